// Which resource an ARN names that is put together from a name and the place where it is deployed:
// "arn:aws:logs:${region}:${account}:log-group:${group}:*". It is certain where what stands for the
// name is the name of the resource, and what stands for Region and account is where that resource
// is. With a Region or an account that is written out, or comes from a variable, it may be one of
// the same name somewhere else: a table's replica, a role of another account.

#include <algorithm>
#include <optional>

#include "graph/arns.h"
#include "graph/edges.h"
#include "graph/names.h"

namespace preflint::graph {

using value::Mark;
using value::Value;

namespace {

constexpr std::size_t most_parts = 64;
constexpr std::string_view of_aws = "aws";  // the account that managed policies belong to

/// Every text of a configuration passes here; few are ARNs.
bool may_be_arn(const Value& value) {
  const std::span<const value::StringPart> parts = value.parts();
  if (parts.empty() || parts.size() > most_parts) return false;
  return parts.front().is_hole || parts.front().text.view().starts_with("arn");
}

template <class Use>
void for_each_reference(const Value& value, const Use& use) {
  for (const Mark& mark : value.marks().marks()) {
    if (mark.kind == Mark::Kind::reference && mark.exact) use(mark);
  }
}

bool refer_to_one(const Value* a, const Value& b) {
  bool is_one = false;
  if (!a) return false;
  for_each_reference(*a, [&](const Mark& here) {
    for_each_reference(b, [&](const Mark& there) { is_one = is_one || here.name == there.name; });
  });
  return is_one;
}

/// Is it the Region that the data source itself is in, and not another one that it asks for?
bool tells_own_region(const Resource& source, std::string_view attribute) {
  const auto is_given = [&](std::string_view name) {
    const Value* given = source.body.find(name);
    return given && !given->is_null();
  };
  const bool is_name = attribute == "name" || attribute == "region" || attribute == "id";
  return is_name && !is_given("name") && !is_given("region") && !is_given("endpoint");
}

std::string_view provider_of(const Resource& resource) {
  const Value* given = resource.body.find("provider");
  const std::string_view name =
      given && given->is_string() ? given->as_string() : std::string_view();
  return name == "aws" ? std::string_view() : name;
}

/// Is the text what the form says, the last hole being the name?
bool fits(const ArnForm& form, const HoledText& resource, const Resource& target) {
  std::string_view pattern = form.resource, text = resource.text;
  for (std::size_t hole = 0; !pattern.empty(); ++hole) {
    const std::size_t opens = pattern.find('{'), closes = pattern.find('}');
    if (!text.starts_with(pattern.substr(0, opens))) return false;
    text.remove_prefix(opens);
    if (form.service == "iam") {  // names are unique, whatever their path
      const std::size_t name = text.rfind('/', text.find(HoledText::sign)) + 1;
      text.remove_prefix(name);
    }
    if (!text.starts_with(HoledText::sign)) return false;
    text.remove_prefix(1);
    const std::string_view within = pattern.substr(opens + 1, closes - opens - 1);
    if (!within.empty() && !refer_to_one(target.body.find(within), *resource.holes[hole]))
      return false;
    pattern.remove_prefix(closes + 1);
  }
  return text.empty() || (form.service == "logs" && text == any_log_stream);
}

}  // namespace

/// Terraform and its provider call "arn" what CloudTrail, IAM and CloudFormation end with ":*".
bool EdgeFinder::follow_log_group(const HoledText& text) {
  if (text.holes.size() != 1 || text.text.substr(1) != any_log_stream ||
      text.text.front() != HoledText::sign)
    return false;
  bool is_group = false;
  for_each_reference(*text.holes.front(), [&](const Mark& mark) {
    const Resource* target = graph_.find(mark.name);
    if (!target || target->type != "aws_cloudwatch_log_group" || mark.path != "arn") return;
    add(graph_.id_of(*target), mark.path, true);
    is_group = true;
  });
  return is_group;
}

bool EdgeFinder::follow_arn(const Value& value) {
  if (!may_be_arn(value)) return false;
  const std::optional<HoledText> text = text_with_holes(value);
  if (!text) return false;
  if (follow_log_group(*text)) return true;
  const std::optional<Arn> arn = split_arn(*text);
  if (!arn) return false;
  if (arn->account.text == of_aws) return true;
  return arn->resource.holes.empty() ? follow_arn_of_name(*arn) : follow_arn_of_hole(*arn);
}

bool EdgeFinder::follow_arn_of_hole(const Arn& arn) {
  bool is_named = false;
  for_each_reference(*arn.resource.holes.back(), [&](const Mark& mark) {
    const Resource* target = graph_.find(mark.name);
    if (!target || target->is_data || !is_where(arn, *target)) return;
    for (const ArnForm& form : arn_forms(target->type)) {
      if (form.service != arn.service || !form.has_attribute(mark.path)) continue;
      if (!fits(form, arn.resource, *target)) continue;
      add(graph_.id_of(*target), mark.path, true);
      is_named = true;
    }
  });
  return is_named;
}

/// True as well where no resource of the configuration can have that ARN.
bool EdgeFinder::follow_arn_of_name(const Arn& arn) {
  const bool is_terraform = graph_[from_].language == Language::terraform;
  for (const ArnForm& form : arn_forms()) {
    if (form.service != arn.service || form.type.starts_with("aws_") != is_terraform) continue;
    const std::optional<std::string_view> name = name_in(form, arn.resource.text);
    const std::string_view attribute = naming_attribute(form.type);
    if (!name || attribute.empty()) continue;
    const bool is_any_unnamed =
        unnamed_.size() == most_namesakes ||
        std::ranges::any_of(unnamed_, [&](ResourceId id) { return graph_[id].type == form.type; });
    if (is_any_unnamed) return false;
    const auto [first, last] = by_name_.equal_range(*name);
    for (auto at = first; at != last; ++at) {
      const Resource& target = graph_[at->second];
      if (target.type != form.type) continue;
      if (!is_where(arn, target)) return false;
      add(at->second, attribute, true);
    }
    return true;
  }
  return false;
}

bool EdgeFinder::is_where(const Arn& arn, const Resource& target) const {
  const Value* own_region = target.body.find("region");
  const bool is_moved = own_region && !own_region->is_null();
  return (arn.region.text.empty() ||
          (!is_moved && says_where(arn.region, Place::region, target))) &&
         (arn.account.text.empty() || says_where(arn.account, Place::account, target));
}

bool EdgeFinder::says_where(const HoledText& field, Place place, const Resource& target) const {
  if (!field.is_hole()) return false;
  const bool is_region = place == Place::region;
  const std::string_view pseudo = is_region ? "AWS::Region" : "AWS::AccountId";
  const std::string_view type = is_region ? "aws_region" : "aws_caller_identity";
  bool says = false;
  for_each_reference(*field.holes.front(), [&](const Mark& mark) {
    const Resource* source = graph_.find(mark.name);
    const bool is_told = source && source->is_data && source->type == type &&
                         (is_region ? tells_own_region(*source, mark.path.view())
                                    : mark.path == "account_id" || mark.path == "id") &&
                         are_of_one_provider(*source, target);
    says = says || mark.name == pseudo || is_told;
  });
  return says;
}

/// So in a module that names it in the same way, or where there is no other.
bool EdgeFinder::are_of_one_provider(const Resource& a, const Resource& b) const {
  if (provider_of(a) != provider_of(b)) return false;
  const std::span<const ResourceId> providers = graph_.by_type("provider.aws");
  const bool is_only =
      providers.empty() || (providers.size() == 1 && graph_[providers.front()].name.view().empty());
  return is_only || a.calls == b.calls;
}

}  // namespace preflint::graph
