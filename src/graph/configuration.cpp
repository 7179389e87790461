// What a configuration keeps of the things that could not be looked into.

#include "graph/configuration.h"

namespace preflint::graph {

void hand_over(const value::Value& value, const value::Reason& to, HandedOver& resources) {
  const value::MarkSet marks = value.marks_deep();
  for (const value::Mark& mark : marks.marks()) {
    if (mark.kind == value::Mark::Kind::reference) resources.try_emplace(mark.name.str(), to);
  }
}

}  // namespace preflint::graph
