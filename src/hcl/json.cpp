// Bodies in JSON: an object's members are attributes and blocks, told apart by a schema. A block's
// labels are the keys of objects around its content; wherever an object can stand, an array of
// objects can, for which the members of all of them count.
// https://github.com/hashicorp/hcl/blob/main/json/spec.md#structural-elements

#include "hcl/json.h"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "hcl/json_expression.h"
#include "hcl/json_tree.h"
#include "hcl/parse.h"
#include "hcl/walk.h"

namespace preflint::hcl {
namespace {

using Kind = JsonNode::Kind;

bool is_one_of(std::string_view name, std::span<const std::string_view> names) {
  return std::ranges::find(names, name) != names.end();
}

bool holds_objects(const JsonNode& node) {
  const auto is_object = [](const JsonNode* item) { return item->kind == Kind::object; };
  return node.kind == Kind::array && !node.items.empty() &&
         std::ranges::all_of(node.items, is_object);
}

class BodyReader {
 public:
  BodyReader(File& file, const SourceFile& source, const JsonShapes& shapes, SyntaxErrors& errors)
      : file_(file), shapes_(shapes), errors_(errors), expressions_(file, source, errors) {}

  Body body(const JsonNode& node, const JsonSchema& schema) {
    std::vector<JsonMember> members;
    collect(node, "A JSON object is required here, defining arguments and child blocks.", members);
    std::vector<Attribute> attributes;
    std::vector<Block> blocks;
    for (const JsonMember& member : members) {
      if (member.key == "//") continue;  // a comment
      if (const std::optional<JsonSchema::BlockType> type = block_type(member, schema)) {
        add_blocks(*type, member, blocks);
      } else {
        attributes.push_back(attribute(member, schema));
      }
    }
    complain_about_duplicates(errors_, attributes);
    return {file_.arena.copy(attributes), file_.arena.copy(blocks), node.range};
  }

 private:
  /// A block that is being put together.
  struct Header {
    Name type;
    std::vector<Name> labels;
    const JsonSchema* body = nullptr;
  };

  /// The members of an object, or of all the objects of an array.
  void collect(const JsonNode& node, const std::string& wanted, std::vector<JsonMember>& members) {
    switch (node.kind) {
      case Kind::object:
        members.insert(members.end(), node.members.begin(), node.members.end());
        return;
      case Kind::array:
        for (const JsonNode* item : node.items) collect(*item, wanted, members);
        return;
      case Kind::null:
      case Kind::lost:
        return;
      default:
        errors_.add(node.range, "Incorrect JSON value type", wanted);
    }
  }

  std::optional<JsonSchema::BlockType> block_type(const JsonMember& member,
                                                  const JsonSchema& schema) {
    const auto listed =
        std::ranges::find(schema.block_types, member.key, &JsonSchema::BlockType::name);
    if (listed != schema.block_types.end()) return *listed;
    const bool several = holds_objects(*member.value);
    const bool may_be = schema.open && (several || member.value->kind == Kind::object) &&
                        !is_one_of(member.key, schema.expressions);
    if (!may_be) return std::nullopt;
    path_.push_back(member.key);
    const bool is_block = shapes_.is_block(path_, several);
    path_.pop_back();
    if (!is_block) return std::nullopt;
    return JsonSchema::BlockType{member.key, {}, schema.nested};
  }

  Attribute attribute(const JsonMember& member, const JsonSchema& schema) {
    JsonStrings strings = JsonStrings::templates;
    if (is_one_of(member.key, schema.expressions)) strings = JsonStrings::expressions;
    if (is_one_of(member.key, schema.literals)) strings = JsonStrings::literals;
    return {name(member), expressions_.expression(*member.value, strings),
            hull(member.key_range, member.value->range)};
  }

  void add_blocks(const JsonSchema::BlockType& type, const JsonMember& member,
                  std::vector<Block>& blocks) {
    Header header{name(member), {}, type.body};
    path_.push_back(member.key);
    add_labelled(header, type.labels, member, blocks);
    path_.pop_back();
  }

  void add_labelled(Header& header, std::span<const std::string_view> wanted, const JsonMember& at,
                    std::vector<Block>& blocks) {
    if (wanted.empty()) return add_instances(header, at, blocks);
    const std::string_view label = wanted.front();
    const std::string described =
        std::string(header.type.view()) + " block's " + std::string(label);
    std::vector<JsonMember> members;
    collect(*at.value, "A JSON object is required here, whose keys are the " + described + ".",
            members);
    if (members.empty()) {
      errors_.add(
          at.value->range, "Missing block label",
          "At least one object property is required, whose name represents the " + described + ".");
    }
    for (const JsonMember& member : members) {
      path_.push_back(member.key);
      header.labels.push_back(name(member));
      add_labelled(header, wanted.subspan(1), member, blocks);
      header.labels.pop_back();
      path_.pop_back();
    }
  }

  void add_instances(const Header& header, const JsonMember& at, std::vector<Block>& blocks) {
    const JsonNode& content = *at.value;
    switch (content.kind) {
      case Kind::object:
        return blocks.push_back(block(header, content, at.key_range, at.key_range));
      case Kind::array:
        for (const JsonNode* item : content.items) {
          const Range brace{item->range.file, item->range.begin, item->range.begin + 1};
          const bool is_only = content.items.size() == 1;
          blocks.push_back(block(header, *item, is_only ? at.key_range : brace,
                                 is_only ? at.key_range : item->range));
        }
        return;
      case Kind::null:
      case Kind::lost:
        return;
      default:
        errors_.add(content.range, "Incorrect JSON value type",
                    "Either a JSON object or a JSON array is required, representing the contents "
                    "of one or more \"" +
                        std::string(header.type.view()) + "\" blocks.");
    }
  }

  Block block(const Header& header, const JsonNode& content, const Range& shown,
              const Range& begin) {
    return {.type = header.type,
            .labels = file_.arena.copy(header.labels),
            .body = body(content, *header.body),
            .header = shown,
            .range = hull(begin, content.range)};
  }

  Name name(const JsonMember& member) { return {file_.intern(member.key), member.key_range}; }

  File& file_;
  const JsonShapes& shapes_;
  SyntaxErrors& errors_;
  JsonExpressions expressions_;
  std::vector<std::string_view> path_;  // types and labels of the blocks that are being read
};

}  // namespace

std::unique_ptr<File> parse_json(const SourceFile& source, const JsonSchema& schema,
                                 const JsonShapes& shapes, Diagnostics& diagnostics) {
  SyntaxErrors errors(diagnostics);
  auto file = std::make_unique<File>();
  const Range whole{source.id(), 0, static_cast<std::uint32_t>(source.text().size())};
  check_encoding(source, whole, errors);
  JsonTree tree;
  read_json_tree(tree, source, errors);
  if (!tree.root) return file;
  const bool is_body = tree.root->kind == Kind::object || tree.root->kind == Kind::array;
  if (!is_body) {
    errors.add(tree.root->range, "Root value must be object",
               "The root value in a JSON-based configuration must be either a JSON object or a "
               "JSON array of objects.");
    return file;
  }
  file->body = BodyReader(*file, source, shapes, errors).body(*tree.root, schema);
  return file;
}

}  // namespace preflint::hcl
