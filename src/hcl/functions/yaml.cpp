// `yamldecode` and `yamlencode`. YAML is read by yaml-cpp's events and resolved by Terraform's own
// rules: those of YAML 1.2, with `yes`, timestamps and merge keys of YAML 1.1.
// https://developer.hashicorp.com/terraform/language/functions/yamldecode,
// https://github.com/zclconf/go-cty-yaml

#include <fmt/format.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <array>
#include <expected>
#include <map>
#include <optional>
#include <sstream>
#include <string>
#include <vector>

#include "hcl/function.h"
#include "hcl/functions/base64.h"
#include "hcl/functions/yaml_write.h"
#include "value/convert.h"
#include "value/strings.h"

namespace preflint::hcl {

using value::Number;
using value::Type;
using value::Value;

namespace {

constexpr std::string_view tag_prefix = "tag:yaml.org,2002:";

bool is_one_of(std::string_view text, std::initializer_list<std::string_view> words) {
  return std::ranges::find(words, text) != words.end();
}

bool is_null_word(std::string_view text) {
  return is_one_of(text, {"", "~", "null", "Null", "NULL"});
}

std::optional<bool> bool_word(std::string_view text) {
  if (is_one_of(text, {"y", "Y", "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON"}))
    return true;
  if (is_one_of(text, {"n", "N", "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF"}))
    return false;
  return std::nullopt;
}

/// 0b101, 0o17 and 0x1f, which may have a sign and underscores.
std::optional<Number> based_number(std::string_view text) {
  const bool negative = text.starts_with('-');
  if (negative || text.starts_with('+')) text.remove_prefix(1);
  if (text.size() < 3 || text[0] != '0') return std::nullopt;
  const int base = text[1] == 'b' ? 2 : text[1] == 'o' ? 8 : text[1] == 'x' ? 16 : 0;
  if (base == 0) return std::nullopt;
  Number sum;
  for (const char c : text.substr(2)) {
    const int digit = c >= '0' && c <= '9'   ? c - '0'
                      : c >= 'a' && c <= 'f' ? c - 'a' + 10
                      : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                             : 99;
    if (digit >= base) return std::nullopt;
    sum = sum * Number(base) + Number(digit);
  }
  return negative ? -sum : sum;
}

std::optional<Number> number_word(std::string_view text) {
  if (is_one_of(text, {".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF"}))
    return Number::infinity();
  if (is_one_of(text, {"-.inf", "-.Inf", "-.INF"})) return Number::infinity(true);
  if (text.empty() ||
      std::string_view("+-.0123456789").find(text.front()) == std::string_view::npos)
    return std::nullopt;
  std::string plain(text);
  std::erase(plain, '_');
  if (std::optional<Number> decimal = Number::parse(plain)) return decimal;
  return based_number(plain);
}

/// Takes a number of `least` to `most` digits off `text`.
bool take_digits(std::string_view& text, std::size_t least, std::size_t most, int& number) {
  std::size_t size = 0;
  for (number = 0; size < std::min(most, text.size()) && text[size] >= '0' && text[size] <= '9';
       ++size) {
    number = number * 10 + (text[size] - '0');
  }
  text.remove_prefix(size);
  return size >= least;
}

bool take(std::string_view& text, char wanted) {
  if (!text.starts_with(wanted)) return false;
  text.remove_prefix(1);
  return true;
}

/// A date, with or without a time, as RFC 3339 writes it.
std::optional<std::string> timestamp_word(std::string_view text) {
  int year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0, ignored = 0;
  if (!take_digits(text, 4, 4, year) || !take(text, '-') || !take_digits(text, 1, 2, month) ||
      !take(text, '-') || !take_digits(text, 1, 2, day) || month < 1 || month > 12 || day < 1 ||
      day > 31) {
    return std::nullopt;
  }
  std::string zone = "Z";
  if (!text.empty()) {
    const bool spaced = text.starts_with(' ');
    if (!take(text, 'T') && !take(text, 't') && !take(text, ' ')) return std::nullopt;
    if (!take_digits(text, 1, 2, hour) || !take(text, ':') || !take_digits(text, 1, 2, minute) ||
        !take(text, ':') || !take_digits(text, 1, 2, second) || hour > 23 || minute > 59 ||
        second > 59) {
      return std::nullopt;
    }
    if (take(text, '.') && !take_digits(text, 1, 9, ignored)) return std::nullopt;
    const bool offset = text.size() == 6 && (text[0] == '+' || text[0] == '-') && text[3] == ':';
    if (spaced ? !text.empty() : !offset && text != "Z") return std::nullopt;
    if (offset) zone = text;
  }
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}{}", year, month, day, hour, minute,
                     second, zone);
}

bool is_nan_word(std::string_view text) { return is_one_of(text, {".nan", ".NaN", ".NAN"}); }

using Resolved = std::expected<Value, std::string>;

/// What a scalar without quotes and tag is.
Resolved resolve_plain(std::string_view text) {
  if (is_null_word(text)) return Value::null();
  if (const std::optional<bool> truth = bool_word(text)) return Value::boolean(*truth);
  if (is_nan_word(text)) return std::unexpected("floating point NaN is not supported");
  if (const std::optional<std::string> time = timestamp_word(text)) return Value::string(*time);
  if (const std::optional<Number> number = number_word(text)) return Value::number(*number);
  return Value::string(value::to_nfc(text));
}

/// What a scalar with a tag is.
Resolved resolve_tagged(std::string_view tag, std::string_view text) {
  const auto wrong = [&] {
    return std::unexpected(fmt::format("cannot parse {} as {}", quote(text), tag));
  };
  const std::string_view name = tag.starts_with(tag_prefix) ? tag.substr(tag_prefix.size()) : "";
  if (name == "str") return Value::string(value::to_nfc(text));
  if (name == "null" && is_null_word(text)) return Value::null();
  if (name == "bool") {
    const std::optional<bool> truth = bool_word(text);
    return truth ? Resolved(Value::boolean(*truth)) : wrong();
  }
  if (name == "int" || name == "float") {
    if (name == "float" && is_nan_word(text))
      return std::unexpected("floating point NaN is not supported");
    const std::optional<Number> number = number_word(text);
    return number && (name == "float" || number->is_whole()) ? Resolved(Value::number(*number))
                                                             : wrong();
  }
  if (name == "timestamp") {
    const std::optional<std::string> time = timestamp_word(text);
    return time ? Resolved(Value::string(*time)) : wrong();
  }
  if (name == "binary") {
    if (base64_decode(text)) return Value::string(value::to_nfc(text));
    return std::unexpected(wrong().error() + ": not valid base64");
  }
  return std::unexpected("unsupported tag " + quote(tag));
}

/// Builds the value of one document. The first thing that is wrong ends the building; the rest of
/// the events are let pass.
class Builder final : public YAML::EventHandler {
 public:
  explicit Builder(const Call& call) : call_(call) {}

  void OnDocumentStart(const YAML::Mark&) override {}
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    finish(mark, anchor, Value::null());
  }
  void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override;
  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& text) override;
  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value) override {
    open(mark, tag, "seq", anchor, false);
  }
  void OnSequenceEnd() override { close(); }
  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value) override {
    open(mark, tag, "map", anchor, true);
  }
  void OnMapEnd() override { close(); }

  std::string error;
  Value result;
  bool over_budget = false;

 private:
  struct Level {
    YAML::Mark mark;
    YAML::anchor_t anchor;
    bool is_map;
    std::optional<std::string> key;
    bool merging = false;
    std::vector<Value> elements;
    std::vector<Value::Entry> merged;  ///< what `<<` brought, which keys of the map itself override
    std::vector<Value::Entry> entries;
  };

  bool stopped() const { return !error.empty() || over_budget; }
  void fail(const YAML::Mark& mark, std::string_view message);
  void open(const YAML::Mark& mark, std::string_view tag, std::string_view kind,
            YAML::anchor_t anchor, bool is_map);
  void close();
  void finish(const YAML::Mark& mark, YAML::anchor_t anchor, Value value);
  void add(const YAML::Mark& mark, Value value);
  void add_to_map(const YAML::Mark& mark, Level& level, Value value);
  void merge(const YAML::Mark& mark, Level& level, const Value& value);

  const Call& call_;
  std::vector<Level> levels_;
  std::map<YAML::anchor_t, Value> anchors_;
  bool plain_merge_key_ = false;
};

void Builder::fail(const YAML::Mark& mark, std::string_view message) {
  if (!stopped())
    error = fmt::format("on line {}, column {}: {}", mark.line + 1, mark.column + 1, message);
}

void Builder::OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) {
  const auto found = anchors_.find(anchor);
  if (found == anchors_.end())
    return fail(mark, "cannot refer to an anchor from inside its own definition");
  add(mark, found->second);
}

void Builder::OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       const std::string& text) {
  // yaml-cpp's tags: "?" for a plain scalar, "!" for one in quotes or a block.
  plain_merge_key_ = tag == "?" && text == "<<";
  Resolved resolved = tag == "?" || tag.empty() ? resolve_plain(text)
                      : tag == "!"              ? Resolved(Value::string(value::to_nfc(text)))
                                                : resolve_tagged(tag, text);
  if (!resolved) return fail(mark, resolved.error());
  finish(mark, anchor, std::move(*resolved));
  plain_merge_key_ = false;
}

void Builder::open(const YAML::Mark& mark, std::string_view tag, std::string_view kind,
                   YAML::anchor_t anchor, bool is_map) {
  const bool usual =
      tag.empty() || tag == "?" || tag == "!" || tag == fmt::format("{}{}", tag_prefix, kind);
  if (!usual) fail(mark, "unsupported tag " + quote(tag));
  levels_.push_back({.mark = mark, .anchor = anchor, .is_map = is_map});
}

void Builder::close() {
  Level level = std::move(levels_.back());
  levels_.pop_back();
  if (stopped()) return;
  if (!level.is_map)
    return finish(level.mark, level.anchor, Value::tuple(std::move(level.elements)));
  std::vector<Value::Entry> entries = std::move(level.merged);
  entries.insert(entries.end(), level.entries.begin(), level.entries.end());
  finish(level.mark, level.anchor, Value::object(std::move(entries)));
}

void Builder::finish(const YAML::Mark& mark, YAML::anchor_t anchor, Value value) {
  if (anchor != YAML::NullAnchor) anchors_.insert_or_assign(anchor, value);
  add(mark, std::move(value));
}

void Builder::add(const YAML::Mark& mark, Value value) {
  if (stopped()) return;
  over_budget = !call_.reserve(sizeof(Value::Entry));
  if (levels_.empty()) {
    result = std::move(value);
  } else if (levels_.back().is_map) {
    add_to_map(mark, levels_.back(), std::move(value));
  } else {
    levels_.back().elements.push_back(std::move(value));
  }
}

void Builder::add_to_map(const YAML::Mark& mark, Level& level, Value value) {
  if (level.merging) {
    level.merging = false;
    merge(mark, level, value);
  } else if (level.key) {
    level.entries.emplace_back(*level.key, std::move(value));
    level.key.reset();
  } else if (plain_merge_key_) {
    level.merging = true;
  } else {
    const std::expected<Value, value::ConversionError> key = value::convert(value, Type::string());
    if (!key || key->is_null()) return fail(mark, "only string keys are allowed in a mapping");
    level.key = key->as_text().str();
  }
}

/// `<<` takes a mapping or a list of them, of which the first counts most.
void Builder::merge(const YAML::Mark& mark, Level& level, const Value& value) {
  if (value.is_mapping()) {
    level.merged.insert(level.merged.begin(), value.entries().begin(), value.entries().end());
    return;
  }
  if (!value.is_sequence())
    return fail(mark, "map merge requires a mapping or a list of mappings as the value");
  for (const Value& element : value.elements()) {
    if (!element.is_mapping())
      return fail(mark, "map merge requires a mapping or a list of mappings as the value");
    merge(mark, level, element);
  }
}

Value decode_yaml(const Call& call) {
  std::istringstream stream{std::string(call.string(0))};
  Builder builder(call);
  try {
    YAML::Parser parser(stream);
    if (!parser.HandleNextDocument(builder))
      return call.fail("on line 1, column 1: missing start of document");
    Builder rest(call);
    if (builder.error.empty() && parser.HandleNextDocument(rest))
      return call.fail("unexpected extra content after value");
  } catch (const YAML::Exception& e) {
    return call.fail(
        fmt::format("on line {}, column {}: {}", e.mark.line + 1, e.mark.column + 1, e.msg));
  }
  if (builder.over_budget) return call.failed();
  return builder.error.empty() ? builder.result : call.fail(builder.error);
}

Function yamldecode() {
  return {
      .name = "yamldecode",
      .summary = "Reads a YAML document.",
      .parameters = {{"src", Type::string()}},
      .call = decode_yaml,
      .not_null = false,
  };
}

Function yamlencode() {
  return {
      .name = "yamlencode",
      .summary = "Writes a value as YAML.",
      .parameters =
          {{.name = "value", .type = Type::dynamic(), .allow_null = true, .allow_dynamic = true}},
      .result = Type::string(),
      .call =
          [](const Call& call) {
            if (!call.args[0].is_wholly_known()) return call.unknown(call.args[0]);
            return Value::string(write_yaml(call.args[0]));
          },
  };
}

}  // namespace

std::vector<Function> yaml_functions() { return {yamldecode(), yamlencode()}; }

}  // namespace preflint::hcl
