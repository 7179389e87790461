// Expands `count` and `for_each` of a resource or module block into instances.
// https://developer.hashicorp.com/terraform/language/meta-arguments/count
// https://developer.hashicorp.com/terraform/language/meta-arguments/for_each
//
// Where nobody knows how many instances there are, one stands for all. It has the index or key that
// it must have if that much is known: `count = var.create ? 1 : 0` can only make [0].

#include "terraform/expand.h"

#include <algorithm>
#include <optional>

#include "hcl/evaluate.h"
#include "value/convert.h"
#include "value/ephemeral.h"

namespace preflint::terraform {

using value::Reason;
using value::Type;
using value::Value;

std::string quoted_key(std::string_view key) {
  std::string text = "\"";
  for (std::size_t i = 0; i < key.size(); ++i) {
    const char c = key[i];
    const bool template_start = (c == '$' || c == '%') && i + 1 < key.size() && key[i + 1] == '{';
    if (c == '"' || c == '\\') text += '\\';
    if (template_start) text += c;
    if (c == '\n') {
      text += "\\n";
    } else if (c == '\r') {
      text += "\\r";
    } else if (c == '\t') {
      text += "\\t";
    } else {
      text += c;
    }
  }
  return text + '"';
}

/// `count = var.on ? 1 : 0`: of any other unknown count the index is not known either.
bool Expansion::is_none_or_one() const {
  return is_uncertain() && mode == Mode::count && instances.size() == 1 &&
         instances.front().key.is_known();
}

Value Expansion::collect(std::vector<Value> each) const {
  if (each.empty() && is_uncertain()) return Value::unknown(Type::dynamic(), uncertain);
  if (mode == Mode::single) return std::move(each.front());
  if (is_none_or_one()) {
    const Value none = Value::tuple({});
    return Value::one_of({none, Value::tuple(std::move(each))}, uncertain);
  }
  if (is_uncertain()) {
    const Type any = Type::dynamic();
    return Value::unknown_collection(mode == Mode::count ? Type::list(any) : Type::map(any),
                                     uncertain, std::move(each.front()));
  }
  if (mode == Mode::count) return Value::tuple(std::move(each));
  std::vector<Value::Entry> entries;
  entries.reserve(each.size());
  for (std::size_t i = 0; i < each.size(); ++i)
    entries.emplace_back(instances[i].key.as_text(), std::move(each[i]));
  return Value::object(std::move(entries));
}

namespace {

class Expander {
 public:
  Expander(const Text& address, const hcl::Scope& scope, Root& root)
      : address_(address), scope_(scope), root_(root) {}

  Expansion count(const hcl::Expression& expression) {
    at_ = expression.range;
    argument_ = "count";
    result_.mode = Expansion::Mode::count;
    const Value raw = evaluate(expression);
    const auto number = value::convert(raw, Type::number());
    if (!number) return fail_conversion(number.error().text());
    if (number->is_null())
      return fail("The given \"count\" argument value is null. An integer is required.");
    if (!number->is_known()) return unknown_count(*number);
    const std::optional<std::int64_t> instances = number->as_number().to_int64();
    if (!instances)
      return fail("The given \"count\" argument value is unsuitable: a whole number is required.");
    if (*instances < 0)
      return fail(
          "The given \"count\" argument value is unsuitable: must be greater than or equal to "
          "zero.");
    return count_of(static_cast<std::size_t>(*instances));
  }

  Expansion for_each(const hcl::Expression& expression) {
    at_ = expression.range;
    argument_ = "for_each";
    result_.mode = Expansion::Mode::for_each;
    const Value given = evaluate(expression);
    if (given.is_null())
      return fail(
          "The given \"for_each\" argument value is null. A map, or set of strings is allowed.");
    if (!given.is_known()) return unknown_for_each(given);
    if (given.is_open()) return one_for_all(given.open_reason());
    if (given.is_mapping()) return over_map(given);
    if (given.is(Type::Kind::set) || is_empty_sequence(given)) return over_set(given);
    return fail(
        "The given \"for_each\" argument value is unsuitable: the \"for_each\" argument must be a "
        "map, or set of strings, "
        "and you have provided a value of type " +
        given.type().friendly_name() + ".");
  }

  Expansion single(Range at) {
    if (root_.take_instances(1, at)) {
      result_.instances.push_back({});
    } else {
      result_.uncertain = {Reason::Kind::limit, address_, at};
    }
    return std::move(result_);
  }

 private:
  Value evaluate(const hcl::Expression& expression) {
    Value value = hcl::evaluate(expression, scope_, root_.diagnostics);
    if (value.is_sensitive()) {
      root_.diagnostics.error(
          at_, "Invalid " + std::string(argument_) + " argument",
          "Sensitive values, or values derived from sensitive values, cannot be used as " +
              std::string(argument_) +
              " arguments. If used, the sensitive value could be exposed as a "
              "resource instance key.");
    }
    if (value::is_ephemeral(value.marks())) {
      root_.diagnostics.error(at_, "Invalid " + std::string(argument_) + " argument",
                              "The given \"" + std::string(argument_) +
                                  "\" is derived from an ephemeral value, which no plan can hold.");
    }
    return value;
  }

  Expansion fail_conversion(const std::string& why) {
    root_.diagnostics.error(at_, "Incorrect value type", "Invalid expression value: " + why + ".");
    return one_for_all({Reason::Kind::error, {}, at_});
  }

  Expansion fail_element(std::string detail) {
    root_.diagnostics.error(at_, "Invalid for_each set argument", std::move(detail));
    return one_for_all({Reason::Kind::error, {}, at_});
  }

  Expansion fail(std::string detail) {
    root_.diagnostics.error(at_, "Invalid " + std::string(argument_) + " argument",
                            std::move(detail));
    return one_for_all({Reason::Kind::error, {}, at_});
  }

  /// `known` is the one instance that there can be, if any.
  Expansion one_for_all(Reason reason, std::optional<Repetition> known = {}) {
    if (reason.what.empty()) reason.what = address_.str() + ' ' + std::string(argument_);
    value::Refinements never_null;
    never_null.not_null = true;
    const Type key_type = result_.mode == Expansion::Mode::count ? Type::number() : Type::string();
    if (!known)
      known = Repetition{"[*]", Value::unknown(key_type, reason, never_null),
                         Value::unknown(Type::dynamic(), reason)};
    result_.uncertain = std::move(reason);
    if (root_.take_instances(1, at_)) result_.instances = {std::move(*known)};
    return std::move(result_);
  }

  Expansion count_of(std::size_t instances) {
    if (!root_.take_instances(instances, at_)) return one_for_all({Reason::Kind::limit, {}, at_});
    result_.instances.reserve(instances);
    for (std::size_t i = 0; i < instances; ++i) result_.instances.push_back(at_index(i));
    return std::move(result_);
  }

  static Repetition at_index(std::size_t i) {
    return {"[" + std::to_string(i) + "]", Value::number(static_cast<std::int64_t>(i)), {}};
  }

  Expansion unknown_count(const Value& number) {
    const auto at_most_one = [](const Value& candidate) {
      return candidate.is_number() && candidate.as_number() <= value::Number(1);
    };
    const std::span<const Value> few = number.candidates();
    const bool only_first = !few.empty() && std::all_of(few.begin(), few.end(), at_most_one);
    return one_for_all(number.reason(), only_first ? std::optional(at_index(0)) : std::nullopt);
  }

  /// Terraform takes no tuples, but an empty one harms nobody and is what several functions return
  /// for "nothing".
  static bool is_empty_sequence(const Value& given) {
    return given.is_sequence() && given.elements().empty() && !given.is_open();
  }

  static Repetition with_key(const Text& key, Value value, const Value& collection) {
    const value::MarkSet marks = collection.marks().derived();
    return {"[" + quoted_key(key) + "]", Value::string(key).with_marks(marks),
            value.with_marks(marks)};
  }

  Expansion over_map(const Value& map) {
    if (!root_.take_instances(map.entries().size(), at_))
      return one_for_all({Reason::Kind::limit, {}, at_});
    result_.instances.reserve(map.entries().size());
    for (const auto& [key, value] : map.entries())
      result_.instances.push_back(with_key(key, value, map));
    return std::move(result_);
  }

  Expansion over_set(const Value& set) {
    for (const Value& element : set.elements()) {
      if (element.is_null())
        return fail_element(
            "The given \"for_each\" set value is unsuitable: \"for_each\" sets must not contain "
            "null values.");
      if (!element.is_known()) return element_for_all(set, element);
      if (!element.is_string()) {
        return fail_element(
            "The given \"for_each\" set value is unsuitable: \"for_each\" supports maps and sets "
            "of strings, but you have "
            "provided a set containing type " +
            element.type().friendly_name() + ".");
      }
    }
    if (!root_.take_instances(set.elements().size(), at_))
      return one_for_all({Reason::Kind::limit, {}, at_});
    result_.instances.reserve(set.elements().size());
    for (const Value& element : set.elements()) {
      result_.instances.push_back(with_key(element.as_text(), element, set));
      result_.instances.back().key = result_.instances.back().value;
    }
    return std::move(result_);
  }

  /// A set whose elements are only known after apply: Terraform refuses it, unless it is a variable
  /// that is unknown here alone.
  Expansion element_for_all(const Value& set, const Value& element) {
    if (set.elements().size() > 1) return one_for_all(element.reason());
    const Value only = element.with_marks(set.marks().derived());
    return one_for_all(element.reason(), Repetition{"[*]", only, only});
  }

  Expansion unknown_for_each(const Value& given) {
    if (const std::optional<Repetition> only = only_key(given))
      return one_for_all(given.reason(), only);
    if (const Value* any = given.representative()) {
      Repetition each{"[*]", Value::unknown(Type::string(), given.reason()),
                      any->with_marks(given.marks().derived())};
      if (given.is(Type::Kind::set)) each.key = each.value;
      return one_for_all(given.reason(), std::move(each));
    }
    return one_for_all(given.reason());
  }

  /// The one key that all candidates share, in so far as they have any: `var.on ? toset(["a"]) :
  /// toset([])`.
  static std::optional<Repetition> only_key(const Value& given) {
    std::optional<Repetition> only;
    for (const Value& candidate : given.candidates()) {
      if (candidate.is_open()) return std::nullopt;
      std::optional<Repetition> one;
      if (candidate.is_mapping() && candidate.entries().size() == 1) {
        one = with_key(candidate.entries()[0].first, candidate.entries()[0].second, candidate);
      } else if (candidate.is_sequence() && candidate.elements().size() == 1 &&
                 candidate.elements()[0].is_string()) {
        one = with_key(candidate.elements()[0].as_text(), candidate.elements()[0], candidate);
      } else if (!(candidate.is_mapping() && candidate.entries().empty()) &&
                 !is_empty_sequence(candidate)) {
        return std::nullopt;
      }
      if (one && only && (one->suffix != only->suffix || !one->value.same_content(only->value)))
        return std::nullopt;
      if (one) only = one;
    }
    return only;
  }

  Text address_;
  const hcl::Scope& scope_;
  Root& root_;
  Range at_;
  std::string_view argument_;
  Expansion result_;
};

}  // namespace

Expansion expand(const hcl::Block& block, const Text& address, const hcl::Scope& scope,
                 Root& root) {
  const hcl::Attribute* count = block.body.attribute("count");
  const hcl::Attribute* for_each = block.body.attribute("for_each");
  Expander expander(address, scope, root);
  if (count && for_each) {
    root.diagnostics.error(for_each->name.range,
                           "Invalid combination of \"count\" and \"for_each\"",
                           "The \"count\" and \"for_each\" meta-arguments are mutually-exclusive, "
                           "only one should be used to be "
                           "explicit about the number of resources to be created.");
  }
  if (count) return expander.count(*count->expr);
  if (for_each) return expander.for_each(*for_each->expr);
  return expander.single(block.header);
}

}  // namespace preflint::terraform
