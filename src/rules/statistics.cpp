// Counts what rules read. A list with one part that is not known counts as not known.

#include "rules/statistics.h"

namespace preflint::rules {

using value::Reason;
using value::Value;

Reads::Unknown& Reads::of(const Reason& reason) {
  Unknown& entry = unknown[{reason.kind, reason.what}];
  if (!entry.range.is_somewhere()) entry.range = reason.range;
  return entry;
}

void Reads::add(const Value& read) {
  ++all;
  if (!read.is_wholly_known()) ++of(read.reason_deep()).reads;
}

void Reads::add_verdict(const Reason& reason) { ++of(reason).verdicts; }

void Reads::append(const Reads& other) {
  all += other.all;
  for (const auto& [key, more] : other.unknown) {
    Unknown& sum = unknown[key];
    sum.reads += more.reads;
    sum.verdicts += more.verdicts;
    if (!sum.range.is_somewhere()) sum.range = more.range;
  }
}

std::size_t Reads::unknown_reads() const {
  std::size_t sum = 0;
  for (const auto& [key, one] : unknown) sum += one.reads;
  return sum;
}

}  // namespace preflint::rules
