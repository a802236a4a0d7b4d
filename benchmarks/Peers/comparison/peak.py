"""The core's peak of fused multiply-adds, which no network can pass."""

from .cpp import compile_program
from .peer import HERE
from .worker import Worker


class Peak:
    def __init__(self, folder):
        program = folder / "peak" / "peak"
        compile_program(HERE / "peak" / "peak.cpp", [], program)
        self._worker = Worker("peak", [str(program)], folder / "peak.log", {})
        self.bits = self._worker.versions.split()
        self.measured = {bits: [] for bits in self.bits}

    def measure(self, seconds):
        for bits in self.bits:
            self.measured[bits].append(float(self._worker.ask(bits, seconds)))

    def close(self):
        self._worker.close()
