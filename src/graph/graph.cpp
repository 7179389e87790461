// The graph's indices, and how a configuration is frozen. Finding the edges is in edges.cpp.

#include "graph/graph.h"

#include <algorithm>
#include <cassert>

#include "graph/edges.h"

namespace preflint::graph {

std::string_view name(Language language) {
  return language == Language::terraform ? "terraform" : "cloudformation";
}

ResourceId ResourceGraph::add(Resource resource) {
  assert(!frozen_);
  resources_.push_back(std::move(resource));
  return static_cast<ResourceId>(resources_.size() - 1);
}

void ResourceGraph::freeze() {
  assert(!frozen_);
  index_resources();
  find_edges();
  frozen_ = true;
}

void ResourceGraph::index_resources() {
  for (std::size_t i = 0; i < resources_.size(); ++i) {
    const ResourceId id = static_cast<ResourceId>(i);
    const Resource& resource = resources_[i];
    by_address_.emplace(resource.address.view(), id);
    by_type_[(resource.is_data ? "data." : "") + resource.type.str()].push_back(id);
  }
}

namespace {

/// first[i] is where the edges of resource i begin in `edges`, which are sorted by `end`; first has
/// one entry more than resources.
std::vector<std::uint32_t> row_starts(const std::vector<Edge>& edges, std::size_t resources,
                                      ResourceId Edge::* end) {
  std::vector<std::uint32_t> first(resources + 1, 0);
  for (const Edge& edge : edges) ++first[static_cast<std::size_t>(edge.*end) + 1];
  for (std::size_t i = 1; i < first.size(); ++i) first[i] += first[i - 1];
  return first;
}

}  // namespace

void ResourceGraph::find_edges() {
  EdgeFinder finder(*this);
  for (std::size_t i = 0; i < resources_.size(); ++i) finder.visit(static_cast<ResourceId>(i));
  edges_ = std::move(finder.edges);
  edges_by_target_ = edges_;
  std::stable_sort(edges_by_target_.begin(), edges_by_target_.end(),
                   [](const Edge& a, const Edge& b) { return a.to < b.to; });
  first_from_ = row_starts(edges_, resources_.size(), &Edge::from);
  first_to_ = row_starts(edges_by_target_, resources_.size(), &Edge::to);
  for (UndecidedLink& link : finder.undecided)
    undecided_[(*this)[link.from].type.view()].push_back(std::move(link));
}

std::span<const ResourceId> ResourceGraph::by_type(std::string_view type) const {
  const auto found = by_type_.find(type);
  return found == by_type_.end() ? std::span<const ResourceId>()
                                 : std::span<const ResourceId>(found->second);
}

const Resource* ResourceGraph::find(std::string_view address) const {
  const auto found = by_address_.find(address);
  return found == by_address_.end() ? nullptr : &(*this)[found->second];
}

ResourceId ResourceGraph::id_of(const Resource& resource) const {
  return static_cast<ResourceId>(&resource - resources_.data());
}

std::span<const Edge> ResourceGraph::edges_from(ResourceId id) const {
  assert(frozen_);
  const std::size_t row = static_cast<std::size_t>(id);
  return std::span(edges_).subspan(first_from_[row], first_from_[row + 1] - first_from_[row]);
}

std::span<const Edge> ResourceGraph::edges_to(ResourceId id) const {
  assert(frozen_);
  const std::size_t row = static_cast<std::size_t>(id);
  return std::span(edges_by_target_).subspan(first_to_[row], first_to_[row + 1] - first_to_[row]);
}

std::span<const UndecidedLink> ResourceGraph::undecided_links(std::string_view type) const {
  const auto found = undecided_.find(type);
  return found == undecided_.end() ? std::span<const UndecidedLink>()
                                   : std::span<const UndecidedLink>(found->second);
}

}  // namespace preflint::graph
