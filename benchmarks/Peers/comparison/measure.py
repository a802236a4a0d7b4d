"""One network: every way of every peer is checked, the fastest of each is kept, and those are timed in turns."""

import statistics
from dataclasses import dataclass, field

from .exchange import check
from .worker import Worker

TUNING_ROUNDS = 2


@dataclass(frozen=True)
class Timing:
    """How long is measured, in seconds."""

    rounds: int
    window: float
    tuning: float
    settle: bool


@dataclass(frozen=True)
class Way:
    """One of the ways in which a peer computes a cell."""

    worker: Worker
    name: str

    def compute(self, cell, file):
        self.worker.ask("compute", cell.task, self.name, cell.check_rate, cell.check_steps, file)

    def time(self, cell, seconds):
        return float(self.worker.ask("time", cell.task, self.name, cell.rate, seconds))


@dataclass
class Result:
    """A peer at a cell: ns per sample, round by round; `tried` has what the other ways took."""

    cell: object
    peer: str
    way: str
    tried: dict
    rounds: list = field(default_factory=list)

    @property
    def time(self):
        return statistics.median(self.rounds)

    @property
    def spread(self):
        """Half of the way between the slowest round and the fastest, as a part of the median: the noise."""
        return (max(self.rounds) - min(self.rounds)) / (2 * self.time)

    def ratio_to(self, other):
        """The median of the rounds' ratios: the rounds of one number were neighbours in time."""
        return statistics.median(ours / theirs for ours, theirs in zip(self.rounds, other.rounds))


def measure_network(network, cells, peers, peak, timing, folder, progress):
    """The results, and what each peer says of its versions."""
    workers = {}
    try:
        for peer in peers:
            if any(cell.kind in peer.kinds for cell in cells):
                log = folder / f"{peer.name}-{network.name}.log"
                workers[peer.name] = Worker(peer.name, peer.command(network), log, peer.environment)
                if timing.settle:
                    workers[peer.name].ask("settle")
        results = [_prepare(cell, peer.name, workers[peer.name], timing, folder)
                   for cell in cells for peer in peers if cell.kind in peer.kinds]
        progress(f"{network.name}: {', '.join(workers)}: checked")
        _time_in_turns(results, peak, timing)
        return [result for _, result in results], {name: worker.versions for name, worker in workers.items()}
    finally:
        for worker in workers.values():
            worker.close()


def _prepare(cell, peer, worker, timing, folder):
    """The fastest way, after all have been checked."""
    ways = [Way(worker, name) for name in worker.ask("variants", cell.task).split("\t")]
    for way in ways:
        computed = folder / "computed"
        way.compute(cell, computed)
        check(cell, computed, f"{peer}, {way.name}")

    tried = {way: 0.0 for way in ways}
    if len(ways) > 1:
        for _ in range(TUNING_ROUNDS):
            for way in ways:
                time = way.time(cell, timing.tuning)
                tried[way] = min(time, tried[way] or time)
    best = min(ways, key=tried.get)
    return best, Result(cell, peer, best.name, {way.name: time for way, time in tried.items()})


def _time_in_turns(results, peak, timing):
    """All cells and peers, then again: a disturbance of a few seconds touches one round of a few cells."""
    for _ in range(timing.rounds):
        if peak:
            peak.measure(timing.window)
        for way, result in results:
            result.rounds.append(way.time(result.cell, timing.window))
