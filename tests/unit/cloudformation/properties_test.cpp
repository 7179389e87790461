#include <string>

#include "cloudformation/lower.h"
#include "tests/catch.h"

namespace preflint::cloudformation {
namespace {

/// The places of the warnings, and what each says.
std::string warnings(const std::string& text) {
  const schema::Schema schema;
  LowerOptions options;
  options.schema = &schema;
  Sources sources;
  Diagnostics diagnostics;
  lower_templates(sources.add("t.yaml", text), options, diagnostics);
  std::string said;
  for (const Diagnostic& one : diagnostics.entries()) {
    CHECK(one.severity == Diagnostic::Severity::warning);
    said += sources.describe(one.subject).substr(7) + " " + one.detail + "\n";
  }
  return said;
}

struct Case {
  const char* name;
  const char* text;
  const char* expected;
};

constexpr Case cases[] = {
    {"at every level, in lists and conditions", R"(Conditions:
  Dev: !Equals [!Ref AWS::Region, eu-west-1]
Resources:
  Volume:
    Type: AWS::EC2::Volume
    Properties:
      Encryptd: true
  Bucket:
    Type: AWS::S3::Bucket
    Properties:
      ServerSideEncryptionConfiguration: []
      BucketEncryption:
        ServerSideEncryptionConfiguration:
          - ServerSideEncryptionByDefalt: {SSEAlgorithm: AES256}
          - !If
            - Dev
            - ServerSideEncryptionByDefault: {SSEAlgoritm: AES256}
            - !Ref AWS::NoValue
)",
     "7:7 CloudFormation has no property \"Encryptd\" in AWS::EC2::Volume, so it counts for "
     "nothing. Did you mean \"Encrypted\"?\n"
     "11:7 CloudFormation has no property \"ServerSideEncryptionConfiguration\" in "
     "AWS::S3::Bucket, so it counts for nothing. It belongs in \"BucketEncryption\".\n"
     "14:13 CloudFormation has no property \"ServerSideEncryptionByDefalt\" in "
     "AWS::S3::Bucket.BucketEncryption.ServerSideEncryptionConfiguration, so it counts for "
     "nothing. Did you mean \"ServerSideEncryptionByDefault\"?\n"
     "17:47 CloudFormation has no property \"SSEAlgoritm\" in "
     "AWS::S3::Bucket.BucketEncryption.ServerSideEncryptionConfiguration."
     "ServerSideEncryptionByDefault, so it counts for nothing. Did you mean \"SSEAlgorithm\"?\n"},
    {"values of the wrong type", R"(Resources:
  Group:
    Type: AWS::EC2::SecurityGroup
    Properties:
      GroupDescription: g
      SecurityGroupIngress: tcp
  Bucket:
    Type: AWS::S3::Bucket
    Properties:
      BucketEncryption: AES256
      VersioningConfiguration: [{Status: Enabled}]
  Instance:
    Type: AWS::EC2::Instance
    Properties:
      SecurityGroupIds: [[sg-1]]
)",
     "6:29 AWS::EC2::SecurityGroup.SecurityGroupIngress takes a list, not a single value; "
     "CloudFormation will refuse it.\n"
     "10:25 AWS::S3::Bucket.BucketEncryption takes a mapping, not a single value; CloudFormation "
     "will refuse it.\n"
     "11:32 AWS::S3::Bucket.VersioningConfiguration takes a mapping, not a list; CloudFormation "
     "will refuse it.\n"},
    {"loops", R"(Transform: AWS::LanguageExtensions
Resources:
  Fn::ForEach::Volumes:
    - Size
    - ["1", "2"]
    - Volume${Size}:
        Type: AWS::EC2::Volume
        Properties: {Encryptd: true}
)",
     "8:22 CloudFormation has no property \"Encryptd\" in AWS::EC2::Volume, so it counts for "
     "nothing. Did you mean \"Encrypted\"?\n"},
    {"functions and parts of others' making may give anything", R"(Parameters:
  Groups: {Type: CommaDelimitedList}
Resources:
  Instance:
    Type: AWS::EC2::Instance
    Properties:
      SecurityGroupIds: !Ref Groups
      BlockDeviceMappings: !Ref AWS::NoValue
      UserData: {"Fn::Base64": x}
      Tags: !GetAZs ""
  Volume:
    Type: AWS::EC2::Volume
    Properties:
      Fn::Transform: {Name: "AWS::Include", Parameters: {Location: s3://x/y}}
      Encryptd: true
)",
     ""},
    {"what is not described: documents, maps, other types, newer properties", R"(Resources:
  Role:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument: {Statment: [], Verison: x}
  Function:
    Type: AWS::Lambda::Function
    Properties:
      Code: {ZipFile: x}
      Role: arn
      Environment: {Variables: {Encryptd: "1"}}
      QuantumSafe: true
  Custom:
    Type: Custom::Thing
    Properties: {Encryptd: true}
  None:
    Type: AWS::SNS::Topic
  Empty:
    Type: AWS::S3::Bucket
    Properties:
      BucketEncryption:
)",
     ""},
    {"a macro makes of it what it will", R"(Transform: Mine
Resources:
  Volume:
    Type: AWS::EC2::Volume
    Properties: {Encryptd: true}
)",
     ""},
    {"said once of what is used twice", R"(Resources:
  A:
    Type: AWS::EC2::Instance
    Properties:
      BlockDeviceMappings:
        - &m
          DeviceName: a
          Ebs: {Encryptd: true}
        - *m
)",
     "8:17 CloudFormation has no property \"Encryptd\" in "
     "AWS::EC2::Instance.BlockDeviceMappings.Ebs, so it counts for nothing. Did you mean "
     "\"Encrypted\"?\n"},
};

TEST_CASE("properties that CloudFormation does not have") {
  for (const auto& [name, text, expected] : cases) {
    CAPTURE(name);
    CHECK(warnings(text) == expected);
  }
}

}  // namespace
}  // namespace preflint::cloudformation
