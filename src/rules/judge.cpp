// Judges resources by rules. The whole of it: for each rule, for each resource of a type that it
// names, for each item: is it meant
// (`when`), does the condition hold? True passes; false and null fail; what is unknown is unknown,
// with its reason. A finding stands where the marks of the condition's value say that it was
// decided. What is unknown is judged again in each scenario that its reason makes, where the front
// end can tell them apart, and so on for what is unknown in them: only what a verdict depends on is
// ever split.

#include "rules/judge.h"

#include <algorithm>
#include <deque>
#include <iterator>
#include <map>
#include <memory>
#include <optional>
#include <tuple>
#include <unordered_set>

#include "hcl/evaluate.h"
#include "rules/change.h"
#include "rules/locate.h"
#include "rules/outcome.h"
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

/// How often one rule is evaluated for one item, and for one configuration in all, to tell a
/// verdict that depends on inputs which nobody gave.
constexpr std::size_t most_scenarios = 64;
constexpr std::size_t most_scenarios_in_all = 1 << 16;

/// What is being judged, and what a finding about it says.
struct Case {
  const Rule& rule;
  const FactSet& set;
  const Resource* resource;  ///< null for a rule that judges the configuration
  Range whole;               ///< of the item, or of the resource
  Range header;
  std::size_t ordinal = 0;  ///< among the items that were written there
  bool is_chosen = false;   ///< the item is one of several

  Range shared() const { return resource ? resource->shared : Range(); }
  ItemKey key(bool is_list = false) const { return {whole, header, ordinal, is_list}; }
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
Case narrowed(Case which, const Value& item, const std::vector<RelatedBlock>& related) {
  const bool is_block =
      item.is_known() && item.is_mapping() && item.missing() == value::Missing::null;
  const Range header = is_block ? first_source(item.missing_marks()) : Range();
  const Range own =
      locate(item.marks(), {which.whole, which.header, which.shared(), related}).range;
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

  /// `rules` share the set.
  void resource(std::span<const Rule* const> rules, const FactSet& set, const Resource& resource) {
    forget_shared();
    for (const Rule* rule : rules) this->resource(*rule, set, resource);
  }

  void configuration(std::span<const Rule* const> rules, const FactSet& set) {
    const FileId first = configuration_.files.empty() ? FileId::none : configuration_.files.front();
    forget_shared();
    for (const Rule* rule : rules) whole({*rule, set, nullptr, {}, {first, 0, 0}});
  }

  Judgement take() { return std::move(judgement_); }

 private:
  void forget_shared() {
    shared_items_ = {};
    shared_facts_.clear();
  }

  void resource(const Rule& rule, const FactSet& set, const Resource& resource) {
    whole({rule, set, &resource, resource.range, resource.header});
  }

  /// All items, as far as is known, and then each unknown one in scenarios.
  void whole(const Case& which) {
    Outcome known = *outcome(which, nullptr, nullptr);
    Outcome decided;
    for (ItemVerdict& said : known.items) {
      if (said.verdict == Verdict::unknown && configuration_.scenario) {
        std::size_t left = most_scenarios;
        const ItemKey key = said.item;
        const bool is_another_there = key.is_list || said.is_chosen;
        Outcome here = in_scenarios({{std::move(said)}}, which, *configuration_.scenario,
                                    is_another_there ? nullptr : &key, left);
        for (ItemVerdict& found : here.items) {
          const bool is_of_another = !(found.item == key) && known.find(found.item);
          if (!is_of_another && !decided.find(found.item))
            decided.items.push_back(std::move(found));
        }
      } else {
        decided.items.push_back(std::move(said));
      }
    }
    for (ItemVerdict& said : decided.items) settle(std::move(said));
  }

  void settle(ItemVerdict said) {
    if (said.verdict == Verdict::pass) {
      ++judgement_.passes;
      return;
    }
    if (reads_ && said.verdict == Verdict::unknown) reads_->add_verdict(said.reason);
    judgement_.findings.push_back(std::move(*said.finding));
  }

  /// `known` is what the scenario comes to as it is. `only`: the item that is asked about, or all.
  Outcome in_scenarios(Outcome known, const Case& which, graph::Scenario& scenario,
                       const ItemKey* only, std::size_t& left) {
    for (const ItemVerdict& said : known.items) {
      if (said.verdict != Verdict::unknown) continue;
      const Reason reason = said.reason;
      const auto ways = scenario.split(reason);
      if (ways.empty()) continue;
      if (ways.size() > left || judgement_.scenarios + ways.size() > most_scenarios_in_all) break;
      left -= ways.size();
      judgement_.scenarios += ways.size();
      std::vector<Outcome> outcomes;
      for (const std::shared_ptr<graph::Scenario>& way : ways) {
        std::optional<Outcome> there = outcome(which, way.get(), only);
        if (there) outcomes.push_back(in_scenarios(std::move(*there), which, *way, only, left));
      }
      return agreed(outcomes, reason, known);
    }
    return known;
  }

  /// Nothing where the resource isn't deployed in the scenario (null: as far as is known).
  std::optional<Outcome> outcome(const Case& which, graph::Scenario* scenario,
                                 const ItemKey* only) {
    const graph::ResourceGraph& graph = configuration_.graph;
    const Resource* resource = which.resource;
    if (resource && scenario) resource = scenario->resource(graph.id_of(*resource), *resource);
    if (which.resource && !resource) return std::nullopt;
    outcome_ = {};
    only_ = only;
    is_assumed_ = scenario != nullptr;
    functions_.assume(scenario);
    functions_.judge_whole(!which.resource);
    hcl::Budget budget;
    RuleScope scope(which.set, functions_, budget, is_assumed_ ? nullptr : reads_, ++round_);
    // What is assumed holds for one evaluation, and reads are counted for each.
    is_shared_ = !is_assumed_ && !reads_;
    items_met_ = 0;
    if (resource) scope.set_self(resource->body);
    if (resource && which.set.each) {
      Diagnostics problems;
      Memo own;
      const Value items =
          (is_shared_ ? shared_items_ : own).get(round_, budget, problems, [&](Diagnostics& said) {
            return hcl::evaluate(*which.set.each, scope, said);
          });
      report(problems, which);
      items_of(scope, which, items);
    } else {
      scope.set_item({}, {}, next_facts());
      item(scope, which);
    }
    functions_.assume(nullptr);
    return std::move(outcome_);
  }

  /// Where the facts of the next item are found out.
  Facts& next_facts() {
    if (!is_shared_) {
      own_facts_.clear();
      return own_facts_;
    }
    if (items_met_ == shared_facts_.size()) shared_facts_.emplace_back();
    return shared_facts_[items_met_++];
  }

  void items_of(RuleScope& scope, const Case& which, const Value& items) {
    if (items.is_null()) return;
    if (!items.candidates().empty() && !configuration_.scenario)
      return items_of_choices(scope, which, items);
    if (!items.is_known()) return add_unknown_items(scope, which, items.reason(), items.marks());
    std::int64_t position = 0;
    const std::vector<RelatedBlock> others = related(which);
    std::map<std::pair<Range, Range>, std::size_t> seen;
    const auto one = [&](Value key, const Value& content) {
      Case inner = narrowed(which, content, others);
      inner.is_chosen = !content.candidates().empty();
      inner.ordinal = seen[{inner.whole, inner.header}]++;
      if (only_ && !(inner.key() == *only_)) return;
      scope.set_item(std::move(key), content, next_facts());
      item(scope, inner);
    };
    const bool is_block = items.is_mapping() && items.missing() == value::Missing::null;
    if (is_block) {
      one(Value::number(position), items);
    } else if (items.is_mapping()) {
      for (const auto& [key, content] : items.entries()) one(Value::string(key), content);
    } else if (items.is_sequence()) {
      for (const Value& content : items.elements()) one(Value::number(position++), content);
    }
    if (items.is_open()) add_unknown_items(scope, which, items.open_reason(), items.marks());
  }

  /// The message has no words of an item that is known.
  void add_unknown_items(RuleScope& scope, const Case& which, const Reason& reason,
                         const MarkSet& marks) {
    own_facts_.clear();
    const Value item = Value::unknown(Type::dynamic(), reason);
    scope.set_item(item, item, own_facts_);
    add_unknown(scope, which, true, reason, marks);
  }

  /// The items are those of one of a few lists.
  void items_of_choices(RuleScope& scope, const Case& which, const Value& items) {
    Outcome before = std::move(outcome_);
    std::vector<Outcome> ways;
    for (const Value& candidate : items.candidates()) {
      outcome_ = {};
      items_of(scope, which, candidate.with_marks(items.marks()));
      ways.push_back(std::move(outcome_));
    }
    outcome_ = std::move(before);
    for (ItemVerdict& said : agreed(ways, items.reason(), {}).items)
      outcome_.items.push_back(std::move(said));
  }

  void item(const RuleScope& scope, const Case& which) {
    Diagnostics problems;
    const Value meant = wanted(scope, which, problems);
    if (meant.is_bool() && !meant.as_bool()) return report(problems, which);
    const Value verdict = as_verdict(hcl::evaluate(*which.rule.logic().condition, scope, problems));
    report(problems, which);
    if (verdict.is_bool() && verdict.as_bool()) {
      outcome_.items.push_back({which.key(), Verdict::pass, std::nullopt, {}, which.is_chosen});
    } else if (!verdict.is_known()) {
      add_unknown(scope, which, false, verdict.reason(), verdict.marks());
    } else if (!meant.is_known()) {
      add_unknown(scope, which, false, meant.reason(), meant.marks());
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

  void add_unknown(const RuleScope& scope, const Case& which, bool is_list, const Reason& reason,
                   const MarkSet& marks) {
    ItemVerdict& said = add(scope, which, Verdict::unknown, marks);
    said.item.is_list = is_list;
    said.reason = reason;
    said.finding->reason = reason.what.str();
    said.finding->reason_range = reason.range;
  }

  ItemVerdict& add(const RuleScope& scope, const Case& which, Verdict verdict,
                   const MarkSet& marks) {
    Location at = locate(marks, {which.whole, which.header, which.shared(), related(which),
                                 verdict != Verdict::unknown});
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
      finding.instances.push_back({which.resource->address.str(), which.resource->type.str(),
                                   which.resource->language, which.resource->construct.str()});
      if (verdict == Verdict::fail)
        finding.changes = changes_for(which.rule, which.set, scope, *which.resource);
    }
    return outcome_.items.emplace_back(
        ItemVerdict{which.key(), verdict, std::move(finding), {}, which.is_chosen});
  }

  std::vector<RelatedBlock> related(const Case& which) const {
    std::vector<RelatedBlock> blocks;
    const auto add = [&](const Resource& other) { blocks.push_back({other.range, other.header}); };
    if (!which.resource) {
      std::ranges::for_each(configuration_.graph.resources(), add);
      return blocks;
    }
    const graph::ResourceGraph& graph = configuration_.graph;
    const graph::ResourceId id = graph.id_of(*which.resource);
    for (const graph::Edge& edge : graph.edges_to(id)) add(graph[edge.from]);
    // A policy document of others: what they say is said of this resource too.
    std::vector<graph::ResourceId> reached = {id};
    for (std::size_t i = 0; i < reached.size() && reached.size() < most_related; ++i) {
      if (i > 0 && !graph[reached[i]].is_data) continue;
      for (const graph::Edge& edge : graph.edges_from(reached[i])) {
        if (std::ranges::find(reached, edge.to) == reached.end()) reached.push_back(edge.to);
      }
    }
    for (const graph::ResourceId other : reached) add(graph[other]);
    return blocks;
  }

  std::string message(const RuleScope& scope, const Case& which) {
    Diagnostics unimportant;
    const Value text = hcl::evaluate(*which.rule.logic().error_message, scope, unimportant);
    return text.is_string() ? text.as_text().str() : which.rule.title;
  }

  void report(const Diagnostics& problems, const Case& which) {
    if (is_assumed_ || problems.entries().empty()) return;
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
  // Of the evaluation that goes on.
  Outcome outcome_;
  const ItemKey* only_ = nullptr;
  bool is_assumed_ = false;
  bool is_shared_ = false;
  std::size_t items_met_ = 0;
  Facts own_facts_;
  unsigned round_ = 0;
  // What rules that share a set of facts know of the resource or configuration that is judged.
  Memo shared_items_;
  std::deque<Facts> shared_facts_;  // by item
};

/// A set of facts, and the rules that judge by it.
struct SharedSet {
  const FactSet* set;
  std::vector<const Rule*> rules;
};

bool has_any(const graph::Configuration& configuration, const Rule& rule) {
  return std::ranges::any_of(rule.types, [&](const std::string& type) {
    return rule.subject == Subject::configuration ? type == graph::name(configuration.language)
                                                  : !configuration.graph.by_type(type).empty();
  });
}

/// In the order of the rules that are the first of each. A set that comes from facts.hcl stands at
/// one place, whichever rules it is part of.
std::vector<SharedSet> sets_of(std::span<const Rule* const> rules,
                               const graph::Configuration& configuration) {
  std::vector<SharedSet> sets;
  std::map<Range, std::size_t> by_header;
  for (const Rule* rule : rules) {
    if (!has_any(configuration, *rule)) continue;
    for (const FactSet& set : rule->logic().sets) {
      const auto [known, is_new] = by_header.try_emplace(set.header, sets.size());
      if (is_new) {
        sets.push_back({&set, {rule}});
      } else {
        sets[known->second].rules.push_back(rule);
      }
    }
  }
  return sets;
}

}  // namespace

void Judgement::append(Judgement&& other) {
  std::move(other.findings.begin(), other.findings.end(), std::back_inserter(findings));
  passes += other.passes;
  scenarios += other.scenarios;
}

Judgement judge(const graph::Configuration& configuration, std::span<const Rule* const> rules,
                RuleFunctions& functions, Reads* reads, Diagnostics& diagnostics,
                const std::stop_token& stop, Slice slice) {
  functions.look_at(configuration);
  Judge judge(configuration, functions, reads, diagnostics);
  for (const SharedSet& shared : sets_of(rules, configuration)) {
    for (const Text& type : shared.set->types) {
      if (shared.rules.front()->subject == Subject::configuration) {
        if (slice.index == 0 && type == graph::name(configuration.language))
          judge.configuration(shared.rules, *shared.set);
        continue;
      }
      const std::span<const graph::ResourceId> all = configuration.graph.by_type(type);
      const std::size_t first = all.size() * slice.index / slice.count;
      const std::size_t behind = all.size() * (slice.index + 1) / slice.count;
      for (const graph::ResourceId id : all.subspan(first, behind - first)) {
        if (stop.stop_requested()) return judge.take();
        judge.resource(shared.rules, *shared.set, configuration.graph[id]);
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
    if (!first.because_of.is_somewhere()) first.because_of = finding.because_of;
    if (finding.reach && (!first.reach || finding.reach->answer > first.reach->answer))
      first.reach = std::move(finding.reach);
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
