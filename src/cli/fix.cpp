// `preflint fix`: analyse, make the edits that hold, write each file all or nothing, and say what
// is left to do by hand, and why.

#include <fmt/format.h>

#include <algorithm>
#include <ostream>

#include "base/replace_file.h"
#include "cli/analysis.h"
#include "cli/commands.h"
#include "cli/configure.h"
#include "cli/mend.h"
#include "fix/apply.h"
#include "report/text.h"
#include "report/utf8.h"

namespace preflint::cli {

using rules::Finding;

namespace {

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
  return fmt::format("{} {}", count, count == 1 ? one : many);
}

/// A file that somebody has changed since it was read is theirs. False when a file is not written.
bool write_files(std::span<const EditedFile> files, const FileSystem& disk, Streams& streams) {
  bool is_written = true;
  for (const EditedFile& file : files) {
    const bool is_same = disk.read(file.path) == file.before;
    const std::expected<void, std::string> done =
        is_same ? replace_file(file.path, file.after)
                : std::unexpected(std::string("was changed while it was being analysed"));
    if (done) continue;
    streams.err << "preflint: cannot write " << file.path << ": " << done.error() << '\n';
    is_written = false;
  }
  return is_written;
}

/// What is done about a finding; "" where nothing is known to mend it.
std::string deed(const Finding& finding, const Mending& mending, const Sources& sources) {
  if (finding.suppression || !finding.fix) return "";
  const rules::Fix& fix = *finding.fix;
  if (!fix.obstacle.empty()) {
    const std::string place = sources.describe(fix.obstacle_range);
    return "by hand: " + fix.obstacle + (place.empty() ? "" : " (" + place + ')');
  }
  const auto known =
      std::ranges::lower_bound(mending.findings, &finding, {}, &MendedFinding::finding);
  const bool is_left =
      known != mending.findings.end() && known->finding == &finding && !known->obstacle.empty();
  return is_left ? "by hand: " + known->obstacle : fix.description;
}

void write_list(const Analysis& analysis, const Mending& mending, const Sources& sources,
                bool is_done, std::ostream& out) {
  for (const Finding& finding : analysis.findings) {
    const std::string text = deed(finding, mending, sources);
    if (text.empty()) continue;
    out << report::printable(sources.describe(finding.range) + ": " + finding.rule->id + ": " +
                             text)
        << '\n';
  }
  const auto is_mended = [](const MendedFinding& each) { return each.obstacle.empty(); };
  const auto mended = static_cast<std::size_t>(std::ranges::count_if(mending.findings, is_mended));
  out << counted(mended, "finding", "findings")
      << (is_done ? " mended in " : " would be mended in ")
      << counted(mending.files.size(), "file", "files") << ", " << mending.remaining << " left\n";
}

}  // namespace

int fix(const FixOptions& asked, Streams& streams) {
  Sources sources;
  Diagnostics diagnostics;
  const DiskFileSystem files;
  const Configuration configuration =
      read_configuration(asked.input.choice, files, sources, diagnostics);
  FixOptions options = asked;
  apply(configuration, options.input);
  apply(configuration, options.input.choice, options.rules);
  const ChosenRules rules = load_chosen_rules(options.rules, files, sources, diagnostics);
  AnalysisOptions analysed = {.input = options.input, .jobs = options.jobs, .find_fixes = true};
  Analysis analysis;
  if (!diagnostics.has_errors()) {
    Progress progress(streams.err, streams.err_is_terminal && !options.quiet);
    analysed.progress = &progress;
    analysis = analyse(analysed, rules, files, sources, diagnostics);
  }
  for (const Diagnostic& diagnostic : diagnostics.entries())
    streams.err << report::describe(diagnostic, sources, false);
  analysed.progress = nullptr;
  const Mending mending = mend(analysis, diagnostics, analysed, options.rules, files, sources);

  bool is_written = true;
  if (options.diff) {
    for (const EditedFile& file : mending.files)
      streams.out << preflint::fix::unified_diff(file.path, file.before, file.after);
  } else {
    is_written = write_files(mending.files, files, streams);
  }
  if (!options.quiet) {
    write_list(analysis, mending, sources, !options.diff && is_written,
               options.diff ? streams.err : streams.out);
  }
  if (diagnostics.has_errors() || !is_written) return exit_trouble;
  return mending.remaining > 0 ? exit_findings : exit_clean;
}

}  // namespace preflint::cli
