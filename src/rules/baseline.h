#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/source.h"
#include "rules/finding.h"

namespace preflint::rules {

/// A finding as it is remembered: of one resource, whatever its instance keys. A finding that holds
/// for a module's resource by two calls is remembered twice, so that a third call is something new.
struct KnownFinding {
  std::string rule;
  Verdict verdict = Verdict::fail;
  std::string file;  ///< that it stands in
  std::string root;  ///< what the resource is deployed with, where that is not plain from `file`
  std::string resource;  ///< its address without instance keys; empty: the whole configuration
  std::string type;
  std::string path;  ///< the attribute that decided, as far as the text says: "ingress.cidr_blocks"
  std::string value;  ///< a digest of what decided, without its spaces; empty: all of the resource
  std::string body;   ///< a digest of the resource's block, without its header and its spaces
  std::string fingerprint;  ///< of rule, file, root, resource and the deciding line

  bool operator==(const KnownFinding&) const = default;
};

/// How a file is called where findings are remembered.
using PathName = std::function<std::string(const std::string& path)>;

/// What there is to remember of each finding, in the order of findings.
std::vector<std::vector<KnownFinding>> known_forms(std::span<const Finding> findings,
                                                   const Sources& sources, const PathName& name_of);

/// Tells the findings that were known from those that are new, by `Finding::baseline`; `forms` are
/// their known forms. Equal ones are told apart by how many there are: each known finding stands
/// for one, and a finding is known when all its forms are. Gives back those of `known` that nothing
/// is left of.
std::vector<KnownFinding> compare(std::span<Finding> findings,
                                  std::span<const std::vector<KnownFinding>> forms,
                                  std::vector<KnownFinding> known,
                                  const std::function<bool(const KnownFinding&)>& may_have_moved);

/// A baseline file's text: JSON in the shape of docs/schema/baseline.schema.json, sorted, a finding
/// a line, so that a change of it can be reviewed and merged.
std::string write_baseline(std::vector<KnownFinding> findings);
/// What is no baseline is an error with its place.
std::vector<KnownFinding> read_baseline(const SourceFile& file, Diagnostics& diagnostics);

}  // namespace preflint::rules
