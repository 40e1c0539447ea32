#pragma once

#include <glib.h>
#include <intake/import.h>
#include <stdbool.h>

#include "workspace.h"

/*
 * The drop folder WORKSPACE/inbox, where an officer puts whatever the tambon offices sent: files
 * called <tambon_code>-<kind>.csv, workbooks, or a folder <tambon_code>/ with its documents and
 * pictures. A file that passes every check moves to intake/<tambon_code>/. What it replaces there,
 * files of its name and those with a sheet of a kind that is in it (of one list a folder may hold
 * one file, see intake/import.h), goes to intake/<tambon_code>/.archive/ with the day in front of
 * its name; so does the second of two equal files. A file with errors stays where it is, for the
 * office to correct.
 *
 * Use: check the folder with inbox_listen() as listener, then inbox_take(), then import what it
 * returned. A run cut off in between is finished by importing the whole workspace.
 */
typedef struct Inbox Inbox;

Inbox *inbox_new(const Workspace *workspace);
void inbox_free(Inbox *inbox);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Inbox, inbox_free)

/* The folder; made when missing. Returns: borrowed, or NULL with an error. */
const char *inbox_folder(Inbox *inbox, GError **error);

/* Remembers what became of a sheet; `inbox` is the Inbox. An IntakeImportListener. */
void inbox_listen(const IntakeImportSeen *seen, void *inbox);

/*
 * Moves the files that passed; one whose name another file of its office just took waits for the
 * next run. Returns: owned, NULL-terminated list of their new paths; NULL with an error, and then
 * files that have not been moved are still in the inbox.
 */
char **inbox_take(Inbox *inbox, int64_t now_unix, GError **error) G_GNUC_WARN_UNUSED_RESULT;
