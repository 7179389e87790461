// Override files: an argument there takes the place of the argument of the same name in the block
// that it overrides, and nested blocks take the place of all those of their type, but for
// `lifecycle`, which is merged by argument, and `required_providers`, by provider.
// https://developer.hashicorp.com/terraform/language/files/override

#include "terraform/override.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

namespace preflint::terraform {

namespace {

/// `dynamic "x"` stands for blocks of type x.
std::string_view block_type(const hcl::Block& block) {
  const bool dynamic = block.type.view() == "dynamic" && !block.labels.empty();
  return dynamic ? block.labels[0].view() : block.type.view();
}

bool is_merged(const hcl::Block& block) {
  return block.type.view() == "lifecycle" || block.type.view() == "required_providers";
}

/// `count` and `for_each` exclude one another, so either takes the place of both.
bool same_argument(const hcl::Attribute& a, const hcl::Attribute& b) {
  const auto repeats = [](const hcl::Attribute& attribute) {
    return attribute.name.view() == "count" || attribute.name.view() == "for_each";
  };
  return a.name.view() == b.name.view() || (repeats(a) && repeats(b));
}

std::vector<hcl::Attribute> merged_attributes(const hcl::Body& base, const hcl::Body& above) {
  std::vector<hcl::Attribute> merged(base.attributes.begin(), base.attributes.end());
  for (const hcl::Attribute& attribute : above.attributes) {
    const auto same = [&](const hcl::Attribute& other) { return same_argument(other, attribute); };
    const auto found = std::find_if(merged.begin(), merged.end(), same);
    if (found == merged.end()) {
      merged.push_back(attribute);
    } else {
      *found = attribute;
    }
  }
  return merged;
}

hcl::Body merged_body(const hcl::Body& base, const hcl::Body& above, Arena& arena) {
  std::vector<hcl::Block> blocks;
  for (const hcl::Block& block : base.blocks) {
    const auto same = [&](const hcl::Block& other) {
      return block_type(other) == block_type(block);
    };
    const auto found = std::find_if(above.blocks.begin(), above.blocks.end(), same);
    if (found == above.blocks.end()) blocks.push_back(block);
    if (found != above.blocks.end() && is_merged(block)) {
      blocks.push_back(block);
      blocks.back().body = merged_body(block.body, found->body, arena);
    }
  }
  for (const hcl::Block& block : above.blocks) {
    const auto same = [&](const hcl::Block& other) {
      return other.type.view() == block.type.view();
    };
    if (!is_merged(block) || std::ranges::none_of(blocks, same)) blocks.push_back(block);
  }
  return {arena.copy(merged_attributes(base, above)), arena.copy(blocks), base.range};
}

/// The literal `alias` of a provider block.
std::string_view alias_of(const hcl::Block& block) {
  const hcl::Attribute* alias = block.body.attribute("alias");
  const auto* literal = alias ? alias->expr->as<hcl::LiteralValueExpr>() : nullptr;
  return literal && literal->value->is_string() ? literal->value->as_string() : std::string_view();
}

bool same_target(const hcl::Block& a, const hcl::Block& b) {
  const auto same_name = [](const hcl::Name& x, const hcl::Name& y) {
    return x.view() == y.view();
  };
  return a.type.view() == b.type.view() && std::ranges::equal(a.labels, b.labels, same_name) &&
         (a.type.view() != "provider" || alias_of(a) == alias_of(b));
}

/// Terraform's word for what an override has nothing to override of.
std::string_view missing_base(std::string_view type) {
  if (type == "variable") return "Missing base variable declaration to override";
  if (type == "output") return "Missing base output definition to override";
  if (type == "module") return "Missing module call to override";
  if (type == "data") return "Missing data resource to override";
  return "Missing resource to override";
}

class Overrider {
 public:
  Overrider(std::vector<hcl::Block> blocks, Arena& arena, Diagnostics& diagnostics)
      : blocks_(std::move(blocks)), arena_(arena), diagnostics_(diagnostics) {}

  void apply(const hcl::Block& above) {
    const std::string_view type = above.type.view();
    if (type == "locals") return locals(above);
    if (type == "check")
      return refuse(above, "Can't override check blocks", "Check blocks can't be overridden.");
    if (type == "moved" || type == "import" || type == "removed") {
      return refuse(above, "Cannot override '" + std::string(type) + "' blocks",
                    "Blocks of this type can appear only in normal files, not in override files.");
    }
    const auto base =
        std::ranges::find_if(blocks_, [&](const hcl::Block& b) { return same_target(b, above); });
    if (base != blocks_.end()) {
      if (check_merge(above)) base->body = merged_body(base->body, above.body, arena_);
    } else if (type == "terraform" || type == "provider") {
      blocks_.push_back(above);
    } else {
      refuse(above, std::string(missing_base(type)),
             "An override file can only override a block that was already declared in a primary "
             "configuration file.");
    }
  }

  std::vector<hcl::Block> take() { return std::move(blocks_); }

 private:
  void refuse(const hcl::Block& above, std::string summary, std::string detail) {
    diagnostics_.error(above.header, std::move(summary), std::move(detail));
  }

  /// Conditions hold whatever is overridden, and so do orders.
  bool check_merge(const hcl::Block& above) {
    constexpr std::array<std::string_view, 3> fixed = {"validation", "precondition",
                                                       "postcondition"};
    bool allowed = true;
    for (const hcl::Block& nested : above.body.blocks) {
      const std::string_view type = nested.type.view();
      if (type == "lifecycle") allowed = check_merge(nested) && allowed;
      if (std::ranges::find(fixed, type) == fixed.end()) continue;
      allowed = false;
      refuse(nested, "Can't override " + std::string(type) + " blocks",
             "Blocks of this type can't be overridden.");
    }
    const hcl::Attribute* order = above.body.attribute("depends_on");
    if (!order) return allowed;
    diagnostics_.error(order->name.range, "Unsupported override",
                       "The depends_on argument may not be overridden.");
    return false;
  }

  /// Each local is overridden by itself, wherever it stands.
  void locals(const hcl::Block& above) {
    for (const hcl::Attribute& attribute : above.body.attributes) {
      const auto declares = [&](const hcl::Block& block) {
        return block.type.view() == "locals" && block.body.attribute(attribute.name.view());
      };
      const auto base = std::ranges::find_if(blocks_, declares);
      if (base == blocks_.end()) {
        diagnostics_.error(
            attribute.name.range, "Missing base local value definition to override",
            "There is no local value named \"" + std::string(attribute.name.view()) +
                "\". An override file can only override a local value that was already defined in "
                "a primary configuration file.");
        continue;
      }
      const hcl::Body one{arena_.copy(std::vector<hcl::Attribute>{attribute}), {}, attribute.range};
      base->body = merged_body(base->body, one, arena_);
    }
  }

  std::vector<hcl::Block> blocks_;
  Arena& arena_;
  Diagnostics& diagnostics_;
};

}  // namespace

bool is_override_file(std::string_view name) {
  std::string_view base = name;
  for (const std::string_view ending : {".json", ".tf", ".tofu"}) {
    if (base.ends_with(ending)) base.remove_suffix(ending.size());
  }
  return base == "override" || base.ends_with("_override");
}

std::vector<hcl::Block> with_overrides(std::vector<hcl::Block> blocks,
                                       std::span<const hcl::Block> overrides, Arena& arena,
                                       Diagnostics& diagnostics) {
  Overrider overrider(std::move(blocks), arena, diagnostics);
  for (const hcl::Block& above : overrides) overrider.apply(above);
  return overrider.take();
}

}  // namespace preflint::terraform
