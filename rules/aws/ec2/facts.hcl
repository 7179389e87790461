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

# The block devices that an instance, or what instances are launched from, describes: those that are EBS volumes of their own. `restored`:
# made from a snapshot, whose encryption the volume takes over. `default_on`: the configuration switches encryption by default on.
facts "block_devices" {
  resource "aws_instance" "aws_launch_configuration" {
    each       = [for device in concat(self.root_block_device, self.ebs_block_device) : device if device.no_device == null]
    encrypted  = each.value.encrypted
    restored   = is_set(each.value.snapshot_id)
    default_on = anytrue([for r in resources("aws_ebs_encryption_by_default") : default(r.enabled, true)])
  }

  resource "aws_launch_template" {
    each       = [for device in self.block_device_mappings : device.ebs[0] if device.no_device == null && length(device.ebs) > 0]
    encrypted  = each.value.encrypted
    restored   = is_set(each.value.snapshot_id)
    default_on = anytrue([for r in resources("aws_ebs_encryption_by_default") : default(r.enabled, true)])
  }

  resource "AWS::EC2::Instance" "AWS::AutoScaling::LaunchConfiguration" {
    each       = [for device in self.BlockDeviceMappings : device.Ebs if device.Ebs != null && device.NoDevice == null]
    encrypted  = each.value.Encrypted
    restored   = is_set(each.value.SnapshotId)
    default_on = false
  }

  resource "AWS::EC2::LaunchTemplate" {
    each = [for device in self.LaunchTemplateData.BlockDeviceMappings : device.Ebs
    if device.Ebs != null && device.NoDevice == null]
    encrypted  = each.value.Encrypted
    restored   = is_set(each.value.SnapshotId)
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
