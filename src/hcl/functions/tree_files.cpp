// Reading files for functions. A text is read once and kept as a source, so that what is made of it
// (a policy, a template) can point at its lines.

#include "hcl/functions/tree_files.h"

#include <map>
#include <mutex>

#include "hcl/functions/base64.h"

namespace preflint::hcl {

using value::Reason;
using value::Value;

/// The texts that have been read, by canonical path.
struct TreeFiles::Texts {
  std::mutex mutex;
  std::map<std::string, const SourceFile*> files;
  Sources own;  ///< where nobody gave any
};

TreeFiles::TreeFiles(const FileAccess& access)
    : access_(access), texts_(std::make_shared<Texts>()) {}

TreeFiles::Located TreeFiles::locate(std::string_view path) const {
  if (!access_.files || path.starts_with('~')) return {};
  std::string canonical = access_.files->canonical(join_path(access_.base, path));
  if (!is_inside(canonical, access_.root)) return {};
  const Place place = access_.files->is_file(canonical)        ? Place::file
                      : access_.files->is_directory(canonical) ? Place::directory
                                                               : Place::missing;
  return {place, std::move(canonical)};
}

Value TreeFiles::unknown(const Call& call, std::string_view path) const {
  return call.unknown(
      Value::unknown({}, {Reason::Kind::data, "the file " + quote(path), call.subject}));
}

std::expected<std::string, Value> TreeFiles::bytes(const Call& call) const {
  const Located located = locate(call.string(0));
  switch (located.place) {
    case Place::hidden:
      return std::unexpected(unknown(call, call.string(0)));
    case Place::directory:
      return std::unexpected(call.fail_argument(0, call.quoted(0) + " is a directory, not a file"));
    case Place::missing:
      if (access_.missing_is_unknown) {
        call.diagnostics.warning(call.subject, "No such file",
                                 "There is no file at " + quote(call.string(0)) +
                                     ", so what depends on it is not known.");
        return std::unexpected(unknown(call, call.string(0)));
      }
      return std::unexpected(
          call.fail_argument(0, "no file exists at " + call.quoted(0) +
                                    "; this function works only with files that are distributed as "
                                    "part of the configuration source code, so if "
                                    "this file will be created by a resource in this configuration "
                                    "you must instead obtain this result from an "
                                    "attribute of that resource"));
    case Place::file:
      break;
  }
  std::expected<std::string, std::string> content = access_.files->read(located.path);
  if (!content)
    return std::unexpected(
        call.fail_argument(0, "failed to read " + call.quoted(0) + ": " + content.error()));
  if (!call.reserve(content->size())) return std::unexpected(call.failed());
  return std::move(*content);
}

std::expected<const SourceFile*, Value> TreeFiles::text(const Call& call) const {
  const std::lock_guard lock(texts_->mutex);
  const std::string path = locate(call.string(0)).path;
  const auto known = texts_->files.find(path);
  if (known != texts_->files.end()) return known->second;
  std::expected<std::string, Value> content = bytes(call);
  if (!content) return std::unexpected(content.error());
  if (!is_utf8(*content)) {
    return std::unexpected(
        call.fail("contents of " + call.quoted(0) +
                  " are not valid UTF-8; use the filebase64 function to obtain the Base64 encoded "
                  "contents or the other file "
                  "functions (e.g. filemd5, filesha256) to obtain file hashing results instead"));
  }
  Sources& sources = access_.sources ? *access_.sources : texts_->own;
  const std::string shown = normalize_path(join_path(access_.base, call.string(0)));
  const SourceFile* source = &sources.add(shown, std::move(*content));
  texts_->files.emplace(path, source);
  return source;
}

}  // namespace preflint::hcl
