"""A private copy of the project, built without optimising, in which one file at a time is broken and
the tests of its library are run, the quick ones first."""
import contextlib
import json
import os
import pathlib
import re
import shlex
import signal
import subprocess
import time

# Tests that take longer than this under a mutant by so much have lost their way.
PATIENCE_FACTOR = 4
PATIENCE_SECONDS = 10
BUILD_SECONDS = 300
FIRST_BUILD_SECONDS = 3600
SKIPPED = 77


def run(command, seconds, **options):
    """Returns: the exit code, "time" when it took too long, and what it wrote."""
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                          errors="replace", start_new_session=True, **options) as process:
        try:
            output, _ = process.communicate(timeout=seconds)
            return process.returncode, output
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            output, _ = process.communicate()
            return "time", output


class Test:
    def __init__(self, listed):
        properties = {p["name"]: p["value"] for p in listed["properties"]}
        self.name = listed["name"]
        self.command = listed["command"]
        self.folder = properties["WORKING_DIRECTORY"]
        self.environment = dict(e.split("=", 1) for e in properties.get("ENVIRONMENT", []))
        self.seconds = float(properties.get("TIMEOUT", 300))
        self.took = 0.0

    def run(self):
        """Returns: whether it passed."""
        begun = time.monotonic()
        seconds = self.seconds
        if self.took:
            seconds = PATIENCE_FACTOR * self.took + PATIENCE_SECONDS
        result, output = run(self.command, seconds, cwd=self.folder,
                             env=os.environ | self.environment)
        self.took = self.took or time.monotonic() - begun
        return result in (0, SKIPPED), output


class Bed:
    def __init__(self, source, build):
        self.source = pathlib.Path(source).resolve()
        self.build = pathlib.Path(build).resolve()
        # A run that was killed has left one file broken, and perhaps its object.
        self.marker = self.build / "broken"
        if self.marker.exists():
            os.utime(self.source / self.marker.read_text())
            self.marker.unlink()
        commands = json.loads((self.build / "compile_commands.json").read_text())
        self.commands = {c["file"]: shlex.split(c["command"]) for c in commands}
        self.linked = {}  # names of tests to the files their programs hold

    def arguments(self, path):
        """What clang must know to read the file."""
        words = self.commands[str(self.source / path)]
        return [w for w in words if w.startswith(("-I", "-D", "-std"))] + ["-Wno-everything"] + [
            f"-isystem{folder}" for flag, folder in zip(words, words[1:]) if flag == "-isystem"]

    def links(self, test, path):
        """Whether the test's own program has the file in it, by the names for its debugger; a
        script's programs have all of their library."""
        if test.name not in self.linked:
            program = pathlib.Path(test.command[0]).read_bytes()
            self.linked[test.name] = {file for file in self.commands if file.encode() in program}
        return not test.name.startswith("test_") or str(self.source / path) in self.linked[test.name]

    def object_of(self, path):
        """What the optimised file is: two sources with the same object are the same program."""
        words = [w for w in self.commands[str(self.source / path)]
                 if not w.startswith("-fsanitize")]
        words[words.index("-o") + 1] = "-"
        words[words.index("-c")] = "-S"
        made = subprocess.run(words + ["-O2", "-g0", "-w"], cwd=self.build, capture_output=True,
                              check=False)
        return made.stdout if made.returncode == 0 else None

    @contextlib.contextmanager
    def broken(self, mutant):
        """The file as the mutant has it, and sound again afterwards."""
        path = self.source / mutant.path
        text = path.read_bytes()
        self.marker.write_text(mutant.path)
        try:
            path.write_bytes(mutant.apply(text))
            yield
        finally:
            path.write_bytes(text)
            self.marker.unlink()

    def make(self, target, seconds=BUILD_SECONDS):
        """Returns: whether it could be made."""
        return run(["ninja", "-C", str(self.build), target], seconds)[0] == 0

    def target_of(self, name, programs):
        """The targets a test of this name needs: its own program, or those of a script."""
        return [name] if name.startswith("test_") else programs

    def listed(self):
        made = subprocess.run(["ctest", "--show-only=json-v1"], cwd=self.build, check=True,
                              capture_output=True, text=True)
        return json.loads(made.stdout)["tests"]

    def select(self, patterns, programs):
        """Returns: the tests with these names, made ready to run, in this order of patterns."""
        names = [t["name"] for p in patterns for t in self.listed() if re.fullmatch(p, t["name"])]
        for name in names:
            for target in self.target_of(name, programs):
                if not self.make(target, FIRST_BUILD_SECONDS):
                    raise RuntimeError(f"{target} cannot be made")
        # ctest knows the command of a test only when its program is there.
        tests = {t["name"]: t for t in self.listed()}
        return [Test(tests[name]) for name in names]
