#pragma once

#include "snapshot/figure.h"
#include "snapshot/snapshot.h"

/**
 * Surveys of places: จปฐ., กชช.2ค, strong-tambon and any later set, all from data (C1–C12). A set
 * has editions; figures of one edition do not continue in the next, and the same number may mean
 * another thing there. A scope is an area code of any level, or "group/2".
 */

/** An edition of a set, and how far the figures of the place asked about go. */
typedef struct {
    char *code;
    char *edition;
    char *name_th;
    int from_year_be;    /* 0: not stated */
    int to_year_be;      /* 0: not stated, or still in force */
    int dimension_count; /* as its makers state it; 0: not stated */
    int indicator_count; /* the same */
    int every_years;     /* how often it is surveyed; 0: not stated */
    int year_be;         /* newest year with figures of the place; 0: none */
    char *as_of;         /* ISO, newest day of that year's figures; NULL: none */
    bool sample;         /* one of that year's figures is made up */
} SnapshotIndicatorSet;

/** All editions of all sets, a set's newest edition first. Returns: list of SnapshotIndicatorSet.
 */
GPtrArray *snapshot_indicator_list_sets(Snapshot *snapshot, const char *scope,
                                        GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Which indicator of which place is asked about; texts are borrowed for the call. */
typedef struct {
    const char *set_code;
    const char *edition;
    const char *code; /* of the indicator */
    const char *scope;
    int year_be;
} SnapshotIndicatorKey;

/**
 * The years that an edition of a set has figures of a place, newest first; key->code and year_be
 * are not used. Returns: array of int.
 */
GArray *snapshot_indicator_list_set_years(Snapshot *snapshot, const SnapshotIndicatorKey *key,
                                          GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * When the next survey is due: `as_of` and `every_years` later (29 February becomes the 28th). NULL
 * where one of them is not known. A day in the past is overdue, and the screen says so (C8).
 * Returns: owned ISO date or NULL.
 */
char *snapshot_indicator_next_due(const char *as_of, int every_years) G_GNUC_WARN_UNUSED_RESULT;

/** What is measured. */
typedef struct {
    char *set_code;
    char *edition;
    char *code;
    int dimension_no;
    char *dimension_th; /* NULL: nobody has told its name, and none is made up */
    char *name_th;
    char *unit;
    char *direction; /* "higher" is better, or "lower": the words ดีขึ้น and แย่ลง follow it */
    double target;      /* NAN: none */
    char *aggregation;  /* "sum", "ratio", "weighted": how sums of places were made */
    char *public_words; /* for the public screen where the official term hurts (C2), or NULL */
    char *definition;   /* or NULL */
    char *source;       /* of the definition, or NULL */
} SnapshotIndicator;
void snapshot_indicator_free(SnapshotIndicator *indicator);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(SnapshotIndicator, snapshot_indicator_free)

/** One indicator; SNAPSHOT_ERROR_NOT_FOUND if there is none. Returns: owned. */
SnapshotIndicator *snapshot_indicator_get(Snapshot *snapshot, const char *set_code,
                                          const char *edition, const char *code,
                                          GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * The figures of one place and year, each with its state. An indicator has either counts (surveyed,
 * passed, failed) or a value; the other is MISSING. A count is -1 and the value NAN unless SHOWN.
 */
typedef struct {
    int year_be; /* 0: nobody sent anything, all is MISSING */
    int64_t surveyed;
    SnapshotFigureState surveyed_state;
    int64_t passed;
    SnapshotFigureState passed_state;
    int64_t failed;
    SnapshotFigureState failed_state;
    double value;
    SnapshotFigureState value_state;
    char *unit;     /* คน, ครัวเรือน, ระดับ … */
    int sent_count; /* places below that sent it (of a tambon villages, above tambons) … */
    int sent_total; /* … of so many: below 100 % it is no total. 0: the office's own figure */
    char *as_of;    /* ISO */
    char *source;
    bool sample;
} SnapshotFigures;

/**
 * The share that passed, in percent: SHOWN with `*percent` where surveyed and passed are, otherwise
 * the state a screen has to say ("90 % ขึ้นไป" for CAPPED), and `*percent` is NAN. It is never made
 * of one number alone.
 */
SnapshotFigureState snapshot_indicator_share(const SnapshotFigures *figures, double *percent);

/** An indicator with the figures of a place. */
typedef struct {
    SnapshotFigures figures;
    SnapshotIndicator indicator;
} SnapshotIndicatorValue;

/**
 * Every indicator of key->set_code and edition, by dimension, with the figures of the place in a
 * year; for 0 of the newest year that each has. key->code is not used. A set that is not there:
 * empty. Returns: list of SnapshotIndicatorValue.
 */
GPtrArray *snapshot_indicator_list_values(Snapshot *snapshot, const SnapshotIndicatorKey *key,
                                          GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Why a figure stands beside the one asked about. */
typedef enum {
    SNAPSHOT_BESIDE_OWN,       /* the figure itself */
    SNAPSHOT_BESIDE_LAST_YEAR, /* its own, of the newest year before that it has */
    SNAPSHOT_BESIDE_TAMBON,    /* of a village: its tambon */
    SNAPSHOT_BESIDE_DISTRICT,  /* of a village or tambon */
    SNAPSHOT_BESIDE_PROVINCE,
} SnapshotBeside;

/** Figures of one place, of one part of its people, in one edition. */
typedef struct {
    SnapshotFigures figures;
    char *scope;
    char *edition;
    char *name_th;   /* of the indicator in that edition, or of the place; or NULL */
    char *sex;       /* "male", "female"; "": all */
    char *age_group; /* "": all */
    SnapshotBeside beside;
} SnapshotIndicatorPoint;

/**
 * An indicator of a place over the years, oldest first, through all editions of its set that have
 * its number (key->edition and year are not used). Where `edition` changes the line is cut (C5),
 * and `name_th` tells what the number meant. Returns: list of SnapshotIndicatorPoint.
 */
GPtrArray *snapshot_indicator_list_years(Snapshot *snapshot, const SnapshotIndicatorKey *key,
                                         GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * The figure asked about and those beside it, own district, province and last year (C6): in the
 * order of SnapshotBeside, each once, also where nothing was sent; only those that a place has (a
 * province has its last year alone). Returns: list of SnapshotIndicatorPoint.
 */
GPtrArray *snapshot_indicator_compare(Snapshot *snapshot, const SnapshotIndicatorKey *key,
                                      GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * The places directly below key->scope with their figures, in the order of
 * snapshot_area_list_children(), also those without. Returns: list of SnapshotIndicatorPoint.
 */
GPtrArray *snapshot_indicator_list_places(Snapshot *snapshot, const SnapshotIndicatorKey *key,
                                          GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * The same of the tambons of a pilot group, in the order of snapshot_area_list_group(); key->scope
 * is not used. Returns: list of SnapshotIndicatorPoint.
 */
GPtrArray *snapshot_indicator_list_group(Snapshot *snapshot, int pilot_group,
                                         const SnapshotIndicatorKey *key,
                                         GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * The same of all tambons of a province or district, by code. Returns: list of
 * SnapshotIndicatorPoint.
 */
GPtrArray *snapshot_indicator_list_tambons(Snapshot *snapshot, const SnapshotIndicatorKey *key,
                                           GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** By sex and by age, where the release has it (C12). Returns: list of SnapshotIndicatorPoint. */
GPtrArray *snapshot_indicator_list_parts(Snapshot *snapshot, const SnapshotIndicatorKey *key,
                                         GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** What one tambon has of one indicator. */
typedef struct {
    SnapshotFigures figures; /* the numbers and sample alone: a table has thousands of them */
    char *scope;             /* the tambon */
    char *code;              /* of the indicator */
} SnapshotIndicatorCell;

/**
 * Everything the tambons of a province or district have of key->set_code, edition and year, by code
 * of indicator and tambon: only what was sent. key->code is not used; `codes`: of these indicators
 * alone (NULL: of all), which is what a page shows of a province of thousands of figures. Returns:
 * list of SnapshotIndicatorCell.
 */
GPtrArray *snapshot_indicator_list_table(Snapshot *snapshot, const SnapshotIndicatorKey *key,
                                         const char *const *codes,
                                         GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** The same of the tambons of a pilot group; key->scope is not used. */
GPtrArray *snapshot_indicator_list_table_group(Snapshot *snapshot, int pilot_group,
                                               const SnapshotIndicatorKey *key,
                                               const char *const *codes,
                                               GError **error) G_GNUC_WARN_UNUSED_RESULT;
