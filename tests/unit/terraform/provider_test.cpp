#include "schema/schema.h"
#include "tests/catch.h"
#include "tests/unit/terraform/show.h"

namespace preflint::terraform {
namespace {

struct Case {
  std::string name;
  Files files;
  std::string expected;
};

std::string outputs(const graph::Configuration& configuration) {
  std::string text;
  for (const graph::Output& output : configuration.outputs)
    text += output.name.str() + "=" + show(output.value) + "\n";
  return text;
}

const std::string child = R"(
data "aws_region" "here" {}
data "aws_partition" "here" {}
resource "aws_sns_topic" "t" { name = "t" }
output "region" { value = data.aws_region.here.region }
output "suffix" { value = data.aws_partition.here.dns_suffix }
output "arn"    { value = aws_sns_topic.t.arn }
)";

const std::vector<Case> cases = {
    {"the default provider, and an alias",
     {{"main.tf", R"(
variable "region" { default = "eu-west-1" }
provider "aws" { region = var.region }
provider "aws" {
  alias  = "china"
  region = "cn-north-1"
}
data "aws_region" "current" {}
data "aws_region" "other" { provider = aws.china }
data "aws_region" "named" { name = "us-east-2" }
data "aws_partition" "current" {}
data "aws_partition" "other" { provider = aws.china }
output "current"   { value = [data.aws_region.current.name, data.aws_region.current.id] }
output "other"     { value = data.aws_region.other.region }
output "named"     { value = data.aws_region.named.id }
output "partition" { value = "${data.aws_partition.current.partition} ${data.aws_partition.other.id}" }
output "suffix"    { value = data.aws_partition.other.dns_suffix }
output "reverse"   { value = data.aws_partition.other.reverse_dns_prefix }
)"}},
     R"(current=["eu-west-1"^data.aws_region.current.name, "eu-west-1"^data.aws_region.current.id]
other="cn-north-1"^data.aws_region.other.region
named="us-east-2"^data.aws_region.named.id
partition="aws aws-cn"
suffix="amazonaws.com.cn"^data.aws_partition.other.dns_suffix
reverse="cn.com.amazonaws"^data.aws_partition.other.reverse_dns_prefix
)"},
    {"modules inherit the default provider, and take what is passed in",
     {{"main.tf", R"(
provider "aws" { region = "eu-west-1" }
provider "aws" {
  alias  = "gov"
  region = "us-gov-west-1"
}
module "inherits" { source = "./m" }
module "takes" {
  source    = "./outer"
  providers = { aws.there = aws.gov }
}
output "inherits" { value = [module.inherits.region, module.inherits.suffix] }
output "takes"    { value = module.takes.region }
)"},
      {"outer/main.tf", R"(
module "m" {
  source    = "../m"
  providers = {
    aws = aws.there
  }
}
output "region" { value = module.m.region }
)"},
      {"m/main.tf", child}},
     R"(inherits=["eu-west-1"^module.inherits.data.aws_region.here.region, "amazonaws.com"^module.inherits.data.aws_partition.here.dns_suffix]
takes="us-gov-west-1"^module.takes.module.m.data.aws_region.here.region
)"},
    {"a partition that nobody knows is one of a few",
     {{"main.tf", R"(
data "aws_partition" "p" {}
output "commercial" { value = data.aws_partition.p.partition == "aws" }
output "never"      { value = data.aws_partition.p.partition == "azure" }
output "arn"        { value = startswith("arn:${data.aws_partition.p.partition}:x", "arn:aws") }
)"}},
     "commercial=true|false\nnever=false\narn=true\n"},
    {"an account is certain where no other would do",
     {{"main.tf", R"(
provider "aws" {
  region              = "eu-west-1"
  allowed_account_ids = ["111122223333"]
}
provider "aws" {
  alias  = "role"
  region = "eu-west-1"
  assume_role { role_arn = "arn:aws:iam::444455556666:role/deploy" }
}
provider "aws" {
  alias               = "two"
  region              = "eu-west-1"
  allowed_account_ids = ["111122223333", "444455556666"]
}
data "aws_caller_identity" "one" {}
data "aws_caller_identity" "role" { provider = aws.role }
data "aws_caller_identity" "two" { provider = aws.two }
resource "aws_sns_topic" "t" {
  name   = "alarms"
  region = "eu-central-1"
}
output "one"  { value = data.aws_caller_identity.one.account_id }
output "role" { value = data.aws_caller_identity.role.account_id }
output "two"  { value = data.aws_caller_identity.two.account_id }
output "arn"  { value = aws_sns_topic.t.arn }
)"}},
     R"(one="111122223333"^data.aws_caller_identity.one.account_id
role="444455556666"^data.aws_caller_identity.role.account_id
two=?(data.aws_caller_identity.two.account_id)^data.aws_caller_identity.two.account_id
arn="arn:aws:sns:eu-central-1:111122223333:alarms"^aws_sns_topic.t.arn
)"},
    {"default tags",
     {{"main.tf", R"(
variable "unknown" {}
provider "aws" {
  default_tags {
    tags = {
      Team = "data"
      Env  = "prod"
    }
  }
}
provider "aws" {
  alias = "unknown"
  default_tags {
    tags = var.unknown
  }
}
data "aws_default_tags" "d" {}
resource "aws_s3_bucket" "own" { tags = { Env = "test" } }
resource "aws_s3_bucket" "unknown" {
  provider = aws.unknown
  tags     = {}
}
output "data"    { value = data.aws_default_tags.d.tags }
output "own"     { value = aws_s3_bucket.own.tags_all }
output "unknown" { value = aws_s3_bucket.unknown.tags_all }
)"}},
     R"(data={Env="prod", Team="data"}^data.aws_default_tags.d.tags
own={Env="test", Team="data"}^aws_s3_bucket.own.tags_all
unknown=?(var.unknown)^aws_s3_bucket.unknown.tags_all
)"},
    {"data sources that only compute",
     {{"main.tf", R"(
provider "aws" { region = "eu-west-1" }
data "aws_arn" "a" { arn = "arn:aws:iam::111122223333:role/path:x/y" }
data "aws_service_principal" "s3" { service_name = "s3" }
data "template_file" "t" {
  template = "n=$${n} on=$${on} %%{ if name == \"x\" }yes%%{ endif }"
  vars = {
    n    = 2
    on   = true
    name = "x"
  }
}
data "local_file" "f" { filename = "${path.module}/f.txt" }
output "arn" {
  value = [data.aws_arn.a.partition, data.aws_arn.a.service, data.aws_arn.a.region, data.aws_arn.a.account, data.aws_arn.a.resource]
}
output "principal" { value = "${data.aws_service_principal.s3.name} ${data.aws_service_principal.s3.id}" }
output "template"  { value = "${data.template_file.t.rendered}" }
output "file"      { value = "${data.local_file.f.content}" }
)"},
      {"f.txt", "content"}},
     R"(arn=["aws"^data.aws_arn.a.partition, "iam"^data.aws_arn.a.service, ""^data.aws_arn.a.region, "111122223333"^data.aws_arn.a.account, "role/path:x/y"^data.aws_arn.a.resource]
principal="s3.amazonaws.com s3.eu-west-1.amazonaws.com"
template="n=2 on=true yes"^data.template_file.t.rendered
file="content"^data.local_file.f.content
)"},
    {"those that ask somebody are unknown",
     {{"main.tf", R"(
data "external" "e" { program = ["id"] }
data "http" "h" { url = "https://example.com" }
data "terraform_remote_state" "s" { backend = "s3" }
data "archive_file" "z" { type = "zip" }
output "e" { value = data.external.e.result }
output "h" { value = data.http.h.response_body }
output "s" { value = data.terraform_remote_state.s.outputs.x }
output "z" { value = data.archive_file.z.output_base64sha256 }
)"}},
     R"(e=?(data.external.e.result)^data.external.e.result
h=?(data.http.h.response_body)^data.http.h.response_body
s=?(data.terraform_remote_state.s.outputs)
z=?(data.archive_file.z.output_base64sha256)^data.archive_file.z.output_base64sha256
)"},
};

TEST_CASE("values that the provider's configuration decides") {
  for (const Case& one : cases) {
    INFO(one.name);
    const Lowered lowered(one.files);
    CHECK(show(lowered.diagnostics, lowered.sources).empty());
    CHECK(outputs(lowered.configuration) == one.expected);
  }
}

struct Expression {
  std::string expression;
  std::string expected;
};

const std::string resources = R"(
variable "name" {}
variable "on" { type = bool }
variable "key" { default = null }
resource "aws_s3_bucket" "named" { bucket = "logs" }
resource "aws_s3_bucket" "waits" { bucket = "logs-${var.name}" }
resource "aws_s3_bucket" "prefixed" { bucket_prefix = "logs-" }
resource "aws_s3_bucket" "maybe" { bucket = var.on ? "logs" : null }
resource "aws_s3_bucket_policy" "p" { bucket = aws_s3_bucket.named.id }
resource "aws_s3_bucket_versioning" "v" { bucket = "logs" }
resource "aws_s3_bucket_versioning" "owned" {
  bucket                = "logs"
  expected_bucket_owner = "111122223333"
}
resource "aws_iam_role" "r" { name = "r" }
resource "aws_iam_role" "pathed" {
  name = "r"
  path = "/team/"
}
resource "aws_kms_key" "k" {}
resource "aws_vpc" "v" {}
resource "aws_sqs_queue" "q" { name = "q" }
resource "aws_config_configuration_recorder" "c" { role_arn = "x" }
resource "aws_lambda_function" "f" {
  count         = 2
  function_name = "f${count.index}"
}
resource "aws_s3_bucket" "blocks" {
  for_each = toset(["a"])
  bucket   = each.key
  versioning {
    enabled = true
  }
  dynamic "cors_rule" {
    for_each = ["x"]
    content {
      allowed_origins = [cors_rule.value]
    }
  }
}
data "aws_s3_bucket" "d" { bucket = "theirs" }
data "aws_availability_zones" "z" {}
data "aws_subnets" "s" {}
)";

/// With and without a region.
const std::vector<Expression> known_region = {
    {"aws_s3_bucket.named.arn", R"("arn:aws:s3:::logs"^aws_s3_bucket.named.arn)"},
    {"\"${aws_s3_bucket.named.arn}/*\"", R"("arn:aws:s3:::logs/*")"},
    {"aws_s3_bucket.named.bucket_regional_domain_name",
     R"("logs.s3.eu-west-1.amazonaws.com"^aws_s3_bucket.named.bucket_regional_domain_name)"},
    {"aws_s3_bucket_policy.p.id", R"("logs"^aws_s3_bucket.named.id^aws_s3_bucket_policy.p.id)"},
    {"aws_s3_bucket_versioning.v.id", R"("logs"^aws_s3_bucket_versioning.v.id)"},
    {"aws_s3_bucket_versioning.owned.id",
     "?(aws_s3_bucket_versioning.owned.id)^aws_s3_bucket_versioning.owned.id"},
    {"aws_s3_bucket.waits.arn", "?(var.name)^aws_s3_bucket.waits.arn"},
    {"startswith(aws_s3_bucket.waits.arn, \"arn:aws:s3:::logs-\")", "true"},
    {"aws_s3_bucket.prefixed.id", "?(aws_s3_bucket.prefixed.id)^aws_s3_bucket.prefixed.id"},
    {"startswith(aws_s3_bucket.prefixed.bucket, \"logs-\")", "true"},
    {"aws_s3_bucket.maybe.id == null", "false"},
    {"aws_iam_role.r.arn", "?(aws_iam_role.r.arn)^aws_iam_role.r.arn"},
    {"startswith(aws_iam_role.r.arn, \"arn:aws:iam::\")", "true"},
    {"aws_iam_role.r.id", R"("r"^aws_iam_role.r.id)"},
    {"aws_s3_bucket.blocks[\"a\"].versioning[0].enabled",
     R"(true^aws_s3_bucket.blocks["a"].versioning.enabled)"},
    {"[for b in aws_s3_bucket.blocks : b.cors_rule[*].allowed_origins[0]]", R"([["x"]])"},
    {"aws_kms_key.k.arn == null", "false"},
    {"aws_kms_key.k.arn == \"*\"", "false"},
    {"endswith(\"${aws_iam_role.r.arn}/*\", \"role/r/*\")", "true"},
    {"endswith(\"${aws_iam_role.r.arn}/*\", \"role/other/*\")", "false"},
    {"strcontains(aws_iam_role.pathed.arn, \":role/team/r\")", "true"},
    {"endswith(\"arn:${var.name}:iam::aws:policy/A\", \":policy/A\")", "true"},
    {"endswith(\"x${var.name}\", \"A\")", "?(var.name)"},
    {"strcontains(\"x${var.name}\", \"A\")", "?(var.name)"},
    {"aws_kms_key.k.arn != null", "true"},
    {"aws_kms_key.k.key_id == null", "false"},
    {"coalesce(var.key, aws_kms_key.k.arn)", "?(aws_kms_key.k.arn)^aws_kms_key.k.arn"},
    {"try(var.key, null) == null ? aws_kms_key.k.arn : var.key",
     "?(aws_kms_key.k.arn)^aws_kms_key.k.arn"},
    {"startswith(aws_vpc.v.id, \"vpc-\")", "true"},
    {"aws_vpc.v.main_route_table_id",
     "?(aws_vpc.v.main_route_table_id)^aws_vpc.v.main_route_table_id"},
    {"startswith(aws_sqs_queue.q.url, \"https://sqs.eu-west-1.amazonaws.com/\")", "true"},
    {"aws_config_configuration_recorder.c.id",
     R"("default"^aws_config_configuration_recorder.c.id)"},
    {"aws_lambda_function.f[*].id",
     R"(["f0"^aws_lambda_function.f[0].id, "f1"^aws_lambda_function.f[1].id])"},
    {"data.aws_s3_bucket.d.arn", R"("arn:aws:s3:::theirs"^data.aws_s3_bucket.d.arn)"},
    {"length(slice(data.aws_availability_zones.z.names, 0, 3))", "3"},
    {"startswith(data.aws_subnets.s.ids[0], \"subnet-\")", "true"},
    {"startswith(element(data.aws_subnets.s.ids, 1), \"subnet-\")", "true"},
    {"startswith(sort(tolist(data.aws_subnets.s.ids))[0], \"subnet-\")", "true"},
    {"[for id in data.aws_subnets.s.ids : id]", "?(data.aws_subnets.s.ids)"},
};

const std::vector<Expression> unknown_region = {
    {"aws_s3_bucket.named.arn", "?(aws_s3_bucket.named.arn)^aws_s3_bucket.named.arn"},
    {"startswith(aws_s3_bucket.named.arn, \"arn:aws\")", "true"},
    {"aws_s3_bucket.named.id", R"("logs"^aws_s3_bucket.named.id)"},
    {"aws_s3_bucket.named.region", "?(aws_s3_bucket.named.region)^aws_s3_bucket.named.region"},
};

void check(const std::string& start, const std::vector<Expression>& expressions) {
  for (const Expression& one : expressions) {
    INFO(one.expression);
    const Lowered lowered(Files{
        {"main.tf", start + resources + "output \"o\" { value = " + one.expression + " }\n"}});
    CHECK(show(lowered.diagnostics, lowered.sources).empty());
    CHECK(show(lowered.configuration.outputs.at(0).value) == one.expected);
  }
}

TEST_CASE("attributes that follow from the arguments") {
  check("provider \"aws\" { region = \"eu-west-1\" }\n", known_region);
  check("", unknown_region);
}

TEST_CASE("default tags and regions are for resources that can have them") {
  const Files files = {{"main.tf", R"(
provider "aws" {
  region = "eu-west-1"
  default_tags {
    tags = { Team = "data" }
  }
}
resource "aws_s3_bucket" "b" {}
resource "aws_s3_bucket_policy" "p" {}
resource "aws_autoscaling_group" "g" {}
resource "aws_iam_role" "r" {}
resource "aws_sns_topic" "here" {}
resource "aws_sns_topic" "there" { region = "eu-west-3" }
)"}};
  const MemoryFileSystem memory(files);
  Sources sources;
  Diagnostics diagnostics;
  const schema::Schema schema;
  ModuleCache modules(&schema);
  CHECK(show(lower_root(".", {.access_root = "."}, sources, memory, modules, diagnostics)) ==
        R"(aws_s3_bucket.b region="eu-west-1" tags_all={Team="data"}
aws_s3_bucket_policy.p region="eu-west-1"
aws_autoscaling_group.g region="eu-west-1"
aws_iam_role.r tags_all={Team="data"}
aws_sns_topic.here region="eu-west-1" tags_all={Team="data"}
aws_sns_topic.there region="eu-west-3" tags_all={Team="data"}
provider.aws default_tags=[{tags={Team="data"}}] region="eu-west-1"
)");
}

TEST_CASE("a reference says which of two buckets of one name is meant") {
  Lowered lowered(Files{{"main.tf", R"(
resource "aws_s3_bucket" "one" { bucket = "same" }
resource "aws_s3_bucket" "two" { bucket = "same" }
resource "aws_s3_bucket_versioning" "v" { bucket = aws_s3_bucket.one.id }
)"}});
  graph::ResourceGraph& graph = lowered.configuration.graph;
  graph.freeze();
  const graph::Resource* versioning = graph.find("aws_s3_bucket_versioning.v");
  std::string edges;
  for (const graph::Edge& edge : graph.edges_from(graph.id_of(*versioning)))
    edges += graph[edge.to].address.str() + " ";
  CHECK(edges == "aws_s3_bucket.one ");
}

TEST_CASE("the ARN of a bucket names it") {
  Lowered lowered(Files{{"main.tf", R"(
resource "aws_s3_bucket" "b" { bucket = "records" }
resource "aws_x" "x" {
  bucket_arn  = "arn:aws-cn:s3:::records"
  bucket_path = "arn:aws:s3:::records/"
  bucket_of   = "arn:aws:s3:eu-west-1::records"
  text        = "arn:aws:s3:::records"
}
)"}});
  graph::ResourceGraph& graph = lowered.configuration.graph;
  graph.freeze();
  const graph::Resource* from = graph.find("aws_x.x");
  std::string edges;
  for (const graph::Edge& edge : graph.edges_from(graph.id_of(*from)))
    edges += edge.from_path.str() + ">" + graph[edge.to].address.str() + " ";
  CHECK(edges == "bucket_arn>aws_s3_bucket.b ");
}

}  // namespace
}  // namespace preflint::terraform
