#pragma once

#include <deque>
#include <memory>
#include <vector>

#include "cloudformation/stack.h"
#include "graph/scenario.h"

namespace preflint::cloudformation {

/// What a configuration was made of: kept with it, so that any of its resources can be made again
/// under assumptions.
struct Deployment {
  /// The declaration that a resource was made from.
  struct Origin {
    const Stack* stack = nullptr;
    Text id;
    const Member* member = nullptr;
    const Loop* loops = nullptr;
  };

  explicit Deployment(LowerOptions given) : options(std::move(given)) {}

  /// A resource of the graph was made from a declaration, and so can be made again.
  void remember(graph::ResourceId resource, const Stack& stack, const Text& id,
                const Member& member, const Loop* around);

  LowerOptions options;
  std::deque<Stack> stacks;  ///< the scanned template first
  Inputs inputs;
  /// Scenarios serve many questions, and are kept up to this many; more are made anew.
  static constexpr std::size_t most_kept_scenarios = 4096;
  std::size_t kept_scenarios = 0;
  std::vector<Origin> origins;  ///< by resource; empty ones where there is none

 private:
  const Loop* keep(const Loop* around);

  std::deque<Loop> loops_;
};

std::shared_ptr<graph::Scenario> first_scenario(std::shared_ptr<Deployment> deployment);

}  // namespace preflint::cloudformation
