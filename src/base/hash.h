#pragma once

#include <cstdint>
#include <string_view>

namespace preflint {

/// FNV-1a with 64 bits, fed piece by piece: the same on every machine, in every run. Not for what
/// an attacker could gain by.
class Fnv1a {
 public:
  void add(std::string_view bytes) {
    for (const char byte : bytes) {
      state_ ^= static_cast<unsigned char>(byte);
      state_ *= 0x100000001B3u;
    }
  }
  std::uint64_t value() const { return state_; }

 private:
  std::uint64_t state_ = 0xCBF29CE484222325u;
};

}  // namespace preflint
