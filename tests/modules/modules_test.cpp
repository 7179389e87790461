// The small modules beside this file, against what Terraform itself made of them (record.py): each
// value that the plan knows is known and the same; what it does not know is unknown here too, or is
// what it was after apply; each error and warning stands on the same line.

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include "base/filesystem.h"
#include "base/source.h"
#include "terraform/configuration.h"
#include "tests/catch.h"
#include "value/json.h"

namespace preflint::terraform {
namespace {

using nlohmann::json;
using value::Value;
namespace fs = std::filesystem;

const fs::path modules = "tests/modules";
const std::string after_apply = "(known after apply)";

std::string text_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

json json_of(const fs::path& path) {
  return fs::exists(path) ? json::parse(text_of(path)) : json::object();
}

/// The files of a module below its name, with `dot_terraform` where `terraform init` would put it.
std::map<std::string, std::string> files_of(const std::string& name) {
  std::map<std::string, std::string> files;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(modules / name)) {
    std::string path = fs::relative(entry.path(), modules).generic_string();
    const std::size_t moved = path.find("/dot_terraform/");
    if (moved != std::string::npos) path.replace(moved + 1, 13, ".terraform");
    if (entry.is_regular_file()) files.emplace(path, text_of(entry.path()));
  }
  return files;
}

Options options_of(const std::string& name) {
  Options options;
  const json given = json_of(modules / name / "options.json");
  std::vector<std::string> words = given.value("args", std::vector<std::string>());
  for (std::size_t i = 0; i < words.size(); ++i) {
    std::string word = words[i] == "-var" ? words[i] + "=" + words[i + 1] : words[i];
    if (words[i] == "-var") ++i;
    const std::string argument = word.substr(word.find('=') + 1);
    if (word.starts_with("-var-file=")) {
      options.settings.push_back({name + "/" + argument, std::nullopt});
    } else {
      const std::size_t equals = argument.find('=');
      options.settings.push_back({argument.substr(0, equals), argument.substr(equals + 1)});
    }
  }
  for (const auto& [key, content] : given.value("env", std::map<std::string, std::string>()))
    options.environment.emplace_back(key.substr(std::string("TF_VAR_").size()), content);
  options.workspace = given.value("workspace", "");
  return options;
}

/// Collects in what way a value is not what was recorded.
class Comparison {
 public:
  void value(const std::string& path, const json& expected, const Value& actual) {
    if (expected.is_object() && expected.contains(after_apply))
      return later(path, expected[after_apply], actual);
    if (!actual.is_known()) return differ(path, expected.dump(), "unknown");
    same(path, expected, actual, false);
  }

  const std::string& differences() const { return differences_; }
  void differ(const std::string& path, const std::string& expected, const std::string& actual) {
    differences_ += path + ": expected " + expected + ", is " + actual + "\n";
  }

 private:
  /// Known after apply: unknown, or what it will be.
  void later(const std::string& path, const json& applied, const Value& actual) {
    if (!actual.is_known()) return;
    if (applied == "(not reached)") return;
    if (applied == "(differs)")
      return differ(path, "unknown", actual.is_wholly_known() ? value::to_json(actual) : "known");
    same(path, applied, actual, true);
  }

  void part(const std::string& path, const json& expected, const Value& actual, bool is_later) {
    is_later ? later(path, expected, actual) : value(path, expected, actual);
  }

  void same(const std::string& path, const json& expected, const Value& actual, bool is_later) {
    if (expected.is_array() && actual.is_sequence() &&
        expected.size() == actual.elements().size()) {
      for (std::size_t i = 0; i < expected.size(); ++i)
        part(path + "[" + std::to_string(i) + "]", expected[i], actual.elements()[i], is_later);
    } else if (expected.is_object() && actual.is_mapping() &&
               expected.size() == actual.entries().size()) {
      for (const auto& [key, content] : expected.items()) {
        const Value* found = actual.find(key);
        found ? part(path + "." + key, content, *found, is_later)
              : differ(path + "." + key, content.dump(), "absent");
      }
    } else if (const json found = plain(actual); found != expected) {
      differ(path, expected.dump(), found.dump());
    }
  }

  static json plain(const Value& value) {
    if (!value.is_wholly_known()) return "(a structure that is not wholly known)";
    return json::parse(value::to_json(value));
  }

  std::string differences_;
};

void compare_outputs(const json& expected, const graph::Configuration& actual,
                     Comparison& comparison) {
  std::set<std::string> seen;
  for (const graph::Output& output : actual.outputs) {
    const std::string path = "output." + output.name.str();
    seen.insert(output.name.str());
    if (!expected.contains(output.name.str())) {
      comparison.differ(path, "nothing", "there");
      continue;
    }
    const json& recorded = expected[output.name.str()];
    comparison.value(path, recorded["value"], output.value);
    const bool sensitive = recorded.value("sensitive", false);
    if (sensitive != output.value.is_sensitive())
      comparison.differ(path, sensitive ? "sensitive" : "not sensitive", "the other");
  }
  for (const auto& [name, output] : expected.items()) {
    if (!seen.contains(name)) comparison.differ("output." + name, output.dump(), "absent");
  }
}

void compare_resources(const json& expected, const graph::Configuration& actual,
                       Comparison& comparison) {
  std::set<std::string> seen;
  for (const graph::Resource& resource : actual.graph.resources()) {
    if (resource.is_data) continue;
    const std::string address = resource.address.str();
    seen.insert(address);
    if (!expected.contains(address)) {
      comparison.differ(address, "nothing", "there");
      continue;
    }
    for (const auto& [name, content] : expected[address].items()) {
      const Value* found = resource.body.find(name);
      comparison.value(address + "." + name, content, found ? *found : Value());
    }
  }
  for (const auto& [address, resource] : expected.items()) {
    if (!seen.contains(address)) comparison.differ(address, resource.dump(), "absent");
  }
}

/// `local.a (expand), module.m.var.in`, in whatever order the circle was walked.
std::string in_order(const std::string& cycle) {
  std::multiset<std::string> names;
  std::istringstream words(cycle.substr(std::string("Cycle: ").size()));
  for (std::string name; std::getline(words, name, ',');) {
    name.erase(0, name.find_first_not_of(' '));
    names.insert(name.substr(0, name.find(' ')));
  }
  std::string text = "Cycle:";
  for (const std::string& name : names) text += " " + name;
  return text;
}

std::string show(const json& diagnostic) {
  const std::string summary = diagnostic["summary"];
  const bool cycle = summary.starts_with("Cycle: ");
  return diagnostic.value("at", "") + " " + diagnostic["severity"].get<std::string>() + ": " +
         (cycle ? in_order(summary) : summary) + " " + diagnostic.value("message", "");
}

/// "main.tf:3", "<value for var.a>:1".
std::string as_recorded(const std::string& line, const std::string& module) {
  if (line.starts_with(module + "/")) return line.substr(module.size() + 1);
  for (const std::string_view source : {"--var ", "TF_VAR_"}) {
    if (!line.starts_with(source)) continue;
    std::string place = line.substr(source.size());
    place.insert(place.rfind(':'), ">");
    return "<value for var." + place;
  }
  return line;
}

/// A diagnostic as it would have been recorded; what the recording does not say is left out.
std::string show_like(const json& recorded, const Diagnostic& diagnostic, const Sources& sources,
                      const std::string& module) {
  json same = {
      {"severity", diagnostic.severity == Diagnostic::Severity::error ? "error" : "warning"},
      {"summary", diagnostic.summary}};
  if (recorded.contains("at")) {
    const std::string place = sources.describe(diagnostic.subject);
    same["at"] = as_recorded(place.substr(0, place.rfind(':')), module);
  }
  if (recorded.contains("message")) {
    same["message"] = diagnostic.detail.substr(0, diagnostic.detail.find("\n\n"));
  }
  return show(same);
}

/// `later` are those of an apply, which preflint may foresee.
void compare_diagnostics(const json& expected, const json& later, const Diagnostics& actual,
                         const Sources& sources, const std::string& module,
                         Comparison& comparison) {
  std::vector<const Diagnostic*> left;
  bool refused = false;
  for (const Diagnostic& diagnostic : actual.entries()) left.push_back(&diagnostic);
  for (const json& recorded : expected) {
    refused = refused || recorded["severity"] == "error";
    const auto found = std::ranges::find_if(left, [&](const Diagnostic* diagnostic) {
      return show_like(recorded, *diagnostic, sources, module) == show(recorded);
    });
    if (found == left.end()) {
      comparison.differ("diagnostics", show(recorded), "missing");
    } else {
      left.erase(found);
    }
  }
  for (const Diagnostic* diagnostic : left) {
    // Terraform stops early: what it had said later is not known.
    const auto foreseen = [&](const json& recorded) {
      return show_like(recorded, *diagnostic, sources, module) == show(recorded);
    };
    if (refused || std::ranges::any_of(later, foreseen)) continue;
    comparison.differ("diagnostics", "nothing",
                      sources.describe(diagnostic->subject) + " " + diagnostic->summary + ": " +
                          diagnostic->detail);
  }
}

/// Without the lines that `options.json` gives a reason for. A reason for nothing is left over.
std::string without_intended(const std::string& differences, const json& options) {
  std::map<std::string, std::string> intended =
      options.value("differs", std::map<std::string, std::string>());
  std::map<std::string, std::string> unused = intended;
  std::string rest;
  std::istringstream lines(differences);
  for (std::string line; std::getline(lines, line);) {
    bool meant = false;
    for (const auto& [part, reason] : intended) {
      if (line.find(part) == std::string::npos) continue;
      meant = true;
      unused.erase(part);
    }
    if (!meant) rest += line + "\n";
  }
  for (const auto& [part, reason] : unused) rest += "is as recorded after all: " + part + "\n";
  return rest;
}

std::string differences(const std::string& name) {
  const json expected = json_of(modules / name / "expected.json");
  const MemoryFileSystem files(files_of(name));
  Options options = options_of(name);
  options.access_root = name;
  Sources sources;
  ModuleCache cache;
  Diagnostics diagnostics;
  const graph::Configuration configuration =
      lower_root(name, options, sources, files, cache, diagnostics);
  Comparison comparison;
  if (expected.contains("outputs")) {
    compare_outputs(expected["outputs"], configuration, comparison);
    compare_resources(expected["resources"], configuration, comparison);
  }
  compare_diagnostics(expected.value("diagnostics", json::array()),
                      expected.value("apply_diagnostics", json::array()), diagnostics, sources,
                      name, comparison);
  return without_intended(comparison.differences(), json_of(modules / name / "options.json"));
}

TEST_CASE("modules amount to what Terraform makes of them") {
  std::size_t compared = 0;
  for (const fs::directory_entry& entry : fs::directory_iterator(modules)) {
    if (!entry.is_directory()) continue;
    const std::string name = entry.path().filename();
    INFO(name);
    CHECK(differences(name) == "");
    ++compared;
  }
  CHECK(compared >= 50);
}

}  // namespace
}  // namespace preflint::terraform
