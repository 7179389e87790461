#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "git/object.h"

namespace preflint::git {

/// A zlib stream that holds `text` as it is: what tests write objects with.
inline std::string stored(std::string_view text) {
  std::string out = "\x78\x01\x01";
  const auto put = [&](std::size_t value, bool high_first, int bytes) {
    for (int i = 0; i < bytes; ++i)
      out += static_cast<char>(value >> (8 * (high_first ? bytes - 1 - i : i)) & 0xFF);
  };
  put(text.size(), false, 2);
  put(~text.size(), false, 2);
  out += text;
  std::uint32_t a = 1, b = 0;
  for (const char c : text) {
    a = (a + static_cast<unsigned char>(c)) % 65521;
    b = (b + a) % 65521;
  }
  put(static_cast<std::size_t>(b) << 16 | a, true, 4);
  return out;
}

/// An id that is not the object's hash: nothing here asks for that.
inline ObjectId made_up(unsigned char number) {
  ObjectId id;
  id.bytes.fill(0xAB);
  id.bytes[1] = number;
  return id;
}

inline void add_loose(std::map<std::string, std::string>& files, const ObjectId& id,
                      std::string_view kind, std::string_view content) {
  const std::string hex = to_hex(id);
  files["objects/" + hex.substr(0, 2) + '/' + hex.substr(2)] = stored(
      std::string(kind) + ' ' + std::to_string(content.size()) + '\0' + std::string(content));
}

}  // namespace preflint::git
