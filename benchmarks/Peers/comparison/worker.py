"""A peer's process, which answers one line for each request."""

import os
import subprocess
import threading

LONGEST_ANSWER = 240


class WorkerFailed(Exception):
    """A process ended, took too long, or said that it could not."""


class Worker:
    """Requests go one at a time, so of all processes that are up only one ever runs."""

    def __init__(self, name, command, log, environment):
        self.name = name
        self._log = log
        with open(log, "wb") as errors:
            self._process = subprocess.Popen(
                command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=errors, text=True, env={**os.environ, **environment})
        self.versions = self._answer()

    def ask(self, *words):
        try:
            self._process.stdin.write("\t".join(map(str, words)) + "\n")
            self._process.stdin.flush()
        except BrokenPipeError:
            pass  # The answer tells.
        return self._answer()

    def close(self):
        self._process.stdin.close()
        try:
            self._process.wait(10)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._process.stdout.close()

    def _answer(self):
        watchdog = threading.Timer(LONGEST_ANSWER, self._process.kill)
        watchdog.start()
        line = self._process.stdout.readline()
        watchdog.cancel()
        status, _, text = line.rstrip("\n").partition(" ")
        if status != "ok":
            raise WorkerFailed(f"{self.name}: {text or 'the process ended'}; its error output is in {self._log}")
        return text
