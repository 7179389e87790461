// Sets of marks as sorted, shared vectors: nearly every set is empty, and most others are one set
// that many values share, so uniting first looks for the cases in which nothing has to be made. The
// order is that of the marks themselves, not of evaluation, so that output does not depend on who
// asked first.

#include "value/mark.h"

#include <algorithm>
#include <compare>
#include <tuple>

namespace preflint::value {
namespace {

auto key_of(const Mark& mark) {
  return std::tie(mark.kind, mark.range, mark.name, mark.path, mark.exact);
}

bool before(const Mark& a, const Mark& b) {
  if (a.kind == Mark::Kind::sensitive && b.kind == Mark::Kind::sensitive) return false;
  return key_of(a) < key_of(b);
}

std::uint32_t chain_length(const std::vector<Mark>& marks) {
  std::uint32_t longest = 0;
  for (const Mark& mark : marks) {
    if (mark.via) longest = std::max(longest, mark.via->chain + 1);
  }
  return longest;
}

/// Keeps the first few sources; they stand together, since marks are sorted by kind.
void drop_surplus_sources(std::vector<Mark>& marks) {
  const auto is_source = [](const Mark& mark) { return mark.kind == Mark::Kind::source; };
  const auto first = std::find_if(marks.begin(), marks.end(), is_source);
  const auto last = std::find_if_not(first, marks.end(), is_source);
  if (last - first <= static_cast<std::ptrdiff_t>(MarkSet::most_sources)) return;
  marks.erase(first + static_cast<std::ptrdiff_t>(MarkSet::most_sources), last);
}

/// `marks` are sorted and differ.
MarkSet make_set(std::vector<Mark> marks) {
  if (marks.empty()) return {};
  return MarkSet(Ref<const MarkSetContent>(new MarkSetContent(std::move(marks))));
}

template <class Keep>
MarkSet filtered(const MarkSet& set, const Keep& keep) {
  const std::span<const Mark> all = set.marks();
  if (std::all_of(all.begin(), all.end(), keep)) return set;
  std::vector<Mark> kept;
  std::copy_if(all.begin(), all.end(), std::back_inserter(kept), keep);
  return make_set(std::move(kept));
}

bool is_cty_mark(const Mark& mark) {
  return mark.kind == Mark::Kind::sensitive || mark.kind == Mark::Kind::named;
}

}  // namespace

bool Mark::same_as(const Mark& other) const {
  return !before(*this, other) && !before(other, *this);
}

MarkSetContent::MarkSetContent(std::vector<Mark> content) : marks(std::move(content)) {
  drop_surplus_sources(marks);
  chain = chain_length(marks);
}

MarkSetContent::~MarkSetContent() = default;

MarkSet::MarkSet(std::initializer_list<Mark> marks) : MarkSet(std::vector<Mark>(marks)) {}

MarkSet::MarkSet(std::vector<Mark> marks) {
  std::stable_sort(marks.begin(), marks.end(), before);
  const auto same = [](const Mark& a, const Mark& b) { return a.same_as(b); };
  marks.erase(std::unique(marks.begin(), marks.end(), same), marks.end());
  *this = make_set(std::move(marks));
}

std::span<const Mark> MarkSet::marks() const {
  return content_ ? std::span<const Mark>(content_->marks) : std::span<const Mark>();
}

bool MarkSet::is_sensitive() const {
  return content_ &&
         content_->marks.front().kind == Mark::Kind::sensitive;  // they are sorted by kind
}

const Mark* MarkSet::identity() const {
  const Mark* found = nullptr;
  for (const Mark& mark : marks()) {
    if (mark.kind != Mark::Kind::reference || !mark.exact) continue;
    if (found && (found->name != mark.name || found->path != mark.path)) return nullptr;
    if (!found) found = &mark;
  }
  return found;
}

MarkSet MarkSet::united(const MarkSet& other) const {
  if (other.empty() || content_ == other.content_) return *this;
  if (empty()) return other;
  const std::vector<Mark>& a = content_->marks;
  const std::vector<Mark>& b = other.content_->marks;
  if (std::includes(a.begin(), a.end(), b.begin(), b.end(), before)) return *this;
  if (std::includes(b.begin(), b.end(), a.begin(), a.end(), before)) return other;
  std::vector<Mark> all;
  all.reserve(a.size() + b.size());
  std::set_union(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(all), before);
  return make_set(std::move(all));
}

MarkSet MarkSet::with(Mark mark) const { return united(MarkSet({std::move(mark)})); }

MarkSet MarkSet::derived() const {
  const std::span<const Mark> all = marks();
  if (std::none_of(all.begin(), all.end(), [](const Mark& mark) { return mark.exact; }))
    return *this;
  std::vector<Mark> changed(all.begin(), all.end());
  for (Mark& mark : changed) mark.exact = false;
  return MarkSet(std::move(changed));
}

MarkSet MarkSet::without_sensitive() const {
  return filtered(*this, [](const Mark& mark) { return mark.kind != Mark::Kind::sensitive; });
}

MarkSet MarkSet::cty_marks() const { return filtered(*this, is_cty_mark); }

MarkSet MarkSet::without_cty_marks() const {
  return filtered(*this, [](const Mark& mark) { return !is_cty_mark(mark); });
}

MarkSet MarkSet::without_sources() const {
  return filtered(*this, [](const Mark& mark) { return mark.kind != Mark::Kind::source; });
}

MarkSet MarkSet::through(Range range, Text name) const {
  const MarkSet sources =
      filtered(*this, [](const Mark& mark) { return mark.kind == Mark::Kind::source; });
  Ref<const MarkSetContent> via = sources.content_;
  if (via && via->chain >= longest_chain) via = via->marks.front().via;
  return without_sources().with(
      {Mark::Kind::source, false, range, std::move(name), {}, std::move(via)});
}

bool MarkSet::operator==(const MarkSet& other) const {
  if (content_ == other.content_) return true;
  const auto same = [](const Mark& a, const Mark& b) { return a.same_as(b); };
  const std::span<const Mark> a = marks(), b = other.marks();
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), same);
}

}  // namespace preflint::value
