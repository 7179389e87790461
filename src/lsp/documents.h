#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>

#include "lsp/json.h"
#include "lsp/text_position.h"

namespace preflint::lsp {

/// A document that is open.
struct Document {
  std::string uri;   ///< as the client writes it
  std::string path;  ///< absolute; empty for what is no file
  std::optional<std::int64_t> version;
  std::shared_ptr<const std::string> text;
};

/// Makes the changes of a didChange notification, one after the other. What is wrong with them, if
/// anything is; those before have been made then.
std::optional<std::string> apply_changes(std::string& text, const Json& changes, Encoding encoding);

/// A position or range as the protocol writes it; nothing for anything else.
std::optional<TextPosition> read_position(const Json& position);
struct TextRange {
  TextPosition start, end;
};
std::optional<TextRange> read_range(const Json& range);
Json write_position(const TextPosition& position);
Json write_range(const LineIndex& lines, std::size_t begin, std::size_t end, Encoding encoding);

}  // namespace preflint::lsp
