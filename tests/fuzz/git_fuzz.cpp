// Any bytes as what a repository holds: objects, deltas, packs and their indices. No crash, no
// hang, and nothing larger than it may be.
#include <map>
#include <string>

#include "base/filesystem.h"
#include "git/commit.h"
#include "git/delta.h"
#include "git/object_store.h"
#include "git/tree.h"
#include "tests/fuzz/fuzz.h"

using namespace preflint;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text = fuzz::text_of(data, size);
  const std::size_t half = text.size() / 2;
  if (const auto made = git::apply_delta(text.substr(0, half), text.substr(half));
      made && made->size() > git::largest_object)
    std::abort();
  if (const auto entries = git::parse_tree(text)) {
    for (const git::TreeEntry& entry : *entries) {
      if (entry.name.find('/') != std::string::npos || entry.name == "..") std::abort();
    }
  }
  (void)git::parse_commit(text);

  // One half is the index, the other the pack.
  const std::size_t index_size = std::min(half, text.size());
  const git::ObjectId loose = git::id_from_bytes(text.substr(0, git::ObjectId::size));
  const std::string hex = git::to_hex(loose);
  const MemoryFileSystem files({{"objects/pack/p.idx", text.substr(0, index_size)},
                                {"objects/pack/p.pack", text.substr(index_size)},
                                {"objects/info/alternates", text},
                                {"objects/" + hex.substr(0, 2) + '/' + hex.substr(2), text}});
  const git::ObjectStore store(files, "objects");
  (void)store.read(loose);
  for (const git::ObjectId& id : store.with_prefix(hex.substr(0, 4))) {
    const auto object = store.read(id);
    if (object && object->content.size() > git::largest_object) std::abort();
  }
  return 0;
}
