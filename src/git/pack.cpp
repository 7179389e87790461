// Packs and their indices, version 2 of each (https://git-scm.com/docs/gitformat-pack). Nothing
// that stands in them is believed: counts, offsets and sizes are held against what is there.

#include "git/pack.h"

#include <algorithm>

#include "git/inflate.h"

namespace preflint::git {

namespace {

constexpr std::size_t first_guess = 4096;  // bytes of a packed object that are read at once
constexpr std::size_t longest_header = 10 + ObjectId::size;
constexpr std::uint64_t fanout_at = 8;
constexpr std::uint64_t ids_at = fanout_at + std::uint64_t{4} * 256;
constexpr std::size_t crc_size = 4;

std::uint32_t number_at(std::string_view bytes, std::size_t at) {
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < 4; ++i)
    value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
  return value;
}

enum Type : unsigned { commit = 1, tree, blob, tag, delta_of_offset = 6, delta_of_id };

/// What stands before the compressed bytes.
struct Header {
  unsigned type = 0;
  std::uint64_t size = 0;      ///< inflated
  std::uint64_t distance = 0;  ///< of the base, backwards
  ObjectId base;
  std::size_t length = 0;
};

/// Bytes with seven bits each, of which all but the last have the highest bit set.
class HeaderReader {
 public:
  explicit HeaderReader(std::string_view bytes) : bytes_(bytes) {}

  std::optional<Header> read() {
    Header header;
    unsigned byte = next();
    header.type = byte >> 4 & 7;
    header.size = byte & 15;
    for (unsigned shift = 4; (byte & 0x80) != 0; shift += 7) {
      if (shift > 56) return std::nullopt;
      byte = next();
      header.size |= static_cast<std::uint64_t>(byte & 0x7F) << shift;
    }
    if (header.type == delta_of_offset) read_distance(header);
    if (header.type == delta_of_id) {
      header.base = id_from_bytes(bytes_.substr(std::min(at_, bytes_.size()), ObjectId::size));
      at_ += ObjectId::size;
    }
    header.length = at_;
    if (at_ > bytes_.size() || is_broken_) return std::nullopt;
    return header;
  }

 private:
  unsigned next() {
    const bool is_there = at_ < bytes_.size();
    if (!is_there) is_broken_ = true;
    return is_there ? static_cast<unsigned char>(bytes_[at_++]) : 0u;
  }

  /// The highest bits first; each further byte counts from where the shorter ones end.
  void read_distance(Header& header) {
    unsigned byte = next();
    header.distance = byte & 0x7F;
    while ((byte & 0x80) != 0) {
      if (header.distance > (std::uint64_t{1} << 54)) is_broken_ = true;
      if (is_broken_) return;
      byte = next();
      header.distance = (header.distance + 1) << 7 | (byte & 0x7F);
    }
  }

  std::string_view bytes_;
  std::size_t at_ = 0;
  bool is_broken_ = false;
};

std::optional<ObjectKind> kind_of(unsigned type) {
  switch (type) {
    case commit:
      return ObjectKind::commit;
    case tree:
      return ObjectKind::tree;
    case blob:
      return ObjectKind::blob;
    case tag:
      return ObjectKind::tag;
    default:
      return std::nullopt;
  }
}

}  // namespace

std::string Pack::error(std::string_view what) const {
  return path_ + ".pack " + std::string(what);
}

Found<Pack> Pack::open(const FileSystem& files, const std::string& path) {
  Pack pack(files, path);
  const Found<std::string> start = files.read_part(path + ".idx", 0, ids_at);
  if (!start) return std::unexpected(path + ".idx " + start.error());
  const bool is_version_2 =
      start->starts_with("\377tOc") && start->size() == ids_at && number_at(*start, 4) == 2;
  if (!is_version_2)
    return std::unexpected(path +
                           ".idx is not a pack index of version 2 (`git repack -a` makes one)");
  for (std::size_t i = 0; i < pack.fanout_.size(); ++i) {
    pack.fanout_[i] = number_at(*start, fanout_at + 4 * i);
    if (i > 0 && pack.fanout_[i] < pack.fanout_[i - 1])
      return std::unexpected(path + ".idx is damaged");
  }
  return pack;
}

const std::string& Pack::ids_of(std::size_t first) {
  std::optional<std::string>& ids = ids_[first];
  if (!ids) {
    const std::size_t count = fanout_[first] - before(first);
    Found<std::string> read =
        files_->read_part(path_ + ".idx", ids_at + std::uint64_t{ObjectId::size} * before(first),
                          std::min(count * ObjectId::size, largest_object));
    ids = read ? std::move(*read) : std::string();
    ids->resize(ids->size() / ObjectId::size * ObjectId::size);
  }
  return *ids;
}

std::optional<std::uint64_t> Pack::offset_at(std::uint64_t position) const {
  const std::string index = path_ + ".idx";
  const std::uint64_t offsets = ids_at + std::uint64_t{count()} * (ObjectId::size + crc_size);
  const Found<std::string> small = files_->read_part(index, offsets + 4 * position, 4);
  if (!small || small->size() != 4) return std::nullopt;
  const std::uint32_t value = number_at(*small, 0);
  if ((value & 0x80000000u) == 0) return value;
  const std::uint64_t place =
      offsets + std::uint64_t{4} * count() + std::uint64_t{8} * (value & 0x7FFFFFFFu);
  const Found<std::string> large = files_->read_part(index, place, 8);
  if (!large || large->size() != 8) return std::nullopt;
  return static_cast<std::uint64_t>(number_at(*large, 0)) << 32 | number_at(*large, 4);
}

std::optional<std::uint64_t> Pack::offset_of(const ObjectId& id) {
  const std::size_t first = id.bytes[0];
  const std::string& ids = ids_of(first);
  std::size_t low = 0, high = ids.size() / ObjectId::size;
  while (low < high) {
    const std::size_t middle = low + (high - low) / 2;
    const std::string_view there =
        std::string_view(ids).substr(middle * ObjectId::size, ObjectId::size);
    if (there == bytes_of(id)) return offset_at(before(first) + middle);
    if (there < bytes_of(id)) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return std::nullopt;
}

std::vector<ObjectId> Pack::with_prefix(std::string_view hex) {
  std::vector<ObjectId> found;
  const std::string padded = std::string(hex) + std::string(ObjectId::hex_size - hex.size(), '0');
  const std::optional<ObjectId> first = parse_id(padded);
  if (!first) return found;
  const std::string& ids = ids_of(first->bytes[0]);
  for (std::size_t at = 0; at < ids.size(); at += ObjectId::size) {
    const ObjectId id = id_from_bytes(std::string_view(ids).substr(at, ObjectId::size));
    if (to_hex(id).starts_with(hex)) found.push_back(id);
  }
  return found;
}

Found<PackedObject> Pack::read_at(std::uint64_t offset) const {
  const std::string file = path_ + ".pack";
  Found<std::string> bytes = files_->read_part(file, offset, first_guess);
  if (!bytes) return std::unexpected(error(bytes.error()));
  const std::optional<Header> header =
      HeaderReader(std::string_view(*bytes).substr(0, longest_header)).read();
  if (!header) return std::unexpected(error("is damaged"));
  if (header->size > largest_object) return std::unexpected("an object is too large to be read");

  PackedObject object;
  if (const std::optional<ObjectKind> kind = kind_of(header->type)) {
    object.form = WholeObject{*kind};
  } else if (header->type == delta_of_offset && header->distance > 0 && header->distance < offset) {
    object.form = DeltaOfOffset{offset - header->distance};
  } else if (header->type == delta_of_id) {
    object.form = DeltaOfId{header->base};
  } else {
    return std::unexpected(error("is damaged"));
  }
  // What doesn't get smaller grows by less than this.
  const std::size_t most = header->length + header->size + header->size / 64 + 256;
  Inflated inflated = inflate(std::string_view(*bytes).substr(header->length), header->size);
  if (inflated.end == Inflated::End::input_too_short && most > first_guess) {
    bytes = files_->read_part(file, offset, most);
    if (!bytes) return std::unexpected(error(bytes.error()));
    inflated = inflate(std::string_view(*bytes).substr(header->length), header->size);
  }
  if (inflated.end != Inflated::End::complete || inflated.text.size() != header->size)
    return std::unexpected(error("is damaged"));
  object.content = std::move(inflated.text);
  return object;
}

}  // namespace preflint::git
