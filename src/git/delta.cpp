// Deltas between objects (https://git-scm.com/docs/gitformat-pack, "Deltified representation"): the
// sizes of both, then instructions that copy a part of the base or insert bytes of their own.

#include "git/delta.h"

#include <cstdint>

#include "git/object.h"

namespace preflint::git {

namespace {

class Reader {
 public:
  explicit Reader(std::string_view bytes) : bytes_(bytes) {}

  bool at_end() const { return at_ == bytes_.size(); }

  std::optional<std::uint32_t> byte() {
    if (at_end()) return std::nullopt;
    return static_cast<unsigned char>(bytes_[at_++]);
  }

  std::optional<std::string_view> take(std::size_t count) {
    if (count > bytes_.size() - at_) return std::nullopt;
    at_ += count;
    return bytes_.substr(at_ - count, count);
  }

  /// Seven bits a byte, the lowest first.
  std::optional<std::uint64_t> size() {
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 63; shift += 7) {
      const std::optional<std::uint32_t> next = byte();
      if (!next) return std::nullopt;
      value |= static_cast<std::uint64_t>(*next & 0x7F) << shift;
      if ((*next & 0x80) == 0) return value;
    }
    return std::nullopt;
  }

  /// The bytes whose bits are set in `which`, the lowest first.
  std::optional<std::uint32_t> number(std::uint32_t which, unsigned count) {
    std::uint32_t value = 0;
    for (unsigned i = 0; i < count; ++i) {
      if ((which >> i & 1u) == 0) continue;
      const std::optional<std::uint32_t> next = byte();
      if (!next) return std::nullopt;
      value |= *next << (8 * i);
    }
    return value;
  }

 private:
  std::string_view bytes_;
  std::size_t at_ = 0;
};

/// One instruction; nothing when it is none.
std::optional<std::string_view> next_piece(Reader& reader, std::string_view base) {
  constexpr std::uint32_t default_size = 0x10000;
  const std::uint32_t code = reader.byte().value_or(0);
  if (code == 0) return std::nullopt;  // reserved
  if ((code & 0x80) == 0) return reader.take(code);
  const std::optional<std::uint32_t> offset = reader.number(code & 0x0F, 4);
  const std::optional<std::uint32_t> size = reader.number(code >> 4 & 0x07, 3);
  if (!offset || !size) return std::nullopt;
  const std::size_t wanted = *size == 0 ? default_size : *size;
  if (*offset > base.size() || wanted > base.size() - *offset) return std::nullopt;
  return base.substr(*offset, wanted);
}

}  // namespace

std::optional<std::string> apply_delta(std::string_view base, std::string_view delta) {
  Reader reader(delta);
  const std::optional<std::uint64_t> base_size = reader.size();
  const std::optional<std::uint64_t> size = reader.size();
  if (!base_size || *base_size != base.size() || !size || *size > largest_object)
    return std::nullopt;
  std::string result;
  while (!reader.at_end()) {
    const std::optional<std::string_view> piece = next_piece(reader, base);
    if (!piece || piece->size() > *size - result.size()) return std::nullopt;
    result += *piece;
  }
  if (result.size() != *size) return std::nullopt;
  return result;
}

}  // namespace preflint::git
