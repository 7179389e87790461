#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/filesystem.h"
#include "git/object.h"

namespace preflint::git {

struct WholeObject {
  ObjectKind kind = ObjectKind::blob;
};
/// Of what begins there in the same pack.
struct DeltaOfOffset {
  std::uint64_t base = 0;
};
/// Of an object in any place.
struct DeltaOfId {
  ObjectId base;
};

/// An object as it lies in a pack.
struct PackedObject {
  std::variant<WholeObject, DeltaOfOffset, DeltaOfId> form;
  std::string content;  ///< inflated
};

/// A pack file and its index. Only the parts that are asked for are read. Not safe to use from
/// several threads.
class Pack {
 public:
  /// `path` without the ending.
  static Found<Pack> open(const FileSystem& files, const std::string& path);

  /// Where an object begins; nothing when it isn't here.
  std::optional<std::uint64_t> offset_of(const ObjectId& id);
  /// The ids that begin with these hexadecimal digits, two at least.
  std::vector<ObjectId> with_prefix(std::string_view hex);
  Found<PackedObject> read_at(std::uint64_t offset) const;

 private:
  Pack(const FileSystem& files, std::string path) : files_(&files), path_(std::move(path)) {}

  /// The ids that begin with a byte, one after the other.
  const std::string& ids_of(std::size_t first);
  std::uint32_t count() const { return fanout_.back(); }
  std::uint32_t before(std::size_t first) const { return first == 0 ? 0 : fanout_[first - 1]; }
  std::optional<std::uint64_t> offset_at(std::uint64_t position) const;
  std::string error(std::string_view what) const;

  const FileSystem* files_;
  std::string path_;
  std::array<std::uint32_t, 256> fanout_{};
  std::array<std::optional<std::string>, 256> ids_;
};

}  // namespace preflint::git
