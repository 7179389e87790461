// Finds a type: the piece of its table by binary search, its lines in the inflated piece by their
// text.

#include "schema/schema.h"

#include <zlib.h>

#include <algorithm>
#include <cassert>
#include <mutex>
#include <vector>

#include "schema/packed.h"

namespace preflint::schema {

struct Schema::Table {
  struct Inflated {
    std::once_flag once;
    std::string text;
  };

  explicit Table(std::span<const Piece> packed) : pieces(packed), inflated(packed.size()) {}

  /// A line break, and the piece's text.
  std::string_view text_of(std::size_t piece) {
    std::call_once(inflated[piece].once, [&] { inflate(pieces[piece], inflated[piece].text); });
    return inflated[piece].text;
  }

  static void inflate(const Piece& piece, std::string& text) {
    text.resize(piece.size + 1, '\n');
    uLongf size = piece.size;
    [[maybe_unused]] const int status = uncompress(
        reinterpret_cast<Bytef*>(text.data() + 1), &size,
        reinterpret_cast<const Bytef*>(piece.compressed.data()), piece.compressed.size());
    assert(status == Z_OK && size == piece.size);
  }

  std::optional<Shape> find(const std::string& title) {
    const auto after = std::ranges::upper_bound(pieces, std::string_view(title), {}, &Piece::first);
    if (after == pieces.begin()) return std::nullopt;
    const std::string_view text = text_of(static_cast<std::size_t>(after - pieces.begin()) - 1);
    const std::size_t at = text.find("\n" + title + "\n");
    if (at == std::string_view::npos) return std::nullopt;
    std::string_view lines = text.substr(at + title.size() + 2);
    std::size_t end = 0;  // of the lines that are indented
    while (end < lines.size() && lines[end] == ' ') end = lines.find('\n', end) + 1;
    lines = lines.substr(0, end);
    return Shape(lines, lines, 1);
  }

  std::span<const Piece> pieces;
  std::vector<Inflated> inflated;
};

Schema::Schema()
    : terraform_(std::make_unique<Table>(terraform_pieces())),
      cloudformation_(std::make_unique<Table>(cloudformation_pieces())) {}

Schema::~Schema() = default;

std::optional<Shape> Schema::resource(std::string_view type) const {
  Table& table = type.find("::") == std::string_view::npos ? *terraform_ : *cloudformation_;
  return table.find("resource " + std::string(type));
}

std::optional<Shape> Schema::data_source(std::string_view type) const {
  return terraform_->find("data " + std::string(type));
}

}  // namespace preflint::schema
