#!/usr/bin/env python3
"""Test vectors for KvaomDecimal, worked out by Python's decimal module in the format decimal128.

    generate-vectors.py --seed 1 --count 130 > vectors.tsv

A line is an operation, its operands and the result, separated by tabs. Infinite results are written
missing(1) (division by zero) or missing(2) (overflow), NaN as missing(3). --count is the number of lines of each
operation; the committed file has the seed and the count shown above. Powers are worked out to 200 digits and
then rounded once; multiples by exact fractions.
"""
import argparse
import decimal
import random
from decimal import Decimal
from fractions import Fraction

MODES = {
    "halfEven": decimal.ROUND_HALF_EVEN, "halfUp": decimal.ROUND_HALF_UP,
    "halfDown": decimal.ROUND_HALF_DOWN, "down": decimal.ROUND_DOWN, "up": decimal.ROUND_UP,
    "floor": decimal.ROUND_FLOOR, "ceiling": decimal.ROUND_CEILING,
}


def context(rounding=decimal.ROUND_HALF_EVEN):
    return decimal.Context(prec=34, Emax=6144, Emin=-6143, clamp=1, rounding=rounding, traps=[])


WIDE = decimal.Context(prec=200, Emax=10**9, Emin=-10**9, traps=[])
CTX = context()


class Operands:
    """Random operands that seek out ties, carries, cancellation, subnormal numbers and the ends of the range."""

    def __init__(self, seed):
        self.random = random.Random(seed)

    def coefficient(self):
        r = self.random
        kind = r.randrange(12)
        n = r.randint(1, 34)
        if kind == 0:
            return r.randint(0, 20)
        if kind == 1:
            return r.randint(0, 10**6)
        if kind == 2:
            return 10**n - 1                                   # nines
        if kind == 3:
            return 10 ** (n - 1)                               # a power of ten
        if kind == 4:
            return r.randint(0, 10 ** r.randint(1, n)) * 10 ** r.randint(0, 34) % 10**34
        if kind == 5:
            return int(str(r.randint(1, 9)) + "0" * (n - 1)) + r.randint(0, 9)
        if kind == 6:
            return 5 * 10 ** (n - 1) + r.choice([-1, 0, 1])    # about a half
        if kind == 7:
            return min(2 ** r.randint(0, 112) + r.randint(-2, 2), 10**34 - 1)
        if kind == 8:
            return 10**34 - 1 - r.randint(0, 9)
        return r.randint(10 ** (n - 1), 10**n - 1)

    def exponent(self):
        r = self.random
        kind = r.randrange(20)
        if kind == 0:
            return r.randint(-6176, -6100)
        if kind == 1:
            return r.randint(6060, 6111)
        if kind == 2:
            return r.randint(-6176, 6111)
        if kind in (3, 4, 5):
            return r.randint(-80, 80)
        if kind in (6, 7, 8):
            return r.randint(-34, 34)
        return r.randint(-6, 3)

    def number(self):
        sign = "-" if self.random.randrange(3) == 0 else ""
        return CTX.create_decimal(f"{sign}{abs(self.coefficient())}E{self.exponent()}")

    def everyday(self):
        r = self.random
        sign = "-" if r.randrange(4) == 0 else ""
        return Decimal(f"{sign}{r.randint(0, 10 ** r.randint(1, 12))}E{r.randint(-6, 2)}")

    def near(self, other):
        """A number that nearly cancels `other`, ties with it, or just fails to touch its last digit."""
        r = self.random
        _, digits, exponent = other.as_tuple()
        kind = r.randrange(4)
        if kind == 0:
            value = Fraction(other) * Fraction(1 + r.choice([-1, 1]) * Fraction(1, 10 ** r.randint(1, 36)))
            text = WIDE.divide(Decimal(value.numerator), Decimal(value.denominator)) if value else other
            return CTX.plus(Decimal(text)).copy_negate() if r.randrange(2) else CTX.plus(Decimal(text))
        last = exponent - (34 - len(digits))
        half = r.choice(["5", "50", "5001", "4999", "49999999", "500000000000000000000000000000001", "1", "9"])
        return CTX.create_decimal(f"{r.choice(['', '-'])}{half}E{last - len(half) + r.choice([0, 0, 0, -1, 1])}")

    def pair(self):
        first = self.everyday() if self.random.randrange(3) == 0 else self.number()
        kind = self.random.randrange(3)
        return first, self.everyday() if kind == 0 else self.near(first) if kind == 1 else self.number()


def shown(result, ctx, zero_divided=False):
    if result.is_nan():
        return "missing(1)" if zero_divided else "missing(3)"
    if result.is_infinite():
        return "missing(1)" if ctx.flags[decimal.DivisionByZero] or zero_divided else "missing(2)"
    return str(result)


def nearest_multiple(x, step, even):
    """(multiple, within reach): the nearest multiple of step by exact fractions."""
    ratio = abs(Fraction(x) / Fraction(step))
    if int(ratio) >= 10**34:
        return str(x)
    whole, rest = int(ratio), ratio - int(ratio)
    if rest > Fraction(1, 2) or (rest == Fraction(1, 2) and (not even or whole % 2 == 1)):
        whole += 1
    sign, digits, exponent = step.as_tuple()
    product = whole * int("".join(map(str, digits)))
    result = CTX.create_decimal(f"{'-' if x.is_signed() else ''}{product}E{exponent}")
    return "missing(2)" if result.is_infinite() else str(result)


def lines(seed, count):
    ops = Operands(seed)
    r = ops.random
    two = {
        "add": lambda c, a, b: c.add(a, b), "subtract": lambda c, a, b: c.subtract(a, b),
        "multiply": lambda c, a, b: c.multiply(a, b), "divide": lambda c, a, b: c.divide(a, b),
        "remainder": lambda c, a, b: c.remainder(a, b),
        "remaindernear": lambda c, a, b: c.remainder_near(a, b),
        "divideint": lambda c, a, b: c.divide_int(a, b),
        "compare": lambda c, a, b: c.compare(a, b),
        "min": lambda c, a, b: c.min(a, b), "max": lambda c, a, b: c.max(a, b),
    }
    for name, operation in two.items():
        for index in range(count * 3 if name in ("add", "multiply", "divide") else count):
            a, b = ops.pair()
            if index % 2 and name not in ("add", "subtract"):
                b = ops.number()
            ctx = context()
            result = operation(ctx, a, b)
            divides = name in ("divide", "remainder", "remaindernear", "divideint")
            yield name, a, b, shown(result, ctx, divides and b.is_zero())
    one = {
        "plus": lambda c, a: c.plus(a), "minus": lambda c, a: c.minus(a), "abs": lambda c, a: c.abs(a),
        "reduce": lambda c, a: c.normalize(a), "squareroot": lambda c, a: c.sqrt(a),
    }
    for name, operation in one.items():
        for index in range(count):
            a = ops.number()
            if name == "squareroot" and index % 3:
                root = Decimal(r.randint(1, 10 ** r.randint(1, 17)))
                a = CTX.create_decimal(f"{int(root * root) + r.choice([0, 0, -1, 1])}E{ops.exponent()}")
            ctx = context()
            yield name, a, shown(operation(ctx, a), ctx)
    for index in range(count * 3):
        a = ops.number()
        mode = r.choice(list(MODES))
        top = a.as_tuple().exponent
        target = r.choice([top + r.randint(0, 36), top - r.randint(0, 34), r.randint(-8, 4)])
        ctx = context(MODES[mode])
        pattern = Decimal((0, (1,), target))
        if not -6176 <= target <= 6111:
            continue
        yield "quantize", a, str(target), mode, shown(ctx.quantize(a, pattern), ctx)
        ctx = context(MODES[mode])
        a = ops.number() if index % 2 else Decimal((0, (r.randint(0, 9), 5), -1))
        yield "tointegral", a, mode, shown(a.to_integral_value(MODES[mode], ctx), ctx)
    for index in range(count * 2):
        a = ops.everyday() if index % 2 else ops.number()
        step = Decimal(r.choice(["0.01", "0.05", "0.1", "1", "5", "12", "100", "1000", "0.25", "1E+3", "7", "3.5"]))
        if index % 8 == 0:
            step = ops.number()
        if index % 5 == 0:
            a = Decimal(r.randint(-10**9, 10**9)) * step / 2
            a = CTX.plus(a)
        if step.is_zero() or not a.is_finite():
            continue
        even = r.choice([True, False])
        yield "multiple", a, step, "halfEven" if even else "halfUp", nearest_multiple(a, step, even)
    for index in range(count):
        text = str(r.randint(0, 10 ** r.randint(1, 60)))
        place = r.randint(0, len(text))
        text = r.choice(["", "-", "+"]) + "0" * r.randint(0, 3) + text[:place] + "." + text[place:]
        if index % 4 == 0:
            text = text + r.choice(["5", "50", "500000", "5" + "0" * 40 + "1", "4" + "9" * 40])
        if index % 3 == 0:
            text += r.choice(["e", "E", "e+", "E-", "e-"]) + str(r.randint(0, 6250))
        ctx = context()
        yield "parse", text, shown(ctx.create_decimal(text), ctx)
    for index in range(count):
        a = ops.everyday() if index % 2 else ops.number()
        yield "double", a, repr(float(a))
    yield from transcendental(ops, count)


def transcendental(ops, count):
    r = ops.random
    for index in range(count):
        kind = index % 4
        if kind == 0:
            a = CTX.create_decimal(f"{abs(ops.coefficient())}E{ops.exponent()}")
        elif kind == 1:
            a = CTX.create_decimal(Decimal(1) + Decimal(r.randint(-9, 9)).scaleb(-r.randint(1, 33)))
        elif kind == 2:
            a = CTX.create_decimal(WIDE.add(1, Decimal(r.randint(-10**6, 10**6)).scaleb(-r.randint(7, 33))))
        else:
            a = Decimal(r.randint(1, 10**8)).scaleb(-r.randint(0, 6))
        if a > 0:
            yield "ln", a, shown(CTX.ln(a), CTX)
            yield "log10", a, shown(CTX.log10(a), CTX)
        b = [ops.everyday(), Decimal(r.randint(-10**6, 10**6)).scaleb(-r.randint(1, 40)),
             Decimal(r.randint(-15000, 15000)) + Decimal(r.random()), ops.number()][kind]
        b = CTX.plus(b)
        ctx = context()
        yield "exp", b, shown(ctx.exp(b), ctx)
    for index in range(count * 2):
        kind = index % 6
        if kind == 0:
            a, b = ops.everyday(), Decimal(r.randint(-40, 40))
        elif kind == 5:
            a = Decimal(r.randint(1, 20000)).scaleb(-4)
            b = Decimal(r.randint(-600, 600))
        elif kind == 1:
            a = CTX.create_decimal(Decimal(1) + Decimal(r.randint(-900, 900)).scaleb(-r.randint(3, 33)))
            b = Decimal(r.randint(-10**4, 10 ** r.randint(1, 6)))
        elif kind == 2:
            a, b = abs(ops.number()), ops.everyday()
        elif kind == 3:
            root = Decimal(r.randint(1, 10 ** r.randint(1, 6)))
            a, b = CTX.plus(root ** 4), Decimal(r.choice(["0.5", "0.25", "1.5", "-0.5", "0.75", "2.25"]))
        else:
            a = CTX.create_decimal(Decimal(r.randint(1, 3000)).scaleb(-3))
            b = CTX.divide(r.randint(-20, 20), r.randint(1, 30))
        if a.is_zero() or (a < 0 and b != b.to_integral_value()):
            continue
        ctx = context()
        wide = WIDE.power(a, b)
        result = Decimal("0E-6176") if wide.is_zero() else ctx.plus(wide)
        yield "power", a, b, shown(result, ctx)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=130)
    arguments = parser.parse_args()
    for line in lines(arguments.seed, arguments.count):
        print("\t".join(str(part) for part in line))


if __name__ == "__main__":
    main()
