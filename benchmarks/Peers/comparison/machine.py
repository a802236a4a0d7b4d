"""Where the numbers were taken."""

import datetime
import os
import pathlib
import platform
import subprocess

from .peer import REPOSITORY


def describe():
    """Name and value, one for each line of the report."""
    return [
        ("date", datetime.datetime.now(datetime.timezone.utc).strftime("%Y-%m-%d %H:%M UTC")),
        ("commit", _commit()),
        ("processor", f"{_processor()}, {os.cpu_count()} logical cores"),
        ("caches", _caches()),
        ("system", f"{_distribution()}, {platform.system()} {platform.release()} {platform.machine()}"),
    ]


def pin(core):
    """This process and all that it starts run on one core from now on. Returns it, or None where the system cannot."""
    if not hasattr(os, "sched_setaffinity"):
        return None
    core = max(os.sched_getaffinity(0)) if core is None else core
    os.sched_setaffinity(0, {core})
    return core


def load():
    return f"{os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else "unknown"


def _processor():
    return next(_values("/proc/cpuinfo", ":", "model name"), platform.processor() or "unknown processor")


def _distribution():
    return next(_values("/etc/os-release", "=", "PRETTY_NAME"), platform.platform()).strip('"')


def _values(file, separator, key):
    path = pathlib.Path(file)
    for line in path.read_text().splitlines() if path.exists() else []:
        name, _, value = line.partition(separator)
        if name.strip() == key:
            yield value.strip()


def _caches():
    """By the C library, since virtual machines often leave them out of /sys."""
    found = []
    for name, key in (("L1d", "LEVEL1_DCACHE_SIZE"), ("L1i", "LEVEL1_ICACHE_SIZE"), ("L2", "LEVEL2_CACHE_SIZE"), ("L3", "LEVEL3_CACHE_SIZE")):
        size = _output("getconf", key)
        if size.isdigit() and int(size) > 0:
            found.append(f"{name} {int(size) // 1024:,} KiB")
    return ", ".join(found) or "unknown"


def _commit():
    return (_output("git", "rev-parse", "--short", "HEAD") or "unknown") + (" with changes" if _output("git", "status", "--porcelain") else "")


def _output(*command):
    try:
        return subprocess.run(command, cwd=REPOSITORY, capture_output=True, text=True, check=False).stdout.strip()
    except FileNotFoundError:
        return ""
