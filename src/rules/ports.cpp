// The one table of what listens where, and what a range of ports is called. Names are those of
// IANA's registry where it has one that people use, else of the software whose default port it is.
// https://www.iana.org/assignments/service-names-port-numbers

#include "rules/ports.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

#include "base/ascii.h"

namespace preflint::rules {

namespace {

constexpr bool tcp = true, udp = true, no_udp = false, no_tcp = false, sensitive = true;

constexpr std::array table = {
    Service{20, "FTP data", tcp, no_udp, sensitive},
    Service{21, "FTP", tcp, no_udp, sensitive},
    Service{22, "SSH"},
    Service{23, "Telnet", tcp, no_udp, sensitive},
    Service{25, "SMTP", tcp, no_udp, sensitive},
    Service{53, "DNS", tcp, udp},
    Service{67, "DHCP", no_tcp, udp},
    Service{69, "TFTP", no_tcp, udp},
    Service{80, "HTTP"},
    Service{88, "Kerberos", tcp, udp},
    Service{110, "POP3", tcp, no_udp, sensitive},
    Service{123, "NTP", no_tcp, udp},
    Service{135, "Windows RPC", tcp, no_udp, sensitive},
    Service{137, "NetBIOS names", no_tcp, udp, sensitive},
    Service{138, "NetBIOS datagrams", no_tcp, udp, sensitive},
    Service{139, "NetBIOS sessions", tcp, no_udp, sensitive},
    Service{143, "IMAP", tcp, no_udp, sensitive},
    Service{161, "SNMP", no_tcp, udp, sensitive},
    Service{389, "LDAP", tcp, udp, sensitive},
    Service{443, "HTTPS"},
    Service{445, "SMB", tcp, no_udp, sensitive},
    Service{465, "SMTP over TLS"},
    Service{500, "IKE", no_tcp, udp},
    Service{514, "syslog", no_tcp, udp},
    Service{587, "mail submission"},
    Service{636, "LDAPS", tcp, no_udp, sensitive},
    Service{853, "DNS over TLS"},
    Service{873, "rsync"},
    Service{993, "IMAPS"},
    Service{995, "POP3S"},
    Service{1194, "OpenVPN", tcp, udp},
    Service{1433, "SQL Server", tcp, no_udp, sensitive},
    Service{1434, "SQL Server Browser", tcp, udp, sensitive},
    Service{1521, "Oracle", tcp, no_udp, sensitive},
    Service{1883, "MQTT"},
    Service{2049, "NFS", tcp, udp, sensitive},
    Service{2181, "ZooKeeper"},
    Service{2375, "Docker", tcp, no_udp, sensitive},
    Service{2376, "Docker over TLS", tcp, no_udp, sensitive},
    Service{2379, "etcd", tcp, no_udp, sensitive},
    Service{2380, "etcd peers", tcp, no_udp, sensitive},
    Service{2382, "SQL Server Analysis Services browser", tcp, no_udp, sensitive},
    Service{2383, "SQL Server Analysis Services", tcp, no_udp, sensitive},
    Service{2484, "Oracle over TLS", tcp, no_udp, sensitive},
    Service{3000, "web console", tcp, no_udp, sensitive},
    Service{3020, "CIFS", tcp, no_udp, sensitive},
    Service{3306, "MySQL", tcp, no_udp, sensitive},
    Service{3389, "RDP", tcp, udp},
    Service{4333, "mSQL", tcp, no_udp, sensitive},
    Service{4500, "IPsec", no_tcp, udp},
    Service{4505, "Salt", tcp, no_udp, sensitive},
    Service{4506, "Salt", tcp, no_udp, sensitive},
    Service{5000, "web console", tcp, no_udp, sensitive},
    Service{5432, "PostgreSQL", tcp, no_udp, sensitive},
    Service{5439, "Redshift"},
    Service{5500, "VNC listening", tcp, no_udp, sensitive},
    Service{5601, "Kibana", tcp, no_udp, sensitive},
    Service{5671, "AMQPS"},
    Service{5672, "AMQP"},
    Service{5900, "VNC", tcp, no_udp, sensitive},
    Service{5985, "WinRM", tcp, no_udp, sensitive},
    Service{5986, "WinRM over TLS", tcp, no_udp, sensitive},
    Service{6379, "Redis", tcp, no_udp, sensitive},
    Service{6443, "Kubernetes"},
    Service{7001, "Cassandra", tcp, no_udp, sensitive},
    Service{8000, "web console", tcp, no_udp, sensitive},
    Service{8080, "web console", tcp, no_udp, sensitive},
    Service{8088, "web console", tcp, no_udp, sensitive},
    Service{8140, "Puppet", tcp, no_udp, sensitive},
    Service{8443, "HTTPS"},
    Service{8888, "web console", tcp, no_udp, sensitive},
    Service{9000, "Hadoop", tcp, no_udp, sensitive},
    Service{9042, "Cassandra"},
    Service{9092, "Kafka"},
    Service{9094, "Kafka over TLS"},
    Service{9200, "Elasticsearch", tcp, no_udp, sensitive},
    Service{9300, "Elasticsearch", tcp, no_udp, sensitive},
    Service{10250, "kubelet", tcp, no_udp, sensitive},
    Service{11211, "memcached", tcp, udp, sensitive},
    Service{11214, "memcached", tcp, udp, sensitive},
    Service{11215, "memcached", tcp, udp, sensitive},
    Service{15672, "RabbitMQ's console"},
    Service{27017, "MongoDB", tcp, no_udp, sensitive},
    Service{27018, "MongoDB", tcp, no_udp, sensitive},
    Service{61621, "Cassandra", tcp, no_udp, sensitive},
};
static_assert(std::ranges::is_sorted(table, {}, &Service::port));

struct Protocol {
  std::string_view given;
  std::string_view name;
};

// https://www.iana.org/assignments/protocol-numbers
constexpr std::array protocols = {
    Protocol{"-1", "all"},  Protocol{"1", "icmp"},    Protocol{"6", "tcp"},
    Protocol{"17", "udp"},  Protocol{"47", "gre"},    Protocol{"50", "esp"},
    Protocol{"51", "ah"},   Protocol{"58", "icmpv6"}, Protocol{"ipv6-icmp", "icmpv6"},
    Protocol{"89", "ospf"}, Protocol{"132", "sctp"},
};

constexpr std::size_t most_names = 4;

/// " (SSH)", " (FTP data, FTP, SSH, Telnet and 12 more)", or nothing.
std::string names_within(std::string_view protocol, int from, int to) {
  std::vector<std::string_view> names;
  for (const Service& service : table) {
    const bool is_meant = protocol == "udp" ? service.over_udp : service.over_tcp;
    if (is_meant && from <= service.port && service.port <= to &&
        std::ranges::find(names, service.name) == names.end())
      names.push_back(service.name);
  }
  if (names.empty()) return "";
  const std::size_t shown = std::min(names.size(), most_names);
  std::string text(names.front());
  for (std::size_t i = 1; i < shown; ++i) text += ", " + std::string(names[i]);
  if (shown < names.size()) text += fmt::format(" and {} more", names.size() - shown);
  return " (" + text + ")";
}

std::string describe_icmp(std::string_view name, int type, int code) {
  if (type < 0) return std::string(name);
  return fmt::format("{} type {}{}", name, type, code < 0 ? "" : fmt::format(", code {}", code));
}

}  // namespace

std::span<const Service> services() { return table; }

std::string protocol_name(std::string_view given) {
  const std::string name = ascii_lower(given);
  const auto known = std::ranges::find(protocols, name, &Protocol::given);
  return known == protocols.end() ? name : std::string(known->name);
}

std::string describe_ports(std::string_view protocol, int from, int to) {
  if (protocol == "all") return "every port of every protocol";
  if (protocol == "icmp") return describe_icmp("ICMP", from, to);
  if (protocol == "icmpv6") return describe_icmp("ICMPv6", from, to);
  const bool has_ports = protocol == "tcp" || protocol == "udp";
  if (!has_ports) return "protocol " + std::string(protocol);
  const std::string_view name = protocol == "tcp" ? "TCP" : "UDP";
  if (from <= 0 && (to < 0 || to >= highest_port)) return fmt::format("every {} port", name);
  if (from == to) return fmt::format("{} port {}{}", name, from, names_within(protocol, from, to));
  return fmt::format("{} ports {} to {}{}", name, from, to, names_within(protocol, from, to));
}

}  // namespace preflint::rules
