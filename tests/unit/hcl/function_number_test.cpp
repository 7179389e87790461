#include "tests/catch.h"
#include "tests/unit/hcl/function_cases.h"

namespace preflint::hcl {

TEST_CASE("numeric functions") {
  check_functions({
      {"abs", R"([-2.5])", "2.5"},
      {"ceil", R"([2.1])", "3"},
      {"floor", R"([-2.1])", "-3"},
      {"log", R"([8, 2])", "3"},
      {"log", R"([-8, 2])", "error: result is not a number"},
      {"max", R"([1, 3, 2])", "3"},
      {"max", R"([])", "error: must pass at least one number"},
      {"min", R"([1, 3, "0.5"])", "0.5"},
      {"parseint", R"(["ff", 16])", "255"},
      {"parseint", R"(["-101", 2])", "-5"},
      {"parseint", R"(["Z", 62])", "61"},
      {"parseint", R"(["102", 2])", R"(error: cannot parse "102" as a base 2 integer)"},
      {"parseint", R"(["1", 70])", "error: base must be a whole number between 2 and 62 inclusive"},
      {"parseint", R"([1, 10])", "error: first argument must be a string, not number"},
      {"pow", R"([2, 10])", "1024"},
      {"signum", R"([-7])", "-1"},
      {"signum", R"([0])", "0"},
      {"sum", R"([[1, "2", 0.5]])", "3.5"},
      {"sum", R"([[]])", "error: cannot sum an empty list"},
      {"sum", R"([["a"]])", "error: argument must be list, set, or tuple of number values"},
      {"sum", R"([1])", "error: cannot sum noniterable"},
  });
}

TEST_CASE("dates") {
  check_functions({
      {"formatdate", R"(["EEE, D MMM YYYY, HH:mm:ss AA ZZZ", "2024-02-29T13:05:09Z"])",
       R"("Thu, 29 Feb 2024, 01:05:09 PM UTC")"},
      {"formatdate", R"(["YY.M.DD h 'o''clock' '' ZZZZZ", "2024-12-01T00:00:00-05:30"])",
       R"("24.12.01 0 o'clock ' -05:30")"},
      {"formatdate", R"(["YYY", "2024-12-01T00:00:00Z"])",
       R"(error: invalid date format verb "YYY")"},
      {"formatdate", R"(["x", "2024-12-01T00:00:00Z"])", R"(error: invalid date format verb "x")"},
      {"formatdate", R"(["'x", "2024-12-01T00:00:00Z"])", "error: unterminated literal '"},
      {"formatdate", R"(["DD", "2023-02-29T00:00:00Z"])", "error: day out of range"},
      {"formatdate", R"(["DD", "2023-02-01 00:00:00Z"])",
       "error: missing required time introducer 'T'"},
      {"formatdate", R"(["DD", "2023-02-01T00:00:00+25:00"])",
       R"(error: cannot use "+25:00" as UTC offset)"},
      {"timeadd", R"(["2023-12-31T23:59:59Z", "1.5s"])", R"("2024-01-01T00:00:00Z")"},
      {"timeadd", R"(["2023-12-31T23:59:59.75+01:00", "-24h30m"])",
       R"("2023-12-30T23:29:59+01:00")"},
      {"timeadd", R"(["2023-12-31T23:59:59Z", "1 day"])", "error: not a valid duration"},
      {"timecmp", R"(["2023-01-01T12:00:00Z", "2023-01-01T13:00:00+01:00"])", "0"},
      {"timecmp", R"(["2023-01-01T12:00:00Z", "2023-01-01T12:00:00.1Z"])", "-1"},
      {"timestamp", R"([])", R"({"$unknown":"string","refinements":{"not_null":true}})"},
  });
}

TEST_CASE("address ranges") {
  check_functions({
      {"cidrhost", R"(["10.12.112.0/20", 16])", R"("10.12.112.16")"},
      {"cidrhost", R"(["10.12.112.0/20", -1])", R"("10.12.127.255")"},
      {"cidrhost", R"(["10.12.112.0/20", 4096])",
       "error: prefix of 20 does not accommodate a host numbered 4096"},
      {"cidrhost", R"(["fd00:fd12:3456:7890::/72", 34])", R"("fd00:fd12:3456:7890::22")"},
      {"cidrhost", R"(["::/0", -1])", R"("ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff")"},
      {"cidrnetmask", R"(["172.16.0.0/12"])", R"("255.240.0.0")"},
      {"cidrnetmask", R"(["fd00::/8"])", "error: IPv6 addresses cannot have a netmask"},
      {"cidrsubnet", R"(["172.16.5.9/12", 4, 2])", R"("172.18.0.0/16")"},
      {"cidrsubnet", R"(["fd00:fd12:3456:7890::/56", 16, 162])",
       R"("fd00:fd12:3456:7800:a200::/72")"},
      {"cidrsubnet", R"(["10.0.0.0/30", 4, 0])",
       "error: insufficient address space to extend prefix of 30 by 4"},
      {"cidrsubnet", R"(["10.0.0.0/8", 2, 4])",
       "error: prefix extension of 2 does not accommodate a subnet numbered 4"},
      {"cidrsubnets", R"(["10.1.0.0/16", 4, 4, 8, 4])",
       R"(["10.1.0.0/20","10.1.16.0/20","10.1.32.0/24","10.1.48.0/20"])"},
      {"cidrsubnets", R"(["255.255.255.0/24", 1, 1, 1])",
       "error: not enough remaining address space"},
      {"cidrsubnets", R"(["10.1.0.0/16"])", "[]"},
      {"cidrhost", R"(["1:2::3:4:5:6:7/64", 1])", R"("1:2:0:3::1")"},
  });
  for (const std::string_view wrong :
       {"10.0.0.0", "10.0.0/8", "10.0.0.0/33", "1.2.3.4.5/8", "10.0.0.256/8", "::1::/64",
        "1:2:3/64", ":1::/64", "1:/64", "12345::/64", "::/129", "10.0.0.0/", "a.b.c.d/8"}) {
    FunctionHarness harness;
    INFO(wrong);
    CHECK(harness.text("cidrhost", "[\"" + std::string(wrong) + "\", 0]") ==
          "error: Call to function \"cidrhost\" failed: invalid CIDR expression: invalid CIDR "
          "address: " +
              std::string(wrong) + ".");
  }
}

TEST_CASE("hashes") {
  check_functions({
      {"md5", R"(["preflint"])", R"("cbacad522ed4193216522edc6ee0e308")"},
      {"sha1", R"(["abc"])", R"("a9993e364706816aba3e25717850c26c9cd0d89d")"},
      {"sha256", R"(["abc"])",
       R"("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")"},
      {"base64sha256", R"(["abc"])", R"("ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=")"},
      {"uuidv5", R"(["dns", "www.example.com"])", R"("2ed6657d-e927-568b-95e1-2665a8aea6a2")"},
      {"uuidv5", R"(["{6ba7b810-9dad-11d1-80b4-00c04fd430c8}", "www.example.com"])",
       R"("2ed6657d-e927-568b-95e1-2665a8aea6a2")"},
      {"uuidv5", R"(["nowhere", "x"])", "error: uuidv5() doesn't support namespace nowhere"},
      {"uuid", R"([])", R"({"$unknown":"string","refinements":{"not_null":true}})"},
      {"bcrypt", R"(["a"])", R"({"$unknown":"string","refinements":{"not_null":true}})"},
      {"bcrypt", R"(["a", 5, 6])", "error: bcrypt() takes no more than two arguments"},
      {"rsadecrypt", R"(["AAAA", "no key"])", "error: invalid private key"},
      {"rsadecrypt", R"(["?", "no key"])", "error: cipher text must be base64-encoded"},
  });
}

}  // namespace preflint::hcl
