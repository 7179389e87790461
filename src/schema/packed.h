#pragma once

#include <cstddef>
#include <span>
#include <string_view>

namespace preflint::schema {

/// A stretch of a table under schema/, compressed by itself (zlib). It begins and ends between two
/// types.
struct Piece {
  std::string_view first;  ///< the line of its first type: "resource aws_s3_bucket"
  std::size_t size = 0;    ///< of the text
  std::string_view compressed;
};

/// The tables, sorted by the lines of their types. schema/pack.cpp generates the definitions.
std::span<const Piece> terraform_pieces();
std::span<const Piece> cloudformation_pieces();

}  // namespace preflint::schema
