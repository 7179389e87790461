// Ways from the internet: each case is the same network with one part written differently.

#include <map>
#include <string>

#include "cli/analysis.h"
#include "tests/catch.h"

namespace preflint::cli {
namespace {

using Parts = std::map<std::string, std::string>;

const Parts terraform = {
    {"vpc", R"(resource "aws_vpc" "main" { cidr_block = "10.0.0.0/16" })"},
    {"gateway", R"(resource "aws_internet_gateway" "main" { vpc_id = aws_vpc.main.id })"},
    {"subnet", R"(resource "aws_subnet" "a" {
  vpc_id                  = aws_vpc.main.id
  map_public_ip_on_launch = true
})"},
    {"table", R"(resource "aws_route_table" "public" {
  vpc_id = aws_vpc.main.id
  route {
    cidr_block = "0.0.0.0/0"
    gateway_id = aws_internet_gateway.main.id
  }
})"},
    {"association", R"(resource "aws_route_table_association" "a" {
  subnet_id      = aws_subnet.a.id
  route_table_id = aws_route_table.public.id
})"},
    {"acl", ""},
    {"group", R"(resource "aws_security_group" "web" {
  vpc_id = aws_vpc.main.id
  ingress {
    from_port   = 22
    to_port     = 22
    protocol    = "tcp"
    cidr_blocks = ["0.0.0.0/0"]
  }
})"},
    {"host", R"(resource "aws_instance" "web" {
  subnet_id              = aws_subnet.a.id
  vpc_security_group_ids = [aws_security_group.web.id]
})"},
};

const Parts cloudformation = {
    {"", "Resources:\n"},
    {"gateway", "  Gateway: {Type: AWS::EC2::InternetGateway}\n"},
    {"vpc", "  Vpc: {Type: AWS::EC2::VPC, Properties: {CidrBlock: 10.0.0.0/16}}\n"},
    {"subnet", R"(  Subnet:
    Type: AWS::EC2::Subnet
    Properties: {VpcId: !Ref Vpc, CidrBlock: 10.0.1.0/24, MapPublicIpOnLaunch: true}
)"},
    {"table", "  Table: {Type: AWS::EC2::RouteTable, Properties: {VpcId: !Ref Vpc}}\n"},
    {"route", R"(  Route:
    Type: AWS::EC2::Route
    Properties: {RouteTableId: !Ref Table, DestinationCidrBlock: 0.0.0.0/0, GatewayId: !Ref Gateway}
)"},
    {"association", R"(  Association:
    Type: AWS::EC2::SubnetRouteTableAssociation
    Properties: {SubnetId: !Ref Subnet, RouteTableId: !Ref Table}
)"},
    {"group", R"(  Group:
    Type: AWS::EC2::SecurityGroup
    Properties:
      GroupDescription: web
      VpcId: !Ref Vpc
      SecurityGroupIngress:
        - {IpProtocol: tcp, FromPort: 22, ToPort: 22, CidrIp: 0.0.0.0/0}
)"},
    {"host", R"(  Host:
    Type: AWS::EC2::Instance
    Properties: {SubnetId: !Ref Subnet, SecurityGroupIds: [!Ref Group]}
)"},
};

/// The answer, and the links of the way; of the finding of `rule`.
std::string way(const Parts& network, const Parts& changed, const std::string& file,
                const std::string& rule) {
  std::string text;
  for (const auto& [name, part] : network) {
    const auto other = changed.find(name);
    text += (other == changed.end() ? part : other->second) + "\n";
  }
  const MemoryFileSystem files(std::map<std::string, std::string>{{file, text}});
  Sources sources;
  Diagnostics diagnostics;
  const ChosenRules rules =
      load_chosen_rules({.globs = {rule}, .profiles = {"all"}}, files, sources, diagnostics);
  AnalysisOptions options;
  options.input.paths = {"."};
  const Analysis analysis = analyse(options, rules, files, sources, diagnostics);
  CHECK_FALSE(diagnostics.has_errors());
  if (analysis.findings.size() != 1) return std::to_string(analysis.findings.size()) + " findings";
  const std::optional<rules::Reach>& reach = analysis.findings.front().reach;
  if (!reach) return "nothing said";
  std::string line(rules::name(reach->answer));
  for (const rules::ReachStep& step : reach->steps) {
    CHECK(step.range.is_somewhere());
    line += step.open == rules::Reachable::yes  ? "; "
            : step.open == rules::Reachable::no ? "; NO "
                                                : "; ? ";
    line += step.what;
  }
  return line;
}

struct Row {
  Parts changed;
  std::string expected;
};

const std::string gateway = "aws_internet_gateway.main; ";
const std::string route = "aws_route_table.public has a route for everything to it; ";
const std::string start = gateway + route + "aws_subnet.a; ";
const std::string any_acl = "the default network ACL, which lets everything in; ";
const std::string ssh = "aws_security_group.web lets the internet in to TCP port 22 (SSH); ";
const std::string host = "aws_instance.web, with a public address from aws_subnet.a";

TEST_CASE("ways from the internet in Terraform") {
  const std::vector<Row> rows = {
      {{}, "yes; " + start + any_acl + ssh + host},
      {{{"subnet", R"(resource "aws_subnet" "a" { vpc_id = aws_vpc.main.id })"}},
       "no; " + start + any_acl + ssh + "NO aws_instance.web has no public address"},
      {{{"subnet", R"(variable "public" {}
resource "aws_subnet" "a" {
  vpc_id                  = aws_vpc.main.id
  map_public_ip_on_launch = var.public
})"}},
       "unknown; " + start + any_acl + ssh +
           "? whether aws_subnet.a gives aws_instance.web a public address"},
      // An elastic address.
      {{{"subnet", R"(resource "aws_subnet" "a" { vpc_id = aws_vpc.main.id }
resource "aws_eip" "web" { instance = aws_instance.web.id })"}},
       "yes; " + start + any_acl + ssh + "aws_instance.web, with the address aws_eip.web"},
      // No route; one to a NAT gateway; one to somewhere.
      {{{"table", R"(resource "aws_route_table" "public" { vpc_id = aws_vpc.main.id })"}},
       "no; NO aws_route_table.public has no route to an internet gateway; aws_subnet.a; " +
           any_acl + ssh + host},
      {{{"table", R"(resource "aws_route_table" "public" {
  vpc_id = aws_vpc.main.id
  route {
    cidr_block     = "0.0.0.0/0"
    nat_gateway_id = "nat-1"
  }
})"}},
       "no; NO aws_route_table.public has no route to an internet gateway; aws_subnet.a; " +
           any_acl + ssh + host},
      {{{"table", R"(resource "aws_route_table" "public" {
  vpc_id = aws_vpc.main.id
  route {
    cidr_block = "203.0.113.0/24"
    gateway_id = aws_internet_gateway.main.id
  }
})"}},
       "no; NO aws_route_table.public has no route to an internet gateway; aws_subnet.a; " +
           any_acl + ssh + host},
      {{{"table", R"(variable "gateway" {}
resource "aws_route_table" "public" {
  vpc_id = aws_vpc.main.id
  route {
    cidr_block = "0.0.0.0/0"
    gateway_id = var.gateway
  }
})"}},
       "unknown; ? aws_route_table.public has a gateway that is not known: var.gateway; "
       "aws_subnet.a; " +
           any_acl + ssh + host},
      // A route of its own.
      {{{"table", R"(resource "aws_route_table" "public" { vpc_id = aws_vpc.main.id }
resource "aws_route" "out" {
  route_table_id         = aws_route_table.public.id
  destination_cidr_block = "0.0.0.0/0"
  gateway_id             = aws_internet_gateway.main.id
})"}},
       "yes; " + start + any_acl + ssh + host},
      // The main route table: AWS's, the adopted one, another one.
      {{{"association", ""}},
       "no; NO the main route table of aws_vpc.main has no route to an internet gateway; "
       "aws_subnet.a; " +
           any_acl + ssh + host},
      {{{"association", R"(resource "aws_default_route_table" "main" {
  default_route_table_id = aws_vpc.main.default_route_table_id
  route {
    ipv6_cidr_block = "::/0"
    gateway_id      = aws_internet_gateway.main.id
  }
})"}},
       "yes; " + gateway +
           "aws_default_route_table.main, the main route table of aws_vpc.main has a route for "
           "everything to it; aws_subnet.a; " +
           any_acl + ssh + host},
      {{{"association", R"(resource "aws_main_route_table_association" "main" {
  vpc_id         = aws_vpc.main.id
  route_table_id = aws_route_table.public.id
})"}},
       "yes; " + gateway +
           "aws_route_table.public, the main route table of aws_vpc.main has a route for "
           "everything to it; aws_subnet.a; " +
           any_acl + ssh + host},
      {{{"association", R"(resource "aws_route" "out" {
  route_table_id         = aws_vpc.main.main_route_table_id
  destination_cidr_block = "0.0.0.0/0"
  gateway_id             = "igw-1"
})"}},
       "yes; igw-1; the main route table of aws_vpc.main has a route for everything to it; "
       "aws_subnet.a; " +
           any_acl + ssh + host},
      {{{"association", ""}, {"subnet", R"(resource "aws_subnet" "a" {
  vpc_id                  = "vpc-1"
  map_public_ip_on_launch = true
})"}},
       "unknown; ? the VPC of aws_subnet.a, and so its main route table, is not in the "
       "configuration; aws_subnet.a; " +
           any_acl + ssh + host},
      // The network ACL.
      {{{"acl", R"(resource "aws_network_acl" "a" {
  vpc_id     = aws_vpc.main.id
  subnet_ids = [aws_subnet.a.id]
  ingress {
    rule_no    = 100
    action     = "allow"
    protocol   = "tcp"
    cidr_block = "0.0.0.0/0"
    from_port  = 443
    to_port    = 443
  }
})"}},
       "no; " + start + "NO aws_network_acl.a does not let the internet in to TCP port 22 (SSH); " +
           ssh + host},
      {{{"acl", R"(resource "aws_network_acl" "a" {
  vpc_id     = aws_vpc.main.id
  subnet_ids = [aws_subnet.a.id]
}
resource "aws_network_acl_rule" "all" {
  network_acl_id = aws_network_acl.a.id
  rule_number    = 200
  rule_action    = "allow"
  protocol       = "-1"
  cidr_block     = "0.0.0.0/0"
}
resource "aws_network_acl_rule" "ssh" {
  network_acl_id = aws_network_acl.a.id
  rule_number    = 100
  rule_action    = "deny"
  protocol       = "tcp"
  cidr_block     = "0.0.0.0/0"
  from_port      = 20
  to_port        = 30
})"}},
       "no; " + start + "NO aws_network_acl.a does not let the internet in to TCP port 22 (SSH); " +
           ssh + host},
      {{{"acl", R"(resource "aws_network_acl" "a" { vpc_id = aws_vpc.main.id }
resource "aws_network_acl_association" "a" {
  network_acl_id = aws_network_acl.a.id
  subnet_id      = aws_subnet.a.id
}
resource "aws_network_acl_rule" "ssh" {
  network_acl_id = aws_network_acl.a.id
  rule_number    = 100
  rule_action    = "allow"
  protocol       = "6"
  cidr_block     = "0.0.0.0/0"
  from_port      = 0
  to_port        = 1024
})"}},
       "yes; " + start + "aws_network_acl.a lets the internet in; " + ssh + host},
      {{{"acl", R"(resource "aws_default_network_acl" "main" {
  default_network_acl_id = aws_vpc.main.default_network_acl_id
})"}},
       "no; " + start +
           "NO aws_default_network_acl.main does not let the internet in to TCP port 22 (SSH); " +
           ssh + host},
      // What uses the group.
      {{{"host", ""}},
       "unknown; " + ssh.substr(0, ssh.size() - 2) +
           "; ? nothing in the configuration uses aws_security_group.web"},
      {{{"host", R"(resource "aws_launch_template" "web" {
  vpc_security_group_ids = [aws_security_group.web.id]
})"}},
       "unknown; " + ssh +
           "? whether what is made from aws_launch_template.web has a public "
           "address is not known"},
      {{{"host", R"(resource "aws_lb" "web" {
  subnets         = [aws_subnet.a.id]
  security_groups = [aws_security_group.web.id]
})"}},
       "yes; " + start + any_acl + ssh + "aws_lb.web, with a public address"},
      {{{"host", R"(resource "aws_lb" "web" {
  internal        = true
  subnets         = [aws_subnet.a.id]
  security_groups = [aws_security_group.web.id]
})"}},
       "no; " + start + any_acl + ssh + "NO aws_lb.web has no public address"},
      {{{"host", R"(resource "aws_instance" "web" {
  subnet_id              = "subnet-1"
  vpc_security_group_ids = [aws_security_group.web.id]
})"}},
       "unknown; ? the subnet of aws_instance.web is not in the configuration; " + ssh +
           "? whether aws_instance.web has a public address is not known"},
      // The address of an instance is one of its interface.
      {{{"host", R"(resource "aws_network_interface" "web" {
  subnet_id       = aws_subnet.a.id
  security_groups = [aws_security_group.web.id]
}
resource "aws_instance" "web" {
  network_interface {
    network_interface_id = aws_network_interface.web.id
    device_index         = 0
  }
}
resource "aws_eip_association" "web" {
  instance_id   = aws_instance.web.id
  allocation_id = "eipalloc-1"
})"}},
       "yes; " + start + any_acl + ssh +
           "aws_network_interface.web, with the address aws_eip_association.web"},
      // The best of two.
      {{{"host", R"(resource "aws_instance" "private" {
  associate_public_ip_address = false
  subnet_id                   = aws_subnet.a.id
  vpc_security_group_ids      = [aws_security_group.web.id]
}
resource "aws_instance" "web" {
  associate_public_ip_address = true
  subnet_id                   = aws_subnet.a.id
  vpc_security_group_ids      = [aws_security_group.web.id]
})"}},
       "yes; " + start + any_acl + ssh + "aws_instance.web, with a public address"},
      // A rule of its own.
      {{{"group", R"(resource "aws_security_group" "web" { vpc_id = aws_vpc.main.id }
resource "aws_vpc_security_group_ingress_rule" "ssh" {
  security_group_id = aws_security_group.web.id
  ip_protocol       = "tcp"
  from_port         = 22
  to_port           = 22
  cidr_ipv4         = "0.0.0.0/0"
})"}},
       "yes; " + start + any_acl + ssh + host},
      {{{"group", R"(resource "aws_security_group" "web" { vpc_id = aws_vpc.main.id }
resource "aws_vpc_security_group_ingress_rule" "ssh" {
  security_group_id = "sg-1"
  ip_protocol       = "tcp"
  from_port         = 22
  to_port           = 22
  cidr_ipv4         = "0.0.0.0/0"
})"}},
       "unknown; ? the security group is not in the configuration"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.changed);
    CHECK(way(terraform, row.changed, "main.tf", "security-group-no-public-ssh") == row.expected);
  }
}

TEST_CASE("ways from the internet in templates") {
  const std::string begin = "Gateway; Table has a route for everything to it; Subnet; " + any_acl;
  const std::string group = "Group lets the internet in to TCP port 22 (SSH); ";
  const std::vector<Row> rows = {
      {{}, "yes; " + begin + group + "Host, with a public address from Subnet"},
      {{{"route", ""}},
       "no; NO Table has no route to an internet gateway; Subnet; " + any_acl + group +
           "Host, with a public address from Subnet"},
      {{{"host", R"(  Host:
    Type: AWS::EC2::Instance
    Properties:
      NetworkInterfaces:
        - {DeviceIndex: "0", SubnetId: !Ref Subnet, GroupSet: [!Ref Group], AssociatePublicIpAddress: false}
)"}},
       "no; " + begin + group + "NO Host has no public address"},
      {{{"host",
         R"(  Names: {Type: AWS::RDS::DBSubnetGroup, Properties: {DBSubnetGroupDescription: d, SubnetIds: [!Ref Subnet]}}
  Host:
    Type: AWS::RDS::DBInstance
    Properties: {DBSubnetGroupName: !Ref Names, VPCSecurityGroups: [!GetAtt Group.GroupId], PubliclyAccessible: true}
)"}},
       "yes; " + begin + group + "Host, with a public address"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.changed);
    CHECK(way(cloudformation, row.changed, "stack.yaml", "security-group-no-public-ssh") ==
          row.expected);
  }
}

TEST_CASE("ways to what gives itself a public address") {
  const Parts asked = {{"host", R"(resource "aws_instance" "web" {
  subnet_id                   = aws_subnet.a.id
  associate_public_ip_address = true
  vpc_security_group_ids      = [aws_security_group.web.id]
})"}};
  CHECK(way(terraform, asked, "main.tf", "ec2-instance-no-public-ip") ==
        "yes; " + start + any_acl + ssh + "aws_instance.web, with a public address");
  Parts closed = asked;
  closed["group"] = R"(resource "aws_security_group" "web" { vpc_id = aws_vpc.main.id })";
  CHECK(way(terraform, closed, "main.tf", "ec2-instance-no-public-ip") ==
        "no; " + start + any_acl +
            "NO no security group of aws_instance.web lets the internet in; aws_instance.web, "
            "with a public address");
  CHECK(way(terraform, {}, "main.tf", "subnet-no-public-ip-on-launch") == "nothing said");
}

TEST_CASE("what does not let the internet in") {
  const std::string rule = R"(resource "aws_security_group" "web" {
  vpc_id = aws_vpc.main.id
  ingress {
    protocol = "-1"
    )";
  const auto open_to = [&](const std::string& source) {
    return way(terraform, {{"group", rule + source + "\n  }\n}"}}, "main.tf",
               "security-group-ingress-names-protocol");
  };
  CHECK(open_to(R"(cidr_blocks = ["10.0.0.0/8"])") == "nothing said");
  CHECK(open_to("self = true") == "nothing said");
  CHECK(open_to(R"(cidr_blocks = ["141.84.0.0/16"])") ==
        "yes; " + start + any_acl +
            "aws_security_group.web lets public addresses in to every port of every protocol; " +
            host);
  CHECK(open_to(R"(prefix_list_ids = ["pl-1"])") ==
        "unknown; " + start + any_acl +
            "? whether aws_security_group.web lets the internet in to every port of every "
            "protocol; " +
            host);
}

}  // namespace
}  // namespace preflint::cli
