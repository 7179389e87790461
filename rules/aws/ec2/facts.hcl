# What several rules about EC2 and VPC need to know.

# Every ingress rule of every security group, however it is written: blocks, an attribute with a list, either kind of rule resource,
# inline or separate in a template. A finding stands on the rule. `groups` are the rule's security group; `balancers` and `machines` are
# what has it: load balancers that face the internet, and whatever else there commonly is.
facts "ingress" {
  resource "aws_security_group" "aws_default_security_group" {
    each  = self.ingress
    cidrs = concat(each.value.cidr_blocks, each.value.ipv6_cidr_blocks, prefix_list_cidrs(each.value.prefix_list_ids))
    ports = port_range(each.value.protocol, each.value.from_port, each.value.to_port)

    groups = [self]
    balancers = flatten([for group in local.groups : [for balancer in concat(
      referrers(group, "aws_lb", "security_groups"),
      referrers(group, "aws_alb", "security_groups"),
      referrers(group, "aws_elb", "security_groups"),
    ) : balancer if !is_true(balancer.internal)]])
    machines = flatten([for group in local.groups : concat(
      referrers(group, "aws_instance", "vpc_security_group_ids"),
      referrers(group, "aws_network_interface", "security_groups"),
      referrers(group, "aws_launch_template", "vpc_security_group_ids"),
      referrers(group, "aws_launch_template", "network_interfaces.security_groups"),
      referrers(group, "aws_launch_configuration", "security_groups"),
      referrers(group, "aws_ecs_service", "network_configuration.security_groups"),
      referrers(group, "aws_db_instance", "vpc_security_group_ids"),
    )])
  }

  resource "aws_security_group_rule" {
    when  = self.type == "ingress"
    cidrs = concat(self.cidr_blocks, self.ipv6_cidr_blocks, prefix_list_cidrs(self.prefix_list_ids))
    ports = port_range(self.protocol, self.from_port, self.to_port)

    groups = concat(
      references(self, "aws_security_group", "security_group_id"),
      references(self, "aws_default_security_group", "security_group_id"),
    )
    balancers = flatten([for group in local.groups : [for balancer in concat(
      referrers(group, "aws_lb", "security_groups"),
      referrers(group, "aws_alb", "security_groups"),
      referrers(group, "aws_elb", "security_groups"),
    ) : balancer if !is_true(balancer.internal)]])
    machines = flatten([for group in local.groups : concat(
      referrers(group, "aws_instance", "vpc_security_group_ids"),
      referrers(group, "aws_network_interface", "security_groups"),
      referrers(group, "aws_launch_template", "vpc_security_group_ids"),
      referrers(group, "aws_launch_template", "network_interfaces.security_groups"),
      referrers(group, "aws_launch_configuration", "security_groups"),
      referrers(group, "aws_ecs_service", "network_configuration.security_groups"),
      referrers(group, "aws_db_instance", "vpc_security_group_ids"),
    )])
  }

  resource "aws_vpc_security_group_ingress_rule" {
    cidrs = concat(compact([self.cidr_ipv4, self.cidr_ipv6]), prefix_list_cidrs(self.prefix_list_id))
    ports = port_range(self.ip_protocol, self.from_port, self.to_port)

    groups = concat(
      references(self, "aws_security_group", "security_group_id"),
      references(self, "aws_default_security_group", "security_group_id"),
    )
    balancers = flatten([for group in local.groups : [for balancer in concat(
      referrers(group, "aws_lb", "security_groups"),
      referrers(group, "aws_alb", "security_groups"),
      referrers(group, "aws_elb", "security_groups"),
    ) : balancer if !is_true(balancer.internal)]])
    machines = flatten([for group in local.groups : concat(
      referrers(group, "aws_instance", "vpc_security_group_ids"),
      referrers(group, "aws_network_interface", "security_groups"),
      referrers(group, "aws_launch_template", "vpc_security_group_ids"),
      referrers(group, "aws_launch_template", "network_interfaces.security_groups"),
      referrers(group, "aws_launch_configuration", "security_groups"),
      referrers(group, "aws_ecs_service", "network_configuration.security_groups"),
      referrers(group, "aws_db_instance", "vpc_security_group_ids"),
    )])
  }

  resource "AWS::EC2::SecurityGroup" {
    each  = self.SecurityGroupIngress
    cidrs = concat(compact([each.value.CidrIp, each.value.CidrIpv6]), prefix_list_cidrs(each.value.SourcePrefixListId))
    ports = port_range(each.value.IpProtocol, each.value.FromPort, each.value.ToPort)

    groups = [self]
    balancers = flatten([for group in local.groups : [for balancer in concat(
      referrers(group, "AWS::ElasticLoadBalancingV2::LoadBalancer", "SecurityGroups"),
      referrers(group, "AWS::ElasticLoadBalancing::LoadBalancer", "SecurityGroups"),
    ) : balancer if default(balancer.Scheme, "internet-facing") == "internet-facing"]])
    machines = flatten([for group in local.groups : concat(
      referrers(group, "AWS::EC2::Instance", "SecurityGroupIds"),
      referrers(group, "AWS::EC2::Instance", "NetworkInterfaces.GroupSet"),
      referrers(group, "AWS::EC2::NetworkInterface", "GroupSet"),
      referrers(group, "AWS::EC2::LaunchTemplate", "LaunchTemplateData.SecurityGroupIds"),
      referrers(group, "AWS::EC2::LaunchTemplate", "LaunchTemplateData.NetworkInterfaces.Groups"),
      referrers(group, "AWS::AutoScaling::LaunchConfiguration", "SecurityGroups"),
      referrers(group, "AWS::ECS::Service", "NetworkConfiguration.AwsvpcConfiguration.SecurityGroups"),
      referrers(group, "AWS::RDS::DBInstance", "VPCSecurityGroups"),
    )])
  }

  resource "AWS::EC2::SecurityGroupIngress" {
    cidrs = concat(compact([self.CidrIp, self.CidrIpv6]), prefix_list_cidrs(self.SourcePrefixListId))
    ports = port_range(self.IpProtocol, self.FromPort, self.ToPort)

    groups = references(self, "AWS::EC2::SecurityGroup", "GroupId")
    balancers = flatten([for group in local.groups : [for balancer in concat(
      referrers(group, "AWS::ElasticLoadBalancingV2::LoadBalancer", "SecurityGroups"),
      referrers(group, "AWS::ElasticLoadBalancing::LoadBalancer", "SecurityGroups"),
    ) : balancer if default(balancer.Scheme, "internet-facing") == "internet-facing"]])
    machines = flatten([for group in local.groups : concat(
      referrers(group, "AWS::EC2::Instance", "SecurityGroupIds"),
      referrers(group, "AWS::EC2::Instance", "NetworkInterfaces.GroupSet"),
      referrers(group, "AWS::EC2::NetworkInterface", "GroupSet"),
      referrers(group, "AWS::EC2::LaunchTemplate", "LaunchTemplateData.SecurityGroupIds"),
      referrers(group, "AWS::EC2::LaunchTemplate", "LaunchTemplateData.NetworkInterfaces.Groups"),
      referrers(group, "AWS::AutoScaling::LaunchConfiguration", "SecurityGroups"),
      referrers(group, "AWS::ECS::Service", "NetworkConfiguration.AwsvpcConfiguration.SecurityGroups"),
      referrers(group, "AWS::RDS::DBInstance", "VPCSecurityGroups"),
    )])
  }
}

# Every egress rule of every security group, in the same way.
facts "egress" {
  resource "aws_security_group" "aws_default_security_group" {
    each  = self.egress
    cidrs = concat(each.value.cidr_blocks, each.value.ipv6_cidr_blocks, prefix_list_cidrs(each.value.prefix_list_ids))
    ports = port_range(each.value.protocol, each.value.from_port, each.value.to_port)
  }

  resource "aws_security_group_rule" {
    when  = self.type == "egress"
    cidrs = concat(self.cidr_blocks, self.ipv6_cidr_blocks, prefix_list_cidrs(self.prefix_list_ids))
    ports = port_range(self.protocol, self.from_port, self.to_port)
  }

  resource "aws_vpc_security_group_egress_rule" {
    cidrs = concat(compact([self.cidr_ipv4, self.cidr_ipv6]), prefix_list_cidrs(self.prefix_list_id))
    ports = port_range(self.ip_protocol, self.from_port, self.to_port)
  }

  resource "AWS::EC2::SecurityGroup" {
    each  = self.SecurityGroupEgress
    cidrs = concat(compact([each.value.CidrIp, each.value.CidrIpv6]), prefix_list_cidrs(each.value.DestinationPrefixListId))
    ports = port_range(each.value.IpProtocol, each.value.FromPort, each.value.ToPort)
  }

  resource "AWS::EC2::SecurityGroupEgress" {
    cidrs = concat(compact([self.CidrIp, self.CidrIpv6]), prefix_list_cidrs(self.DestinationPrefixListId))
    ports = port_range(self.IpProtocol, self.FromPort, self.ToPort)
  }
}

# Every entry of a network ACL that allows something, in or out.
facts "nacl" {
  resource "aws_network_acl" "aws_default_network_acl" {
    each  = concat(self.ingress, self.egress)
    when  = lower(each.value.action) == "allow"
    ports = port_range(each.value.protocol, each.value.from_port, each.value.to_port)
  }

  # The provider sends 0 for a port that isn't given.
  resource "aws_network_acl_rule" {
    when  = lower(self.rule_action) == "allow"
    ports = port_range(self.protocol, default(self.from_port, 0), default(self.to_port, 0))
  }

  resource "AWS::EC2::NetworkAclEntry" {
    when  = lower(self.RuleAction) == "allow"
    ports = port_range(self.Protocol, self.PortRange.From, self.PortRange.To)
  }
}

# Every entry of a network ACL that allows something in. An ACL goes by its first entry that matches, in the order of their numbers, so
# `denied` is what the entries before it refuse: addresses and ports.
facts "nacl_ingress" {
  resource "aws_network_acl" "aws_default_network_acl" {
    each  = self.ingress
    when  = lower(each.value.action) == "allow"
    cidrs = compact([each.value.cidr_block, each.value.ipv6_cidr_block])
    ports = port_range(each.value.protocol, each.value.from_port, each.value.to_port)
    denied = [for entry in self.ingress : {
      cidrs = compact([entry.cidr_block, entry.ipv6_cidr_block])
      ports = port_range(entry.protocol, entry.from_port, entry.to_port)
    } if lower(entry.action) == "deny" && entry.rule_no < each.value.rule_no]
  }

  resource "aws_network_acl_rule" {
    when  = lower(self.rule_action) == "allow" && !is_true(self.egress)
    cidrs = compact([self.cidr_block, self.ipv6_cidr_block])
    ports = port_range(self.protocol, default(self.from_port, 0), default(self.to_port, 0))
    denied = [for entry in siblings(self, "aws_network_acl_rule", "network_acl_id") : {
      cidrs = compact([entry.cidr_block, entry.ipv6_cidr_block])
      ports = port_range(entry.protocol, default(entry.from_port, 0), default(entry.to_port, 0))
    } if lower(entry.rule_action) == "deny" && !is_true(entry.egress) && entry.rule_number < self.rule_number]
  }

  resource "AWS::EC2::NetworkAclEntry" {
    when  = lower(self.RuleAction) == "allow" && !is_true(self.Egress)
    cidrs = compact([self.CidrBlock, self.Ipv6CidrBlock])
    ports = port_range(self.Protocol, self.PortRange.From, self.PortRange.To)
    denied = [for entry in siblings(self, "AWS::EC2::NetworkAclEntry", "NetworkAclId") : {
      cidrs = compact([entry.CidrBlock, entry.Ipv6CidrBlock])
      ports = port_range(entry.Protocol, entry.PortRange.From, entry.PortRange.To)
    } if lower(entry.RuleAction) == "deny" && !is_true(entry.Egress) && entry.RuleNumber < self.RuleNumber]
  }
}

# The block devices that an instance, or what instances are launched from, describes: those that are EBS volumes of their own. `inherits`:
# a volume made from a snapshot takes over its encryption, and a root volume of which nothing is said that of the image; neither can be read
# here. `default_on`: the configuration switches encryption by default on.
facts "block_devices" {
  resource "aws_instance" {
    each = concat(
      self.root_block_device,
      self.ebs_block_device,
      [for image in compact([self.ami]) : { image = image } if length(self.root_block_device) == 0 && length(self.launch_template) == 0],
    )
    encrypted  = each.value.encrypted
    inherits   = anytrue([for source in compact([each.value.snapshot_id, each.value.image]) : unread(source)])
    default_on = anytrue([for r in resources("aws_ebs_encryption_by_default") : default(r.enabled, true)])
  }

  resource "aws_launch_configuration" {
    each = concat(
      self.root_block_device,
      [for device in self.ebs_block_device : device if !is_true(device.no_device)],
      [for image in compact([self.image_id]) : { image = image } if length(self.root_block_device) == 0],
    )
    encrypted  = each.value.encrypted
    inherits   = anytrue([for source in compact([each.value.snapshot_id, each.value.image]) : unread(source)])
    default_on = anytrue([for r in resources("aws_ebs_encryption_by_default") : default(r.enabled, true)])
  }

  resource "aws_launch_template" {
    each       = [for device in self.block_device_mappings : device.ebs[0] if device.no_device == null && length(device.ebs) > 0]
    encrypted  = each.value.encrypted
    inherits   = anytrue([for source in compact([each.value.snapshot_id]) : unread(source)])
    default_on = anytrue([for r in resources("aws_ebs_encryption_by_default") : default(r.enabled, true)])
  }

  # A template doesn't say which device is the root: one that maps any is taken to map that.
  resource "AWS::EC2::Instance" "AWS::AutoScaling::LaunchConfiguration" {
    each = concat(
      [for device in self.BlockDeviceMappings : device.Ebs if device.Ebs != null && device.NoDevice == null],
      [for image in compact([self.ImageId]) : { Image = image } if length(self.BlockDeviceMappings) == 0 && self.LaunchTemplate == null],
    )
    encrypted  = each.value.Encrypted
    inherits   = anytrue([for source in compact([each.value.SnapshotId, each.value.Image]) : unread(source)])
    default_on = false
  }

  resource "AWS::EC2::LaunchTemplate" {
    each = [for device in self.LaunchTemplateData.BlockDeviceMappings : device.Ebs
    if device.Ebs != null && device.NoDevice == null]
    encrypted  = each.value.Encrypted
    inherits   = anytrue([for source in compact([each.value.SnapshotId]) : unread(source)])
    default_on = false
  }
}

# EBS volumes: what they say of their encryption, whether the configuration switches encryption by default on, whether the snapshot that
# they are made from is encrypted, and whether something attaches them to an instance.
facts "volume" {
  resource "aws_ebs_volume" {
    encrypted  = self.encrypted
    default_on = anytrue([for r in resources("aws_ebs_encryption_by_default") : default(r.enabled, true)])
    # An encrypted volume's snapshot is encrypted, and so is a copy that asks for it.
    snapshot_encrypted = anytrue(concat(
      [for copy in references(self, "aws_ebs_snapshot_copy", "snapshot_id") : is_true(copy.encrypted)],
      flatten([for snapshot in references(self, "aws_ebs_snapshot", "snapshot_id") :
      [for volume in references(snapshot, "aws_ebs_volume", "volume_id") : is_true(volume.encrypted)]]),
      [for id in compact([self.snapshot_id]) : unread(id)],
    ))
    attached = length(referrers(self, "aws_volume_attachment", "volume_id")) > 0
  }

  resource "AWS::EC2::Volume" {
    encrypted          = self.Encrypted
    default_on         = false
    snapshot_encrypted = anytrue([for id in compact([self.SnapshotId]) : unread(id)])
    attached = length(concat(
      referrers(self, "AWS::EC2::VolumeAttachment", "VolumeId"),
      referrers(self, "AWS::EC2::Instance", "Volumes.VolumeId"),
    )) > 0
  }
}
