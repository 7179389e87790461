// Writes a configuration as JSON: blocks as objects under their labels, expressions that JSON has
// no words for as templates of one interpolation.

#include "tests/properties/json.h"

#include <algorithm>
#include <array>
#include <map>
#include <string_view>
#include <vector>

#include "hcl/print.h"
#include "value/json.h"

namespace preflint::properties {
namespace {

using hcl::Expression;
using value::Value;

constexpr std::array<std::string_view, 9> references = {
    "depends_on", "provider", "providers", "ignore_changes", "replace_triggered_by", "iterator",
    "from",       "to",       "when"};

std::string quoted(std::string_view text) { return value::to_json(Value::string(text)); }

/// The text in a template.
std::string escaped(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool opens = (text[i] == '$' || text[i] == '%') && text.substr(i + 1).starts_with('{');
    out.append(opens ? 2 : 1, text[i]);
  }
  return out;
}

const Value* literal_string(const Expression& e) {
  const auto* literal = e.as<hcl::LiteralValueExpr>();
  return literal && literal->value->is_string() ? literal->value : nullptr;
}

class Writer {
 public:
  std::string top(const hcl::Body& body) {
    std::string out;
    for (const hcl::Block& block : body.blocks)
      out += (out.empty() ? "{" : ", {") + member(block.type.view(), labelled(block, 0)) + "}";
    return "[" + out + "]\n";
  }

 private:
  static std::string member(std::string_view name, const std::string& content) {
    return quoted(name) + ": " + content;
  }

  std::string labelled(const hcl::Block& block, std::size_t label) {
    if (label == block.labels.size()) return object(block);
    return "{" + member(block.labels[label].view(), labelled(block, label + 1)) + "}";
  }

  std::string object(const hcl::Block& block) {
    std::vector<std::string> members;
    for (const hcl::Attribute& attribute : block.body.attributes)
      members.push_back(member(attribute.name.view(), argument(block, attribute)));
    std::map<std::string_view, std::vector<std::string>> blocks;
    for (const hcl::Block& nested : block.body.blocks)
      blocks[nested.type.view()].push_back(labelled(nested, 0));
    for (const auto& [type, contents] : blocks)
      members.push_back(member(type, contents.size() == 1 ? contents[0] : array(contents)));
    return joined(members, '{', '}');
  }

  std::string argument(const hcl::Block& block, const hcl::Attribute& attribute) {
    const std::string_view name = attribute.name.view(), type = block.type.view();
    const bool is_reference = std::ranges::find(references, name) != references.end();
    if (is_reference || (type == "variable" && name == "type")) return reference(*attribute.expr);
    if (type == "variable" || (type == "module" && name == "source")) {
      literal_ = true;
      const std::string written = expression(*attribute.expr);
      literal_ = false;
      return written;
    }
    return expression(*attribute.expr);
  }

  std::string reference(const Expression& e) {
    if (const auto* tuple = e.as<hcl::TupleConsExpr>()) {
      std::vector<std::string> items;
      for (const Expression* item : tuple->items) items.push_back(quoted(hcl::print(*item)));
      return array(items);
    }
    return quoted(hcl::print(e));
  }

  std::string expression(const Expression& e) {
    if (const Value* text = literal_string(e))
      return quoted(literal_ ? std::string(text->as_string()) : escaped(text->as_string()));
    if (e.as<hcl::LiteralValueExpr>()) return hcl::print(e);
    if (const auto* tuple = e.as<hcl::TupleConsExpr>()) {
      std::vector<std::string> items;
      for (const Expression* item : tuple->items) items.push_back(expression(*item));
      return array(items);
    }
    if (const auto* object = e.as<hcl::ObjectConsExpr>()) return of_object(*object);
    return quoted("${" + hcl::print(e) + "}");
  }

  std::string of_object(const hcl::ObjectConsExpr& object) {
    std::vector<std::string> members;
    for (const hcl::ObjectConsItem& item : object.items) {
      const auto* word = item.key->as<hcl::ObjectConsKeyExpr>();
      const Value* text = literal_string(*item.key);
      std::string key = "${" + hcl::print(*item.key) + "}";
      if (text) key = escaped(text->as_string());
      if (word) key = word->name.view();
      members.push_back(member(key, expression(*item.value)));
    }
    return joined(members, '{', '}');
  }

  static std::string array(const std::vector<std::string>& items) {
    return joined(items, '[', ']');
  }

  static std::string joined(const std::vector<std::string>& items, char open, char close) {
    std::string out(1, open);
    for (const std::string& item : items) out += (out.size() > 1 ? ", " : "") + item;
    return out + close;
  }

  bool literal_ = false;
};

}  // namespace

std::string as_json(const hcl::Body& body) { return Writer().top(body); }

}  // namespace preflint::properties
