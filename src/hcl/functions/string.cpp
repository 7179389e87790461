// Terraform's functions on strings. Characters are Unicode's grapheme clusters where Terraform
// counts them, and code points where it follows Go's `strings` package.
// https://developer.hashicorp.com/terraform/language/functions (String Functions)

#include <utf8proc.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "hcl/function.h"
#include "hcl/functions/text_parts.h"
#include "value/partial_text.h"
#include "value/strings.h"

namespace preflint::hcl {

using value::StringPart;
using value::Type;
using value::Value;

namespace {

/// The code point at the beginning of `text`, which is not empty, and its length in bytes. A byte
/// that begins none stands for itself.
struct CodePoint {
  utf8proc_int32_t value = 0;
  std::size_t size = 1;
};

CodePoint first_code_point(std::string_view text) {
  CodePoint first;
  const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
  const utf8proc_ssize_t size =
      utf8proc_iterate(bytes, static_cast<utf8proc_ssize_t>(text.size()), &first.value);
  if (size <= 0) return {static_cast<unsigned char>(text.front()), 1};
  first.size = static_cast<std::size_t>(size);
  return first;
}

CodePoint last_code_point(std::string_view text) {
  std::size_t begin = text.size() - 1;
  while (begin > 0 && text.size() - begin < 4 &&
         (static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80)
    --begin;
  const CodePoint last = first_code_point(text.substr(begin));
  return last.size == text.size() - begin ? last
                                          : CodePoint{static_cast<unsigned char>(text.back()), 1};
}

void append(std::string& text, utf8proc_int32_t code_point) {
  utf8proc_uint8_t bytes[4];
  const utf8proc_ssize_t size = utf8proc_encode_char(code_point, bytes);
  text.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size));
}

/// `text` with every code point replaced by what `map` gives for it and the one before.
template <class Map>
std::string map_code_points(std::string_view text, const Map& map) {
  std::string result;
  result.reserve(text.size());
  utf8proc_int32_t previous = ' ';
  while (!text.empty()) {
    const CodePoint next = first_code_point(text);
    append(result, map(next.value, previous));
    previous = next.value;
    text.remove_prefix(next.size);
  }
  return result;
}

constexpr utf8proc_int32_t sharp_s = 0xDF;

/// Unicode's simple mapping, in which the sharp s has no upper case; utf8proc gives it one.
utf8proc_int32_t to_upper(utf8proc_int32_t c) { return c == sharp_s ? c : utf8proc_toupper(c); }

bool is_space(utf8proc_int32_t c) {
  if (c < 0x80) return c == ' ' || (c >= '\t' && c <= '\r');
  if (c == 0x85) return true;
  const utf8proc_category_t category = utf8proc_category(c);
  return category == UTF8PROC_CATEGORY_ZS || category == UTF8PROC_CATEGORY_ZL ||
         category == UTF8PROC_CATEGORY_ZP;
}

/// Does a word end at `c`, as Go's `strings.Title` has it?
bool is_separator(utf8proc_int32_t c) {
  if (c >= 0x80) return is_space(c);
  const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  return !letter && !(c >= '0' && c <= '9') && c != '_';
}

template <class Unwanted>
std::string_view trim_start(std::string_view text, const Unwanted& unwanted) {
  while (!text.empty()) {
    const CodePoint first = first_code_point(text);
    if (!unwanted(first.value)) break;
    text.remove_prefix(first.size);
  }
  return text;
}

template <class Unwanted>
std::string_view trim_end(std::string_view text, const Unwanted& unwanted) {
  while (!text.empty()) {
    const CodePoint last = last_code_point(text);
    if (!unwanted(last.value)) break;
    text.remove_suffix(last.size);
  }
  return text;
}

/// `text` without the code points at both ends that `unwanted` is true for.
template <class Unwanted>
std::string_view trim_code_points(std::string_view text, const Unwanted& unwanted) {
  return trim_end(trim_start(text, unwanted), unwanted);
}

/// The byte length of the first `count` grapheme clusters; of all where there are fewer.
std::size_t grapheme_bytes(std::string_view text, std::int64_t count) {
  std::size_t bytes = 0;
  for (; count > 0 && bytes < text.size(); --count)
    bytes += value::grapheme_length(text.substr(bytes));
  return bytes;
}

std::size_t count(std::string_view text, char wanted) {
  return static_cast<std::size_t>(std::ranges::count(text, wanted));
}

/// What becomes of the string that is argument 0 where it is not known as a whole.
Value partly(const Call& call, const std::function<Value(const Value&)>& change) {
  const Value& text = call.marked_args[0];
  return call.scope.keeps_known() ? change(text) : call.unknown(text);
}

/// A function that maps every character by itself.
Function character_map(std::string_view name, std::string_view summary,
                       std::string (*map)(std::string_view)) {
  return {
      .name = name,
      .summary = summary,
      .parameters = {{.name = "str", .type = Type::string(), .allow_unknown = true}},
      .result = Type::string(),
      .call =
          [map](const Call& call) {
            if (call.args[0].is_known()) return call.text(map(call.string(0)));
            return partly(call, [&](const Value& text) { return with_mapped_texts(text, map); });
          },
  };
}

/// A string without the code points at both ends that `unwanted` is true for.
template <class Unwanted>
Value trimmed(const Call& call, const Unwanted& unwanted) {
  if (call.args[0].is_known()) return call.text(trim_code_points(call.string(0), unwanted));
  return partly(call, [&](const Value& text) {
    return with_cut_ends(
        text, [&](std::string_view part) { return trim_start(part, unwanted); },
        [&](std::string_view part) { return trim_end(part, unwanted); });
  });
}

Function chomp() {
  return {
      .name = "chomp",
      .summary = "Removes the line ends at the end of a string.",
      .parameters = {{"str", Type::string()}},
      .result = Type::string(),
      .call =
          [](const Call& call) {
            const std::string_view text = call.string(0);
            const std::size_t last = text.find_last_not_of("\r\n");
            return call.text(text.substr(0, last == std::string_view::npos ? 0 : last + 1));
          },
  };
}

Value ends_with(const Call& call) {
  const Value& text = call.args[0];
  const std::string_view suffix = call.string(1);
  if (text.is_known()) return Value::boolean(call.string(0).ends_with(suffix));
  const std::string end = value::texts_between_holes(text).back();
  if (end.ends_with(suffix)) return Value::boolean(true);
  return suffix.ends_with(end) ? call.unknown(text) : Value::boolean(false);
}

Function endswith() {
  return {
      .name = "endswith",
      .summary = "Tells whether a string ends with another one.",
      .parameters = {{.name = "str", .type = Type::string(), .allow_unknown = true},
                     {"suffix", Type::string()}},
      .result = Type::boolean(),
      .call = ends_with,
  };
}

Value indent_lines(const Call& call) {
  const std::optional<std::int64_t> spaces = call.whole(0);
  if (!spaces) return call.failed();
  if (*spaces < 0) return call.fail_argument(0, "must not be negative");
  const std::string_view text = call.string(1);
  const std::uint64_t lines = count(text, '\n');
  if (lines == 0) return call.args[1];
  const std::uint64_t most = ~std::uint64_t{0} / lines;
  if (!call.reserve(static_cast<std::uint64_t>(*spaces) > most
                        ? ~std::uint64_t{0}
                        : lines * static_cast<std::uint64_t>(*spaces))) {
    return call.failed();
  }
  const std::string pad(static_cast<std::size_t>(*spaces), ' ');
  std::string result;
  for (const char c : text) {
    result += c;
    if (c == '\n') result += pad;
  }
  return call.text(result);
}

Function indent() {
  return {
      .name = "indent",
      .summary = "Puts a number of spaces in front of every line but the first.",
      .parameters = {{"spaces", Type::number()}, {"str", Type::string()}},
      .result = Type::string(),
      .call = indent_lines,
  };
}

Function lower() {
  return character_map(
      "lower", "Turns every letter of a string into its lower case.", [](std::string_view text) {
        return map_code_points(text, [](auto c, auto) { return utf8proc_tolower(c); });
      });
}

/// The pieces of `text` between the separators; single code points where the separator is empty.
std::vector<Value> split_text(std::string_view separator, std::string_view text) {
  std::vector<Value> pieces;
  if (separator.empty()) {
    while (!text.empty()) {
      const std::size_t size = first_code_point(text).size;
      pieces.push_back(Value::string(value::to_nfc(text.substr(0, size))));
      text.remove_prefix(size);
    }
    return pieces;
  }
  for (std::size_t end; (end = text.find(separator)) != std::string_view::npos;) {
    pieces.push_back(Value::string(value::to_nfc(text.substr(0, end))));
    text.remove_prefix(end + separator.size());
  }
  pieces.push_back(Value::string(value::to_nfc(text)));
  return pieces;
}

/// Of a string that is known in part, the pieces that are known; there are others.
Value split_string(const Call& call) {
  const Value& text = call.args[1];
  if (text.is_known())
    return Value::list(Type::string(), split_text(call.string(0), call.string(1)));
  const std::string_view separator = call.string(0);
  if (separator.size() != 1 || !call.scope.keeps_known()) return call.unknown(text);
  std::size_t placed = 0;
  std::vector<Value> pieces = value::known_pieces(text, separator.front(), placed);
  if (pieces.empty()) return call.unknown(text);
  return Value::list(Type::string(), std::move(pieces)).with_open_end(text.reason(), placed);
}

Function split() {
  return {
      .name = "split",
      .summary = "Cuts a string into a list at every place where the separator stands.",
      .parameters = {{"separator", Type::string()},
                     {.name = "str", .type = Type::string(), .allow_unknown = true}},
      .result = Type::list(Type::string()),
      .call = split_string,
  };
}

/// Also for an unknown string, as far as its known prefix decides.
Value begins_with(const Call& call) {
  const Value& text = call.args[0];
  const std::string_view prefix = call.string(1);
  if (text.is_known()) return Value::boolean(text.as_string().starts_with(prefix));
  const std::string_view known = text.refinements().prefix;
  if (known.starts_with(prefix)) return Value::boolean(true);
  if (!prefix.starts_with(known)) return Value::boolean(false);
  return call.unknown(text);
}

Function startswith() {
  return {
      .name = "startswith",
      .summary = "Tells whether a string begins with another one.",
      .parameters = {{.name = "str", .type = Type::string(), .allow_unknown = true},
                     {"prefix", Type::string()}},
      .result = Type::boolean(),
      .call = begins_with,
  };
}

Value contains_text(const Call& call) {
  const Value& text = call.args[0];
  const auto has = [&](std::string_view part) {
    return part.find(call.string(1)) != std::string_view::npos;
  };
  if (text.is_known()) return Value::boolean(has(call.string(0)));
  const bool is_there = std::ranges::any_of(value::texts_between_holes(text), has);
  return is_there ? Value::boolean(true) : call.unknown(text);
}

Function strcontains() {
  return {
      .name = "strcontains",
      .summary = "Tells whether a string has another one in it.",
      .parameters = {{.name = "str", .type = Type::string(), .allow_unknown = true},
                     {"substr", Type::string()}},
      .result = Type::boolean(),
      .call = contains_text,
  };
}

Value reverse_text(const Call& call) {
  std::string_view text = call.string(0);
  std::string result(text.size(), '\0');
  for (std::size_t end = text.size(); !text.empty();) {
    const std::size_t size = value::grapheme_length(text);
    end -= size;
    text.copy(result.data() + end, size);
    text.remove_prefix(size);
  }
  return call.text(result);
}

Function strrev() {
  return {
      .name = "strrev",
      .summary = "Puts the characters of a string in the opposite order.",
      .parameters = {{"str", Type::string()}},
      .result = Type::string(),
      .call = reverse_text,
  };
}

/// A part of what is known to come first.
Value cut_known_start(const Call& call, std::int64_t offset, std::int64_t length) {
  const Value& text = call.args[0];
  std::string_view known = text.refinements().prefix;
  if (offset < 0 || length <= 0 || !call.scope.keeps_known()) return call.unknown(text);
  const std::size_t begin = grapheme_bytes(known, offset);
  known.remove_prefix(begin);
  const std::size_t size = grapheme_bytes(known, length);
  const bool is_all_known =
      static_cast<std::int64_t>(value::grapheme_count(known.substr(0, size))) == length;
  return is_all_known ? call.text(known.substr(0, size)) : call.unknown(text);
}

Value cut_text(const Call& call) {
  const std::optional<std::int64_t> offset = call.whole(1);
  const std::optional<std::int64_t> length = offset ? call.whole(2) : std::nullopt;
  if (!length) return call.failed();
  if (!call.args[0].is_known()) return cut_known_start(call, *offset, *length);
  std::string_view text = call.string(0);
  // As in Terraform, a length of 0 gives nothing, but counted from the end it gives the rest.
  if (*length == 0 && *offset >= 0) return call.text("");
  std::int64_t skipped = *offset;
  if (skipped < 0) skipped += static_cast<std::int64_t>(value::grapheme_count(text));
  text.remove_prefix(grapheme_bytes(text, skipped));
  if (*length > 0) text = text.substr(0, grapheme_bytes(text, *length));
  return call.text(text);
}

Function substr() {
  return {
      .name = "substr",
      .summary =
          "Takes a part of a string by offset and length, in characters. A negative offset counts "
          "from the end, "
          "a negative length takes all the rest.",
      .parameters = {{.name = "str", .type = Type::string(), .allow_unknown = true},
                     {"offset", Type::number()},
                     {"length", Type::number()}},
      .result = Type::string(),
      .call = cut_text,
  };
}

Function title() {
  return {
      .name = "title",
      .summary = "Turns the first letter of every word into its upper case.",
      .parameters = {{"str", Type::string()}},
      .result = Type::string(),
      .call =
          [](const Call& call) {
            return call.text(map_code_points(call.string(0), [](auto c, auto previous) {
              return is_separator(previous) && c != sharp_s ? utf8proc_totitle(c) : c;
            }));
          },
  };
}

Value trim_cutset(const Call& call) {
  std::vector<utf8proc_int32_t> cutset;
  for (std::string_view rest = call.string(1); !rest.empty();) {
    const CodePoint next = first_code_point(rest);
    cutset.push_back(next.value);
    rest.remove_prefix(next.size);
  }
  std::ranges::sort(cutset);
  return trimmed(call, [&](utf8proc_int32_t c) { return std::ranges::binary_search(cutset, c); });
}

Function trim() {
  return {
      .name = "trim",
      .summary = "Removes the given characters from both ends of a string.",
      .parameters = {{.name = "str", .type = Type::string(), .allow_unknown = true},
                     {"cutset", Type::string()}},
      .result = Type::string(),
      .call = trim_cutset,
  };
}

Function trimprefix() {
  return {
      .name = "trimprefix",
      .summary = "Removes a prefix from a string that begins with it.",
      .parameters = {{"str", Type::string()}, {"prefix", Type::string()}},
      .result = Type::string(),
      .call =
          [](const Call& call) {
            std::string_view text = call.string(0);
            if (text.starts_with(call.string(1))) text.remove_prefix(call.string(1).size());
            return call.text(text);
          },
  };
}

Function trimspace() {
  return {
      .name = "trimspace",
      .summary = "Removes white space, line ends included, from both ends of a string.",
      .parameters = {{.name = "str", .type = Type::string(), .allow_unknown = true}},
      .result = Type::string(),
      .call = [](const Call& call) { return trimmed(call, is_space); },
  };
}

Value without_suffix(const Call& call) {
  const std::string_view suffix = call.string(1);
  if (call.args[0].is_known()) {
    std::string_view text = call.string(0);
    if (text.ends_with(suffix)) text.remove_suffix(suffix.size());
    return call.text(text);
  }
  return partly(call, [&](const Value& text) {
    const std::string end = value::texts_between_holes(text).back();
    if (!end.ends_with(suffix) && !suffix.ends_with(end)) return text;
    // Where the suffix is longer than what is known, nobody knows what is left of that.
    std::size_t left = end.ends_with(suffix) ? suffix.size() : end.size();
    const auto cut = [&](std::string_view part) {
      const std::size_t size = std::min(left, part.size());
      left -= size;
      return part.substr(0, part.size() - size);
    };
    return with_cut_ends(text, [](std::string_view part) { return part; }, cut);
  });
}

Function trimsuffix() {
  return {
      .name = "trimsuffix",
      .summary = "Removes a suffix from a string that ends with it.",
      .parameters = {{.name = "str", .type = Type::string(), .allow_unknown = true},
                     {"suffix", Type::string()}},
      .result = Type::string(),
      .call = without_suffix,
  };
}

Function upper() {
  return character_map("upper", "Turns every letter of a string into its upper case.",
                       [](std::string_view text) {
                         return map_code_points(text, [](auto c, auto) { return to_upper(c); });
                       });
}

}  // namespace

std::vector<Function> string_functions() {
  return {chomp(),      endswith(),    indent(),    lower(),      split(),
          startswith(), strcontains(), strrev(),    substr(),     title(),
          trim(),       trimprefix(),  trimspace(), trimsuffix(), upper()};
}

}  // namespace preflint::hcl
