// The keys of the configuration file, in one table. JSON Schema's draft 7 is what editors read
// (https://json-schema.org/draft-07/json-schema-release-notes).

#include "cli/configuration_keys.h"

#include <array>
#include <ostream>

#include "report/json_writer.h"
#include "report/report.h"

namespace preflint::cli {

namespace {

using Words = std::string_view;

constexpr std::array<Words, 4> severities = {"low", "medium", "high", "critical"};
constexpr std::array<Words, 5> fail_levels = {"low", "medium", "high", "critical", "never"};
constexpr std::array<Words, 3> unknowns = {"hide", "show", "fail"};
constexpr std::array<Words, 4> profiles = {"default", "hipaa", "account", "all"};
constexpr std::array<Words, 8> words_of_rules = {"on",  "off",    "true", "false",
                                                 "low", "medium", "high", "critical"};

constexpr std::array<Key, 2> members_of_rule = {{
    {"enabled", Shape::flag, "Whether it is judged, whatever the profiles say."},
    {"severity", Shape::choice, "Its severity, in place of the one on its page.", severities},
}};

constexpr std::array<Key, 4> members_of_override = {{
    {"paths",
     Shape::texts,
     "The files it is about, written as in .gitignore and seen from the directory of this file.",
     {},
     {},
     true},
    {"rules",
     Shape::rules,
     "Rules (an id, a glob such as s3-*, or the id of an equal check elsewhere) that are off "
     "there, "
     "or of another severity. What is off is reported as suppressed.",
     {},
     {},
     true},
    {"reason", Shape::text, "Why. It is shown in reports."},
    {"until", Shape::date, "The last day that it holds, as 2031-12-31."},
}};

constexpr std::array<Key, 9> members_of_root = {{
    {"paths", Shape::texts,
     "The root modules' directories, templates and plans that this is for, written as in "
     ".gitignore. Without it: all."},
    {"vars", Shape::texts_by_name, "Terraform input variables, as --var sets them."},
    {"var-files", Shape::texts, "Files of Terraform input variables, as --var-file reads them."},
    {"workspace", Shape::text, "The workspace of Terraform."},
    {"parameters", Shape::texts_by_name, "CloudFormation parameters."},
    {"parameter-files", Shape::texts,
     "JSON files of CloudFormation parameters, as --parameters reads them."},
    {"region", Shape::text, "What AWS::Region is in templates."},
    {"account", Shape::text, "What AWS::AccountId is in templates."},
    {"source", Shape::text, "The root module that a plan was made of, as --source."},
}};

constexpr std::array<Key, 12> keys = {{
    {"profiles", Shape::texts, "The profiles whose rules are judged (default: default).", profiles},
    {"rules", Shape::rules,
     "Rules that are on, off or of another severity. The key is an id, a glob such as s3-*, or the "
     "id of an equal check elsewhere (CKV_AWS_145). A whole id counts more than a glob, of several "
     "globs the last one counts."},
    {"overrides", Shape::objects, "What is different for some files.", {}, members_of_override},
    {"fail-on", Shape::choice, "The lowest severity that makes the exit code 1 (default: low).",
     fail_levels},
    {"min-severity", Shape::choice, "Rules below this severity are left out (default: low).",
     severities},
    {"unknown", Shape::choice,
     "Verdicts that can't be told: only count them, show them, or let them fail the run (default: "
     "hide).",
     unknowns},
    {"formats", Shape::texts,
     "The reports to write: FORMAT for standard output, FORMAT=FILE for a file below the directory "
     "of this one (default: text)."},
    {"baseline", Shape::text, "A file of findings that are known already."},
    {"exclude", Shape::texts,
     "Files and directories that are not scanned, also when they are named; written as in "
     ".gitignore. What a module in there adds to a root module elsewhere is reported as "
     "suppressed."},
    {"respect-gitignore", Shape::flag,
     "Whether what git ignores is passed over when directories are looked through (default: "
     "true)."},
    {"custom-rules", Shape::texts, "Directories of your own rules, as --rules."},
    {"roots",
     Shape::objects,
     "What root modules and templates are read with. Where several are for one, the later counts.",
     {},
     members_of_root},
}};

using report::JsonWriter;

void write_value_schema(JsonWriter& json, const Key& key);

void write_members(JsonWriter& json, std::span<const Key> members) {
  json.member("type", "object");
  json.member("additionalProperties", false);
  json.begin_object("properties");
  for (const Key& member : members) {
    json.begin_object(member.name);
    json.member("description", member.help);
    write_value_schema(json, member);
    json.end_object();
  }
  json.end_object();
  json.begin_array("required");
  for (const Key& member : members) {
    if (member.is_required) json.text(member.name);
  }
  json.end_array();
}

/// A list of words that others may join: `formats` and `profiles` of the user's own rules.
void write_text_schema(JsonWriter& json, std::span<const Words> words) {
  json.begin_array("anyOf");
  if (!words.empty()) {
    json.begin_object();
    json.texts("enum", words);
    json.end_object();
  }
  json.begin_object();
  json.member("type", "string");
  json.end_object();
  json.end_array();
}

void write_texts_schema(JsonWriter& json, const Key& key) {
  std::vector<Words> words(key.words.begin(), key.words.end());
  if (key.name == "formats") {
    for (const report::Format& format : report::formats()) words.push_back(format.name);
  }
  json.begin_array("oneOf");
  json.begin_object();
  json.member("type", "array");
  json.begin_object("items");
  write_text_schema(json, words);
  json.end_object();
  json.end_object();
  json.begin_object();
  write_text_schema(json, words);
  json.end_object();
  json.end_array();
}

void write_rules_schema(JsonWriter& json) {
  json.member("type", "object");
  json.begin_object("additionalProperties");
  json.begin_array("oneOf");
  json.begin_object();
  json.begin_array("enum");
  for (const Words word : words_of_rules) {
    if (word == "true" || word == "false") {
      json.boolean(word == "true");
    } else {
      json.text(word);
    }
  }
  json.end_array();
  json.end_object();
  json.begin_object();
  write_members(json, members_of_rule);
  json.end_object();
  json.end_array();
  json.end_object();
}

void write_value_schema(JsonWriter& json, const Key& key) {
  switch (key.shape) {
    case Shape::text:
      json.texts("type", std::array<Words, 2>{"string", "integer"});
      break;
    case Shape::date:
      json.member("type", "string");
      json.member("pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$");
      break;
    case Shape::choice:
      json.texts("enum", key.words);
      break;
    case Shape::flag:
      json.member("type", "boolean");
      break;
    case Shape::texts:
      write_texts_schema(json, key);
      break;
    case Shape::texts_by_name:
      json.member("type", "object");
      break;
    case Shape::rules:
      write_rules_schema(json);
      break;
    case Shape::objects:
      json.member("type", "array");
      json.begin_object("items");
      write_members(json, key.members);
      json.end_object();
      break;
  }
}

}  // namespace

std::span<const Key> configuration_keys() { return keys; }
std::span<const std::string_view> rule_words() { return words_of_rules; }
std::span<const Key> rule_members() { return members_of_rule; }

void write_configuration_schema(std::ostream& out) {
  JsonWriter json(out, JsonWriter::Layout::indented);
  json.begin_object();
  json.member("$schema", "http://json-schema.org/draft-07/schema#");
  json.member("title", "preflint configuration");
  json.member("description",
              "What a .preflint.yaml says. Written by `preflint config --schema`; the reference is "
              "docs/configuration.md.");
  write_members(json, keys);
  json.end_object();
  json.end_line();
}

}  // namespace preflint::cli
