#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stdint.h>

/**
 * The open data of a release, in a folder:
 *
 *   datapackage.json                what there is: Data Package 2.0
 *   schema/<table>.json             what the columns of a table mean: Table Schema
 *   <table>.csv  <table>.json       one row an object; large tables have a file a year:
 *   projects-2569.csv …
 *   800120/datapackage.json, 800120/projects-2569.csv …    the same rows of one tambon
 *
 * CSV: UTF-8 with byte order mark, CRLF, comma (RFC 4180); a text that a spreadsheet would run as a
 * formula begins with an apostrophe. Money is baht with two decimals, years are Buddhist Era, days
 * are ISO 8601, true and false are so called. An empty cell is never zero: nobody stated it, or the
 * field …_state beside it says why it is not shown. `sample` marks what is made up.
 *
 * The bytes follow from the snapshot and the options alone. The release number stands in the
 * topmost datapackage.json and nowhere else, so what did not change stays as it was.
 */

/** DATAPACKAGE_ERROR_SNAPSHOT: the snapshot could not be read: nothing of use was written.
 * DATAPACKAGE_ERROR_IO: the disk failed or is full. Remove the folder in both cases. */
typedef enum { DATAPACKAGE_ERROR_SNAPSHOT, DATAPACKAGE_ERROR_IO } DatapackageError;
#define DATAPACKAGE_ERROR (datapackage_error_quark())
GQuark datapackage_error_quark(void);

/** A licence by its identifier, "CC-BY-4.0". */
typedef struct {
    const char *name; /* identifier of the Open Definition */
    const char *title;
    const char *url;
} DatapackageLicence;

/** The licence of that identifier, static; NULL for any that is not one of the few we know, all of
 * them open: CC-BY-4.0, CC0-1.0, ODC-BY-1.0, ODbL-1.0. */
const DatapackageLicence *datapackage_licence_find(const char *name);

typedef struct {
    const char *snapshot_path; /* of the present layout */
    const char *folder;        /* written into; made if it is not there */
    const char *before;        /* the folder of the release before, or NULL */
    const DatapackageLicence *licence;
} DatapackageOptions;

typedef struct {
    int files;
    int changed;  /* of files, how many are not what they were before */
    int64_t rows; /* of whole tables: those of tambons are not counted again */
    int64_t bytes;
} DatapackageResult;

/**
 * Writes all of it. A file that is the same in `before` becomes a hard link to it (a copy where the
 * file system has none) and is not written; with `before` = `folder` it is left alone. What is in
 * `folder` already and does not belong there stays: give an empty one. Not fsynced: the caller does
 * that once for all, before anybody sees it.
 * Reads every table once, row by row: memory does not grow with the province.
 */
bool datapackage_package_write(const DatapackageOptions *options, DatapackageResult *result,
                               GError **error) G_GNUC_WARN_UNUSED_RESULT;
