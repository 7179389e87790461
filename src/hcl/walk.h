#pragma once

#include <span>
#include <vector>

#include "hcl/build.h"
#include "hcl/template.h"
#include "hcl/tree.h"

namespace preflint::hcl {

/// Makes expressions and bodies from the nodes of a tree. Split over walk_body.cpp,
/// walk_expression.cpp and walk_template.cpp.
class Walk {
 public:
  Walk(Builder& builder, const Tree& tree) : builder_(builder), tree_(tree) {}

  /// What a body consists of, while it is collected.
  struct Items {
    std::vector<Attribute> attributes;
    std::vector<Block> blocks;
    /// The last item, whose line must be over before the next begins; nowhere after an error.
    Range last;
    bool last_is_block = false;
    /// The last block was closed by what is perhaps one brace too many: what follows further to the
    /// right than the block goes on with it. `misread` stays true.
    bool reopened = false;
    bool misread = false;
    std::vector<Attribute> more_attributes = {};
    std::vector<Block> more_blocks = {};
  };

  /// Do newlines count where an expression stands?
  enum class Newlines : bool { ignored, count };

  /// Adds the attributes and blocks of the tree to `items`.
  void file(Items& items);
  /// To be called when `items` are complete.
  static void finish(Items& items, Builder& builder);
  const Expression* expression(std::uint32_t at, Newlines newlines, int depth);
  /// The expression under the root.
  const Expression* lone_expression(const Range& content);
  const Expression* lone_template(const Range& content);

 private:
  struct Step;

  const Node& node(std::uint32_t at) const { return tree_[at]; }
  Range range(std::uint32_t at) const { return builder_.range(tree_[at].begin, tree_[at].end); }
  std::string_view text(std::uint32_t at) const { return builder_.text(range(at)); }
  Range between(std::uint32_t begin, std::uint32_t end) const { return builder_.range(begin, end); }
  Children children(std::uint32_t at) const { return {tree_, at}; }
  std::uint32_t first(std::uint32_t at) const { return at + 1; }
  const Expression* error(const Range& range) { return builder_.make(range, ErrorExpr{}); }
  const Expression* error(const Range& range, std::string summary, std::string detail,
                          const Range& context = {});
  const Expression* too_deep(std::uint32_t at);
  /// Complains where newlines count and one stands between `begin` and `end`.
  void on_one_line(Newlines newlines, std::uint32_t begin, std::uint32_t end);
  void complain_about_children(std::uint32_t parent);

  // walk_body.cpp
  /// Adds those among the children of `parent`, from `begin` on. `depth` is the nesting of blocks.
  void body(std::uint32_t parent, std::uint32_t begin, Items& items, int depth);
  void add(const Attribute& attribute, Items& items);
  void add(const Block& block, Items& items, bool reopened);
  bool goes_on(const Range& item, const Items& items) const;
  bool ends_oddly(const Range& block, const Range& braces, const Items& items) const;
  std::uint32_t column(std::uint32_t begin) const;
  std::uint32_t behind_equals(std::uint32_t at) const;
  Name attribute_name(std::uint32_t at);
  void attribute(std::uint32_t at, Items& items);
  void block(std::uint32_t at, Items& items, int depth);
  void block_of(std::uint32_t parent, Items& items, int depth);
  std::uint32_t open_brace(std::uint32_t block) const;
  Name label(std::uint32_t at);
  Name template_label(std::uint32_t at);
  void broken_item(std::uint32_t parent, std::uint32_t at, Items& items, int depth);
  void spoil_last(std::uint32_t at, Items& items);
  void lost_attribute(std::uint32_t at, Items& items);
  void swallowed_attributes(std::uint32_t attribute, Items& items);
  bool is_header_without_end(std::uint32_t at) const;
  bool begins(const Range& item, const Items& items);
  bool check_lines(const Range& braces, const Items& items);
  void check_last_line(const Range& braces, const Items& items);
  void check_single_line(const Range& braces, const Items& items);

  // walk_expression.cpp
  const Expression* broken_expression(std::uint32_t at);
  const Expression* plain_string(std::uint32_t at);
  const Expression* call(std::uint32_t at, Newlines newlines, int depth);
  const Expression* tuple(std::uint32_t at, int depth);
  const Expression* object(std::uint32_t at, int depth);
  const Expression* object_key(std::uint32_t at, int depth);
  const Expression* for_expression(std::uint32_t at, int depth);
  const Expression* unary(std::uint32_t at, Newlines newlines, int depth);
  const Expression* binary(std::uint32_t at, Newlines newlines, int depth);
  const Expression* conditional(std::uint32_t at, Newlines newlines, int depth);
  const Expression* postfix(std::uint32_t at, Newlines newlines, int depth);
  void postfix_step(std::uint32_t at, Newlines newlines, int depth, std::vector<Step>& steps);
  void legacy_step(std::uint32_t at, std::vector<Step>& steps);
  const Expression* follow(const Expression* source, std::span<const Step> steps);
  const Expression* attribute_splat(const Expression* source, std::span<const Step> steps,
                                    std::size_t& i);

  // walk_template.cpp
  const Expression* template_error(std::uint32_t at, const Range& subject);
  const Expression* quoted_template(std::uint32_t at, int depth);
  const Expression* heredoc(std::uint32_t at, int depth);
  std::vector<TemplateToken> template_tokens(std::uint32_t parent, int depth);
  TemplateToken interpolation(std::uint32_t at, int depth);
  TemplateToken directive(std::uint32_t at, int depth);
  /// `for k, v in`: sets the variables and returns the index of what follows `in`.
  std::uint32_t for_variables(std::uint32_t at, std::uint32_t end, Name& key, Name& value);

  Builder& builder_;
  const Tree& tree_;
};

/// Of the attributes of one body.
void complain_about_duplicates(SyntaxErrors& errors, const std::vector<Attribute>& attributes);

}  // namespace preflint::hcl
