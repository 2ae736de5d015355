// The module unicodedata: the Unicode Character Database.
#include "runtime/exec/builtin.h"
#include "runtime/errors/errors.h"
#include "runtime/objects/bytes/bytes.h"
#include "runtime/objects/text/str.h"
#include "runtime/objects/text/unicode.h"
#include "runtime/objects/unicode/database.h"
#include "runtime/objects/unicode/names.h"

namespace krait {
namespace {

using unicode::Form;

// The one code point of a str; `which` is "" or " 1". False: raised.
bool pointArgument(Context& ctx, const char* function, const char* which, Value v, uint32_t* point) {
  if (!isStr(ctx, v)) return raise(ctx, ErrorId::kCharacterType, {function, which, MessagePart::argumentType(v)}), false;
  Text text = textOf(ctx, v);
  if (text.length != 1) return raise(ctx, ErrorId::kCharacterLength, {function, which, MessagePart::integer(text.length)}), false;
  *point = text[0];
  return true;
}

// A function's name as a template's argument.
template <size_t size>
struct Name {
  consteval Name(const char (&from)[size]) {
    for (size_t i = 0; i < size; ++i) text[i] = from[i];  // bounded: a literal
  }
  char text[size];
};

Value asValue(Context& ctx, const char* text) { return newStr(ctx, text); }
Value asValue(Context&, int number) { return Value::smallInt(number); }

// What `property` says of a character.
template <Name function, auto property>
Value propertyOf(Context& ctx, Value* args, uint32_t) {
  uint32_t c;
  return pointArgument(ctx, function.text, "", args[0], &c) ? asValue(ctx, property(c)) : Value::exit();
}
// The same where not all characters have it: unbound then, which is the default or a ValueError with the words of `absent`.
template <Name function, Value (*property)(Context&, uint32_t), Name absent>
Value propertyOr(Context& ctx, Value* args, uint32_t) {
  uint32_t c;
  if (!pointArgument(ctx, function.text, " 1", args[0], &c)) return Value::exit();
  if (Value value = property(ctx, c); !value.isUnbound()) return value;
  return args[1].isUnbound() ? raise(ctx, ErrorId::kNoSuchCharacter, {absent.text}) : args[1];
}

Value nameOf(Context& ctx, uint32_t c) {
  char name[unicode::kLongestCharacterName];
  const uint32_t length = unicode::nameOf(c, name);
  return length ? newStrLatin1(ctx, reinterpret_cast<uint8_t*>(name), length) : Value::unbound();
}
Value decimalOf(Context&, uint32_t c) {
  const int value = unicode::decimalValue(c);
  return value >= 0 ? Value::smallInt(value) : Value::unbound();
}
Value digitOf(Context&, uint32_t c) {
  const int value = unicode::digitValue(c);
  return value >= 0 ? Value::smallInt(value) : Value::unbound();
}
Value numericOf(Context&, uint32_t c) {
  double value = unicode::digitValue(c);
  return value >= 0 || unicode::numericValue(c, &value) ? Value::number(value) : Value::unbound();
}

Value lookup(Context& ctx, Value* args, uint32_t) {
  Text text;  // bytes do as well
  if (isStr(ctx, args[0])) {
    text = textOf(ctx, args[0]);
  } else if (!bytesArgument(ctx, args[0], &text)) {
    return Value::exit();
  }
  constexpr uint32_t kLongest = 256;  // where CPython stops looking
  if (text.length > kLongest) return raise(ctx, ErrorId::kLongCharacterName);
  char name[kLongest];
  bool ascii = true;
  for (uint32_t i = 0; i < text.length; ++i) {  // bounded: kLongest
    ascii &= text[i] < 128;
    name[i] = static_cast<char>(text[i]);
  }
  uint32_t points[unicode::kLongestSequence];
  const uint32_t count = ascii ? unicode::pointsNamed({name, text.length}, points) : 0;
  if (count == 0) return raise(ctx, ErrorId::kUnknownCharacterName, {isStr(ctx, args[0]) ? MessagePart::str(args[0]) : MessagePart(std::string_view{name, text.length})});
  return newStrFrom(ctx, points, count);
}

Value decomposition(Context& ctx, Value* args, uint32_t) {
  uint32_t c;
  if (!pointArgument(ctx, "decomposition", "", args[0], &c)) return Value::exit();
  unicode::Decomposition found = unicode::decompositionOf(c);
  TextBuilder text(ctx);
  if (*found.tag) {
    text.add('<');
    text.add(std::string_view{found.tag});
    text.add('>');
  }
  for (uint32_t i = 0; i < found.length; ++i) {  // bounded: the longest decomposition
    if (text.length()) text.add(' ');
    const uint32_t point = found.points[i];
    for (int shift = point > 0xFFFF ? 16 : 12; shift >= 0; shift -= 4) text.add("0123456789ABCDEF"[point >> shift & 15]);  // bounded: 5
  }
  return text.finish();
}

// Whether a first look says that the text is in the form; false: perhaps.
bool isInForm(Form form, const Text& text) {
  uint8_t before = 0;
  for (uint32_t i = 0; i < text.length; ++i) {  // bounded: callers spend
    const uint32_t c = text[i];
    if (c < normalBelow(form)) {
      before = 0;
      continue;
    }
    const uint8_t order = unicode::combiningClass(c);
    if (unicode::mayChange(form, c) || (order && order < before)) return false;
    before = order;
  }
  return true;
}

// The text `args[1]` in the form args[0] names: itself where it is so already. `exit`: raised.
Value normalForm(Context& ctx, const char* function, Value* args) {
  for (int i = 0; i < 2; ++i) {  // bounded: 2
    if (isStr(ctx, args[i])) continue;
    return raise(ctx, ErrorId::kArgumentMustBeStr, {function, MessagePart::integer(i + 1), MessagePart::argumentType(args[i])});
  }
  const Text text = textOf(ctx, args[1]), name = textOf(ctx, args[0]);
  if (text.length == 0) return args[1];
  const bool compatible = name.length == 4 && name[2] == 'K';
  const uint32_t last = name.length ? name[name.length - 1] : 0;
  if ((name.length != 3 && !compatible) || name[0] != 'N' || name[1] != 'F' || (last != 'C' && last != 'D')) {
    return raise(ctx, ErrorId::kNormalForm);
  }
  const Form form = {last == 'C', compatible};
  spend(ctx, text.length / 8 + 1);
  if (isInForm(form, text)) return args[1];
  uint64_t length = 0;
  for (uint32_t i = 0; i < text.length; ++i) length += unicode::decomposeFully(form, text[i], nullptr);  // bounded: spent for above
  spend(ctx, length / 2);
  RawCell& room = newCell<RawCell>(ctx, length * 2 * sizeof(uint32_t));
  uint32_t* points = reinterpret_cast<uint32_t*>(room.bytes);
  uint32_t* to = points;
  for (uint32_t i = 0; i < text.length; ++i) to += unicode::decomposeFully(form, text[i], to);  // bounded: spent for above
  const uint32_t count = unicode::finishNormal(form, points, static_cast<uint32_t>(length), points + length);
  bool same = count == text.length;
  for (uint32_t i = 0; same && i < count; ++i) same = points[i] == text[i];  // bounded: spent for above
  return same ? args[1] : newStrFrom(ctx, points, count);
}

Value normalize(Context& ctx, Value* args, uint32_t) {
  return normalForm(ctx, "normalize", args);
}
Value isNormalized(Context& ctx, Value* args, uint32_t) {
  Value form = normalForm(ctx, "is_normalized", args);
  return form.isExit() ? form : Value::boolean(form.bits == args[1].bits);
}

}  // namespace

extern const BuiltinDef kUnicodeData[] = {
    {"name", "(chr, default=<unrepresentable>, /)", propertyOr<"name", nameOf, "no such name">, nullptr, 0, Effects::kPure, JitHint::kNone,
     "Returns the name assigned to the character chr as a string.\n\nIf no name is defined, default is returned, or, if not given,\nValueError is raised."},
    {"lookup", "(name, /)", lookup, nullptr, 0, Effects::kPure, JitHint::kNone,
     "Look up character by name.\n\nIf a character with the given name is found, return the\ncorresponding character.  If not found, KeyError is raised."},
    {"decimal", "(chr, default=<unrepresentable>, /)", propertyOr<"decimal", decimalOf, "not a decimal">, nullptr, 0, Effects::kPure, JitHint::kNone,
     "Converts a Unicode character into its equivalent decimal value."},
    {"digit", "(chr, default=<unrepresentable>, /)", propertyOr<"digit", digitOf, "not a digit">, nullptr, 0, Effects::kPure, JitHint::kNone,
     "Converts a Unicode character into its equivalent digit value."},
    {"numeric", "(chr, default=<unrepresentable>, /)", propertyOr<"numeric", numericOf, "not a numeric character">, nullptr, 0, Effects::kPure, JitHint::kNone,
     "Converts a Unicode character into its equivalent numeric value."},
    {"category", "(chr, /)", propertyOf<"category", unicode::category>, nullptr, 0, Effects::kPure, JitHint::kNone, "Returns the general category assigned to the character chr as string."},
    {"bidirectional", "(chr, /)", propertyOf<"bidirectional", unicode::direction>, nullptr, 0, Effects::kPure, JitHint::kNone,
     "Returns the bidirectional class assigned to the character chr as string.\n\nIf no such value is defined, an empty string is returned."},
    {"combining", "(chr, /)", propertyOf<"combining", unicode::combiningClass>, nullptr, 0, Effects::kPure, JitHint::kNone,
     "Returns the canonical combining class assigned to the character chr as integer.\n\nReturns 0 if no combining class is defined."},
    {"east_asian_width", "(chr, /)", propertyOf<"east_asian_width", unicode::eastAsianWidth>, nullptr, 0, Effects::kPure, JitHint::kNone,
     "Returns the east asian width assigned to the character chr as string."},
    {"mirrored", "(chr, /)", propertyOf<"mirrored", unicode::isMirrored>, nullptr, 0, Effects::kPure, JitHint::kNone,
     "Returns the mirrored property assigned to the character chr as integer.\n\nReturns 1 if the character has been identified as a \"mirrored\"\ncharacter in bidirectional text, 0 otherwise."},
    {"decomposition", "(chr, /)", decomposition, nullptr, 0, Effects::kPure, JitHint::kNone,
     "Returns the character decomposition mapping assigned to the character chr as string.\n\nAn empty string is returned in case no such mapping is defined."},
    {"normalize", "(form, unistr, /)", normalize, nullptr, 0, Effects::kPure, JitHint::kNone,
     "Return the normal form 'form' for the Unicode string unistr.\n\nValid values for form are 'NFC', 'NFKC', 'NFD', and 'NFKD'."},
    {"is_normalized", "(form, unistr, /)", isNormalized, nullptr, 0, Effects::kPure, JitHint::kNone,
     "Return whether the Unicode string unistr is in the normal form 'form'.\n\nValid values for form are 'NFC', 'NFKC', 'NFD', and 'NFKD'."},
    kTableEnd,
};

}  // namespace krait
