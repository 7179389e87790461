#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace preflint::terraform {

/// Walks through JSON text and builds nothing: the caller enters what it wants to see, everything
/// else is jumped over, however large or deep. What is jumped over is only looked at for strings
/// and brackets. Positions are offsets in the text.
class JsonCursor {
 public:
  explicit JsonCursor(std::string_view text, std::size_t at = 0) : text_(text), at_(at) {}

  /// Calls `each(name)` for every member of the object that stands here, the name as it is spelt.
  /// `each` enters or skips the value, or leaves it alone. What is no object is jumped over.
  template <class Each>
  void members(const Each& each) {
    if (!enter('{')) return;
    while (const std::optional<std::string_view> name = next_name()) visit([&] { each(*name); });
  }
  /// Calls `each()` for every element of the array that stands here.
  template <class Each>
  void elements(const Each& each) {
    if (!enter('[')) return;
    while (next_element()) visit(each);
  }

  /// Jumps over the value that stands here, and gives its text.
  std::string_view skip();
  /// Where the next value begins.
  std::size_t position();
  /// Nothing more is read, without being a mistake in the text.
  void stop() { at_ = text_.size(), stopped_ = true; }
  bool is_stopped() const { return stopped_; }
  bool is_broken() const { return broken_; }

 private:
  template <class Each>
  void visit(const Each& each) {
    const std::size_t before = at_;
    each();
    if (at_ == before) skip();
  }
  bool enter(char bracket);
  std::optional<std::string_view> next_name();
  bool next_element();
  /// After an item, or at the first: false at `end`, which is taken.
  bool next_item(char end);
  void skip_space();
  std::string_view skip_string();
  bool is_next(char c) const { return at_ < text_.size() && text_[at_] == c; }
  void fail() { at_ = text_.size(), broken_ = !stopped_; }

  std::string_view text_;
  std::size_t at_ = 0;
  bool first_ = false;  // just behind an opening bracket
  bool broken_ = false;
  bool stopped_ = false;
};

/// The content of a JSON string; "" for anything else.
std::string json_string(std::string_view text);
/// The text of a member of an object; empty where there is none.
std::string_view json_member(std::string_view object, std::string_view name);

}  // namespace preflint::terraform
