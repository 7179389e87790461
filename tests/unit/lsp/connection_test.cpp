// Framing: what comes of bytes that a client sends, right and wrong.

#include "lsp/connection.h"

#include <sstream>
#include <string>

#include "tests/catch.h"

namespace preflint::lsp {
namespace {

/// All that is read, one after the other: messages in brackets, "!" for what is malformed.
std::string read_all(const std::string& bytes) {
  std::istringstream in(bytes);
  std::ostringstream out;
  Connection connection(in, out);
  std::string all;
  for (int count = 0; count < 100; ++count) {
    const Connection::Incoming incoming = connection.read();
    if (incoming.kind == Connection::Incoming::Kind::end) return all + ".";
    all += incoming.kind == Connection::Incoming::Kind::message ? "[" + incoming.text + "]" : "!";
  }
  return all + "…";
}

TEST_CASE("messages are told apart by their headers") {
  const std::pair<std::string, std::string> rows[] = {
      {"", "."},
      {"Content-Length: 2\r\n\r\n{}", "[{}]."},
      {"content-length:2\r\nContent-Type: application/vscode-jsonrpc; charset=utf-8\r\n\r\n{}",
       "[{}]."},
      {"Content-Length: 2\n\n{}Content-Length: 3\n\n[1]", "[{}][[1]]."},
      {"Content-Length: 0\r\n\r\nContent-Length: 2\r\n\r\n{}", "[][{}]."},
      {"\r\n\r\nContent-Length: 2\r\n\r\n{}", "[{}]."},
      {"Content-Length: 5\r\n\r\n{}", "."},  // cut off
      {"Content-Length: x\r\n\r\nContent-Length: 2\r\n\r\n{}", "![{}]."},
      {"Content-Length: -1\r\n\r\n", "!."},
      {"Content-Length: 2x\r\n\r\n", "!."},
      {"Content-Length\r\n\r\n", "!."},
      {"Content-Length: 99999999999999999999999\r\n\r\n", "!."},
      {"Content-Length: 18446744073709551615\r\n\r\n{}", "."},
      {"X-Other: 2\r\n\r\nContent-Length: 2\r\n\r\n{}", "![{}]."},
      {std::string(Connection::longest_header + 1, 'x'), "."},
      {std::string("Content-Length: 2\r\n\r\n\0\xff", 23), std::string("[\0\xff].", 5)},
  };
  for (const auto& [bytes, expected] : rows) {
    INFO(bytes.substr(0, 60));
    CHECK(read_all(bytes) == expected);
  }
}

TEST_CASE("a message that is too long is passed over") {
  const std::string size = std::to_string(Connection::longest_message + 1);
  const std::string body(Connection::longest_message + 1, ' ');
  CHECK(read_all("Content-Length: " + size + "\r\n\r\n" + body + "Content-Length: 2\r\n\r\n{}") ==
        "![{}].");
}

TEST_CASE("what is sent is UTF-8 whatever a file holds") {
  std::istringstream in;
  std::ostringstream out;
  Connection(in, out).notify("m", "a\xff");
  CHECK(out.str() ==
        "Content-Length: "
        "46\r\n\r\n{\"jsonrpc\":\"2.0\",\"method\":\"m\",\"params\":\"a\xef\xbf\xbd\"}");
}

}  // namespace
}  // namespace preflint::lsp
