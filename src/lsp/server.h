#pragma once

#include <condition_variable>
#include <cstdint>
#include <deque>
#include <iosfwd>
#include <map>
#include <mutex>
#include <stop_token>
#include <string>
#include <thread>

#include "lsp/analyser.h"
#include "lsp/connection.h"
#include "lsp/documents.h"
#include "lsp/results.h"

namespace preflint::lsp {

/// The language server. One thread reads messages and keeps the documents; another analyses what
/// has changed, publishes what came of it, and answers what is asked about it, in that order: an
/// answer is always about the newest text.
class Server {
 public:
  Server(std::istream& in, std::ostream& out, Analyser& analyser);

  /// Until the client says `exit` or goes away. The exit code of the protocol: 0 after a
  /// `shutdown`, else 1.
  int serve();

 private:
  enum class State : unsigned char { created, running, shut_down };

  /// A request that is answered by the analysing thread.
  struct Request {
    Json id;
    std::string method;
    std::string path;  ///< of the document, without links
    std::optional<std::int64_t> version;
    Json params;
  };

  // The reading thread.
  bool receive(const std::string& text);
  void receive_request(const Json& id, const std::string& method, const Json& params);
  void receive_notification(const std::string& method, const Json& params);
  void initialize(const Json& id, const Json& params);
  void initialized();
  void open(const Json& params);
  void change(const Json& params);
  void close(const Json& params);
  void files_changed(const Json& params);
  void folders_changed(const Json& params);
  void settings_changed(const Json& settings);
  void queue(const Json& id, const std::string& method, const Json& params);
  void cancel(const Json& id);
  void changed(const Changes& changes);
  void complain(const std::string& text);

  // The analysing thread.
  void work(const std::stop_token& stop);
  void take_changes();
  void analyse_next();
  bool is_awaited(const std::string& canonical);
  bool publish_file(const std::string& canonical, const std::string& path, bool is_settled);
  void answer(const Request& request);
  Json answer_hover(const Request& request);
  Json answer_code_actions(const Request& request);
  Json write_edits(const Analysed& analysed, const std::vector<rules::Edit>& edits);

  Connection connection_;
  Analyser& analyser_;
  State state_ = State::created;
  DiagnosticStyle style_;  // set once, before the other thread starts
  bool has_literal_actions_ = false;
  bool watches_files_ = false;
  int next_request_ = 1;

  std::mutex mutex_;  // over what follows
  std::condition_variable_any wake_;
  std::map<std::string, Document> documents_;  // by the path without links
  std::map<std::string, std::string> paths_;   // from the URI to that
  Workspace workspace_;
  Changes changes_;
  bool is_changed_ = false;
  std::deque<Request> requests_;
  std::stop_source running_;  // of the analysis under way
  int superseded_ = 0;

  // The analysing thread's own.
  Results results_;
  bool has_more_ = false;                        // something may be left to analyse
  std::map<std::string, std::string> affected_;  // files that are to be published again
  struct Published {
    std::string text;
    std::optional<std::int64_t> version;
    std::string uri;
  };
  std::map<std::string, Published> published_;

  std::jthread worker_;
};

}  // namespace preflint::lsp
