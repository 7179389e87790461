// From findings to edits. Each change is looked up in the source; those that fall on one object are
// made together.

#include "fix/fix.h"

#include <algorithm>

#include "base/parallel.h"

namespace preflint::fix {

using rules::Change;
using rules::Edit;
using rules::Finding;

namespace {

bool ends_with_one_of(std::string_view path, std::initializer_list<std::string_view> endings) {
  return std::ranges::any_of(endings, [&](std::string_view end) { return path.ends_with(end); });
}

bool is_hcl(std::string_view path) { return ends_with_one_of(path, {".tf", ".tofu"}); }
bool is_json_syntax(std::string_view path) {
  return ends_with_one_of(path, {".tf.json", ".tofu.json"});
}
bool is_downloaded(std::string_view path) {
  return path.starts_with(".terraform/") || path.find("/.terraform/") != std::string_view::npos;
}

/// The place that people would look at: where the value was first written.
Range origin(const Finding& finding, const Range& obstacle) {
  for (auto step = finding.trace.rbegin(); step != finding.trace.rend(); ++step) {
    if (step->range.is_somewhere() && !obstacle.contains(step->range)) return step->range;
  }
  return obstacle;
}

std::string description(const Finding& finding, Syntax syntax) {
  std::string text = "set ";
  for (const Change& change : finding.changes) {
    if (text.size() > 4) text += ", ";
    text += describe(change.path, change.value, syntax);
  }
  return text;
}

}  // namespace

std::expected<Fixer::Place, Obstacle> Fixer::place_of(const Change& change,
                                                      const Finding& finding) {
  const Range header = finding.resource_header;
  const SourceFile& source = sources_.file(header.file);
  if (is_downloaded(source.path()))
    return std::unexpected(Obstacle{"the resource is in a module that was downloaded", header});
  if (!finding.instances.front().construct.empty())
    return std::unexpected(
        Obstacle{"CDK synthesised the resource: " + finding.instances.front().construct, header});
  const bool is_absent = !change.written.is_somewhere();
  const bool is_elsewhere = !is_absent && !change.is_resource
                                ? change.written.file != header.file
                                : !is_absent && !finding.resource_range.contains(change.written);
  if (is_elsewhere && change.written != header)
    return std::unexpected(Obstacle{"the value is written elsewhere", change.written});

  Place place;
  const std::string& type = finding.instances.front().type;
  const bool is_terraform = finding.instances.front().language == graph::Language::terraform;
  if (is_hcl(source.path())) {
    std::unique_ptr<HclFile>& file = hcl_[source.id()];
    if (!file) file = std::make_unique<HclFile>(source, schema_);
    auto found = file->find(change, finding.resource_range);
    if (!found) return std::unexpected(found.error());
    place.hcl = file.get();
    place.in_hcl = *std::move(found);
    place.range = place.in_hcl.range();
  } else if (!is_terraform || is_json_syntax(source.path())) {
    std::unique_ptr<NodeFile>& file = nodes_[source.id()];
    if (!file) file = std::make_unique<NodeFile>(source);
    const auto found = file->find(change, type);
    if (!found) return std::unexpected(found.error());
    place.nodes = file.get();
    place.node = *found;
    place.range = place.node->range;
  } else {
    return std::unexpected(Obstacle{"only the plan is here, not what it was made of", header});
  }
  return place;
}

std::expected<std::vector<Fixer::Work>, Obstacle> Fixer::work_for(const Finding& finding) {
  if (finding.changes.empty())
    return std::unexpected(Obstacle{"it takes more than a setting", finding.range});
  std::vector<Work> all;
  for (const Change& change : finding.changes) {
    std::expected<Place, Obstacle> place = place_of(change, finding);
    if (!place) return std::unexpected(place.error());
    const auto same =
        std::ranges::find_if(all, [&](const Work& w) { return w.place.range == place->range; });
    Work& work =
        same != all.end()
            ? *same
            : all.emplace_back(Work{*std::move(place), finding.instances.front().type, {}});
    work.settings.add(change.path, change.value);
  }
  return all;
}

std::expected<std::vector<Edit>, Obstacle> Fixer::edits_of(std::span<const Work> all) {
  std::map<FileId, LineEditor> editors;
  std::vector<Edit> edits;
  for (const Work& work : all) {
    const SourceFile& source = sources_.file(work.place.range.file);
    const Result done =
        work.place.hcl
            ? work.place.hcl->set(
                  work.place.in_hcl, work.type, work.settings,
                  editors.try_emplace(source.id(), source, work.place.hcl->lines()).first->second)
            : work.place.nodes->set(*work.place.node, work.settings, edits);
    if (!done) return std::unexpected(done.error());
  }
  for (auto& [file, editor] : editors) {
    std::vector<Edit> made = editor.finish();
    edits.insert(edits.end(), made.begin(), made.end());
  }
  std::ranges::stable_sort(edits, {}, &Edit::range);
  // Insertions at one place are one edit, and so are replacements that agree.
  std::vector<Edit> joined;
  for (Edit& edit : edits) {
    const bool is_same = !joined.empty() && joined.back().range == edit.range;
    if (is_same && edit.range.size() == 0) {
      joined.back().text += edit.text;
    } else if (!is_same || joined.back().text != edit.text) {
      joined.push_back(std::move(edit));
    }
  }
  return joined;
}

std::optional<rules::Fix> Fixer::fix(const Finding& finding) {
  if (finding.verdict != rules::Verdict::fail || finding.instances.empty() ||
      finding.rule->logic().fix.empty())
    return std::nullopt;
  rules::Fix fix;
  const auto work = work_for(finding);
  auto edits = work ? edits_of(*work) : std::unexpected(work.error());
  if (edits) {
    const Place& place = work->front().place;
    fix.description = description(finding, place.hcl ? Syntax::hcl : place.nodes->syntax());
    fix.edits = *std::move(edits);
    return fix;
  }
  fix.obstacle = edits.error().what;
  fix.obstacle_range = edits.error().range;
  if (fix.obstacle.starts_with("the value is "))
    fix.obstacle_range = origin(finding, fix.obstacle_range);
  return fix;
}

Fixer::Together Fixer::together(std::span<const Finding* const> findings) {
  Together result;
  std::map<Range, Work> all;
  for (const Finding* finding : findings) {
    const std::optional<rules::Fix> alone = fix(*finding);
    if (!alone || alone->edits.empty()) continue;
    std::map<Range, Work> changed;
    bool fits = true;
    for (const Change& change : finding->changes) {
      const std::expected<Place, Obstacle> place = place_of(change, *finding);
      const auto known = all.find(place->range);
      const Work before =
          known == all.end() ? Work{*place, finding->instances.front().type, {}} : known->second;
      Work& work = changed.try_emplace(place->range, before).first->second;
      fits = work.settings.add(change.path, change.value) && fits;
    }
    if (!fits) {
      result.refused.push_back(finding);
      continue;
    }
    for (auto& [range, work] : changed) all.insert_or_assign(range, std::move(work));
    result.mended.push_back(finding);
  }
  std::vector<Work> work;
  for (auto& [range, each] : all) work.push_back(std::move(each));
  if (auto edits = edits_of(work)) result.edits = *std::move(edits);
  return result;
}

void add_fixes(std::span<Finding> findings, const Sources& sources, unsigned jobs) {
  // What stands in one file is done by one thread, which has read it then.
  std::map<FileId, std::vector<Finding*>> by_file;
  for (Finding& finding : findings) {
    if (finding.verdict == rules::Verdict::fail && !finding.rule->logic().fix.empty())
      by_file[finding.resource_header.file].push_back(&finding);
  }
  const schema::Schema schema;
  std::vector<const std::vector<Finding*>*> groups;
  for (const auto& [file, group] : by_file) groups.push_back(&group);
  for_each_parallel(groups.size(), thread_count(jobs, groups.size()),
                    [&](std::size_t index, unsigned) {
                      Fixer fixer(sources, schema);
                      for (Finding* finding : *groups[index]) finding->fix = fixer.fix(*finding);
                    });
}

}  // namespace preflint::fix
