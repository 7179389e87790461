// AWS::Include: a transform that stands between the entries of a mapping (`Fn::Transform`), at the
// top of a template (`Transform`) or for a whole value, and gives way to the content of a file. The
// file is one in S3 for CloudFormation, and one beside the template until `aws cloudformation
// package` has uploaded it. Nodes keep the places that they have in their files.
// https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/transform-aws-include.html

#include "cloudformation/include.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/filesystem.h"
#include "cloudformation/sam.h"

namespace preflint::cloudformation {
namespace {

constexpr int deepest_include = 8;
constexpr std::uint32_t most_nodes = 1'000'000;

bool mentions_transform(const Node& node) {
  if (node.tag == "!Transform") return true;
  return std::ranges::any_of(node.members,
                             [](const Member& member) {
                               return member.key == "Fn::Transform" || member.key == "Transform" ||
                                      mentions_transform(*member.value);
                             }) ||
         std::ranges::any_of(node.items,
                             [](const Node* item) { return mentions_transform(*item); });
}

/// The location that an include names literally; empty for every other transform.
std::string_view included_location(const Node& transform) {
  const Node* name = transform.find("Name");
  const Node* parameters = transform.find("Parameters");
  const Node* location = parameters ? parameters->find("Location") : nullptr;
  const bool is_include = name && name->is_scalar() && name->text == "AWS::Include";
  return is_include && location && location->is_scalar() && location->tag.empty()
             ? location->text
             : std::string_view();
}

class Includer {
 public:
  Includer(const LowerOptions& options, Diagnostics& diagnostics)
      : options_(options), diagnostics_(diagnostics) {}

  const Node* rewrite(const Node& node, const SourceFile& file, int depth) {
    if (!node.is_mapping() && !node.is_sequence()) return &node;
    const auto known = rewritten_.find(&node);
    if (known != rewritten_.end()) return known->second;
    const Node* result =
        node.is_mapping() ? mapping(node, file, depth) : sequence(node, file, depth);
    return rewritten_[&node] = result;
  }

  std::shared_ptr<const Tree> made() { return tree_; }
  std::vector<std::shared_ptr<const TemplateFile>> files() { return std::move(files_); }

 private:
  const Node* mapping(const Node& node, const SourceFile& file, int depth) {
    if (node.tag == "!Transform") {
      const Node* content = included(node, file, depth);
      return content ? content : &node;
    }
    std::vector<Member> members;
    bool is_new = false;
    for (const Member& member : node.members) {
      const bool may_include = member.key == "Fn::Transform" || member.key == "Transform";
      const Node* content = may_include ? included(*member.value, file, depth) : nullptr;
      if (content && !content->is_mapping() && node.members.size() == 1) return content;
      if (content && content->is_mapping()) {
        members.insert(members.end(), content->members.begin(), content->members.end());
        is_new = true;
        continue;
      }
      members.push_back({member.key, member.key_range, rewrite(*member.value, file, depth)});
      is_new = is_new || members.back().value != member.value;
    }
    if (!is_new) return &node;
    Node copy = node;
    copy.members = tree_->arena->copy(members);
    return measured(copy);
  }

  const Node* sequence(const Node& node, const SourceFile& file, int depth) {
    std::vector<const Node*> items;
    for (const Node* item : node.items) items.push_back(rewrite(*item, file, depth));
    if (std::ranges::equal(items, node.items)) return &node;
    Node copy = node;
    copy.items = tree_->arena->copy(items);
    return measured(copy);
  }

  const Node* measured(Node node) {
    node.height = 1;
    std::uint64_t expanded = 1;
    const auto add = [&](const Node& part) {
      node.height =
          std::max<std::uint16_t>(node.height, static_cast<std::uint16_t>(part.height + 1));
      expanded += part.expanded;
    };
    for (const Member& member : node.members) add(*member.value);
    for (const Node* item : node.items) add(*item);
    node.expanded = static_cast<std::uint32_t>(std::min<std::uint64_t>(expanded, UINT32_MAX));
    return tree_->arena->make<Node>(node);
  }

  /// Null when nothing is included: another transform, a file elsewhere, too much of it.
  const Node* included(const Node& transform, const SourceFile& file, int depth) {
    if (!transform.is_mapping()) return nullptr;
    const std::string_view location = included_location(transform);
    if (location.empty() || location.find("://") != location.npos || location.starts_with('/'))
      return nullptr;
    const FileSystem& files = options_.files->file_system();
    const std::string path =
        normalize_path(join_path(parent_path(file.path()), std::string(location)));
    if (!is_inside(files.canonical(path), options_.access_root) || !files.is_file(path))
      return nullptr;
    const std::shared_ptr<const TemplateFile> content = options_.files->load(path);
    if (!content || content->tree.documents.empty()) return nullptr;
    const Node& document = *content->tree.documents.front();
    included_nodes_ += document.expanded;
    if (depth >= deepest_include || included_nodes_ > most_nodes) {
      diagnostics_.error(
          transform.range, "Too much is included",
          "The file " + path + " is left out: it includes itself, or too many others.");
      return nullptr;
    }
    if (std::ranges::find(files_, content) == files_.end()) {
      files_.push_back(content);
      diagnostics_.append(content->said);
    }
    return rewrite(document, *content->source, depth + 1);
  }

  const LowerOptions& options_;
  Diagnostics& diagnostics_;
  std::shared_ptr<Tree> tree_ = std::make_shared<Tree>();
  std::unordered_map<const Node*, const Node*> rewritten_;
  std::vector<std::shared_ptr<const TemplateFile>> files_;
  std::uint64_t included_nodes_ = 0;
};

}  // namespace

Template whole_template(const TemplateFile& file, const Node& document, const LowerOptions& options,
                        Diagnostics& diagnostics) {
  if (!options.files || !mentions_transform(document)) {
    return expand_serverless(parse_template(*file.source, document, file.tree.is_complete),
                             diagnostics);
  }
  Includer includer(options, diagnostics);
  const Node& whole = *includer.rewrite(document, *file.source, 0);
  Template source = parse_template(*file.source, whole, file.tree.is_complete);
  source.spliced = includer.made();
  source.included = includer.files();
  return expand_serverless(std::move(source), diagnostics);
}

}  // namespace preflint::cloudformation
