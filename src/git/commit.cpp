// Commits, and where two of them meet: both are painted with their colour, then their ancestors,
// newest first, until a commit has both. What is below such a commit is stale, and the walk ends
// when nothing else is left.

#include "git/commit.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <queue>

namespace preflint::git {

namespace {

constexpr std::size_t most_parents = 1000;
constexpr std::size_t most_commits = 500'000;

/// The line without its word, where it begins with that; else nothing.
std::optional<std::string_view> line_after(std::string_view& rest, std::string_view word) {
  if (!rest.starts_with(word)) return std::nullopt;
  const std::string_view line = rest.substr(0, rest.find('\n'));
  rest.remove_prefix(std::min(rest.size(), line.size() + 1));
  return line.substr(word.size());
}

/// `Name <address> SECONDS ZONE`
std::int64_t date_of(std::string_view person) {
  const std::size_t end = person.rfind('>');
  if (end == std::string_view::npos) return 0;
  const std::string_view rest = person.substr(std::min(end + 2, person.size()));
  std::int64_t seconds = 0;
  std::from_chars(rest.data(), rest.data() + rest.size(), seconds);
  return seconds;
}

enum Paint : unsigned { from_a = 1, from_b = 2, both = 3, stale = 4, is_result = 8 };

class Walk {
 public:
  explicit Walk(const History& history) : history_(history) {}

  Found<ObjectId> meet(const ObjectId& a, const ObjectId& b) {
    if (const std::string wrong = paint(a, from_a) + paint(b, from_b); !wrong.empty())
      return std::unexpected(wrong);
    std::vector<ObjectId> results;
    while (fresh_ > 0) {
      const ObjectId at = queue_.top().second;
      queue_.pop();
      Known& known = commits_.at(at);
      known.queued = false;
      if ((known.paint & stale) == 0) --fresh_;
      unsigned colors = known.paint & (both | stale);
      if (colors == both) {
        if ((known.paint & is_result) == 0) results.push_back(at);
        known.paint |= is_result;
        colors |= stale;
      }
      const std::vector<ObjectId> parents = known.commit.parents;
      for (const ObjectId& parent : parents) {
        if (const std::string wrong = paint(parent, colors); !wrong.empty())
          return std::unexpected(wrong);
      }
    }
    for (const ObjectId& result : results) {
      if ((commits_.at(result).paint & stale) == 0) return result;
    }
    return std::unexpected("the two have no commit in common");
  }

 private:
  struct Known {
    Commit commit;
    unsigned paint = 0;
    bool queued = false;
  };

  /// What is wrong, or "".
  std::string paint(const ObjectId& id, unsigned colors) {
    auto found = commits_.find(id);
    if (found == commits_.end()) {
      if (commits_.size() >= most_commits) return "the two are too far apart";
      Found<Commit> commit = history_.commit(id);
      if (!commit) return commit.error();
      found = commits_.emplace(id, Known{*std::move(commit)}).first;
    }
    Known& known = found->second;
    if ((known.paint & colors) == colors) return {};
    const bool was_fresh = known.queued && (known.paint & stale) == 0;
    known.paint |= colors;
    const bool is_fresh = (known.paint & stale) == 0;
    if (!known.queued) queue_.emplace(known.commit.date, id);
    known.queued = true;
    if (is_fresh && !was_fresh) ++fresh_;
    if (!is_fresh && was_fresh) --fresh_;
    return {};
  }

  const History& history_;
  std::map<ObjectId, Known> commits_;
  std::priority_queue<std::pair<std::int64_t, ObjectId>> queue_;
  std::size_t fresh_ = 0;  ///< queued ones that are not stale
};

}  // namespace

Found<Commit> parse_commit(std::string_view content) {
  Commit commit;
  const auto id_after = [&](std::string_view word) {
    const std::optional<std::string_view> line = line_after(content, word);
    return line ? parse_id(*line) : std::nullopt;
  };
  const std::optional<ObjectId> tree = id_after("tree ");
  if (!tree) return std::unexpected("a commit is damaged");
  commit.tree = *tree;
  while (const std::optional<ObjectId> parent = id_after("parent ")) {
    if (commit.parents.size() < most_parents) commit.parents.push_back(*parent);
  }
  line_after(content, "author ");
  if (const auto committer = line_after(content, "committer ")) commit.date = date_of(*committer);
  return commit;
}

Found<Commit> History::commit(const ObjectId& id) const {
  Found<Object> object = objects.read(id);
  if (!object) return std::unexpected(object.error());
  if (object->kind != ObjectKind::commit) return std::unexpected(to_hex(id) + " is no commit");
  Found<Commit> commit = parse_commit(object->content);
  if (commit && shallow.contains(id)) commit->parents.clear();
  return commit;
}

Found<ObjectId> merge_base(const History& history, const ObjectId& a, const ObjectId& b) {
  if (a == b) return a;
  return Walk(history).meet(a, b);
}

}  // namespace preflint::git
