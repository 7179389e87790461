// Works on the text of a document through the document itself. The text of a `jsonencode` or of a
// policy document is unknown as a whole as soon as one ARN in it is, while each of its strings is
// still there; the few functions that modules call on such texts can be told what they do to the
// strings. Object keys stay as they are.

#include "hcl/functions/document_text.h"

#include <string>
#include <utility>
#include <vector>

namespace preflint::hcl {

using value::MarkSet;
using value::StringPart;
using value::Value;

namespace {

constexpr int deepest = 64;

/// One replacement in all strings of a document.
class Replacer {
 public:
  Replacer(std::string_view old, const Value& replacement) : old_(old), replacement_(replacement) {}

  Value visit(const Value& v, int depth) const {
    if (depth > deepest) return v;
    if (v.is_string()) return string(v);
    if (v.is_sequence()) return sequence(v, depth);
    if (v.is_mapping()) return mapping(v, depth);
    if (!v.is_known() && !v.parts().empty()) return template_of(v);
    return v;
  }

 private:
  bool occurs_in(std::string_view text) const { return text.find(old_) != std::string_view::npos; }

  MarkSet marks(const Value& v) const {
    return v.marks().derived().united(replacement_.marks().without_sources().derived());
  }

  Value string(const Value& v) const {
    const std::string_view text = v.as_string();
    if (!occurs_in(text)) return v;
    if (text == old_) return replacement_.with_marks(v.marks().derived());
    std::vector<StringPart> parts;
    add_pieces(text, {}, parts);
    return joined(std::move(parts), v);
  }

  Value template_of(const Value& v) const {
    bool occurs = false;
    std::vector<StringPart> parts;
    for (const StringPart& part : v.parts()) {
      if (part.is_hole || !occurs_in(part.text.view())) {
        parts.push_back(part);
      } else {
        occurs = true;
        add_pieces(part.text.view(), part.range, parts);
      }
    }
    return occurs ? Value::unknown_string(std::move(parts), v.reason()).with_marks(marks(v)) : v;
  }

  /// `text` in pieces, with the replacement between them.
  void add_pieces(std::string_view text, Range range, std::vector<StringPart>& parts) const {
    while (true) {
      const std::size_t next = text.find(old_);
      if (next != 0 && !text.empty())
        parts.push_back({Text(text.substr(0, next)), Value(), false, range, false});
      if (next == std::string_view::npos) return;
      if (replacement_.is_known()) {
        parts.push_back({replacement_.as_text(), replacement_, false, range, false});
      } else {
        parts.push_back({{}, replacement_, true, range, false});
      }
      text.remove_prefix(next + old_.size());
    }
  }

  Value joined(std::vector<StringPart> parts, const Value& v) const {
    if (!replacement_.is_known())
      return Value::unknown_string(std::move(parts), replacement_.reason()).with_marks(marks(v));
    std::string text;
    for (const StringPart& part : parts) text += part.text.view();
    return Value::string(Text(std::move(text))).with_marks(marks(v));
  }

  Value sequence(const Value& v, int depth) const {
    std::vector<Value> elements;
    for (const Value& element : v.elements()) elements.push_back(visit(element, depth + 1));
    const Value all = Value::tuple(std::move(elements)).with_marks(v.marks());
    return v.is_open() ? all.with_open_end(v.open_reason(), v.placed_count()) : all;
  }

  Value mapping(const Value& v, int depth) const {
    std::vector<Value::Entry> entries;
    for (const auto& [key, content] : v.entries())
      entries.emplace_back(key, visit(content, depth + 1));
    const Value all = Value::object(std::move(entries)).with_marks(v.marks());
    return v.is_open() ? all.with_open_end(v.open_reason()) : all;
  }

  std::string_view old_;
  const Value& replacement_;
};

}  // namespace

Value replace_in_document(const Value& document, std::string_view old, const Value& replacement) {
  return Replacer(old, replacement).visit(document, 0);
}

}  // namespace preflint::hcl
