// The evaluator as a filter of JSON lines, for measuring it against a reference and for other
// programs.

#include "cli/answer.h"

#include <nlohmann/json.hpp>

#include "base/source.h"
#include "hcl/evaluate.h"
#include "hcl/function.h"
#include "hcl/parse.h"
#include "value/json.h"

namespace preflint::cli {

using nlohmann::json;

namespace {

std::string failure(const json& id, const std::string& message) {
  return json{{"id", id},         {"want", nullptr},    {"type", nullptr},
              {"unknown", false}, {"sensitive", false}, {"error", message}}
      .dump(-1, ' ', false, json::error_handler_t::replace);
}

/// The first error as text; empty when there is none.
std::string first_error(const Diagnostics& diagnostics) {
  for (const Diagnostic& diagnostic : diagnostics.entries()) {
    if (diagnostic.severity == Diagnostic::Severity::error)
      return diagnostic.detail.empty() ? diagnostic.summary : diagnostic.detail;
  }
  return {};
}

/// Puts the variables of a question into the scope; what is wrong with them, or "".
std::string set_variables(const json& variables, hcl::VariableScope& scope) {
  for (const auto& [name, given] : variables.items()) {
    const auto type =
        given.contains("type") ? value::type_from_json(given["type"].dump()) : value::Type();
    if (!type) return name + ": " + type.error();
    auto content = value::from_tagged_json(given["value"].dump(), *type);
    if (!content) return name + ": " + content.error();
    scope.set(name, std::move(*content));
  }
  return {};
}

}  // namespace

std::string answer(std::string_view line, const FileSystem& files) {
  const json question = json::parse(line, nullptr, false);
  if (!question.is_object() || !question.contains("src") || !question["src"].is_string()) {
    return failure(nullptr, "a line is an object with \"src\"");
  }
  const json id = question.value("id", json());
  Sources sources;
  Diagnostics diagnostics;
  hcl::Budget budget;
  const std::string root = files.canonical(".");
  const std::string base = question.value("base_dir", std::string("."));
  const hcl::FunctionTable functions = hcl::terraform_functions({&files, root, base});
  hcl::VariableScope scope(functions, budget);
  const std::string wrong = question.contains("vars") ? set_variables(question["vars"], scope) : "";
  if (!wrong.empty()) return failure(id, wrong);

  const SourceFile& source = sources.add("src", question["src"].get<std::string>());
  const Range whole = {source.id(), 0, static_cast<std::uint32_t>(source.text().size())};
  const bool is_template = question.value("kind", std::string("expr")) == "template";
  const hcl::ParsedExpression parsed = is_template
                                           ? hcl::parse_template(source, whole, diagnostics)
                                           : hcl::parse_expression(source, whole, diagnostics);
  const value::Value result =
      diagnostics.has_errors() ? value::Value() : hcl::evaluate(*parsed.expr, scope, diagnostics);
  if (diagnostics.has_errors()) return failure(id, first_error(diagnostics));
  const bool tags_marks = question.contains("kind") && question.contains("vars") &&
                          question["vars"].dump().find("$marks") != std::string::npos;
  std::string made = R"({"id":)" + id.dump(-1, ' ', false, json::error_handler_t::replace);
  made += R"(,"want":)" + value::to_tagged_json(tags_marks ? result : result.unmarked_deep());
  made += R"(,"type":)" + value::type_to_json(result.type());
  made += R"(,"unknown":)" + std::string(result.is_wholly_known() ? "false" : "true");
  made += R"(,"sensitive":)" + std::string(result.marks_deep().is_sensitive() ? "true" : "false");
  return made + R"(,"error":null})";
}

}  // namespace preflint::cli
