#pragma once

#include <map>
#include <string>

#include "base/range.h"
#include "schema/schema.h"

namespace preflint::cloudformation {

class TemplateFiles;

/// What is known from outside of a template.
struct LowerOptions {
  struct ParameterValue {
    std::string text;      ///< list parameters: separated by commas
    Range range;           ///< in the parameter file; nowhere when it came from the command line
    bool is_known = true;  ///< false for what the stack has already, whatever that is
  };
  std::map<std::string, ParameterValue, std::less<>> parameters;
  const schema::Schema* schema = nullptr;  ///< what resources are held to; null: nothing
  std::string region;                      ///< empty: not known
  std::string account;                     ///< empty: not known
  TemplateFiles* files = nullptr;          ///< null: nested stacks are not followed
  std::string access_root;                 ///< canonical; nothing outside is read
};

}  // namespace preflint::cloudformation
