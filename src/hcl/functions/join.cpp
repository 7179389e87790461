// Terraform's `join`. Where elements are not known, or there may be others, the text has holes.
// https://developer.hashicorp.com/terraform/language/functions (String Functions)

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "hcl/function.h"

namespace preflint::hcl {

using value::Reason;
using value::StringPart;
using value::Type;
using value::Value;

namespace {

/// What `join` puts one after the other, with its marks, so that a hole says whose attribute it
/// waits for. False when an element is null, which is reported.
bool collect_elements(const Call& call, std::vector<Value>& elements) {
  for (std::size_t list = 1; list < call.args.size(); ++list) {
    const std::span<const Value> items = call.marked_args[list].elements();
    for (std::size_t i = 0; i < items.size(); ++i) {
      if (items[i].is_null()) {
        const std::string where = call.args.size() == 2 ? "" : " of list " + std::to_string(list);
        call.fail_argument(list, "element " + std::to_string(i) + where +
                                     " is null; cannot concatenate null values");
        return false;
      }
      elements.push_back(items[i]);
    }
  }
  return true;
}

/// What an open list has besides, separators included, is a hole.
class OpenJoin {
 public:
  explicit OpenJoin(const Text& separator) : separator_(separator) {}

  void add(const Value& list) {
    const bool is_open = !list.is_known() || list.is_open();
    const std::span<const Value> elements =
        list.is_known() ? list.elements() : std::span<const Value>();
    for (std::size_t i = 0; i < elements.size(); ++i) {
      if (is_open && i >= list.placed_count()) add_others(list);
      add_element(elements[i]);
    }
    if (is_open) add_others(list);
  }

  Value result() && { return Value::unknown_string(std::move(parts_), *why_); }

 private:
  void add_element(const Value& element) {
    if (!parts_.empty() && !is_behind_others_) parts_.push_back({.text = separator_});
    is_behind_others_ = false;
    if (element.is_string()) parts_.push_back({.text = element.as_text()});
    if (!element.is_known()) parts_.push_back({.hole = element, .is_hole = true});
  }

  void add_others(const Value& list) {
    const Reason& why = list.is_known() ? list.open_reason() : list.reason();
    parts_.push_back({.hole = Value::unknown(Type::string(), why), .is_hole = true});
    is_behind_others_ = true;
    if (!why_) why_ = why;
  }

  const Text& separator_;
  std::vector<StringPart> parts_;
  bool is_behind_others_ = false;
  std::optional<Reason> why_;
};

/// Some elements are not known: the string keeps what is, with holes for the others.
Value join_with_holes(std::string_view separator, std::span<const Value> elements) {
  std::vector<StringPart> parts;
  const Value* unknown = nullptr;
  for (std::size_t i = 0; i < elements.size(); ++i) {
    if (i > 0 && !separator.empty()) parts.push_back({.text = separator});
    if (elements[i].is_known()) {
      parts.push_back({.text = elements[i].as_text(), .hole = elements[i]});
    } else {
      parts.push_back({.hole = elements[i], .is_hole = true});
      if (!unknown) unknown = &elements[i];
    }
  }
  return Value::unknown_string(std::move(parts), unknown->reason());
}

Value join_lists(const Call& call) {
  if (call.args.size() < 2) return call.fail("at least one list is required");
  for (const Value& list : call.args.subspan(1)) {
    if (list.is_known() && !list.is_open()) continue;
    if (!call.scope.keeps_known()) return call.unknown(list);
    OpenJoin joined(call.args[0].as_text());
    for (const Value& one : call.marked_args.subspan(1)) joined.add(one);
    return std::move(joined).result();
  }
  std::vector<Value> elements;
  if (!collect_elements(call, elements)) return call.failed();
  const std::string_view separator = call.string(0);
  std::uint64_t size = separator.size() * elements.size();
  bool known = true;
  for (const Value& element : elements) {
    known = known && element.is_known();
    if (element.is_known()) size += element.as_string().size();
  }
  if (!known) return join_with_holes(separator, elements);
  if (!call.reserve(size)) return call.failed();
  std::string result;
  result.reserve(size);
  for (const Value& element : elements) {
    if (&element != &elements.front()) result += separator;
    result += element.as_string();
  }
  return call.text(result);
}

Function join() {
  return {
      .name = "join",
      .summary =
          "Puts the elements of one or more lists one after the other, with a separator between "
          "them.",
      .parameters = {{"separator", Type::string()}},
      .variadic = {{.name = "lists", .type = Type::list(Type::string()), .allow_unknown = true}},
      .result = Type::string(),
      .call = join_lists,
      .takes_open = true,
  };
}

}  // namespace

std::vector<Function> join_functions() { return {join()}; }

}  // namespace preflint::hcl
