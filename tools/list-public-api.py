#!/usr/bin/env python3
"""Writes the lists of the public API anew, from what the compiler sees: src/*/PublicApi/PublicAPI.Unshipped*.txt.

To be run after a public type or member was added, changed or taken away on purpose. Read the difference: it is what users will see.
"""
import json
import subprocess
import sys
import tempfile
from pathlib import Path

SOURCES = Path(__file__).resolve().parent.parent / "src"
# The list of each set of target frameworks: of all of them, and of those that have vectors.
EVERYWHERE = "PublicAPI.Unshipped.txt"
VECTORS = "PublicAPI.Unshipped.Vectors.txt"
HEADER = "#nullable enable"


def names_by_framework(project: Path) -> dict[str, set[str]]:
    """What no list says, by target framework, in the words of the lists."""
    with tempfile.TemporaryDirectory() as logs:
        subprocess.run(
            ["dotnet", "build", project, "--no-incremental", "-p:TreatWarningsAsErrors=false", f"-p:PublicApiLogs={logs}", "-clp:ErrorsOnly"],
            check=True, stdout=sys.stderr)
        return {log.stem.removeprefix(f"{project.name}-"): unlisted(log) for log in Path(logs).glob(f"{project.name}-*.sarif")}


def unlisted(log: Path) -> set[str]:
    results = json.loads(log.read_text("utf-8-sig"))["runs"][0]["results"]
    return {result["properties"]["customProperties"]["APIName"] for result in results if result["ruleId"] == "RS0016"}


def write(path: Path, names: set[str]) -> None:
    path.write_text("\n".join([HEADER, *sorted(names)]) + "\n")


def write_lists(project: Path) -> None:
    folder = project / "PublicApi"
    lists = {path: path.read_text() for path in folder.glob("PublicAPI.Unshipped*.txt")}
    try:
        for path in lists:
            write(path, set())
        names = names_by_framework(project)
        everywhere = set.intersection(*names.values())
        rest = {framework: own - everywhere for framework, own in names.items()}
        vectors = rest["net8.0"]
        for framework, own in rest.items():
            expected = set() if framework.startswith("netstandard") else vectors
            if own != expected:
                raise SystemExit(f"{project.name}, {framework}: no list of its own for {sorted(own ^ expected)}; name one in {Path(__file__).name}")
    except BaseException:
        for path, text in lists.items():
            path.write_text(text)
        raise
    write(folder / EVERYWHERE, everywhere)
    if vectors:
        write(folder / VECTORS, vectors)


for of_a_project in sorted(SOURCES.glob("*/PublicApi")):
    write_lists(of_a_project.parent)
