#pragma once

#include <string>
#include <string_view>

#include "rules/rule.h"

namespace preflint::report {

/// The colours that mean something in a report for people (ECMA-48 "select graphic rendition").
enum class Color { none, bold, faint, red, bold_red, magenta, yellow, cyan, blue };

/// Colours text, or leaves it alone where no colour is wanted.
class Paint {
 public:
  explicit Paint(bool on) : on_(on) {}
  std::string operator()(Color color, std::string_view text) const;

 private:
  bool on_;
};

Color color_of(rules::Severity severity);

}  // namespace preflint::report
