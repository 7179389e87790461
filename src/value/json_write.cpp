// Values and types as JSON. The plain form is what Terraform's jsonencode writes, byte for byte:
// Go's encoder escapes what could end a script element in HTML. The tagged form keeps what JSON has
// no word for. https://developer.hashicorp.com/terraform/language/functions/jsonencode,
// https://pkg.go.dev/encoding/json#HTMLEscape

#include "value/json.h"

namespace preflint::value {
namespace {

void append_escaped(unsigned code, std::string& out) {
  constexpr std::string_view digits = "0123456789abcdef";
  out += "\\u";
  for (const unsigned shift : {12u, 8u, 4u, 0u}) out += digits[(code >> shift) & 0xFu];
}

/// Length of the UTF-8 sequence at the start of `text`, 0 when it is none.
std::size_t sequence_length(std::string_view text) {
  const unsigned char lead = static_cast<unsigned char>(text.front());
  const std::size_t length = lead < 0x80    ? 1
                             : lead >= 0xF0 ? 4
                             : lead >= 0xE0 ? 3
                             : lead >= 0xC2 ? 2
                                            : 0;
  if (length == 0 || length > text.size() || lead > 0xF4) return 0;
  for (std::size_t i = 1; i < length; ++i) {
    if ((static_cast<unsigned char>(text[i]) & 0xC0u) != 0x80u) return 0;
  }
  return length;
}

void append_ascii(char c, std::string& out) {
  switch (c) {
    case '"':
      out += "\\\"";
      return;
    case '\\':
      out += "\\\\";
      return;
    case '\b':
      out += "\\b";
      return;
    case '\f':
      out += "\\f";
      return;
    case '\n':
      out += "\\n";
      return;
    case '\r':
      out += "\\r";
      return;
    case '\t':
      out += "\\t";
      return;
    default:
      break;
  }
  if (static_cast<unsigned char>(c) < 0x20 || c == '<' || c == '>' || c == '&') {
    append_escaped(static_cast<unsigned char>(c), out);
  } else {
    out += c;
  }
}

void append_string(std::string_view text, std::string& out) {
  out += '"';
  while (!text.empty()) {
    const std::size_t length = sequence_length(text);
    const std::string_view sequence = text.substr(0, length);
    if (length == 0) {
      out += "\\ufffd";
    } else if (length == 1) {
      append_ascii(text.front(), out);
    } else if (sequence == "\u2028" || sequence == "\u2029") {
      append_escaped(sequence == "\u2028" ? 0x2028 : 0x2029, out);
    } else {
      out += sequence;
    }
    text.remove_prefix(length == 0 ? 1 : length);
  }
  out += '"';
}

/// Calls `each(item)` for every item, with commas between.
template <class Items, class Each>
void append_separated(const Items& items, std::string& out, const Each& each) {
  bool is_first = true;
  for (const auto& item : items) {
    if (!is_first) out += ',';
    is_first = false;
    each(item);
  }
}

/// What both forms write alike; `inner` writes the parts.
template <class Inner>
void append_known(const Value& value, std::string& out, const Inner& inner) {
  if (value.is_null()) {
    out += "null";
  } else if (value.is_string()) {
    append_string(value.as_string(), out);
  } else if (value.is_number()) {
    out += value.as_number().to_text();
  } else if (value.is_bool()) {
    out += value.as_bool() ? "true" : "false";
  } else if (value.is_sequence()) {
    out += '[';
    append_separated(value.elements(), out, [&](const Value& element) { inner(element); });
    out += ']';
  } else {
    out += '{';
    append_separated(value.entries(), out, [&](const Value::Entry& entry) {
      append_string(entry.first.view(), out);
      out += ':';
      inner(entry.second);
    });
    out += '}';
  }
}

void append_plain(const Value& value, std::string& out) {
  if (!value.is_known()) {
    out += "null";
    return;
  }
  append_known(value, out, [&](const Value& part) { append_plain(part, out); });
}

void append_type(const Type& type, std::string& out);

void append_object_type(const Type& type, std::string& out) {
  std::vector<Text> optional;
  out += "[\"object\",{";
  append_separated(type.attributes(), out, [&](const Type::Attribute& attribute) {
    if (attribute.optional) optional.push_back(attribute.name);
    append_string(attribute.name.view(), out);
    out += ':';
    append_type(attribute.type, out);
  });
  out += '}';
  if (!optional.empty()) {
    out += ",[";
    append_separated(optional, out, [&](const Text& name) { append_string(name.view(), out); });
    out += ']';
  }
  out += ']';
}

void append_type(const Type& type, std::string& out) {
  if (type.is(Type::Kind::object)) return append_object_type(type, out);
  if (type.is(Type::Kind::tuple)) {
    out += "[\"tuple\",[";
    append_separated(type.elements(), out, [&](const Type& element) { append_type(element, out); });
    out += "]]";
    return;
  }
  if (!type.is_collection()) {
    append_string(type.friendly_name(), out);
    return;
  }
  out += type.is(Type::Kind::list)  ? "[\"list\","
         : type.is(Type::Kind::set) ? "[\"set\","
                                    : "[\"map\",";
  append_type(type.element(), out);
  out += ']';
}

void append_field(std::string_view name, std::string_view json, std::string& out) {
  if (out.back() != '{') out += ',';
  append_string(name, out);
  out.append(":").append(json);
}

std::string quoted(std::string_view text) {
  std::string out;
  append_string(text, out);
  return out;
}

std::string number_text(const Number& number) {
  if (!number.is_infinite()) return number.to_text();
  return number.is_negative() ? R"({"$number":"-inf"})" : R"({"$number":"+inf"})";
}

void append_refinements(const Refinements& known, std::string& out) {
  out += '{';
  if (known.not_null) append_field("not_null", "true", out);
  if (!known.prefix.empty()) append_field("prefix", quoted(known.prefix.view()), out);
  if (known.length_min.value_or(0) > 0)
    append_field("min_length", std::to_string(*known.length_min), out);
  if (known.length_max) append_field("max_length", std::to_string(*known.length_max), out);
  if (known.number_min) {
    append_field("min", number_text(*known.number_min), out);
    append_field("min_inclusive", known.number_min_inclusive ? "true" : "false", out);
  }
  if (known.number_max) {
    append_field("max", number_text(*known.number_max), out);
    append_field("max_inclusive", known.number_max_inclusive ? "true" : "false", out);
  }
  out += '}';
}

class TaggedWriter {
 public:
  explicit TaggedWriter(bool reasons) : reasons_(reasons) {}

  void append(const Value& value, std::string& out) const {
    const bool is_marked = append_marks(value.marks(), out);
    append_unmarked(value, out);
    if (is_marked) out += '}';
  }

 private:
  /// The beginning of a marked value, for marks that cty has too; false when there are none.
  static bool append_marks(const MarkSet& marks, std::string& out) {
    std::string names;
    for (const Mark& mark : marks.marks()) {
      if (mark.kind != Mark::Kind::sensitive && mark.kind != Mark::Kind::named) continue;
      if (!names.empty()) names += ',';
      append_string(mark.kind == Mark::Kind::named ? mark.name.view() : "sensitive", names);
    }
    if (names.empty()) return false;
    out += R"({"$marks":[)" + names + R"(],"value":)";
    return true;
  }

  void append_unmarked(const Value& value, std::string& out) const {
    if (!value.is_known()) return append_unknown(value, out);
    if (value.is_open()) return append_open(value, out);
    if (value.is_number()) {
      out += number_text(value.as_number());
      return;
    }
    append_known(value, out, [&](const Value& part) { append(part, out); });
  }

  void append_unknown(const Value& value, std::string& out) const {
    out += R"({"$unknown":)";
    append_type(value.type(), out);
    std::string refinements;
    append_refinements(value.refinements(), refinements);
    if (refinements != "{}") append_field("refinements", refinements, out);
    if (reasons_ && !value.reason().what.empty())
      append_field("reason", quoted(value.reason().what.view()), out);
    if (reasons_ && !value.candidates().empty()) {
      out += R"(,"candidates":[)";
      append_separated(value.candidates(), out,
                       [&](const Value& candidate) { append(candidate, out); });
      out += ']';
    }
    out += '}';
  }

  void append_open(const Value& value, std::string& out) const {
    out += R"({"$open":)";
    append_known(value, out, [&](const Value& part) { append(part, out); });
    if (reasons_ && !value.open_reason().what.empty()) {
      append_field("reason", quoted(value.open_reason().what.view()), out);
    }
    out += '}';
  }

  bool reasons_;
};

}  // namespace

std::string to_json(const Value& value) {
  std::string out;
  append_plain(value, out);
  return out;
}

std::string type_to_json(const Type& type) {
  std::string out;
  append_type(type, out);
  return out;
}

std::string to_tagged_json(const Value& value, bool reasons) {
  std::string out;
  TaggedWriter(reasons).append(value, out);
  return out;
}

}  // namespace preflint::value
