#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "base/range.h"
#include "base/ref.h"
#include "base/text.h"
#include "value/mark.h"
#include "value/number.h"
#include "value/type.h"

namespace preflint::value {

class Value;

/// Why a value is not known: what it waits for, as it is shown after "needs" ("var.kms_key",
/// "aws_kms_key.k.arn", "parameter Algorithm"), and where that is declared.
struct Reason {
  enum class Kind : unsigned char {
    unspecified,
    variable,  ///< an input without a value
    computed,  ///< known only after apply
    data,      ///< a data source, an import, a dynamic reference
    module,    ///< a module that could not be read
    limit,     ///< a budget was used up
    error      ///< what should have given the value could not be evaluated; there is a diagnostic
  };
  Kind kind = Kind::unspecified;
  Text what;
  Range range;
};

/// What is known of an unknown value (cty's refinements). An empty field says nothing.
struct Refinements {
  bool not_null = false;
  Text prefix;
  std::optional<std::int64_t> length_min;
  std::optional<std::int64_t> length_max;
  std::optional<Number> number_min;
  std::optional<Number> number_max;
  bool number_min_inclusive = true;
  bool number_max_inclusive = true;

  bool operator==(const Refinements&) const = default;
};

/// A piece of a string as it was written: literal text with its place, or a hole that a value
/// fills. A known string has parts where its text maps to its source piece by piece (heredocs); an
/// unknown one where some of its text is known all the same ("${aws_s3_bucket.b.arn}/*").
struct StringPart;

/// What an object answers for an attribute that it does not have.
enum class Missing : unsigned char {
  error,  ///< HCL's objects: "Unsupported attribute"
  null,  ///< a resource body in the graph: absent is null, marked with the header that it is absent
         ///< from
  unknown  ///< a resource inside the configuration's expressions: known after apply, with its
           ///< identity
};

/// One value of HCL's type system, immutable and shared: null, unknown or known, with marks.
///
/// Two words. Copying is cheap. Reading a value's content (`as_string`, `elements` …) asserts that
/// it is known, not null and of that kind; marks never get in the way of reading, so whoever makes
/// a new value from old ones unites their marks itself. Equality of C++ is by content *and* marks,
/// for tests and containers; HCL's `==` is `operations.h`.
///
/// No value is nested deeper than `deepest`, nor has more than `most_parts`: what would be is
/// unknown instead, so that a walk over a value may recurse and comes to an end. (A list that holds
/// one list twice, which holds another twice, and so on, is made in no time.)
class Value {
 public:
  using Entry = std::pair<Text, Value>;

  /// The null of type dynamic.
  Value() = default;
  static Value null(Type type = {});
  static Value boolean(bool content);
  static Value number(Number content);
  static Value number(std::int64_t content);
  /// The caller has brought the text to NFC where it does not come from another value (see
  /// strings.h).
  static Value string(Text content);
  static Value string(Text content, std::vector<StringPart> parts);
  /// All elements have the element type (or are unknown or null of it).
  static Value list(Type element, std::vector<Value> elements);
  /// Sorts and removes equals, as sets do (nobody knows whether unknown elements are equal: all
  /// stay). An element that is sensitive makes the set sensitive; other marks stay with their
  /// elements.
  static Value set(Type element, std::vector<Value> elements);
  static Value tuple(std::vector<Value> elements);
  /// Of entries with one key the last counts; sorted by key.
  static Value map(Type element, std::vector<Entry> entries);
  static Value object(std::vector<Entry> entries);
  /// An object that answers for attributes it lacks; `header` marks what it then answers.
  static Value body(std::vector<Entry> entries, Missing missing, MarkSet header,
                    Reason reason = {});

  static Value unknown(Type type, Reason reason = {});
  static Value unknown(Type type, Reason reason, Refinements refinements);
  /// One of a few values, nobody knows which. Equal ones are merged; a single one is that value;
  /// more than `most_candidates`, or one that is unknown without candidates of its own, make it
  /// plainly unknown. The result has the marks of all, and each candidate its own.
  static Value one_of(std::vector<Value> candidates, Reason reason);
  static Value unknown_string(std::vector<StringPart> parts, Reason reason);
  /// A sequence or mapping of unknown size, any element of which would be `representative`.
  static Value unknown_collection(Type type, Reason reason, Value representative);
  static constexpr std::size_t most_candidates = 16;
  static constexpr std::uint16_t deepest = 1000;
  static constexpr std::uint32_t most_parts = 1u << 23;

  Type type() const;
  /// `type().kind()`, at no cost.
  Type::Kind kind() const { return rep_ ? rep_->kind : Type::Kind::dynamic; }
  /// The value and all values in it, shared ones counted wherever they occur: what a walk over it
  /// costs.
  std::uint32_t part_count() const { return rep_ ? rep_->parts : 1; }
  /// Of a list, set or map: `type().element()`, cheaper.
  Type element_type() const;
  bool is_null() const { return !rep_ || rep_->state == Rep::State::null; }
  /// Neither unknown nor null may be read; `is_known` is true of null, as in cty.
  bool is_known() const { return !rep_ || rep_->state != Rep::State::unknown; }
  bool is_wholly_known() const { return !rep_ || rep_->wholly_known; }
  bool is(Type::Kind of) const { return kind() == of; }
  bool is_string() const { return is_readable(Type::Kind::string); }
  bool is_bool() const { return is_readable(Type::Kind::boolean); }
  bool is_number() const { return is_readable(Type::Kind::number); }
  /// A known list, set or tuple.
  bool is_sequence() const;
  /// A known map or object.
  bool is_mapping() const;

  bool as_bool() const;
  const Number& as_number() const;
  const Text& as_text() const;
  std::string_view as_string() const { return as_text().view(); }
  std::span<const StringPart> parts() const;  ///< also of an unknown string
  std::span<const Value> elements() const;
  std::span<const Entry> entries() const;
  /// The entry of that name of a mapping, or null.
  const Value* find(std::string_view key) const;
  Missing missing() const;
  const MarkSet& missing_marks() const;
  const Reason& missing_reason() const;
  /// What a body (`missing` is not `error`) answers for an attribute that it lacks: a null marked
  /// with its header, or an unknown value that is attribute `name` of the resource.
  Value missing_attribute(const Text& name) const;
  /// A sequence or mapping that may have further elements that nobody knows: `dynamic` blocks over
  /// an unknown collection, what is put together of known parts and unknown ones. Which type an
  /// open tuple or object will have nobody knows either: its `type()` is dynamic.
  bool is_open() const;
  const Reason& open_reason() const;
  /// Of a sequence, the first `placed` elements keep their index whatever else there is.
  Value with_open_end(Reason reason, std::size_t placed = all_placed) const;
  std::size_t placed_count() const;
  static constexpr std::size_t all_placed = static_cast<std::size_t>(-1);

  const Reason& reason() const;
  /// The reason of the first part, at any depth, that is not known.
  const Reason& reason_deep() const;
  const Refinements& refinements() const;
  std::span<const Value> candidates() const;
  const Value* representative() const;
  /// The value that a string is the JSON text of, when `jsonencode` made it; null otherwise. It
  /// says where each part was written, and what it is even where the text as a whole is not known.
  const Value* encoded() const;
  Value with_encoded(Value content) const;
  /// An unknown value of which more is known: may be a known one, where nothing is left open (an
  /// empty list, say). Others stay as they are.
  Value refined(Refinements refinements) const;

  const MarkSet& marks() const { return marks_; }
  bool is_sensitive() const { return marks_.is_sensitive(); }
  // What is done to the marks of a value is done to those of its candidates too.
  Value with_marks(const MarkSet& marks) const;        ///< united with those it has
  Value through(Range range, const Text& name) const;  ///< see MarkSet::through
  Value replace_marks(MarkSet marks) const;
  Value unmarked() const { return replace_marks({}); }
  /// Without marks at any depth; `collected` (may be null) gets all of them.
  Value unmarked_deep(MarkSet* collected = nullptr) const;
  MarkSet marks_deep() const;

  bool operator==(const Value& other) const;
  /// Equality by content alone: no marks at any depth are looked at.
  bool same_content(const Value& other) const;
  /// The very same value: cheap, and false for equal values that were made apart.
  bool is_identical(const Value& other) const {
    return rep_ == other.rep_ && marks_.content() == other.marks_.content();
  }

 private:
  /// What all representations begin with; those of each kind are in rep.h. None at all is the null
  /// of type dynamic.
  struct Rep : RefCounted {
    enum class State : unsigned char { null, unknown, known };

    Rep(Type::Kind of_kind, State of_state)
        : kind(of_kind), state(of_state), wholly_known(of_state != State::unknown) {}
    virtual ~Rep();
    void holds(const Value& child);
    bool is_excessive() const { return depth > deepest || parts > most_parts; }

    Type::Kind kind : 5;
    State state : 3;
    bool wholly_known : 1;
    bool marked_within : 1 = false;
    std::uint16_t depth = 0;
    std::uint32_t parts = 1;
  };
  struct NullRep;
  struct UnknownRep;
  struct UnknownDetails;
  struct BoolRep;
  struct NumberRep;
  struct StringRep;
  struct StringOrigin;
  struct SequenceRep;
  struct MappingRep;

  explicit Value(const Rep* rep, MarkSet marks = {}) : rep_(rep), marks_(std::move(marks)) {}
  Value(Ref<const Rep> rep, MarkSet marks) : rep_(std::move(rep)), marks_(std::move(marks)) {}
  static Value sequence(SequenceRep* rep);
  static Value mapping(MappingRep* rep);
  template <class OfKind>
  const OfKind& as() const;
  const UnknownDetails* details() const;
  const StringOrigin* origin() const;
  template <class Change>
  Value with_each_candidate(MarkSet marks, const Change& change) const;
  struct MarkWalk;
  void collect_marks(MarkWalk& walk) const;
  Value without_marks(MarkWalk& walk) const;
  Value copy_without_marks(MarkWalk& walk) const;
  static bool equal(const Value& a, const Value& b, bool look_at_marks);
  static bool equal_unknown(const Value& a, const Value& b, bool look_at_marks);
  bool is_readable(Type::Kind of) const {
    return rep_ && rep_->kind == of && rep_->state == Rep::State::known;
  }

  Ref<const Rep> rep_;
  MarkSet marks_;
};

static_assert(sizeof(Value) == 2 * sizeof(void*));

struct StringPart {
  Text text;
  Value hole;  ///< meaningful where is_hole
  bool is_hole = false;
  Range range;  ///< of the literal text, byte for byte where `verbatim`; of the interpolation for a
                ///< hole
  bool verbatim = false;

  bool operator==(const StringPart&) const;
};

}  // namespace preflint::value
