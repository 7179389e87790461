#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "graph/graph.h"
#include "hcl/function.h"

namespace preflint::rules {

/// What rules call: Terraform's functions, the three-valued forms of those that decide, and the
/// functions of the domain. One object serves one thread; `look_at` says which configuration is
/// being judged.
class RuleFunctions {
 public:
  RuleFunctions();
  RuleFunctions(const RuleFunctions&) = delete;
  RuleFunctions& operator=(const RuleFunctions&) = delete;

  /// The graph is frozen and outlives the next call.
  void look_at(const graph::ResourceGraph& graph);
  const hcl::Function* find(std::string_view name) const { return table_.find(name); }
  std::vector<std::string_view> names() const { return table_.names(); }

 private:
  value::Value referrers(const hcl::Call& call);
  value::Value references(const hcl::Call& call);
  value::Value resources(const hcl::Call& call);
  const graph::Resource* resource_of(const value::Value& body) const;
  const graph::UndecidedLink* first_undecided(std::string_view type, std::string_view attribute,
                                              const graph::Resource& target);

  hcl::FunctionTable table_;
  const graph::ResourceGraph* graph_ = nullptr;
  std::map<std::string, value::Value, std::less<>> all_of_type_;
  std::map<std::pair<std::string, std::string>, const graph::UndecidedLink*> first_undecided_;
};

bool is_rule_function(std::string_view name);
std::vector<std::string> rule_function_names();

// The families that need no graph.
std::vector<hcl::Function> logic_functions();
std::vector<hcl::Function> policy_functions();
std::vector<hcl::Function> network_functions();
std::vector<hcl::Function> document_functions();

}  // namespace preflint::rules
