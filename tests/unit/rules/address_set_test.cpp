// Sets of addresses: the results can be checked by hand.
#include "rules/address_set.h"

#include <fmt/format.h>

#include <sstream>
#include <string>
#include <vector>

#include "tests/catch.h"

namespace preflint::rules {
namespace {

std::string shown(Family family, AddressBits bits) {
  std::string text;
  if (family == Family::v4) {
    for (int shift = 24; shift >= 0; shift -= 8)
      text +=
          (text.empty() ? "" : ".") + std::to_string(static_cast<unsigned>(bits >> shift) & 255);
    return text;
  }
  for (int shift = 112; shift >= 0; shift -= 16)
    text += fmt::format("{}{:x}", text.empty() ? "" : ":",
                        static_cast<unsigned>(bits >> shift) & 0xFFFF);
  return text;
}

std::string shown(const AddressSet& set) {
  std::string text;
  for (const AddressRange& range : set.ranges()) {
    text += (text.empty() ? "" : " ") + shown(range.family, range.first);
    if (range.first != range.last) text += "-" + shown(range.family, range.last);
  }
  return text;
}

/// Of CIDRs with spaces between them.
AddressSet set_of(const std::string& cidrs) {
  std::vector<AddressRange> ranges;
  std::istringstream words(cidrs);
  for (std::string word; words >> word;) {
    const std::optional<AddressRange> range = parse_cidr(word);
    REQUIRE(range);
    ranges.push_back(*range);
  }
  return AddressSet(ranges);
}

struct Row {
  std::string given;
  std::string expected;
};

TEST_CASE("a CIDR is a range of addresses") {
  const std::vector<Row> rows = {
      {"0.0.0.0/0", "0.0.0.0-255.255.255.255"},
      {"0.0.0.0/1", "0.0.0.0-127.255.255.255"},
      {"128.0.0.0/1", "128.0.0.0-255.255.255.255"},
      {"10.0.0.0/8", "10.0.0.0-10.255.255.255"},
      {"10.1.2.3/8", "10.0.0.0-10.255.255.255"},
      {"100.68.0.18/18", "100.68.0.0-100.68.63.255"},
      {"172.16.0.0/12", "172.16.0.0-172.31.255.255"},
      {"192.168.1.0/24", "192.168.1.0-192.168.1.255"},
      {"192.168.1.128/25", "192.168.1.128-192.168.1.255"},
      {"203.0.113.7/31", "203.0.113.6-203.0.113.7"},
      {"203.0.113.7/32", "203.0.113.7"},
      {"203.0.113.7", "203.0.113.7"},
      {"255.255.255.255/32", "255.255.255.255"},
      {"::/0", "0:0:0:0:0:0:0:0-ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff"},
      {"::/1", "0:0:0:0:0:0:0:0-7fff:ffff:ffff:ffff:ffff:ffff:ffff:ffff"},
      {"::1/128", "0:0:0:0:0:0:0:1"},
      {"2001:db8::/32", "2001:db8:0:0:0:0:0:0-2001:db8:ffff:ffff:ffff:ffff:ffff:ffff"},
      {"2001:DB8::1/127", "2001:db8:0:0:0:0:0:0-2001:db8:0:0:0:0:0:1"},
      {"2001:db8:1:2:3:4:5:6", "2001:db8:1:2:3:4:5:6"},
      {"fe80::1:2", "fe80:0:0:0:0:0:1:2"},
      {"1::", "1:0:0:0:0:0:0:0"},
      {"::ffff:10.0.0.1", "0:0:0:0:0:ffff:a00:1"},
      {"64:ff9b::192.0.2.33/128", "64:ff9b:0:0:0:0:c000:221"},
      {"", "none"},
      {"/0", "none"},
      {"0.0.0.0/33", "none"},
      {"0.0.0.0/-1", "none"},
      {"0.0.0.0/", "none"},
      {"0.0.0.0/0/0", "none"},
      {"1.2.3", "none"},
      {"1.2.3.4.5", "none"},
      {"256.0.0.0/8", "none"},
      {"1..2.3", "none"},
      {" 10.0.0.0/8", "none"},
      {"10.0.0.0/8 ", "none"},
      {"any", "none"},
      {"::/129", "none"},
      {":::", "none"},
      {"1::2::3", "none"},
      {"1:2:3:4:5:6:7", "none"},
      {"1:2:3:4:5:6:7:8:9", "none"},
      {"1:2:3:4:5:6:7:8::", "none"},
      {"12345::", "none"},
      {"1:2:", "none"},
      {"sg-0123456789abcdef0", "none"},
      {"pl-63a5400a", "none"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.given);
    const std::optional<AddressRange> range = parse_cidr(row.given);
    CHECK((range ? shown(AddressSet({*range})) : "none") == row.expected);
  }
}

TEST_CASE("CIDRs together are ranges that neither overlap nor touch") {
  const std::vector<Row> rows = {
      {"", ""},
      {"0.0.0.0/1 128.0.0.0/1", "0.0.0.0-255.255.255.255"},
      {"128.0.0.0/1 0.0.0.0/1", "0.0.0.0-255.255.255.255"},
      {"0.0.0.0/2 64.0.0.0/2 128.0.0.0/2 192.0.0.0/2", "0.0.0.0-255.255.255.255"},
      {"0.0.0.0/2 128.0.0.0/2", "0.0.0.0-63.255.255.255 128.0.0.0-191.255.255.255"},
      {"10.0.0.0/8 10.1.0.0/16", "10.0.0.0-10.255.255.255"},
      {"10.1.0.0/16 10.0.0.0/8", "10.0.0.0-10.255.255.255"},
      {"10.0.0.0/9 10.128.0.0/9", "10.0.0.0-10.255.255.255"},
      {"10.0.0.0/9 10.128.0.1/32", "10.0.0.0-10.127.255.255 10.128.0.1"},
      {"10.0.0.1 10.0.0.2 10.0.0.3", "10.0.0.1-10.0.0.3"},
      {"10.0.0.1 10.0.0.3", "10.0.0.1 10.0.0.3"},
      {"10.0.0.1 10.0.0.1", "10.0.0.1"},
      {"255.255.255.255 0.0.0.0/32", "0.0.0.0 255.255.255.255"},
      {"255.255.255.255 255.255.255.254", "255.255.255.254-255.255.255.255"},
      {"::/1 8000::/1", "0:0:0:0:0:0:0:0-ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff"},
      {"::1 ::2", "0:0:0:0:0:0:0:1-0:0:0:0:0:0:0:2"},
      {"::1 0.0.0.1", "0.0.0.1 0:0:0:0:0:0:0:1"},
      {"::/128 0.0.0.0/0 255.255.255.255", "0.0.0.0-255.255.255.255 0:0:0:0:0:0:0:0"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.given);
    CHECK(shown(set_of(row.given)) == row.expected);
  }
}

TEST_CASE("what of one set is in another, and what is not") {
  struct Pair {
    std::string a, b;
    std::string without, common;
  };
  const std::vector<Pair> rows = {
      {"", "", "", ""},
      {"10.0.0.0/8", "", "10.0.0.0-10.255.255.255", ""},
      {"", "10.0.0.0/8", "", ""},
      {"10.0.0.0/8", "10.0.0.0/8", "", "10.0.0.0-10.255.255.255"},
      {"10.0.0.0/8", "0.0.0.0/0", "", "10.0.0.0-10.255.255.255"},
      {"0.0.0.0/0", "0.0.0.0/1", "128.0.0.0-255.255.255.255", "0.0.0.0-127.255.255.255"},
      {"0.0.0.0/0", "128.0.0.0/1", "0.0.0.0-127.255.255.255", "128.0.0.0-255.255.255.255"},
      {"0.0.0.0/0", "10.0.0.0/8", "0.0.0.0-9.255.255.255 11.0.0.0-255.255.255.255",
       "10.0.0.0-10.255.255.255"},
      {"10.0.0.0/30", "10.0.0.1 10.0.0.3", "10.0.0.0 10.0.0.2", "10.0.0.1 10.0.0.3"},
      {"10.0.0.0/30", "10.0.0.0 10.0.0.2", "10.0.0.1 10.0.0.3", "10.0.0.0 10.0.0.2"},
      {"10.0.0.0/24 10.0.2.0/24", "10.0.0.128/25 10.0.1.0/24 10.0.2.0/25",
       "10.0.0.0-10.0.0.127 10.0.2.128-10.0.2.255", "10.0.0.128-10.0.0.255 10.0.2.0-10.0.2.127"},
      {"10.0.0.0/8", "11.0.0.0/8", "10.0.0.0-10.255.255.255", ""},
      {"10.0.0.0/8", "::/0", "10.0.0.0-10.255.255.255", ""},
      {"::/0", "0.0.0.0/0", "0:0:0:0:0:0:0:0-ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", ""},
      {"::/0", "::/0", "", "0:0:0:0:0:0:0:0-ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff"},
      {"::/0", "8000::/1", "0:0:0:0:0:0:0:0-7fff:ffff:ffff:ffff:ffff:ffff:ffff:ffff",
       "8000:0:0:0:0:0:0:0-ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff"},
      {"::/126", "::1 ::2", "0:0:0:0:0:0:0:0 0:0:0:0:0:0:0:3", "0:0:0:0:0:0:0:1-0:0:0:0:0:0:0:2"},
      {"0.0.0.0/0 ::/127", "0.0.0.0/0 ::1", "0:0:0:0:0:0:0:0",
       "0.0.0.0-255.255.255.255 0:0:0:0:0:0:0:1"},
  };
  for (const Pair& row : rows) {
    CAPTURE(row.a, row.b);
    const AddressSet a = set_of(row.a), b = set_of(row.b);
    const AddressSet rest = a.without(b), common = a.common_with(b);
    CHECK(shown(rest) == row.without);
    CHECK(shown(common) == row.common);
    CHECK(shown(b.common_with(a)) == row.common);
    for (const AddressRange& range : common.ranges()) {
      CHECK(a.holds(range));
      CHECK(b.holds(range));
    }
    for (const AddressRange& range : rest.ranges()) CHECK_FALSE(b.holds(range));
  }
}

TEST_CASE("which addresses are public") {
  const std::vector<Row> rows = {
      {"1.1.1.1", "public"},         {"9.255.255.255", "public"},    {"11.0.0.0", "public"},
      {"172.15.255.255", "public"},  {"172.32.0.0", "public"},       {"192.167.255.255", "public"},
      {"100.63.255.255", "public"},  {"100.128.0.0", "public"},      {"223.255.255.255", "public"},
      {"198.51.0.1", "public"},      {"2600:1f18::1", "public"},     {"2a02:908::1", "public"},
      {"3ffe::1", "public"},         {"0.0.0.1", "private"},         {"10.0.0.0", "private"},
      {"10.255.255.255", "private"}, {"100.64.0.0", "private"},      {"100.127.255.255", "private"},
      {"127.0.0.1", "private"},      {"169.254.169.254", "private"}, {"172.16.0.0", "private"},
      {"172.31.255.255", "private"}, {"192.0.2.1", "private"},       {"192.168.0.1", "private"},
      {"198.19.255.255", "private"}, {"198.51.100.1", "private"},    {"203.0.113.1", "private"},
      {"224.0.0.1", "private"},      {"255.255.255.255", "private"}, {"::1", "private"},
      {"fc00::1", "private"},        {"fe80::1", "private"},         {"ff02::1", "private"},
      {"2001:db8::1", "private"},    {"64:ff9b::1", "private"},      {"1fff::1", "private"},
      {"4000::", "private"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.given);
    CHECK((public_addresses().holds(*parse_cidr(row.given)) ? "public" : "private") ==
          row.expected);
  }
}

TEST_CASE("what is the internet") {
  const std::vector<Row> rows = {
      {"", "no"},
      {"0.0.0.0/0", "yes"},
      {"::/0", "yes"},
      {"0.0.0.0/1", "yes"},
      {"128.0.0.0/1", "yes"},
      {"0.0.0.0/1 128.0.0.0/1", "yes"},
      {"0.0.0.0/2", "no"},
      {"64.0.0.0/2", "no"},
      {"128.0.0.0/2", "no"},
      {"192.0.0.0/2", "no"},
      {"0.0.0.0/2 64.0.0.0/2", "yes"},
      {"192.0.0.0/2 64.0.0.0/2", "yes"},
      {"0.0.0.0/3 64.0.0.0/3", "no"},
      {"0.0.0.0/8", "no"},
      {"10.0.0.0/8 172.16.0.0/12 192.168.0.0/16", "no"},
      // All but the private networks.
      {"0.0.0.0/5 8.0.0.0/7 11.0.0.0/8 12.0.0.0/6 16.0.0.0/4 32.0.0.0/3 64.0.0.0/2 128.0.0.0/3 "
       "160.0.0.0/5 168.0.0.0/6 172.0.0.0/12 172.32.0.0/11 172.64.0.0/10 172.128.0.0/9 173.0.0.0/8 "
       "174.0.0.0/7 176.0.0.0/4 192.0.0.0/9 192.128.0.0/11 192.160.0.0/13 192.169.0.0/16 "
       "192.170.0.0/15 192.172.0.0/14 192.176.0.0/12 192.192.0.0/10 193.0.0.0/8 194.0.0.0/7 "
       "196.0.0.0/6 200.0.0.0/5 208.0.0.0/4",
       "yes"},
      {"224.0.0.0/3", "no"},
      {"::/1", "yes"},
      {"8000::/1", "no"},
      {"2000::/3", "yes"},
      {"2000::/4", "yes"},
      {"3000::/4", "yes"},
      {"2000::/5", "no"},
      {"2000::/5 2800::/5", "yes"},
      {"fc00::/7", "no"},
      {"2001:db8::/32", "no"},
      {"10.0.0.0/8 ::/0", "yes"},
      {"54.0.0.0/8 52.0.0.0/8 3.0.0.0/8", "no"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.given);
    CHECK((is_internet(set_of(row.given)) ? "yes" : "no") == row.expected);
  }
}

TEST_CASE("public addresses in a row, more than a /16 or a /32") {
  const std::vector<Row> rows = {
      {"", "no"},
      {"141.84.0.0/16", "no"},
      {"141.84.0.0/15", "yes"},
      {"141.84.0.0/16 141.85.0.0/16", "yes"},
      {"141.84.0.0/16 141.86.0.0/16", "no"},
      {"141.84.0.0/16 141.85.0.0/32", "yes"},
      {"141.84.0.0/16 141.83.255.255/32", "yes"},
      {"141.84.0.0/16 141.83.255.254/32", "no"},
      {"10.0.0.0/8", "no"},
      {"172.16.0.0/12", "no"},
      {"172.0.0.0/8", "yes"},
      {"172.16.0.0/11", "yes"},
      {"192.0.0.0/8", "yes"},
      {"192.168.0.0/15", "no"},  // beside the private /16 a public one
      {"192.168.0.0/14", "yes"},
      {"100.64.0.0/9", "yes"},
      {"100.0.0.0/8", "yes"},
      {"224.0.0.0/3", "no"},
      {"0.0.0.0/0", "yes"},
      {"2a02:908::/32", "no"},
      {"2a02:908::/31", "yes"},
      {"2a02:908::/32 2a02:909::/128", "yes"},
      {"2a02:908::/32 2a02:90a::/128", "no"},
      {"fc00::/7", "no"},
      {"2001:db8::/31", "no"},
      {"::/0", "yes"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.given);
    CHECK((has_wide_public_range(set_of(row.given), 16, 32) ? "yes" : "no") == row.expected);
  }
}

}  // namespace
}  // namespace preflint::rules
