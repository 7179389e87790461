#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/source.h"
#include "rules/finding.h"

namespace preflint::rules {

/// `text` without spaces, tabs and line ends: the same however it is formatted.
std::string without_spaces(std::string_view text);

/// The line that a range begins on; the range alone where the line is long and holds much besides.
std::string_view deciding_text(const Range& range, const Sources& sources);

/// Gives each finding its fingerprint: 16 hexadecimal digits that stay the same while lines move or
/// are formatted, other findings come and go, and instances are added. Findings that would have the
/// same one are numbered in their order, so they have to be sorted.
void set_fingerprints(std::vector<Finding>& findings, const Sources& sources);

/// `module.logs["eu"].aws_s3_bucket.this[0]` → `module.logs.aws_s3_bucket.this`.
std::string without_instance_keys(std::string_view address);

}  // namespace preflint::rules
