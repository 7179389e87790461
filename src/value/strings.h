#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace preflint::value {

/// Unicode normalization form C, as every HCL string has it. Invalid UTF-8 becomes U+FFFD.
std::string to_nfc(std::string_view text);
/// The number of grapheme clusters (Unicode annex 29): what `length` and `substr` count.
std::size_t grapheme_count(std::string_view text);
/// The byte length of the first grapheme cluster of `text`; 0 for "".
std::size_t grapheme_length(std::string_view text);

/// What of `text` stays as it is whatever is appended to it: not its last grapheme cluster, to
/// which more may be added, unless it is a character that nothing combines with in practice. (cty's
/// SafeKnownPrefix.)
std::string_view steady_prefix(std::string_view text);

}  // namespace preflint::value
