// Terraform's functions with regular expressions, by RE2, whose syntax Go's regexp package shares.
// What a match gives depends on the capture groups: the text alone, a tuple, or, when they have
// names, an object. https://developer.hashicorp.com/terraform/language/functions/regex,
// https://pkg.go.dev/regexp

#include <re2/re2.h>

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include "hcl/function.h"
#include "hcl/functions/document_text.h"
#include "hcl/functions/text_parts.h"
#include "value/strings.h"

namespace preflint::hcl {

using value::Type;
using value::Value;

namespace {

std::unique_ptr<RE2> compile(std::string_view pattern) {
  RE2::Options options;
  options.set_log_errors(false);
  options.set_max_mem(8 << 20);
  return std::make_unique<RE2>(re2::StringPiece(pattern.data(), pattern.size()), options);
}

std::string_view view(const re2::StringPiece& piece) { return {piece.data(), piece.size()}; }

/// Group 0 is the whole match, as RE2 counts.
using Groups = std::vector<re2::StringPiece>;

/// The matches of a pattern in a text one after the other, as Go's FindAll has them: an empty one
/// right after another is none.
class Matches {
 public:
  Matches(const Call& call, const RE2& pattern, std::string_view text)
      : steps_(call.scope.budget().steps),
        pattern_(pattern),
        text_(text),
        groups_(static_cast<std::size_t>(pattern.NumberOfCapturingGroups()) + 1) {}

  /// Goes to the next one. False when there is none, or too much has been searched already.
  bool next();
  const Groups& groups() const { return groups_; }
  std::size_t begin() const { return static_cast<std::size_t>(groups_[0].data() - text_.data()); }
  std::size_t end() const { return begin() + groups_[0].size(); }
  bool exhausted() const { return steps_ <= 0; }

 private:
  bool search();
  void move_on();

  std::int64_t& steps_;
  const RE2& pattern_;
  std::string_view text_;
  Groups groups_;
  std::size_t at_ = 0;
  std::size_t last_end_ = std::string_view::npos;
};

bool Matches::search() {
  steps_ -= static_cast<std::int64_t>(text_.size() - at_) + 1;
  if (steps_ <= 0) return false;
  const re2::StringPiece whole(text_.data(), text_.size());
  return pattern_.Match(whole, at_, text_.size(), RE2::UNANCHORED, groups_.data(),
                        static_cast<int>(groups_.size()));
}

/// Past an empty match goes one code point on.
void Matches::move_on() {
  if (end() > at_) {
    at_ = end();
    return;
  }
  ++at_;
  while (at_ < text_.size() && (static_cast<unsigned char>(text_[at_]) & 0xC0) == 0x80) ++at_;
}

bool Matches::next() {
  while (at_ <= text_.size() && search()) {
    const bool repeats = groups_[0].empty() && begin() == last_end_;
    last_end_ = end();
    move_on();
    if (!repeats) return true;
  }
  return false;
}

/// The type of a match of `pattern`; dynamic when it is not known or no pattern.
Type match_type(const Value& pattern) {
  if (!pattern.is_string()) return Type::dynamic();
  const std::unique_ptr<RE2> compiled = compile(pattern.as_string());
  if (!compiled->ok()) return Type::dynamic();
  const auto groups = static_cast<std::size_t>(compiled->NumberOfCapturingGroups());
  if (groups == 0) return Type::string();
  if (compiled->NamedCapturingGroups().empty())
    return Type::tuple(std::vector<Type>(groups, Type::string()));
  std::vector<Type::Attribute> attributes;
  for (const auto& [name, index] : compiled->NamedCapturingGroups())
    attributes.push_back({name, Type::string()});
  return Type::object(std::move(attributes));
}

/// Null for a group that took no part in the match.
Value group_value(const re2::StringPiece& group) {
  if (!group.data()) return Value::null(Type::string());
  return Value::string(value::to_nfc(view(group)));
}

Value match_value(const RE2& pattern, const Groups& groups) {
  if (groups.size() == 1) return group_value(groups[0]);
  if (!pattern.NamedCapturingGroups().empty()) {
    std::vector<Value::Entry> attributes;
    for (const auto& [name, index] : pattern.NamedCapturingGroups()) {
      attributes.emplace_back(name, group_value(groups[static_cast<std::size_t>(index)]));
    }
    return Value::object(std::move(attributes));
  }
  std::vector<Value> elements;
  for (std::size_t i = 1; i < groups.size(); ++i) elements.push_back(group_value(groups[i]));
  return Value::tuple(std::move(elements));
}

/// Compiles argument 0; null when it is no pattern that can be used, which is reported.
std::unique_ptr<RE2> pattern_argument(const Call& call) {
  std::unique_ptr<RE2> pattern = compile(call.string(0));
  if (!pattern->ok()) {
    call.fail_argument(0, "invalid regular expression: " + pattern->error());
    return nullptr;
  }
  const std::size_t named = pattern->NamedCapturingGroups().size();
  if (named != 0 && named != static_cast<std::size_t>(pattern->NumberOfCapturingGroups())) {
    call.fail_argument(0, "cannot mix both named and unnamed capture groups");
    return nullptr;
  }
  return pattern;
}

constexpr std::string_view too_much = "the text is too long to search";

Value first_match(const Call& call) {
  const std::unique_ptr<RE2> pattern = pattern_argument(call);
  if (!pattern) return call.failed();
  Matches matches(call, *pattern, call.string(1));
  if (matches.next()) return match_value(*pattern, matches.groups());
  return call.fail(matches.exhausted() ? too_much
                                       : "pattern did not match any part of the given string");
}

Function regex() {
  return {
      .name = "regex",
      .summary = "Finds the first match of a regular expression: its text, or its capture groups.",
      .parameters = {{"pattern", Type::string()}, {"string", Type::string()}},
      .result_of = [](std::span<const Value> args) { return match_type(args[0]); },
      .call = first_match,
  };
}

Value all_matches(const Call& call) {
  const std::unique_ptr<RE2> pattern = pattern_argument(call);
  if (!pattern) return call.failed();
  Matches matches(call, *pattern, call.string(1));
  std::vector<Value> values;
  while (matches.next()) {
    if (!call.reserve(matches.groups().size() * sizeof(Value) + matches.groups()[0].size()))
      return call.failed();
    values.push_back(match_value(*pattern, matches.groups()));
  }
  if (matches.exhausted()) return call.fail(too_much);
  return Value::list(match_type(call.args[0]), std::move(values));
}

Function regexall() {
  return {
      .name = "regexall",
      .summary = "Lists all matches of a regular expression.",
      .parameters = {{"pattern", Type::string()}, {"string", Type::string()}},
      .result_of = [](std::span<const Value> args) { return Type::list(match_type(args[0])); },
      .call = all_matches,
  };
}

/// What `$name`, `${name}` or `$1` at the beginning of `text`, after the `$`, stands for; takes it
/// off `text`. Empty when it is none.
std::optional<std::string_view> take_group_name(std::string_view& text) {
  const bool braces = text.starts_with('{');
  const std::string_view rest = text.substr(braces ? 1 : 0);
  std::size_t size = 0;
  while (size < rest.size() &&
         (rest[size] == '_' || std::isalnum(static_cast<unsigned char>(rest[size]))))
    ++size;
  if (size == 0 || (braces && !rest.substr(size).starts_with('}'))) return std::nullopt;
  text.remove_prefix(size + (braces ? 2 : 0));
  return rest.substr(0, size);
}

/// The text of the group called or numbered `name`; "" when there is none.
std::string_view group_text(const RE2& pattern, const Groups& groups, std::string_view name) {
  const bool number = name.find_first_not_of("0123456789") == std::string_view::npos;
  if (number) {
    const std::size_t index = name.size() > 4 ? groups.size() : std::stoul(std::string(name));
    return index < groups.size() ? view(groups[index]) : std::string_view();
  }
  const auto found = pattern.NamedCapturingGroups().find(std::string(name));
  return found == pattern.NamedCapturingGroups().end()
             ? std::string_view()
             : view(groups[static_cast<std::size_t>(found->second)]);
}

/// `replacement` with its group references filled in; "$$" is a dollar sign.
void expand(const RE2& pattern, const Groups& groups, std::string_view replacement,
            std::string& result) {
  while (!replacement.empty()) {
    const std::size_t dollar = std::min(replacement.find('$'), replacement.size());
    result += replacement.substr(0, dollar);
    replacement.remove_prefix(dollar);
    if (replacement.empty()) return;
    replacement.remove_prefix(1);
    if (replacement.starts_with('$')) {
      result += '$';
      replacement.remove_prefix(1);
    } else if (const std::optional<std::string_view> name = take_group_name(replacement)) {
      result += group_text(pattern, groups, *name);
    } else {
      result += '$';
    }
  }
}

Value replace_matches(const Call& call, std::string_view pattern_text) {
  const std::unique_ptr<RE2> pattern = compile(pattern_text);
  if (!pattern->ok()) return call.fail("error parsing regexp: " + pattern->error());
  const std::string_view text = call.string(0);
  Matches matches(call, *pattern, text);
  std::string result;
  std::size_t copied = 0;
  while (matches.next()) {
    const std::size_t before = result.size();
    result += text.substr(copied, matches.begin() - copied);
    expand(*pattern, matches.groups(), call.string(2), result);
    copied = matches.end();
    if (!call.reserve(result.size() - before)) return call.failed();
  }
  if (matches.exhausted()) return call.fail(too_much);
  return call.text(result + std::string(text.substr(copied)));
}

/// Every `old` in `text` replaced; an empty one stands between all code points.
Value replace_text(const Call& call, std::string_view text, std::string_view old,
                   std::string_view replacement) {
  std::string result;
  std::size_t at = 0;
  while (at <= text.size()) {
    std::size_t next = text.find(old, at);
    while (old.empty() && next < text.size() &&
           (static_cast<unsigned char>(text[next]) & 0xC0) == 0x80)
      ++next;
    if (next == std::string_view::npos) break;
    if (!call.reserve(next - at + replacement.size())) return call.failed();
    result += text.substr(at, next - at);
    result += replacement;
    at = next + old.size();
    if (!old.empty()) continue;
    if (next < text.size()) result += text[next];
    ++at;
  }
  if (at < text.size()) result += text.substr(at);
  return call.text(result);
}

const Value* first_unknown(const Call& call) {
  const auto found =
      std::ranges::find_if(call.args, [](const Value& arg) { return !arg.is_known(); });
  return found == call.args.end() ? nullptr : &*found;
}

/// The text around the holes of the string that is argument 0, with one character replaced.
Value replace_in_parts(const Call& call, std::string_view old) {
  return with_mapped_texts(call.marked_args[0], [&](std::string_view part) {
    const Value replaced = replace_text(call, part, old, call.string(2));
    return replaced.is_string() ? replaced.as_text().str() : std::string();
  });
}

/// The text that is known, and what becomes of the document that it is the text of.
Value replace_in_text(const Call& call, std::string_view old) {
  const Value* missing = first_unknown(call);
  const bool keeps_parts = call.scope.keeps_known() && old.size() == 1 && call.args[2].is_known();
  const Value result = !missing      ? replace_text(call, call.string(0), old, call.string(2))
                       : keeps_parts ? replace_in_parts(call, old)
                                     : call.unknown(*missing);
  const Value* document = call.marked_args[0].encoded();
  if (!document || old.empty()) return result;
  return result.with_encoded(replace_in_document(*document, old, call.marked_args[2]));
}

Function replace() {
  return {
      .name = "replace",
      .summary =
          "Replaces every occurrence of a text, or of a regular expression between slashes, by "
          "another text.",
      .parameters = {{.name = "str", .type = Type::string(), .allow_unknown = true},
                     {"substr", Type::string()},
                     {.name = "replace", .type = Type::string(), .allow_unknown = true}},
      .result = Type::string(),
      .call =
          [](const Call& call) {
            const std::string_view old = call.string(1);
            if (old.size() > 1 && old.starts_with('/') && old.ends_with('/')) {
              const Value* missing = first_unknown(call);
              return missing ? call.unknown(*missing)
                             : replace_matches(call, old.substr(1, old.size() - 2));
            }
            return replace_in_text(call, old);
          },
  };
}

}  // namespace

std::vector<Function> regex_functions() { return {regex(), regexall(), replace()}; }

}  // namespace preflint::hcl
