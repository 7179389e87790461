// The expressions that JSON values stand for: a string is a template, an object's keys are
// templates too, everything else is itself.
// https://github.com/hashicorp/hcl/blob/main/json/spec.md#expressions

#include "hcl/json_expression.h"

#include <unordered_map>
#include <vector>

#include "base/json_reader.h"
#include "hcl/parse.h"
#include "hcl/relocate.h"
#include "value/strings.h"

namespace preflint::hcl {
namespace {

bool has_sequence(std::string_view text) {
  return text.find("${") != std::string_view::npos || text.find("%{") != std::string_view::npos;
}

Range between_quotes(const Range& quoted) {
  return {quoted.file, quoted.begin + 1, quoted.end - 1};
}

}  // namespace

const Expression* JsonExpressions::expression(const JsonNode& node, JsonStrings strings) {
  switch (node.kind) {
    case JsonNode::Kind::null:
      return builder_.literal(node.range, value::Value());
    case JsonNode::Kind::boolean:
      return builder_.literal(node.range, value::Value::boolean(node.text == "true"));
    case JsonNode::Kind::number:
      return builder_.number(node.range);
    case JsonNode::Kind::string:
      return string(node.text, node.range, strings);
    case JsonNode::Kind::object:
      return object(node, strings);
    case JsonNode::Kind::array: {
      std::vector<const Expression*> items;
      for (const JsonNode* item : node.items) items.push_back(expression(*item, strings));
      return builder_.make(node.range, TupleConsExpr{builder_.arena().copy(items)});
    }
    case JsonNode::Kind::lost:
      break;
  }
  return builder_.make(node.range, ErrorExpr{});
}

const Expression* JsonExpressions::object(const JsonNode& node, JsonStrings strings) {
  std::vector<ObjectConsItem> items;
  std::unordered_map<std::string_view, Range> known;
  for (const JsonMember& member : node.members) {
    const auto [first, is_new] = known.emplace(member.key, member.key_range);
    if (!is_new) {
      builder_.errors.add(
          member.key_range, "Duplicate object attribute",
          "An attribute named \"" + std::string(member.key) + "\" was already defined.",
          first->second);
    }
    const JsonStrings keys =
        strings == JsonStrings::templates ? JsonStrings::templates : JsonStrings::literals;
    items.push_back(
        {string(member.key, member.key_range, keys), expression(*member.value, strings)});
  }
  return builder_.make(node.range, ObjectConsExpr{builder_.arena().copy(items)});
}

const Expression* JsonExpressions::string(std::string_view text, const Range& quoted,
                                          JsonStrings strings) {
  if (strings == JsonStrings::literals) return plain(text, quoted);
  if (strings == JsonStrings::templates && !has_sequence(text)) return plain(text, quoted);
  if (strings == JsonStrings::expressions && has_sequence(text)) {
    builder_.errors.add(quoted, "Invalid expression",
                        "A name is expected here as it would be written without quotes; template "
                        "sequences are not allowed.");
    return builder_.make(quoted, ErrorExpr{});
  }
  return parsed(text, quoted, strings);
}

const Expression* JsonExpressions::plain(std::string_view text, const Range& quoted) {
  const Range content = between_quotes(quoted);
  const std::string composed = value::to_nfc(text);
  if (composed != text || builder_.text(content) == text)
    return builder_.literal(quoted, value::Value::string(composed));
  const std::vector<JsonPiece> pieces = json_pieces(builder_.text(content));
  return builder_.literal(quoted, relocated_string(text, 0, content, pieces));
}

/// The expression with the range of the string, quotes included.
const Expression* JsonExpressions::parsed(std::string_view text, const Range& quoted,
                                          JsonStrings strings) {
  const Range content = between_quotes(quoted);
  if (builder_.text(content) != text) {
    return builder_.make(quoted, parsed_decoded(text, content, strings)->node);
  }
  Diagnostics said;
  const Expression* e = strings == JsonStrings::templates
                            ? parse_template(file_, source_, content, said)
                            : parse_expression(file_, source_, content, said);
  for (const Diagnostic& one : said.entries())
    builder_.errors.add(one.subject, one.summary, one.detail, one.context);
  return builder_.make(quoted, e->node);
}

/// Parses what stands in the source with escape sequences.
const Expression* JsonExpressions::parsed_decoded(std::string_view text, const Range& content,
                                                  JsonStrings strings) {
  const std::vector<JsonPiece> pieces = json_pieces(builder_.text(content));
  const SourceFile decoded(source_.id(), source_.path(), std::string(text));
  const Range whole{source_.id(), 0, static_cast<std::uint32_t>(text.size())};
  Diagnostics said;
  const ParsedExpression found = strings == JsonStrings::templates
                                     ? parse_template(decoded, whole, said)
                                     : parse_expression(decoded, whole, said);
  const auto place = [&](const Range& range) {
    return range.is_somewhere() ? relocated(range.begin, range.end, content, pieces) : range;
  };
  for (const Diagnostic& one : said.entries())
    builder_.errors.add(place(one.subject), one.summary, one.detail, place(one.context));
  return relocated(*found.expr, file_, content, pieces);
}

}  // namespace preflint::hcl
