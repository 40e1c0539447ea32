"""Makes the demonstration files of the tambon offices. See ../README.md."""
