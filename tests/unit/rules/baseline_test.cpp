#include "rules/baseline.h"

#include <string>
#include <vector>

#include "tests/catch.h"
#include "tests/golden.h"

namespace preflint::rules {
namespace {

/// Files of resources, each `resource "TYPE" "NAME" {…}`, in which every `@` is a finding.
struct Scan {
  Sources sources;
  Rule rule;
  std::vector<Finding> findings;

  explicit Scan(const std::vector<std::pair<std::string, std::string>>& files,
                const std::string& module = "", const std::string& root = "") {
    rule.id = "a-rule";
    for (const auto& [path, text] : files) {
      const SourceFile& file = sources.add(path, text);
      for (std::size_t at = text.find('@'); at != std::string::npos; at = text.find('@', at + 1))
        findings.push_back(finding(file, at, module, root));
    }
  }

  Finding finding(const SourceFile& file, std::size_t at, const std::string& module,
                  const std::string& root) const {
    const std::string_view text = file.text();
    const std::size_t begin = text.rfind("resource", at);
    const std::size_t brace = text.find(" {", begin);
    const std::size_t end = std::min(text.find("\n}", begin) + 2, text.size());
    const std::size_t name = text.rfind('"', brace - 2) + 1;
    const auto range = [&](std::size_t from, std::size_t to) {
      return Range{file.id(), static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(to)};
    };
    Finding found;
    found.rule = &rule;
    found.range = range(at, at + 2);
    found.resource_header = range(begin, brace);
    found.resource_range = range(begin, end);
    const std::string address = "aws_x." + std::string(text.substr(name, brace - 1 - name));
    found.instances.push_back({module + address, "aws_x", graph::Language::terraform, "", root});
    return found;
  }

  std::vector<std::vector<KnownFinding>> forms() const {
    return known_forms(findings, sources, [](const std::string& path) { return path; });
  }

  std::vector<KnownFinding> known() const {
    std::vector<KnownFinding> all;
    for (const std::vector<KnownFinding>& of_one : forms())
      all.insert(all.end(), of_one.begin(), of_one.end());
    return all;
  }

  /// A letter for each finding (N new, u unchanged), then how many known ones are not there.
  std::string against(const std::vector<KnownFinding>& known, bool may_have_moved = true) {
    const auto rest =
        compare(findings, forms(), known, [&](const KnownFinding&) { return may_have_moved; });
    std::string out;
    for (const Finding& finding : findings) out += finding.is_known() ? 'u' : 'N';
    return out + ' ' + std::to_string(rest.size());
  }
};

const std::string block = "resource \"aws_x\" \"y\" {\n  size = 1\n  open = @1\n}\n";
const std::string renamed = "resource \"aws_x\" \"z\" {\n  size = 1\n  open = @1\n}\n";
const std::string resized = "resource \"aws_x\" \"y\" {\n  size = 2\n  open = @1\n}\n";
const std::string nested =
    "resource \"aws_x\" \"y\" {\n  in {\n    a = @1\n  }\n  out {\n    a = @1\n  }\n}\n";
const std::string outer_only =
    "resource \"aws_x\" \"y\" {\n  in {\n    a = 0\n  }\n  out { a = [@1] }\n}\n";

TEST_CASE("what was known is recognised, and nothing else is") {
  using Files = std::vector<std::pair<std::string, std::string>>;
  struct Row {
    const char* what;
    Files before, after;
    std::string expected;
  };
  const std::vector<Row> rows = {
      {"the same", {{"a.tf", block}}, {{"a.tf", block}}, "u 0"},
      {"lines moved", {{"a.tf", block}}, {{"a.tf", "# new\n\n" + block}}, "u 0"},
      {"formatted anew",
       {{"a.tf", block}},
       {{"a.tf", "resource \"aws_x\" \"y\" {\n    size    =    1\n\topen=@1\n}\n"}},
       "u 0"},
      {"another line of the resource", {{"a.tf", block}}, {{"a.tf", resized}}, "u 0"},
      {"a comment on the line",
       {{"a.tf", block}},
       {{"a.tf", "resource \"aws_x\" \"y\" {\n  size = 1\n  open = @1 # why\n}\n"}},
       "u 0"},
      {"another value",
       {{"a.tf", block}},
       {{"a.tf", "resource \"aws_x\" \"y\" {\n  size = 1\n  open = @2\n}\n"}},
       "N 1"},
      {"the file renamed", {{"a.tf", block}}, {{"b.tf", block}}, "u 0"},
      {"moved to another file, and changed", {{"a.tf", block}}, {{"b.tf", resized}}, "u 0"},
      {"the directory renamed", {{"a/a.tf", block}}, {{"b/a.tf", block}}, "u 0"},
      {"another directory has one like it", {{"a/a.tf", block}}, {{"b/a.tf", resized}}, "N 1"},
      {"the resource renamed", {{"a.tf", block}}, {{"a.tf", renamed}}, "u 0"},
      {"one more, a copy", {{"a.tf", block}}, {{"a.tf", block + renamed}}, "uN 0"},
      {"one more, the same in another directory",
       {{"b/a.tf", block}},
       {{"a/a.tf", block}, {"b/a.tf", block}},
       "Nu 0"},
      {"one of two is fixed", {{"a.tf", nested}}, {{"a.tf", outer_only}}, "u 1"},
      {"fixed", {{"a.tf", block}}, {{"a.tf", "resource \"aws_x\" \"y\" {\n}\n"}}, " 1"},
  };
  for (const Row& row : rows) {
    INFO(row.what);
    CHECK(Scan(row.after).against(Scan(row.before).known()) == row.expected);
  }
}

TEST_CASE("what may still be where it was is recognised only there") {
  const auto known = Scan({{"a.tf", block}}).known();
  CHECK(Scan({{"a.tf", block}}).against(known, false) == "u 0");
  CHECK(Scan({{"b.tf", block}}).against(known, false) == "N 1");
}

TEST_CASE("of equal findings, as many are known as there are entries") {
  const Scan before({{"a.tf", nested}});
  std::vector<KnownFinding> known = before.known();
  REQUIRE(known.size() == 2);
  CHECK(known[0].path == "in.a");
  CHECK(known[1].path == "out.a");
  known.pop_back();
  CHECK(Scan({{"a.tf", nested}}).against(known) == "uN 0");
}

TEST_CASE("a module that is called by another name is known; a further call is not") {
  const auto known = Scan({{"m/a.tf", block}}, "module.a[\"x\"].", "live").known();
  REQUIRE(known.size() == 1);
  CHECK(known[0].resource == "module.a.aws_x.y");
  CHECK(known[0].root == "live");
  CHECK(Scan({{"m/a.tf", block}}, "module.a[\"y\"].", "live").against(known) == "u 0");
  CHECK(Scan({{"m/a.tf", block}}, "module.b.", "live").against(known) == "u 0");
  CHECK(Scan({{"m/a.tf", block}}, "module.a.", "test").against(known) == "u 0");
  Scan twice({{"m/a.tf", block}}, "module.a.", "live");
  twice.findings[0].instances.push_back(twice.findings[0].instances[0]);
  twice.findings[0].instances[1].root = "test";
  CHECK(twice.against(known) == "N 0");
}

TEST_CASE(
    "what was unknown does not stand for a failure; a failure is not fixed by being unknown") {
  Scan unknown({{"a.tf", block}});
  unknown.findings[0].verdict = Verdict::unknown;
  CHECK(Scan({{"a.tf", block}}).against(unknown.known()) == "N 1");
  CHECK(unknown.against(Scan({{"a.tf", block}}).known()) == "u 0");
  Scan suppressed({{"a.tf", block}});
  suppressed.findings[0].suppression = Suppression{};
  CHECK(suppressed.against(Scan({{"a.tf", block}}).known()) == "u 0");
}

std::string read(const std::string& text) {
  Sources sources;
  Diagnostics diagnostics;
  const SourceFile& file = sources.add("base.json", text);
  const std::vector<KnownFinding> known = read_baseline(file, diagnostics);
  if (!diagnostics.has_errors()) return std::to_string(known.size());
  CHECK(known.empty());
  const Diagnostic& first = diagnostics.entries().front();
  return sources.describe(first.subject) + ": " + first.detail;
}

TEST_CASE("a baseline is read as it was written, sorted, a finding a line") {
  Scan scan({{"b.tf", nested}, {"a.tf", block}}, "module.\"quoted\".", "live");
  scan.findings[0].verdict = Verdict::unknown;
  const std::string text = write_baseline(scan.known());
  tests::check_golden("baseline/written.json", text);
  Sources sources;
  Diagnostics diagnostics;
  const std::vector<KnownFinding> back = read_baseline(sources.add("b", text), diagnostics);
  CHECK_FALSE(diagnostics.has_errors());
  CHECK(scan.against(back) == "uuu 0");
  CHECK(write_baseline(back) == text);
  CHECK(read(write_baseline({})) == "0");
}

TEST_CASE("what is no baseline is an error at its place") {
  const std::string good = R"({"rule": "r", "fingerprint": "f"})";
  const std::vector<std::pair<std::string, std::string>> rows = {
      {R"({"version": 1, "findings": []})", "0"},
      {R"({"version": 1, "findings": [)" + good + "]}", "1"},
      {"", "base.json:1:1: A value is missing at the end of the file."},
      {"[]", "base.json:1:1: There is no place for an array here."},
      {"7", "base.json:1:1: There is no place for this value here."},
      {R"({"findings": []})", "base.json:1:1: The member \"version\" is missing."},
      {R"({"version": 1})", "base.json:1:1: The member \"findings\" is missing."},
      {R"({"version": 2, "findings": []})",
       "base.json:1:13: Only version 1 is known; this one was written by another version of "
       "preflint."},
      {R"({"version": 1, "findings": {}})",
       "base.json:1:28: There is no place for an object here."},
      {R"({"version": 1, "findings": ["x"]})",
       "base.json:1:29: There is no place for this value here."},
      {R"({"version": 1, "findings": [[]]})",
       "base.json:1:29: There is no place for an array here."},
      {R"({"version": 1, "findings": [{"rule": 1}]})", "base.json:1:38: \"rule\" is a string."},
      {R"({"version": 1, "findings": [{"rule": "r"}]})",
       "base.json:1:29: The member \"fingerprint\" is missing."},
      {R"({"version": 1, "findings": [{"rule": "r", "verdict": "maybe"}]})",
       "base.json:1:54: A verdict is \"fail\" or \"unknown\"."},
      {R"({"version": 1, "findings": [{"rull": "r"}]})",
       "base.json:1:30: There is no member \"rull\" here. Did you mean \"rule\"?"},
      {R"({"version": 1, "finding": []})",
       "base.json:1:16: There is no member \"finding\" here. Did you mean \"findings\"?"},
      {"{\"version\": 1, \"findings\": [\n<<<<<<< HEAD\n" + good + "]}",
       "base.json:2:1: A value was expected."},
      {R"({"version": 1, "findings": [)" + good, "?"},
  };
  for (const auto& [text, expected] : rows) {
    INFO(text);
    if (expected == "?") {
      CHECK(read(text).starts_with("base.json:1:"));
    } else {
      CHECK(read(text) == expected);
    }
  }
}

}  // namespace
}  // namespace preflint::rules
