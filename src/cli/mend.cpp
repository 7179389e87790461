// Edits that are sure to do what they should. All are tried together; where the second analysis
// says that something did not hold, those edits are blamed that stand nearest to it: of the same
// resource, else of the same file, else all. Several that are blamed together are tried one at a
// time.

#include "cli/mend.h"

#include <algorithm>
#include <limits>
#include <set>
#include <tuple>

#include "base/overlay.h"
#include "fix/apply.h"
#include "fix/fix.h"
#include "rules/fingerprint.h"

namespace preflint::cli {

using rules::Edit;
using rules::Finding;
using rules::Verdict;

namespace {

constexpr int most_rounds = 24;

using Findings = std::vector<const Finding*>;

/// Which resource.
using Place = std::pair<std::string, std::string>;  // file, address
using Key = std::pair<std::string, Place>;          // the rule's id
/// A diagnostic, wherever it stands in its file.
using Said = std::tuple<std::string, std::string, std::string>;  // file, summary, detail

std::string path_of(const Range& range, const Sources& sources) {
  return range.is_somewhere() ? sources.file(range.file).path() : std::string();
}

Place place_of(const Finding& finding, const Sources& sources) {
  const std::string address = finding.instances.empty()
                                  ? std::string()
                                  : rules::without_instance_keys(finding.instances.front().address);
  return {path_of(finding.resource_header, sources), address};
}

/// What is counted of an analysis, to compare it with another.
struct Tally {
  std::map<Key, int> findings;
  std::map<Said, int> said;

  Tally(const Analysis& analysis, const Diagnostics& diagnostics, const Sources& sources) {
    for (const Finding& finding : analysis.findings) {
      if (!finding.suppression) ++findings[{finding.rule->id, place_of(finding, sources)}];
    }
    for (const Diagnostic& diagnostic : diagnostics.entries()) {
      // A comment that has lost the finding it was about does no harm.
      if (diagnostic.summary.ends_with(" suppression")) continue;
      ++said[{path_of(diagnostic.subject, sources), diagnostic.summary, diagnostic.detail}];
    }
  }
};

/// Why a fix is left out, and whether it is certain that it is the one.
struct Blame {
  std::string why;
  bool is_certain = false;
};
using Blames = std::map<const Finding*, Blame>;

class Mender {
 public:
  Mender(const Analysis& before, const Diagnostics& said_before, const AnalysisOptions& options,
         const RuleOptions& rules, const FileSystem& files, const Sources& sources)
      : options_(options),
        rules_(rules),
        files_(files),
        sources_(sources),
        fixer_(sources, schema_),
        before_(before, said_before, sources) {
    for (const Finding& finding : before.findings) {
      const bool is_open = finding.verdict == Verdict::fail && !finding.suppression;
      if (!is_open) continue;
      ++open_;
      if (finding.fix && !finding.fix->edits.empty()) active_.push_back(&finding);
    }
    leave_unwritable();
  }

  Mending run() {
    for (int round = 0; round < most_rounds; ++round) {
      if (active_.empty() && !next_trials()) break;
      const fix::Fixer::Together together = fixer_.together(active_);
      for (const Finding* finding : together.refused)
        reject(finding, "another rule wants the setting to be something else");
      if (!check(together)) continue;
      mended_ = together.mended;
      edited_ = edited(together.edits);
      trials_.clear();
      if (!next_trials()) break;
    }
    const Findings unchecked = active_;
    for (const Finding* finding : unchecked) {
      if (std::ranges::find(mended_, finding) == mended_.end())
        reject(finding, "its edits could not be told from others that do harm");
    }
    return result();
  }

 private:
  /// Only what was asked for is written: not what a link leads to outside of it.
  void leave_unwritable() {
    std::vector<std::string> trees = {files_.canonical(".")};
    for (const std::string& path : options_.input.paths) {
      const std::string canonical = files_.canonical(path);
      trees.push_back(files_.is_directory(path) ? canonical : std::string(parent_path(canonical)));
    }
    const Findings all = active_;
    for (const Finding* finding : all) {
      const std::string path = files_.canonical(path_of(finding->fix->edits[0].range, sources_));
      if (finding->because_of.is_somewhere()) {
        reject(finding, "it stands in another file than those named");
        continue;
      }
      const bool is_inside_one = std::ranges::any_of(
          trees, [&](const std::string& tree) { return is_inside(path, tree); });
      if (!is_inside_one) reject(finding, "the file is outside of what is scanned");
    }
  }

  void reject(const Finding* finding, std::string why) {
    std::erase(active_, finding);
    left_.emplace(finding, std::move(why));
  }

  /// A file that is there by several names is edited once.
  std::vector<EditedFile> edited(std::span<const Edit> edits) const {
    std::vector<EditedFile> made;
    std::set<std::string> known;
    for (std::size_t i = 0; i < edits.size();) {
      std::size_t end = i;
      while (end < edits.size() && edits[end].range.file == edits[i].range.file) ++end;
      const SourceFile& source = sources_.file(edits[i].range.file);
      if (known.insert(files_.canonical(source.path())).second) {
        made.push_back({source.path(), std::string(source.text()),
                        fix::applied(source.text(), edits.subspan(i, end - i))});
      }
      i = end;
    }
    std::ranges::sort(made, {}, &EditedFile::path);
    return made;
  }

  /// Does all hold? Otherwise what is to blame is no longer active.
  bool check(const fix::Fixer::Together& together) {
    OverlayFileSystem overlay(files_);
    for (EditedFile& file : edited(together.edits)) overlay.set(file.path, std::move(file.after));
    // With sources of its own: every file of those is one that the analysis is about.
    Diagnostics said;
    Sources sources;
    const ChosenRules rules = load_chosen_rules(rules_, files_, sources, said);
    AnalysisOptions options = options_;
    options.find_fixes = false;
    const Analysis analysis = analyse(options, rules, overlay, sources, said);
    const Tally after(analysis, said, sources);

    std::map<Key, int> expected = before_.findings;
    for (const Finding* finding : together.mended)
      --expected[{finding->rule->id, place_of(*finding, sources_)}];
    Blames blamed;
    for (const auto& [key, count] : after.findings) {
      const auto wanted = expected.find(key);
      if (wanted != expected.end() && count <= wanted->second) continue;
      const auto known = before_.findings.find(key);
      const bool is_new = known == before_.findings.end() || count > known->second;
      blame(key.second, is_new ? "" : key.first,
            is_new ? "its fix would make a finding of " + key.first
                   : "something else decides, such as a plan: its fix does not mend it",
            blamed);
    }
    for (const auto& [words, count] : after.said) {
      const auto known = before_.said.find(words);
      if (known != before_.said.end() && count <= known->second) continue;
      blame({std::get<0>(words), ""}, "", "its fix is refused: " + std::get<1>(words), blamed);
    }
    if (!blamed.empty()) withdraw(blamed);
    if (blamed.empty()) mended_remaining_ = analysis.summary.all_fails();
    return blamed.empty();
  }

  /// Those of `rule` at the place (of any where it is ""), else in the file, else all.
  void blame(const Place& place, const std::string& rule, const std::string& why,
             Blames& blamed) const {
    const auto there = [&](const Finding* finding) {
      return place_of(*finding, sources_) == place && (rule.empty() || finding->rule->id == rule);
    };
    const auto in_file = [&](const Finding* finding) {
      return place_of(*finding, sources_).first == place.first;
    };
    Findings nearest;
    std::ranges::copy_if(active_, std::back_inserter(nearest), there);
    if (nearest.empty()) std::ranges::copy_if(active_, std::back_inserter(nearest), in_file);
    if (nearest.empty()) nearest = active_;
    // What held before is not to blame for what does not hold with something more.
    Findings tried;
    std::ranges::copy_if(nearest, std::back_inserter(tried),
                         [&](const Finding* finding) { return trials_.contains(finding); });
    if (tried.empty()) tried.assign(trials_.begin(), trials_.end());
    if (tried.empty()) tried = nearest;
    for (const Finding* finding : tried) {
      Blame& said = blamed.try_emplace(finding, Blame{why}).first->second;
      said.is_certain = said.is_certain || tried.size() == 1;
    }
  }

  /// What is blamed is left out; what need not be the cause is tried again with fewer others.
  void withdraw(const Blames& blamed) {
    if (!trials_.empty()) most_trials_ = std::max<std::size_t>(1, trials_.size() / 2);
    for (const auto& [finding, blame] : blamed) {
      std::erase(active_, finding);
      trials_.erase(finding);
      if (blame.is_certain) {
        left_.emplace(finding, blame.why);
      } else {
        suspects_.emplace_back(finding, blame.why);
      }
    }
  }

  /// One suspect of each resource is tried again; false when there is none.
  bool next_trials() {
    std::set<Place> places;
    std::erase_if(suspects_, [&](const auto& suspected) {
      const bool is_next = trials_.size() < most_trials_ &&
                           places.insert(place_of(*suspected.first, sources_)).second;
      if (!is_next) return false;
      trials_.insert(suspected.first);
      active_.push_back(suspected.first);
      return true;
    });
    return !places.empty();
  }

  Mending result() {
    Mending mending;
    mending.files = std::move(edited_);
    for (const Finding* finding : mended_) mending.findings.push_back({finding, ""});
    for (const auto& [finding, why] : suspects_) left_.emplace(finding, why);
    for (const auto& [finding, why] : left_) mending.findings.push_back({finding, why});
    // In the order of the findings, which is that of their places in memory.
    std::ranges::sort(mending.findings, std::less<>(), &MendedFinding::finding);
    mending.remaining = mended_.empty() ? open_ : mended_remaining_;
    return mending;
  }

  const AnalysisOptions& options_;
  const RuleOptions& rules_;
  const FileSystem& files_;
  const Sources& sources_;
  schema::Schema schema_;
  fix::Fixer fixer_;
  Tally before_;
  std::size_t open_ = 0;

  Findings active_;
  std::size_t most_trials_ = std::numeric_limits<std::size_t>::max();
  std::set<const Finding*> trials_;  ///< of the active ones, those that have been blamed before
  std::vector<std::pair<const Finding*, std::string>> suspects_;
  std::map<const Finding*, std::string> left_;
  // Of the last check that held.
  Findings mended_;
  std::vector<EditedFile> edited_;
  std::size_t mended_remaining_ = 0;
};

}  // namespace

Mending mend(const Analysis& before, const Diagnostics& said_before, const AnalysisOptions& options,
             const RuleOptions& rules, const FileSystem& files, const Sources& sources) {
  return Mender(before, said_before, options, rules, files, sources).run();
}

}  // namespace preflint::cli
