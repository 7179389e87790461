#include "tests/unit/report/sample.h"

#include "tests/catch.h"

namespace preflint::report {

namespace {

const std::string main_tf = R"(module "store" {
  source    = "./modules/store"
  encrypted = var.encrypted
}

resource "aws_security_group_rule" "ssh" {
	cidr_blocks = ["10.0.0.0/8", "0.0.0.0/0"]	# 管理者
	description = "日本語の説明"
}

resource "aws_db_instance" "records" {
  password = "hunter2" # preflint:ignore db-password-not-in-source fixture only
  kms_key_id = var.kms_key
}
)";

const std::string store_tf = R"(variable "encrypted" {
  type    = bool
  default = false
}

resource "aws_ebs_volume" "data" {
  count     = 4
  encrypted = var.encrypted
}
)";

rules::Rule make_rule(Sources& sources, std::string id, std::string service,
                      rules::Severity severity, std::string title) {
  rules::Rule rule;
  rule.page = sources
                  .add("rules/aws/" + service + "/" + id + ".md",
                       "# " + title +
                           "\n\nWhy it matters.\n\n**Fix.** Change it.\n\n**Exceptions.** None.\n")
                  .id();
  rule.id = std::move(id);
  rule.service = std::move(service);
  rule.severity = severity;
  rule.title = std::move(title);
  rule.category = "encryption-at-rest";
  rule.hipaa = {"164.312(a)(2)(iv)"};
  rule.same_as = {"CKV_AWS_3", "AVD-AWS-0026"};
  rule.profiles = {"default", "hipaa"};
  return rule;
}

rules::Instance terraform(std::string address, std::string type) {
  return {std::move(address), std::move(type), graph::Language::terraform};
}

}  // namespace

Range find_range(const SourceFile& file, std::string_view needle, int nth) {
  std::size_t at = file.text().find(needle);
  while (nth-- > 0 && at != std::string_view::npos) at = file.text().find(needle, at + 1);
  REQUIRE(at != std::string_view::npos);
  return {file.id(), static_cast<std::uint32_t>(at),
          static_cast<std::uint32_t>(at + needle.size())};
}

Sample::Sample() {
  const SourceFile& main = sources.add("stack/main.tf", main_tf);
  const SourceFile& store = sources.add("stack/modules/store/main.tf", store_tf);
  const SourceFile& tfvars = sources.add("stack/terraform.tfvars", "encrypted = false\n");
  const std::string statement = R"({"Effect":"Allow","Principal":"*","Action":"s3:GetObject"},)";
  std::string one_line =
      R"({"Resources":{"Policy":{"Type":"AWS::S3::BucketPolicy","Properties":{"PolicyDocument":{"Statement":[)";
  for (int repeat = 0; repeat < 8; ++repeat) one_line += statement;
  const SourceFile& cfn =
      sources.add("templates/my stack.json", one_line + R"("\u001b[31m\u001b"]}}}}})" + "\n");
  const SourceFile& hostile =
      sources.add("stack/hostile.tf", "locals {\n  name = \"\x1B[2Jx\xFF\" +\n}\n");

  const auto add_rule = [&](std::string id, std::string service, rules::Severity severity,
                            std::string title) {
    return rules.emplace_back(&rule_storage.emplace_back(
        make_rule(sources, std::move(id), std::move(service), severity, std::move(title))));
  };
  const rules::Rule* ebs =
      add_rule("ebs-volume-encrypted", "ebs", rules::Severity::high, "EBS volume is not encrypted");
  const rules::Rule* ssh = add_rule("security-group-ssh-closed", "ec2", rules::Severity::critical,
                                    "SSH is open to the world");
  const rules::Rule* password = add_rule("db-password-not-in-source", "rds", rules::Severity::high,
                                         "Database password stands in the source");
  const rules::Rule* key = add_rule("rds-instance-own-key", "rds", rules::Severity::low,
                                    "RDS instance has no KMS key of its own");
  const rules::Rule* policy = add_rule("s3-bucket-policy-not-public", "s3", rules::Severity::medium,
                                       "Bucket policy allows everyone");
  const rules::Rule* trail = add_rule("cloudtrail-trail-exists", "cloudtrail",
                                      rules::Severity::medium, "No CloudTrail trail");

  rules::Finding open;
  open.rule = ssh;
  open.message = "port 22 is open to 0.0.0.0/0";
  open.range = find_range(main, "\"0.0.0.0/0\"");
  open.resource_header = find_range(main, "resource \"aws_security_group_rule\" \"ssh\"");
  open.resource_range = open.resource_header;
  open.instances = {terraform("aws_security_group_rule.ssh", "aws_security_group_rule")};
  open.fingerprint = "00112233445566aa";
  const Range end = {main.id(), find_range(main, "日本語の説明\"").end,
                     find_range(main, "日本語の説明\"").end};
  open.fix = rules::Fix{
      .description = "set description = \"説\"",
      .edits = {{find_range(main, "日本語の説明"), "説"}, {end, "\n\ttype = \"ingress\""}}};
  findings.push_back(open);
  open.fix.reset();

  rules::Finding wide = open;
  wide.rule = policy;
  wide.message = "wide \x1B[1mcharacters";
  wide.range = find_range(main, "語の");
  wide.fingerprint = "00112233445566ab";
  findings.push_back(wide);

  rules::Finding suppressed = open;
  suppressed.rule = password;
  suppressed.message = "password is a literal";
  suppressed.range = find_range(main, "\"hunter2\"");
  suppressed.instances = {terraform("aws_db_instance.records", "aws_db_instance")};
  suppressed.fingerprint = "00112233445566ac";
  suppressed.suppression = rules::Suppression{
      find_range(main, "preflint:ignore db-password-not-in-source"), "fixture only"};
  findings.push_back(suppressed);

  rules::Finding unknown = suppressed;
  unknown.rule = key;
  unknown.verdict = rules::Verdict::unknown;
  unknown.message = "";
  unknown.reason = "var.kms_key";
  unknown.reason_range = find_range(main, "module \"store\"");
  unknown.range = find_range(main, "var.kms_key");
  unknown.suppression.reset();
  unknown.fingerprint = "00112233445566ad";
  findings.push_back(unknown);

  rules::Finding volume;
  volume.rule = ebs;
  volume.message = "encryption is off";
  volume.range = find_range(store, "var.encrypted");
  volume.resource_header = find_range(store, "resource \"aws_ebs_volume\" \"data\"");
  volume.resource_range = volume.resource_header;
  for (int at = 0; at < 4; ++at) {
    volume.instances.push_back(terraform(
        "module.store.aws_ebs_volume.data[" + std::to_string(at) + "]", "aws_ebs_volume"));
  }
  volume.calls = {find_range(main, "module \"store\"")};
  volume.trace = {{find_range(main, "var.encrypted"), "module.store argument \"encrypted\""},
                  {find_range(tfvars, "false"), "var.encrypted"}};
  volume.because_of = find_range(main, "module \"store\"");
  volume.fingerprint = "00112233445566ae";
  volume.fix = rules::Fix{.obstacle = "the value is var.encrypted",
                          .obstacle_range = find_range(tfvars, "false")};
  findings.push_back(volume);
  volume.fix.reset();

  rules::Finding block = volume;
  block.rule = key;
  block.message = "the block lacks something";
  block.range = hull(find_range(store, "resource"), find_range(store, "}", 1));
  block.trace.clear();
  block.because_of = {};
  block.fingerprint = "00112233445566b0";
  findings.push_back(block);

  rules::Finding statement_finding;
  statement_finding.rule = policy;
  statement_finding.message = "any principal may read objects";
  statement_finding.range = find_range(cfn, "\"*\"", 4);
  statement_finding.instances = {
      {"Policy", "AWS::S3::BucketPolicy", graph::Language::cloudformation, "App/Logs/Policy"}};
  statement_finding.fingerprint = "00112233445566af";
  findings.push_back(statement_finding);

  rules::Finding missing;
  missing.rule = trail;
  missing.message = "the configuration has no trail";
  missing.fingerprint = "00112233445566b1";
  findings.push_back(missing);

  diagnostics.error(find_range(hostile, "+"), "Invalid expression",
                    "An operand is expected behind \"+\".\nThe line ends instead.");
  diagnostics.warning({}, "Module not resolved", "terraform init downloads it.");

  summary.files_read = 4;
  summary.files_failed = 1;
  summary.resources = 7;
  summary.rules = rules.size();
  summary.passes = 12;
  summary.unresolved = {
      {"module.vpc", "terraform-aws-modules/vpc/aws", find_range(main, "module \"store\"")}};
  summary.seconds = 0.0125;
  count(findings, summary);
}

}  // namespace preflint::report
