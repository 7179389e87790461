#pragma once

#include "report/json_writer.h"
#include "report/report.h"

namespace preflint::report {

/// The version of the shape that docs/schema/report.schema.json describes. A change that could
/// break a reader raises it.
inline constexpr std::size_t json_version = 1;

/// One finding, with every member that any finding has.
void write_finding(JsonWriter& json, const Report& report, const rules::Finding& finding);
void write_diagnostic(JsonWriter& json, const Report& report, const Diagnostic& diagnostic);
/// A known finding that is not there any longer.
void write_fixed(JsonWriter& json, const rules::KnownFinding& known);
void write_summary(JsonWriter& json, const Report& report);

void write_json(const Report& report, const Style& style, std::ostream& out);
void write_jsonl(const Report& report, const Style& style, std::ostream& out);

}  // namespace preflint::report
