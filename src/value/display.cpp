// Values as a person reads them: the syntax that `terraform console` prints, which with its
// conversion functions tells a list from a tuple. What is not known says what it waits for.
// https://developer.hashicorp.com/terraform/cli/commands/console

#include <algorithm>

#include "value/json.h"

namespace preflint::value {
namespace {

using Kind = Type::Kind;

std::string display(const Value& value, std::size_t indent);

std::string line_start(std::size_t indent) { return '\n' + std::string(indent, ' '); }

std::string quoted(std::string_view text) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string out = "\"";
  for (const char c : text) {
    const unsigned code = static_cast<unsigned char>(c);
    switch (c) {
      case '"':
        out += "\\\"";
        break;
      case '\\':
        out += "\\\\";
        break;
      case '\n':
        out += "\\n";
        break;
      case '\r':
        out += "\\r";
        break;
      case '\t':
        out += "\\t";
        break;
      default:
        if (code < 0x20 || code == 0x7F) {
          out += {'\\', 'u', '0', '0', digits[code >> 4], digits[code & 0xFu]};
        } else {
          out += c;
        }
    }
  }
  return out + '"';
}

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  for (std::size_t end = text.find('\n'); end != std::string_view::npos; end = text.find('\n')) {
    lines.push_back(text.substr(0, end));
    text.remove_prefix(end + 1);
  }
  lines.push_back(text);
  return lines;
}

bool is_line(std::string_view line, std::string_view word) {
  const std::size_t first = line.find_first_not_of(" \t\r"), last = line.find_last_not_of(" \t\r");
  return first != std::string_view::npos && line.substr(first, last - first + 1) == word;
}

std::string heredoc(const std::vector<std::string_view>& lines, std::size_t indent) {
  std::string marker = "EOT";
  while (std::ranges::any_of(lines, [&](std::string_view line) { return is_line(line, marker); }))
    marker += '_';
  std::string text = (indent > 0 ? "<<-" : "<<") + marker;
  for (const std::string_view line : lines) text.append(line_start(indent)).append(line);
  return text + line_start(indent) + marker;
}

std::string display_string(std::string_view text, std::size_t indent) {
  const std::vector<std::string_view> lines = lines_of(text);
  return lines.size() > 1 ? heredoc(lines, indent) : quoted(text);
}

std::string display_null(const Type& type) {
  const auto of = [&] { return "(null) /* of " + type.element().friendly_name() + " */"; };
  switch (type.kind()) {
    case Kind::dynamic:
      return "null";
    case Kind::string:
      return "tostring(null)";
    case Kind::number:
      return "tonumber(null)";
    case Kind::boolean:
      return "tobool(null)";
    case Kind::list:
      return "tolist" + of();
    case Kind::set:
      return "toset" + of();
    case Kind::map:
      return "tomap" + of();
    default:
      return "null /* " + type.friendly_name() + " */";
  }
}

std::string display_unknown(const Value& value, std::size_t indent) {
  const Reason& reason = value.reason();
  if (value.candidates().empty()) {
    const bool needs = reason.kind != Reason::Kind::computed && !reason.what.empty();
    return needs ? "(unknown, needs " + reason.what.str() + ")" : "(known after apply)";
  }
  std::string text = "(";
  for (const Value& candidate : value.candidates()) {
    if (text.size() > 1) text += " or ";
    text += display(candidate, indent);
  }
  return text + (reason.what.empty() ? ")" : ", needs " + reason.what.str() + ")");
}

/// A line for what an open value may have besides.
std::string others(const Value& value, std::size_t indent) {
  if (!value.is_open()) return {};
  const Text& what = value.open_reason().what;
  return line_start(indent + 2) +
         (what.empty() ? "(and others)" : "(and others, needs " + what.str() + ")");
}

std::string display_sequence(const Value& value, std::size_t indent) {
  std::string text = "[";
  for (const Value& element : value.elements())
    text += line_start(indent + 2) + display(element, indent + 2) + ',';
  text += others(value, indent);
  return text.size() > 1 ? text + line_start(indent) + ']' : "[]";
}

std::string display_mapping(const Value& value, std::size_t indent) {
  std::string text = "{";
  for (const auto& [name, content] : value.entries()) {
    text += line_start(indent + 2) + display_string(name.view(), indent + 2) + " = " +
            display(content, indent + 2);
  }
  text += others(value, indent);
  return text.size() > 1 ? text + line_start(indent) + '}' : "{}";
}

std::string display(const Value& value, std::size_t indent) {
  if (value.is_sensitive()) return "(sensitive value)";
  if (!value.is_known()) return display_unknown(value, indent);
  if (value.is_null()) return display_null(value.type());
  switch (value.kind()) {
    case Kind::string:
      return display_string(value.as_string(), indent);
    case Kind::number:
      return value.as_number().to_text();
    case Kind::boolean:
      return value.as_bool() ? "true" : "false";
    case Kind::list:
      return "tolist(" + display_sequence(value, indent) + ')';
    case Kind::set:
      return "toset(" + display_sequence(value, indent) + ')';
    case Kind::map:
      return "tomap(" + display_mapping(value, indent) + ')';
    case Kind::tuple:
      return display_sequence(value, indent);
    default:
      return display_mapping(value, indent);
  }
}

}  // namespace

std::string to_display(const Value& value) { return display(value, 0); }

}  // namespace preflint::value
