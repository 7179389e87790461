// `csvdecode`: CSV with a header line, read as Go's encoding/csv does.
// https://developer.hashicorp.com/terraform/language/functions/csvdecode,
// https://www.rfc-editor.org/rfc/rfc4180

#include <algorithm>
#include <string>
#include <vector>

#include "hcl/function.h"
#include "value/strings.h"

namespace preflint::hcl {

using value::Type;
using value::Value;

namespace {

using Record = std::vector<std::string>;

/// Reads one record after the other. `error` says what is wrong with the text, with its line.
class CsvReader {
 public:
  explicit CsvReader(std::string_view text) : rest_(text) {}

  /// False at the end, and when the text is wrong.
  bool next(Record& record);
  std::size_t line() const { return line_; }

  std::string error;

 private:
  bool read_field(std::string& field);
  bool read_quoted(std::string& field);
  bool at_line_end() const {
    return rest_.empty() || rest_.starts_with('\n') || rest_.starts_with("\r\n");
  }
  void skip_line_end();
  bool fail(std::string_view message);

  std::string_view rest_;
  std::size_t line_ = 1;
};

bool CsvReader::fail(std::string_view message) {
  error = "CSV parse error on line " + std::to_string(line_) + ": " + std::string(message);
  return false;
}

void CsvReader::skip_line_end() {
  if (rest_.starts_with('\r')) rest_.remove_prefix(1);
  if (rest_.starts_with('\n')) {
    rest_.remove_prefix(1);
    ++line_;
  }
}

bool CsvReader::read_quoted(std::string& field) {
  rest_.remove_prefix(1);
  for (;;) {
    if (rest_.empty()) return fail("extraneous or missing \" in quoted-field");
    if (rest_.starts_with("\"\"")) {
      field += '"';
      rest_.remove_prefix(2);
    } else if (rest_.starts_with('"')) {
      rest_.remove_prefix(1);
      return rest_.starts_with(',') || at_line_end() ||
             fail("extraneous or missing \" in quoted-field");
    } else if (at_line_end()) {
      field += '\n';
      skip_line_end();
    } else {
      field += rest_.front();
      rest_.remove_prefix(1);
    }
  }
}

bool CsvReader::read_field(std::string& field) {
  if (rest_.starts_with('"')) return read_quoted(field);
  while (!at_line_end() && !rest_.starts_with(',')) {
    if (rest_.front() == '"') return fail("bare \" in non-quoted-field");
    field += rest_.front();
    rest_.remove_prefix(1);
  }
  return true;
}

bool CsvReader::next(Record& record) {
  record.clear();
  while (!rest_.empty() && at_line_end()) skip_line_end();
  if (rest_.empty()) return false;
  for (;;) {
    if (!read_field(record.emplace_back())) return false;
    if (!rest_.starts_with(',')) break;
    rest_.remove_prefix(1);
  }
  skip_line_end();
  return true;
}

/// The type of a row: every column is a string.
Type row_type(const Record& header) {
  std::vector<Type::Attribute> attributes;
  for (const std::string& name : header)
    attributes.push_back({value::to_nfc(name), Type::string()});
  return Type::object(std::move(attributes));
}

Value read_rows(const Call& call) {
  CsvReader reader(call.string(0));
  Record header;
  if (!reader.next(header))
    return call.fail(reader.error.empty() ? "missing header line" : reader.error);
  for (auto name = header.begin(); name != header.end(); ++name) {
    if (std::find(header.begin(), name, *name) != name)
      return call.fail("duplicate column name " + quote(*name));
  }
  std::vector<Value> rows;
  Record record;
  for (std::size_t line = reader.line(); reader.next(record); line = reader.line()) {
    if (record.size() != header.size()) {
      return call.fail("CSV parse error on line " + std::to_string(line) +
                       ": wrong number of fields");
    }
    if (!call.reserve(header.size() * sizeof(Value::Entry))) return call.failed();
    std::vector<Value::Entry> columns;
    for (std::size_t i = 0; i < header.size(); ++i)
      columns.emplace_back(value::to_nfc(header[i]), call.text(record[i]));
    rows.push_back(Value::object(std::move(columns)));
  }
  if (!reader.error.empty()) return call.fail(reader.error);
  return Value::list(row_type(header), std::move(rows));
}

Function csvdecode() {
  return {
      .name = "csvdecode",
      .summary = "Reads CSV with a header line as a list of objects.",
      .parameters = {{"str", Type::string()}},
      .call = read_rows,
  };
}

}  // namespace

std::vector<Function> csv_functions() { return {csvdecode()}; }

}  // namespace preflint::hcl
