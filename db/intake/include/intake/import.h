#pragma once

#include <glib.h>
#include <stdbool.h>

#include "intake/report.h"
#include "intake/sheet.h"
#include "intake/table.h"

/**
 * A sheet that has just been looked at, while it is still in memory: for those who show an office
 * its own rows. Everything is borrowed and gone after the call. Unchanged files are not looked at.
 */
typedef struct {
    const char *file;         /* as its problems name it */
    const char *office_code;  /* tambon or province; NULL: nobody knows */
    const IntakeSheet *sheet; /* what it holds */
    const IntakeTable *table; /* as written; NULL: nothing could be read */
    int first_problem;        /* its problems in the report, in the order of rows: the first, */
    int problem_count;        /* and how many */
    bool stored;              /* false: refused */
    bool copy;                /* the same bytes as an earlier file of this run */
    bool beside_refused;      /* another sheet of its workbook was, before it could be looked at */
} IntakeImportSeen;

/** Called once a sheet, in the order of storing, after its problems are complete. */
typedef void (*IntakeImportListener)(const IntakeImportSeen *seen, void *data);

/** How many places take part, as the province says apart from its register; 0: it does not say. */
typedef struct {
    int pilot_tambons;
    int pilot_districts; /* with a pilot tambon */
    int pilot_groups;
} IntakeExpected;

/**
 * From the files of a workspace to province.db, in stages a file each: find the files (source),
 * read (csv, workbook), normalise, check, store. A file with any error replaces nothing and its
 * last good data stay in force, and it never stops the files after it. A file is the full list of
 * its office, kind and, where the kind has them, fiscal years: two of a run with the same list are
 * errors both, unless their bytes are the same (source_rival.h).
 *
 * WORKSPACE/reference/<kind>.csv are the province's own sheets, WORKSPACE/intake/<tambon_code>/
 * <kind>.csv those of the tambon offices. Reference sheets are taken before tambon sheets, and each
 * kind before those that refer to it, whatever order the paths have.
 */
typedef struct {
    const char *workspace;     /* folder of province.db, which is made when missing */
    const char *province_code; /* "80": the office of the reference sheets */
    const char *issue_edition; /* of projects and plans that name none; NULL: they must */
    const char *const *paths; /* files and folders, NULL at the end; NULL or empty: the workspace */
    const char *tambon_code;  /* the office of every tambon sheet given; NULL: by folder or name */
    IntakeExpected expected;  /* the register of areas must have as many */
    const char *sender;       /* who brought the files, for the record; or NULL */
    const char *by;           /* who imports them, for the audit log; NULL: nobody said */
    bool accept_vanished;     /* rows that a file no longer has are deleted; else it is refused,
                                 or, when it has no rows at all, left aside; every workbook is
                                 then converted, for the sheets that were left aside before */
    bool reread_unchanged;    /* also files that are the same as last time: the edition changed */
    IntakeImportListener listener; /* told of every sheet; or NULL */
    void *listener_data;           /* handed to it */
} IntakeImportOptions;

/** What became of the files. `refused` is more than 0: tell the sender, see the report. */
typedef struct {
    int files;     /* sheets found, or given and not readable */
    int stored;    /* replaced what was there (check: would have) */
    int unchanged; /* the bytes in force: not looked at, workbooks not converted (whole.h) */
    int refused;   /* with errors */
    int empty;     /* headings and no rows, as a template is: nothing was sent */
    int rows;      /* in the stored files */
    int unfit;     /* errors between sheets: stored, but no release can be made of them */
} IntakeImportResult;

/**
 * The sheets (const IntakeSheet *) that the last imports found in a file of this office, by the
 * file's name below the workspace, whether they were taken or refused: what a workbook is, told
 * without opening it. Returns: owned; empty for a file that holds none or was never imported; NULL
 * with an SqlError.
 */
GPtrArray *intake_import_tried_sheets(const char *workspace, const char *office_code,
                                      const char *file, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Folders are searched this deep, and this many sheets are taken in one run; more are an error. */
#define INTAKE_IMPORT_LIMIT_DEPTH 4
#define INTAKE_IMPORT_LIMIT_FILES 20000

/**
 * Imports, and adds what is to be said about the files to `report`. What became of each file is
 * kept in the table intake_try, refused files too, so that the province sees who has sent what.
 * Returns true when every file was looked at, refused ones included; false with an SqlError when
 * province.db cannot be opened, read or written, or with a BaseError when a photo cannot be kept
 * (files before that one are stored, it and the ones after it are as before). Photos are files of
 * WORKSPACE/photos, named by their digest; those that no row shows any more are deleted.
 */
bool intake_import_run(const IntakeImportOptions *options, IntakeReport *report,
                       IntakeImportResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * The same without storing anything: files see each other as if they had been imported, unchanged
 * ones are checked again, and at the end province.db is as before.
 */
bool intake_import_check(const IntakeImportOptions *options, IntakeReport *report,
                         IntakeImportResult *result, GError **error) G_GNUC_WARN_UNUSED_RESULT;
