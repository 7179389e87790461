#pragma once

#include <cstdint>
#include <deque>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "base/range.h"

namespace preflint {

/// A place as people and editors count. Lines and columns start at 1.
struct Position {
  std::uint32_t line = 1;
  std::uint32_t column = 1;  ///< in bytes of UTF-8
  std::uint32_t utf16_column =
      1;  ///< in UTF-16 code units, as the language server protocol and SARIF count
};

/// One file's text, kept as long as the run: syntax trees and values point into it.
class SourceFile {
 public:
  SourceFile(FileId id, std::string path, std::string text);
  /// Of a text that is part of the program.
  SourceFile(FileId id, std::string path, std::string_view text);
  SourceFile(const SourceFile&) = delete;
  SourceFile& operator=(const SourceFile&) = delete;

  FileId id() const { return id_; }
  /// As it is shown: relative to the directory the program was started in where possible, with '/'
  /// on every system.
  const std::string& path() const { return path_; }
  std::string_view text() const { return text_; }

  std::string_view text(const Range& range) const;
  Position position(std::uint32_t offset) const;
  std::uint32_t line_count() const;
  /// The line's text without its end. `line` starts at 1; beyond the last line it is empty.
  std::string_view line(std::uint32_t line) const;
  /// The range of the whole line that holds `offset`, without its end.
  Range line_range(std::uint32_t offset) const;

 private:
  const std::vector<std::uint32_t>& line_starts() const;
  std::uint32_t utf16_units(std::uint32_t begin, std::uint32_t end) const;

  FileId id_;
  std::string path_;
  std::string owned_;
  std::string_view text_;
  mutable std::once_flag indexed_;
  mutable std::vector<std::uint32_t> line_starts_;
  mutable std::vector<std::uint32_t>
      units_;  // UTF-16 code units before every 4096th byte, so that no line is too long
};

/// All files of a run. References to a `SourceFile` stay good; adding is safe from several threads.
class Sources {
 public:
  /// The largest file that is read, in bytes.
  static constexpr std::size_t largest_file = 512u << 20;

  Sources() = default;
  /// For a run that goes on from an earlier one: all of its files are here under their ids, shared.
  /// What is added with the path of one of them takes its id; with its text, too, it is the same
  /// file.
  Sources(const Sources& earlier);
  Sources& operator=(const Sources&) = delete;

  /// What is here now stays as it is in all runs that go on from this one: the rules' pages.
  void settle();

  const SourceFile& add(std::string path, std::string text);
  /// A file that is part of the program: its text is not copied.
  const SourceFile& add_static(std::string path, std::string_view text);
  const SourceFile& file(FileId id) const;
  std::shared_ptr<const SourceFile> share(FileId id) const;
  /// Is it a file of this run, and not only one that an earlier run has left?
  bool is_current(FileId id) const;
  bool has(FileId id) const;
  std::string_view text(const Range& range) const;
  /// "path:line:column", or "" for a range that is nowhere.
  std::string describe(const Range& range) const;
  std::size_t size() const;
  std::size_t bytes() const;

 private:
  template <class OfText>
  const SourceFile& add_text(std::string path, OfText text);

  mutable std::mutex mutex_;
  std::vector<std::shared_ptr<const SourceFile>> files_;
  std::size_t settled_ = 0;
  // Of an earlier run and not added again yet: in the order of their ids, by path.
  std::map<std::string, std::deque<FileId>, std::less<>> left_;
  std::vector<bool> is_left_;  // by position; what is beyond the end isn't
};

}  // namespace preflint
