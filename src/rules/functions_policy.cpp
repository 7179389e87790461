// What rules ask of policies. The normal form that these take is that of graph/policy.h.

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "base/ascii.h"
#include "base/glob.h"
#include "graph/names.h"
#include "graph/policy.h"
#include "rules/declare.h"
#include "rules/functions.h"
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

// Condition keys that tie a statement to accounts, organisations, resources, networks or identities
// that the author named. Keys that anybody can satisfy (aws:SecureTransport, aws:Referer,
// aws:UserAgent, dates …) do not narrow who is allowed.
// https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html
// ("The meaning of public"),
// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
constexpr std::array narrowing_keys = {
    std::string_view("aws:principalaccount"),
    std::string_view("aws:principalarn"),
    std::string_view("aws:principalorgid"),
    std::string_view("aws:principalorgpaths"),
    std::string_view("aws:sourceaccount"),
    std::string_view("aws:sourcearn"),
    std::string_view("aws:sourceip"),
    std::string_view("aws:sourceorgid"),
    std::string_view("aws:sourceorgpaths"),
    std::string_view("aws:sourceowner"),
    std::string_view("aws:sourcevpc"),
    std::string_view("aws:sourcevpce"),
    std::string_view("aws:userid"),
    std::string_view("aws:vpcsourceip"),
    std::string_view("aws:username"),
    std::string_view("kms:calleraccount"),
    std::string_view("kms:viaservice"),
    std::string_view("lambda:functionurlauthtype"),
    std::string_view("s3:dataaccesspointaccount"),
    std::string_view("s3:dataaccesspointarn"),
    std::string_view("sns:endpoint"),
    std::string_view("elasticfilesystem:accessedviamounttarget"),
};

/// Operators that demand that the key is there with one of the values. `…IfExists`, `Null` and the
/// negated ones let the absent pass.
bool demands(std::string_view operation) {
  const std::string small = ascii_lower(operation);
  if (small.ends_with("ifexists") || small == "null") return false;
  const std::string_view base = small.starts_with("foranyvalue:")
                                    ? std::string_view(small).substr(12)
                                    : std::string_view(small);
  return !base.starts_with("forallvalues:") && base.find("not") == std::string_view::npos;
}

/// A value that any request has.
bool is_open_value(const Value& v) {
  return v.is_string() &&
         (v.as_string() == "*" || v.as_string() == "0.0.0.0/0" || v.as_string() == "::/0" ||
          v.as_string().starts_with("arn:*") || v.as_string() == "arn:aws:*");
}

/// No open value but those in ARNs is longer.
constexpr std::int64_t longest_open_value = std::string_view("0.0.0.0/0").size();

/// Could an unknown value turn out to be one that any request has? What a resource or a data source
/// gives is the name of something.
bool may_be_open_value(const Value& v) {
  return !v.is_known() && v.reason().kind != Reason::Kind::computed &&
         v.reason().kind != Reason::Kind::data && !graph::is_reference(v) &&
         v.refinements().length_min.value_or(0) <= longest_open_value &&
         v.refinements().prefix.view().size() <= std::string_view("arn:").size();
}

/// true: nothing narrows the statement; false: something does; empty: can't be told.
std::optional<bool> is_unconditional(const Value& conditions, Reason& why) {
  if (!conditions.is_known()) {
    why = conditions.reason();
    return std::nullopt;
  }
  bool undecided = false;
  for (const Value& condition : conditions.elements()) {
    if (!condition.is_known()) {
      why = condition.reason();
      undecided = true;
      continue;
    }
    const Value* key = condition.find("Key");
    const Value* operation = condition.find("Operator");
    const Value* values = condition.find("Values");
    if (!key || !operation || !values || !key->is_string() || !operation->is_string()) continue;
    const std::string name = ascii_lower(key->as_string());
    const bool narrows = std::ranges::find(narrowing_keys, name) != narrowing_keys.end() ||
                         name.starts_with("aws:principaltag/");
    if (!narrows || !demands(operation->as_string())) continue;
    const std::span<const Value> demanded =
        values->is_sequence() ? values->elements() : std::span<const Value>(values, 1);
    if (std::ranges::any_of(demanded, is_open_value)) continue;
    const auto untold = std::ranges::find_if(demanded, may_be_open_value);
    if (untold == demanded.end()) return false;
    why = untold->reason();
    undecided = true;
  }
  return undecided ? std::nullopt : std::optional(true);
}

/// The identifiers of a principal list that mean everybody: "*" itself, and AWS: "*".
Value names_everyone(const Value& principals) {
  std::optional<Value> undecided;
  const auto leave_open = [&](const Value& cause) {
    if (!undecided)
      undecided =
          Value::unknown(Type::boolean(), cause.reason()).with_marks(cause.marks().derived());
  };
  if (!principals.is_known()) leave_open(principals);
  if (undecided) return *undecided;
  for (const Value& principal : principals.elements()) {
    if (!principal.is_known()) {
      leave_open(principal);
      continue;
    }
    const Value* type = principal.find("Type");
    const Value* identifiers = principal.find("Identifiers");
    if (!type || !identifiers || !type->is_string()) continue;
    if (type->as_string() != "*" && type->as_string() != "AWS") continue;
    if (!identifiers->is_known()) {
      leave_open(*identifiers);
      continue;
    }
    for (const Value& identifier : identifiers->elements()) {
      if (identifier.is_string() && identifier.as_string() == "*")
        return Value::boolean(true).with_marks(identifier.marks().derived());
      const bool may_be_star =
          !identifier.is_known() && identifier.parts().empty() && !identifier.marks().identity();
      if (may_be_star) leave_open(identifier);
    }
  }
  return undecided.value_or(Value::boolean(false));
}

Value allows_everyone(const Call& call) {
  const Value& statement = call.args[0];
  const MarkSet marks = statement.marks().derived();
  if (!statement.is_known())
    return Value::unknown(Type::boolean(), statement.reason()).with_marks(marks);
  const Value* effect = statement.is_mapping() ? statement.find("Effect") : nullptr;
  if (!effect) return Value::boolean(false).with_marks(marks);
  if (effect->is_string() && effect->as_string() != "Allow")
    return Value::boolean(false).with_marks(marks);
  const Value everyone = names_everyone(*statement.find("Principals"));
  if (everyone.is_bool() && !everyone.as_bool()) return Value::boolean(false).with_marks(marks);
  Reason why;
  const std::optional<bool> unconditional = is_unconditional(*statement.find("Conditions"), why);
  if (unconditional && !*unconditional) return Value::boolean(false).with_marks(marks);
  if (!effect->is_known())
    return Value::unknown(Type::boolean(), effect->reason()).with_marks(marks);
  if (!everyone.is_known()) return everyone.with_marks(marks);
  if (!unconditional) return Value::unknown(Type::boolean(), why).with_marks(marks);
  return Value::boolean(true).with_marks(everyone.marks().united(marks));
}

/// What a resource pattern of a bucket's policy reaches.
struct Reach {
  bool bucket = false;
  bool objects = false;
};

constexpr int deepest_template = 8;

/// The pattern's text with a stand-in for each attribute of a resource, none of which has a slash
/// in it. Empty where something else in it is unknown. What comes before ":::" is the same for
/// every bucket of a partition and left out.
std::optional<std::string> pattern_text(const Value& pattern, int depth = 0) {
  if (pattern.is_string()) return std::string(pattern.as_string());
  if (pattern.is_known() || depth > deepest_template) return std::nullopt;
  if (pattern.marks().identity()) return "\x01";
  if (pattern.parts().empty()) return std::nullopt;
  std::optional<std::string> text = "";
  for (const value::StringPart& part : pattern.parts()) {
    const std::optional<std::string> next =
        part.is_hole ? pattern_text(part.hole, depth + 1) : part.text.str();
    if (next && next->find(":::") != std::string::npos) text = "";
    text = text && next ? std::optional(*text + *next) : std::nullopt;
  }
  return text;
}

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
    const std::optional<std::string> text = pattern_text(pattern);
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
  return {
      three_valued(
          "policy_statements",
          "The statements of a policy document in one normal form, however it was written.",
          {anything("document")},
          [](const Call& call) {
            return graph::policy_statements(call.args[0], call.diagnostics);
          }),
      three_valued("allows_everyone",
                   "Does the statement allow any principal, with no condition that narrows it to "
                   "known accounts, organisations, sources or networks?",
                   {anything("statement")}, allows_everyone),
      three_valued("matches_action", "Does one of the patterns (`s3:*`, `*`) cover the action?",
                   {anything("patterns"), anything("action")}, matches_action),
      three_valued("covers_bucket",
                   "Do the resource patterns of a bucket's policy reach the bucket itself and "
                   "every object in it?",
                   {anything("resources")}, covers_bucket),
  };
}

}  // namespace preflint::rules
