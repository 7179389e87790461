#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "terraform/expand.h"
#include "terraform/module.h"
#include "terraform/provider.h"
#include "terraform/root.h"
#include "value/value.h"

namespace preflint::terraform {

class ModuleInstance;

/// Evaluated when it is asked for, once. One that is asked for while it is being evaluated (a
/// blackhole) is part of a cycle; one that is queued will be, after what it names.
enum class ThunkState : unsigned char { empty, queued, blackhole, done };

template <class T>
struct Thunk {
  ThunkState state = ThunkState::empty;
  T content{};
};

/// One instance of a resource block, as it was written: its attributes and nested blocks,
/// evaluated.
struct ResourceInstance {
  Text address;  ///< in the configuration: `module.m["k"].aws_s3_bucket.b[0]`
  std::vector<value::Value::Entry> entries;
};

struct EvaluatedResource {
  Expansion expansion;
  std::vector<ResourceInstance> instances;  ///< as many as the expansion has
};

struct EvaluatedCall {
  Expansion expansion;
  /// As many as the expansion has; none when the module could not be read.
  std::vector<std::unique_ptr<ModuleInstance>> instances;
  bool resolved = false;
  value::Reason unresolved;  ///< why not
};

/// A module in one of its calls: what its declarations amount to there.
class ModuleInstance {
 public:
  /// The root module. Its variables are set before anything is evaluated; one that is not is
  /// unknown.
  ModuleInstance(Root& root, const Module& module);
  ModuleInstance(ModuleInstance& caller, const ModuleCall& call, const Module& module,
                 Expansion::Mode mode, Repetition repetition);

  // Each evaluates what it is asked for unless that has been done.
  const value::Value& variable(std::uint32_t index);
  const value::Value& local(std::uint32_t index);
  const value::Value& output(std::uint32_t index);
  const EvaluatedResource& resource(std::uint32_t index);
  /// What expressions see under the resource's name.
  const value::Value& seen(std::uint32_t index);
  const EvaluatedCall& call(std::uint32_t index);
  /// An object of all outputs; of a call with `count` or `for_each`, a tuple or an object of these.
  value::Value all_outputs();
  const value::Value& outputs_of_call(std::uint32_t index);
  /// Evaluates what nobody has asked for: what is wrong there is wrong all the same.
  void evaluate_all();
  /// Of the root module; `at` is where a file says so, or nowhere.
  void set_variable(std::uint32_t index, value::Value value, Range at);
  /// Where the value of a variable was given: a line of a file, an argument of the call; the
  /// declaration where it is the default or comes from the command line.
  Range given_at(std::uint32_t index) const;
  /// What the call says of the variable; null where it says nothing, and in the root module.
  const hcl::Attribute* argument(const Variable& variable) const;

  Root& root() const { return root_; }
  const Module& module() const { return module_; }
  ModuleInstance* caller() const { return caller_; }
  const ModuleCall* called_by() const { return call_; }
  const Repetition& repetition() const { return repetition_; }
  /// How the call is repeated.
  Expansion::Mode mode() const { return mode_; }
  /// `module.m["k"]`, empty for the root module.
  const Text& path() const { return path_; }
  /// The same without keys: "module.m".
  std::string path_without_keys() const;
  /// "in the root module", "in module.m", for messages.
  std::string described() const;
  /// The headers of the calls that lead here, outermost first.
  const std::vector<Range>& calls() const { return calls_; }
  int depth() const { return static_cast<int>(calls_.size()); }
  /// Says something when nobody knows whether, or how often, this instance exists.
  const value::Reason& uncertain() const { return uncertain_; }
  void set_uncertain(value::Reason reason) { uncertain_ = std::move(reason); }
  /// The provider blocks of this instance that have been asked for; see `provider_of`.
  std::map<const hcl::Block*, AwsProvider>& providers() { return providers_; }
  Text address_of(const ResourceDeclaration& declaration, const Repetition& repetition) const;
  Range declared_at(NodeKind kind, std::uint32_t index) const;
  /// "module.m.local.a"
  std::string shown(NodeKind kind, std::uint32_t index) const;

 private:
  friend class Forcing;

  /// The diagnostic, and the value that stands for what cannot be had.
  value::Value cycle(NodeKind kind, std::uint32_t index);

  Root& root_;
  const Module& module_;
  ModuleInstance* caller_ = nullptr;
  const ModuleCall* call_ = nullptr;
  Expansion::Mode mode_ = Expansion::Mode::single;
  Repetition repetition_;
  Text path_;
  std::vector<Range> calls_;
  value::Reason uncertain_;
  std::map<const hcl::Block*, AwsProvider> providers_;

  std::vector<Thunk<value::Value>> variables_, locals_, outputs_;
  std::vector<Thunk<EvaluatedResource>> resources_;
  std::vector<Thunk<EvaluatedCall>> called_;
  std::vector<std::optional<value::Value>> seen_, outputs_of_calls_;
  std::unordered_map<std::uint32_t, Range> given_at_;  ///< of the root module's variables
};

/// `again` is asked for by what waits for it: one diagnostic a cycle, which names all that is in
/// it.
void report_cycle(Root& root, const Node& again);

// What the thunks evaluate, a file each.
value::Value evaluate_argument(ModuleInstance& instance,
                               const Variable& variable);  // variables.cpp
value::Value evaluate_output(ModuleInstance& instance,
                             const OutputDeclaration& output);  // outputs.cpp
EvaluatedResource evaluate_resource(ModuleInstance& instance,
                                    const ResourceDeclaration& declaration);  // resources.cpp
value::Value seen_by_expressions(ModuleInstance& instance, const EvaluatedResource& resource,
                                 const ResourceDeclaration& declaration);  // resources.cpp
value::Value seen_by_expressions(ModuleInstance& instance, const ResourceInstance& one,
                                 const ResourceDeclaration& declaration);       // resources.cpp
EvaluatedCall evaluate_call(ModuleInstance& instance, const ModuleCall& call);  // calls.cpp
/// Evaluates the arguments of a call whose module could not be read, for their diagnostics.
/// Evaluates the arguments of a call whose module isn't here, which notes what they hand over.
void evaluate_unresolved_call(ModuleInstance& instance, const ModuleCall& call,
                              graph::HandedOver& handed_over);  // calls.cpp

}  // namespace preflint::terraform
