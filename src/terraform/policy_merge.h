#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "value/value.h"

namespace preflint::terraform {

/// Several policy documents, one merged into the next as the AWS provider does: a statement takes
/// the place of an earlier one with its Sid, the newest version and the last id count.
class PolicyMerge {
 public:
  explicit PolicyMerge(Diagnostics& diagnostics) : diagnostics_(diagnostics) {}

  /// The block's own document, in IAM's form.
  void add_own(const value::Value& document);
  /// `source_policy_documents`: a list of JSON texts, in which no Sid may stand twice.
  void add_sources(const value::Value* texts);
  /// `override_policy_documents`.
  void add_overrides(const value::Value* texts);
  /// `source_json`, `override_json` of older releases.
  void add_text(const value::Value* text);

  value::Value document() const;

 private:
  void add_texts(const value::Value* texts);
  void add_document(const value::Value& document, bool is_text);
  void add(const value::Value& statement);
  void append(const value::Value& statement);
  void leave_open(const value::Reason& reason);

  Diagnostics& diagnostics_;
  value::Value version_ = value::Value::string("2008-10-17");
  value::Value id_;
  std::vector<value::Value> statements_;
  std::map<std::string, std::size_t, std::less<>> by_sid_;
  value::MarkSet marks_;
  std::optional<value::Reason> open_;
  /// Set while documents are added in which no Sid may stand twice: what they are called.
  std::string_view unique_in_;
  std::set<std::string, std::less<>> unique_;
};

}  // namespace preflint::terraform
