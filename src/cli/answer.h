#pragma once

#include <string>
#include <string_view>

#include "base/filesystem.h"

namespace preflint::cli {

/// Answers one line of `preflint eval --jsonl`: {"id", "src", "kind", "scope", "vars", "base_dir",
/// "tagged"} → {"id", "want", "type", "unknown", "sensitive", "error"}.
///
/// `src` is an expression, or with `kind` "template" a template. It is evaluated as `terraform
/// console` does; with a `kind`, unless `scope` is "terraform", as the language alone does, which
/// knows no names but the given ones. `vars` maps a name to {"value", "type"} in the tagged form of
/// value/json.h; `base_dir` is where file functions start. With `tagged` true the marks of the
/// answer are tagged too; `sensitive` always says whether it has that one, at any depth. A line
/// that is no such object is answered with an error as well.
std::string answer(std::string_view line, const FileSystem& files);

}  // namespace preflint::cli
