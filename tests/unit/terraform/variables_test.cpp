#include "tests/catch.h"

#include "tests/unit/terraform/show.h"

namespace preflint::terraform {
namespace {

struct Case {
  std::string declaration;  ///< of variable "v"
  std::string tfvars;
  std::string expected;  ///< the value of var.v, and diagnostics
};

const std::vector<Case> cases = {
    {"variable \"v\" {}", "", "?(var.v)\n"},
    {"variable \"v\" { default = \"d\" }", "", "\"d\"\n"},
    {"variable \"v\" { default = \"d\" }", "v = \"t\"", "\"t\"\n"},
    {"variable \"v\" { type = number }", "v = \"5\"", "5\n"},
    {"variable \"v\" { type = string }", "v = true", "\"true\"\n"},
    {"variable \"v\" { type = list(string) }", "v = [1, \"a\"]", "[\"1\", \"a\"]\n"},
    {"variable \"v\" { type = set(string) }", "v = [\"b\", \"a\", \"b\"]", "set[\"a\", \"b\"]\n"},
    {"variable \"v\" { type = map(any) }", "v = { a = 1 }", "{a=1}\n"},
    {"variable \"v\" { type = tuple([string, bool]) }", "v = [1, \"true\"]", "[\"1\", true]\n"},
    {"variable \"v\" { type = object({ a = string, b = optional(number, 7), c = optional(bool) }) "
     "}",
     "v = { a = 1 }", "{a=\"1\", b=7, c=null}\n"},
    {"variable \"v\" { type = list(object({ a = optional(object({ x = optional(string, \"d\") }), "
     "{}) })) }",
     "v = [{}, { a = null }]", "[{a={x=\"d\"}}, {a={x=\"d\"}}]\n"},
    {"variable \"v\" {\n  type    = object({ a = optional(string, \"d\") })\n  default = {}\n}", "",
     "{a=\"d\"}\n"},
    {"variable \"v\" {\n  nullable = false\n  default = 1\n}", "v = null", "1\n"},
    {"variable \"v\" { default = 1 }", "v = null", "null\n"},
    {"variable \"v\" {\n  sensitive = true\n  default = 1\n}", "",
     "1!\noutput.tf:1:1 Output refers to sensitive values: The output \"v\" of the root module has "
     "a sensitive value; Terraform wants to be told that this is intended, by sensitive = true.\n"},
    {"variable \"v\" { type = \"string\" }", "v = 1",
     "\"1\"\nmain.tf:1:23 Invalid quoted type constraints: Terraform 0.11 and earlier required "
     "type "
     "constraints to be given in quotes, which is no longer accepted since 0.15. Remove the quotes "
     "around "
     "\"string\".\n"},
    {"variable \"v\" { type = \"number\" }", "v = 1",
     "1\nmain.tf:1:23 Invalid legacy variable type hint: To provide a full type expression, remove "
     "the surrounding quotes and give the type expression directly.\n"},
    {"variable \"v\" { type = list }", "v = [1]", "[1]\n"},
    {"variable \"v\" { type = set(list) }", "",
     "?(var.v)\nmain.tf:1:27 Invalid type specification: The list type constructor requires one "
     "argument specifying the element type.\n"},
    {"variable \"v\" { type = list(string, bool) }", "",
     "?(var.v)\nmain.tf:1:36 Invalid type specification: The list type constructor requires one "
     "argument specifying the element type.\n"},
    {"variable \"v\" { type = bool() }", "",
     "?(var.v)\nmain.tf:1:27 Invalid type specification: Primitive type keyword \"bool\" does not "
     "expect arguments.\n"},
    {"variable \"v\" { type = object({ a = string, a = bool, \"b\" = any }) }", "v = { a = true }",
     "{a=\"true\"}\n"
     "main.tf:1:44 Invalid type specification: Object constructor map keys must be unique.\n"
     "main.tf:1:54 Invalid type specification: Object constructor map keys must be attribute "
     "names.\n"},
    {"variable \"v\" { type = object({ a = optional(), b = optional(bool, true, 1) }) }", "v = {}",
     "{b=null}\n"
     "main.tf:1:44 Invalid type specification: Optional attribute modifier requires the attribute "
     "type as its argument.\n"
     "main.tf:1:60 Invalid type specification: Optional attribute modifier expects at most two "
     "arguments: the attribute type, and a default value.\n"},
    {"variable \"v\" { type = number }", "v = \"x\"",
     "?(var.v)\nterraform.tfvars:1:5 Invalid value for input variable: The given value is not "
     "suitable for var.v declared at "
     "main.tf:1:1: a number is required.\n"},
    {"variable \"v\" {\n  type = number\n  default = \"x\"\n}", "",
     "?(var.v)\nmain.tf:3:13 Invalid default value for variable: This default value is not "
     "compatible with the variable's type "
     "constraint: a number is required.\n"},
    {"variable \"v\" { type = strin }", "v = 1",
     "1\nmain.tf:1:23 Invalid type specification: The keyword \"strin\" is not a valid type "
     "specification.\n"},
    {"variable \"v\" { default = 1 }", "other = 1",
     "1\nterraform.tfvars:1:9 Value for undeclared variable: The root module does not declare a "
     "variable named \"other\" but a value "
     "was found in file \"terraform.tfvars\".\n"},
    {"variable \"v\" { default = var.x }", "",
     "?(an expression in error)\nmain.tf:1:26 Variables not allowed: Variables may not be used "
     "here.\n"},
};

TEST_CASE("variables have the values that they are given, converted") {
  for (const Case& one : cases) {
    INFO(one.declaration << " with " << one.tfvars);
    std::map<std::string, std::string> files = {{"main.tf", one.declaration + "\n"},
                                                {"output.tf", "output \"v\" { value = var.v }\n"}};
    if (!one.tfvars.empty()) files["terraform.tfvars"] = one.tfvars + "\n";
    const Lowered lowered(files);
    CHECK(show(lowered.configuration.outputs.at(0).value) + "\n" +
              show(lowered.diagnostics, lowered.sources) ==
          one.expected);
  }
}

TEST_CASE("the later source of a value wins") {
  std::map<std::string, std::string> files = {
      {"main.tf", "variable \"v\" { default = \"default\" }\noutput \"v\" { value = var.v }\n"}};
  Options options;
  const auto value = [&] {
    const Lowered lowered(files, options);
    return show(lowered.configuration.outputs.at(0).value) + " " +
           chain(lowered.configuration.outputs.at(0).value.marks(), lowered.sources);
  };
  const std::string here = "output.v@main.tf:2:22 < ";
  CHECK(value() == "\"default\" " + here + "var.v@main.tf:1:26");
  files["terraform.tfvars"] = "v = \"tfvars\"\n";
  CHECK(value() == "\"tfvars\" " + here + "var.v@terraform.tfvars:1:5");
  files["terraform.tfvars.json"] = "{\"v\": \"json\"}";
  CHECK(value() == "\"json\" " + here + "var.v@terraform.tfvars.json:1:7");
  files["b.auto.tfvars"] = "v = \"b\"\n";
  files["a.auto.tfvars"] = "v = \"a\"\n";
  CHECK(value() == "\"b\" " + here + "var.v@b.auto.tfvars:1:5");
  files["env/x.tfvars"] = "v = \"x\"\n";
  options.settings = {{"env/x.tfvars", std::nullopt}};
  CHECK(value() == "\"x\" " + here + "var.v@env/x.tfvars:1:5");
  options.settings.push_back({"v", "text"});
  CHECK(value() == "\"text\" " + here + "var.v@--var v:1:1");
}

TEST_CASE("a variable of the command line must be declared, by one of several root modules") {
  const std::map<std::string, std::string> files = {
      {"main.tf", "variable \"v\" { default = 1 }\noutput \"v\" { value = var.v }\n"}};
  Options options;
  options.settings = {{"region", "2"}};
  const Lowered alone(files, options);
  CHECK(show(alone.diagnostics, alone.sources) ==
        " Value for undeclared variable: A variable named \"region\" was assigned on the command "
        "line, "
        "but the root module does not declare a variable of that name.\n");
  options.for_several_roots = true;
  const Lowered among_others(files, options);
  CHECK(show(among_others.diagnostics, among_others.sources).empty());
}

TEST_CASE("the environment says less than any file") {
  std::map<std::string, std::string> files = {
      {"main.tf", "variable \"v\" { type = list(number) }\noutput \"v\" { value = var.v }\n"}};
  Options options;
  options.environment = {{"v", "[1]"}, {"other", "2"}};
  const Lowered asked(files, options);
  CHECK(asked.text() == "output v=[1]\n");
  files["terraform.tfvars"] = "v = [3]\n";
  const Lowered told(files, options);
  CHECK(told.text() == "output v=[3]\n");
}

TEST_CASE("the workspace is the selected one, unless an option says another") {
  std::map<std::string, std::string> files = {
      {"main.tf", "output \"w\" { value = terraform.workspace }\n"},
      {".terraform/environment", "staging"}};
  CHECK(Lowered(files).text() == "output w=\"staging\"\n");
  Options options;
  options.workspace = "prod";
  CHECK(Lowered(files, options).text() == "output w=\"prod\"\n");
}

}  // namespace
}  // namespace preflint::terraform
