#include "tests/catch.h"

#include "tests/unit/terraform/show.h"

namespace preflint::terraform {
namespace {

struct Case {
  std::string name;
  Files files;
  std::string expected;
};

const std::vector<Case> cases = {
    {"attributes, nested blocks, absent ones",
     {{"main.tf", R"(
resource "aws_s3_bucket" "b" {
  bucket = "logs"
  acl    = null
  versioning {
    enabled = true
  }
  versioning {
    enabled = false
  }
}
)"}},
     R"(aws_s3_bucket.b acl=null bucket="logs" versioning=[{enabled=true}, {enabled=false}]
)"},
    {"references have identity, and values where the configuration sets them",
     {{"main.tf", R"(
resource "aws_s3_bucket" "b" {
  bucket = "logs"
}
resource "aws_s3_bucket_policy" "p" {
  bucket = aws_s3_bucket.b.id
  name   = aws_s3_bucket.b.bucket
}
)"}},
     R"(aws_s3_bucket.b bucket="logs"
aws_s3_bucket_policy.p bucket="logs"^aws_s3_bucket.b.id name="logs"^aws_s3_bucket.b.bucket
)"},
    {"count and for_each",
     {{"main.tf", R"(
variable "on" { default = true }
resource "a_x" "n" {
  count = 2
  i     = count.index
}
resource "a_x" "m" {
  for_each = { b = 1, a = 2 }
  k        = "${each.key}:${each.value}"
}
resource "a_x" "s" {
  for_each = toset(["q\"r"])
  k        = each.value
}
resource "a_x" "off" {
  count = var.on ? 0 : 1
}
output "ids" { value = [a_x.n[*].i, a_x.m["a"].k, a_x.n[1].id] }
)"}},
     R"(a_x.n[0] i=0
a_x.n[1] i=1
a_x.m["a"] k="a:2"
a_x.m["b"] k="b:1"
a_x.s["q\"r"] k="q\"r"
output ids=[[0^a_x.n[0].i, 1^a_x.n[1].i], "a:2"^a_x.m["a"].k, ?(a_x.n[1].id)^a_x.n[1].id]
)"},
    {"one instance stands for all where nobody knows how many there are",
     {{"main.tf", R"(
variable "on" { type = bool }
variable "n" { type = number }
variable "names" { type = set(string) }
resource "a_x" "maybe" {
  count = var.on ? 1 : 0
  i     = count.index
}
resource "a_x" "n" {
  count = var.n
}
resource "a_x" "each" {
  for_each = var.names
  k        = each.key
}
resource "a_x" "key" {
  for_each = var.on ? toset(["eu"]) : toset([])
  k        = each.key
}
output "id" { value = a_x.maybe[0].id }
)"}},
     R"(a_x.maybe[0] maybe(var.on) i=0
a_x.n[*] maybe(var.n)
a_x.each[*] maybe(var.names) k=?(var.names)
a_x.key["eu"] maybe(var.on) k="eu"
output id=?(a_x.maybe[0].id)^a_x.maybe[0].id
)"},
    {"nothing is wrong with a branch that may never be taken",
     {{"main.tf", R"(
variable "on" { type = bool }
variable "off" { default = false }
resource "a_x" "none" { count = 0 }
output "a" { value = var.on ? a_x.none[0].id : "x" }
output "b" { value = var.off ? a_x.none[0].id : "x" }
)"}},
     "output a=?(var.on)\noutput b=\"x\"\n"},
    {"dynamic blocks stand beside static ones",
     {{"main.tf", R"(
variable "ports" { default = [80, 443] }
variable "open" {}
resource "aws_security_group" "g" {
  ingress {
    from_port = 22
  }
  dynamic "ingress" {
    for_each = var.ports
    content {
      from_port = ingress.value
      n         = ingress.key
      dynamic "inner" {
        for_each = { a = 1 }
        iterator = it
        content {
          v = "${it.key}${it.value}${ingress.value}"
        }
      }
    }
  }
  dynamic "egress" {
    for_each = var.open
    content {
      to_port = egress.value
    }
  }
}
)"}},
     "aws_security_group.g egress=[...?(var.open)] ingress=[{from_port=22}, "
     "{from_port=80, inner=[{v=\"a180\"}], n=0}, {from_port=443, inner=[{v=\"a1443\"}], n=1}]\n"},
    {"modules with arguments, outputs, count and for_each",
     {{"main.tf", R"(
module "one" {
  source = "./modules/bucket"
  name   = "x"
}
module "many" {
  for_each = toset(["a", "b"])
  source   = "./modules/bucket"
  name     = "m-${each.key}"
}
module "none" {
  count  = 0
  source = "./modules/bucket"
  name   = "n"
}
output "arn"   { value = module.one.arn }
output "names" { value = [for k, m in module.many : m.name] }
output "b"     { value = module.many["b"].name }
)"},
      {"modules/bucket/main.tf", R"(
variable "name" { type = string }
resource "aws_s3_bucket" "this" { bucket = var.name }
output "arn"  { value = aws_s3_bucket.this.arn }
output "name" { value = aws_s3_bucket.this.bucket }
)"}},
     R"(module.one.aws_s3_bucket.this bucket="x"
module.many["a"].aws_s3_bucket.this bucket="m-a"
module.many["b"].aws_s3_bucket.this bucket="m-b"
output arn=?(module.one.aws_s3_bucket.this.arn)^module.one.aws_s3_bucket.this.arn
output names=["m-a"^module.many["a"].aws_s3_bucket.this.bucket, "m-b"^module.many["b"].aws_s3_bucket.this.bucket]
output b="m-b"^module.many["b"].aws_s3_bucket.this.bucket
)"},
    {"a module that is not there is unresolved, and its arguments are read",
     {{"main.tf", R"(
module "vpc" {
  source = "terraform-aws-modules/vpc/aws"
  cidr   = local.cidr
}
resource "a_x" "x" { vpc = module.vpc.vpc_id }
)"}},
     "a_x.x vpc=?(module.vpc)\nunresolved module.vpc terraform-aws-modules/vpc/aws\n"
     "main.tf:4:12 Reference to undeclared local value: A local value with the name \"cidr\" has "
     "not been declared.\n"},
    {"modules that terraform init has installed are followed",
     {{"main.tf",
       "module \"m\" {\n  source = \"org/m/aws\"\n}\noutput \"o\" { value = module.m.o }\n"},
      {".terraform/modules/modules.json",
       R"({"Modules":[{"Key":"","Source":"","Dir":"."},{"Key":"m","Source":"org/m/aws","Dir":".terraform/modules/m"}]})"},
      {".terraform/modules/m/main.tf", "output \"o\" { value = path.module }\n"}},
     "output o=\".terraform/modules/m\"\n"},
    {"nothing outside the access root is read",
     {{"main.tf", "module \"m\" {\n  source = \"../other\"\n}\n"}},
     "unresolved module.m ../other\n"},
    {"instances inside an uncertain module are uncertain",
     {{"main.tf",
       "variable \"on\" {}\nmodule \"m\" {\n  count = var.on ? 1 : 0\n  source = "
       "\"./m\"\n}\noutput \"x\" { value = module.m[0].x }\n"},
      {"m/main.tf", "resource \"a_x\" \"x\" {}\noutput \"x\" { value = a_x.x.id }\n"}},
     "module.m[0].a_x.x maybe(var.on)\noutput x=?(module.m[0].a_x.x.id)^module.m[0].a_x.x.id\n"},
    {"override files replace arguments and blocks",
     {{"main.tf", R"(
locals { a = 1 }
resource "a_x" "x" {
  keep = 1
  drop = 2
  rule { n = 1 }
  rule { n = 2 }
  other { n = local.a }
}
)"},
      {"override.tf",
       "locals { a = 5 }\nresource \"a_x\" \"x\" {\n  drop = 3\n  rule { n = 9 }\n}\n"}},
     "a_x.x drop=3 keep=1 other=[{n=5}] rule=[{n=9}]\n"},
    {"OpenTofu's files take the place of Terraform's, in JSON too",
     {{"a.tf", "resource \"a_x\" \"tf\" {}\n"},
      {"a.tofu", "resource \"a_x\" \"tofu\" {}\n"},
      {"b.tf.json", R"({"resource": {"a_x": {"tf_json": {}}}})"},
      {"b.tofu.json", R"({"resource": {"a_x": {"tofu_json": {}}}})"},
      {".hidden.tf", "x"},
      {"c.tf~", "x"}},
     "a_x.tofu\na_x.tofu_json\n"},
    {"in JSON, objects are blocks unless they are known to be maps",
     {{"main.tf.json", R"({
  "locals": {"on": [true]},
  "resource": {
    "a_x": {"n": {"block": {"a": "${local.on[0]}"}, "blocks": [{"a": 1}, {"b": 2}],
                  "tags": {"k": "v"}, "depends_on": ["a_x.m"]},
            "m": {"count": 1, "dynamic": {"block": {"for_each": "${local.on}",
                                                    "content": {"a": "${block.value}"}}}}}
  },
  "resorce": {}
})"},
      {"x_override.tf.json", R"({"resource": {"a_x": {"n": {"tags": {"k": "w"}}}}})"}},
     R"(a_x.n block=[{a=true}] blocks=[{a=1}, {b=2}] depends_on=["a_x.m"] tags={k="w"}
a_x.m[0] block=[{a=true}]
main.tf.json:9:3 Extraneous JSON object property: No argument or block type is named "resorce". Did you mean "resource"?
)"},
    {"files are read below the root module and its modules, and not outside the access root",
     {{"main.tf",
       "module \"m\" {\n  source = \"./m\"\n}\noutput \"m\" { value = module.m.o }\noutput \"out\" "
       "{ value = file(\"../x\") }\n"},
      {"m/main.tf",
       "output \"o\" { value = [file(\"${path.module}/a.txt\"), "
       "templatefile(\"${path.module}/b.tpl\", { v = 1 })] }\n"},
      {"m/a.txt", "A"},
      {"m/b.tpl", "b=${v}"}},
     "output m=[\"A\", \"b=1\"]\noutput out=?(the file \"../x\")\n"},
    {"meta-arguments are read, not evaluated",
     {{"main.tf", R"(
resource "a_x" "x" {
  provider   = aws.east
  depends_on = [a_x.y, module.m]
  lifecycle {
    prevent_destroy = true
    ignore_changes  = [tags["a"], name]
  }
  provisioner "local-exec" {
    command = "echo ${self.id}"
  }
}
resource "a_x" "y" {}
module "m" { source = "./m" }
)"},
      {"m/main.tf", "locals { x = 1 }"}},
     "a_x.x depends_on=[\"a_x.y\", \"module.m\"] lifecycle=[{ignore_changes=[\"tags[\\\"a\\\"]\", "
     "\"name\"], prevent_destroy=true}] "
     "provider=\"aws.east\" provisioner=[{command=?(a_x.x.id), type=\"local-exec\"}]\na_x.y\n"},
    {"cycles are said once and unknown",
     {{"main.tf",
       "locals {\n  a = local.b\n  b = local.a\n}\nresource \"a_x\" \"x\" { v = local.a }\n"}},
     "a_x.x v=?(local.b)\nmain.tf:2:3 Cycle: local.a, local.b: local.a refers to local.b, which "
     "refers to local.a again.\n"},
    {"data sources",
     {{"main.tf", R"(
provider "aws" { region = "eu-west-1" }
data "aws_region" "current" {}
data "aws_caller_identity" "me" {}
resource "a_x" "x" {
  region  = data.aws_region.current.name
  account = data.aws_caller_identity.me.account_id
}
resource "terraform_data" "t" { input = "i" }
output "t" { value = terraform_data.t.output }
)"}},
     R"(data.aws_region.current id="eu-west-1" name="eu-west-1" region="eu-west-1"
data.aws_caller_identity.me
a_x.x account=?(data.aws_caller_identity.me.account_id)^data.aws_caller_identity.me.account_id region="eu-west-1"^data.aws_region.current.name
terraform_data.t id=?(terraform_data.t.id) input="i" output="i" triggers_replace=null
provider.aws region="eu-west-1"
output t="i"^terraform_data.t.output
)"},
    {"declarations that Terraform refuses",
     {{"main.tf", R"(
resource "a_x" {}
resource "a_x" "x" "y" {}
resorce "a_x" "x" {}
variable "v" {}
variable "v" {}
x = 1
locals {
  a = 1
}
locals {
  a = 2
}
)"}},
     "main.tf:2:1 Missing name for resource: All resource blocks must have 2 labels (type, name).\n"
     "main.tf:3:20 Extraneous label for resource: Only 2 labels (type, name) are expected for "
     "resource blocks.\n"
     "main.tf:4:1 Unsupported block type: Blocks of type \"resorce\" are not expected here. Did "
     "you mean \"resource\"?\n"
     "main.tf:6:1 Duplicate variable declaration: A variable named \"v\" was already declared at "
     "main.tf:5:1. Variable names must "
     "be unique within a module.\n"
     "main.tf:7:1 Unsupported argument: An argument named \"x\" is not expected here.\n"
     "main.tf:12:3 Duplicate local value definition: A local value named \"a\" was already "
     "declared at main.tf:9:3. Local value "
     "names must be unique within a module.\n"},
    {"names are checked whether they are evaluated or not, but for those that an expression binds",
     {{"main.tf", R"(
locals {
  unused = [local.gone, try(var.gone, 1), { for a, b in [1] : a => b if a == 0 }, [for a in [1] : a]]
}
resource "a_x" "x" {
  count = 0
  v     = false ? a_y.gone.id : b
  dynamic "r" {
    for_each = []
    iterator = it
    content {
      v = it.value
      w = r.value
    }
  }
}
)"}},
     R"(main.tf:3:13 Reference to undeclared local value: A local value with the name "gone" has not been declared.
main.tf:3:29 Reference to undeclared input variable: An input variable with the name "gone" has not been declared. This variable can be declared with a variable "gone" {} block.
main.tf:7:19 Reference to undeclared resource: A managed resource "a_y" "gone" has not been declared in the root module.
main.tf:7:33 Invalid reference: A reference to a resource type must be followed by at least one attribute access, specifying the resource name.
main.tf:13:11 Reference to undeclared resource: A managed resource "r" "value" has not been declared in the root module.
)"},
    {"references to what is not declared",
     {{"main.tf", R"(
variable "name" { default = "n" }
data "a_x" "d" {}
resource "a_x" "many" { count = 1 }
output "a" { value = var.nme }
output "b" { value = a_x.d.id }
output "c" { value = a_x.many.id }
output "d" { value = module.m.x }
output "e" { value = each.key }
output "f" { value = foo }
)"}},
     R"(data.a_x.d
a_x.many[0]
output a=?(var.nme)
output b=?(a_x.d.id)^a_x.d.id
output c=?(a_x.many.id)
output d=?(module.m.x)
output e=?(each.key)
output f=?(foo)
main.tf:5:22 Reference to undeclared input variable: An input variable with the name "nme" has not been declared. Did you mean "name"?
main.tf:6:22 Reference to undeclared resource: A managed resource "a_x" "d" has not been declared in the root module. Did you mean the data resource data.a_x.d?
main.tf:7:22 Missing resource instance key: Because a_x.many has "count" set, its attributes must be accessed on specific instances. For example, to correlate with indices of a referring resource, use: a_x.many[count.index]
main.tf:8:22 Reference to undeclared module: No module call named "m" is declared in the root module.
main.tf:9:22 Reference to "each" in context without for_each: The "each" object can be used only in "module" or "resource" blocks, and only when the "for_each" argument is set.
main.tf:10:22 Invalid reference: A reference to a resource type must be followed by at least one attribute access, specifying the resource name.
)"},
    {"arguments of module calls",
     {{"main.tf",
       "module \"m\" {\n  source = \"./m\"\n  nam = 1\n}\nmodule \"gone\" {\n  source = "
       "\"./gone\"\n}\n"},
      {"m/main.tf", "variable \"name\" {}\nvariable \"n\" { default = 1 }\n"}},
     "unresolved module.gone ./gone\n"
     "main.tf:1:1 Missing required argument: The argument \"name\" is required, but no definition "
     "was found.\n"
     "main.tf:3:3 Unsupported argument: An argument named \"nam\" is not expected here. Did you "
     "mean \"name\"?\n"
     "main.tf:6:12 Unreadable module directory: The directory gone could not be read: there is no "
     "such directory.\n"},
    {"count and for_each that do not suit",
     {{"main.tf", R"(
resource "a_x" "n" { count = null }
resource "a_x" "m" { count = -1 }
resource "a_x" "l" { for_each = ["a"] }
)"}},
     "a_x.n[*] maybe(a_x.n count)\na_x.m[*] maybe(a_x.m count)\na_x.l[*] maybe(a_x.l for_each)\n"
     "main.tf:2:30 Invalid count argument: The given \"count\" argument value is null. An integer "
     "is required.\n"
     "main.tf:3:30 Invalid count argument: The given \"count\" argument value is unsuitable: must "
     "be greater than or equal to "
     "zero.\n"
     "main.tf:4:33 Invalid for_each argument: The given \"for_each\" argument value is unsuitable: "
     "the \"for_each\" argument must "
     "be a map, or set of strings, and you have provided a value of type tuple.\n"},
};

TEST_CASE("lower_root makes a graph of what the files declare") {
  for (const Case& one : cases) {
    INFO(one.name);
    const Lowered lowered(one.files);
    CHECK(lowered.text() == one.expected);
  }
}

TEST_CASE("values tell the way that they came") {
  const Lowered lowered(Files{
      {"main.tf",
       "variable \"acl\" { default = \"private\" }\n"
       "module \"m\" {\n  source = \"./m\"\n  a = var.acl\n}\n"},
      {"m/main.tf",
       "variable \"a\" {}\nlocals { l = var.a }\nresource \"a_x\" \"x\" {\n  acl = local.l\n}\n"}});
  const graph::Resource& resource = lowered.configuration.graph.resources()[0];
  CHECK(chain(resource.body.find("acl")->marks(), lowered.sources) ==
        "a_x.x.acl@m/main.tf:4:9 < local.l@m/main.tf:2:14 < var.a@m/main.tf:1:1 < module.m "
        "argument \"a\"@main.tf:4:7 < "
        "var.acl@main.tf:1:28");
  CHECK(chain(resource.body.missing_marks(), lowered.sources) == "a_x.x@m/main.tf:3:1");
  CHECK(lowered.sources.describe(resource.calls.at(0)) == "main.tf:2:1");
}

TEST_CASE("long chains of declarations do not nest") {
  std::string text = "locals {\n  l0 = 1\n";
  for (int i = 1; i <= 5000; ++i)
    text += "  l" + std::to_string(i) + " = local.l" + std::to_string(i - 1) + " + 1\n";
  const Lowered lowered(Files{{"main.tf", text + "}\noutput \"last\" { value = local.l5000 }\n"}});
  CHECK(lowered.text() == "output last=5001\n");
}

TEST_CASE("modules that call themselves come to an end") {
  const Lowered lowered(Files{{"main.tf", "module \"a\" {\n  source = \"./b\"\n}\n"},
                              {"b/main.tf", "module \"c\" {\n  source = \"../\"\n}\n"}});
  CHECK(lowered.text() ==
        "unresolved module.a.module.c ../\nb/main.tf:1:1 Module calls itself: The module in . is "
        "called from "
        "within itself, without an end.\n");
}

TEST_CASE("modules are nested to a limit") {
  Files files;
  for (int i = 0; i < 40; ++i) {
    files["m" + std::to_string(i) + "/main.tf"] =
        "module \"m\" {\n  source = \"../m" + std::to_string(i + 1) + "\"\n}\n";
  }
  const Lowered lowered(std::move(files), {}, "m0");
  CHECK(show(lowered.diagnostics, lowered.sources) ==
        "m32/main.tf:1:1 Modules nested too deeply: Module calls are followed to a depth of 32.\n");
}

TEST_CASE("the number of instances is limited") {
  const Lowered lowered(
      Files{{"main.tf",
             "resource \"a_x\" \"x\" { count = 1e12 }\nresource \"a_x\" \"y\" { count = 2 }\n"}});
  CHECK(lowered.text() ==
        "a_x.x[*] maybe(a_x.x count)\na_x.y[0]\na_x.y[1]\n"
        "main.tf:1:30 Too many instances: This configuration has more than 100000 resource and "
        "module instances; the rest is left "
        "out.\n");
}

}  // namespace
}  // namespace preflint::terraform
