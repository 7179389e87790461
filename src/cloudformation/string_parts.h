#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cloudformation/evaluation.h"
#include "cloudformation/node.h"
#include "value/value.h"

namespace preflint::cloudformation {

/// A string that a scalar writes literally: with its parts where it could be a document in its own
/// right, unknown where it has dynamic references, with the loops' identifiers replaced.
value::Value string_literal(const SourceFile& source, const Node& scalar, const Place& place);

/// Decoded text of a scalar as parts, with their places.
class ScalarParts {
 public:
  ScalarParts(const SourceFile& source, const Node& scalar);

  std::vector<value::StringPart> parts(std::size_t begin, std::size_t end) const;
  Range range(std::size_t begin, std::size_t end) const;

 private:
  std::string_view text_;
  Range whole_;
  std::vector<Piece> pieces_;
};

/// A string that is put together from literal text and values.
class Assembly {
 public:
  void add_text(std::vector<value::StringPart> parts);
  /// A value that stands for a piece of the string, written at `use`.
  void add_value(const value::Value& value, Range use);

  /// The string; known if all of it is, a choice if few are possible, else with holes. A single
  /// value stays what it is.
  value::Value finish(Range range, const Place& place) const;

 private:
  struct Item {
    std::vector<value::StringPart> text;
    value::Value value;
    Range use;
    bool is_value = false;
  };
  using Items = std::vector<Item>;

  static value::Value joined(const Items& items, Range range, const Place& place);
  static value::Value each_choice(Items items, Range range, const Place& place);

  Items items_;
};

/// A string or what converts to one, as a string; other values and unknowns stay what they are.
value::Value as_text(const value::Value& value);

/// A variable in the text of `Fn::Sub`: `${Name}`, or `${!Literal}`, which stands for `${Literal}`.
struct SubVariable {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string_view name;
  bool is_literal = false;
};
std::vector<SubVariable> sub_variables(std::string_view text);

}  // namespace preflint::cloudformation
