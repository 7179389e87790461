// What is known of a text that nobody knows as a whole. Text next to a hole may still change: a
// character that what fills the hole begins with can combine with the one before it, as strings are
// normalized.

#include "value/partial_text.h"

#include <algorithm>

#include "value/strings.h"

namespace preflint::value {
namespace {

constexpr int deepest_hole = 8;
constexpr std::size_t most_texts = 10'000;

void add_texts(const Value& unknown, int depth, std::vector<std::string>& texts) {
  const bool goes_in = depth <= deepest_hole && texts.size() < most_texts;
  if (unknown.parts().empty() || !goes_in) {
    texts.back() += unknown.refinements().prefix.view();
    texts.emplace_back();
    return;
  }
  for (const StringPart& part : unknown.parts()) {
    if (part.is_hole) {
      add_texts(part.hole, depth + 1, texts);
    } else {
      texts.back() += part.text.view();
    }
  }
}

std::string_view without_combining_start(std::string_view text) {
  const auto first =
      std::ranges::find_if(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  return text.substr(static_cast<std::size_t>(first - text.begin()));
}

}  // namespace

std::vector<std::string> texts_between_holes(const Value& unknown) {
  std::vector<std::string> texts(1);
  add_texts(unknown, 0, texts);
  return texts;
}

bool may_be(const Value& unknown, std::string_view text) {
  if (unknown.parts().empty()) return text.starts_with(unknown.refinements().prefix.view());
  const std::vector<std::string> texts = texts_between_holes(unknown);
  if (texts.size() == 1) return true;
  const std::string_view begin = steady_prefix(texts.front());
  const std::string_view end = without_combining_start(texts.back());
  if (text.size() < begin.size() + end.size() || !text.starts_with(begin) || !text.ends_with(end))
    return false;
  text = text.substr(begin.size(), text.size() - begin.size() - end.size());
  for (std::size_t i = 1; i + 1 < texts.size(); ++i) {
    const std::string_view between = without_combining_start(steady_prefix(texts[i]));
    const std::size_t at = text.find(between);
    if (at == std::string_view::npos) return false;
    text.remove_prefix(at + between.size());
  }
  return true;
}

std::vector<Value> known_pieces(const Value& unknown, char separator, std::size_t& placed) {
  const std::vector<std::string> texts = texts_between_holes(unknown);
  std::vector<Value> pieces;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    std::string_view rest = texts[i];
    bool is_whole = i == 0;  // not what follows a hole
    for (std::size_t end; (end = rest.find(separator)) != std::string_view::npos;) {
      if (is_whole) pieces.push_back(Value::string(to_nfc(rest.substr(0, end))));
      rest.remove_prefix(end + 1);
      is_whole = true;
    }
    const bool is_last = i + 1 == texts.size();
    if (is_last && is_whole && i > 0) pieces.push_back(Value::string(to_nfc(rest)));
    if (i == 0) placed = pieces.size();
  }
  return pieces;
}

}  // namespace preflint::value
