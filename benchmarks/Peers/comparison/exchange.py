"""The exported networks, and whether a peer computed what it should."""

import array
import json
import math
import pathlib
from dataclasses import dataclass

TOLERANCE = 1e-4
STEP_KINDS = ("Sgd", "Adam")


class Disagreement(Exception):
    """A peer computes something else, so its times would mean nothing."""


@dataclass(frozen=True)
class Cell:
    """A row of the table."""

    network: "Network"
    task: str
    kind: str
    samples: int
    rate: float
    check_rate: float
    check_steps: int
    parts: tuple  # (name, length), in the order of the numbers

    @property
    def name(self):
        return f"{self.network.name} {self.task}"

    @property
    def flop_per_sample(self):
        """Multiplications and additions of the products: forward, weight gradients, and input gradients of all layers but the first."""
        products = [a * b for a, b in zip(self.network.sizes, self.network.sizes[1:])]
        backward = 0 if self.kind.startswith("Forward") else sum(products) + sum(products[1:])
        return 2 * (sum(products) + backward)


@dataclass(frozen=True)
class Network:
    name: str
    folder: pathlib.Path
    sizes: tuple
    activations: tuple
    precision: str

    @property
    def description(self):
        return "-".join(map(str, self.sizes)) + " " + ", ".join(name.lower() for name in self.activations)

    @property
    def type_code(self):
        return "f" if self.precision == "Single" else "d"


def load(folder):
    """The networks, each with its cells."""
    for entry in json.loads((folder / "index.json").read_text()):
        network = Network(
            entry["name"], folder / entry["name"], tuple(entry["sizes"]), tuple(entry["activations"]), entry["precision"])
        yield network, [
            Cell(network, cell["task"], cell["kind"], cell["samples"], cell["rate"], cell["checkRate"], cell["checkSteps"],
                 tuple((part["name"], part["length"]) for part in cell["parts"]))
            for cell in entry["cells"]]


def check(cell, computed, who):
    """Compares a peer's file with what the naive network computed in double."""
    expected = _read(cell.network.folder / f"{cell.task}.expected", "d")
    actual = _read(computed, cell.network.type_code)
    if len(actual) != len(expected):
        raise Disagreement(f"{cell.name}: {who} computed {len(actual)} numbers instead of {len(expected)}.")

    rounding = _subtract_start(cell, actual) if cell.kind in STEP_KINDS else [0.0] * len(actual)
    start = 0
    for name, length in cell.parts:
        part = slice(start, start + length)
        _compare(f"{cell.name}: {who}, {name}", actual[part], expected[part], rounding[part])
        start += length


def _subtract_start(cell, actual):
    """Turns parameters into their changes; returns how much of a change each step may have lost as the parameter was rounded."""
    before = _read(cell.network.folder / "parameters", cell.network.type_code)
    losses = len(actual) - len(before)
    for k, parameter in enumerate(before):
        actual[losses + k] -= parameter
    epsilon = 2.0 ** -23 if cell.network.type_code == "f" else 2.0 ** -52
    return [0.0] * losses + [cell.check_steps * epsilon * abs(parameter) for parameter in before]


def _compare(what, actual, expected, rounding):
    """
    Within the tolerance of the value or of the part's root mean square, whichever is larger: where terms cancel, the order of a sum
    alone changes a float by more than a ten-thousandth of what is left.
    """
    scale = math.sqrt(sum(value * value for value in expected) / len(expected))
    for k, (a, e, r) in enumerate(zip(actual, expected, rounding)):
        # Written so that NaN fails.
        if not abs(a - e) <= TOLERANCE * max(abs(e), scale) + r:
            raise Disagreement(f"{what}, element {k}: {a} instead of {e}.")


def _read(path, type_code):
    values = array.array(type_code)
    values.frombytes(path.read_bytes())
    return list(values)
