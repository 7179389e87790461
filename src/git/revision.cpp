// Names of commits (https://git-scm.com/docs/gitrevisions): refs, which are files or lines of
// `packed-refs`, ids and their beginnings, and the steps behind them. What needs git's log of refs
// (`@{1}`, `@{upstream}`) or a search (`:/text`) is refused.

#include <array>
#include <charconv>
#include <optional>

#include "git/repository.h"

namespace preflint::git {

namespace {

constexpr int longest_chain_of_refs = 10;
constexpr int most_steps = 100'000;
constexpr std::size_t shortest_prefix = 4;
constexpr std::size_t longest_ref = 4096;

std::string_view first_line(std::string_view text) {
  return text.substr(0, text.find_first_of("\r\n"));
}

/// Could it be the name of a file below the repository's directory, and of none elsewhere?
bool is_ref_name(std::string_view name) {
  return !name.empty() && name.size() <= longest_ref && name[0] != '/' &&
         name.find("..") == std::string_view::npos && name.find('\0') == std::string_view::npos;
}

std::optional<ObjectId> find_packed_ref(const Repository& repository, std::string_view name) {
  const auto text = repository.files.read(join_path(repository.common, "packed-refs"));
  std::string_view rest = text ? std::string_view(*text) : std::string_view();
  while (!rest.empty()) {
    const std::string_view line = first_line(rest);
    rest.remove_prefix(std::min(rest.size(), rest.find('\n') == std::string_view::npos
                                                 ? rest.size()
                                                 : rest.find('\n') + 1));
    const bool is_this = line.size() == ObjectId::hex_size + 1 + name.size() &&
                         line[ObjectId::hex_size] == ' ' && line.ends_with(name);
    if (is_this) return parse_id(line.substr(0, ObjectId::hex_size));
  }
  return std::nullopt;
}

std::optional<ObjectId> find_ref(const Repository& repository, std::string name) {
  for (int step = 0; step < longest_chain_of_refs; ++step) {
    if (!is_ref_name(name)) return std::nullopt;
    // Of a work tree are its HEAD and the like, and a few refs; all else is shared.
    std::optional<std::string> text;
    for (const std::string& directory : {repository.own, repository.common}) {
      auto read = repository.files.read_part(join_path(directory, name), 0, longest_ref);
      if (!text && read) text = std::move(*read);
    }
    if (!text) return find_packed_ref(repository, name);
    constexpr std::string_view symbolic = "ref: ";
    const std::string_view line = first_line(*text);
    if (!line.starts_with(symbolic)) return parse_id(line.substr(0, ObjectId::hex_size));
    name = std::string(line.substr(symbolic.size()));
  }
  return std::nullopt;
}

Found<ObjectId> find_name(const Repository& repository, std::string_view name) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 6> places = {
      {{"", ""},
       {"refs/", ""},
       {"refs/tags/", ""},
       {"refs/heads/", ""},
       {"refs/remotes/", ""},
       {"refs/remotes/", "/HEAD"}}};
  if (name == "@") name = "HEAD";
  if (const std::optional<ObjectId> id = parse_id(name)) return *id;
  for (const auto& [before, behind] : places) {
    const std::string ref = std::string(before) + std::string(name) + std::string(behind);
    if (const std::optional<ObjectId> id = find_ref(repository, ref)) return *id;
  }
  if (name.size() >= shortest_prefix && name.size() < ObjectId::hex_size && is_hex(name)) {
    std::string digits(name);
    for (char& c : digits) {
      if (c >= 'A' && c <= 'F') c = static_cast<char>(c - 'A' + 'a');
    }
    std::vector<ObjectId> ids = repository.objects.with_prefix(digits);
    std::erase_if(ids, [&](const ObjectId& id) {
      const Found<Object> object = repository.objects.read(id);
      return !object || (object->kind != ObjectKind::commit && object->kind != ObjectKind::tag);
    });
    if (ids.size() == 1) return ids.front();
    if (ids.size() > 1)
      return std::unexpected("\"" + std::string(name) + "\" is the beginning of several commits");
  }
  std::string wrong = "there is no revision \"" + std::string(name) + "\" here";
  if (repository.is_shallow())
    wrong += "; the clone is shallow: fetch it first (`git fetch origin " + std::string(name) +
             "`, or fetch-depth: 0 for actions/checkout)";
  return std::unexpected(wrong);
}

/// The commit that an annotated tag is about, through tags of tags.
Found<ObjectId> peel(const Repository& repository, ObjectId id) {
  for (int step = 0; step < longest_chain_of_refs; ++step) {
    const Found<Object> object = repository.objects.read(id);
    if (!object) return std::unexpected(object.error());
    if (object->kind == ObjectKind::commit) return id;
    constexpr std::string_view word = "object ";
    const bool is_tag = object->kind == ObjectKind::tag && object->content.starts_with(word);
    const std::optional<ObjectId> next =
        is_tag ? parse_id(std::string_view(object->content).substr(word.size(), ObjectId::hex_size))
               : std::nullopt;
    if (!next) return std::unexpected(to_hex(id) + " is no commit");
    id = *next;
  }
  return std::unexpected(to_hex(id) + " is no commit");
}

Found<ObjectId> parent(const Repository& repository, const ObjectId& id, std::size_t which) {
  const Found<Commit> commit = repository.history.commit(id);
  if (!commit) return std::unexpected(commit.error());
  if (which == 0) return id;
  if (which <= commit->parents.size()) return commit->parents[which - 1];
  std::string wrong = to_hex(id) + " has no such parent";
  if (repository.history.shallow.contains(id))
    wrong +=
        ": the clone is shallow (`git fetch --unshallow`, or fetch-depth: 0 for "
        "actions/checkout)";
  return std::unexpected(wrong);
}

/// One of `~`, `~N`, `^`, `^N`, `^{…}` at the beginning of `steps`, which it is taken from.
Found<ObjectId> step(const Repository& repository, const ObjectId& id, std::string_view& steps) {
  const char sign = steps[0];
  steps.remove_prefix(1);
  if (sign == '^' && steps.starts_with('{')) {
    const std::size_t end = steps.find('}');
    const std::string_view kind = steps.substr(1, end == std::string_view::npos ? end : end - 1);
    steps.remove_prefix(std::min(steps.size(), end == std::string_view::npos ? end : end + 1));
    if (kind.empty() || kind == "commit") return id;
    return std::unexpected("^{" + std::string(kind) + "} is not a commit");
  }
  std::size_t count = 1;
  const auto number = std::from_chars(steps.data(), steps.data() + steps.size(), count);
  if (number.ec == std::errc::result_out_of_range)
    return std::unexpected("the number is too large");
  steps.remove_prefix(static_cast<std::size_t>(number.ptr - steps.data()));
  if (sign == '^') return parent(repository, id, count);
  if (count > most_steps) return std::unexpected("the number is too large");
  Found<ObjectId> at = id;
  for (std::size_t i = 0; at && i < count; ++i) at = parent(repository, *at, 1);
  return at;
}

}  // namespace

Found<ObjectId> resolve(const Repository& repository, std::string_view revision) {
  if (revision.find("@{") != std::string_view::npos || revision.find(':') != std::string_view::npos)
    return std::unexpected("\"" + std::string(revision) +
                           "\": a branch, a tag or a commit is needed");
  const std::string_view name = revision.substr(0, revision.find_first_of("~^"));
  std::string_view steps = revision.substr(name.size());
  Found<ObjectId> at = find_name(repository, name);
  if (at) at = peel(repository, *at);
  while (at && !steps.empty()) {
    if (steps[0] != '~' && steps[0] != '^')
      return std::unexpected("\"" + std::string(revision) + "\" is not understood");
    at = step(repository, *at, steps);
  }
  return at;
}

Found<ObjectId> resolve_base(const Repository& repository, std::string_view revision) {
  const std::size_t dots = revision.find("..");
  const std::string_view name = revision.substr(0, dots);
  const std::string_view operation = dots == std::string_view::npos ? "..." : revision.substr(dots);
  const bool is_merge_base = operation == "..." || operation == "...HEAD";
  if (!is_merge_base && operation != ".." && operation != "..HEAD") {
    return std::unexpected("\"" + std::string(revision) +
                           "\": the work tree is compared, so that only HEAD may follow the dots");
  }
  Found<ObjectId> base = resolve(repository, name);
  if (!base || !is_merge_base) return base;
  const Found<ObjectId> head = resolve(repository, "HEAD");
  if (!head) return head;
  Found<ObjectId> met = merge_base(repository.history, *head, *base);
  if (met) return met;
  std::string wrong = "no merge base of HEAD and " + std::string(name) + ": " + met.error();
  if (repository.is_shallow())
    wrong +=
        "; the clone is shallow: fetch more of it (`git fetch --unshallow`, or fetch-depth: 0 "
        "for actions/checkout)";
  return std::unexpected(wrong);
}

}  // namespace preflint::git
