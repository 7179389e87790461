#pragma once

#include <cstdint>
#include <set>
#include <string_view>
#include <vector>

#include "git/object.h"
#include "git/object_store.h"

namespace preflint::git {

struct Commit {
  ObjectId tree;
  std::vector<ObjectId> parents;
  std::int64_t date = 0;  ///< of the committer, in seconds
};

/// Of a commit object's content.
Found<Commit> parse_commit(std::string_view content);

/// Commits of a repository. Those in `shallow` have their parents cut off.
struct History {
  const ObjectStore& objects;
  std::set<ObjectId> shallow;

  Found<Commit> commit(const ObjectId& id) const;
};

/// The commit that both come from: of several that are equally near, the newest. Nothing in common
/// is an error.
Found<ObjectId> merge_base(const History& history, const ObjectId& a, const ObjectId& b);

}  // namespace preflint::git
