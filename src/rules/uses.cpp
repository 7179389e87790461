// Tells by the name of an attribute whether it puts a security group on a resource: all types call
// it so (vpc_security_group_ids, SecurityGroups), and a table of them would never be complete.

#include "rules/uses.h"

#include <string>
#include <string_view>

#include "base/ascii.h"

namespace preflint::rules {

bool uses_group(const graph::Edge& edge, const graph::Resource& from) {
  if (!edge.exact || from.is_data) return false;
  const std::string_view path = edge.from_path.view();
  std::string name = ascii_lower(path.substr(path.rfind('.') + 1));
  std::erase(name, '_');
  const std::string_view type = from.type.view();
  const bool is_group_or_rule = type.find("security_group") != std::string_view::npos ||
                                type.find("SecurityGroup") != std::string_view::npos;
  const bool puts_on = name.find("securitygroup") != std::string::npos || name == "groupset";
  return !is_group_or_rule && puts_on && !name.starts_with("source") &&
         !name.starts_with("destination");
}

}  // namespace preflint::rules
