// The analysing thread of the server. What has changed comes first, as far as it concerns an open
// document; then what was asked; then the rest of the workspace.

#include <algorithm>
#include <utility>
#include <vector>

#include "lsp/code_actions.h"
#include "lsp/hover.h"
#include "lsp/server.h"
#include "lsp/uri.h"

namespace preflint::lsp {

namespace {

/// Clients ask for the actions of some kinds only; all kinds inside one are meant with it.
bool wants_quick_fixes(const Json& params) {
  const Json& only = at(params, "context", "only");
  if (!only.is_array()) return true;
  for (const Json& kind : only) {
    if (kind == "quickfix" || kind == "") return true;
  }
  return false;
}

}  // namespace

void Server::work(const std::stop_token& stop) {
  while (true) {
    std::unique_lock lock(mutex_);
    wake_.wait(lock, stop, [&] { return is_changed_ || has_more_ || !requests_.empty(); });
    if (stop.stop_requested()) return;
    if (is_changed_) {
      lock.unlock();
      take_changes();
    } else if (!requests_.empty() && !(has_more_ && analyser_.is_behind())) {
      const Request request = std::move(requests_.front());
      requests_.pop_front();
      lock.unlock();
      answer(request);
    } else {
      lock.unlock();
      analyse_next();
    }
  }
}

void Server::take_changes() {
  Workspace workspace;
  Changes changes;
  {
    const std::lock_guard lock(mutex_);
    workspace = workspace_;
    changes = std::exchange(changes_, {});
    is_changed_ = false;
    running_ = std::stop_source();
  }
  style_.show_unknown = workspace.settings.show_unknown;
  analyser_.update(workspace, changes);
  for (const std::string& complaint : analyser_.complaints()) complain(complaint);
  has_more_ = true;
}

void Server::analyse_next() {
  std::stop_token stop;
  {
    const std::lock_guard lock(mutex_);
    if (is_changed_) return;
    stop = running_.get_token();
  }
  const std::optional<Step> step = analyser_.next(stop);
  for (const std::string& complaint : analyser_.complaints()) complain(complaint);
  Results::Difference difference;
  if (step) difference = results_.put(*step);
  affected_.merge(difference.files);
  // What takes the place of a unit that is gone is told together with that it is gone.
  const bool is_behind = analyser_.is_behind();
  const bool is_gone = step && !step->result;
  if (!stop.stop_requested() && !(is_gone && is_behind)) {
    // What is being typed is told before what that changes elsewhere.
    const std::map<std::string, std::string> affected = std::exchange(affected_, {});
    std::vector<std::pair<std::string, std::string>> files(affected.begin(), affected.end());
    std::ranges::stable_partition(files, [&](const auto& file) { return is_awaited(file.first); });
    for (const auto& [canonical, path] : files) {
      if (!publish_file(canonical, path, !is_behind)) affected_.emplace(canonical, path);
    }
  }
  const std::lock_guard lock(mutex_);
  if (step) {
    superseded_ = 0;
  } else if (!stop.stop_requested()) {
    has_more_ = false;
  }
}

/// Is there a version of an open document that nothing was said of yet?
bool Server::is_awaited(const std::string& canonical) {
  const auto told = published_.find(canonical);
  const std::lock_guard lock(mutex_);
  const auto document = documents_.find(canonical);
  return document != documents_.end() &&
         (told == published_.end() || told->second.version != document->second.version);
}

/// An open document is told of every version once it is settled what there is to say of it; of
/// other files, only what is new. false: it is to be told again.
bool Server::publish_file(const std::string& canonical, const std::string& path, bool is_settled) {
  Published now{"", std::nullopt, uri_of_path(path)};
  bool is_open = false;
  {
    const std::lock_guard lock(mutex_);
    const auto document = documents_.find(canonical);
    is_open = document != documents_.end();
    if (is_open) {
      now.uri = document->second.uri;
      // While a newer text is waiting, this is about an older one.
      if (is_settled && !changes_.edited.contains(document->second.path))
        now.version = document->second.version;
    }
  }
  Json diagnostics = results_.diagnostics(canonical, style_);
  now.text = diagnostics.dump(-1, ' ', false, Json::error_handler_t::replace);
  const bool is_empty = diagnostics.empty() && !now.version;
  const bool is_told = is_settled || !is_open;
  const auto before = published_.find(canonical);
  if (before == published_.end() && is_empty) return is_told;
  if (before != published_.end()) {
    const Published& old = before->second;
    if (old.uri == now.uri && old.version == now.version && old.text == now.text) return is_told;
    if (old.uri != now.uri && old.text != "[]")
      connection_.notify("textDocument/publishDiagnostics",
                         {{"uri", old.uri}, {"diagnostics", Json::array()}});
  }
  Json params = {{"uri", now.uri}, {"diagnostics", std::move(diagnostics)}};
  if (now.version) params["version"] = *now.version;
  connection_.notify("textDocument/publishDiagnostics", std::move(params));
  if (is_empty) {
    published_.erase(canonical);
  } else {
    published_[canonical] = std::move(now);
  }
  return is_told;
}

void Server::answer(const Request& request) {
  {
    const std::lock_guard lock(mutex_);
    const auto document = documents_.find(request.path);
    if (document == documents_.end() || document->second.version != request.version)
      return connection_.refuse(request.id, ErrorCode::content_modified, "The text has changed.");
  }
  const bool is_hover = request.method == "textDocument/hover";
  Json result = is_hover ? answer_hover(request) : answer_code_actions(request);
  if (result.is_discarded()) {
    connection_.refuse(request.id, ErrorCode::invalid_params, "The place is missing.");
  } else {
    connection_.answer(request.id, std::move(result));
  }
}

Json Server::answer_hover(const Request& request) {
  const std::optional<TextPosition> position = read_position(member(request.params, "position"));
  if (!position) return Json(Json::value_t::discarded);
  const std::vector<FileInUnit> units = results_.of_file(request.path);
  if (units.empty()) return nullptr;
  const LineIndex lines(units.front().analysed->sources->file(units.front().file->id).text());
  const std::optional<Hover> found =
      hover(units, lines.offset(*position, style_.encoding), style_.show_unknown, analyser_);
  if (!found) return nullptr;
  return {{"contents", {{"kind", "markdown"}, {"value", found->markdown}}},
          {"range", write_range(lines, found->range.begin, found->range.end, style_.encoding)}};
}

/// Edits by the URI of their file.
Json Server::write_edits(const Analysed& analysed, const std::vector<rules::Edit>& edits) {
  Json changes = Json::object();
  for (const AnalysedFile& file : analysed.files) {
    const LineIndex lines(analysed.sources->file(file.id).text());
    Json here = Json::array();
    for (const rules::Edit& edit : edits) {
      if (edit.range.file != file.id) continue;
      here.push_back(
          {{"range", write_range(lines, edit.range.begin, edit.range.end, style_.encoding)},
           {"newText", edit.text}});
    }
    if (here.empty()) continue;
    const std::lock_guard lock(mutex_);
    const auto document = documents_.find(file.canonical);
    const bool is_open = document != documents_.end();
    changes[is_open ? document->second.uri : uri_of_path(file.path)] = std::move(here);
  }
  return changes;
}

Json Server::answer_code_actions(const Request& request) {
  const std::optional<TextRange> range = read_range(member(request.params, "range"));
  if (!range) return Json(Json::value_t::discarded);
  Json all = Json::array();
  const std::vector<FileInUnit> units = results_.of_file(request.path);
  if (units.empty() || !has_literal_actions_ || !wants_quick_fixes(request.params)) return all;
  const LineIndex lines(units.front().analysed->sources->file(units.front().file->id).text());
  const std::size_t begin = lines.offset(range->start, style_.encoding);
  const std::size_t end = lines.offset(range->end, style_.encoding);
  for (const CodeAction& action : code_actions(units, begin, end, style_.show_unknown, analyser_)) {
    Json one = {{"title", action.title},
                {"kind", "quickfix"},
                {"diagnostics", Json::array({diagnostic_of(*action.finding, *action.in, style_)})},
                {"edit", {{"changes", write_edits(*action.in->analysed, action.edits)}}}};
    if (action.is_preferred) one["isPreferred"] = true;
    all.push_back(std::move(one));
  }
  return all;
}

}  // namespace preflint::lsp
