#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <thread>
#include <vector>

namespace preflint {

/// How many threads `jobs` (0: as many as the machine has processors) makes for `count` pieces of
/// work.
inline unsigned thread_count(unsigned jobs, std::size_t count) {
  const unsigned wanted = jobs == 0 ? std::max(1u, std::thread::hardware_concurrency()) : jobs;
  return static_cast<unsigned>(std::clamp<std::size_t>(wanted, 1, std::max<std::size_t>(count, 1)));
}

/// Calls `work(index, thread)` for every index below `count`, each once, spread over `threads`
/// threads, of which this is one. `work` must not throw.
template <class Work>
void for_each_parallel(std::size_t count, unsigned threads, const Work& work) {
  std::atomic<std::size_t> next = 0;
  const auto loop = [&](unsigned thread) {
    for (std::size_t index = next++; index < count; index = next++) work(index, thread);
  };
  std::vector<std::jthread> others;
  for (unsigned thread = 1; thread < threads; ++thread) others.emplace_back(loop, thread);
  loop(0);
}

}  // namespace preflint
