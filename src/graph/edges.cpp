// Finds the edges of a graph: one walk over each body, which looks at the reference marks of every
// value in it and at literals that name a resource. The path of an edge leaves list positions out,
// so that "rule.kms_key_id" is the same attribute in any rule.

#include "graph/edges.h"

#include <algorithm>
#include <utility>

#include "graph/names.h"

namespace preflint::graph {

using value::Mark;
using value::Value;

namespace {

constexpr int deepest = 64;
constexpr std::size_t longest_name = 256;

/// Is this a place that could name a resource, but that nobody can read?
bool may_lead_anywhere(const Value& value) {
  if (value.is_known() || is_reference(value)) return false;
  const value::Type type = value.type();
  return type.is(value::Type::Kind::string) || type.is(value::Type::Kind::dynamic);
}

/// May an open value have elements that lead anywhere, besides those that it has? Of blocks it is
/// not asked.
bool has_more_links(const Value& open) {
  const bool has_blocks = open.is_sequence() && !open.elements().empty() &&
                          open.elements().front().missing() == value::Missing::null;
  if (!open.is_open() || has_blocks || is_reference(open)) return false;
  return open.is_mapping() ? !open.entries().empty() : !open.elements().empty();
}

/// The holes of a text that stand alone between commas: "sg-1,${aws_security_group.a.id}" is a
/// list.
std::vector<Value> items_of(const Value& text) {
  const std::span<const value::StringPart> parts = text.parts();
  const auto ends_item = [&](std::size_t at, bool is_before) {
    if (at >= parts.size()) return true;
    std::string_view between = parts[at].text.view();
    while (between.ends_with(' ')) between.remove_suffix(1);
    while (between.starts_with(' ')) between.remove_prefix(1);
    const bool has_comma = is_before ? between.ends_with(',') : between.starts_with(',');
    return !parts[at].is_hole && has_comma;
  };
  std::vector<Value> items;
  for (std::size_t i = 0; i < parts.size() && parts.size() > 1; ++i) {
    // Before the first part there is none: its number is beyond the last.
    if (parts[i].is_hole && ends_item(i - 1, true) && ends_item(i + 1, false))
      items.push_back(parts[i].hole);
  }
  return items;
}

}  // namespace

EdgeFinder::EdgeFinder(const ResourceGraph& graph) : graph_(graph) {
  for (const Resource& resource : graph.resources()) {
    const std::string_view attribute = naming_attribute(resource.type);
    const Value* name = attribute.empty() ? nullptr : resource.body.find(attribute);
    if (name && name->is_string()) by_name_.emplace(name->as_string(), graph.id_of(resource));
    if (!name || !has_unknown_name(resource)) continue;
    by_unknown_name_.emplace(name->reason().what.view(), graph.id_of(resource));
    if (unnamed_.size() < most_namesakes) unnamed_.push_back(graph.id_of(resource));
  }
}

void EdgeFinder::visit(ResourceId from) { visit(from, graph_[from].body); }

void EdgeFinder::visit(ResourceId from, const Value& body) {
  from_ = from;
  first_of_resource_ = edges.size();
  path_.clear();
  for (const auto& [key, content] : body.entries()) {
    path_ = key.view();
    walk(content, 0);
  }
}

void EdgeFinder::walk(const Value& value, int depth) {
  follow_references(value);
  if (has_more_links(value)) undecided.push_back({from_, Text(path_), value.open_reason()});
  if (depth >= deepest) return;
  if (!value.candidates().empty()) {
    walk_candidates(value, depth);
  } else if (value.is_sequence()) {
    for (const Value& element : value.elements()) walk(element, depth + 1);
  } else if (value.is_mapping()) {
    const std::size_t length = path_.size();
    for (const auto& [key, content] : value.entries()) {
      path_ += '.';
      path_ += key.view();
      walk(content, depth + 1);
      path_.resize(length);
    }
  } else if (value.is_string()) {
    follow_name(value);
    follow_arn(value);
  } else if (may_lead_anywhere(value) && !follow_arn(value) && !follow_same_unknown(value)) {
    for (const Value& item : items_of(value)) follow_references(item);
    undecided.push_back({from_, Text(path_), value.reason()});
  }
}

namespace {

bool names_nothing(const Value& choice) {
  return choice.is_null() || (choice.is_string() && choice.as_string().empty()) ||
         (choice.is_sequence() && choice.elements().empty() && !choice.is_open());
}

}  // namespace

/// How many of the choices there are where the resource itself is. One of Terraform's that is there
/// or not for the very reason that the choice waits for (`count = var.on ? 1 : 0` and
/// `join("", aws_s3_bucket.b[*].id)`) is there when there is something to name.
std::size_t EdgeFinder::choices_to_make(const Value& value) const {
  const Resource& from = graph_[from_];
  const std::span<const Value> all = value.candidates();
  const bool is_there_with_it = from.language == Language::terraform && !from.is_certain() &&
                                waits_for_the_same(from.uncertain, value.reason());
  if (!is_there_with_it) return all.size();
  return all.size() - static_cast<std::size_t>(std::ranges::count_if(all, names_nothing));
}

/// What every candidate refers to is certain; what only some refer to is not decided.
void EdgeFinder::walk_candidates(const Value& value, int depth) {
  struct Found {
    Edge edge;
    std::size_t exact_in = 0;
  };
  std::vector<Found> found;
  std::vector<Edge> others = std::move(edges);
  const std::size_t first = std::exchange(first_of_resource_, 0);
  for (const Value& candidate : value.candidates()) {
    edges.clear();
    walk(candidate, depth + 1);
    for (const Edge& edge : edges) {
      const auto same = std::ranges::find_if(found, [&](const Found& f) {
        return f.edge.to == edge.to && f.edge.from_path == edge.from_path &&
               f.edge.to_path == edge.to_path;
      });
      Found& entry = same != found.end() ? *same : found.emplace_back(edge);
      if (edge.exact) ++entry.exact_in;
    }
  }
  edges = std::move(others);
  first_of_resource_ = first;
  const std::size_t choices = choices_to_make(value);
  const std::string path = path_;
  for (const Found& one : found) {
    const bool is_certain = one.exact_in == choices;
    path_ = one.edge.from_path.view();
    add(one.edge.to, one.edge.to_path, is_certain);
    if (one.exact_in > 0 && !is_certain)
      undecided.push_back({from_, one.edge.from_path, value.reason(), false, one.edge.to});
  }
  path_ = path;
}

void EdgeFinder::follow_references(const Value& value) {
  for (const Mark& mark : value.marks().marks()) {
    if (mark.kind != Mark::Kind::reference) continue;
    const Resource* target = graph_.find(mark.name);
    if (target) add(graph_.id_of(*target), mark.path, mark.exact);
  }
}

namespace {

/// Names of buckets are unique in a partition, so that the ARN of one is as good as its name.
std::string_view name_in(std::string_view text) {
  constexpr std::string_view before_partition = "arn:", before_name = ":s3:::";
  const std::size_t at = text.find(before_name);
  const bool is_bucket = text.starts_with(before_partition) && at != std::string_view::npos &&
                         text.find(':', before_partition.size()) == at &&
                         text.find('/', at) == std::string_view::npos;
  return is_bucket ? text.substr(at + before_name.size()) : text;
}

}  // namespace

void EdgeFinder::follow_name(const Value& value) {
  const std::string_view name = name_in(value.as_string());
  if (name.empty() || name.size() > longest_name) return;
  const auto [first, last] = by_name_.equal_range(name);
  if (first == last) return follow_unknown_names(name);
  std::size_t joined = 0;
  for (auto at = first; at != last && joined < most_namesakes; ++at, ++joined) {
    const std::string_view type = graph_[at->second].type;
    if (may_name(path_, type) && !is_reference_to(value, type))
      add(at->second, naming_attribute(type), true);
  }
}

/// Of namesakes, a reference says which one is meant.
bool EdgeFinder::is_reference_to(const Value& value, std::string_view type) const {
  return std::ranges::any_of(value.marks().marks(), [&](const Mark& mark) {
    const bool is_exact = mark.kind == Mark::Kind::reference && mark.exact;
    const Resource* target = is_exact ? graph_.find(mark.name) : nullptr;
    return target && target->type == type;
  });
}

bool EdgeFinder::follow_same_unknown(const Value& value) {
  const auto [first, last] = by_unknown_name_.equal_range(value.reason().what.view());
  bool is_same = false;
  std::size_t compared = 0;
  for (auto at = first; at != last && compared < most_namesakes; ++at, ++compared) {
    const Resource& resource = graph_[at->second];
    const std::string_view attribute = naming_attribute(resource.type);
    const Value& name = *resource.body.find(attribute);
    if (at->second == from_ || !name.unmarked().is_identical(value.unmarked())) continue;
    if (!may_name(path_, resource.type)) continue;
    add(at->second, attribute, true);
    is_same = true;
  }
  return is_same;
}

void EdgeFinder::follow_unknown_names(std::string_view name) {
  if (path_ == naming_attribute(graph_[from_].type)) return;  // its own
  std::vector<std::pair<std::string_view, bool>> asked;       // many resources, few types
  const auto is_name_of = [&](std::string_view type) {
    const auto known = std::ranges::find(asked, type, &std::pair<std::string_view, bool>::first);
    if (known != asked.end()) return known->second;
    return asked.emplace_back(type, may_name(path_, type)).second;
  };
  for (const ResourceId id : unnamed_) {
    const Resource& resource = graph_[id];
    if (id == from_ || !is_name_of(resource.type)) continue;
    const Value& unknown = *resource.body.find(naming_attribute(resource.type));
    if (!name.starts_with(unknown.refinements().prefix.view())) continue;
    undecided.push_back({from_, Text(path_), unknown.reason(), true});
    return;
  }
}

void EdgeFinder::add(ResourceId to, std::string_view to_path, bool exact) {
  if (to == from_) return;
  for (std::size_t i = first_of_resource_; i < edges.size(); ++i) {
    Edge& edge = edges[i];
    if (edge.to != to || edge.from_path.view() != path_) continue;
    if (edge.exact || !exact) return;
    edge.exact = true;
    edge.to_path = Text(to_path);
    return;
  }
  edges.push_back({from_, to, Text(path_), Text(to_path), exact});
}

}  // namespace preflint::graph
