#pragma once

#include <glib.h>
#include <stdbool.h>

/*
 * One function and one file a sub-command. Each gets the workspace given with -C (NULL: none
 * given) and its own arguments after the command's name, and returns the program's exit code:
 * EXIT_SUCCESS, EXIT_FAILURE, or COMMAND_USAGE for a wrong call.
 */
#define COMMAND_USAGE 2

int command_init(const char *workspace_path, int argc, char **argv);
int command_import(const char *workspace_path, int argc, char **argv);
int command_check(const char *workspace_path, int argc, char **argv);
int command_publish(const char *workspace_path, int argc, char **argv);

/*
 * Reads `entries` from the arguments; what remains goes to `*rest` (owned, NULL-terminated, never
 * NULL). False after a usage error has been printed, or after --help (then *code is EXIT_SUCCESS).
 */
bool command_parse(const char *name, const char *summary, const GOptionEntry *entries, int argc,
                   char **argv, char ***rest, int *code);

/* Prints "tambon-publish: …" to standard error and returns EXIT_FAILURE. */
int command_fail(const GError *error);
