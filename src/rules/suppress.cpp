// Matches directives with findings. Each directive names rules, by their id or by the id of an
// equal check elsewhere, and has scopes from the narrowest to the widest; the first scope in which
// a rule has a finding is the one that counts. So a comment at a line never hides what stands
// elsewhere in the block, as long as that line has something to hide.

#include "rules/suppress.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "base/glob.h"
#include "base/suggest.h"
#include "rules/rule_names.h"

namespace preflint::rules {

namespace {

class Matcher {
 public:
  Matcher(std::vector<Finding>& findings, const Suppressing& run, Diagnostics& diagnostics)
      : findings_(findings),
        run_(run),
        diagnostics_(diagnostics),
        judged_(run.judged.begin(), run.judged.end()) {
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
    const std::vector<std::size_t> inside = found(directive, rules);
    const bool has_expired = directive.until && run_.today > *directive.until;
    if (!has_expired) hide(inside, {directive.range, directive.reason});
    if (!is_own) return;
    complain(directive.id, directive.range, has_expired, !inside.empty(),
             all_judged(rules) && !broken_.contains(directive.range.file));
  }

  void apply(const ExternalSuppression& external) {
    const std::vector<const Rule*> rules = names().meant(external.id);
    const std::set<const Rule*> wanted(rules.begin(), rules.end());
    std::vector<std::size_t> inside;
    for (std::size_t at = 0; at < findings_.size(); ++at) {
      if (wanted.contains(findings_[at].rule) && is_of(external, findings_[at]))
        inside.push_back(at);
    }
    const bool has_expired = external.until && run_.today > *external.until;
    if (!has_expired) hide(inside, {external.range, external.reason, true});
    complain(external.id, external.range, has_expired, !inside.empty(),
             external.can_be_unused && all_judged(rules) && broken_.empty());
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
    return directive.dialect == Directive::Dialect::trivy && is_glob(directive.id)
               ? names().meant_by_trivy(directive.id)
               : names().meant(directive.id);
  }

  /// For each rule the findings in the first scope that has any of it. A glob is one wish: the
  /// first scope that has a finding of any of its rules is the one for all.
  std::vector<std::size_t> found(const Directive& directive,
                                 const std::vector<const Rule*>& rules) const {
    if (is_glob(directive.id)) return found_together(directive, rules);
    std::vector<std::size_t> inside;
    for (const Rule* rule : rules) {
      const std::vector<std::size_t> of_rule = found_together(directive, {rule});
      inside.insert(inside.end(), of_rule.begin(), of_rule.end());
    }
    return inside;
  }

  std::vector<std::size_t> found_together(const Directive& directive,
                                          const std::vector<const Rule*>& rules) const {
    std::vector<const std::vector<Place>*> all_places;
    for (const Rule* rule : rules) {
      const auto places = by_place_.find({rule, directive.range.file});
      if (places != by_place_.end()) all_places.push_back(&places->second);
    }
    std::vector<std::size_t> inside;
    for (const Range& scope : directive.scopes) {
      for (const std::vector<Place>* places : all_places) {
        auto place = std::ranges::lower_bound(*places, Place(scope.begin, 0));
        for (; place != places->end() && place->first < scope.end; ++place) {
          if (holds_in_workspace(directive, findings_[place->second]))
            inside.push_back(place->second);
        }
      }
      if (!inside.empty()) break;
    }
    return inside;
  }

  static bool holds_in_workspace(const Directive& directive, const Finding& finding) {
    return directive.workspace.empty() ||
           (!finding.workspace.empty() && matches_glob(directive.workspace, finding.workspace));
  }

  /// A finding is of the files where it was decided, where its resource is declared, and where the
  /// modules around it are called.
  bool is_of(const ExternalSuppression& external, const Finding& finding) const {
    const auto is_in = [&](const Range& range) {
      return range.is_somewhere() && external.holds_for(run_.sources.file(range.file).path());
    };
    if (is_in(finding.range)) return true;
    if (external.is_about_places) return false;
    return is_in(finding.resource_header) || std::ranges::any_of(finding.calls, is_in);
  }

  const RuleNames& names() const {
    if (!names_) names_.emplace(run_.known);
    return *names_;
  }

  void hide(const std::vector<std::size_t>& hidden, const Suppression& suppression) {
    for (const std::size_t at : hidden) {
      if (!findings_[at].suppression) findings_[at].suppression = suppression;
    }
  }

  bool all_judged(const std::vector<const Rule*>& rules) const {
    return std::ranges::all_of(rules, [&](const Rule* rule) { return judged_.contains(rule); });
  }

  void complain(const std::string& id, const Range& range, bool has_expired, bool is_used,
                bool can_be_unused) {
    if (has_expired) {
      diagnostics_.warning(
          range, "Expired suppression",
          is_used ? "It has ended, and its findings count again. Fix them, or give it a new date."
                  : "It has ended, and nothing needs it any more. Take it away.");
    } else if (!is_used && can_be_unused) {
      diagnostics_.warning(
          range, "Unused suppression",
          fmt::format(
              "There is no finding of {} here. Take it away, so that it hides nothing later.", id));
    }
  }

  void complain_of_unknown(const Directive& directive) {
    diagnostics_.warning(directive.range, "Suppression of an unknown rule",
                         fmt::format("There is no rule \"{}\", so it switches nothing off.{}",
                                     directive.id, did_you_mean(directive.id, names().ids())));
  }

  std::vector<Finding>& findings_;
  const Suppressing& run_;
  Diagnostics& diagnostics_;
  mutable std::optional<RuleNames> names_;  // made when something is to be switched off
  std::set<const Rule*> judged_;
  std::map<Key, std::vector<Place>> by_place_;
  std::set<FileId> broken_;
};

/// In the order of their paths, so that nothing depends on which was read first.
std::vector<const SourceFile*> files_by_path(const Sources& sources) {
  std::vector<const SourceFile*> files;
  for (std::size_t id = 1; id <= sources.size(); ++id) {
    const FileId file = static_cast<FileId>(id);
    if (sources.is_current(file)) files.push_back(&sources.file(file));
  }
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
  for (const ExternalSuppression& external : run.external) matcher.apply(external);
}

}  // namespace preflint::rules
