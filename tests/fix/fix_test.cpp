// Fixes, end to end: every file in tests/fix as it would be changed, in tests/golden/fix, and
// whatever holds for any file. And over the pages of all rules: what a page says mends a finding
// does.

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>

#include "base/filesystem.h"
#include "cli/examples.h"
#include "cli/mend.h"
#include "fix/apply.h"
#include "fix/fix.h"
#include "rules/builtin.h"
#include "rules/read.h"
#include "tests/catch.h"
#include "tests/golden.h"

namespace preflint::cli {
namespace {

namespace fs = std::filesystem;

const RuleOptions all_rules = {.profiles = {"default", "hipaa", "account"}};

std::map<std::string, std::string> inputs() {
  std::map<std::string, std::string> texts;
  for (const fs::directory_entry& entry : fs::directory_iterator("tests/fix")) {
    if (entry.path().extension() == ".cpp" || entry.path().extension() == ".sh") continue;
    std::ifstream in(entry.path(), std::ios::binary);
    texts[entry.path().filename().string()] = {std::istreambuf_iterator<char>(in), {}};
  }
  return texts;
}

struct Mended {
  Sources sources;
  ChosenRules rules;
  Analysis analysis;
  Mending mending;
};

std::unique_ptr<Mended> mend_text(const std::string& name, const std::string& text) {
  auto result = std::make_unique<Mended>();
  const MemoryFileSystem files(std::map<std::string, std::string>{{name, text}});
  Diagnostics diagnostics;
  result->rules = load_chosen_rules(all_rules, files, result->sources, diagnostics);
  const AnalysisOptions options = {.input = {.paths = {"."}}, .jobs = 1, .find_fixes = true};
  result->analysis = analyse(options, result->rules, files, result->sources, diagnostics);
  result->mending = mend(result->analysis, diagnostics, options, all_rules, files, result->sources);
  return result;
}

std::string text_after(const std::string& name, const std::string& text) {
  const std::unique_ptr<Mended> mended = mend_text(name, text);
  return mended->mending.files.empty() ? text : mended->mending.files[0].after;
}

/// The change, and what is left to do by hand.
std::string shown(const Mended& mended) {
  std::string text;
  for (const EditedFile& file : mended.mending.files)
    text += fix::unified_diff(file.path, file.before, file.after);
  for (const MendedFinding& each : mended.mending.findings) {
    text += mended.sources.describe(each.finding->range) + ": " + each.finding->rule->id + ": " +
            (each.obstacle.empty() ? each.finding->fix->description : each.obstacle) + '\n';
  }
  for (const rules::Finding& finding : mended.analysis.findings) {
    if (!finding.fix || finding.fix->obstacle.empty()) continue;
    text += mended.sources.describe(finding.range) + ": " + finding.rule->id +
            ": by hand: " + finding.fix->obstacle + ", " +
            mended.sources.describe(finding.fix->obstacle_range) + '\n';
  }
  return text;
}

std::string with_crlf(const std::string& text) {
  std::string result;
  for (const char c : text) result += c == '\n' ? std::string("\r\n") : std::string(1, c);
  return result;
}

TEST_CASE("files are changed as the golden files say") {
  for (const auto& [name, text] : inputs()) {
    INFO(name);
    tests::check_golden("fix/" + name + ".diff", shown(*mend_text(name, text)));
  }
}

TEST_CASE("what was mended is not mended again") {
  for (const auto& [name, text] : inputs()) {
    INFO(name);
    CHECK(mend_text(name, text_after(name, text))->mending.files.empty());
  }
}

TEST_CASE("the ends of lines are kept") {
  for (const auto& [name, text] : inputs()) {
    INFO(name);
    CHECK(text_after(name, with_crlf(text)) == with_crlf(text_after(name, text)));
  }
}

TEST_CASE("a file without a last line end stays one") {
  for (const auto& [name, text] : inputs()) {
    INFO(name);
    const std::string shorter = text.substr(0, text.size() - 1);
    CHECK(text_after(name, shorter) + '\n' == text_after(name, text));
  }
}

// --- The pages of rules

struct Judged {
  Sources sources;
  JudgedText text;
};

std::unique_ptr<Judged> judged(const rules::Rule& rule, const std::string& language,
                               const std::string& text) {
  auto result = std::make_unique<Judged>();
  rules::RuleFunctions functions;
  result->text = judge_text(text, language, rule, result->sources, functions);
  return result;
}

std::size_t fails(const Judged& judged) {
  return static_cast<std::size_t>(std::ranges::count(
      judged.text.judgement.findings, rules::Verdict::fail, &rules::Finding::verdict));
}

TEST_CASE("what a rule's page says mends a finding does") {
  Sources sources;
  rules::RuleSet rules;
  rules::load_builtin_rules(sources, rules);
  const schema::Schema schema;
  std::size_t found = 0, mended = 0;
  for (const rules::Rule* rule : rules.all()) {
    if (rule->logic().fix.empty()) continue;
    for (const rules::Example& example : rules::read_examples(sources.file(rule->page))) {
      if (example.kind != rules::Example::Kind::bad) continue;
      const std::string text(sources.text(example.content));
      INFO(rule->id << " " << example.language << "\n" << text);
      const std::unique_ptr<Judged> before = judged(*rule, example.language, text);
      fix::Fixer fixer(before->sources, schema);
      std::vector<const rules::Finding*> findings;
      for (const rules::Finding& finding : before->text.judgement.findings)
        findings.push_back(&finding);
      const fix::Fixer::Together together = fixer.together(findings);
      found += fails(*before);
      mended += together.mended.size();
      if (together.edits.empty()) continue;
      const std::string changed = fix::applied(text, together.edits);
      const std::unique_ptr<Judged> after = judged(*rule, example.language, changed);
      INFO(changed);
      CHECK(fails(*after) == fails(*before) - together.mended.size());
      CHECK(after->text.judgement.findings.size() ==
            before->text.judgement.findings.size() - together.mended.size());
      CHECK(after->text.diagnostics.entries().size() <= before->text.diagnostics.entries().size());
      CHECK(after->text.resources == before->text.resources);
      fix::Fixer again(after->sources, schema);
      for (const rules::Finding& finding : after->text.judgement.findings) {
        const std::optional<rules::Fix> more = again.fix(finding);
        CHECK((!more || more->edits.empty()));
      }
    }
  }
  // Values that come from somewhere else are the point of many an example.
  CHECK(mended * 2 > found);
}

}  // namespace
}  // namespace preflint::cli
