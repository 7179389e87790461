// Terraform's functions that encode and decode: JSON, Base64, character sets, URLs. A string that
// `jsonencode` made keeps the value it was made of, so that a policy in it can be read with its
// ranges even where some of it is not known.
// https://developer.hashicorp.com/terraform/language/functions (Encoding Functions)

#include <iconv.h>
#include <zlib.h>

#include <algorithm>
#include <cerrno>
#include <expected>
#include <memory>
#include <string>
#include <vector>

#include "hcl/function.h"
#include "hcl/functions/base64.h"
#include "value/json.h"
#include "value/operations.h"
#include "value/strings.h"

namespace preflint::hcl {

using value::MarkSet;
using value::Refinements;
using value::StringPart;
using value::Type;
using value::Value;

namespace {

/// What the JSON text of a value that is not wholly known begins with, when its type says so.
std::string_view json_prefix(const Value& value) {
  const bool present = value.is_known() ? !value.is_null() : value.refinements().not_null;
  if (!present) return "";
  if (value.is(Type::Kind::object) || value.is(Type::Kind::map)) return "{";
  if (value.is(Type::Kind::list) || value.is(Type::Kind::set) || value.is(Type::Kind::tuple))
    return "[";
  return value.is(Type::Kind::string) ? "\"" : "";
}

Value encode_json(const Call& call) {
  const Value& plain = call.args[0];
  const Value& original = call.marked_args[0];
  if (plain.is_wholly_known()) return Value::string(value::to_json(plain)).with_encoded(original);
  Refinements refinements;
  refinements.prefix = json_prefix(plain);
  return call.unknown(plain).refined(std::move(refinements)).with_encoded(original);
}

Function jsonencode() {
  return {
      .name = "jsonencode",
      .summary = "Writes a value as JSON.",
      .parameters = {{.name = "val",
                      .type = Type::dynamic(),
                      .allow_null = true,
                      .allow_unknown = true,
                      .allow_dynamic = true}},
      .result = Type::string(),
      .call = encode_json,
  };
}

/// `value` with the types that reading its JSON text would give: tuples and objects in place of
/// collections.
Value as_read_from_json(const Value& value) {
  if (!value.candidates().empty()) {
    return value::for_candidates(
        value, Value(), [](const Value& one, const Value&) { return as_read_from_json(one); });
  }
  const auto as_open = [&](const Value& all) {
    if (!value.is_open()) return all;
    return all.with_open_end(value.open_reason(), value.is_sequence() ? value.placed_count() : 0);
  };
  if (value.is_sequence()) {
    std::vector<Value> elements;
    for (const Value& element : value.elements()) elements.push_back(as_read_from_json(element));
    return as_open(Value::tuple(std::move(elements))).with_marks(value.marks());
  }
  if (value.is_mapping()) {
    std::vector<Value::Entry> entries;
    for (const Value::Entry& entry : value.entries())
      entries.emplace_back(entry.first, as_read_from_json(entry.second));
    return as_open(Value::object(std::move(entries))).with_marks(value.marks());
  }
  if (value.is_null()) return Value::null().with_marks(value.marks());
  if (value.is_known() || value.type().is_primitive()) return value;
  return Value::unknown(Type::dynamic(), value.reason()).with_marks(value.marks());
}

/// The type of an unknown JSON document, which the first character of what is known of it says.
/// Empty when it can begin no document.
std::optional<Type> document_type(std::string_view prefix) {
  const std::size_t begin = prefix.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos) return Type::dynamic();
  switch (const char first = prefix[begin]) {
    case '{':
    case '[':
    case 'n':
      return Type::dynamic();
    case '"':
      return Type::string();
    case 't':
    case 'f':
      return Type::boolean();
    default:
      if (first == '-' || first == '.' || (first >= '0' && first <= '9')) return Type::number();
      return std::nullopt;
  }
}

/// Where the text stands in its file, when it stands there as it is.
Range range_of(const Value& text) {
  const std::span<const StringPart> parts = text.parts();
  return parts.size() == 1 && !parts[0].is_hole && parts[0].verbatim ? parts[0].range : Range();
}

Value decode_json(const Call& call) {
  const Value& text = call.args[0];
  if (const Value* encoded = call.marked_args[0].encoded()) return as_read_from_json(*encoded);
  if (!text.is_known()) {
    const std::string_view prefix = text.refinements().prefix;
    const std::optional<Type> type = document_type(prefix);
    if (type) return Value::unknown(*type, text.reason());
    return call.fail_argument(0, "a JSON document cannot begin with the character '" +
                                     std::string(1, prefix[prefix.find_first_not_of(" \t\r\n")]) +
                                     "'");
  }
  std::expected<Value, std::string> parsed = value::parse_json(text.as_string(), range_of(text));
  if (parsed) return *parsed;
  return call.fail(parsed.error());
}

Function jsondecode() {
  return {
      .name = "jsondecode",
      .summary = "Reads a JSON document.",
      .parameters = {{.name = "str", .type = Type::string(), .allow_unknown = true}},
      .call = decode_json,
      .not_null = false,
  };
}

Function base64encode() {
  return {
      .name = "base64encode",
      .summary = "Writes a string's bytes in Base64.",
      .parameters = {{"str", Type::string()}},
      .result = Type::string(),
      .call = [](const Call& call) { return Value::string(base64_encode(call.string(0))); },
  };
}

Value decode_base64(const Call& call) {
  const std::expected<std::string, std::size_t> bytes = base64_decode(call.string(0));
  if (!bytes) return call.fail("failed to decode base64 data " + call.quoted(0));
  if (!is_utf8(*bytes))
    return call.fail("the result of decoding the provided string is not valid UTF-8");
  return call.text(*bytes);
}

Function base64decode() {
  return {
      .name = "base64decode",
      .summary = "Reads Base64 that stands for UTF-8 text.",
      .parameters = {{"str", Type::string()}},
      .result = Type::string(),
      .call = decode_base64,
  };
}

std::string little_endian(std::uint32_t number) {
  std::string bytes;
  for (const int shift : {0, 8, 16, 24}) bytes += static_cast<char>(number >> shift & 255);
  return bytes;
}

/// The body of a gzip file as Go's writer leaves it when it is flushed before it is closed: the
/// data up to a byte boundary, then an empty last block.
std::string deflate_flushed(std::string_view text) {
  z_stream stream = {};
  if (deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY) !=
      Z_OK)
    return {};
  std::string body(deflateBound(&stream, static_cast<uLong>(text.size())) + 16, '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(text.data()));
  stream.avail_in = static_cast<uInt>(text.size());
  stream.next_out = reinterpret_cast<Bytef*>(body.data());
  stream.avail_out = static_cast<uInt>(body.size());
  deflate(&stream, Z_SYNC_FLUSH);
  body.resize(body.size() - stream.avail_out);
  deflateEnd(&stream);
  return body + std::string("\x01\x00\x00\xff\xff", 5);
}

Value gzip(const Call& call) {
  constexpr std::size_t largest = 1u << 30;
  const std::string_view text = call.string(0);
  if (text.size() > largest) return call.fail("the text is too large");
  const std::string header("\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\xff", 10);
  const uLong checksum =
      crc32(0, reinterpret_cast<const Bytef*>(text.data()), static_cast<uInt>(text.size()));
  const std::string trailer = little_endian(static_cast<std::uint32_t>(checksum)) +
                              little_endian(static_cast<std::uint32_t>(text.size()));
  return Value::string(base64_encode(header + deflate_flushed(text) + trailer));
}

Function base64gzip() {
  return {
      .name = "base64gzip",
      .summary = "Compresses a string with gzip and writes the result in Base64.",
      .parameters = {{"str", Type::string()}},
      .result = Type::string(),
      .call = gzip,
  };
}

bool is_unreserved(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
         c == '_' || c == '.' || c == '~';
}

Value encode_url(const Call& call) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string result;
  for (const char c : call.string(0)) {
    if (is_unreserved(c)) {
      result += c;
    } else if (c == ' ') {
      result += '+';
    } else {
      const auto byte = static_cast<unsigned char>(c);
      result += {'%', digits[byte >> 4], digits[byte & 15]};
    }
  }
  return Value::string(std::move(result));
}

Function urlencode() {
  return {
      .name = "urlencode",
      .summary = "Escapes a string for use in a URL's query.",
      .parameters = {{"str", Type::string()}},
      .result = Type::string(),
      .call = encode_url,
  };
}

enum class CharsetError { unknown_name, not_convertible };

/// `text` converted between character sets by the system's iconv. A name with a slash would give it
/// options.
std::expected<std::string, CharsetError> convert_charset(std::string_view text,
                                                         const std::string& from,
                                                         const std::string& to) {
  const auto is_name = [](std::string_view name) {
    return !name.empty() && name.find('/') == std::string_view::npos;
  };
  if (!is_name(from) || !is_name(to)) return std::unexpected(CharsetError::unknown_name);
  const iconv_t converter = iconv_open(to.c_str(), from.c_str());
  if (converter == reinterpret_cast<iconv_t>(-1))  // NOLINT(performance-no-int-to-ptr)
    return std::unexpected(CharsetError::unknown_name);
  std::string result;
  char* in = const_cast<char*>(text.data());
  std::size_t in_left = text.size();
  bool failed = false;
  bool flushing = false;
  while (!failed) {
    char buffer[1024];
    char* out = buffer;
    std::size_t out_left = sizeof buffer;
    const std::size_t done =
        iconv(converter, flushing ? nullptr : &in, flushing ? nullptr : &in_left, &out, &out_left);
    // A character that was replaced by another one counts as one that does not convert.
    failed = done != 0 && !(done == static_cast<std::size_t>(-1) && errno == E2BIG);
    result.append(buffer, static_cast<std::size_t>(out - buffer));
    if (done != static_cast<std::size_t>(-1)) {
      if (flushing) break;
      flushing = true;
    }
  }
  iconv_close(converter);
  if (failed) return std::unexpected(CharsetError::not_convertible);
  return result;
}

Value unsupported_charset(const Call& call) {
  return call.fail_argument(
      1,
      call.quoted(1) + " is not a supported IANA encoding name or alias in this Terraform version");
}

Value encode_text(const Call& call) {
  const std::string charset(call.string(1));
  const std::expected<std::string, CharsetError> bytes =
      convert_charset(call.string(0), "UTF-8", charset);
  if (bytes) return Value::string(base64_encode(*bytes));
  if (bytes.error() == CharsetError::unknown_name) return unsupported_charset(call);
  return call.fail_argument(
      0, "the given string contains characters that cannot be represented in " + charset);
}

Function textencodebase64() {
  return {
      .name = "textencodebase64",
      .summary = "Writes a string in a character set and that in Base64.",
      .parameters = {{"string", Type::string()}, {"encoding", Type::string()}},
      .result = Type::string(),
      .call = encode_text,
  };
}

Value decode_text(const Call& call) {
  const std::string charset(call.string(1));
  const std::expected<std::string, std::size_t> bytes = base64_decode(call.string(0));
  const std::expected<std::string, CharsetError> text =
      convert_charset(bytes.value_or(""), charset, "UTF-8");
  if (!text && text.error() == CharsetError::unknown_name) return unsupported_charset(call);
  if (!bytes) {
    return call.fail_argument(0, "the given value has an invalid base64 symbol at offset " +
                                     std::to_string(bytes.error()));
  }
  if (!text)
    return call.fail_argument(
        0, "the given string contains symbols that are not defined for " + charset);
  return call.text(*text);
}

Function textdecodebase64() {
  return {
      .name = "textdecodebase64",
      .summary = "Reads Base64 that stands for text in a character set.",
      .parameters = {{"source", Type::string()}, {"encoding", Type::string()}},
      .result = Type::string(),
      .call = decode_text,
  };
}

}  // namespace

std::vector<Function> encoding_functions() {
  return {jsonencode(), jsondecode(),       base64encode(),     base64decode(),
          base64gzip(), textencodebase64(), textdecodebase64(), urlencode()};
}

}  // namespace preflint::hcl
