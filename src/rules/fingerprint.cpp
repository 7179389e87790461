// What a finding is, apart from where it happens to stand: the rule, the file, the resource as it
// is declared, and the text of the line that decided. Line numbers, spaces, instance keys and
// messages are left out, since they change when nothing did.

#include "rules/fingerprint.h"

#include <fmt/format.h>

#include <unordered_map>

#include "base/hash.h"

namespace preflint::rules {

namespace {

constexpr std::size_t longest_line =
    500;  // longer ones hold much else besides: templates on a single line

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

std::string identity(const Finding& finding, const Sources& sources) {
  std::string text = finding.rule->id + '\0';
  if (finding.range.is_somewhere()) text += sources.file(finding.range.file).path();
  text += '\0';
  if (!finding.instances.empty()) text += without_instance_keys(finding.instances.front().address);
  text += '\0';
  text += without_spaces(deciding_text(finding.range, sources));
  return text;
}

}  // namespace

std::string without_spaces(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (!is_space(c)) out += c;
  }
  return out;
}

std::string_view deciding_text(const Range& range, const Sources& sources) {
  if (!range.is_somewhere()) return {};
  const SourceFile& file = sources.file(range.file);
  const std::string_view line = file.text(file.line_range(range.begin));
  return line.size() <= longest_line ? line : file.text(range).substr(0, longest_line);
}

std::string without_instance_keys(std::string_view address) {
  std::string out;
  bool in_key = false, in_quotes = false;
  for (std::size_t at = 0; at < address.size(); ++at) {
    const char c = address[at];
    if (in_quotes) {
      if (c == '\\') ++at;
      if (c == '"') in_quotes = false;
    } else if (in_key) {
      if (c == '"') in_quotes = true;
      if (c == ']') in_key = false;
    } else if (c == '[') {
      in_key = true;
    } else {
      out += c;
    }
  }
  return out;
}

void set_fingerprints(std::vector<Finding>& findings, const Sources& sources) {
  std::unordered_map<std::string, unsigned> seen;
  for (Finding& finding : findings) {
    const std::string text = identity(finding, sources);
    Fnv1a hash;
    hash.add(text);
    hash.add(std::string(1, '\0') + fmt::to_string(seen[text]++));
    finding.fingerprint = fmt::format("{:016x}", hash.value());
  }
}

}  // namespace preflint::rules
