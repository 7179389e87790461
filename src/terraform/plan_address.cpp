// Addresses as a plan writes them.
// https://developer.hashicorp.com/terraform/cli/state/resource-addressing

#include "terraform/plan_address.h"

#include <algorithm>

#include "terraform/expand.h"
#include "terraform/plan_json.h"

namespace preflint::terraform {

namespace {

/// The end of the quoted string that begins at `at`.
std::size_t end_of_string(std::string_view text, std::size_t at) {
  for (++at; at < text.size(); ++at) {
    if (text[at] == '\\') {
      ++at;
    } else if (text[at] == '"') {
      return at + 1;
    }
  }
  return std::string_view::npos;
}

/// HCL doubles the sign of a template in a key ("$${"); where a reference is spelt it does not.
std::string decoded_key(std::string_view quoted) {
  std::string key = json_string(quoted), plain;
  for (std::size_t i = 0; i < key.size(); ++i) {
    plain += key[i];
    const bool doubled =
        (key[i] == '$' || key[i] == '%') && key.substr(i + 1, 2) == std::string{key[i], '{'};
    if (doubled) ++i;
  }
  return plain;
}

}  // namespace

std::vector<PlanStep> plan_steps(std::string_view text) {
  std::vector<PlanStep> steps;
  std::size_t at = 0;
  while (at < text.size()) {
    if (text[at] == '.') {
      ++at;
    } else if (text[at] != '[') {
      const std::size_t end = std::min(text.find_first_of(".[", at), text.size());
      steps.push_back({std::string(text.substr(at, end - at))});
      at = end;
    } else if (at + 1 < text.size() && text[at + 1] == '"') {
      const std::size_t end = end_of_string(text, at + 1);
      if (end == std::string_view::npos || end >= text.size() || text[end] != ']') break;
      steps.push_back({"[" + quoted_key(decoded_key(text.substr(at + 1, end - at - 1))) + "]"});
      at = end + 1;
    } else {
      const std::size_t end = text.find(']', at);
      if (end == std::string_view::npos) break;
      steps.push_back({std::string(text.substr(at, end + 1 - at))});
      at = end + 1;
    }
  }
  return steps;
}

std::string PlanAddress::text() const {
  return module.empty() ? declared + key : module + "." + declared + key;
}

PlanAddress plan_address(std::string_view text) {
  const std::vector<PlanStep> steps = plan_steps(text);
  PlanAddress address;
  std::size_t at = 0;
  while (at + 1 < steps.size() && steps[at].text == "module") {
    address.module += (address.module.empty() ? "module." : ".module.") + steps[at + 1].text;
    at += 2;
    if (at < steps.size() && steps[at].is_key()) address.module += steps[at++].text;
  }
  for (; at < steps.size(); ++at) {
    if (steps[at].is_key()) {
      address.key += steps[at].text;
    } else {
      address.declared += (address.declared.empty() ? "" : ".") + steps[at].text;
    }
  }
  return address;
}

std::string without_keys(std::string_view address) {
  std::string text;
  for (const PlanStep& step : plan_steps(address)) {
    if (!step.is_key()) text += (text.empty() ? "" : ".") + step.text;
  }
  return text;
}

}  // namespace preflint::terraform
