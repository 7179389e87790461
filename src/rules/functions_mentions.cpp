// `mentioned_by`: whose text names a resource among other things, as the rule of a composite alarm
// does: ALARM("errors") OR ALARM(arn:aws:cloudwatch:…:alarm:latency). The words of such a text
// stand between brackets, quotes and the last colon of an ARN; one is a name, or a hole that an
// attribute of a resource fills. All texts of an attribute are read once, so that to ask costs
// nothing.

#include <algorithm>
#include <string>
#include <unordered_map>

#include "graph/arns.h"
#include "graph/edges.h"
#include "graph/names.h"
#include "rules/answer.h"
#include "rules/functions.h"

namespace preflint::rules {

using graph::HoledText;
using graph::Resource;
using graph::ResourceId;
using value::Mark;
using value::Reason;
using value::Value;

struct RuleFunctions::Mentions {
  std::vector<std::string> keys;  ///< "@address", "=name"
  std::optional<Reason> open;
};

struct RuleFunctions::MentionIndex {
  std::unordered_map<std::string, std::vector<ResourceId>> by_key;
  std::vector<std::pair<ResourceId, Reason>> open;
  bool has_names = false;
};

namespace {

bool names_resource(const Resource& resource, std::string_view attribute) {
  if (attribute == "arn" || attribute == "Arn") return true;
  return std::ranges::any_of(graph::arn_forms(resource.type), [&](const graph::ArnForm& form) {
    return form.has_attribute(attribute);
  });
}

/// Reads what stands between brackets or quotes; `use(word, holes of the word)`.
template <class Use>
void for_each_word(const HoledText& text, const Use& use) {
  std::span<const Value* const> holes = text.holes;
  const std::string_view all = text.text;
  for (std::size_t begin = 0; begin < all.size();) {
    const std::size_t end = std::min(all.find_first_of("()\"", begin), all.size());
    std::string_view word = all.substr(begin, end - begin);
    const bool is_enclosed =
        begin > 0 && end < all.size() && all[begin - 1] != ')' && all[end] != '(';
    begin = end + 1;
    const auto count = static_cast<std::size_t>(std::ranges::count(word, HoledText::sign));
    const std::span<const Value* const> own = holes.first(count);
    holes = holes.subspan(count);
    word.remove_prefix(word.rfind(':') + 1);
    if (!word.empty() && (is_enclosed || count > 0)) use(word, own);
  }
}

}  // namespace

/// The key of what fills a word; empty where that is no name.
std::string RuleFunctions::key_of_hole(const Value& hole) const {
  for (const Mark& mark : hole.marks().marks()) {
    if (mark.kind != Mark::Kind::reference || !mark.exact) continue;
    const Resource* target = graph_->find(mark.name);
    if (target && names_resource(*target, mark.path.view())) return "@" + target->address.str();
  }
  return "";
}

RuleFunctions::Mentions RuleFunctions::mentions_in(const Value& text) const {
  Mentions found;
  if (!text.candidates().empty()) return mentions_in_each(text);
  const HoledText known{text.is_string() ? std::string(text.as_string()) : "", {}};
  std::optional<HoledText> read = text.is_known() ? known : graph::text_with_holes(text);
  const bool is_one_hole = !text.is_known() && graph::is_reference(text);
  if (is_one_hole) read = HoledText{std::string(1, HoledText::sign), {&text}};
  if (!read) {
    found.open = text.reason();
    return found;
  }
  for_each_word(*read, [&](std::string_view word, std::span<const Value* const> holes) {
    const bool is_filled = word.size() == 1 && word.front() == HoledText::sign;
    std::string key = is_filled       ? key_of_hole(*holes.back())
                      : holes.empty() ? "=" + std::string(word)
                                      : std::string();
    if (key.empty() && word.find(HoledText::sign) != std::string_view::npos && !found.open)
      found.open = holes.back()->is_known() ? text.reason() : holes.back()->reason();
    if (!key.empty()) found.keys.push_back(std::move(key));
  });
  return found;
}

/// What all candidates mention is mentioned; what only some do may be.
RuleFunctions::Mentions RuleFunctions::mentions_in_each(const Value& text) const {
  std::vector<Mentions> all;
  for (const Value& candidate : text.candidates()) all.push_back(mentions_in(candidate));
  Mentions found;
  for (const Mentions& one : all) {
    for (const std::string& key : one.keys) {
      const bool is_in_all = std::ranges::all_of(all, [&](const Mentions& other) {
        return std::ranges::find(other.keys, key) != other.keys.end();
      });
      if (!is_in_all) found.open = text.reason();
      if (is_in_all && &one == &all.front()) found.keys.push_back(key);
    }
    if (one.open && !found.open) found.open = one.open;
  }
  return found;
}

RuleFunctions::Mentions RuleFunctions::mentions_of(ResourceId id,
                                                   std::string_view attribute) const {
  const Resource* resource = deployed(id);
  const Value* text = resource ? resource->body.find(attribute) : nullptr;
  return text ? mentions_in(*text) : Mentions();
}

const RuleFunctions::MentionIndex& RuleFunctions::mention_index(std::string_view type,
                                                                std::string_view attribute) {
  std::shared_ptr<MentionIndex>& index =
      mention_indices_[{std::string(type), std::string(attribute)}];
  if (index) return *index;
  index = std::make_shared<MentionIndex>();
  graph::Scenario* const scenario = std::exchange(scenario_, nullptr);
  for (const ResourceId id : graph_->by_type(type)) {
    Mentions mentions = mentions_of(id, attribute);
    for (std::string& key : mentions.keys) {
      index->has_names = index->has_names || key.starts_with('=');
      index->by_key[std::move(key)].push_back(id);
    }
    if (mentions.open) index->open.emplace_back(id, *mentions.open);
  }
  scenario_ = scenario;
  return *index;
}

Value RuleFunctions::mentioned_by(const hcl::Call& call) {
  const Value& body = call.args[0];
  if (!body.is_known()) return body;
  const Resource* self = resource_of(body);
  if (!self) return Value::tuple({}).with_marks(body.marks().derived());
  const std::string_view type = call.string(1), attribute = call.string(2);
  const ResourceId id = graph_->id_of(*self);
  const Resource* own = deployed(id);
  Answer answer(own, !has_scenarios_, is_whole_);
  const MentionIndex& index = mention_index(type, attribute);
  std::vector<std::string> keys = {"@" + self->address.str()};
  const std::string_view naming = graph::naming_attribute(self->type);
  const Value* name = own && !naming.empty() ? own->body.find(naming) : nullptr;
  if (name && name->is_string()) keys.push_back("=" + name->as_text().str());
  for (const std::string& key : keys) {
    const auto found = index.by_key.find(key);
    if (found == index.by_key.end()) continue;
    for (const ResourceId other : found->second) {
      const Resource* there = other == id ? nullptr : deployed(other);
      if (there) answer.add(*there);
    }
  }
  for (const auto& [other, reason] : index.open) {
    if (other == id) continue;
    const Mentions there = scenario_ ? mentions_of(other, attribute) : Mentions{{}, reason};
    if (std::ranges::find_first_of(there.keys, keys) != there.keys.end())
      answer.add(*deployed(other));
    if (there.open) answer.leave_open(*there.open);
    if (!scenario_) break;
  }
  if (index.has_names && own && graph::has_unknown_name(*own)) answer.leave_open(name->reason());
  if (const Reason* reason = lost(type)) answer.leave_open(*reason);
  return std::move(answer).list();
}

}  // namespace preflint::rules
