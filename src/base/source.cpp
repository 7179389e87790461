// Files and the way from byte offsets to lines and columns. The line index is made when the first
// position of a file is asked for: most files of a scan have no finding and never need one.

#include "base/source.h"

#include <algorithm>
#include <cassert>

namespace preflint {

namespace {

constexpr std::size_t bytes_a_step = 4096;

/// Code units are counted at the first byte of a character.
std::uint32_t count_utf16(std::string_view text) {
  std::uint32_t units = 0;
  for (const char c : text) {
    const unsigned char byte = static_cast<unsigned char>(c);
    const bool continues = (byte & 0xC0u) == 0x80u;
    const bool needs_surrogates = byte >= 0xF0u;
    if (!continues) units += needs_surrogates ? 2 : 1;
  }
  return units;
}

}  // namespace

SourceFile::SourceFile(FileId id, std::string path, std::string text)
    : id_(id), path_(std::move(path)), owned_(std::move(text)), text_(owned_) {}

SourceFile::SourceFile(FileId id, std::string path, std::string_view text)
    : id_(id), path_(std::move(path)), text_(text) {}

std::string_view SourceFile::text(const Range& range) const {
  if (range.begin >= text_.size()) return {};
  return text_.substr(range.begin, range.end - range.begin);
}

std::uint32_t SourceFile::utf16_units(std::uint32_t begin, std::uint32_t end) const {
  const auto count = [this](std::size_t from, std::size_t to) {
    return count_utf16(text_.substr(from, to - from));
  };
  if (end - begin < bytes_a_step) return count(begin, end);
  const auto before = [&](std::uint32_t offset) {
    const std::size_t step = offset / bytes_a_step;
    return units_[step] + count(step * bytes_a_step, offset);
  };
  return before(end) - before(begin);
}

const std::vector<std::uint32_t>& SourceFile::line_starts() const {
  std::call_once(indexed_, [this] {
    for (std::size_t at = 0; at <= text_.size(); at += bytes_a_step) {
      const std::size_t last = at < bytes_a_step ? 0 : at - bytes_a_step;
      const std::uint32_t before = units_.empty() ? 0 : units_.back();
      units_.push_back(before + count_utf16(text_.substr(last, at - last)));
    }
    line_starts_.push_back(0);
    for (std::size_t at = text_.find('\n'); at != std::string_view::npos;
         at = text_.find('\n', at + 1)) {
      line_starts_.push_back(static_cast<std::uint32_t>(at + 1));
    }
  });
  return line_starts_;
}

Position SourceFile::position(std::uint32_t offset) const {
  const std::vector<std::uint32_t>& starts = line_starts();
  offset = std::min(offset, static_cast<std::uint32_t>(text_.size()));
  const std::size_t line = static_cast<std::size_t>(
      std::upper_bound(starts.begin(), starts.end(), offset) - starts.begin());
  const std::uint32_t start = starts[line - 1];
  const std::uint32_t utf16 = utf16_units(start, offset) + 1;
  return {static_cast<std::uint32_t>(line), offset - start + 1, utf16};
}

std::uint32_t SourceFile::line_count() const {
  return static_cast<std::uint32_t>(line_starts().size());
}

std::string_view SourceFile::line(std::uint32_t line) const {
  const std::vector<std::uint32_t>& starts = line_starts();
  if (line == 0 || line > starts.size()) return {};
  return text(line_range(starts[line - 1]));
}

Range SourceFile::line_range(std::uint32_t offset) const {
  const std::vector<std::uint32_t>& starts = line_starts();
  const auto next = std::upper_bound(starts.begin(), starts.end(), offset);
  const std::uint32_t begin = *(next - 1);
  std::uint32_t end = next == starts.end() ? static_cast<std::uint32_t>(text_.size()) : *next - 1;
  if (end > begin && text_[end - 1] == '\r') --end;
  return {id_, begin, end};
}

Sources::Sources(const Sources& earlier) {
  const std::lock_guard lock(earlier.mutex_);
  files_ = earlier.files_;
  settled_ = earlier.settled_;
  is_left_.resize(files_.size());
  for (std::size_t at = settled_; at < files_.size(); ++at) {
    left_[files_[at]->path()].push_back(files_[at]->id());
    is_left_[at] = true;
  }
}

void Sources::settle() {
  const std::lock_guard lock(mutex_);
  settled_ = files_.size();
}

const SourceFile& Sources::add(std::string path, std::string text) {
  return add_text(std::move(path), std::move(text));
}

const SourceFile& Sources::add_static(std::string path, std::string_view text) {
  return add_text(std::move(path), text);
}

template <class OfText>
const SourceFile& Sources::add_text(std::string path, OfText text) {
  const std::lock_guard lock(mutex_);
  const auto earlier = left_.find(path);
  if (earlier == left_.end()) {
    const FileId id = static_cast<FileId>(files_.size() + 1);
    return *files_.emplace_back(
        std::make_shared<const SourceFile>(id, std::move(path), std::move(text)));
  }
  const FileId id = earlier->second.front();
  earlier->second.pop_front();
  if (earlier->second.empty()) left_.erase(earlier);
  const std::size_t at = static_cast<std::size_t>(id) - 1;
  is_left_[at] = false;
  if (files_[at]->text() != text)
    files_[at] = std::make_shared<const SourceFile>(id, std::move(path), std::move(text));
  return *files_[at];
}

const SourceFile& Sources::file(FileId id) const {
  const std::lock_guard lock(mutex_);
  assert(id != FileId::none && static_cast<std::size_t>(id) <= files_.size());
  return *files_[static_cast<std::size_t>(id) - 1];
}

std::shared_ptr<const SourceFile> Sources::share(FileId id) const {
  const std::lock_guard lock(mutex_);
  assert(id != FileId::none && static_cast<std::size_t>(id) <= files_.size());
  return files_[static_cast<std::size_t>(id) - 1];
}

bool Sources::is_current(FileId id) const {
  const std::lock_guard lock(mutex_);
  const std::size_t at = static_cast<std::size_t>(id) - 1;
  return id != FileId::none && at < files_.size() && (at >= is_left_.size() || !is_left_[at]);
}

bool Sources::has(FileId id) const {
  const std::lock_guard lock(mutex_);
  return id != FileId::none && static_cast<std::size_t>(id) <= files_.size();
}

std::string_view Sources::text(const Range& range) const {
  return range.is_somewhere() ? file(range.file).text(range) : std::string_view();
}

std::string Sources::describe(const Range& range) const {
  if (!range.is_somewhere()) return {};
  const SourceFile& in = file(range.file);
  const Position at = in.position(range.begin);
  return in.path() + ':' + std::to_string(at.line) + ':' + std::to_string(at.column);
}

std::size_t Sources::size() const {
  const std::lock_guard lock(mutex_);
  return files_.size();
}

std::size_t Sources::bytes() const {
  const std::lock_guard lock(mutex_);
  std::size_t sum = 0;
  for (const std::shared_ptr<const SourceFile>& file : files_) sum += file->text().size();
  return sum;
}

}  // namespace preflint
