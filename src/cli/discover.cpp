// Finds what there is to scan. Mostly names are looked at here; whether a YAML file is a template
// is for its content to say. A template may be called anything, so that the beginnings of files
// count whose names say nothing.

#include "cli/discover.h"

#include <algorithm>
#include <array>
#include <set>

#include "cli/path_filter.h"
#include "cloudformation/read.h"
#include "terraform/plan.h"

namespace preflint::cli {

namespace {

constexpr int deepest_directory = 64;
constexpr std::array<std::string_view, 6> skipped = {
    ".git", ".hg", ".svn", ".terraform", ".terragrunt-cache", "node_modules"};
constexpr std::array<std::string_view, 4> terraform_endings = {".tf", ".tofu", ".tf.json",
                                                               ".tofu.json"};
constexpr std::array<std::string_view, 4> document_endings = {".yaml", ".yml", ".json",
                                                              ".template"};

/// Endings that say what a file is: no template, or one that another program makes a file of first.
/// All others are looked into.
constexpr std::array<std::string_view, 60> other_endings = {
    ".7z",  ".a",    ".bz2",    ".bin", ".c",    ".cc",  ".class", ".cpp",   ".cs",   ".css",
    ".csv", ".db",   ".dll",    ".erb", ".exe",  ".gif", ".go",    ".gz",    ".h",    ".hcl",
    ".hpp", ".html", ".ico",    ".ini", ".j2",   ".jar", ".java",  ".jinja", ".jpeg", ".jpg",
    ".js",  ".kt",   ".lock",   ".log", ".md",   ".mod", ".mp4",   ".o",     ".pdf",  ".php",
    ".png", ".py",   ".pyc",    ".rb",  ".rs",   ".rst", ".sh",    ".so",    ".sql",  ".sum",
    ".svg", ".tar",  ".tfvars", ".tgz", ".toml", ".tpl", ".ts",    ".tsx",   ".xml",  ".zip"};
/// How much of it: a key stands near the beginning, behind a comment perhaps.
constexpr std::size_t looked_at = 4096;

template <std::size_t N>
bool ends_with_one_of(std::string_view name, const std::array<std::string_view, N>& endings) {
  return std::ranges::any_of(endings,
                             [&](std::string_view ending) { return name.ends_with(ending); });
}

bool is_terraform(std::string_view name) { return ends_with_one_of(name, terraform_endings); }

/// Values of a root module's variables: read with the module, and never alone.
bool is_variables(std::string_view name) {
  return name.ends_with(".tfvars") || name.ends_with(".tfvars.json");
}

bool may_be_template(std::string_view name) {
  return !is_terraform(name) && ends_with_one_of(name, document_endings);
}

bool may_be_yaml(std::string_view name) {
  return name.ends_with(".yaml") || name.ends_with(".yml");
}

/// Code that CDK has packed up to be deployed with a stack, such as that of a function: not a part
/// of the stack.
bool is_packed_code(std::string_view name) {
  constexpr std::string_view prefix = "asset.";
  const std::string_view hash = name.substr(std::min(prefix.size(), name.size()));
  return name.starts_with(prefix) && hash.size() == 64 &&
         hash.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

class Walk {
 public:
  Walk(const FileSystem& files, const Configuration* configuration, Diagnostics& diagnostics)
      : files_(files), filter_(files, configuration), diagnostics_(diagnostics) {}

  void named_directory(const std::string& path) {
    const std::string canonical = files_.canonical(path);
    if (filter_.is_excluded(canonical, true)) {
      diagnostics_.warning({}, "Excluded directory",
                           path +
                               " is excluded by the configuration file, and was not looked "
                               "through. `--config none` scans without it.");
      return;
    }
    filter_.begin(canonical);
    directory(path, canonical, 0);
  }

  void named(const std::string& path) {
    if (!filter_.is_excluded(files_.canonical(path), false)) named_file(path);
  }

  Inputs result() && {
    return {{directories_.begin(), directories_.end()},
            {documents_.begin(), documents_.end()},
            {named_.begin(), named_.end()}};
  }

 private:
  /// `place` is the canonical path of the directory that was named, and the way from there.
  void directory(const std::string& path, const std::string& place, int depth) {
    if (depth > deepest_directory || !visited_.insert(files_.canonical(path)).second) return;
    const auto entries = files_.list(path);
    if (!entries) {
      diagnostics_.error({}, "Unreadable directory", path + ": " + entries.error() + ".");
      return;
    }
    filter_.enter(place);
    for (const FileSystem::Entry& entry : *entries) {
      const bool is_skipped =
          entry.is_directory &&
          (std::ranges::find(skipped, entry.name) != skipped.end() || is_packed_code(entry.name));
      const std::string inner_place = join_path(place, entry.name);
      if (is_skipped || filter_.passes_over(inner_place, entry.is_directory)) continue;
      const std::string inner = join_path(path, entry.name);
      if (entry.is_directory) {
        directory(inner, inner_place, depth + 1);
      } else {
        file(inner, entry.name);
      }
    }
    filter_.leave();
  }

  void named_file(const std::string& path) {
    const std::string name(file_name(path));
    if (is_variables(name)) return add_variables(path);
    if (is_terraform(name) || may_be_yaml(name)) return add_named(path, name);
    const auto text = files_.read(path);
    if (text && terraform::is_other_plan(*text)) {
      diagnostics_.error({}, "Not a plan in JSON",
                         path +
                             " can't be read: save the plan with `terraform plan -out plan.bin`, "
                             "and scan what `terraform show -json plan.bin` prints.");
    } else if (may_be_template(name) || (text && cloudformation::begins_like_template(*text))) {
      named_.insert(normalize_path(path));
      documents_.insert(normalize_path(path));
    } else if (text && terraform::looks_like_plan(*text)) {
      // A plan may be called anything.
      named_.insert(normalize_path(path));
      documents_.insert(normalize_path(path));
    }
  }

  void add_named(const std::string& path, const std::string& name) {
    named_.insert(normalize_path(path));
    file(path, name);
  }

  void add_variables(const std::string& path) {
    named_.insert(normalize_path(path));
    const std::string parent(parent_path(path));
    const std::string directory = normalize_path(parent.empty() ? "." : parent);
    const auto entries = files_.list(directory);
    const bool is_module =
        entries && std::ranges::any_of(*entries, [](const FileSystem::Entry& entry) {
          return !entry.is_directory && is_terraform(entry.name);
        });
    if (is_module) directories_.insert(directory);
  }

  void file(const std::string& path, std::string_view name) {
    if (is_terraform(name)) {
      const std::string_view parent = parent_path(path);
      directories_.insert(normalize_path(parent.empty() ? "." : parent));
    } else if (may_be_template(name) || begins_like_template(path, name)) {
      documents_.insert(normalize_path(path));
    }
  }

  bool begins_like_template(const std::string& path, std::string_view name) const {
    return !ends_with_one_of(name, other_endings) &&
           cloudformation::begins_like_template(files_.read_start(path, looked_at));
  }

  const FileSystem& files_;
  PathFilter filter_;
  Diagnostics& diagnostics_;
  std::set<std::string> visited_;
  std::set<std::string> directories_;
  std::set<std::string> documents_;
  std::set<std::string> named_;
};

}  // namespace

Inputs discover(const InputOptions& options, const FileSystem& files, Diagnostics& diagnostics) {
  Walk walk(files, options.configuration, diagnostics);
  bool only_files = !options.paths.empty();
  for (const std::string& path : options.paths) {
    if (files.is_directory(path)) {
      only_files = false;
      walk.named_directory(path);
    } else if (files.is_file(path)) {
      walk.named(path);
    } else {
      diagnostics.error({}, "No such file or directory", "There is nothing at " + path + ".");
    }
  }
  Inputs inputs = std::move(walk).result();
  if (!only_files) inputs.named_files.clear();
  return inputs;
}

}  // namespace preflint::cli
