#pragma once

#include <stdbool.h>

/**
 * Permanent project codes: 7 characters of Crockford base 32 (no I L O U), 35 bits of the SHA-256
 * of "<tambon_code>/<office_code>/<attempt>". Derived, so two workspaces fed the same files give
 * the same codes; `attempt` goes up from 0 while the code is taken. At 250,000 projects one code in
 * 137,000 is in use: a mistyped code meets nothing rather than a neighbour.
 */
#define BASE_CODE_LENGTH 7

/** Writes the code and a NUL into `code`. */
void base_code_make(const char *tambon_code, const char *office_code, int attempt,
                    char code[BASE_CODE_LENGTH + 1]);

/**
 * Reads a code as people type it: lower case, o for 0, i and l for 1, spaces and hyphens.
 * Returns false if it is not 7 characters of the alphabet after that.
 */
bool base_code_read(const char *text, char code[BASE_CODE_LENGTH + 1]);
