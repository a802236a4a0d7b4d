#!/usr/bin/env python3
"""Fits the tail of the standard normal distribution; prints the table in src/Runtime/Activations/StandardNormal.cs.

Usage: fit-normal-tail.py        (Python 3 and nothing else)

.NET has no erf, and GELU needs Phi(z). With R(x) = Phi(-x) exp(x^2/2) for x >= 0 (Mills' ratio over sqrt(2 pi)) and
t = 4 / (4 + x) in (0, 1], the quotient Q(t) = R(x) / t is smooth up to x = infinity, so one Chebyshev series serves all x:

    Phi(-x) = exp(-x^2/2) t Q(t),    Q(t) = c0/2 + sum c_k T_k(2t - 1)

Fitting R, not Phi, is what makes the error relative: Phi(-38) = 3e-316 is as accurate as Phi(-1).
The 4 needs the fewest coefficients (23) among 1.5 ... 5. Everything is computed with 60 digits.
"""
import random
from decimal import Decimal, getcontext

getcontext().prec = 60
PI = Decimal("3.14159265358979323846264338327950288419716939937510582097494459230781640628620899")
ROOT_TWO_PI = (2 * PI).sqrt()
SCALE = 4
NODES = 48
TOLERANCE = 3e-17


def scaled_tail(x):
    """R(x): below 6 from the series of Phi(x) - 1/2, above from Laplace's continued fraction."""
    if x < 6:
        term = total = x
        k = 1
        while abs(term) > Decimal("1e-58"):
            term = term * x * x / (2 * k + 1)
            total += term
            k += 1
        return (x * x / 2).exp() / 2 - total / ROOT_TWO_PI
    fraction = Decimal(0)
    for n in range(400, 0, -1):
        fraction = n / (x + fraction)
    return 1 / (x + fraction) / ROOT_TWO_PI


def cos(angle):
    term = total = Decimal(1)
    n = 0
    while abs(term) > Decimal("1e-58"):
        n += 2
        term = -term * angle * angle / (n * (n - 1))
        total += term
    return total


def chebyshev_coefficients():
    angles = [PI * (2 * j + 1) / (2 * NODES) for j in range(NODES)]
    values = []
    for angle in angles:
        t = (cos(angle) + 1) / 2
        values.append(scaled_tail(SCALE * (1 - t) / t) / t)
    return [
        2 * sum(v * cos(k * a % (2 * PI)) for v, a in zip(values, angles)) / NODES
        for k in range(NODES)
    ]


def evaluate(coefficients, x):
    """R(x) by Clenshaw's recurrence, in float, operation for operation as StandardNormal.cs does it."""
    t = SCALE / (SCALE + x)
    twice = 2 * (2 * t - 1)
    current = previous = 0.0
    for c in reversed(coefficients[1:]):
        current, previous = twice * current - previous + c, current
    return t * (0.5 * (twice * current + coefficients[0]) - previous)


def main():
    coefficients = [float(c) for c in chebyshev_coefficients()]
    while abs(coefficients[-1]) < TOLERANCE * coefficients[0]:
        coefficients.pop()

    for c in coefficients:
        print(f"            {c!r},".replace("e", "E"))

    generator = random.Random(1)
    points = [40 * generator.random() for _ in range(4000)] + [4 * generator.random() for _ in range(2000)]
    worst = max(abs(Decimal(evaluate(coefficients, x)) / scaled_tail(Decimal(x)) - 1) for x in points)
    print(f"{len(coefficients)} coefficients; largest relative error of R(x), evaluated in double, "
          f"at {len(points)} points of [0, 40]: {float(worst):.2e}")


if __name__ == "__main__":
    main()
