#!/usr/bin/env python3
"""Computes reference values of the activations with 700 digits, straight from their definitions.

Usage: make-activation-reference.py > tests/FixedNet.Tests/Reference/activations.json        (Python 3 and nothing else)

700 digits let every definition stand as it is in the textbooks: e^z - 1 for z = 1e-300 and 1/2 - (Phi(x) - 1/2) for x = 38
cancel hundreds of digits, and hundreds are left. Nothing is shared with fit-normal-tail.py or with the library.
"""
import json
from decimal import Decimal, getcontext

getcontext().prec = 700
ONE = Decimal(1)
HALF = ONE / 2
MAGNITUDES = [
    1e-300, 1e-20, 1e-10, 1e-5, 0.001, 0.03125, 0.1, 0.3, 0.5, 0.7, 0.9, 1.0, 1.2, 1.5, 2.0, 2.7, 3.3, 4.1, 5.0, 6.6, 8.0, 10.0,
    13.0, 17.0, 21.0, 25.3, 30.0, 33.3, 36.0, 37.5, 40.0, 80.0, 100.0, 300.0, 700.0,
]


def root_two_pi():
    """sqrt(2 pi), with pi by Machin's formula."""
    def arctan_of_inverse(n):
        power = total = ONE / n
        k = 1
        while abs(power) > Decimal("1e-710"):
            power /= -n * n
            k += 2
            total += power / k
        return total

    return (2 * 4 * (4 * arctan_of_inverse(5) - arctan_of_inverse(239))).sqrt()


ROOT_TWO_PI = root_two_pi()


def density(x):
    return (-x * x / 2).exp() / ROOT_TWO_PI


def distribution(x):
    """Phi(x) = 1/2 + phi(x) (x + x^3/3 + x^5/15 + ...); beyond 40 it is 0 or 1 to any double."""
    if abs(x) > 40:
        return Decimal(0) if x < 0 else ONE
    term = total = x
    k = 1
    while abs(term) > Decimal("1e-690"):
        k += 2
        term = term * x * x / k
        total += term
    return HALF + density(x) * total


def sigmoid(z):
    return ONE / (ONE + (-z).exp())


def tanh(z):
    return (z.exp() - (-z).exp()) / (z.exp() + (-z).exp())


FUNCTIONS = {
    "Elu": (lambda z: z if z > 0 else z.exp() - 1, lambda z: ONE if z > 0 else z.exp()),
    "Gelu": (lambda z: z * distribution(z), lambda z: distribution(z) + z * density(z)),
    "Silu": (lambda z: z * sigmoid(z), lambda z: sigmoid(z) * (1 + z * (1 - sigmoid(z)))),
    "Sigmoid": (sigmoid, lambda z: sigmoid(z) * (1 - sigmoid(z))),
    "Tanh": (tanh, lambda z: 1 - tanh(z) ** 2),
    "Softplus": (lambda z: (1 + z.exp()).ln(), sigmoid),
}


def main():
    points = [-m for m in reversed(MAGNITUDES)] + [0.0] + MAGNITUDES
    table = {
        name: [[z, float(value(Decimal(z))), float(slope(Decimal(z)))] for z in points]
        for name, (value, slope) in FUNCTIONS.items()
    }
    rows = ",\n".join(
        f' "{name}": [\n  ' + ",\n  ".join(json.dumps(row) for row in rows) + "\n ]" for name, rows in table.items())
    print("{\n" + rows + "\n}")


if __name__ == "__main__":
    main()
