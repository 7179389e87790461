// One reader for both syntaxes. What starts like JSON is read as JSON, everything else as YAML.
// JSON with trailing commas or comments is no JSON, but it is YAML: what it says is read all the
// same. After an error, what stands around the entry that has it is read.

#include "cloudformation/read.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "cloudformation/recover.h"
#include "cloudformation/tree_builder.h"

namespace preflint::cloudformation {
namespace {

/// Is there a key `name`: the word, perhaps a quote, a colon?
bool has_key(std::string_view text, std::string_view name) {
  for (std::size_t at = text.find(name); at != std::string_view::npos;
       at = text.find(name, at + 1)) {
    std::size_t end = at + name.size();
    if (end < text.size() && (text[end] == '"' || text[end] == '\'')) ++end;
    while (end < text.size() && (text[end] == ' ' || text[end] == '\t')) ++end;
    if (end < text.size() && text[end] == ':') return true;
  }
  return false;
}

bool starts_like_json(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  return first != std::string_view::npos && (text[first] == '{' || text[first] == '[');
}

/// A text with many errors is read this often, and as many bytes of it.
constexpr int most_cuts = 16;
constexpr std::size_t most_reread = 16'000'000;

struct Attempt {
  Tree tree;
  Diagnostics diagnostics;
  std::optional<SyntaxError> error;
};

Attempt attempt(const SourceFile& source, std::string_view parsed, Syntax syntax) {
  Attempt result{.tree = {.source = &source}};
  TreeBuilder builder(result.tree, parsed, result.diagnostics);
  result.error = syntax == Syntax::json ? read_json(builder) : read_yaml(builder);
  result.tree.is_complete = !result.error;
  return result;
}

/// Reads a text again and again, each time without the entry that the error stood in.
class Recovery {
 public:
  Recovery(const SourceFile& source, Syntax syntax)
      : source_(source), syntax_(syntax), text_(source.text()) {}

  Tree read(Attempt last, Diagnostics& diagnostics) {
    const bool is_complete = !last.error;
    for (int cuts = 0; last.error && cuts < most_cuts; ++cuts) {
      std::optional<Attempt> next = without_the_error(*last.error);
      if (!next) break;
      report(*last.error, cut_, diagnostics);
      last = std::move(*next);
    }
    if (last.error) report(*last.error, {}, diagnostics);
    diagnostics.append(last.diagnostics);
    last.tree.is_complete = is_complete;
    return std::move(last.tree);
  }

  void report(const SyntaxError& error, Extent cut, Diagnostics& diagnostics) const {
    const auto range = [&](std::size_t begin, std::size_t end) {
      const std::size_t size = source_.text().size();
      return Range{source_.id(), static_cast<std::uint32_t>(std::min(begin, size)),
                   static_cast<std::uint32_t>(std::min(end, size))};
    };
    const bool is_far = cut.end > cut.begin && error.at >= cut.end && error.good > 0;
    const std::size_t at = is_far ? error.good - 1 : error.at;
    diagnostics.error(range(at, at + 1), syntax_ == Syntax::json ? "Invalid JSON" : "Invalid YAML",
                      error.what, cut.end > cut.begin ? range(cut.begin, cut.end) : Range{});
  }

 private:
  /// The culprit may be what was being read, or where the reader gave up: behind a quote that is
  /// not closed, these are far apart. What lets the reader come further is right.
  std::optional<Attempt> without_the_error(const SyntaxError& error) {
    std::optional<Attempt> best;
    std::string shorter;
    std::size_t furthest = error.at;
    for (const std::size_t at : {error.good > 0 ? error.good - 1 : 0, error.at}) {
      const std::optional<Extent> entry = entry_around(text_, at);
      if (!entry || spent_ + text_.size() > most_reread) continue;
      spent_ += text_.size();
      std::string text = without(text_, *entry, syntax_);
      Attempt next = attempt(source_, text, syntax_);
      if (next.error && next.error->at <= furthest) continue;
      furthest = next.error ? next.error->at : text.size() + 1;
      best = std::move(next);
      shorter = std::move(text);
      cut_ = *entry;
      if (!best->error) break;
    }
    if (best) text_ = std::move(shorter);
    return best;
  }

  const SourceFile& source_;
  Syntax syntax_;
  std::string text_;
  Extent cut_;
  std::size_t spent_ = 0;
};

void dump_node(const SourceFile& source, const Node& node, std::string& out, int depth) {
  if (!node.tag.empty()) out.append(node.tag).append(" ");
  switch (node.kind) {
    case Node::Kind::null:
      out += "null";
      break;
    case Node::Kind::lost:
      out += "lost";
      break;
    case Node::Kind::scalar:
      out.append("<").append(node.text).append(">");
      break;
    case Node::Kind::sequence:
      out += "sequence";
      break;
    case Node::Kind::mapping:
      out += "mapping";
      break;
  }
  out.append(" `").append(source.text(node.range)).append("`");
  if (!node.is_complete) out += " cut off";
  out += '\n';
  const std::string indent(static_cast<std::size_t>(depth) * 2 + 2, ' ');
  for (const Node* item : node.items) {
    out += indent + "- ";
    dump_node(source, *item, out, depth + 1);
  }
  for (const Member& member : node.members) {
    out += indent + std::string(source.text(member.key_range)) + ": ";
    dump_node(source, *member.value, out, depth + 1);
  }
}

}  // namespace

bool looks_like_template(std::string_view text) {
  return has_key(text, "Resources") && has_key(text, "Type");
}

bool begins_like_template(std::string_view start) {
  constexpr std::string_view sections[] = {"AWSTemplateFormatVersion",
                                           "Conditions",
                                           "Description",
                                           "Globals",
                                           "Hooks",
                                           "Mappings",
                                           "Metadata",
                                           "Outputs",
                                           "Parameters",
                                           "Resources",
                                           "Rules",
                                           "Transform"};
  if (start.starts_with("\xEF\xBB\xBF")) start.remove_prefix(3);
  while (!start.empty()) {
    const std::size_t line_end = std::min(start.find('\n'), start.size());
    const std::size_t first = start.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos) return false;
    const bool is_skipped = start[first] == '#' || start.starts_with("---") || start[0] == '%';
    if (first < line_end && !is_skipped) break;
    start.remove_prefix(std::min(line_end + 1, start.size()));
  }
  const std::size_t key = start.find_first_not_of(" \t\r\n{\"'");
  if (key == std::string_view::npos) return false;
  start.remove_prefix(key);
  return std::ranges::any_of(sections, [&](std::string_view section) {
    const std::size_t colon = start.find_first_not_of(" \t\"'", section.size());
    if (!start.starts_with(section) || colon == std::string_view::npos || start[colon] != ':')
      return false;
    const bool is_text =
        section == "AWSTemplateFormatVersion" || section == "Description" || section == "Transform";
    const std::size_t value = start.find_first_not_of(" \t\r", colon + 1);
    return is_text || value == std::string_view::npos || start[value] == '\n' ||
           start[value] == '#' || start[value] == '{';
  });
}

Tree read(const SourceFile& source, Diagnostics& diagnostics) {
  if (!starts_like_json(source.text())) {
    Attempt yaml = attempt(source, source.text(), Syntax::yaml);
    return Recovery(source, Syntax::yaml).read(std::move(yaml), diagnostics);
  }
  Attempt json = attempt(source, source.text(), Syntax::json);
  if (json.error) {
    Attempt yaml = attempt(source, source.text(), Syntax::yaml);
    if (!yaml.error) {
      const bool was_meant = source.path().ends_with(".yaml") || source.path().ends_with(".yml");
      if (!was_meant) Recovery(source, Syntax::json).report(*json.error, {}, diagnostics);
      diagnostics.append(yaml.diagnostics);
      return std::move(yaml.tree);
    }
  }
  return Recovery(source, Syntax::json).read(std::move(json), diagnostics);
}

std::string dump(const SourceFile& source, const Node& node) {
  std::string out;
  dump_node(source, node, out, 0);
  return out;
}

}  // namespace preflint::cloudformation
