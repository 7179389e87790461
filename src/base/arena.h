#pragma once

#include <algorithm>
#include <cstddef>
#include <memory>
#include <new>
#include <span>
#include <type_traits>
#include <utility>
#include <vector>

namespace preflint {

/// Memory for a syntax tree: nodes are made one after the other and freed all at once, without
/// destructors. It grows by a quarter, so that little is left over of the last block: a scan keeps
/// the trees of thousands of small files.
class Arena {
 public:
  template <class T, class... Args>
  T* make(Args&&... args) {
    static_assert(std::is_trivially_destructible_v<T>, "an arena runs no destructors");
    return new (allocate(sizeof(T), alignof(T))) T{std::forward<Args>(args)...};
  }

  template <class T>
  std::span<const T> copy(const std::vector<T>& items) {
    static_assert(std::is_trivially_copyable_v<T>, "an arena runs no destructors");
    if (items.empty()) return {};
    T* at = static_cast<T*>(allocate(sizeof(T) * items.size(), alignof(T)));
    std::uninitialized_copy(items.begin(), items.end(), at);
    return {at, items.size()};
  }

 private:
  static constexpr std::size_t smallest_block = 1024;

  void* allocate(std::size_t size, std::size_t alignment) {
    if (!std::align(alignment, size, next_, left_)) {
      left_ = std::max({smallest_block, reserved_ / 4, size});
      reserved_ += left_;
      next_ = blocks_.emplace_back(std::make_unique_for_overwrite<std::byte[]>(left_)).get();
    }
    void* const at = next_;
    next_ = static_cast<std::byte*>(next_) + size;
    left_ -= size;
    return at;
  }

  std::vector<std::unique_ptr<std::byte[]>> blocks_;
  void* next_ = nullptr;
  std::size_t left_ = 0;
  std::size_t reserved_ = 0;
};

}  // namespace preflint
