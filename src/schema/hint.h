#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>

#include "schema/shape.h"

namespace preflint::schema {

/// What was probably meant by `name`, which `here` does not have, as a sentence with a space before
/// it: that it belongs elsewhere in `resource`, which has it there, or that a name beside it is
/// spelt nearly so. "" where nothing is near: a name that is newer than the tables is then more
/// probable than a mistake. `beside` are the names that are set where this one is: what is there
/// already was not meant, unless it is a block that can be repeated.
std::string hint(std::string_view name, const Shape& here, const Shape& resource,
                 std::span<const std::string_view> beside);

/// The names of one module or template, looked up: most are asked for again and again. Hints are
/// given for a bounded number of them; a file with more unknown names is no mistake.
class Names {
 public:
  /// `name` outlives this.
  const std::optional<Attribute>& find(const Shape& shape, std::string_view name);
  /// Of the type of an object.
  const Shape& shape(const Type& type);
  std::string hint(std::string_view name, const Shape& here, const Shape& resource,
                   std::span<const std::string_view> beside);

 private:
  struct Key {
    const void* shape;
    std::string_view name;
    bool operator==(const Key&) const = default;
  };
  struct Hash {
    std::size_t operator()(const Key& key) const {
      return std::hash<const void*>()(key.shape) * 31 + std::hash<std::string_view>()(key.name);
    }
  };

  std::unordered_map<Key, std::optional<Attribute>, Hash> found_;
  std::unordered_map<const void*, Shape> shapes_;
  std::size_t hints_ = 0;
};

}  // namespace preflint::schema
