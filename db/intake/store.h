#pragma once

#include "check.h"

/** Most columns of a sheet: as many as a set of them has bits. */
#define INTAKE_STORE_COLUMNS 64

/**
 * The last stage: a checked sheet replaces what its office had of its kind (and fiscal years) in
 * province.db. The caller holds a transaction around check and store, so a file is in or out whole.
 * Rows that stay are updated in place, never deleted and made again: other sheets point to them.
 */
typedef struct {
    IntakeCheck *check;
    const char *file;         /* the name by which the report calls it */
    const char *sheet;        /* its tab's name in a workbook; NULL: a CSV file */
    const char *path;         /* where it lies */
    const char *sha256;       /* of its bytes */
    const char *sender;       /* or NULL */
    const char *received_utc; /* RFC 3339 */
    const char *workspace; /* where photos and pages are kept; NULL: nothing is written beside the
                              database */
    int64_t source_file;   /* its id, given by intake_store_batch() */

    const SqlStatement *parameters_of; /* whose parameters the columns are; see store.c */
    int parameters[INTAKE_STORE_COLUMNS];
} IntakeStore;

typedef struct IntakeKind IntakeKind;

/**
 * Writes one record that needs more than its own statement, and appends the record's primary key
 * (parts joined by '/') to `record_key`. `position` is the row's place in the file, from 1.
 */
typedef bool (*IntakeStorePut)(IntakeStore *store, const IntakeRecord *record, int position,
                               GString *record_key, GError **error);

/** What each kind needs in province.db; the statements are in db/query/intake. */
struct IntakeKind {
    const char *kind;
    const char *keys;      /* rows in force: key in the sheet, year or NULL, primary key, name */
    const char *put;       /* insert or update; a parameter for each column of the sheet */
    const char *drop;      /* by :key, the primary key */
    const char *drop_also; /* the same for what hangs on the row; or NULL */
    IntakeStorePut put_record; /* NULL: `put` and the sheet's columns are all there is */
    bool has_position;         /* `put` takes :position */
    bool has_sample;           /* `put` takes :sample */
    bool drop_by_office;       /* `drop` takes :office, to look among the office's rows only */
    int sort_column;           /* `put` takes :sort_key, made from this column; -1: none */
};

/** Never NULL: every sheet has a kind. */
const IntakeKind *intake_kind_of(const IntakeSheet *sheet);

/**
 * Writes the batch, drops the rows that vanished and keeps where every row came from.
 * Returns false with an SqlError; the caller then rolls back.
 */
bool intake_store_batch(IntakeStore *store, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * Binds each column as the parameter of its key, but for those of `skip` (a bit a column).
 * Missing values are NULL; a missing yes/no is 0.
 */
void intake_store_bind_columns(IntakeStore *store, SqlStatement *statement,
                               const IntakeRecord *record, uint64_t skip);

/** The bit of a column in `skip`. */
#define INTAKE_STORE_SKIP(column) (UINT64_C(1) << (column))

/** Binds base_thai_sort_key() of `text` as :sort_key. */
void intake_store_bind_sort_key(SqlStatement *statement, const char *text);

/** The statement of `text`, with `name` bound to `value`. Returns: borrowed or NULL. */
SqlStatement *intake_store_prepare(IntakeStore *store, const char *text, const char *name,
                                   const char *value, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * The permanent code of an office's project, made on first use (base/code.h).
 * `made`, if not NULL, tells whether that was now. Returns: owned text or NULL.
 */
char *intake_store_identity(IntakeStore *store, const char *project_code, bool *made,
                            GError **error) G_GNUC_WARN_UNUSED_RESULT;

bool intake_store_area(IntakeStore *store, const IntakeRecord *record, int position,
                       GString *record_key, GError **error);
bool intake_store_document(IntakeStore *store, const IntakeRecord *record, int position,
                           GString *record_key, GError **error);
bool intake_store_plan(IntakeStore *store, const IntakeRecord *record, int position,
                       GString *record_key, GError **error);
bool intake_store_project(IntakeStore *store, const IntakeRecord *record, int position,
                          GString *record_key, GError **error);
bool intake_store_ladder(IntakeStore *store, const IntakeRecord *record, int position,
                         GString *record_key, GError **error);
bool intake_store_photo(IntakeStore *store, const IntakeRecord *record, int position,
                        GString *record_key, GError **error);

/**
 * Deletes photo files that no row shows any more: what was withdrawn is gone from the disk too
 * (L4). Returns false with an SqlError.
 */
bool intake_store_sweep_photos(IntakeStatements *statements, const char *workspace,
                               GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** The same for the pages of documents that no row names any more. */
bool intake_store_sweep_papers(IntakeStatements *statements, const char *workspace,
                               GError **error) G_GNUC_WARN_UNUSED_RESULT;
bool intake_store_role(IntakeStore *store, const IntakeRecord *record, int position,
                       GString *record_key, GError **error);
bool intake_store_report(IntakeStore *store, const IntakeRecord *record, int position,
                         GString *record_key, GError **error);
