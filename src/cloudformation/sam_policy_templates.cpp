// SAM's policy templates as data. The statements of a template stand one after the other.
// https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/serverless-policy-template-list.html

#include "cloudformation/sam_policy_templates.h"

#include <algorithm>

namespace preflint::cloudformation {
namespace {

constexpr TemplateStatement statements[] = {
    {"AcmGetCertificatePolicy", "acm:GetCertificate", "${CertificateArn}"},
    {"AMIDescribePolicy", "ec2:DescribeImages", "*"},
    {"AthenaQueryPolicy",
     "athena:ListWorkGroups GetExecutionEngine GetExecutionEngines GetNamespace GetCatalogs "
     "GetNamespaces GetTables GetTable",
     "*"},
    {"AthenaQueryPolicy",
     "athena:StartQueryExecution GetQueryResults DeleteNamedQuery GetNamedQuery "
     "ListQueryExecutions StopQueryExecution GetQueryResultsStream ListNamedQueries "
     "CreateNamedQuery GetQueryExecution BatchGetNamedQuery BatchGetQueryExecution GetWorkGroup",
     "athena:~:workgroup/${WorkGroupName}"},
    {"AWSSecretsManagerGetSecretValuePolicy", "secretsmanager:GetSecretValue", "${SecretArn}"},
    {"AWSSecretsManagerRotationPolicy",
     "secretsmanager:DescribeSecret GetSecretValue PutSecretValue UpdateSecretVersionStage",
     "secretsmanager:~:secret:*", "secretsmanager:resource/AllowRotationLambdaArn",
     "lambda:~:function:${FunctionName}"},
    {"AWSSecretsManagerRotationPolicy", "secretsmanager:GetRandomPassword", "*"},
    {"CloudFormationDescribeStacksPolicy", "cloudformation:DescribeStacks",
     "cloudformation:~:stack/*"},
    {"CloudWatchDashboardPolicy", "cloudwatch:GetDashboard ListDashboards PutDashboard ListMetrics",
     "*"},
    {"CloudWatchDescribeAlarmHistoryPolicy", "cloudwatch:DescribeAlarmHistory", "*"},
    {"CloudWatchPutMetricPolicy", "cloudwatch:PutMetricData", "*"},
    {"CodeCommitCrudPolicy",
     "codecommit:GitPull GitPush CreateBranch DeleteBranch GetBranch ListBranches "
     "MergeBranchesByFastForward MergeBranchesBySquash MergeBranchesByThreeWay UpdateDefaultBranch "
     "BatchDescribeMergeConflicts CreateUnreferencedMergeCommit DescribeMergeConflicts "
     "GetMergeCommit GetMergeOptions BatchGetPullRequests CreatePullRequest "
     "DescribePullRequestEvents GetCommentsForPullRequest GetCommitsFromMergeBase "
     "GetMergeConflicts GetPullRequest ListPullRequests MergePullRequestByFastForward "
     "MergePullRequestBySquash MergePullRequestByThreeWay PostCommentForPullRequest "
     "UpdatePullRequestDescription UpdatePullRequestStatus UpdatePullRequestTitle DeleteFile "
     "GetBlob GetFile GetFolder PutFile DeleteCommentContent GetComment "
     "GetCommentsForComparedCommit PostCommentForComparedCommit PostCommentReply UpdateComment "
     "BatchGetCommits CreateCommit GetCommit GetCommitHistory GetDifferences GetObjectIdentifier "
     "GetReferences GetTree GetRepository UpdateRepositoryDescription ListTagsForResource "
     "TagResource UntagResource GetRepositoryTriggers PutRepositoryTriggers "
     "TestRepositoryTriggers UploadArchive GetUploadArchiveStatus CancelUploadArchive",
     "codecommit:~:${RepositoryName}"},
    {"CodeCommitReadPolicy",
     "codecommit:GitPull GetBranch ListBranches BatchDescribeMergeConflicts DescribeMergeConflicts "
     "GetMergeCommit GetMergeOptions BatchGetPullRequests DescribePullRequestEvents "
     "GetCommentsForPullRequest GetCommitsFromMergeBase GetMergeConflicts GetPullRequest "
     "ListPullRequests GetBlob GetFile GetFolder GetComment GetCommentsForComparedCommit "
     "BatchGetCommits GetCommit GetCommitHistory GetDifferences GetObjectIdentifier GetReferences "
     "GetTree GetRepository ListTagsForResource GetRepositoryTriggers TestRepositoryTriggers "
     "GetUploadArchiveStatus",
     "codecommit:~:${RepositoryName}"},
    {"CodePipelineLambdaExecutionPolicy", "codepipeline:PutJobSuccessResult PutJobFailureResult",
     "*"},
    {"CodePipelineReadOnlyPolicy", "codepipeline:ListPipelineExecutions",
     "codepipeline:~:${PipelineName}"},
    {"ComprehendBasicAccessPolicy",
     "comprehend:BatchDetectKeyPhrases DetectDominantLanguage DetectEntities BatchDetectEntities "
     "DetectKeyPhrases DetectSentiment BatchDetectDominantLanguage BatchDetectSentiment",
     "*"},
    {"CostExplorerReadOnlyPolicy",
     "ce:GetCostAndUsage GetDimensionValues GetReservationCoverage "
     "GetReservationPurchaseRecommendation GetReservationUtilization GetTags",
     "*"},
    {"DynamoDBBackupFullAccessPolicy", "dynamodb:CreateBackup DescribeContinuousBackups",
     "dynamodb:~:table/${TableName}"},
    {"DynamoDBBackupFullAccessPolicy", "dynamodb:DeleteBackup DescribeBackup ListBackups",
     "dynamodb:~:table/${TableName}/backup/*"},
    {"DynamoDBCrudPolicy",
     "dynamodb:GetItem DeleteItem PutItem Scan Query UpdateItem BatchWriteItem BatchGetItem "
     "DescribeTable ConditionCheckItem",
     "dynamodb:~:table/${TableName} dynamodb:~:table/${TableName}/index/*"},
    {"DynamoDBReadPolicy", "dynamodb:GetItem Scan Query BatchGetItem DescribeTable",
     "dynamodb:~:table/${TableName} dynamodb:~:table/${TableName}/index/*"},
    {"DynamoDBReconfigurePolicy", "dynamodb:UpdateTable", "dynamodb:~:table/${TableName}"},
    {"DynamoDBRestoreFromBackupPolicy", "dynamodb:RestoreTableFromBackup",
     "dynamodb:~:table/${TableName}/backup/*"},
    {"DynamoDBRestoreFromBackupPolicy",
     "dynamodb:PutItem UpdateItem DeleteItem GetItem Query Scan BatchWriteItem",
     "dynamodb:~:table/${TableName}"},
    {"DynamoDBStreamReadPolicy", "dynamodb:DescribeStream GetRecords GetShardIterator",
     "dynamodb:~:table/${TableName}/stream/${StreamName}"},
    {"DynamoDBStreamReadPolicy", "dynamodb:ListStreams", "dynamodb:~:table/${TableName}/stream/*"},
    {"DynamoDBWritePolicy", "dynamodb:PutItem UpdateItem BatchWriteItem",
     "dynamodb:~:table/${TableName} dynamodb:~:table/${TableName}/index/*"},
    {"EC2CopyImagePolicy", "ec2:CopyImage", "ec2:~:image/${ImageId}"},
    {"EC2DescribePolicy", "ec2:DescribeRegions DescribeInstances", "*"},
    {"EcsRunTaskPolicy", "ecs:RunTask", "ecs:~:task-definition/${TaskDefinition}"},
    {"EFSWriteAccessPolicy", "elasticfilesystem:ClientMount ClientWrite",
     "elasticfilesystem:~:file-system/${FileSystem}", "elasticfilesystem:AccessPointArn",
     "elasticfilesystem:~:access-point/${AccessPoint}"},
    {"EKSDescribePolicy", "eks:DescribeCluster ListClusters", "*"},
    {"ElasticMapReduceAddJobFlowStepsPolicy", "elasticmapreduce:AddJobFlowSteps",
     "elasticmapreduce:~:cluster/${ClusterId}"},
    {"ElasticMapReduceCancelStepsPolicy", "elasticmapreduce:CancelSteps",
     "elasticmapreduce:~:cluster/${ClusterId}"},
    {"ElasticMapReduceModifyInstanceFleetPolicy",
     "elasticmapreduce:ModifyInstanceFleet ListInstanceFleets",
     "elasticmapreduce:~:cluster/${ClusterId}"},
    {"ElasticMapReduceModifyInstanceGroupsPolicy",
     "elasticmapreduce:ModifyInstanceGroups ListInstanceGroups",
     "elasticmapreduce:~:cluster/${ClusterId}"},
    {"ElasticMapReduceSetTerminationProtectionPolicy", "elasticmapreduce:SetTerminationProtection",
     "elasticmapreduce:~:cluster/${ClusterId}"},
    {"ElasticMapReduceTerminateJobFlowsPolicy", "elasticmapreduce:TerminateJobFlows",
     "elasticmapreduce:~:cluster/${ClusterId}"},
    {"ElasticsearchHttpPostPolicy", "es:ESHttpPost ESHttpPut", "es:~:domain/${DomainName}/*"},
    {"EventBridgePutEventsPolicy", "events:PutEvents", "events:~:event-bus/${EventBusName}"},
    {"FilterLogEventsPolicy", "logs:FilterLogEvents",
     "logs:~:log-group:${LogGroupName}:log-stream:*"},
    {"FirehoseCrudPolicy",
     "firehose:CreateDeliveryStream DeleteDeliveryStream DescribeDeliveryStream PutRecord "
     "PutRecordBatch UpdateDestination",
     "firehose:~:deliverystream/${DeliveryStreamName}"},
    {"FirehoseWritePolicy", "firehose:PutRecord PutRecordBatch",
     "firehose:~:deliverystream/${DeliveryStreamName}"},
    {"KinesisCrudPolicy",
     "kinesis:AddTagsToStream CreateStream DecreaseStreamRetentionPeriod DeleteStream "
     "DescribeStream DescribeStreamSummary GetShardIterator IncreaseStreamRetentionPeriod "
     "ListTagsForStream MergeShards PutRecord PutRecords SplitShard RemoveTagsFromStream",
     "kinesis:~:stream/${StreamName}"},
    {"KinesisStreamReadPolicy", "kinesis:ListStreams DescribeLimits", "kinesis:~:stream/*"},
    {"KinesisStreamReadPolicy",
     "kinesis:DescribeStream DescribeStreamSummary GetRecords GetShardIterator",
     "kinesis:~:stream/${StreamName}"},
    {"KMSDecryptPolicy", "kms:Decrypt", "kms:~:key/${KeyId}"},
    {"KMSEncryptPolicy", "kms:Encrypt", "kms:~:key/${KeyId}"},
    {"LambdaInvokePolicy", "lambda:InvokeFunction", "lambda:~:function:${FunctionName}*"},
    {"MobileAnalyticsWriteOnlyAccessPolicy", "mobileanalytics:PutEvents", "*"},
    {"OrganizationsListAccountsPolicy", "organizations:ListAccounts", "*"},
    {"PinpointEndpointAccessPolicy",
     "mobiletargeting:GetEndpoint UpdateEndpoint UpdateEndpointsBatch",
     "mobiletargeting:~:apps/${PinpointApplicationId}/endpoints/*"},
    {"PollyFullAccessPolicy", "polly:GetLexicon DeleteLexicon", "polly:~:lexicon/${LexiconName}"},
    {"PollyFullAccessPolicy", "polly:DescribeVoices ListLexicons PutLexicon SynthesizeSpeech",
     "polly:~:lexicon/*"},
    {"RekognitionDetectOnlyPolicy",
     "rekognition:DetectFaces DetectLabels DetectModerationLabels DetectText", "*"},
    {"RekognitionFacesManagementPolicy",
     "rekognition:IndexFaces DeleteFaces SearchFaces SearchFacesByImage ListFaces",
     "rekognition:~:collection/${CollectionId}"},
    {"RekognitionFacesPolicy", "rekognition:CompareFaces DetectFaces", "*"},
    {"RekognitionLabelsPolicy", "rekognition:DetectLabels DetectModerationLabels", "*"},
    {"RekognitionNoDataAccessPolicy",
     "rekognition:CompareFaces DetectFaces DetectLabels DetectModerationLabels",
     "rekognition:~:collection/${CollectionId}"},
    {"RekognitionReadPolicy",
     "rekognition:ListCollections ListFaces SearchFaces SearchFacesByImage",
     "rekognition:~:collection/${CollectionId}"},
    {"RekognitionWriteOnlyAccessPolicy", "rekognition:CreateCollection IndexFaces",
     "rekognition:~:collection/${CollectionId}"},
    {"Route53ChangeResourceRecordSetsPolicy", "route53:ChangeResourceRecordSets",
     "route53:::hostedzone/${HostedZoneId}"},
    {"S3CrudPolicy",
     "s3:GetObject ListBucket GetBucketLocation GetObjectVersion PutObject PutObjectAcl "
     "GetLifecycleConfiguration PutLifecycleConfiguration DeleteObject",
     "s3:::${BucketName} s3:::${BucketName}/*"},
    {"S3FullAccessPolicy",
     "s3:GetObject GetObjectAcl GetObjectVersion PutObject PutObjectAcl DeleteObject "
     "DeleteObjectTagging DeleteObjectVersionTagging GetObjectTagging GetObjectVersionTagging "
     "PutObjectTagging PutObjectVersionTagging",
     "s3:::${BucketName}/*"},
    {"S3FullAccessPolicy",
     "s3:ListBucket GetBucketLocation GetLifecycleConfiguration PutLifecycleConfiguration",
     "s3:::${BucketName}"},
    {"S3ReadPolicy",
     "s3:GetObject ListBucket GetBucketLocation GetObjectVersion GetLifecycleConfiguration",
     "s3:::${BucketName} s3:::${BucketName}/*"},
    {"S3WritePolicy", "s3:PutObject PutObjectAcl PutLifecycleConfiguration",
     "s3:::${BucketName} s3:::${BucketName}/*"},
    {"SageMakerCreateEndpointConfigPolicy", "sagemaker:CreateEndpointConfig",
     "sagemaker:~:endpoint-config/${EndpointConfigName}"},
    {"SageMakerCreateEndpointPolicy", "sagemaker:CreateEndpoint",
     "sagemaker:~:endpoint/${EndpointName}"},
    {"ServerlessRepoReadWriteAccessPolicy",
     "serverlessrepo:CreateApplication CreateApplicationVersion UpdateApplication GetApplication "
     "ListApplications ListApplicationVersions ListApplicationDependencies",
     "serverlessrepo:~:applications/*"},
    {"SESBulkTemplatedCrudPolicy",
     "ses:GetIdentityVerificationAttributes SendEmail SendRawEmail SendTemplatedEmail "
     "SendBulkTemplatedEmail VerifyEmailIdentity",
     "ses:~:identity/${IdentityName}"},
    {"SESCrudPolicy",
     "ses:GetIdentityVerificationAttributes SendEmail SendRawEmail VerifyEmailIdentity",
     "ses:~:identity/${IdentityName}"},
    {"SESEmailTemplateCrudPolicy",
     "ses:CreateTemplate GetTemplate ListTemplates UpdateTemplate DeleteTemplate "
     "TestRenderTemplate",
     "*"},
    {"SESSendBouncePolicy", "ses:SendBounce", "ses:~:identity/${IdentityName}"},
    {"SNSCrudPolicy",
     "sns:ListSubscriptionsByTopic CreateTopic SetTopicAttributes Subscribe Publish",
     "sns:~:${TopicName}*"},
    {"SNSPublishMessagePolicy", "sns:Publish", "sns:~:${TopicName}"},
    {"SQSPollerPolicy",
     "sqs:ChangeMessageVisibility ChangeMessageVisibilityBatch DeleteMessage DeleteMessageBatch "
     "GetQueueAttributes ReceiveMessage",
     "sqs:~:${QueueName}"},
    {"SQSSendMessagePolicy", "sqs:SendMessage*", "sqs:~:${QueueName}"},
    {"SSMParameterReadPolicy", "ssm:DescribeParameters", "*"},
    {"SSMParameterReadPolicy", "ssm:GetParameters GetParameter GetParametersByPath",
     "ssm:~:parameter/${ParameterName}"},
    {"SSMParameterWithSlashPrefixReadPolicy", "ssm:DescribeParameters", "*"},
    {"SSMParameterWithSlashPrefixReadPolicy", "ssm:GetParameters GetParameter GetParametersByPath",
     "ssm:~:parameter${ParameterName}"},
    {"StepFunctionsExecutionPolicy", "states:StartExecution",
     "states:~:stateMachine:${StateMachineName}"},
    {"TextractDetectAnalyzePolicy",
     "textract:DetectDocumentText StartDocumentTextDetection StartDocumentAnalysis "
     "AnalyzeDocument",
     "*"},
    {"TextractGetResultPolicy", "textract:GetDocumentTextDetection GetDocumentAnalysis", "*"},
    {"TextractPolicy", "textract:*", "*"},
    {"VPCAccessPolicy",
     "ec2:CreateNetworkInterface DeleteNetworkInterface DescribeNetworkInterfaces "
     "DetachNetworkInterface",
     "*"},
};

template <class Each>
void each_word(std::string_view words, const Each& each) {
  while (!words.empty()) {
    const std::size_t end = std::min(words.find(' '), words.size());
    each(words.substr(0, end));
    words.remove_prefix(std::min(end + 1, words.size()));
  }
}

}  // namespace

std::span<const TemplateStatement> template_statements(std::string_view policy) {
  const auto is_of_it = [&](const TemplateStatement& s) { return s.policy == policy; };
  const auto first = std::find_if(std::begin(statements), std::end(statements), is_of_it);
  const auto last = std::find_if_not(first, std::end(statements), is_of_it);
  return {first, last};
}

std::vector<std::string> template_names() {
  std::vector<std::string> names;
  for (const TemplateStatement& statement : statements) {
    if (names.empty() || names.back() != statement.policy) names.emplace_back(statement.policy);
  }
  return names;
}

std::vector<std::string> action_names(std::string_view actions) {
  std::vector<std::string> names;
  std::string service;
  each_word(actions, [&](std::string_view word) {
    const std::size_t colon = word.find(':');
    if (colon != std::string_view::npos) service = word.substr(0, colon + 1);
    names.push_back(colon == std::string_view::npos ? service + std::string(word)
                                                    : std::string(word));
  });
  return names;
}

std::vector<std::string> resource_patterns(std::string_view resources) {
  std::vector<std::string> patterns;
  each_word(resources, [&](std::string_view word) {
    const bool is_whole = word == "*" || word.starts_with("${");
    std::string pattern(is_whole ? "" : "arn:${AWS::Partition}:");
    const std::size_t place = std::min(word.find('~'), word.size());
    pattern.append(word.substr(0, place));
    if (place < word.size())
      pattern.append("${AWS::Region}:${AWS::AccountId}").append(word.substr(place + 1));
    patterns.push_back(std::move(pattern));
  });
  return patterns;
}

}  // namespace preflint::cloudformation
