// Texts with holes in them, part by part. A hole that is touched is not what it was: it keeps what
// it waits for, but is no longer the attribute of a resource.

#include "hcl/functions/text_parts.h"

#include "value/operations.h"
#include "value/strings.h"

namespace preflint::hcl {

using value::StringPart;
using value::Type;
using value::Value;

namespace {

constexpr int deepest_hole = 8;

Value touched(const Value& hole, bool keeps_length = false) {
  value::Refinements known;
  if (keeps_length && value::will_be_set(hole)) {
    known.not_null = true;
    known.length_min = 1;
  }
  return Value::unknown(Type::string(), hole.reason(), known).with_marks(hole.marks().derived());
}

/// The parts, without parts that are holes with parts of their own.
void add_parts(const Value& unknown, int depth, std::vector<StringPart>& parts) {
  const bool goes_in = depth < deepest_hole && !unknown.marks().identity();
  if (!goes_in || unknown.parts().empty()) {
    const Text& prefix = unknown.refinements().prefix;
    if (goes_in && !prefix.empty()) parts.push_back({.text = prefix});
    parts.push_back(
        {.hole = goes_in && !prefix.empty() ? touched(unknown) : unknown, .is_hole = true});
    return;
  }
  for (const StringPart& part : unknown.parts()) {
    if (part.is_hole) {
      add_parts(part.hole, depth + 1, parts);
    } else {
      parts.push_back(part);
    }
  }
}

std::vector<StringPart> parts_of(const Value& unknown) {
  std::vector<StringPart> parts;
  add_parts(unknown, 0, parts);
  return parts;
}

/// Cuts the part that stands at an end; false when all of it is cut off, and there may be more.
bool cut(StringPart& part, const CutText& shortened) {
  if (part.is_hole) {
    part.hole = touched(part.hole);
    return true;
  }
  const std::string_view left = shortened(part.text.view());
  part.verbatim = part.verbatim && left.size() == part.text.size();
  part.text = Text(left);
  return !left.empty();
}

}  // namespace

Value with_mapped_texts(const Value& unknown, const MapText& map) {
  std::vector<StringPart> parts = parts_of(unknown);
  for (StringPart& part : parts) {
    if (part.is_hole) {
      part.hole = touched(part.hole, true);
    } else {
      part.text = Text(value::to_nfc(map(part.text.view())));
      part.hole = {};
      part.verbatim = false;
    }
  }
  return Value::unknown_string(std::move(parts), unknown.reason());
}

Value with_cut_ends(const Value& unknown, const CutText& cut_begin, const CutText& cut_end) {
  std::vector<StringPart> parts = parts_of(unknown);
  while (!parts.empty() && !cut(parts.front(), cut_begin)) parts.erase(parts.begin());
  while (!parts.empty() && !cut(parts.back(), cut_end)) parts.pop_back();
  return Value::unknown_string(std::move(parts), unknown.reason());
}

}  // namespace preflint::hcl
