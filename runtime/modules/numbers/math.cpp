// The module math: functions of doubles, with CPython's errors.
#include "runtime/modules/numbers/math.h"

#include <cfloat>
#include <cmath>

#include "runtime/program/symbols.h"
#include "runtime/objects/classes/subclass.h"
#include "runtime/objects/containers/containers.h"
#include "runtime/objects/numbers/float.h"
#include "runtime/objects/numbers/limbs.h"
#include "runtime/objects/operators.h"
#include "runtime/objects/step_result.h"

namespace krait {
namespace {

enum Row : uint32_t {
  kSin, kCos, kTan, kAsin, kAcos, kAtan, kSinh, kCosh, kTanh, kAsinh, kAcosh, kAtanh, kExp, kExp2, kExpm1, kLog1p, kSqrt, kCbrt, kFabs, kErf, kErfc,
  kGamma, kLgamma, kDegrees, kRadians, kLog, kLog2, kLog10, kPow, kAtan2, kFmod, kRemainder, kCopysign, kHypot, kDist, kFsum, kIsNan, kIsInf,
  kIsFinite, kIsClose, kFrexp, kLdexp, kModf, kFloor, kCeil, kTrunc, kNextAfter, kUlp, kFma
};
const BuiltinDef& row(Row r) { return kMathFunctions[r]; }

// ValueError of a function outside its domain.
Value outside(Context& ctx, ErrorId id, double x) { return raise(ctx, id, {MessagePart::repr(Value::number(x))}); }

// r = F(x): NaN from a number and infinity from a finite one are errors, the latter an overflow where F may overflow.
template <Row R, double (*F)(double), ErrorId Domain, bool Overflows = false>
Value unary(Context& ctx, Value* args, uint32_t count) {
  double x;
  if (!realArgument(ctx, row(R), args, count, 0, &x)) return Value::exit();
  const double r = F(x);
  if (r != r && x == x) return outside(ctx, Domain, x);
  if (std::isinf(r) && std::isfinite(x)) return Overflows ? raise(ctx, ErrorId::kMathRange) : outside(ctx, Domain, x);
  return Value::number(r);
}

// --- gamma, after CPython's mathmodule.c: Lanczos' sum with Boost's coefficients
constexpr double kLanczosG = 6.024680040776729583740234375, kLanczosGMinusHalf = 5.524680040776729583740234375;
constexpr double kNumerators[] = {23531376880.410759688572007674451636754734846804940, 42919803642.649098768957899047001988850926355848959,
                                  35711959237.355668049440185451547166705960488635843, 17921034426.037209699919755754458931112671403265390,
                                  6039542586.3520280050642916443072979210699388420708, 1439720407.3117216736632230727949123939715485786372,
                                  248874557.86205415651146038641322942321632125127801, 31426415.585400194380614231628318205362874684987640,
                                  2876370.6289353724412254090516208496135991145378768, 186056.26539522349504029498971604569928220784236328,
                                  8071.6720023658162106380029022722506138218516325024, 210.82427775157934587250973392071336271166969580291,
                                  2.5066282746310002701649081771338373386264310793408};
constexpr double kDenominators[] = {0.0, 39916800.0, 120543840.0, 150917976.0, 105258076.0, 45995730.0, 13339535.0, 2637558.0, 357423.0, 32670.0, 1925.0, 66.0, 1.0};

double sinPi(double x) {
  const double y = std::fmod(std::fabs(x), 2.0);
  double r;
  switch (static_cast<int>(std::round(2.0 * y))) {
    case 0: r = std::sin(M_PI * y); break;
    case 1: r = std::cos(M_PI * (y - 0.5)); break;
    case 2: r = std::sin(M_PI * (1.0 - y)); break;
    case 3: r = -std::cos(M_PI * (y - 1.5)); break;
    default: r = std::sin(M_PI * (y - 2.0)); break;
  }
  return std::copysign(1.0, x) * r;
}

double lanczosSum(double x) {
  double numerator = 0, denominator = 0;
  if (x < 5.0) {
    for (int i = 12; i >= 0; --i) {  // bounded: 13
      numerator = numerator * x + kNumerators[i];
      denominator = denominator * x + kDenominators[i];
    }
  } else {
    for (int i = 0; i < 13; ++i) {  // bounded: 13
      numerator = numerator / x + kNumerators[i];
      denominator = denominator / x + kDenominators[i];
    }
  }
  return numerator / denominator;
}

// NaN outside the domain, infinity past the range.
double gammaOf(double x) {
  if (!std::isfinite(x)) return x > 0 || x != x ? x : NAN;
  if (x == 0) return NAN;
  if (x == std::floor(x)) {
    if (x < 0) return NAN;
    if (x <= 23) {
      double r = 1;
      for (int i = 2; i < static_cast<int>(x); ++i) r *= i;  // bounded: 22; exact
      return r;
    }
  }
  const double a = std::fabs(x);
  if (a < 1e-20) return 1.0 / x;
  if (a > 200) return x < 0 ? 0.0 / sinPi(x) : HUGE_VAL;
  const double y = a + kLanczosGMinusHalf;
  double z = a > kLanczosGMinusHalf ? (y - a) - kLanczosGMinusHalf : (y - kLanczosGMinusHalf) - a;
  z = z * kLanczosG / y;
  double r;
  if (x < 0) {
    r = -M_PI / sinPi(a) / a * std::exp(y) / lanczosSum(a);
    r -= z * r;
    if (a < 140) {
      r /= std::pow(y, a - 0.5);
    } else {
      const double root = std::pow(y, a / 2.0 - 0.25);
      r /= root;
      r /= root;
    }
  } else {
    r = lanczosSum(a) / std::exp(y);
    r += z * r;
    if (a < 140) {
      r *= std::pow(y, a - 0.5);
    } else {
      const double root = std::pow(y, a / 2.0 - 0.25);
      r *= root;
      r *= root;
    }
  }
  return r;
}

double lgammaOf(double x) {
  if (x != x) return x;
  if (!std::isfinite(x)) return HUGE_VAL;
  if (x == std::floor(x) && x <= 2.0) return x <= 0 ? NAN : 0.0;
  const double a = std::fabs(x);
  if (a < 1e-20) return -std::log(a);
  double r = std::log(lanczosSum(a)) - kLanczosG;
  r += (a - 0.5) * (std::log(a + kLanczosG - 0.5) - 1);
  if (x < 0) r = 1.144729885849400174143427351353058711647 - std::log(std::fabs(sinPi(a))) - std::log(a) - r;
  return r;
}

double toDegrees(double x) { return x * (180.0 / M_PI); }
double toRadians(double x) { return x * (M_PI / 180.0); }

// --- logarithms: ints of any size, without going through a double
template <double (*F)(double)>
bool logOf(Context& ctx, const BuiltinDef& self, Value* args, uint32_t count, uint32_t i, double* out) {
  if (isIntLike(ctx, args[i])) {
    if (intSign(ctx, args[i]) <= 0) return raise(ctx, ErrorId::kMathLogInt), false;
    double x;
    if (intToDouble(ctx, args[i], &x)) {
      *out = F(x);
      return true;
    }
    const int64_t bits = intBitLength(ctx, args[i]);
    Value top = intShiftRight(ctx, args[i], static_cast<uint64_t>(bits - 64));
    intToDouble(ctx, top, &x);
    *out = F(std::ldexp(x, -64)) + F(2.0) * static_cast<double>(bits);
    return true;
  }
  double x;
  if (!realArgument(ctx, self, args, count, i, &x)) return false;
  if (x <= 0) return outside(ctx, ErrorId::kMathLog, x), false;
  *out = F(x);
  return true;
}

Value mathLog(Context& ctx, Value* args, uint32_t count) {
  double x, base;
  if (!logOf<std::log>(ctx, row(kLog), args, count, 0, &x)) return Value::exit();
  if (args[1].isUnbound()) return Value::number(x);
  if (!logOf<std::log>(ctx, row(kLog), args, count, 1, &base)) return Value::exit();
  if (base == 0) return raise(ctx, ErrorId::kDivisionByZero);
  return Value::number(x / base);
}
Value mathLog2(Context& ctx, Value* args, uint32_t count) {
  double x;
  return logOf<std::log2>(ctx, row(kLog2), args, count, 0, &x) ? Value::number(x) : Value::exit();
}
Value mathLog10(Context& ctx, Value* args, uint32_t count) {
  double x;
  return logOf<std::log10>(ctx, row(kLog10), args, count, 0, &x) ? Value::number(x) : Value::exit();
}

// --- two arguments
bool two(Context& ctx, Row r, Value* args, uint32_t count, double* x, double* y) {
  return realArgument(ctx, row(r), args, count, 0, x) && realArgument(ctx, row(r), args, count, 1, y);
}

Value mathPow(Context& ctx, Value* args, uint32_t count) {
  double x, y;
  if (!two(ctx, kPow, args, count, &x, &y)) return Value::exit();
  const double r = std::pow(x, y);
  if (std::isfinite(x) && std::isfinite(y)) {
    if (r != r || (std::isinf(r) && x == 0)) return raise(ctx, ErrorId::kMathDomain);
    if (std::isinf(r)) return raise(ctx, ErrorId::kMathRange);
  }
  return Value::number(r);
}
Value mathAtan2(Context& ctx, Value* args, uint32_t count) {
  double x, y;
  return two(ctx, kAtan2, args, count, &y, &x) ? Value::number(std::atan2(y, x)) : Value::exit();
}
Value mathCopysign(Context& ctx, Value* args, uint32_t count) {
  double x, y;
  return two(ctx, kCopysign, args, count, &x, &y) ? Value::number(std::copysign(x, y)) : Value::exit();
}
Value mathFmod(Context& ctx, Value* args, uint32_t count) {
  double x, y;
  if (!two(ctx, kFmod, args, count, &x, &y)) return Value::exit();
  if (std::isinf(y) && std::isfinite(x)) return Value::number(x);
  const double r = std::fmod(x, y);
  if (r != r && x == x && y == y) return raise(ctx, ErrorId::kMathDomain);
  return Value::number(r);
}
Value mathRemainder(Context& ctx, Value* args, uint32_t count) {
  double x, y;
  if (!two(ctx, kRemainder, args, count, &x, &y)) return Value::exit();
  const double r = std::remainder(x, y);
  if (r != r && x == x && y == y) return raise(ctx, ErrorId::kMathDomain);
  return Value::number(r);
}

// --- norms and sums
struct Two {
  double high, low;
};
Two fastSum(double a, double b) {
  const double x = a + b;
  return {x, (a - x) + b};
}
Two product(double x, double y) {
  const double high = x * y;
  return {high, std::fma(x, y, -high)};
}

// Euclid's norm of n numbers, nearly always correctly rounded (CPython's vector_norm). Overwrites `v`.
double vectorNorm(Context& ctx, double* v, uint32_t n, double most, bool nan) {
  if (std::isinf(most)) return most;
  if (nan) return NAN;
  if (most == 0 || n <= 1) return most;
  int exponent;
  std::frexp(most, &exponent);
  double unit = 1;
  spend(ctx, n / 4);
  if (exponent < -1023) {
    for (uint32_t i = 0; i < n; ++i) v[i] /= DBL_MIN;  // bounded: spent for above
    unit = DBL_MIN;
    std::frexp(most / DBL_MIN, &exponent);
  }
  const double scale = std::ldexp(1.0, -exponent);
  double sum = 1, rest1 = 0, rest2 = 0;
  for (uint32_t i = 0; i < n; ++i) {  // bounded: spent for above
    const double x = v[i] * scale;
    Two square = product(x, x), s = fastSum(sum, square.high);
    sum = s.high;
    rest1 += square.low;
    rest2 += s.low;
  }
  double h = std::sqrt(sum - 1.0 + (rest1 + rest2));
  Two square = product(-h, h), s = fastSum(sum, square.high);
  sum = s.high;
  rest1 += square.low;
  rest2 += s.low;
  h += (sum - 1.0 + (rest1 + rest2)) / (2.0 * h);
  return unit * (h / scale);
}

Value mathHypot(Context& ctx, Value* args, uint32_t count) {
  RawCell& room = newCell<RawCell>(ctx, 8ull * count);
  double *v = reinterpret_cast<double*>(room.bytes), most = 0;
  bool nan = false;
  for (uint32_t i = 0; i < count; ++i) {  // bounded: arguments of a call
    double x;
    if (!realArgument(ctx, row(kHypot), args, count, i, &x)) return Value::exit();
    v[i] = std::fabs(x);
    nan |= x != x;
    if (v[i] > most) most = v[i];
  }
  return Value::number(vectorNorm(ctx, v, count, most, nan));
}

Value mathDist(Context& ctx, Value* args, uint32_t count) {
  const Value *p, *q;
  uint32_t n, m;
  if (!listArgument(ctx, row(kDist), args, count, 0, &p, &n) || !listArgument(ctx, row(kDist), args, count, 1, &q, &m)) return Value::exit();
  if (n != m) return raise(ctx, ErrorId::kMathDimensions);
  RawCell& room = newCell<RawCell>(ctx, 8ull * n);
  double* v = reinterpret_cast<double*>(room.bytes);
  double most = 0;
  bool nan = false;
  for (uint32_t i = 0; i < n; ++i) {
    spend(ctx, i % 8 == 0);
    double x = 0, y = 0;
    bool isNumber;
    for (auto [from, to] : {std::pair{p[i], &x}, std::pair{q[i], &y}}) {  // bounded: 2
      if (!toDouble(ctx, from, to, &isNumber)) return isNumber ? Value::exit() : raise(ctx, ErrorId::kMustBeReal, {MessagePart::typeName(from)});
    }
    v[i] = std::fabs(x - y);
    nan |= v[i] != v[i];
    if (v[i] > most) most = v[i];
  }
  return Value::number(vectorNorm(ctx, v, n, most, nan));
}

// Shewchuk's exact sum (1997): partials that do not overlap, rounded once.
Value mathFsum(Context& ctx, Value* args, uint32_t count) {
  const Value* items;
  uint32_t n;
  if (!listArgument(ctx, row(kFsum), args, count, 0, &items, &n)) return Value::exit();
  double partials[64];
  uint32_t used = 0;
  double specials = 0, infinities = 0;
  for (uint32_t k = 0; k < n; ++k) {
    spend(ctx, 1);
    double x;
    bool isNumber;
    if (!toDouble(ctx, items[k], &x, &isNumber)) return isNumber ? Value::exit() : raise(ctx, ErrorId::kMustBeReal, {MessagePart::typeName(items[k])});
    const double original = x;
    uint32_t i = 0;
    for (uint32_t j = 0; j < used; ++j) {  // bounded: 64 partials
      double y = partials[j];
      if (std::fabs(x) < std::fabs(y)) {
        const double t = x;
        x = y;
        y = t;
      }
      const double high = x + y, low = y - (high - x);
      if (low != 0) partials[i++] = low;
      x = high;
    }
    used = i;
    if (x == 0) continue;
    if (!std::isfinite(x)) {
      if (std::isfinite(original)) return raise(ctx, ErrorId::kMathFsumOverflow);
      if (std::isinf(original)) infinities += original;
      specials += original;
      used = 0;
    } else {
      CHECK(used < 64);
      partials[used++] = x;
    }
  }
  if (specials != 0) {
    if (infinities != infinities) return raise(ctx, ErrorId::kMathFsumInfinities);
    return Value::number(specials);
  }
  double high = 0;
  if (used > 0) {
    high = partials[--used];
    double low = 0;
    while (used > 0) {  // bounded: 64 partials
      const double x = high, y = partials[--used];
      high = x + y;
      low = y - (high - x);
      if (low != 0) break;
    }
    if (used > 0 && ((low < 0 && partials[used - 1] < 0) || (low > 0 && partials[used - 1] > 0))) {
      const double y = low * 2, x = high + y;
      if (y == x - high) high = x;
    }
  }
  return Value::number(high);
}

// --- classes of numbers
Value mathIsNan(Context& ctx, Value* args, uint32_t count) {
  double x;
  return realArgument(ctx, row(kIsNan), args, count, 0, &x) ? Value::boolean(x != x) : Value::exit();
}
Value mathIsInf(Context& ctx, Value* args, uint32_t count) {
  double x;
  return realArgument(ctx, row(kIsInf), args, count, 0, &x) ? Value::boolean(std::isinf(x)) : Value::exit();
}
Value mathIsFinite(Context& ctx, Value* args, uint32_t count) {
  double x;
  return realArgument(ctx, row(kIsFinite), args, count, 0, &x) ? Value::boolean(std::isfinite(x)) : Value::exit();
}

Value mathIsClose(Context& ctx, Value* args, uint32_t count) {
  double a, b, relative = 1e-9, absolute = 0;
  if (!two(ctx, kIsClose, args, count, &a, &b)) return Value::exit();
  if (!args[2].isUnbound() && !realArgument(ctx, row(kIsClose), args, count, 2, &relative)) return Value::exit();
  if (!args[3].isUnbound() && !realArgument(ctx, row(kIsClose), args, count, 3, &absolute)) return Value::exit();
  if (relative < 0 || absolute < 0) return raise(ctx, ErrorId::kMathTolerance);
  if (a == b) return Value::boolean(true);
  if (std::isinf(a) || std::isinf(b)) return Value::boolean(false);
  const double difference = std::fabs(b - a);
  return Value::boolean(difference <= std::fabs(relative * b) || difference <= std::fabs(relative * a) || difference <= absolute);
}

// --- representation
Value mathFrexp(Context& ctx, Value* args, uint32_t count) {
  double x;
  if (!realArgument(ctx, row(kFrexp), args, count, 0, &x)) return Value::exit();
  int exponent = 0;
  double fraction = x == 0 || !std::isfinite(x) ? x : std::frexp(x, &exponent);
  Value pair[2] = {Value::number(fraction), Value::smallInt(exponent)};
  return newTuple(ctx, pair, 2);
}
Value mathLdexp(Context& ctx, Value* args, uint32_t count) {
  double x;
  if (!realArgument(ctx, row(kLdexp), args, count, 0, &x)) return Value::exit();
  if (!isIntLike(ctx, args[1])) return raise(ctx, ErrorId::kMathLdexp);
  if (x == 0 || !std::isfinite(x)) return Value::number(x);
  int64_t n;
  if (!toInt64(ctx, args[1], &n)) n = intSign(ctx, args[1]) < 0 ? -100000 : 100000;
  if (n > 5000) return raise(ctx, ErrorId::kMathRange);
  const double r = n < -5000 ? std::copysign(0.0, x) : std::ldexp(x, static_cast<int>(n));
  if (std::isinf(r)) return raise(ctx, ErrorId::kMathRange);
  return Value::number(r);
}
Value mathModf(Context& ctx, Value* args, uint32_t count) {
  double x;
  if (!realArgument(ctx, row(kModf), args, count, 0, &x)) return Value::exit();
  double whole;
  const double fraction = std::modf(x, &whole);
  Value pair[2] = {Value::number(fraction), Value::number(whole)};
  return newTuple(ctx, pair, 2);
}

template <double (*F)(double)>
Value toInteger(Context& ctx, Value* args, uint32_t count, Row r, Symbol method) {
  Value special = mayHaveScriptMethods(ctx, args[0]) ? lookupSpecial(ctx, args[0], method) : Value::unbound();
  if (isScriptMethod(ctx, special)) return deferSpecial(ctx, special, args[0], nullptr, 0);
  const Value number = plainFloat(ctx, args[0]);
  if (number.isFloat()) return floatToInt(ctx, F(number.asFloat()));
  if (isIntLike(ctx, args[0])) return plainInt(ctx, args[0]);
  if (r == kTrunc) return raise(ctx, ErrorId::kMathTrunc, {MessagePart::typeName(args[0])});
  double x;
  if (!realArgument(ctx, row(r), args, count, 0, &x)) return Value::exit();
  return floatToInt(ctx, F(x));
}
Value mathFloor(Context& ctx, Value* args, uint32_t count) { return toInteger<std::floor>(ctx, args, count, kFloor, symbols::k_floor); }
Value mathCeil(Context& ctx, Value* args, uint32_t count) { return toInteger<std::ceil>(ctx, args, count, kCeil, symbols::k_ceil); }
Value mathTrunc(Context& ctx, Value* args, uint32_t count) { return toInteger<std::trunc>(ctx, args, count, kTrunc, symbols::k_trunc); }

Value mathNextAfter(Context& ctx, Value* args, uint32_t count) {
  double x, y;
  if (!two(ctx, kNextAfter, args, count, &x, &y)) return Value::exit();
  if (args[2].isUnbound() || args[2].isNone()) return Value::number(std::nextafter(x, y));
  if (!isIntLike(ctx, args[2])) return raise(ctx, ErrorId::kNotAnInteger, {MessagePart::typeName(args[2])});
  if (intSign(ctx, args[2]) < 0) return raise(ctx, ErrorId::kMathSteps);
  uint64_t steps = ~0ull;
  int64_t given;
  if (toInt64(ctx, args[2], &given)) steps = static_cast<uint64_t>(given);
  if (steps == 0 || x != x) return Value::number(x);
  if (y != y) return Value::number(y);
  if (x == y) return Value::number(y);
  // Along the order of bit patterns.
  uint64_t ux, uy;
  memcpy(&ux, &x, 8);
  memcpy(&uy, &y, 8);
  constexpr uint64_t kSign = 1ull << 63;
  const uint64_t ax = ux & ~kSign, ay = uy & ~kSign;
  uint64_t result;
  if ((ux ^ uy) & kSign) {
    // Through zero; ax + ay < 2^64.
    if (ax + ay <= steps) return Value::number(y);
    result = ax < steps ? ((uy & kSign) | (steps - ax)) : ((ux & kSign) | (ax - steps));
  } else if (ax > ay) {
    result = ax - ay >= steps ? ux - steps : uy;
  } else {
    result = ay - ax >= steps ? ux + steps : uy;
  }
  double r;
  memcpy(&r, &result, 8);
  return Value::number(r);
}

Value mathUlp(Context& ctx, Value* args, uint32_t count) {
  double x;
  if (!realArgument(ctx, row(kUlp), args, count, 0, &x)) return Value::exit();
  x = std::fabs(x);
  if (!std::isfinite(x)) return Value::number(x);
  const double up = std::nextafter(x, HUGE_VAL);
  return Value::number(std::isinf(up) ? x - std::nextafter(x, -HUGE_VAL) : up - x);
}

Value mathFma(Context& ctx, Value* args, uint32_t count) {
  double x, y, z;
  if (!two(ctx, kFma, args, count, &x, &y) || !realArgument(ctx, row(kFma), args, count, 2, &z)) return Value::exit();
  const double r = std::fma(x, y, z);
  if (r != r && x == x && y == y && z == z) return raise(ctx, ErrorId::kMathFmaInvalid);
  if (std::isinf(r) && std::isfinite(x) && std::isfinite(y) && std::isfinite(z)) return raise(ctx, ErrorId::kMathFmaOverflow);
  return Value::number(r);
}

constexpr BuiltinDef def(const char* name, LeafFunction function, const char* doc, JitHint hint = JitHint::kNone) {
  return {name, "(x, /)", function, nullptr, 0, Effects::kPure, hint, doc};
}

using E = ErrorId;

}  // namespace

// In the order of Row.
extern const BuiltinDef kMathFunctions[] = {
    def("sin", unary<kSin, std::sin, E::kMathFinite>, "Sine of x radians."),
    def("cos", unary<kCos, std::cos, E::kMathFinite>, "Cosine of x radians."),
    def("tan", unary<kTan, std::tan, E::kMathFinite>, "Tangent of x radians."),
    def("asin", unary<kAsin, std::asin, E::kMathUnit>, "Arc sine in radians."),
    def("acos", unary<kAcos, std::acos, E::kMathUnit>, "Arc cosine in radians."),
    def("atan", unary<kAtan, std::atan, E::kMathDomain>, "Arc tangent in radians."),
    def("sinh", unary<kSinh, std::sinh, E::kMathDomain, true>, "Hyperbolic sine."),
    def("cosh", unary<kCosh, std::cosh, E::kMathDomain, true>, "Hyperbolic cosine."),
    def("tanh", unary<kTanh, std::tanh, E::kMathDomain>, "Hyperbolic tangent."),
    def("asinh", unary<kAsinh, std::asinh, E::kMathDomain>, "Inverse hyperbolic sine."),
    def("acosh", unary<kAcosh, std::acosh, E::kMathNotBelowOne>, "Inverse hyperbolic cosine."),
    def("atanh", unary<kAtanh, std::atanh, E::kMathBetween>, "Inverse hyperbolic tangent."),
    def("exp", unary<kExp, std::exp, E::kMathDomain, true>, "e to the power of x."),
    def("exp2", unary<kExp2, std::exp2, E::kMathDomain, true>, "2 to the power of x."),
    def("expm1", unary<kExpm1, std::expm1, E::kMathDomain, true>, "exp(x) - 1, precise near 0."),
    def("log1p", unary<kLog1p, std::log1p, E::kMathAboveMinusOne>, "log(1 + x), precise near 0."),
    def("sqrt", unary<kSqrt, std::sqrt, E::kMathNonnegative>, "Square root.", JitHint::kSqrt),
    def("cbrt", unary<kCbrt, std::cbrt, E::kMathDomain>, "Cube root."),
    def("fabs", unary<kFabs, std::fabs, E::kMathDomain>, "Absolute value as a float."),
    def("erf", unary<kErf, std::erf, E::kMathDomain>, "Error function."),
    def("erfc", unary<kErfc, std::erfc, E::kMathDomain>, "1 - erf(x)."),
    def("gamma", unary<kGamma, gammaOf, E::kMathGamma, true>, "Gamma function."),
    def("lgamma", unary<kLgamma, lgammaOf, E::kMathGamma, true>, "Logarithm of the absolute value of gamma."),
    def("degrees", unary<kDegrees, toDegrees, E::kMathDomain, true>, "From radians to degrees."),
    def("radians", unary<kRadians, toRadians, E::kMathDomain>, "From degrees to radians."),
    {"log", "(x, base=e, /)", mathLog, nullptr, 0, Effects::kPure, JitHint::kNone, "Logarithm to the base, or natural."},
    def("log2", mathLog2, "Logarithm to the base 2."),
    def("log10", mathLog10, "Logarithm to the base 10."),
    {"pow", "(x, y, /)", mathPow, nullptr, 0, Effects::kPure, JitHint::kNone, "x to the power of y as a float."},
    {"atan2", "(y, x, /)", mathAtan2, nullptr, 0, Effects::kPure, JitHint::kNone, "atan(y / x) in the right quadrant."},
    {"fmod", "(x, y, /)", mathFmod, nullptr, 0, Effects::kPure, JitHint::kNone, "C's remainder: the sign of x."},
    {"remainder", "(x, y, /)", mathRemainder, nullptr, 0, Effects::kPure, JitHint::kNone, "IEEE 754's remainder."},
    {"copysign", "(x, y, /)", mathCopysign, nullptr, 0, Effects::kPure, JitHint::kNone, "The size of x with the sign of y."},
    {"hypot", "(*coordinates)", mathHypot, nullptr, 0, Effects::kPure, JitHint::kNone, "Euclid's norm."},
    {"dist", "(p, q, /)", mathDist, nullptr, 0, Effects::kRunsPython, JitHint::kNone, "Distance of two points."},
    {"fsum", "(seq, /)", mathFsum, nullptr, 0, Effects::kRunsPython, JitHint::kNone, "Sum without loss of precision."},
    def("isnan", mathIsNan, "Whether x is NaN."),
    def("isinf", mathIsInf, "Whether x is infinite."),
    def("isfinite", mathIsFinite, "Whether x is neither infinite nor NaN."),
    {"isclose", "(a, b, *, rel_tol=1e-09, abs_tol=0.0)", mathIsClose, nullptr, 0, Effects::kPure, JitHint::kNone, "Whether a and b are close."},
    def("frexp", mathFrexp, "Mantissa and exponent."),
    {"ldexp", "(x, i, /)", mathLdexp, nullptr, 0, Effects::kPure, JitHint::kNone, "x * 2 ** i."},
    def("modf", mathModf, "Fractional and integer parts."),
    def("floor", mathFloor, "The largest int not above x."),
    def("ceil", mathCeil, "The smallest int not below x."),
    def("trunc", mathTrunc, "x cut towards zero."),
    {"nextafter", "(x, y, /, *, steps=None)", mathNextAfter, nullptr, 0, Effects::kPure, JitHint::kNone, "The float after x towards y."},
    def("ulp", mathUlp, "Value of the least significant bit of x."),
    {"fma", "(x, y, z, /)", mathFma, nullptr, 0, Effects::kPure, JitHint::kNone, "x * y + z, rounded once."},
    kTableEnd,
};
static_assert(sizeof kMathFunctions / sizeof kMathFunctions[0] == kFma + 2);

}  // namespace krait
