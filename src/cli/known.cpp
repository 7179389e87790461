// `--baseline` and `--write-baseline`: what is known is read before anything is judged, so that a
// broken baseline stops the run instead of making everything new. Files are called in it as they
// are seen from its own directory, so that it does not matter where the program is started.

#include "cli/known.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <ostream>
#include <set>

#include "base/replace_file.h"

namespace preflint::cli {

using rules::Finding;
using rules::KnownFinding;

namespace {

/// How files are called in a baseline.
class Names {
 public:
  Names(const std::string& baseline, const FileSystem& files)
      : files_(files), directory_(files.canonical(std::string(parent_path(baseline)))) {}

  std::string operator()(const std::string& path) {
    const auto [found, is_new] = names_.try_emplace(path);
    if (is_new) {
      const std::filesystem::path whole = files_.canonical(path);
      found->second = normalize_path(whole.lexically_relative(directory_).generic_string());
    }
    return found->second;
  }

 private:
  const FileSystem& files_;
  std::string directory_;
  std::map<std::string, std::string> names_;
};

rules::PathName names_in(const std::string& baseline, const FileSystem& files) {
  return Names(baseline, files);
}

/// Would this run have found it, if it were still there?
class LookedAt {
 public:
  LookedAt(const ScanOptions& options, const ChosenRules& rules, const rules::PathName& name_of) {
    for (const std::string& path : options.input.paths) paths_.push_back(name_of(path));
    for (const rules::Rule* rule : rules.judging) rules_.insert(rule->id);
  }

  bool operator()(const KnownFinding& known) const {
    return rules_.contains(known.rule) && std::ranges::any_of(paths_, [&](const std::string& path) {
             return is_inside(known.file, path);
           });
  }

 private:
  std::vector<std::string> paths_;
  std::set<std::string, std::less<>> rules_;
};

/// Is it something that a baseline remembers?
bool is_remembered(const ScanOptions& options, const Finding& finding) {
  if (finding.suppression) return false;
  return finding.verdict == rules::Verdict::fail || options.unknown == UnknownVerdicts::fail ||
         finding.is_known();
}

std::string counted(std::size_t count, std::string_view what) {
  return std::to_string(count) + ' ' + std::string(what) + (count == 1 ? "" : "s");
}

}  // namespace

Known read_known(const KnownOptions& options, const FileSystem& files, Sources& sources,
                 Diagnostics& diagnostics) {
  if (options.baseline.empty()) return {};
  auto text = files.read(options.baseline);
  if (!text) {
    diagnostics.error({}, "Unreadable baseline",
                      options.baseline + ": " + text.error() +
                          ". `preflint scan --write-baseline " + options.baseline +
                          "` writes one.");
    return {};
  }
  const SourceFile& file = sources.add(options.baseline, std::move(*text));
  return {rules::read_baseline(file, diagnostics), {}, {}};
}

void mark_known(const ScanOptions& options, const ChosenRules& rules, const FileSystem& files,
                const Sources& sources, const Diagnostics& diagnostics, Known& known,
                Analysis& analysis) {
  if (options.known.baseline.empty()) return;
  const rules::PathName name_of = names_in(options.known.baseline, files);
  const LookedAt is_looked_at(options, rules, name_of);
  const auto forms = rules::known_forms(analysis.findings, sources, name_of);
  const std::string directory(parent_path(options.known.baseline));
  const auto may_have_moved = [&](const KnownFinding& one) {
    return is_looked_at(one) || !files.is_file(join_path(directory, one.file));
  };
  for (KnownFinding& gone :
       rules::compare(analysis.findings, forms, std::move(known.findings), may_have_moved)) {
    // Where something could not be read, what stood in it may still be there.
    const bool is_fixed = !diagnostics.has_errors() && is_looked_at(gone);
    (is_fixed ? known.fixed : known.left_open).push_back(std::move(gone));
  }
  report::count(analysis.findings, analysis.summary);
  analysis.summary.is_compared = true;
  analysis.summary.fixed = known.fixed.size();
}

bool write_known(const ScanOptions& options, const FileSystem& files, const Sources& sources,
                 const Known& known, const Analysis& analysis, Streams& streams) {
  const std::string& path = options.known.write_baseline;
  if (path.empty()) return true;
  const auto forms = rules::known_forms(analysis.findings, sources, names_in(path, files));
  std::vector<KnownFinding> entries = known.left_open;
  for (std::size_t at = 0; at < forms.size(); ++at) {
    if (is_remembered(options, analysis.findings[at]))
      entries.insert(entries.end(), forms[at].begin(), forms[at].end());
  }
  const std::size_t count = entries.size();
  const auto written = replace_file(path, rules::write_baseline(std::move(entries)));
  if (!written) {
    streams.err << "preflint: cannot write " << path << ": " << written.error() << '\n';
    return false;
  }
  const auto is_new = [&](const Finding& finding) {
    return is_remembered(options, finding) && !finding.is_known();
  };
  streams.err << "preflint: " << path << " holds " << counted(count, "finding");
  if (analysis.summary.is_compared) {
    streams.err << "; " << std::ranges::count_if(analysis.findings, is_new) << " new, "
                << known.fixed.size() << " fixed";
  }
  streams.err << '\n';
  for (const KnownFinding& fixed : known.fixed) {
    streams.err << "  fixed: " << fixed.rule << ' ' << fixed.resource
                << (fixed.file.empty() ? "" : " in " + fixed.file) << '\n';
  }
  return true;
}

}  // namespace preflint::cli
