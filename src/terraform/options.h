#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/range.h"
#include "value/value.h"

namespace preflint::terraform {

/// `--var NAME=TEXT`, or `--var-file PATH`, which has no text. Of the configuration file's, one
/// that the root module does not declare is passed over.
struct Setting {
  std::string name;  ///< of the variable; the path of the file
  std::optional<std::string> text;
  Range range = {};  ///< in the configuration file; nowhere for one of the command line

  bool operator==(const Setting&) const = default;
};

struct Options {
  std::vector<Setting> settings;  ///< in the order of the command line: the later wins
  /// What TF_VAR_NAME says of NAME, where the environment is to be asked.
  std::vector<std::pair<std::string, std::string>> environment;
  /// What a plan was made with; it wins over everything.
  std::vector<std::pair<std::string, value::Value>> planned;
  std::string workspace;  ///< empty: the selected one
  /// The settings are meant for several root modules: one that this one does not declare is for
  /// another.
  bool for_several_roots = false;
  /// Nothing outside this directory is read; empty: the root module's own.
  std::string access_root;
};

}  // namespace preflint::terraform
