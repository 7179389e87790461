// A plan together with the configuration that it was made of. The configuration is evaluated as it
// always is, with the plan's variables: it knows where everything is written, what refers to what,
// and the known parts of what is not known before apply. The plan knows which instances there are,
// and what providers and data sources have answered. Each instance is what both know of it.

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "terraform/configuration.h"
#include "terraform/plan_address.h"
#include "terraform/plan_lower.h"
#include "terraform/plan_values.h"
#include "value/json.h"

namespace preflint::terraform {

using graph::Resource;
using value::Mark;
using value::MarkSet;
using value::Missing;
using value::Value;

namespace {

bool is_block(const Value& value) {
  return value.is_known() && !value.is_null() && value.is_mapping() &&
         value.missing() == Missing::null;
}

MarkSet sources_of(const MarkSet& marks) {
  std::vector<Mark> kept;
  for (const Mark& mark : marks.marks()) {
    if (mark.kind == Mark::Kind::source) kept.push_back(mark);
  }
  return MarkSet(std::move(kept));
}

/// A value of the plan, all of whose parts are written where `marks` say.
Value placed(const Value& value, const MarkSet& marks) {
  if (!value.is_known() || value.is_null()) return value.with_marks(marks);
  Value made = value;
  if (value.is_sequence()) {
    std::vector<Value> elements;
    for (const Value& element : value.elements()) elements.push_back(placed(element, marks));
    made = Value::tuple(std::move(elements));
  } else if (value.is_mapping()) {
    std::vector<Value::Entry> entries;
    for (const auto& [name, content] : value.entries())
      entries.emplace_back(name, placed(content, marks));
    made = is_block(value) ? Value::body(std::move(entries), Missing::null, marks)
                           : Value::object(std::move(entries));
  }
  return made.with_marks(value.marks()).with_marks(marks);
}

/// More blocks of one type than this are not compared with one another.
constexpr std::size_t most_blocks = 2000;

/// Merges what the configuration and the plan know of one instance.
class Merge {
 public:
  explicit Merge(const PlanResolver& resolver) : resolver_(resolver) {}

  /// Of what the configuration sets, or with `all` the rest of `planned` too.
  std::vector<Value::Entry> entries(const Value& written, const Value& planned, bool all) const {
    std::vector<Value::Entry> merged;
    for (const auto& [name, content] : written.entries()) {
      const Value* other = planned.find(name);
      merged.emplace_back(name, other ? value(content, *other) : content);
    }
    if (!all) return merged;
    for (const Value::Entry& entry : planned.entries()) {
      if (!written.find(entry.first)) merged.push_back(entry);
    }
    return merged;
  }

 private:
  Value value(const Value& written, const Value& planned) const {
    const Value merged = content(written, planned);
    return planned.is_sensitive() ? merged.with_marks(MarkSet{Mark{}}) : merged;
  }

  Value content(const Value& written, const Value& planned) const {
    if (!planned.is_known()) return of_unknown(written, planned);
    if (!written.is_known()) return placed(planned, written.marks());
    if (planned.is_null() || written.is_null()) return of_null(written, planned);
    if (written.is_sequence() && planned.is_sequence()) return sequence(written, planned);
    if (written.is_mapping() && planned.is_mapping()) return mapping(written, planned);
    const bool is_single_block = written.is_sequence() && planned.is_mapping();
    if (is_single_block) return sequence(written, Value::tuple({planned}));
    return scalar(written, planned);
  }

  /// An instance that the configuration could not foresee is named by the plan alone.
  Value of_unknown(const Value& written, const Value& planned) const {
    const Mark* identity = written.is_known() ? nullptr : written.marks().identity();
    if (!identity || resolver_.find(identity->name)) return written;
    return planned.with_marks(sources_of(written.marks()));
  }

  /// Providers write null for "" and the reverse.
  static Value of_null(const Value& written, const Value& planned) {
    const bool is_empty = written.is_string() && written.as_string().empty();
    if (written.is_null() || is_empty) return written;
    return planned.with_marks(sources_of(written.marks()));
  }

  Value scalar(const Value& written, const Value& planned) const {
    if (text_of(written) == text_of(planned)) return written;
    // A document is written by the provider in its own way.
    const bool is_document = written.is_string() && planned.is_string() &&
                             value::parse_json(written.as_string()) &&
                             value::parse_json(planned.as_string());
    if (is_document) return written;
    return placed(planned, written.marks().derived());
  }

  static std::string text_of(const Value& value) {
    if (value.is_string()) return value.as_text().str();
    return value::to_json(value);
  }

  Value mapping(const Value& written, const Value& planned) const {
    if (written.is_wholly_known() && !is_block(written) && written.same_content(planned))
      return written;
    const bool block = is_block(written);
    std::vector<Value::Entry> merged = entries(written, planned, !block);
    const Value made = block
                           ? Value::body(std::move(merged), Missing::null, written.missing_marks())
                           : Value::object(std::move(merged));
    return made.with_marks(written.marks());
  }

  /// Blocks of a set come in an order of the provider's: each of the plan's elements goes with the
  /// first one written that agrees with it.
  Value sequence(const Value& written, const Value& planned) const {
    const std::size_t size = written.elements().size();
    if (written.is_open() || size != planned.elements().size() || size > most_blocks)
      return foreseen_otherwise(written, planned);
    if (written.is_wholly_known() && !has_blocks(written)) return written;
    std::vector<Value> merged;
    std::vector<bool> taken(size, false);
    for (const Value& element : written.elements()) {
      std::size_t match = 0;
      while (match < taken.size() && (taken[match] || !agree(element, planned.elements()[match])))
        ++match;
      if (match == taken.size()) return foreseen_otherwise(written, planned);
      taken[match] = true;
      merged.push_back(value(element, planned.elements()[match]));
    }
    return Value::tuple(std::move(merged)).with_marks(written.marks());
  }

  static bool has_blocks(const Value& value) {
    return !value.elements().empty() && is_block(value.elements().front());
  }

  /// Not as many as the configuration seems to say: the plan is right.
  Value foreseen_otherwise(const Value& written, const Value& planned) const {
    MarkSet marks = sources_of(written.marks());
    if (!written.elements().empty() && has_blocks(written))
      marks = marks.united(written.elements().front().missing_marks());
    return placed(planned, marks);
  }

  /// Could both be the same? What is unknown, absent or null agrees with anything.
  static bool agree(const Value& a, const Value& b) {
    if (!a.is_known() || !b.is_known() || a.is_null() || b.is_null()) return true;
    if (a.is_sequence() && b.is_sequence()) {
      if (a.is_open()) return true;
      // Elements of sets may come in any order: that would be too much to compare here.
      return a.elements().size() == b.elements().size();
    }
    if (a.is_mapping() && b.is_mapping()) {
      return std::ranges::all_of(a.entries(), [&](const Value::Entry& entry) {
        const Value* other = b.find(entry.first);
        return !other || agree(entry.second, *other);
      });
    }
    if (a.is_sequence() || a.is_mapping() || b.is_sequence() || b.is_mapping()) return true;
    return text_of(a) == text_of(b);
  }

  const PlanResolver& resolver_;
};

/// What the sources say of each instance of the plan.
class SourceIndex {
 public:
  explicit SourceIndex(const graph::ResourceGraph& graph) {
    for (const Resource& resource : graph.resources()) {
      by_address_.emplace(resource.address.view(), &resource);
      by_block_.emplace(without_keys(resource.address), &resource);
    }
  }

  const Resource* instance(std::string_view address) const {
    const auto found = by_address_.find(address);
    return found == by_address_.end() ? nullptr : found->second;
  }
  /// Any instance of the same block.
  const Resource* sibling(std::string_view address) const {
    const auto found = by_block_.find(without_keys(address));
    return found == by_block_.end() ? nullptr : found->second;
  }

 private:
  std::unordered_map<std::string_view, const Resource*> by_address_;
  std::unordered_map<std::string, const Resource*> by_block_;
};

Value body_of(const Text& address, std::vector<Value::Entry> entries, MarkSet header) {
  const MarkSet identity{Mark{Mark::Kind::reference, true, {}, address, {}, {}}};
  return Value::body(std::move(entries), Missing::null, std::move(header)).with_marks(identity);
}

/// The instance as the plan alone knows it, standing at the block of a sibling.
std::vector<Value::Entry> at_sibling(const std::vector<Value::Entry>& planned,
                                     const Resource& sibling) {
  std::vector<Value::Entry> entries;
  for (const auto& [name, content] : planned) {
    const Value* written = sibling.body.find(name);
    entries.emplace_back(name, placed(content, written ? sources_of(written->marks())
                                                       : sibling.body.missing_marks()));
  }
  return entries;
}

Options with_variables(Options options, const Plan& plan) {
  for (const auto& [name, json] : plan.variables) {
    if (auto value = value::parse_json(json)) options.planned.emplace_back(name, std::move(*value));
  }
  return options;
}

Resource merged(const PlanResource& planned, const SourceIndex& written, const Merge& merge,
                PlanValues& values) {
  Resource resource = plan_resource(planned);
  const Resource* own = written.instance(planned.address);
  const Resource* any = own ? own : written.sibling(planned.address);
  if (any) {
    resource.header = any->header;
    resource.range = any->range;
    resource.calls = any->calls;
  }
  std::vector<Value::Entry> entries;
  MarkSet header{Mark{Mark::Kind::source, false, planned.header, planned.declared, {}, {}}};
  if (own) {
    const Value all = Value::object(values.entries(planned, PlanValues::Content::everything));
    entries = merge.entries(own->body, all, planned.is_data);
  } else {
    entries = values.entries(planned, PlanValues::Content::configured);
    if (any) entries = at_sibling(entries, *any);
  }
  resource.body =
      body_of(resource.address, std::move(entries), any ? any->body.missing_marks() : header);
  return resource;
}

}  // namespace

graph::Configuration lower_plan_with_sources(const Plan& plan, const std::string& directory,
                                             const Options& options, Sources& sources,
                                             const FileSystem& files, ModuleCache& modules,
                                             Diagnostics& diagnostics) {
  graph::Configuration written =
      lower_root(directory, with_variables(options, plan), sources, files, modules, diagnostics);
  graph::Configuration result;
  result.language = written.language;
  result.path = written.path;
  result.files = written.files;
  result.files.push_back(plan.source->id());
  result.outputs = std::move(written.outputs);

  PlanResolver resolver(plan);
  PlanValues values(plan, resolver, diagnostics);
  const SourceIndex index(written.graph);
  const Merge merge(resolver);
  std::unordered_set<const Resource*> used;
  for (const PlanResource& planned : plan.resources) {
    used.insert(index.instance(planned.address));
    result.graph.add(merged(planned, index, merge, values));
  }
  // Data sources that the plan says nothing of are still what resources are made from.
  for (const Resource& resource : written.graph.resources()) {
    if (resource.is_data && !used.contains(&resource)) result.graph.add(resource);
  }
  return result;
}

}  // namespace preflint::terraform
