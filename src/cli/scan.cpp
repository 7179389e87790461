// `preflint scan`: analyse, report, and say by the exit code whether all is well.

#include <algorithm>
#include <array>
#include <chrono>
#include <fstream>
#include <memory>
#include <ostream>

#include "base/overlay.h"
#include "cli/analysis.h"
#include "cli/commands.h"
#include "cli/configure.h"
#include "cli/diff.h"
#include "cli/known.h"
#include "report/statistics.h"
#include "report/text.h"

namespace preflint::cli {

using rules::Finding;

namespace {

bool use_color(const ScanOptions& options, const Output& output, const Streams& streams) {
  if (options.color == ColorChoice::always) return output.file.empty();
  return options.color == ColorChoice::automatic && output.file.empty() &&
         streams.out_is_terminal && !streams.no_color;
}

bool shows_fixes(const ScanOptions& options) {
  return std::ranges::any_of(options.outputs,
                             [](const Output& output) { return output.format->shows_fixes; });
}

/// false when a report could not be written.
bool write_reports(const report::Report& report, const ScanOptions& options, Streams& streams) {
  bool written = true;
  for (const Output& output : options.outputs) {
    const report::Style style = {.color = use_color(options, output, streams),
                                 .show_unknown = options.unknown != UnknownVerdicts::hide,
                                 .show_seconds = output.file.empty() && streams.out_is_terminal,
                                 .quiet = options.quiet};
    if (output.file.empty()) {
      output.format->write(report, style, streams.out);
      continue;
    }
    std::ofstream file(output.file, std::ios::binary);
    output.format->write(report, style, file);
    if (file.flush()) continue;
    streams.err << "preflint: cannot write " << output.file << '\n';
    written = false;
  }
  return written;
}

int exit_code(const ScanOptions& options, std::span<const Finding> findings,
              const Diagnostics& diagnostics) {
  if (diagnostics.has_errors()) return exit_trouble;
  if (!options.known.write_baseline.empty()) return exit_clean;  // all of them are accepted now
  const bool failed = std::ranges::any_of(findings, [&](const Finding& finding) {
    if (finding.suppression || finding.is_known() || !options.fail_on ||
        finding.severity() < *options.fail_on)
      return false;
    return finding.verdict == rules::Verdict::fail || options.unknown == UnknownVerdicts::fail;
  });
  return failed ? exit_findings : exit_clean;
}

/// What standard input holds, in the place of the one path.
bool overlay_standard_input(const ScanOptions& options, OverlayFileSystem& files,
                            Streams& streams) {
  std::string text;
  std::array<char, 65536> piece;
  while (streams.in.read(piece.data(), piece.size()), streams.in.gcount() > 0) {
    text.append(piece.data(), static_cast<std::size_t>(streams.in.gcount()));
    if (text.size() <= Sources::largest_file) continue;
    streams.err << "preflint: standard input is too large\n";
    return false;
  }
  const std::string& path = options.input.paths.front();
  if (files.is_directory(path)) {
    streams.err << "preflint: --stdin-path " << path << ": is a directory\n";
    return false;
  }
  files.set(path, std::move(text));
  return true;
}

}  // namespace

int scan(const ScanOptions& asked, Streams& streams) {
  const auto started = std::chrono::steady_clock::now();
  const auto began = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
  Sources sources;
  Diagnostics diagnostics;

  const DiskFileSystem disk;
  OverlayFileSystem files(disk);
  if (asked.standard_input && !overlay_standard_input(asked, files, streams)) return exit_trouble;
  const Configuration configuration =
      read_configuration(asked.input.choice, files, sources, diagnostics);
  ScanOptions options = asked;
  apply(configuration, options, diagnostics);
  const ChosenRules rules = load_chosen_rules(options.rules, files, sources, diagnostics);
  Known known = read_known(options.known, files, sources, diagnostics);
  const std::unique_ptr<Other> other = open_other(options, files, diagnostics);
  if (diagnostics.has_errors()) {
    for (const Diagnostic& diagnostic : diagnostics.entries())
      streams.err << report::describe(diagnostic, sources, false);
    return exit_trouble;
  }

  Analysis analysis;
  {
    Progress progress(streams.err, streams.err_is_terminal && !options.quiet);
    const FileSystem& looked_at = other ? static_cast<const FileSystem&>(other->seen) : files;
    analysis = analyse({.input = options.input,
                        .jobs = options.jobs,
                        .count_reads = options.statistics,
                        .find_fixes = shows_fixes(options),
                        .progress = &progress},
                       rules, looked_at, sources, diagnostics);
  }
  mark_known(options, rules, files, sources, diagnostics, known, analysis);
  if (other) mark_known_there(options, rules, *other, sources, diagnostics, known, analysis);
  analysis.summary.started = began;
  analysis.summary.seconds =
      std::chrono::duration<double>(std::chrono::steady_clock::now() - started).count();

  const report::Report report = {sources,          analysis.findings, diagnostics,
                                 analysis.summary, rules.judging,     known.fixed};
  if (options.statistics) streams.err << report::describe_statistics(analysis.reads, sources);
  if (!write_reports(report, options, streams)) return exit_trouble;
  if (!write_known(options, files, sources, known, analysis, streams)) return exit_trouble;
  return exit_code(options, analysis.findings, diagnostics);
}

}  // namespace preflint::cli
