// Making and reading values. Everything that a walk over a value would ask again and again is found
// out once, when a representation is finished (`Rep::holds`): is all of it known, does anything in
// it carry a mark, how deep is it nested.
// https://github.com/zclconf/go-cty/blob/main/docs/concepts.md

#include "value/value.h"

#include <algorithm>
#include <cassert>

#include "value/rep.h"
#include "value/set_order.h"

namespace preflint::value {

Value::Rep::~Rep() = default;

void Value::Rep::holds(const Value& child) {
  marked_within |= !child.marks_.empty();
  parts = std::min(parts + child.part_count(), most_parts + 1);
  if (!child.rep_) return;
  const Rep& inner = *child.rep_;
  wholly_known &= inner.wholly_known;
  marked_within |= inner.marked_within;
  depth = std::max<std::uint16_t>(depth, inner.depth + 1);
}

template <class OfKind>
const OfKind& Value::as() const {
  return static_cast<const OfKind&>(*rep_);
}

namespace {

const Reason too_large{Reason::Kind::limit, "a smaller value", {}};

bool entry_before(const Value::Entry& a, const Value::Entry& b) { return a.first < b.first; }

/// Of entries with one key the last stays.
void sort_entries(std::vector<Value::Entry>& entries) {
  const auto out_of_order = [](const Value::Entry& a, const Value::Entry& b) {
    return a.first >= b.first;
  };
  if (std::adjacent_find(entries.begin(), entries.end(), out_of_order) == entries.end()) return;
  std::stable_sort(entries.begin(), entries.end(), entry_before);
  const auto same = [](const Value::Entry& a, const Value::Entry& b) { return a.first == b.first; };
  const auto kept = std::unique(entries.rbegin(), entries.rend(), same);
  entries.erase(entries.begin(), kept.base());
}

}  // namespace

Value Value::null(Type type) {
  static const Value of_string(new NullRep(Type::string()));
  static const Value of_number(new NullRep(Type::number()));
  static const Value of_bool(new NullRep(Type::boolean()));
  switch (type.kind()) {
    case Type::Kind::dynamic:
      return {};
    case Type::Kind::string:
      return of_string;
    case Type::Kind::number:
      return of_number;
    case Type::Kind::boolean:
      return of_bool;
    default:
      return Value(new NullRep(std::move(type)));
  }
}

Value Value::boolean(bool content) {
  static const Value of_true(new BoolRep(true));
  static const Value of_false(new BoolRep(false));
  return content ? of_true : of_false;
}

Value Value::number(Number content) { return Value(new NumberRep(std::move(content))); }

Value Value::number(std::int64_t content) { return number(Number(content)); }

Value Value::string(Text content) { return Value(new StringRep(std::move(content))); }

Value Value::string(Text content, std::vector<StringPart> parts) {
  if (parts.empty()) return string(std::move(content));
  StringOrigin* origin = new StringOrigin();
  origin->parts = std::move(parts);
  return Value(new StringRep(std::move(content), Ref<const StringOrigin>(origin)));
}

Value Value::sequence(SequenceRep* rep) {
  const Value made(rep);
  for (const Value& element : rep->elements) rep->holds(element);
  if (rep->open) rep->wholly_known = false;
  if (!rep->is_excessive()) return made;
  if (rep->kind == Type::Kind::tuple) return unknown({}, too_large);
  return unknown(rep->kind == Type::Kind::list ? Type::list(rep->element) : Type::set(rep->element),
                 too_large);
}

Value Value::list(Type element, std::vector<Value> elements) {
  SequenceRep* rep = new SequenceRep(Type::Kind::list);
  rep->element = std::move(element);
  rep->elements = std::move(elements);
  return sequence(rep);
}

Value Value::set(Type element, std::vector<Value> elements) {
  bool is_sensitive = false;
  for (Value& item : elements) {
    if (!item.is_sensitive()) continue;
    is_sensitive = true;
    item = item.replace_marks(item.marks().without_sensitive());
  }
  sort_as_set(element, elements);
  SequenceRep* rep = new SequenceRep(Type::Kind::set);
  rep->element = std::move(element);
  rep->elements = std::move(elements);
  const Value made = sequence(rep);
  return is_sensitive ? made.with_marks(MarkSet({Mark{}})) : made;
}

Value Value::tuple(std::vector<Value> elements) {
  SequenceRep* rep = new SequenceRep(Type::Kind::tuple);
  rep->elements = std::move(elements);
  return sequence(rep);
}

Value Value::mapping(MappingRep* rep) {
  const Value made(rep);
  for (const Entry& entry : rep->entries) rep->holds(entry.second);
  if (rep->open) rep->wholly_known = false;
  if (!rep->is_excessive()) return made;
  return unknown(rep->kind == Type::Kind::map ? Type::map(rep->element) : Type(), too_large);
}

Value Value::map(Type element, std::vector<Entry> entries) {
  sort_entries(entries);
  MappingRep* rep = new MappingRep(Type::Kind::map);
  rep->element = std::move(element);
  rep->entries = std::move(entries);
  return mapping(rep);
}

Value Value::object(std::vector<Entry> entries) {
  sort_entries(entries);
  MappingRep* rep = new MappingRep(Type::Kind::object);
  rep->entries = std::move(entries);
  return mapping(rep);
}

Value Value::body(std::vector<Entry> entries, Missing missing, MarkSet header, Reason reason) {
  sort_entries(entries);
  MappingRep* rep = new MappingRep(Type::Kind::object);
  rep->entries = std::move(entries);
  rep->absence =
      std::make_shared<const MappingRep::Absence>(missing, std::move(header), std::move(reason));
  return mapping(rep);
}

Type Value::type() const {
  if (!rep_) return {};
  if (is_open() && (is(Type::Kind::tuple) || is(Type::Kind::object))) return {};
  if (rep_->state == Rep::State::null) return as<NullRep>().type;
  if (rep_->state == Rep::State::unknown) return as<UnknownRep>().type;
  switch (rep_->kind) {
    case Type::Kind::dynamic:
      break;
    case Type::Kind::string:
      return Type::string();
    case Type::Kind::number:
      return Type::number();
    case Type::Kind::boolean:
      return Type::boolean();
    case Type::Kind::list:
      return Type::list(as<SequenceRep>().element);
    case Type::Kind::set:
      return Type::set(as<SequenceRep>().element);
    case Type::Kind::map:
      return Type::map(as<MappingRep>().element);
    case Type::Kind::tuple: {
      std::vector<Type> types;
      types.reserve(elements().size());
      for (const Value& element : elements()) types.push_back(element.type());
      return Type::tuple(std::move(types));
    }
    case Type::Kind::object: {
      std::vector<Type::Attribute> attributes;
      attributes.reserve(entries().size());
      for (const auto& [name, content] : entries()) attributes.push_back({name, content.type()});
      return Type::object(std::move(attributes));
    }
  }
  assert(false && "no known value is of type dynamic");
  return {};
}

Type Value::element_type() const {
  if (!is_null() && is_known()) {
    if (is(Type::Kind::map)) return as<MappingRep>().element;
    if (is(Type::Kind::list) || is(Type::Kind::set)) return as<SequenceRep>().element;
  }
  return type().element();
}

bool Value::is_sequence() const {
  return is_readable(Type::Kind::tuple) || is_readable(Type::Kind::list) ||
         is_readable(Type::Kind::set);
}

bool Value::is_mapping() const {
  return is_readable(Type::Kind::object) || is_readable(Type::Kind::map);
}

bool Value::as_bool() const {
  assert(is_bool());
  return as<BoolRep>().content;
}

const Number& Value::as_number() const {
  assert(is_number());
  return as<NumberRep>().content;
}

const Text& Value::as_text() const {
  assert(is_string());
  return as<StringRep>().content;
}

std::span<const Value> Value::elements() const {
  assert(is_sequence());
  return as<SequenceRep>().elements;
}

std::span<const Value::Entry> Value::entries() const {
  assert(is_mapping());
  return as<MappingRep>().entries;
}

const Value* Value::find(std::string_view key) const {
  if (!is_mapping()) return nullptr;
  const std::span<const Entry> all = entries();
  const auto found = std::lower_bound(
      all.begin(), all.end(), key,
      [](const Entry& entry, std::string_view name) { return entry.first.view() < name; });
  return found != all.end() && found->first == key ? &found->second : nullptr;
}

Missing Value::missing() const {
  if (!is_mapping()) return Missing::error;
  const MappingRep& rep = as<MappingRep>();
  if (rep.open) return Missing::unknown;
  return rep.absence ? rep.absence->missing : Missing::error;
}

const MarkSet& Value::missing_marks() const {
  static const MarkSet none;
  if (!is_readable(Type::Kind::object) || !as<MappingRep>().absence) return none;
  return as<MappingRep>().absence->marks;
}

const Reason& Value::missing_reason() const {
  static const Reason none;
  if (!is_mapping()) return none;
  const MappingRep& rep = as<MappingRep>();
  return rep.open ? *rep.open : rep.absence ? rep.absence->reason : none;
}

Value Value::missing_attribute(const Text& name) const {
  assert(missing() != Missing::error);
  // Where the body as a whole was written says less than its header, which is what lacks the
  // attribute.
  if (missing() == Missing::null) {
    return Value().with_marks(missing_marks().united(marks_.without_sources().derived()));
  }
  MarkSet marks = marks_.derived();
  Reason reason = missing_reason();
  if (const Mark* header = missing_marks().identity()) {
    const std::string path =
        header->path.empty() ? name.str() : header->path.str() + '.' + name.str();
    if (reason.what == header->name) reason.what = header->name.str() + '.' + path;
    marks = marks.with({Mark::Kind::reference, true, header->range, header->name, Text(path), {}});
  }
  return unknown({}, std::move(reason)).with_marks(marks);
}

bool Value::is_open() const {
  return (is_sequence() && as<SequenceRep>().open) || (is_mapping() && as<MappingRep>().open);
}

const Reason& Value::open_reason() const {
  static const Reason none;
  if (!is_open()) return none;
  return is_sequence() ? *as<SequenceRep>().open : *as<MappingRep>().open;
}

Value Value::with_open_end(Reason reason, std::size_t placed) const {
  const auto opened = [&](auto* rep) {
    rep->open = std::move(reason);
    rep->wholly_known = false;
    return Value(rep, marks_);
  };
  if (is_mapping()) return opened(new MappingRep(as<MappingRep>()));
  if (!is_sequence()) return *this;
  SequenceRep* rep = new SequenceRep(as<SequenceRep>());
  rep->placed = placed;
  return opened(rep);
}

std::size_t Value::placed_count() const {
  return std::min(as<SequenceRep>().placed, elements().size());
}

const Value::StringOrigin* Value::origin() const {
  if (is_readable(Type::Kind::string)) return as<StringRep>().origin.get();
  const UnknownDetails* more = details();
  return more ? more->origin.get() : nullptr;
}

std::span<const StringPart> Value::parts() const {
  const StringOrigin* from = origin();
  return from ? std::span<const StringPart>(from->parts) : std::span<const StringPart>();
}

const Value* Value::encoded() const {
  const StringOrigin* from = origin();
  return from && from->encoded ? &*from->encoded : nullptr;
}

Value Value::with_encoded(Value content) const {
  assert(is(Type::Kind::string) && !is_null());
  StringOrigin* changed = origin() ? new StringOrigin(*origin()) : new StringOrigin();
  const Ref<const StringOrigin> from(changed);
  changed->encoded = std::move(content);
  if (is_string()) return Value(new StringRep(as_text(), from), marks_);
  UnknownDetails* more = details() ? new UnknownDetails(*details()) : new UnknownDetails();
  more->origin = from;
  return Value(new UnknownRep(type(), reason(), Ref<const UnknownDetails>(more)), marks_);
}

bool StringPart::operator==(const StringPart& other) const {
  return text == other.text && hole == other.hole && is_hole == other.is_hole &&
         range == other.range && verbatim == other.verbatim;
}

}  // namespace preflint::value
