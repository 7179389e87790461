// `list` and `map`, which Terraform had before 0.15. Code that calls them is deployed with such a
// version: it is told in the words of later ones, and read all the same.
// https://developer.hashicorp.com/terraform/language/functions/list
// https://developer.hashicorp.com/terraform/language/functions/map

#include <fmt/format.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "hcl/function.h"
#include "hcl/scope.h"
#include "value/convert.h"

namespace preflint::hcl {

using value::Type;
using value::Value;

namespace {

/// Where a configuration is read as it is deployed: a warning. As the language has it: an error.
bool is_refused(const Call& call, std::string_view instead) {
  const std::string why = fmt::format(
      "the \"{}\" function was deprecated in Terraform v0.12 and is no longer available; use {}",
      call.function.name, instead);
  if (!call.scope.keeps_known()) {
    call.fail(why);
    return true;
  }
  call.diagnostics.warning(call.subject, "Deprecated function", why + ".");
  return false;
}

/// With one type for all elements where they have one.
Value unified(const Value& all, const Type& wanted) {
  const auto converted = value::convert(all, wanted);
  return converted ? *converted : all;
}

Value list(const Call& call) {
  if (is_refused(call, "tolist([ ... ]) syntax to write a literal list")) return call.failed();
  const std::vector<Value> elements(call.args.begin(), call.args.end());
  return unified(Value::tuple(elements), Type::list(Type::dynamic()));
}

Value map(const Call& call) {
  if (is_refused(call, "tomap({ ... }) syntax to write a literal map")) return call.failed();
  if (call.args.size() % 2 != 0) return call.fail("keys and values must come in pairs");
  std::vector<Value::Entry> entries;
  for (std::size_t at = 0; at < call.args.size(); at += 2) {
    const auto key = value::convert(call.args[at], Type::string());
    if (!key || !key->is_string()) return call.unknown(call.args[at]);
    entries.emplace_back(key->as_text(), call.args[at + 1]);
  }
  return unified(Value::object(std::move(entries)), Type::map(Type::dynamic()));
}

Parameter anything(std::string_view name) {
  return {.name = name,
          .type = Type::dynamic(),
          .allow_null = true,
          .allow_unknown = true,
          .allow_dynamic = true,
          .allow_marked = true};
}

}  // namespace

std::vector<Function> earlier_functions() {
  return {
      {.name = "list",
       .summary = "Makes a list of its arguments. No longer part of Terraform.",
       .variadic = {anything("vals")},
       .result = Type::list(Type::dynamic()),
       .call = list},
      {.name = "map",
       .summary = "Makes a map of its arguments, keys and values in turn. No longer part of "
                  "Terraform.",
       .variadic = {anything("vals")},
       .result = Type::map(Type::dynamic()),
       .call = map},
  };
}

}  // namespace preflint::hcl
