#pragma once

#include <atomic>
#include <cstdint>
#include <utility>

namespace preflint {

/// The count inside a shared, immutable object. Derive from it and hold the object by `Ref`.
class RefCounted {
 public:
  RefCounted() = default;
  RefCounted(const RefCounted&) : count_(0) {}
  RefCounted& operator=(const RefCounted&) { return *this; }

 private:
  template <class T>
  friend class Ref;
  mutable std::atomic<std::uint32_t> count_ = 0;
};

/// A shared pointer of one word. Copies are safe across threads; the object must not change once it
/// is shared.
template <class T>
class Ref {
 public:
  Ref() = default;
  explicit Ref(T* object) : object_(object) { retain(); }
  Ref(const Ref& other) : object_(other.object_) { retain(); }
  Ref(Ref&& other) noexcept : object_(std::exchange(other.object_, nullptr)) {}
  Ref& operator=(Ref other) noexcept {
    std::swap(object_, other.object_);
    return *this;
  }
  ~Ref() { release(); }

  explicit operator bool() const { return object_ != nullptr; }
  T* get() const { return object_; }
  T* operator->() const { return object_; }
  T& operator*() const { return *object_; }
  bool operator==(const Ref&) const = default;

 private:
  void retain() const {
    if (object_) object_->count_.fetch_add(1, std::memory_order_relaxed);
  }
  void release() const {
    if (object_ && object_->count_.fetch_sub(1, std::memory_order_acq_rel) == 1) delete object_;
  }

  T* object_ = nullptr;
};

}  // namespace preflint
