// What rules ask of policies. The normal form that these take is that of graph/policy.h.

#include <algorithm>
#include <optional>
#include <span>
#include <string>

#include "base/ascii.h"
#include "base/glob.h"
#include "graph/arns.h"
#include "graph/policy.h"
#include "rules/declare.h"
#include "rules/everyone.h"
#include "rules/functions.h"
#include "rules/pattern_text.h"
#include "value/operations.h"

namespace preflint::rules {

using hcl::Call;
using hcl::Function;
using value::MarkSet;
using value::Reason;
using value::Type;
using value::Value;

namespace {

/// Does one of the patterns cover the action? Action names do not care about case.
Value matches_action(const Call& call) {
  const Value& patterns = call.args[0];
  const MarkSet marks = patterns.marks().derived();
  if (!patterns.is_known())
    return Value::unknown(Type::boolean(), patterns.reason()).with_marks(marks);
  if (patterns.is_null() || !patterns.is_sequence() || !call.args[1].is_string())
    return Value::boolean(false).with_marks(marks);
  const std::string action = ascii_lower(call.args[1].as_string());
  std::optional<Reason> undecided;
  for (const Value& pattern : patterns.elements()) {
    if (!pattern.is_known()) {
      if (!undecided) undecided = pattern.reason();
    } else if (pattern.is_string() && matches_glob(ascii_lower(pattern.as_string()), action)) {
      return Value::boolean(true).with_marks(pattern.marks().united(marks).derived());
    }
  }
  if (!undecided && patterns.is_open()) undecided = patterns.open_reason();
  if (undecided) return Value::unknown(Type::boolean(), *undecided).with_marks(marks);
  return Value::boolean(false).with_marks(marks);
}

/// What a resource pattern of a bucket's policy reaches.
struct Reach {
  bool bucket = false;
  bool objects = false;
};

Reach reach_of(std::string_view pattern) {
  const std::size_t partition = pattern.rfind(":::");
  const std::string_view name =
      partition == std::string_view::npos ? pattern : pattern.substr(partition + 3);
  const std::size_t slash = name.find('/');
  if (slash == std::string_view::npos) return {.bucket = true, .objects = name.ends_with('*')};
  const std::string_view key = name.substr(slash + 1);
  return {.bucket = false,
          .objects = !key.empty() && key.find_first_not_of('*') == std::string_view::npos};
}

constexpr std::string_view before_bucket = ":::";

/// "arn:aws:s3:::${var.bucket}/*", where the bucket is named by that variable: whatever its name
/// is, it is a name. Nothing where something else isn't known.
std::optional<std::string> text_of_named(const Value& pattern, std::span<const Value> names) {
  const std::optional<graph::HoledText> text = graph::text_with_holes(pattern);
  const std::size_t at = text ? text->text.find(before_bucket) : std::string::npos;
  if (at == std::string::npos) return std::nullopt;
  const std::string rest = text->text.substr(at + before_bucket.size());
  const bool has_one_hole = rest.starts_with(graph::HoledText::sign) &&
                            rest.find(graph::HoledText::sign, 1) == std::string::npos;
  if (!has_one_hole || (rest.size() > 1 && rest[1] != '/')) return std::nullopt;
  const Value hole = text->holes.back()->unmarked();
  const bool is_named = std::ranges::any_of(
      names, [&](const Value& name) { return name.unmarked().is_identical(hole); });
  return is_named ? std::optional(std::string(before_bucket) + rest) : std::nullopt;
}

/// Do the resource patterns of a bucket's policy, which can only be about that bucket, reach the
/// bucket itself and every object in it? A verdict stands on the patterns: what left the other
/// statements out is not where one would change something.
Value covers_bucket(const Call& call) {
  const Value& patterns = call.args[0];
  const MarkSet whole = patterns.marks().derived();
  if (!patterns.is_known())
    return Value::unknown(Type::boolean(), patterns.reason()).with_marks(whole);
  if (patterns.is_null() || !patterns.is_sequence()) return Value::boolean(false).with_marks(whole);
  MarkSet marks = whole.without_sources();
  std::optional<Reason> undecided;
  Reach all;
  for (const Value& pattern : patterns.elements()) {
    marks = marks.united(pattern.marks().derived());
    std::optional<std::string> text = pattern_text(pattern, Holes::of_resources);
    if (!text) text = text_of_named(pattern, call.args.subspan(1));
    if (text) {
      const Reach reach = reach_of(*text);
      all = {.bucket = all.bucket || reach.bucket, .objects = all.objects || reach.objects};
    } else if (!pattern.is_known() && !undecided) {
      undecided = pattern.reason();
    }
  }
  if (all.bucket && all.objects) return Value::boolean(true).with_marks(marks);
  if (!undecided && patterns.is_open()) undecided = patterns.open_reason();
  if (undecided) return Value::unknown(Type::boolean(), *undecided).with_marks(marks.united(whole));
  return Value::boolean(false).with_marks(marks);
}

}  // namespace

std::vector<Function> policy_functions() {
  std::vector<Function> all = {
      three_valued(
          "policy_statements",
          "The statements of a policy document in one normal form, however it was written.",
          {anything("document")},
          [](const Call& call) {
            return graph::policy_statements(call.args[0], call.diagnostics);
          }),
      allows_everyone_function(),
      three_valued("matches_action", "Does one of the patterns (`s3:*`, `*`) cover the action?",
                   {anything("patterns"), anything("action")}, matches_action),
      three_valued("covers_bucket",
                   "Do the resource patterns of a bucket's policy reach the bucket itself and "
                   "every object in it?",
                   {anything("resources")}, covers_bucket),
  };
  for (Function& made : all) {
    if (made.name == "covers_bucket") made.variadic = {anything("name")};
  }
  return all;
}

}  // namespace preflint::rules
