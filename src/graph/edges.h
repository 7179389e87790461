#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "graph/graph.h"

namespace preflint::graph {

struct Arn;
struct HoledText;

/// Is it one and the same thing that nobody knows? What exists for such reasons is taken to exist
/// together; where an expression waits for more, or filters, its reason has a name or a place of
/// its own.
inline bool waits_for_the_same(const value::Reason& a, const value::Reason& b) {
  return a.what == b.what && a.range == b.range;
}

/// Walks the bodies of a graph, one after the other, and collects what they refer to.
class EdgeFinder {
 public:
  explicit EdgeFinder(const ResourceGraph& graph);

  void visit(ResourceId from);
  /// The same with another body in the place of its own.
  void visit(ResourceId from, const value::Value& body);

  std::vector<Edge> edges;  ///< in the order of the resources visited
  std::vector<UndecidedLink> undecided;

 private:
  /// Resources of one name, or of none, that a literal is compared with.
  static constexpr std::size_t most_namesakes = 16;

  void walk(const value::Value& value, int depth);
  std::size_t choices_to_make(const value::Value& value) const;
  void walk_candidates(const value::Value& value, int depth);
  void follow_references(const value::Value& value);
  void follow_name(const value::Value& value);
  bool is_reference_to(const value::Value& value, std::string_view type) const;
  void follow_unknown_names(std::string_view name);
  /// Is it the very value, whatever that is, that resources are named by?
  bool follow_same_unknown(const value::Value& value);
  /// Is it certain which resource an ARN with holes names, or that it names none? (edges_arn.cpp)
  bool follow_arn(const value::Value& value);
  bool follow_log_group(const HoledText& text);
  bool follow_arn_of_hole(const Arn& arn);
  bool follow_arn_of_name(const Arn& arn);
  enum class Place : unsigned char { region, account };
  bool is_where(const Arn& arn, const Resource& target) const;
  bool says_where(const HoledText& field, Place place, const Resource& target) const;
  bool are_of_one_provider(const Resource& a, const Resource& b) const;
  void add(ResourceId to, std::string_view to_path, bool exact);

  const ResourceGraph& graph_;
  std::unordered_multimap<std::string_view, ResourceId, TextHash, std::equal_to<>> by_name_;
  // By what their unknown name waits for.
  std::unordered_multimap<std::string_view, ResourceId, TextHash, std::equal_to<>> by_unknown_name_;
  std::vector<ResourceId> unnamed_;  // a few resources whose name is not known
  ResourceId from_{};
  std::string path_;
  std::size_t first_of_resource_ = 0;
};

}  // namespace preflint::graph
