#pragma once

#include "base/diagnostic.h"
#include "value/value.h"

namespace preflint::graph {

/// The statements of an IAM policy document in one normal form, however it was written: JSON text
/// in a string or a heredoc (with holes), `jsonencode`, a rendered data document, an object in a
/// template.
///
/// The result is a list of objects with the attributes Sid, Effect, Principals, NotPrincipals,
/// Actions, NotActions, Resources, NotResources and Conditions:
/// - a single statement stands as a list of one; actions, resources, principals and conditions are
/// always lists, empty where the
///   statement has none;
/// - Principals is a list of objects {Type, Identifiers}: `Principal: "*"` is {Type: "*",
/// Identifiers: ["*"]}, and
///   `{"AWS": "123456789012"}` is {Type: "AWS", Identifiers: ["123456789012"]};
/// - Conditions is a list of objects {Operator, Key, Values};
/// - Sid and Effect are as written; null where absent.
/// Every part is marked with the range that it was written at. A document that is not known gives
/// an unknown value; a statement that cannot be read stays in the list as an unknown. A document
/// that is not JSON gives an unknown value and, since it would not deploy, a diagnostic. Null gives
/// an empty list, and so does "", which providers take for no policy. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
value::Value policy_statements(const value::Value& document, Diagnostics& diagnostics);

}  // namespace preflint::graph
