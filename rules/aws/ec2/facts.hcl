# What several rules about EC2 and VPC need to know.

# Every ingress rule of every security group, however it is written: blocks, an attribute with a list, either kind of rule resource,
# inline or separate in a template. A finding stands on the rule.
facts "ingress" {
  resource "aws_security_group" "aws_default_security_group" {
    each  = self.ingress
    cidrs = concat(each.value.cidr_blocks, each.value.ipv6_cidr_blocks, prefix_list_cidrs(each.value.prefix_list_ids))
    ports = port_range(each.value.protocol, each.value.from_port, each.value.to_port)
  }

  resource "aws_security_group_rule" {
    when  = self.type == "ingress"
    cidrs = concat(self.cidr_blocks, self.ipv6_cidr_blocks, prefix_list_cidrs(self.prefix_list_ids))
    ports = port_range(self.protocol, self.from_port, self.to_port)
  }

  resource "aws_vpc_security_group_ingress_rule" {
    cidrs = concat(compact([self.cidr_ipv4, self.cidr_ipv6]), prefix_list_cidrs(self.prefix_list_id))
    ports = port_range(self.ip_protocol, self.from_port, self.to_port)
  }

  resource "AWS::EC2::SecurityGroup" {
    each  = self.SecurityGroupIngress
    cidrs = concat(compact([each.value.CidrIp, each.value.CidrIpv6]), prefix_list_cidrs(each.value.SourcePrefixListId))
    ports = port_range(each.value.IpProtocol, each.value.FromPort, each.value.ToPort)
  }

  resource "AWS::EC2::SecurityGroupIngress" {
    cidrs = concat(compact([self.CidrIp, self.CidrIpv6]), prefix_list_cidrs(self.SourcePrefixListId))
    ports = port_range(self.IpProtocol, self.FromPort, self.ToPort)
  }
}
