// `preflint eval`: prints the value of an expression, alone or in a module, or answers lines of
// JSON.

#include <istream>
#include <ostream>
#include <string>

#include "base/filesystem.h"
#include "cli/answer.h"
#include "cli/commands.h"
#include "cli/configure.h"
#include "cli/lower.h"
#include "hcl/parse.h"
#include "report/text.h"
#include "terraform/console.h"
#include "value/json.h"

namespace preflint::cli {

namespace {

int answer_lines(Streams& streams) {
  const DiskFileSystem files;
  for (std::string line; std::getline(streams.in, line);) {
    if (!line.empty()) streams.out << answer(line, files) << '\n';
  }
  return exit_clean;
}

value::Value evaluate_alone(const SourceFile& source, const FileSystem& files,
                            Diagnostics& diagnostics) {
  const Range whole = {source.id(), 0, static_cast<std::uint32_t>(source.text().size())};
  const hcl::ParsedExpression parsed = hcl::parse_expression(source, whole, diagnostics);
  if (diagnostics.has_errors()) return {};
  return terraform::Console(files, ".").evaluate(*parsed.expr, diagnostics);
}

}  // namespace

int eval(const EvalOptions& asked, Streams& streams) {
  if (asked.jsonl) return answer_lines(streams);
  EvalOptions options = asked;
  Sources sources;
  Diagnostics diagnostics;
  const DiskFileSystem files;
  const SourceFile& source = sources.add("expression", options.expression);
  const Configuration configuration =
      read_configuration(options.input.choice, files, sources, diagnostics);
  apply(configuration, options.input);
  Front front(sources, files);
  front.configure(options.input, diagnostics);
  const value::Value result =
      options.input.paths.empty()
          ? evaluate_alone(source, files, diagnostics)
          : front.evaluate(options.input.paths.front(), source, diagnostics);
  for (const Diagnostic& diagnostic : diagnostics.entries()) {
    streams.err << report::describe(diagnostic, sources,
                                    streams.err_is_terminal && !streams.no_color);
  }
  if (diagnostics.has_errors()) return exit_trouble;
  streams.out << value::to_display(result) << '\n';
  return exit_clean;
}

}  // namespace preflint::cli
