#!/usr/bin/env python3
"""Fits log((1 + s) / (1 - s)) = 2 artanh(s); prints the coefficients of LogOfRatio in src/Runtime/Lanes/Lanes.Polynomials.*.Vector512.cs.

Usage: fit-log.py        (Python 3 and nothing else)

For |s| <= 1/3, where the quotient is in [1/2, 2]: with m in [1/2, 2] and s = (m - 1) / (m + 1) it is log m, with e in [0, 1] and
s = e / (2 + e) it is log(1 + e).

    log((1 + s) / (1 - s)) = 2 s + s^3 P(s^2)
"""
from minimax import ONE, Fit, powers, report, single


def main():
    for number, terms in ((single, 4), (float, 9)):
        # An odd function: positive s is enough.
        fit = Fit(lambda s: ((1 + s) / (1 - s)).ln(), "1e-6", ONE / 3, powers(3, 1 + 2 * terms, 2), above=lambda s: 2 * s)
        report("log((1 + s) / (1 - s))", fit, number)


if __name__ == "__main__":
    main()
