#pragma once

#include <iosfwd>

namespace preflint::cli {

/// What a command talks to. The report alone goes to `out`; all else to `err`.
struct Streams {
  std::istream& in;
  std::ostream& out;
  std::ostream& err;
  bool out_is_terminal = false;
  bool err_is_terminal = false;
  bool no_color = false;  ///< NO_COLOR is set (https://no-color.org)
};

}  // namespace preflint::cli
