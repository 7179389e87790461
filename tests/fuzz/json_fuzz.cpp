// Any bytes as a file in Terraform's JSON syntax: no crash, no hang, and every diagnostic has its
// place in the file. What parses without one is the same in native syntax.
#include "hcl/identifier.h"
#include "hcl/parse.h"
#include "hcl/print.h"
#include "terraform/json_schema.h"
#include "tests/fuzz/fuzz.h"

using namespace preflint;

namespace {

/// Keys can be what native syntax has no word for.
bool has_names(const hcl::Body& body) {
  for (const hcl::Attribute& attribute : body.attributes) {
    if (!hcl::is_identifier(attribute.name.view())) return false;
  }
  for (const hcl::Block& block : body.blocks) {
    if (!hcl::is_identifier(block.type.view()) || !has_names(block.body)) return false;
  }
  return true;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  Sources sources;
  Diagnostics diagnostics;
  const SourceFile& source = sources.add("main.tf.json", fuzz::text_of(data, size));
  const auto file = hcl::parse_json(source, terraform::json_schema(),
                                    terraform::JsonShapes(nullptr), diagnostics);
  fuzz::check_places(diagnostics, sources);
  if (!diagnostics.entries().empty() || !has_names(file->body)) return 0;

  hcl::parse(sources.add("printed.tf", hcl::print(file->body)), diagnostics);
  if (!diagnostics.entries().empty()) std::abort();
  return 0;
}
