"""PyTorch, eager, on one thread."""

import json
import subprocess
import sys

from .peer import HERE, Peer, Unavailable

PROBE = """
import json, torch
torch.ones(8, 8) @ torch.ones(8, 8)
libraries = [line.split()[-1] for line in open("/proc/self/maps") if "blas" in line or "mkl_" in line]
print(json.dumps({"torch": torch.__version__, "blas": sorted(set(libraries))}))
"""
INSTALL = "PyTorch is not installed: apt install python3-torch libopenblas0-serial"
REFERENCE = "PyTorch multiplies by the reference BLAS here, which would make it look slow: apt install libopenblas0-serial"


class PyTorch(Peer):
    name = "PyTorch"
    environment = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "MKL_NUM_THREADS": "1", "PYTHONDONTWRITEBYTECODE": "1"}

    def __init__(self):
        self._python = None

    def prepare(self, folder, networks):
        for python in (sys.executable, "/usr/bin/python3", "python3"):
            probe = subprocess.run([python, "-c", PROBE], capture_output=True, text=True, check=False)
            if probe.returncode == 0:
                break
        else:
            raise Unavailable(INSTALL)

        # Debian's is built against whatever libblas.so.3 is; others bring their own.
        libraries = json.loads(probe.stdout)["blas"]
        if libraries and all("openblas" not in name and "mkl" not in name and "blis" not in name for name in libraries):
            raise Unavailable(REFERENCE)
        self._python = python

    def command(self, network):
        return [self._python, str(HERE / "pytorch" / "worker.py"), str(network.folder.parent), network.name]
