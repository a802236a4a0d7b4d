"""C++ programs: compiled when their sources, flags or compiler have changed."""

import hashlib
import os
import pathlib

from .peer import Unavailable, run

COMPILER = os.environ.get("CXX", "g++")
FLAGS = ["-std=c++17", "-O3", "-march=native", "-DNDEBUG"]


def compile_program(source, flags, program):
    """Two programs of one source differ in their flags and names."""
    version = run([COMPILER, "--version"], "no C++ compiler: apt install g++")
    command = [COMPILER, *FLAGS, *flags, str(source), "-o", str(program)]
    stamp = program.with_suffix(".stamp")
    state = _digest([version, *command], source.parent)
    if program.exists() and stamp.exists() and stamp.read_text() == state:
        return
    program.parent.mkdir(parents=True, exist_ok=True)
    run(command, f"{source.name} does not compile")
    stamp.write_text(state)


def find_eigen():
    for root in ("/usr/include", "/usr/local/include", "/opt/homebrew/include"):
        folder = pathlib.Path(root) / "eigen3"
        if (folder / "Eigen" / "Core").exists():
            return folder
    raise Unavailable("Eigen is not installed: apt install libeigen3-dev")


def _digest(words, folder):
    digest = hashlib.sha256("\0".join(words).encode())
    for file in sorted(folder.glob("*.?pp")):
        digest.update(file.read_bytes())
    return digest.hexdigest()
