#pragma once

#include "sql/sql.h"

/** A database file in a folder of its own, for tests of db/sql. Any failure ends the test. */
typedef struct {
    char *folder; /* owned; everything in it is removed by sql_bed_clear() */
    char *path;   /* of the file, which does not exist yet */
} SqlBed;

/** Makes the folder; `name` is the file's. */
void sql_bed_init(SqlBed *bed, const char *name);
void sql_bed_clear(SqlBed *bed);

/** Runs statements, expecting success. */
void sql_bed_run(SqlDatabase *database, const char *statements);

/** The one number a question answers. */
int64_t sql_bed_ask(SqlDatabase *database, const char *question);
