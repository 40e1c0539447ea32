"""Whether a program was built with sanitizers, and how long a sample of injected faults may take."""


def is_sanitized(program):
    return b"__asan_init" in program.read_bytes()


def sample_seconds(program):
    """For each way to run `program`. With sanitizers the sample is small: the release build is the
    one that is disturbed."""
    return 4 if is_sanitized(program) else 12
