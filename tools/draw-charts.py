#!/usr/bin/env python3
"""Draws docs/performance/*.svg from the CSV files beside them (Python 3 and nothing else).

Usage: draw-charts.py [--check] [FOLDER]

The CSV files come from the quick mode of benchmarks/FixedNet.Benchmarks with --folder FOLDER, and peers.csv from benchmarks/Peers/run.
--check draws nothing and fails if an image is not what its CSV file gives.
"""
import argparse
import csv
import sys
from pathlib import Path

from charts import curves, dots
from charts.scale import number

REPOSITORY = Path(__file__).resolve().parent.parent
NETWORKS = {"W1": "2-3-2", "W2": "2-2-1", "W3": "8-16-16-4", "W4": "32-64-64-8", "W5": "784-128-10"}
TASKS = {"T1": "one sample", "T2": "batch of 1,024", "T3": "step, 32", "T4": "step, 256"}


def rows_of(file):
    with open(file, encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(line for line in lines if not line.startswith("#")))


def facts_of(file):
    """What "# name: value" lines say."""
    with open(file, encoding="utf-8") as lines:
        return dict(line[2:].rstrip("\n").split(": ", 1) for line in lines if line.startswith("# "))


def measured(rows):
    return rows[0]["measured_on"]


def ordered(values):
    return list(dict.fromkeys(values))


def cells(folder):
    rows = rows_of(folder / "cells.csv")
    contenders = ordered(row["contender"] for row in rows)
    return dots.draw(
        "Time of one sample, by contender", f"ns, logarithmic; less is better. {measured(rows)}",
        lines(rows, "contender", lambda values: number(values[contenders[0]])), contenders, f"{contenders[0]}, ns")


def peers(folder):
    file = folder / "peers.csv"
    rows, facts = [row for row in rows_of(file) if row["network"] in NETWORKS], facts_of(file)
    return dots.draw(
        "Time of one sample, by library", f"ns, logarithmic; less is better. {facts['processor']}, one core, {facts['date']}",
        lines(rows, "peer", lambda values: f"{values['Eigen'] / values['FixedNet']:.2f}×"),
        ordered(row["peer"] for row in rows), "Eigen : FixedNet")


def hardware(folder):
    rows = rows_of(folder / "hardware.csv")
    settings = ordered(row["setting"] for row in rows)
    return dots.draw(
        "Time of one sample of the generated networks on narrower hardware", f"ns, logarithmic; less is better. {measured(rows)}",
        lines(rows, "setting", lambda values: f"{values[settings[-1]] / values[settings[0]]:.1f}×"),
        settings, f"{settings[-1]} : {settings[0]}")


def lines(rows, contender, text):
    """Groups by network and lines by task, as dots.py wants them."""
    groups = []
    for network in ordered(row["network"] for row in rows):
        tasks = []
        for task in ordered(row["task"] for row in rows if row["network"] == network):
            values = {row[contender]: float(row["ns_per_sample"]) for row in rows if (row["network"], row["task"]) == (network, task)}
            tasks.append((TASKS[task], values, text(values)))
        groups.append(((network, NETWORKS[network]), tasks))
    return groups


def start(folder):
    rows = rows_of(folder / "start.csv")
    names = {"steady_1000_us": "when settled", "first_1000_us": "first 1,000 calls"}
    groups = [
        ((network, NETWORKS[network]), [
            (row["call"], {name: float(row[column]) for column, name in names.items()}, f'{float(row["ratio"]):.1f}×')
            for row in rows if row["network"] == network])
        for network in ordered(row["network"] for row in rows)]
    return dots.draw(
        "The first 1,000 calls of a process", f"µs for all of them, logarithmic. TrainBatch: batches of 32. {measured(rows)}",
        groups, list(names.values()), "first : settled")


def widths(folder):
    rows = rows_of(folder / "widths.csv")
    return curves.draw(
        "Time of a multiply-add, by width of the network", f"ns, w-w-w networks; axes logarithmic. {measured(rows)}",
        "width", [("", {TASKS[task]: points(rows, "width", task=task) for task in ordered(row["task"] for row in rows)})])


def batches(folder):
    rows = rows_of(folder / "batches.csv")
    panels = [
        (task, {network: points(rows, "batch", task=task, network=network) for network in ordered(row["network"] for row in rows)})
        for task in ordered(row["task"] for row in rows)]
    return curves.draw(
        "Time of a multiply-add, by size of the batch", f"ns; axes logarithmic. {measured(rows)}", "samples in the batch", panels)


def workers(folder):
    rows = rows_of(folder / "workers.csv")
    shares = {
        f"{degree} workers" if degree != "1" else "1 thread": [
            (int(row["batch"]), float(row["us"]) * 1000 / int(row["batch"]), False) for row in rows if row["workers"] == degree]
        for degree in ordered(row["workers"] for row in rows)}
    return curves.draw(
        "Time of a sample in training, by size of the batch and workers",
        f"ns on the wall, 4-32-16-4, Adam; axes logarithmic. {measured(rows)}", "samples in the batch", [("", shares)])


def points(rows, size, **which):
    chosen = [row for row in rows if all(row[name] == value for name, value in which.items())]
    return [(int(row[size]), float(row["ns_per_multiply_add"]), row["cliff"] in ("smaller", "both")) for row in chosen]


def main():
    parser = argparse.ArgumentParser(description="Draws the charts of the measurements.")
    parser.add_argument("--check", action="store_true", help="fail if an image is not what its CSV file gives")
    parser.add_argument("folder", nargs="?", type=Path, default=REPOSITORY / "docs" / "performance")
    arguments = parser.parse_args()

    stale = []
    for chart in (cells, peers, widths, batches, start, hardware, workers):
        image = arguments.folder / f"{chart.__name__}.svg"
        try:
            text = chart(arguments.folder)
        except FileNotFoundError as missing:
            sys.exit(f"error: no {missing.filename}. The quick mode writes it: see benchmarks/README.md.")
        if not arguments.check:
            image.write_text(text, encoding="utf-8", newline="\n")
        elif not image.exists() or image.read_text(encoding="utf-8") != text:
            stale.append(image.name)
    if stale:
        sys.exit(f"error: not what the CSV files give: {', '.join(stale)}. Run tools/draw-charts.py.")


if __name__ == "__main__":
    main()
