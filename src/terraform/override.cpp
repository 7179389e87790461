// Override files: an argument there takes the place of the argument of the same name in the block
// that it overrides, and nested blocks take the place of all those of their type, but for
// `lifecycle`, which is merged by argument.
// https://developer.hashicorp.com/terraform/language/files/override

#include "terraform/override.h"

#include <algorithm>
#include <optional>
#include <string>

namespace preflint::terraform {

namespace {

/// `dynamic "x"` stands for blocks of type x.
std::string_view block_type(const hcl::Block& block) {
  const bool dynamic = block.type.view() == "dynamic" && !block.labels.empty();
  return dynamic ? block.labels[0].view() : block.type.view();
}

std::vector<hcl::Attribute> merged_attributes(const hcl::Body& base, const hcl::Body& above) {
  std::vector<hcl::Attribute> merged(base.attributes.begin(), base.attributes.end());
  for (const hcl::Attribute& attribute : above.attributes) {
    const auto same = [&](const hcl::Attribute& other) {
      return other.name.view() == attribute.name.view();
    };
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
    if (found != above.blocks.end() && block.type.view() == "lifecycle") {
      blocks.push_back(block);
      blocks.back().body = merged_body(block.body, found->body, arena);
    }
  }
  for (const hcl::Block& block : above.blocks) {
    const auto lifecycle = [](const hcl::Block& other) { return other.type.view() == "lifecycle"; };
    const bool merged = lifecycle(block) && std::any_of(blocks.begin(), blocks.end(), lifecycle);
    if (!merged) blocks.push_back(block);
  }
  return {arena.copy(merged_attributes(base, above)), arena.copy(blocks), base.range};
}

bool same_target(const hcl::Block& a, const hcl::Block& b) {
  const auto same_name = [](const hcl::Name& x, const hcl::Name& y) {
    return x.view() == y.view();
  };
  return a.type.view() == b.type.view() && std::ranges::equal(a.labels, b.labels, same_name);
}

/// Each local is overridden by itself, wherever it stands.
void override_locals(std::vector<hcl::Block>& blocks, const hcl::Block& above, Arena& arena,
                     Diagnostics& diagnostics) {
  for (const hcl::Attribute& attribute : above.body.attributes) {
    const auto declares = [&](const hcl::Block& block) {
      return block.type.view() == "locals" && block.body.attribute(attribute.name.view());
    };
    const auto base = std::find_if(blocks.begin(), blocks.end(), declares);
    if (base == blocks.end()) {
      diagnostics.error(attribute.name.range, "Missing base local value definition to override",
                        "There is no local value named \"" + std::string(attribute.name.view()) +
                            "\". An override file can only override a local value that was already "
                            "defined in a primary "
                            "configuration file.");
      continue;
    }
    const hcl::Body one{arena.copy(std::vector<hcl::Attribute>{attribute}), {}, attribute.range};
    base->body = merged_body(base->body, one, arena);
  }
}

}  // namespace

bool is_override_file(std::string_view name) {
  const std::string_view base = name.substr(0, name.find('.'));
  return base == "override" || base.ends_with("_override");
}

std::vector<hcl::Block> with_overrides(std::vector<hcl::Block> blocks,
                                       std::span<const hcl::Block> overrides, Arena& arena,
                                       Diagnostics& diagnostics) {
  for (const hcl::Block& above : overrides) {
    if (above.type.view() == "locals") {
      override_locals(blocks, above, arena, diagnostics);
      continue;
    }
    const auto base = std::find_if(blocks.begin(), blocks.end(),
                                   [&](const hcl::Block& b) { return same_target(b, above); });
    const bool stands_alone = above.type.view() == "terraform" || above.type.view() == "provider";
    if (base != blocks.end()) {
      base->body = merged_body(base->body, above.body, arena);
    } else if (stands_alone) {
      blocks.push_back(above);
    } else {
      diagnostics.error(above.header,
                        "Missing base " + std::string(above.type.view()) + " to override",
                        "An override file can only override a block that was already declared in a "
                        "primary configuration file.");
    }
  }
  return blocks;
}

}  // namespace preflint::terraform
