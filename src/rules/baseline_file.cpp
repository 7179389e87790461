// The baseline file. It is read strictly: what is misspelt, missing or of another kind is an error
// at its place, since an entry that is passed over would be a finding that is new.

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <tuple>
#include <utility>

#include "base/json_reader.h"
#include "base/suggest.h"
#include "rules/baseline.h"
#include "value/json.h"

namespace preflint::rules {

namespace {

constexpr std::string_view newest_version = "1";
constexpr std::size_t deepest = 8;

struct Member {
  std::string_view name;
  std::string KnownFinding::* content;
  bool is_needed;
};

/// In the order that they are written in.
constexpr std::array<Member, 9> members = {{{"rule", &KnownFinding::rule, true},
                                            {"file", &KnownFinding::file, false},
                                            {"root", &KnownFinding::root, false},
                                            {"resource", &KnownFinding::resource, false},
                                            {"type", &KnownFinding::type, false},
                                            {"path", &KnownFinding::path, false},
                                            {"value", &KnownFinding::value, false},
                                            {"body", &KnownFinding::body, false},
                                            {"fingerprint", &KnownFinding::fingerprint, true}}};

std::string quoted(const std::string& text) { return value::to_json(value::Value::string(text)); }

std::string line_of(const KnownFinding& finding) {
  std::string line;
  const auto add = [&](std::string_view name, const std::string& content) {
    line += (line.empty() ? "{\"" : ", \"") + std::string(name) + "\": " + quoted(content);
  };
  for (const Member& member : members) {
    const std::string& content = finding.*member.content;
    if (!content.empty()) add(member.name, content);
    const bool is_unknown = finding.verdict == Verdict::unknown;
    if (member.name == "rule" && is_unknown) add("verdict", std::string(name(finding.verdict)));
  }
  return line + '}';
}

class Reader final : public JsonListener {
 public:
  Reader(const SourceFile& file, Diagnostics& diagnostics)
      : file_(file), diagnostics_(diagnostics) {}

  std::vector<KnownFinding> take() {
    if (!has_failed_ && !has_version_) fail({0, 0}, "The member \"version\" is missing.");
    if (!has_failed_ && !has_findings_) fail({0, 0}, "The member \"findings\" is missing.");
    return has_failed_ ? std::vector<KnownFinding>() : std::move(findings_);
  }

  void begin_collection() override {
    ++depth_;
    if (depth_ == in_finding) finding_ = {};
    if (depth_ == in_finding) has_ = {};
    if (depth_ == in_list) has_findings_ = key_ == "findings";
  }

  void end_object(std::size_t begin, std::size_t end, bool complete) override {
    const std::size_t depth = depth_--;
    if (!complete || has_failed_) return;
    if (depth == in_finding && has_findings_) return add(begin, end);
    if (depth != in_file) fail({begin, end}, "There is no place for an object here.");
  }

  void end_array(std::size_t begin, std::size_t end, bool complete) override {
    const std::size_t depth = depth_--;
    if (!complete || has_failed_) return;
    if (depth != in_list || key_ != "findings")
      fail({begin, end}, "There is no place for an array here.");
  }

  void key(std::string_view name, std::size_t begin, std::size_t end) override {
    if (depth_ == in_file) {
      const std::array<std::string, 2> of_file = {"version", "findings"};
      key_ = name;
      if (name != "version" && name != "findings") unknown_member(name, of_file, begin, end);
      return;
    }
    member_ = name;
    std::vector<std::string> names = {"verdict"};
    for (const Member& member : members) names.emplace_back(member.name);
    if (std::ranges::find(names, name) == names.end()) unknown_member(name, names, begin, end);
  }

  void scalar(Scalar kind, std::string_view content, std::size_t begin, std::size_t end) override {
    if (depth_ == in_file && key_ == "version") return version(kind, content, begin, end);
    if (depth_ != in_finding) return fail({begin, end}, "There is no place for this value here.");
    if (kind != Scalar::string) return fail({begin, end}, "\"" + member_ + "\" is a string.");
    if (member_ == "verdict") return verdict(content, begin, end);
    for (std::size_t at = 0; at < members.size(); ++at) {
      if (members[at].name != member_) continue;
      finding_.*members[at].content = std::string(content);
      has_[at] = !content.empty();
    }
  }

  void too_deep(std::size_t begin, std::size_t end) override {
    fail({begin, end}, "It is nested too deeply.");
  }

  void error(std::size_t at, const std::string& what) override { fail({at, at}, what); }

 private:
  enum : std::size_t { in_file = 1, in_list = 2, in_finding = 3 };

  void add(std::size_t begin, std::size_t end) {
    for (std::size_t at = 0; at < members.size(); ++at) {
      if (members[at].is_needed && !has_[at]) {
        return fail({begin, end},
                    "The member \"" + std::string(members[at].name) + "\" is missing.");
      }
    }
    findings_.push_back(std::move(finding_));
  }

  void version(Scalar kind, std::string_view content, std::size_t begin, std::size_t end) {
    has_version_ = true;
    if (kind == Scalar::number && content == newest_version) return;
    fail({begin, end}, "Only version " + std::string(newest_version) +
                           " is known; this one was written by another version of preflint.");
  }

  void verdict(std::string_view content, std::size_t begin, std::size_t end) {
    if (content == name(Verdict::fail))
      finding_.verdict = Verdict::fail;
    else if (content == name(Verdict::unknown))
      finding_.verdict = Verdict::unknown;
    else
      fail({begin, end}, "A verdict is \"fail\" or \"unknown\".");
  }

  void unknown_member(std::string_view name, std::span<const std::string> known, std::size_t begin,
                      std::size_t end) {
    fail({begin, end},
         "There is no member \"" + std::string(name) + "\" here." + did_you_mean(name, known));
  }

  /// The first mistake is told: what follows from it is none.
  void fail(std::pair<std::size_t, std::size_t> place, const std::string& what) {
    if (has_failed_) return;
    has_failed_ = true;
    const std::size_t size = file_.text().size();
    const Range range = {file_.id(), static_cast<std::uint32_t>(std::min(place.first, size)),
                         static_cast<std::uint32_t>(std::min(place.second, size))};
    diagnostics_.error(range, "Not a baseline", what);
  }

  const SourceFile& file_;
  Diagnostics& diagnostics_;
  std::vector<KnownFinding> findings_;
  KnownFinding finding_;
  std::array<bool, members.size()> has_{};
  std::size_t depth_ = 0;
  std::string key_;
  std::string member_;
  bool has_version_ = false;
  bool has_findings_ = false;
  bool has_failed_ = false;
};

}  // namespace

std::string write_baseline(std::vector<KnownFinding> findings) {
  std::ranges::sort(findings, {}, [](const KnownFinding& finding) {
    return std::tie(finding.file, finding.rule, finding.resource, finding.root, finding.path,
                    finding.fingerprint, finding.value);
  });
  std::string text = "{\n  \"version\": " + std::string(newest_version) + ",\n  \"findings\": [";
  for (std::size_t at = 0; at < findings.size(); ++at)
    text += (at == 0 ? "\n    " : ",\n    ") + line_of(findings[at]);
  return text + (findings.empty() ? "]\n}\n" : "\n  ]\n}\n");
}

std::vector<KnownFinding> read_baseline(const SourceFile& file, Diagnostics& diagnostics) {
  Reader reader(file, diagnostics);
  read_json(file.text(), deepest, reader);
  return reader.take();
}

}  // namespace preflint::rules
