// Judges resources by rules. The whole of it: for each rule, for each resource of a type that it
// names, for each item: is it meant
// (`when`), does the condition hold? True passes; false and null fail; what is unknown is unknown,
// with its reason. A finding stands where the marks of the condition's value say that it was
// decided.

#include "rules/judge.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <tuple>
#include <unordered_set>

#include "hcl/evaluate.h"
#include "rules/locate.h"
#include "rules/scope.h"
#include "value/convert.h"

namespace preflint::rules {

using graph::Resource;
using value::MarkSet;
using value::Reason;
using value::Type;
using value::Value;

namespace {

/// Documents that build on documents are followed until there are this many.
constexpr std::size_t most_related = 64;

/// What is being judged, and what a finding about it says.
struct Case {
  const Rule& rule;
  const FactSet& set;
  const Resource* resource;  ///< null for a rule that judges the configuration
  Range whole;               ///< of the item, or of the resource
  Range header;
};

/// true, false or unknown of a condition's value; null is false.
Value as_verdict(const Value& raw) {
  if (raw.is_null()) return Value::boolean(false).with_marks(raw.marks());
  const auto truth = value::convert(raw, Type::boolean());
  if (truth) return *truth;
  return Value::unknown(Type::boolean(), {Reason::Kind::error, "a condition that is no bool", {}})
      .with_marks(raw.marks());
}

/// The same case, narrowed to one of its items.
Case narrowed(Case which, const Value& item, const std::vector<Range>& related) {
  const bool is_block =
      item.is_known() && item.is_mapping() && item.missing() == value::Missing::null;
  const Range header = is_block ? first_source(item.missing_marks()) : Range();
  const Range own = locate(item.marks(), {which.whole, which.header, related}).range;
  if (own != which.header) which.whole = own;
  which.header = header.is_somewhere() ? header : own;
  return which;
}

class Judge {
 public:
  Judge(const graph::Configuration& configuration, RuleFunctions& functions, Reads* reads,
        Diagnostics& diagnostics)
      : configuration_(configuration),
        functions_(functions),
        reads_(reads),
        diagnostics_(diagnostics) {}

  void resource(const Rule& rule, const FactSet& set, const Resource& resource) {
    hcl::Budget budget;
    RuleScope scope(set, functions_, budget, reads_);
    scope.set_self(resource.body);
    if (!set.each) {
      scope.set_item({}, {});
      return item(scope, {rule, set, &resource, resource.range, resource.header});
    }
    Diagnostics problems;
    const Value items = hcl::evaluate(*set.each, scope, problems);
    report(problems, {rule, set, &resource, resource.range, resource.header});
    items_of(scope, {rule, set, &resource, resource.range, resource.header}, items);
  }

  void configuration(const Rule& rule, const FactSet& set) {
    hcl::Budget budget;
    RuleScope scope(set, functions_, budget, reads_);
    scope.set_item({}, {});
    const FileId first = configuration_.files.empty() ? FileId::none : configuration_.files.front();
    item(scope, {rule, set, nullptr, {}, {first, 0, 0}});
  }

  Judgement take() { return std::move(judgement_); }

 private:
  void items_of(RuleScope& scope, const Case& which, const Value& items) {
    if (items.is_null()) return;
    if (!items.is_known()) return add_unknown(scope, which, items.reason(), items.marks());
    std::int64_t position = 0;
    const std::vector<Range> others = related(which);
    const auto one = [&](Value key, const Value& content) {
      scope.set_item(std::move(key), content);
      item(scope, narrowed(which, content, others));
    };
    const bool is_block = items.is_mapping() && items.missing() == value::Missing::null;
    if (is_block) {
      one(Value::number(position), items);
    } else if (items.is_mapping()) {
      for (const auto& [key, content] : items.entries()) one(Value::string(key), content);
    } else if (items.is_sequence()) {
      for (const Value& content : items.elements()) one(Value::number(position++), content);
    }
    if (items.is_open()) add_unknown(scope, which, items.open_reason(), items.marks());
  }

  void item(const RuleScope& scope, const Case& which) {
    Diagnostics problems;
    const Value meant = wanted(scope, which, problems);
    if (meant.is_bool() && !meant.as_bool()) return report(problems, which);
    const Value verdict = as_verdict(hcl::evaluate(*which.rule.logic().condition, scope, problems));
    report(problems, which);
    if (verdict.is_bool() && verdict.as_bool()) {
      ++judgement_.passes;
    } else if (!verdict.is_known()) {
      add_unknown(scope, which, verdict.reason(), verdict.marks());
    } else if (!meant.is_known()) {
      add_unknown(scope, which, meant.reason(), meant.marks());
    } else {
      add(scope, which, Verdict::fail, verdict.marks());
    }
  }

  /// Both `when`s together.
  Value wanted(const RuleScope& scope, const Case& which, Diagnostics& problems) {
    Value all = Value::boolean(true);
    for (const hcl::Expression* when : {which.set.when, which.rule.logic().when}) {
      if (!when) continue;
      const Value one = as_verdict(hcl::evaluate(*when, scope, problems));
      if (one.is_bool() && !one.as_bool()) return one;
      if (!one.is_known()) all = one;
    }
    return all;
  }

  void add_unknown(const RuleScope& scope, const Case& which, const Reason& reason,
                   const MarkSet& marks) {
    if (reads_) reads_->add_verdict(reason);
    Finding& finding = add(scope, which, Verdict::unknown, marks);
    finding.reason = reason.what.str();
    finding.reason_range = reason.range;
  }

  Finding& add(const RuleScope& scope, const Case& which, Verdict verdict, const MarkSet& marks) {
    Location at = locate(marks, {which.whole, which.header, related(which)});
    Finding finding;
    finding.rule = &which.rule;
    finding.verdict = verdict;
    finding.message = message(scope, which);
    finding.range = at.range;
    finding.trace = std::move(at.trace);
    if (which.resource) {
      finding.resource_header = which.resource->header;
      finding.resource_range = which.resource->range;
      finding.calls = which.resource->calls;
      finding.instances.push_back(
          {which.resource->address.str(), which.resource->type.str(), which.resource->language});
    }
    return judgement_.findings.emplace_back(std::move(finding));
  }

  std::vector<Range> related(const Case& which) const {
    std::vector<Range> blocks;
    if (!which.resource) {
      for (const Resource& resource : configuration_.graph.resources())
        blocks.push_back(resource.range);
      return blocks;
    }
    const graph::ResourceGraph& graph = configuration_.graph;
    const graph::ResourceId id = graph.id_of(*which.resource);
    for (const graph::Edge& edge : graph.edges_to(id)) blocks.push_back(graph[edge.from].range);
    // A policy document of others: what they say is said of this resource too.
    std::vector<graph::ResourceId> reached = {id};
    for (std::size_t i = 0; i < reached.size() && reached.size() < most_related; ++i) {
      if (i > 0 && !graph[reached[i]].is_data) continue;
      for (const graph::Edge& edge : graph.edges_from(reached[i])) {
        if (std::ranges::find(reached, edge.to) == reached.end()) reached.push_back(edge.to);
      }
    }
    for (const graph::ResourceId other : reached) blocks.push_back(graph[other].range);
    return blocks;
  }

  std::string message(const RuleScope& scope, const Case& which) {
    Diagnostics unimportant;
    const Value text = hcl::evaluate(*which.rule.logic().error_message, scope, unimportant);
    return text.is_string() ? text.as_text().str() : which.rule.title;
  }

  void report(const Diagnostics& problems, const Case& which) {
    if (problems.entries().empty()) return;
    const Diagnostic& first = problems.entries().front();
    const FileId file = first.subject.file;
    const bool in_rule =
        file == FileId::none || file == which.rule.page || file == which.set.header.file;
    if (!in_rule) return diagnostics_.append(problems);
    diagnostics_.error(
        which.header, "Rule could not be evaluated",
        which.rule.id + ": " + first.summary + (first.detail.empty() ? "" : ": " + first.detail),
        first.subject);
  }

  const graph::Configuration& configuration_;
  RuleFunctions& functions_;
  Reads* reads_;
  Diagnostics& diagnostics_;
  Judgement judgement_;
};

bool has_any(const graph::Configuration& configuration, const Rule& rule) {
  return std::ranges::any_of(rule.types, [&](const std::string& type) {
    return rule.subject == Subject::configuration ? type == graph::name(configuration.language)
                                                  : !configuration.graph.by_type(type).empty();
  });
}

}  // namespace

void Judgement::append(Judgement&& other) {
  std::move(other.findings.begin(), other.findings.end(), std::back_inserter(findings));
  passes += other.passes;
}

Judgement judge(const graph::Configuration& configuration, std::span<const Rule* const> rules,
                RuleFunctions& functions, Reads* reads, Diagnostics& diagnostics) {
  functions.look_at(configuration.graph);
  Judge judge(configuration, functions, reads, diagnostics);
  for (const Rule* rule : rules) {
    if (!has_any(configuration, *rule)) continue;
    for (const FactSet& set : rule->logic().sets) {
      for (const Text& type : set.types) {
        if (rule->subject == Subject::configuration) {
          if (type == graph::name(configuration.language)) judge.configuration(*rule, set);
          continue;
        }
        for (const graph::ResourceId id : configuration.graph.by_type(type))
          judge.resource(*rule, set, configuration.graph[id]);
      }
    }
  }
  return judge.take();
}

void merge_instances(std::vector<Finding>& findings) {
  std::map<std::tuple<const Rule*, Range, Range, Verdict, Range>, std::size_t> places;
  std::map<std::size_t, std::unordered_set<std::string>> listed;  // addresses, by place
  std::vector<Finding> merged;
  merged.reserve(findings.size());
  for (Finding& finding : findings) {
    const Range suppressed_by = finding.suppression ? finding.suppression->range : Range{};
    const auto [known, is_new] = places.try_emplace(
        {finding.rule, finding.range, finding.resource_header, finding.verdict, suppressed_by},
        merged.size());
    if (is_new) {
      merged.push_back(std::move(finding));
      continue;
    }
    Finding& first = merged[known->second];
    std::unordered_set<std::string>& names = listed[known->second];
    if (names.empty()) {
      for (const Instance& instance : first.instances) names.insert(instance.address);
    }
    for (Instance& instance : finding.instances) {
      if (names.insert(instance.address).second) first.instances.push_back(std::move(instance));
    }
  }
  findings = std::move(merged);
}

}  // namespace preflint::rules
