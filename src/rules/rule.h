#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/range.h"
#include "hcl/ast.h"

namespace preflint::rules {

enum class Severity : unsigned char { low, medium, high, critical };
std::string_view name(Severity severity);
std::optional<Severity> severity_from(std::string_view name);

/// What a rule judges: each resource, or each item of `each`; or a configuration as a whole.
enum class Subject : unsigned char { resource, configuration };

/// A named expression of a rule. `name` is found by `local.NAME`.
struct Fact {
  hcl::Name name;
  const hcl::Expression* expr = nullptr;
};

/// Where the facts of a rule stand for resources of certain types; one `resource` block (or
/// `configuration` block, whose one label is the language).
struct FactSet {
  std::vector<Text> types;
  const hcl::Expression* each = nullptr;  ///< null: the resource is the item
  const hcl::Expression* when = nullptr;  ///< null: always
  std::vector<Fact> facts;
  Range header;

  const Fact* fact(std::string_view name) const;
};

/// An example of a rule's page.
struct Example {
  enum class Kind : unsigned char { good, bad, unknown };
  Kind kind = Kind::good;
  std::string language;  ///< of the fence: "hcl", "yaml", "json"
  Range content;         ///< in the page
};

/// One rule: a page, its `hcl rule` fence, and the examples that are its tests. docs/rules.md is
/// the reference of the language.
struct Rule {
  std::string id;       ///< the page's file name: "s3-bucket-encrypted-with-kms"
  std::string service;  ///< the page's folder: "s3"
  std::string title;    ///< the page's heading
  FileId page = FileId::none;
  Severity severity = Severity::medium;
  std::string category;
  std::vector<std::string> hipaa;
  std::vector<std::string> same_as;
  std::vector<std::string> profiles;
  Subject subject = Subject::resource;

  std::vector<FactSet> sets;
  const hcl::Expression* when = nullptr;
  const hcl::Expression* condition = nullptr;
  const hcl::Expression* error_message = nullptr;
  struct Setting {
    hcl::Name fact;
    const hcl::Expression* value = nullptr;
  };
  std::vector<Setting> fix;

  std::vector<Example> examples;
  /// What the expressions live in: the rule's own fence, and the service's facts.
  std::vector<std::shared_ptr<const hcl::File>> trees;
};

}  // namespace preflint::rules
