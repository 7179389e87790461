#pragma once

#include <atomic>
#include <condition_variable>
#include <cstddef>
#include <iosfwd>
#include <mutex>
#include <thread>

namespace preflint::cli {

/// A bar on a terminal, for runs that take longer than a second. Counting is cheap and safe from
/// any thread; drawing is done by a thread of its own, which starts only where a bar is wanted, and
/// leaves nothing behind.
class Progress {
 public:
  /// `wanted`: the stream is a terminal, and nobody asked for quiet.
  Progress(std::ostream& err, bool wanted);
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  ~Progress();

  void expect(std::size_t steps) { total_ += steps; }
  void advance(std::size_t steps = 1) { done_ += steps; }

 private:
  void draw_until_stopped();
  void draw();

  std::ostream& err_;
  std::atomic<std::size_t> total_ = 0;
  std::atomic<std::size_t> done_ = 0;
  std::mutex mutex_;
  std::condition_variable stopped_;
  bool stop_ = false;
  bool drawn_ = false;
  std::thread thread_;
};

}  // namespace preflint::cli
