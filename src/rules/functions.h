#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "graph/configuration.h"
#include "hcl/function.h"
#include "rules/block_size.h"

namespace preflint::graph {
class EdgeFinder;
}

namespace preflint::rules {

class Answer;

/// What rules call: Terraform's functions, the three-valued forms of those that decide, and the
/// functions of the domain. One object serves one thread; `look_at` says which configuration is
/// being judged.
class RuleFunctions {
 public:
  RuleFunctions();
  ~RuleFunctions();
  RuleFunctions(const RuleFunctions&) = delete;
  RuleFunctions& operator=(const RuleFunctions&) = delete;

  /// The graph is frozen and outlives the next call. Nothing is assumed of it.
  void look_at(const graph::Configuration& configuration);
  /// What is asked from now on is asked of this scenario; null: of what is known.
  void assume(graph::Scenario* scenario) { scenario_ = scenario; }
  /// The configuration as a whole is judged: what is nowhere to be seen may be in what could not be
  /// looked into.
  void judge_whole(bool whole) { is_whole_ = whole; }
  const hcl::Function* find(std::string_view name) const { return table_.find(name); }
  std::vector<std::string_view> names() const { return table_.names(); }

 private:
  value::Value referrers(const hcl::Call& call);
  value::Value references(const hcl::Call& call);
  value::Value resources(const hcl::Call& call);
  value::Value siblings(const hcl::Call& call);
  value::Value mentioned_by(const hcl::Call& call);
  value::Value prefix_list_cidrs(const hcl::Call& call);
  value::Value used_by(const hcl::Call& call) const;
  /// The resource whose attribute a value is.
  const graph::Resource* owner_of(const value::Value& value) const;
  const graph::Resource* resource_of(const value::Value& body) const;
  /// As it is in the scenario; null when it is not deployed in it.
  const graph::Resource* deployed(graph::ResourceId id) const;
  /// Why there may be more resources of a type than are there; null: there aren't.
  const value::Reason* lost(std::string_view type) const;
  struct Links;
  /// Of a resource in the scenario that has links there which nobody can tell without it.
  Links links_of(graph::ResourceId from) const;
  void add_undecided_referrers(graph::ResourceId target, std::string_view type,
                               std::string_view attribute, Answer& answer) const;
  const graph::UndecidedLink* undecided_to(graph::ResourceId target, std::string_view type,
                                           std::string_view attribute) const;
  const graph::UndecidedLink* first_undecided(std::string_view type, std::string_view attribute,
                                              const graph::Resource& target);
  /// What the attribute of a resource means, as texts that are equal where the same is meant.
  struct Meaning;
  Meaning meaning_of(graph::ResourceId id, std::string_view attribute);
  void add_key(const value::Value& value, Meaning& meaning);
  std::string key_of_unknown(const value::Value& unknown);
  struct SiblingIndex;
  const SiblingIndex& sibling_index(std::string_view type, std::string_view attribute);
  /// What a text names: in words of its own, or in holes that names fill.
  struct Mentions;
  Mentions mentions_in(const value::Value& text) const;
  Mentions mentions_in_each(const value::Value& text) const;
  Mentions mentions_of(graph::ResourceId id, std::string_view attribute) const;
  std::string key_of_hole(const value::Value& hole) const;
  struct MentionIndex;
  const MentionIndex& mention_index(std::string_view type, std::string_view attribute);
  /// Adds the CIDRs of one list; gives the reason where nobody can read them.
  std::optional<value::Reason> add_prefix_list(const value::Value& list,
                                               std::vector<value::Value>& cidrs);

  hcl::FunctionTable table_;
  const graph::Configuration* configuration_ = nullptr;
  const graph::ResourceGraph* graph_ = nullptr;
  std::optional<value::Reason> not_looked_into_;  ///< the first module or nested stack that was not
  bool is_whole_ = false;
  graph::Scenario* scenario_ = nullptr;
  bool has_scenarios_ = false;
  mutable std::unique_ptr<graph::EdgeFinder> edge_finder_;
  std::map<std::string, value::Value, std::less<>> all_of_type_;  ///< for one resource's judgement
  std::map<std::pair<std::string, std::string>, const graph::UndecidedLink*> first_undecided_;
  std::map<std::pair<std::string, std::string>, std::shared_ptr<SiblingIndex>> sibling_indices_;
  std::map<std::pair<std::string, std::string>, std::shared_ptr<MentionIndex>> mention_indices_;
  /// By what they wait for: those that siblings were asked of.
  std::map<std::string, std::vector<value::Value>> unknowns_;
};

bool is_rule_function(std::string_view name);
std::vector<std::string> rule_function_names();

// The families that need no graph, or only to know whose attribute a value is.
std::vector<hcl::Function> logic_functions();
std::vector<hcl::Function> policy_functions();
std::vector<hcl::Function> network_functions(const OwnerOf& owner_of = {});
std::vector<hcl::Function> key_functions(const OwnerOf& owner_of);
std::vector<hcl::Function> port_functions();
std::vector<hcl::Function> document_functions();

}  // namespace preflint::rules
