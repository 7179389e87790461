// Which version of AWS's provider will be used, as far as it matters: whether it is certainly
// earlier than another.
// https://developer.hashicorp.com/terraform/language/files/dependency-lock

#include "terraform/provider_version.h"

#include <charconv>
#include <string>

#include "hcl/parse.h"
#include "terraform/instance.h"

namespace preflint::terraform {

namespace {

constexpr std::string_view aws = "hashicorp/aws";

std::string_view trimmed(std::string_view text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
  return text;
}

/// One operator of the language of constraints, taken off the front; "=" where there is none.
std::string_view take_operator(std::string_view& text) {
  for (const std::string_view one : {"~>", ">=", "<=", "!=", "=", ">", "<"}) {
    if (!text.starts_with(one)) continue;
    text.remove_prefix(one.size());
    return one;
  }
  return "=";
}

std::size_t count_parts(std::string_view version) {
  std::size_t parts = 1;
  for (const char c : version.substr(0, version.find_first_of("-+"))) parts += c == '.';
  return parts;
}

Version next(const Version& version) { return {version.major, version.minor, version.patch + 1}; }

std::optional<Version> bound_of_one(std::string_view constraint) {
  constraint = trimmed(constraint);
  const std::string_view compared = take_operator(constraint);
  constraint = trimmed(constraint);
  const std::optional<Version> version = parse_version(constraint);
  if (!version) return std::nullopt;
  if (compared == "<") return version;
  if (compared == "=" || compared == "<=") return next(*version);
  if (compared != "~>") return std::nullopt;
  // Only the last part that is written may grow.
  if (count_parts(constraint) >= 3) return Version{version->major, version->minor + 1, 0};
  return Version{version->major + 1, 0, 0};
}

std::optional<Version> lower(std::optional<Version> a, std::optional<Version> b) {
  if (!a || !b) return a ? a : b;
  return std::min(*a, *b);
}

std::optional<Version> locked(const Root& root) {
  const std::string path = join_path(root.directory, ".terraform.lock.hcl");
  if (!root.files.is_file(path)) return std::nullopt;
  const auto text = root.files.read(path);
  if (!text) return std::nullopt;
  Sources sources;
  Diagnostics said;  // `terraform init` writes the file; a broken one tells nothing
  const std::unique_ptr<hcl::File> file = hcl::parse(sources.add(path, *text), said);
  for (const hcl::Block& block : file->body.blocks) {
    const bool is_aws = block.type.view() == "provider" && !block.labels.empty() &&
                        block.labels[0].view().ends_with("/hashicorp/aws");
    const hcl::Attribute* version = is_aws ? block.body.attribute("version") : nullptr;
    const auto* literal = version ? version->expr->as<hcl::LiteralValueExpr>() : nullptr;
    if (literal && literal->value->is_string()) return parse_version(literal->value->as_string());
  }
  return std::nullopt;
}

/// `version = "~> 2.0"` in a provider block, as before Terraform 0.13.
std::string_view constraints_in(const ProviderBlock& provider) {
  const hcl::Attribute* version = provider.block->body.attribute("version");
  const auto* literal = version ? version->expr->as<hcl::LiteralValueExpr>() : nullptr;
  const bool is_text = literal && literal->value->is_string();
  return is_text && provider.name.view() == "aws" ? literal->value->as_string()
                                                  : std::string_view();
}

}  // namespace

std::optional<Version> parse_version(std::string_view text) {
  text = trimmed(text);
  if (text.starts_with('v')) text.remove_prefix(1);
  Version version;
  const char* at = text.data();
  const char* const end = text.data() + text.size();
  for (std::uint32_t* part : {&version.major, &version.minor, &version.patch}) {
    const auto [stop, error] = std::from_chars(at, end, *part);
    if (error != std::errc()) return std::nullopt;
    at = stop;
    if (at == end || *at != '.') break;
    ++at;
  }
  const bool is_whole = at == end || *at == '-' || *at == '+';
  return is_whole ? std::optional(version) : std::nullopt;
}

std::optional<Version> bound_of(std::string_view constraints) {
  std::optional<Version> bound;
  while (!constraints.empty()) {
    const std::size_t comma = std::min(constraints.find(','), constraints.size());
    bound = lower(bound, bound_of_one(constraints.substr(0, comma)));
    constraints.remove_prefix(std::min(comma + 1, constraints.size()));
  }
  return bound;
}

bool provider_is_before(const Version& version, const ModuleInstance& instance) {
  if (const std::optional<Version> one = locked(instance.root())) return *one < version;
  std::optional<Version> bound;
  for (const ModuleInstance* at = &instance; at; at = at->caller()) {
    for (const auto& [name, required] : at->module().required_providers) {
      if (required.source == aws) bound = lower(bound, bound_of(required.version));
    }
    for (const ProviderBlock& provider : at->module().providers)
      bound = lower(bound, bound_of(constraints_in(provider)));
  }
  return bound && *bound <= version;
}

}  // namespace preflint::terraform
