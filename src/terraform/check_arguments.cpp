// Holds the bodies of resources to the provider's schema, level by level: blocks, what `dynamic`
// blocks make, and objects that are written out. The schema is of certain releases, so that only a
// name that is near a known one, or known elsewhere in the resource, is taken for a mistake.

#include "terraform/check_arguments.h"

#include <optional>
#include <string>
#include <vector>

#include "schema/hint.h"
#include "terraform/meta_arguments.h"

namespace preflint::terraform {

namespace {

using schema::Attribute;
using schema::Shape;
using schema::Type;

std::optional<Shape> shape_in(const std::optional<Attribute>& attribute) {
  if (!attribute) return std::nullopt;
  const Type type = attribute->type.innermost();
  return type.kind() == Type::Kind::object ? std::optional(type.shape()) : std::nullopt;
}

class ArgumentChecker {
 public:
  ArgumentChecker(std::string type, const Shape& resource, schema::Names& names,
                  Diagnostics& diagnostics)
      : resource_(resource), path_(std::move(type)), names_(names), diagnostics_(diagnostics) {}

  void check(const hcl::Body& body) { this->body(body, resource_, true); }

 private:
  /// A body or an object, and the names in it.
  struct Level {
    Shape shape;
    std::vector<std::string_view> names;
    bool outermost = false;
  };

  void body(const hcl::Body& body, const Shape& shape, bool outermost) {
    Level here{shape, {}, outermost};
    for (const hcl::Attribute& attribute : body.attributes)
      here.names.push_back(attribute.name.view());
    for (const hcl::Block& block : body.blocks) here.names.push_back(name_of(block).view());
    const hcl::Block* block = body.blocks.data();  // in the order of the source
    const hcl::Block* const end = block + body.blocks.size();
    for (const hcl::Attribute& attribute : body.attributes) {
      while (block != end && block->range < attribute.range) this->block(*block++, here);
      this->argument(attribute, here);
    }
    while (block != end) this->block(*block++, here);
  }

  void argument(const hcl::Attribute& attribute, const Level& here) {
    if (here.outermost && is_meta_argument(attribute.name.view())) return;
    if (const auto known = look_up(attribute.name, "argument", here))
      value(*attribute.expr, *known);
  }

  void block(const hcl::Block& block, const Level& here) {
    if (here.outermost && is_meta_block(block.type.view())) return;
    const hcl::Name& name = name_of(block);
    if (const std::optional<Shape> inner = shape_in(look_up(name, "block", here)))
      nested(block, name, *inner);
  }

  static bool is_dynamic(const hcl::Block& block) {
    return block.type.view() == "dynamic" && block.labels.size() == 1;
  }

  static const hcl::Name& name_of(const hcl::Block& block) {
    return is_dynamic(block) ? block.labels[0] : block.type;
  }

  void nested(const hcl::Block& block, const hcl::Name& name, const Shape& shape) {
    const std::size_t outer = enter(name.view());
    if (is_dynamic(block)) {
      for (const hcl::Block& content : block.body.blocks) {
        if (content.type.view() == "content") body(content.body, shape, false);
      }
    } else {
      body(block.body, shape, false);
    }
    path_.resize(outer);
  }

  /// The objects that an argument's value is written as; what is computed is not looked into.
  void value(const hcl::Expression& expression, const Attribute& attribute) {
    const std::optional<Shape> shape = shape_in(attribute);
    if (!shape) return;
    if (const auto* tuple = expression.as<hcl::TupleConsExpr>()) {
      for (const hcl::Expression* item : tuple->items) value(*item, attribute);
    }
    const auto* object = expression.as<hcl::ObjectConsExpr>();
    if (!object || attribute.type.kind() == Type::Kind::map) return;
    Level here{*shape, {}, false};
    for (const hcl::ObjectConsItem& item : object->items) {
      if (const auto* key = item.key->as<hcl::ObjectConsKeyExpr>())
        here.names.push_back(key->name.view());
    }
    const std::size_t outer = enter(attribute.name);
    for (const hcl::ObjectConsItem& item : object->items) {
      const auto* key = item.key->as<hcl::ObjectConsKeyExpr>();
      if (!key || !key->name.text) continue;
      if (const auto known = look_up(key->name, "argument", here)) value(*item.value, *known);
    }
    path_.resize(outer);
  }

  std::size_t enter(std::string_view name) {
    const std::size_t outer = path_.size();
    path_ += "." + std::string(name);
    return outer;
  }

  std::optional<Attribute> look_up(const hcl::Name& name, std::string_view what,
                                   const Level& here) {
    const std::optional<Attribute>& known = names_.find(here.shape, name.view());
    if (known) return known;
    const std::string meant = names_.hint(name.view(), here.shape, resource_, here.names);
    if (!meant.empty()) {
      diagnostics_.warning(name.range, "Unsupported " + std::string(what),
                           "No release of the provider that is known here has " +
                               std::string(what == "argument" ? "an " : "a ") + std::string(what) +
                               " \"" + std::string(name.view()) + "\" in " + path_ +
                               ", so it counts for nothing." + meant);
    }
    return std::nullopt;
  }

  const Shape& resource_;
  std::string path_;  ///< "aws_s3_bucket.versioning"
  schema::Names& names_;
  Diagnostics& diagnostics_;
};

}  // namespace

void check_arguments(const Module& module, const schema::Schema& schema, Diagnostics& diagnostics) {
  schema::Names names;
  for (const ResourceDeclaration& resource : module.resources) {
    if (resource.mode == ResourceMode::ephemeral || !resource.type.view().starts_with("aws_"))
      continue;
    const std::string_view type = resource.type.view();
    const bool is_data = resource.mode == ResourceMode::data;
    const std::optional<Shape> shape = is_data ? schema.data_source(type) : schema.resource(type);
    if (!shape) continue;
    ArgumentChecker(std::string(is_data ? "data." : "") + std::string(type), *shape, names,
                    diagnostics)
        .check(resource.block->body);
  }
}

}  // namespace preflint::terraform
