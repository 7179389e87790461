#pragma once

#include <deque>
#include <span>
#include <unordered_map>
#include <variant>
#include <vector>

#include "base/arena.h"
#include "base/range.h"
#include "base/text.h"
#include "value/value.h"

/// The syntax tree of HCL, in the words of the reference implementation (hclsyntax): bodies of
/// attributes and blocks, and expressions. Nodes live in the arena of their `File` and never
/// change. Every node has the range that it was written at.
/// https://github.com/hashicorp/hcl/blob/main/hclsyntax/spec.md
namespace preflint::hcl {

struct Expression;

/// A name and where it stands. The text is shared with the values made from it.
struct Name {
  const Text* text = nullptr;
  Range range;

  std::string_view view() const { return text ? text->view() : std::string_view(); }
};

/// One step of a traversal that is known without evaluating: `.name`, `["key"]`, `[0]`, and the
/// legacy `.0`.
struct TraverseStep {
  enum class Kind : unsigned char { attribute, index };
  Kind kind = Kind::attribute;
  Name name;                          ///< of an attribute
  const value::Value* key = nullptr;  ///< of an index: a string or a number
  Range range;
};

/// A literal number, bool or null; a string without templates is a TemplateExpr's one part or,
/// alone, this.
struct LiteralValueExpr {
  const value::Value* value;
};
/// `name.attr[0]…` from a variable of the scope.
struct ScopeTraversalExpr {
  Name root;
  std::span<const TraverseStep> steps;
};
/// `.attr[0]…` on anything else.
struct RelativeTraversalExpr {
  const Expression* source;
  std::span<const TraverseStep> steps;
};
struct FunctionCallExpr {
  Name name;  ///< with its namespaces: "provider::aws::arn_parse"
  std::span<const Expression* const> args;
  bool expand_final = false;  ///< the last argument is followed by `...`
};
struct ConditionalExpr {
  const Expression* condition;
  const Expression* true_result;
  const Expression* false_result;
};
/// `collection[key]` with a key that has to be evaluated.
struct IndexExpr {
  const Expression* collection;
  const Expression* key;
};
struct TupleConsExpr {
  std::span<const Expression* const> items;
};
struct ObjectConsItem {
  /// An ObjectConsKeyExpr, unless the key was written in parentheses, as a template or as any other
  /// expression.
  const Expression* key;
  const Expression* value;
};
struct ObjectConsExpr {
  std::span<const ObjectConsItem> items;
};
/// A bare word as a key stands for itself, not for a variable: `name` is the key. `wrapped` is what
/// was written, which matters where it is a traversal (`a.b = 1` is an error).
struct ObjectConsKeyExpr {
  const Expression* wrapped;
  Name name;
};
/// `[for k, v in coll : value if cond]` or `{for k, v in coll : key => value... if cond}`.
struct ForVariables {
  Name key;  ///< empty where only one is named
  Name value;
};
struct ForExpr {
  const ForVariables* variables;
  const Expression* collection;
  const Expression* key;  ///< null for a tuple
  const Expression* value;
  const Expression* condition;  ///< null without `if`
  bool group = false;
};
/// `source[*].each` and `source.*.each`; `each` begins with the AnonSymbolExpr, which stands for
/// the item.
struct SplatExpr {
  const Expression* source;
  const Expression* each;
};
struct AnonSymbolExpr {};
/// A template of several parts; `heredoc` only says how it was written.
struct TemplateExpr {
  std::span<const Expression* const> parts;
  bool heredoc = false;
};
/// `"${ … }"` alone: the value itself, of any type.
struct TemplateWrapExpr {
  const Expression* wrapped;
};
/// The result of `%{ for }`: the strings of the tuple, joined.
struct TemplateJoinExpr {
  const Expression* tuple;
};
struct ParenthesesExpr {
  const Expression* inner;
};
enum class BinaryOperator : unsigned char {
  logical_or,
  logical_and,
  equal,
  not_equal,
  greater,
  greater_or_equal,
  less,
  less_or_equal,
  add,
  subtract,
  multiply,
  divide,
  modulo
};
enum class UnaryOperator : unsigned char { logical_not, negate };
struct BinaryOpExpr {
  BinaryOperator op;
  const Expression* lhs;
  const Expression* rhs;
};
struct UnaryOpExpr {
  UnaryOperator op;
  const Expression* operand;
};
/// What could not be parsed, or lies deeper than is followed: evaluates to an unknown value. There
/// is a diagnostic.
struct ErrorExpr {};

struct Expression {
  Range range;
  std::variant<LiteralValueExpr, ScopeTraversalExpr, RelativeTraversalExpr, FunctionCallExpr,
               ConditionalExpr, IndexExpr, TupleConsExpr, ObjectConsExpr, ObjectConsKeyExpr,
               ForExpr, SplatExpr, AnonSymbolExpr, TemplateExpr, TemplateWrapExpr, TemplateJoinExpr,
               ParenthesesExpr, BinaryOpExpr, UnaryOpExpr, ErrorExpr>
      node;

  template <class T>
  const T* as() const {
    return std::get_if<T>(&node);
  }
};

struct Attribute {
  Name name;
  const Expression* expr = nullptr;
  Range range;  ///< from the name to the end of the expression
};

struct Block;

/// Attributes and blocks, each in the order they were written. Of two attributes with one name both
/// are here; the parser has complained.
struct Body {
  std::span<const Attribute> attributes;
  std::span<const Block> blocks;
  Range range;

  const Attribute* attribute(std::string_view name) const;
};

struct Block {
  Name type;
  std::span<const Name> labels;
  Body body;
  Range header;  ///< type and labels
  Range range;   ///< all of it, to the closing brace
};

/// A file's tree with all it needs to live, but for the source text, which `Sources` keeps.
class File {
 public:
  File() = default;
  File(const File&) = delete;
  File& operator=(const File&) = delete;

  Body body;
  Arena arena;

  /// Texts and literals are not trivial and so live beside the arena. Equal names of one file share
  /// their text.
  const Text* intern(std::string_view name);
  const value::Value* keep(value::Value literal);

 private:
  std::deque<Text> texts_;
  std::unordered_map<std::string_view, const Text*> names_;
  std::deque<value::Value> literals_;
};

/// Calls `visit(const Expression&)` for the direct sub-expressions of `expression`, in source
/// order.
template <class Visit>
void for_each_child(const Expression& expression, const Visit& visit);

}  // namespace preflint::hcl

#include "hcl/ast_children.h"  // IWYU pragma: export
