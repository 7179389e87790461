// Reads JSON that stands in a string of the configuration, heredocs with interpolations above all,
// without losing the places.
//
// The parts of the string are laid out as one text in which each hole is a token (between two
// U+007F, which JSON allows in a string and nobody writes); outside of a JSON string the token gets
// quotes of its own. The text is parsed with offsets into itself as ranges. A walk over the result
// then maps the offsets back to the source, and turns tokens into holes again.

#include "graph/json_text.h"

#include <algorithm>
#include <charconv>
#include <string>
#include <vector>

#include "value/json.h"

namespace preflint::graph {

using value::MarkSet;
using value::Reason;
using value::StringPart;
using value::Value;

namespace {

constexpr char token = '\x7f';
constexpr int deepest = 64;

/// Where a stretch of the laid-out text comes from.
struct Stretch {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  Range source;
  bool verbatim = false;
};

struct Layout {
  std::string text;
  std::vector<Stretch> stretches;
  std::vector<StringPart> holes;
  bool in_string = false;

  void track(std::string_view literal) {
    bool escaped = false;
    for (const char c : literal) {
      if (escaped) {
        escaped = false;
      } else if (c == '\\') {
        escaped = in_string;
      } else if (c == '"') {
        in_string = !in_string;
      }
    }
  }

  void add(const StringPart& part) {
    const std::uint32_t begin = static_cast<std::uint32_t>(text.size());
    if (part.is_hole) {
      const std::string name = token + std::to_string(holes.size()) + token;
      text += in_string ? name : '"' + name + '"';
      holes.push_back(part);
    } else {
      text += part.text.view();
      track(part.text.view());
    }
    stretches.push_back({begin, static_cast<std::uint32_t>(text.size()), part.range,
                         part.verbatim && !part.is_hole});
  }

  /// The source of the text in [begin, end).
  Range source(std::uint32_t begin, std::uint32_t end) const {
    const Range first = place(begin, false);
    return hull(first, place(end == begin ? end : end - 1, true));
  }

 private:
  Range place(std::uint32_t at, bool last) const {
    const auto after =
        std::upper_bound(stretches.begin(), stretches.end(), at,
                         [](std::uint32_t offset, const Stretch& s) { return offset < s.begin; });
    if (after == stretches.begin()) return {};
    const Stretch& in = *(after - 1);
    if (!in.verbatim) return in.source;
    const std::uint32_t offset = in.source.begin + std::min(at - in.begin, in.source.size());
    return {in.source.file, offset, offset + (last ? 1u : 0u)};
  }
};

/// Turns the parsed text back into values of the configuration.
class Restorer {
 public:
  Restorer(const Layout& layout, const MarkSet& marks, const Reason& reason)
      : layout_(layout), marks_(marks), reason_(reason) {}

  Value restore(const Value& parsed, int depth) const {
    if (depth > deepest) return Value::unknown({}, {Reason::Kind::limit, "a limit on nesting", {}});
    if (parsed.is_string()) return string(parsed);
    if (parsed.is_sequence()) {
      std::vector<Value> elements;
      for (const Value& element : parsed.elements())
        elements.push_back(restore(element, depth + 1));
      return Value::tuple(std::move(elements)).with_marks(marks(parsed));
    }
    if (parsed.is_mapping()) {
      std::vector<Value::Entry> entries;
      for (const auto& [key, content] : parsed.entries())
        entries.emplace_back(key, restore(content, depth + 1));
      return Value::object(std::move(entries)).with_marks(marks(parsed));
    }
    return parsed.replace_marks(marks(parsed));
  }

 private:
  MarkSet marks(const Value& parsed) const {
    for (const value::Mark& mark : parsed.marks().marks()) {
      if (mark.kind != value::Mark::Kind::source) continue;
      const Range at = layout_.source(mark.range.begin, mark.range.end);
      if (at.is_somewhere())
        return marks_.without_sources().with(
            {value::Mark::Kind::source, false, at, {}, {}, marks_.content()});
    }
    return marks_;
  }

  Value string(const Value& parsed) const {
    const std::string_view text = parsed.as_string();
    if (layout_.holes.empty() || text.find(token) == std::string_view::npos)
      return parsed.replace_marks(marks(parsed));
    std::vector<StringPart> parts = split(text);
    if (parts.size() == 1) {
      const Value& hole = parts.front().hole;
      return (hole.encoded() ? *hole.encoded() : hole).with_marks(marks(parsed));
    }
    MarkSet all = marks(parsed);
    for (const StringPart& part : parts) {
      if (part.is_hole) all = all.united(part.hole.marks().derived());
    }
    return Value::unknown_string(std::move(parts), reason_).with_marks(all);
  }

  std::vector<StringPart> split(std::string_view text) const {
    std::vector<StringPart> parts;
    while (!text.empty()) {
      const std::size_t start = text.find(token);
      if (start != 0) parts.push_back({Text(text.substr(0, start)), Value(), false, {}, false});
      if (start == std::string_view::npos) break;
      const std::size_t end = text.find(token, start + 1);
      if (end == std::string_view::npos) break;
      std::size_t number = 0;
      std::from_chars(text.data() + start + 1, text.data() + end, number);
      if (number < layout_.holes.size()) parts.push_back(layout_.holes[number]);
      text.remove_prefix(end + 1);
    }
    return parts;
  }

  const Layout& layout_;
  const MarkSet& marks_;
  const Reason& reason_;
};

Range first_place(const MarkSet& marks) {
  for (const value::Mark& mark : marks.marks()) {
    if (mark.kind == value::Mark::Kind::source) return mark.range;
  }
  return {};
}

}  // namespace

Value decode_json_text(const Value& text, Diagnostics& diagnostics) {
  if (text.is_null()) return text;
  if (const Value* content = text.encoded()) return content->with_marks(text.marks().derived());
  if (!text.is_known() && text.parts().empty()) return text;
  if (text.is_known() && !text.is_string()) return text;

  Layout layout;
  if (text.parts().empty()) {
    layout.text = text.as_string();
  } else {
    for (const StringPart& part : text.parts()) layout.add(part);
  }
  if (text.is_known() && layout.text != text.as_string())
    layout = {text.as_text().str(), {}, {}, false};
  const Range inside_itself = {static_cast<FileId>(1), 0,
                               static_cast<std::uint32_t>(layout.text.size())};
  const auto parsed = value::parse_json(layout.text, inside_itself);
  const Reason reason = text.is_known() ? Reason() : text.reason();
  if (!parsed) {
    const Range at = first_place(text.marks());
    // A hole may stand for anything, a comma included: then the text says nothing of what it will
    // be.
    if (!text.is_known()) return Value::unknown({}, reason).with_marks(text.marks());
    diagnostics.error(at, "Invalid JSON",
                      "This text should be a JSON document: " + parsed.error() + ".");
    return Value::unknown({}, {Reason::Kind::error, "text that is not JSON", at})
        .with_marks(text.marks());
  }
  return Restorer(layout, text.marks(), reason).restore(*parsed, 0);
}

}  // namespace preflint::graph
