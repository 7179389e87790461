#pragma once

#include <string>
#include <string_view>

#include "cloudformation/read.h"
#include "cloudformation/scalars.h"
#include "cloudformation/template.h"
#include "value/json.h"

namespace preflint::cloudformation {

/// A document in another spelling: in JSON, or in YAML with the long or the short form of
/// functions.
enum class Spelling : unsigned char { json, yaml_long, yaml_short };
inline constexpr Spelling spellings[] = {Spelling::json, Spelling::yaml_long, Spelling::yaml_short};

class Speller {
 public:
  explicit Speller(Spelling spelling) : spelling_(spelling) {}

  std::string spell(const Node& node) {
    if (spelling_ == Spelling::json) return json(node);
    const std::string text = block(node, 0, true);
    return text.starts_with('\n') ? text.substr(1) + "\n" : text + "\n";
  }

 private:
  static std::string quoted(std::string_view text) {
    return value::to_json(value::Value::string(Text(text)));
  }

  static std::string scalar(const Node& node) {
    if (node.kind != Node::Kind::scalar) return "null";
    const value::Value value = scalar_value(node);
    return value.is_string() ? quoted(node.text) : value::to_json(value);
  }

  /// The node without its tag: the argument of the call that the tag makes.
  static Node untagged(const Node& node) {
    Node copy = node;
    copy.tag = {};
    return copy;
  }

  static std::string json(const Node& node) {
    if (const Call call = call_of(node); call.is_tag)
      return "{" + quoted(call.name) + ": " + json(untagged(node)) + "}";
    if (node.is_mapping()) {
      std::string out;
      for (const Member& member : node.members)
        out += (out.empty() ? "" : ", ") + quoted(member.key) + ": " + json(*member.value);
      return "{" + out + "}";
    }
    if (!node.is_sequence()) return scalar(node);
    std::string out;
    for (const Node* item : node.items) out += (out.empty() ? "" : ", ") + json(*item);
    return "[" + out + "]";
  }

  /// What follows a key or a dash. One node has one tag: what `may_tag` doesn't let, is in the long
  /// form.
  std::string block(const Node& node, int indent, bool may_tag) {
    const Call call = call_of(node);
    if (call.is_tag && (spelling_ == Spelling::yaml_long || !may_tag))
      return entry(call.name, untagged(node), indent);
    if (spelling_ == Spelling::yaml_short && may_tag && !call.name.empty()) {
      const Node argument = call.is_tag ? untagged(node) : *call.argument;
      const std::string_view name = call.name.starts_with("Fn::") ? call.name.substr(4) : call.name;
      const std::string body = block(argument, indent, false);
      return "!" + std::string(name) + (body.starts_with('\n') ? "" : " ") + body;
    }
    if (node.is_mapping() && !node.members.empty()) {
      std::string out;
      for (const Member& member : node.members) out += entry(member.key, *member.value, indent);
      return out;
    }
    if (node.is_sequence() && !node.items.empty()) {
      std::string out;
      for (const Node* item : node.items) {
        const std::string body = block(*item, indent + 2, true);
        out += line(indent) + "-" + (body.starts_with('\n') ? "" : " ") + body;
      }
      return out;
    }
    return node.is_mapping() ? "{}" : node.is_sequence() ? "[]" : scalar(node);
  }

  std::string entry(std::string_view key, const Node& content, int indent) {
    const std::string body = block(content, indent + 2, true);
    return line(indent) + quoted(key) + ":" + (body.starts_with('\n') ? "" : " ") + body;
  }

  static std::string line(int indent) {
    return "\n" + std::string(static_cast<std::size_t>(indent), ' ');
  }

  Spelling spelling_;
};

/// The first document of a text, spelled so.
inline std::string spelled(std::string_view text, Spelling spelling) {
  Sources sources;
  const SourceFile& source = sources.add("t.yaml", std::string(text));
  Diagnostics ignored;
  const Tree tree = read(source, ignored);
  return tree.documents.empty() ? std::string() : Speller(spelling).spell(*tree.documents[0]);
}

}  // namespace preflint::cloudformation
