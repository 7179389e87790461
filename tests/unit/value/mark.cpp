#include "value/mark.h"

#include "tests/catch.h"

namespace preflint::value {
namespace {

Mark source(std::uint32_t at, Text name = {}) {
  return {Mark::Kind::source, false, Range{FileId{1}, at, at + 1}, std::move(name), {}, {}};
}
Mark reference(Text name, Text path, bool exact) {
  return {Mark::Kind::reference, exact, {}, std::move(name), std::move(path), {}};
}

TEST_CASE("marks unite in one order, whichever came first") {
  const MarkSet a({source(5), Mark{}}), b({source(1), source(5)});
  CHECK(a.united(b) == b.united(a));
  CHECK(a.united(b).marks().size() == 3);
  CHECK(a.united({}) == a);
  CHECK(MarkSet().united(a) == a);
  CHECK(a.united(a).content() == a.content());
  CHECK(a.is_sensitive());
  CHECK_FALSE(b.is_sensitive());
  CHECK_FALSE(a.without_sensitive().is_sensitive());
  CHECK(a.without_sources() == MarkSet({Mark{}}));
}

TEST_CASE("the identity is the one exact reference") {
  const MarkSet one({reference("aws_kms_key.k", "arn", true), source(1)});
  REQUIRE(one.identity());
  CHECK(one.identity()->path == "arn");
  CHECK_FALSE(one.derived().identity());
  CHECK(one.derived().marks().size() == 2);
  CHECK_FALSE(one.with(reference("aws_kms_key.other", "arn", true)).identity());
  CHECK(one.with(reference("aws_kms_key.other", "arn", false)).identity());
}

TEST_CASE("sources beyond the limit are dropped, references never") {
  std::vector<Mark> marks;
  for (std::uint32_t i = 0; i < 100; ++i) marks.push_back(source(i));
  for (std::uint32_t i = 0; i < 100; ++i)
    marks.push_back(reference("r" + std::to_string(i), "", false));
  const MarkSet set(marks);
  CHECK(set.marks().size() == MarkSet::most_sources + 100);
}

TEST_CASE("a place that is passed has the earlier ones behind it") {
  const MarkSet written(
      {source(1, "aws_ebs_volume.a.encrypted"), Mark{}, reference("aws_kms_key.k", "arn", true)});
  const MarkSet passed = written.through(Range{FileId{1}, 50, 60}, "local.encrypted");
  CHECK(passed.is_sensitive());
  CHECK(passed.identity());
  REQUIRE(passed.marks().size() == 3);
  const Mark& step = passed.marks()[1];
  CHECK(step.name == "local.encrypted");
  REQUIRE(step.via);
  REQUIRE(step.via->marks.size() == 1);
  CHECK(step.via->marks[0].name == "aws_ebs_volume.a.encrypted");
}

TEST_CASE("a chain is told to a limit") {
  MarkSet set({source(0)});
  for (std::uint32_t i = 1; i < 100'000; ++i)
    set = set.through(Range{FileId{1}, i, i + 1}, "local.x");
  CHECK(set.content()->chain == MarkSet::longest_chain);
  CHECK(set.marks()[0].range.begin == 99'999);
}

}  // namespace
}  // namespace preflint::value
