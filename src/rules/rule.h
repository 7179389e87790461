#pragma once

#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
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

/// The part of a rule that is only needed once something is judged by it: its expressions.
struct Logic {
  std::vector<FactSet> sets;
  const hcl::Expression* when = nullptr;
  const hcl::Expression* condition = nullptr;
  const hcl::Expression* error_message = nullptr;
  struct Setting {
    hcl::Name fact;
    const hcl::Expression* value = nullptr;
  };
  std::vector<Setting> fix;

  /// What the expressions live in: the rule's own fence, and the service's facts.
  std::vector<std::shared_ptr<const hcl::File>> trees;
};

/// Logic that is read when it is first asked for, by whichever thread: most of the built-in rules
/// are about types that a scan never meets.
class LazyLogic {
 public:
  explicit LazyLogic(Logic logic) : logic_(std::move(logic)) {}
  explicit LazyLogic(std::function<Logic()> read) : read_(std::move(read)) {}

  const Logic& get() const;

 private:
  mutable std::once_flag once_;
  mutable std::function<Logic()> read_;  ///< empty once the logic is there
  mutable Logic logic_;
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
  /// What it judges: types of resources, or languages when the subject is the configuration.
  std::vector<std::string> types;

  std::shared_ptr<const LazyLogic> lazy;
  const Logic& logic() const { return lazy->get(); }
};

}  // namespace preflint::rules
