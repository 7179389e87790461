#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/arena.h"
#include "base/range.h"
#include "base/source.h"

namespace preflint::cloudformation {

struct Node;

struct Member {
  std::string_view key;
  Range key_range;  ///< with its quotes
  const Node* value = nullptr;
};

/// One node of a YAML or JSON document. An alias is the node that it names, so this is a graph
/// without cycles; `expanded` says how large it is when it is walked as a tree.
struct Node {
  enum class Kind : unsigned char {
    null,
    scalar,
    sequence,
    mapping,
    lost  ///< beyond a limit; there is a diagnostic
  };
  enum class Style : unsigned char {
    plain,
    single_quoted,
    double_quoted,
    literal,    ///< `|`
    folded,     ///< `>`
    json,       ///< JSON's numbers and words
    generated,  ///< a string that stands nowhere in the source
    collection
  };

  Kind kind = Kind::null;
  Style style = Style::plain;
  bool is_complete = true;   ///< false for what a syntax error cut off
  bool is_anchored = false;  ///< there may be aliases for it
  std::uint16_t height = 1;  ///< how many levels there are from here down, aliases followed
  std::uint32_t expanded = 1;
  std::string_view tag;   ///< as written ("!Ref"); empty without one
  std::string_view text;  ///< of a scalar, decoded
  std::span<const Node* const> items;
  std::span<const Member> members;
  Range range;    ///< with the tag
  Range content;  ///< without it

  bool is_scalar() const { return kind == Kind::scalar; }
  bool is_sequence() const { return kind == Kind::sequence; }
  bool is_mapping() const { return kind == Kind::mapping; }
  /// The value at `key` of a mapping; null when there is none.
  const Node* find(std::string_view key) const {
    const Member* member = find_member(key);
    return member ? member->value : nullptr;
  }
  const Member* find_member(std::string_view key) const {
    for (const Member& member : members) {
      if (member.key == key) return &member;
    }
    return nullptr;
  }
};

/// What was read from one file. The nodes live as long as this and the file do.
struct Tree {
  const SourceFile* source = nullptr;
  std::unique_ptr<Arena> arena = std::make_unique<Arena>();
  std::deque<std::string> texts;  ///< decoded scalars that do not stand in the source as they are
  std::vector<const Node*> documents;
  bool is_complete = true;  ///< false when a syntax error ended the reading
};

/// A piece of a scalar's decoded text and where it was written: byte for byte where `is_verbatim`.
struct Piece {
  std::uint32_t at = 0;
  std::uint32_t size = 0;
  Range range;
  bool is_verbatim = false;
};

}  // namespace preflint::cloudformation
