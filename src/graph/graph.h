#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/diagnostic.h"
#include "base/text.h"
#include "graph/resource.h"

namespace preflint::graph {

enum class ResourceId : std::uint32_t {};

/// `from` names `to`: by a reference, or by a literal that equals its name.
struct Edge {
  ResourceId from{};
  ResourceId to{};
  Text from_path;  ///< the attribute of `from` that holds the reference, nested names joined by
                   ///< '.', without list positions: "rule.kms_key_id"
  Text to_path;    ///< the attribute of `to` that is meant: "id", "arn", "Ref"; empty for the
                   ///< resource as a whole
  /// The attribute *is* that attribute of `to`. Otherwise it only mentions it
  /// ("${aws_s3_bucket.b.arn}/*").
  bool exact = false;
};

/// An attribute that could name a resource, but nobody knows which: `bucket = var.bucket` without a
/// value; or that names one which nobody knows to be called so, where there are resources whose own
/// name is not known (`by_name`).
struct UndecidedLink {
  ResourceId from{};
  Text from_path;
  value::Reason reason;
  bool by_name = false;
  /// Where it leads if it leads anywhere: one of a few choices names it.
  std::optional<ResourceId> only = {};
};

/// The resources of one configuration and how they refer to one another.
/// First resources are added, in any order; then it is frozen once, which finds the edges; from
/// then on it does not change and may be read by several threads.
class ResourceGraph {
 public:
  ResourceId add(Resource resource);
  /// Finds every edge and builds the indices. Linear in the size of all bodies.
  void freeze();
  bool is_frozen() const { return frozen_; }

  std::size_t size() const { return resources_.size(); }
  const Resource& operator[](ResourceId id) const {
    return resources_[static_cast<std::size_t>(id)];
  }
  std::span<const Resource> resources() const { return resources_; }
  /// In the order they were added; empty for a type that does not occur. Data sources stand under
  /// "data.TYPE".
  std::span<const ResourceId> by_type(std::string_view type) const;
  /// Null when there is none of that address.
  const Resource* find(std::string_view address) const;
  ResourceId id_of(const Resource& resource) const;

  std::span<const Edge> edges_from(ResourceId id) const;
  std::span<const Edge> edges_to(ResourceId id) const;
  /// Of resources of type `type`: the links that could lead anywhere.
  std::span<const UndecidedLink> undecided_links(std::string_view type) const;

 private:
  void index_resources();
  void find_edges();

  std::vector<Resource> resources_;
  std::unordered_map<std::string_view, ResourceId, TextHash, std::equal_to<>> by_address_;
  std::unordered_map<std::string, std::vector<ResourceId>, TextHash, std::equal_to<>> by_type_;
  std::unordered_map<std::string_view, std::vector<UndecidedLink>, TextHash, std::equal_to<>>
      undecided_;
  std::vector<Edge> edges_;  // sorted by from
  std::vector<std::uint32_t> first_from_;
  std::vector<Edge> edges_by_target_;  // the same, sorted by to
  std::vector<std::uint32_t> first_to_;
  bool frozen_ = false;
};

}  // namespace preflint::graph
