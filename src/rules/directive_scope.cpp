// Where a comment holds. A comment behind code is about that line, one on a line of its own about
// the next line; where such a line begins a block, about that block. Then about the blocks around
// it, from the inside out, up to the resource or the module call. `ignore-file` is about all of the
// file, wherever it stands.

#include <algorithm>

#include "rules/directive.h"
#include "rules/layout.h"

namespace preflint::rules {

namespace {

constexpr std::size_t npos = std::string_view::npos;

constexpr std::size_t most_scopes = 300;  // nested deeper, nothing parses either

enum class Kind { other, hcl, yaml };

/// The pages of rules and their facts are among the sources, and are not input.
Kind kind_of(std::string_view path) {
  if (path.ends_with(".tf") || path.ends_with(".tofu")) return Kind::hcl;
  const bool is_no_template =
      path.ends_with(".md") || path.ends_with(".hcl") || path.ends_with(".tfvars");
  return is_no_template ? Kind::other : Kind::yaml;
}

bool could_hold_directives(std::string_view text) {
  return text.find(":ignore") != npos || text.find(":skip=") != npos;
}

/// The line that the comment is about: its own, or the next one of code when only comments stand
/// between. Nowhere if there is none.
Range line_of(const SourceFile& file, const Layout& layout, std::size_t comment) {
  const std::string_view text = file.text();
  const auto from_first_sign = [&](Range line) {
    line.begin = static_cast<std::uint32_t>(
        std::min<std::size_t>(text.find_first_not_of(" \t", line.begin), line.end));
    return line;
  };
  Range line = from_first_sign(file.line_range(layout.comments[comment].range.begin));
  for (std::size_t next = comment; next < layout.comments.size(); ++next) {
    const Range& passed = layout.comments[next].range;
    if (passed.begin != line.begin) break;
    line = file.line_range(passed.end);
    line.begin = passed.end;
    line = from_first_sign(line);
    if (line.size() > 0) continue;  // something follows on the same line
    const std::size_t line_end = text.find('\n', line.end);
    if (line_end == npos) return {};
    line = from_first_sign(file.line_range(static_cast<std::uint32_t>(line_end + 1)));
  }
  return line.size() == 0 ? Range{} : line;
}

std::uint32_t column_of(const SourceFile& file, std::uint32_t offset) {
  return offset - file.line_range(offset).begin;
}

/// Has the block ended by where the comment stands? One of YAML reaches as far as what is indented
/// deeper, comments too.
bool ends_above(const SourceFile& file, const Range& block, const Range& comment) {
  const bool is_above = block.end <= file.line_range(comment.begin).begin;
  return is_above && column_of(file, block.begin) >= column_of(file, comment.begin);
}

/// The last comment inside a block of YAML is not about what comes behind the block.
bool is_about(const SourceFile& file, const Range& line, const Range& comment, Kind kind) {
  const bool is_before = comment.begin < line.begin;
  return kind == Kind::hcl || !is_before ||
         column_of(file, comment.begin) <= column_of(file, line.begin);
}

std::vector<Range> scopes_of(const SourceFile& file, const Layout& layout, std::size_t comment,
                             Kind kind) {
  const std::vector<Layout::Block>& blocks = layout.blocks;
  std::vector<Range> scopes;
  const Range line = line_of(file, layout, comment);
  if (line.is_somewhere() && is_about(file, line, layout.comments[comment].range, kind)) {
    scopes.push_back(line);
    const auto begun = std::ranges::lower_bound(
        blocks, line.begin, {}, [](const Layout::Block& block) { return block.range.begin; });
    if (begun != blocks.end() && begun->range.begin < line.end) scopes.push_back(begun->range);
  }
  for (std::size_t at = layout.comments[comment].around;
       at != Layout::none && scopes.size() < most_scopes; at = blocks[at].parent) {
    const bool has_ended = ends_above(file, blocks[at].range, layout.comments[comment].range);
    const bool is_whole_template = kind == Kind::yaml && blocks[at].parent == Layout::none;
    if (!has_ended && !is_whole_template) scopes.push_back(blocks[at].range);
  }
  return scopes;
}

}  // namespace

std::vector<Directive> comment_directives(const SourceFile& file, Diagnostics& diagnostics) {
  std::vector<Directive> directives;
  const Kind kind = kind_of(file.path());
  if (kind == Kind::other || !could_hold_directives(file.text())) return directives;
  const Layout layout = kind == Kind::hcl ? hcl_layout(file) : yaml_layout(file);
  for (std::size_t comment = 0; comment < layout.comments.size(); ++comment) {
    const std::size_t before = directives.size();
    if (before >= most_directives) break;
    parse_directives(file, layout.comments[comment].range, directives, diagnostics);
    if (directives.size() == before) continue;
    const std::vector<Range> scopes = scopes_of(file, layout, comment, kind);
    for (std::size_t at = before; at < directives.size(); ++at) {
      const bool is_for_the_whole_resource =
          directives[at].dialect == Directive::Dialect::checkov && !scopes.empty();
      directives[at].scopes =
          is_for_the_whole_resource ? std::vector<Range>{scopes.back()} : scopes;
      if (directives[at].is_for_file) {
        directives[at].scopes = {{file.id(), 0, static_cast<std::uint32_t>(file.text().size())}};
      }
    }
  }
  if (directives.size() >= most_directives) {
    diagnostics.warning(directives.back().range, "Too many suppressions",
                        "Those from here on switch nothing off.");
  }
  return directives;
}

}  // namespace preflint::rules
