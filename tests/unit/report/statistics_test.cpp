#include "report/statistics.h"

#include "tests/catch.h"

namespace preflint::report {
namespace {

using value::Reason;
using value::Type;
using value::Value;

Value unknown(Reason::Kind kind, const char* what, Range range = {}) {
  return Value::unknown(Type::string(), {kind, what, range});
}

TEST_CASE("what rules could not read is told by kind, the most wanted first") {
  Sources sources;
  const Range at{sources.add("main.tf", "variable \"key\" {}\n").id(), 0, 8};
  rules::Reads reads, others;
  reads.add(Value::string("known"));
  reads.add(Value::null());
  reads.add(unknown(Reason::Kind::computed, "aws_kms_key.k.arn"));
  reads.add(Value::tuple({unknown(Reason::Kind::variable, "var.rare")}));
  others.add(unknown(Reason::Kind::variable, "var.key", at));
  others.add(unknown(Reason::Kind::variable, "var.key", at));
  others.add_verdict({Reason::Kind::variable, "var.key", at});
  reads.append(others);
  CHECK(describe_statistics(reads, sources) ==
        "rules read 6 attributes, 4 of them not known\n"
        "   reads verdicts  waiting for\n"
        "       3        1  inputs without a value\n"
        "       2        1    var.key (main.tf:1:1)\n"
        "       1        0    var.rare\n"
        "       1        0  known after apply\n"
        "       1        0    aws_kms_key.k.arn\n");
}

}  // namespace
}  // namespace preflint::report
