#include <string>
#include <vector>

#include "base/filesystem.h"
#include "git/delta.h"
#include "git/inflate.h"
#include "git/object_store.h"
#include "git/pack.h"
#include "git/tree.h"
#include "tests/catch.h"
#include "tests/unit/git/stored.h"

namespace preflint::git {
namespace {

using namespace std::string_literals;

TEST_CASE("ids") {
  CHECK(to_hex(blob_id("")) == "e69de29bb2d1d6434b8b29ae775ad8c2e48c5391");
  CHECK(to_hex(blob_id("hello\n")) == "ce013625030ba8dba906f756967f9e9ca394464a");
  CHECK(parse_id(to_hex(made_up(7))) == made_up(7));
  CHECK_FALSE(parse_id("ce01"));
  CHECK_FALSE(parse_id(std::string(40, 'g')));
}

TEST_CASE("inflating is bounded by what is wanted") {
  const std::string text(10'000, 'x');
  const std::string compressed = stored(text);
  CHECK(inflate(compressed, text.size()).text == text);
  CHECK(inflate(compressed, text.size()).end == Inflated::End::complete);
  CHECK(inflate(compressed, text.size() - 1).end == Inflated::End::output_too_long);
  CHECK(inflate(compressed, text.size() - 1).text.size() == text.size() - 1);
  CHECK(inflate(compressed.substr(0, 5000), text.size()).end == Inflated::End::input_too_short);
  CHECK(inflate("no stream at all", 100).end == Inflated::End::broken);
  CHECK(inflate("", 100).end == Inflated::End::input_too_short);
}

TEST_CASE("deltas copy and insert, and are held against both sizes") {
  const std::string base = "0123456789";
  const auto applied = [&](const std::string& delta) {
    return apply_delta(base, delta).value_or("refused");
  };
  CHECK(applied("\x0A\x05\x91\x02\x03\x02xy"s) == "234xy");
  CHECK(applied("\x0A\x00"s).empty());
  CHECK(applied("\x0A\x0A\x90\x0A"s) == base);
  CHECK(applied("\x09\x03\x90\x03"s) == "refused");              // another base
  CHECK(applied("\x0A\x04\x90\x03"s) == "refused");              // too short
  CHECK(applied("\x0A\x02\x90\x03"s) == "refused");              // too long
  CHECK(applied("\x0A\x03\x91\x08\x03"s) == "refused");          // beyond the base
  CHECK(applied("\x0A\x03\x80"s) == "refused");                  // 64 KiB of it
  CHECK(applied("\x0A\x03\x00"s) == "refused");                  // reserved
  CHECK(applied("\x0A\x03\x03x"s) == "refused");                 // cut off
  CHECK(applied("\x0A\xFF\xFF\xFF\xFF\xFF\x7F"s) == "refused");  // a size that lies
  CHECK(applied("") == "refused");
}

TEST_CASE("trees") {
  const std::string id(20, 'i');
  const auto names = [&](const std::string& content) {
    const auto entries = parse_tree(content);
    if (!entries) return entries.error();
    std::string out;
    for (const TreeEntry& entry : *entries)
      out += entry.name + std::to_string(static_cast<int>(entry.kind)) + ' ';
    return out;
  };
  CHECK(names("100644 b\0"s + id + "40000 a\0"s + id + "120000 l\0"s + id + "160000 s\0"s + id) ==
        "a2 b0 l1 s3 ");
  CHECK(names("").empty());
  CHECK(names("100644 ..\0"s + id + "100644 a/b\0"s + id + "100644 .\0"s + id).empty());
  CHECK(names("100644 b\0short"s) == "a tree is damaged");
  CHECK(names("100644") == "a tree is damaged");
}

/// An index of version 2 for objects at offsets of the same pack; ids in order.
std::string index_of(const std::vector<std::pair<ObjectId, std::uint32_t>>& objects) {
  std::string index = "\377tOc\0\0\0\2"s;
  const auto put = [&](std::size_t value) {
    for (int shift = 24; shift >= 0; shift -= 8) index += static_cast<char>(value >> shift & 0xFF);
  };
  for (unsigned byte = 0; byte < 256; ++byte) put(byte < 0xAB ? 0 : objects.size());
  for (const auto& [id, offset] : objects) index += bytes_of(id);
  for (std::size_t i = 0; i < objects.size(); ++i) put(0);
  for (const auto& [id, offset] : objects) put(offset);
  return index;
}

std::string header(unsigned type, std::size_t size) {
  REQUIRE(size < 16);
  return {static_cast<char>(type << 4 | size)};
}

TEST_CASE("packs: whole objects, deltas of both kinds, and circles") {
  const ObjectId whole = made_up(1), by_offset = made_up(2), by_id = made_up(3);
  const ObjectId circle = made_up(4), other = made_up(5), far = made_up(6);
  std::string pack = "PACK\0\0\0\2\0\0\0\5"s;
  std::vector<std::pair<ObjectId, std::uint32_t>> objects;
  const auto add = [&](const ObjectId& id, const std::string& bytes) {
    objects.emplace_back(id, static_cast<std::uint32_t>(pack.size()));
    pack += bytes;
  };
  const std::string delta = "\x05\x06\x90\x05\x01!"s;
  const std::string again = "\x06\x07\x90\x06\x01?"s;
  add(whole, header(3, 5) + stored("hello"));
  const char distance = static_cast<char>(pack.size() - objects[0].second);
  add(by_offset, header(6, delta.size()) + distance + stored(delta));
  add(by_id, header(7, again.size()) + std::string(bytes_of(by_offset)) + stored(again));
  add(circle, header(7, delta.size()) + std::string(bytes_of(other)) + stored(delta));
  add(other, header(7, delta.size()) + std::string(bytes_of(circle)) + stored(delta));
  add(far, header(6, delta.size()) + "\x7F" + stored(delta));
  std::map<std::string, std::string> files = {{"objects/pack/pack-1.pack", pack},
                                              {"objects/pack/pack-1.idx", index_of(objects)}};
  add_loose(files, made_up(9), "tag", "loose");
  const MemoryFileSystem memory(files);
  const ObjectStore store(memory, "objects");
  const auto read = [&](const ObjectId& id) {
    const Found<Object> object = store.read(id);
    return object ? object->content : object.error();
  };
  CHECK(store.problems().empty());
  CHECK(read(whole) == "hello");
  CHECK(read(by_offset) == "hello!");
  CHECK(read(by_id) == "hello!?");
  CHECK(store.read(by_id)->kind == ObjectKind::blob);
  CHECK(read(circle) == "a chain of deltas is too long");
  CHECK(read(far) != "hello!");
  CHECK(read(made_up(9)) == "loose");
  CHECK(read(made_up(8)).ends_with("is not in the repository"));
  CHECK(store.with_prefix("ab01").size() == 1);
  CHECK(store.with_prefix("ab09").size() == 1);
  CHECK(store.with_prefix("abcd").empty());
}

TEST_CASE("an index or a pack that lies is an error") {
  const std::string index = index_of({{made_up(1), 12}});
  const auto read = [&](const std::string& idx, const std::string& pack) {
    const MemoryFileSystem memory({{"objects/pack/p.pack", pack}, {"objects/pack/p.idx", idx}});
    const ObjectStore store(memory, "objects");
    const Found<Object> object = store.read(made_up(1));
    return object ? object->content : object.error();
  };
  const std::string start = "PACK\0\0\0\2\0\0\0\1"s;
  CHECK(read(index, start + header(3, 1) + stored("x")) == "x");
  CHECK(read(index, start + header(3, 2) + stored("x")).ends_with("is damaged"));
  CHECK(read(index, start + header(3, 0) + stored("x")).ends_with("is damaged"));
  CHECK(read(index, start + header(5, 1) + stored("x")).ends_with("is damaged"));
  CHECK(read(index, start + header(6, 1) + "\0"s + stored("x")).ends_with("is damaged"));
  CHECK(
      read(index, start + "\xBF\xFF\xFF\xFF\x7F" + stored("x")).ends_with("too large to be read"));
  CHECK(read(index, start + "\xBF" + std::string(12, '\xFF')).ends_with("is damaged"));
  CHECK(read(index, start).ends_with("is damaged"));
  CHECK(read(index.substr(0, 1040), start).find("is not in the repository") != std::string::npos);
  CHECK(read("\377tOc\0\0\0\1"s, start).find("not a pack index of version 2") != std::string::npos);
  std::string falling = index;
  falling[8 + 4 * 0xAC + 3] = 0;
  CHECK(read(falling, start).find("is damaged") != std::string::npos);
}

TEST_CASE("loose objects and alternates") {
  std::map<std::string, std::string> files;
  add_loose(files, made_up(1), "blob", "one");
  files["objects/info/alternates"] = "../far/objects\n# a comment\n../objects\n";
  std::map<std::string, std::string> far;
  add_loose(far, made_up(2), "blob", "two");
  for (const auto& [path, text] : far) files["far/" + path] = text;
  files["far/objects/info/alternates"] = "../../objects\n";
  const std::string hex = to_hex(made_up(3));
  files["objects/ab/" + hex.substr(2)] = stored("blob 9\0x"s);
  const MemoryFileSystem memory(files);
  const ObjectStore store(memory, "objects");
  CHECK(store.read(made_up(1))->content == "one");
  CHECK(store.read(made_up(2))->content == "two");
  CHECK(store.read(made_up(3)).error() == "an object is damaged");
}

}  // namespace
}  // namespace preflint::git
