// What ports are called, and which ranges hold them.
#include "rules/ports.h"

#include <fmt/format.h>

#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "hcl/evaluate.h"
#include "hcl/function.h"
#include "hcl/parse.h"
#include "rules/functions.h"
#include "tests/catch.h"
#include "value/json.h"

namespace preflint::rules {
namespace {

using value::Value;

/// The value of an expression in which only functions occur.
std::string evaluated(const std::string& expression) {
  const RuleFunctions functions;
  hcl::FunctionTable table;
  std::vector<hcl::Function> all = port_functions();
  for (hcl::Function& function : network_functions()) all.push_back(std::move(function));
  for (hcl::Function& function : logic_functions()) all.push_back(std::move(function));
  table.add(std::move(all));
  Sources sources;
  Diagnostics diagnostics;
  const SourceFile& source = sources.add("expression", expression);
  const Range whole = {source.id(), 0, static_cast<std::uint32_t>(expression.size())};
  const hcl::ParsedExpression parsed = hcl::parse_expression(source, whole, diagnostics);
  hcl::Budget budget;
  const hcl::VariableScope scope(table, budget);
  const Value result = hcl::evaluate(*parsed.expr, scope, diagnostics);
  if (diagnostics.has_errors()) return diagnostics.entries().front().detail;
  return result.is_known() ? value::to_json(result.unmarked_deep()) : "unknown";
}

struct Row {
  std::string given;
  std::string expected;
};

TEST_CASE("does a rule open a port?") {
  const std::vector<Row> rows = {
      {R"(opens_port(port_range("tcp", 22, 22), 22))", "true"},
      {R"(opens_port(port_range("tcp", 22, 22), 22, "tcp"))", "true"},
      {R"(opens_port(port_range("tcp", 22, 22), 22, "udp"))", "false"},
      {R"(opens_port(port_range("TCP", 22, 22), 22, "tcp"))", "true"},
      {R"(opens_port(port_range("6", 22, 22), 22, "tcp"))", "true"},
      {R"(opens_port(port_range(6, 22, 22), 22, "tcp"))", "true"},
      {R"(opens_port(port_range("17", 53, 53), 53, "udp"))", "true"},
      {R"(opens_port(port_range("17", 53, 53), 53, "tcp"))", "false"},
      {R"(opens_port(port_range("tcp", "22", "22"), 22))", "true"},
      {R"(opens_port(port_range("tcp", 20, 25), 22))", "true"},
      {R"(opens_port(port_range("tcp", 20, 25), 20))", "true"},
      {R"(opens_port(port_range("tcp", 20, 25), 25))", "true"},
      {R"(opens_port(port_range("tcp", 20, 25), 19))", "false"},
      {R"(opens_port(port_range("tcp", 20, 25), 26))", "false"},
      {R"(opens_port(port_range("tcp", 0, 65535), 0))", "true"},
      {R"(opens_port(port_range("tcp", 0, 65535), 65535))", "true"},
      {R"(opens_port(port_range("tcp", 0, 0), 22))", "false"},
      {R"(opens_port(port_range("tcp", 25, 20), 22))", "false"},
      {R"(opens_port(port_range("tcp", null, null), 22))", "true"},
      {R"(opens_port(port_range("tcp", 443, null), 22))", "false"},
      {R"(opens_port(port_range("tcp", 443, null), 8443))", "true"},
      {R"(opens_port(port_range("tcp", null, 443), 22))", "true"},
      {R"(opens_port(port_range("-1", 443, 443), 22, "tcp"))", "true"},
      {R"(opens_port(port_range(-1, 0, 0), 53, "udp"))", "true"},
      {R"(opens_port(port_range("all", null, null), 22))", "true"},
      {R"(opens_port(port_range("icmp", 8, 0), 8))", "false"},
      {R"(opens_port(port_range("1", -1, -1), 22))", "false"},
      {R"(opens_port(port_range("icmpv6", -1, -1), 22))", "false"},
      {R"(opens_port(port_range("58", -1, -1), 22))", "false"},
      {R"(opens_port(port_range("50", 22, 22), 22))", "false"},
      {R"(opens_port(port_range("esp", null, null), 22))", "false"},
      {R"(opens_port(port_range(132, 22, 22), 22, "tcp"))", "false"},
      {R"(opens_port(null, 22))", "false"},
      {R"(port_range("-1", 22, 22).from)", "0"},
      {R"(port_range("-1", 22, 22).to)", "65535"},
      {R"(port_range("6", 22, 22).protocol)", "\"tcp\""},
      {R"(port_range("ipv6-icmp", -1, -1).protocol)", "\"icmpv6\""},
      {R"(port_range("47", null, null).protocol)", "\"gre\""},
      {R"(sensitive_ports(port_range("tcp", 22, 22)))", "[]"},
      {R"(sensitive_ports(port_range("tcp", 443, 443)))", "[]"},
      {R"(sensitive_ports(port_range("tcp", 5432, 5432)))", "[5432]"},
      {R"(sensitive_ports(port_range("udp", 5432, 5432)))", "[]"},
      {R"(sensitive_ports(port_range("udp", 130, 165)))", "[137,138,161]"},
      {R"(sensitive_ports(port_range("tcp", 130, 165)))", "[135,139,143]"},
      {R"(sensitive_ports(port_range("tcp", 3301, 3305)))", "[]"},
      {R"(sensitive_ports(port_range("icmp", 20, 25)))", "[]"},
      {R"(sensitive_ports(port_range("tcp", 2374, 2381)))", "[2375,2376,2379,2380]"},
      {R"(sensitive_ports(port_range("tcp", 5900, 5986)))", "[5900,5985,5986]"},
      {R"(sensitive_ports(port_range("tcp", 10250, 10250)))", "[10250]"},
      {R"(sensitive_ports(null))", "[]"},
      {R"(covers_internet(["0.0.0.0/0"]))", "true"},
      {R"(covers_internet("0.0.0.0/0"))", "true"},
      {R"(covers_internet(null))", "false"},
      {R"(covers_internet([null, "::/0"]))", "true"},
      {R"(covers_internet([]))", "false"},
      {R"(covers_internet(["sg-1", "10.0.0.0/8"]))", "false"},
      {R"(covers_internet(["0.0.0.0/0"], ["0.0.0.0/0"]))", "false"},
      {R"(covers_internet(["0.0.0.0/0"], ["0.0.0.0/1"]))", "true"},
      {R"(covers_internet(["0.0.0.0/0"], ["0.0.0.0/1", "128.0.0.0/1"]))", "false"},
      {R"(covers_internet(["0.0.0.0/0", "::/0"], ["0.0.0.0/0"]))", "true"},
      {R"(covers_internet(["10.0.0.0/8"], null))", "false"},
      {R"(covers_internet(["${unread("ip")}"]))", "unknown"},
      {R"(covers_internet(["${unread("ip")}/32"]))", "false"},
      {R"(covers_internet("${unread("ip")}/128"))", "false"},
      {R"(covers_internet(["${unread("ip")}/5"]))", "false"},
      {R"(covers_internet(["${unread("ip")}/4"]))", "unknown"},
      {R"(covers_internet(["${unread("ip")}.0.0.0/2"]))", "false"},
      {R"(covers_internet(["${unread("ip")}.0.0.0/1"]))", "unknown"},
      {R"(covers_internet(["${unread("ip")}/0"]))", "unknown"},
      {R"(covers_internet(["${unread("ip")}/129"]))", "unknown"},
      {R"(covers_internet(["${unread("ip")}/${unread("bits")}"]))", "unknown"},
      {R"(covers_internet(["${unread("ip")}/32", unread("others")]))", "unknown"},
      {R"(covers_internet(["${unread("ip")}/32", "0.0.0.0/0"]))", "true"},
      {R"(covers_internet(["1${unread("ip")}.0.0.0/3", "128.0.0.0/2"]))", "unknown"},
      {R"(covers_internet(["1${unread("ip")}.0.0.0/4", "128.0.0.0/4"]))", "false"},
      {R"(covers_internet(["0.0.0.0/0"], ["${unread("ip")}/32"]))", "unknown"},
      {R"(covers_internet(["10.0.0.0/8"], ["${unread("ip")}/32"]))", "false"},
      {R"(public_range_wider_than(["${unread("ip")}/32"], 16, 32))", "false"},
      {R"(public_range_wider_than(["${unread("ip")}.0.0/16"], 16, 32))", "false"},
      {R"(public_range_wider_than(["${unread("ip")}.0.0/15"], 16, 32))", "unknown"},
      {R"(public_range_wider_than(["${unread("ip")}::/32"], 16, 32))", "false"},
      {R"(public_range_wider_than(["${unread("ip")}/16"], 16, 32))", "unknown"},
      {R"(public_range_wider_than(["8.8.0.0/16", "${unread("ip")}/32"], 16, 32))", "unknown"},
      {R"(public_range_wider_than(["10.0.0.0/8", "${unread("ip")}/32"], 16, 32))", "false"},
      {R"(public_range_wider_than(["172.0.0.0/8"], 16, 32))", "true"},
      {R"(public_range_wider_than(["172.0.0.0/8"], 8, 32))", "false"},
      {R"(public_range_wider_than(["172.0.0.0/8"], 0, 32))", "unknown"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.given);
    CHECK(evaluated(row.given) == row.expected);
  }
}

TEST_CASE("what a range of ports is called") {
  struct Range {
    std::string protocol;
    int from, to;
    std::string expected;
  };
  const std::vector<Range> rows = {
      {"tcp", 22, 22, "TCP port 22 (SSH)"},
      {"udp", 22, 22, "UDP port 22"},
      {"udp", 53, 53, "UDP port 53 (DNS)"},
      {"tcp", 12345, 12345, "TCP port 12345"},
      {"tcp", 20, 25, "TCP ports 20 to 25 (FTP data, FTP, SSH, Telnet and 1 more)"},
      {"tcp", 4505, 4506, "TCP ports 4505 to 4506 (Salt)"},
      {"tcp", 3300, 3310, "TCP ports 3300 to 3310 (MySQL)"},
      {"tcp", 40000, 50000, "TCP ports 40000 to 50000"},
      {"tcp", 0, 65535, "every TCP port"},
      {"udp", -1, -1, "every UDP port"},
      {"tcp", 1, 65535, "TCP ports 1 to 65535 (FTP data, FTP, SSH, Telnet and 59 more)"},
      {"all", 22, 22, "every port of every protocol"},
      {"icmp", -1, -1, "ICMP"},
      {"icmp", 8, -1, "ICMP type 8"},
      {"icmp", 3, 4, "ICMP type 3, code 4"},
      {"icmpv6", -1, -1, "ICMPv6"},
      {"gre", -1, -1, "protocol gre"},
      {"99", 22, 22, "protocol 99"},
  };
  for (const Range& row : rows) {
    CAPTURE(row.protocol, row.from, row.to);
    CHECK(describe_ports(row.protocol, row.from, row.to) == row.expected);
  }
  CHECK(evaluated(R"(describe_ports(port_range("-1", null, null)))") ==
        "\"every port of every protocol\"");
  CHECK(evaluated(R"(describe_ports(port_range("tcp", "22", 22)))") == "\"TCP port 22 (SSH)\"");
  CHECK(evaluated("describe_ports(null)") == "\"ports\"");
}

TEST_CASE("the documented table of ports is the one in use") {
  std::ifstream file("docs/network.md");
  const std::string page((std::istreambuf_iterator<char>(file)), {});
  std::string table = "|---|---|---|---|\n";
  for (const Service& service : services()) {
    const char* const protocol = !service.over_udp ? "TCP" : service.over_tcp ? "TCP, UDP" : "UDP";
    table += fmt::format("| {} | {} | {} | {} |\n", service.port, service.name, protocol,
                         service.is_sensitive ? "yes" : "");
  }
  for (std::size_t at = 0; (at = table.find("|  |", at)) != std::string::npos;)
    table.replace(at, 4, "| |");
  CHECK(page.ends_with(table));
}

}  // namespace
}  // namespace preflint::rules
