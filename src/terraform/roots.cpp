// Finds the root modules of a scan by what the directories call.

#include <map>
#include <set>

#include "terraform/configuration.h"

namespace preflint::terraform {

namespace {

class Roots {
 public:
  Roots(const std::vector<std::string>& directories, Sources& sources, const FileSystem& files,
        ModuleCache& modules, unsigned jobs, Diagnostics& diagnostics)
      : directories_(directories) {
    for (const std::string& directory : directories)
      canonical_.push_back(files.canonical(directory));
    modules.load_all(directories, jobs, sources, files, diagnostics);
    for (std::size_t i = 0; i < directories.size(); ++i) {
      const Module& module = modules.load(directories[i], sources, files, diagnostics);
      for (const ModuleCall& call : module.calls) {
        const bool local =
            call.source.starts_with("./") || call.source.starts_with("../") || call.source == "..";
        if (local)
          calls_[canonical_[i]].insert(files.canonical(join_path(directories[i], call.source)));
      }
    }
  }

  std::vector<std::string> find() {
    std::set<std::string> called;
    for (const auto& [caller, callees] : calls_) {
      for (const std::string& callee : callees) {
        if (callee != caller) called.insert(callee);
      }
    }
    std::vector<std::string> roots;
    for (std::size_t i = 0; i < directories_.size(); ++i) {
      if (!called.contains(canonical_[i])) add(i, roots);
    }
    for (std::size_t i = 0; i < directories_.size(); ++i) {
      if (!reached_.contains(canonical_[i])) add(i, roots);
    }
    return roots;
  }

 private:
  void add(std::size_t at, std::vector<std::string>& roots) {
    if (reached_.contains(canonical_[at])) return;
    roots.push_back(directories_[at]);
    std::vector<std::string> pending = {canonical_[at]};
    while (!pending.empty()) {
      const std::string next = std::move(pending.back());
      pending.pop_back();
      if (!reached_.insert(next).second) continue;
      const auto callees = calls_.find(next);
      if (callees != calls_.end())
        pending.insert(pending.end(), callees->second.begin(), callees->second.end());
    }
  }

  const std::vector<std::string>& directories_;
  std::vector<std::string> canonical_;
  std::map<std::string, std::set<std::string>> calls_;
  std::set<std::string> reached_;
};

}  // namespace

std::vector<std::string> find_roots(const std::vector<std::string>& directories, Sources& sources,
                                    const FileSystem& files, ModuleCache& modules, unsigned jobs,
                                    Diagnostics& diagnostics) {
  return Roots(directories, sources, files, modules, jobs, diagnostics).find();
}

}  // namespace preflint::terraform
