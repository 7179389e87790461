#pragma once

#include <compare>
#include <cstdint>

namespace preflint {

/// Names a file of `Sources`. 0 names none.
enum class FileId : std::uint32_t { none = 0 };

/// A half-open range of bytes [begin, end) in one file: the only way in which preflint says where
/// something stands. Lines and columns are computed from it at the very end, by `SourceFile`. An
/// empty range is a position; the place of something absent is the range of what should have
/// contained it.
struct Range {
  FileId file = FileId::none;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  bool is_somewhere() const { return file != FileId::none; }
  std::uint32_t size() const { return end - begin; }
  bool contains(const Range& inner) const {
    return file == inner.file && begin <= inner.begin && inner.end <= end;
  }

  auto operator<=>(const Range&) const = default;
};

/// The smallest range that holds both; `a` where they stand in different files.
inline Range hull(const Range& a, const Range& b) {
  if (!a.is_somewhere()) return b;
  if (a.file != b.file) return a;
  return {a.file, a.begin < b.begin ? a.begin : b.begin, a.end > b.end ? a.end : b.end};
}

}  // namespace preflint
