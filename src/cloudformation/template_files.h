#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <string>

#include "base/diagnostic.h"
#include "base/filesystem.h"
#include "base/source.h"
#include "cloudformation/node.h"

namespace preflint::cloudformation {

/// A file that may hold templates, as it was read.
struct TemplateFile {
  const SourceFile* source = nullptr;
  Tree tree;
  Diagnostics said;  ///< while it was read
};

/// Reads each file once, whoever calls for it. Safe to use from several threads.
class TemplateFiles {
 public:
  TemplateFiles(Sources& sources, const FileSystem& files) : sources_(sources), files_(files) {}

  const FileSystem& file_system() const { return files_; }
  /// Null when it can't be read.
  std::shared_ptr<const TemplateFile> load(const std::string& path);
  /// Null when nobody has loaded it.
  std::shared_ptr<const TemplateFile> find(const std::string& path);

 private:
  Sources& sources_;
  const FileSystem& files_;
  std::mutex mutex_;
  std::map<std::string, std::shared_ptr<const TemplateFile>> loaded_;
};

std::shared_ptr<const TemplateFile> read_file(const SourceFile& source);

}  // namespace preflint::cloudformation
