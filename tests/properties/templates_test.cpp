// Property 3 for templates: every CloudFormation example of every rule gives the same verdicts in
// JSON, in YAML with the long and in YAML with the short form of functions.

#include <map>
#include <string>

#include "cli/examples.h"
#include "rules/builtin.h"
#include "rules/read.h"
#include "tests/catch.h"
#include "tests/unit/cloudformation/spelling.h"

namespace preflint::properties {
namespace {

using cloudformation::Spelling;

/// "address verdict reason", a line a finding: what doesn't depend on places.
std::string verdicts(const cli::JudgedText& judged) {
  std::map<std::string, int> lines;
  for (const rules::Finding& finding : judged.judgement.findings) {
    for (const rules::Instance& instance : finding.instances) {
      ++lines[instance.address + " " + std::string(rules::name(finding.verdict)) + " " +
              finding.message];
    }
  }
  std::string out;
  for (const auto& [line, count] : lines) out += std::to_string(count) + " " + line + "\n";
  for (const Diagnostic& diagnostic : judged.diagnostics.entries())
    out += diagnostic.summary + "\n";
  return out;
}

TEST_CASE("the spelling of a template does not matter") {
  Sources sources;
  rules::RuleSet rules;
  rules::RuleFunctions functions;
  rules::load_builtin_rules(sources, rules);
  std::size_t count = 0;
  for (const rules::Rule* rule : rules.all()) {
    for (const rules::Example& example : rules::read_examples(sources.file(rule->page))) {
      if (example.language == "hcl") continue;
      const std::string text(sources.text(example.content));
      const auto judged = [&](const std::string& spelled, const std::string& language) {
        return verdicts(cli::judge_text(spelled, language, *rule, sources, functions));
      };
      const std::string wanted = judged(text, example.language);
      const SourceFile& page = sources.file(rule->page);
      INFO(page.path() << ":" << page.position(example.content.begin).line);
      for (const Spelling spelling : cloudformation::spellings) {
        const std::string spelled = cloudformation::spelled(text, spelling);
        INFO(spelled);
        CHECK(judged(spelled, spelling == Spelling::json ? "json" : "yaml") == wanted);
      }
      ++count;
    }
  }
  CHECK(count > 0);
}

}  // namespace
}  // namespace preflint::properties
