#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace preflint {

/// Is told what stands in a JSON text, in order. Places are offsets in the text, half-open.
class JsonListener {
 public:
  enum class Scalar : unsigned char { string, number, boolean, null };

  virtual ~JsonListener() = default;
  virtual void begin_collection() = 0;
  /// The collection that was begun last. It is not `complete` where an error cut it off.
  virtual void end_object(std::size_t begin, std::size_t end, bool complete) = 0;
  virtual void end_array(std::size_t begin, std::size_t end, bool complete) = 0;
  /// A member's name, decoded: a part of the text where it stands there as it is, otherwise good
  /// until the call returns. Its value follows, unless an error does.
  virtual void key(std::string_view name, std::size_t begin, std::size_t end) = 0;
  /// Decoded likewise; numbers and words as written.
  virtual void scalar(Scalar kind, std::string_view content, std::size_t begin,
                      std::size_t end) = 0;
  /// A collection that was stepped over.
  virtual void too_deep(std::size_t begin, std::size_t end) = 0;
  /// What makes the text no JSON, as a sentence. Called once, and nothing but ends follow.
  virtual void error(std::size_t at, const std::string& what) = 0;
};

/// Reads all of `text`, which may begin with a byte-order mark, as one JSON value of at most
/// `deepest` levels; false after an error. Half of a surrogate pair is U+FFFD.
bool read_json(std::string_view text, std::size_t deepest, JsonListener& listener);

/// A run of a string's decoded text and what it was written as: the same bytes where `verbatim`, an
/// escape sequence otherwise. Sources are offsets in what stands between the quotes.
struct JsonPiece {
  std::size_t at = 0;
  std::size_t size = 0;
  std::size_t source_begin = 0;
  std::size_t source_end = 0;
  bool verbatim = false;
};

/// The pieces of a string that `read_json` took, in order and without gaps.
std::vector<JsonPiece> json_pieces(std::string_view between_quotes);

}  // namespace preflint
