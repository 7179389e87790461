#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <vector>

#include "base/range.h"
#include "base/ref.h"
#include "base/text.h"

namespace preflint::value {

class MarkSetContent;

/// What a value carries with it besides its content (cty's marks), and how preflint knows where a
/// value came from.
///
/// - `sensitive`: as Terraform's `sensitive()` and sensitive variables.
/// - `named`: any other mark of cty's, which goes where `sensitive` goes and means nothing here:
/// the caller of the evaluator put it
///   there and wants to see it come back.
/// - `source`: the value, or its absence, was written at `range`. `name` says as what, in the words
/// of the language
///   ("aws_ebs_volume.a.encrypted", "var.encrypted", "local.tags", "module.m argument \"acl\"");
///   `via` are the sources that the value came through before it got there, so that a chain can be
///   told: attribute, module argument, variable, tfvars line.
/// - `reference`: the value was computed from attribute `path` of the resource with the address
/// `name`. It is `exact` while the
///   value *is* that attribute, untouched: then it says whose id a value that nobody knows yet is.
///   Any operation that makes a new value leaves a reference that isn't exact.
struct Mark {
  enum class Kind : unsigned char { sensitive, named, source, reference };

  Kind kind = Kind::sensitive;
  bool exact = false;
  Range range;
  Text name;
  Text path;
  Ref<const MarkSetContent> via;

  /// All but `via`, which only tells how the mark was reached.
  bool same_as(const Mark& other) const;
};

class MarkSetContent : public RefCounted {
 public:
  explicit MarkSetContent(std::vector<Mark> content);
  ~MarkSetContent();

  std::vector<Mark> marks;  ///< sorted, without doubles
  std::uint32_t chain = 0;  ///< the length of the longest chain of `via`
};

/// An immutable, shared set of marks; one word, empty for nearly all values of a run.
class MarkSet {
 public:
  /// More sources than this say nothing to a reader; further ones are dropped. `sensitive` and
  /// references never are.
  static constexpr std::size_t most_sources = 32;
  /// A chain of `via` is told to this length; beyond it steps in the middle are left out.
  static constexpr std::uint32_t longest_chain = 64;

  MarkSet() = default;
  MarkSet(std::initializer_list<Mark> marks);
  explicit MarkSet(std::vector<Mark> marks);
  explicit MarkSet(Ref<const MarkSetContent> content) : content_(std::move(content)) {}

  bool empty() const { return !content_; }
  std::span<const Mark> marks() const;
  bool is_sensitive() const;
  /// The one exact reference; null when there is none, or several.
  const Mark* identity() const;

  MarkSet united(const MarkSet& other) const;
  MarkSet with(Mark mark) const;
  /// For an operation that makes a new value: no reference is exact any more.
  MarkSet derived() const;
  MarkSet without_sensitive() const;
  /// Only those that cty has too: `sensitive` and named ones.
  MarkSet cty_marks() const;
  MarkSet without_cty_marks() const;
  /// Only `sensitive` and the references.
  MarkSet without_sources() const;
  /// The value passes a place that a reader would name: one source mark that has the present
  /// sources as its `via`. `sensitive` and references stay as they are.
  MarkSet through(Range range, Text name) const;
  const Ref<const MarkSetContent>& content() const { return content_; }

  bool operator==(const MarkSet& other) const;

 private:
  Ref<const MarkSetContent> content_;
};

}  // namespace preflint::value
