// Where YAML nodes begin behind their properties, and where block scalars end: the YAML library
// lets these end where the next token begins. https://yaml.org/spec/1.2.2/ (chapters 6 to 8)

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

std::size_t leading_spaces(std::string_view text, std::size_t at) {
  const std::size_t found = text.find_first_not_of(' ', at);
  return (found == std::string_view::npos ? text.size() : found) - at;
}

bool is_blank_line(std::string_view text, std::size_t at) {
  while (at < text.size() && (text[at] == ' ' || text[at] == '\t' || text[at] == '\r')) ++at;
  return at >= text.size() || text[at] == '\n';
}

/// Past spaces, line ends and comments.
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

}  // namespace

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

}  // namespace preflint::cloudformation
