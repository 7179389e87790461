// Suppressions in the Metadata of a template's resources: preflint's own, and those of Checkov,
// cfn_nag and CloudFormation Guard, in the shapes that those tools document. In the Metadata of the
// template itself only preflint's own are; none of the others has any there. Values that are not
// known, or of another shape, say nothing.

#include <set>

#include "rules/directive.h"

namespace preflint::rules {

namespace {

using value::Value;

const Value* member(const Value* of, std::string_view name) {
  return of != nullptr && of->is_mapping() ? of->find(name) : nullptr;
}

std::string text_of(const Value* value) {
  return value != nullptr && value->is_string() ? std::string(value->as_string()) : std::string();
}

/// Where a value was written; `otherwise` where nobody knows.
Range range_of(const Value& value, const Range& otherwise) {
  for (const value::Mark& mark : value.marks().marks()) {
    if (mark.kind == value::Mark::Kind::source && mark.range.is_somewhere()) return mark.range;
  }
  return otherwise;
}

class Reader {
 public:
  /// `scope` is what they are about, `header` what is shown of it.
  Reader(Range scope, Range header, std::vector<Directive>& directives, Diagnostics& diagnostics)
      : scope_(scope), header_(header), directives_(directives), diagnostics_(diagnostics) {}

  void read(const Value* metadata) {
    read_own(member(member(metadata, "preflint"), "ignore"));
    read_entries(Directive::Dialect::checkov, member(member(metadata, "checkov"), "skip"),
                 "comment");
    read_entries(Directive::Dialect::cfn_nag,
                 member(member(metadata, "cfn_nag"), "rules_to_suppress"), "reason");
    read_guard(member(member(metadata, "guard"), "SuppressedRules"));
  }

  /// A list of rule ids, or of {rule, until, reason}; one alone needs no list.
  void read_own(const Value* ignore) {
    if (ignore == nullptr) return;
    if (!ignore->is_sequence()) return read_own_entry(*ignore);
    for (const Value& entry : ignore->elements()) read_own_entry(entry);
  }

 private:
  void add(Directive::Dialect dialect, const Value& id, std::string reason,
           std::optional<std::chrono::year_month_day> until = {}) {
    if (!id.is_string()) return;
    directives_.push_back(
        {dialect, text_of(&id), range_of(id, header_), std::move(reason), until, {scope_}});
  }

  void read_own_entry(const Value& entry) {
    if (entry.is_string()) return add(Directive::Dialect::preflint, entry, "");
    const Value* const rule = member(&entry, "rule");
    if (rule == nullptr || !rule->is_string()) {
      const Range range = range_of(entry, header_);
      diagnostics_.warning(
          range, "Suppression without a rule",
          "It switches nothing off. Write the rule's id, or {rule, until, reason}.");
      return;
    }
    std::optional<std::chrono::year_month_day> until;
    if (const Value* const date = member(&entry, "until")) {
      until = parse_date(text_of(date));
      if (!until) {
        const Range range = range_of(*date, header_);
        diagnostics_.warning(range, "Suppression with an invalid date",
                             "It switches nothing off. A date is written as 2030-12-31.");
        return;
      }
    }
    add(Directive::Dialect::preflint, *rule, text_of(member(&entry, "reason")), until);
  }

  /// A list of {id, REASON}.
  void read_entries(Directive::Dialect dialect, const Value* entries, std::string_view reason) {
    if (entries == nullptr || !entries->is_sequence()) return;
    for (const Value& entry : entries->elements()) {
      if (const Value* const id = member(&entry, "id"))
        add(dialect, *id, text_of(member(&entry, reason)));
    }
  }

  /// A list of ids, or a mapping from id to reason.
  void read_guard(const Value* rules) {
    if (rules == nullptr) return;
    if (rules->is_sequence()) {
      for (const Value& id : rules->elements()) add(Directive::Dialect::guard, id, "");
    } else if (rules->is_mapping()) {
      for (const auto& [id, reason] : rules->entries()) {
        directives_.push_back({Directive::Dialect::guard,
                               id.str(),
                               range_of(reason, header_),
                               text_of(&reason),
                               {},
                               {scope_}});
      }
    }
  }

  Range scope_;
  Range header_;
  std::vector<Directive>& directives_;
  Diagnostics& diagnostics_;
};

}  // namespace

std::vector<Directive> metadata_directives(const graph::Configuration& configuration,
                                           Diagnostics& diagnostics) {
  std::vector<Directive> directives;
  std::set<Range> seen;  // several resources may come from one place: a loop, a serverless function
  for (const graph::Resource& resource : configuration.graph.resources()) {
    if (resource.language != graph::Language::cloudformation || !resource.body.is_mapping())
      continue;
    const Value* const metadata = resource.body.find("metadata");
    if (metadata == nullptr || !seen.insert(resource.range).second) continue;
    Reader(resource.range, resource.header, directives, diagnostics).read(metadata);
  }
  for (const graph::TemplateMetadata& of_template : configuration.metadata) {
    Reader(of_template.range, of_template.header, directives, diagnostics)
        .read_own(member(&of_template.preflint, "ignore"));
  }
  return directives;
}

}  // namespace preflint::rules
