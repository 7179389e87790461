// Reads where things stand in a plan or a state: one pass over the text, which keeps places and
// names. https://developer.hashicorp.com/terraform/internals/json-format
//
// What is deleted or forgotten is not there after the change, and neither are the deposed objects
// of a replacement; of a state everything is there as it is. Data sources that were read while
// planning stand in the prior state alone.

#include "terraform/plan.h"

#include <algorithm>
#include <unordered_set>

#include "terraform/plan_address.h"
#include "terraform/plan_json.h"
#include "terraform/root.h"

namespace preflint::terraform {

namespace {

bool is_true(std::string_view json) { return json == "true"; }

/// Is something left of it after the change? `actions` is a JSON array of names.
bool is_deployed(std::string_view actions) {
  bool deployed = false;
  JsonCursor cursor(actions);
  cursor.elements([&] {
    const std::string action = json_string(cursor.skip());
    deployed = deployed || (action != "delete" && action != "forget");
  });
  return deployed;
}

class PlanReader {
 public:
  PlanReader(const SourceFile& source, Diagnostics& diagnostics)
      : source_(source), cursor_(source.text()), diagnostics_(diagnostics) {
    plan_.source = &source;
  }

  Plan read() {
    if (source_.text().starts_with("\xEF\xBB\xBF")) cursor_ = JsonCursor(source_.text(), 3);
    cursor_.members([&](std::string_view name) { top_level(name); });
    if (cursor_.is_broken()) {
      const std::uint32_t end = static_cast<std::uint32_t>(source_.text().size());
      diagnostics_.error({source_.id(), end, end}, "Invalid plan",
                         "The file ends in the middle of the plan, or is not JSON. What could be "
                         "read of it is judged.");
    }
    if (is_supported_) add_read_earlier();
    if (!is_supported_) plan_.resources.clear();
    return std::move(plan_);
  }

 private:
  void top_level(std::string_view name) {
    if (name == "format_version") return version();
    if (name == "errored" || name == "complete" || name == "deferred_changes") state_of_plan(name);
    if (name == "resource_changes") cursor_.elements([&] { resource_change(false); });
    if (name == "prior_state") {
      cursor_.members([&](std::string_view inner) {
        if (inner == "values") state_values(earlier_);
      });
    }
    if (name == "values") state_values(plan_.resources);
    if (name == "variables") variables();
    if (name == "output_changes")
      cursor_.members(
          [&](std::string_view output) { plan_.outputs.emplace(output, cursor_.skip()); });
    if (name == "configuration") configuration();
  }

  Range range_from(std::size_t begin, std::size_t end) const {
    return {source_.id(), static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  }
  Range value_range(std::string_view value) const {
    const std::size_t begin = static_cast<std::size_t>(value.data() - source_.text().data());
    return range_from(begin, begin + value.size());
  }

  void version() {
    const std::string_view text = cursor_.skip();
    const std::string version = json_string(text);
    const std::string major = version.substr(0, version.find('.'));
    is_supported_ = major == "0" || major == "1";
    if (!is_supported_) {
      diagnostics_.error(value_range(text), "Unsupported plan format",
                         "Plans of format 0 and 1 are read; this one is of format " + version +
                             ", and is left out.");
    }
  }

  void state_of_plan(std::string_view name) {
    const std::size_t begin = cursor_.position();
    if (name == "deferred_changes") {
      const std::size_t before = plan_.resources.size();
      cursor_.elements([&] {
        cursor_.members([&](std::string_view inner) {
          if (inner == "resource_change") resource_change(true);
        });
      });
      if (plan_.resources.size() > before) {
        diagnostics_.warning(range_from(begin, begin + 1), "Deferred changes",
                             "Some changes wait for what another run will know: how often these "
                             "resources will be there is unknown.");
      }
      return;
    }
    const std::string_view text = cursor_.skip();
    if (name == "errored" && is_true(text)) {
      diagnostics_.error(value_range(text), "Errored plan",
                         "Planning stopped at an error, so that resources may be missing here. "
                         "Make the plan again once it succeeds.");
    } else if (name == "complete" && text == "false") {
      diagnostics_.warning(value_range(text), "Incomplete plan",
                           "Further changes remain after this plan (it was made with -target, "
                           "stopped at an error or has deferred changes): what is not in it is not "
                           "judged.");
    }
  }

  void variables() {
    cursor_.members([&](std::string_view variable) {
      cursor_.members([&](std::string_view inner) {
        if (inner == "value") plan_.variables.emplace(variable, cursor_.skip());
      });
    });
  }

  /// The parts of an entry that a plan and a state spell alike.
  struct Entry {
    PlanResource resource;
    std::string address, mode;
    bool is_deposed = false;

    bool read(std::string_view name, JsonCursor& cursor) {
      if (name == "address") {
        resource.header.begin = static_cast<std::uint32_t>(cursor.position());
        const std::string_view text = cursor.skip();
        resource.header.end = resource.header.begin + static_cast<std::uint32_t>(text.size());
        address = json_string(text);
      } else if (name == "mode") {
        mode = json_string(cursor.skip());
      } else if (name == "type") {
        resource.type = json_string(cursor.skip());
      } else if (name == "name") {
        resource.name = json_string(cursor.skip());
      } else if (name == "deposed" || name == "deposed_key") {
        is_deposed = true;
      } else {
        return false;
      }
      return true;
    }
  };

  void add(Entry entry, std::size_t begin, std::vector<PlanResource>& to) {
    const bool is_known = entry.mode == "managed" || entry.mode == "data";
    if (!is_known || entry.is_deposed || entry.address.empty() || cursor_.is_broken()) return;
    PlanAddress address = plan_address(entry.address);
    PlanResource& resource = entry.resource;
    resource.address = address.text();
    resource.module = std::move(address.module);
    resource.declared = std::move(address.declared);
    resource.key = std::move(address.key);
    resource.is_data = entry.mode == "data";
    resource.range = range_from(begin, cursor_.position());
    resource.header.file = source_.id();
    to.push_back(std::move(resource));
  }

  void resource_change(bool deferred) {
    const std::size_t begin = cursor_.position();
    Entry entry;
    std::string_view actions;
    cursor_.members([&](std::string_view name) {
      if (entry.read(name, cursor_) || name != "change") return;
      cursor_.members([&](std::string_view inner) {
        if (inner == "actions") actions = cursor_.skip();
        if (inner == "after") entry.resource.after = cursor_.skip();
        if (inner == "after_unknown") entry.resource.unknown = cursor_.skip();
        if (inner == "after_sensitive") entry.resource.sensitive = cursor_.skip();
      });
    });
    entry.resource.is_deferred = deferred;
    const bool is_there = is_deployed(actions) || deferred;
    if (is_there) add(std::move(entry), begin, plan_.resources);
  }

  void state_values(std::vector<PlanResource>& to) {
    cursor_.members([&](std::string_view name) {
      if (name == "root_module") state_module(to, 0);
    });
  }

  void state_module(std::vector<PlanResource>& to, int depth) {
    if (depth > deepest_modules) return;
    cursor_.members([&](std::string_view name) {
      if (name == "resources") cursor_.elements([&] { state_resource(to); });
      if (name == "child_modules") cursor_.elements([&] { state_module(to, depth + 1); });
    });
  }

  void state_resource(std::vector<PlanResource>& to) {
    const std::size_t begin = cursor_.position();
    Entry entry;
    cursor_.members([&](std::string_view name) {
      if (entry.read(name, cursor_)) return;
      if (name == "values") entry.resource.after = cursor_.skip();
      if (name == "sensitive_values") entry.resource.sensitive = cursor_.skip();
    });
    add(std::move(entry), begin, to);
  }

  /// Of the prior state only data sources, and those only that are not read anew.
  void add_read_earlier() {
    std::unordered_set<std::string_view> there;
    for (const PlanResource& resource : plan_.resources) there.insert(resource.address);
    std::vector<PlanResource> data;
    for (PlanResource& resource : earlier_) {
      if (resource.is_data && !there.contains(resource.address))
        data.push_back(std::move(resource));
    }
    std::ranges::move(data, std::back_inserter(plan_.resources));
  }

  void configuration() {
    plan_.has_configuration = true;
    cursor_.members([&](std::string_view name) {
      if (name == "root_module") module(plan_.root, 0);
    });
  }

  void module(PlanModule& into, int depth) {
    if (depth > deepest_modules) return;
    cursor_.members([&](std::string_view name) {
      if (name == "resources") cursor_.elements([&] { declaration(into); });
      if (name == "outputs") {
        cursor_.members([&](std::string_view output) {
          into.outputs[std::string(output)] = json_member(cursor_.skip(), "expression");
        });
      }
      if (name == "module_calls") {
        cursor_.members(
            [&](std::string_view call) { this->call(into.calls[std::string(call)], depth); });
      }
    });
  }

  void declaration(PlanModule& into) {
    PlanDeclaration declared;
    std::string address, name_part;
    cursor_.members([&](std::string_view name) {
      if (name == "address") address = json_string(cursor_.skip());
      if (name == "expressions") declared.expressions = cursor_.skip();
      if (name == "count_expression" || name == "for_each_expression")
        declared.repetition = cursor_.skip();
      if (name == "depends_on") declared.depends_on = cursor_.skip();
      if (name == "provider_config_key") {
        const std::string key = json_string(cursor_.skip());
        const std::string local = key.substr(key.rfind(':') + 1);
        if (local.find('.') != std::string::npos) declared.provider = local;
      }
    });
    into.resources.insert_or_assign(plan_address(address).declared, std::move(declared));
  }

  void call(PlanCall& into, int depth) {
    into.module = std::make_unique<PlanModule>();
    cursor_.members([&](std::string_view name) {
      if (name == "expressions") into.expressions = cursor_.skip();
      if (name == "count_expression" || name == "for_each_expression")
        into.repetition = cursor_.skip();
      if (name == "module") module(*into.module, depth + 1);
    });
  }

  const SourceFile& source_;
  JsonCursor cursor_;
  Diagnostics& diagnostics_;
  Plan plan_;
  std::vector<PlanResource> earlier_;
  bool is_supported_ = true;
};

}  // namespace

bool looks_like_plan(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  if (text.find("\"format_version\"") == std::string_view::npos) return false;
  bool has_version = false, has_content = false;
  JsonCursor cursor(text);
  cursor.members([&](std::string_view name) {
    if (name == "format_version") has_version = true;
    for (const std::string_view known :
         {"terraform_version", "planned_values", "resource_changes", "prior_state", "values"}) {
      if (name == known) has_content = true;
    }
    if (has_version && has_content) cursor.stop();
  });
  return has_version && has_content;
}

bool is_other_plan(std::string_view text) {
  const std::string_view start = text.substr(0, 256);
  const bool is_archive = start.starts_with("PK\x03\x04");
  if (is_archive) return start.find("tfplan") != std::string_view::npos;
  return start.starts_with("{\"@level\"") && start.find("erraform") != std::string_view::npos;
}

Plan read_plan(const SourceFile& source, Diagnostics& diagnostics) {
  return PlanReader(source, diagnostics).read();
}

bool is_plan_of(const Plan& plan, const Module& root) {
  for (const auto& [call, content] : plan.root.calls) {
    if (find(root.call_index, call)) return true;
  }
  return std::ranges::any_of(root.resources, [&](const ResourceDeclaration& declared) {
    return plan.root.resources.contains(declared.address.view());
  });
}

bool is_exactly_plan_of(const Plan& plan, const Module& root) {
  const auto is_planned = [&](const ResourceDeclaration& declared) {
    return declared.mode == ResourceMode::ephemeral ||
           plan.root.resources.contains(declared.address.view());
  };
  const auto resources = std::ranges::count_if(root.resources, [](const auto& declared) {
    return declared.mode != ResourceMode::ephemeral;
  });
  const bool same_calls = std::ranges::all_of(root.calls, [&](const ModuleCall& call) {
    return plan.root.calls.contains(call.name.view());
  });
  return same_calls && root.calls.size() == plan.root.calls.size() &&
         static_cast<std::size_t>(resources) == plan.root.resources.size() &&
         std::ranges::all_of(root.resources, is_planned) && is_plan_of(plan, root);
}

}  // namespace preflint::terraform
