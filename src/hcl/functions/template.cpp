// `templatefile` and `templatestring`: a template rendered with variables of its own. Of the
// caller's scope it sees the functions alone, without those that would render again or, for a
// template that is no file of the configuration, read files.
// https://developer.hashicorp.com/terraform/language/functions/templatefile

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <expected>
#include <string>
#include <vector>

#include "hcl/evaluate.h"
#include "hcl/function.h"
#include "hcl/functions/tree_files.h"
#include "hcl/parse.h"
#include "value/convert.h"

namespace preflint::hcl {

using value::ConversionError;
using value::Type;
using value::Value;

namespace {

class TemplateScope final : public Scope {
 public:
  TemplateScope(const Scope& caller, const Value& variables, bool reads_files)
      : caller_(caller), variables_(variables), reads_files_(reads_files) {}

  std::optional<Resolved> resolve(const Name& root, std::span<const TraverseStep>,
                                  Diagnostics&) const override {
    const Value* found = variables_.find(root.view());
    return found ? std::optional(Resolved{found->with_marks(variables_.marks().derived()), 0})
                 : std::nullopt;
  }
  std::vector<std::string> root_names() const override {
    std::vector<std::string> names;
    for (const Value::Entry& entry : variables_.entries()) names.push_back(entry.first.str());
    return names;
  }
  const Function* function(std::string_view name) const override {
    constexpr std::string_view core = "core::";
    if (name.starts_with(core)) name.remove_prefix(core.size());
    if (name.starts_with("template") || (!reads_files_ && name.starts_with("file"))) return nullptr;
    return caller_.function(name);
  }
  std::string_view provider(std::string_view name) const override { return caller_.provider(name); }
  Budget& budget() const override { return caller_.budget(); }
  bool keeps_known() const override { return caller_.keeps_known(); }

 private:
  const Scope& caller_;
  const Value& variables_;
  bool reads_files_;
};

bool is_variable_name(std::string_view name) {
  const auto fits = [](char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
  };
  return !name.empty() && std::isalpha(static_cast<unsigned char>(name.front())) != 0 &&
         std::ranges::all_of(name, fits);
}

/// False when argument 1 is nothing that gives variables, which is reported.
bool check_variables(const Call& call) {
  const Value& variables = call.args[1];
  if (!variables.is_mapping()) {
    call.fail_argument(1, "invalid vars value: must be a map");
    return false;
  }
  for (const Value::Entry& entry : variables.entries()) {
    if (is_variable_name(entry.first)) continue;
    call.fail_argument(1, "invalid template variable name " + quote(entry.first) +
                              ": must start with a letter, followed by zero or more letters, "
                              "digits, and underscores");
    return false;
  }
  return true;
}

/// Says of the first error in a template where it stands there.
Value template_error(const Call& call, const SourceFile& source, const Diagnostics& diagnostics) {
  for (const Diagnostic& diagnostic : diagnostics.entries()) {
    if (diagnostic.severity != Diagnostic::Severity::error) continue;
    const Position begin = source.position(diagnostic.subject.begin);
    const Position end = source.position(diagnostic.subject.end);
    return call.fail(fmt::format("{}:{},{}-{}: {}; {}", source.path(), begin.line, begin.column,
                                 end.column, diagnostic.summary, diagnostic.detail));
  }
  return call.failed();
}

/// Renders `source` with the variables of argument 1.
Value render(const Call& call, const SourceFile& source, bool reads_files) {
  Diagnostics diagnostics;
  const Range whole = {source.id(), 0, static_cast<std::uint32_t>(source.text().size())};
  const ParsedExpression parsed = parse_template(source, whole, diagnostics);
  if (diagnostics.has_errors()) return template_error(call, source, diagnostics);
  const TemplateScope scope(call.scope, call.args[1], reads_files);
  Value result = evaluate(*parsed.expr, scope, diagnostics);
  return diagnostics.has_errors() ? template_error(call, source, diagnostics) : result;
}

Function templatefile(const TreeFiles& files) {
  return {
      .name = "templatefile",
      .summary = "Reads a file as a template and renders it with the given variables.",
      .parameters = {{"path", Type::string()},
                     {.name = "vars", .type = Type::dynamic(), .allow_marked = true}},
      .call =
          [files](const Call& call) {
            if (!check_variables(call)) return call.failed();
            const std::expected<const SourceFile*, Value> source = files.text(call);
            return source ? render(call, **source, true) : source.error();
          },
      .not_null = false,
  };
}

bool is_reference(const Expression& e) {
  if (const auto* relative = e.as<RelativeTraversalExpr>()) return is_reference(*relative->source);
  if (const auto* index = e.as<IndexExpr>()) return is_reference(*index->collection);
  if (const auto* splat = e.as<SplatExpr>()) return is_reference(*splat->source);
  return e.as<ScopeTraversalExpr>() != nullptr;
}

bool is_text(const Expression* e) {
  const auto* literal = e->as<LiteralValueExpr>();
  return literal && literal->value->is_string();
}

/// `templatestring` renders a string from elsewhere: what is written in its place is taken for a
/// mistake, since a template is rendered where it stands.
std::string refuse_inline_template(const FunctionCallExpr& call) {
  if (call.args.empty() || is_reference(*call.args.front())) return {};
  const Expression& given = *call.args.front();
  const std::string start =
      "Invalid value for \"template\" parameter: invalid template expression: ";
  const std::string purpose =
      "templatestring is only for rendering templates retrieved dynamically from elsewhere";
  const auto* parts = given.as<TemplateExpr>();
  if (is_text(&given) || (parts && std::ranges::all_of(parts->parts, is_text))) {
    return start + purpose +
           ", and so does not support providing a literal template; consider using a template "
           "string expression instead.";
  }
  if (parts) {
    return start + purpose +
           "; to render an inline template, consider using a plain template string expression.";
  }
  if (given.as<TemplateWrapExpr>()) {
    return start + purpose +
           "; to treat the inner expression as template syntax, write the reference expression "
           "directly without any template interpolation syntax.";
  }
  return start +
         "must be a direct reference to a single string from elsewhere, containing valid Terraform "
         "template syntax.";
}

Value render_string(const Call& call) {
  if (!check_variables(call)) return call.failed();
  if (!call.args[0].is_string())
    return call.fail_argument(0, "invalid template value: a string is required");
  const SourceFile source(FileId::none, "<templatestring argument>", std::string(call.string(0)));
  Value rendered = render(call, source, false);
  if (rendered.is_null())
    return call.fail(
        "the result of the template is null, which is not a valid result for a templatestring "
        "call");
  const std::expected<Value, ConversionError> text = value::convert(rendered, Type::string());
  if (!text) return call.fail("invalid template result: " + text.error().text());
  return text->refined({.not_null = true});
}

Function templatestring() {
  return {
      .name = "templatestring",
      .summary = "Renders a string from elsewhere as a template with the given variables.",
      .parameters = {{.name = "template", .type = Type::dynamic(), .allow_dynamic = true},
                     {.name = "vars", .type = Type::dynamic(), .allow_marked = true}},
      .result = Type::string(),
      .call = render_string,
      .refuses = refuse_inline_template,
  };
}

}  // namespace

std::vector<Function> template_functions(const TreeFiles& files) {
  return {templatefile(files), templatestring()};
}

}  // namespace preflint::hcl
