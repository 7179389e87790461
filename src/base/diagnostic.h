#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <tuple>
#include <vector>

#include "base/range.h"

namespace preflint {

/// Something about the *files*: what could not be read, parsed, resolved or decided. (Something
/// about the infrastructure is a finding.) The subject is as tight as it can be; the context is
/// what a person needs to see around it.
struct Diagnostic {
  enum class Severity { error, warning };

  Severity severity = Severity::error;
  std::string summary;  ///< a few words without a full stop: "Unsupported attribute"
  std::string detail;   ///< whole sentences: what is wrong and what would be right
  Range subject;
  Range context;
};

/// Collects what went wrong beside the best result. Every function whose input a user wrote takes
/// one as its last parameter; nobody throws. The number kept is bounded, so that a hostile input
/// cannot fill the memory with complaints; those beyond it are counted.
class Diagnostics {
 public:
  static constexpr std::size_t most = 10'000;

  void add(Diagnostic diagnostic) {
    if (diagnostic.severity == Diagnostic::Severity::error) ++errors_;
    if (entries_.size() < most) {
      entries_.push_back(std::move(diagnostic));
    } else {
      ++dropped_;
    }
  }
  void error(Range subject, std::string summary, std::string detail = {}, Range context = {}) {
    add({Diagnostic::Severity::error, std::move(summary), std::move(detail), subject, context});
  }
  void warning(Range subject, std::string summary, std::string detail = {}, Range context = {}) {
    add({Diagnostic::Severity::warning, std::move(summary), std::move(detail), subject, context});
  }
  void append(const Diagnostics& other) {
    for (const Diagnostic& diagnostic : other.entries_) add(diagnostic);
    dropped_ += other.dropped_;
  }

  /// By place and text: what several threads have said is then the same however it was shared out.
  void sort() {
    std::ranges::stable_sort(
        entries_, {}, [](const Diagnostic& d) { return std::tie(d.subject, d.summary, d.detail); });
  }

  const std::vector<Diagnostic>& entries() const { return entries_; }
  bool has_errors() const { return errors_ > 0; }
  std::size_t errors() const { return errors_; }
  std::size_t dropped() const { return dropped_; }

 private:
  std::vector<Diagnostic> entries_;
  std::size_t errors_ = 0;
  std::size_t dropped_ = 0;
};

}  // namespace preflint
