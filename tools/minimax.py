"""Minimax approximation with 60 digits: what the fit-*.py beside it have in common. Python 3 and nothing else.

An approximation is (A(x) + sum p_j a_j(x)) / (B(x) + sum q_j b_j(x)) with given functions A, a_j, B, b_j and unknown p_j, q_j. Sought are
those for which the largest relative error on an interval is least. Lawson's iteration tends to them: least squares, then each point's weight
multiplied by its error, and so on; the error is made linear in p and q by dividing by the denominator of the step before.
Rice, Usow, "The Lawson algorithm and extensions", 1968.
"""
import struct
from decimal import Decimal, getcontext

getcontext().prec = 60
PI = Decimal("3.14159265358979323846264338327950288419716939937510582097494459230781640628620899")
ONE = Decimal(1)


def single(x):
    """The nearest float, as a Python number."""
    return struct.unpack("f", struct.pack("f", float(x)))[0]


def cos(angle):
    term = total = ONE
    n = 0
    while abs(term) > Decimal("1e-58"):
        n += 2
        term = -term * angle * angle / (n * (n - 1))
        total += term
    return total


def powers(first, last, step=1):
    """x^first, x^(first + step), ..., x^last"""
    return [lambda x, k=k: x ** k for k in range(first, last + 1, step)]


def solve(matrix, right):
    """Gauss' elimination with pivoting."""
    n = len(matrix)
    rows = [row[:] + [value] for row, value in zip(matrix, right)]
    for i in range(n):
        pivot = max(range(i, n), key=lambda k: abs(rows[k][i]))
        rows[i], rows[pivot] = rows[pivot], rows[i]
        for k in range(i + 1, n):
            factor = rows[k][i] / rows[i][i]
            rows[k] = [a - factor * b for a, b in zip(rows[k], rows[i])]
    solution = [Decimal(0)] * n
    for i in reversed(range(n)):
        known = sum(rows[i][k] * solution[k] for k in range(i + 1, n))
        solution[i] = (rows[i][n] - known) / rows[i][i]
    return solution


class Fit:
    """The best approximation of f on [low, high]: coefficients p and q, and the largest relative error."""

    def __init__(self, f, low, high, a, b=(), above=lambda x: Decimal(0), below=lambda x: ONE, steps=40):
        low, high = Decimal(low), Decimal(high)
        count = 16 * (len(a) + len(b))
        self.points = [Point(f, above, a, below, b, low + (high - low) * (1 - cos(PI * (2 * k + 1) / (2 * count))) / 2)
                       for k in range(count)]
        weights = [ONE] * count
        self.q = [Decimal(0)] * len(b)
        for _ in range(steps):
            self.p, self.q = self.least_squares(weights, len(a))
            errors = [abs(point.error(self.p, self.q)) for point in self.points]
            self.error = max(errors)
            weights = [w * e / self.error + Decimal("1e-12") for w, e in zip(weights, errors)]

    def least_squares(self, weights, count):
        rows = [point.equation(self.q) for point in self.points]
        n = len(rows[0]) - 1
        normal = [[sum(w * row[i] * row[j] for w, row in zip(weights, rows)) for j in range(n + 1)] for i in range(n)]
        c = solve([row[:n] for row in normal], [row[n] for row in normal])
        return c[:count], c[count:]

    def rounded(self, number):
        """The coefficients as float (number = single) or double (number = float), and the largest error with these."""
        p, q = [number(c) for c in self.p], [number(c) for c in self.q]
        exact = [Decimal(c) for c in p], [Decimal(c) for c in q]
        return p, q, float(max(abs(point.error(*exact)) for point in self.points))


class Point:
    """The functions' values at one x."""

    def __init__(self, f, above, a, below, b, x):
        self.f, self.above, self.below = f(x), above(x), below(x)
        self.a, self.b = [g(x) for g in a], [g(x) for g in b]

    def denominator(self, q):
        return self.below + sum(c * g for c, g in zip(q, self.b))

    def error(self, p, q):
        return (self.above + sum(c * g for c, g in zip(p, self.a))) / self.denominator(q) / self.f - 1

    def equation(self, q):
        """A + sum p a = f (B + sum q b) as a row of coefficients and the right side, divided by f times the last denominator."""
        scale = 1 / (self.f * self.denominator(q))
        return [scale * g for g in self.a] + [-scale * self.f * g for g in self.b] + [scale * (self.f * self.below - self.above)]


def literal(coefficient, number):
    """As a literal of C#: the shortest that reads back as the same number."""
    if number is float:
        return repr(coefficient).replace("e", "E")
    digits = next(d for d in range(1, 10) if single(f"{coefficient:.{d}g}") == coefficient)
    return f"{coefficient:.{digits}g}".replace("e", "E") + "f"


def report(name, fit, number):
    p, q, error = fit.rounded(number)
    print(f"{name}, {'float' if number is single else 'double'}: "
          f"largest relative error {fit.error:.1e}, with rounded coefficients {error:.1e}")
    for letter, coefficients in (("p", p), ("q", q)):
        for k, c in enumerate(coefficients):
            print(f"    {letter}{k}  {literal(c, number)}")
