// Which ARNs name which resource of a template, and what isn't certain.

#include "tests/catch.h"
#include "tests/unit/cloudformation/show.h"

namespace preflint::cloudformation {
namespace {

/// What the property leads to exactly, and `?` where it may lead anywhere.
std::string target(const std::string& property, const LowerOptions& options = {}) {
  Lowered lowered(R"(Parameters: {Account: {Type: String}}
Mappings: {Peers: {"111122223333": {Id: "444455556666"}}}
Resources:
  G: {Type: AWS::Logs::LogGroup}
  Named: {Type: AWS::Logs::LogGroup, Properties: {LogGroupName: audit}}
  Role: {Type: AWS::IAM::Role}
  Topic: {Type: AWS::SNS::Topic, Properties: {TopicName: alerts}}
  Dist: {Type: AWS::CloudFront::Distribution}
  Api: {Type: AWS::ApiGateway::RestApi}
  Other: {Type: AWS::ApiGateway::RestApi}
  Stage: {Type: AWS::ApiGateway::Stage, Properties: {RestApiId: !Ref Api}}
  R: {Type: U, Properties: {X: )" +
                      property + "}}\n",
                  options);
  graph::ResourceGraph& graph = lowered.configurations.at(0).graph;
  graph.freeze();
  std::string text;
  for (const graph::Edge& edge : graph.edges_from(graph.id_of(*graph.find("R")))) {
    if (edge.exact) text += graph[edge.to].address.str() + "." + edge.to_path.str();
  }
  return text + (graph.undecided_links("U").empty() ? "" : "?");
}

const std::pair<std::string, std::string> cases[] = {
    {"!GetAtt G.Arn", "G.Arn"},
    {"!Sub '${G.Arn}'", "G.Arn"},
    {"!Join ['', [!GetAtt G.Arn]]", "G.Arn"},
    {"!Sub 'arn:${AWS::Partition}:logs:${AWS::Region}:${AWS::AccountId}:log-group:${G}:*'",
     "G.Ref"},
    {"!Sub 'arn:aws:logs:${AWS::Region}:${AWS::AccountId}:log-group:${G}'", "G.Ref"},
    {"!Sub 'arn:aws:logs:${AWS::Region}:${AWS::AccountId}:log-group:audit:*'",
     "Named.LogGroupName"},
    {"!Sub 'arn:aws:sns:${AWS::Region}:${AWS::AccountId}:${Topic.TopicName}'", "Topic.TopicName"},
    {"!Join [':', ['arn:aws:sns', !Ref AWS::Region, !Ref AWS::AccountId, !GetAtt Topic.TopicName]]",
     "Topic.TopicName"},
    {"!Sub 'arn:aws:cloudfront::${AWS::AccountId}:distribution/${Dist}'", "Dist.Ref"},
    {"!Sub 'arn:aws:apigateway:${AWS::Region}::/restapis/${Api}/stages/${Stage}'", "Stage.Ref"},
    {"!Sub 'arn:aws:iam::${AWS::AccountId}:role/${Role}'", "Role.Ref"},
};

TEST_CASE("ARNs of names and the stack's place name one resource") {
  for (const auto& [property, wanted] : cases) {
    INFO(property);
    CHECK(target(property) == wanted);
    const LowerOptions told{.region = "eu-west-1", .account = "111122223333"};
    CHECK(target(property, told) == wanted);
  }
}

TEST_CASE("ARNs of other places and things do not") {
  const std::pair<std::string, std::string> open[] = {
      {"!Sub 'arn:aws:iam::${Account}:role/${Role}'", "?"},
      {"!Sub 'arn:aws:iam::444455556666:role/${Role}'", "?"},
      {"!Sub ['arn:aws:iam::${Peer}:role/${Role}', {Peer: !FindInMap [Peers, !Ref AWS::AccountId, "
       "Id]}]",
       "?"},
      {"!Sub 'arn:aws:apigateway:${AWS::Region}::/restapis/${Other}/stages/${Stage}'", "?"},
      {"!Sub 'arn:aws:s3:::logs/${Role}'", "?"},
      {"!Sub 'arn:aws:iam::${AWS::AccountId}:role/${Role}-admin'", "?"},
      {"!Sub 'arn:aws:iam::${AWS::AccountId}:role/deploy'", ""},
      {"!Sub 'arn:${AWS::Partition}:iam::aws:policy/ReadOnlyAccess'", ""},
  };
  for (const auto& [property, wanted] : open) {
    INFO(property);
    CHECK(target(property) == wanted);
  }
}

TEST_CASE("What is named by one parameter is one thing") {
  Lowered lowered(R"(Parameters: {Name: {Type: String}}
Resources:
  B: {Type: AWS::S3::Bucket, Properties: {BucketName: !Ref Name}}
  R: {Type: U, Properties: {Bucket: !Ref Name}}
)");
  graph::ResourceGraph& graph = lowered.configurations.at(0).graph;
  graph.freeze();
  const auto edges = graph.edges_from(graph.id_of(*graph.find("R")));
  REQUIRE(edges.size() == 1);
  CHECK(edges[0].exact);
  CHECK(graph[edges[0].to].address == "B");
  CHECK(graph.undecided_links("U").empty());
}

}  // namespace
}  // namespace preflint::cloudformation
