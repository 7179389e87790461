// `--diff`: a finding is new if the change causes it, wherever it stands. The other commit is read
// from git's objects and analysed as the work tree was. A root module or template that can't have
// seen a difference is not analysed again: what it has now, it had then.

#include "cli/diff.h"

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <map>
#include <set>

#include "rules/baseline.h"

namespace preflint::cli {

using graph::Language;
using rules::Finding;
using rules::KnownFinding;

namespace {

bool ends_with_one_of(std::string_view path, std::initializer_list<std::string_view> endings) {
  return std::ranges::any_of(endings,
                             [&](std::string_view ending) { return path.ends_with(ending); });
}

bool is_configuration(std::string_view path) {
  return ends_with_one_of(path, {".tf", ".tofu", ".tf.json", ".tofu.json"});
}

bool is_call(std::string_view text, std::size_t at) {
  while (at < text.size() && (text[at] == '_' || (text[at] >= '0' && text[at] <= '9') ||
                              (text[at] >= 'a' && text[at] <= 'z')))
    ++at;
  return at < text.size() && text[at] == '(';
}

/// Does it call `file`, `templatefile`, `fileset` or another function that reads files?
bool calls_file_function(std::string_view text) {
  constexpr std::string_view word = "file";
  for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1))
    if (is_call(text, at)) return true;
  return false;
}

/// Could a template have files beside it, included, nested or packed?
bool names_files(std::string_view text) {
  return std::ranges::any_of(
      std::initializer_list<std::string_view>{"Include", "URL", "Uri", "Location"},
      [&](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

/// Which units a change of certain paths can reach.
class Reach {
 public:
  Reach(const std::vector<std::string>& changed, const std::vector<AnalysedUnit>& units,
        const InputOptions& input, const Sources& sources) {
    for (std::uint32_t i = 1; i <= sources.size(); ++i) {
      const SourceFile& file = sources.file(static_cast<FileId>(i));
      texts_.emplace(file.path(), file.text());
    }
    std::set<std::string> judged;
    for (const AnalysedUnit& unit : units) judged.insert(unit.files.begin(), unit.files.end());
    for (const std::string& path : changed) {
      changed_.insert(path);
      if (is_configuration(path) || is_loaded_by_itself(path)) {
        directories_.insert(std::string(parent_path(path)));
      } else {
        others_.insert(path);
      }
      is_everywhere_ |= !judged.contains(path) && may_be_input(path, input);
    }
  }

  bool contains(const AnalysedUnit& unit) const {
    if (is_everywhere_) return true;
    const bool is_terraform_unit = unit.language == Language::terraform;
    return std::ranges::any_of(unit.files, [&](const std::string& path) {
      if (changed_.contains(path)) return true;
      if (is_terraform_unit && directories_.contains(std::string(parent_path(path)))) return true;
      if (others_.empty()) return false;
      const auto text = texts_.find(path);
      if (text == texts_.end()) return true;
      return is_terraform_unit ? calls_file_function(text->second) : names_files(text->second);
    });
  }

 private:
  /// Values that Terraform reads because they stand in the root module's directory.
  static bool is_loaded_by_itself(std::string_view path) {
    const std::string_view name = file_name(path);
    return name == "terraform.tfvars" || name == "terraform.tfvars.json" ||
           ends_with_one_of(name, {".auto.tfvars", ".auto.tfvars.json"});
  }

  /// Could it hold values of variables or parameters that the command line or the configuration
  /// file names, for whatever unit?
  static bool may_be_input(const std::string& path, const InputOptions& input) {
    const auto is_this = [&](const std::string& named) { return normalize_path(named) == path; };
    if (std::ranges::any_of(input.parameter_files, is_this)) return true;
    if (std::ranges::any_of(input.settings, [&](const terraform::Setting& setting) {
          return !setting.text && is_this(setting.name);
        }))
      return true;
    if (input.configuration == nullptr || is_loaded_by_itself(path)) return false;
    return ends_with_one_of(path, {".tfvars", ".tfvars.json", ".json", ".yaml", ".yml"}) &&
           !is_configuration(path);
  }

  std::map<std::string, std::string_view> texts_;
  std::set<std::string> changed_;
  std::set<std::string> directories_;  // in which something of Terraform's changed
  std::set<std::string> others_;       // what anything may read
  bool is_everywhere_ = false;
};

/// What there is to analyse of the other commit.
Inputs inputs_there(const std::vector<const AnalysedUnit*>& units,
                    const std::vector<std::string>& changed, const git::CommitFileSystem& files) {
  std::set<std::string> directories, documents;
  const auto add = [&](const std::string& path, bool is_document) {
    if (!files.is_file(path)) return;
    if (is_configuration(path)) {
      directories.insert(std::string(parent_path(path)));
    } else if (is_document) {
      documents.insert(path);
    }
  };
  for (const AnalysedUnit* unit : units) {
    for (const std::string& path : unit->files)
      add(path, unit->language == Language::cloudformation);
  }
  for (const std::string& path : changed) add(path, true);
  return {{directories.begin(), directories.end()}, {documents.begin(), documents.end()}, {}};
}

/// Of the findings, what holds for root modules and templates that no change reaches.
std::vector<Finding> untouched(const std::vector<Finding>& findings,
                               const std::set<std::string>& touched_roots,
                               const std::set<std::string>& touched_files, const Sources& sources) {
  std::vector<Finding> rest;
  for (const Finding& finding : findings) {
    if (finding.instances.empty()) {
      const bool is_touched = finding.range.is_somewhere() &&
                              touched_files.contains(sources.file(finding.range.file).path());
      if (!is_touched) rest.push_back(finding);
      continue;
    }
    Finding narrowed = finding;
    std::erase_if(narrowed.instances, [&](const rules::Instance& instance) {
      return touched_roots.contains(instance.root);
    });
    if (!narrowed.instances.empty()) rest.push_back(std::move(narrowed));
  }
  return rest;
}

void append(std::vector<KnownFinding>& all, std::vector<std::vector<KnownFinding>> forms) {
  for (std::vector<KnownFinding>& of_one : forms)
    std::ranges::move(of_one, std::back_inserter(all));
}

/// What a named file may have been renamed from: where there was none of its name, files with its
/// name or its content that are gone.
std::vector<std::string> renamed_from(const std::string& path, const Other& other) {
  std::vector<std::string> gone;
  if (other.files->is_file(path)) return gone;
  const std::filesystem::path here = other.seen.canonical(".");
  const git::ObjectId blob = other.seen.blob_of(path).value_or(git::ObjectId());
  for (const std::string& inside : other.tree->find_alike(file_name(path), blob)) {
    const std::filesystem::path whole = join_path(other.repository->top, inside);
    if (!other.seen.is_file(whole.string()))
      gone.push_back(whole.lexically_relative(here).generic_string());
  }
  return gone;
}

std::vector<std::string> changed_paths(const ScanOptions& options, const Other& other) {
  std::vector<std::string> changed = other.seen.changed_since(*other.files);
  for (const std::string& path : options.input.paths) {
    if (!other.seen.is_directory(path))
      std::ranges::move(renamed_from(path, other), std::back_inserter(changed));
  }
  return changed;
}

bool is_among(const std::string& file, const InputOptions& input) {
  return std::ranges::any_of(
      input.paths, [&](const std::string& path) { return is_inside(file, normalize_path(path)); });
}

std::string same_name(const std::string& path) { return path; }

/// What the other commit has, as far as the change reaches.
std::vector<KnownFinding> findings_there(const ScanOptions& options, const ChosenRules& rules,
                                         const Other& other, const Inputs& inputs) {
  Sources sources;
  Diagnostics said_of_then;
  const AnalysisOptions there = {.input = options.input, .found = &inputs, .jobs = options.jobs};
  const Analysis analysis = analyse(there, rules, *other.files, sources, said_of_then);
  std::vector<KnownFinding> all;
  append(all, rules::known_forms(analysis.findings, sources, same_name));
  return all;
}

}  // namespace

std::unique_ptr<Other> open_other(const ScanOptions& options, const FileSystem& disk,
                                  Diagnostics& diagnostics) {
  if (options.known.diff.empty()) return nullptr;
  const std::string& first = options.input.paths.front();
  const std::string start = disk.is_directory(first) ? first : std::string(parent_path(first));
  const auto fail = [&](const std::string& why) {
    diagnostics.error({}, "Nothing to compare with",
                      "--diff " + options.known.diff + ": " + why + ".");
    return nullptr;
  };
  auto other = std::make_unique<Other>(disk);
  auto repository = git::open_repository(start, disk);
  if (!repository) return fail(repository.error());
  other->repository = *std::move(repository);
  const auto commit = [&](const git::Found<git::ObjectId>& id) -> git::Found<git::Commit> {
    if (!id) return std::unexpected(id.error());
    return other->repository->history.commit(*id);
  };
  const auto head = commit(git::resolve(*other->repository, "HEAD"));
  if (!head) return fail(head.error());
  const auto base = commit(git::resolve_base(*other->repository, options.known.diff));
  if (!base) return fail(base.error());
  const git::ObjectStore& objects = other->repository->objects;
  other->head = std::make_unique<git::CommitTree>(objects, head->tree);
  other->tree = std::make_unique<git::CommitTree>(objects, base->tree);
  other->files = std::make_unique<git::CommitFileSystem>(disk, other->repository->top, *other->tree,
                                                         *other->head);
  return other;
}

void mark_known_there(const ScanOptions& options, const ChosenRules& rules, const Other& other,
                      const Sources& sources, Diagnostics& diagnostics, Known& known,
                      Analysis& analysis) {
  const std::vector<std::string> changed = changed_paths(options, other);
  const Reach reach(changed, analysis.units, options.input, sources);
  std::vector<const AnalysedUnit*> touched;
  std::set<std::string> touched_roots, touched_files;
  for (const AnalysedUnit& unit : analysis.units) {
    if (!reach.contains(unit)) continue;
    touched.push_back(&unit);
    touched_roots.insert(unit.roots.begin(), unit.roots.end());
    touched_files.insert(unit.files.begin(), unit.files.end());
  }
  std::vector<KnownFinding> there;
  const Inputs inputs = inputs_there(touched, changed, *other.files);
  if (!inputs.terraform_directories.empty() || !inputs.documents.empty())
    there = findings_there(options, rules, other, inputs);
  if (const std::string problem = other.tree->problem(); !problem.empty()) {
    diagnostics.error({}, "The other revision could not be read",
                      "--diff " + options.known.diff + ": " + problem +
                          (other.repository->is_partial
                               ? ". The clone is partial: `git fetch --refetch` gets the rest."
                               : "."));
  }
  append(there,
         rules::known_forms(untouched(analysis.findings, touched_roots, touched_files, sources),
                            sources, same_name));

  std::vector<std::optional<rules::BaselineState>> by_baseline;
  for (const Finding& finding : analysis.findings) by_baseline.push_back(finding.baseline);
  const auto forms = rules::known_forms(analysis.findings, sources, same_name);
  const auto may_have_moved = [&](const KnownFinding& one) {
    return is_among(one.file, options.input) || !other.seen.is_file(one.file);
  };
  std::vector<KnownFinding> gone =
      rules::compare(analysis.findings, forms, std::move(there), may_have_moved);
  for (std::size_t i = 0; i < by_baseline.size(); ++i) {
    if (by_baseline[i] == rules::BaselineState::unchanged)
      analysis.findings[i].baseline = by_baseline[i];
  }
  std::erase_if(gone, [&](const KnownFinding& one) {
    return one.verdict != rules::Verdict::fail || !is_among(one.file, options.input);
  });
  known.fixed = diagnostics.has_errors() ? std::vector<KnownFinding>() : std::move(gone);
  report::count(analysis.findings, analysis.summary);
  analysis.summary.is_compared = true;
  analysis.summary.fixed = known.fixed.size();
}

}  // namespace preflint::cli
