// The progress bar. It is redrawn in place by a carriage return, and erased at the end (ECMA-48
// "erase in line").

#include "cli/progress.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <ostream>
#include <string>

namespace preflint::cli {

namespace {

constexpr std::chrono::milliseconds patience{1000};
constexpr std::chrono::milliseconds interval{100};
constexpr std::size_t bar_width = 30;

}  // namespace

Progress::Progress(std::ostream& err, bool wanted) : err_(err) {
  if (wanted) thread_ = std::thread([this] { draw_until_stopped(); });
}

Progress::~Progress() {
  if (!thread_.joinable()) return;
  {
    const std::lock_guard lock(mutex_);
    stop_ = true;
  }
  stopped_.notify_all();
  thread_.join();
  if (drawn_) err_ << "\r\x1B[K" << std::flush;
}

void Progress::draw_until_stopped() {
  std::unique_lock lock(mutex_);
  std::chrono::milliseconds wait = patience;
  while (!stopped_.wait_for(lock, wait, [this] { return stop_; })) {
    draw();
    wait = interval;
  }
}

void Progress::draw() {
  const std::size_t total = total_;
  const std::size_t done = std::min<std::size_t>(done_, total);
  if (total == 0) return;
  const std::string bar(bar_width * done / total, '=');
  err_ << fmt::format("\r[{:<{}}] {} of {}\x1B[K", bar, bar_width, done, total) << std::flush;
  drawn_ = true;
}

}  // namespace preflint::cli
