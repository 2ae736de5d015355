// The layout of every kind of cell. Counts and indices are u32; a reader takes each length once (law 3).
#pragma once

#include "runtime/heap/cell.h"

namespace krait {

// An int wider than 48 bits: sign and magnitude, GMP limbs, most significant limb non-zero.
struct IntCell {
  Header header;
  int32_t size;  // limbs; negative for negative numbers
  uint32_t reserved;
  uint64_t limbs[];
};

// Instances of subclasses of float; plain floats are no cells.
struct FloatCell {
  Header header;
  double value;
};

struct ComplexCell {
  Header header;
  double real, imaginary;
};

// str. Header::flags bits 0..1 hold log2 of the bytes a code point (0, 1, 2), bit 2 says that all are below 128.
// StrCell holds its text; StrViewCell looks at the first bytes of a buffer that has spare room behind `used`.
enum StrFlags : uint16_t { kStrWidthMask = 3, kStrAscii = 4, kStrInterned = 8 };
struct StrCell {
  Header header;    // shape: symbol id once interned, else 0
  uint32_t length;  // code points
  uint32_t hash;    // 0: not computed; else the low 32 bits of the hash, made non-zero
  uint8_t text[];
};
struct StrViewCell {
  Header header;
  uint32_t length;
  uint32_t hash;
  Ref buffer;
  uint32_t reserved;
};
struct StrBufferCell {
  Header header;
  uint32_t capacity;  // bytes
  uint32_t used;      // bytes
  uint8_t text[];
};
static_assert(offsetof(StrCell, length) == offsetof(StrViewCell, length));
static_assert(offsetof(StrCell, hash) == offsetof(StrViewCell, hash));

struct BytesCell {
  Header header;
  uint32_t length;
  uint32_t hash;
  uint8_t bytes[];
};

// bytearray: see runtime/objects/bytes/bytes.h.
struct ByteArrayCell {
  Header header;    // flags: ByteArrayFlags
  uint32_t length;
  Ref storage;      // BytesCell of at least `length` bytes, or 0
};
// memoryview: item number i at byte start + i * step of the storage.
struct MemoryViewCell {
  Header header;    // flags: MemoryViewFlags; shape: the format's character
  uint32_t length;
  Ref storage;      // BytesCell; 0 once released
  uint32_t start;
  int32_t step;
  Value object;     // what it was made of
};

struct TupleCell {
  Header header;
  uint32_t length;
  uint32_t hash;
  Value items[];
};

struct ListCell {
  Header header;
  uint32_t length;
  Ref items;  // ValuesCell with at least `length` places, or 0
};

// deque: see runtime/modules/containers/deque.h.
struct DequeCell {
  Header header;
  uint32_t length;
  Ref items;         // ValuesCell, or 0 when nothing was put in yet
  uint32_t first;
  uint32_t version;
  Value maxlen;      // int or None
};

// Storage of lists, instances' overflow, namespaces' slots.
struct ValuesCell {
  Header header;
  uint32_t capacity;
  uint32_t reserved;
  Value items[];
};

// dict: compact and insertion-ordered. `table` holds index and entries (runtime/objects/tables/dict.h draws it).
// A namespace has `slots`, a ValuesCell with one place for each name that its source mentions: GlobalNames of the code
// `moduleCode`.
struct DictCell {
  Header header;
  uint32_t used;     // live entries
  uint32_t version;  // bumped when a key comes or goes
  Ref table;
  Ref slots;
  uint32_t moduleCode;
  uint32_t reserved;
};
struct DictEntry {
  Value key;  // unbound: deleted
  Value value;
  uint64_t hash;
};
struct DictTableCell {
  Header header;
  uint32_t indexSize;   // power of two; u32 each, kEmpty or kDeleted or an entry's number
  uint32_t entryCount;  // entries in use, deleted ones included
  uint32_t entryCapacity;
  uint32_t reserved;
  uint8_t bytes[];  // DictEntry[entryCapacity], then uint32_t[indexSize]
};
struct SetCell {
  Header header;
  uint32_t used;
  uint32_t version;
  Ref table;  // DictTableCell whose values are unbound
  uint32_t hash;
};

struct RawCell {
  Header header;
  uint32_t size;
  uint32_t reserved;
  uint8_t bytes[];
};

struct RangeCell {
  Header header;
  Value start, stop, step, length;
};
struct SliceCell {
  Header header;
  Value start, stop, step;
};

// A variable shared by closures.
struct BoxCell {
  Header header;
  Value value;
};

enum FunctionFlags : uint16_t { kFunctionBuiltinFace = 1 };  // of the prelude: shown as a built-in function
struct FunctionCell {
  Header header;
  uint32_t codeId;
  Ref globals;          // DictCell (namespace)
  Ref defaults;         // TupleCell or 0
  Ref keywordDefaults;  // DictCell or 0
  Ref closure;          // TupleCell of BoxCells or 0
  Ref name;             // StrCell: __name__ once assigned, else 0 (the code's own)
  Value doc;
  Value attributes;     // dict or unbound
  Value annotations;    // see runtime/objects/functions/annotations.cpp
};
// What compile() gives: a module's code made at run time.
struct CodeCell {
  Header header;
  uint32_t codeId;
  uint32_t reserved;
};
struct MethodCell {
  Header header;
  Value function, self;
};
// A built-in function, bound to `self` or not; also an unbound method of a built-in type.
struct BuiltinCell {
  Header header;
  uint32_t builtinId;  // row of the builtin table; bound-checked where it is read
  uint32_t reserved;
  Value self;  // unbound for plain functions
};
struct WrapperCell {
  Header header;
  Value wrapped;
};
struct PropertyCell {
  Header header;
  Value getter, setter, deleter, doc, name;  // name: None until a class names it
};
enum PropertyFlags : uint16_t {
  kPropertyField = 1,     // `getter` is the index of a field of a named tuple
  kPropertyGetterDoc = 2  // `doc` is its getter's
};

// The descriptor of a name in the __slots__ of a class.
struct MemberCell {
  Header header;    // shape: the Symbol under which the shapes of instances know the value (slots.h)
  Ref cls, name;    // StrCell
  uint32_t symbol;  // of the name
  uint32_t index;   // among all members of the class, its bases' first
};

enum MemberFlags : uint16_t {
  kMemberOfBuiltin = 1,  // a data attribute of a built-in type: no storage
  kMemberGetSet = 2      // shown as a getset_descriptor
};

enum ClassFlags : uint16_t {
  kClassBuiltin = 1,         // one of runtime/objects' types
  kClassException = 2,       // derives from BaseException
  kClassHasGetattr = 4,      // __getattr__ or __getattribute__ somewhere in the MRO
  kClassHasSetattr = 8,      // __setattr__ or __delattr__
  kClassCustomCall = 32,     // its metaclass has a __call__ of the script
  kClassSequence = 128,      // patterns of sequences take its instances
  kClassMapping = 256,
  kClassAbstract = 64,       // __abstractmethods__ is not empty
  kClassHasDescriptors = 16, // a data descriptor (property) somewhere in the MRO
  kClassHasGetattribute = 1024,  // a __getattribute__ of the script
  kClassNoDict = 512,        // __slots__ everywhere in the MRO: instances have no attributes but members
  kClassUncached = 2048,     // the shapes of its instances do not say which attributes of the class come first
};
struct ClassCell {
  Header header;  // shape: names of the class's own attributes -> slots
  Ref name;       // StrCell
  Ref bases;      // TupleCell
  Ref mro;        // TupleCell, the class itself first
  Ref slots;      // ValuesCell
  Ref module;     // StrCell or 0
  uint32_t instanceShape;  // root shape of its instances
  uint32_t version;        // bumped when an attribute of the class or of one in its MRO changes
  uint8_t instanceKind;    // Kind of its instances (a built-in base decides)
  uint8_t inlineSlots;     // inline places in an InstanceCell
  uint16_t typeId;         // row of types.def for built-in types, else 0
  Ref meta;                // its metaclass when that is not type, else 0
  Ref members;             // TupleCell of MemberCells, the bases' first, or 0
};

struct InstanceCell {
  Header header;  // shape: names -> slots
  Ref cls;
  Ref overflow;  // ValuesCell for slots past the inline ones, or 0; without a shape a DictCell
  Value inlineSlots[];  // without a shape the first one is a ValuesCell of the values of members
};
// Attributes of exceptions are all in `overflow`.
struct ExceptionCell {
  Header header;  // flags bit 0: __suppress_context__
  Ref cls;
  Ref overflow;
  Ref traceback;  // TracebackCell, outermost frame first, or 0
  Ref members;    // without a shape: ValuesCell of the values of members, or 0
  Value args;     // tuple
  Value cause;    // exception or None
  Value context;  // exception or None
  Value value;    // StopIteration.value, KeyError's key, SyntaxError's details
};
enum ExceptionFlags : uint16_t {
  kExceptionSuppressContext = 1,
  kExceptionNames = 2,     // NameError, AttributeError: `value` is (name, object)
  kExceptionFileName = 4,  // OSError: `value` is the file name
  kExceptionGroup = 8,     // a group: `value` is (message, tuple of exceptions)
};
struct TracebackCell {
  Header header;
  Ref next;  // the frame called from this one
  uint32_t codeId;
  uint32_t resume;
  uint32_t reserved;
};

struct ModuleCell {
  Header header;
  Ref name;
  Ref globals;  // DictCell
};

// A Python frame or a stepper's (then codeId has kNativeCode set). In the frame stack or, for generators and frames
// too large for it, on the heap. `resume` is a number in the code's table of resume points, never a pc.
enum FrameFlags : uint16_t {
  kFrameBase = 1,       // returning from it leaves run()
  kFrameHeap = 2,       // a cell of its own: not popped from the frame stack
  kFrameGenerator = 4,  // belongs to a generator: `finishRef` is the generator
  kFrameKeepTop = 8,    // reified below its caller: popping leaves the stack's top alone
  kFrameAwaitsNext = 16  // a stepper's, waiting for Step::next: StopIteration means `exhausted`
};
struct FrameCell {
  Header header;  // subclass: the FinishAction (runtime/exec/frames.h); shape: registers
  Ref caller;
  uint32_t codeId;
  uint32_t resume;
  Ref function;
  Ref globals;    // DictCell of the function's module
  Ref slots;      // ValuesCell of that namespace
  Ref finishRef;  // what the finish action needs
  uint32_t savedTop;
  Value registers[];
};
constexpr uint32_t kNativeCode = 0x80000000u;
static_assert(sizeof(FrameCell) == 40);

constexpr uint16_t kBoxYielded = 1;  // BoxCell's flags: a value that an asynchronous generator yields

enum GeneratorState : uint16_t { kGeneratorCreated, kGeneratorSuspended, kGeneratorRunning, kGeneratorFinished };
struct GeneratorCell {
  Header header;  // flags: GeneratorState; shape: GeneratorVariant (runtime/objects/functions/coroutine.h)
  Ref frame;      // FrameCell, 0 once finished
  uint32_t codeId;
  Value name;
  Value handled;  // exception being handled inside, or None
};

struct SequenceIteratorCell {
  Header header;  // shape: TypeId of the iterator, which stays when it is exhausted
  uint32_t index;
  uint32_t reserved;  // over a deque: its version
  Value sequence;  // list, tuple, str, bytes, deque, or an instance with __getitem__; None once exhausted
};
// A ReverseIterator has the same layout: `index` counts down, the item before it comes next.
// A range whose numbers all fit 48 bits.
struct RangeIteratorCell {
  Header header;
  int64_t next, step;
  uint64_t left;
};
enum DictPart : uint32_t { kDictKeys, kDictValues, kDictItems };
struct DictIteratorCell {
  Header header;  // shape: DictPart, or 3 for a set; flags bit 0: reversed
  uint32_t index;
  uint32_t used;  // of the dict when the iterator was made
  uint32_t left;  // entries still to come
  uint32_t reserved;
  Value dict;     // None once exhausted
};
struct DictViewCell {
  Header header;  // shape: DictPart
  Value dict;
};
struct EnumerateCell {
  Header header;
  Value iterator, count;
};
struct ZipCell {
  Header header;  // flags bit 0: strict
  Ref iterators;  // TupleCell
  uint32_t reserved;
};
// map(function, *iterables) and filter(function, iterable).
struct MapCell {
  Header header;
  Value function;
  Value iterators;  // map: tuple; filter: the iterator
};
// iter(callable, sentinel): callable is None once exhausted.
struct CallIteratorCell {
  Header header;
  Value callable, sentinel;
};
struct SuperCell {
  Header header;
  Value cls, self;
};
// An iterator of the module itertools: what each keeps in `state` stands in runtime/modules/functional/itertools.cpp.
enum ToolFlags : uint16_t {
  kToolPlain = 1,      // its next value never needs Python; bits 1 to 3: levels of iterators below it
  kToolLeafFirst = 16  // worth to be tried as a leaf
};
struct ToolCell {
  Header header;  // shape: Tool
  Value state[6];
};

// The kind that a layout has; cellCast<T> checks it. Layouts shared by two kinds are cast by kind by hand.
template <class T>
struct KindOf;
#define KRAIT_KIND_OF(Struct, Name) \
  template <>                       \
  struct KindOf<Struct> {           \
    static constexpr Kind value = Kind::k##Name; \
  };
KRAIT_KIND_OF(IntCell, Int)
KRAIT_KIND_OF(FloatCell, Float)
KRAIT_KIND_OF(ComplexCell, Complex)
KRAIT_KIND_OF(StrCell, Str)
KRAIT_KIND_OF(StrViewCell, StrView)
KRAIT_KIND_OF(StrBufferCell, StrBuffer)
KRAIT_KIND_OF(BytesCell, Bytes)
KRAIT_KIND_OF(ByteArrayCell, ByteArray)
KRAIT_KIND_OF(MemoryViewCell, MemoryView)
KRAIT_KIND_OF(TupleCell, Tuple)
KRAIT_KIND_OF(ListCell, List)
KRAIT_KIND_OF(DequeCell, Deque)
KRAIT_KIND_OF(ValuesCell, Values)
KRAIT_KIND_OF(DictCell, Dict)
KRAIT_KIND_OF(DictTableCell, DictTable)
KRAIT_KIND_OF(SliceCell, Slice)
KRAIT_KIND_OF(RangeCell, Range)
KRAIT_KIND_OF(BoxCell, Box)
KRAIT_KIND_OF(RawCell, Raw)
KRAIT_KIND_OF(FunctionCell, Function)
KRAIT_KIND_OF(MethodCell, Method)
KRAIT_KIND_OF(CodeCell, Code)
KRAIT_KIND_OF(BuiltinCell, Builtin)
KRAIT_KIND_OF(PropertyCell, Property)
KRAIT_KIND_OF(MemberCell, Member)
KRAIT_KIND_OF(ClassCell, Class)
KRAIT_KIND_OF(InstanceCell, Instance)
KRAIT_KIND_OF(ExceptionCell, Exception)
KRAIT_KIND_OF(TracebackCell, Traceback)
KRAIT_KIND_OF(ModuleCell, Module)
KRAIT_KIND_OF(FrameCell, Frame)
KRAIT_KIND_OF(GeneratorCell, Generator)
KRAIT_KIND_OF(SequenceIteratorCell, SequenceIterator)
KRAIT_KIND_OF(RangeIteratorCell, RangeIterator)
KRAIT_KIND_OF(DictIteratorCell, DictIterator)
KRAIT_KIND_OF(DictViewCell, DictView)
KRAIT_KIND_OF(EnumerateCell, Enumerate)
KRAIT_KIND_OF(ZipCell, Zip)
KRAIT_KIND_OF(CallIteratorCell, CallIterator)
KRAIT_KIND_OF(SuperCell, Super)
KRAIT_KIND_OF(ToolCell, Tool)
#undef KRAIT_KIND_OF

}  // namespace krait
