#pragma once

// The representations behind `Value`, for value/*.cpp alone.

#include "value/value.h"

namespace preflint::value {

struct Value::NullRep final : Rep {
  explicit NullRep(Type of) : Rep(of.kind(), State::null), type(std::move(of)) {}
  Type type;
};

/// What most unknown values have nothing of.
struct Value::UnknownDetails : RefCounted {
  Refinements refinements;
  std::vector<Value> candidates;
  std::optional<Value> representative;
  Ref<const StringOrigin> origin;
};

struct Value::UnknownRep final : Rep {
  UnknownRep(Type of, Reason why, Ref<const UnknownDetails> more = {})
      : Rep(of.kind(), State::unknown),
        type(std::move(of)),
        reason(std::move(why)),
        details(std::move(more)) {}
  Type type;
  Reason reason;
  Ref<const UnknownDetails> details;
};

struct Value::BoolRep final : Rep {
  explicit BoolRep(bool of) : Rep(Type::Kind::boolean, State::known), content(of) {}
  bool content;
};

struct Value::NumberRep final : Rep {
  explicit NumberRep(Number of) : Rep(Type::Kind::number, State::known), content(std::move(of)) {}
  Number content;
};

/// How a string came about.
struct Value::StringOrigin : RefCounted {
  std::vector<StringPart> parts;
  std::optional<Value> encoded;
};

struct Value::StringRep final : Rep {
  explicit StringRep(Text of, Ref<const StringOrigin> from = {})
      : Rep(Type::Kind::string, State::known), content(std::move(of)), origin(std::move(from)) {}
  Text content;
  Ref<const StringOrigin> origin;
};

/// A list, set or tuple.
struct Value::SequenceRep final : Rep {
  explicit SequenceRep(Type::Kind of) : Rep(of, State::known) {}
  Type element;  ///< of a list or set
  std::vector<Value> elements;
  std::optional<Reason> open;
  std::size_t placed = all_placed;  ///< where `open`
};

/// A map or an object.
struct Value::MappingRep final : Rep {
  struct Absence {
    Missing missing;
    MarkSet marks;
    Reason reason;
  };
  explicit MappingRep(Type::Kind of) : Rep(of, State::known) {}
  Type element;  ///< of a map
  std::vector<Entry> entries;
  std::shared_ptr<const Absence> absence;
  std::optional<Reason> open;
};

}  // namespace preflint::value
