// The value of a resource after the change stands in three objects of one shape: what is known,
// what is known after apply (`after_unknown`), and what is sensitive. A fourth, the expressions of
// its block in the configuration section, says what the configuration sets at all.
// https://developer.hashicorp.com/terraform/internals/json-format#change-representation
//
// A provider adds to what is configured: defaults, and values that it will compute. The rules know
// what holds where nothing is set, so that both syntaxes are judged alike when such values are left
// out (docs/decisions/0012). The blocks that `dynamic` makes are not in the expressions: blocks
// with content stay.

#include "terraform/plan_values.h"

#include <algorithm>

#include "graph/names.h"
#include "terraform/data_policy_document.h"
#include "terraform/earlier_defaults.h"
#include "terraform/plan_json.h"
#include "terraform/policy_json.h"
#include "value/json.h"

namespace preflint::terraform {

using value::Mark;
using value::MarkSet;
using value::Missing;
using value::Reason;
using value::Type;
using value::Value;

namespace {

bool is_object(const Value* value) {
  return value && value->is_known() && !value->is_null() && value->is_mapping();
}
bool is_array(const Value* value) {
  return value && value->is_known() && !value->is_null() && value->is_sequence();
}
bool is_true(const Value* value) { return value && value->is_bool() && value->as_bool(); }

const Value* member(const Value* object, std::string_view name) {
  return is_object(object) ? object->find(name) : nullptr;
}
const Value* element(const Value* array, std::size_t index) {
  return is_array(array) && index < array->elements().size() ? &array->elements()[index] : nullptr;
}

/// Blocks come as an array of objects.
bool has_blocks(const Value& value) {
  return is_array(&value) && !value.elements().empty() &&
         std::ranges::all_of(value.elements(), [](const Value& one) { return is_object(&one); });
}

/// What providers write where nothing is set.
bool is_empty(const Value& value) {
  if (value.is_null()) return true;
  if (value.is_string()) return value.as_string().empty();
  if (is_array(&value)) return value.elements().empty();
  return is_object(&value) && value.entries().empty();
}

/// Is it an expression, rather than the expressions of a block?
bool is_expression(const Value& node) {
  return is_object(&node) &&
         (node.entries().empty() || node.find("references") || node.find("constant_value"));
}

std::string_view last_name(std::string_view path) {
  return path.substr(path.rfind('.') + 1);  // npos + 1 is 0
}

/// Documents that build on documents are followed to this depth.
constexpr int most_documents = 8;

/// With more blocks of one type than this, nobody looks which of them set what.
constexpr std::size_t most_blocks = 64;

/// Where one attribute of an instance is written: the expressions of its name, of each block of
/// that type.
struct Written {
  bool is_told = false;  ///< otherwise nobody says what is set
  std::vector<const Value*> nodes;
  bool is_resource = false;  ///< the one node is the body of the resource

  Written inner(std::string_view name) const {
    Written found{.is_told = is_told && nodes.size() <= most_blocks, .nodes = {}};
    for (const Value* node : nodes) {
      if (is_expression(*node) && !is_resource) found.is_told = false;
      const Value* at = member(node, name);
      if (!at) continue;
      if (is_array(at)) {
        for (const Value& one : at->elements()) found.nodes.push_back(&one);
      } else {
        found.nodes.push_back(at);
      }
    }
    if (!found.is_told) found.nodes.clear();
    return found;
  }
  /// The expression, where all blocks have the same one.
  const Value* expression() const {
    if (nodes.empty() || !is_expression(*nodes.front())) return nullptr;
    const bool same = std::ranges::all_of(
        nodes, [&](const Value* node) { return node->same_content(*nodes.front()); });
    return same ? nodes.front() : nullptr;
  }
  bool is_block() const {
    return !nodes.empty() && is_object(nodes.front()) && !is_expression(*nodes.front());
  }
};

}  // namespace

class PlanValues::Reader {
 public:
  Reader(PlanValues& values, const PlanResource& resource, const PlanExpressionPlace& place,
         Content content)
      : values_(values), resource_(resource), place_(place), content_(content) {
    header_ = {Mark{Mark::Kind::source, false, resource.header, Text(resource.declared), {}, {}}};
  }

  std::vector<Value::Entry> entries(const Value* after, const Value* unknown,
                                    const Value* sensitive, const Written& written,
                                    const std::string& path) {
    std::vector<Value::Entry> all;
    const auto add = [&](const Text& name) {
      const Written inner = written.inner(name);
      const Value *known = member(after, name), *later = member(unknown, name);
      const bool is_top = path.empty();
      if (!is_kept(known, later, inner) &&
          !(is_top && had_other_default(resource_.type, name.view())))
        return;
      const std::string at = is_top ? name.str() : path + "." + name.str();
      all.emplace_back(values_.shared(name),
                       read(known, later, member(sensitive, name), inner, at));
    };
    if (is_object(after)) {
      for (const auto& [name, content] : after->entries()) add(name);
    }
    if (is_object(unknown)) {
      for (const auto& [name, content] : unknown->entries()) {
        if (!member(after, name)) add(name);
      }
    }
    return all;
  }

 private:
  bool is_kept(const Value* known, const Value* later, const Written& written) const {
    if (content_ == Content::everything) return true;
    const bool is_set = !written.is_told || !written.nodes.empty();
    if (is_true(later)) return is_set;
    if (!known || known->is_null()) return is_set && later && !is_empty(*later);
    if (!written.is_told) return !is_empty(*known);
    return is_set || has_blocks(*known);
  }

  Value read(const Value* known, const Value* later, const Value* sensitive, const Written& written,
             const std::string& path) {
    Value value = content_of(known, later, sensitive, written, path);
    return is_true(sensitive) ? value.with_marks(MarkSet{Mark{}}) : value;
  }

  Value content_of(const Value* known, const Value* later, const Value* sensitive,
                   const Written& written, const std::string& path) {
    const bool is_later = is_true(later) || (is_array(later) && !is_array(known));
    if (is_later) return unknown(references(written), path);
    if (known && has_blocks(*known)) return blocks(*known, later, sensitive, written, path);
    if (is_array(known)) return sequence(*known, later, sensitive, written, path);
    if (is_object(known) || is_object(later)) return object(known, later, sensitive, written, path);
    if (!known) return {};
    return known->is_null() ? *known : scalar(*known, references(written), path);
  }

  /// Blocks of a set come in an order of their own: each is read with the expressions of all.
  Value blocks(const Value& known, const Value* later, const Value* sensitive,
               const Written& written, const std::string& path) {
    const Written inner = written.is_block() ? written : Written{};
    std::vector<Value> bodies;
    for (std::size_t i = 0; i < known.elements().size(); ++i) {
      bodies.push_back(
          body(&known.elements()[i], element(later, i), element(sensitive, i), inner, path));
    }
    return Value::tuple(std::move(bodies));
  }

  Value body(const Value* known, const Value* later, const Value* sensitive, const Written& written,
             const std::string& path) {
    return Value::body(entries(known, later, sensitive, written, path), Missing::null, header_);
  }

  Value object(const Value* known, const Value* later, const Value* sensitive,
               const Written& written, const std::string& path) {
    if (written.is_block()) return Value::tuple({body(known, later, sensitive, written, path)});
    std::vector<Value::Entry> all;
    const auto add = [&](const Text& name) {
      all.emplace_back(name, read(member(known, name), member(later, name), member(sensitive, name),
                                  written, path));
    };
    if (is_object(known)) {
      for (const auto& [name, content] : known->entries()) add(name);
    }
    if (is_object(later)) {
      for (const auto& [name, content] : later->entries()) {
        if (!member(known, name)) add(name);
      }
    }
    return Value::object(std::move(all));
  }

  /// `[aws_security_group.a.id, aws_security_group.b.id]`: as many as there are references.
  Value sequence(const Value& known, const Value* later, const Value* sensitive,
                 const Written& written, const std::string& path) {
    const PlanReferences all = references(written);
    const std::size_t size = known.elements().size();
    std::vector<Value> elements;
    for (std::size_t i = 0; i < size; ++i) {
      PlanReferences own = all;
      if (!all.open && all.targets.size() == size) own.targets = {all.targets[i]};
      const Value* one_known = &known.elements()[i];
      const Value* one_later = element(later, i);
      const Value* one_sensitive = element(sensitive, i);
      Value value;
      if (is_true(one_later)) {
        value = unknown(own, path);
      } else if (one_known->is_string()) {
        value = scalar(*one_known, own, path);
      } else {
        value = read(one_known, one_later, one_sensitive, written, path);
      }
      elements.push_back(is_true(one_sensitive) ? value.with_marks(MarkSet{Mark{}})
                                                : std::move(value));
    }
    return Value::tuple(std::move(elements));
  }

  PlanReferences references(const Written& written) {
    if (const Value* one = written.expression()) return values_.resolver_.resolve(*one, place_);
    PlanReferences all;
    all.open = true;
    return all;
  }

  /// Could this attribute be that attribute of the target, rather than a text that mentions it? A
  /// resource is not called as another one is.
  bool may_be(const PlanTarget& target, const std::string& path) const {
    if (path == "name" || path == graph::naming_attribute(resource_.type)) return false;
    const std::string_view attribute = last_name(target.path);
    return graph::may_name(path, target.resource->type) ||
           (!attribute.empty() && last_name(path).ends_with(attribute));
  }

  static Mark reference(const PlanTarget& target, bool exact) {
    return {Mark::Kind::reference, exact, {}, target.resource->address, target.path, {}};
  }

  Value unknown(const PlanReferences& references, const std::string& path) {
    const bool one = references.targets.size() == 1 && !references.open;
    if (one) {
      const PlanTarget& target = references.targets.front();
      if (std::optional<Value> text = values_.document(target))
        return text->with_marks(MarkSet{reference(target, true)});
    }
    Reason reason{Reason::Kind::computed, resource_.address + "." + path, resource_.header};
    if (one) {
      const PlanTarget& target = references.targets.front();
      const std::string_view dot = target.path.empty() ? "" : ".";
      reason = {target.resource->is_data ? Reason::Kind::data : Reason::Kind::computed,
                target.resource->address + std::string(dot) + target.path, target.resource->header};
    } else if (!references.first.empty()) {
      reason.what = references.first;
    }
    std::vector<Mark> marks;
    for (const PlanTarget& target : references.targets)
      marks.push_back(reference(target, one && may_be(target, path)));
    return Value::unknown(Type::dynamic(), std::move(reason)).with_marks(MarkSet(std::move(marks)));
  }

  /// Of what is known it can be seen whether it is that attribute.
  Value scalar(const Value& known, const PlanReferences& references, const std::string& path) {
    if (!known.is_string()) return known;
    std::vector<Mark> marks;
    for (const PlanTarget& target : references.targets) {
      marks.push_back(reference(target, known.as_string() == PlanResolver::text_of(target)));
    }
    const PlanTarget* owner =
        marks.empty() ? values_.resolver_.owner_of(known.as_string()) : nullptr;
    const bool names_it =
        owner && owner->resource != &resource_ && graph::may_name(path, owner->resource->type);
    if (names_it) marks.push_back(reference(*owner, true));
    return marks.empty() ? known : known.with_marks(MarkSet(std::move(marks)));
  }

  PlanValues& values_;
  const PlanResource& resource_;
  PlanExpressionPlace place_;
  Content content_;
  MarkSet header_;
};

std::optional<Value> PlanValues::document(const PlanTarget& target) {
  const bool is_document = target.resource->is_data &&
                           target.resource->type == "aws_iam_policy_document" &&
                           (target.path == "json" || target.path == "minified_json");
  if (!is_document || documents_ >= most_documents) return std::nullopt;
  Diagnostics ignored;  // Terraform has accepted it
  ++documents_;
  const MarkSet header{Mark{
      Mark::Kind::source, false, target.resource->header, Text(target.resource->declared), {}, {}}};
  const Value body =
      Value::body(entries(*target.resource, Content::everything), Missing::null, header);
  --documents_;
  return policy_document_text(policy_document(body, ignored), target.path == "json")
      .with_marks(header);
}

Text PlanValues::shared(const Text& name) {
  return names_.try_emplace(name.str(), name).first->second;
}

Value PlanValues::parse(std::string_view json, const PlanResource& resource) {
  if (json.empty()) return {};
  auto value = value::parse_json(json);
  if (value) return std::move(*value);
  diagnostics_.error(
      resource.header, "Invalid plan",
      "The values of " + resource.address + " can't be read: " + value.error() + ".");
  return {};
}

const PlanDeclaration* PlanValues::declaration(const PlanResource& resource) {
  const PlanPlace* place = resolver_.place(resource.module);
  if (!place) return nullptr;
  const auto found = place->module->resources.find(resource.declared);
  return found == place->module->resources.end() ? nullptr : &found->second;
}

Value PlanValues::expressions(const PlanDeclaration* declaration, const PlanResource& resource) {
  if (!declaration) return {};
  if (declaration != last_) {
    last_ = declaration;
    last_expressions_ = parse(declaration->expressions, resource);
    if (last_expressions_.is_null()) last_expressions_ = Value::object({});
  }
  return last_expressions_;
}

std::vector<Value::Entry> PlanValues::entries(const PlanResource& resource, Content content) {
  const PlanDeclaration* declared = declaration(resource);
  const Value expressions = this->expressions(declared, resource);
  const PlanExpressionPlace place{resolver_.place(resource.module),
                                  declared ? declared->repetition : std::string_view(),
                                  resource.key};
  Written written;
  if (declared) written.nodes.push_back(&expressions);
  written.is_told = declared && !resource.is_data;
  written.is_resource = true;
  const Value after = parse(resource.after, resource);
  const Value unknown = parse(resource.unknown, resource);
  const Value sensitive = parse(resource.sensitive, resource);
  return Reader(*this, resource, place, content).entries(&after, &unknown, &sensitive, written, {});
}

Value PlanValues::output(std::string_view name, std::string_view change) {
  PlanResource output;
  output.address = "output." + std::string(name);
  output.header = {plan_.source->id(), 0, 0};
  const Value after = parse(json_member(change, "after"), output);
  const Value unknown = parse(json_member(change, "after_unknown"), output);
  const Value sensitive = parse(json_member(change, "after_sensitive"), output);
  const auto declared = plan_.root.outputs.find(name);
  const Value expression =
      declared == plan_.root.outputs.end() ? Value() : parse(declared->second, output);
  const Value expressions = Value::object({{"value", expression}});
  const Value afters = Value::object({{"value", after}});
  const Value unknowns = Value::object({{"value", unknown}});
  const Value sensitives = Value::object({{"value", sensitive}});
  const Written written{.is_told = true, .nodes = {&expressions}, .is_resource = true};
  Reader reader(*this, output, {resolver_.place(""), {}, {}}, Content::everything);
  const auto entries = reader.entries(&afters, &unknowns, &sensitives, written, {});
  return entries.empty() ? Value() : entries.front().second;
}

}  // namespace preflint::terraform
