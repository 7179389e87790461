// Settings in YAML and JSON. A literal is replaced; what is absent comes behind the last member of
// an object in braces, or behind the first members of a line each of a YAML mapping. Functions of
// the template language, and what an anchor shares, come from somewhere else.

#include "fix/node.h"

#include <algorithm>
#include <optional>

#include "cloudformation/read.h"
#include "cloudformation/template.h"

namespace preflint::fix {

using cloudformation::Member;
using cloudformation::Node;

namespace {

constexpr int deepest = 64;

/// Looks for an object by its place, or by its key's. Of several the smallest is meant: a value
/// also says what it was taken out of.
class Search {
 public:
  explicit Search(const std::vector<Range>& wanted) : wanted_(wanted) {}

  const Node* in(const Node& node) {
    visit(node, 0);
    return found_;
  }

 private:
  void visit(const Node& node, int depth) {
    if (depth > deepest) return;
    if (node.is_mapping() && is_wanted(node)) take(node);
    for (const Member& member : node.members) {
      if (!node.range.contains(member.key_range)) continue;  // merged from elsewhere
      const bool is_key = std::ranges::find(wanted_, member.key_range) != wanted_.end();
      if (const Node* object = is_key ? object_at(*member.value) : nullptr) take(*object);
      inside(node, *member.value, depth);
    }
    for (const Node* item : node.items) inside(node, *item, depth);
  }

  void take(const Node& node) {
    if (!found_ || node.range.size() < found_->range.size()) found_ = &node;
  }

  static const Node* object_at(const Node& value) {
    if (value.is_mapping()) return &value;
    const bool is_only = value.is_sequence() && value.items.size() == 1;
    return is_only && value.items[0]->is_mapping() ? value.items[0] : nullptr;
  }

  /// In Terraform's JSON syntax the header of one block among several is its brace.
  bool is_wanted(const Node& node) const {
    return std::ranges::any_of(wanted_, [&](const Range& range) {
      return range == node.range || (range.begin == node.range.begin && range.size() == 1);
    });
  }

  void inside(const Node& outer, const Node& node, int depth) {
    const bool may_hold = std::ranges::any_of(
        wanted_, [&](const Range& range) { return node.range.contains(range); });
    if (may_hold && outer.range.contains(node.range)) visit(node, depth + 1);
  }

  const std::vector<Range>& wanted_;
  const Node* found_ = nullptr;
};

/// The first part of a value that is more than a literal; null when there is none.
const Node* computed_part(const Node& node, int depth = 0) {
  if (depth > deepest || !node.tag.empty() || node.is_anchored) return &node;
  if (node.is_mapping() || node.kind == Node::Kind::lost) return &node;
  for (const Node* item : node.items) {
    if (const Node* part = computed_part(*item, depth + 1)) return part;
  }
  const bool is_resolved = node.text.find("{{resolve:") != std::string_view::npos ||
                           node.text.find("${") != std::string_view::npos;
  return is_resolved ? &node : nullptr;
}

class Setter {
 public:
  Setter(const SourceFile& source, Syntax syntax, std::vector<rules::Edit>& edits)
      : text_(source.text()),
        file_(source.id()),
        syntax_(syntax),
        line_end_(line_end_of(text_)),
        is_dense_(syntax == Syntax::json && text_.find("\": ") == std::string_view::npos),
        edits_(edits) {}

  Result object(const Node& node, const Settings& settings) {
    if (Result plain = is_plain(node); !plain) return plain;
    std::vector<const Settings*> absent;
    for (const Settings& inner : settings.inner) {
      const Member* member = node.find_member(inner.name);
      const bool is_here = member && node.range.contains(member->key_range);
      if (!is_here) {
        absent.push_back(&inner);
        continue;
      }
      Result done = existing(node, *member, inner);
      if (!done) return done;
    }
    if (!absent.empty()) add(node, absent);
    return {};
  }

 private:
  std::unexpected<Obstacle> from_elsewhere(const Range& range) const {
    return std::unexpected(
        Obstacle{"the value is " + excerpt(text_.substr(range.begin, range.size())), range});
  }

  Result is_plain(const Node& node) const {
    if (node.is_anchored) return std::unexpected(Obstacle{"an anchor shares it", node.range});
    if (!node.tag.empty() || !cloudformation::call_of(node).name.empty())
      return from_elsewhere(node.range);
    if (!node.is_complete) return std::unexpected(Obstacle{"it can't be read", node.range});
    return {};
  }

  bool is_flow(const Node& node) const {
    return node.content.begin < text_.size() && text_[node.content.begin] == '{';
  }

  Result existing(const Node& outer, const Member& member, const Settings& setting) {
    const Node& node = *member.value;
    if (node.kind == Node::Kind::null) return instead_of_null(outer, member, setting);
    if (!outer.range.contains(node.range)) return from_elsewhere(member.key_range);
    if (setting.value) {
      if (const Node* part = computed_part(node)) return from_elsewhere(part->range);
      replace(node, *setting.value);
      return {};
    }
    if (node.is_mapping()) return object(node, setting);
    const bool is_only =
        node.is_sequence() && node.items.size() == 1 && node.items[0]->is_mapping();
    return is_only ? object(*node.items[0], setting) : from_elsewhere(node.range);
  }

  /// A scalar in quotes stays in quotes.
  void replace(const Node& node, const value::Value& wanted) {
    std::string text = literal(wanted, syntax_);
    const bool is_quoted = node.is_scalar() && (node.style == Node::Style::double_quoted ||
                                                node.style == Node::Style::single_quoted);
    const char quote = node.style == Node::Style::single_quoted ? '\'' : '"';
    const bool is_bare = text.find_first_of("\"'[{\\") == std::string::npos;
    if (is_quoted && is_bare) text = quote + text + quote;
    edit(node.content.begin, node.content.end, std::move(text));
  }

  Result instead_of_null(const Node& outer, const Member& member, const Settings& setting) {
    const Range& at = member.value->range;
    const bool is_written = outer.range.contains(at) && at.size() > 0;
    const bool is_block = syntax_ == Syntax::yaml && !is_flow(outer);
    if (is_written || setting.value || !is_block) {
      std::string text = inline_text(setting, syntax_ == Syntax::json);
      if (is_written) {
        edit(at.begin, at.end, std::move(text));
      } else {
        const std::size_t colon = text_.find(':', member.key_range.end);
        edit(colon + 1, colon + 1, ' ' + std::move(text));
      }
      return {};
    }
    const std::size_t behind = line_stop(text_, member.key_range.end);
    const std::string indentation = block_indentation(member) + unit();
    edit(behind, behind, block_lines(setting.inner, indentation));
    return {};
  }

  void add(const Node& node, const std::vector<const Settings*>& absent) {
    std::vector<const Member*> own;
    for (const Member& member : node.members) {
      if (node.range.contains(member.key_range)) own.push_back(&member);
    }
    std::ranges::sort(own, {}, [](const Member* member) { return member->key_range; });
    std::vector<Settings> wanted;
    for (const Settings* setting : absent) wanted.push_back(*setting);
    if (is_flow(node)) {
      own.empty() ? fill_braces(node, wanted) : add_to_braces(node, own, wanted);
    } else if (!own.empty()) {
      add_to_block(node, own, wanted);
    }
  }

  // --- In braces

  std::string_view colon() const { return is_dense_ ? ":" : ": "; }
  std::string_view comma() const { return is_dense_ ? "," : ", "; }

  std::string inline_text(const Settings& setting, bool is_quoted) const {
    if (setting.value) return literal(*setting.value, is_quoted ? Syntax::json : Syntax::yaml);
    return '{' + members_text(setting.inner, is_quoted, colon(), comma()) + '}';
  }

  std::string members_text(const std::vector<Settings>& settings, bool is_quoted,
                           std::string_view colon, std::string_view separator) const {
    std::string text;
    for (const Settings& setting : settings) {
      if (!text.empty()) text += separator;
      text += key_text(setting.name, is_quoted);
      text += colon;
      text += inline_text(setting, is_quoted);
    }
    return text;
  }

  /// The same with a line for each member.
  std::string member_lines(const std::vector<Settings>& settings, const std::string& indentation,
                           std::string_view colon) const {
    std::string text;
    for (const Settings& setting : settings) {
      if (!text.empty()) text += ',';
      text.append(line_end_).append(indentation).append(key_text(setting.name, true)).append(colon);
      if (setting.value) {
        text += literal(*setting.value, Syntax::json);
      } else {
        text.append("{").append(member_lines(setting.inner, indentation + unit(), colon));
        text.append(line_end_).append(indentation).append("}");
      }
    }
    return text;
  }

  void add_to_braces(const Node& node, const std::vector<const Member*>& own,
                     const std::vector<Settings>& wanted) {
    const Member& last = *own.back();
    const bool is_quoted = text_[last.key_range.begin] == '"';
    const bool has_value = node.range.contains(last.value->range) && last.value->range.size() > 0;
    const std::size_t end =
        has_value ? std::max(last.value->range.end, last.key_range.end) : last.key_range.end;
    std::string_view colon = this->colon();
    if (has_value) {
      const std::string_view written =
          text_.substr(last.key_range.end, last.value->range.begin - last.key_range.end);
      if (written == ":" || written == " : ") colon = written;
    }
    const std::string_view indentation = indentation_at(text_, last.key_range.begin);
    const bool has_own_line =
        is_blank(text_.substr(line_begin(text_, last.key_range.begin),
                              last.key_range.begin - line_begin(text_, last.key_range.begin)));
    if (has_own_line && is_quoted) {
      edit(end, end, ',' + member_lines(wanted, std::string(indentation), colon));
      return;
    }
    std::string separator = colon == ":" ? "," : ", ";
    if (has_own_line) separator = ',' + line_end_ + std::string(indentation);
    const std::size_t behind = text_.find_first_not_of(" \t\r\n", end);
    const bool has_comma = behind < node.range.end && text_[behind] == ',';
    std::string text = members_text(wanted, is_quoted, colon, separator);
    if (has_comma) {
      edit(behind + 1, behind + 1, separator.substr(1) + text);
    } else {
      edit(end, end, separator + text);
    }
  }

  void fill_braces(const Node& node, const std::vector<Settings>& wanted) {
    const std::size_t begin = node.content.begin;
    const bool is_json = syntax_ == Syntax::json;
    const std::string outer(indentation_at(text_, begin));
    const bool has_lines = is_json && text_.find('\n') < begin;
    std::string text =
        has_lines ? '{' + member_lines(wanted, outer + unit(), ": ") + line_end_ + outer + '}'
                  : '{' + members_text(wanted, is_json, colon(), comma()) + '}';
    edit(begin, node.content.end, std::move(text));
  }

  // --- In a block of YAML

  /// Where the key stands, as blanks; the sign of a list's item counts as one.
  std::string block_indentation(const Member& member) const {
    const std::size_t begin = line_begin(text_, member.key_range.begin);
    std::string blanks(text_.substr(begin, member.key_range.begin - begin));
    std::ranges::replace_if(blanks, [](char c) { return c != ' '; }, ' ');
    return blanks;
  }

  /// Does the member take one line, so that another may follow it?
  bool is_one_line(const Node& outer, const Member& member) const {
    const std::size_t stop = line_stop(text_, member.key_range.begin);
    const Range& value = member.value->range;
    if (!outer.range.contains(value) || value.size() == 0)
      return outer.range.end <= stop || is_followed_by_key(outer, member, stop);
    return value.begin <= stop && value.end <= stop &&
           (member.value->style != Node::Style::literal &&
            member.value->style != Node::Style::folded);
  }

  /// Behind `KEY:` or `KEY: *alias`, the next member or the mapping's end is on a line of its own.
  bool is_followed_by_key(const Node& outer, const Member& member, std::size_t stop) const {
    for (const Member& other : outer.members) {
      const bool is_behind =
          outer.range.contains(other.key_range) && other.key_range.begin > member.key_range.begin;
      if (is_behind && other.key_range.begin <= stop) return false;
    }
    return true;
  }

  void add_to_block(const Node& node, const std::vector<const Member*>& own,
                    const std::vector<Settings>& wanted) {
    const std::string indentation = block_indentation(*own.front());
    const auto fits = [&](const Member* member) { return is_one_line(node, *member); };
    const auto first = std::ranges::find_if(own, fits);
    if (first == own.end()) {
      const std::size_t at = own.front()->key_range.begin;
      std::string text =
          block_lines(wanted, indentation).substr(line_end_.size() + indentation.size());
      edit(at, at, text + line_end_ + indentation);
      return;
    }
    const auto end = std::find_if_not(first, own.end(), fits);
    const std::size_t behind = line_stop(text_, (*(end - 1))->key_range.begin);
    edit(behind, behind, block_lines(wanted, indentation));
  }

  /// Every line begins with the end of the one before.
  std::string block_lines(const std::vector<Settings>& settings,
                          const std::string& indentation) const {
    std::string text;
    for (const Settings& setting : settings) {
      text.append(line_end_).append(indentation).append(key_text(setting.name, false)).append(":");
      if (setting.value) {
        text.append(" ").append(literal(*setting.value, Syntax::yaml));
      } else {
        text += block_lines(setting.inner, indentation + unit());
      }
    }
    return text;
  }

  /// What one level more is indented by in this file: the first line that is indented tells.
  std::string unit() const {
    for (std::size_t at = 0; at < text_.size();) {
      const std::size_t stop = line_stop(text_, at);
      const std::string_view line = text_.substr(at, stop - at);
      const std::size_t first = line.find_first_not_of(" \t");
      const bool counts = first != std::string_view::npos && first > 0 && line[first] != '#' &&
                          line[first] != '-' && (syntax_ == Syntax::json || line[0] == ' ');
      if (counts) return std::string(line.substr(0, first));
      const std::size_t next = text_.find('\n', at);
      if (next == std::string_view::npos) break;
      at = next + 1;
    }
    return "  ";
  }

  void edit(std::size_t begin, std::size_t end, std::string text) {
    edits_.push_back({{file_, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)},
                      std::move(text)});
  }

  std::string_view text_;
  FileId file_;
  Syntax syntax_;
  std::string line_end_;
  bool is_dense_;  ///< JSON without blanks
  std::vector<rules::Edit>& edits_;
};

cloudformation::Tree read(const SourceFile& source) {
  Diagnostics unimportant;
  return cloudformation::read(source, unimportant);
}

}  // namespace

NodeFile::NodeFile(const SourceFile& source) : source_(source), tree_(read(source)) {}

Syntax NodeFile::syntax() const {
  const std::size_t first = source_.text().find_first_not_of(" \t\r\n\xEF\xBB\xBF");
  const bool is_json = first != std::string_view::npos && source_.text()[first] == '{';
  return is_json ? Syntax::json : Syntax::yaml;
}

std::expected<const Node*, Obstacle> NodeFile::find(const rules::Change& change,
                                                    const std::string& type) const {
  const Node* found = nullptr;
  for (const Node* document : tree_.documents) {
    if (!found) found = Search(change.object).in(*document);
  }
  const Range where = change.object.empty() ? Range() : change.object.front();
  if (!found) return std::unexpected(Obstacle{"what it is in is made by an expression", where});
  const bool is_template = type.find("::") != std::string::npos;
  if (!change.is_resource || !is_template) return found;
  const Node* written = found->find("Type");
  if (written && written->is_scalar() && written->text == type) return found;
  std::string from = written && written->is_scalar() ? " from " + std::string(written->text) : "";
  return std::unexpected(Obstacle{"the resource is generated" + from, where});
}

Result NodeFile::set(const Node& object, const Settings& settings,
                     std::vector<rules::Edit>& edits) const {
  return Setter(source_, syntax(), edits).object(object, settings);
}

}  // namespace preflint::fix
