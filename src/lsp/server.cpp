// The life of a session, and what a client tells: documents, folders, settings.
// https://microsoft.github.io/language-server-protocol/specifications/lsp/3.17/specification/

#include "lsp/server.h"

#include <algorithm>
#include <utility>

#include "lsp/uri.h"
#include "report/report.h"

namespace preflint::lsp {

namespace {

/// No message of the protocol is nested as deeply.
constexpr int deepest_message = 200;

bool is_too_deep(std::string_view text) {
  int depth = 0;
  bool in_string = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (in_string && c == '\\') ++at;
    if (c == '"') in_string = !in_string;
    if (in_string) continue;
    if ((c == '[' || c == '{') && ++depth > deepest_message) return true;
    if (c == ']' || c == '}') --depth;
  }
  return false;
}

bool is_id(const Json& id) { return id.is_string() || id.is_number_integer(); }

/// An empty list is none: editors send what nobody has set, too.
std::optional<std::vector<std::string>> read_list(const Json& value) {
  if (!value.is_array() || value.empty()) return std::nullopt;
  std::vector<std::string> list;
  for (const Json& item : value) {
    if (const std::optional<std::string> text = as_text(item)) list.push_back(*text);
  }
  return list;
}

Settings read_settings(const Json& value) {
  Settings settings;
  settings.profiles = read_list(member(value, "profiles"));
  settings.rules = read_list(member(value, "rules"));
  settings.skip_rules = read_list(member(value, "skipRules"));
  settings.min_severity = as_text(member(value, "minSeverity"));
  settings.show_unknown = is_true(member(value, "showUnknown"));
  return settings;
}

void add_folders(const Json& list, std::vector<std::string>& folders) {
  if (!list.is_array()) return;
  for (const Json& folder : list) {
    const std::optional<std::string> uri = as_text(member(folder, "uri"));
    const std::optional<std::string> path = uri ? path_of_uri(*uri) : std::nullopt;
    if (path && std::ranges::find(folders, *path) == folders.end()) folders.push_back(*path);
  }
}

std::vector<std::string> read_folders(const Json& params) {
  std::vector<std::string> folders;
  add_folders(member(params, "workspaceFolders"), folders);
  if (!folders.empty()) return folders;
  const std::optional<std::string> uri = as_text(member(params, "rootUri"));
  const std::optional<std::string> path = as_text(member(params, "rootPath"));
  if (const auto root = uri ? path_of_uri(*uri) : std::nullopt) {
    folders.push_back(*root);
  } else if (path && path->starts_with('/')) {
    folders.push_back(*path);
  }
  return folders;
}

/// The first that the client prefers and that we know; without a word of it, UTF-16.
Encoding negotiated(const Json& offered) {
  if (offered.is_array()) {
    for (const Json& one : offered) {
      const std::optional<std::string> text = as_text(one);
      if (const auto encoding = text ? encoding_from(*text) : std::nullopt) return *encoding;
    }
  }
  return Encoding::utf16;
}

Json capabilities(Encoding encoding, bool has_literal_actions) {
  const Json actions =
      has_literal_actions ? Json{{"codeActionKinds", Json::array({"quickfix"})}} : Json(true);
  return {
      {"positionEncoding", name(encoding)},
      {"textDocumentSync", {{"openClose", true}, {"change", 2}, {"save", true}}},
      {"hoverProvider", true},
      {"codeActionProvider", actions},
      {"workspace", {{"workspaceFolders", {{"supported", true}, {"changeNotifications", true}}}}}};
}

}  // namespace

Server::Server(std::istream& in, std::ostream& out, Analyser& analyser)
    : connection_(in, out), analyser_(analyser) {}

int Server::serve() {
  for (bool more = true; more && !connection_.is_broken();) {
    const Connection::Incoming incoming = connection_.read();
    switch (incoming.kind) {
      case Connection::Incoming::Kind::message:
        more = receive(incoming.text);
        break;
      case Connection::Incoming::Kind::malformed:
        connection_.refuse(nullptr, ErrorCode::parse_error, incoming.text);
        break;
      case Connection::Incoming::Kind::end:
        more = false;
        break;
    }
  }
  worker_.request_stop();
  {
    const std::lock_guard lock(mutex_);
    running_.request_stop();
  }
  wake_.notify_all();
  if (worker_.joinable()) worker_.join();
  return state_ == State::shut_down ? 0 : 1;
}

/// false once the client says `exit`.
bool Server::receive(const std::string& text) {
  const Json message = is_too_deep(text) ? Json(Json::value_t::discarded)
                                         : Json::parse(text, nullptr, /*allow_exceptions=*/false);
  if (message.is_discarded()) {
    connection_.refuse(nullptr, ErrorCode::parse_error, "The message is no JSON.");
    return true;
  }
  const Json& id = member(message, "id");
  const std::optional<std::string> method = as_text(member(message, "method"));
  if (!method) {
    const bool is_answer =
        message.is_object() && (message.contains("result") || message.contains("error"));
    if (!is_answer) {
      connection_.refuse(is_id(id) ? id : Json(), ErrorCode::invalid_request,
                         "This is neither a request nor a notification.");
    }
    return true;
  }
  const Json& params = member(message, "params");
  if (message.contains("id")) {
    if (is_id(id)) {
      receive_request(id, *method, params);
    } else {
      connection_.refuse(nullptr, ErrorCode::invalid_request,
                         "The id is no string and no integer.");
    }
    return true;
  }
  if (*method == "exit") return false;
  if (state_ == State::running) receive_notification(*method, params);
  return true;
}

void Server::receive_request(const Json& id, const std::string& method, const Json& params) {
  if (state_ == State::shut_down)
    return connection_.refuse(id, ErrorCode::invalid_request, "The server is shut down.");
  if (method == "initialize") {
    if (state_ == State::running)
      return connection_.refuse(id, ErrorCode::invalid_request, "It is initialized already.");
    return initialize(id, params);
  }
  if (state_ == State::created)
    return connection_.refuse(id, ErrorCode::server_not_initialized, "Initialize it first.");
  if (method == "shutdown") {
    state_ = State::shut_down;
    return connection_.answer(id, nullptr);
  }
  if (method == "textDocument/hover" || method == "textDocument/codeAction")
    return queue(id, method, params);
  connection_.refuse(id, ErrorCode::method_not_found, "There is no method " + method + ".");
}

void Server::receive_notification(const std::string& method, const Json& params) {
  if (method == "initialized") return initialized();
  if (method == "textDocument/didOpen") return open(params);
  if (method == "textDocument/didChange") return change(params);
  if (method == "textDocument/didClose") return close(params);
  if (method == "workspace/didChangeWatchedFiles") return files_changed(params);
  if (method == "workspace/didChangeWorkspaceFolders") return folders_changed(params);
  if (method == "workspace/didChangeConfiguration")
    return settings_changed(at(params, "settings", "preflint"));
  if (method == "$/cancelRequest") return cancel(member(params, "id"));
}

void Server::initialize(const Json& id, const Json& params) {
  const Json& client = member(params, "capabilities");
  const Json& diagnostics = at(client, "textDocument", "publishDiagnostics");
  style_.encoding = negotiated(at(client, "general", "positionEncodings"));
  style_.related_information = is_true(member(diagnostics, "relatedInformation"));
  style_.code_description = is_true(member(diagnostics, "codeDescriptionSupport"));
  style_.data = is_true(member(diagnostics, "dataSupport"));
  style_.tags = !member(diagnostics, "tagSupport").is_null();
  has_literal_actions_ =
      !at(client, "textDocument", "codeAction", "codeActionLiteralSupport").is_null();
  watches_files_ = is_true(at(client, "workspace", "didChangeWatchedFiles", "dynamicRegistration"));
  workspace_.folders = read_folders(params);
  workspace_.settings = read_settings(member(params, "initializationOptions"));
  connection_.answer(id,
                     {{"capabilities", capabilities(style_.encoding, has_literal_actions_)},
                      {"serverInfo", {{"name", "preflint"}, {"version", report::tool_version()}}}});
  state_ = State::running;
  Changes all;
  all.settings = all.folders = true;
  changed(all);
  worker_ = std::jthread([this](const std::stop_token& stop) { work(stop); });
}

void Server::initialized() {
  if (!watches_files_) return;
  const Json watcher = {
      {"globPattern",
       "**/*.{tf,tofu,tf.json,tofu.json,tfvars,tfvars.json,yaml,yml,json,template}"}};
  connection_.request(
      next_request_++, "client/registerCapability",
      {{"registrations",
        Json::array({{{"id", "preflint-files"},
                      {"method", "workspace/didChangeWatchedFiles"},
                      {"registerOptions", {{"watchers", Json::array({watcher})}}}}})}});
}

void Server::complain(const std::string& text) {
  constexpr int error = 1;
  connection_.notify("window/logMessage", {{"type", error}, {"message", text}});
}

/// Something is different: the analysis under way is of what was. One that is overtaken again and
/// again is let finish, so that something is seen while somebody types fast.
void Server::changed(const Changes& changes) {
  constexpr int most_superseded = 8;
  const std::lock_guard lock(mutex_);
  changes_.add(changes);
  is_changed_ = true;
  if (superseded_ < most_superseded && running_.request_stop()) ++superseded_;
  wake_.notify_all();
}

void Server::open(const Json& params) {
  const Json& item = member(params, "textDocument");
  const std::optional<std::string> uri = as_text(member(item, "uri"));
  const std::optional<std::string> text = as_text(member(item, "text"));
  const std::optional<std::string> path = uri ? path_of_uri(*uri) : std::nullopt;
  if (!uri || !text) return complain("didOpen without uri or text");
  if (!path) return;
  const std::string canonical = analyser_.canonical(*path);
  const Json& version = member(item, "version");
  Document document{*uri, *path, std::nullopt, std::make_shared<const std::string>(*text)};
  if (version.is_number_integer()) document.version = version.get<std::int64_t>();
  {
    const std::lock_guard lock(mutex_);
    workspace_.buffers[*path] = document.text;
    paths_[*uri] = canonical;
    documents_[canonical] = std::move(document);
  }
  Changes changes;
  changes.on_disk.insert(*path);
  changed(changes);
}

void Server::change(const Json& params) {
  const Json& item = member(params, "textDocument");
  const std::optional<std::string> uri = as_text(member(item, "uri"));
  Changes changes;
  {
    const std::lock_guard lock(mutex_);
    const auto path = uri ? paths_.find(*uri) : paths_.end();
    const auto document = path == paths_.end() ? documents_.end() : documents_.find(path->second);
    if (document == documents_.end()) {
      if (!uri || path_of_uri(*uri)) complain("didChange of a document that is not open");
      return;
    }
    std::string text = *document->second.text;
    const std::optional<std::string> problem =
        apply_changes(text, member(params, "contentChanges"), style_.encoding);
    if (problem) complain("didChange of " + *uri + ": " + *problem);
    document->second.text = std::make_shared<const std::string>(std::move(text));
    const Json& version = member(item, "version");
    if (version.is_number_integer()) document->second.version = version.get<std::int64_t>();
    workspace_.buffers[document->second.path] = document->second.text;
    changes.edited.insert(document->second.path);
  }
  changed(changes);
}

void Server::close(const Json& params) {
  const std::optional<std::string> uri = as_text(at(params, "textDocument", "uri"));
  Changes changes;
  {
    const std::lock_guard lock(mutex_);
    const auto path = uri ? paths_.find(*uri) : paths_.end();
    if (path == paths_.end()) return;
    const auto document = documents_.find(path->second);
    if (document != documents_.end()) {
      changes.on_disk.insert(document->second.path);
      workspace_.buffers.erase(document->second.path);
      documents_.erase(document);
    }
    paths_.erase(path);
  }
  changed(changes);
}

void Server::files_changed(const Json& params) {
  const Json& list = member(params, "changes");
  if (!list.is_array()) return;
  Changes changes;
  for (const Json& one : list) {
    const std::optional<std::string> uri = as_text(member(one, "uri"));
    if (const auto path = uri ? path_of_uri(*uri) : std::nullopt) changes.on_disk.insert(*path);
  }
  if (!changes.on_disk.empty()) changed(changes);
}

void Server::folders_changed(const Json& params) {
  const Json& event = member(params, "event");
  std::vector<std::string> removed;
  add_folders(member(event, "removed"), removed);
  {
    const std::lock_guard lock(mutex_);
    std::erase_if(workspace_.folders, [&](const std::string& folder) {
      return std::ranges::find(removed, folder) != removed.end();
    });
    add_folders(member(event, "added"), workspace_.folders);
  }
  Changes changes;
  changes.folders = true;
  changed(changes);
}

void Server::settings_changed(const Json& settings) {
  if (!settings.is_object()) return;
  {
    const std::lock_guard lock(mutex_);
    workspace_.settings = read_settings(settings);
  }
  Changes changes;
  changes.settings = true;
  changed(changes);
}

void Server::queue(const Json& id, const std::string& method, const Json& params) {
  const std::optional<std::string> uri = as_text(at(params, "textDocument", "uri"));
  if (!uri)
    return connection_.refuse(id, ErrorCode::invalid_params, "textDocument.uri is missing.");
  const std::lock_guard lock(mutex_);
  const auto path = paths_.find(*uri);
  if (path == paths_.end()) return connection_.answer(id, nullptr);
  requests_.push_back({id, method, path->second, documents_[path->second].version, params});
  wake_.notify_all();
}

void Server::cancel(const Json& id) {
  const std::lock_guard lock(mutex_);
  const auto request = std::ranges::find(requests_, id, &Request::id);
  if (request == requests_.end()) return;
  connection_.refuse(id, ErrorCode::request_cancelled, "It was cancelled.");
  requests_.erase(request);
}

}  // namespace preflint::lsp
