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
#include "schema/schema.h"
#include "terraform/module.h"

namespace preflint::terraform {

/// A file of a module that has been read and not parsed.
struct ModuleFile {
  const SourceFile* source = nullptr;
  bool overrides = false;
};

/// The modules of a run: each directory is read and parsed once, however often it is called, by
/// whichever thread comes first.
class ModuleCache {
 public:
  /// With a schema, what AWS's resources are given is held to it, and read by it in JSON.
  explicit ModuleCache(const schema::Schema* schema = nullptr) : schema_(schema) {}

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

  std::mutex mutex_;
  std::map<std::string, std::unique_ptr<Entry>> entries_;
};

/// Is this the name of a file that Terraform reads as part of a module?
bool is_module_file(std::string_view name);

}  // namespace preflint::terraform
