#pragma once

#include <cstddef>
#include <map>
#include <utility>

#include "base/range.h"
#include "base/text.h"
#include "value/value.h"

namespace preflint::rules {

/// How many attributes of resources and their blocks rules have read, and what those wait for that
/// were not known: what a user would have to supply, and what preflint should learn to compute.
struct Reads {
  using Kind = value::Reason::Kind;
  struct Unknown {
    std::size_t reads = 0;
    std::size_t verdicts = 0;  ///< that were unknown for this reason
    Range range;               ///< where what is waited for is declared
  };

  std::size_t all = 0;
  std::map<std::pair<Kind, Text>, Unknown> unknown;  ///< by what is waited for

  void add(const value::Value& read);
  void add_verdict(const value::Reason& reason);
  void append(const Reads& other);
  std::size_t unknown_reads() const;

 private:
  Unknown& of(const value::Reason& reason);
};

}  // namespace preflint::rules
