// Reads the manifest that `terraform init` leaves: {"Modules": [{"Key": "vpc", "Dir":
// ".terraform/modules/vpc"}, …]}.

#include "terraform/installed.h"

#include <nlohmann/json.hpp>

namespace preflint::terraform {

InstalledModules::InstalledModules(const std::string& root, const FileSystem& files,
                                   Diagnostics& diagnostics) {
  const std::string path = join_path(root, ".terraform/modules/modules.json");
  if (!files.is_file(path)) return;
  const auto text = files.read(path);
  const nlohmann::json manifest =
      nlohmann::json::parse(text ? *text : std::string(), nullptr, false);
  const auto modules = manifest.is_object() ? manifest.find("Modules") : manifest.end();
  if (!manifest.is_object() || modules == manifest.end() || !modules->is_array()) {
    diagnostics.warning(
        {}, "Unreadable module manifest",
        path + " is not what `terraform init` writes; downloaded modules are not followed.");
    return;
  }
  for (const nlohmann::json& module : *modules) {
    if (!module.is_object()) continue;
    const auto key = module.find("Key"), directory = module.find("Dir");
    const bool usable = key != module.end() && key->is_string() && directory != module.end() &&
                        directory->is_string();
    if (!usable || key->get_ref<const std::string&>().empty()) continue;
    directories_.emplace(key->get<std::string>(), join_path(root, directory->get<std::string>()));
  }
}

std::optional<std::string> InstalledModules::find(std::string_view calls) const {
  const auto found = directories_.find(calls);
  return found == directories_.end() ? std::nullopt : std::optional(found->second);
}

}  // namespace preflint::terraform
