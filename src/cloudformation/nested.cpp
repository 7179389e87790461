// Which nested stacks there are. `TemplateURL` names a file beside the template until `aws
// cloudformation package` or `sam package` has uploaded it; what CDK synthesises names a bucket,
// and in `aws:asset:path` of the metadata the file that will be there.
// https://docs.aws.amazon.com/cli/latest/reference/cloudformation/package.html

#include "cloudformation/nested.h"

#include <algorithm>
#include <set>

#include "cloudformation/deploy.h"
#include "cloudformation/include.h"

namespace preflint::cloudformation {
namespace {

constexpr std::size_t deepest_stack = 16;
constexpr std::size_t most_stacks = 500;

/// The property that says where a stack's template is.
std::string_view location_property(const Node& resource) {
  const Node* type = resource.find("Type");
  if (!type || !type->is_scalar()) return {};
  if (type->text == "AWS::CloudFormation::Stack") return "TemplateURL";
  if (type->text == "AWS::Serverless::Application") return "Location";
  return {};
}

std::string asset_path(const Node& resource, std::string_view property) {
  const Node* metadata = resource.find("Metadata");
  if (!metadata || !metadata->is_mapping()) return {};
  const Node* of = metadata->find("aws:asset:property");
  const Node* path = metadata->find("aws:asset:path");
  const bool is_meant = of && of->is_scalar() && of->text == property && path && path->is_scalar();
  return is_meant ? std::string(path->text) : std::string();
}

bool is_elsewhere(std::string_view location) {
  return location.empty() || location.find("://") != std::string_view::npos ||
         location.starts_with('/');
}

class Finder {
 public:
  Finder(std::deque<Stack>& stacks, Evaluations& evaluations, const LowerOptions& options,
         Diagnostics& diagnostics)
      : stacks_(stacks), evaluations_(evaluations), options_(options), diagnostics_(diagnostics) {
    for (const Stack& stack : stacks_) said_.insert(stack.source.source->path());
  }

  void look_into(Stack& stack) {
    for (const Member& member : stack.source.resources.members) {
      if (is_for_each(member.key) || !is_resource(*member.value)) continue;
      const std::optional<std::string> location = template_location(evaluations_.of(stack), member);
      if (location && !is_elsewhere(*location)) follow(stack, member, *location);
    }
  }

 private:
  void follow(Stack& caller, const Member& call, const std::string& location) {
    const FileSystem& files = options_.files->file_system();
    const std::string path =
        normalize_path(join_path(parent_path(caller.source.source->path()), location));
    if (!is_inside(files.canonical(path), options_.access_root) || !files.is_file(path)) return;
    if (caller.calls.size() >= deepest_stack || stacks_.size() >= most_stacks)
      return refuse(call, "Too many nested stacks", "is not followed: there are too many of them.");
    for (const Stack* around = &caller; around; around = around->caller) {
      if (normalize_path(around->source.source->path()) == path)
        return refuse(call, "Circular nested stack", "is the template of a stack around it.");
    }
    const std::shared_ptr<const TemplateFile> file = options_.files->load(path);
    if (!file) return;
    const bool is_first = said_.insert(path).second;
    if (is_first) diagnostics_.append(file->said);
    const auto document = std::ranges::find_if(file->tree.documents,
                                               [](const Node* node) { return is_template(*node); });
    if (document == file->tree.documents.end()) return;
    Stack& nested = stacks_.emplace_back();
    nested.file = file;
    Diagnostics unheard;
    nested.source = whole_template(*file, **document, options_, is_first ? diagnostics_ : unheard);
    nested.caller = &caller;
    nested.call = &call;
    nested.prefix = caller.prefix + std::string(call.key) + ".";
    nested.calls = caller.calls;
    nested.calls.push_back(call.key_range);
    nested.is_first_of_its_file = is_first;
    caller.nested.emplace(call.key, &nested);
    look_into(nested);
  }

  void refuse(const Member& call, std::string summary, const std::string& why) {
    diagnostics_.error(call.key_range, std::move(summary),
                       "The nested stack \"" + std::string(call.key) + "\" " + why);
  }

  std::deque<Stack>& stacks_;
  Evaluations& evaluations_;
  const LowerOptions& options_;
  Diagnostics& diagnostics_;
  std::set<std::string> said_;
};

}  // namespace

std::optional<std::string> template_location(Evaluation& in, const Member& resource) {
  const std::string_view property = location_property(*resource.value);
  if (property.empty()) return std::nullopt;
  std::string asset = asset_path(*resource.value, property);
  if (!asset.empty()) return asset;
  const Node* properties = resource.value->find("Properties");
  const Member* location = properties ? properties->find_member(property) : nullptr;
  if (!location) return "";
  const value::Value value =
      evaluate(in, *location->value, {Text(resource.key), resource.key_range});
  return value.is_string() ? value.as_text().str() : "";
}

void add_nested_stacks(std::deque<Stack>& stacks, Evaluations& evaluations,
                       const LowerOptions& options, Diagnostics& diagnostics) {
  if (!options.files) return;
  Finder(stacks, evaluations, options, diagnostics).look_into(stacks.front());
}

}  // namespace preflint::cloudformation
