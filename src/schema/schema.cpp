// Finds a type: the piece of its table by binary search, and its lines in the inflated piece
// likewise.

#include "schema/schema.h"

#include <zlib.h>

#include <algorithm>
#include <cassert>
#include <mutex>
#include <vector>

#include "schema/packed.h"

namespace preflint::schema {

struct Schema::Table {
  struct Section {
    std::string_view title;
    std::string_view lines;  ///< behind the title
  };

  struct Inflated {
    std::once_flag once;
    std::string text;
    std::vector<Section> sections;  ///< sorted, as they stand in the text
  };

  explicit Table(std::span<const Piece> packed) : pieces(packed), inflated(packed.size()) {}

  static void inflate(const Piece& piece, Inflated& into) {
    into.text.resize(piece.size);
    uLongf size = piece.size;
    [[maybe_unused]] const int status = uncompress(
        reinterpret_cast<Bytef*>(into.text.data()), &size,
        reinterpret_cast<const Bytef*>(piece.compressed.data()), piece.compressed.size());
    assert(status == Z_OK && size == piece.size);
    const std::string_view text = into.text;
    for (std::size_t begin = 0; begin < text.size();) {
      const std::size_t behind = text.find('\n', begin) + 1;
      std::size_t end = behind;  // of the lines that are indented
      while (end < text.size() && text[end] == ' ') end = text.find('\n', end) + 1;
      into.sections.push_back(
          {text.substr(begin, behind - 1 - begin), text.substr(behind, end - behind)});
      begin = end;
    }
  }

  std::optional<Shape> find(std::string_view title) {
    const auto after = std::ranges::upper_bound(pieces, title, {}, &Piece::first);
    if (after == pieces.begin()) return std::nullopt;
    const std::size_t index = static_cast<std::size_t>(after - pieces.begin()) - 1;
    Inflated& piece = inflated[index];
    std::call_once(piece.once, [&] { inflate(pieces[index], piece); });
    const auto at = std::ranges::lower_bound(piece.sections, title, {}, &Section::title);
    if (at == piece.sections.end() || at->title != title) return std::nullopt;
    return Shape(at->lines, at->lines, 1);
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

std::optional<Shape> Schema::get_att(std::string_view type) const {
  return cloudformation_->find("attributes " + std::string(type));
}

std::optional<Shape> Schema::data_source(std::string_view type) const {
  return terraform_->find("data " + std::string(type));
}

}  // namespace preflint::schema
