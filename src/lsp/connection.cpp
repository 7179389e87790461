// Messages between header lines and content, as the base protocol has them:
// https://microsoft.github.io/language-server-protocol/specifications/lsp/3.17/specification/#baseProtocol
// A client that breaks the rules is told so, and heard on from the next message where it is clear
// where that begins.

#include "lsp/connection.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <istream>
#include <optional>
#include <ostream>
#include <string_view>

#include "base/ascii.h"

namespace preflint::lsp {

namespace {

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t") - begin + 1);
}

/// Reads `size` bytes and forgets them; false where there are fewer.
bool pass_over(std::istream& in, std::size_t size) {
  std::array<char, 65536> piece;
  while (size > 0 && in) {
    in.read(piece.data(), static_cast<std::streamsize>(std::min(size, piece.size())));
    size -= static_cast<std::size_t>(in.gcount());
  }
  return size == 0;
}

}  // namespace

/// An input stream that is tied flushes the output whenever it reads: in the middle of what another
/// thread writes.
Connection::Connection(std::istream& in, std::ostream& out) : in_(in), out_(out) {
  in_.tie(nullptr);
}

/// A line without its end; false at the end of the input, or of what a header may take.
bool Connection::header_line(std::string& line, std::size_t& left) {
  line.clear();
  for (int c = in_.get(); c != std::istream::traits_type::eof(); c = in_.get()) {
    if (left-- == 0) return false;
    if (c == '\n') {
      if (line.ends_with('\r')) line.pop_back();
      return true;
    }
    line += static_cast<char>(c);
  }
  return false;
}

Connection::Incoming Connection::read() {
  using Kind = Incoming::Kind;
  std::optional<std::size_t> length;
  bool is_broken_length = false, has_header = false;
  std::size_t left = longest_header;
  for (std::string line; header_line(line, left);) {
    if (line.empty() && !has_header) continue;
    if (line.empty()) {
      if (is_broken_length) return {Kind::malformed, "The Content-Length is no number."};
      if (!length) return {Kind::malformed, "The header has no Content-Length."};
      if (*length > longest_message) {
        if (!pass_over(in_, *length)) return {};
        return {Kind::malformed, "The message is too long."};
      }
      std::string text(*length, '\0');
      in_.read(text.data(), static_cast<std::streamsize>(text.size()));
      if (static_cast<std::size_t>(in_.gcount()) < text.size()) return {};
      return {Kind::message, std::move(text)};
    }
    has_header = true;
    const std::size_t colon = line.find(':');
    if (ascii_lower(trimmed(std::string_view(line).substr(0, colon))) != "content-length") continue;
    const std::string_view number =
        colon == std::string::npos ? "" : trimmed(std::string_view(line).substr(colon + 1));
    std::size_t value = 0;
    const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), value);
    is_broken_length = error != std::errc() || end != number.data() + number.size();
    length = value;
  }
  return {};
}

void Connection::send(const Json& message) {
  const std::string text = message.dump(-1, ' ', false, Json::error_handler_t::replace);
  const std::lock_guard lock(mutex_);
  out_ << "Content-Length: " << text.size() << "\r\n\r\n" << text << std::flush;
}

bool Connection::is_broken() {
  const std::lock_guard lock(mutex_);
  return !out_;
}

void Connection::notify(std::string method, Json params) {
  send({{"jsonrpc", "2.0"}, {"method", std::move(method)}, {"params", std::move(params)}});
}

void Connection::request(int id, std::string method, Json params) {
  send({{"jsonrpc", "2.0"},
        {"id", id},
        {"method", std::move(method)},
        {"params", std::move(params)}});
}

void Connection::answer(const Json& id, Json result) {
  send({{"jsonrpc", "2.0"}, {"id", id}, {"result", std::move(result)}});
}

void Connection::refuse(const Json& id, ErrorCode code, std::string message) {
  send({{"jsonrpc", "2.0"},
        {"id", id},
        {"error", {{"code", static_cast<int>(code)}, {"message", std::move(message)}}}});
}

}  // namespace preflint::lsp
