#pragma once

#include <glib.h>

#include "sql/sql.h"

/**
 * province.db, the master of one province: the tables of public.sql and province.sql. Written by
 * tambon-publish only, one writer at a time (WAL: readers do not wait for it).
 */

/**
 * PRAGMA user_version and application_id ("TBPM", not a snapshot's "TBPT"). Rule: a program reads
 * its own layout and every older one; anything an older program would misread raises the number.
 */
#define SQL_PROVINCE_LAYOUT 4
#define SQL_PROVINCE_APPLICATION_ID 0x5442504D

/**
 * Opens `path` for writing, foreign keys on; a missing or empty file becomes a new province.db,
 * made in one transaction.
 * Returns: owned connection, or NULL with SQL_ERROR_TOO_NEW (made by a newer program: nothing is
 * touched, the message tells staff to update), SQL_ERROR_CORRUPT (another kind of file, or damaged)
 * or any error of sql_open(). Messages are in Thai.
 */
SqlDatabase *sql_province_open(const char *path, GError **error) G_GNUC_WARN_UNUSED_RESULT;
