// Colour for terminals. Only the eight basic colours are used: people have set those so that they
// can read them.

#include "report/paint.h"

namespace preflint::report {

namespace {

std::string_view code(Color color) {
  switch (color) {
    case Color::none:
      return "";
    case Color::bold:
      return "1";
    case Color::faint:
      return "2";
    case Color::red:
      return "31";
    case Color::bold_red:
      return "1;31";
    case Color::magenta:
      return "1;35";
    case Color::yellow:
      return "1;33";
    case Color::cyan:
      return "1;36";
    case Color::blue:
      return "1;34";
  }
  return "";
}

}  // namespace

std::string Paint::operator()(Color color, std::string_view text) const {
  if (!on_ || color == Color::none || text.empty()) return std::string(text);
  return "\x1B[" + std::string(code(color)) + 'm' + std::string(text) + "\x1B[0m";
}

Color color_of(rules::Severity severity) {
  switch (severity) {
    case rules::Severity::critical:
      return Color::magenta;
    case rules::Severity::high:
      return Color::bold_red;
    case rules::Severity::medium:
      return Color::yellow;
    case rules::Severity::low:
      return Color::cyan;
  }
  return Color::none;
}

}  // namespace preflint::report
