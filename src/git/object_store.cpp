// Where objects lie (https://git-scm.com/docs/gitrepository-layout): `objects/xx/yyyy…`, packs, and
// alternates. A chain of deltas is followed with a list, not by recursion, to a bounded depth and a
// bounded sum of sizes, so that a circle or a bomb in it ends.

#include "git/object_store.h"

#include <algorithm>
#include <charconv>

#include "git/delta.h"
#include "git/inflate.h"

namespace preflint::git {

namespace {

constexpr int deepest_alternate = 5;  // as git
constexpr std::size_t most_directories = 64;
constexpr std::size_t most_packs = 10'000;
constexpr std::size_t longest_chain = 5000;  // git makes none above 4095
constexpr std::size_t most_delta_bytes = 2 * largest_object;
constexpr std::size_t longest_loose_header = 32;

std::optional<ObjectKind> kind_from(std::string_view word) {
  if (word == "commit") return ObjectKind::commit;
  if (word == "tree") return ObjectKind::tree;
  if (word == "blob") return ObjectKind::blob;
  if (word == "tag") return ObjectKind::tag;
  return std::nullopt;
}

/// "blob 12\0" and the content, inflated.
Found<Object> read_loose_object(std::string_view compressed) {
  Inflated inflated = inflate(compressed, largest_object + longest_loose_header);
  if (inflated.end == Inflated::End::output_too_long)
    return std::unexpected("an object is too large to be read");
  const std::string_view text = inflated.text;
  const std::size_t end = text.substr(0, longest_loose_header).find('\0');
  const std::size_t space = text.find(' ');
  if (inflated.end != Inflated::End::complete || end == std::string_view::npos || space > end)
    return std::unexpected("an object is damaged");
  const std::optional<ObjectKind> kind = kind_from(text.substr(0, space));
  std::size_t size = 0;
  const auto parsed = std::from_chars(text.data() + space + 1, text.data() + end, size);
  const bool is_number = parsed.ec == std::errc() && parsed.ptr == text.data() + end;
  if (!kind || !is_number || size != text.size() - end - 1)
    return std::unexpected("an object is damaged");
  return Object{*kind, inflated.text.substr(end + 1)};
}

}  // namespace

ObjectStore::ObjectStore(const FileSystem& files, const std::string& objects_directory)
    : files_(files) {
  add_directory(objects_directory, 0);
}

void ObjectStore::add_directory(const std::string& directory, int depth) {
  if (depth > deepest_alternate || directories_.size() >= most_directories) return;
  const std::string path = files_.canonical(directory);
  if (std::ranges::find(directories_, path) != directories_.end()) return;
  directories_.push_back(path);
  open_packs(path);
  const auto alternates = files_.read(join_path(path, "info/alternates"));
  std::string_view rest = alternates ? std::string_view(*alternates) : std::string_view();
  while (!rest.empty()) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(rest.size(), line.size() + 1));
    if (!line.empty() && line[0] != '#') add_directory(join_path(path, line), depth + 1);
  }
}

void ObjectStore::open_packs(const std::string& directory) {
  const std::string packs = join_path(directory, "pack");
  const auto entries = files_.list(packs);
  if (!entries) return;
  constexpr std::string_view ending = ".idx";
  for (const FileSystem::Entry& entry : *entries) {
    if (!entry.name.ends_with(ending) || packs_.size() >= most_packs) continue;
    const std::string name = entry.name.substr(0, entry.name.size() - ending.size());
    Found<Pack> pack = Pack::open(files_, join_path(packs, name));
    if (pack) {
      packs_.push_back(std::move(*pack));
    } else {
      problems_.push_back(pack.error());
    }
  }
}

std::string ObjectStore::missing(const ObjectId& id) const {
  return "object " + to_hex(id) + " is not in the repository" +
         (problems_.empty() ? "" : " (" + problems_.front() + ")");
}

Found<Object> ObjectStore::read_loose(const ObjectId& id) const {
  const std::string hex = to_hex(id);
  for (const std::string& directory : directories_) {
    const std::string path = join_path(directory, hex.substr(0, 2) + '/' + hex.substr(2));
    if (!files_.is_file(path)) continue;
    const auto compressed = files_.read_part(path, 0, largest_object + largest_object / 64);
    if (!compressed) return std::unexpected(path + ": " + compressed.error());
    return read_loose_object(*compressed);
  }
  return std::unexpected(missing(id));
}

std::optional<ObjectStore::Place> ObjectStore::find_packed(const ObjectId& id) const {
  for (std::size_t i = 0; i < packs_.size(); ++i) {
    if (const std::optional<std::uint64_t> offset = packs_[i].offset_of(id))
      return Place{i, *offset};
  }
  return std::nullopt;
}

Found<Object> ObjectStore::read_packed(Place place) const {
  std::vector<std::string> deltas;
  std::size_t bytes = 0;
  std::optional<Object> object;
  while (!object) {
    Found<PackedObject> packed = packs_[place.pack].read_at(place.offset);
    if (!packed) return std::unexpected(packed.error());
    if (const auto* const whole = std::get_if<WholeObject>(&packed->form)) {
      object = Object{whole->kind, std::move(packed->content)};
      break;
    }
    bytes += packed->content.size();
    deltas.push_back(std::move(packed->content));
    if (deltas.size() > longest_chain || bytes > most_delta_bytes)
      return std::unexpected("a chain of deltas is too long");
    if (const auto* const near = std::get_if<DeltaOfOffset>(&packed->form)) {
      place.offset = near->base;
      continue;
    }
    const ObjectId base = std::get<DeltaOfId>(packed->form).base;
    if (const std::optional<Place> found = find_packed(base)) {
      place = *found;
      continue;
    }
    Found<Object> loose = read_loose(base);
    if (!loose) return loose;
    object = std::move(*loose);
  }
  while (!deltas.empty()) {
    std::optional<std::string> content = apply_delta(object->content, deltas.back());
    if (!content) return std::unexpected("an object is damaged");
    object->content = std::move(*content);
    deltas.pop_back();
  }
  return *std::move(object);
}

Found<Object> ObjectStore::read(const ObjectId& id) const {
  const std::lock_guard lock(mutex_);
  if (const std::optional<Place> place = find_packed(id)) return read_packed(*place);
  return read_loose(id);
}

bool ObjectStore::has(const ObjectId& id) const {
  const std::lock_guard lock(mutex_);
  if (find_packed(id)) return true;
  const std::string hex = to_hex(id);
  return std::ranges::any_of(directories_, [&](const std::string& directory) {
    return files_.is_file(join_path(directory, hex.substr(0, 2) + '/' + hex.substr(2)));
  });
}

std::vector<ObjectId> ObjectStore::with_prefix(std::string_view hex) const {
  const std::lock_guard lock(mutex_);
  std::vector<ObjectId> found;
  for (Pack& pack : packs_) {
    const std::vector<ObjectId> here = pack.with_prefix(hex);
    found.insert(found.end(), here.begin(), here.end());
  }
  const std::string first(hex.substr(0, 2));
  for (const std::string& directory : directories_) {
    const auto entries = files_.list(join_path(directory, first));
    if (!entries) continue;
    for (const FileSystem::Entry& entry : *entries) {
      const std::optional<ObjectId> id = parse_id(first + entry.name);
      if (id && to_hex(*id).starts_with(hex)) found.push_back(*id);
    }
  }
  std::ranges::sort(found);
  found.erase(std::ranges::unique(found).begin(), found.end());
  return found;
}

}  // namespace preflint::git
