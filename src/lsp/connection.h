#pragma once

#include <cstddef>
#include <iosfwd>
#include <mutex>
#include <string>

#include "lsp/json.h"

namespace preflint::lsp {

/// JSON-RPC's and the protocol's own error codes.
enum class ErrorCode : int {
  parse_error = -32700,
  invalid_request = -32600,
  method_not_found = -32601,
  invalid_params = -32602,
  server_not_initialized = -32002,
  request_cancelled = -32800,
  content_modified = -32801,
};

/// The two streams to a client. Reading is for one thread, sending for any.
class Connection {
 public:
  /// A longer message is passed over.
  static constexpr std::size_t longest_message = 64u << 20;
  static constexpr std::size_t longest_header = 16u << 10;

  Connection(std::istream& in, std::ostream& out);

  struct Incoming {
    enum class Kind : unsigned char { message, malformed, end };
    Kind kind = Kind::end;
    std::string text;  ///< the message; what is wrong with it
  };
  /// The content of the next message. After `malformed`, the next one may be good again; after
  /// `end`, none will come.
  Incoming read();

  void notify(std::string method, Json params);
  void request(int id, std::string method, Json params);
  void answer(const Json& id, Json result);
  void refuse(const Json& id, ErrorCode code, std::string message);
  /// Has the client gone?
  bool is_broken();

 private:
  void send(const Json& message);
  bool header_line(std::string& line, std::size_t& left);

  std::istream& in_;
  std::mutex mutex_;
  std::ostream& out_;
};

}  // namespace preflint::lsp
