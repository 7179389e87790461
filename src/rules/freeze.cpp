// The program that freezes the rules into preflint while it is built: `freeze LIST OUTPUT`, started
// where the paths of LIST (one a line) are relative to. It reads and checks every rule, so that a
// broken one stops the build, and writes a source with the texts and what a scan needs to know of
// every rule before it looks into one (embedded.h).

#include <algorithm>
#include <cstddef>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "base/filesystem.h"
#include "hcl/frozen.h"
#include "hcl/parse.h"
#include "rules/load.h"

namespace {

using preflint::rules::Rule;
using preflint::rules::RuleFile;

/// Compilers that limit the length of a literal join the pieces.
constexpr std::size_t longest_piece = 8000;

void write_literal(std::ostream& out, std::string_view text) {
  do {
    const std::string_view piece = text.substr(0, longest_piece);
    out << "\n     R\"preflint_rule(" << piece << ")preflint_rule\"";
    text.remove_prefix(piece.size());
  } while (!text.empty());
  out << "sv";
}

/// Escapes have three digits each, so that none goes on with the text behind it.
void write_bytes(std::ostream& out, std::string_view bytes) {
  constexpr std::size_t bytes_a_line = 30;
  for (std::size_t at = 0; at < bytes.size(); at += bytes_a_line) {
    out << "\n     \"";
    for (const char c : bytes.substr(at, bytes_a_line)) {
      const unsigned byte = static_cast<unsigned char>(c);
      out << '\\' << (byte >> 6) << (byte >> 3 & 7) << (byte & 7);
    }
    out << '"';
  }
  out << "sv";
}

void write_file(std::ostream& out, const RuleFile& file, const preflint::hcl::Body& tree) {
  out << "{R\"preflint_rule(" << file.path << ")preflint_rule\"sv,";
  write_literal(out, file.text);
  out << "},";
  write_bytes(out, preflint::hcl::freeze(tree));
}

void write_short(std::ostream& out, std::string_view text) {
  out << "R\"preflint_rule(" << text << ")preflint_rule\"sv";
}

/// The name of the array is written where the span is used.
void write_list(std::ostream& out, const std::string& name, const std::vector<std::string>& texts) {
  out << "constexpr std::array<std::string_view, " << texts.size() << "> " << name << " = {";
  for (const std::string& text : texts) {
    write_short(out, text);
    out << ", ";
  }
  out << "};\n";
}

std::string list_name(std::string_view what, std::size_t index) {
  return std::string(what) + '_' + std::to_string(index);
}

void write_lists(std::ostream& out, const Rule& rule, std::size_t index) {
  write_list(out, list_name("hipaa", index), rule.hipaa);
  write_list(out, list_name("same_as", index), rule.same_as);
  write_list(out, list_name("profiles", index), rule.profiles);
  write_list(out, list_name("types", index), rule.types);
}

void write_rule(std::ostream& out, const Rule& rule, const RuleFile& page, std::size_t index) {
  out << "    {";
  write_file(out, page, rule.logic().trees.back()->body);
  out << ",\n     ";
  for (const std::string& text : {rule.id, rule.title}) {
    write_short(out, text);
    out << ", ";
  }
  out << "static_cast<Severity>(" << static_cast<int>(rule.severity) << "), static_cast<Subject>("
      << static_cast<int>(rule.subject) << "), ";
  write_short(out, rule.category);
  for (const char* list : {"hipaa", "same_as", "profiles", "types"})
    out << ", " << list_name(list, index);
  out << "},\n";
}

const RuleFile& page_of(const Rule& rule, const std::vector<RuleFile>& files,
                        const preflint::Sources& sources) {
  const std::string& path = sources.file(rule.page).path();
  return *std::ranges::find(files, path, &RuleFile::path);
}

std::unique_ptr<preflint::hcl::File> facts_tree(const RuleFile& file) {
  preflint::Sources sources;
  preflint::Diagnostics unimportant;  // load_rules has said them
  return preflint::hcl::parse(sources.add(file.path, file.text), unimportant);
}

void write_source(std::ostream& out, const preflint::rules::RuleSet& rules,
                  const std::vector<RuleFile>& files, const preflint::Sources& sources) {
  out << "// Written by src/rules/freeze.cpp from the files under rules/.\n"
         "#include \"rules/embedded.h\"\n\n#include <array>\n\nnamespace preflint::rules {\n"
         "namespace {\n\nusing std::string_view_literals::operator\"\"sv;\n\n";
  std::size_t index = 0;
  for (const Rule* rule : rules.all()) write_lists(out, *rule, index++);
  out << "\nconstexpr std::array<EmbeddedRule, " << index << "> frozen_rules = {{\n";
  index = 0;
  for (const Rule* rule : rules.all())
    write_rule(out, *rule, page_of(*rule, files, sources), index++);
  const auto is_facts = [](const RuleFile& file) { return file.path.ends_with(".hcl"); };
  out << "}};\n\nconstexpr std::array<EmbeddedFacts, " << std::ranges::count_if(files, is_facts)
      << "> frozen_facts = {{\n";
  for (const RuleFile& file : files) {
    if (!is_facts(file)) continue;
    out << "    {";
    write_file(out, file, facts_tree(file)->body);
    out << "},\n";
  }
  out << "}};\n\n}  // namespace\n\n"
         "std::span<const EmbeddedRule> embedded_rules() { return frozen_rules; }\n"
         "std::span<const EmbeddedFacts> embedded_facts() { return frozen_facts; }\n\n"
         "}  // namespace preflint::rules\n";
}

std::vector<RuleFile> read_files(const char* list) {
  std::vector<RuleFile> files;
  std::ifstream paths(list);
  for (std::string path; std::getline(paths, path);) {
    std::ifstream file(path, std::ios::binary);
    if (!path.empty()) files.push_back({path, {std::istreambuf_iterator<char>(file), {}}});
  }
  return files;
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 3) return 2;
  const std::vector<RuleFile> files = read_files(arguments[1]);
  preflint::Sources sources;
  preflint::Diagnostics diagnostics;
  preflint::rules::RuleSet rules;
  preflint::rules::load_rules(files, sources, rules, diagnostics);
  for (const preflint::Diagnostic& problem : diagnostics.entries()) {
    std::cerr << sources.describe(problem.subject) << ": error: " << problem.summary << ": "
              << problem.detail << '\n';
  }
  if (diagnostics.has_errors()) return 1;
  std::ofstream out(arguments[2], std::ios::binary);
  write_source(out, rules, files, sources);
  return out.flush() ? 0 : 1;
}
