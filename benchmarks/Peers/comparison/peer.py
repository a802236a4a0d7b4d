"""What the comparison needs to know of a peer."""

import pathlib
import subprocess

HERE = pathlib.Path(__file__).resolve().parent.parent
REPOSITORY = HERE.parent.parent


class Unavailable(Exception):
    """The peer cannot take part; the message says what to install."""


class Peer:
    name = ""
    kinds = ("ForwardEach", "ForwardBatch", "Sgd", "Adam", "Gradient")
    environment = {}

    def prepare(self, folder, networks):
        """Builds into `folder`, or raises Unavailable."""

    def command(self, network):
        """Starts the process that serves a network."""
        raise NotImplementedError


def run(command, failure, **options):
    """Runs a command of a build; if it fails, shows what it said."""
    try:
        done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False, **options)
    except FileNotFoundError:
        raise Unavailable(failure) from None
    if done.returncode != 0:
        raise Unavailable(f"{failure} ({' '.join(map(str, command[:3]))} … ended with {done.returncode}:\n{done.stdout[-2000:]})")
    return done.stdout
