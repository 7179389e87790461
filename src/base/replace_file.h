#pragma once

#include <expected>
#include <string>
#include <string_view>

namespace preflint {

/// Gives the file at `path` a new text, all or nothing: whoever reads it, at any moment and after
/// any crash, has the old text or the new one, and a failure leaves nothing behind. Permissions are
/// kept; a symbolic link stays one, and what it leads to is replaced. A file that is read-only is
/// left alone, though its directory would let it be replaced. One that is not there yet is made.
/// On failure: why, as a sentence ("permission denied").
std::expected<void, std::string> replace_file(const std::string& path, std::string_view text);

}  // namespace preflint
