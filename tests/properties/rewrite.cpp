// Writes a configuration in another way: text in, text out, by the ranges of the syntax tree.

#include "tests/properties/rewrite.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace preflint::properties {

namespace {

constexpr std::array<std::string_view, 5> meta_arguments = {"count", "for_each", "provider",
                                                            "depends_on", "source"};
constexpr std::array<std::string_view, 6> meta_blocks = {"lifecycle",  "dynamic",  "provisioner",
                                                         "connection", "timeouts", "content"};

template <std::size_t N>
bool is_one_of(std::string_view name, const std::array<std::string_view, N>& names) {
  return std::ranges::find(names, name) != names.end();
}

bool names_something(const hcl::Expression& expression) {
  if (expression.as<hcl::ScopeTraversalExpr>()) return true;
  bool found = false;
  hcl::for_each_child(
      expression, [&](const hcl::Expression& child) { found = found || names_something(child); });
  return found;
}

bool calls_functions(const hcl::Expression& expression) {
  if (expression.as<hcl::FunctionCallExpr>()) return true;
  bool found = false;
  hcl::for_each_child(
      expression, [&](const hcl::Expression& child) { found = found || calls_functions(child); });
  return found;
}

template <class Visit>
void visit_arguments(const hcl::Body& body, const Visit& visit) {
  for (const hcl::Attribute& attribute : body.attributes) {
    if (!is_one_of(attribute.name.view(), meta_arguments)) visit(attribute);
  }
  for (const hcl::Block& block : body.blocks) {
    if (!is_one_of(block.type.view(), meta_blocks)) visit_arguments(block.body, visit);
  }
}

template <class Visit>
void visit_resources(const hcl::Body& body, const Visit& visit) {
  for (const hcl::Block& block : body.blocks) {
    if (block.type.view() == "resource" || block.type.view() == "data") visit(block);
  }
}

template <class Wanted>
std::vector<Place> places(const SourceFile& source, const hcl::Body& body, const Wanted& wanted) {
  std::vector<Place> all;
  visit_resources(body, [&](const hcl::Block& resource) {
    visit_arguments(resource.body, [&](const hcl::Attribute& attribute) {
      if (wanted(attribute))
        all.push_back({attribute.expr->range, std::string(source.text(attribute.expr->range)),
                       calls_functions(*attribute.expr)});
    });
  });
  return all;
}

void add_dynamic(const SourceFile& source, const hcl::Body& body, std::vector<std::string>& all) {
  for (const hcl::Block& block : body.blocks) {
    if (is_one_of(block.type.view(), meta_blocks) || !block.labels.empty()) continue;
    const std::string type(block.type.view());
    const std::string whole(source.text(block.range));
    all.push_back(replaced(source, block.range,
                           "dynamic \"" + type + "\" {\nfor_each = [1]\ncontent " +
                               whole.substr(type.size()) + "\n}"));
    add_dynamic(source, block.body, all);
  }
}

}  // namespace

std::string replaced(const SourceFile& source, const Range& range, const std::string& with) {
  std::string text(source.text());
  return text.replace(range.begin, range.size(), with);
}

std::vector<Place> arguments(const SourceFile& source, const hcl::Body& body) {
  return places(source, body, [](const hcl::Attribute&) { return true; });
}

std::vector<Place> movable_arguments(const SourceFile& source, const hcl::Body& body) {
  return places(source, body,
                [](const hcl::Attribute& attribute) { return !names_something(*attribute.expr); });
}

std::vector<std::string> with_dynamic_block(const SourceFile& source, const hcl::Body& body) {
  std::vector<std::string> all;
  visit_resources(body,
                  [&](const hcl::Block& resource) { add_dynamic(source, resource.body, all); });
  return all;
}

}  // namespace preflint::properties
