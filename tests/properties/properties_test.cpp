// What must hold for every rule, whatever it says, tried on every Terraform example of every rule:
//
// 1. Unknown is monotone: an argument replaced by an unknown may make a verdict unknown, never turn
// it round.
// 2. Indirection is invisible: a literal moved into a variable's default or a local, a block into
// `dynamic`, everything into a module
//    or into other files changes no verdict.
// 3. Native syntax and JSON give the same findings.
// 4. A plan of a configuration, with it at hand, gives the same verdicts; alone, the same or
// unknown.
// 5. Printing a syntax tree and parsing it again gives the same tree.

#include <algorithm>
#include <functional>
#include <map>
#include <string>

#include "base/filesystem.h"
#include "cli/discover.h"
#include "cli/examples.h"
#include "cli/lower.h"
#include "hcl/parse.h"
#include "hcl/print.h"
#include "rules/builtin.h"
#include "rules/read.h"
#include "tests/catch.h"
#include "tests/properties/json.h"
#include "tests/properties/plan.h"
#include "tests/properties/rewrite.h"

namespace preflint::properties {
namespace {

using rules::Verdict;

/// The worst verdict of each resource by its address; a resource without a finding is not there.
using Verdicts = std::map<std::string, Verdict>;

Verdict verdict_of(const Verdicts& verdicts, const std::string& address) {
  const auto found = verdicts.find(address);
  return found == verdicts.end() ? Verdict::pass : found->second;
}

/// Everything that the tests need of one run.
struct Bench {
  Sources sources;
  rules::RuleSet rules;
  rules::RuleFunctions functions;

  Bench() { rules::load_builtin_rules(sources, rules); }

  Verdicts judge(std::map<std::string, std::string> files, const rules::Rule& rule,
                 std::string_view module = "") {
    return worst(
        cli::judge_files(std::move(files), graph::Language::terraform, rule, sources, functions)
            .judgement,
        module);
  }

  static Verdicts worst(const rules::Judgement& judgement, std::string_view module = "") {
    Verdicts verdicts;
    for (const rules::Finding& finding : judgement.findings) {
      for (const rules::Instance& instance : finding.instances) {
        std::string address = instance.address;
        if (!module.empty() && address.starts_with(module)) address.erase(0, module.size());
        Verdict& worst = verdicts.emplace(address, finding.verdict).first->second;
        if (finding.verdict == Verdict::fail) worst = Verdict::fail;
      }
    }
    return verdicts;
  }
  Verdicts judge(const std::string& text, const rules::Rule& rule) {
    return judge({{"example/main.tf", text}}, rule);
  }

  /// Whatever a scan finds in these files: a plan, its sources, or both.
  Verdicts judge_all(std::map<std::string, std::string> files, const rules::Rule& rule) {
    const MemoryFileSystem memory(std::move(files));
    Diagnostics diagnostics;
    cli::Front front(sources, memory);
    cli::InputOptions options;
    options.paths = {"example"};
    const rules::Rule* one_rule[] = {&rule};
    rules::Judgement judgement;
    for (const cli::Front::Unit& unit :
         front.units(cli::discover(options, memory, diagnostics), 1, diagnostics)) {
      for (const graph::Configuration& configuration : front.lower(unit, diagnostics))
        judgement.append(rules::judge(configuration, one_rule, functions, nullptr, diagnostics));
    }
    return worst(judgement);
  }

  graph::Configuration lowered(const std::string& text) {
    const MemoryFileSystem memory({{"example/main.tf", text}});
    Diagnostics diagnostics;
    cli::Front front(sources, memory);
    return std::move(
        front.lower({graph::Language::terraform, "example", nullptr, {}}, diagnostics).front());
  }

  /// Calls `each(rule, source of the example, its syntax)`.
  void for_each_example(
      const std::function<void(const rules::Rule&, const SourceFile&, const hcl::Body&)>& each) {
    std::size_t count = 0;
    for (const rules::Rule* rule : rules.all()) {
      for (const rules::Example& example : rules::read_examples(sources.file(rule->page))) {
        if (example.language != "hcl" || rule->subject != rules::Subject::resource) continue;
        const SourceFile& source =
            sources.add("example", std::string(sources.text(example.content)));
        Diagnostics diagnostics;
        const std::unique_ptr<hcl::File> file = hcl::parse(source, diagnostics);
        const SourceFile& page = sources.file(rule->page);
        INFO(page.path() << ":" << page.position(example.content.begin).line);
        each(*rule, source, file->body);
        ++count;
      }
    }
    REQUIRE(count > 0);
  }
};

void check_same(const Verdicts& before, const Verdicts& after) {
  std::map<std::string, int> addresses;
  for (const auto& [address, verdict] : before) addresses[address];
  for (const auto& [address, verdict] : after) addresses[address];
  for (const auto& [address, unused] : addresses) {
    INFO(address << ": " << rules::name(verdict_of(before, address)) << " became "
                 << rules::name(verdict_of(after, address)));
    CHECK(verdict_of(before, address) == verdict_of(after, address));
  }
}

TEST_CASE("an unknown argument never turns a verdict round") {
  Bench bench;
  bench.for_each_example(
      [&](const rules::Rule& rule, const SourceFile& source, const hcl::Body& body) {
        const Verdicts before = bench.judge(std::string(source.text()), rule);
        for (const Place& place : arguments(source, body)) {
          const std::string text =
              replaced(source, place.range, "var.not_known\n") + "\nvariable \"not_known\" {}\n";
          INFO(text);
          const Verdicts after = bench.judge(text, rule);
          for (const auto& [address, verdict] : after) {
            if (verdict == Verdict::fail) CHECK(verdict_of(before, address) != Verdict::pass);
          }
          for (const auto& [address, verdict] : before) {
            if (verdict == Verdict::fail) CHECK(verdict_of(after, address) != Verdict::pass);
          }
        }
      });
}

TEST_CASE("a literal in a variable's default or a local is the literal") {
  Bench bench;
  bench.for_each_example(
      [&](const rules::Rule& rule, const SourceFile& source, const hcl::Body& body) {
        const Verdicts before = bench.judge(std::string(source.text()), rule);
        for (const Place& place : movable_arguments(source, body)) {
          const std::string variable = replaced(source, place.range, "var.moved\n") +
                                       "\nvariable \"moved\" {\ndefault = " + place.text + "\n}\n";
          INFO(variable);
          if (!place.calls_functions)
            check_same(before, bench.judge(variable, rule));  // Terraform has no calls in a default
          check_same(before, bench.judge(replaced(source, place.range, "local.moved\n") +
                                             "\nlocals {\nmoved = " + place.text + "\n}\n",
                                         rule));
        }
      });
}

TEST_CASE("a dynamic block is the block") {
  Bench bench;
  bench.for_each_example(
      [&](const rules::Rule& rule, const SourceFile& source, const hcl::Body& body) {
        const Verdicts before = bench.judge(std::string(source.text()), rule);
        for (const std::string& text : with_dynamic_block(source, body)) {
          INFO(text);
          check_same(before, bench.judge(text, rule));
        }
      });
}

TEST_CASE("it does not matter in which module or file a resource stands") {
  Bench bench;
  bench.for_each_example([&](const rules::Rule& rule, const SourceFile& source,
                             const hcl::Body& body) {
    const std::string text(source.text());
    const Verdicts before = bench.judge(text, rule);
    check_same(before,
               bench.judge({{"example/main.tf", "module \"moved\" {\n  source = \"./moved\"\n}\n"},
                            {"example/moved/main.tf", text}},
                           rule, "module.moved."));
    std::map<std::string, std::string> one_block_a_file;
    for (const hcl::Block& block : body.blocks) {
      const std::string name = "example/" + std::to_string(1000 - one_block_a_file.size()) + ".tf";
      one_block_a_file[name] = std::string(source.text(block.range)) + "\n";
    }
    check_same(before, bench.judge(one_block_a_file, rule));
  });
}

TEST_CASE("a configuration in JSON is the one in native syntax") {
  Bench bench;
  bench.for_each_example(
      [&](const rules::Rule& rule, const SourceFile& source, const hcl::Body& body) {
        const Verdicts before = bench.judge(std::string(source.text()), rule);
        const std::string text = as_json(body);
        INFO(text);
        check_same(before, bench.judge({{"example/main.tf.json", text}}, rule));
      });
}

bool has_dynamic(const hcl::Body& body) {
  return std::ranges::any_of(body.blocks, [](const hcl::Block& block) {
    return block.type.view() == "dynamic" || has_dynamic(block.body);
  });
}

TEST_CASE("a plan is judged like the configuration that it was made of") {
  Bench bench;
  std::size_t plans = 0, told = 0, lost = 0;
  bench.for_each_example([&](const rules::Rule& rule, const SourceFile& source,
                             const hcl::Body& body) {
    const std::string text(source.text());
    const std::optional<std::string> plan = as_plan(bench.lowered(text), body);
    if (!plan) return;
    ++plans;
    INFO(*plan);
    const Verdicts before = bench.judge(text, rule);
    check_same(before,
               bench.judge_all({{"example/main.tf", text}, {"example/plan.json", *plan}}, rule));
    // A `dynamic` of which nobody knows what it makes is not to be seen in a plan.
    const bool is_told = std::ranges::none_of(
        before, [](const auto& entry) { return entry.second == Verdict::unknown; });
    if (!is_told && has_dynamic(body)) return;
    const Verdicts alone = bench.judge_all({{"example/plan.json", *plan}}, rule);
    for (const auto& [address, verdict] : alone) {
      INFO(address << ": " << rules::name(verdict_of(before, address)) << " became "
                   << rules::name(verdict));
      if (verdict == Verdict::fail) CHECK(verdict_of(before, address) == Verdict::fail);
      if (verdict == Verdict::unknown && verdict_of(before, address) != verdict) ++lost;
    }
    for (const auto& [address, verdict] : before) {
      INFO(address << ": " << rules::name(verdict) << " became "
                   << rules::name(verdict_of(alone, address)));
      CHECK(verdict_of(alone, address) != Verdict::pass);
      ++told;
    }
  });
  // Policies that name a resource yet to be created are wholly unknown in a plan.
  INFO(lost << " of " << told << " verdicts are lost in " << plans << " plans");
  CHECK(plans > 0);
  CHECK(lost * 10 < told);
}

TEST_CASE("printing a tree and parsing it gives the tree") {
  Bench bench;
  bench.for_each_example([&](const rules::Rule&, const SourceFile&, const hcl::Body& body) {
    const SourceFile& printed = bench.sources.add("printed", hcl::print(body));
    INFO(printed.text());
    Diagnostics diagnostics;
    const std::unique_ptr<hcl::File> again = hcl::parse(printed, diagnostics);
    CHECK(diagnostics.entries().empty());
    CHECK(hcl::equal(body, again->body));
  });
}

}  // namespace
}  // namespace preflint::properties
