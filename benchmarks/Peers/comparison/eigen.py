"""Eigen with sizes fixed at compile time: one program for each network."""

from concurrent.futures import ThreadPoolExecutor

from .cpp import compile_program, find_eigen
from .peer import HERE, Peer


class Eigen(Peer):
    name = "Eigen"

    def __init__(self):
        self._folder = None

    def prepare(self, folder, networks):
        self._folder = folder / "eigen"
        # Tiles live on the stack. Eigen's headers are not warned of.
        flags = ["-DEIGEN_STACK_ALLOCATION_LIMIT=4194304", "-isystem", str(find_eigen()), "-w"]

        def build(network):
            compile_program(HERE / "eigen" / f"{network.name}.cpp", flags, self._folder / network.name)

        with ThreadPoolExecutor(2) as pool:
            list(pool.map(build, networks))

    def command(self, network):
        return [str(self._folder / network.name), str(network.folder)]
