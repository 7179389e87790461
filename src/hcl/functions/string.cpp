// Terraform's functions on strings. Characters are Unicode's grapheme clusters where Terraform
// counts them, and code points where it follows Go's `strings` package.
// https://developer.hashicorp.com/terraform/language/functions (String Functions)

#include <utf8proc.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "hcl/function.h"
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

/// `text` without the code points at both ends that `unwanted` is true for.
template <class Unwanted>
std::string_view trim_code_points(std::string_view text, const Unwanted& unwanted) {
  while (!text.empty()) {
    const CodePoint first = first_code_point(text);
    if (!unwanted(first.value)) break;
    text.remove_prefix(first.size);
  }
  while (!text.empty()) {
    const CodePoint last = last_code_point(text);
    if (!unwanted(last.value)) break;
    text.remove_suffix(last.size);
  }
  return text;
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

constexpr int deepest_hole = 8;
constexpr std::size_t most_texts = 10'000;

void add_texts(const Value& unknown, int depth, std::vector<std::string>& texts) {
  const bool goes_in = depth <= deepest_hole && texts.size() < most_texts;
  if (unknown.parts().empty() || !goes_in) {
    texts.emplace_back();
    return;
  }
  for (const value::StringPart& part : unknown.parts()) {
    if (part.is_hole) {
      add_texts(part.hole, depth + 1, texts);
    } else {
      texts.back() += part.text.view();
    }
  }
}

/// The stretches of text between the holes of an unknown string, and those of its holes; the last
/// is what it ends with.
std::vector<std::string> texts_between_holes(const Value& unknown) {
  std::vector<std::string> texts(1);
  add_texts(unknown, 0, texts);
  return texts;
}

Value ends_with(const Call& call) {
  const Value& text = call.args[0];
  const std::string_view suffix = call.string(1);
  if (text.is_known()) return Value::boolean(call.string(0).ends_with(suffix));
  const std::string end = texts_between_holes(text).back();
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

/// What `join` puts one after the other, with its marks, so that a hole says whose attribute it
/// waits for. False when an element is null, which is reported.
bool collect_elements(const Call& call, std::vector<Value>& elements) {
  for (std::size_t list = 1; list < call.args.size(); ++list) {
    const std::span<const Value> items = call.marked_args[list].elements();
    for (std::size_t i = 0; i < items.size(); ++i) {
      if (items[i].is_null()) {
        const std::string where = call.args.size() == 2 ? "" : " of list " + std::to_string(list);
        call.fail_argument(list, "element " + std::to_string(i) + where +
                                     " is null; cannot concatenate null values");
        return false;
      }
      elements.push_back(items[i]);
    }
  }
  return true;
}

/// Some elements are not known: the string keeps what is, with holes for the others.
Value join_with_holes(std::string_view separator, std::span<const Value> elements) {
  std::vector<StringPart> parts;
  const Value* unknown = nullptr;
  for (std::size_t i = 0; i < elements.size(); ++i) {
    if (i > 0 && !separator.empty()) parts.push_back({.text = separator});
    if (elements[i].is_known()) {
      parts.push_back({.text = elements[i].as_text(), .hole = elements[i]});
    } else {
      parts.push_back({.hole = elements[i], .is_hole = true});
      if (!unknown) unknown = &elements[i];
    }
  }
  return Value::unknown_string(std::move(parts), unknown->reason());
}

Value join_lists(const Call& call) {
  if (call.args.size() < 2) return call.fail("at least one list is required");
  for (const Value& list : call.args.subspan(1)) {
    if (!list.is_known() || list.is_open()) return call.unknown(list);
  }
  std::vector<Value> elements;
  if (!collect_elements(call, elements)) return call.failed();
  const std::string_view separator = call.string(0);
  std::uint64_t size = separator.size() * elements.size();
  bool known = true;
  for (const Value& element : elements) {
    known = known && element.is_known();
    if (element.is_known()) size += element.as_string().size();
  }
  if (!known) return join_with_holes(separator, elements);
  if (!call.reserve(size)) return call.failed();
  std::string result;
  result.reserve(size);
  for (const Value& element : elements) {
    if (&element != &elements.front()) result += separator;
    result += element.as_string();
  }
  return call.text(result);
}

Function join() {
  return {
      .name = "join",
      .summary =
          "Puts the elements of one or more lists one after the other, with a separator between "
          "them.",
      .parameters = {{"separator", Type::string()}},
      .variadic = {{.name = "lists", .type = Type::list(Type::string()), .allow_unknown = true}},
      .result = Type::string(),
      .call = join_lists,
  };
}

Function lower() {
  return {
      .name = "lower",
      .summary = "Turns every letter of a string into its lower case.",
      .parameters = {{"str", Type::string()}},
      .result = Type::string(),
      .call =
          [](const Call& call) {
            return call.text(
                map_code_points(call.string(0), [](auto c, auto) { return utf8proc_tolower(c); }));
          },
  };
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

Function split() {
  return {
      .name = "split",
      .summary = "Cuts a string into a list at every place where the separator stands.",
      .parameters = {{"separator", Type::string()}, {"str", Type::string()}},
      .result = Type::list(Type::string()),
      .call =
          [](const Call& call) {
            return Value::list(Type::string(), split_text(call.string(0), call.string(1)));
          },
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
  const bool is_there = std::ranges::any_of(texts_between_holes(text), has);
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

Value cut_text(const Call& call) {
  const std::optional<std::int64_t> offset = call.whole(1);
  const std::optional<std::int64_t> length = offset ? call.whole(2) : std::nullopt;
  if (!length) return call.failed();
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
      .parameters = {{"str", Type::string()},
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
  const auto unwanted = [&](utf8proc_int32_t c) { return std::ranges::binary_search(cutset, c); };
  return call.text(trim_code_points(call.string(0), unwanted));
}

Function trim() {
  return {
      .name = "trim",
      .summary = "Removes the given characters from both ends of a string.",
      .parameters = {{"str", Type::string()}, {"cutset", Type::string()}},
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
      .parameters = {{"str", Type::string()}},
      .result = Type::string(),
      .call =
          [](const Call& call) { return call.text(trim_code_points(call.string(0), is_space)); },
  };
}

Function trimsuffix() {
  return {
      .name = "trimsuffix",
      .summary = "Removes a suffix from a string that ends with it.",
      .parameters = {{"str", Type::string()}, {"suffix", Type::string()}},
      .result = Type::string(),
      .call =
          [](const Call& call) {
            std::string_view text = call.string(0);
            if (text.ends_with(call.string(1))) text.remove_suffix(call.string(1).size());
            return call.text(text);
          },
  };
}

Function upper() {
  return {
      .name = "upper",
      .summary = "Turns every letter of a string into its upper case.",
      .parameters = {{"str", Type::string()}},
      .result = Type::string(),
      .call =
          [](const Call& call) {
            return call.text(
                map_code_points(call.string(0), [](auto c, auto) { return to_upper(c); }));
          },
  };
}

}  // namespace

std::vector<Function> string_functions() {
  return {chomp(),      endswith(),    indent(),     join(),   lower(), split(),
          startswith(), strcontains(), strrev(),     substr(), title(), trim(),
          trimprefix(), trimspace(),   trimsuffix(), upper()};
}

}  // namespace preflint::hcl
