#!/usr/bin/env python3
"""Fits tanh for float; prints the coefficients in src/Runtime/Activations/Activations.Tanh.Float.Vector512.cs.

Usage: fit-tanh.py        (Python 3 and nothing else)

    tanh x = x (1 + u P(u)) / (1 + u Q(u)),  u = x^2

up to x = 9.02; above 9.0109 tanh is nearer to 1 than to any smaller float.
"""
from minimax import ONE, Fit, powers, report, single


def main():
    fit = Fit(lambda x: (1 - (-2 * x).exp()) / (1 + (-2 * x).exp()) / x, "1e-6", "9.02",
              powers(2, 8, 2), powers(2, 8, 2), above=lambda x: ONE, below=lambda x: ONE)
    report("tanh(x) / x", fit, single)


if __name__ == "__main__":
    main()
