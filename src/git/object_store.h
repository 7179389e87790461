#pragma once

#include <cstdint>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/filesystem.h"
#include "git/object.h"
#include "git/pack.h"

namespace preflint::git {

/// The objects of a repository: loose ones, packs, and those of the repositories that it borrows
/// from (`objects/info/alternates`). Safe to use from several threads.
class ObjectStore {
 public:
  ObjectStore(const FileSystem& files, const std::string& objects_directory);

  Found<Object> read(const ObjectId& id) const;
  bool has(const ObjectId& id) const;
  /// Those that begin with these hexadecimal digits, four at least; without doubles.
  std::vector<ObjectId> with_prefix(std::string_view hex) const;
  /// Packs that could not be opened, and why.
  const std::vector<std::string>& problems() const { return problems_; }

 private:
  struct Place {
    std::size_t pack = 0;
    std::uint64_t offset = 0;
  };

  void add_directory(const std::string& directory, int depth);
  void open_packs(const std::string& directory);
  Found<Object> read_loose(const ObjectId& id) const;
  std::optional<Place> find_packed(const ObjectId& id) const;
  Found<Object> read_packed(Place place) const;
  std::string missing(const ObjectId& id) const;

  const FileSystem& files_;
  std::vector<std::string> directories_;
  std::vector<std::string> problems_;
  mutable std::mutex mutex_;
  mutable std::vector<Pack> packs_;
};

}  // namespace preflint::git
