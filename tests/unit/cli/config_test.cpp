// What `preflint config` and `preflint init` write.

#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include "cli/commands.h"
#include "tests/catch.h"
#include "tests/golden.h"

namespace preflint::cli {
namespace {

namespace fs = std::filesystem;

struct Answer {
  int exit_code = 0;
  std::string out;
  std::string err;
};

Answer ask(const std::vector<std::string>& arguments) {
  std::istringstream in;
  std::ostringstream out, err;
  Streams streams{in, out, err};
  const int exit_code = run(arguments, streams);
  return {exit_code, out.str(), err.str()};
}

TEST_CASE("the settings in force and where they come from") {
  const std::string paths = "fixtures/configuration/paths/";
  const Answer text = ask({"config", paths + "legacy/main.tf", "--config", paths + ".preflint.yaml",
                           "--fail-on", "high", "--var", "a=b", "--skip-rule", "s3-*"});
  CHECK(text.exit_code == exit_clean);
  tests::check_golden("config/paths.text", text.out);
  const std::string roots = "fixtures/configuration/roots/";
  const Answer json =
      ask({"config", roots + "dev", "--config", roots + ".preflint.yaml", "--format", "json"});
  CHECK(json.exit_code == exit_clean);
  tests::check_golden("config/roots.json", json.out);
  CHECK(ask({"config", paths + "vendor/main.tf", "--config", paths + ".preflint.yaml"})
            .out.find("path.excluded = true") != std::string::npos);
}

TEST_CASE("the schema of the file is the one in docs") {
  const std::string schema = ask({"config", "--schema"}).out;
  tests::check_golden("../../docs/schema/preflint-config.schema.json", schema);
}

std::string content(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

TEST_CASE("init writes a file that fits, changes nothing by it, and never replaces one") {
  const fs::path directory = fs::temp_directory_path() / "preflint-init-test";
  fs::remove_all(directory);
  for (const std::string_view inner : {"envs/prod", "envs/dev", "examples/one", "stacks"})
    fs::create_directories(directory / inner);
  std::ofstream(directory / "envs/prod/main.tf") << "variable \"zone\" {}\n";
  std::ofstream(directory / "envs/prod/prod.tfvars") << "zone = 1\n";
  std::ofstream(directory / "envs/dev/main.tf") << "variable \"zone\" {}\n";
  std::ofstream(directory / "envs/dev/a b.tfvars") << "zone = 1\n";
  std::ofstream(directory / "envs/dev/other.tfvars") << "zone = 1\n";
  std::ofstream(directory / "examples/one/main.tf") << "locals {}\n";
  std::ofstream(directory / "stacks/topic.yaml")
      << "Resources:\n  Topic:\n    Type: AWS::SNS::Topic\n";

  const Answer written = ask({"init", directory.string(), "--pre-commit"});
  CHECK(written.exit_code == exit_clean);
  CHECK(written.out.find("3 root modules and 1 template") != std::string::npos);
  CHECK(written.out.find("id: preflint") != std::string::npos);
  const fs::path file = directory / ".preflint.yaml";
  tests::check_golden("config/init.yaml", content(file));
  const Answer read = ask({"config", "--config", file.string()});
  CHECK(read.exit_code == exit_clean);
  CHECK(read.err.empty());

  const std::string before = content(file);
  CHECK(ask({"init", directory.string()}).exit_code == exit_trouble);
  CHECK(content(file) == before);
  fs::rename(file, directory / ".preflint.yml");
  CHECK(ask({"init", directory.string()}).exit_code == exit_trouble);
  CHECK_FALSE(fs::exists(file));
  CHECK(ask({"init", (directory / "missing").string()}).exit_code == exit_trouble);
  fs::remove_all(directory);
}

TEST_CASE("what the configuration says shows in reports") {
  const std::string directory = "fixtures/configuration/paths";
  const auto scanned = [&](const std::string& format) {
    return nlohmann::json::parse(ask({"scan", directory, "--config", directory + "/.preflint.yaml",
                                      "--rule", "ebs-volume-encrypted", "--format", format})
                                     .out);
  };
  std::multiset<std::string> suppressed, severities;
  const nlohmann::json report = scanned("json");
  for (const nlohmann::json& finding : report["findings"]) {
    const std::string file = finding["file"].get<std::string>().substr(directory.size() + 1);
    severities.insert(file + " " + finding["severity"].get<std::string>());
    const nlohmann::json& why = finding["suppression"];
    if (why.is_null()) continue;
    CHECK(why["kind"] == "external");
    suppressed.insert(file + ": " + why["reason"].get<std::string>());
  }
  CHECK(suppressed ==
        std::multiset<std::string>{
            "legacy/main.tf: it is gone by the end of the year",
            "modules/store/main.tf: ", "skipped.tf: excluded by the configuration file",
            "vendor/main.tf: excluded by the configuration file"});
  CHECK(severities.contains("template.yaml low"));
  CHECK_FALSE(severities.contains("expired.tf low"));
  std::size_t external = 0;
  const nlohmann::json sarif = scanned("sarif");
  for (const nlohmann::json& result : sarif["runs"][0]["results"]) {
    for (const nlohmann::json& suppression : result["suppressions"])
      external += suppression["kind"] == "external" ? 1U : 0U;
  }
  CHECK(external == suppressed.size());
}

TEST_CASE("links don't lead a configuration out of its directory") {
  const fs::path around = fs::temp_directory_path() / "preflint-links-test";
  fs::remove_all(around);
  const fs::path inside = around / "inside";
  fs::create_directories(inside / "own");
  fs::create_directories(around / "outside");
  std::ofstream(inside / "main.tf") << "locals {}\n";
  std::ofstream(around / "outside/rule.md") << "# A page that is no rule\n";
  std::ofstream(around / "outside/a.tfvars") << "secret = 1\n";
  fs::create_symlink(around / "outside/rule.md", inside / "own/rule.md");
  fs::create_symlink(around / "outside", inside / "out");
  fs::create_symlink(around / "outside/new", inside / "new.sarif");
  const std::string file = (inside / ".preflint.yaml").string();
  const auto scanned = [&](const std::string& settings) {
    std::ofstream(file) << settings;
    return ask({"scan", inside.string(), "--config", file});
  };
  for (const std::string settings :
       {"custom-rules: [out]\n", "formats: [sarif=new.sarif]\n", "formats: [sarif=out/new]\n",
        "roots: [{var-files: [out/a.tfvars]}]\n", "baseline: out/known.json\n"}) {
    INFO(settings);
    const Answer answer = scanned(settings);
    CHECK(answer.exit_code == exit_trouble);
    CHECK(answer.err.find("Path outside of the configuration's directory") != std::string::npos);
  }
  CHECK_FALSE(fs::exists(around / "outside/new"));
  // A page there would be one that does not load.
  CHECK(scanned("custom-rules: [own]\n").exit_code == exit_clean);
  CHECK(ask({"scan", inside.string(), "--config", "none", "--rules", (inside / "own").string()})
            .exit_code == exit_trouble);
  fs::remove_all(around);
}

TEST_CASE("a scan stops at a configuration that can't be understood") {
  const fs::path file = fs::temp_directory_path() / "preflint-broken.yaml";
  std::ofstream(file) << "fial-on: high\n";
  const Answer answer = ask({"scan", "fixtures/demo/terraform", "--config", file.string()});
  CHECK(answer.exit_code == exit_trouble);
  CHECK(answer.out.empty());
  CHECK(answer.err.find("Did you mean \"fail-on\"?") != std::string::npos);
  fs::remove(file);
}

}  // namespace
}  // namespace preflint::cli
