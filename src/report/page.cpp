// The part of a rule's page that reports quote.

#include "report/page.h"

namespace preflint::report {

namespace {

constexpr std::size_t npos = std::string_view::npos;

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \r\n");
  if (begin == npos) return {};
  return text.substr(begin, text.find_last_not_of(" \r\n") - begin + 1);
}

}  // namespace

std::string_view prose(const rules::Rule& rule, const Sources& sources) {
  if (!sources.has(rule.page)) return {};
  std::string_view text = sources.file(rule.page).text();
  text = text.substr(0, text.find("\n```"));
  const std::size_t heading_end = text.starts_with("#") ? text.find('\n') : 0;
  return heading_end == npos ? std::string_view() : trimmed(text.substr(heading_end));
}

std::string first_paragraph(const rules::Rule& rule, const Sources& sources) {
  std::string paragraph(prose(rule, sources));
  paragraph = paragraph.substr(0, paragraph.find("\n\n"));
  for (char& c : paragraph) {
    if (c == '\n') c = ' ';
  }
  return paragraph;
}

std::string page_url(const rules::Rule& rule, const Sources& sources) {
  const std::string base = PREFLINT_PAGES_URL;
  if (base.empty() || !sources.has(rule.page)) return {};
  const std::string& path = sources.file(rule.page).path();
  if (!path.starts_with("rules/")) return {};
  return base + (base.ends_with('/') ? "" : "/") + path;
}

}  // namespace preflint::report
