#pragma once

#include <jansson.h>

#include "sql/sql.h"

/** The lists of tables.json and fields.json, and what a table has to do with a statement. */

/** How a value is kept in the snapshot and written. */
typedef enum {
    DATAPACKAGE_STRING,
    DATAPACKAGE_INTEGER,
    DATAPACKAGE_NUMBER,
    DATAPACKAGE_BAHT, /* satang in the snapshot */
    DATAPACKAGE_BOOLEAN,
} DatapackageType;

/** A column of a table. */
typedef struct {
    const char *name;
    const json_t *words; /* of fields.json */
    const json_t
        *labels; /* values of the field whose word it is ([value, Thai, English]); or NULL */
    DatapackageType type;
} DatapackageField;

/** The tables, in the order people look for them. */
typedef struct {
    json_t *tables;
    json_t *fields;
} DatapackageTables;

void datapackage_table_init(DatapackageTables *tables);
void datapackage_table_clear(DatapackageTables *tables);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(DatapackageTables, datapackage_table_clear)

/** The question for a table; never NULL: every table has one. */
const char *datapackage_table_query(const json_t *table);

/** A word of a table or field: "name", "title" …; NULL if it has none. Borrowed. */
const char *datapackage_table_word(const json_t *words, const char *key);

/** The fields of a statement's columns, by name. Returns: owned array of DatapackageField. */
GArray *datapackage_table_fields(const DatapackageTables *tables, SqlStatement *statement);
