#pragma once

#include <optional>
#include <unordered_set>
#include <utility>
#include <vector>

#include "graph/edges.h"
#include "rules/functions.h"
#include "value/value.h"

namespace preflint::rules {

/// The bodies that a question about the graph has for an answer.
class Answer {
 public:
  /// `stands_together`: what is uncertain for the asker's reason counts as certain, where no
  /// scenarios tell whether the reason says the same of both. `is_whole`: the configuration is
  /// judged, and whatever was looked at is a better place than its file.
  Answer(const graph::Resource* asker, bool stands_together, bool is_whole)
      : asker_(asker), stands_together_(stands_together), is_whole_(is_whole) {}

  void add(const graph::Resource& found) {
    if (seen_.contains(&found)) return;
    const bool certain =
        found.is_certain() || (stands_together_ && asker_ &&
                               graph::waits_for_the_same(asker_->uncertain, found.uncertain));
    if (!certain) return leave_open(found.uncertain);
    seen_.insert(&found);
    bodies_.push_back(found.body);
  }
  void leave_open(const value::Reason& reason) {
    if (!open_) open_ = reason;
  }
  /// One that holds nothing says that something is absent at the asker's.
  value::Value list() && {
    const bool is_marked = asker_ && (bodies_.empty() || is_whole_);
    value::Value all = value::Value::tuple(std::move(bodies_));
    if (is_marked) all = all.with_marks(asker_->body.missing_marks());
    return open_ ? all.with_open_end(*open_) : all;
  }

 private:
  const graph::Resource* asker_;
  const bool stands_together_;
  const bool is_whole_;
  std::unordered_set<const graph::Resource*> seen_;
  std::vector<value::Value> bodies_;
  std::optional<value::Reason> open_;
};

struct RuleFunctions::Links {
  std::vector<graph::Edge> edges;
  std::vector<graph::UndecidedLink> undecided;
};

}  // namespace preflint::rules
