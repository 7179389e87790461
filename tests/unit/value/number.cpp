#include "value/number.h"

#include "tests/catch.h"

namespace preflint::value {
namespace {

Number parsed(std::string_view text) {
  const std::optional<Number> number = Number::parse(text);
  INFO(text);
  REQUIRE(number);
  return *number;
}

TEST_CASE("numbers are read and written") {
  const struct {
    std::string_view text, expected;
  } rows[] = {
      {"0", "0"},
      {"-0", "0"},
      {"12", "12"},
      {"+12", "12"},
      {"5.", "5"},
      {".5", "0.5"},
      {"-0.50", "-0.5"},
      {"1e3", "1000"},
      {"1E+3", "1000"},
      {"125e-2", "1.25"},
      {"0.1", "0.1"},
      {"3.14159265358979323846264338327950288419716939937510582097494459",
       "3.14159265358979323846264338327950288419716939937510582097494459"},
      {"9223372036854775807", "9223372036854775807"},
      {"-9223372036854775808", "-9223372036854775808"},
      {"9223372036854775808", "9223372036854775808"},
      {"123456789012345678901234567890", "123456789012345678901234567890"},
      {"1e40", "10000000000000000000000000000000000000000"},
      {"0.000000000000000000000000000001", "0.000000000000000000000000000001"},
      {"1p3", "8"},
      {"007", "7"},
  };
  for (const auto& row : rows) {
    INFO(row.text);
    CHECK(parsed(row.text).to_text() == row.expected);
  }
  CHECK(parsed("1e400").to_text() == "1" + std::string(400, '0'));
}

TEST_CASE("what is no number") {
  for (const std::string_view text : {"", ".", "-", "e3", "1e", "1e+", " 1", "1 ", "0x10", "1_000",
                                      "Inf", "1.2.3", "--1", "1e999999999999"}) {
    INFO(text);
    CHECK_FALSE(Number::parse(text));
  }
}

TEST_CASE("arithmetic is exact where it can be and rounds at its precision") {
  const auto add = [](std::string_view a, std::string_view b) {
    return (parsed(a) + parsed(b)).to_text();
  };
  const auto multiply = [](std::string_view a, std::string_view b) {
    return (parsed(a) * parsed(b)).to_text();
  };
  const auto divide = [](std::string_view a, std::string_view b) {
    const std::optional<Number> result = Number::divide(parsed(a), parsed(b));
    return result ? result->to_text() : "none";
  };
  const auto modulo = [](std::string_view a, std::string_view b) {
    return Number::modulo(parsed(a), parsed(b)).to_text();
  };
  CHECK(add("0.1", "0.2") == "0.3");
  CHECK(add("9223372036854775807", "1") == "9223372036854775808");
  CHECK(add("1e30", "-1e30") == "0");
  CHECK((parsed("1") - parsed("9223372036854775807") - parsed("10")).to_text() ==
        "-9223372036854775816");
  CHECK(multiply("4294967296", "4294967296") == "18446744073709551616");
  CHECK(multiply("0.5", "4") == "2");
  CHECK(divide("6", "3") == "2");
  CHECK(divide("1", "8") == "0.125");
  CHECK(divide("-9223372036854775808", "-1") == "9223372036854775808");
  CHECK(divide("1", "0") == "+Inf");
  CHECK(divide("-1", "0") == "-Inf");
  CHECK(divide("0", "0") == "none");
  CHECK(divide("1", "3").substr(0, 12) == "0.3333333333");
  CHECK(divide("1", "3").size() == 157);
  CHECK(modulo("7", "3") == "1");
  CHECK(modulo("-7", "3") == "-1");
  CHECK(modulo("7", "-3") == "1");
  CHECK(modulo("5", "0") == "5");
  CHECK(modulo("7.5", "2") == "1.5");
  CHECK(modulo("-7", "-1") == "0");
  CHECK(Number::modulo(parsed("5.5").with_precision(53), parsed("-1.1")).precision() == 53);
  CHECK(parsed("0.1") + parsed("0.2") == parsed("0.3"));
}

TEST_CASE("a number prints the shortest text for its precision") {
  CHECK(Number::from_double(0.1).to_text() == "0.1");
  CHECK(Number::from_double(1.0 / 3).to_text() == "0.3333333333333333");
  CHECK(Number::from_double(5e-324).to_double() == 5e-324);
  CHECK(Number::from_double(1e23).to_text() == "100000000000000000000000");
  CHECK(parsed("0.1").with_precision(53).to_text() == "0.1");
  CHECK(parsed("0.1").with_precision(53) != parsed("0.1"));
  CHECK((Number::from_double(0.5) + parsed("0.1")).precision() == Number::literal_precision);
  CHECK(parsed("9007199254740993").with_precision(53).to_text() == "9007199254740992");
  CHECK(parsed("-818426159685227123").with_precision(53).to_text() == "-818426159685227100");
}

TEST_CASE("whole parts") {
  const struct {
    std::string_view text, floor, ceil, truncated;
  } rows[] = {{"1.5", "1", "2", "1"},
              {"-1.5", "-2", "-1", "-1"},
              {"2", "2", "2", "2"},
              {"-0.2", "-1", "0", "0"},
              {"1e30", "1000000000000000000000000000000", "1000000000000000000000000000000",
               "1000000000000000000000000000000"}};
  for (const auto& row : rows) {
    INFO(row.text);
    CHECK(Number::floor(parsed(row.text)).to_text() == row.floor);
    CHECK(Number::ceil(parsed(row.text)).to_text() == row.ceil);
    CHECK(Number::truncate(parsed(row.text)).to_text() == row.truncated);
  }
  CHECK(parsed("1e3").to_int64() == 1000);
  CHECK_FALSE(parsed("1.5").to_int64());
  CHECK_FALSE(parsed("1e30").to_int64());
  CHECK(parsed("1e30").is_whole());
}

TEST_CASE("numbers are ordered") {
  const std::vector<Number> ascending = {Number::infinity(true),
                                         parsed("-1e30"),
                                         parsed("-9223372036854775808"),
                                         parsed("-1.5"),
                                         parsed("-1.25"),
                                         parsed("-1"),
                                         parsed("0"),
                                         parsed("1e-30"),
                                         parsed("0.1"),
                                         parsed("1"),
                                         parsed("1.25"),
                                         parsed("9223372036854775807"),
                                         parsed("9223372036854775808"),
                                         parsed("1e30"),
                                         Number::infinity()};
  for (std::size_t i = 0; i < ascending.size(); ++i) {
    for (std::size_t j = 0; j < ascending.size(); ++j) {
      INFO(ascending[i].to_text() << " and " << ascending[j].to_text());
      CHECK((ascending[i] <=> ascending[j]) == (i <=> j));
    }
  }
}

TEST_CASE("no product grows without bound") {
  Number number = parsed("1e9000");
  for (int i = 0; i < 100; ++i) number = number * number;
  CHECK(number.is_infinite());
  number = parsed("1e-9000");
  for (int i = 0; i < 100; ++i) number = number * number;
  CHECK(number.is_zero());
  Number huge = parsed("1e9000"), tiny = parsed("1e-9000");
  for (int i = 0; i < 3; ++i) {
    huge = huge * huge;
    tiny = tiny * tiny;
  }
  CHECK(Number::modulo(huge, tiny).is_zero());
}

}  // namespace
}  // namespace preflint::value
