// A key of a condition says what its values must name to confine anything: an account, an ARN with
// an account in it, a range of addresses.

#include "rules/confinement.h"
#include "rules/items.h"

#include <array>
#include <charconv>
#include <optional>
#include <string>
#include <string_view>

#include "base/ascii.h"
#include "graph/names.h"
#include "rules/pattern_text.h"

namespace preflint::rules {

using value::Reason;
using value::Value;

namespace {

enum class Names : unsigned char {
  something,  ///< an id: of an account, an organisation, a VPC, a key; a service
  path,       ///< of an organisation: its id stands before the first slash
  arn,        ///< whose account, or bucket, is named
  addresses,  ///< a range of public addresses
  user,       ///< a unique id, before a colon the id of a role
  endpoint,   ///< an address or a URL
  truth       ///< that something is so
};

struct ConditionKey {
  std::string_view name;  ///< in lower case
  Names names;
};

/// Sorted. Not here, since anybody can satisfy them: aws:username and aws:PrincipalTag (of one's
/// own account), aws:VpcSourceIp (in one's own VPC), kms:ViaService and lambda:FunctionUrlAuthType
/// (of one's own credentials), aws:SecureTransport, aws:Referer, aws:UserAgent, dates.
constexpr std::array condition_keys = {
    ConditionKey{"aws:ec2instancesourcevpc", Names::something},
    ConditionKey{"aws:principalaccount", Names::something},
    ConditionKey{"aws:principalarn", Names::arn},
    ConditionKey{"aws:principalisawsservice", Names::truth},
    ConditionKey{"aws:principalorgid", Names::something},
    ConditionKey{"aws:principalorgpaths", Names::path},
    ConditionKey{"aws:principalservicename", Names::something},
    ConditionKey{"aws:sourceaccount", Names::something},
    ConditionKey{"aws:sourcearn", Names::arn},
    ConditionKey{"aws:sourceip", Names::addresses},
    ConditionKey{"aws:sourceorgid", Names::something},
    ConditionKey{"aws:sourceorgpaths", Names::path},
    ConditionKey{"aws:sourceowner", Names::something},
    ConditionKey{"aws:sourcevpc", Names::something},
    ConditionKey{"aws:sourcevpcarn", Names::arn},
    ConditionKey{"aws:sourcevpce", Names::something},
    ConditionKey{"aws:userid", Names::user},
    ConditionKey{"aws:vpceaccount", Names::something},
    ConditionKey{"aws:vpceorgid", Names::something},
    ConditionKey{"aws:vpceorgpaths", Names::path},
    ConditionKey{"ec2:sourceinstancearn", Names::arn},
    ConditionKey{"elasticfilesystem:accessedviamounttarget", Names::truth},
    ConditionKey{"kms:calleraccount", Names::something},
    ConditionKey{"s3:dataaccesspointaccount", Names::something},
    ConditionKey{"s3:dataaccesspointarn", Names::arn},
    ConditionKey{"s3:x-amz-server-side-encryption-aws-kms-key-id", Names::something},
    ConditionKey{"sns:endpoint", Names::endpoint},
};

const ConditionKey* find_key(std::string_view name) {
  const std::string small = ascii_lower(name);
  const auto found = std::ranges::lower_bound(condition_keys, small, {}, &ConditionKey::name);
  return found != condition_keys.end() && found->name == small ? &*found : nullptr;
}

/// Holds something, and no wildcard and no variable of IAM's.
bool is_fixed(std::string_view text) {
  return !text.empty() && text.find_first_of("*?") == std::string_view::npos &&
         text.find("${") == std::string_view::npos;
}

std::string_view before(std::string_view text, char sign) {
  return text.substr(0, text.find(sign));
}

/// A bucket by its name, which is one bucket's in a partition, or what is in it; but not what else
/// of S3 is called after its kind, which anybody may have.
bool names_bucket(std::string_view resource) {
  constexpr std::array kinds = {
      std::string_view("access-grants"), std::string_view("accesspoint"),
      std::string_view("async-request"), std::string_view("job"),
      std::string_view("storage-lens"),  std::string_view("storage-lens-group")};
  const std::string_view name = before(resource, '/');
  const bool is_kind =
      name.size() < resource.size() && std::ranges::find(kinds, name) != kinds.end();
  return is_fixed(name) && !is_kind;
}

/// arn:partition:service:region:account:resource. Those of S3's buckets have no account, so that a
/// pattern of one matches nothing else, whatever it says there.
bool names_owner(std::string_view arn) {
  if (arn.starts_with(hole_sign) || is_fixed(arn)) return true;
  std::array<std::string_view, 5> fields;
  for (std::string_view& field : fields) {
    const std::size_t colon = arn.find(':');
    if (colon == std::string_view::npos) return false;
    field = arn.substr(0, colon);
    arn.remove_prefix(colon + 1);
  }
  const std::string_view account = fields[4];
  if (account.empty()) return fields[2] == "s3" && is_fixed(before(arn, '/'));
  return is_fixed(account) || (fields[2] == "s3" && names_bucket(arn));
}

/// S3's bounds; unique local addresses of IPv6 are nobody's on the internet.
bool is_narrow(std::string_view range) {
  const std::size_t slash = range.find('/');
  if (slash == std::string_view::npos) return is_fixed(range);
  const std::string_view digits = range.substr(slash + 1);
  int prefix = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), prefix);
  if (error != std::errc() || end != digits.data() + digits.size()) return is_fixed(range);
  const std::string small = ascii_lower(range);
  const bool is_v6 = range.find(':') != std::string_view::npos;
  const bool is_local = is_v6 && (small.starts_with("fc") || small.starts_with("fd"));
  return prefix >= (is_v6 && !is_local ? 32 : is_local ? 7 : 8);
}

/// `https://*` and `*@*` name nobody.
bool names_place(std::string_view endpoint) {
  const std::size_t scheme = endpoint.find("://");
  if (scheme != std::string_view::npos) endpoint.remove_prefix(scheme + 3);
  return endpoint.find_first_not_of("*?@.:/-") != std::string_view::npos;
}

bool names_known(Names kind, std::string_view text) {
  switch (kind) {
    case Names::something:
      return is_fixed(text);
    case Names::path:
      return is_fixed(before(text, '/'));
    case Names::arn:
      return names_owner(text);
    case Names::addresses:
      return is_narrow(text);
    case Names::user:
      return is_fixed(before(text, ':'));
    case Names::endpoint:
      return names_place(text);
    case Names::truth:
      return ascii_lower(text) == "true";
  }
  return false;
}

/// Could an unknown value turn out to be one that names nobody? What a resource or a data source
/// gives is the name of something.
bool may_name_nobody(const Value& v) {
  constexpr std::int64_t longest = std::string_view("0.0.0.0/0").size();  // ARNs apart
  return v.reason().kind != Reason::Kind::computed && v.reason().kind != Reason::Kind::data &&
         !graph::is_reference(v) && v.refinements().length_min.value_or(0) <= longest &&
         v.refinements().prefix.view().size() <= std::string_view("arn:").size();
}

Told names_known(Names kind, const Value& v) {
  if (v.is_bool()) return Told::answer(names_known(kind, v.as_bool() ? "true" : "false"));
  if (const std::optional<std::string> text = pattern_text(v, Holes::any))
    return Told::answer(names_known(kind, *text));
  if (v.is_known()) return Told::answer(true);  // a number, as accounts are written
  if (kind == Names::truth || may_name_nobody(v)) return Told::open(v.reason());
  return Told::answer(true);
}

/// All of them: one that names nobody lets everybody pass.
Told name_known(Names kind, const Value& values) {
  if (!values.is_known()) return names_known(kind, values);
  const std::span<const Value> all =
      values.is_sequence() ? values.elements() : std::span<const Value>(&values, 1);
  Told told = Told::answer(true);
  for (const Value& one : all) {
    const Told next = names_known(kind, one);
    if (next.is_no()) return next;
    if (!next.is_yes()) told = next;
  }
  if (told.is_yes() && values.is_open()) return Told::open(values.open_reason());
  return told;
}

/// Takes `part` off the end.
bool take_off(std::string& text, std::string_view part) {
  if (!text.ends_with(part)) return false;
  text.resize(text.size() - part.size());
  return true;
}

/// Operators that demand that the key is there with one of the values.
bool demands(std::string_view written) {
  std::string operation = ascii_lower(written);
  if (operation.starts_with("foranyvalue:")) operation.erase(0, 12);
  constexpr std::array demanding = {
      std::string_view("arnequals"),    std::string_view("arnlike"),
      std::string_view("bool"),         std::string_view("ipaddress"),
      std::string_view("stringequals"), std::string_view("stringequalsignorecase"),
      std::string_view("stringlike")};
  return std::ranges::find(demanding, operation) != demanding.end();
}

/// Operators that hold for all but the values, and where the key is not there.
bool excludes(std::string_view written) {
  std::string operation = ascii_lower(written);
  if (operation.starts_with("forallvalues:")) operation.erase(0, 13);
  take_off(operation, "ifexists");
  constexpr std::array excluding = {std::string_view("arnnotequals"),
                                    std::string_view("arnnotlike"),
                                    std::string_view("notipaddress"),
                                    std::string_view("stringnotequals"),
                                    std::string_view("stringnotequalsignorecase"),
                                    std::string_view("stringnotlike")};
  return std::ranges::find(excluding, operation) != excluding.end();
}

/// `aws:PrincipalIsAWSService` is false, `aws:ViaAWSService` is: all but what AWS's services do.
bool leaves_services(std::string_view operation, std::string_view key, const Value& values) {
  const std::string small = ascii_lower(operation);
  const std::string name = ascii_lower(key);
  const bool is_list_of_one =
      values.is_sequence() && !values.is_open() && values.elements().size() == 1;
  const Value* one = is_list_of_one ? &values.elements()[0] : &values;
  const bool is_false = (one->is_bool() && !one->as_bool()) ||
                        (one->is_string() && ascii_lower(one->as_string()) == "false");
  return (small == "bool" || small == "boolifexists") && is_false &&
         (name == "aws:principalisawsservice" || name == "aws:viaawsservice");
}

struct Condition {
  const Value* operation;
  const Value* key;
  const Value* values;
};

std::optional<Condition> parts_of(const Value& condition) {
  const Condition parts = {condition.find("Operator"), condition.find("Key"),
                           condition.find("Values")};
  if (!parts.operation || !parts.key || !parts.values) return std::nullopt;
  return parts;
}

/// What `decide` says of the condition, where it is known which operator and key it has.
template <typename Decide>
Told decided(const Value& condition, const Decide& decide) {
  if (!condition.is_known()) return Told::open(condition.reason());
  const std::optional<Condition> parts = parts_of(condition);
  if (!parts) return Told::answer(false);
  for (const Value* part : {parts->key, parts->operation}) {
    if (!part->is_known()) return Told::open(part->reason());
    if (!part->is_string()) return Told::answer(false);
  }
  return decide(parts->operation->as_string(), parts->key->as_string(), *parts->values);
}

Told confines(const Value& condition) {
  return decided(condition,
                 [](std::string_view operation, std::string_view key, const Value& values) {
                   const ConditionKey* const known = find_key(key);
                   if (!known || !demands(operation)) return Told::answer(false);
                   return name_known(known->names, values);
                 });
}

Told spares_only_named(const Value& condition) {
  return decided(condition,
                 [](std::string_view operation, std::string_view key, const Value& values) {
                   if (leaves_services(operation, key, values)) return Told::answer(true);
                   const ConditionKey* const known = find_key(key);
                   if (!known || !excludes(operation)) return Told::answer(false);
                   return name_known(known->names, values);
                 });
}

}  // namespace

Told confine(const Value& conditions) {
  if (!conditions.is_known()) return Told::open(conditions.reason());
  Told told = conditions.is_open() ? Told::open(conditions.open_reason()) : Told::answer(false);
  for (const Value& condition : items_of(conditions)) {
    const Told next = confines(condition);
    if (next.is_yes()) return next;
    if (!next.is_no() && told.is_no()) told = next;
  }
  return told;
}

Told spare_only_named(const Value& conditions) {
  if (!conditions.is_known()) return Told::open(conditions.reason());
  Told told = conditions.is_open() ? Told::open(conditions.open_reason()) : Told::answer(true);
  for (const Value& condition : items_of(conditions)) {
    const Told next = spares_only_named(condition);
    if (next.is_no()) return next;
    if (!next.is_yes() && told.is_yes()) told = next;
  }
  return told;
}

}  // namespace preflint::rules
