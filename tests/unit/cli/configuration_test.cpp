// What is wrong with configuration files, and what they change.

#include "cli/configuration.h"

#include <algorithm>
#include <set>
#include <string>

#include "cli/configuration_keys.h"
#include "cli/configure.h"
#include "tests/catch.h"

namespace preflint::cli {
namespace {

/// "DETAIL [source text]" of each diagnostic.
std::string told(const Diagnostics& diagnostics, const Sources& sources) {
  std::string out;
  for (const Diagnostic& diagnostic : diagnostics.entries()) {
    out += (out.empty() ? "" : "\n") + diagnostic.detail + " [" +
           std::string(sources.text(diagnostic.subject)) + "]";
  }
  return out;
}

std::string problems(const std::string& text) {
  Sources sources;
  Diagnostics diagnostics;
  const MemoryFileSystem files({{".preflint.yaml", text}});
  read_configuration({}, files, sources, diagnostics);
  return told(diagnostics, sources);
}

TEST_CASE("what is wrong in a configuration file is said where it stands") {
  const std::pair<std::string, std::string> cases[] = {
      {"", ""},
      {"# nothing\n", ""},
      {"profiles: [default, hipaa]\nfail-on: high\n", ""},
      {"profiles: hipaa\n", ""},
      {"{\"fail-on\": \"never\", \"rules\": {\"s3-*\": \"off\"}}", ""},
      {"fial-on: high\n", "There is no key \"fial-on\" here. Did you mean \"fail-on\"? There are"},
      {"fail-on: hihg\n",
       "\"fail-on\" is low, medium, high, critical or never. Did you mean \"high\"? [hihg]"},
      {"fail-on:\n", "\"fail-on\" is low, medium, high, critical or never. []"},
      {"fail-on: [high]\n", "\"fail-on\" is low, medium, high, critical or never. [[high]]"},
      {"profiles: {a: b}\n", "\"profiles\" takes a text. [{a: b}]"},
      {"profiles: [a, [b]]\n", "\"profiles\" takes a text. [[b]]"},
      {"respect-gitignore: no\n", "\"respect-gitignore\" is true or false. [no]"},
      {"- a\n", "A configuration file is a mapping of keys. [- a]"},
      {"a: 1\n---\nb: 1\n", "A configuration file holds one document."},
      {"rules: off\n", "\"rules\" is a mapping from rules to settings. [off]"},
      {"rules: {a: offf}\n",
       "A rule is on, off, low, medium, high or critical. Did you mean \"off\"? [offf]"},
      {"rules: {a: {severity: hihg}}\n",
       "\"severity\" is low, medium, high or critical. Did you mean \"high\"? [hihg]"},
      {"rules: {a: {enable: true}}\n",
       "There is no key \"enable\" here. Did you mean \"enabled\"? There are enabled or severity. "
       "[enable]"},
      {"overrides: {}\n", "\"overrides\" is a list. [{}]"},
      {"overrides: [{rules: {a: off}}]\n", "\"paths\" is missing. [{rules: {a: off}}]"},
      {"overrides: [{paths: a, rules: {a: on}}]\n",
       "A rule can't be turned on for some files alone. Turn it on under the key \"rules\" of the "
       "file, and off here for those it is not for. [a]"},
      {"overrides: [{paths: a, rules: {a: off}, until: 2030-02-30}]\n",
       "\"until\" takes a date, written as 2030-12-31. [2030-02-30]"},
      {"roots: [{vars: [a]}]\n", "\"vars\" is a mapping from names to values. [[a]]"},
      {"profiles: [a\n", "This is not YAML: "},
      {"profiles: !Ref a\n", "\"profiles\" takes a text. [!Ref a]"},
      // Nothing outside of the directory of the file is read or written by its will.
      {"custom-rules: [../rules]\n",
       "This leads to ../rules. A configuration file names files of its own directory only; name "
       "others on the command line. [../rules]"},
      {"custom-rules: [/etc]\n",
       "This leads to /etc. A configuration file names files of its own "
       "directory only; name others on the command line. [/etc]"},
      {"roots: [{var-files: [a/../../b.tfvars]}]\n", "This leads to ../b.tfvars."},
      {"roots: [{parameter-files: ../p.json}]\n", "This leads to ../p.json."},
      {"roots: [{source: ..}]\n", "This leads to .."},
      {"baseline: ../b.json\n", "This leads to ../b.json."},
      {"formats: [text, \"sarif=../out.sarif\"]\n", "This leads to ../out.sarif."},
      {"formats: [\"sarif=.git/hooks/post-commit\"]\n", "What is in there belongs to git."},
      {"formats: [\"sarif=a/../out.sarif\"]\n", ""},
  };
  for (const auto& [text, wanted] : cases) {
    INFO(text);
    const std::string actual = problems(text);
    CAPTURE(actual);
    CHECK(actual.substr(0, wanted.empty() ? actual.size() : wanted.size()) == wanted);
  }
}

TEST_CASE("a configuration file has limits") {
  CHECK(problems("# " + std::string(1 << 20, 'x')).find("is too large") != std::string::npos);
  CHECK_FALSE(problems("profiles: " + std::string(2000, '[')).empty());
  std::string bomb = "a: &a [x]\n";
  for (char name = 'b'; name < 'z'; ++name) {
    bomb += std::string(1, name) + ": &" + name + " [";
    for (int i = 0; i < 10; ++i) bomb += std::string(i > 0 ? ", " : "") + "*" + char(name - 1);
    bomb += "]\n";
  }
  CHECK_FALSE(problems(bomb).empty());
}

TEST_CASE("the configuration file that counts is the one named, or the nearest") {
  const MemoryFileSystem files({{".preflint.yml", "fail-on: high\n"},
                                {"ci/settings.yaml", "fail-on: low\nbaseline: known.json\n"}});
  const auto read = [&](const std::string& file) {
    Sources sources;
    Diagnostics diagnostics;
    const Configuration configuration = read_configuration({file, {}}, files, sources, diagnostics);
    std::string said = told(diagnostics, sources);
    if (configuration.source) said += configuration.source->path();
    if (configuration.fail_on) said += " " + configuration.fail_on->value;
    if (configuration.baseline) said += " " + configuration.baseline->value;
    return said;
  };
  CHECK(read("") == ".preflint.yml high");
  CHECK(read("none").empty());
  CHECK(read("ci/settings.yaml") == "ci/settings.yaml low ci/known.json");
  CHECK(read("missing.yaml") == "missing.yaml: no such file. []");
}

/// What is judged, as "id severity", of three rules.
std::string judged(const std::string& text, const RuleOptions& asked = {},
                   const std::vector<std::string>& given = {}) {
  Sources sources;
  Diagnostics diagnostics;
  const MemoryFileSystem files({{".preflint.yaml", text}});
  const Configuration configuration = read_configuration({}, files, sources, diagnostics);
  RuleOptions options = asked;
  apply(configuration, {"", given}, options);
  ChosenRules rules;
  for (const std::string id : {"ec2-one", "s3-one", "s3-two"}) {
    rules::Rule rule;
    rule.id = id;
    rule.profiles = {id == "s3-two" ? "hipaa" : "default"};
    rule.same_as = {"CKV_" + id};
    rules.all.add(std::move(rule));
  }
  for (const rules::Rule* rule : rules.all.all()) {
    const bool is_named = options.globs.empty() || options.globs.front() == rule->id;
    if (rule->id != "s3-two" && is_named) rules.judging.push_back(rule);
  }
  configure_rules(options, rules, diagnostics);
  std::string out = told(diagnostics, sources);
  for (const rules::Rule* rule : rules.judging) {
    out += (out.empty() ? "" : ", ") + rule->id + " " + std::string(rules::name(rule->severity));
  }
  return out;
}

TEST_CASE("rules are on, off and of another severity by the configuration") {
  CHECK(judged("") == "ec2-one medium, s3-one medium");
  CHECK(judged("rules: {s3-*: off}") == "ec2-one medium");
  CHECK(judged("rules: {s3-*: on}") == "ec2-one medium, s3-one medium, s3-two medium");
  CHECK(judged("rules: {s3-two: {enabled: true, severity: high}, ec2-one: critical}") ==
        "ec2-one critical, s3-one medium, s3-two high");
  // A severity turns nothing on.
  CHECK(judged("rules: {s3-*: low}") == "ec2-one medium, s3-one low");
  // A name counts more than a glob, a later glob more than an earlier one.
  CHECK(judged("rules: {s3-one: on, s3-*: off}") == "ec2-one medium, s3-one medium");
  CHECK(judged("rules: {s3-one: low, '*': off}") == "s3-one low");
  CHECK(judged("rules: {'*': off, s3-*: on}") == "s3-one medium, s3-two medium");
  CHECK(judged("rules: {CKV_ec2-one: off}") == "s3-one medium");
  // The command line wins.
  CHECK(judged("rules: {s3-one: off}", {.globs = {"s3-one"}}) == "s3-one medium");
  CHECK(judged("rules: {s3-two: on}", {.globs = {"s3-one"}}) == "s3-one medium");
  // Names that nobody has.
  CHECK(judged("rules: {s3-oen: off}")
            .starts_with("No rule is called \"s3-oen\". Did you mean \"s3-one\"? [s3-oen]"));
  CHECK(judged("overrides: [{paths: a, rules: {rds-*: off}}]")
            .starts_with("No rule is called \"rds-*\"."));
  CHECK(
      judged("profiles: [hippa]")
          .starts_with("No rule belongs to a profile \"hippa\". Did you mean \"hipaa\"? [hippa]"));
}

TEST_CASE("the command line wins over the configuration") {
  Sources sources;
  Diagnostics diagnostics;
  const std::string settings =
      "fail-on: high\nmin-severity: medium\nunknown: fail\nprofiles: [hipaa]\n"
      "formats: [json, text=out.txt]\ncustom-rules: [own]\nbaseline: known.json\n";
  const MemoryFileSystem files({{".preflint.yaml", settings}});
  const Configuration configuration = read_configuration({}, files, sources, diagnostics);
  const auto applied = [&](const std::vector<std::string>& given) {
    ScanOptions options;
    options.rules.profiles = {"default"};
    options.rules.directories = {"other"};
    options.outputs = {{report::find_format("csv"), ""}};
    options.input.choice.given = given;
    apply(configuration, options, diagnostics);
    std::string out = options.fail_on ? std::string(rules::name(*options.fail_on)) : "never";
    out += " " + std::string(rules::name(options.rules.min_severity));
    out += options.unknown == UnknownVerdicts::fail ? " fail" : " hide";
    for (const std::string& profile : options.rules.profiles) out += " " + profile;
    for (const std::string& directory : options.rules.directories) out += " " + directory;
    for (const Output& output : options.outputs)
      out += " " + std::string(output.format->name) + "=" + output.file;
    return out + " " + options.known.baseline;
  };
  CHECK(applied({}) == "high medium fail hipaa own other json= text=out.txt known.json");
  CHECK(applied({"--fail-on", "--min-severity", "--unknown", "--profile", "--format",
                 "--baseline"}) == "low low hide default own other csv= ");
  CHECK(applied({"--write-baseline"}).ends_with(" "));
  CHECK_FALSE(diagnostics.has_errors());
}

/// Keys at all levels, as "roots.vars".
void collect(std::span<const Key> keys, const std::string& prefix, std::set<std::string>& into) {
  for (const Key& key : keys) {
    into.insert(prefix + std::string(key.name));
    collect(key.members, prefix + std::string(key.name) + ".", into);
    CHECK_FALSE(key.help.empty());
  }
}

TEST_CASE("every key has a help of its own") {
  std::set<std::string> names;
  collect(configuration_keys(), "", names);
  CHECK(names.contains("overrides.until"));
}

}  // namespace
}  // namespace preflint::cli
