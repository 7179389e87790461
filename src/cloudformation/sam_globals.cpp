// The merging of `Globals`. A call of a function is a single value here, whatever it gives: the
// transform does not evaluate anything.

#include "cloudformation/sam_globals.h"

#include "cloudformation/template.h"

namespace preflint::cloudformation {
namespace {

const Node* merged(const Maker& make, const Node& global, const Node& own);

const Node* merged_mappings(const Maker& make, const Node& global, const Node& own) {
  std::vector<Member> members;
  for (const Member& member : global.members) {
    const Member* replaced = own.find_member(member.key);
    members.push_back(replaced ? Member{replaced->key, replaced->key_range,
                                        merged(make, *member.value, *replaced->value)}
                               : member);
  }
  for (const Member& member : own.members) {
    if (!global.find_member(member.key)) members.push_back(member);
  }
  return make.at(own.range).members(std::move(members));
}

const Node* merged(const Maker& make, const Node& global, const Node& own) {
  if (is_plain_mapping(&global) && is_plain_mapping(&own))
    return merged_mappings(make, global, own);
  if (!global.is_sequence() || !own.is_sequence() || !global.tag.empty() || !own.tag.empty())
    return &own;
  std::vector<const Node*> items(global.items.begin(), global.items.end());
  items.insert(items.end(), own.items.begin(), own.items.end());
  return make.at(own.range).list(items);
}

bool ignores(const Node& entry, std::string_view property) {
  const Node* ignored = entry.find("IgnoreGlobals");
  if (!ignored) return false;
  if (literal(ignored) == "*") return true;
  for (const Node* name : ignored->items) {
    if (literal(name) == property) return true;
  }
  return false;
}

}  // namespace

const Node* with_globals(const Maker& make, const Node* globals, std::string_view kind,
                         const Node& entry) {
  const Node* written = entry.find("Properties");
  const Node* own = is_plain_mapping(written) ? written : make.members({});
  if (written && own != written) own = make.unknown();  // as a mapping that may have more
  const Node* section = globals ? globals->find(kind) : nullptr;
  if (!is_plain_mapping(section)) return own;
  std::vector<Member> kept;
  for (const Member& member : section->members) {
    if (!ignores(entry, member.key)) kept.push_back(member);
  }
  return merged(make, *make.members(std::move(kept)), *own);
}

}  // namespace preflint::cloudformation
