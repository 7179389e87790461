// What an editor has open, analysed by the pipeline of a scan, one unit at a time. Which units
// there are is found out by a look through a folder, as a scan does it, and again when a file comes
// or goes, or when a line is edited that calls a module or a template. Each unit then remembers
// what it looked at, and is stale when some of that changes; its syntax trees, and the ids of its
// files, stay from one analysis to the next.

#include "cli/workspace.h"

#include <algorithm>
#include <cctype>
#include <utility>

#include "cli/configure.h"
#include "fix/fix.h"
#include "report/text.h"
#include "terraform/load.h"

namespace preflint::cli {

using graph::Language;

namespace {

/// Is the word there, and no part of a longer one such as "resource"?
bool has_word(std::string_view line, std::string_view word) {
  const auto is_part = [&](std::size_t at) {
    return at < line.size() &&
           (std::isalnum(static_cast<unsigned char>(line[at])) != 0 || line[at] == '_');
  };
  for (std::size_t at = line.find(word); at != std::string_view::npos;
       at = line.find(word, at + 1)) {
    if ((at == 0 || !is_part(at - 1)) && !is_part(at + word.size())) return true;
  }
  return false;
}

/// The lines of a text that could decide which units there are.
std::string calls_in(std::string_view text) {
  constexpr std::string_view words[] = {"source",
                                        "module",
                                        "Resources",
                                        "TemplateURL",
                                        "Location",
                                        "AWS::CloudFormation::Stack",
                                        "AWS::Serverless::Application"};
  std::string lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    const auto has = [&](std::string_view word) { return has_word(line, word); };
    if (std::ranges::any_of(words, has)) lines.append(line).append("\n");
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

bool may_be_input(std::string_view name) {
  return terraform::is_module_file(name) || name.ends_with(".tfvars") ||
         name.ends_with(".tfvars.json");
}

std::string key_of(const std::string& folder, const Front::Unit& unit) {
  return folder + '\n' + std::string(graph::name(unit.language)) + '\n' + unit.path;
}

/// The files of the sources that were read in this run, but for the rules' pages.
std::vector<lsp::AnalysedFile> files_of(const Sources& sources, std::size_t first,
                                        const FolderFiles& files) {
  std::vector<lsp::AnalysedFile> found;
  for (std::size_t id = first + 1; id <= sources.size(); ++id) {
    const FileId file = static_cast<FileId>(id);
    const std::string& path = sources.file(file).path();
    if (sources.is_current(file) && files.is_file(path))
      found.push_back({file, files.absolute(path), files.canonical(path)});
  }
  return found;
}

}  // namespace

EditedWorkspace::EditedWorkspace(const LspOptions& options, const FileSystem& disk)
    : options_(options), disk_(disk), files_(disk) {}

std::vector<std::string> EditedWorkspace::complaints() { return std::exchange(complaints_, {}); }

std::optional<rules::Fix> EditedWorkspace::fix(const lsp::Analysed& analysed,
                                               const rules::Finding& finding) const {
  return fix::Fixer(*analysed.sources, schema_).fix(finding);
}

/// What the editor's settings say goes before the command line and the configuration file.
RuleOptions EditedWorkspace::rules_by(const lsp::Settings& settings) {
  RuleOptions options = options_.rules;
  if (settings.rules) options.globs = *settings.rules;
  if (settings.skip_rules) options.skipped_globs = *settings.skip_rules;
  if (settings.profiles) options.profiles = *settings.profiles;
  if (settings.min_severity) {
    const std::optional<rules::Severity> severity = rules::severity_from(*settings.min_severity);
    if (severity) options.min_severity = *severity;
    if (!severity)
      complaints_.push_back("minSeverity: no severity \"" + *settings.min_severity + "\"");
  }
  return options;
}

void EditedWorkspace::load_rules(Folder& folder) {
  const std::shared_ptr<RulesOfRun> rules = std::make_shared<RulesOfRun>();
  const FolderFiles files(files_, folder.path);
  Diagnostics problems;
  rules->input = options_.input;
  rules->input.paths = {"."};
  ConfigurationChoice choice = options_.input.choice;
  if (settings_.profiles) choice.given.emplace_back("--profile");
  if (settings_.min_severity) choice.given.emplace_back("--min-severity");
  rules->configuration = read_configuration(choice, files, rules->sources, problems);
  RuleOptions options = rules_by(settings_);
  apply(rules->configuration, rules->input);
  apply(rules->configuration, choice, options);
  rules->chosen = load_chosen_rules(options, files, rules->sources, problems);
  rules->looked_at = files.take_footprint();
  for (const Diagnostic& problem : problems.entries())
    complaints_.push_back(report::describe(problem, rules->sources, false));
  // A broken rule or configuration: what was good before stays.
  if (problems.has_errors() && folder.rules) return;
  if (problems.has_errors()) rules->chosen.judging.clear();
  rules->sources.settle();
  folder.rules = rules;
  folder.is_stale = true;
  for (auto& [key, unit] : units_) {
    if (unit->folder != folder.path) continue;
    unit->is_stale = true;
    unit->last = nullptr;  // its sources hold the pages of the rules before
    if (unit->kept) unit->kept = std::make_unique<Kept>();
  }
}

void EditedWorkspace::set_folders(const lsp::Workspace& workspace) {
  std::map<std::string, bool> wanted;  // and whether it is a module only
  for (const std::string& folder : workspace.folders) wanted[folder] = false;
  for (const auto& [path, text] : workspace.buffers) {
    const auto holds = [&, &file = path](const std::string& folder) {
      return is_inside(file, folder) || is_inside(disk_.canonical(file), disk_.canonical(folder));
    };
    if (std::ranges::none_of(workspace.folders, holds))
      wanted.emplace(std::string(parent_path(path)), true);
  }
  std::erase_if(folders_, [&](const auto& folder) {
    const auto found = wanted.find(folder.first);
    if (found != wanted.end() && found->second == folder.second.is_module) return false;
    std::erase_if(units_, [&](const auto& unit) {
      if (unit.second->folder != folder.first) return false;
      gone_.push_back(unit.second->id);
      return true;
    });
    return true;
  });
  for (const auto& [path, is_module] : wanted)
    folders_.try_emplace(path, Folder{path, is_module, true, {}, {}, nullptr});
}

void EditedWorkspace::set_buffers(const lsp::Workspace& workspace) {
  std::map<std::string, std::shared_ptr<const std::string>> buffers;
  for (const auto& [path, text] : workspace.buffers) buffers[disk_.canonical(path)] = text;
  for (const auto& [path, text] : buffers_) {
    if (!buffers.contains(path)) files_.remove(path);
  }
  for (const auto& [path, text] : buffers) {
    const auto before = buffers_.find(path);
    if (before == buffers_.end() || before->second != text) files_.set(path, *text);
  }
  buffers_ = std::move(buffers);
}

void EditedWorkspace::update(const lsp::Workspace& workspace, const lsp::Changes& changes) {
  settings_ = workspace.settings;
  set_buffers(workspace);
  set_folders(workspace);
  for (auto& [path, folder] : folders_) {
    const auto is_of_rules = [&, &rules = folder.rules](const std::string& changed) {
      return rules->looked_at.paths.contains(canonical(changed));
    };
    if (!folder.rules || changes.settings || std::ranges::any_of(changes.edited, is_of_rules) ||
        std::ranges::any_of(changes.on_disk, is_of_rules))
      load_rules(folder);
  }
  for (const std::string& path : changes.edited) mark(path, false);
  for (const std::string& path : changes.on_disk) mark(path, true);
  mark_open();
}

/// What a change of this file makes stale.
void EditedWorkspace::mark(const std::string& path, bool came_or_went) {
  const std::string resolved = disk_.canonical(path);
  const std::string parent = disk_.canonical(std::string(parent_path(path)));
  const std::string named = join_path(parent, file_name(path));
  for (auto& [key, unit] : units_) {
    const bool is_new = came_or_went && may_be_input(file_name(path)) &&
                        unit->looked_at.directories.contains(parent);
    unit->is_stale |=
        is_new || unit->looked_at.paths.contains(resolved) || unit->looked_at.paths.contains(named);
  }
  for (auto& [key, folder] : folders_) {
    if (folder.is_stale || !is_inside(resolved, disk_.canonical(folder.path))) continue;
    const bool is_known = folder.known.contains(resolved);
    const bool is_there = files_.is_file(resolved);
    const auto buffer = buffers_.find(resolved);
    const auto calls = folder.calls.find(resolved);
    if (buffer != buffers_.end()) {
      std::string now = calls_in(*buffer->second);
      const std::string before =
          calls != folder.calls.end() ? calls->second : calls_in(disk_.read(resolved).value_or(""));
      folder.is_stale = !is_known || before != now;
      folder.calls[resolved] = std::move(now);
    } else if (came_or_went) {
      folder.is_stale = is_known != is_there || is_there;
      if (calls != folder.calls.end()) folder.calls.erase(calls);
    }
  }
}

/// Units with a buffer among what they looked at come first, and keep what makes the next analysis
/// of them fast.
void EditedWorkspace::mark_open() {
  for (auto& [key, unit] : units_) {
    unit->is_open = looks_at_buffer(*unit);
    if (!unit->is_open) unit->kept = nullptr;
  }
}

/// Of a unit that was never analysed, only where it begins is known.
bool EditedWorkspace::looks_at_buffer(const Unit& unit) const {
  const std::string start = disk_.canonical(join_path(unit.folder, unit.what.path));
  return std::ranges::any_of(buffers_, [&](const auto& buffer) {
    return unit.last ? unit.looked_at.paths.contains(buffer.first)
                     : buffer.first == start || parent_path(buffer.first) == start;
  });
}

std::vector<Front::Unit> EditedWorkspace::find_units(Folder& folder, FolderFiles& files) {
  Sources sources;
  Diagnostics problems;
  InputOptions input = folder.rules->input;
  std::vector<std::string>& paths = input.paths;
  if (folder.is_module) {
    paths.clear();
    for (const auto& [path, text] : buffers_) {
      if (parent_path(path) == disk_.canonical(folder.path)) paths.emplace_back(file_name(path));
    }
  }
  const Inputs inputs = cli::discover(input, files, problems);
  for (const std::string& directory : inputs.terraform_directories) {
    const auto entries = files.list(directory);
    if (!entries) continue;
    for (const FileSystem::Entry& entry : *entries)
      folder.known.insert(files.canonical(join_path(directory, entry.name)));
  }
  for (const std::string& document : inputs.documents)
    folder.known.insert(files.canonical(document));
  Front front(sources, files);
  front.configure(folder.rules->input, problems);
  return front.units(inputs, 0, problems);
}

/// Finds the units of a folder. Those that were there before stay as they are.
void EditedWorkspace::discover(Folder& folder) {
  folder.is_stale = false;
  folder.known.clear();
  FolderFiles files(files_, folder.path);
  std::vector<Front::Unit> found = find_units(folder, files);
  if (files.is_exhausted()) {
    complaints_.push_back(folder.path +
                          ": there are too many directories; what lies deep in it is "
                          "left out.");
  }
  const bool several = std::ranges::count(found, Language::terraform, &Front::Unit::language) > 1;
  std::set<std::string> keys;
  for (Front::Unit& unit : found) {
    std::string key = key_of(folder.path, unit);
    std::unique_ptr<Unit>& known = units_[key];
    if (!known) {
      known = std::make_unique<Unit>();
      known->id = next_id_++;
      known->folder = folder.path;
    }
    known->is_stale |= unit.plan != nullptr || known->for_several_roots != several;
    known->for_several_roots = several;
    known->what = std::move(unit);
    known->is_open = looks_at_buffer(*known);
    keys.insert(std::move(key));
  }
  std::erase_if(units_, [&](const auto& unit) {
    if (unit.second->folder != folder.path || keys.contains(unit.first)) return false;
    gone_.push_back(unit.second->id);
    return true;
  });
}

bool EditedWorkspace::is_behind() const {
  const auto is_due = [](const auto& unit) {
    return unit.second->is_stale && unit.second->is_open;
  };
  return !gone_.empty() ||
         std::ranges::any_of(folders_, [](const auto& folder) { return folder.second.is_stale; }) ||
         std::ranges::any_of(units_, is_due);
}

std::optional<lsp::Step> EditedWorkspace::next(const std::stop_token& stop) {
  for (auto& [path, folder] : folders_) {
    if (!folder.is_stale) continue;
    discover(folder);
    if (stop.stop_requested()) return std::nullopt;
  }
  if (!gone_.empty()) {
    const std::size_t unit = gone_.back();
    gone_.pop_back();
    return lsp::Step{unit, nullptr};
  }
  Unit* first = nullptr;
  for (auto& [key, unit] : units_) {
    if (!unit->is_stale) continue;
    if (!first) first = unit.get();
    if (!unit->is_open) continue;
    first = unit.get();
    break;
  }
  if (!first || stop.stop_requested()) return std::nullopt;
  return analyse(*first, stop);
}

/// Nothing where it was stopped before it was done.
std::optional<lsp::Step> EditedWorkspace::analyse(Unit& unit, const std::stop_token& stop) {
  const std::shared_ptr<const RulesOfRun> rules = folders_.at(unit.folder).rules;
  const std::shared_ptr<Sources> sources =
      std::make_shared<Sources>(unit.last ? *unit.last->sources : rules->sources);
  const std::shared_ptr<lsp::Analysed> analysed = std::make_shared<lsp::Analysed>();
  if (!unit.kept) unit.kept = std::make_unique<Kept>();
  FolderFiles files(files_, unit.folder);
  Front front(*sources, files, *unit.kept);
  front.configure(rules->input, analysed->diagnostics);
  front.expect_several_roots(unit.for_several_roots);
  const AnalysisOptions options = {
      .input = rules->input, .keep_configurations = true, .functions = &functions_, .stop = stop};
  Analysis analysis = analyse_units(options, rules->chosen, {}, front, std::span(&unit.what, 1),
                                    files, *sources, analysed->diagnostics);
  if (stop.stop_requested()) return std::nullopt;
  unit.looked_at = files.take_footprint();
  unit.is_stale = false;
  unit.last = analysed;
  unit.is_open = looks_at_buffer(unit);
  analysed->files = files_of(*sources, rules->sources.size(), files);
  analysed->findings = std::move(analysis.findings);
  if (unit.is_open) analysed->configurations = std::move(analysis.configurations);
  analysed->sources = sources;
  analysed->rules = rules;
  if (!unit.is_open) unit.kept = nullptr;
  return lsp::Step{unit.id, analysed};
}

}  // namespace preflint::cli
