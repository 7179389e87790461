// Terraform's hash and cryptography functions, by libcrypto. Those that give something else on
// every run are unknown in a scan. https://developer.hashicorp.com/terraform/language/functions
// (Hash and Crypto Functions)

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>

#include <algorithm>
#include <array>
#include <expected>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "hcl/function.h"
#include "hcl/functions/base64.h"
#include "hcl/functions/digest.h"

namespace preflint::hcl {

using value::Reason;
using value::Type;
using value::Value;

std::string digest(Algorithm algorithm, std::string_view text) {
  // No file of this machine has a say in what a digest is; reading it would take longer than that.
  OPENSSL_init_crypto(OPENSSL_INIT_NO_LOAD_CONFIG, nullptr);
  const EVP_MD* method = algorithm == Algorithm::md5      ? EVP_md5()
                         : algorithm == Algorithm::sha1   ? EVP_sha1()
                         : algorithm == Algorithm::sha256 ? EVP_sha256()
                                                          : EVP_sha512();
  std::string bytes(EVP_MAX_MD_SIZE, '\0');
  unsigned size = 0;
  EVP_Digest(text.data(), text.size(), reinterpret_cast<unsigned char*>(bytes.data()), &size,
             method, nullptr);
  bytes.resize(size);
  return bytes;
}

namespace {

/// A hash of a string, written by `encode`.
Function hash(std::string_view name, std::string_view summary, Algorithm algorithm,
              std::string (*encode)(std::string_view)) {
  return {
      .name = name,
      .summary = summary,
      .parameters = {{"str", Type::string()}},
      .result = Type::string(),
      .call =
          [algorithm, encode](const Call& call) {
            return Value::string(encode(digest(algorithm, call.string(0))));
          },
  };
}

/// The 16 bytes of a UUID, which may be in braces or after "urn:uuid:", or have no hyphens.
/// Otherwise what is wrong.
std::expected<std::string, std::string> parse_uuid(std::string_view text) {
  constexpr std::string_view urn = "urn:uuid:";
  std::string_view digits = text;
  if (digits.size() == 45 && digits.starts_with(urn)) digits.remove_prefix(urn.size());
  if (digits.size() == 38) digits = digits.substr(1, 36);
  if (digits.size() != 36 && digits.size() != 32) {
    return std::unexpected("invalid UUID length: " + std::to_string(text.size()));
  }
  std::string hex;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    const bool hyphen = digits.size() == 36 && (i == 8 || i == 13 || i == 18 || i == 23);
    const bool fits =
        hyphen ? digits[i] == '-' : std::isxdigit(static_cast<unsigned char>(digits[i])) != 0;
    if (!fits) return std::unexpected("invalid UUID format");
    if (!hyphen) hex += digits[i];
  }
  std::string bytes;
  for (std::size_t i = 0; i < hex.size(); i += 2)
    bytes += static_cast<char>(std::stoi(hex.substr(i, 2), nullptr, 16));
  return bytes;
}

/// The namespaces that have a name, all of one pattern.
std::string namespace_uuid(std::string_view name) {
  constexpr std::array<std::pair<std::string_view, char>, 4> known = {
      {{"dns", '0'}, {"url", '1'}, {"oid", '2'}, {"x500", '4'}}};
  for (const auto& [word, digit] : known) {
    if (name == word) return std::string("6ba7b81") + digit + "-9dad-11d1-80b4-00c04fd430c8";
  }
  return std::string(name);
}

Value make_uuid(const Call& call) {
  const std::expected<std::string, std::string> space = parse_uuid(namespace_uuid(call.string(0)));
  if (!space) {
    return call.fail("uuidv5() doesn't support namespace " + std::string(call.string(0)) + " (" +
                     space.error() + ")");
  }
  std::string bytes = digest(Algorithm::sha1, *space + std::string(call.string(1))).substr(0, 16);
  bytes[6] = static_cast<char>((bytes[6] & 0x0F) | 0x50);
  bytes[8] = static_cast<char>((bytes[8] & 0x3F) | 0x80);
  std::string text = hex_encode(bytes);
  for (const std::size_t at : {20u, 16u, 12u, 8u}) text.insert(at, 1, '-');
  return Value::string(std::move(text));
}

Function uuidv5() {
  return {
      .name = "uuidv5",
      .summary = "Makes the UUID that stands for a name in a namespace.",
      .parameters = {{"namespace", Type::string()}, {"name", Type::string()}},
      .result = Type::string(),
      .call = make_uuid,
  };
}

/// The unknown result of a function that gives something else every time.
Value made_anew(const Call& call) {
  return call.unknown(Value::unknown(
      Type::string(),
      {Reason::Kind::computed, std::string(call.function.name) + "()", call.subject}));
}

Function uuid() {
  return {
      .name = "uuid",
      .summary = "Makes a random UUID; unknown in a scan.",
      .result = Type::string(),
      .call = made_anew,
  };
}

Function bcrypt() {
  return {
      .name = "bcrypt",
      .summary = "Hashes a string with a random salt; unknown in a scan.",
      .parameters = {{"str", Type::string()}},
      .variadic = {{"cost", Type::number()}},
      .result = Type::string(),
      .call =
          [](const Call& call) {
            return call.args.size() > 2 ? call.fail("bcrypt() takes no more than two arguments")
                                        : made_anew(call);
          },
  };
}

template <auto Free>
struct Freed {
  template <class T>
  void operator()(T* object) const {
    Free(object);
  }
};
using Key = std::unique_ptr<EVP_PKEY, Freed<EVP_PKEY_free>>;
using KeyContext = std::unique_ptr<EVP_PKEY_CTX, Freed<EVP_PKEY_CTX_free>>;
using Memory = std::unique_ptr<BIO, Freed<BIO_free>>;

Key read_private_key(std::string_view pem) {
  const Memory memory(
      BIO_new_mem_buf(pem.data(), static_cast<int>(std::min<std::size_t>(pem.size(), 1u << 20))));
  // Without a callback libcrypto would ask for a pass phrase at the terminal.
  const auto no_passphrase = [](char*, int, int, void*) { return -1; };
  return Key(PEM_read_bio_PrivateKey(memory.get(), nullptr, no_passphrase, nullptr));
}

/// `text` decrypted with RSA and the padding of PKCS #1 version 1.5.
std::optional<std::string> decrypt(EVP_PKEY* key, std::string_view text) {
  const KeyContext context(EVP_PKEY_CTX_new(key, nullptr));
  const auto* in = reinterpret_cast<const unsigned char*>(text.data());
  std::size_t size = 0;
  if (!context || EVP_PKEY_decrypt_init(context.get()) <= 0 ||
      EVP_PKEY_CTX_set_rsa_padding(context.get(), RSA_PKCS1_PADDING) <= 0 ||
      EVP_PKEY_decrypt(context.get(), nullptr, &size, in, text.size()) <= 0) {
    return std::nullopt;
  }
  std::string result(size, '\0');
  auto* out = reinterpret_cast<unsigned char*>(result.data());
  if (EVP_PKEY_decrypt(context.get(), out, &size, in, text.size()) <= 0) return std::nullopt;
  result.resize(size);
  return result;
}

Value decrypt_rsa(const Call& call) {
  const std::expected<std::string, std::size_t> ciphertext = base64_decode(call.string(0));
  if (!ciphertext)
    return call.fail_argument(
        0, "failed to decode input " + call.quoted(0) + ": cipher text must be base64-encoded");
  const Key key = read_private_key(call.string(1));
  if (!key) return call.fail_argument(1, "invalid private key");
  const std::optional<std::string> plain = decrypt(key.get(), *ciphertext);
  return plain ? call.text(*plain) : call.fail("failed to decrypt: decryption error");
}

Function rsadecrypt() {
  return {
      .name = "rsadecrypt",
      .summary = "Decrypts Base64 text with an RSA private key.",
      .parameters = {{"ciphertext", Type::string()}, {"privatekey", Type::string()}},
      .result = Type::string(),
      .call = decrypt_rsa,
  };
}

}  // namespace

std::vector<Function> hash_functions() {
  return {
      hash("md5", "Computes the MD5 hash of a string, in hexadecimal.", Algorithm::md5, hex_encode),
      hash("sha1", "Computes the SHA-1 hash of a string, in hexadecimal.", Algorithm::sha1,
           hex_encode),
      hash("sha256", "Computes the SHA-256 hash of a string, in hexadecimal.", Algorithm::sha256,
           hex_encode),
      hash("sha512", "Computes the SHA-512 hash of a string, in hexadecimal.", Algorithm::sha512,
           hex_encode),
      hash("base64sha256", "Computes the SHA-256 hash of a string, in Base64.", Algorithm::sha256,
           base64_encode),
      hash("base64sha512", "Computes the SHA-512 hash of a string, in Base64.", Algorithm::sha512,
           base64_encode),
      uuidv5(),
      uuid(),
      bcrypt(),
      rsadecrypt(),
  };
}

}  // namespace preflint::hcl
