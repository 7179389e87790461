// Matches directives with findings. Each directive names rules, by their id or by the id of an
// equal check elsewhere, and has scopes from the narrowest to the widest; the first scope in which
// a rule has a finding is the one that counts. So a comment at a line never hides what stands
// elsewhere in the block, as long as that line has something to hide.

#include "rules/suppress.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>
#include <utility>

#include "base/ascii.h"
#include "base/suggest.h"

namespace preflint::rules {

namespace {

/// The id of a check elsewhere as it is compared: "AVD-AWS-0001" and "aws-0001" are the same one.
std::string canonical(std::string_view id) {
  std::string out = ascii_lower(id);
  return out.starts_with("avd-") ? out.substr(4) : out;
}

class Matcher {
 public:
  Matcher(std::vector<Finding>& findings, const Suppressing& run, Diagnostics& diagnostics)
      : findings_(findings),
        run_(run),
        diagnostics_(diagnostics),
        judged_(run.judged.begin(), run.judged.end()) {
    for (const Rule* rule : run.known) {
      by_id_[rule->id] = rule;
      for (const std::string& id : rule->same_as) by_equal_id_[canonical(id)].push_back(rule);
    }
    for (std::size_t at = 0; at < findings.size(); ++at) index(at);
    for (const Diagnostic& diagnostic : diagnostics.entries()) {
      if (diagnostic.severity == Diagnostic::Severity::error)
        broken_.insert(diagnostic.subject.file);
    }
  }

  void apply(const Directive& directive) {
    const bool is_own = directive.dialect == Directive::Dialect::preflint;
    const std::vector<const Rule*> rules = meant(directive);
    if (rules.empty() && is_own) complain_of_unknown(directive);
    if (rules.empty()) return;
    const bool has_expired = directive.until && run_.today > *directive.until;
    bool is_used = false;
    for (const Rule* rule : rules)
      is_used |= has_expired ? hides(directive, rule) : hide(directive, rule);
    if (!is_own) return;
    if (has_expired) {
      diagnostics_.warning(
          directive.range, "Expired suppression",
          is_used ? "It has ended, and its findings count again. Fix them, or give it a new date."
                  : "It has ended, and nothing needs it any more. Take it away.");
    } else if (!is_used && can_be_unused(directive, rules)) {
      diagnostics_.warning(
          directive.range, "Unused suppression",
          fmt::format(
              "There is no finding of {} here. Take it away, so that it hides nothing later.",
              directive.id));
    }
  }

 private:
  using Key = std::pair<const Rule*, FileId>;

  void index(std::size_t at) {
    const Finding& finding = findings_[at];
    std::set<FileId> files = {finding.range.file, finding.resource_header.file};
    for (const Range& call : finding.calls) files.insert(call.file);
    for (const FileId file : files) by_place_[{finding.rule, file}].push_back(at);
  }

  std::vector<const Rule*> meant(const Directive& directive) const {
    const auto own = by_id_.find(directive.id);
    if (own != by_id_.end()) return {own->second};
    const auto equal = by_equal_id_.find(canonical(directive.id));
    return equal == by_equal_id_.end() ? std::vector<const Rule*>() : equal->second;
  }

  static bool is_in(const Range& scope, const Range& range) {
    return range.is_somewhere() && scope.file == range.file && scope.begin <= range.begin &&
           range.begin < scope.end;
  }

  static bool is_in(const Range& scope, const Finding& finding) {
    return is_in(scope, finding.range) || is_in(scope, finding.resource_header) ||
           std::ranges::any_of(finding.calls,
                               [&](const Range& call) { return is_in(scope, call); });
  }

  /// The findings of `rule` in the first scope that has any.
  std::vector<std::size_t> found(const Directive& directive, const Rule* rule) const {
    std::vector<std::size_t> inside;
    const auto candidates = by_place_.find({rule, directive.range.file});
    if (candidates == by_place_.end()) return inside;
    for (const Range& scope : directive.scopes) {
      for (const std::size_t at : candidates->second) {
        if (is_in(scope, findings_[at])) inside.push_back(at);
      }
      if (!inside.empty()) break;
    }
    return inside;
  }

  bool hides(const Directive& directive, const Rule* rule) const {
    return !found(directive, rule).empty();
  }

  bool hide(const Directive& directive, const Rule* rule) {
    const std::vector<std::size_t> hidden = found(directive, rule);
    for (const std::size_t at : hidden) {
      if (!findings_[at].suppression)
        findings_[at].suppression = Suppression{directive.range, directive.reason};
    }
    return !hidden.empty();
  }

  bool can_be_unused(const Directive& directive, const std::vector<const Rule*>& rules) const {
    const bool all_judged =
        std::ranges::all_of(rules, [&](const Rule* rule) { return judged_.contains(rule); });
    return all_judged && !broken_.contains(directive.range.file);
  }

  void complain_of_unknown(const Directive& directive) {
    std::vector<std::string> names;
    for (const auto& [id, rule] : by_id_) names.push_back(id);
    diagnostics_.warning(directive.range, "Suppression of an unknown rule",
                         fmt::format("There is no rule \"{}\", so it switches nothing off.{}",
                                     directive.id, did_you_mean(directive.id, names)));
  }

  std::vector<Finding>& findings_;
  const Suppressing& run_;
  Diagnostics& diagnostics_;
  std::set<const Rule*> judged_;
  std::map<std::string, const Rule*, std::less<>> by_id_;
  std::unordered_map<std::string, std::vector<const Rule*>> by_equal_id_;
  std::map<Key, std::vector<std::size_t>> by_place_;
  std::set<FileId> broken_;
};

/// In the order of their paths, so that nothing depends on which was read first.
std::vector<const SourceFile*> files_by_path(const Sources& sources) {
  std::vector<const SourceFile*> files;
  for (std::size_t id = 1; id <= sources.size(); ++id)
    files.push_back(&sources.file(static_cast<FileId>(id)));
  std::ranges::stable_sort(files, {}, &SourceFile::path);
  return files;
}

}  // namespace

void suppress(std::vector<Finding>& findings, const Suppressing& run, Diagnostics& diagnostics) {
  Matcher matcher(findings, run, diagnostics);
  for (const SourceFile* file : files_by_path(run.sources)) {
    for (const Directive& directive : comment_directives(*file, diagnostics))
      matcher.apply(directive);
  }
  for (const Directive& directive : run.metadata) matcher.apply(directive);
}

}  // namespace preflint::rules
