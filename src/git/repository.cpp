// Where a repository is (https://git-scm.com/docs/gitrepository-layout): `.git` is its directory,
// or a file that says where that is (`gitdir: …`), which names in turn what it shares with other
// work trees (`commondir`). Formats that are not known are refused by name, as git's own rule for
// extensions has it.

#include "git/repository.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace preflint::git {

namespace {

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t\r\n") - begin + 1);
}

std::string lower_case(std::string_view text) {
  std::string lower(text);
  std::ranges::transform(lower, lower.begin(),
                         [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return lower;
}

/// The lines of a text, without blanks around them.
std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(text.size(), line.size() + 1));
    lines.push_back(trimmed(line));
  }
  return lines;
}

/// What of a repository's configuration says how it is to be read.
struct Format {
  bool is_partial = false;
  std::string unknown;  ///< an extension that is not known here; "" when there is none
};

Format read_format(const FileSystem& files, const std::string& common) {
  constexpr std::array<std::string_view, 4> harmless = {"noop", "preciousobjects", "worktreeconfig",
                                                        "relativeworktrees"};
  Format format;
  const auto text = files.read(join_path(common, "config"));
  bool in_extensions = false, in_remote = false;
  for (const std::string_view line : lines_of(text ? *text : std::string_view())) {
    if (line.starts_with('[')) {
      in_extensions = lower_case(line).starts_with("[extensions]");
      in_remote = lower_case(line).starts_with("[remote ");
    }
    const std::size_t equals = line.find('=');
    if (line.starts_with('[') || equals == std::string_view::npos) continue;
    const std::string name = lower_case(trimmed(line.substr(0, equals)));
    const std::string value = lower_case(trimmed(line.substr(equals + 1)));
    const bool is_usual =
        (name == "objectformat" && value == "sha1") || (name == "refstorage" && value == "files");
    if ((in_extensions && name == "partialclone") || (in_remote && name == "promisor")) {
      format.is_partial = true;
    } else if (in_extensions && !is_usual && std::ranges::find(harmless, name) == harmless.end()) {
      format.unknown = name + " = " + value;
    }
  }
  return format;
}

/// The directory that `.git` is, or that it names; "" when it is neither.
std::string git_directory(const FileSystem& files, const std::string& dot_git) {
  if (files.is_directory(dot_git)) return dot_git;
  const auto text = files.read(dot_git);
  constexpr std::string_view word = "gitdir:";
  if (!text || !text->starts_with(word)) return {};
  const std::string_view path = trimmed(std::string_view(*text).substr(word.size()));
  return path.empty() ? std::string() : join_path(parent_path(dot_git), path);
}

std::set<ObjectId> read_shallow(const FileSystem& files, const std::string& common) {
  std::set<ObjectId> cut;
  const auto text = files.read(join_path(common, "shallow"));
  for (const std::string_view line : lines_of(text ? *text : std::string_view())) {
    if (const std::optional<ObjectId> id = parse_id(line)) cut.insert(*id);
  }
  return cut;
}

}  // namespace

Repository::Repository(const FileSystem& file_system, std::string top_directory,
                       std::string own_directory, std::string common_directory)
    : files(file_system),
      top(std::move(top_directory)),
      own(std::move(own_directory)),
      common(std::move(common_directory)),
      objects(files, join_path(common, "objects")),
      history{objects, read_shallow(files, common)} {}

Found<std::unique_ptr<Repository>> open_repository(const std::string& start,
                                                   const FileSystem& files) {
  std::string top = files.canonical(start);
  std::string own = git_directory(files, join_path(top, ".git"));
  while (own.empty() && top != "/" && top != ".") {
    top = std::string(parent_path(top));
    own = git_directory(files, join_path(top, ".git"));
  }
  if (own.empty()) return std::unexpected(start + " is not in a git repository");
  const auto shared = files.read(join_path(own, "commondir"));
  const std::string common = shared ? join_path(own, trimmed(*shared)) : own;
  if (!files.is_directory(join_path(common, "objects")))
    return std::unexpected(own + " is not a git repository");
  const Format format = read_format(files, common);
  if (!format.unknown.empty()) {
    return std::unexpected("the repository's format can't be read (extensions." + format.unknown +
                           "); compare with a baseline instead");
  }
  auto repository = std::make_unique<Repository>(files, top, own, common);
  repository->is_partial = format.is_partial;
  return repository;
}

}  // namespace preflint::git
