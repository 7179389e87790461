#pragma once

#include "cloudformation/sam_policies.h"

namespace preflint::cloudformation {

/// Where an artefact is, in SAM's words, in those of the resource: `s3://bucket/key`, or a mapping.
/// A local path is uploaded before the deployment, to a place that nobody knows.
struct ArtefactKeys {
  std::string_view bucket = "S3Bucket";
  std::string_view key = "S3Key";
  std::string_view version = "S3ObjectVersion";
};
const Node* artefact(Sam& sam, const Member& location, const ArtefactKeys& keys);

/// `Code` of a function.
Part function_code(Sam& sam, const SamResource& function);

/// What `EventInvokeConfig` and `DeploymentPreference` of a function generate.
void add_asynchronous_calls(Sam& sam, const SamResource& function, std::string_view alias,
                            RolePolicies& policies);
void add_deployment_group(Sam& sam, const SamResource& function, std::string_view alias);

}  // namespace preflint::cloudformation
