#pragma once

#include <iosfwd>
#include <span>
#include <string_view>

namespace preflint::cli {

/// What the value of a key looks like.
enum class Shape : unsigned char {
  text,
  date,
  choice,         ///< one of `words`
  flag,           ///< true or false
  texts,          ///< a list, of which one entry alone needs none
  texts_by_name,  ///< a mapping from names to anything
  rules,          ///< a mapping from rules to what is said of them
  objects         ///< a list of mappings with `members`
};

/// One key of the configuration file. The reader, the JSON Schema and `preflint config` all go by
/// this table.
struct Key {
  std::string_view name;
  Shape shape = Shape::text;
  std::string_view help;
  std::span<const std::string_view> words = {};  ///< of a text: what is usual
  std::span<const Key> members = {};
  bool is_required = false;
};

std::span<const Key> configuration_keys();
/// What can be said of a rule: a word, or a mapping with these.
std::span<const std::string_view> rule_words();
std::span<const Key> rule_members();

/// The JSON Schema of the file, for editors.
void write_configuration_schema(std::ostream& out);

}  // namespace preflint::cli
