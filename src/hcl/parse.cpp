// From text to syntax tree: tree-sitter parses with the project's grammar (grammars/hcl/grammar.js,
// whose head says what its trees are like), and a walk over its tree makes ours.
//
// A body is parsed in batches of segments (segment.h). A batch with an error is parsed again,
// segment by segment, so that the error stays where it is. Within a segment, the smallest
// expression that holds an error becomes an ErrorExpr.
// https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md

#include "hcl/parse.h"

#include <tree_sitter/api.h>

#include <algorithm>
#include <string>

#include "hcl/build.h"
#include "hcl/segment.h"
#include "hcl/syntax_error.h"
#include "hcl/tree.h"
#include "hcl/walk.h"

extern "C" const TSLanguage* tree_sitter_hcl(void);

namespace preflint::hcl {
namespace {

/// So much text is parsed at once.
constexpr std::uint32_t batch_size = 32 * 1024;
/// How deep the parser's stack may become. (The library's bookkeeping breaks at 65,536.)
constexpr std::uint32_t deepest_stack = 40'000;

struct NamedKind {
  std::string_view name;
  NodeKind kind;
};

constexpr NamedKind named_kinds[] = {
    {"ERROR", NodeKind::error},
    {"source", NodeKind::source},
    {"attribute", NodeKind::attribute},
    {"attribute_name", NodeKind::attribute_name},
    {"block", NodeKind::block},
    {"{", NodeKind::open_brace},
    {"}", NodeKind::close_brace},
    {"number", NodeKind::number},
    {"string", NodeKind::string},
    {"unterminated_string", NodeKind::unterminated_string},
    {"identifier", NodeKind::identifier},
    {"traversal", NodeKind::traversal},
    {"call", NodeKind::call},
    {"scoped_name", NodeKind::scoped_name},
    {"parentheses", NodeKind::parentheses},
    {"tuple", NodeKind::tuple},
    {"object", NodeKind::object},
    {"for_tuple", NodeKind::for_tuple},
    {"for_object", NodeKind::for_object},
    {"unary", NodeKind::unary},
    {"binary", NodeKind::binary},
    {"conditional", NodeKind::conditional},
    {"template", NodeKind::quoted_template},
    {"heredoc", NodeKind::heredoc},
    {"missing_value", NodeKind::missing_value},
    {"get_attribute", NodeKind::get_attribute},
    {"legacy_index", NodeKind::legacy_index},
    {"index", NodeKind::index},
    {"attribute_splat", NodeKind::attribute_splat},
    {"full_splat", NodeKind::full_splat},
    {"attribute_path", NodeKind::attribute_path},
    {"legacy_key", NodeKind::legacy_key},
    {"||", NodeKind::operator_},
    {"&&", NodeKind::operator_},
    {"==", NodeKind::operator_},
    {"!=", NodeKind::operator_},
    {"<", NodeKind::operator_},
    {"<=", NodeKind::operator_},
    {">", NodeKind::operator_},
    {">=", NodeKind::operator_},
    {"+", NodeKind::operator_},
    {"-", NodeKind::operator_},
    {"*", NodeKind::operator_},
    {"/", NodeKind::operator_},
    {"%", NodeKind::operator_},
    {"!", NodeKind::operator_},
    {"=>", NodeKind::fat_arrow},
    {"...", NodeKind::ellipsis},
    {"for", NodeKind::for_},
    {"in", NodeKind::in},
    {"if", NodeKind::if_},
    {"else", NodeKind::else_},
    {"endif", NodeKind::endif},
    {"endfor", NodeKind::endfor},
    {"quote_start", NodeKind::quote_start},
    {"quote_end", NodeKind::quote_end},
    {"quoted_text", NodeKind::quoted_text},
    {"heredoc_start", NodeKind::heredoc_start},
    {"heredoc_text", NodeKind::heredoc_text},
    {"heredoc_end", NodeKind::heredoc_end},
    {"template_text", NodeKind::template_text},
    {"unterminated", NodeKind::unterminated},
    {"interpolation", NodeKind::interpolation},
    {"directive", NodeKind::directive},
    {"interpolation_start", NodeKind::interpolation_start},
    {"directive_start", NodeKind::directive_start},
};

/// The kinds of the generated parser's symbols.
const std::vector<NodeKind>& symbol_kinds() {
  static const std::vector<NodeKind> kinds = [] {
    std::vector<NodeKind> result(ts_language_symbol_count(tree_sitter_hcl()), NodeKind::ignored);
    for (std::size_t i = 0; i < result.size(); ++i) {
      const std::string_view name =
          ts_language_symbol_name(tree_sitter_hcl(), static_cast<TSSymbol>(i));
      const auto* known = std::find_if(std::begin(named_kinds), std::end(named_kinds),
                                       [&](const NamedKind& named) { return named.name == name; });
      if (known != std::end(named_kinds)) result[i] = known->kind;
    }
    return result;
  }();
  return kinds;
}

NodeKind kind_of(TSNode node) {
  const std::vector<NodeKind>& kinds = symbol_kinds();
  const TSSymbol symbol = ts_node_symbol(node);
  return symbol < kinds.size() ? kinds[symbol] : NodeKind::error;
}

/// Parses with tree-sitter. Its trees stay in here.
class TreeParser {
 public:
  explicit TreeParser(const SourceFile& source) : text_(source.text()) {}
  TreeParser(const TreeParser&) = delete;
  TreeParser& operator=(const TreeParser&) = delete;
  ~TreeParser() { ts_parser_delete(parser_); }

  /// The tree of the text [begin, end), which stays good until the next one is asked for.
  const Tree& parse(std::uint32_t begin, std::uint32_t end) {
    read(std::string(), begin, end);
    return tree_;
  }
  /// The same of the text that is piece `index` of the file, by what is kept of it. With errors, a
  /// tree would depend on what it was made of: then all is parsed anew.
  const Tree& parse_again(std::uint32_t begin, std::uint32_t end, KeptTrees& kept,
                          std::size_t index) {
    const std::string_view text = text_.substr(begin, end - begin);
    renew();
    OwnedTree tree = tree_of(text, kept.edited(index, text).get());
    if (ts_node_has_error(ts_tree_root_node(tree.get()))) {
      has_error_ = true;
      return parse(begin, end);
    }
    has_error_ = false;
    take(*tree, 0, begin, end);
    kept.keep(index, text, std::move(tree));
    return tree_;
  }
  /// The same behind a mark that says what the text is.
  const Tree& parse_as(char mark, std::uint32_t begin, std::uint32_t end) {
    read(std::string(1, mark), begin, end);
    return tree_;
  }

  bool has_error() const { return has_error_; }

 private:
  /// A parser that has met errors has used up some of what its scanner allows.
  void renew() {
    if (parser_ && !has_error_) return;
    ts_parser_delete(parser_);
    parser_ = ts_parser_new();
    ts_parser_set_language(parser_, tree_sitter_hcl());
  }

  OwnedTree tree_of(std::string_view text, const TSTree* old) {
    return OwnedTree(
        ts_parser_parse_string(parser_, old, text.data(), static_cast<std::uint32_t>(text.size())));
  }

  void read(std::string mark, std::uint32_t begin, std::uint32_t end) {
    renew();
    const std::uint32_t mark_size = static_cast<std::uint32_t>(mark.size());
    std::string_view text = text_.substr(begin, end - begin);
    if (!mark.empty()) text = mark.append(text);
    const OwnedTree tree = tree_of(text, nullptr);
    has_error_ = ts_node_has_error(ts_tree_root_node(tree.get()));
    take(*tree, mark_size, begin, end);
  }

  void take(const TSTree& tree, std::uint32_t mark_size, std::uint32_t begin, std::uint32_t end) {
    mark_size_ = mark_size;
    shift_ = begin - mark_size;
    tree_.clear();
    parents_.clear();
    flatten(ts_tree_root_node(&tree));
    tree_[0].begin = begin;
    tree_[0].end = end;
  }

  void flatten(TSNode root) {
    TSTreeCursor cursor = ts_tree_cursor_new(root);
    for (bool more = true; more;) {
      const TSNode node = ts_tree_cursor_current_node(&cursor);
      const NodeKind kind = wanted_kind(node);
      if (kind != NodeKind::ignored) add(node, kind);
      if (has_children(kind)) {
        parents_.push_back(static_cast<std::uint32_t>(tree_.size()) - 1);
        if (ts_tree_cursor_goto_first_child(&cursor)) continue;
        leave();
      }
      while (more && !ts_tree_cursor_goto_next_sibling(&cursor)) {
        more = ts_tree_cursor_goto_parent(&cursor);
        if (more) leave();
      }
    }
    ts_tree_cursor_delete(&cursor);
  }

  void add(TSNode node, NodeKind kind) {
    Node& added = tree_.emplace_back();
    added.kind = kind;
    added.begin = std::max(ts_node_start_byte(node), mark_size_) + shift_;
    added.end = std::max(ts_node_end_byte(node), mark_size_) + shift_;
    added.behind = static_cast<std::uint32_t>(tree_.size());
    if (kind == NodeKind::missing) added.expected = ts_node_type(node)[0];
    if ((kind == NodeKind::missing || kind == NodeKind::error) && !parents_.empty())
      tree_[parents_.back()].broken = true;
  }

  void leave() {
    tree_[parents_.back()].behind = static_cast<std::uint32_t>(tree_.size());
    parents_.pop_back();
  }

  NodeKind wanted_kind(TSNode node) const {
    if (has_error_ && ts_node_is_missing(node)) return NodeKind::missing;
    const NodeKind kind = kind_of(node);
    if (kind != NodeKind::open_brace && kind != NodeKind::close_brace) return kind;
    const NodeKind parent = parents_.empty() ? NodeKind::ignored : tree_[parents_.back()].kind;
    return parent == NodeKind::block || parent == NodeKind::error ? kind : NodeKind::ignored;
  }

  std::string_view text_;
  TSParser* parser_ = nullptr;
  Tree tree_;
  std::vector<std::uint32_t> parents_;  // the nodes whose children are being added
  std::uint32_t mark_size_ = 0;
  std::uint32_t shift_ = 0;  // from a place in what was parsed to one in the file
  bool has_error_ = false;
};

/// Reads the body that a part of a file is.
class BodyReader {
 public:
  /// `kept` may be null.
  BodyReader(File& file, const SourceFile& source, const Range& range, KeptTrees* kept,
             SyntaxErrors& errors)
      : kept_(kept),
        builder_(file, source, errors),
        parser_(source),
        text_(source.text().substr(0, range.end)),
        range_(range) {}

  Body read() {
    std::uint32_t at = range_.begin;
    if (text_.substr(at).starts_with("\xef\xbb\xbf")) at += 3;
    while (at < range_.end) at = batch(at);
    Walk::finish(items_, builder_);
    complain_about_duplicates(builder_.errors, items_.attributes);
    return {builder_.arena().copy(items_.attributes), builder_.arena().copy(items_.blocks), range_};
  }

 private:
  /// Reads from `begin` on and returns where it stopped.
  std::uint32_t batch(std::uint32_t begin) {
    std::vector<Segment> segments;
    std::uint32_t end = begin;
    while (end < range_.end && end - begin < batch_size) {
      segments.push_back(next_segment(text_, end));
      end = segments.back().end;
      if (segments.back().depth > deepest_stack || segments.back().open != Segment::none) break;
    }
    const Segment& last = segments.back();
    if (last.depth <= deepest_stack && last.open == Segment::none) {
      const Tree& tree =
          kept_ ? parser_.parse_again(begin, end, *kept_, batches_++) : parser_.parse(begin, end);
      if (!parser_.has_error()) {
        Walk(builder_, tree).file(items_);
        return end;
      }
    }
    for (const Segment& segment : segments) {
      const std::uint32_t stopped = alone(segment);
      if (stopped < segment.end) return stopped;
    }
    return end;
  }

  /// Reads a segment on its own. One that is not closed is read only as far as the next item seems
  /// to begin.
  std::uint32_t alone(Segment segment) {
    if (segment.depth > deepest_stack) {
      builder_.errors.add(first_token(builder_, builder_.range(segment.begin, segment.end)),
                          "Nested too deeply", "Expressions or blocks are nested too deeply here.");
      return segment.end;
    }
    if (segment.open != Segment::none && segment.resume != 0) {
      segment = next_segment(text_.substr(0, segment.resume), segment.begin);
    }
    if (segment.open != Segment::none) complain_about_unclosed(builder_, segment.open);
    const Tree& tree = parser_.parse(segment.begin, segment.end);
    builder_.errors.set_explained(segment.open != Segment::none);
    Walk(builder_, tree).file(items_);
    builder_.errors.set_explained(false);
    return segment.end;
  }

  KeptTrees* kept_;
  std::size_t batches_ = 0;
  Builder builder_;
  TreeParser parser_;
  std::string_view text_;
  Range range_;
  Walk::Items items_;
};

const Expression* parse_alone(char mark, File& file, const SourceFile& source, Range range,
                              Diagnostics& diagnostics) {
  SyntaxErrors errors(diagnostics);
  Builder builder(file, source, errors);
  check_encoding(source, range, errors);
  const std::string_view text = source.text().substr(0, range.end);
  if ((mark == '\1' ? expression_depth(text, range.begin) : template_depth(text, range.begin)) >
      deepest_stack) {
    errors.add(range, "Nested too deeply", "The expression is nested too deeply.");
    return builder.make(range, ErrorExpr{});
  }
  TreeParser parser(source);
  Walk walk(builder, parser.parse_as(mark, range.begin, range.end));
  return mark == '\1' ? walk.lone_expression(range) : walk.lone_template(range);
}

}  // namespace

namespace {

std::unique_ptr<File> parse_body(const SourceFile& source, Range range, KeptTrees* kept,
                                 Diagnostics& diagnostics) {
  SyntaxErrors errors(diagnostics);
  auto file = std::make_unique<File>();
  check_encoding(source, range, errors);
  file->body = BodyReader(*file, source, range, kept, errors).read();
  return file;
}

Range all_of(const SourceFile& source) {
  return {source.id(), 0, static_cast<std::uint32_t>(source.text().size())};
}

}  // namespace

std::unique_ptr<File> parse_body(const SourceFile& source, Range range, Diagnostics& diagnostics) {
  return parse_body(source, range, nullptr, diagnostics);
}

std::unique_ptr<File> parse(const SourceFile& source, Diagnostics& diagnostics) {
  return parse_body(source, all_of(source), nullptr, diagnostics);
}

std::unique_ptr<File> parse(const SourceFile& source, KeptTrees& kept, Diagnostics& diagnostics) {
  return parse_body(source, all_of(source), &kept, diagnostics);
}

const Expression* parse_expression(File& into, const SourceFile& source, Range range,
                                   Diagnostics& diagnostics) {
  return parse_alone('\1', into, source, range, diagnostics);
}

const Expression* parse_template(File& into, const SourceFile& source, Range range,
                                 Diagnostics& diagnostics) {
  return parse_alone('\2', into, source, range, diagnostics);
}

ParsedExpression parse_expression(const SourceFile& source, Range range, Diagnostics& diagnostics) {
  ParsedExpression result{std::make_unique<File>(), nullptr};
  result.expr = parse_expression(*result.file, source, range, diagnostics);
  return result;
}

ParsedExpression parse_template(const SourceFile& source, Range range, Diagnostics& diagnostics) {
  ParsedExpression result{std::make_unique<File>(), nullptr};
  result.expr = parse_template(*result.file, source, range, diagnostics);
  return result;
}

}  // namespace preflint::hcl
