#pragma once

#include <concepts>
#include <cstddef>
#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

namespace preflint::report {

/// Writes JSON as it is told, so that a report of any size needs no tree in memory. Keys keep their
/// order. The text is always valid: bytes that are not UTF-8 become U+FFFD.
class JsonWriter {
 public:
  enum class Layout { compact, indented };

  JsonWriter(std::ostream& out, Layout layout) : out_(out), layout_(layout) {}
  JsonWriter(const JsonWriter&) = delete;
  JsonWriter& operator=(const JsonWriter&) = delete;
  ~JsonWriter();

  void begin_object() { open('{'); }
  void end_object() { close('}'); }
  void begin_array() { open('['); }
  void end_array() { close(']'); }
  void key(std::string_view name);

  void text(std::string_view value);
  void number(std::size_t value);
  void decimal(double value);
  void boolean(bool value);
  void null();
  /// JSON text that something else has written.
  void raw(std::string_view json);

  void member(std::string_view name, std::string_view value) { key(name), text(value); }
  void member(std::string_view name, const char* value) { key(name), text(value); }
  void member(std::string_view name, std::same_as<bool> auto value) { key(name), boolean(value); }
  void member(std::string_view name, std::unsigned_integral auto value)
    requires(!std::same_as<decltype(value), bool>)
  {
    key(name), number(value);
  }
  void member_null(std::string_view name) { key(name), null(); }
  void begin_object(std::string_view name) { key(name), begin_object(); }
  void begin_array(std::string_view name) { key(name), begin_array(); }
  template <class Texts>
  void texts(std::string_view name, const Texts& values) {
    begin_array(name);
    for (const auto& value : values) text(value);
    end_array();
  }

  /// Ends the line, between documents.
  void end_line();

 private:
  void open(char bracket);
  void close(char bracket);
  void before_value();
  void new_line();
  void append_quoted(std::string_view value);
  void flush();

  std::ostream& out_;
  Layout layout_;
  std::string buffer_;
  std::vector<std::size_t> sizes_;  // of the objects and arrays that are open: the members so far
  bool after_key_ = false;
};

}  // namespace preflint::report
