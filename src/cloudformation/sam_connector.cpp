// AWS::Serverless::Connector, and `Connectors` of a resource: what a source is allowed to do with a
// destination, by the types of both. A pair that the table does not have gets a policy that nobody
// knows.
// https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/reference-sam-connector.html

#include <algorithm>

#include "cloudformation/sam_policies.h"
#include "cloudformation/sam_policy_templates.h"

namespace preflint::cloudformation {
namespace {

/// Where the permission is given.
enum class Grant : unsigned char { source_role, destination_role, lambda, topic, queue };

struct Profile {
  std::string_view sources;  ///< types without "AWS::", separated by blanks
  std::string_view destination;
  std::string_view access;  ///< "Read", "Write"
  Grant grant;
  std::string_view actions;  ///< of a Lambda permission: the principal
  std::string_view resources = "${Destination}";
};

constexpr std::string_view callers = "Lambda::Function StepFunctions::StateMachine";
constexpr std::string_view execution = "states:~:execution:${Name}:*";
constexpr std::string_view waiting_rule =
    "events:~:rule/StepFunctionsGetEventsForStepFunctionsExecutionRule";

constexpr Profile profiles[] = {
    {callers, "Lambda::Function", "Write", Grant::source_role, "lambda:InvokeAsync InvokeFunction"},
    {callers, "S3::Bucket", "Read", Grant::source_role,
     "s3:GetObject GetObjectAcl GetObjectLegalHold GetObjectRetention GetObjectTorrent "
     "GetObjectVersion GetObjectVersionAcl GetObjectVersionForReplication GetObjectVersionTorrent "
     "ListBucket ListBucketMultipartUploads ListBucketVersions ListMultipartUploadParts",
     "${Destination} ${Destination}/*"},
    {callers, "S3::Bucket", "Write", Grant::source_role,
     "s3:AbortMultipartUpload DeleteObject DeleteObjectVersion PutObject PutObjectLegalHold "
     "PutObjectRetention RestoreObject",
     "${Destination} ${Destination}/*"},
    {callers, "DynamoDB::Table", "Read", Grant::source_role,
     "dynamodb:GetItem Query Scan BatchGetItem ConditionCheckItem PartiQLSelect",
     "${Destination} ${Destination}/index/*"},
    {callers, "DynamoDB::Table", "Write", Grant::source_role,
     "dynamodb:PutItem UpdateItem DeleteItem BatchWriteItem PartiQLDelete PartiQLInsert "
     "PartiQLUpdate",
     "${Destination} ${Destination}/index/*"},
    {callers, "SNS::Topic", "Write", Grant::source_role, "sns:Publish"},
    {"Lambda::Function StepFunctions::StateMachine Events::Rule", "Events::EventBus", "Write",
     Grant::source_role, "events:PutEvents"},
    {"Lambda::Function", "SQS::Queue", "Read", Grant::source_role,
     "sqs:ReceiveMessage GetQueueAttributes"},
    {"Lambda::Function", "SQS::Queue", "Write", Grant::source_role,
     "sqs:DeleteMessage SendMessage ChangeMessageVisibility PurgeQueue"},
    {"StepFunctions::StateMachine", "SQS::Queue", "Write", Grant::source_role, "sqs:SendMessage"},
    {"Lambda::Function", "StepFunctions::StateMachine", "Write", Grant::source_role,
     "states:StartExecution StartSyncExecution"},
    {"Lambda::Function", "StepFunctions::StateMachine", "Write", Grant::source_role,
     "states:StopExecution", execution},
    {"Lambda::Function", "StepFunctions::StateMachine", "Read", Grant::source_role,
     "states:DescribeStateMachine ListExecutions"},
    {"Lambda::Function", "StepFunctions::StateMachine", "Read", Grant::source_role,
     "states:DescribeExecution DescribeStateMachineForExecution GetExecutionHistory", execution},
    {"StepFunctions::StateMachine", "StepFunctions::StateMachine", "Read", Grant::source_role,
     "states:DescribeExecution", execution},
    {"StepFunctions::StateMachine", "StepFunctions::StateMachine", "Read", Grant::source_role,
     "events:DescribeRule", waiting_rule},
    {"StepFunctions::StateMachine Events::Rule", "StepFunctions::StateMachine", "Write",
     Grant::source_role, "states:StartExecution"},
    {"StepFunctions::StateMachine", "StepFunctions::StateMachine", "Write", Grant::source_role,
     "states:StopExecution", execution},
    {"StepFunctions::StateMachine", "StepFunctions::StateMachine", "Write", Grant::source_role,
     "events:PutTargets PutRule", waiting_rule},
    {"Lambda::Function", "Location::PlaceIndex", "Read", Grant::source_role,
     "geo:DescribePlaceIndex GetPlace SearchPlaceIndexForPosition SearchPlaceIndexForSuggestions "
     "SearchPlaceIndexForText"},
    {"DynamoDB::Table", "Lambda::Function", "Read", Grant::destination_role,
     "dynamodb:DescribeStream GetRecords GetShardIterator ListStreams", "${Source}/stream/*"},
    {"SQS::Queue", "Lambda::Function", "Write", Grant::destination_role, "sqs:DeleteMessage",
     "${Source}"},
    {"SQS::Queue", "Lambda::Function", "Read", Grant::destination_role,
     "sqs:ReceiveMessage GetQueueAttributes", "${Source}"},
    {"Events::Rule", "Lambda::Function", "Write", Grant::lambda, "events.amazonaws.com"},
    {"SNS::Topic", "Lambda::Function", "Write", Grant::lambda, "sns.amazonaws.com"},
    {"S3::Bucket", "Lambda::Function", "Write", Grant::lambda, "s3.amazonaws.com"},
    {"ApiGateway::RestApi ApiGatewayV2::Api", "Lambda::Function", "Write", Grant::lambda,
     "apigateway.amazonaws.com"},
    {"Events::Rule", "SNS::Topic", "Write", Grant::topic, "events.amazonaws.com"},
    {"Events::Rule", "SQS::Queue", "Write", Grant::queue, "events.amazonaws.com"},
    {"SNS::Topic", "SQS::Queue", "Write", Grant::queue, "sns.amazonaws.com"},
};

bool has_word(std::string_view words, std::string_view word) {
  const std::size_t at = words.find(word);
  const std::size_t end = at + word.size();
  return at != std::string_view::npos && (at == 0 || words[at - 1] == ' ') &&
         (end == words.size() || words[end] == ' ');
}

/// What a type of SAM's becomes; other types as they are. Without "AWS::".
std::string_view base_type(std::string_view type) {
  constexpr std::pair<std::string_view, std::string_view> made[] = {
      {"AWS::Serverless::Function", "Lambda::Function"},
      {"AWS::Serverless::SimpleTable", "DynamoDB::Table"},
      {"AWS::Serverless::StateMachine", "StepFunctions::StateMachine"},
      {"AWS::Serverless::Api", "ApiGateway::RestApi"},
      {"AWS::Serverless::HttpApi", "ApiGatewayV2::Api"},
      {"AWS::Serverless::GraphQLApi", "AppSync::GraphQLApi"}};
  for (const auto& [from, to] : made) {
    if (type == from) return to;
  }
  return type.starts_with("AWS::") ? type.substr(5) : type;
}

/// One end of a connector.
class End {
 public:
  End(const Sam& sam, const Node* written, std::string_view id, Range range)
      : make_(sam.make.at(range)), written_(written), id_(id) {
    if (id_.empty() && written) id_ = literal(written->find("Id"));
    const Member* resource = sam.source.resources.find(id_);
    if (resource && resource->value->is_mapping()) entry_ = resource->value;
    type_ = literal(entry_ ? entry_->find("Type") : given("Type"));
  }

  std::string_view type() const { return base_type(type_); }
  const Node* arn() const {
    if (const Node* arn = given("Arn")) return arn;
    if (id_.empty()) return make_.unknown();
    const bool by_ref = type() == "SNS::Topic" || type() == "StepFunctions::StateMachine";
    return by_ref ? make_.ref(id_) : make_.get_att(id_, "Arn");
  }
  const Node* name() const {
    if (const Node* name = given("Name")) return name;
    return id_.empty() ? make_.unknown() : make_.get_att(id_, "Name");
  }
  const Node* role() const {
    if (const Node* role = given("RoleName")) return role;
    const Node* properties = entry_ ? entry_->find("Properties") : nullptr;
    const Node* own = nullptr;
    for (const std::string_view name : {"Role", "RoleArn"}) {
      if (!own && properties) own = properties->find(name);
    }
    if (!own && type_.starts_with("AWS::Serverless::"))
      return make_.ref(make_.keep(std::string(id_) + "Role"));
    const std::string_view named = referenced(own);
    return named.empty() ? make_.unknown() : make_.ref(named);
  }
  const Node* resource_id() const {
    if (const Node* id = given("ResourceId")) return id;
    return id_.empty() ? make_.unknown() : make_.ref(id_);
  }
  const Node* queue_url() const {
    if (const Node* url = given("QueueUrl")) return url;
    return id_.empty() ? make_.unknown() : make_.ref(id_);
  }
  const Node* given(std::string_view name) const {
    return is_plain_mapping(written_) ? written_->find(name) : nullptr;
  }

 private:
  Maker make_;
  const Node* written_;
  std::string_view id_;
  const Node* entry_ = nullptr;
  std::string_view type_;
};

class Connection {
 public:
  Connection(Sam& sam, const SamResource& from, std::string_view id, const Maker& make,
             const End& source, const End& destination)
      : sam_(sam), from_(from), id_(id), make_(make), source_(source), destination_(destination) {}

  void add(const std::vector<std::string_view>& access) {
    std::vector<const Profile*> found;
    for (const Profile& profile : profiles) {
      const bool fits = has_word(profile.sources, source_.type()) &&
                        profile.destination == destination_.type() &&
                        std::find(access.begin(), access.end(), profile.access) != access.end();
      if (fits) found.push_back(&profile);
    }
    if (found.empty()) {
      add_resource("Policy", "AWS::IAM::ManagedPolicy", {{"PolicyDocument", make_.unknown()}});
      return;
    }
    switch (found[0]->grant) {
      case Grant::source_role:
      case Grant::destination_role:
        return add_policy(found);
      case Grant::lambda:
        return add_permission(*found[0]);
      case Grant::topic:
      case Grant::queue:
        return add_resource_policy(*found[0]);
    }
  }

 private:
  void add_resource(std::string_view suffix, std::string_view type, const Parts& parts) {
    cloudformation::add_resource(
        sam_, from_, {.id = sam_.id(id_, suffix), .type = type, .header = make_.range()}, parts);
  }

  void add_policy(const std::vector<const Profile*>& found) {
    std::vector<const Node*> statements;
    for (const Profile* profile : found) {
      std::vector<const Node*> resources;
      for (std::string& pattern : resource_patterns(profile->resources)) {
        Parts variables;
        const auto add = [&](std::string_view name, const Node* value) {
          if (pattern.find("${" + std::string(name) + "}") != std::string::npos)
            variables.push_back({name, value});
        };
        add("Destination", destination_.arn());
        add("Source", source_.arn());
        add("Name", destination_.name());
        resources.push_back(pattern == "${Destination}" || pattern == "${Source}"
                                ? variables[0].value
                                : make_.sub(sam_.keep(std::move(pattern)), variables));
      }
      statements.push_back(allow(make_, profile->actions, make_.list(resources)));
    }
    const bool at_source = found[0]->grant == Grant::source_role;
    const Node* role = at_source ? source_.role() : destination_.role();
    const Node* document =
        make_.map({{"Version", make_.text("2012-10-17")}, {"Statement", make_.list(statements)}});
    add_resource("Policy", "AWS::IAM::ManagedPolicy",
                 {{"PolicyDocument", document}, {"Roles", make_.list({role})}});
  }

  void add_permission(const Profile& profile) {
    const bool is_api = source_.type().starts_with("ApiGateway");
    const bool is_bucket = source_.type() == "S3::Bucket";
    const Node* source = source_.arn();
    if (is_api) {
      const Node* qualifier = source_.given("Qualifier");
      source = make_.sub(
          "arn:${AWS::Partition}:execute-api:${AWS::Region}:${AWS::AccountId}:${Api}/${Qualifier}",
          {{"Api", source_.resource_id()}, {"Qualifier", qualifier ? qualifier : make_.text("*")}});
    }
    add_resource("WriteLambdaPermission", "AWS::Lambda::Permission",
                 {{"Action", make_.text("lambda:InvokeFunction")},
                  {"FunctionName", destination_.arn()},
                  {"Principal", make_.text(profile.actions)},
                  {"SourceArn", source},
                  {"SourceAccount", is_bucket ? make_.ref("AWS::AccountId") : nullptr}});
  }

  void add_resource_policy(const Profile& profile) {
    const bool is_topic = profile.grant == Grant::topic;
    const Node* condition =
        make_.map({{"ArnEquals", make_.map({{"aws:SourceArn", source_.arn()}})}});
    const Node* statement =
        make_.map({{"Effect", make_.text("Allow")},
                   {"Principal", make_.map({{"Service", make_.text(profile.actions)}})},
                   {"Action", make_.text(is_topic ? "sns:Publish" : "sqs:SendMessage")},
                   {"Resource", destination_.arn()},
                   {"Condition", condition}});
    const Node* document =
        make_.map({{"Version", make_.text("2012-10-17")}, {"Statement", make_.list({statement})}});
    if (is_topic) {
      add_resource("TopicPolicy", "AWS::SNS::TopicPolicy",
                   {{"PolicyDocument", document}, {"Topics", make_.list({destination_.arn()})}});
    } else {
      add_resource(
          "QueuePolicy", "AWS::SQS::QueuePolicy",
          {{"PolicyDocument", document}, {"Queues", make_.list({destination_.queue_url()})}});
    }
  }

  Sam& sam_;
  const SamResource& from_;
  std::string_view id_;
  Maker make_;
  const End& source_;
  const End& destination_;
};

void connect(Sam& sam, const SamResource& from, std::string_view id, const Node& properties,
             const End& source, Range range) {
  std::vector<std::string_view> access;
  Range granted = range;
  if (const Member* permissions = properties.find_member("Permissions")) {
    granted = permissions->key_range;
    for (const Node* item : permissions->value->items) access.push_back(literal(item));
  }
  const Node* written = properties.find("Destination");
  if (!written) return;
  const auto add = [&](const Node& one, std::string_view name) {
    const End destination(sam, &one, {}, granted);
    Connection(sam, from, name, sam.make.at(granted), source, destination).add(access);
  };
  if (!written->is_sequence()) add(*written, id);
  for (std::size_t i = 0; i < written->items.size(); ++i)
    add(*written->items[i], sam.id(id, "Destination", std::to_string(i)));
}

}  // namespace

void expand_connector(Sam& sam, const SamResource& connector) {
  const End source(sam, connector.value("Source"), {}, connector.header);
  connect(sam, connector, connector.id, *connector.properties, source, connector.header);
}

void expand_connectors(Sam& sam, const SamResource& owner) {
  const Node* connectors = owner.attribute("Connectors");
  if (!is_plain_mapping(connectors)) return;
  for (const Member& member : connectors->members) {
    const Node* properties = member.value->find("Properties");
    if (!is_plain_mapping(properties)) continue;
    const End source(sam, properties->find("SourceReference"), owner.id, member.key_range);
    connect(sam, owner, sam.id(owner.id, member.key), *properties, source, member.key_range);
  }
}

}  // namespace preflint::cloudformation
