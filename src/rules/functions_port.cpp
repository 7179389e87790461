// What rules ask of the ports of a security group's or network ACL's rule. Ports are ranges and are
// never enumerated: what is in a range is decided by its ends.
// https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_IpPermission.html

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "rules/declare.h"
#include "rules/functions.h"
#include "rules/ports.h"
#include "value/convert.h"
#include "value/operations.h"

namespace preflint::rules {

using hcl::Call;
using hcl::Function;
using value::MarkSet;
using value::Type;
using value::Value;

namespace {

/// A port as a number, null where absent; text that is a number counts.
Value port_of(const Value& given) {
  const auto converted = value::convert(given, Type::number());
  return converted ? *converted : Value::null(Type::number()).with_marks(given.marks());
}

Value port_range(const Call& call) {
  const Value& protocol = call.args[0];
  const auto text = value::convert(protocol, Type::string());
  if (!protocol.is_known() || !text || text->is_null()) {
    const Value unread = protocol.is_known() ? Value::null(Type::string()) : protocol;
    return Value::object(
        {{"protocol", unread}, {"from", port_of(call.args[1])}, {"to", port_of(call.args[2])}});
  }
  const std::string name = protocol_name(text->as_string());
  const MarkSet marks = protocol.marks().derived();
  const Value named = Value::string(Text(name)).with_marks(marks);
  // With all protocols, AWS opens every port, whatever ports are given.
  if (name == "all") {
    return Value::object({{"protocol", named},
                          {"from", Value::number(std::int64_t{0}).with_marks(marks)},
                          {"to", Value::number(std::int64_t{highest_port}).with_marks(marks)}});
  }
  return Value::object(
      {{"protocol", named}, {"from", port_of(call.args[1])}, {"to", port_of(call.args[2])}});
}

/// What port_range makes.
bool is_port_range(const Value& value) {
  return value.find("protocol") && value.find("from") && value.find("to");
}

constexpr std::string_view not_a_range = "a range of port_range is required";

bool is_something_else(const Value& value) {
  return value.is_known() && !value.is_null() && !is_port_range(value);
}

/// Does the range of port_range hold the port of TCP or UDP, or of `wanted`?
Value opens(const Value& range, const Value& port, std::string_view wanted) {
  const MarkSet whole = range.marks().derived();
  if (!range.is_known()) return Value::unknown(Type::boolean(), range.reason()).with_marks(whole);
  if (!is_port_range(range) || !port.is_number()) return Value::boolean(false).with_marks(whole);
  const Value& protocol = *range.find("protocol");
  const Value& from = *range.find("from");
  const Value& to = *range.find("to");
  const MarkSet marks = whole.united(from.marks()).united(to.marks()).derived();
  const auto carries = [&](std::string_view name) {
    return name == "all" || (wanted.empty() ? name == "tcp" || name == "udp" : name == wanted);
  };
  const bool carries_ports = !protocol.is_string() || carries(protocol.as_string());
  if (!carries_ports) return Value::boolean(false).with_marks(protocol.marks().derived());
  if (!protocol.is_known())
    return Value::unknown(Type::boolean(), protocol.reason())
        .with_marks(protocol.marks().derived());
  // A rule without ports is not one without open ports.
  const Value above = from.is_null() ? Value::boolean(true) : value::less_or_equal(from, port);
  const Value below = to.is_null() ? Value::boolean(true) : value::less_or_equal(port, to);
  return value::logical_and(above, below).with_marks(marks);
}

Value opens_port(const Call& call) {
  if (is_something_else(call.args[0])) return call.fail_argument(0, not_a_range);
  const auto port = value::convert(call.args[1], Type::number());
  const bool is_named = call.args.size() > 2 && call.args[2].is_string();
  return opens(call.args[0], port ? *port : Value(),
               is_named ? call.args[2].as_string() : std::string_view());
}

Value opens(const Value& range, const Service& service) {
  const Value port = Value::number(std::int64_t{service.port});
  const Value no = Value::boolean(false);
  return value::logical_or(service.over_tcp ? opens(range, port, "tcp") : no,
                           service.over_udp ? opens(range, port, "udp") : no);
}

/// The ends of a range that are known, so that many ports can be held against it at no cost.
struct KnownRange {
  std::string_view protocol;
  std::int64_t from = 0;
  std::int64_t to = highest_port;

  bool holds(const Service& service) const {
    const bool carries = protocol == "all" || (protocol == "tcp" && service.over_tcp) ||
                         (protocol == "udp" && service.over_udp);
    return carries && from <= service.port && service.port <= to;
  }
};

std::optional<KnownRange> known_range(const Value& range) {
  const Value* protocol = is_port_range(range) ? range.find("protocol") : nullptr;
  if (!protocol || !protocol->is_string()) return std::nullopt;
  KnownRange known{.protocol = protocol->as_string()};
  for (const auto& [name, into] : {std::pair("from", &known.from), std::pair("to", &known.to)}) {
    const Value& end = *range.find(name);
    const auto number = end.is_number() ? end.as_number().to_int64() : std::nullopt;
    if (!number && !end.is_null()) return std::nullopt;
    if (number) *into = *number;
  }
  return known;
}

MarkSet marks_of_ends(const Value& range) {
  return range.find("from")->marks().united(range.find("to")->marks()).derived();
}

/// The ports as numbers; an open list where that depends on what is not known.
Value sensitive_ports(const Call& call) {
  const Value& range = call.args[0];
  if (is_something_else(range)) return call.fail_argument(0, not_a_range);
  const MarkSet marks = range.marks().derived();
  std::vector<Value> found;
  if (const std::optional<KnownRange> known = known_range(range)) {
    for (const Service& service : services()) {
      if (service.is_sensitive && known->holds(service))
        found.push_back(Value::number(std::int64_t{service.port}));
    }
    return Value::tuple(std::move(found)).with_marks(marks.united(marks_of_ends(range)));
  }
  std::optional<Value> undecided;
  for (const Service& service : services()) {
    if (!service.is_sensitive) continue;
    const Value is_open = opens(range, service);
    if (is_open.is_bool() && is_open.as_bool()) {
      found.push_back(Value::number(std::int64_t{service.port}).with_marks(is_open.marks()));
    } else if (!is_open.is_known() && !undecided) {
      undecided = is_open;
    }
  }
  const Value ports = Value::tuple(std::move(found)).with_marks(marks);
  if (!undecided) return ports;
  return ports.with_open_end(undecided->reason()).with_marks(undecided->marks());
}

/// A port that is known, or -1.
int known_port(const Value& port) {
  const std::optional<std::int64_t> number =
      port.is_number() ? port.as_number().to_int64() : std::nullopt;
  return number && *number >= 0 && *number <= highest_port ? static_cast<int>(*number) : -1;
}

Value described(const Call& call) {
  const Value& range = call.args[0];
  const MarkSet marks = range.marks().derived();
  const bool is_read = is_port_range(range) && range.find("protocol")->is_string() &&
                       range.find("from")->is_known() && range.find("to")->is_known();
  if (!is_read) return Value::string(Text("ports")).with_marks(marks);
  const std::string text =
      describe_ports(range.find("protocol")->as_string(), known_port(*range.find("from")),
                     known_port(*range.find("to")));
  return Value::string(Text(text)).with_marks(marks);
}

}  // namespace

std::vector<Function> port_functions() {
  Function opens = three_valued("opens_port",
                                "Does the range of port_range hold the port of TCP or UDP (or of "
                                "the protocol that is named)?",
                                {anything("range"), anything("port")}, opens_port);
  opens.variadic = {anything("protocol")};
  return {
      std::move(opens),
      three_valued("port_range",
                   "The ports of a security group rule as {protocol, from, to}; all ports where "
                   "the protocol is all.",
                   {anything("protocol"), anything("from"), anything("to")}, port_range),
      three_valued("sensitive_ports",
                   "The ports of administration and data that a range of port_range holds.",
                   {anything("range")}, sensitive_ports),
      three_valued("describe_ports",
                   "A range of port_range in words, with what listens there by convention.",
                   {anything("range")}, described),
  };
}

}  // namespace preflint::rules
