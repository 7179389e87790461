#include "base/json_reader.h"

#include "tests/catch.h"

namespace preflint {
namespace {

/// What is told, as text: `key:`, scalars between <>, collections with the text of their range.
class Recorder : public JsonListener {
 public:
  explicit Recorder(std::string_view text) : text_(text) {}

  void begin_collection() override { told += "( "; }
  void end_object(std::size_t begin, std::size_t end, bool complete) override {
    close('{', begin, end, complete);
  }
  void end_array(std::size_t begin, std::size_t end, bool complete) override {
    close('[', begin, end, complete);
  }
  void key(std::string_view name, std::size_t begin, std::size_t end) override {
    told += std::string(name) + "@" + source(begin, end) + ": ";
  }
  void scalar(Scalar kind, std::string_view content, std::size_t begin, std::size_t end) override {
    told += "snbx"[static_cast<int>(kind)];
    told += "<" + std::string(content) + ">@" + source(begin, end) + " ";
  }
  void too_deep(std::size_t begin, std::size_t end) override {
    told += "deep@" + source(begin, end) + " ";
  }
  void error(std::size_t at, const std::string& what) override {
    told += "!" + std::to_string(at) + " " + what + " ";
  }

  std::string told;

 private:
  std::string source(std::size_t begin, std::size_t end) const {
    return std::string(text_.substr(begin, end - begin));
  }
  void close(char bracket, std::size_t begin, std::size_t end, bool complete) {
    told += std::string(")") + bracket + source(begin, end) + (complete ? " " : "? ");
  }

  std::string_view text_;
};

TEST_CASE("a JSON text is told with the place of everything") {
  const std::pair<std::string, std::string> cases[] = {
      {"\xEF\xBB\xBF 1.5e-3 ", "n<1.5e-3>@1.5e-3 "},
      {"[true,null]", "( b<true>@true x<null>@null )[[true,null] "},
      {R"({"a":"x"})", R"(( a@"a": s<x>@"x" ){{"a":"x"} )"},
      {R"("a\n\"\/\u00e9\ud83d\ude00\ud83d")",
       "s<a\n\"/\xC3\xA9\xF0\x9F\x98\x80\xEF\xBF\xBD>@"
       R"("a\n\"\/\u00e9\ud83d\ude00\ud83d" )"},
      {"[[[1]]]", "( ( deep@[1] )[[[1]] )[[[[1]]] "},
      {"[1,]", "( n<1>@1 !3 JSON does not permit a comma before the end of an array. )[[1,? "},
      {R"({"a":1,})",
       R"(( a@"a": n<1>@1 !7 JSON does not permit a comma before the end of an object. ){{"a":1,? )"},
      {R"({"a" 1})", R"(( a@"a": !5 ":" was expected after the key. ){{"a" ? )"},
      {"{a:1}", "( !1 A key in double quotes was expected. ){{? "},
      {"[1 2]", "( n<1>@1 !3 \",\" or \"]\" was expected. )[[1 ? "},
      {"01", "!0 A value was expected. "},
      {"-", "!0 A value was expected. "},
      {"tru", "!0 A value was expected. "},
      {"1 x", "n<1>@1 !2 Only one value can stand in a JSON file. "},
      {"", "!0 A value is missing at the end of the file. "},
      {"\"a\nb\"", "!2 A string is not closed on its line. "},
      {R"("\q")", "!2 This is not an escape sequence of JSON. "},
      {R"("\u12")", "!5 This is not an escape sequence of JSON. "},
  };
  for (const auto& [text, expected] : cases) {
    INFO(text);
    Recorder recorder(text);
    const bool is_json = read_json(text, 2, recorder);
    CHECK(recorder.told == expected);
    CHECK(is_json == (recorder.told.find('!') == std::string::npos));
  }
}

TEST_CASE("pieces say what each run of a string was written as") {
  const std::pair<std::string, std::string> cases[] = {
      {"", ""},
      {"plain", "0+5=plain "},
      {R"(a\"b\n)", R"(0+1=a 1+1~\" 2+1=b 3+1~\n )"},
      {R"(\u00e9\ud83d\ude00!)", R"(0+2~\u00e9 2+4~\ud83d\ude00 6+1=! )"},
  };
  for (const auto& [text, expected] : cases) {
    INFO(text);
    std::string shown;
    for (const JsonPiece& piece : json_pieces(text)) {
      shown += std::to_string(piece.at) + "+" + std::to_string(piece.size) +
               (piece.verbatim ? "=" : "~") +
               text.substr(piece.source_begin, piece.source_end - piece.source_begin) + " ";
    }
    CHECK(shown == expected);
  }
}

}  // namespace
}  // namespace preflint
