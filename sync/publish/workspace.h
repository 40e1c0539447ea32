#pragma once

#include <base/contact.h>
#include <desk/desk.h>
#include <glib.h>
#include <intake/import.h>
#include <stdbool.h>
#include <stdint.h>

#include "command.h"

/* The province's workspace directory (intake-format.md "Where files lie"), and its province.conf.
 */

typedef struct {
    char *path;
    char *code; /* province, 2 digits */
    char *name;
    char *base_url;      /* of the phone pages, no final slash */
    char *issue_edition; /* the edition in force */
    char *data_licence;  /* of the open data: one that datapackage_licence_find() knows */
    int stale_days;
    int diff_change_percent; /* rows or money of a tambon that change by more ask for a reason */
    int diff_hidden_percent; /* of an indicator set: more hidden figures ask for a reason */
    bool link_check;         /* ask for the documents' addresses when a draft is made */
    int link_check_days;     /* how long an address that was there is believed to be */
    int small_cell;          /* counts from 1 below this are never shown */
    BaseContact contact;     /* the ways to the office (contact.h) */
    IntakeExpected expected; /* places that take part; 0: not stated */
} Workspace;

/* Opens the workspace at `path`; the error (in Thai) names the file, the line and what to do. */
Workspace *workspace_open(const char *path, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/* The workspace named by -C, or the current folder. */
Workspace *workspace_open_line(const CommandLine *line, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void workspace_free(Workspace *workspace);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Workspace, workspace_free)

/* A path inside the workspace; parts end with NULL. Returns: owned. */
char *workspace_path(const Workspace *workspace, const char *first, ...) G_GNUC_NULL_TERMINATED;

/* Opens province.db for the audit log and its like; it must exist. */
Desk *workspace_open_desk(const Workspace *workspace, GError **error) G_GNUC_WARN_UNUSED_RESULT;
