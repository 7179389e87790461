#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "base/source.h"
#include "graph/resource.h"
#include "rules/functions.h"
#include "rules/judge.h"
#include "rules/rule.h"

namespace preflint::cli {

/// A configuration given as text, as the example of a rule is: read, frozen and judged by that rule
/// alone.
struct JudgedText {
  const SourceFile* source = nullptr;  ///< the first file of the configuration
  rules::Judgement judgement;
  Diagnostics diagnostics;
  std::size_t resources = 0;
};
/// `files` by path; the configuration is the root module in `example`, or the template
/// `example/template.*`.
JudgedText judge_files(std::map<std::string, std::string> files, graph::Language language,
                       const rules::Rule& rule, Sources& sources, rules::RuleFunctions& functions);
/// `language` is the language of the fence: "hcl", "yaml", "json".
JudgedText judge_text(const std::string& text, const std::string& language, const rules::Rule& rule,
                      Sources& sources, rules::RuleFunctions& functions);

/// Is the example what its comments say? Each difference is a sentence that begins with its place
/// in the page.
std::vector<std::string> check_example(const rules::Rule& rule, const rules::Example& example,
                                       Sources& sources, rules::RuleFunctions& functions);

}  // namespace preflint::cli
