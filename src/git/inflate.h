#pragma once

#include <string>
#include <string_view>

namespace preflint::git {

struct Inflated {
  enum class End : unsigned char { complete, input_too_short, output_too_long, broken };

  std::string text;
  End end = End::broken;
};

/// Inflates a zlib stream at the beginning of `compressed`, to `most` bytes at most; what follows
/// the stream is passed over.
Inflated inflate(std::string_view compressed, std::size_t most);

}  // namespace preflint::git
