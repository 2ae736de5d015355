// complex: arithmetic, powers and text.
#include "runtime/objects/numbers/complex.h"

#include <cmath>

#include "runtime/errors/errors.h"
#include "runtime/objects/numbers/float.h"
#include "runtime/objects/numbers/int.h"
#include "runtime/objects/operations.h"
#include "runtime/objects/text/str.h"

namespace krait {
namespace {

struct Complex {
  double re, im;
};

Complex multiply(Complex a, Complex b) {
  // C11 Annex G, as CPython 3.14: what the plain formula makes NaN of infinities is recovered.
  double ac = a.re * b.re, bd = a.im * b.im, ad = a.re * b.im, bc = a.im * b.re;
  Complex z{ac - bd, ad + bc};
  if (z.re == z.re || z.im == z.im) return z;
  bool recalculate = false;
  auto zeroNaN = [](Complex& c) {
    if (c.re != c.re) c.re = std::copysign(0.0, c.re);
    if (c.im != c.im) c.im = std::copysign(0.0, c.im);
  };
  auto boxInfinity = [](Complex& c) {
    c.re = std::copysign(std::isinf(c.re) ? 1.0 : 0.0, c.re);
    c.im = std::copysign(std::isinf(c.im) ? 1.0 : 0.0, c.im);
  };
  if (std::isinf(a.re) || std::isinf(a.im)) {
    boxInfinity(a);
    zeroNaN(b);
    recalculate = true;
  }
  if (std::isinf(b.re) || std::isinf(b.im)) {
    boxInfinity(b);
    zeroNaN(a);
    recalculate = true;
  }
  if (!recalculate && (std::isinf(ac) || std::isinf(bd) || std::isinf(ad) || std::isinf(bc))) {
    zeroNaN(a);
    zeroNaN(b);
    recalculate = true;
  }
  if (recalculate) z = {HUGE_VAL * (a.re * b.re - a.im * b.im), HUGE_VAL * (a.re * b.im + a.im * b.re)};
  return z;
}

// Smith's algorithm; b is not zero.
Complex divide(Complex a, Complex b) {
  const double absRe = std::fabs(b.re), absIm = std::fabs(b.im);
  Complex z;
  if (absRe >= absIm) {
    const double ratio = b.im / b.re, denominator = b.re + b.im * ratio;
    z = {(a.re + a.im * ratio) / denominator, (a.im - a.re * ratio) / denominator};
  } else if (absIm >= absRe) {
    const double ratio = b.re / b.im, denominator = b.re * ratio + b.im;
    z = {(a.re * ratio + a.im) / denominator, (a.im * ratio - a.re) / denominator};
  } else {
    return {NAN, NAN};
  }
  if (z.re != z.re && z.im != z.im) {
    if ((std::isinf(a.re) || std::isinf(a.im)) && std::isfinite(b.re) && std::isfinite(b.im)) {
      const double x = std::copysign(std::isinf(a.re) ? 1.0 : 0.0, a.re), y = std::copysign(std::isinf(a.im) ? 1.0 : 0.0, a.im);
      z = {HUGE_VAL * (x * b.re + y * b.im), HUGE_VAL * (y * b.re - x * b.im)};
    } else if ((std::isinf(absRe) || std::isinf(absIm)) && std::isfinite(a.re) && std::isfinite(a.im)) {
      const double x = std::copysign(std::isinf(b.re) ? 1.0 : 0.0, b.re), y = std::copysign(std::isinf(b.im) ? 1.0 : 0.0, b.im);
      z = {0.0 * (a.re * x + a.im * y), 0.0 * (a.im * x - a.re * y)};
    }
  }
  return z;
}

// a ** n for small whole n, by squaring.
Complex powerOfInt(Complex a, int64_t n) {
  bool negative = n < 0;
  uint64_t m = static_cast<uint64_t>(negative ? -n : n);
  Complex result{1, 0}, power = a;
  for (uint64_t mask = 1; mask <= m; mask <<= 1) {  // bounded: 7 bits
    if (m & mask) result = multiply(result, power);
    power = multiply(power, power);
  }
  return negative ? divide({1, 0}, result) : result;
}

Value power(Context& ctx, Complex a, Complex b) {
  Complex z;
  if (b.re == 0 && b.im == 0) return newComplex(ctx, 1, 0);
  if (a.re == 0 && a.im == 0) {
    if (b.im != 0 || b.re < 0) return raise(ctx, ErrorId::kZeroComplexPower);
    return newComplex(ctx, 0, 0);
  }
  if (b.im == 0 && b.re == std::floor(b.re) && std::fabs(b.re) <= 100.0) {
    z = powerOfInt(a, static_cast<int64_t>(b.re));
  } else {
    const double vabs = std::hypot(a.re, a.im);
    double length = std::pow(vabs, b.re);
    const double at = std::atan2(a.im, a.re);
    double phase = at * b.re;
    if (b.im != 0) {
      length *= std::exp(-at * b.im);
      phase += b.im * std::log(vabs);
    }
    z = {length * std::cos(phase), length * std::sin(phase)};
  }
  if (std::isinf(z.re) || std::isinf(z.im)) return raise(ctx, ErrorId::kComplexPower);
  return newComplex(ctx, z.re, z.im);
}

// The parts of a number; false on exit.
bool parts(Context& ctx, Value v, Complex* out) {
  if (const ComplexCell* cell = cellOrNull<ComplexCell>(ctx, v)) {
    *out = {cell->real, cell->imaginary};
    return true;
  }
  bool isNumber;
  out->im = 0;
  return toDouble(ctx, v, &out->re, &isNumber);
}

}  // namespace

Value newComplex(Context& ctx, double real, double imaginary) {
  ComplexCell& cell = newCell<ComplexCell>(ctx);
  cell.real = real;
  cell.imaginary = imaginary;
  return valueOf(ctx, &cell);
}

Value complexNegate(Context& ctx, Value a) {
  const ComplexCell& cell = cellCast<ComplexCell>(ctx, a);
  return newComplex(ctx, -cell.real, -cell.imaginary);
}

Value complexBinary(Context& ctx, BinaryOperator op, Value a, Value b) {
  Complex x, y;
  const bool realA = !isKind(ctx, a, Kind::kComplex), realB = !isKind(ctx, b, Kind::kComplex);
  if (op > BinaryOperator::kPow || op == BinaryOperator::kFloorDiv || op == BinaryOperator::kMod) return Value::notImplemented();
  if (!parts(ctx, a, &x) || !parts(ctx, b, &y)) return Value::exit();
  switch (op) {
    // A real operand has no imaginary part, not a zero one (3.14): the other's sign of zero stays.
    case BinaryOperator::kAdd: return newComplex(ctx, x.re + y.re, realB ? x.im : realA ? y.im : x.im + y.im);
    case BinaryOperator::kSub: return newComplex(ctx, x.re - y.re, realB ? x.im : realA ? -y.im : x.im - y.im);
    case BinaryOperator::kMul: {
      if (realB) return newComplex(ctx, x.re * y.re, x.im * y.re);
      if (realA) return newComplex(ctx, y.re * x.re, y.im * x.re);
      Complex z = multiply(x, y);
      return newComplex(ctx, z.re, z.im);
    }
    case BinaryOperator::kTrueDiv: {
      if (y.re == 0 && y.im == 0) return raise(ctx, ErrorId::kDivisionByZero);
      if (realB) return newComplex(ctx, x.re / y.re, x.im / y.re);
      Complex z = divide(x, y);
      return newComplex(ctx, z.re, z.im);
    }
    case BinaryOperator::kPow: return power(ctx, x, y);
    default: return Value::notImplemented();
  }
}

Value complexToStr(Context& ctx, Value v) {
  const ComplexCell& cell = cellCast<ComplexCell>(ctx, v);
  char text[80];
  uint32_t n = 0;
  auto part = [&](double d) {
    uint32_t length = formatFloat(d, text + n);
    if (length >= 2 && memcmp(text + n + length - 2, ".0", 2) == 0) length -= 2;
    n += length;
  };
  if (cell.real == 0 && !std::signbit(cell.real)) {
    part(cell.imaginary);
    text[n++] = 'j';
  } else {
    text[n++] = '(';
    part(cell.real);
    if (!std::signbit(cell.imaginary) || cell.imaginary != cell.imaginary) text[n++] = '+';
    part(cell.imaginary);
    text[n++] = 'j';
    text[n++] = ')';
  }
  return newStrLatin1(ctx, reinterpret_cast<uint8_t*>(text), n);
}

}  // namespace krait
