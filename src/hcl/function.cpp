// Calling a function as HCL calls one of cty's: arguments are counted and converted to the
// parameters' types, nulls are refused, an unknown argument makes the result unknown, marks are
// taken off before and put on after. An implementation so sees plain, known values of the right
// types, unless its parameters ask for more.
// https://github.com/zclconf/go-cty/blob/main/docs/functions.md, and hclsyntax's FunctionCallExpr
// for the messages.

#include "hcl/function.h"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>
#include <limits>

#include "value/convert.h"
#include "value/strings.h"

namespace preflint::hcl {

using value::ConversionError;
using value::MarkSet;
using value::Reason;
using value::Refinements;
using value::Type;
using value::Value;

namespace {

/// A call before its arguments are looked at.
struct Site {
  const Function& function;
  std::span<const Range> ranges;
  Range subject;
  const Scope& scope;
  Diagnostics& diagnostics;

  Call call(std::span<const Value> args, std::span<const Value> marked_args) const {
    return {function, args, marked_args, ranges, subject, scope, diagnostics};
  }
};

const Parameter& parameter(const Function& function, std::size_t index) {
  if (index < function.parameters.size()) return function.parameters[index];
  assert(!function.variadic.empty());
  return function.variadic.front();
}

/// Unknown of `type`, with what holds of every result of `function`.
Value unknown_result(const Function& function, const Type& type, Reason reason) {
  if (!function.not_null || type.is(Type::Kind::dynamic))
    return Value::unknown(type, std::move(reason));
  Refinements refinements;
  refinements.not_null = true;
  return Value::unknown(type, std::move(reason), std::move(refinements));
}

/// Reports a wrong number of arguments.
bool takes_so_many(const Site& site, std::size_t given) {
  const std::vector<Parameter>& wanted = site.function.parameters;
  const bool variadic = !site.function.variadic.empty();
  if (given < wanted.size()) {
    const Range end = {site.subject.file, site.subject.end, site.subject.end};
    site.diagnostics.error(
        end, "Not enough function arguments",
        fmt::format("Function \"{}\" expects{} {} argument(s). Missing value for \"{}\".",
                    site.function.name, variadic ? " at least" : "", wanted.size(),
                    wanted[given].name),
        site.subject);
    return false;
  }
  if (given > wanted.size() && !variadic) {
    const Range first_extra =
        wanted.size() < site.ranges.size() ? site.ranges[wanted.size()] : site.subject;
    site.diagnostics.error(first_extra, "Too many function arguments",
                           fmt::format("Function \"{}\" expects only {} argument(s).",
                                       site.function.name, wanted.size()),
                           site.subject);
    return false;
  }
  return true;
}

/// Converts each argument to its parameter's type; false when one won't, which is reported.
bool convert_arguments(const Site& site, std::vector<Value>& args) {
  for (std::size_t i = 0; i < args.size(); ++i) {
    const Type& wanted = parameter(site.function, i).type;
    if (wanted.is(Type::Kind::dynamic)) continue;
    std::expected<Value, ConversionError> converted = value::convert(args[i], wanted);
    if (!converted) {
      site.call(args, args).fail_argument(i, converted.error().text());
      return false;
    }
    args[i] = std::move(*converted);
  }
  return true;
}

/// How many values `value` is made of; more than `limit` when they are more.
std::int64_t weight(const Value& value, std::int64_t limit) {
  std::int64_t sum = 1;
  if (value.is_sequence()) {
    for (const Value& element : value.elements()) {
      if ((sum += weight(element, limit - sum)) > limit) return limit + 1;
    }
  } else if (value.is_mapping()) {
    for (const Value::Entry& entry : value.entries()) {
      if ((sum += weight(entry.second, limit - sum)) > limit) return limit + 1;
    }
  }
  return sum;
}

/// The bytes that a result has taken at its top level; what lies deeper was paid for when it was
/// made.
std::uint64_t size_of(const Value& value) {
  if (value.is_string()) return value.as_string().size();
  if (value.is_sequence()) return value.elements().size() * sizeof(Value);
  if (value.is_mapping()) return value.entries().size() * sizeof(Value::Entry);
  return 0;
}

/// Takes the marks off `arg` as far as its parameter wants, and adds them to `taken`.
Value take_marks(const Parameter& parameter, const Value& arg, MarkSet& taken) {
  if (parameter.allow_marked) return arg;
  if (parameter.moves_elements && !arg.marks_deep().is_sensitive()) {
    taken = taken.united(arg.marks());
    return arg.unmarked();
  }
  MarkSet marks;
  Value plain = arg.unmarked_deep(&marks);
  taken = taken.united(marks);
  return plain;
}

bool is_missing(const Value& arg) { return !arg.is_known() || arg.is_open(); }

/// The call for arguments that are converted, of which candidates have been taken.
Value call_once(const Site& site, const std::vector<Value>& marked_args) {
  std::vector<Value> args;
  args.reserve(marked_args.size());
  const Call call = site.call(marked_args, marked_args);
  MarkSet marks;
  const Value* missing = nullptr;
  bool type_is_open = false;
  Budget& budget = site.scope.budget();
  for (std::size_t i = 0; i < marked_args.size(); ++i) {
    const Parameter& wanted = parameter(site.function, i);
    const Value& arg = marked_args[i];
    if (arg.is_null() && !wanted.allow_null)
      return call.fail_argument(i, "argument must not be null");
    if (!wanted.allow_marked) {
      const std::int64_t cost = weight(arg, budget.steps);
      if (cost > budget.steps) return call.fail("the arguments are too large");
      budget.steps -= cost;
    }
    if (arg.is(Type::Kind::dynamic) && !wanted.allow_dynamic) type_is_open = true;
    args.push_back(take_marks(wanted, arg, marks));
    if (!missing && is_missing(arg) && !wanted.allow_unknown) missing = &arg;
  }
  marks = marks.derived();
  if (type_is_open) {
    const auto unknown = std::ranges::find_if(args, is_missing);
    return Value::unknown(Type::dynamic(),
                          unknown == args.end() ? Reason() : unknown->reason_deep())
        .with_marks(marks);
  }
  const Call plain_call = site.call(args, marked_args);
  if (missing) return plain_call.unknown(*missing).with_marks(marks);
  Value result = site.function.call(plain_call);
  if (!plain_call.reserve(size_of(result))) return plain_call.failed();
  return result.with_marks(marks);
}

std::size_t combinations(std::span<const Value> args) {
  std::size_t count = 1;
  for (const Value& arg : args) {
    count *= std::max<std::size_t>(1, arg.candidates().size());
    if (count > Value::most_candidates) return count;
  }
  return count;
}

/// The arguments with every unknown that has candidates replaced by one of them: combination number
/// `index`.
std::vector<Value> combination(std::span<const Value> args, std::size_t index) {
  std::vector<Value> chosen;
  chosen.reserve(args.size());
  for (const Value& arg : args) {
    const std::span<const Value> candidates = arg.candidates();
    if (candidates.empty()) {
      chosen.push_back(arg);
      continue;
    }
    chosen.push_back(candidates[index % candidates.size()].with_marks(arg.marks()));
    index /= candidates.size();
  }
  return chosen;
}

/// Calls for each of the values that the arguments may have. What fails for some of them only is no
/// error of the configuration.
Value call_for_candidates(const Site& site, const std::vector<Value>& args, std::size_t count) {
  std::vector<Value> results;
  Diagnostics first_errors;
  std::size_t failures = 0;
  for (std::size_t i = 0; i < count; ++i) {
    Diagnostics apart;
    results.push_back(call_once({site.function, site.ranges, site.subject, site.scope, apart},
                                combination(args, i)));
    if (apart.has_errors() && ++failures == 1) first_errors = apart;
  }
  if (failures == count) site.diagnostics.append(first_errors);
  const auto chosen =
      std::ranges::find_if(args, [](const Value& arg) { return !arg.candidates().empty(); });
  return Value::one_of(std::move(results), chosen->reason());
}

}  // namespace

std::string quote(std::string_view text) {
  std::string quoted = "\"";
  for (const char c : text) {
    switch (c) {
      case '"':
        quoted += "\\\"";
        break;
      case '\\':
        quoted += "\\\\";
        break;
      case '\n':
        quoted += "\\n";
        break;
      case '\r':
        quoted += "\\r";
        break;
      case '\t':
        quoted += "\\t";
        break;
      default:
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f) {
          quoted += fmt::format("\\x{:02x}", static_cast<unsigned>(static_cast<unsigned char>(c)));
        } else {
          quoted += c;
        }
    }
  }
  return quoted += '"';
}

std::optional<std::int64_t> Call::whole(std::size_t index, std::string_view prefix) const {
  const std::optional<std::int64_t> whole = number(index).to_int64();
  if (!whole) {
    fail(fmt::format("{}value must be a whole number, between {} and {}", prefix,
                     std::numeric_limits<std::int64_t>::min(),
                     std::numeric_limits<std::int64_t>::max()));
  }
  return whole;
}

std::string Call::quoted(std::size_t index) const {
  return marked_args[index].is_sensitive() ? "(sensitive value)" : quote(string(index));
}

Type Call::type() const { return function.result_of ? function.result_of(args) : function.result; }

Value Call::text(std::string_view content) const { return Value::string(value::to_nfc(content)); }

Value Call::unknown(const Value& cause) const {
  return unknown_result(function, type(), cause.reason_deep());
}

Value Call::failed() const {
  return Value::unknown(function.result_of ? Type::dynamic() : function.result,
                        {Reason::Kind::error, "an expression in error", subject});
}

Value Call::fail(std::string_view message) const {
  diagnostics.error(subject, "Error in function call",
                    fmt::format("Call to function \"{}\" failed: {}.", function.name, message),
                    subject);
  return failed();
}

Value Call::fail_argument(std::size_t index, std::string_view message) const {
  const Range at = index < ranges.size() ? ranges[index] : subject;
  diagnostics.error(at, "Invalid function argument",
                    fmt::format("Invalid value for \"{}\" parameter: {}.",
                                parameter(function, index).name, message),
                    subject);
  return failed();
}

bool Call::reserve(std::uint64_t bytes) const {
  std::int64_t& left = scope.budget().bytes;
  if (left < 0 || bytes > static_cast<std::uint64_t>(left)) {
    fail("the result would be too large");
    return false;
  }
  left -= static_cast<std::int64_t>(bytes);
  return true;
}

Value call_function(const Function& function, std::span<const Value> args,
                    std::span<const Range> ranges, Range subject, const Scope& scope,
                    Diagnostics& diagnostics) {
  const Site site = {function, ranges, subject, scope, diagnostics};
  std::vector<Value> converted(args.begin(), args.end());
  if (!takes_so_many(site, args.size()) || !convert_arguments(site, converted)) {
    return site.call(converted, converted).failed();
  }
  const std::size_t count = combinations(converted);
  if (count == 1 || count > Value::most_candidates) return call_once(site, converted);
  return call_for_candidates(site, converted, count);
}

void FunctionTable::add(Function function) {
  std::string name(function.name);
  functions_.insert_or_assign(std::move(name), std::move(function));
}

void FunctionTable::add(std::vector<Function> functions) {
  for (Function& function : functions) add(std::move(function));
}

const Function* FunctionTable::find(std::string_view name) const {
  constexpr std::string_view core = "core::";
  if (name.starts_with(core)) name.remove_prefix(core.size());
  const auto found = functions_.find(name);
  return found == functions_.end() ? nullptr : &found->second;
}

std::vector<std::string_view> FunctionTable::names() const {
  std::vector<std::string_view> names;
  for (const auto& [name, function] : functions_) names.push_back(name);
  return names;
}

FunctionTable terraform_functions(const FileAccess& access) {
  FunctionTable table;
  table.add(string_functions());
  table.add(join_functions());
  table.add(format_functions());
  table.add(regex_functions());
  table.add(number_functions());
  table.add(collection_functions());
  table.add(sequence_functions());
  table.add(mapping_functions());
  table.add(set_functions());
  table.add(conversion_functions());
  table.add(earlier_functions());
  table.add(encoding_functions());
  table.add(yaml_functions());
  table.add(csv_functions());
  table.add(hash_functions());
  table.add(date_functions());
  table.add(network_functions());
  table.add(aws_functions());
  table.add(file_functions(access));
  return table;
}

}  // namespace preflint::hcl
