// The compiled code of one Program.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <tuple>
#include <vector>

#include "jit/lower/lowering.h"
#include "jit/orc.h"

namespace krait::jit {

// compile() is called by one thread at a time; find() by any.
class CodeCache final : public LinkTable {
 public:
  explicit CodeCache(std::unique_ptr<Orc> orc) : orc_(std::move(orc)) {}

  void compile(const Request& request, Result& result);
  // Stays valid as long as the cache, also when the function is compiled again.
  const Signature* find(uint32_t codeId) const;
  uint32_t link(const LinkRow& row) override;
  uint32_t methodSite() override;

 private:
  struct OwnedTable {
    ExitTableBuilder parts;
    std::unique_ptr<std::atomic<uint32_t>[]> counters;
    ir::ExitTable table;
  };
  const ir::ExitTable* publish(uint32_t codeId, ExitTableBuilder& builder);

  std::unique_ptr<Orc> orc_;
  NativeTables* native_ = nullptr;
  mutable std::mutex lock_;
  std::map<uint32_t, std::unique_ptr<Signature>> signatures_;
  std::vector<std::unique_ptr<Signature>> retired_;
  std::map<std::tuple<LinkRow::Kind, uint32_t, uint32_t>, uint32_t> links_;
  std::vector<std::unique_ptr<OwnedTable>> tables_;
};

}  // namespace krait::jit
