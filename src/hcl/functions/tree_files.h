#pragma once

#include <expected>
#include <memory>
#include <string>
#include <string_view>

#include "base/source.h"
#include "hcl/function.h"

namespace preflint::hcl {

/// The files that functions may read: those of the scanned tree. What lies outside it is not looked
/// at, and so not known.
class TreeFiles {
 public:
  explicit TreeFiles(const FileAccess& access);

  enum class Place { file, directory, missing, hidden };
  struct Located {
    Place place = Place::hidden;
    std::string path;  ///< canonical
  };

  Located locate(std::string_view path) const;
  /// What the result is when it depends on a file that is hidden: unknown, with the path as the
  /// reason.
  value::Value unknown(const Call& call, std::string_view path) const;

  /// The bytes of the file in argument 0, or the value that the call then has.
  std::expected<std::string, value::Value> bytes(const Call& call) const;
  /// The UTF-8 text of the file in argument 0, kept as a source, or the value that the call then
  /// has.
  std::expected<const SourceFile*, value::Value> text(const Call& call) const;

  const FileAccess& access() const { return access_; }

 private:
  struct Texts;

  FileAccess access_;
  std::shared_ptr<Texts> texts_;
};

/// Terraform's functions that render templates; they belong to the files, since most templates are
/// files.
std::vector<Function> template_functions(const TreeFiles& files);

}  // namespace preflint::hcl
