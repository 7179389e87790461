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
      names_.push_back(rule->id);
      for (const std::string& id : rule->same_as) by_equal_id_[canonical(id)].push_back(rule);
    }
    for (std::size_t at = 0; at < findings.size(); ++at) index(at);
    for (auto& [key, places] : by_place_) std::ranges::sort(places);
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
  using Place = std::pair<std::uint32_t, std::size_t>;  // where in the file, and which finding

  /// A finding is where it was decided, at the head of its resource, and at the calls of the
  /// modules around it.
  void index(std::size_t at) {
    const Finding& finding = findings_[at];
    const auto add = [&](const Range& range) {
      if (range.is_somewhere()) by_place_[{finding.rule, range.file}].emplace_back(range.begin, at);
    };
    add(finding.range);
    add(finding.resource_header);
    for (const Range& call : finding.calls) add(call);
  }

  std::vector<const Rule*> meant(const Directive& directive) const {
    const auto own = by_id_.find(directive.id);
    if (own != by_id_.end()) return {own->second};
    const auto equal = by_equal_id_.find(canonical(directive.id));
    return equal == by_equal_id_.end() ? std::vector<const Rule*>() : equal->second;
  }

  /// The findings of `rule` in the first scope that has any.
  std::vector<std::size_t> found(const Directive& directive, const Rule* rule) const {
    std::vector<std::size_t> inside;
    const auto places = by_place_.find({rule, directive.range.file});
    if (places == by_place_.end()) return inside;
    for (const Range& scope : directive.scopes) {
      auto place = std::ranges::lower_bound(places->second, Place(scope.begin, 0));
      for (; place != places->second.end() && place->first < scope.end; ++place)
        inside.push_back(place->second);
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
    diagnostics_.warning(directive.range, "Suppression of an unknown rule",
                         fmt::format("There is no rule \"{}\", so it switches nothing off.{}",
                                     directive.id, did_you_mean(directive.id, names_)));
  }

  std::vector<Finding>& findings_;
  const Suppressing& run_;
  Diagnostics& diagnostics_;
  std::set<const Rule*> judged_;
  std::vector<std::string> names_;
  std::map<std::string, const Rule*, std::less<>> by_id_;
  std::unordered_map<std::string, std::vector<const Rule*>> by_equal_id_;
  std::map<Key, std::vector<Place>> by_place_;
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
