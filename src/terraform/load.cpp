// Reads the directory of a module: every *.tf and *.tofu file and their JSON kin but hidden ones
// and editors' leftovers, sorted by name, override files last. Of x.tf and x.tofu only the latter
// counts. https://developer.hashicorp.com/terraform/language/files,
// https://opentofu.org/docs/language/files/

#include "terraform/load.h"

#include <algorithm>

#include "base/parallel.h"
#include "base/suggest.h"
#include "hcl/json.h"
#include "hcl/parse.h"
#include "terraform/check_arguments.h"
#include "terraform/check_blocks.h"
#include "terraform/declare.h"
#include "terraform/dependencies.h"
#include "terraform/json_schema.h"
#include "terraform/override.h"

namespace preflint::terraform {

namespace {

constexpr std::size_t modules_a_thread = 8;  // for fewer, a thread costs more than it saves

value::Reason unreadable(const std::string& path, const Range& at) {
  return {value::Reason::Kind::error,
          Text("a part of " + std::string(file_name(path)) + " that can't be read"), at};
}

bool is_superseded(const std::string& directory, const std::string& name, const FileSystem& files) {
  const bool may_be = name.ends_with(".tf") || name.ends_with(".tf.json");
  if (!may_be) return false;
  const std::size_t ending = name.rfind(".tf");
  return files.is_file(
      join_path(directory, name.substr(0, ending) + ".tofu" + name.substr(ending + 3)));
}

/// The texts of a module's files.
std::vector<ModuleFile> read_files(Module& module, Sources& sources, const FileSystem& files,
                                   Diagnostics& diagnostics) {
  std::vector<ModuleFile> read;
  const auto entries = files.list(module.directory);
  if (!entries) return read;
  for (const FileSystem::Entry& entry : *entries) {
    if (entry.is_directory || !is_module_file(entry.name) ||
        is_superseded(module.directory, entry.name, files))
      continue;
    const std::string path = join_path(module.directory, entry.name);
    auto text = files.read(path);
    const SourceFile& source = sources.add(path, text ? std::move(*text) : std::string());
    if (text) {
      read.push_back({&source, is_override_file(entry.name)});
    } else {
      module.files.push_back(source.id());
      module.lost.push_back({{}, unreadable(path, {source.id(), 0, 0})});
      diagnostics.error({source.id(), 0, 0}, "Failed to read file",
                        "The file " + path + " could not be read: " + text.error() + ".");
    }
  }
  std::ranges::stable_partition(read, [](const ModuleFile& file) { return !file.overrides; });
  for (const ModuleFile& file : read) module.files.push_back(file.source->id());
  return read;
}

class Loader {
 public:
  Loader(Module& module, const schema::Schema* schema, ParsedFiles* parsed, const Sources& sources,
         Diagnostics& diagnostics)
      : module_(module),
        schema_(schema),
        parsed_(parsed),
        sources_(sources),
        diagnostics_(diagnostics) {}

  void load(std::span<const ModuleFile> files) {
    std::vector<hcl::Block> above;
    for (const ModuleFile& file : files) parse(*file.source, file.overrides ? above : blocks_);
    const std::shared_ptr<hcl::File> whole = std::make_shared<hcl::File>();
    if (!above.empty())
      blocks_ = with_overrides(std::move(blocks_), above, whole->arena, diagnostics_);
    if (!files.empty()) keep_blocks(whole->arena);
    module_.syntax.push_back(whole);
  }

 private:
  void parse(const SourceFile& source, std::vector<hcl::Block>& into) {
    const bool is_json = source.path().ends_with(".json");
    Diagnostics said;
    std::shared_ptr<const hcl::File> file;
    if (is_json) {
      file = hcl::parse_json(source, json_schema(), JsonShapes(schema_), said);
    } else if (parsed_) {
      file = parsed_->parse(source, sources_, said);
    } else {
      file = hcl::parse(source, said);
    }
    module_.syntax.push_back(file);
    const hcl::Body& body = file->body;
    for (const Diagnostic& one : said.entries()) {
      if (one.severity == Diagnostic::Severity::error) lose(source, body, one.subject);
    }
    diagnostics_.append(said);
    for (const hcl::Attribute& attribute : body.attributes) unexpected(attribute, is_json);
    into.insert(into.end(), body.blocks.begin(), body.blocks.end());
  }

  /// A syntax error costs what it stands in: a resource's links where that is one, and all that the
  /// rest of the file may have said where the end of that is in doubt.
  void lose(const SourceFile& source, const hcl::Body& body, const Range& at) {
    const auto around = std::ranges::find_if(
        body.blocks, [&](const hcl::Block& block) { return block.range.contains(at); });
    graph::Lost lost{.reason = unreadable(source.path(), at)};
    if (around != body.blocks.end()) {
      const bool has_end = source.text(around->range).find("\nresource \"") == std::string::npos;
      if (has_end && around->type.view() != "resource") return;
      if (has_end && !around->labels.empty()) lost.type = *around->labels[0].text;
    }
    module_.lost.push_back(std::move(lost));
  }

  void unexpected(const hcl::Attribute& attribute, bool is_json) {
    const std::string name(attribute.name.view());
    if (!is_json) {
      diagnostics_.error(attribute.name.range, "Unsupported argument",
                         "An argument named \"" + name + "\" is not expected here.",
                         attribute.range);
      return;
    }
    std::vector<std::string> names;
    for (const hcl::JsonSchema::BlockType& type : json_schema().block_types)
      names.emplace_back(type.name);
    diagnostics_.error(
        attribute.name.range, "Extraneous JSON object property",
        "No argument or block type is named \"" + name + "\"." + did_you_mean(name, names),
        attribute.range);
  }

  /// Declarations point at their blocks, so those move to where they stay.
  void keep_blocks(Arena& arena) {
    const std::span<const hcl::Block> kept = arena.copy(blocks_);
    check_blocks(kept, sources_, diagnostics_);
    declare(kept, module_, sources_, diagnostics_);
    find_dependencies(module_);
  }

  Module& module_;
  const schema::Schema* schema_;
  ParsedFiles* parsed_;
  const Sources& sources_;
  Diagnostics& diagnostics_;
  std::vector<hcl::Block> blocks_;
};

}  // namespace

std::shared_ptr<const hcl::File> ParsedFiles::parse(const SourceFile& source,
                                                    const Sources& sources,
                                                    Diagnostics& diagnostics) {
  Parsed parsed{sources.share(source.id()), nullptr, {}, nullptr};
  {
    const std::lock_guard lock(mutex_);
    const auto known = parsed_.find(source.id());
    if (known != parsed_.end() && known->second.source.get() == &source) {
      diagnostics.append(known->second.said);
      return known->second.file;
    }
    if (known != parsed_.end()) {
      parsed.trees = std::move(known->second.trees);
      if (!parsed.trees) parsed.trees = std::make_unique<hcl::KeptTrees>();
    }
  }
  parsed.file = parsed.trees ? hcl::parse(source, *parsed.trees, parsed.said)
                             : hcl::parse(source, parsed.said);
  diagnostics.append(parsed.said);
  const std::lock_guard lock(mutex_);
  return (parsed_[source.id()] = std::move(parsed)).file;
}

bool is_module_file(std::string_view name) {
  const bool leftover = name.starts_with('.') || name.ends_with('~') ||
                        (name.starts_with('#') && name.ends_with('#'));
  const bool named_so = name.ends_with(".tf") || name.ends_with(".tofu") ||
                        name.ends_with(".tf.json") || name.ends_with(".tofu.json");
  return !leftover && named_so;
}

ModuleCache::Entry& ModuleCache::read(const std::string& directory, Sources& sources,
                                      const FileSystem& files, Diagnostics& diagnostics) {
  const std::string canonical = files.canonical(directory);
  Entry* entry = nullptr;
  {
    const std::lock_guard lock(mutex_);
    std::unique_ptr<Entry>& known = entries_[canonical];
    if (!known) known = std::make_unique<Entry>();
    entry = known.get();
  }
  std::call_once(entry->read, [&] {
    entry->module.directory = normalize_path(directory);
    entry->module.canonical = canonical;
    entry->files = read_files(entry->module, sources, files, diagnostics);
  });
  return *entry;
}

const Module& ModuleCache::parse(Entry& entry, const Sources& sources, Diagnostics& diagnostics) {
  std::call_once(entry.parsed, [&] {
    Loader(entry.module, schema_, parsed_, sources, diagnostics).load(entry.files);
    entry.files = {};
    if (schema_) check_arguments(entry.module, *schema_, diagnostics);
  });
  return entry.module;
}

const Module& ModuleCache::load(const std::string& directory, Sources& sources,
                                const FileSystem& files, Diagnostics& diagnostics) {
  return parse(read(directory, sources, files, diagnostics), sources, diagnostics);
}

void ModuleCache::load_all(std::span<const std::string> directories, unsigned jobs,
                           Sources& sources, const FileSystem& files, Diagnostics& diagnostics) {
  std::vector<Entry*> entries;
  for (const std::string& directory : directories)
    entries.push_back(&read(directory, sources, files, diagnostics));
  std::vector<Diagnostics> problems(entries.size());
  for_each_parallel(
      entries.size(), thread_count(jobs, entries.size() / modules_a_thread),
      [&](std::size_t index, unsigned) { parse(*entries[index], sources, problems[index]); });
  for (const Diagnostics& problem : problems) diagnostics.append(problem);
}

}  // namespace preflint::terraform
