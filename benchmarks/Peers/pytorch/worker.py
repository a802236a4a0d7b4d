"""Answers requests on the standard input: ../README.md describes the protocol, which all peers follow."""

import json
import pathlib
import statistics
import sys
import time

import torch

from work import KINDS, Numbers, write

REPETITION = 0.0005


def time_window(work, samples, rate, seconds):
    """Repetitions of about half a millisecond that all start from the same parameters: their median, in ns per sample."""

    def repeat(calls):
        work.reset(rate)
        start = time.perf_counter()
        work.run(calls)
        return time.perf_counter() - start

    calls = 1
    while (once := repeat(calls)) < REPETITION / 2:
        calls *= 2
    calls = max(1, round(calls * REPETITION / once))

    times = []
    start = time.perf_counter()
    while not times or time.perf_counter() - start < seconds:
        times.append(repeat(calls))
    return statistics.median(times) * 1e9 / (calls * samples)


def answer(request, numbers):
    network = numbers.network
    if request == ["settle"]:
        return ""
    verb, task, *rest = request
    cell = next(cell for cell in network["cells"] if cell["task"] == task)
    kind = KINDS[cell["kind"]]
    if verb == "variants":
        return "\t".join(kind.variants)

    variant, rate, *rest = rest
    work = kind(numbers, cell, variant)
    if verb == "time":
        return time_window(work, cell["samples"], float(rate), float(rest[0]))
    if verb == "compute":
        work.reset(float(rate))
        write(pathlib.Path(rest[1]), work.compute(int(rest[0])), network)
        return ""
    raise ValueError(f"{verb} is no request")


def main(folder, name):
    torch.set_num_threads(1)
    network = next(each for each in json.loads((folder / "index.json").read_text()) if each["name"] == name)
    numbers = Numbers(folder / name, network)
    print(f"ok PyTorch {torch.__version__}, {blas()}, {torch.get_num_threads()} thread", flush=True)
    for line in sys.stdin:
        print("ok", answer(line.rstrip("\n").split("\t"), numbers), flush=True)


def blas():
    torch.ones(8, 8) @ torch.ones(8, 8)
    with open("/proc/self/maps", encoding="utf-8") as maps:
        libraries = {pathlib.Path(line.split()[-1]).name for line in maps if "blas" in line or "mkl_" in line}
    return " ".join(sorted(libraries)) or "BLAS of its own"


main(pathlib.Path(sys.argv[1]), sys.argv[2])
