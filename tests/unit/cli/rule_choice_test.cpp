// Which rules judge, as the command line says: what nobody has is an error, never an empty choice.
#include <sstream>

#include "cli/commands.h"
#include "tests/catch.h"

namespace preflint::cli {
namespace {

/// The exit code, and what was complained of.
std::string scanned(std::vector<std::string> options) {
  std::istringstream in;
  std::ostringstream out, err;
  Streams streams{in, out, err};
  options.insert(options.begin(), {"scan", "fixtures/terraform/handed-over", "--config", "none"});
  const int code = run(options, streams);
  return std::to_string(code) + " " + err.str();
}

TEST_CASE("a rule or profile that there is not is an error") {
  const std::pair<std::vector<std::string>, std::string> cases[] = {
      {{"--profile", "hipa"}, "Did you mean \"hipaa\"?"},
      {{"--profile", "default", "--profile", "none-such"}, "No such profile"},
      {{"--rule", "s3-bucket-versioning-enable"}, "Did you mean \"s3-bucket-versioning-enabled\"?"},
      {{"--skip-rule", "s3-bukcet-*"}, "No such rule"},
  };
  for (const auto& [options, wanted] : cases) {
    const std::string said = scanned(options);
    INFO(said);
    CHECK(said.starts_with("2 "));
    CHECK(said.find(wanted) != std::string::npos);
  }
  for (const char* profile : {"default", "hipaa", "account", "all"}) {
    const std::string said = scanned({"--profile", profile});
    INFO(said);
    CHECK_FALSE(said.starts_with("2 "));
  }
}

}  // namespace
}  // namespace preflint::cli
