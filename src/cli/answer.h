#pragma once

#include <string>
#include <string_view>

#include "base/filesystem.h"

namespace preflint::cli {

/// Answers one line of `preflint eval --jsonl`: {"id", "src", "kind", "vars", "base_dir"} → {"id",
/// "want", "type", "unknown", "sensitive", "error"}. `kind` is "expr" (or absent) or "template";
/// `vars` maps a name to {"value", "type"} in the tagged form of value/json.h; `base_dir` is where
/// file functions start. A question that names its kind and tags marks in its variables gets marks
/// tagged in the answer; for others `sensitive` says whether the result has any, at any depth. A
/// line that is no such object is answered with an error as well.
std::string answer(std::string_view line, const FileSystem& files);

}  // namespace preflint::cli
