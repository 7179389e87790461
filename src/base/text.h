#pragma once

#include <compare>
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

#include "base/ref.h"

namespace preflint {

/// An immutable, shared string of one word: names and string values are copied by the thousand and
/// never changed.
class Text {
 public:
  Text() = default;
  Text(std::string_view text) {  // NOLINT: a name is wanted wherever a literal can stand
    if (!text.empty()) content_ = Ref<const Content>(new Content(std::string(text)));
  }
  Text(std::string text) {  // NOLINT
    if (!text.empty()) content_ = Ref<const Content>(new Content(std::move(text)));
  }
  Text(const char* text) : Text(std::string_view(text)) {}  // NOLINT

  std::string_view view() const {
    return content_ ? std::string_view(content_->text) : std::string_view();
  }
  operator std::string_view() const { return view(); }  // NOLINT
  std::string str() const { return std::string(view()); }
  bool empty() const { return !content_; }
  std::size_t size() const { return view().size(); }

  friend bool operator==(const Text& a, const Text& b) {
    return a.content_ == b.content_ || a.view() == b.view();
  }
  friend auto operator<=>(const Text& a, const Text& b) { return a.view() <=> b.view(); }
  friend bool operator==(const Text& a, std::string_view b) { return a.view() == b; }
  friend auto operator<=>(const Text& a, std::string_view b) { return a.view() <=> b; }
  friend bool operator==(const Text& a, const char* b) { return a.view() == std::string_view(b); }

 private:
  struct Content : RefCounted {
    explicit Content(std::string t) : text(std::move(t)) {}
    std::string text;
  };
  Ref<const Content> content_;
};

/// Lets unordered containers with string keys be searched by a view.
struct TextHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const {
    return std::hash<std::string_view>()(text);
  }
};

}  // namespace preflint
