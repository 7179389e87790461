#pragma once

#include <expected>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/range.h"
#include "value/value.h"

namespace preflint::fix {

/// Why a setting has to be made by hand, and where that shows.
struct Obstacle {
  std::string what;
  Range range;
};

using Result = std::expected<void, Obstacle>;

/// What has to be set in one object, as a tree: several changes that need a block which is not
/// there make one block.
struct Settings {
  std::string name;
  std::optional<value::Value> value;  ///< of a leaf
  std::vector<Settings> inner;        ///< in the order in which they were asked for

  /// False, and nothing changes, where something else is wanted there already.
  bool add(std::span<const std::string> path, const value::Value& wanted);
};

enum class Syntax : unsigned char { hcl, json, yaml };

/// A value as it is written, on one line.
std::string literal(const value::Value& value, Syntax syntax);
/// A name as the key of an object in YAML or JSON.
std::string key_text(std::string_view name, bool quoted);

/// The settings as the description of a fix: `encryption.enabled = true`.
std::string describe(std::span<const std::string> path, const value::Value& value, Syntax syntax);

/// A source text's first line, shortened, for a sentence.
std::string excerpt(std::string_view source);

/// How the lines of a text end.
std::string_view line_end_of(std::string_view text);
/// The blanks that the line of `at` begins with, up to `at`.
std::string_view indentation_at(std::string_view text, std::size_t at);
std::size_t line_begin(std::string_view text, std::size_t at);
/// Without the line's end.
std::size_t line_stop(std::string_view text, std::size_t at);
bool is_blank(std::string_view text);

}  // namespace preflint::fix
