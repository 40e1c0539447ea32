#pragma once

#include <glib.h>
#include <stdbool.h>

/*
 * One function and one file a sub-command. Each gets what was typed and returns the program's exit
 * code: EXIT_SUCCESS, EXIT_FAILURE, or COMMAND_USAGE for a wrong call.
 */
#define COMMAND_USAGE 2

typedef struct {
    const char *workspace_path; /* given with -C; NULL: none given */
    int argc;                   /* words after the command's name */
    char **argv;
} CommandLine;

int command_init(const CommandLine *line);
int command_import(const CommandLine *line);
int command_check(const CommandLine *line);
int command_receive(const CommandLine *line);
int command_boundaries(const CommandLine *line);
int command_export(const CommandLine *line);
int command_backup(const CommandLine *line);
int command_restore(const CommandLine *line);
int command_log(const CommandLine *line);
int command_board(const CommandLine *line);
int command_report(const CommandLine *line);
int command_template(const CommandLine *line);
int command_diff(const CommandLine *line);
int command_preview(const CommandLine *line);
int command_approve(const CommandLine *line);
int command_publish(const CommandLine *line);
int command_renew(const CommandLine *line);
int command_verify(const CommandLine *line);
int command_key(const CommandLine *line);
int command_fleet(const CommandLine *line);

/* What --help says of a command: "import [PATH…]" and a sentence. */
typedef struct {
    const char *usage;
    const char *summary;
} CommandHelp;

/*
 * Reads `entries` from the line; what remains goes to `*rest` (owned, NULL-terminated, never NULL).
 * False after a usage error has been printed, or after --help (then *code is EXIT_SUCCESS).
 */
bool command_parse(const CommandLine *line, const CommandHelp *help, const GOptionEntry *entries,
                   char ***rest, int *code);

/* Prints "tambon-publish: …" to standard error and returns EXIT_FAILURE. */
int command_fail(const GError *error);
