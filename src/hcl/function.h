#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/filesystem.h"
#include "base/source.h"
#include "hcl/scope.h"
#include "value/value.h"

namespace preflint::hcl {

/// A parameter as cty's functions declare it. By default an argument is converted to `type`; null
/// is an error; an unknown argument makes the call's result unknown (of the type that `result`
/// gives); marks are taken off at any depth and put on the result.
struct Parameter {
  std::string_view name;
  value::Type type;  ///< dynamic: taken as it is
  bool allow_null = false;
  bool allow_unknown = false;  ///< the implementation sees unknown values itself
  bool allow_dynamic =
      false;                  ///< an argument of unknown type does not make the call's type unknown
  bool allow_marked = false;  ///< the implementation sees marks and unites them itself
  /// The result holds elements of this argument: where each was written, and whose attribute it is,
  /// stays with the element, and only `sensitive` goes to the whole.
  bool moves_elements = false;
};

struct Function;
struct FunctionCallExpr;

/// What a call gives its implementation.
struct Call {
  const Function& function;
  std::span<const value::Value>
      args;  ///< converted, and without marks unless the parameter allows them
  std::span<const value::Value> marked_args;  ///< converted, with all their marks
  std::span<const Range> ranges;              ///< of the arguments; may be empty
  Range subject;                              ///< of the whole call
  const Scope& scope;
  Diagnostics& diagnostics;

  std::string_view string(std::size_t index) const { return args[index].as_string(); }
  const value::Number& number(std::size_t index) const { return args[index].as_number(); }
  /// The whole number in argument `index`; when it is none, the call has failed, with `prefix`
  /// before the message.
  std::optional<std::int64_t> whole(std::size_t index, std::string_view prefix = {}) const;
  /// An argument as messages show it: in quotes, or "(sensitive value)".
  std::string quoted(std::size_t index) const;

  /// The type of the result, for these arguments.
  value::Type type() const;
  /// A string that may be new text: brought to NFC.
  value::Value text(std::string_view content) const;
  /// The unknown value that stands for the result because `cause`, or a part of it, is not known.
  value::Value unknown(const value::Value& cause) const;

  /// The call fails: HCL's "Invalid function argument" for argument `index`, or "Error in function
  /// call" without one. Returns the unknown value that stands for the result.
  value::Value fail(std::string_view message) const;
  value::Value fail_argument(std::size_t index, std::string_view message) const;
  /// The unknown value of a call that has failed already.
  value::Value failed() const;
  /// Takes `bytes` from the budget before they are made. False when so many are not left; then the
  /// call has failed.
  bool reserve(std::uint64_t bytes) const;
};

/// `text` in double quotes, with what does not print escaped, as messages show strings.
std::string quote(std::string_view text);

/// A function declared with all that is known about it in one place. The reference in
/// docs/functions.md is generated from this.
struct Function {
  std::string_view name;
  std::string_view summary;  ///< one sentence, for the reference
  std::vector<Parameter> parameters;
  std::vector<Parameter> variadic;  ///< none, or the one that every further argument has
  /// The type of the result for unknown arguments; a plain type for most functions.
  value::Type result;
  /// Only where the type depends on the arguments: called instead of `result`, with arguments that
  /// may be unknown.
  std::function<value::Type(std::span<const value::Value>)> result_of;
  std::function<value::Value(const Call&)> call;
  /// Only where the form of the first argument matters, and not its value alone: what is wrong with
  /// it, or "".
  std::string (*refuses)(const FunctionCallExpr&) = nullptr;
  /// The result is never null, which is what cty calls a refinement of the unknown result.
  bool not_null = true;
  /// In rules the implementation sees open lists and maps. Otherwise such an argument makes the
  /// result unknown.
  bool takes_open = false;
};

/// The functions of a language by name.
class FunctionTable {
 public:
  void add(Function function);
  void add(std::vector<Function> functions);
  const Function* find(std::string_view name) const;
  std::vector<std::string_view> names() const;

 private:
  std::map<std::string, Function, std::less<>> functions_;
};

/// What the functions that read files may see. Nothing outside `root` is read, symbolic links
/// resolved.
struct FileAccess {
  const FileSystem* files = nullptr;  ///< null: file functions are unknown
  std::string root;                   ///< canonical
  std::string base;                   ///< relative paths start here
  Sources* sources =
      nullptr;  ///< where text that is read is kept, so that values can point into it; may be null
  /// A file that is not there is an error to Terraform. In a scan it may be what a build has yet to
  /// make: then its content is unknown, with a warning.
  bool missing_is_unknown = false;
};

/// All of Terraform's functions. The table keeps `access` by value; the file system outlives it.
FunctionTable terraform_functions(const FileAccess& access);

/// Calls `function` as the language does: counts and converts the arguments, decides null and
/// unknown, takes marks off and puts them on, tries candidates.
value::Value call_function(const Function& function, std::span<const value::Value> args,
                           std::span<const Range> ranges, Range subject, const Scope& scope,
                           Diagnostics& diagnostics);

// The families, one file each in functions/.
std::vector<Function> string_functions();
std::vector<Function> join_functions();
std::vector<Function> format_functions();
std::vector<Function> regex_functions();
std::vector<Function> number_functions();
std::vector<Function> collection_functions();
std::vector<Function> sequence_functions();
std::vector<Function> mapping_functions();
std::vector<Function> set_functions();
std::vector<Function> conversion_functions();
std::vector<Function> earlier_functions();
std::vector<Function> encoding_functions();
std::vector<Function> yaml_functions();
std::vector<Function> csv_functions();
std::vector<Function> hash_functions();
std::vector<Function> date_functions();
std::vector<Function> network_functions();
std::vector<Function> aws_functions();
std::vector<Function> file_functions(const FileAccess& access);

}  // namespace preflint::hcl
