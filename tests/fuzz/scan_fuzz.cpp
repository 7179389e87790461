// Any bytes as a configuration, from reading to judging by every rule of ours: as Terraform, and as
// a template.
#include "base/filesystem.h"
#include "cli/lower.h"
#include "rules/builtin.h"
#include "rules/functions.h"
#include "rules/judge.h"
#include "tests/fuzz/fuzz.h"

using namespace preflint;

namespace {

struct Rules {
  Rules() { rules::load_builtin_rules(sources, set); }

  Sources sources;
  rules::RuleSet set;
};

void scan(const cli::Front::Unit& unit, const FileSystem& files, const Rules& rules) {
  Sources sources;
  Diagnostics diagnostics;
  rules::RuleFunctions functions;
  cli::Front front(sources, files);
  for (const graph::Configuration& configuration : front.lower(unit, diagnostics)) {
    rules::judge(configuration, rules.set.all(), functions, nullptr, diagnostics);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const Rules rules;
  const std::string text = fuzz::text_of(data, size);
  const MemoryFileSystem files({{"root/main.tf", text}, {"template.yaml", text}});
  scan({graph::Language::terraform, "root"}, files, rules);
  scan({graph::Language::cloudformation, "template.yaml"}, files, rules);
  return 0;
}
