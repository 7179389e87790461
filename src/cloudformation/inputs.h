#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/text.h"
#include "value/value.h"

namespace preflint::cloudformation {

/// Names an input that has no value, as the reason of every value that waits for it does.
using InputName = std::pair<Text, Range>;
InputName input_name(const value::Reason& reason);

/// What is taken for granted in one evaluation of a template.
struct Assumptions {
  std::map<InputName, value::Value> inputs;
  std::map<std::string, bool, std::less<>> comparisons;
};

/// The inputs of a configuration that nobody gave, and what conditions ask of them: an input may be
/// each of the texts that it is compared with, or anything else, and no condition tells more apart.
/// Comparisons that are of no such form stand for themselves; the same comparison has the same
/// answer everywhere.
class Inputs {
 public:
  /// More are not told apart.
  static constexpr std::size_t most_literals = value::Value::most_candidates - 1;
  static constexpr std::size_t most_comparisons = 1024;

  /// The value that stands for an input wherever it is used: `unknown`, when it is the first of its
  /// name; what is assumed of it, if anything is.
  value::Value value_of(const value::Value& unknown, const Assumptions* assumed);

  /// What is known of `a == b` beyond their values. Remembers what was asked; `key` is how the
  /// comparison was written, `equal` its value so far.
  value::Value compare(const value::Value& a, const value::Value& b, const std::string& key,
                       const value::Value& equal, const Assumptions* assumed);

  /// `assumed`, and in addition each way that what `reason` waits for may be.
  std::vector<Assumptions> split(const Assumptions& assumed, const value::Reason& reason);

 private:
  struct Input {
    value::Value value;
    std::vector<value::Value> literals;
    value::Value other;  ///< once it was split: none of the first `told_apart` literals
    std::size_t told_apart = 0;
  };
  struct Comparison {
    std::string key;
    InputName waits_for;
  };
  Input* input_behind(const value::Value& value);
  static std::vector<value::Value> options(Input& input);

  std::map<InputName, Input> inputs_;
  std::vector<Comparison> comparisons_;
  std::map<std::string, std::size_t, std::less<>> comparison_at_;
};

}  // namespace preflint::cloudformation
