// A plan with the configuration that it was made of: what each of them says of a resource.

#include "terraform/plan_lower.h"
#include "tests/catch.h"
#include "tests/unit/terraform/show.h"

namespace preflint::terraform {
namespace {

struct Case {
  std::string name;
  Files files;
  std::string changes;  ///< resource_changes, and what follows it
  std::string expected;
};

std::string places(const graph::ResourceGraph& graph, const Sources& sources) {
  std::string text;
  for (const graph::Resource& resource : graph.resources()) {
    text += resource.address.str() + " at " + sources.describe(resource.header) + "\n";
    for (const auto& [name, content] : resource.body.entries()) {
      const std::string place = chain(content.marks(), sources);
      if (!place.empty()) text += "  " + name.str() + " " + place + "\n";
    }
  }
  return text;
}

struct Both {
  Sources sources;
  Diagnostics diagnostics;
  graph::Configuration configuration;

  explicit Both(const Case& one) {
    const std::string text = R"({"format_version": "1.2", "terraform_version": "1.11.4",
      "resource_changes": )" +
                             one.changes + "}";
    const Plan plan = read_plan(sources.add("plan.json", text), diagnostics);
    const MemoryFileSystem memory(one.files);
    ModuleCache modules;
    Options options;
    options.access_root = ".";
    configuration =
        lower_plan_with_sources(plan, ".", options, sources, memory, modules, diagnostics);
  }
};

const std::vector<Case> cases = {
    {"the plan has the values, the configuration the places",
     {{"main.tf", R"(
variable "on" { default = true }
data "a_d" "d" {}
resource "a_x" "n" {
  on      = var.on
  from    = data.a_d.d.text
  later   = a_y.n.id
  literal = "x"
}
resource "a_y" "n" {}
)"}},
     R"([{"address": "a_x.n", "mode": "managed", "type": "a_x", "name": "n", "change": {
       "actions": ["create"], "after": {"on": false, "from": "read", "literal": "x", "default": 1},
       "after_unknown": {"later": true, "id": true}}},
      {"address": "a_y.n", "mode": "managed", "type": "a_y", "name": "n", "change": {
       "actions": ["create"], "after": {}, "after_unknown": {"id": true}}}],
      "variables": {"on": {"value": false}})",
     R"(a_x.n from="read"^data.a_d.d.text later=?(a_y.n.id)^a_y.n.id literal="x" on=false
a_y.n
data.a_d.d
a_x.n at main.tf:4:1
  from a_x.n.from@main.tf:6:13
  later a_x.n.later@main.tf:7:13
  literal a_x.n.literal@main.tf:8:13
  on a_x.n.on@main.tf:5:13 < var.on@main.tf:2:1
a_y.n at main.tf:10:1
data.a_d.d at main.tf:3:1
)"},
    {"the plan says which instances there are, the configuration only where they are written",
     {{"main.tf", R"(
data "a_d" "d" {}
resource "a_x" "n" {
  for_each = data.a_d.d.all
  text     = each.value
}
resource "a_x" "elsewhere" {}
)"}},
     R"([{"address": "a_x.n[\"k\"]", "mode": "managed", "type": "a_x", "name": "n", "change": {
       "actions": ["create"], "after": {"text": "v"}, "after_unknown": {}}},
      {"address": "a_x.n[\"l\"]", "mode": "managed", "type": "a_x", "name": "n", "change": {
       "actions": ["delete"], "after": null, "after_unknown": {}}},
      {"address": "module.m.a_x.n", "mode": "managed", "type": "a_x", "name": "n", "change": {
       "actions": ["create"], "after": {"text": "w"}, "after_unknown": {}}}])",
     R"(a_x.n["k"] text="v"
module.m.a_x.n text="w"
data.a_d.d
a_x.n["k"] at main.tf:3:1
  text a_x.n.text@main.tf:5:14
module.m.a_x.n at plan.json:6:19
data.a_d.d at main.tf:2:1
)"},
    {"blocks: of a set, of a dynamic one, and more than were foreseen",
     {{"main.tf", R"(
data "a_d" "d" {}
resource "a_x" "n" {
  set {
    name = "b"
    text = data.a_d.d.text
  }
  set {
    name = "a"
    text = data.a_d.d.text
  }
  dynamic "more" {
    for_each = data.a_d.d.all
    content {
      text = more.value
    }
  }
}
)"}},
     R"([{"address": "a_x.n", "mode": "managed", "type": "a_x", "name": "n", "change": {
       "actions": ["create"], "after": {"set": [{"name": "a", "text": "1"}, {"name": "b", "text": "2"}],
        "more": [{"text": "3"}, {"text": "4"}]}, "after_unknown": {}}}])",
     R"(a_x.n more=[{text="3"}, {text="4"}] set=[{name="b", text="2"^data.a_d.d.text}, {name="a", text="1"^data.a_d.d.text}]
data.a_d.d
a_x.n at main.tf:3:1
  more a_x.n.more@main.tf:13:16
data.a_d.d at main.tf:2:1
)"},
    {"a document stays as it is written; null and \"\" are alike; a secret is one",
     {{"main.tf", R"(
resource "a_x" "n" {
  policy = jsonencode({ b = 1, a = "x" })
  empty  = ""
  pw     = "s"
  number = "12"
}
)"}},
     R"([{"address": "a_x.n", "mode": "managed", "type": "a_x", "name": "n", "change": {
       "actions": ["update"], "after": {"policy": "{\"a\": \"x\",\"b\":1}", "empty": null, "pw": "s", "number": 12},
       "after_unknown": {}, "after_sensitive": {"pw": true}}}])",
     R"(a_x.n empty="" number="12" policy="{\"a\":\"x\",\"b\":1}" pw="s"!
a_x.n at main.tf:2:1
  empty a_x.n.empty@main.tf:4:12
  number a_x.n.number@main.tf:6:12
  policy a_x.n.policy@main.tf:3:12 < @main.tf:3:29; @main.tf:3:36
  pw a_x.n.pw@main.tf:5:12
)"},
};

TEST_CASE("plans with their sources") {
  for (const Case& one : cases) {
    INFO(one.name);
    const Both both(one);
    CHECK(show(both.configuration) + places(both.configuration.graph, both.sources) +
              show(both.diagnostics, both.sources) ==
          one.expected);
  }
}

}  // namespace
}  // namespace preflint::terraform
