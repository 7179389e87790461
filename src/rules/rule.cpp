// Names of a rule's parts, and its logic on demand.

#include "rules/rule.h"

#include <array>

#include "rules/finding.h"

namespace preflint::rules {

namespace {
constexpr std::array<std::string_view, 4> severities = {"low", "medium", "high", "critical"};
constexpr std::array<std::string_view, 3> verdicts = {"pass", "fail", "unknown"};
}  // namespace

std::string_view name(Severity severity) { return severities[static_cast<std::size_t>(severity)]; }

std::string_view name(Verdict verdict) { return verdicts[static_cast<std::size_t>(verdict)]; }

std::string_view name(BaselineState state) {
  return state == BaselineState::added ? "new" : "unchanged";
}

std::optional<Severity> severity_from(std::string_view name) {
  for (std::size_t i = 0; i < severities.size(); ++i) {
    if (severities[i] == name) return static_cast<Severity>(i);
  }
  return std::nullopt;
}

const Fact* FactSet::fact(std::string_view name) const {
  for (const Fact& fact : facts) {
    if (fact.name.view() == name) return &fact;
  }
  return nullptr;
}

const Logic& LazyLogic::get() const {
  std::call_once(once_, [this] {
    if (!read_) return;
    logic_ = read_();
    read_ = nullptr;
  });
  return logic_;
}

}  // namespace preflint::rules
