// Reads the directory of a module: every *.tf and *.tofu file and their JSON kin but hidden ones
// and editors' leftovers, sorted by name, override files last. Of x.tf and x.tofu only the latter
// counts. https://developer.hashicorp.com/terraform/language/files,
// https://opentofu.org/docs/language/files/

#include "terraform/load.h"

#include "base/suggest.h"
#include "hcl/json.h"
#include "hcl/parse.h"
#include "terraform/check_arguments.h"
#include "terraform/declare.h"
#include "terraform/dependencies.h"
#include "terraform/json_schema.h"
#include "terraform/override.h"

namespace preflint::terraform {

namespace {

class Loader {
 public:
  Loader(Module& module, Sources& sources, const FileSystem& files, Diagnostics& diagnostics)
      : module_(module), sources_(sources), files_(files), diagnostics_(diagnostics) {}

  void load() {
    const auto entries = files_.list(module_.directory);
    if (!entries) return;
    std::vector<std::string> overrides;
    for (const FileSystem::Entry& entry : *entries) {
      if (entry.is_directory || !is_module_file(entry.name) || is_superseded(entry.name)) continue;
      if (is_override_file(entry.name)) {
        overrides.push_back(entry.name);
      } else {
        read(entry.name, blocks_);
      }
    }
    std::vector<hcl::Block> above;
    for (const std::string& name : overrides) read(name, above);
    if (!above.empty()) {
      module_.syntax.push_back(std::make_unique<hcl::File>());
      blocks_ =
          with_overrides(std::move(blocks_), above, module_.syntax.back()->arena, diagnostics_);
    }
    keep_blocks();
  }

 private:
  bool is_superseded(const std::string& name) const {
    const bool may_be = name.ends_with(".tf") || name.ends_with(".tf.json");
    if (!may_be) return false;
    const std::size_t ending = name.rfind(".tf");
    return files_.is_file(
        join_path(module_.directory, name.substr(0, ending) + ".tofu" + name.substr(ending + 3)));
  }

  void read(const std::string& name, std::vector<hcl::Block>& into) {
    const std::string path = join_path(module_.directory, name);
    auto text = files_.read(path);
    const SourceFile& source = sources_.add(path, text ? std::move(*text) : std::string());
    module_.files.push_back(source.id());
    if (!text) {
      diagnostics_.error({source.id(), 0, 0}, "Failed to read file",
                         "The file " + path + " could not be read: " + text.error() + ".");
      return;
    }
    const bool is_json = name.ends_with(".json");
    module_.syntax.push_back(is_json ? hcl::parse_json(source, json_schema(), diagnostics_)
                                     : hcl::parse(source, diagnostics_));
    const hcl::Body& body = module_.syntax.back()->body;
    for (const hcl::Attribute& attribute : body.attributes) unexpected(attribute, is_json);
    into.insert(into.end(), body.blocks.begin(), body.blocks.end());
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
  void keep_blocks() {
    if (module_.syntax.empty()) return;
    const std::span<const hcl::Block> kept = module_.syntax.back()->arena.copy(blocks_);
    declare(kept, module_, sources_, diagnostics_);
    find_dependencies(module_);
  }

  Module& module_;
  Sources& sources_;
  const FileSystem& files_;
  Diagnostics& diagnostics_;
  std::vector<hcl::Block> blocks_;
};

}  // namespace

bool is_module_file(std::string_view name) {
  const bool leftover = name.starts_with('.') || name.ends_with('~') ||
                        (name.starts_with('#') && name.ends_with('#'));
  const bool named_so = name.ends_with(".tf") || name.ends_with(".tofu") ||
                        name.ends_with(".tf.json") || name.ends_with(".tofu.json");
  return !leftover && named_so;
}

const Module& ModuleCache::load(const std::string& directory, Sources& sources,
                                const FileSystem& files, Diagnostics& diagnostics) {
  const std::string canonical = files.canonical(directory);
  Entry* entry = nullptr;
  {
    const std::lock_guard lock(mutex_);
    std::unique_ptr<Entry>& known = entries_[canonical];
    if (!known) known = std::make_unique<Entry>();
    entry = known.get();
  }
  std::call_once(entry->loaded, [&] {
    entry->module.directory = normalize_path(directory);
    entry->module.canonical = canonical;
    Loader(entry->module, sources, files, diagnostics).load();
    if (schema_) check_arguments(entry->module, *schema_, diagnostics);
  });
  return entry->module;
}

}  // namespace preflint::terraform
