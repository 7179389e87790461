// Two kinds of mistake: a name in the wrong place, and a name spelt wrong. A place is only named
// when there are few: `name` and `id` are everywhere.

#include "schema/hint.h"

#include <algorithm>
#include <vector>

#include "base/ascii.h"
#include "base/suggest.h"

namespace preflint::schema {

namespace {

constexpr std::size_t most_places = 3;
constexpr std::size_t deepest_place = 8;  // definitions of CloudFormation may hold themselves
constexpr std::size_t most_shapes = 500;
constexpr std::size_t most_hints = 200;  // each takes milliseconds at worst

/// Names that say so little that having them elsewhere is no sign of a mistake: what a new release
/// gives a resource is often one of these. In lower case; sorted.
constexpr std::string_view general[] = {
    "arn",    "description", "enabled", "filter", "id",   "key",   "mode",   "name",   "path",
    "prefix", "region",      "status",  "tags",   "type", "value", "values", "version"};

bool is_general(std::string_view name) {
  return std::ranges::binary_search(general, std::string_view(ascii_lower(name)));
}

bool can_be_set(const Attribute& attribute) {
  return attribute.presence != Presence::computed && attribute.presence != Presence::earlier;
}

bool can_be_repeated(const Attribute& attribute) {
  return attribute.type.is_collection() && attribute.type.kind() != Type::Kind::one &&
         attribute.type.innermost().kind() == Type::Kind::object;
}

bool begins_word(std::string_view name, std::size_t at) {
  const char c = name[at];
  return c == '_' || (c >= 'A' && c <= 'Z');
}

/// Is `name` the known name and a word more ("publish_to" and "publish")? That is how new names are
/// made.
bool adds_a_word(std::string_view name, std::string_view known) {
  if (name.size() <= known.size()) return false;
  const std::size_t more = name.size() - known.size();
  return (name.starts_with(known) && begins_word(name, known.size())) ||
         (name.ends_with(known) && (name[more - 1] == '_' || begins_word(name, more)));
}

/// The paths at which a shape has a name, the nearest to the top first.
class PlaceFinder {
 public:
  explicit PlaceFinder(std::string_view name) : name_(name) {}

  std::vector<std::string> find(const Shape& resource) {
    std::vector<Level> level{{"", resource}};
    for (std::size_t depth = 0; depth < deepest_place && !level.empty(); ++depth)
      level = visit(level);
    return std::move(places_);
  }

 private:
  struct Level {
    std::string path;
    Shape shape;
  };

  std::vector<Level> visit(const std::vector<Level>& level) {
    std::vector<Level> below;
    for (const auto& [path, shape] : level) {
      for (const Attribute& attribute : shape.attributes()) {
        if (!can_be_set(attribute)) continue;
        if (attribute.name == name_) places_.push_back(path);
        const Type type = attribute.type.innermost();
        if (type.kind() != Type::Kind::object || ++shapes_ > most_shapes) continue;
        const std::string inner = path.empty() ? "" : path + ".";
        below.push_back({inner + std::string(attribute.name), type.shape()});
      }
    }
    return below;
  }

  std::string_view name_;
  std::vector<std::string> places_;
  std::size_t shapes_ = 0;
};

std::string list(const std::vector<std::string>& places) {
  std::string text;
  for (std::size_t i = 0; i < places.size(); ++i) {
    if (i > 0) text += i + 1 == places.size() ? " or " : ", ";
    text += places[i].empty() ? "the resource itself" : "\"" + places[i] + "\"";
  }
  return text;
}

}  // namespace

std::string hint(std::string_view name, const Shape& here, const Shape& resource,
                 std::span<const std::string_view> beside) {
  const std::vector<std::string> places = PlaceFinder(name).find(resource);
  if (!places.empty() && places.size() <= most_places && !is_general(name))
    return " It belongs in " + list(places) + ".";
  std::vector<std::string> names;
  for (const Attribute& attribute : here.attributes()) {
    const bool is_taken = std::ranges::find(beside, attribute.name) != beside.end();
    if (can_be_set(attribute) && !(is_taken && !can_be_repeated(attribute)) &&
        !adds_a_word(name, attribute.name))
      names.emplace_back(attribute.name);
  }
  return did_you_mean(name, names);
}

const std::optional<Attribute>& Names::find(const Shape& shape, std::string_view name) {
  const Key key{shape.identity(), name};
  const auto known = found_.find(key);
  return known != found_.end() ? known->second
                               : found_.emplace(key, shape.find(name)).first->second;
}

const Shape& Names::shape(const Type& type) {
  const auto known = shapes_.find(type.identity());
  return known != shapes_.end() ? known->second
                                : shapes_.emplace(type.identity(), type.shape()).first->second;
}

std::string Names::hint(std::string_view name, const Shape& here, const Shape& resource,
                        std::span<const std::string_view> beside) {
  return hints_++ < most_hints ? schema::hint(name, here, resource, beside) : std::string();
}

}  // namespace preflint::schema
