// A template under assumptions: the same declarations evaluated again, each resource when it is
// asked for, with the assumed inputs in place. What was said of the template has been said before.

#include "cloudformation/scenario.h"

#include <map>
#include <optional>
#include <unordered_map>

#include "cloudformation/deploy.h"

namespace preflint::cloudformation {
namespace {

using value::Reason;

class AssumedScenario final : public graph::Scenario {
 public:
  AssumedScenario(std::shared_ptr<Deployment> deployment, Assumptions assumed)
      : deployment_(std::move(deployment)),
        assumed_(std::move(assumed)),
        evaluations_(deployment_->options, deployment_->inputs, &assumed_, nullptr) {}

  std::vector<std::shared_ptr<graph::Scenario>> split(const Reason& reason) override {
    const InputName name = input_name(reason);
    const auto known = splits_.find(name);
    if (known != splits_.end()) return known->second;
    std::vector<std::shared_ptr<graph::Scenario>> ways;
    for (Assumptions& way : deployment_->inputs.split(assumed_, reason))
      ways.push_back(std::make_shared<AssumedScenario>(deployment_, std::move(way)));
    if (deployment_->kept_scenarios < Deployment::most_kept_scenarios) {
      deployment_->kept_scenarios += ways.size();
      splits_.emplace(name, ways);
    }
    return ways;
  }

  const graph::Resource* resource(graph::ResourceId id, const graph::Resource& unassumed) override {
    const std::size_t index = static_cast<std::size_t>(id);
    const bool has_origin =
        index < deployment_->origins.size() && deployment_->origins[index].member;
    if (!has_origin || (assumed_.inputs.empty() && assumed_.comparisons.empty())) return &unassumed;
    const auto [entry, is_new] = resources_.try_emplace(index);
    if (is_new) {
      const Deployment::Origin& origin = deployment_->origins[index];
      entry->second =
          deploy(evaluations_.of(*origin.stack), origin.id, *origin.member, origin.loops);
    }
    return entry->second ? &*entry->second : nullptr;
  }

 private:
  const std::shared_ptr<Deployment> deployment_;
  const Assumptions assumed_;
  Evaluations evaluations_;
  std::map<InputName, std::vector<std::shared_ptr<graph::Scenario>>> splits_;
  std::unordered_map<std::size_t, std::optional<graph::Resource>> resources_;
};

}  // namespace

void Deployment::remember(graph::ResourceId resource, const Stack& stack, const Text& id,
                          const Member& member, const Loop* around) {
  const std::size_t index = static_cast<std::size_t>(resource);
  if (index >= origins.size()) origins.resize(index + 1);
  origins[index] = {&stack, id, &member, keep(around)};
}

const Loop* Deployment::keep(const Loop* around) {
  if (!around) return nullptr;
  const Loop* outer = keep(around->outer);
  return &loops_.emplace_back(Loop{around->identifier, around->value, outer});
}

std::shared_ptr<graph::Scenario> first_scenario(std::shared_ptr<Deployment> deployment) {
  return std::make_shared<AssumedScenario>(std::move(deployment), Assumptions());
}

}  // namespace preflint::cloudformation
