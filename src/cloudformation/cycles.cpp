// Circular dependencies: a depth-first search over what each resource's properties and DependsOn
// name. It keeps its own stack, since a chain of dependencies can be as long as the template.

#include "cloudformation/cycles.h"

#include <string>
#include <unordered_map>
#include <vector>

#include "cloudformation/names.h"

namespace preflint::cloudformation {
namespace {

struct Entry {
  const Member* resource = nullptr;
  std::vector<std::size_t> needs;
  std::size_t next = 0;  ///< the one of `needs` to follow next
  enum class State { unseen, open, done } state = State::unseen;
};

class CycleFinder {
 public:
  CycleFinder(Evaluation& in, Diagnostics& diagnostics) : in_(in), diagnostics_(diagnostics) {
    for (const Member& member : in.source.resources.members) {
      if (!is_for_each(member.key) && is_certain(*member.value)) {
        index_.emplace(member.key, entries_.size());
        entries_.push_back({.resource = &member});
      }
    }
  }

  void find() {
    for (Entry& entry : entries_) collect(entry);
    for (std::size_t i = 0; i < entries_.size(); ++i) {
      if (entries_[i].state == Entry::State::unseen) search(i);
    }
  }

 private:
  bool is_certain(const Node& resource) {
    const Node* name = resource.find("Condition");
    if (!name || !name->is_scalar()) return true;
    const value::Value decision = condition(in_, name->text, name->range);
    return decision.is_bool() && decision.as_bool();
  }

  void collect(Entry& entry) {
    const Node& resource = *entry.resource->value;
    if (const Node* depends = resource.find("DependsOn")) {
      if (depends->is_scalar()) add(entry, depends->text);
      for (const Node* item : depends->items) add(entry, item->text);
    }
    if (const Node* properties = resource.find("Properties")) walk(entry, *properties);
  }

  void walk(Entry& entry, const Node& node) {
    const Call call = call_of(node);
    for (const NamedUse& use : named_uses(*in_.source.source, call)) add(entry, use.name);
    if (call.name == "Fn::If") {
      walk_branch(entry, call.argument->items);
      return;
    }
    for (const Node* item : node.items) walk(entry, *item);
    for (const Member& member : node.members) walk(entry, *member.value);
  }

  void walk_branch(Entry& entry, std::span<const Node* const> arguments) {
    if (arguments.size() != 3 || !arguments[0]->is_scalar()) return;
    const value::Value decision = condition(in_, arguments[0]->text, arguments[0]->range);
    if (decision.is_bool()) walk(entry, *arguments[decision.as_bool() ? 1 : 2]);
  }

  void add(Entry& entry, std::string_view name) {
    const auto found = index_.find(name);
    if (found != index_.end() && !in_.source.parameters.find(name))
      entry.needs.push_back(found->second);
  }

  void search(std::size_t root) {
    std::vector<std::size_t> path{root};
    entries_[root].state = Entry::State::open;
    while (!path.empty()) {
      Entry& top = entries_[path.back()];
      if (top.next == top.needs.size()) {
        top.state = Entry::State::done;
        path.pop_back();
        continue;
      }
      const std::size_t needed = top.needs[top.next++];
      if (entries_[needed].state == Entry::State::open) {
        report(path, needed);
      } else if (entries_[needed].state == Entry::State::unseen) {
        entries_[needed].state = Entry::State::open;
        path.push_back(needed);
      }
    }
  }

  void report(const std::vector<std::size_t>& path, std::size_t first) {
    std::string chain;
    for (std::size_t i = path.size(); i-- > 0;) {
      chain.insert(0, std::string(entries_[path[i]].resource->key) + " → ");
      if (path[i] == first) break;
    }
    const Member& resource = *entries_[first].resource;
    diagnostics_.error(resource.key_range, "Circular dependency",
                       "No resource of these can be deployed before the others: " + chain +
                           std::string(resource.key) + ".");
  }

  Evaluation& in_;
  Diagnostics& diagnostics_;
  std::vector<Entry> entries_;
  std::unordered_map<std::string_view, std::size_t> index_;
};

}  // namespace

void find_cycles(Evaluation& in, Diagnostics& diagnostics) { CycleFinder(in, diagnostics).find(); }

}  // namespace preflint::cloudformation
