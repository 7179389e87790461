// The disk, its twin in memory, and paths as text. Only regular files are read: a scan must not
// wait for a pipe or a device.

#include "base/filesystem.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>
#include <system_error>

#include "base/source.h"

namespace preflint {

namespace fs = std::filesystem;

namespace {

constexpr int most_links = 40;

std::string reason_of(const std::error_code& error) { return error.message(); }

void sort_by_name(std::vector<FileSystem::Entry>& entries) {
  std::sort(entries.begin(), entries.end(),
            [](const FileSystem::Entry& a, const FileSystem::Entry& b) { return a.name < b.name; });
}

}  // namespace

std::string FileSystem::read_start(const std::string& path, std::size_t most) const {
  const std::expected<std::string, std::string> text = read(path);
  return text ? text->substr(0, most) : std::string();
}

std::expected<std::string, std::string> FileSystem::read_part(const std::string& path,
                                                              std::uint64_t offset,
                                                              std::size_t most) const {
  std::expected<std::string, std::string> text = read(path);
  if (text) *text = text->substr(std::min<std::uint64_t>(offset, text->size()), most);
  return text;
}

// --- On disk
// ----------------------------------------------------------------------------------------------------------------

std::expected<std::string, std::string> DiskFileSystem::read(const std::string& path) const {
  std::error_code error;
  const fs::file_status status = fs::status(path, error);
  if (status.type() == fs::file_type::not_found) return std::unexpected("no such file");
  if (error) return std::unexpected(reason_of(error));
  if (status.type() == fs::file_type::directory) return std::unexpected("is a directory");
  if (status.type() != fs::file_type::regular) return std::unexpected("is not a regular file");
  const std::uintmax_t size = fs::file_size(path, error);
  if (error) return std::unexpected(reason_of(error));
  if (size > Sources::largest_file) return std::unexpected("is too large");
  std::ifstream in(path, std::ios::binary);
  if (!in) return std::unexpected("permission denied");
  std::string text(static_cast<std::size_t>(size), '\0');
  in.read(text.data(), static_cast<std::streamsize>(size));
  text.resize(static_cast<std::size_t>(in.gcount()));
  return text;
}

std::string DiskFileSystem::read_start(const std::string& path, std::size_t most) const {
  if (!is_file(path)) return {};
  std::ifstream in(path, std::ios::binary);
  std::string text(most, '\0');
  in.read(text.data(), static_cast<std::streamsize>(most));
  text.resize(static_cast<std::size_t>(in.gcount()));
  return text;
}

std::expected<std::string, std::string> DiskFileSystem::read_part(const std::string& path,
                                                                  std::uint64_t offset,
                                                                  std::size_t most) const {
  if (!is_file(path)) return std::unexpected("no such file");
  std::ifstream in(path, std::ios::binary | std::ios::ate);
  if (!in) return std::unexpected("permission denied");
  const std::uint64_t size = static_cast<std::uint64_t>(in.tellg());
  if (offset >= size) return std::string();
  in.seekg(static_cast<std::streamoff>(offset));
  most = static_cast<std::size_t>(std::min<std::uint64_t>(most, size - offset));
  std::string text(most, '\0');
  in.read(text.data(), static_cast<std::streamsize>(most));
  text.resize(static_cast<std::size_t>(in.gcount()));
  return text;
}

std::expected<std::vector<FileSystem::Entry>, std::string> DiskFileSystem::list(
    const std::string& directory) const {
  std::error_code error;
  std::vector<Entry> entries;
  fs::directory_iterator at(directory, error);
  for (; !error && at != fs::directory_iterator(); at.increment(error)) {
    std::error_code broken;
    const fs::file_status status = at->status(broken);
    if (broken || status.type() == fs::file_type::not_found) continue;
    entries.push_back(
        {at->path().filename().generic_string(), status.type() == fs::file_type::directory});
  }
  if (error) return std::unexpected(reason_of(error));
  sort_by_name(entries);
  return entries;
}

bool DiskFileSystem::is_file(const std::string& path) const {
  std::error_code error;
  return fs::is_regular_file(path, error);
}

bool DiskFileSystem::is_directory(const std::string& path) const {
  std::error_code error;
  return fs::is_directory(path, error);
}

std::string DiskFileSystem::canonical(const std::string& path) const {
  std::error_code error;
  const fs::path absolute = fs::absolute(path.empty() ? "." : path, error);
  if (error) return normalize_path(path);
  fs::path resolved = fs::weakly_canonical(absolute, error);
  if (error) return normalize_path(absolute.generic_string());
  // A link to what does not exist yet leads there too: whoever writes to it makes that.
  for (int links = 0; links < most_links; ++links) {
    if (!fs::is_symlink(fs::symlink_status(resolved, error))) break;
    resolved =
        fs::weakly_canonical(resolved.parent_path() / fs::read_symlink(resolved, error), error);
  }
  return normalize_path(resolved.generic_string());
}

// --- In memory
// --------------------------------------------------------------------------------------------------------------

std::expected<std::string, std::string> MemoryFileSystem::read(const std::string& path) const {
  const auto found = files_.find(normalize_path(path));
  if (found != files_.end()) return found->second;
  return std::unexpected(is_directory(path) ? "is a directory" : "no such file");
}

std::expected<std::vector<FileSystem::Entry>, std::string> MemoryFileSystem::list(
    const std::string& directory) const {
  if (!is_directory(directory)) return std::unexpected("no such directory");
  const std::string normal = normalize_path(directory);
  const std::string prefix = normal == "." ? "" : normal == "/" ? normal : normal + "/";
  std::set<std::string> seen;
  std::vector<Entry> entries;
  for (auto at = files_.lower_bound(prefix); at != files_.end() && at->first.starts_with(prefix);
       ++at) {
    const std::string rest = at->first.substr(prefix.size());
    const std::size_t slash = rest.find('/');
    std::string name = rest.substr(0, slash);
    if (seen.insert(name).second) entries.push_back({std::move(name), slash != std::string::npos});
  }
  sort_by_name(entries);
  return entries;
}

bool MemoryFileSystem::is_file(const std::string& path) const {
  return files_.contains(normalize_path(path));
}

bool MemoryFileSystem::is_directory(const std::string& path) const {
  const std::string normal = normalize_path(path);
  if (normal == ".") return true;
  const std::string prefix = normal == "/" ? normal : normal + "/";
  const auto at = files_.lower_bound(prefix);
  return at != files_.end() && at->first.starts_with(prefix);
}

std::string MemoryFileSystem::canonical(const std::string& path) const {
  return normalize_path(path);
}

// --- Paths
// ------------------------------------------------------------------------------------------------------------------

std::string normalize_path(std::string_view path) {
  const bool absolute = path.starts_with('/');
  std::vector<std::string_view> parts;
  while (!path.empty()) {
    const std::size_t slash = std::min(path.find('/'), path.size());
    const std::string_view part = path.substr(0, slash);
    path.remove_prefix(std::min(slash + 1, path.size()));
    if (part.empty() || part == ".") continue;
    if (part != "..") {
      parts.push_back(part);
    } else if (!parts.empty() && parts.back() != "..") {
      parts.pop_back();
    } else if (!absolute) {
      parts.push_back(part);
    }
  }
  std::string normal;
  for (const std::string_view part : parts) {
    if (absolute || !normal.empty()) normal += '/';
    normal += part;
  }
  if (normal.empty()) return absolute ? "/" : ".";
  return normal;
}

std::string join_path(std::string_view base, std::string_view path) {
  if (path.starts_with('/')) return normalize_path(path);
  if (base.empty()) return normalize_path(path);
  return normalize_path(std::string(base) + "/" + std::string(path));
}

std::string_view parent_path(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  if (slash == std::string_view::npos) return ".";
  return slash == 0 ? path.substr(0, 1) : path.substr(0, slash);
}

std::string_view file_name(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

bool is_inside(std::string_view path, std::string_view directory) {
  if (directory == ".") return !path.starts_with('/') && path != ".." && !path.starts_with("../");
  if (directory == "/") return path.starts_with('/');
  if (!path.starts_with(directory)) return false;
  return path.size() == directory.size() || path[directory.size()] == '/';
}

}  // namespace preflint
