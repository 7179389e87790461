// Where YAML nodes end. The YAML library's events say only where a node starts, so the end is found
// in the source: quoted scalars end at their quote, flow collections at their bracket, block
// collections with their last item. A plain scalar's end is where its decoded text is used up:
// decoding changes nothing but the white space in it. https://yaml.org/spec/1.2.2/ (chapters 6 to
// 8)

#include "cloudformation/yaml_extent.h"

#include <algorithm>

namespace preflint::cloudformation {
namespace {

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

bool is_flow_indicator(char c) { return c == ',' || c == '[' || c == ']' || c == '{' || c == '}'; }

std::size_t property_end(std::string_view text, std::size_t at) {
  if (text.substr(at).starts_with("!<")) {
    const std::size_t close = text.find('>', at);
    return close == std::string_view::npos ? text.size() : close + 1;
  }
  while (at < text.size() && !is_space(text[at]) && !is_flow_indicator(text[at])) ++at;
  return at;
}

std::size_t line_end(std::string_view text, std::size_t at) {
  return std::min(text.find('\n', at), text.size());
}

std::size_t quoted_end(std::string_view text, std::size_t at, char quote) {
  for (std::size_t i = at + 1; i < text.size(); ++i) {
    if (text[i] == '\\' && quote == '"') {
      ++i;
    } else if (text[i] == quote) {
      if (quote == '"' || text.substr(i + 1, 1) != "'") return i + 1;
      ++i;
    }
  }
  return text.size();
}

std::size_t plain_end(std::string_view text, std::size_t at, std::string_view decoded) {
  if (text.substr(at, decoded.size()) == decoded) return at + decoded.size();
  std::size_t v = 0;
  std::size_t end = at;
  while (v < decoded.size()) {
    if (is_space(decoded[v])) {
      ++v;
      continue;
    }
    while (at < text.size() && is_space(text[at])) ++at;
    if (at >= text.size() || text[at] != decoded[v]) return std::max(end, line_end(text, at));
    end = ++at;
    ++v;
  }
  return end;
}

std::size_t leading_spaces(std::string_view text, std::size_t at) {
  const std::size_t found = text.find_first_not_of(' ', at);
  return (found == std::string_view::npos ? text.size() : found) - at;
}

bool is_blank_line(std::string_view text, std::size_t at) {
  while (at < text.size() && (text[at] == ' ' || text[at] == '\t' || text[at] == '\r')) ++at;
  return at >= text.size() || text[at] == '\n';
}

std::size_t block_end(std::string_view text, std::size_t at, std::string_view decoded) {
  const std::size_t header = line_end(text, at);
  const std::size_t header_end = text.find_last_not_of(" \t\r\n", header == 0 ? 0 : header - 1) + 1;
  if (decoded.find_first_not_of(" \t\r\n") == std::string_view::npos) return header_end;
  const std::size_t indent = block_indent(text, at, decoded);
  std::size_t end = header_end;
  for (std::size_t line = block_body(text, at); line < text.size();) {
    const std::size_t next = line_end(text, line);
    if (!is_blank_line(text, line)) {
      if (leading_spaces(text, line) < indent) break;
      end = next > line && text[next - 1] == '\r' ? next - 1 : next;
    }
    line = next + 1;
  }
  return end;
}

}  // namespace

std::size_t skip_blank(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    if (is_space(text[at])) {
      ++at;
    } else if (text[at] == '#' && (at == 0 || is_space(text[at - 1]))) {
      at = line_end(text, at);
    } else {
      break;
    }
  }
  return at;
}

NodeStart node_start(std::string_view text, std::size_t at, bool is_blank) {
  at = std::min(at, text.size());
  NodeStart start{at, at, false};
  std::size_t tag = std::string_view::npos;
  std::size_t end = at;
  while (start.content < text.size() &&
         (text[start.content] == '!' || text[start.content] == '&')) {
    if (text[start.content] == '!' && tag == std::string_view::npos) tag = start.content;
    end = property_end(text, start.content);
    start.content = skip_blank(text, end);
  }
  const bool has_properties = end > at;
  const std::string_view rest = text.substr(start.content, 1);
  const bool is_quote =
      !rest.empty() && std::string_view("'\"|>").find(rest[0]) != std::string_view::npos;
  if (has_properties && is_blank && !is_quote) {
    start.content = end;
    start.is_empty = true;
  }
  start.begin = tag == std::string_view::npos ? start.content : tag;
  return start;
}

Node::Style scalar_style(std::string_view text, std::size_t at) {
  switch (at < text.size() ? text[at] : '\0') {
    case '"':
      return Node::Style::double_quoted;
    case '\'':
      return Node::Style::single_quoted;
    case '|':
      return Node::Style::literal;
    case '>':
      return Node::Style::folded;
    default:
      return Node::Style::plain;
  }
}

std::size_t scalar_end(std::string_view text, std::size_t at, Node::Style style,
                       std::string_view decoded) {
  switch (style) {
    case Node::Style::double_quoted:
      return quoted_end(text, at, '"');
    case Node::Style::single_quoted:
      return quoted_end(text, at, '\'');
    case Node::Style::literal:
    case Node::Style::folded:
      return block_end(text, at, decoded);
    default:
      return plain_end(text, at, decoded);
  }
}

std::size_t block_body(std::string_view text, std::size_t at) {
  return std::min(line_end(text, at) + 1, text.size());
}

std::size_t block_indent(std::string_view text, std::size_t at, std::string_view decoded) {
  const std::size_t first = decoded.find_first_not_of('\n');
  const std::size_t own = first == std::string_view::npos ? 0 : leading_spaces(decoded, first);
  std::size_t line = block_body(text, at);
  while (line < text.size() && is_blank_line(text, line)) line = line_end(text, line) + 1;
  const std::size_t written = line < text.size() ? leading_spaces(text, line) : 0;
  return written > own ? written - own : 0;
}

std::size_t flow_end(std::string_view text, std::size_t at, char bracket) {
  for (at = skip_blank(text, at); at < text.size(); at = skip_blank(text, at + 1)) {
    if (text[at] == bracket) return at + 1;
    if (text[at] != ',' && text[at] != ':' && text[at] != '?') break;
  }
  return at;
}

}  // namespace preflint::cloudformation
