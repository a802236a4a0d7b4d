"""ONNX Runtime by its Node package: inference only."""

import shutil

from .peer import HERE, Peer, Unavailable, run

SOURCES = HERE / "onnxruntime"


class OnnxRuntime(Peer):
    name = "ONNX Runtime"
    kinds = ("ForwardEach", "ForwardBatch")

    def __init__(self):
        self._folder = None

    def prepare(self, folder, networks):
        self._folder = folder / "onnxruntime"
        self._folder.mkdir(parents=True, exist_ok=True)
        if not shutil.which("node") or not shutil.which("npm"):
            raise Unavailable("Node is not installed: apt install nodejs npm")
        wanted = SOURCES / "package.json"
        installed = self._folder / "package.json"
        if not (installed.exists() and installed.read_text() == wanted.read_text() and (self._folder / "node_modules").exists()):
            # The install script would fetch CUDA; what runs on a CPU is in the package.
            shutil.copy(wanted, installed)
            try:
                run(["npm", "install", "--ignore-scripts", "--no-audit", "--no-fund"], "npm could not install onnxruntime-node", cwd=self._folder)
            except Unavailable:
                installed.unlink()
                raise
        # Node looks for packages beside a program.
        for source in SOURCES.glob("*.mjs"):
            shutil.copy(source, self._folder)

    def command(self, network):
        return ["node", str(self._folder / "worker.mjs"), str(network.folder.parent), network.name]
