#pragma once

#include <stdbool.h>

/*
 * Who gives the command, for the audit log: the name given with --by, else the full name of the
 * account that runs the program, else its short name. Returns: owned text, never empty.
 */
char *who_get(const char *by);

/* True when two names are the same but for spaces, case and the way Thai marks were typed. */
bool who_is_same(const char *name, const char *other);
