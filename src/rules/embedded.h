#pragma once

#include <span>
#include <string_view>

#include "rules/rule.h"

namespace preflint::rules {

/// A file under rules/ as it was when the program was built.
struct EmbeddedFile {
  std::string_view path;  // relative to the project, with "/"
  std::string_view text;
};

/// A service's facts.hcl, and its syntax tree (hcl/frozen.h).
struct EmbeddedFacts {
  EmbeddedFile file;
  std::string_view tree;
};

/// A rule's page, the syntax tree of its `hcl rule` fence, and what a scan needs to know of every
/// rule.
struct EmbeddedRule {
  EmbeddedFile file;
  std::string_view tree;
  std::string_view id;
  std::string_view title;
  Severity severity;
  Subject subject;
  std::string_view category;
  std::span<const std::string_view> hipaa;
  std::span<const std::string_view> same_as;
  std::span<const std::string_view> profiles;
  std::span<const std::string_view> types;
};

/// The rules by path, and the facts that they share. The program of freeze.cpp writes the
/// definitions when preflint is built.
std::span<const EmbeddedRule> embedded_rules();
std::span<const EmbeddedFacts> embedded_facts();

}  // namespace preflint::rules
