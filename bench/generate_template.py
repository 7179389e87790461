#!/usr/bin/env python3
"""Writes a CloudFormation template in YAML and in JSON, for the benchmarks.

usage: generate_template.py DIRECTORY [RESOURCES]     default 500, which is about 1 MB of YAML
"""

import json
import pathlib
import sys

HEAD = """\
AWSTemplateFormatVersion: "2010-09-09"
Description: Services with their stores, networks and permissions
Parameters:
  Environment: {Type: String, Default: prod, AllowedValues: [prod, test]}
  Prefix: {Type: String, MinLength: 1}
  VpcId: {Type: "AWS::EC2::VPC::Id"}
Mappings:
  Sizes:
    prod: {Class: db.r6g.large, Storage: 100}
    test: {Class: db.t4g.small, Storage: 20}
Conditions:
  IsProd: !Equals [!Ref Environment, prod]
  HasPrefix: !Not [!Equals [!Ref Prefix, ""]]
Resources:
  Logs: {Type: "AWS::S3::Bucket"}
"""

# Five resources.
SERVICE = """\
  Bucket%(i)d:
    Type: AWS::S3::Bucket
    DeletionPolicy: Retain
    Properties:
      BucketName: !Sub "${Prefix}-service-%(i)d-${AWS::AccountId}"
      BucketEncryption:
        ServerSideEncryptionConfiguration:
          - ServerSideEncryptionByDefault:
              SSEAlgorithm: !If [IsProd, "aws:kms", AES256]
              KMSMasterKeyID: !If [IsProd, !GetAtt Key%(i)d.Arn, !Ref "AWS::NoValue"]
      LoggingConfiguration:
        DestinationBucketName: !Ref Logs
        LogFilePrefix: !Join ["/", [logs, !Ref Environment, "service-%(i)d"]]
      Tags:
        - {Key: Name, Value: !Sub "service-%(i)d"}
        - {Key: Environment, Value: !Ref Environment}
%(more)s  Key%(i)d:
    Type: AWS::KMS::Key
    Properties:
      EnableKeyRotation: true
      KeyPolicy:
        Version: "2012-10-17"
        Statement:
          - Sid: Administration
            Effect: Allow
            Principal: {AWS: !Sub "arn:${AWS::Partition}:iam::${AWS::AccountId}:root"}
            Action: "kms:*"
            Resource: "*"
  Role%(i)d:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Version: "2012-10-17"
        Statement:
          - {Effect: Allow, Principal: {Service: ecs-tasks.amazonaws.com}, Action: "sts:AssumeRole"}
      Policies:
        - PolicyName: access
          PolicyDocument: !Sub |
            {
              "Version": "2012-10-17",
              "Statement": [
                {"Effect": "Allow", "Action": ["s3:GetObject", "s3:PutObject"], "Resource": "${Bucket%(i)d.Arn}/*"},
                {"Effect": "Allow", "Action": ["kms:Decrypt"], "Resource": "${Key%(i)d.Arn}"}
              ]
            }
  Database%(i)d:
    Type: AWS::RDS::DBInstance
    DependsOn: Group%(i)d
    Properties:
      Engine: postgres
      DBInstanceClass: !FindInMap [Sizes, !Ref Environment, Class]
      AllocatedStorage: !FindInMap [Sizes, !Ref Environment, Storage]
      StorageEncrypted: true
      KmsKeyId: !GetAtt Key%(i)d.Arn
      MasterUsername: service
      MasterUserPassword: '{{resolve:secretsmanager:service-%(i)d:SecretString:password}}'
      VPCSecurityGroups: [!GetAtt Group%(i)d.GroupId]
  Group%(i)d:
    Type: AWS::EC2::SecurityGroup
    Properties:
      GroupDescription: What reaches service %(i)d
      VpcId: !Ref VpcId
      SecurityGroupIngress:
        # the load balancer
        - {IpProtocol: tcp, FromPort: 443, ToPort: 443, CidrIp: 10.0.0.0/8, Description: service %(i)d}
"""

# What makes a template as large as those of generators are.
RULE = """\
      LifecycleConfiguration:
        Rules:
%s"""
LIFECYCLE = """\
          - Id: rule-%(i)d-%(n)d
            Status: Enabled
            Prefix: "incoming/service-%(i)d/part-%(n)d/"
            ExpirationInDays: %(n)d3
            Transitions:
              - StorageClass: STANDARD_IA
                TransitionInDays: 30
"""


def yaml(resources):
    services = []
    for i in range(resources // 5):
        rules = "".join(LIFECYCLE % {"i": i, "n": n} for n in range(1, 31))
        services.append(SERVICE % {"i": i, "more": RULE % rules})
    return HEAD + "".join(services)


def of_json(resources):
    """A template of the same sort; the two need not be equal."""
    def sub(text):
        return {"Fn::Sub": text}

    all_resources = {}
    for i in range(resources // 2):
        all_resources[f"Bucket{i}"] = {
            "Type": "AWS::S3::Bucket",
            "Properties": {
                "BucketName": sub("${Prefix}-service-%d-${AWS::AccountId}" % i),
                "BucketEncryption": {"ServerSideEncryptionConfiguration": [
                    {"ServerSideEncryptionByDefault": {"SSEAlgorithm": {"Fn::If": ["IsProd", "aws:kms", "AES256"]}}}]},
                "Tags": [{"Key": f"tag-{n}", "Value": sub("${Prefix}-value-%d" % n)} for n in range(12)]}}
        all_resources[f"Role{i}"] = {
            "Type": "AWS::IAM::Role",
            "Properties": {
                "AssumeRolePolicyDocument": {"Version": "2012-10-17", "Statement": [
                    {"Effect": "Allow", "Principal": {"Service": "ecs-tasks.amazonaws.com"}, "Action": "sts:AssumeRole"}]},
                "Policies": [{"PolicyName": f"access-{n}", "PolicyDocument": {"Version": "2012-10-17", "Statement": [
                    {"Effect": "Allow", "Action": ["s3:GetObject", "s3:PutObject"],
                     "Resource": [{"Fn::GetAtt": [f"Bucket{i}", "Arn"]}, sub("${Bucket%d.Arn}/part-%d/*" % (i, n))]}]}}
                    for n in range(6)]}}
    return {"Parameters": {"Environment": {"Type": "String", "Default": "prod"}, "Prefix": {"Type": "String"}},
            "Conditions": {"IsProd": {"Fn::Equals": [{"Ref": "Environment"}, "prod"]}}, "Resources": all_resources}


def generate(directory, resources=500):
    """The bytes of each."""
    directory.mkdir(parents=True, exist_ok=True)
    texts = {"template.yaml": yaml(resources), "template.json": json.dumps(of_json(resources))}
    for name, text in texts.items():
        (directory / name).write_text(text)
    return {name: len(text) for name, text in texts.items()}


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    print(generate(pathlib.Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 500))
