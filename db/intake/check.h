#pragma once

#include "batch.h"
#include "intake/import.h"
#include "intake/report.h"
#include "reference.h"
#include "statements.h"

/**
 * The third stage: does a normalised sheet make sense, by itself and beside what province.db holds?
 * Checks only read; they put the stored form in place of names (a tambon's code for its name) and
 * report everything that is wrong in one pass.
 */

/** A row in force that the new file no longer has. */
typedef struct {
    char *row_key;    /* as intake_batch_key() makes it */
    char *record_key; /* the record's primary key, see row_source */
} IntakeVanished;

typedef struct {
    IntakeBatch *batch;
    IntakeReport *report;
    IntakeStatements *statements;
    const IntakeReference *reference;
    const char *office_code;   /* tambon; the province for a reference sheet */
    const char *issue_edition; /* of rows that name none; may be NULL */
    const char *folder;        /* where the file lies: documents are beside it */
    const char *workspace;     /* whose pages of documents need not be made again; or NULL */
    IntakeExpected expected;   /* of the register of areas */
    bool accept_vanished;
    char *today;         /* in Thailand, ISO 8601; made by intake_check_init() */
    GHashTable *records; /* row key → IntakeRecord *, made by intake_check_rows() */
    GHashTable *photos;  /* IntakeRecord * → IntakePhoto *, made by intake_check_photos() */
    GHashTable *papers;  /* IntakeRecord * → IntakePaper *, made by intake_check_paper() */
    GPtrArray *vanished; /* IntakeVanished *, made by intake_check_vanished() */
} IntakeCheck;

void intake_check_init(IntakeCheck *check);
void intake_check_clear(IntakeCheck *check);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(IntakeCheck, intake_check_clear)

/**
 * All checks of the sheet's kind; what they find is in the report.
 * Returns false with an SqlError when province.db cannot be asked.
 */
bool intake_check_batch(IntakeCheck *check, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Reports about one cell (`column` -1: about the row). `message` is taken. */
void intake_check_error(IntakeCheck *check, const IntakeRecord *record, int column,
                        const char *rule, char *message, const char *advice);
void intake_check_warn(IntakeCheck *check, const IntakeRecord *record, int column, const char *rule,
                       char *message, const char *advice);

/** The same for what needs nothing done about it. */
void intake_check_note(IntakeCheck *check, const IntakeRecord *record, int column, const char *rule,
                       char *message);

/**
 * The texts that a query with :office returns in its first column, as a set (keys and values are
 * the same owned texts). NULL with an SqlError.
 */
GHashTable *intake_check_load_set(IntakeCheck *check, const char *query,
                                  GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * The first two columns of a query as a map, both owned by it. `office_code` is for queries with
 * :office; NULL for the others. NULL with an SqlError.
 */
GHashTable *intake_check_load_map(IntakeCheck *check, const char *query, const char *office_code,
                                  GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * An error for a date after today. Sample files are made for a day of their own and are not
 * compared with the clock.
 */
void intake_check_not_future(IntakeCheck *check, const IntakeRecord *record, int column);

/**
 * Where a file named in a cell lies: in the folder of the sheet or below, never outside, never
 * through a link. Reports a name that leads elsewhere under `rule` and returns NULL; the file need
 * not be there. Returns: owned path.
 */
char *intake_check_file_path(IntakeCheck *check, const IntakeRecord *record, int column,
                             const char *rule) G_GNUC_WARN_UNUSED_RESULT;

/** Warns of what is no office's telephone number. Mobile ones are left to the personal-data scan.
 */
void intake_check_office_phone(IntakeCheck *check, const IntakeRecord *record, int column);

/**
 * Makes the first pages of the document at `path`, a regular file, for the screens (paper.h). That
 * there are none is a warning: the document itself is still offered to telephones.
 */
void intake_check_paper(IntakeCheck *check, const IntakeRecord *record, const char *path);

/** Warns when a document code is not in `documents` (of check_documents.sql). */
void intake_check_document_code(IntakeCheck *check, const IntakeRecord *record, int column,
                                GHashTable *documents);

/** Warns of dates that are far from the fiscal year of their row. */
void intake_check_year_dates(IntakeCheck *check, const IntakeRecord *record, int year_column);

/** Latitude and longitude go together. */
void intake_check_place(IntakeCheck *check, const IntakeRecord *record, int latitude_column,
                        int longitude_column);

/** Parts of intake_check_batch(), a file each. The first two replace names and drop double rows. */
void intake_check_names(IntakeCheck *check);
void intake_check_rows(IntakeCheck *check);

/** Warns of prose that its writer should read again: misspellings, counts that do not add up. */
void intake_check_texts(IntakeCheck *check);
bool intake_check_vanished(IntakeCheck *check, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * Lines "รวม" of a funding sheet: compared with the lines they sum, and taken out of the batch.
 * Before the names are replaced, because there is no organisation of that name.
 */
void intake_check_funding_totals(IntakeCheck *check);

bool intake_check_areas(IntakeCheck *check, GError **error) G_GNUC_WARN_UNUSED_RESULT;
bool intake_check_issues(IntakeCheck *check, GError **error) G_GNUC_WARN_UNUSED_RESULT;
bool intake_check_issue_map(IntakeCheck *check, GError **error) G_GNUC_WARN_UNUSED_RESULT;
bool intake_check_programmes(IntakeCheck *check, GError **error) G_GNUC_WARN_UNUSED_RESULT;
bool intake_check_processes(IntakeCheck *check, GError **error) G_GNUC_WARN_UNUSED_RESULT;
bool intake_check_indicator_sets(IntakeCheck *check, GError **error) G_GNUC_WARN_UNUSED_RESULT;
bool intake_check_indicator_list(IntakeCheck *check, GError **error) G_GNUC_WARN_UNUSED_RESULT;
bool intake_check_indicator_values(IntakeCheck *check, GError **error) G_GNUC_WARN_UNUSED_RESULT;
bool intake_check_accounts(IntakeCheck *check, GError **error) G_GNUC_WARN_UNUSED_RESULT;
bool intake_check_consumption(IntakeCheck *check, GError **error) G_GNUC_WARN_UNUSED_RESULT;
bool intake_check_calendar(IntakeCheck *check, GError **error) G_GNUC_WARN_UNUSED_RESULT;
bool intake_check_documents(IntakeCheck *check, GError **error) G_GNUC_WARN_UNUSED_RESULT;
bool intake_check_plans(IntakeCheck *check, GError **error) G_GNUC_WARN_UNUSED_RESULT;
bool intake_check_projects(IntakeCheck *check, GError **error) G_GNUC_WARN_UNUSED_RESULT;
bool intake_check_ladder(IntakeCheck *check, GError **error) G_GNUC_WARN_UNUSED_RESULT;
bool intake_check_organisations(IntakeCheck *check, GError **error) G_GNUC_WARN_UNUSED_RESULT;
bool intake_check_project_codes(IntakeCheck *check, GError **error) G_GNUC_WARN_UNUSED_RESULT;
bool intake_check_holidays(IntakeCheck *check, GError **error) G_GNUC_WARN_UNUSED_RESULT;
bool intake_check_meetings(IntakeCheck *check, GError **error) G_GNUC_WARN_UNUSED_RESULT;
bool intake_check_glossary(IntakeCheck *check, GError **error) G_GNUC_WARN_UNUSED_RESULT;
bool intake_check_photos(IntakeCheck *check, GError **error) G_GNUC_WARN_UNUSED_RESULT;
bool intake_check_process(IntakeCheck *check, GError **error) G_GNUC_WARN_UNUSED_RESULT;
bool intake_check_quality(IntakeCheck *check, GError **error) G_GNUC_WARN_UNUSED_RESULT;
bool intake_check_profile(IntakeCheck *check, GError **error) G_GNUC_WARN_UNUSED_RESULT;
bool intake_check_assessment(IntakeCheck *check, GError **error) G_GNUC_WARN_UNUSED_RESULT;
bool intake_check_roles(IntakeCheck *check, GError **error) G_GNUC_WARN_UNUSED_RESULT;
bool intake_check_reports(IntakeCheck *check, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** check_project.c's other half: parents, cycles, codes that lost a zero, against what is stored.
 */
bool intake_check_project_tree(IntakeCheck *check, GError **error) G_GNUC_WARN_UNUSED_RESULT;
