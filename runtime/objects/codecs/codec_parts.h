// What the files that encode and decode share.
#pragma once

#include <cstring>

#include "runtime/objects/bytes/bytes.h"
#include "runtime/objects/containers/containers.h"
#include "runtime/objects/codecs/codec_names.h"

namespace krait {

// Bytes in the cage that grow.
class BytesBuilder {
 public:
  BytesBuilder(Context& ctx, uint64_t expected) : ctx_(ctx), cell_(&newCell<RawCell>(ctx, expected + 16)), capacity_(expected + 16) {}
  void add(uint8_t b) {
    if (size_ == capacity_) grow(1);
    cell_->bytes[size_++] = b;
  }
  void add(const char* text, size_t n) {
    if (capacity_ - size_ < n) grow(n);
    memcpy(cell_->bytes + size_, text, n);
    size_ += n;
  }
  void addUnit(uint32_t unit, int bytes, bool big) {
    for (int i = 0; i < bytes; ++i) add(static_cast<uint8_t>(unit >> 8 * (big ? bytes - 1 - i : i)));  // bounded: 4
  }
  Value finish() { return newBytes(ctx_, cell_->bytes, size_); }

 private:
  void grow(uint64_t more) {
    uint64_t capacity = capacity_ * 2 + more;
    if (capacity > kMaxCellBytes / 2) abandon(ctx_, Limit::kMemory);
    spendAlong(ctx_, size_ / 64);
    RawCell* cell = &newCell<RawCell>(ctx_, capacity);
    memcpy(cell->bytes, cell_->bytes, size_);
    cell_ = cell;
    capacity_ = capacity;
  }
  Context& ctx_;
  RawCell* cell_;
  uint64_t size_ = 0, capacity_;
};

// "\xe9", "\u20ac" or "\U0001f600": at most 10 characters; returns how many.
size_t escapePoint(uint32_t c, char* to);

// Bytes that are being decoded, and what is done about those that cannot be.
struct Decoding {
  Codec codec;
  Handler handler;
  Value bytes, errors;
  const uint8_t* b;
  uint32_t n;

  // Adds what the handler puts in place of bytes [start, end) and returns where to go on; 0: raised (a handler takes one at least).
  uint32_t replace(Context& ctx, TextBuilder& out, uint32_t start, uint32_t end, const char* reason) const;
};

// unicode_escape and raw_unicode_escape; every str can be encoded.
Value encodeEscapes(Context& ctx, Value str, bool raw);
Value decodeEscapes(Context& ctx, const Decoding& from);

}  // namespace krait
