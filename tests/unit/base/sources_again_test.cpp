// Sources that go on from those of an earlier run.

#include <string>

#include "base/source.h"
#include "tests/catch.h"

namespace preflint {
namespace {

TEST_CASE("files keep their ids from run to run, and themselves while they are the same") {
  Sources first;
  const SourceFile& rule = first.add("rules/a.md", "page");
  first.settle();
  const SourceFile& a = first.add("a.tf", "a");
  const SourceFile& b = first.add("b.tf", "b");

  Sources second(first);
  CHECK(second.size() == 3);
  CHECK(second.is_current(rule.id()));
  CHECK_FALSE(second.is_current(a.id()));
  CHECK(&second.file(a.id()) == &a);

  CHECK(&second.add("b.tf", "b") == &b);
  const SourceFile& changed = second.add("a.tf", "changed");
  CHECK(changed.id() == a.id());
  CHECK(changed.text() == "changed");
  CHECK(&second.file(a.id()) == &changed);
  CHECK(second.is_current(a.id()));
  // What the first run has stays as it was.
  CHECK(first.file(a.id()).text() == "a");
  CHECK(second.size() == 3);
  CHECK(second.add("c.tf", "c").id() == static_cast<FileId>(4));
}

TEST_CASE("what has settled is never replaced") {
  Sources first;
  const SourceFile& rule = first.add("a.tf", "page");
  first.settle();
  Sources second(first);
  CHECK(second.add("a.tf", "other").id() != rule.id());
  CHECK(second.file(rule.id()).text() == "page");
}

TEST_CASE("a path that is added often does not make a run grow from the one before") {
  Sources run;
  for (const char* text : {"one", "two", "one"}) run.add("t.tpl", text);
  for (int i = 0; i < 3; ++i) {
    const Sources again(run);
    Sources next(again);
    for (const char* text : {"one", "two", "one"}) next.add("t.tpl", text);
    CHECK(next.size() == 3);
  }
  Sources fewer(run);
  fewer.add("t.tpl", "one");
  CHECK(fewer.is_current(static_cast<FileId>(1)));
  CHECK_FALSE(fewer.is_current(static_cast<FileId>(2)));
  CHECK_FALSE(fewer.is_current(static_cast<FileId>(9)));
  CHECK_FALSE(fewer.is_current(FileId::none));
}

}  // namespace
}  // namespace preflint
