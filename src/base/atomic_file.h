#pragma once

#include <expected>
#include <string>
#include <string_view>

namespace preflint {

/// Puts `text` in the place of a file's content, wholly or not at all: whenever the program is
/// stopped, the file holds either what it held before or all of `text`. It keeps its mode, and a
/// symbolic link stays one. A file that nobody may write is left alone. The error says why not, as
/// a sentence that follows the path ("is read-only", "No space left on device").
std::expected<void, std::string> write_atomically(const std::string& path, std::string_view text);

}  // namespace preflint
