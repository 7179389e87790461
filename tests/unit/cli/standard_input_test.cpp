// `preflint scan - --stdin-path FILE`: a buffer in the place of a file.

#include <nlohmann/json.hpp>
#include <sstream>

#include "cli/commands.h"
#include "tests/catch.h"

namespace preflint::cli {
namespace {

/// The exit code, and "FILE:LINE" of each finding.
std::string scanned(const std::string& path, const std::string& content) {
  std::istringstream in(content);
  std::ostringstream out, err;
  Streams streams{in, out, err};
  const int code = run(std::vector<std::string>{"scan", "-", "--stdin-path", path, "--format",
                                                "json", "--rule", "ebs-volume-encrypted"},
                       streams);
  std::string text = std::to_string(code);
  if (out.str().empty()) return text + " " + err.str();
  const nlohmann::json report = nlohmann::json::parse(out.str());
  for (const nlohmann::json& finding : report["findings"]) {
    text += " " + finding["file"].get<std::string>() + ":" +
            std::to_string(finding["range"]["start"]["line"].get<int>());
  }
  return text;
}

TEST_CASE("what stands on standard input counts, with the module around it") {
  const std::string main = "fixtures/terraform/handed-over/main.tf";
  CHECK(scanned(main, "resource \"aws_ebs_volume\" \"a\" {\n  encrypted = false\n}\n") ==
        "1 fixtures/terraform/handed-over/main.tf:2");
  CHECK(scanned(main, "\n\nresource \"aws_ebs_volume\" \"a\" {\n  encrypted = true\n}\n") == "0");
  CHECK(scanned("./fixtures/demo/../demo/terraform/new.tf",
                "resource \"aws_ebs_volume\" \"a\" {\n  encrypted = false\n}\n") ==
        "1 fixtures/demo/terraform/new.tf:2");
}

TEST_CASE("the file need not be there, nor its directory") {
  CHECK(scanned("nowhere/at/all/main.tf",
                "resource \"aws_ebs_volume\" \"a\" {\n  encrypted = false\n}\n") ==
        "1 nowhere/at/all/main.tf:2");
  CHECK(scanned("nowhere/stack.yaml",
                "Resources:\n  A:\n    Type: AWS::EC2::Volume\n    Properties:\n"
                "      Encrypted: false\n") == "1 nowhere/stack.yaml:5");
}

TEST_CASE("only the findings of that file are told") {
  // The demo has findings elsewhere; an empty file has none.
  CHECK(scanned("fixtures/demo/terraform/new.tf", "") == "0");
  CHECK(scanned("fixtures", "x") == "2 preflint: --stdin-path fixtures: is a directory\n");
}

TEST_CASE("- and --stdin-path belong together") {
  for (const std::vector<std::string>& arguments : {
           std::vector<std::string>{"scan", "-"},
           std::vector<std::string>{"scan", "--stdin-path", "a.tf"},
           std::vector<std::string>{"scan", "a.tf", "--stdin-path", "a.tf"},
           std::vector<std::string>{"scan", "-", "b.tf", "--stdin-path", "a.tf"},
       }) {
    const std::expected<Command, Stop> command = parse_options(arguments);
    REQUIRE_FALSE(command.has_value());
    CHECK(command.error().exit_code == exit_trouble);
  }
  const std::expected<Command, Stop> command =
      parse_options(std::vector<std::string>{"scan", "-", "--stdin-path", "a.tf"});
  REQUIRE(command.has_value());
  CHECK(std::get<ScanOptions>(*command).standard_input);
  CHECK(std::get<ScanOptions>(*command).input.paths == std::vector<std::string>{"a.tf"});
}

}  // namespace
}  // namespace preflint::cli
