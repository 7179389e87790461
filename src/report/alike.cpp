// Puts together what rules say alike. A port range that is open to everyone is found by the rule
// for SSH, by that for RDP and by that for all ports; five blocks with the same words would hide
// what else there is. A finding with a fix of its own stays by itself, since the fix goes by its
// rule.

#include "report/alike.h"

#include <algorithm>
#include <ranges>
#include <utility>

#include "report/others.h"

namespace preflint::report {

namespace {

bool have_same_addresses(const rules::Finding& a, const rules::Finding& b) {
  return std::ranges::equal(a.instances, b.instances, {}, &rules::Instance::address,
                            &rules::Instance::address);
}

bool say_the_same(const rules::Finding& a, const rules::Finding& b) {
  return a.rule != b.rule && a.verdict == b.verdict && a.message == b.message &&
         a.reason == b.reason && a.calls == b.calls && a.trace == b.trace &&
         a.because_of == b.because_of && !a.fix && !b.fix && have_same_addresses(a, b);
}

/// The group that a finding belongs to, among those that stand where it stands.
Alike* group_of(const rules::Finding& finding, std::vector<Alike>& groups) {
  for (Alike& group : groups | std::views::reverse) {
    if (group.first->range != finding.range) return nullptr;
    const auto has_rule = [&](const rules::Finding* other) { return other->rule == finding.rule; };
    if (say_the_same(*group.first, finding) && std::ranges::none_of(group.others, has_rule))
      return &group;
  }
  return nullptr;
}

void add(const rules::Finding& finding, Alike& group) {
  const rules::Finding* other = &finding;
  if (finding.severity() > group.first->severity()) std::swap(other, group.first);
  group.others.push_back(other);
}

}  // namespace

std::vector<Alike> shown_alike(const Report& report, const Style& style) {
  std::vector<Alike> groups;
  for (const rules::Finding& finding : report.findings) {
    if (!is_shown(finding, style)) continue;
    Alike* const group = finding.range.is_somewhere() ? group_of(finding, groups) : nullptr;
    if (group) {
      add(finding, *group);
    } else {
      groups.push_back({&finding, {}});
    }
  }
  for (Alike& group : groups) {
    std::ranges::sort(group.others, {}, [](const rules::Finding* f) { return f->rule->id; });
  }
  return groups;
}

std::string also(const Alike& alike) {
  std::string text;
  for (const rules::Finding* other : alike.others) {
    text += text.empty() ? "also " : ", ";
    text += other->rule->id;
    if (other->verdict != rules::Verdict::unknown)
      text += " (" + std::string(rules::name(other->severity())) + ')';
  }
  return text;
}

}  // namespace preflint::report
