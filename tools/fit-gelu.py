#!/usr/bin/env python3
"""Fits the tail of the standard normal distribution; prints the coefficients in src/Runtime/Lanes/Lanes.Polynomials.*.Vector512.cs.

Usage: fit-gelu.py        (Python 3 and nothing else)

GELU needs Phi(x), and for x <= 0

    Phi(x) = e^(-x^2/2) R(x),    R(x) = P(x) / (1 + x Q(x))

down to the x where Phi(x) is 0. R is Mills' ratio over sqrt(2 pi): on the way down it falls from 1/2 like 0.4 / |x|, which a quotient with
one degree more below than above follows everywhere. (fit-normal-tail.py fits the same function for scalars by a series of 23 terms.)
"""
from decimal import Decimal
from minimax import PI, ONE, Fit, powers, report, single


def scaled_tail(x):
    """R(x): above -6 from the series of Phi(x) - 1/2, below from Laplace's continued fraction."""
    x = -x
    if x < 6:
        term = total = x
        k = 1
        while abs(term) > Decimal("1e-58"):
            term = term * x * x / (2 * k + 1)
            total += term
            k += 1
        return (x * x / 2).exp() / 2 - total / (2 * PI).sqrt()
    fraction = Decimal(0)
    for n in range(400, 0, -1):
        fraction = n / (x + fraction)
    return 1 / (x + fraction) / (2 * PI).sqrt()


def main():
    for number, end, degree in ((single, "-14.45", 4), (float, "-38.65", 9)):
        fit = Fit(scaled_tail, end, 0, powers(0, degree), powers(1, 1 + degree), below=lambda x: ONE)
        report("e^(x^2/2) Phi(x)", fit, number)


if __name__ == "__main__":
    main()
