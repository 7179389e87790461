// Plans as `terraform show -json` prints them, and what the graph has of them.

#include "terraform/plan.h"

#include <regex>

#include "terraform/plan_address.h"
#include "terraform/plan_json.h"
#include "terraform/plan_lower.h"
#include "tests/catch.h"
#include "tests/unit/terraform/show.h"

namespace preflint::terraform {
namespace {

struct Case {
  std::string name;
  std::string plan;
  std::string expected;
};

std::string edges(const graph::ResourceGraph& graph) {
  std::string text;
  for (std::size_t i = 0; i < graph.size(); ++i) {
    for (const graph::Edge& edge : graph.edges_from(static_cast<graph::ResourceId>(i))) {
      text += "edge " + graph[edge.from].address.str() + " " + edge.from_path.str() +
              (edge.exact ? " = " : " ~ ") + graph[edge.to].address.str() + " " +
              edge.to_path.str() + "\n";
    }
  }
  return text;
}

std::string lowered(const std::string& json) {
  Sources sources;
  Diagnostics diagnostics;
  const Plan plan = read_plan(sources.add("plan.json", json), diagnostics);
  graph::Configuration configuration = lower_plan(plan, diagnostics);
  configuration.graph.freeze();
  const std::regex untold(R"( lifecycle=\?\([^ ]+ \(not in the plan\)\))");
  return std::regex_replace(show(configuration), untold, "") + edges(configuration.graph) +
         show(diagnostics, sources);
}

/// A change that creates something: its address, type and name, and what is after it.
std::string created(const std::string& address, const std::string& type, const std::string& after,
                    const std::string& unknown = "{}", const std::string& actions = R"(["create"])",
                    const std::string& more = "") {
  return R"({"address": ")" + address + R"(", "mode": "managed", "type": ")" + type +
         R"(", "name": "n", )" + more + R"("change": {"actions": )" + actions + R"(, "after": )" +
         after + R"(, "after_unknown": )" + unknown + R"(, "after_sensitive": {}}})";
}

std::string declared(const std::string& address, const std::string& expressions,
                     const std::string& more = "") {
  return R"({"address": ")" + address + R"(", "mode": "managed", "expressions": )" + expressions +
         more + "}";
}

std::string plan_of(const std::string& changes, const std::string& resources,
                    const std::string& more = "") {
  return R"({"format_version": "1.2", "terraform_version": "1.11.4", "resource_changes": [)" +
         changes + R"(], "configuration": {"root_module": {"resources": [)" + resources + "]" +
         more + "}}}";
}

const std::vector<Case> cases = {
    {"what the configuration sets, and nothing that the provider adds",
     plan_of(created("a_x.n", "a_x",
                     R"({"set": 1, "default": false, "nothing": null, "empty": "", "flag": false,
                         "block": [{"in": "v", "other": 0}], "made": [{"by": "dynamic"}],
                         "none": [], "tags": {"a": "b"}, "tags_all": {"a": "b"}})",
                     R"({"id": true, "later": true, "computed": [true]})"),
             declared("a_x.n", R"({"set": {"constant_value": 1}, "flag": {"references": ["var.f"]},
                         "later": {"references": ["local.l"]},
                         "block": [{"in": {"constant_value": "v"}}],
                         "tags": {"references": ["local.t"]}})")),
     R"(a_x.n block=[{in="v"}] flag=false later=?(local.l) made=[{by="dynamic"}] set=1 tags={a="b"}
)"},
    {"without a configuration section, what is there",
     R"({"format_version": "1.0", "values": {"root_module": {"child_modules": [{"resources": [
         {"address": "module.m[\"k\"].a_x.n", "mode": "managed", "type": "a_x", "name": "n",
          "values": {"on": false, "empty": "", "list": [], "n": 2}},
         {"address": "module.m[\"k\"].a_x.n", "mode": "managed", "type": "a_x", "name": "n",
          "deposed_key": "00000001", "values": {"on": true}}]}]}}})",
     R"(module.m["k"].a_x.n n=2 on=false
)"},
    {"what is deleted, forgotten or deposed is not there; what is replaced is",
     plan_of(created("a_x.deleted", "a_x", "null", "{}", R"(["delete"])") + "," +
                 created("a_x.forgotten", "a_x", "null", "{}", R"(["forget"])") + "," +
                 created("a_x.n", "a_x", R"({"i": 1})", "{}", R"(["delete", "create"])") + "," +
                 created("a_x.n", "a_x", "null", "{}", R"(["create"])", R"("deposed": "1", )") +
                 "," + created("a_x.m", "a_x", R"({"i": 2})", "{}", R"(["create", "delete"])") +
                 "," + created("a_x.k", "a_x", R"({"i": 3})", "{}", R"(["create", "forget"])") +
                 "," + created("a_x.same", "a_x", R"({"i": 4})", "{}", R"(["no-op"])"),
             ""),
     R"(a_x.n i=1
a_x.m i=2
a_x.k i=3
a_x.same i=4
)"},
    {"an attribute that is not known is that of the resource, if it can be",
     plan_of(created("aws_s3_bucket.b", "aws_s3_bucket", "{}", R"({"id": true})") + "," +
                 created("aws_s3_bucket_policy.n", "aws_s3_bucket_policy", "{}",
                         R"({"bucket": true, "policy": true, "both": true})"),
             declared("aws_s3_bucket.b", "{}") + "," + declared("aws_s3_bucket_policy.n", R"({
          "bucket": {"references": ["aws_s3_bucket.b.id", "aws_s3_bucket.b"]},
          "policy": {"references": ["aws_s3_bucket.b.arn", "aws_s3_bucket.b"]},
          "both": {"references": ["aws_s3_bucket.b.id", "aws_s3_bucket.b", "local.l"]}})")),
     R"(aws_s3_bucket.b
aws_s3_bucket_policy.n both=?(aws_s3_bucket.b.id) bucket=?(aws_s3_bucket.b.id)^aws_s3_bucket.b.id policy=?(aws_s3_bucket.b.arn)
edge aws_s3_bucket_policy.n both ~ aws_s3_bucket.b id
edge aws_s3_bucket_policy.n bucket = aws_s3_bucket.b id
edge aws_s3_bucket_policy.n policy ~ aws_s3_bucket.b arn
)"},
    {"what is known is compared, and known identities join",
     plan_of(created("aws_kms_key.k", "aws_kms_key", R"({"arn": "arn:k", "id": "key-id"})") + "," +
                 created("a_x.n", "a_x",
                         R"({"kms_key_id": "arn:k", "text": "a arn:k", "key_arn": "arn:k",
                             "unnamed": "arn:k"})"),
             declared("aws_kms_key.k", "{}") + "," + declared("a_x.n", R"({
          "kms_key_id": {"references": ["aws_kms_key.k.arn", "aws_kms_key.k"]},
          "text": {"references": ["aws_kms_key.k.arn", "aws_kms_key.k"]},
          "key_arn": {"constant_value": "arn:k"}, "unnamed": {"constant_value": "arn:k"}})")),
     R"(aws_kms_key.k
a_x.n key_arn="arn:k"^aws_kms_key.k.arn kms_key_id="arn:k"^aws_kms_key.k.arn text="a arn:k" unnamed="arn:k"
edge a_x.n key_arn = aws_kms_key.k arn
edge a_x.n kms_key_id = aws_kms_key.k arn
edge a_x.n text ~ aws_kms_key.k arn
)"},
    {"keys: written ones, the same one, and one that nobody can tell",
     plan_of(created(R"(aws_s3_bucket.b[\"a\"])", "aws_s3_bucket", "{}") + "," +
                 created(R"(aws_s3_bucket.b[\"q\\\"$${x}\"])", "aws_s3_bucket", "{}") + "," +
                 created(R"(a_x.n[\"q\\\"$${x}\"])", "a_x", "{}",
                         R"({"bucket": true, "bucket_a": true, "bucket_any": true})"),
             declared("aws_s3_bucket.b", "{}", R"(, "for_each_expression": {})") + "," +
                 declared("a_x.n", R"({
          "bucket": {"references": ["aws_s3_bucket.b", "each.key"]},
          "bucket_a": {"references": ["aws_s3_bucket.b[\"a\"].id", "aws_s3_bucket.b[\"a\"]", "aws_s3_bucket.b"]},
          "bucket_any": {"references": ["aws_s3_bucket.b"]}})",
                          R"(, "for_each_expression": {})")),
     R"(aws_s3_bucket.b["a"]
aws_s3_bucket.b["q\"$${x}"]
a_x.n["q\"$${x}"] bucket=?(aws_s3_bucket.b["q\"$${x}"])^aws_s3_bucket.b["q\"$${x}"] bucket_a=?(aws_s3_bucket.b["a"].id)^aws_s3_bucket.b["a"].id bucket_any=?(aws_s3_bucket.b)
edge a_x.n["q\"$${x}"] bucket = aws_s3_bucket.b["q\"$${x}"] 
edge a_x.n["q\"$${x}"] bucket_a = aws_s3_bucket.b["a"] id
)"},
    {"through arguments and outputs, and chained for_each",
     plan_of(
         created(R"(module.m[\"k\"].aws_kms_key.n)", "aws_kms_key", "{}", R"({"arn": true})",
                 R"(["create"])", R"("module_address": "module.m[\"k\"]", )") +
             "," + created(R"(module.m[\"k\"].a_x.n)", "a_x", "{}", R"({"key_id": true})") + "," +
             created(R"(aws_s3_bucket.b[\"k\"])", "aws_s3_bucket", "{}", R"({"id": true})") + "," +
             created(R"(a_x.n[\"k\"])", "a_x", "{}", R"({"key": true, "bucket": true})"),
         declared("aws_s3_bucket.b", "{}", R"(, "for_each_expression": {})") + "," +
             declared("a_x.n", R"({"bucket": {"references": ["each.value.id", "each.value"]},
          "key": {"references": ["module.m[\"k\"].arn", "module.m[\"k\"]", "module.m"]}})",
                      R"(, "for_each_expression": {"references": ["aws_s3_bucket.b"]})"),
         R"(, "module_calls": {"m": {"for_each_expression": {}, "expressions": {"key": {"references":
            ["module.m", "each.key"]}}, "module": {
            "outputs": {"arn": {"expression": {"references": ["aws_kms_key.n.arn", "aws_kms_key.n"]}}},
            "resources": [)" +
             declared("aws_kms_key.n", "{}") + "," +
             declared("a_x.n", R"({"key_id": {"references": ["var.key"]}})") + "]}}}"),
     R"(module.m["k"].aws_kms_key.n
module.m["k"].a_x.n key_id=?(var.key)
aws_s3_bucket.b["k"]
a_x.n["k"] bucket=?(aws_s3_bucket.b["k"].id)^aws_s3_bucket.b["k"].id key=?(module.m["k"].aws_kms_key.n.arn)^module.m["k"].aws_kms_key.n.arn
edge a_x.n["k"] bucket = aws_s3_bucket.b["k"] id
edge a_x.n["k"] key = module.m["k"].aws_kms_key.n arn
)"},
    {"sensitive parts, partly known ones, lists of references",
     R"({"format_version": "1.2", "planned_values": {}, "resource_changes": [
         {"address": "aws_security_group.a", "mode": "managed", "type": "aws_security_group", "name": "a",
          "change": {"actions": ["create"], "after": {}, "after_unknown": {"id": true}}},
         {"address": "aws_security_group.b", "mode": "managed", "type": "aws_security_group", "name": "b",
          "change": {"actions": ["create"], "after": {}, "after_unknown": {"id": true}}},
         {"address": "a_x.n", "mode": "managed", "type": "a_x", "name": "n", "change": {
          "actions": ["create"],
          "after": {"pw": "s", "list": ["s", null], "map": {"k": "v"}, "security_groups": [null, null]},
          "after_unknown": {"list": [false, true], "map": {"u": true}, "security_groups": [true, true]},
          "after_sensitive": {"pw": true, "list": [true, false], "map": {}}}}],
        "configuration": {"root_module": {"resources": [
         {"address": "a_x.n", "expressions": {"pw": {}, "list": {}, "map": {}, "security_groups":
          {"references": ["aws_security_group.a.id", "aws_security_group.a", "aws_security_group.b.id",
           "aws_security_group.b"]}}}]}}})",
     R"(aws_security_group.a id=?(aws_security_group.a.id)
aws_security_group.b id=?(aws_security_group.b.id)
a_x.n list=["s"!, ?(a_x.n.list)] map={k="v", u=?(a_x.n.map)} pw="s"! security_groups=[?(aws_security_group.a.id)^aws_security_group.a.id, ?(aws_security_group.b.id)^aws_security_group.b.id]
edge a_x.n security_groups = aws_security_group.a id
edge a_x.n security_groups = aws_security_group.b id
)"},
    {"data sources of the prior state, outputs, depends_on, another provider",
     R"({"format_version": "1.2", "terraform_version": "1.11.4", "resource_changes": [
         {"address": "a_x.n", "mode": "managed", "type": "a_x", "name": "n",
          "change": {"actions": ["create"], "after": {}}},
         {"address": "data.a_x.later", "mode": "data", "type": "a_x", "name": "later",
          "change": {"actions": ["read"], "after": {"q": "x"}, "after_unknown": {"id": true}}}],
        "output_changes": {"o": {"actions": ["create"], "after_unknown": true},
                           "p": {"actions": ["create"], "after": {"a": [1]}, "after_unknown": false}},
        "prior_state": {"values": {"root_module": {"resources": [
         {"address": "data.a_x.d", "mode": "data", "type": "a_x", "name": "d", "values": {"v": "known"}},
         {"address": "data.a_x.later", "mode": "data", "type": "a_x", "name": "later", "values": {"v": "old"}},
         {"address": "a_x.n", "mode": "managed", "type": "a_x", "name": "n", "values": {"v": "old"}}]}}},
        "configuration": {"root_module": {"outputs": {"o": {"expression": {"references": ["a_x.n.id", "a_x.n"]}}},
         "resources": [{"address": "a_x.n", "provider_config_key": "aws.east",
          "depends_on": ["data.a_x.d"]}]}}})",
     R"(a_x.n depends_on=["data.a_x.d"] provider="aws.east"
data.a_x.later id=?(data.a_x.later.id) q="x"
data.a_x.d v="known"
output o=?(a_x.n.id)
output p={a=[1]}
edge a_x.n depends_on ~ data.a_x.d 
)"},
    {"values that are no JSON", plan_of(created("a_x.n", "a_x", R"({"a": nothing})"), ""),
     R"(a_x.n
plan.json:1:91 Invalid plan: The values of a_x.n can't be read: unexpected character, at offset 6.
)"},
};

TEST_CASE("nobody knows the lifecycle of a resource in a plan") {
  Sources sources;
  Diagnostics diagnostics;
  const Plan plan = read_plan(
      sources.add("plan.json", plan_of(created("a_x.n", "a_x", "{}"), declared("a_x.n", "{}"))),
      diagnostics);
  CHECK(show(lower_plan(plan, diagnostics)) ==
        "a_x.n lifecycle=?(a_x.n.lifecycle (not in the plan))\n");
}

TEST_CASE("plans become graphs") {
  for (const Case& one : cases) {
    INFO(one.name);
    CHECK(lowered(one.plan) == one.expected);
  }
}

TEST_CASE("a plan is told by what is in it") {
  struct Row {
    std::string text;
    bool is_plan;
  };
  const std::vector<Row> rows = {
      {R"({"format_version":"1.2","terraform_version":"1.11.4"})", true},
      {"\xEF\xBB\xBF {\"planned_values\": {}, \"x\": [\"}\"], \"format_version\": \"1.0\"}", true},
      {R"({"format_version":"1.0","values":{}})", true},
      {R"({"format_version":"1.0","provider_schemas":{}})", false},
      {R"({"format_version":"1.0","valid":true})", false},
      {R"({"format_version":"1.0"})", false},
      {R"({"inner":{"format_version":"1.0","values":{}}})", false},
      {R"({"terraform_version":"1.0","values":{}})", false},
      {R"(["format_version", "values"])", false},
      {"format_version: 1\nvalues: 2\n", false},
      {"", false},
      {R"({"format_version)", false},
  };
  for (const Row& row : rows) {
    INFO(row.text);
    CHECK(looks_like_plan(row.text) == row.is_plan);
  }
}

TEST_CASE("plans in other forms are known too") {
  CHECK(is_other_plan(std::string("PK\x03\x04\x14\x00\x08\x00\x08\x00tfplan", 16)));
  CHECK_FALSE(is_other_plan(std::string("PK\x03\x04\x14\x00\x08\x00\x08\x00lambda", 16)));
  CHECK(
      is_other_plan(R"({"@level":"info","@message":"Terraform 1.11.4","@module":"terraform.ui"})"));
  CHECK_FALSE(is_other_plan(R"({"@level":"info","@message":"hello"})"));
  CHECK_FALSE(is_other_plan(R"({"format_version":"1.2","terraform_version":"1.11.4"})"));
}

TEST_CASE("addresses are taken apart") {
  struct Row {
    std::string text, module, declared, key;
  };
  const std::vector<Row> rows = {
      {"a_x.n", "", "a_x.n", ""},
      {"a_x.n[12]", "", "a_x.n", "[12]"},
      {"data.a_x.n[\"k\"]", "", "data.a_x.n", "[\"k\"]"},
      {"module.a.module.b[0].a_x.n", "module.a.module.b[0]", "a_x.n", ""},
      {"module.a[\"x.y]\"].a_x.n[\"q\\\"\"]", "module.a[\"x.y]\"]", "a_x.n", "[\"q\\\"\"]"},
      {"a_x.n[\"\\u00e9\"]", "", "a_x.n", "[\"\u00e9\"]"},
      {"a_x.n[\"open", "", "a_x.n", ""},
      {"", "", "", ""},
  };
  for (const Row& row : rows) {
    INFO(row.text);
    const PlanAddress address = plan_address(row.text);
    CHECK(address.module == row.module);
    CHECK(address.declared == row.declared);
    CHECK(address.key == row.key);
  }
}

TEST_CASE("a cursor jumps over values") {
  struct Row {
    std::string text, skipped;
  };
  const std::vector<Row> rows = {
      {R"( {"a": [1, "]}\"", {}], "b": null} ,)", R"({"a": [1, "]}\"", {}], "b": null})"},
      {R"("a\\" x)", R"("a\\")"},
      {"12.5e3,", "12.5e3"},
      {"true}", "true"},
      {"", ""},
      {"]", ""},
      {"[1, [2]", ""},
      {"\"open", ""},
      {"\"open\\", ""},
      {"{\"a\": 1", ""},
  };
  for (const Row& row : rows) {
    INFO(row.text);
    JsonCursor cursor(row.text);
    CHECK(cursor.skip() == row.skipped);
    CHECK(cursor.is_broken() == row.skipped.empty());
  }
  const std::string deep(1'000'000, '[');
  JsonCursor cursor(deep);
  CHECK(cursor.skip().empty());
}

}  // namespace
}  // namespace preflint::terraform
