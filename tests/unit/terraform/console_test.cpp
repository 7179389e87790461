// `preflint eval`: in a module and without one, names are checked before
// anything is evaluated.

#include "terraform/console.h"

#include "hcl/parse.h"
#include "tests/catch.h"
#include "tests/unit/terraform/show.h"

namespace preflint::terraform {
namespace {

struct Case {
  std::string expression;
  std::string expected;
};

std::string first_error(const Diagnostics& diagnostics) {
  const Diagnostic& first = diagnostics.entries().front();
  return "error: " + first.summary;
}

TEST_CASE("the console knows what an empty root module has") {
  const Case cases[] = {
      {"path.module", R"(".")"},
      {"path.root", R"(".")"},
      {"terraform.workspace", R"("default")"},
      {"local.a", R"("x")"},
      {"[for local in [1] : local]", "[1]"},
      {"file(\"a.txt\")", R"("text")"},
      {"file(\"../outside.txt\")", R"(?(the file "../outside.txt"))"},
      {"true ? 1 : local.none", "error: Reference to undeclared local value"},
      {"try(none.x, 1)", "error: Reference to undeclared resource"},
      {"can(var.none)", "error: Reference to undeclared input variable"},
      {"convert(1, string)", R"("1")"},
      {"each.key", "error: Reference to \"each\" in context without for_each"},
      {"provider::aws::arn_parse(\"a\")", "error: Unknown provider function"},
  };
  const MemoryFileSystem files({{"tree/a.txt", "text"}, {"outside.txt", "secret"}});
  struct InTree final : FileSystem {
    explicit InTree(const MemoryFileSystem& all) : all_(all) {}
    std::expected<std::string, std::string> read(const std::string& path) const override {
      return all_.read(path);
    }
    std::expected<std::vector<Entry>, std::string> list(const std::string& path) const override {
      return all_.list(path);
    }
    bool is_file(const std::string& path) const override { return all_.is_file(path); }
    bool is_directory(const std::string& path) const override { return all_.is_directory(path); }
    std::string canonical(const std::string& path) const override {
      return path == "." ? all_.canonical("tree") : all_.canonical(path);
    }
    const MemoryFileSystem& all_;
  };
  const InTree tree(files);
  for (const auto& [expression, expected] : cases) {
    INFO(expression);
    Console console(tree, "tree");
    console.set("local", value::Value::object({{"a", value::Value::string("x")}}));
    Sources sources;
    Diagnostics diagnostics;
    const SourceFile& source = sources.add("expression", expression);
    const Range whole{source.id(), 0, static_cast<std::uint32_t>(expression.size())};
    const hcl::ParsedExpression parsed = hcl::parse_expression(source, whole, diagnostics);
    const value::Value result = console.evaluate(*parsed.expr, diagnostics);
    CHECK((diagnostics.has_errors() ? first_error(diagnostics) : show(result)) == expected);
  }
}

TEST_CASE("an expression in a module has its names, and its providers' functions") {
  const Files files = {{"main.tf", R"(
terraform {
  required_providers {
    amazon = {
      source  = "registry.terraform.io/hashicorp/aws"
      version = ">= 5.40"
    }
    aws  = "~> 5.0"
    time = {
      source                = "hashicorp/time"
      configuration_aliases = [time.other]
    }
  }
}
locals {
  arn = "arn:aws:s3:::logs"
}
)"}};
  const Case cases[] = {
      {"provider::amazon::arn_parse(local.arn).resource", R"("logs")"},
      {"provider::aws::arn_parse(local.arn).service", R"("s3")"},
      {"provider::time::rfc3339_parse(\"2024-01-01T00:00:00Z\")",
       "?(provider::time::rfc3339_parse())"},
      {"provider::google::region_from_zone(\"a\")", "error: Unknown provider function"},
      {"false ? local.none : 1", "error: Reference to undeclared local value"},
  };
  for (const auto& [expression, expected] : cases) {
    INFO(expression);
    const MemoryFileSystem memory(files);
    Sources sources;
    Diagnostics diagnostics;
    ModuleCache modules;
    Options options;
    options.access_root = ".";
    const SourceFile& source = sources.add("expression", expression);
    const value::Value result =
        evaluate_in_module(".", source, options, sources, memory, modules, diagnostics);
    CHECK((diagnostics.has_errors() ? first_error(diagnostics) : show(result)) == expected);
  }
}

}  // namespace
}  // namespace preflint::terraform
