"""The command line, and the run from first to last."""

import argparse
import pathlib
import sys
import time

from . import machine
from .eigen import Eigen
from .exchange import Disagreement, load
from .fixednet import FixedNet
from .measure import Timing, measure_network
from .onnxruntime import OnnxRuntime
from .peak import Peak
from .peer import REPOSITORY, Unavailable
from .pytorch import PyTorch
from .report import Report
from .worker import WorkerFailed

PEERS = {"fixednet": FixedNet, "eigen": Eigen, "torch": PyTorch, "onnx": OnnxRuntime}


def main(arguments):
    options = _parse(arguments)
    options.out.mkdir(parents=True, exist_ok=True)
    try:
        return _compare(options)
    except (Disagreement, WorkerFailed, Unavailable) as problem:
        print(f"error: {problem}", file=sys.stderr)
        return 1


def _parse(arguments):
    parser = argparse.ArgumentParser(prog="benchmarks/Peers/run", description="Times FixedNet against its peers, on the same numbers.")
    parser.add_argument("--only", type=_names(PEERS), default=list(PEERS), metavar="LIST", help="of " + ",".join(PEERS))
    parser.add_argument("--network", action="append", metavar="W1", help="only this network; may be repeated")
    parser.add_argument("--rounds", type=int, default=5, help="how often all peers are timed in turn (%(default)s)")
    parser.add_argument("--window", type=float, default=0.2, metavar="SECONDS", help="how long each is timed in a round (%(default)s)")
    parser.add_argument("--core", type=int, help="the core to run on (the last)")
    parser.add_argument("--smoke", action="store_true", help="check that everything runs and agrees; the times mean nothing")
    parser.add_argument("--out", type=pathlib.Path, default=REPOSITORY / "artifacts" / "peers", metavar="FOLDER",
                        help="for peers.md, peers.csv and what is built (artifacts/peers)")
    options = parser.parse_args(arguments)
    options.out = options.out.resolve()
    return options


def _names(known):
    def parse(text):
        names = text.split(",")
        for name in names:
            if name not in known:
                raise argparse.ArgumentTypeError(f"{name} is none of {','.join(known)}")
        return [name for name in known if name in names]

    return parse


def _compare(options):
    started = time.monotonic()
    peers = {name: make() for name, make in PEERS.items() if name in options.only}
    library = peers.get("fixednet", FixedNet())
    _progress("building FixedNet, exporting the networks")
    networks = [(network, cells) for network, cells in load(library.export(options.out))
                if not options.network or network.name in options.network]
    skipped = _prepare(peers, options.out, [network for network, _ in networks])
    peak = _make_peak(options.out, skipped)

    facts = machine.describe()
    core = machine.pin(options.core)
    facts.append(("core", "not pinned" if core is None else f"all processes pinned to core {core}"))
    before = machine.load()
    timing = Timing(1, 0.001, 0.001, False) if options.smoke else Timing(options.rounds, options.window, options.window / 4, True)
    results, versions = [], {}
    for network, cells in networks:
        measured, said = measure_network(network, cells, list(peers.values()), peak, timing, options.out, _progress)
        results += measured
        versions.update(said)
    if peak:
        peak.close()

    facts += versions.items()
    facts.append(("system load", f"{before} at the start, {machine.load()} at the end"))
    facts.append(("rounds", f"{timing.rounds} of {timing.window} s for each figure; {time.monotonic() - started:.0f} s in all"))
    report = Report(results, facts, skipped, peak.measured if peak else {}, options.smoke)
    (options.out / "peers.md").write_text(report.markdown())
    (options.out / "peers.csv").write_text(report.csv())
    print(report.markdown(), end="")
    return 0


def _prepare(peers, folder, networks):
    """Leaves out who cannot take part, and says why."""
    skipped = {}
    for name, peer in list(peers.items()):
        _progress(f"building {peer.name}")
        try:
            peer.prepare(folder, networks)
        except Unavailable as reason:
            skipped[peer.name] = str(reason)
            del peers[name]
            _progress(f"  left out: {reason}")
    return skipped


def _make_peak(folder, skipped):
    try:
        return Peak(folder)
    except Unavailable as reason:
        skipped["the core's peak"] = str(reason)
        return None


def _progress(text):
    print(text, file=sys.stderr, flush=True)
