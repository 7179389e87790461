// Reads the little of Markdown that a rule's page is made of: the first `# ` heading, and fences of
// three or more backticks.

#include "rules/page.h"

#include <algorithm>
#include <optional>
#include <sstream>
#include <utility>

namespace preflint::rules {

namespace {

std::size_t backticks(std::string_view line) {
  const std::size_t count = line.find_first_not_of('`');
  return count == std::string_view::npos ? line.size() : count;
}

/// `size` is the page's: a fence may begin in its last line.
Fence open_fence(std::string_view info, Range line, std::size_t size) {
  Fence fence;
  std::istringstream words{std::string(info)};
  words >> fence.language >> fence.role;
  fence.opening = line;
  const std::uint32_t begin = std::min(line.end + 1, static_cast<std::uint32_t>(size));
  fence.content = {line.file, begin, begin};
  return fence;
}

}  // namespace

Page read_page(const SourceFile& page) {
  Page found;
  std::optional<Fence> open;
  std::size_t open_backticks = 0;
  for (std::uint32_t number = 1; number <= page.line_count(); ++number) {
    const std::string_view line = page.line(number);
    const std::uint32_t begin = static_cast<std::uint32_t>(line.data() - page.text().data());
    const std::size_t ticks = backticks(line);
    if (open) {
      const bool closes = ticks >= open_backticks && ticks == line.size();
      if (closes) {
        open->content.end = begin;
        found.fences.push_back(*std::exchange(open, std::nullopt));
      }
      continue;
    }
    if (ticks >= 3) {
      open = open_fence(line.substr(ticks),
                        {page.id(), begin, begin + static_cast<std::uint32_t>(line.size())},
                        page.text().size());
      open_backticks = ticks;
    } else if (found.title.empty() && line.starts_with("# ")) {
      found.title = line.substr(2);
    }
  }
  if (open) {
    open->content.end = static_cast<std::uint32_t>(page.text().size());
    found.fences.push_back(*open);
  }
  return found;
}

}  // namespace preflint::rules
