// One reader for both syntaxes. What starts like JSON is read as JSON, everything else as YAML.
// JSON with trailing commas or comments is no JSON, but it is YAML: what it says is read all the
// same.

#include "cloudformation/read.h"

#include "cloudformation/tree_builder.h"

namespace preflint::cloudformation {
namespace {

/// Is there a key `name`: the word, perhaps a quote, a colon?
bool has_key(std::string_view text, std::string_view name) {
  for (std::size_t at = text.find(name); at != std::string_view::npos;
       at = text.find(name, at + 1)) {
    std::size_t end = at + name.size();
    if (end < text.size() && (text[end] == '"' || text[end] == '\'')) ++end;
    while (end < text.size() && (text[end] == ' ' || text[end] == '\t')) ++end;
    if (end < text.size() && text[end] == ':') return true;
  }
  return false;
}

bool starts_like_json(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  return first != std::string_view::npos && (text[first] == '{' || text[first] == '[');
}

Tree read_as(bool (*syntax)(TreeBuilder&), const SourceFile& source, Diagnostics& diagnostics) {
  Tree tree{.source = &source};
  TreeBuilder builder(tree, diagnostics);
  tree.is_complete = syntax(builder);
  return tree;
}

void dump_node(const SourceFile& source, const Node& node, std::string& out, int depth) {
  if (!node.tag.empty()) out.append(node.tag).append(" ");
  switch (node.kind) {
    case Node::Kind::null:
      out += "null";
      break;
    case Node::Kind::lost:
      out += "lost";
      break;
    case Node::Kind::scalar:
      out.append("<").append(node.text).append(">");
      break;
    case Node::Kind::sequence:
      out += "sequence";
      break;
    case Node::Kind::mapping:
      out += "mapping";
      break;
  }
  out.append(" `").append(source.text(node.range)).append("`");
  if (!node.is_complete) out += " cut off";
  out += '\n';
  const std::string indent(static_cast<std::size_t>(depth) * 2 + 2, ' ');
  for (const Node* item : node.items) {
    out += indent + "- ";
    dump_node(source, *item, out, depth + 1);
  }
  for (const Member& member : node.members) {
    out += indent + std::string(source.text(member.key_range)) + ": ";
    dump_node(source, *member.value, out, depth + 1);
  }
}

}  // namespace

bool looks_like_template(std::string_view text) {
  return has_key(text, "Resources") && has_key(text, "Type");
}

Tree read(const SourceFile& source, Diagnostics& diagnostics) {
  if (!starts_like_json(source.text())) return read_as(read_yaml, source, diagnostics);
  Diagnostics about_json;
  Tree json = read_as(read_json, source, about_json);
  Diagnostics about_yaml;
  Tree yaml;
  if (!json.is_complete) yaml = read_as(read_yaml, source, about_yaml);
  if (!yaml.is_complete || json.is_complete) {
    diagnostics.append(about_json);
    return json;
  }
  const bool was_meant = source.path().ends_with(".yaml") || source.path().ends_with(".yml");
  if (!was_meant) diagnostics.append(about_json);
  diagnostics.append(about_yaml);
  return yaml;
}

std::string dump(const SourceFile& source, const Node& node) {
  std::string out;
  dump_node(source, node, out, 0);
  return out;
}

}  // namespace preflint::cloudformation
