#pragma once

#include "datapackage/package.h"
#include "output.h"
#include "table.h"

#define DATAPACKAGE_DAY_LENGTH 10

/** A table, or the part of it that goes into one file: as CSV and as JSON. */
typedef struct {
    const json_t *table;
    char *stem; /* of the two files, below the folder: "800120/projects-2569" */
    int64_t rows;
    int64_t sample_rows;
    char
        as_of[DATAPACKAGE_DAY_LENGTH + 1]; /* the newest day of the rows, ISO; "": they tell none */
    DatapackageOutput *csv;
    DatapackageOutput *json;
    GString *csv_text; /* not yet given to the files */
    GString *json_text;
    DatapackageOutputFacts csv_facts; /* when it is finished */
    DatapackageOutputFacts json_facts;
} DatapackageSheet;

/** Begins the files: takes over `stem`. Returns: owned, or NULL. */
DatapackageSheet *datapackage_sheet_open(const DatapackageOptions *options, const json_t *table,
                                         const GArray *fields, char *stem, GError **error);
void datapackage_sheet_free(DatapackageSheet *sheet);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(DatapackageSheet, datapackage_sheet_free)

/** What a row is besides its cells. */
typedef struct {
    bool sample;
    const char *as_of; /* the day it tells of, or NULL */
} DatapackageRow;

/** Appends a row: a line of CSV with its end, and an object. */
bool datapackage_sheet_append(DatapackageSheet *sheet, const GString *csv, const GString *json,
                              const DatapackageRow *row, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Ends the files; the facts are known then. */
bool datapackage_sheet_finish(DatapackageSheet *sheet, GError **error) G_GNUC_WARN_UNUSED_RESULT;
