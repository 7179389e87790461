// What is remembered of a finding, so that it is recognised when lines move, files are formatted or
// renamed, and modules are called by another name: digests of text without its spaces, and the way
// to the attribute as the brackets or the indentation around it show it.

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "base/filesystem.h"
#include "base/hash.h"
#include "rules/baseline.h"
#include "rules/fingerprint.h"
#include "rules/layout.h"

namespace preflint::rules {

namespace {

constexpr std::size_t npos = std::string_view::npos;
constexpr std::size_t deepest_path = 32;

std::string digest(std::string_view text) {
  Fnv1a hash;
  hash.add(without_spaces(text));
  return fmt::format("{:016x}", hash.value());
}

/// The word that a line or a block begins with: the name of an attribute, a block, a key.
std::string leading_word(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of(" \t-\"'"), text.size()));
  return std::string(text.substr(0, text.find_first_of(" \t\r\n=:{}[](),\"'")));
}

void append_name(std::string& path, std::string_view name) {
  if (name.empty()) return;
  if (!path.empty()) path += '.';
  path += name;
}

/// The names that a line sets or opens before what decided: `out { a = [` gives "out", "a".
void append_names(std::string& path, std::string_view text) {
  while (!text.empty()) {
    text.remove_prefix(std::min(text.find_first_not_of(" \t-\"'{}[](),=:"), text.size()));
    const std::string word = leading_word(text);
    text.remove_prefix(word.size());
    const std::size_t next = text.find_first_not_of(" \t\"'");
    if (next != npos && std::string_view("=:{").find(text[next]) != npos) append_name(path, word);
  }
}

class Forms {
 public:
  Forms(const Sources& sources, const PathName& name_of) : sources_(sources), name_of_(name_of) {}

  std::vector<KnownFinding> of(const Finding& finding) {
    std::vector<KnownFinding> forms;
    KnownFinding form;
    form.rule = finding.rule->id;
    form.verdict = finding.verdict;
    if (finding.range.is_somewhere()) form.file = file(finding.range.file).name;
    form.path = path(finding);
    if (finding.range.is_somewhere() && finding.range != finding.resource_header)
      form.value = digest(sources_.text(finding.range));
    form.body = body(finding);
    if (finding.instances.empty()) forms.push_back(form);
    for (const Instance& instance : finding.instances) {
      form.root = root(finding, instance);
      form.resource = without_instance_keys(instance.address);
      form.type = instance.type;
      const auto is_same = [&](const KnownFinding& other) {
        return other.resource == form.resource && other.root == form.root;
      };
      if (std::ranges::none_of(forms, is_same)) forms.push_back(form);
    }
    for (KnownFinding& one : forms) one.fingerprint = fingerprint(one, finding);
    return forms;
  }

 private:
  struct File {
    std::string name;
    bool has_layout = false;
    Layout layout;
  };

  File& file(FileId id) {
    const auto [found, is_new] = files_.try_emplace(id);
    if (is_new) found->second.name = name_of_(sources_.file(id).path());
    return found->second;
  }

  const Layout& layout(FileId id) {
    File& known = file(id);
    if (!known.has_layout) {
      const SourceFile& source = sources_.file(id);
      const bool is_hcl = source.path().ends_with(".tf") || source.path().ends_with(".tofu");
      known.layout = is_hcl ? hcl_layout(source) : yaml_layout(source);
      known.has_layout = true;
    }
    return known.layout;
  }

  /// The names of the blocks around what decided, below the resource's own, and of its line.
  std::string path(const Finding& finding) {
    const Range& range = finding.range;
    if (!range.is_somewhere() || range == finding.resource_header) return {};
    const SourceFile& source = sources_.file(range.file);
    const std::vector<Layout::Block>& blocks = layout(range.file).blocks;
    const auto behind = std::ranges::upper_bound(
        blocks, range.begin, {}, [](const Layout::Block& block) { return block.range.begin; });
    const Range line = source.line_range(range.begin);
    std::vector<std::string> names;  // from the inside out
    std::uint32_t last = line.begin;
    std::size_t at = behind == blocks.begin()
                         ? Layout::none
                         : static_cast<std::size_t>(behind - blocks.begin()) - 1;
    for (; at != Layout::none && names.size() < deepest_path; at = blocks[at].parent) {
      const Range& block = blocks[at].range;
      if (finding.resource_range.contains(range) && block.begin <= finding.resource_range.begin)
        break;
      // Brackets that open on one line begin at one place.
      if (block.end < range.begin || block.begin >= last) continue;
      last = block.begin;
      names.push_back(leading_word(source.text(block)));
    }
    std::string out;
    for (std::size_t i = names.size(); i-- > 0;) append_name(out, names[i]);
    append_names(out, source.text({range.file, line.begin, range.begin}));
    return out;
  }

  std::string body(const Finding& finding) {
    const Range& whole = finding.resource_range;
    if (!whole.is_somewhere()) return {};
    const std::string_view text = sources_.file(whole.file).text(whole);
    const Range& header = finding.resource_header;
    const bool has_header = header.file == whole.file && whole.contains(header);
    return digest(text.substr(has_header ? header.end - whole.begin : 0));
  }

  /// Nothing where it is the directory of the file that the finding stands in, or that file.
  std::string root(const Finding& finding, const Instance& instance) {
    if (!finding.range.is_somewhere() || instance.root.empty()) return {};
    const std::string& path = sources_.file(finding.range.file).path();
    if (instance.root == path || normalize_path(instance.root) == normalize_path(parent_path(path)))
      return {};
    return name_of_(instance.root);
  }

  std::string fingerprint(const KnownFinding& form, const Finding& finding) const {
    Fnv1a hash;
    for (const std::string_view part :
         {std::string_view(form.rule), std::string_view(form.file), std::string_view(form.root),
          std::string_view(form.resource)}) {
      hash.add(part);
      hash.add(std::string_view("\0", 1));
    }
    hash.add(without_spaces(deciding_text(finding.range, sources_)));
    return fmt::format("{:016x}", hash.value());
  }

  const Sources& sources_;
  const PathName& name_of_;
  std::map<FileId, File> files_;
};

}  // namespace

std::vector<std::vector<KnownFinding>> known_forms(std::span<const Finding> findings,
                                                   const Sources& sources,
                                                   const PathName& name_of) {
  Forms forms(sources, name_of);
  std::vector<std::vector<KnownFinding>> out;
  out.reserve(findings.size());
  for (const Finding& finding : findings) out.push_back(forms.of(finding));
  return out;
}

}  // namespace preflint::rules
