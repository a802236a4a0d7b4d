"""FixedNet itself, through FixedNet.Benchmarks."""

from .peer import REPOSITORY, Peer, run

PROJECT = REPOSITORY / "benchmarks" / "FixedNet.Benchmarks" / "FixedNet.Benchmarks.csproj"


class FixedNet(Peer):
    name = "FixedNet"

    def __init__(self):
        self._program = None
        self._data = None

    def export(self, folder):
        """Builds the library, and lets it write the networks and their numbers."""
        artifacts = folder / "dotnet"
        run(["dotnet", "build", PROJECT, "-c", "Release", "--artifacts-path", artifacts, "-v", "quiet", "-nologo"],
            "FixedNet needs the .NET 10 SDK and a build without errors")
        self._program = artifacts / "bin" / "FixedNet.Benchmarks" / "release" / "FixedNet.Benchmarks.dll"
        self._data = folder / "data"
        run(["dotnet", self._program, "peers", "export", self._data], "the export of the networks failed")
        return self._data

    def command(self, network):
        return ["dotnet", str(self._program), "peers", "serve", str(self._data), network.name]
