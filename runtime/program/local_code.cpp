// The table of an isolate's own code.
#include "runtime/program/local_code.h"

namespace krait {

LocalCodes::~LocalCodes() {
  for (uint32_t i = 0; i < count; ++i) free(sources[i]);
  release(*budget, sources, capacity * sizeof(LocalSource*));
}

void LocalCodes::free(LocalSource* source) {
  for (uint32_t i = 0; source->blocks && i < source->room; ++i) {
    if (CodeBlock* b = source->blocks[i]) release(*budget, b, codeBlockBytes(b->unitCount, b->constantCount));
  }
  release(*budget, source->blocks, source->room * sizeof(CodeBlock*));
  delete source;
}

bool LocalCodes::add(LocalSource* source, uint32_t room) {
  source->room = room;
  source->codes.first = nextId;
  source->blocks = static_cast<CodeBlock**>(allocate(*budget, room * sizeof(CodeBlock*)));
  bool good = source->blocks && nextId + room < 2 * kLocalCodes;
  if (good && count == capacity) {
    uint32_t grown = capacity ? capacity * 2 : 8;
    auto* more = static_cast<LocalSource**>(allocate(*budget, grown * sizeof(LocalSource*)));
    good = more != nullptr;
    if (more) {
      if (count) __builtin_memcpy(more, sources, count * sizeof(LocalSource*));
      release(*budget, sources, capacity * sizeof(LocalSource*));
      sources = more;
      capacity = grown;
    }
  }
  if (!good) {
    free(source);
    return false;
  }
  sources[count++] = source;
  nextId += room;
  return true;
}

LocalSource* LocalCodes::find(uint32_t id) const {
  uint32_t low = 0, high = count;
  while (low < high) {  // bounded: halving
    uint32_t middle = (low + high) / 2;
    if (sources[middle]->codes.first <= id) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low && id - sources[low - 1]->codes.first < sources[low - 1]->room ? sources[low - 1] : nullptr;
}

void LocalCodes::sweep() {
  uint32_t kept = 0;
  for (uint32_t i = 0; i < count; ++i) {  // bounded: sources that were paid for
    if (sources[i]->marked || sources[i]->pinned) {
      sources[i]->marked = false;
      sources[kept++] = sources[i];
    } else {
      free(sources[i]);
    }
  }
  count = kept;
  collectAt = budget->used() * 2 < (4u << 20) ? 4u << 20 : budget->used() * 2;
}

}  // namespace krait
