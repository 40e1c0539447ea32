#pragma once

#include <stdbool.h>

/**
 * Path patterns of delegations, as shells have them (glob(7)): `*` is any run of characters, `?`
 * one character, `[a-z]` one of a set, `[!a-z]` one outside it; none of them is ever a slash. A `[`
 * that no `]` follows stands for itself, and so does `\`. Characters are Unicode's.
 *
 * `pattern` and `name` are UTF-8. The time is at most the product of their lengths, whatever the
 * pattern.
 */
bool tuf_pattern_matches(const char *pattern, const char *name);
