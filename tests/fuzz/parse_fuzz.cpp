// Any bytes as an HCL file: no crash, no hang, and every diagnostic has its place in the file. What
// parses without one is the same again after it was printed.
#include "hcl/parse.h"
#include "hcl/print.h"
#include "tests/fuzz/fuzz.h"

using namespace preflint;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  Sources sources;
  Diagnostics diagnostics;
  const auto file = hcl::parse(sources.add("main.tf", fuzz::text_of(data, size)), diagnostics);
  fuzz::check_places(diagnostics, sources);
  if (!diagnostics.entries().empty()) return 0;

  const auto again = hcl::parse(sources.add("printed.tf", hcl::print(file->body)), diagnostics);
  if (!diagnostics.entries().empty() || !hcl::equal(file->body, again->body)) std::abort();
  return 0;
}
