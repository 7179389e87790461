#include <sstream>
#include <string>

#include "report/report.h"
#include "tests/catch.h"
#include "tests/golden.h"
#include "tests/unit/report/sample.h"

namespace preflint::report {
namespace {

std::string written(const Format& format, const Report& report, const Style& style) {
  std::ostringstream out;
  format.write(report, style, out);
  return out.str();
}

TEST_CASE("every format writes its golden file") {
  const Sample sample;
  for (const Format& format : formats()) {
    tests::check_golden("report/sample." + std::string(format.name),
                        written(format, sample.report(), {}));
  }
}

TEST_CASE("every format copes with a report of nothing") {
  const Sources sources;
  const Diagnostics diagnostics;
  const Summary summary;
  for (const Format& format : formats()) {
    tests::check_golden("report/empty." + std::string(format.name),
                        written(format, {sources, {}, diagnostics, summary, {}}, {}));
  }
}

TEST_CASE("on a terminal") {
  const Sample sample;
  const Style style{.color = true, .show_unknown = true, .show_seconds = true};
  tests::check_golden("report/terminal.text",
                      written(*find_format("text"), sample.report(), style));
}

}  // namespace
}  // namespace preflint::report
