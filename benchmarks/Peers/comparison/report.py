"""The table and the CSV file."""

import csv
import io
import math
import statistics

BASE = "FixedNet"
OF_PEAK = ("W4", "W5")
CSV_HEADER = ("network", "shape", "task", "samples", "precision", "peer", "way", "ns_per_sample", "ratio_to_fixednet", "spread", "rounds",
              "flop_per_sample", "part_of_peak")


class Report:
    """What was measured, ready to be written."""

    def __init__(self, results, facts, skipped, peaks, smoke):
        self._cells = {}
        for result in results:
            self._cells.setdefault(result.cell, {})[result.peer] = result
        self._peers = list(dict.fromkeys(result.peer for result in results))
        self._facts = facts
        self._skipped = skipped
        self._peaks = {bits: statistics.median(rounds) for bits, rounds in peaks.items() if rounds}
        self._smoke = smoke

    def markdown(self):
        parts = [
            "# FixedNet and its peers", *(["A smoke test: **these times mean nothing.**"] if self._smoke else []),
            self._times(), self._summary(), self._of_peak(), self._skips(), self._machine(), self._ways()]
        return "\n\n".join(filter(None, parts)) + "\n"

    def csv(self):
        text = io.StringIO()
        for name, value in self._facts + [(f"peak of {bits} bits", f"{peak:.1f} GFLOP/s") for bits, peak in self._peaks.items()]:
            text.write(f"# {name}: {value}\n")
        writer = csv.writer(text, lineterminator="\n")
        writer.writerow(CSV_HEADER)
        for cell, row in self._cells.items():
            for peer, result in row.items():
                part = self._part_of_peak(result)
                writer.writerow((
                    cell.network.name, "-".join(map(str, cell.network.sizes)), cell.task, cell.samples, cell.network.precision.lower(), peer,
                    result.way, f"{result.time:.4g}", f"{result.ratio_to(row[BASE]):.4g}" if BASE in row else "", f"{result.spread:.3f}",
                    len(result.rounds), cell.flop_per_sample, f"{part:.3f}" if part else ""))
        return text.getvalue()

    def _times(self):
        lines = ["| network | task | " + " | ".join(self._peers) + " |", "|---|---|" + "--:|" * len(self._peers)]
        for cell, row in self._cells.items():
            figures = [self._figure(peer, row) for peer in self._peers]
            lines.append(f"| {cell.network.name} {cell.network.description} | {cell.task} | " + " | ".join(figures) + " |")
        return "\n".join(lines) + "\n\n" + (
            "ns per sample, the median of the rounds; in brackets the time against FixedNet's, the median of the rounds' ratios: above 1, "
            "FixedNet is faster.\n" + "; ".join(f"{task}: {text}" for task, text in self._tasks().items()) + ".")

    def _tasks(self):
        described = {
            "ForwardEach": "forward, one sample a call", "ForwardBatch": "forward, batch of {0}", "Sgd": "step of gradient descent, batch of {0}",
            "Adam": "step of Adam on all {0} samples", "Gradient": "loss and gradient of {0} rows in double"}
        return {cell.task: described[cell.kind].format(f"{cell.samples:,}") for cell in self._cells}

    @staticmethod
    def _figure(peer, row):
        if peer not in row:
            return "–"
        time = _number(row[peer].time)
        if peer == BASE or BASE not in row:
            return time
        return f"{time} ({row[peer].ratio_to(row[BASE]):.2f}×)"

    def _summary(self):
        lines = []
        for peer in self._peers:
            ratios = [row[peer].ratio_to(row[BASE]) for row in self._cells.values() if peer in row and BASE in row]
            if peer != BASE and ratios:
                mean = math.exp(statistics.fmean(map(math.log, ratios)))
                won = sum(ratio > 1 for ratio in ratios)
                lines.append(f"- FixedNet is faster than {peer} in {won} of {len(ratios)} cells; geometric mean of the ratios {mean:.2f}×.")
        return "\n".join(lines)

    def _of_peak(self):
        cells = [(cell, row) for cell, row in self._cells.items() if cell.network.name in OF_PEAK]
        if not self._peaks or not cells:
            return ""
        peers = [peer for peer in self._peers if any(peer in row for _, row in cells)]
        lines = ["| network | task | FLOP per sample | " + " | ".join(peers) + " |", "|---|---|--:|" + "--:|" * len(peers)]
        for cell, row in cells:
            parts = [f"{self._part_of_peak(row[peer]):.0%}" if peer in row else "–" for peer in peers]
            lines.append(f"| {cell.network.name} | {cell.task} | {cell.flop_per_sample:,} | " + " | ".join(parts) + " |")
        peaks = ", ".join(f"{bits} bits {peak:.0f} GFLOP/s" for bits, peak in self._peaks.items())
        return f"Part of the core's peak of fused multiply-adds ({peaks}; the highest counts):\n\n" + "\n".join(lines)

    def _part_of_peak(self, result):
        return result.cell.flop_per_sample / result.time / max(self._peaks.values()) if self._peaks else None

    def _skips(self):
        return "\n".join(f"- Left out: {name}. {reason}" for name, reason in self._skipped.items())

    def _machine(self):
        noisiest = max((result for row in self._cells.values() for result in row.values()), key=lambda result: result.spread)
        facts = self._facts + [("largest spread", f"±{noisiest.spread:.0%} ({noisiest.cell.name}, {noisiest.peer})")]
        return "\n".join(f"- {name}: {value}" for name, value in facts)

    def _ways(self):
        rows = [(cell, result) for cell, row in self._cells.items() for result in row.values() if len(result.tried) > 1]
        if not rows:
            return ""
        lines = ["Each peer was tried in several ways, and timed in the fastest:", "", "| network | task | peer | way | others took |",
                 "|---|---|---|---|--:|"]
        for cell, result in rows:
            best = result.tried[result.way]
            others = sorted(time / best for way, time in result.tried.items() if way != result.way) if best else []
            span = f"{others[0]:.2f}–{others[-1]:.2f}×" if others else ""
            lines.append(f"| {cell.network.name} | {cell.task} | {result.peer} | {result.way} | {span} |")
        return "\n".join(lines)


def _number(value):
    return f"{value:.2f}" if value < 10 else f"{value:.1f}" if value < 1000 else f"{value:,.0f}"
