// LLVM's disassembler for x86-64, and object files.
#include "jit/check/machine_decode.h"

#include <cstring>
#include <memory>

#include "llvm/MC/MCAsmInfo.h"
#include "llvm/MC/MCContext.h"
#include "llvm/MC/MCDisassembler/MCDisassembler.h"
#include "llvm/MC/MCInst.h"
#include "llvm/MC/MCInstPrinter.h"
#include "llvm/MC/MCInstrInfo.h"
#include "llvm/MC/MCRegisterInfo.h"
#include "llvm/MC/MCSubtargetInfo.h"
#include "llvm/MC/TargetRegistry.h"
#include "llvm/Object/ELFObjectFile.h"
#include "llvm/Support/TargetSelect.h"
#include "llvm/Support/raw_ostream.h"

namespace krait::jit {

using namespace llvm;

namespace {

constexpr int kRip = -2;

struct Name {
  StringRef opcode;
  Instruction::Kind kind;
};
constexpr Name kNames[] = {
    {"MOV64rr", Instruction::kMove},          {"MOV64rr_REV", Instruction::kMove},      {"MOV64rm", Instruction::kLoad},
    {"MOV64mr", Instruction::kStore},         {"MOV64ri", Instruction::kMoveImmediate}, {"MOV64ri32", Instruction::kMoveImmediate},
    {"MOV32ri", Instruction::kMoveImmediate}, {"LEA64r", Instruction::kLea},            {"LEA32r", Instruction::kLea},
    {"LEA64_32r", Instruction::kLea},         {"ADD64rr", Instruction::kAdd},           {"ADD64rr_REV", Instruction::kAdd},
    {"ADD64rm", Instruction::kAddLoad},       {"ADD64ri32", Instruction::kAddImmediate},{"ADD64ri8", Instruction::kAddImmediate},
    {"ADD64i32", Instruction::kAddImmediate}, {"SUB64ri32", Instruction::kAddImmediate},{"SUB64ri8", Instruction::kAddImmediate},
    {"SUB64i32", Instruction::kAddImmediate}, {"INC64r", Instruction::kAddImmediate},   {"DEC64r", Instruction::kAddImmediate},
    {"AND64rr", Instruction::kAnd},           {"AND64rr_REV", Instruction::kAnd},       {"AND64ri32", Instruction::kAndImmediate},
    {"AND64ri8", Instruction::kAndImmediate}, {"AND64rm", Instruction::kAnd},           {"AND64i32", Instruction::kAndImmediate}, {"SHL64ri", Instruction::kShiftLeft},
    {"SHR64ri", Instruction::kShiftRight},    {"IMUL64rri32", Instruction::kMultiply},  {"IMUL64rri8", Instruction::kMultiply},
    {"CMOV64rr", Instruction::kSelect},       {"PUSH64r", Instruction::kPush},          {"POP64r", Instruction::kPop},
    {"ADD64mi32", Instruction::kAddToMemory}, {"ADD64mi8", Instruction::kAddToMemory},  {"AND64mr", Instruction::kAndToMemory},
    {"PUSH64rmm", Instruction::kPush},        {"PUSH64i8", Instruction::kPush},         {"PUSH64i32", Instruction::kPush}};

class Decoder {
 public:
  Decoder() {
    LLVMInitializeX86TargetInfo();
    LLVMInitializeX86TargetMC();
    LLVMInitializeX86Disassembler();
    constexpr const char* kTriple = "x86_64-unknown-linux-gnu";
    std::string error;
    const Target* target = TargetRegistry::lookupTarget(kTriple, error);
    if (!target) return;
    registers_.reset(target->createMCRegInfo(kTriple));
    assembly_.reset(target->createMCAsmInfo(*registers_, kTriple, MCTargetOptions()));
    instructions_.reset(target->createMCInstrInfo());
    subtarget_.reset(target->createMCSubtargetInfo(kTriple, "x86-64-v3", ""));
    context_ = std::make_unique<MCContext>(Triple(kTriple), assembly_.get(), registers_.get(), subtarget_.get());
    disassembler_.reset(target->createMCDisassembler(*subtarget_, *context_));
    printer_.reset(target->createMCInstPrinter(Triple(kTriple), 0, *assembly_, *instructions_, *registers_));
    nameRegisters();
  }
  bool works() const { return disassembler_ && printer_; }

  // False when the bytes are no instruction.
  bool one(const MachineCode& code, uint64_t at, Instruction& out) {
    MCInst inst;
    uint64_t size;
    ArrayRef<uint8_t> bytes(code.bytes + at, code.size - at);
    if (disassembler_->getInstruction(inst, size, bytes, at, nulls()) != MCDisassembler::Success) return false;
    out.at = at;
    out.size = size;
    raw_string_ostream text(out.text);
    printer_->printInst(&inst, at, "", *subtarget_, text);
    out.text = StringRef(out.text).trim().str();
    for (auto link = code.links.lower_bound(at); link != code.links.end() && link->first < at + size; ++link) {
      out.link = link->second;
      out.linked = true;
    }
    const MCInstrDesc& desc = instructions_->get(inst.getOpcode());
    const StringRef name = instructions_->getName(inst.getOpcode());
    describe(inst, desc, name, out);
    flow(inst, desc, name, out);
    return true;
  }

 private:
  struct General {
    int number;
    int bits;
  };

  void nameRegisters() {
    static constexpr const char* kLegacy[8] = {"AX", "CX", "DX", "BX", "SP", "BP", "SI", "DI"};
    auto put = [&](const std::string& name, int number, int bits) {
      for (unsigned r = 1; r < registers_->getNumRegs(); ++r) {
        if (name == registers_->getName(r)) general_[r] = {number, bits};
      }
    };
    for (int n = 0; n < 8; ++n) {
      const std::string x = kLegacy[n];
      put("R" + x, n, 64);
      put("E" + x, n, 32);
      put(x, n, 16);
      put(n < 4 ? x.substr(0, 1) + "L" : x + "L", n, 8);
      if (n < 4) put(x.substr(0, 1) + "H", n, 8);
    }
    for (int n = 8; n < 16; ++n) {
      const std::string x = "R" + std::to_string(n);
      put(x, n, 64);
      put(x + "D", n, 32);
      put(x + "W", n, 16);
      put(x + "B", n, 8);
    }
    put("RIP", kRip, 64);
  }
  int numberOf(unsigned reg) const {
    auto it = general_.find(reg);
    return it == general_.end() ? kNoRegister : it->second.number;
  }

  void writes(unsigned reg, Instruction& out) {
    auto it = general_.find(reg);
    if (it != general_.end() && it->second.number >= 0) out.written.push_back({it->second.number, it->second.bits});
  }

  void describe(const MCInst& inst, const MCInstrDesc& desc, StringRef name, Instruction& out) {
    for (unsigned k = 0; k < desc.getNumDefs() && k < inst.getNumOperands(); ++k) {
      if (inst.getOperand(k).isReg()) writes(inst.getOperand(k).getReg(), out);
    }
    for (MCPhysReg reg : desc.implicit_defs()) writes(reg, out);
    if (out.written.size() && desc.getNumDefs()) out.result = out.written[0].reg;
    int memory = -1;
    for (unsigned k = 0; k < desc.getNumOperands() && memory < 0; ++k) {
      if (desc.operands()[k].OperandType == MCOI::OPERAND_MEMORY) memory = static_cast<int>(k);
    }
    if (name.starts_with("LEA")) memory = 1;  // the table does not call its address memory
    out.stores = desc.mayStore();
    out.storedBytes = storedBytes(name);
    for (const Name& row : kNames) {
      if (row.opcode == name) out.kind = row.kind;
    }
    const bool stack = out.kind == Instruction::kPush || out.kind == Instruction::kPop || desc.isCall() || desc.isReturn();
    out.touchesNothing = name.starts_with("NOOP");
    if (memory >= 0 && memory + 4 < static_cast<int>(inst.getNumOperands())) {
      Memory m;
      auto at = [&](int k) -> const MCOperand& { return inst.getOperand(static_cast<unsigned>(memory + k)); };
      m.base = numberOf(at(0).getReg());
      m.index = numberOf(at(2).getReg());
      // Vector registers as indices, and 32-bit addresses.
      if ((at(0).getReg() && m.base == kNoRegister) || (at(2).getReg() && m.index == kNoRegister) || is32(at(0).getReg()) || is32(at(2).getReg())) {
        if (name != "LEA32r" && name != "LEA64_32r") out.forbidden = "a form of address that we never make";
      }
      m.ripRelative = m.base == kRip;
      if (m.ripRelative) m.base = kNoRegister;
      m.scale = at(1).getImm();
      m.displacement = at(3).isImm() ? at(3).getImm() : 0;
      m.segment = at(4).getReg() != 0;
      out.memory = m;
    } else if ((desc.mayLoad() || desc.mayStore()) && !stack) {
      out.forbidden = "an access without an address";
    }
    const bool divides = name.starts_with("DIV") || name.starts_with("IDIV");
    if (desc.hasUnmodeledSideEffects() && !out.touchesNothing && !divides && !desc.isReturn() && !desc.isCall() && !desc.isBranch()) out.forbidden = "effects that we never ask for";
    operands(inst, desc, name, memory, out);
  }
  static int64_t storedBytes(StringRef name) {
    static constexpr struct {
      const char* part;
      int64_t bytes;
    } kStores[] = {{"64m", 8}, {"32m", 4}, {"16m", 2}, {"8m", 1}, {"MOVSDm", 8}, {"MOVPQI2QIm", 8}, {"SETCC", 1}, {"MOVSSm", 4},
                   {"MOVAPSm", 16}, {"MOVAPDm", 16}, {"MOVUPSm", 16}, {"MOVUPDm", 16}, {"MOVDQAm", 16}, {"MOVDQUm", 16}};
    for (const auto& row : kStores) {
      if (name.contains(row.part)) return row.bytes;
    }
    return 64;
  }
  bool is32(unsigned reg) const {
    auto it = general_.find(reg);
    return it != general_.end() && it->second.bits == 32;
  }

  // Sources and immediate, of the kinds that are computed with.
  void operands(const MCInst& inst, const MCInstrDesc& desc, StringRef name, int memory, Instruction& out) {
    if (out.kind == Instruction::kOther) return;
    int sources = 0;
    for (unsigned k = 0; k < inst.getNumOperands(); ++k) {
      const MCOperand& operand = inst.getOperand(k);
      if (memory >= 0 && static_cast<int>(k) >= memory && static_cast<int>(k) < memory + 5) continue;
      if (operand.isImm()) out.immediate = operand.getImm();
      bool source = k >= desc.getNumDefs();
      if (operand.isReg() && source && sources < 2) out.sources[sources++] = numberOf(operand.getReg());
    }
    if (name.ends_with("64i32")) {  // the forms of rax
      out.sources[0] = 0;
      out.result = 0;
      out.written = {{0, 64}};
    }
    if (name.starts_with("SUB")) out.immediate = -out.immediate;
    if (name == "INC64r") out.immediate = 1;
    if (name == "DEC64r") out.immediate = -1;
    // The linker's constants and addresses are not what the bytes say.
    if (out.linked && out.kind == Instruction::kMoveImmediate) out.kind = Instruction::kOther;
  }

  void flow(const MCInst& inst, const MCInstrDesc& desc, StringRef name, Instruction& out) {
    const bool relative = desc.getNumOperands() && desc.operands()[0].OperandType == MCOI::OPERAND_PCREL && inst.getOperand(0).isImm();
    if (desc.isReturn()) {
      out.flow = Instruction::kReturn;
    } else if (desc.isCall()) {
      out.flow = Instruction::kCall;
      if (!relative || out.link != MachineCode::Link::kFunction) out.forbidden = "a call of no known function";
      out.written.clear();
    } else if (desc.isBranch()) {
      if (!relative || desc.isIndirectBranch()) {
        out.forbidden = "an indirect jump";
      } else if (out.linked) {
        out.flow = Instruction::kTailCall;
        if (out.link != MachineCode::Link::kFunction || desc.isConditionalBranch()) out.forbidden = "a jump to no known function";
      } else {
        out.flow = desc.isConditionalBranch() ? Instruction::kBranch : Instruction::kJump;
        out.target = out.at + out.size + static_cast<uint64_t>(inst.getOperand(0).getImm());
      }
    } else if (desc.isTrap() || name == "TRAP" || name == "UD2") {
      out.flow = Instruction::kTrap;
      out.forbidden = nullptr;
    }
  }

  std::unique_ptr<MCRegisterInfo> registers_;
  std::unique_ptr<MCAsmInfo> assembly_;
  std::unique_ptr<MCInstrInfo> instructions_;
  std::unique_ptr<MCSubtargetInfo> subtarget_;
  std::unique_ptr<MCContext> context_;
  std::unique_ptr<MCDisassembler> disassembler_;
  std::unique_ptr<MCInstPrinter> printer_;
  std::map<unsigned, General> general_;
};

}  // namespace

std::string decode(const MachineCode& code, std::map<uint64_t, Instruction>& out) {
  thread_local Decoder decoder;
  if (!decoder.works()) return "no disassembler";
  for (uint64_t at = 0; at < code.size;) {
    Instruction& i = out[at];
    if (!decoder.one(code, at, i) || !i.size) return "no instruction at " + std::to_string(at);
    at += i.size;
  }
  return {};
}

std::string checkObject(const char* bytes, uint64_t size) {
  auto file = object::ObjectFile::createELFObjectFile(MemoryBufferRef(StringRef(bytes, size), "unit"));
  if (!file) return "not an object file: " + toString(file.takeError());
  object::ObjectFile& object = **file;
  for (const object::SectionRef& section : object.sections()) {
    if (!section.isText() || !section.getSize()) continue;
    auto contents = section.getContents();
    if (!contents) return "no contents: " + toString(contents.takeError());
    MachineCode code{contents->bytes_begin(), contents->size(), {}, {}};
    auto textAt = [&](const object::SymbolRef& symbol) {
      auto in = symbol.getSection();
      if (!in) consumeError(in.takeError());
      return in && *in != object.section_end() ? std::optional(**in) : std::nullopt;
    };
    for (const object::SymbolRef& symbol : object.symbols()) {
      auto type = symbol.getType();
      if (!type) {
        consumeError(type.takeError());
        continue;
      }
      auto at = symbol.getValue();
      if (*type == object::SymbolRef::ST_Function && at && textAt(symbol) == section) code.functions.push_back(*at);
      if (!at) consumeError(at.takeError());
    }
    std::sort(code.functions.begin(), code.functions.end());
    code.functions.erase(std::unique(code.functions.begin(), code.functions.end()), code.functions.end());  // one may have two names
    if (code.functions.empty() || code.functions[0] != 0) return "code that is no function";
    for (const object::SectionRef& links : object.sections()) {
      auto of = links.getRelocatedSection();
      if (!of) {
        consumeError(of.takeError());
        continue;
      }
      if (*of == object.section_end() || **of != section) continue;
      for (const object::RelocationRef& link : links.relocations()) {
        auto symbol = link.getSymbol();
        MachineCode::Link what = MachineCode::Link::kOther;
        if (symbol != object.symbol_end()) {
          auto where = textAt(*symbol);
          if (where && !where->isText() && !where->isBSS() && (object::ELFSectionRef(*where).getFlags() & ELF::SHF_WRITE) == 0) what = MachineCode::Link::kConstants;
          if (!where || where->isText()) what = MachineCode::Link::kFunction;
        }
        code.links[link.getOffset()] = what;
      }
    }
    if (std::string wrong = checkMachineCode(code); !wrong.empty()) return wrong;
  }
  return {};
}

}  // namespace krait::jit
