#pragma once

#include <array>
#include <compare>
#include <cstddef>
#include <expected>
#include <optional>
#include <string>
#include <string_view>

namespace preflint::git {

/// The SHA-1 of an object, by which everything in a repository is found.
struct ObjectId {
  static constexpr std::size_t size = 20;
  static constexpr std::size_t hex_size = 2 * size;

  std::array<unsigned char, size> bytes{};

  auto operator<=>(const ObjectId&) const = default;
};

/// Of 40 hexadecimal digits.
std::optional<ObjectId> parse_id(std::string_view hex);
/// Of 20 bytes.
ObjectId id_from_bytes(std::string_view bytes);
std::string to_hex(const ObjectId& id);
std::string_view bytes_of(const ObjectId& id);
bool is_hex(std::string_view text);

/// The id that a file with this content has.
ObjectId blob_id(std::string_view content);

enum class ObjectKind : unsigned char { commit, tree, blob, tag };

struct Object {
  ObjectKind kind = ObjectKind::blob;
  std::string content;
};

/// Larger ones are not read: nothing that is scanned is as large.
inline constexpr std::size_t largest_object = 64u << 20;

/// What is there, or why it can't be had, as a sentence without a full stop.
template <class T>
using Found = std::expected<T, std::string>;

}  // namespace preflint::git
