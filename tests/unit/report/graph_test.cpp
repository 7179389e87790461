#include "report/graph.h"

#include <sstream>
#include <string>
#include <vector>

#include "tests/catch.h"
#include "tests/golden.h"

namespace preflint::report {
namespace {

using graph::Configuration;
using graph::Resource;
using value::Value;

Value reference(const std::string& address, const std::string& path) {
  value::Mark mark;
  mark.kind = value::Mark::Kind::reference;
  mark.exact = true;
  mark.name = address;
  mark.path = path;
  const value::Reason reason = {value::Reason::Kind::computed, address + "." + path, {}};
  return Value::unknown(value::Type::string(), reason).with_marks(value::MarkSet({mark}));
}

Resource resource(const std::string& type, const std::string& name,
                  std::vector<Value::Entry> entries, Range header) {
  Resource out;
  out.address = type + "." + name;
  out.type = type;
  out.name = name;
  out.header = out.range = header;
  out.body = Value::body(std::move(entries), value::Missing::null, {})
                 .with_marks(reference(out.address.str(), "").marks());
  return out;
}

std::vector<Configuration> sample(Sources& sources) {
  const SourceFile& file = sources.add("stack/main.tf", "resource \"aws_s3_bucket\" \"logs\" {}\n");
  const Range header = {file.id(), 0, 31};
  std::vector<Configuration> configurations(1);
  configurations[0].path = "stack";
  configurations[0].graph.add(
      resource("aws_s3_bucket", "logs", {{"bucket", Value::string("the \"logs\"")}}, header));
  configurations[0].graph.add(resource(
      "aws_s3_bucket_policy", "logs", {{"bucket", reference("aws_s3_bucket.logs", "id")}}, header));
  Resource document = resource("aws_iam_policy_document", "<all>", {}, header);
  document.is_data = true;
  document.uncertain = {value::Reason::Kind::variable, "var.count", {}};
  configurations[0].graph.add(document);
  configurations[0].graph.freeze();
  configurations[0].outputs.push_back({"bucket", reference("aws_s3_bucket.logs", "id"), header});
  return configurations;
}

TEST_CASE("the graph in every format") {
  Sources sources;
  const std::vector<Configuration> configurations = sample(sources);
  std::ostringstream json, plain, dot, mermaid;
  write_graph_json(configurations, sources, true, json);
  write_graph_json(configurations, sources, false, plain);
  write_graph_dot(configurations, dot);
  write_graph_mermaid(configurations, mermaid);
  tests::check_golden("graph/values.json", json.str());
  tests::check_golden("graph/plain.json", plain.str());
  tests::check_golden("graph/graph.dot", dot.str());
  tests::check_golden("graph/graph.mermaid", mermaid.str());
}

}  // namespace
}  // namespace preflint::report
