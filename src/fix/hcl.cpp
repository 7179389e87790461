// Settings in HCL. A literal is replaced; an attribute that is absent joins the first group of
// attributes, a block comes last. What is there and is no literal comes from somewhere else.

#include "fix/hcl.h"

#include <algorithm>
#include <optional>

#include "hcl/parse.h"

namespace preflint::fix {

using hcl::Expression;
using schema::Attribute;
using schema::Shape;

namespace {

constexpr int deepest = 32;

bool is_among(const Range& range, const std::vector<Range>& ranges) {
  return std::ranges::find(ranges, range) != ranges.end();
}

/// Looks for what has one of the ranges. Of several the smallest is meant: a value also says what
/// it was taken out of.
class Search {
 public:
  explicit Search(const std::vector<Range>& wanted) : wanted_(wanted) {}

  std::optional<HclPlace> in(const hcl::Body& body) {
    visit(body, 0);
    return std::move(found_);
  }

 private:
  void visit(const hcl::Body& body, int depth) {
    if (depth > deepest) return;
    for (const hcl::Attribute& attribute : body.attributes) {
      names_.emplace_back(attribute.name.view());
      visit(*attribute.expr, depth);
      names_.pop_back();
    }
    for (const hcl::Block& block : body.blocks) {
      const std::size_t outer = names_.size();
      const bool is_dynamic = block.type.view() == "dynamic" && !block.labels.empty();
      const bool is_inside = depth > 0 && block.type.view() != "content";
      if (is_inside) names_.emplace_back(is_dynamic ? block.labels[0].view() : block.type.view());
      if (is_among(block.header, wanted_)) take({&block, nullptr, names_});
      visit(block.body, depth + 1);
      names_.resize(outer);
    }
  }

  void visit(const Expression& expression, int depth) {
    if (depth > deepest) return;
    if (expression.as<hcl::ObjectConsExpr>() && is_among(expression.range, wanted_))
      take({nullptr, &expression, names_});
    hcl::for_each_child(expression, [&](const Expression& child) { visit(child, depth + 1); });
  }

  void take(HclPlace place) {
    if (!found_ || place.range().size() < found_->range().size()) found_ = std::move(place);
  }

  const std::vector<Range>& wanted_;
  std::vector<std::string> names_;
  std::optional<HclPlace> found_;
};

bool is_literal(const Expression& expression) {
  if (expression.as<hcl::LiteralValueExpr>()) return true;
  if (const auto* text = expression.as<hcl::TemplateExpr>())
    return !text->heredoc && std::ranges::all_of(text->parts, [](const Expression* part) {
      return part->as<hcl::LiteralValueExpr>() != nullptr;
    });
  if (const auto* minus = expression.as<hcl::UnaryOpExpr>())
    return minus->op == hcl::UnaryOperator::negate && is_literal(*minus->operand);
  if (const auto* inner = expression.as<hcl::ParenthesesExpr>()) return is_literal(*inner->inner);
  if (const auto* list = expression.as<hcl::TupleConsExpr>())
    return std::ranges::all_of(list->items,
                               [](const Expression* item) { return is_literal(*item); });
  return false;
}

/// The only object of `[{ … }]`, or the object itself.
const Expression* object_in(const Expression& expression) {
  if (expression.as<hcl::ObjectConsExpr>()) return &expression;
  const auto* list = expression.as<hcl::TupleConsExpr>();
  const bool is_only = list && list->items.size() == 1 && list->items[0]->as<hcl::ObjectConsExpr>();
  return is_only ? list->items[0] : nullptr;
}

bool is_meta(std::string_view name) {
  constexpr std::string_view names[] = {"count", "for_each", "provider", "depends_on"};
  return std::ranges::find(names, name) != std::end(names);
}

/// The settings of one body or object, and what is made for it.
class Setter {
 public:
  Setter(const SourceFile& source, LineEditor& editor)
      : source_(source), text_(source.text()), editor_(editor) {}

  Result body(const hcl::Block& block, std::optional<Shape> shape, const Settings& settings) {
    std::vector<const Settings*> attributes, blocks;
    for (const Settings& inner : settings.inner) {
      Result done = existing(block.body, shape, inner, inner.value ? attributes : blocks);
      if (!done) return done;
    }
    if (attributes.empty() && blocks.empty()) return {};
    return add(block, shape, attributes, blocks);
  }

  Result object(const Expression& expression, std::optional<Shape> shape,
                const Settings& settings) {
    const auto& object = *expression.as<hcl::ObjectConsExpr>();
    std::vector<const Settings*> absent;
    for (const Settings& inner : settings.inner) {
      const auto item = std::ranges::find_if(object.items, [&](const hcl::ObjectConsItem& each) {
        const auto* key = each.key->as<hcl::ObjectConsKeyExpr>();
        return key && key->name.view() == inner.name;
      });
      if (item == object.items.end()) {
        absent.push_back(&inner);
        continue;
      }
      Result done = value(*item->value, shape, inner);
      if (!done) return done;
    }
    return absent.empty() ? Result() : add(expression, shape, absent);
  }

 private:
  static std::optional<Attribute> known(const std::optional<Shape>& shape, std::string_view name) {
    return shape ? shape->find(name) : std::nullopt;
  }
  static std::optional<Shape> inside(const std::optional<Shape>& shape, std::string_view name) {
    const std::optional<Attribute> attribute = known(shape, name);
    if (!attribute || attribute->type.innermost().kind() != schema::Type::Kind::object)
      return std::nullopt;
    return attribute->type.innermost().shape();
  }

  std::unexpected<Obstacle> from_elsewhere(const Expression& expression) const {
    return std::unexpected(
        Obstacle{"the value is " + excerpt(source_.text(expression.range)), expression.range});
  }

  Result value(const Expression& expression, const std::optional<Shape>& shape,
               const Settings& setting) {
    if (!setting.value) {
      const Expression* object = object_in(expression);
      if (!object) return from_elsewhere(expression);
      return this->object(*object, inside(shape, setting.name), setting);
    }
    if (!is_literal(expression)) return from_elsewhere(expression);
    replace(expression, *setting.value);
    return {};
  }

  /// A list keeps what it has where that is how the new one begins.
  void replace(const Expression& expression, const value::Value& wanted) {
    const auto* list = expression.as<hcl::TupleConsExpr>();
    const bool both = list && wanted.is_sequence() && !list->items.empty() &&
                      list->items.size() < wanted.elements().size();
    std::size_t same = 0;
    while (both && same < list->items.size() &&
           source_.text(list->items[same]->range) == literal(wanted.elements()[same], Syntax::hcl))
      ++same;
    if (!both || same < list->items.size())
      return editor_.replace(expression.range, literal(wanted, Syntax::hcl));
    const Range& last = list->items.back()->range;
    const std::string_view indentation = indentation_at(text_, last.begin);
    const bool has_own_line = line_begin(text_, last.begin) + indentation.size() == last.begin;
    const std::string between =
        has_own_line ? ',' + std::string(line_end_of(text_)) + std::string(indentation)
                     : std::string(", ");
    std::string added;
    for (; same < wanted.elements().size(); ++same)
      added += between + literal(wanted.elements()[same], Syntax::hcl);
    editor_.replace({last.file, last.end, last.end}, std::move(added));
  }

  /// Makes a setting where something of its name is there; `absent` gets it otherwise.
  Result existing(const hcl::Body& body, const std::optional<Shape>& shape, const Settings& setting,
                  std::vector<const Settings*>& absent) {
    if (const hcl::Attribute* attribute = body.attribute(setting.name))
      return value(*attribute->expr, shape, setting);
    const hcl::Block* found = nullptr;
    for (const hcl::Block& block : body.blocks) {
      const bool generates = block.type.view() == "dynamic" && !block.labels.empty() &&
                             block.labels[0].view() == setting.name;
      if (generates)
        return std::unexpected(Obstacle{"a dynamic block makes " + setting.name, block.header});
      if (block.type.view() != setting.name) continue;
      if (found)
        return std::unexpected(
            Obstacle{"there are several blocks \"" + setting.name + '"', block.header});
      found = &block;
    }
    if (found && setting.value)
      return std::unexpected(Obstacle{setting.name + " is a block", found->header});
    if (found) return this->body(*found, inside(shape, setting.name), setting);
    absent.push_back(&setting);
    return {};
  }

  // --- What is added

  std::size_t line(std::size_t at) const { return line_begin(text_, at); }

  /// What one level more is indented by.
  static std::string unit_of(std::string_view outer, std::string_view inner) {
    if (inner.size() > outer.size() && inner.starts_with(outer))
      return std::string(inner.substr(outer.size()));
    return outer.starts_with('\t') ? "\t" : "  ";
  }

  /// The lines of a setting that is not there: an attribute, or a block with all that is in it.
  std::vector<std::string> lines_of(const Settings& setting, const std::optional<Shape>& shape,
                                    const std::string& indentation, const std::string& unit) const {
    if (setting.value)
      return {indentation + setting.name + " = " + literal(*setting.value, Syntax::hcl)};
    const std::optional<Attribute> attribute = known(shape, setting.name);
    const bool is_block = !attribute || attribute->is_block;
    const bool is_list = !is_block && (attribute->type.kind() == schema::Type::Kind::list ||
                                       attribute->type.kind() == schema::Type::Kind::set);
    std::vector<std::string> lines = {indentation + setting.name +
                                      (is_block  ? " {"
                                       : is_list ? " = [{"
                                                 : " = {")};
    const std::vector<std::string> inner =
        lines_of(setting.inner, inside(shape, setting.name), indentation + unit, unit);
    lines.insert(lines.end(), inner.begin(), inner.end());
    lines.push_back(indentation + (is_list ? "}]" : "}"));
    return lines;
  }

  std::vector<std::string> lines_of(const std::vector<Settings>& settings,
                                    const std::optional<Shape>& shape,
                                    const std::string& indentation, const std::string& unit) const {
    std::vector<std::string> attributes, blocks;
    for (const Settings& setting : settings) {
      const std::vector<std::string> lines = lines_of(setting, shape, indentation, unit);
      if (setting.value) {
        attributes.push_back(lines.front());
        continue;
      }
      if (!blocks.empty()) blocks.emplace_back();
      blocks.insert(blocks.end(), lines.begin(), lines.end());
    }
    std::vector<std::string> all = aligned(attributes);
    if (!all.empty() && !blocks.empty()) all.emplace_back();
    all.insert(all.end(), blocks.begin(), blocks.end());
    return all;
  }

  Result add(const hcl::Block& block, const std::optional<Shape>& shape,
             const std::vector<const Settings*>& attributes,
             const std::vector<const Settings*>& blocks) {
    const std::size_t open = text_.find('{', block.header.end);
    const std::size_t close = block.range.end - 1;
    if (open >= close || text_[close] != '}')
      return std::unexpected(Obstacle{"the block is not closed", block.header});
    if (line(open) == line(close)) return unfold(block, shape, open, close, attributes, blocks);
    const bool is_usual = is_blank(text_.substr(line(close), close - line(close))) &&
                          std::ranges::none_of(block.body.attributes, [&](const auto& attribute) {
                            return line(attribute.range.begin) == line(open);
                          });
    if (!is_usual)
      return std::unexpected(Obstacle{"the block is laid out in an unusual way", block.header});

    const std::string outer(indentation_at(text_, block.header.begin));
    const std::string inner = indentation_in(block, outer);
    const std::string unit = unit_of(outer, inner);
    std::vector<std::string> lines;
    for (const Settings* setting : attributes) {
      for (const std::string& each : lines_of(*setting, shape, inner, unit)) lines.push_back(each);
    }
    if (!lines.empty()) add_attributes(block, open, close, std::move(lines));
    add_blocks(block, shape, close, !attributes.empty(), blocks, inner, unit);
    return {};
  }

  std::string indentation_in(const hcl::Block& block, const std::string& outer) const {
    std::optional<std::size_t> first;
    for (const hcl::Attribute& attribute : block.body.attributes) {
      if (!first || attribute.range.begin < *first) first = attribute.range.begin;
    }
    for (const hcl::Block& inner : block.body.blocks) {
      if (!first || inner.range.begin < *first) first = inner.range.begin;
    }
    if (first) return std::string(indentation_at(text_, *first));
    return outer + unit_of(outer, outer);
  }

  bool is_on_one_line(const hcl::Attribute& attribute) const {
    return line(attribute.range.begin) == line(attribute.range.end);
  }

  bool follows(const hcl::Attribute& lower, const hcl::Attribute& upper) const {
    const std::size_t next = line_stop(text_, upper.range.end);
    return line(lower.range.begin) > next &&
           text_.substr(next, line(lower.range.begin) - next).find_first_not_of('\r') !=
               std::string_view::npos &&
           std::ranges::count(text_.substr(next, line(lower.range.begin) - next), '\n') == 1;
  }

  /// The last attribute of the first group of attributes of a line each, which stand line by line,
  /// but of those that all resources have. Otherwise the first attribute there is.
  const hcl::Attribute* anchor(const hcl::Body& body) const {
    const hcl::Attribute* best = nullptr;
    for (std::size_t i = 0; i < body.attributes.size(); ++i) {
      const hcl::Attribute* last = &body.attributes[i];
      if (!is_on_one_line(*last)) continue;
      bool is_usual = !is_meta(last->name.view());
      while (i + 1 < body.attributes.size() && is_on_one_line(body.attributes[i + 1]) &&
             follows(body.attributes[i + 1], *last)) {
        last = &body.attributes[++i];
        is_usual = is_usual || !is_meta(last->name.view());
      }
      if (is_usual) return last;
      if (!best) best = last;
    }
    for (const hcl::Attribute& attribute : body.attributes) {
      if (!is_meta(attribute.name.view())) return &attribute;
    }
    return best;
  }

  /// A heredoc takes the end of its last line with it.
  std::size_t last_of(const Range& range) const {
    std::size_t at = range.end;
    while (at > range.begin && (text_[at - 1] == '\n' || text_[at - 1] == '\r')) --at;
    return at;
  }

  std::string_view next_line(std::size_t at) const {
    const std::size_t end = text_.find('\n', at);
    if (end == std::string_view::npos) return {};
    return text_.substr(end + 1, line_stop(text_, end + 1) - end - 1);
  }

  void add_attributes(const hcl::Block& block, std::size_t open, std::size_t close,
                      std::vector<std::string> lines) {
    const hcl::Attribute* behind = anchor(block.body);
    const std::size_t at = behind ? last_of(behind->range) : open;
    const std::string_view next = next_line(at);
    const bool is_last = line_stop(text_, at) + 2 >= line(close);
    const bool starts_group = behind && is_meta(behind->name.view());
    if (starts_group) lines.insert(lines.begin(), std::string());
    const bool meets_other = (!behind && !block.body.blocks.empty()) || starts_group;
    if (meets_other && !is_last && !is_blank(next)) lines.emplace_back();
    editor_.insert_behind(static_cast<std::uint32_t>(at), lines);
  }

  void add_blocks(const hcl::Block& block, const std::optional<Shape>& shape, std::size_t close,
                  bool follows_attributes, const std::vector<const Settings*>& blocks,
                  const std::string& indentation, const std::string& unit) {
    if (blocks.empty()) return;
    const std::size_t behind = line(close) - 1;
    const std::string_view last = text_.substr(line(behind), behind - line(behind));
    const bool is_first = line(behind) == line(text_.find('{', block.header.end));
    bool needs_gap = is_first ? follows_attributes : !is_blank(last);
    std::vector<std::string> lines;
    for (const Settings* setting : blocks) {
      if (needs_gap) lines.emplace_back();
      needs_gap = true;
      for (const std::string& each : lines_of(*setting, shape, indentation, unit))
        lines.push_back(each);
    }
    editor_.insert_behind(static_cast<std::uint32_t>(behind), lines);
  }

  /// `x {}` and `x { a = 1 }` get a line for everything in them.
  Result unfold(const hcl::Block& block, const std::optional<Shape>& shape, std::size_t open,
                std::size_t close, const std::vector<const Settings*>& attributes,
                const std::vector<const Settings*>& blocks) {
    const std::string outer(indentation_at(text_, block.header.begin));
    const std::string unit = unit_of(outer, outer);
    const hcl::Body& body = block.body;
    const bool is_simple = body.blocks.empty() && body.attributes.size() <= 1;
    const std::string_view inside = text_.substr(open + 1, close - open - 1);
    const Range held = body.attributes.empty() ? Range() : body.attributes.front().range;
    if (!is_simple || (!held.is_somewhere() && !is_blank(inside)))
      return std::unexpected(Obstacle{"the block is laid out in an unusual way", block.header});
    std::vector<Settings> wanted;
    for (const Settings* setting : attributes) wanted.push_back(*setting);
    for (const Settings* setting : blocks) wanted.push_back(*setting);
    std::vector<std::string> lines = lines_of(wanted, shape, outer + unit, unit);
    const std::string line_end(line_end_of(text_));
    std::string before = line_end + outer + unit;
    if (!held.is_somewhere()) {
      editor_.replace(range(open + 1, close), joined(lines, line_end) + line_end + outer);
      return {};
    }
    // The attribute keeps its text, in which a value may be replaced as well.
    const std::string_view name = body.attributes.front().name.view();
    lines.insert(lines.begin(), outer + unit + std::string(name) + " = 0");
    lines = aligned(lines);
    const std::size_t gap = lines.front().find('=') - (outer + unit).size() - name.size();
    const std::size_t equals = text_.find('=', body.attributes.front().name.range.end);
    lines.erase(lines.begin());
    editor_.replace(range(open + 1, held.begin), std::move(before));
    editor_.replace(range(body.attributes.front().name.range.end, equals), std::string(gap, ' '));
    editor_.replace(range(held.end, close), joined(lines, line_end) + line_end + outer);
    return {};
  }

  static std::string joined(const std::vector<std::string>& lines, std::string_view line_end) {
    std::string text;
    for (const std::string& each : lines) text.append(line_end).append(each);
    return text;
  }

  Range range(std::size_t begin, std::size_t end) const {
    return {source_.id(), static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  }

  Result add(const Expression& expression, const std::optional<Shape>& shape,
             const std::vector<const Settings*>& absent) {
    const auto& items = expression.as<hcl::ObjectConsExpr>()->items;
    const std::size_t close = expression.range.end - 1;
    const bool is_folded = line(expression.range.begin) == line(close);
    std::vector<Settings> wanted;
    for (const Settings* setting : absent) {
      if (!setting->value)
        return std::unexpected(Obstacle{"the object lacks " + setting->name, expression.range});
      wanted.push_back(*setting);
    }
    if (is_folded) {
      std::string added;
      for (const Settings& setting : wanted) {
        added += !added.empty() || !items.empty() ? ", " : " ";
        added += setting.name + " = " + literal(*setting.value, Syntax::hcl);
      }
      if (items.empty()) added += ' ';
      const std::size_t at = items.empty() ? close : items.back().value->range.end;
      editor_.replace(items.empty() ? range(expression.range.begin + 1, close) : range(at, at),
                      std::move(added));
      return {};
    }
    const std::string outer(indentation_at(text_, expression.range.begin));
    const std::string inner =
        items.empty() ? outer + unit_of(outer, outer)
                      : std::string(indentation_at(text_, items.back().key->range.begin));
    const std::size_t last = items.empty() ? expression.range.begin : items.back().value->range.end;
    const std::string_view rest = text_.substr(last, close - last);
    const std::size_t sign = rest.find_first_not_of(" \t\r\n");
    const bool has_comma = !items.empty() && sign != std::string_view::npos && rest[sign] == ',';
    std::vector<std::string> lines = lines_of(wanted, shape, inner, unit_of(outer, inner));
    if (has_comma) {
      for (std::string& each : lines) each += ',';
    } else if (items.size() > 1) {
      const std::size_t first_end = items.front().value->range.end;
      const std::size_t separator = text_.find_first_not_of(" \t", first_end);
      if (separator != std::string_view::npos && text_[separator] == ',') {
        editor_.replace(range(last, last), ",");
        for (std::size_t i = 0; i + 1 < lines.size(); ++i) lines[i] += ',';
      }
    }
    editor_.insert_behind(static_cast<std::uint32_t>(last), lines);
    return {};
  }

  const SourceFile& source_;
  std::string_view text_;
  LineEditor& editor_;
};

}  // namespace

const hcl::File& HclFile::parsed(const Range& range) {
  std::unique_ptr<hcl::File>& file = parsed_[range];
  Diagnostics unimportant;
  if (!file) file = hcl::parse_body(source_, range, unimportant);
  return *file;
}

std::expected<HclPlace, Obstacle> HclFile::find(const rules::Change& change,
                                                const Range& resource) {
  if (std::optional<HclPlace> found = Search(change.object).in(parsed(resource).body))
    return *found;
  const Range whole = {source_.id(), 0, static_cast<std::uint32_t>(source_.text().size())};
  if (std::optional<HclPlace> found = Search(change.object).in(parsed(whole).body)) return *found;
  return std::unexpected(Obstacle{"what it is in is made by an expression", resource});
}

Result HclFile::set(const HclPlace& place, const std::string& type, const Settings& settings,
                    LineEditor& editor) const {
  std::optional<Shape> shape = schema_.resource(type);
  for (const std::string& name : place.names) {
    const std::optional<Attribute> attribute = shape ? shape->find(name) : std::nullopt;
    const bool is_object =
        attribute && attribute->type.innermost().kind() == schema::Type::Kind::object;
    shape = is_object ? std::optional(attribute->type.innermost().shape()) : std::nullopt;
  }
  Setter setter(source_, editor);
  if (place.block) return setter.body(*place.block, shape, settings);
  return setter.object(*place.object, shape, settings);
}

}  // namespace preflint::fix
