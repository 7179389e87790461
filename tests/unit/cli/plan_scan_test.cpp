// Which findings a scan of plans reports, and where.

#include <nlohmann/json.hpp>
#include <sstream>

#include "cli/commands.h"
#include "tests/catch.h"

namespace preflint::cli {
namespace {

using nlohmann::json;

/// "PLACE RULE ADDRESS…" of each finding; of diagnostics their summaries.
std::vector<std::string> scanned(std::vector<std::string> paths, const std::string& source = {}) {
  ScanOptions options;
  options.input.paths = std::move(paths);
  options.input.plan_sources = source;
  options.outputs = {{report::find_format("json"), ""}};
  options.rules.globs = {"ebs-volume-encrypted"};
  options.rules.profiles = {"default"};
  std::istringstream in;
  std::ostringstream out, err;
  Streams streams{in, out, err};
  scan(options, streams);
  const json report = json::parse(out.str());
  std::vector<std::string> all;
  for (const json& finding : report["findings"]) {
    const std::string suppressed = finding["suppression"].is_null() ? "" : " suppressed";
    std::string text = finding["file"].get<std::string>() + ":" +
                       std::to_string(finding["range"]["start"]["line"].get<int>()) + suppressed;
    all.push_back(std::move(text));
  }
  for (const json& diagnostic : report["diagnostics"]) all.push_back(diagnostic["summary"]);
  return all;
}

const std::vector<std::string> beside = {"fixtures/plans/beside/main.tf:20",
                                         "fixtures/plans/beside/main.tf:27 suppressed"};

TEST_CASE("a plan that is named stands for its sources") {
  CHECK(scanned({"fixtures/plans/beside/plan.json"}) == beside);
}

TEST_CASE("a plan and its sources are one input") {
  CHECK(scanned({"fixtures/plans/beside"}) == beside);
  CHECK(scanned({"fixtures/plans/beside/plan.json", "fixtures/plans/beside"}) == beside);
}

TEST_CASE("plans of one configuration report once") {
  CHECK(scanned({"fixtures/plans/two-environments"}) ==
        std::vector<std::string>{"fixtures/plans/two-environments/main.tf:9",
                                 "fixtures/plans/two-environments/main.tf:15"});
}

TEST_CASE("--source says where the sources of a plan are") {
  CHECK(scanned({"fixtures/plans/errored/plan.json"}, "fixtures/plans/deferred") ==
        std::vector<std::string>{"fixtures/plans/errored/plan.json:9", "Errored plan",
                                 "Incomplete plan", "Not the sources of this plan"});
  const std::vector<std::string> found =
      scanned({"fixtures/plans/two-environments/prod.json"}, "fixtures/plans/two-environments");
  CHECK(found == std::vector<std::string>{"fixtures/plans/two-environments/main.tf:15"});
}

}  // namespace
}  // namespace preflint::cli
