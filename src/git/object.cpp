// Names of objects (https://git-scm.com/docs/gitformat-loose): the SHA-1 of "blob SIZE\0" and the
// content.

#include "git/object.h"

#include <fmt/format.h>
#include <openssl/evp.h>

#include <algorithm>

namespace preflint::git {

namespace {

int digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

}  // namespace

bool is_hex(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return digit(c) >= 0; });
}

std::optional<ObjectId> parse_id(std::string_view hex) {
  if (hex.size() != ObjectId::hex_size || !is_hex(hex)) return std::nullopt;
  ObjectId id;
  for (std::size_t i = 0; i < ObjectId::size; ++i)
    id.bytes[i] = static_cast<unsigned char>(digit(hex[2 * i]) * 16 + digit(hex[2 * i + 1]));
  return id;
}

ObjectId id_from_bytes(std::string_view bytes) {
  ObjectId id;
  for (std::size_t i = 0; i < ObjectId::size && i < bytes.size(); ++i)
    id.bytes[i] = static_cast<unsigned char>(bytes[i]);
  return id;
}

std::string to_hex(const ObjectId& id) {
  std::string hex;
  for (const unsigned char byte : id.bytes)
    hex += fmt::format("{:02x}", static_cast<unsigned>(byte));
  return hex;
}

std::string_view bytes_of(const ObjectId& id) {
  return {reinterpret_cast<const char*>(id.bytes.data()), id.bytes.size()};
}

ObjectId blob_id(std::string_view content) {
  const std::string header = fmt::format("blob {}", content.size()) + '\0';
  ObjectId id;
  EVP_MD_CTX* const state = EVP_MD_CTX_new();
  EVP_DigestInit_ex(state, EVP_sha1(), nullptr);
  EVP_DigestUpdate(state, header.data(), header.size());
  EVP_DigestUpdate(state, content.data(), content.size());
  EVP_DigestFinal_ex(state, id.bytes.data(), nullptr);
  EVP_MD_CTX_free(state);
  return id;
}

}  // namespace preflint::git
