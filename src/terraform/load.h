#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/filesystem.h"
#include "base/source.h"
#include "hcl/ast.h"
#include "hcl/kept_trees.h"
#include "schema/schema.h"
#include "terraform/module.h"

namespace preflint::terraform {

/// A file of a module that has been read and not parsed.
struct ModuleFile {
  const SourceFile* source = nullptr;
  bool overrides = false;
};

/// The syntax trees of files in HCL's native syntax, kept from one run to the next: of a file that
/// is the same (Sources) the tree is. Safe to use from several threads.
class ParsedFiles {
 public:
  std::shared_ptr<const hcl::File> parse(const SourceFile& source, const Sources& sources,
                                         Diagnostics& diagnostics);

 private:
  struct Parsed {
    std::shared_ptr<const SourceFile> source;
    std::shared_ptr<const hcl::File> file;
    Diagnostics said;
    std::unique_ptr<hcl::KeptTrees> trees;  ///< once the file has been edited
  };

  std::mutex mutex_;
  std::map<FileId, Parsed> parsed_;
};

/// The modules of a run: each directory is read and parsed once, however often it is called, by
/// whichever thread comes first.
class ModuleCache {
 public:
  /// With a schema, what AWS's resources are given is held to it, and read by it in JSON. With
  /// `parsed`, trees come from there.
  explicit ModuleCache(const schema::Schema* schema = nullptr, ParsedFiles* parsed = nullptr)
      : schema_(schema), parsed_(parsed) {}

  /// `directory` is how the module is shown when nobody has named it before. A directory without
  /// Terraform files gives a module without files. Diagnostics go to the caller that is first.
  const Module& load(const std::string& directory, Sources& sources, const FileSystem& files,
                     Diagnostics& diagnostics);
  /// The same for many, with `jobs` threads (0: as many as there are processors). Files get their
  /// ids, and diagnostics their order, from the order of `directories` alone.
  void load_all(std::span<const std::string> directories, unsigned jobs, Sources& sources,
                const FileSystem& files, Diagnostics& diagnostics);
  /// Null where there is none.
  const schema::Schema* schema() const { return schema_; }

 private:
  struct Entry {
    std::once_flag read;
    std::once_flag parsed;
    std::vector<ModuleFile> files;  ///< until they are parsed
    Module module;
  };

  Entry& read(const std::string& directory, Sources& sources, const FileSystem& files,
              Diagnostics& diagnostics);
  const Module& parse(Entry& entry, const Sources& sources, Diagnostics& diagnostics);

  const schema::Schema* schema_;
  ParsedFiles* parsed_;

  std::mutex mutex_;
  std::map<std::string, std::unique_ptr<Entry>> entries_;
};

/// Is this the name of a file that Terraform reads as part of a module?
bool is_module_file(std::string_view name);

}  // namespace preflint::terraform
