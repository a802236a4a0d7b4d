#!/usr/bin/env python3
"""Fits e^r; prints the coefficients of ExpOfRemainder in src/Runtime/Lanes/Lanes.Polynomials.*.Vector512.cs.

Usage: fit-exp.py        (Python 3 and nothing else)

e^x = 2^k e^r with k the integer nearest to x / ln 2, so |r| <= ln 2 / 2, and

    e^r = 1 + r + r^2 P(r)
"""
from decimal import Decimal
from minimax import Fit, powers, report, single

# Rounding x / ln 2 may overstep the interval a little.
EDGE = Decimal(2).ln() / 2 * (1 + Decimal(2) ** -20)


def main():
    for number, terms in ((single, 5), (float, 10)):
        fit = Fit(lambda r: r.exp(), -EDGE, EDGE, powers(2, 1 + terms), above=lambda r: 1 + r)
        report("e^r", fit, number)


if __name__ == "__main__":
    main()
