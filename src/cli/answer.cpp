// The evaluator as a filter of JSON lines, for measuring it against a reference and for other
// programs. Lines are read by the project's own reader, which keeps numbers as they are written.

#include "cli/answer.h"

#include "base/source.h"
#include "hcl/evaluate.h"
#include "hcl/function.h"
#include "hcl/parse.h"
#include "terraform/console.h"
#include "value/json.h"

namespace preflint::cli {

using value::Type;
using value::Value;

namespace {

std::string failure(const Value& id, const std::string& message) {
  return "{\"id\":" + value::to_json(id) +
         R"(,"want":null,"type":null,"unknown":false,"sensitive":false,"error":)" +
         value::to_json(Value::string(message)) + '}';
}

/// The first error as text; empty when there is none.
std::string first_error(const Diagnostics& diagnostics) {
  for (const Diagnostic& diagnostic : diagnostics.entries()) {
    if (diagnostic.severity == Diagnostic::Severity::error)
      return diagnostic.detail.empty() ? diagnostic.summary : diagnostic.detail;
  }
  return {};
}

/// The members of a question; what is missing, or not of the kind that it should be, is empty.
struct Question {
  Value content;

  std::string text(std::string_view name, std::string_view otherwise) const {
    const Value* member = content.find(name);
    return std::string(member && member->is_string() ? member->as_string() : otherwise);
  }
  bool flag(std::string_view name) const {
    const Value* member = content.find(name);
    return member && member->is_bool() && member->as_bool();
  }
  Value id() const {
    const Value* member = content.find("id");
    return member ? member->unmarked_deep() : Value();
  }
};

/// Puts the variables of a question into the scope; what is wrong with them, or "".
template <class Scope>
std::string set_variables(const Question& question, Scope& scope) {
  const Value* variables = question.content.find("vars");
  if (!variables || !variables->is_mapping()) return {};
  for (const auto& [name, given] : variables->entries()) {
    const Value* content = given.is_mapping() ? given.find("value") : nullptr;
    const Value* type_text = content ? given.find("type") : nullptr;
    if (!content) return name.str() + ": an object with \"value\" is needed";
    const auto type = type_text ? value::type_from(*type_text) : Type();
    if (!type) return name.str() + ": " + type.error();
    std::expected<Value, std::string> value = value::from_tagged(*content, *type);
    if (!value) return name.str() + ": " + value.error();
    scope.set(name.str(), std::move(*value));
  }
  return {};
}

/// The expression's value in Terraform's scope, or in that of the language alone.
Value evaluate(const Question& question, const FileSystem& files, Diagnostics& diagnostics,
               std::string& wrong) {
  const std::string kind = question.text("kind", "");
  const std::string base = question.text("base_dir", ".");
  Sources sources;
  const SourceFile& source = sources.add("src", question.text("src", ""));
  const Range whole = {source.id(), 0, static_cast<std::uint32_t>(source.text().size())};
  const hcl::ParsedExpression parsed = kind == "template"
                                           ? hcl::parse_template(source, whole, diagnostics)
                                           : hcl::parse_expression(source, whole, diagnostics);
  if (diagnostics.has_errors()) return {};
  if (kind.empty() || question.text("scope", "") == "terraform") {
    terraform::Console console(files, base);
    wrong = set_variables(question, console);
    return wrong.empty() ? console.evaluate(*parsed.expr, diagnostics) : Value();
  }
  hcl::Budget budget;
  const hcl::FunctionTable functions =
      hcl::terraform_functions({&files, files.canonical("."), base});
  hcl::VariableScope scope(functions, budget);
  wrong = set_variables(question, scope);
  return wrong.empty() ? hcl::evaluate(*parsed.expr, scope, diagnostics) : Value();
}

}  // namespace

std::string answer(std::string_view line, const FileSystem& files) {
  const std::expected<Value, std::string> json = value::parse_json(line);
  const Question question{json && json->is_mapping() ? *json : Value::object({})};
  if (question.text("src", "").empty())
    return failure(question.id(), "a line is an object with \"src\"");
  Diagnostics diagnostics;
  std::string wrong;
  const Value result = evaluate(question, files, diagnostics, wrong);
  if (!wrong.empty()) return failure(question.id(), wrong);
  if (diagnostics.has_errors()) return failure(question.id(), first_error(diagnostics));
  const Value shown = question.flag("tagged") ? result : result.unmarked_deep();
  return "{\"id\":" + value::to_json(question.id()) + ",\"want\":" + value::to_tagged_json(shown) +
         ",\"type\":" + value::type_to_json(result.type()) +
         ",\"unknown\":" + (result.is_wholly_known() ? "false" : "true") +
         ",\"sensitive\":" + (result.marks_deep().is_sensitive() ? "true" : "false") +
         ",\"error\":null}";
}

}  // namespace preflint::cli
