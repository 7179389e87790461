// Which findings were known. Each known finding stands for one form of a finding at most, so that
// two equal findings are never forgiven by one entry. What agrees in more is taken first: the
// fingerprint; then the resource and the attribute, in whichever file of the directory; then the
// whole block of a resource that has moved elsewhere, or has another name.

#include "rules/baseline.h"

#include <array>
#include <unordered_map>

#include "base/filesystem.h"

namespace preflint::rules {

namespace {

void append(std::string& key, std::string_view part) {
  key += part;
  key += '\0';
}

std::string by_fingerprint(const KnownFinding& form) { return form.rule + '\0' + form.fingerprint; }

std::string by_address(const KnownFinding& form) {
  std::string key;
  append(key, parent_path(form.file));
  for (const std::string* part :
       {&form.rule, &form.root, &form.resource, &form.type, &form.path, &form.value})
    append(key, *part);
  return key;
}

std::string by_block(const KnownFinding& form) {
  if (form.body.empty()) return {};
  std::string key;
  for (const std::string* part : {&form.rule, &form.type, &form.path, &form.value, &form.body})
    append(key, *part);
  return key;
}

std::string by_block_and_name(const KnownFinding& form) {
  if (form.body.empty()) return {};
  const std::size_t dot = form.resource.rfind('.');
  return by_block(form) + form.resource.substr(dot == std::string::npos ? 0 : dot + 1);
}

/// The first that agree in more. One that has nothing to agree in gives "".
constexpr std::array<std::string (*)(const KnownFinding&), 4> ways = {by_fingerprint, by_address,
                                                                      by_block_and_name, by_block};

/// A form of a finding that looks for the entry which stands for it.
struct Open {
  const KnownFinding* form = nullptr;
  std::size_t finding = 0;
  bool is_minor = false;  ///< unknown or suppressed: it takes what no failure needs
};

class Comparison {
 public:
  Comparison(std::vector<KnownFinding> known,
             const std::function<bool(const KnownFinding&)>& may_have_moved)
      : known_(std::move(known)), is_taken_(known_.size()) {
    for (const KnownFinding& one : known_) may_have_moved_.push_back(may_have_moved(one));
  }

  /// Takes out of `open` what has found its entry.
  void match(std::vector<Open>& open) {
    for (const auto way : ways) {
      std::unordered_map<std::string, std::vector<std::size_t>> free;
      for (std::size_t at = known_.size(); at-- > 0;) {
        if (!is_taken_[at] && (way == ways.front() || may_have_moved_[at]))
          free[way(known_[at])].push_back(at);  // the first one is last
      }
      free.erase("");
      for (const bool is_minor : {false, true}) {
        std::erase_if(open, [&](const Open& one) {
          return one.is_minor == is_minor && take(free, way(*one.form), *one.form);
        });
      }
    }
  }

  std::vector<KnownFinding> rest() && {
    std::vector<KnownFinding> rest;
    for (std::size_t at = 0; at < known_.size(); ++at) {
      if (!is_taken_[at]) rest.push_back(std::move(known_[at]));
    }
    return rest;
  }

 private:
  /// What was unknown may not stand for a failure; a failure stands for what is unknown now.
  bool take(std::unordered_map<std::string, std::vector<std::size_t>>& free, const std::string& key,
            const KnownFinding& form) {
    const auto found = free.find(key);
    if (found == free.end()) return false;
    std::vector<std::size_t>& entries = found->second;
    for (std::size_t back = entries.size(); back-- > 0;) {
      const std::size_t at = entries[back];
      if (known_[at].verdict == Verdict::unknown && form.verdict == Verdict::fail) continue;
      is_taken_[at] = true;
      entries.erase(entries.begin() + static_cast<std::ptrdiff_t>(back));
      return true;
    }
    return false;
  }

  std::vector<KnownFinding> known_;
  std::vector<bool> is_taken_;
  std::vector<bool> may_have_moved_;
};

}  // namespace

std::vector<KnownFinding> compare(std::span<Finding> findings,
                                  std::span<const std::vector<KnownFinding>> forms,
                                  std::vector<KnownFinding> known,
                                  const std::function<bool(const KnownFinding&)>& may_have_moved) {
  std::vector<Open> open;
  for (std::size_t at = 0; at < findings.size(); ++at) {
    const bool is_minor =
        findings[at].suppression.has_value() || findings[at].verdict == Verdict::unknown;
    findings[at].baseline = BaselineState::unchanged;
    for (const KnownFinding& form : forms[at]) open.push_back({&form, at, is_minor});
  }
  Comparison comparison(std::move(known), may_have_moved);
  comparison.match(open);
  for (const Open& left : open) findings[left.finding].baseline = BaselineState::added;
  return std::move(comparison).rest();
}

}  // namespace preflint::rules
