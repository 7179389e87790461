// `preflint man`: the manual page, in the macros of man(7), which man-db and mandoc both render.

#include <fmt/format.h>

#include <ostream>
#include <string>

#include "cli/command_tree.h"
#include "cli/commands.h"
#include "report/report.h"

namespace preflint::cli {

namespace {

/// Text as roff prints it unchanged.
std::string roff(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool begins_line = out.empty() || out.back() == '\n';
    if (begins_line && (c == '.' || c == '\'')) out += "\\&";
    if (c == '\\') {
      out += "\\e";
    } else if (c == '-') {
      out += "\\-";
    } else {
      out += c;
    }
  }
  return out;
}

/// A paragraph, as lines that a person can read too.
std::string filled(std::string_view text) {
  constexpr std::size_t longest = 78;
  std::string out, line;
  std::string_view rest = text;
  while (!rest.empty()) {
    const std::size_t end = rest.find_first_of(" \n");
    const std::string_view word = rest.substr(0, end);
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    if (!line.empty() && line.size() + 1 + word.size() > longest) {
      out += roff(line) + '\n';
      line.clear();
    }
    line += (line.empty() ? "" : " ") + std::string(word);
  }
  return out + roff(line) + '\n';
}

std::string bold(std::string_view text) { return "\\fB" + roff(text) + "\\fR"; }
std::string italic(std::string_view text) { return "\\fI" + roff(text) + "\\fR"; }

std::string option_term(const OptionHelp& option) {
  std::string term;
  for (const std::string& name : option.names) term += (term.empty() ? "" : ", ") + bold(name);
  if (option.value.empty()) return term;
  return (term.empty() ? "" : term + ' ') + italic(option.value);
}

std::string described(const OptionHelp& option) {
  std::string out = ".TP\n" + option_term(option) + '\n' + filled(option.help + '.');
  for (const Word& word : option.words) {
    if (!word.help.empty()) out += ".br\n" + bold(word.text) + ": " + roff(word.help) + '\n';
  }
  return out;
}

std::string synopsis(const CommandHelp& command) {
  std::string out = bold(command.path);
  if (!command.options.empty()) out += " [" + italic("OPTION") + "...]";
  if (!command.commands.empty()) out += ' ' + italic("COMMAND");
  if (command.positional) {
    const OptionHelp& positional = *command.positional;
    std::string word = italic(positional.value) + (positional.repeatable ? "..." : "");
    out += ' ' + (positional.required ? word : '[' + word + ']');
  }
  return out;
}

std::string section(const CommandHelp& command) {
  std::string out = ".SS " + synopsis(command) + '\n' + filled(command.help + '.');
  if (command.positional) out += described(*command.positional);
  for (const OptionHelp& option : command.options) {
    const bool is_help = option.names.front() == "--help";
    if (!is_help) out += described(option);
  }
  return out;
}

/// When the words below were last changed.
constexpr std::string_view revised = "2026-11-24";

constexpr std::string_view ending = R"(.SH EXIT STATUS
.TP
.B 0
Nothing at or above the level of \fB\-\-fail\-on\fR.
.TP
.B 1
Findings.
.TP
.B 2
It was used wrongly, or something could not be read, parsed or judged; all the
rest is reported all the same.
.SH ENVIRONMENT
.TP
.B NO_COLOR
When it is set and not empty, the text report has no colour unless
.B \-\-color always
asks for it.
.TP
.B TF_VAR_\fINAME\fR
Terraform input variables, with
.B \-\-var\-env
only.
.SH EXAMPLES
.nf
preflint scan
preflint scan \-\-format sarif=preflint.sarif \-\-fail\-on high infrastructure
preflint explain s3\-bucket\-encrypted\-with\-kms
.fi
)";

std::string manual(const CommandHelp& root) {
  std::string out = fmt::format(
      ".TH PREFLINT 1 {} \"preflint {}\"\n.SH NAME\npreflint \\- "
      "find what is unsafe in Terraform and CloudFormation\n"
      ".SH SYNOPSIS\n{}\n.SH DESCRIPTION\n{}.SH COMMANDS\n",
      revised, roff(report::tool_version()), synopsis(root),
      filled(root.help + " It needs no network, runs nothing, and reads nothing outside of the "
                         "tree that it scans."));
  for (const CommandHelp* command : all_commands(root)) {
    const bool is_run = command->commands.empty();
    if (is_run) out += section(*command);
  }
  return out + std::string(ending);
}

}  // namespace

int man(const ManOptions& /*options*/, Streams& streams) {
  streams.out << manual(describe_commands());
  return exit_clean;
}

}  // namespace preflint::cli
