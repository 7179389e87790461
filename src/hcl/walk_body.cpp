// Makes attributes and blocks from nodes, holds them to their lines (the grammar does not), and
// picks up what can be recognized in what does not parse.

#include <algorithm>
#include <unordered_map>

#include "hcl/parse.h"
#include "hcl/syntax_error.h"
#include "hcl/walk.h"

namespace preflint::hcl {

void Walk::complain_about_children(std::uint32_t parent) {
  for (const std::uint32_t child : children(parent)) {
    if (node(child).kind == NodeKind::error || node(child).kind == NodeKind::missing)
      complain(builder_, tree_, parent, child);
  }
}

void Walk::file(Items& items) {
  if (node(0).kind == NodeKind::error) {
    broken_item(0, 0, items, 0);
  } else {
    body(0, first(0), items, 0);
  }
}

void Walk::body(std::uint32_t parent, std::uint32_t begin, Items& items, int depth) {
  for (std::uint32_t at = begin; at < node(parent).behind; at = node(at).behind) {
    switch (node(at).kind) {
      case NodeKind::attribute:
        attribute(at, items);
        break;
      case NodeKind::block:
        block(at, items, depth);
        break;
      case NodeKind::error:
        broken_item(parent, at, items, depth);
        break;
      case NodeKind::attribute_name:
      case NodeKind::identifier:
        lost_attribute(at, items);
        break;
      default:
        break;
    }
  }
}

std::uint32_t Walk::column(std::uint32_t begin) const {
  const std::size_t newline =
      begin == 0 ? std::string_view::npos : builder_.text().rfind('\n', begin - 1);
  return newline == std::string_view::npos ? begin
                                           : begin - static_cast<std::uint32_t>(newline) - 1;
}

bool Walk::goes_on(const Range& item, const Items& items) const {
  return items.reopened && column(item.begin) > column(items.blocks.back().range.begin);
}

void Walk::add(const Attribute& attribute, Items& items) {
  if (goes_on(attribute.range, items)) return items.more_attributes.push_back(attribute);
  finish(items, builder_);
  items.attributes.push_back(attribute);
}

void Walk::add(const Block& block, Items& items, bool reopened) {
  if (goes_on(block.range, items)) return items.more_blocks.push_back(block);
  finish(items, builder_);
  items.blocks.push_back(block);
  items.reopened = reopened;
  items.misread = items.misread || reopened;
}

void Walk::finish(Items& items, Builder& builder) {
  if (!items.reopened) return;
  if (!items.more_attributes.empty() || !items.more_blocks.empty()) {
    Body& body = items.blocks.back().body;
    items.more_attributes.insert(items.more_attributes.begin(), body.attributes.begin(),
                                 body.attributes.end());
    items.more_blocks.insert(items.more_blocks.begin(), body.blocks.begin(), body.blocks.end());
    body.attributes = builder.arena().copy(items.more_attributes);
    body.blocks = builder.arena().copy(items.more_blocks);
    items.more_attributes.clear();
    items.more_blocks.clear();
  }
  items.reopened = false;
}

/// Does the brace that closes a block of several lines stand behind an item on its line (which is
/// an error), or, once that has happened further inside, further to the right than the block?
bool Walk::ends_oddly(const Range& block, const Range& braces, const Items& items) const {
  const std::uint32_t brace = braces.end - 1;
  if (builder_.text()[brace] != '}' || !has_newline(builder_.text(braces))) return false;
  const bool behind_item =
      items.last.is_somewhere() && !has_newline(builder_.text(between(items.last.end, brace)));
  return behind_item || (items.misread && column(brace) > column(block.begin));
}

/// Is the line of the item before over? Complains if not.
bool Walk::begins(const Range& item, const Items& items) {
  if (!items.last.is_somewhere() || builder_.errors.explained()) return true;
  if (has_newline(builder_.text(between(items.last.end, item.begin)))) return true;
  const Range subject = first_token(builder_, item);
  if (!builder_.errors.is_first_on_line(builder_.text(), subject)) return false;
  if (items.last_is_block) {
    builder_.errors.add(subject, "Missing newline after block definition",
                        "A block definition must end with a newline.");
  } else {
    builder_.errors.add(subject, "Missing newline after argument",
                        "An argument definition must end with a newline.");
  }
  return false;
}

/// Behind the equals sign that makes an attribute's name of the node at `at`, or 0 if none does.
std::uint32_t Walk::behind_equals(std::uint32_t at) const {
  const Node& name = node(at);
  if (name.kind != NodeKind::attribute_name && name.kind != NodeKind::identifier) return 0;
  const std::uint32_t end =
      name.kind == NodeKind::attribute_name ? name.end - 1 : builder_.next_token(name.end);
  const std::string_view rest = builder_.text().substr(end, 2);
  return rest.starts_with('=') && rest != "==" ? end + 1 : 0;
}

Name Walk::attribute_name(std::uint32_t at) {
  const std::size_t size = std::min<std::size_t>(text(at).find_first_of(" \t="), range(at).size());
  return builder_.name(between(node(at).begin, node(at).begin + static_cast<std::uint32_t>(size)));
}

void Walk::attribute(std::uint32_t at, Items& items) {
  const std::uint32_t name_at = first(at);
  const std::uint32_t behind = behind_equals(name_at);
  if (behind == 0) return complain_about_children(at);
  begins(range(at), items);
  items.last = range(at);
  items.last_is_block = false;
  const int errors_before = builder_.errors.count();
  Attribute result{.name = attribute_name(name_at), .range = range(at)};
  const std::uint32_t value = node(name_at).behind;
  if (node(at).broken || value >= node(at).behind) {
    complain_about_children(at);
    result.expr = error(between(std::min(builder_.next_token(behind), node(at).end), node(at).end));
  } else {
    on_one_line(Newlines::count, result.name.range.end, node(value).begin);
    result.expr = expression(value, Newlines::count, 0);
  }
  if (builder_.errors.count() > errors_before) swallowed_attributes(at, items);
  add(result, items);
}

void complain_about_duplicates(SyntaxErrors& errors, const std::vector<Attribute>& attributes) {
  if (attributes.size() < 2) return;
  std::unordered_map<const Text*, Range> known;  // names of one file are the same object
  for (const Attribute& attribute : attributes) {
    const auto [at, is_new] = known.emplace(attribute.name.text, attribute.name.range);
    if (is_new) continue;
    errors.add(attribute.name.range, "Attribute redefined",
               "The argument \"" + attribute.name.text->str() +
                   "\" was already set. Each argument may be set only once.",
               at->second);
  }
}

namespace {

bool is_label(NodeKind kind) {
  return kind == NodeKind::identifier || kind == NodeKind::string ||
         kind == NodeKind::quoted_template || kind == NodeKind::unterminated_string;
}

}  // namespace

/// A label must not be a template. Its name shows that there was one, and can be no other label's.
Name Walk::template_label(std::uint32_t at) {
  std::string name;
  for (const std::uint32_t child : children(at)) {
    if (node(child).kind == NodeKind::quoted_text) name += text(child);
    if (node(child).kind != NodeKind::interpolation && node(child).kind != NodeKind::directive)
      continue;
    const std::string sigil(text(child).substr(0, 1));
    name += sigil + "{ ... }";
    builder_.errors.add(range(first(child)), "Invalid string literal",
                        "Template sequences are not allowed in this string. To include a literal "
                        "\"" +
                            sigil + "\", double it (as \"" + sigil + sigil + "\") to escape it.",
                        range(at));
  }
  return builder_.name(name, range(at));
}

Name Walk::label(std::uint32_t at) {
  const Range whole = range(at);
  switch (node(at).kind) {
    case NodeKind::identifier:
      return builder_.name(whole);
    case NodeKind::string: {
      const value::Value value = string_literal(builder_, between(whole.begin + 1, whole.end - 1));
      return builder_.name(value.as_string(), whole);
    }
    case NodeKind::quoted_template:
      return template_label(at);
    default:
      builder_.errors.add(whole, "Unterminated string literal",
                          "Unable to find the closing quote mark on this line.");
      return builder_.name(text(at).substr(1), whole);
  }
}

void Walk::block(std::uint32_t at, Items& items, int depth) {
  if (depth >= deepest_syntax) {
    builder_.errors.add(first_token(builder_, range(at)), "Nested too deeply",
                        "Blocks are nested too deeply here.");
    return;
  }
  if (node(first(at)).kind != NodeKind::identifier) return complain_about_children(at);
  if (!begins(range(at), items)) return;  // as in HCL, what follows on the line is not read
  block_of(at, items, depth);
  if (!node(at).broken) return;
  for (const std::uint32_t child : children(at)) {
    const bool in_header = child < open_brace(at);
    if (node(child).kind == NodeKind::missing ||
        (in_header && node(child).kind == NodeKind::error)) {
      complain(builder_, tree_, at, child);
    }
  }
}

std::uint32_t Walk::open_brace(std::uint32_t block) const {
  for (const std::uint32_t child : children(block)) {
    if (node(child).kind == NodeKind::open_brace) return child;
  }
  return node(block).behind;
}

/// The block whose type, labels, braces and items are the children of the node at `parent`.
void Walk::block_of(std::uint32_t parent, Items& items, int depth) {
  const Range whole = range(parent);
  const std::uint32_t end = node(parent).behind;
  Block result{.type = builder_.name(range(first(parent))), .range = whole};
  result.header = result.type.range;
  std::vector<Name> labels;
  std::uint32_t at = node(first(parent)).behind;
  for (; at < end && node(at).kind != NodeKind::open_brace; at = node(at).behind) {
    if (!is_label(node(at).kind)) continue;
    labels.push_back(label(at));
    result.header.end = node(at).end;
  }
  result.labels = builder_.arena().copy(labels);
  result.body.range = between(result.header.end, whole.end);
  bool reopened = false;
  if (at < end) {
    const Range braces = between(node(at).begin, whole.end);
    if (has_newline(builder_.text(between(result.header.begin, braces.begin)))) {
      builder_.errors.add(result.header, "Invalid block definition",
                          "A block definition must have block content delimited by \"{\" and "
                          "\"}\", starting on the same line as "
                          "the block header.");
    }
    Items inner;
    body(parent, node(at).behind, inner, depth + 1);
    finish(inner, builder_);
    reopened = ends_oddly(whole, braces, inner);
    if (!check_lines(braces, inner)) inner.blocks.clear();
    complain_about_duplicates(builder_.errors, inner.attributes);
    result.body = {builder_.arena().copy(inner.attributes), builder_.arena().copy(inner.blocks),
                   braces};
  }
  add(result, items, reopened);
  items.last = whole;
  items.last_is_block = true;
}

/// A block is on one line with at most one attribute, or each of its items is on lines of its own.
/// False where blocks in it are not read.
bool Walk::check_lines(const Range& braces, const Items& items) {
  if ((items.attributes.empty() && items.blocks.empty()) || builder_.errors.explained())
    return true;
  std::uint32_t begin = braces.end;
  if (!items.attributes.empty()) begin = std::min(begin, items.attributes.front().range.begin);
  if (!items.blocks.empty()) begin = std::min(begin, items.blocks.front().range.begin);
  if (has_newline(builder_.text(between(braces.begin, begin)))) {
    check_last_line(braces, items);
  } else if (!items.blocks.empty() && items.blocks.front().range.begin == begin) {
    const Block& block = items.blocks.front();
    builder_.errors.add(
        hull(block.header, between(block.body.range.begin, block.body.range.begin + 1)),
        "Argument definition required",
        "A single-line block definition can contain only a single argument. If you meant to define "
        "argument \"" +
            block.type.text->str() +
            "\", use an equals sign to assign it a value. To define a nested block, place it on a "
            "line of its own within its parent block.");
    return false;
  } else {
    check_single_line(braces, items);
  }
  return true;
}

void Walk::check_last_line(const Range& braces, const Items& items) {
  const bool closed = builder_.text()[braces.end - 1] == '}';
  if (!closed || !items.last.is_somewhere()) return;
  if (has_newline(builder_.text(between(items.last.end, braces.end)))) return;
  builder_.errors.add(between(braces.end - 1, braces.end),
                      items.last_is_block ? "Missing newline after block definition"
                                          : "Missing newline after argument",
                      items.last_is_block ? "A block definition must end with a newline."
                                          : "An argument definition must end with a newline.");
}

/// Of a block with an attribute on the line of its opening brace.
void Walk::check_single_line(const Range& braces, const Items& items) {
  const std::string_view text = builder_.text();
  const std::uint32_t end = items.attributes.front().range.end;
  const auto at = static_cast<std::uint32_t>(text.find_first_not_of(" \t\r", end));
  if (text[braces.end - 1] != '}' || at + 1 == braces.end) return;  // never closed, or as it should
  const bool ends_line = text[at] == '\n' || text[at] == '#' || text.substr(at, 2) == "//";
  const Range line = between(at, static_cast<std::uint32_t>(text.find('\n', at) + 1));
  const Range subject = ends_line ? line : first_token(builder_, between(at, braces.end));
  if (!builder_.errors.is_first_on_line(text, subject)) return;
  builder_.errors.add(
      subject, "Invalid single-argument block definition",
      ends_line
          ? "An argument definition on the same line as its containing block creates a single-line "
            "block definition, which must also be closed on the same line. Place the block's "
            "closing brace immediately after the argument definition."
          : "A single-line block definition must end with a closing brace immediately after its "
            "single argument definition.");
}

/// An attribute with something on its line that does not belong there may not mean what was read of
/// it. A comma is harmless.
void Walk::spoil_last(std::uint32_t at, Items& items) {
  if (!items.last.is_somewhere() || items.last_is_block || text(at).starts_with(',')) return;
  if (has_newline(builder_.text(between(items.last.end, node(at).begin)))) return;
  Attribute& last =
      items.more_attributes.empty() ? items.attributes.back() : items.more_attributes.back();
  last.expr = error(hull(last.expr->range, first_token(builder_, range(at))));
  last.range = hull(last.range, last.expr->range);
}

/// A name and an equals sign on a line of their own, in what could not be parsed, are an attribute:
/// it is not absent, only unknown.
void Walk::lost_attribute(std::uint32_t at, Items& items) {
  const std::string_view text = builder_.text();
  const std::size_t before = node(at).begin == 0 ? std::string_view::npos
                                                 : text.find_last_not_of(" \t", node(at).begin - 1);
  const std::uint32_t behind = behind_equals(at);
  if (behind == 0 || (before != std::string_view::npos && text[before] != '\n')) return;
  const std::size_t line_end = std::min(text.find('\n', behind), text.size());
  std::uint32_t end = static_cast<std::uint32_t>(line_end);
  const std::uint32_t begin = std::min(builder_.next_token(behind), end);
  while (end > begin && (text[end - 1] == ' ' || text[end - 1] == '\t' || text[end - 1] == '\r'))
    --end;
  add(Attribute{attribute_name(at), error(between(begin, end)), between(node(at).begin, end)},
      items);
}

/// A type and labels, the last of which swallows the rest of the line for want of a quote.
bool Walk::is_header_without_end(std::uint32_t at) const {
  NodeKind last = NodeKind::ignored;
  for (const std::uint32_t child : children(at)) {
    if (child == first(at) ? node(child).kind != NodeKind::identifier : !is_label(node(child).kind))
      return false;
    last = node(child).kind;
  }
  return last == NodeKind::unterminated_string;
}

/// What a broken value seems to go on with, no further to the right than the attribute, may well be
/// further attributes.
void Walk::swallowed_attributes(std::uint32_t attribute, Items& items) {
  for (std::uint32_t at = first(attribute) + 1; at < node(attribute).behind; ++at) {
    const bool may_be =
        behind_equals(at) != 0 && column(node(at).begin) <= column(node(attribute).begin);
    if (may_be) lost_attribute(at, items);
  }
}

/// What begins like an attribute or a block is one, if only with an unknown value or with those of
/// its items that can be read.
void Walk::broken_item(std::uint32_t parent, std::uint32_t at, Items& items, int depth) {
  if (is_header_without_end(at)) return block_of(at, items, depth);  // which complains
  complain(builder_, tree_, parent, at);
  spoil_last(at, items);
  items.last = {};
  if (children(at).empty() || depth >= deepest_syntax) return;
  const std::uint32_t name_at = first(at);
  if (node(name_at).kind == NodeKind::identifier && behind_equals(name_at) == 0 &&
      open_brace(at) < node(at).behind) {
    block_of(at, items, depth);
  } else {
    body(at, name_at, items, depth);
  }
  items.last = {};
}

}  // namespace preflint::hcl
