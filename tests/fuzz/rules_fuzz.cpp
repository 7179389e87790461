// Any bytes as a rule's page: loaded, or left out with a diagnostic that has its place.
#include "rules/load.h"
#include "tests/fuzz/fuzz.h"

using namespace preflint;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  Sources sources;
  Diagnostics diagnostics;
  rules::RuleSet rules;
  const rules::RuleFile page = {"rules/aws/s3/a-rule.md", fuzz::text_of(data, size)};
  rules::load_rules({&page, 1}, sources, rules, diagnostics);
  fuzz::check_places(diagnostics, sources);
  if (rules.all().empty() && !diagnostics.has_errors()) std::abort();
  return 0;
}
