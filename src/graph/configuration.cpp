// What a configuration keeps of the things that could not be looked into.

#include "graph/configuration.h"

namespace preflint::graph {

void hand_over(const value::Value& value, const value::Reason& to, HandedOver& resources) {
  for (const value::Mark& mark : value.marks_deep().marks()) {
    if (mark.kind == value::Mark::Kind::reference) resources.try_emplace(mark.name.str(), to);
  }
}

}  // namespace preflint::graph
