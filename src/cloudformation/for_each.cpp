// Fn::ForEach::Name: [identifier, collection, {key: body}] makes an entry of every body for every
// element.
// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-foreach.html

#include "cloudformation/for_each.h"

#include <cctype>

#include "cloudformation/string_parts.h"

namespace preflint::cloudformation {
namespace {

using value::Reason;
using value::Value;

void append_alphanumeric(std::string& out, std::string_view text) {
  for (const char c : text) {
    if (std::isalnum(static_cast<unsigned char>(c))) out += c;
  }
}

void each_body(Evaluation& in, const Node& bodies, const Loop& loop, Reason& may_have_more,
               const Iteration& each) {
  for (const Member& body : bodies.members) {
    if (is_for_each(body.key)) {
      each_iteration(in, body, &loop, may_have_more, each);
    } else {
      each(Text(substitute_loops(body.key, &loop)), body, &loop);
    }
  }
}

/// The loops around, kept as long as the evaluation.
const Loop* kept(Evaluation& in, const Loop* loops) {
  if (!loops) return nullptr;
  return &in.kept_loops.emplace_back(Loop{loops->identifier, loops->value, kept(in, loops->outer)});
}

void expand_conditions(Evaluation& in) {
  for (const Member& member : in.source.conditions.members) {
    if (!is_for_each(member.key)) continue;
    Reason ignored;
    each_iteration(in, member, nullptr, ignored,
                   [&](const Text& key, const Member& body, const Loop* loops) {
                     in.looped_conditions.try_emplace(key.str(), &body, kept(in, loops));
                   });
  }
}

}  // namespace

const Loop* find_loop(std::string_view identifier, const Loop* loops) {
  while (loops && loops->identifier != identifier) loops = loops->outer;
  return loops;
}

std::string substitute_loops(std::string_view text, const Loop* loops) {
  std::string out;
  std::size_t done = 0;
  for (std::size_t at = text.find('{'); at != std::string_view::npos; at = text.find('{', at + 1)) {
    const std::size_t close = text.find('}', at);
    if (close == std::string_view::npos) break;
    if (at == done || (text[at - 1] != '$' && text[at - 1] != '&')) continue;
    const Loop* loop = find_loop(text.substr(at + 1, close - at - 1), loops);
    if (!loop || !loop->value.is_string()) continue;
    out.append(text.substr(done, at - 1 - done));
    if (text[at - 1] == '$') {
      out.append(loop->value.as_string());
    } else {
      append_alphanumeric(out, loop->value.as_string());
    }
    done = close + 1;
  }
  return out.append(text.substr(done));
}

void each_iteration(Evaluation& in, const Member& for_each, const Loop* loops,
                    Reason& may_have_more, const Iteration& each) {
  const std::span<const Node* const> arguments = for_each.value->items;
  const bool is_well_formed =
      arguments.size() == 3 && arguments[0]->is_scalar() && arguments[2]->is_mapping();
  if (!is_well_formed) return;
  const Place place{Text(for_each.key), for_each.key_range, loops};
  const Value collection = evaluate(in, *arguments[1], place);
  if (collection.is_known() && collection.is_sequence() && !collection.is_open()) {
    for (const Value& element : collection.elements()) {
      if (in.steps_left == 0) {
        may_have_more = {Reason::Kind::limit, "a smaller template", for_each.key_range};
        break;
      }
      --in.steps_left;
      if (!element.is_known()) may_have_more = element.reason();
      each_body(in, *arguments[2], {arguments[0]->text, as_text(element), loops}, may_have_more,
                each);
    }
    return;
  }
  const Reason reason = collection.is_known()
                            ? Reason{Reason::Kind::error, "a list", for_each.key_range}
                            : collection.reason();
  may_have_more = reason;
  const Value any = Value::unknown(value::Type::string(), reason, {.not_null = true});
  each_body(in, *arguments[2], {arguments[0]->text, any, loops}, may_have_more, each);
}

DeclaredCondition find_condition(Evaluation& in, std::string_view name) {
  const Member* declared = in.source.conditions.find(name);
  if (declared && !is_for_each(declared->key)) return {declared, nullptr};
  if (!in.has_expanded_conditions) {
    in.has_expanded_conditions = true;
    expand_conditions(in);
  }
  const auto found = in.looped_conditions.find(name);
  if (found == in.looped_conditions.end()) return {};
  return {found->second.first, found->second.second};
}

}  // namespace preflint::cloudformation
