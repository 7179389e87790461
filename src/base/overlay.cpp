// Texts by canonical path: a file may be asked for by several names, and each must give one answer.

#include "base/overlay.h"

#include <algorithm>

namespace preflint {

void OverlayFileSystem::set(const std::string& path, std::string text) {
  texts_[below_.canonical(path)] = std::move(text);
}

void OverlayFileSystem::remove(const std::string& path) { texts_.erase(below_.canonical(path)); }

const std::string* OverlayFileSystem::text_at(const std::string& path) const {
  if (texts_.empty()) return nullptr;
  const auto found = texts_.find(below_.canonical(path));
  return found == texts_.end() ? nullptr : &found->second;
}

bool OverlayFileSystem::has_inside(const std::string& directory) const {
  if (texts_.empty()) return false;
  const std::string canonical = below_.canonical(directory);
  return std::ranges::any_of(texts_, [&](const auto& text) {
    return text.first != canonical && is_inside(text.first, canonical);
  });
}

std::expected<std::string, std::string> OverlayFileSystem::read(const std::string& path) const {
  if (const std::string* text = text_at(path)) return *text;
  return below_.read(path);
}

std::string OverlayFileSystem::read_start(const std::string& path, std::size_t most) const {
  if (const std::string* text = text_at(path)) return text->substr(0, most);
  return below_.read_start(path, most);
}

std::expected<std::vector<FileSystem::Entry>, std::string> OverlayFileSystem::list(
    const std::string& directory) const {
  std::expected<std::vector<Entry>, std::string> entries = below_.list(directory);
  if (!has_inside(directory)) return entries;
  if (!entries) entries.emplace();
  const std::string canonical = below_.canonical(directory);
  for (const auto& [path, text] : texts_) {
    if (path == canonical || !is_inside(path, canonical)) continue;
    const bool is_everything = canonical == "." || canonical == "/";
    const std::string rest = is_everything ? path.substr(path.starts_with('/') ? 1 : 0)
                                           : path.substr(canonical.size() + 1);
    const std::string name = rest.substr(0, rest.find('/'));
    if (std::ranges::find(*entries, name, &Entry::name) == entries->end())
      entries->push_back({name, name.size() < rest.size()});
  }
  std::ranges::sort(*entries, {}, &Entry::name);
  return entries;
}

bool OverlayFileSystem::is_file(const std::string& path) const {
  return text_at(path) != nullptr || below_.is_file(path);
}

bool OverlayFileSystem::is_directory(const std::string& path) const {
  return below_.is_directory(path) || has_inside(path);
}

}  // namespace preflint
