# Tests of intake.
