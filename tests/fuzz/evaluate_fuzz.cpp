// Any bytes as an expression, with Terraform's functions and an empty disk: no crash, and no more
// time than the budget gives.
#include "base/filesystem.h"
#include "hcl/evaluate.h"
#include "hcl/function.h"
#include "hcl/parse.h"
#include "tests/fuzz/fuzz.h"

using namespace preflint;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  Sources sources;
  Diagnostics diagnostics;
  const MemoryFileSystem files({});
  const SourceFile& source = sources.add("expression", fuzz::text_of(data, size));
  const Range whole = {source.id(), 0, static_cast<std::uint32_t>(size)};
  const hcl::ParsedExpression parsed = hcl::parse_expression(source, whole, diagnostics);

  hcl::Budget budget;
  budget.steps = 100'000;
  budget.bytes = 1 << 26;
  const hcl::FunctionTable functions = hcl::terraform_functions({&files, ".", "."});
  const hcl::VariableScope scope(functions, budget);
  hcl::evaluate(*parsed.expr, scope, diagnostics);
  fuzz::check_places(diagnostics, sources);
  return 0;
}
