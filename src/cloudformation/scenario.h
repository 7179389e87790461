#pragma once

#include <deque>
#include <memory>
#include <vector>

#include "cloudformation/evaluation.h"
#include "graph/scenario.h"

namespace preflint::cloudformation {

/// What a configuration was made of: kept with it, so that any of its resources can be made again
/// under assumptions.
struct Deployment {
  /// The declaration that a resource was made from.
  struct Origin {
    Text id;
    const Member* member = nullptr;
    const Loop* loops = nullptr;
  };

  Deployment(std::shared_ptr<const Tree> read, Template parsed, LowerOptions given)
      : tree(std::move(read)), source(std::move(parsed)), options(std::move(given)) {}

  /// A resource of the graph was made from a declaration, and so can be made again.
  void remember(graph::ResourceId resource, const Text& id, const Member& member,
                const Loop* around);

  std::shared_ptr<const Tree> tree;
  Template source;
  LowerOptions options;
  Inputs inputs;
  std::vector<Origin> origins;  ///< by resource; empty ones where there is none

 private:
  const Loop* keep(const Loop* around);

  std::deque<Loop> loops_;
};

std::shared_ptr<graph::Scenario> first_scenario(std::shared_ptr<Deployment> deployment);

}  // namespace preflint::cloudformation
