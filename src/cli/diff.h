#pragma once

#include <memory>
#include <string>

#include "base/diagnostic.h"
#include "base/filesystem.h"
#include "base/source.h"
#include "cli/analysis.h"
#include "cli/known.h"
#include "cli/options.h"
#include "git/commit_files.h"
#include "git/recorded_files.h"
#include "git/repository.h"
#include "git/tree.h"

namespace preflint::cli {

/// The commit that the work tree is compared with (`--diff`), and what of the work tree was looked
/// at.
struct Other {
  std::unique_ptr<git::Repository> repository;
  std::unique_ptr<git::CommitTree> tree, head;
  std::unique_ptr<git::CommitFileSystem> files;
  git::RecordedFileSystem seen;  ///< through which the work tree is to be analysed

  explicit Other(const FileSystem& disk) : seen(disk) {}
};

/// Null where none was named; an error when there is no such commit.
std::unique_ptr<Other> open_other(const ScanOptions& options, const FileSystem& disk,
                                  Diagnostics& diagnostics);

/// Tells which findings are there in the other commit as well, and counts anew. What both see the
/// same of is not judged again.
void mark_known_there(const ScanOptions& options, const ChosenRules& rules, const Other& other,
                      const Sources& sources, Diagnostics& diagnostics, Known& known,
                      Analysis& analysis);

}  // namespace preflint::cli
