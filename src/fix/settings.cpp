// What has to be set, and how values are written in each syntax.

#include "fix/settings.h"

#include <algorithm>

#include "value/json.h"
#include "value/number.h"

namespace preflint::fix {

using value::Value;

namespace {

constexpr std::size_t longest_excerpt = 60;

std::string hex4(unsigned char c) {
  constexpr std::string_view digits = "0123456789abcdef";
  return std::string("\\u00") + digits[c >> 4] + digits[c & 15];
}

std::string quoted(std::string_view text, bool is_template) {
  std::string out = "\"";
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const bool begins_sequence =
        is_template && (c == '$' || c == '%') && i + 1 < text.size() && text[i + 1] == '{';
    if (begins_sequence) {
      out += c, out += c;
    } else if (c == '"' || c == '\\') {
      out += '\\', out += c;
    } else if (c == '\n') {
      out += "\\n";
    } else if (c == '\t') {
      out += "\\t";
    } else if (static_cast<unsigned char>(c) < 0x20) {
      out += hex4(static_cast<unsigned char>(c));
    } else {
      out += c;
    }
  }
  return out + '"';
}

bool is_word(std::string_view text) {
  const auto is_letter = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '-' || c == '.' || c == '/' || c == ':';
  };
  return !text.empty() &&
         ((text[0] >= 'a' && text[0] <= 'z') || (text[0] >= 'A' && text[0] <= 'Z')) &&
         text.back() != ':' && std::ranges::all_of(text, is_letter);
}

/// Can it stand in YAML without quotes and be a string? YAML 1.1 has words that are bools.
bool is_plain(std::string_view text) {
  constexpr std::string_view taken[] = {"true", "false", "yes", "no", "on",
                                        "off",  "null",  "y",   "n"};
  std::string lower(text);
  std::ranges::transform(lower, lower.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  });
  return is_word(text) && std::ranges::find(taken, lower) == std::end(taken);
}

std::string list_text(const Value& list, Syntax syntax) {
  std::string out = "[";
  for (const Value& element : list.elements()) {
    if (out.size() > 1) out += ", ";
    out += literal(element, syntax);
  }
  return out + ']';
}

std::string object_text(const Value& object, Syntax syntax) {
  std::string out = "{";
  for (const auto& [key, content] : object.entries()) {
    out += out.size() > 1 ? ", " : syntax == Syntax::hcl ? " " : "";
    if (syntax == Syntax::hcl) {
      out += is_word(key.view()) ? key.str() : quoted(key.view(), true);
      out += " = ";
    } else {
      out += key_text(key.view(), syntax == Syntax::json) + ": ";
    }
    out += literal(content, syntax);
  }
  return out + (syntax == Syntax::hcl && out.size() > 1 ? " }" : "}");
}

}  // namespace

bool Settings::add(std::span<const std::string> path, const Value& wanted) {
  if (path.empty()) {
    if (!inner.empty() || (value && !value->same_content(wanted))) return false;
    value = wanted;
    return true;
  }
  if (value) return false;
  const auto known = std::ranges::find(inner, path.front(), &Settings::name);
  if (known != inner.end()) return known->add(path.subspan(1), wanted);
  inner.push_back({path.front(), std::nullopt, {}});
  return inner.back().add(path.subspan(1), wanted);
}

std::string key_text(std::string_view name, bool is_quoted) {
  return is_quoted || !is_plain(name) ? quoted(name, false) : std::string(name);
}

std::string literal(const Value& value, Syntax syntax) {
  if (value.is_null()) return "null";
  if (value.is_bool()) return value.as_bool() ? "true" : "false";
  if (value.is_number()) return value.as_number().to_text();
  if (value.is_string()) {
    const bool is_bare = syntax == Syntax::yaml && is_plain(value.as_string());
    return is_bare ? std::string(value.as_string())
                   : quoted(value.as_string(), syntax == Syntax::hcl);
  }
  return value.is_sequence() ? list_text(value, syntax) : object_text(value, syntax);
}

std::string describe(std::span<const std::string> path, const Value& value, Syntax syntax) {
  std::string text;
  for (const std::string& name : path) {
    if (&name == &path.front() && name == "Properties") continue;
    if (!text.empty()) text += '.';
    text += name;
  }
  return text + (syntax == Syntax::hcl ? " = " : ": ") + literal(value, syntax);
}

std::string excerpt(std::string_view source) {
  const std::size_t line = source.find_first_of("\r\n");
  std::size_t size = std::min({source.size(), line, longest_excerpt});
  while (size > 0 && size < source.size() && (source[size] & 0xC0) == 0x80) --size;
  return std::string(source.substr(0, size)) + (size < source.size() ? "…" : "");
}

std::string_view line_end_of(std::string_view text) {
  const std::size_t first = text.find('\n');
  return first != std::string_view::npos && first > 0 && text[first - 1] == '\r' ? "\r\n" : "\n";
}

std::size_t line_begin(std::string_view text, std::size_t at) {
  const std::size_t before = at == 0 ? std::string_view::npos : text.rfind('\n', at - 1);
  return before == std::string_view::npos ? 0 : before + 1;
}

std::size_t line_stop(std::string_view text, std::size_t at) {
  std::size_t stop = std::min(text.find('\n', at), text.size());
  if (stop > at && text[stop - 1] == '\r') --stop;
  return stop;
}

std::string_view indentation_at(std::string_view text, std::size_t at) {
  const std::size_t begin = line_begin(text, at);
  std::size_t end = begin;
  while (end < at && (text[end] == ' ' || text[end] == '\t')) ++end;
  return text.substr(begin, end - begin);
}

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

}  // namespace preflint::fix
