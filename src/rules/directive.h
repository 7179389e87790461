#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/range.h"
#include "base/source.h"
#include "graph/configuration.h"

namespace preflint::rules {

/// Someone's wish that findings of one rule be switched off, in a comment or in a template's
/// metadata.
struct Directive {
  enum class Dialect : unsigned char { preflint, checkov, trivy, cfn_nag, guard };

  Dialect dialect = Dialect::preflint;
  std::string id;  ///< of a rule, or of an equal check in that tool; `*` and `?` are wildcards
  Range range;     ///< of the id
  std::string reason;
  std::optional<std::chrono::year_month_day> until;  ///< the last day that it holds
  /// Where it holds, narrowest first: the line, what that line begins, then the blocks around the
  /// comment. It switches off what is in the first of these that has any finding of the rule.
  std::vector<Range> scopes = {};
  bool is_for_file = false;    ///< all of the file is its one scope
  std::string workspace = {};  ///< a glob; empty: it holds in every workspace
};

/// The directives in a text of comments that stands in `range`, without scopes: `preflint:ignore
/// RULE[,RULE…] [until=YYYY-MM-DD] [reason]`, the same with `preflint:ignore-file`,
/// `checkov:skip=ID[,ID…][:reason]`, `trivy:ignore:ID[:exp:YYYY-MM-DD][:ws:NAME]`,
/// `tfsec:ignore:ID`.
void parse_directives(const SourceFile& file, const Range& range,
                      std::vector<Directive>& directives, Diagnostics& diagnostics);

/// So many are read in a file; further ones are left out, with a warning.
inline constexpr std::size_t most_directives = 10'000;

/// The directives in all comments of a file, with their scopes. Files that hold none cost a search.
std::vector<Directive> comment_directives(const SourceFile& file, Diagnostics& diagnostics);

/// The directives in the Metadata of a template's resources: `preflint: ignore: [RULE, {rule,
/// until, reason}]`, `checkov: skip: [{id, comment}]`, `cfn_nag: rules_to_suppress: [{id,
/// reason}]`, `guard: SuppressedRules: [ID]`; and `preflint` in that of the template itself.
std::vector<Directive> metadata_directives(const graph::Configuration& configuration,
                                           Diagnostics& diagnostics);

/// Has it wildcards?
inline bool is_glob(std::string_view id) { return id.find_first_of("*?") != id.npos; }

/// `text` as YYYY-MM-DD.
std::optional<std::chrono::year_month_day> parse_date(std::string_view text);

}  // namespace preflint::rules
