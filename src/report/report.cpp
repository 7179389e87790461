// The table of formats. A new one is a file with a function, and a line here.

#include "report/report.h"

#include <algorithm>
#include <ostream>

#include "report/json.h"
#include "report/others.h"
#include "report/sarif.h"
#include "report/text.h"

namespace preflint::report {

namespace {

constexpr std::array formats_table = {
    Format{"text", "for people", write_text, true},
    Format{"json", "one document; its shape is in docs/schema/report.schema.json", write_json,
           true},
    Format{"sarif", "SARIF 2.1.0, for code hosts and editors", write_sarif, true},
    Format{"jsonl", "one line a finding, a diagnostic, and the summary", write_jsonl, true},
    Format{"junit", "JUnit's XML, for CI servers", write_junit},
    Format{"github", "annotations of GitHub Actions", write_github},
    Format{"gitlab", "GitLab's code quality report", write_gitlab},
    Format{"gitlab-sast", "GitLab's report of static security tests", write_gitlab_sast},
    Format{"checkstyle", "Checkstyle's XML, for CI servers and review bots", write_checkstyle},
    Format{"markdown", "for comments and job summaries", write_markdown},
    Format{"csv", "a table of the findings", write_csv},
};

}  // namespace

std::span<const Format> formats() { return formats_table; }

const Format* find_format(std::string_view name) {
  const auto found = std::ranges::find(formats_table, name, &Format::name);
  return found == formats_table.end() ? nullptr : &*found;
}

void count(std::span<const rules::Finding> findings, Summary& summary) {
  summary.fails = {};
  summary.unknowns = summary.suppressed = summary.known = 0;
  for (const rules::Finding& finding : findings) {
    if (finding.suppression) {
      ++summary.suppressed;
    } else if (finding.is_known()) {
      ++summary.known;
    } else if (finding.verdict == rules::Verdict::unknown) {
      ++summary.unknowns;
    } else if (finding.verdict == rules::Verdict::fail) {
      ++summary.fails[static_cast<std::size_t>(finding.severity())];
    }
  }
}

bool is_shown(const rules::Finding& finding, const Style& style) {
  if (finding.suppression || finding.is_known()) return false;
  return finding.verdict == rules::Verdict::fail ||
         (finding.verdict == rules::Verdict::unknown && style.show_unknown);
}

std::string_view tool_version() { return PREFLINT_VERSION; }

}  // namespace preflint::report
