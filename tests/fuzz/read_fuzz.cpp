// Any bytes as a YAML or JSON template: no crash, no hang, and every diagnostic has its place in
// the file.
#include "cloudformation/read.h"
#include "tests/fuzz/fuzz.h"

using namespace preflint;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  Sources sources;
  Diagnostics diagnostics;
  const SourceFile& source = sources.add("template.yaml", fuzz::text_of(data, size));
  cloudformation::read(source, diagnostics);
  fuzz::check_places(diagnostics, sources);
  return 0;
}
