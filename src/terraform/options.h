#pragma once

#include <string>
#include <utility>
#include <vector>

#include "value/value.h"

namespace preflint::terraform {

struct Options {
  std::vector<std::string> var_files;  ///< --var-file, in order
  std::vector<std::pair<std::string, std::string>>
      vars;  ///< --var NAME=TEXT, in order; they win over every file
  /// What a plan was made with; it wins over everything.
  std::vector<std::pair<std::string, value::Value>> planned;
  /// Nothing outside this directory is read; empty: the root module's own.
  std::string access_root;
};

}  // namespace preflint::terraform
