// Terraform's filesystem functions. They see the scanned tree alone, and never the machine: what
// depends on it is unknown. https://developer.hashicorp.com/terraform/language/functions
// (Filesystem Functions)

#include <string>
#include <vector>

#include "hcl/function.h"
#include "hcl/functions/base64.h"
#include "hcl/functions/digest.h"
#include "hcl/functions/glob.h"
#include "hcl/functions/tree_files.h"
#include "value/strings.h"

namespace preflint::hcl {

using value::Reason;
using value::StringPart;
using value::Type;
using value::Value;

namespace {

/// A function of one path.
Function of_path(std::string_view name, std::string_view summary, Type result,
                 std::function<Value(const Call&)> call) {
  return {
      .name = name,
      .summary = summary,
      .parameters = {{"path", Type::string()}},
      .result = std::move(result),
      .call = std::move(call),
  };
}

Function abspath(const TreeFiles& files) {
  return of_path("abspath", "Makes a path absolute.", Type::string(), [files](const Call& call) {
    if (!files.access().files) return files.unknown(call, call.string(0));
    const FileAccess& access = files.access();
    return call.text(
        normalize_path(join_path(access.files->canonical(access.base), call.string(0))));
  });
}

/// The last name of a path, as Go has it: "." of nothing, "/" of slashes alone.
std::string_view last_name(std::string_view path) {
  if (path.empty()) return ".";
  const std::size_t end = path.find_last_not_of('/');
  if (end == std::string_view::npos) return "/";
  path = path.substr(0, end + 1);
  return path.substr(path.rfind('/') + 1);
}

Function basename() {
  return of_path("basename", "Takes the last name of a path.", Type::string(),
                 [](const Call& call) { return call.text(last_name(call.string(0))); });
}

Function dirname() {
  return of_path(
      "dirname", "Takes all but the last name of a path.", Type::string(), [](const Call& call) {
        const std::string_view path = call.string(0);
        const std::size_t slash = path.rfind('/');
        return call.text(
            normalize_path(slash == std::string_view::npos ? "." : path.substr(0, slash + 1)));
      });
}

Function pathexpand() {
  return of_path(
      "pathexpand",
      "Replaces a ~ at the beginning of a path by the user's home directory; then unknown in a "
      "scan.",
      Type::string(), [](const Call& call) {
        if (!call.string(0).starts_with('~')) return call.args[0];
        const Reason reason = {Reason::Kind::computed, "the home directory", call.subject};
        return call.unknown(Value::unknown(Type::string(), reason));
      });
}

/// A string that is the text of a file, and so has the file's ranges.
Value text_of(const SourceFile& source) {
  const std::string text = value::to_nfc(source.text());
  if (text != source.text()) return Value::string(text);
  const Range whole = {source.id(), 0, static_cast<std::uint32_t>(text.size())};
  return Value::string(text, {StringPart{.text = text, .range = whole, .verbatim = true}});
}

Function file(const TreeFiles& files) {
  return of_path("file", "Reads a text file.", Type::string(), [files](const Call& call) {
    const std::expected<const SourceFile*, Value> source = files.text(call);
    return source ? text_of(**source) : source.error();
  });
}

/// A function of a file's bytes.
Function of_bytes(const TreeFiles& files, std::string_view name, std::string_view summary,
                  std::string (*compute)(std::string_view)) {
  return of_path(name, summary, Type::string(), [files, compute](const Call& call) {
    const std::expected<std::string, Value> content = files.bytes(call);
    return content ? Value::string(compute(*content)) : content.error();
  });
}

template <Algorithm algorithm, std::string (*encode)(std::string_view)>
std::string encoded_digest(std::string_view bytes) {
  return encode(digest(algorithm, bytes));
}

Function fileexists(const TreeFiles& files) {
  return of_path("fileexists", "Tells whether there is a file.", Type::boolean(),
                 [files](const Call& call) {
                   const TreeFiles::Place place = files.locate(call.string(0)).place;
                   if (place == TreeFiles::Place::hidden)
                     return files.unknown(call, call.string(0));
                   if (place == TreeFiles::Place::directory)
                     return call.fail(call.quoted(0) + " is a directory, not a file");
                   return Value::boolean(place == TreeFiles::Place::file);
                 });
}

Value find_files(const TreeFiles& files, const Call& call) {
  const std::optional<Glob> glob = Glob::parse(call.string(1));
  if (!glob)
    return call.fail("failed to glob pattern " + call.quoted(1) + ": syntax error in pattern");
  const TreeFiles::Located directory = files.locate(call.string(0));
  if (directory.place == TreeFiles::Place::hidden) return files.unknown(call, call.string(0));
  std::vector<Value> found;
  for (const std::string& path :
       glob->find(*files.access().files, directory.path, files.access().root)) {
    found.push_back(call.text(path));
  }
  return Value::set(Type::string(), std::move(found));
}

Function fileset(const TreeFiles& files) {
  return {
      .name = "fileset",
      .summary = "Finds the files below a directory whose paths match a pattern.",
      .parameters = {{"path", Type::string()}, {"pattern", Type::string()}},
      .result = Type::set(Type::string()),
      .call = [files](const Call& call) { return find_files(files, call); },
  };
}

}  // namespace

std::vector<Function> file_functions(const FileAccess& access) {
  const TreeFiles files(access);
  std::vector<Function> functions = {
      abspath(files),
      basename(),
      dirname(),
      pathexpand(),
      file(files),
      fileexists(files),
      fileset(files),
      of_bytes(files, "filebase64", "Reads a file and writes it in Base64.", base64_encode),
      of_bytes(files, "filemd5", "Computes the MD5 hash of a file, in hexadecimal.",
               encoded_digest<Algorithm::md5, hex_encode>),
      of_bytes(files, "filesha1", "Computes the SHA-1 hash of a file, in hexadecimal.",
               encoded_digest<Algorithm::sha1, hex_encode>),
      of_bytes(files, "filesha256", "Computes the SHA-256 hash of a file, in hexadecimal.",
               encoded_digest<Algorithm::sha256, hex_encode>),
      of_bytes(files, "filesha512", "Computes the SHA-512 hash of a file, in hexadecimal.",
               encoded_digest<Algorithm::sha512, hex_encode>),
      of_bytes(files, "filebase64sha256", "Computes the SHA-256 hash of a file, in Base64.",
               encoded_digest<Algorithm::sha256, base64_encode>),
      of_bytes(files, "filebase64sha512", "Computes the SHA-512 hash of a file, in Base64.",
               encoded_digest<Algorithm::sha512, base64_encode>),
  };
  for (Function& function : template_functions(files)) functions.push_back(std::move(function));
  return functions;
}

}  // namespace preflint::hcl
