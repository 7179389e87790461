// Template files, read once: a nested stack is deployed wherever it is called, and is one file all
// the same.

#include "cloudformation/template_files.h"

#include "cloudformation/read.h"

namespace preflint::cloudformation {

std::shared_ptr<const TemplateFile> read_file(const SourceFile& source) {
  auto file = std::make_shared<TemplateFile>();
  file->source = &source;
  file->tree = read(source, file->said);
  return file;
}

std::shared_ptr<const TemplateFile> TemplateFiles::load(const std::string& path) {
  const std::string name = normalize_path(path);
  const std::lock_guard lock(mutex_);
  const auto [entry, is_new] = loaded_.try_emplace(name);
  if (!is_new) return entry->second;
  auto text = files_.read(name);
  if (text) entry->second = read_file(sources_.add(name, std::move(*text)));
  return entry->second;
}

std::shared_ptr<const TemplateFile> TemplateFiles::find(const std::string& path) {
  const std::lock_guard lock(mutex_);
  const auto found = loaded_.find(normalize_path(path));
  return found == loaded_.end() ? nullptr : found->second;
}

}  // namespace preflint::cloudformation
