"""The shell on a terminal of its own, in a folder that one trial has: for scripts that kill it, or break what it stands on."""

import os
import pty
import re
import select
import shutil
import signal
import tempfile
import time

PROMPT = b"\x1b[?2004h"
CODES = re.compile(rb"\x1b\[[0-9;?]*[a-zA-Z]|\x1b\][^\x07]*\x07")
PLAN = "x = 900\n"


class Shell:
    """The program on a terminal of its own, in a folder."""

    def __init__(self, program, arguments, folder, environment=None, before=None):
        """`environment` adds to what the program finds; `before` is called in the child first."""
        self.said, self.ended = b"", False
        self.child, self.terminal = pty.fork()
        if self.child == 0:
            os.chdir(folder)
            if before:
                before()
            os.execve(program, [program, *arguments], {
                "LC_ALL": "C", "TERM": "xterm-256color", "HOME": folder, "XDG_STATE_HOME": folder,
                "PATH": "/usr/bin:/bin", **(environment or {})})
        self.wait(0)

    def wait(self, before, seconds=180):
        """Waits for one prompt more; whether it came."""
        end = time.monotonic() + seconds
        while self.said.count(PROMPT) <= before and not self.ended:
            if not self.take(end - time.monotonic()):
                raise TimeoutError(self.said[-400:])
        return self.said.count(PROMPT) > before

    def enter(self, entry):
        """Types an entry; whether the shell came back for the next."""
        if self.ended:
            return False
        before = self.said.count(PROMPT)
        try:
            os.write(self.terminal, (entry + "\r").encode())
        except OSError:
            return False
        return self.wait(before)

    def settle(self):
        """Waits until the prompt is written, and not only announced."""
        end = time.monotonic() + 180
        while not self.ended and b"> " not in CODES.sub(b"", self.said[self.said.rfind(PROMPT):]):
            if not self.take(end - time.monotonic()):
                raise TimeoutError(self.said[-400:])

    def take(self, seconds):
        """Takes in what is written within so many seconds; whether anything was."""
        if not select.select([self.terminal], [], [], max(0, seconds))[0]:
            return False
        try:
            self.said += os.read(self.terminal, 65536)
        except OSError:
            self.ended = True
        return True

    def leave(self):
        """Leaves by Ctrl-D, as often as it takes: what is typed while the terminal changes its modes is lost."""
        while not self.ended:
            os.write(self.terminal, b"\x04")
            while not self.ended and self.take(0.5):
                pass
        self.kill()

    def kill(self):
        """Kills it where it still lives, and waits for its end."""
        try:
            os.kill(self.child, signal.SIGKILL)
        except ProcessLookupError:
            pass
        os.waitpid(self.child, 0)
        os.close(self.terminal)

    def text(self):
        """What was printed, without codes."""
        return CODES.sub(b"", self.said).decode("utf-8", "replace")


class Trial:
    """A folder with a plan, in which a shell is killed or broken; `left` is what an earlier one left."""

    def __init__(self, program, left=None):
        self.program, self.left, self.other = program, left, None
        self.folder = tempfile.mkdtemp(prefix="kills-")
        self.write("plan.kvaom", PLAN)

    def write(self, name, text):
        with open(os.path.join(self.folder, name), "w", encoding="utf-8") as file:
            file.write(text)

    def read(self, name):
        try:
            with open(os.path.join(self.folder, name), encoding="utf-8") as file:
                return file.read()
        except FileNotFoundError:
            return None

    def shell(self, *arguments, fault="", environment=None, before=None):
        """A shell in the folder; `fault` is what calls that change files are to do."""
        return Shell(self.program, arguments, self.folder, {"KVAOM_FAULT": fault, **(environment or {})}, before)

    def found(self, environment=None, before=None):
        """The value of x that new shells find, the second after the first was killed in its turn; None for no x."""
        values = []
        for _ in range(2):
            shell = self.shell(environment=environment, before=before)
            if "restore" in shell.text():
                shell.enter("restore")
            start = len(shell.text())
            shell.enter("x")
            answer = re.findall(r"(?:Utkast|\n) *(9\d\d)\b", shell.text()[start:])
            values.append(int(answer[-1]) if answer else None)
            shell.kill()
        if values[0] != values[1]:
            raise AssertionError(f"found {values[0]}, and then {values[1]}")
        return values[0]

    def remove(self):
        shutil.rmtree(self.folder, ignore_errors=True)
