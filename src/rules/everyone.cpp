// What is public: a statement that allows everyone and is not confined to somebody, neither by its
// own conditions nor by a statement that denies all others what it allows. One definition for
// buckets, topics, queues, keys, functions, repositories, secrets and whatever else has a policy.

#include "rules/everyone.h"

#include <optional>
#include <string>

#include "base/ascii.h"
#include "base/glob.h"
#include "rules/confinement.h"
#include "rules/declare.h"
#include "rules/items.h"
#include "rules/pattern_text.h"
#include "value/operations.h"

namespace preflint::rules {

using hcl::Call;
using value::MarkSet;
using value::Reason;
using value::Type;
using value::Value;

namespace {

Value answer(const Told& told, const MarkSet& marks) {
  const Value value = told.kind == Told::Kind::open ? Value::unknown(Type::boolean(), told.why)
                                                    : Value::boolean(told.is_yes());
  return value.with_marks(marks);
}

/// Not of what is put together, nor of what a resource has: those name somebody.
bool may_be_everyone(const Value& identifier) {
  if (identifier.is_known() || !identifier.parts().empty() || identifier.marks().identity())
    return false;
  return !identifier.type().is(Type::Kind::string) ||
         !value::equals(identifier, Value::string(Text("*"))).is_known();
}

/// The identifiers of a principal list that mean everybody: "*" itself, and AWS: "*".
class Everyone {
 public:
  explicit Everyone(const Value& principals) {
    if (!principals.is_known()) {
      leave_open(principals.reason(), principals);
      return;
    }
    for (const Value& principal : items_of(principals)) look_at(principal);
    if (principals.is_open()) leave_open(principals.open_reason(), principals);
  }

  Told told() const { return told_; }
  const MarkSet& marks() const { return marks_; }

 private:
  void look_at(const Value& principal) {
    if (told_.is_yes()) return;
    if (!principal.is_known()) return leave_open(principal.reason(), principal);
    const Value* type = principal.find("Type");
    const Value* identifiers = principal.find("Identifiers");
    if (!type || !identifiers) return;
    const bool may_be_aws =
        !type->is_known() ||
        (type->is_string() && (type->as_string() == "*" || type->as_string() == "AWS"));
    if (!may_be_aws) return;
    if (!identifiers->is_known()) return leave_open(identifiers->reason(), *identifiers);
    for (const Value& identifier : items_of(*identifiers)) {
      const bool is_star = identifier.is_string() && identifier.as_string() == "*";
      if (is_star && type->is_known()) {
        told_ = Told::answer(true);
        marks_ = identifier.marks().united(identifiers->marks()).derived();
        return;
      }
      if (is_star) leave_open(type->reason(), *type);
      if (may_be_everyone(identifier)) leave_open(identifier.reason(), identifier);
    }
    if (identifiers->is_open()) leave_open(identifiers->open_reason(), *identifiers);
  }

  void leave_open(const Reason& why, const Value& cause) {
    if (!told_.is_no()) return;
    told_ = Told::open(why);
    marks_ = cause.marks().derived();
  }

  Told told_;
  MarkSet marks_;
};

/// The parts of a statement, in graph/policy.h's form.
const Value& part(const Value& statement, std::string_view name) {
  static const Value none = Value::tuple({});
  const Value* found = statement.find(name);
  return found ? *found : none;
}

bool has_any(const Value& list) {
  return !list.is_known() || list.is_open() || (list.is_sequence() && !list.elements().empty());
}

/// All but those whom NotPrincipal names.
Told is_about_everyone(const Value& statement, MarkSet& marks) {
  const Value& others = part(statement, "NotPrincipals");
  if (has_any(others)) {
    marks = others.marks().derived();
    return others.is_known() ? Told::answer(true) : Told::open(others.reason());
  }
  const Everyone everyone(part(statement, "Principals"));
  marks = everyone.marks();
  return everyone.told();
}

/// Is one of the patterns `pattern`, or wider?
Told is_covered(const std::string& text, const Value& patterns) {
  Told told;
  for (const Value& pattern : items_of(patterns)) {
    const std::optional<std::string> wider = pattern_text(pattern, Holes::of_resources);
    if (!wider) {
      if (!pattern.is_known()) told = Told::open(pattern.reason());
    } else if (matches_glob(ascii_lower(*wider), text)) {
      return Told::answer(true);
    }
  }
  if (told.is_no() && patterns.is_open()) return Told::open(patterns.open_reason());
  return told;
}

/// Does a statement deny all of what another allows? `name` is "Actions" or "Resources".
Told covers(const Value& denying, const Value& allowing, const std::string& name) {
  const Value& denied = part(denying, name);
  const Value& allowed = part(allowing, name);
  if (!denied.is_known()) return Told::open(denied.reason());
  if (!has_any(denied)) return Told::answer(!has_any(part(denying, "Not" + name)));
  const Told all = is_covered("*", denied);
  if (all.is_yes() || !has_any(allowed)) return all;
  if (!allowed.is_known()) return Told::open(allowed.reason());
  Told told = Told::answer(true);
  for (const Value& one : items_of(allowed)) {
    const std::optional<std::string> text = pattern_text(one, Holes::of_resources);
    const Told next = text ? is_covered(ascii_lower(*text), denied) : Told::open(one.reason());
    if (next.is_no()) return next;
    if (!next.is_yes()) told = next;
  }
  if (told.is_yes() && allowed.is_open()) return Told::open(allowed.open_reason());
  return told;
}

Told both(const Told& a, const Told& b) {
  if (a.is_no() || b.is_yes()) return a;
  return b.is_no() || a.is_yes() ? b : a;
}

/// Does it deny everyone but those whom it names what `allowing` allows?
Told keeps_out(const Value& denying, const Value& allowing) {
  if (!denying.is_known()) return Told::open(denying.reason());
  const Value* effect = denying.is_mapping() ? denying.find("Effect") : nullptr;
  if (!effect || (effect->is_string() && effect->as_string() != "Deny")) return Told::answer(false);
  MarkSet unimportant;
  Told told = is_about_everyone(denying, unimportant);
  if (!told.is_no()) told = both(told, spare_only_named(part(denying, "Conditions")));
  if (!told.is_no()) told = both(told, covers(denying, allowing, "Actions"));
  if (!told.is_no()) told = both(told, covers(denying, allowing, "Resources"));
  return effect->is_known() ? told : both(told, Told::open(effect->reason()));
}

Told is_confined(const Value& statement, std::span<const Value> policies) {
  Told told = confine(part(statement, "Conditions"));
  for (const Value& statements : policies) {
    if (told.is_yes()) return told;
    if (!statements.is_sequence()) continue;
    for (const Value& other : statements.elements()) {
      const Told next = keeps_out(other, statement);
      if (next.is_yes()) return next;
      if (!next.is_no() && told.is_no()) told = next;
    }
    if (told.is_no() && statements.is_open()) told = Told::open(statements.open_reason());
  }
  return told;
}

Value allows_everyone(const Call& call) {
  const Value& statement = call.args[0];
  const MarkSet marks = statement.marks().derived();
  if (!statement.is_known()) return answer(Told::open(statement.reason()), marks);
  const Value* effect = statement.is_mapping() ? statement.find("Effect") : nullptr;
  if (!effect || (effect->is_string() && effect->as_string() != "Allow"))
    return answer(Told::answer(false), marks);
  MarkSet deciding;
  const Told everyone = is_about_everyone(statement, deciding);
  if (everyone.is_no()) return answer(everyone, marks);
  const Told confined = is_confined(statement, std::span(call.args).subspan(1));
  if (confined.is_yes()) return answer(Told::answer(false), marks);
  if (!effect->is_known()) return answer(Told::open(effect->reason()), marks);
  if (!everyone.is_yes()) return answer(everyone, deciding.united(marks));
  return answer(confined.is_no() ? everyone : confined, deciding.united(marks));
}

}  // namespace

hcl::Function allows_everyone_function() {
  hcl::Function function = three_valued(
      "allows_everyone",
      "Does the statement allow any principal, with no condition that confines it to known "
      "accounts, organisations, networks or resources? With the statements of its policy: and does "
      "none of these deny it to all others?",
      {anything("statement")}, allows_everyone);
  function.variadic = {anything("statements")};
  return function;
}

}  // namespace preflint::rules
