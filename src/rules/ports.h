#pragma once

#include <span>
#include <string>
#include <string_view>

namespace preflint::rules {

constexpr int highest_port = 65535;

/// What listens at a port by convention.
struct Service {
  int port = 0;
  std::string_view name;
  bool over_tcp = true;
  bool over_udp = false;
  /// Administration, or data, that is never meant for everybody, and that has no rule of its own.
  bool is_sensitive = false;
};

/// Sorted by port; docs/network.md shows them.
std::span<const Service> services();

/// The name of an IP protocol for the numbers and spellings in use; "all" for -1.
std::string protocol_name(std::string_view given);

/// "TCP port 22 (SSH)", "TCP ports 20 to 25 (FTP, SSH, Telnet, SMTP)", "every port". Absent ports,
/// -1, are all ports.
std::string describe_ports(std::string_view protocol, int from, int to);

}  // namespace preflint::rules
