#pragma once

#include <functional>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/range.h"
#include "base/text.h"
#include "graph/graph.h"
#include "graph/scenario.h"
#include "value/value.h"

namespace preflint::graph {

/// Something that the configuration consists of and that could not be looked into: a registry
/// module that was never downloaded, a nested stack by URL. What depends on it is unknown; the
/// summary lists it.
struct Unresolved {
  std::string name;    ///< "module.vpc"
  std::string source;  ///< "terraform-aws-modules/vpc/aws"
  Range range;         ///< of the call
};

/// Part of a file that nobody could read. What seems to be missing may stand there.
struct Lost {
  Text type;  ///< of the resource that it belongs to; empty where that is not known either
  value::Reason reason;
};

/// Resources that are handed over to something that could not be looked into, by address, and to
/// what: it may well declare what refers to them.
using HandedOver = std::unordered_map<std::string, value::Reason, TextHash, std::equal_to<>>;

/// Notes every resource that a value refers to.
void hand_over(const value::Value& value, const value::Reason& to, HandedOver& resources);

struct Output {
  Text name;
  value::Value value;
  Range range;
};

/// What a template says to preflint in its own Metadata section, which is about all of it.
struct TemplateMetadata {
  value::Value preflint;
  Range range;   ///< of the template
  Range header;  ///< of the section's key
};

/// What is deployed together: a Terraform root module with all that it calls, a template with its
/// nested stacks, a plan.
struct Configuration {
  Language language = Language::terraform;
  std::string path;  ///< the directory of the root module; the template's file
  ResourceGraph graph;
  std::vector<Output> outputs;
  std::vector<Unresolved> unresolved;
  std::vector<Lost> lost;
  HandedOver handed_over;
  /// In which nothing is assumed yet; null where the front end can't tell what would follow.
  std::shared_ptr<Scenario> scenario;
  std::vector<FileId> files;  ///< every file that was read for it, in a stable order
  std::vector<TemplateMetadata> metadata = {};  ///< of the template and the nested ones
  Text workspace = {};                          ///< of Terraform; empty where it isn't known
};

}  // namespace preflint::graph
