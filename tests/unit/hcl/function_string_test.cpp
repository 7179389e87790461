#include "tests/catch.h"
#include "tests/unit/hcl/function_cases.h"

namespace preflint::hcl {

TEST_CASE("string functions") {
  check_functions({
      {"chomp", R"(["line\r\n\n"])", R"("line")"},
      {"chomp", R"(["\n"])", R"("")"},
      {"endswith", R"(["main.tf", ".tf"])", "true"},
      {"endswith", R"(["main.tf", ".tfvars"])", "false"},
      {"indent", R"([2, "a:\nb\n"])", R"("a:\n  b\n  ")"},
      {"indent", R"([-1, "a\nb"])", "error: must not be negative"},
      {"indent", R"([1.5, "a\nb"])", "error: value must be a whole number"},
      {"join", R"(["/", ["a", "b"], [], ["c"]])", R"("a/b/c")"},
      {"join", R"(["/", []])", R"("")"},
      {"join", R"(["/"])", "error: at least one list is required"},
      {"join", R"(["/", ["a", null]])", "error: element 1 is null; cannot concatenate null values"},
      {"join", R"([",", ["arn:", {"$unknown": "string"}]])",
       R"({"$unknown":"string","refinements":{"not_null":true,"prefix":"arn:,"}})"},
      {"lower", R"(["ÄRGER"])", R"("ärger")"},
      {"split", R"([",", "a,,b"])", R"(["a","","b"])"},
      {"split", R"([",", ""])", R"([""])"},
      {"split", R"(["", "aé"])", R"(["a","é"])"},
      {"startswith", R"(["s3://bucket", "s3:"])", "true"},
      {"strcontains", R"(["bucket", "uck"])", "true"},
      {"strcontains", R"(["bucket", ""])", "true"},
      {"strrev", R"(["añb"])", R"("bña")"},
      {"title", R"(["hello big_world o'neil 2nd"])", R"("Hello Big_world O'Neil 2nd")"},
      {"trim", R"(["--a-b--", "-"])", R"("a-b")"},
      {"trim", R"(["éaé", "é"])", R"("a")"},
      {"trimprefix", R"(["v1.2", "v"])", R"("1.2")"},
      {"trimprefix", R"(["1.2", "v"])", R"("1.2")"},
      {"trimspace", R"(["\u00a0\n a b\t\u2003"])", R"("a b")"},
      {"trimsuffix", R"(["a.tf", ".tf"])", R"("a")"},
      {"upper", R"(["ärger"])", R"("ÄRGER")"},
  });
}

TEST_CASE("substr counts characters as people see them") {
  check_functions({
      {"substr", R"(["bucket", 1, 3])", R"("uck")"},
      {"substr", R"(["bucket", -3, 2])", R"("ke")"},
      {"substr", R"(["bucket", -3, -1])", R"("ket")"},
      {"substr", R"(["bucket", 2, 0])", R"("")"},
      {"substr", R"(["bucket", -2, 0])", R"("et")"},
      {"substr", R"(["bucket", 9, 2])", R"("")"},
      {"substr", R"(["ae\u0301i", 1, 1])", R"("é")"},
  });
}

TEST_CASE("what begins an unknown string may decide") {
  check_functions({
      {"startswith", R"([{"$unknown": "string", "refinements": {"prefix": "arn:aws"}}, "arn:"])",
       "true"},
      {"startswith", R"([{"$unknown": "string", "refinements": {"prefix": "arn:aws"}}, "s3"])",
       "false"},
      {"startswith",
       R"([{"$unknown": "string", "refinements": {"prefix": "arn:aws"}}, "arn:aws:s3"])",
       R"({"$unknown":"bool","refinements":{"not_null":true}})"},
  });
}

TEST_CASE("format writes numbers and strings by their verbs") {
  check_functions({
      {"format", R"(["%s is %d", "n", 3])", R"("n is 3")"},
      {"format", R"(["%05d|%-5d|%+d|%x|%#x|%X|%o|%b", 42, 42, 42, 42, 42, 42, 42, 5])",
       R"("00042|42   |+42|2a|0x2a|2A|52|101")"},
      {"format", R"(["%.2f|%8.3f|%-8.1f|%08.2f", 2.345, -1.5, 0.25, -3])",
       R"("2.35|  -1.500|0.2     |-0003.00")"},
      {"format", R"(["%.0f %.0f %.1f", 2.5, 3.5, 9.96])", R"("2 4 10.0")"},
      {"format", R"(["%e %E %.1e", 12345, 0.00012, 0])", R"("1.234500e+04 1.200000E-04 0.0e+00")"},
      {"format", R"(["%g %g %g %.3g", 1e6, 0.0001, 123456, 1234.5])",
       R"("1e+06 0.0001 123456 1.23e+03")"},
      {"format", R"(["%v %v %v %v", 1234567, true, null, [1, "a"]])",
       R"("1.234567e+06 true null [1,\"a\"]")"},
      {"format", R"(["%q|%#v|%t", "a\"b", "c", "true"])", R"("\"a\\\"b\"|\"c\"|true")"},
      {"format", R"(["%[2]s %[1]s %s", "a", "b"])", R"("b a b")"},
      {"format", R"(["%5s|%-5s|%.1s", "é", "é", "éa"])", R"("    é|é    |é")"},
      {"format", R"(["%d%%", 7])", R"("7%")"},
      {"format", R"(["%x", 36893488147419103232])", R"("20000000000000000")"},
  });
}

TEST_CASE("format refuses what it cannot write") {
  check_functions({
      {"format", R"(["%d", 1.5])",
       R"(error: unsupported value for "%d" at 0: an integer is required)"},
      {"format", R"(["a %d", "b"])",
       R"(error: unsupported value for "%d" at 2: a number is required)"},
      {"format", R"(["%s", null])", "error: null value cannot be formatted"},
      {"format", R"(["%y", 1])", R"(error: unsupported format verb 'y' in "%y" at offset 0)"},
      {"format", R"(["50% high", 1])", "error: unsupported format verb 'h'"},
      {"format", R"(["50%é", 1])", "error: unrecognized format character 'é' at offset 3"},
      {"format", R"(["50%", 1])", "error: unexpected end"},
      {"format", R"(["%[x]s", 1])", "error: unrecognized format character 'x' at offset 2"},
      {"format", R"(["%s %s", 1])",
       R"(error: not enough arguments for "%s" at 3: need index 2 but have 1 total)"},
      {"format", R"(["%s", 1, 2])", "error: too many arguments; only 1 used by format string"},
      {"format", R"(["none", 1])", "error: too many arguments; no verbs in format string"},
  });
}

TEST_CASE("format keeps the text around what is not known") {
  FunctionHarness harness;
  const value::Value bucket =
      value::Value::unknown(value::Type::string(),
                            {value::Reason::Kind::computed, "aws_s3_bucket.b.arn", {}})
          .with_marks({value::Mark{.kind = value::Mark::Kind::reference,
                                   .exact = true,
                                   .name = "aws_s3_bucket.b",
                                   .path = "arn"}});
  const value::Value text = harness.call(
      "format", {value::Value::string("%s/%s/*"), bucket, value::Value::string("logs")});
  REQUIRE(text.parts().size() == 2);
  CHECK(text.parts()[0].is_hole);
  CHECK(text.parts()[0].hole.marks().identity() != nullptr);
  CHECK(text.parts()[1].text == "/logs/*");
  CHECK(text.reason().what == "aws_s3_bucket.b.arn");
}

TEST_CASE("formatlist goes through its lists together") {
  check_functions({
      {"formatlist", R"(["%s=%d", ["a", "b"], [1, 2]])", R"(["a=1","b=2"])"},
      {"formatlist", R"(["%s-%s", "x", ["a", "b"]])", R"(["x-a","x-b"])"},
      {"formatlist", R"(["%s", []])", "[]"},
      {"formatlist", R"(["plain"])", R"(["plain"])"},
      {"formatlist", R"(["%s%s", ["a"], ["b", "c"]])",
       "error: argument 2 has length 2, which is inconsistent with argument 1 of length 1"},
      {"formatlist", R"(["%d", ["a"]])", "error: error on format iteration 0"},
      {"formatlist", R"(["%s", ["a", {"$unknown": "string"}]])",
       R"(["a",{"$unknown":"string","refinements":{"not_null":true}}])"},
  });
}

TEST_CASE("regular expressions") {
  check_functions({
      {"regex", R"~(["[a-z]+", "12ab34cd"])~", R"("ab")"},
      {"regex", R"~(["(\\d+)-(\\w+)?", "12-"])~", R"(["12",null])"},
      {"regex", R"~(["(?P<major>\\d+)\\.(?P<minor>\\d+)", "v1.25"])~",
       R"({"major":"1","minor":"25"})"},
      {"regex", R"~(["x", "abc"])~", "error: pattern did not match any part of the given string"},
      {"regex", R"~(["(", "abc"])~", "error: invalid regular expression"},
      {"regex", R"~(["(?P<a>x)(y)", "xy"])~",
       "error: cannot mix both named and unnamed capture groups"},
      {"regex", R"~(["(a)", {"$unknown": "string"}])~",
       R"({"$unknown":["tuple",["string"]],"refinements":{"not_null":true}})"},
      {"regexall", R"~(["a*", "baac"])~", R"(["","aa",""])"},
      {"regexall", R"~(["(?P<k>\\w)=(?P<v>\\w)", "a=1,b=2"])~",
       R"([{"k":"a","v":"1"},{"k":"b","v":"2"}])"},
      {"regexall", R"~(["x", "abc"])~", "[]"},
      {"replace", R"~(["a.b.c", ".", "-"])~", R"("a-b-c")"},
      {"replace", R"~(["é", "", "-"])~", R"("-é-")"},
      {"replace", R"~(["abc", "/[bc]/", "[$0]"])~", R"("a[b][c]")"},
      {"replace", R"~(["john smith", "/(?P<first>\\w+) (\\w+)/", "$2, ${first}$$"])~",
       R"("smith, john$")"},
      {"replace", R"~(["ab", "/x*/", "-"])~", R"("-a-b-")"},
      {"replace", R"~(["a/b", "/", "-"])~", R"("a-b")"},
  });
}

}  // namespace preflint::hcl
