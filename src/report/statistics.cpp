// What rules could not read, for people who want fewer unknown verdicts: by kind of reason, then by
// what is waited for.

#include "report/statistics.h"

#include <fmt/core.h>

#include <algorithm>
#include <vector>

#include "report/utf8.h"

namespace preflint::report {

namespace {

using Kind = rules::Reads::Kind;
using Entry = std::pair<const std::pair<Kind, Text>, rules::Reads::Unknown>;

/// Of one kind no more are listed.
constexpr std::size_t most_listed = 20;

std::string_view heading(Kind kind) {
  switch (kind) {
    case Kind::variable:
      return "inputs without a value";
    case Kind::computed:
      return "known after apply";
    case Kind::data:
      return "data sources and dynamic references";
    case Kind::module:
      return "modules that could not be read";
    case Kind::limit:
      return "limits of the analysis";
    case Kind::error:
      return "errors in the files";
    case Kind::unspecified:
      break;
  }
  return "other";
}

std::string line_of(const Entry& entry, const Sources& sources) {
  const auto& [key, unknown] = entry;
  std::string line = fmt::format("{:>8} {:>8}    {}", unknown.reads, unknown.verdicts,
                                 printable(key.second.view()));
  if (unknown.range.is_somewhere()) line += " (" + printable(sources.describe(unknown.range)) + ")";
  return line + '\n';
}

std::string part_of(Kind kind, std::vector<const Entry*> entries, const Sources& sources) {
  std::size_t reads = 0, verdicts = 0;
  for (const Entry* entry : entries) {
    reads += entry->second.reads;
    verdicts += entry->second.verdicts;
  }
  std::string text = fmt::format("{:>8} {:>8}  {}\n", reads, verdicts, heading(kind));
  std::ranges::stable_sort(entries, std::ranges::greater(), [](const Entry* entry) {
    return std::pair(entry->second.verdicts, entry->second.reads);
  });
  for (std::size_t i = 0; i < entries.size() && i < most_listed; ++i)
    text += line_of(*entries[i], sources);
  if (entries.size() > most_listed)
    text += fmt::format("{:>21} more\n", entries.size() - most_listed);
  return text;
}

}  // namespace

std::string describe_statistics(const rules::Reads& reads, const Sources& sources) {
  std::map<Kind, std::vector<const Entry*>> by_kind;
  for (const Entry& entry : reads.unknown) by_kind[entry.first.first].push_back(&entry);
  std::string text = fmt::format(
      "rules read {} attributes, {} of them not known\n   reads verdicts  waiting for\n", reads.all,
      reads.unknown_reads());
  for (auto& [kind, entries] : by_kind) text += part_of(kind, std::move(entries), sources);
  return text;
}

}  // namespace preflint::report
