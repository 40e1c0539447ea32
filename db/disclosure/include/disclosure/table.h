#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stdint.h>

#include "disclosure/system.h"

/**
 * One published table of counts: one indicator of one year over all areas, with its parts by sex
 * and by age, and everything earlier releases have told about it. Says of every figure how it may
 * be shown. What a table is made of, and why the rules below: DISCLOSURE.md.
 *
 * A cell counts `surveyed` people or households, of whom some `passed` and the others failed; or is
 * one of the other kinds below.
 */
typedef struct DisclosureTable DisclosureTable;

/** How a figure is shown. Zero is a figure like others: never the same as hidden. */
typedef enum {
    DISCLOSURE_STATE_SHOWN,
    DISCLOSURE_STATE_SMALL,  /* "fewer than 10": 1 … threshold − 1 */
    DISCLOSURE_STATE_CAPPED, /* "90 % or more" of those surveyed */
    DISCLOSURE_STATE_HIDDEN,
} DisclosureState;

/** What a release tells about one figure: low = high = the figure itself when it is shown. */
typedef struct {
    DisclosureState state;
    int64_t low;
    int64_t high;
} DisclosureMark;

typedef enum {
    DISCLOSURE_FIGURE_SURVEYED,
    DISCLOSURE_FIGURE_PASSED,
    DISCLOSURE_FIGURE_FAILED,
    DISCLOSURE_FIGURE_COUNT,
} DisclosureFigure;

/** What a cell counts. */
typedef enum {
    DISCLOSURE_KIND_PAIR,  /* surveyed, of whom some passed and the others failed */
    DISCLOSURE_KIND_PLAIN, /* `surveyed` is a plain count; there is nothing else */
    /**
     * A mean or another figure of `surveyed` households: the figure itself is not here, only
     * whether it may be shown. It is when they are DISCLOSURE_TABLE_HOUSEHOLD_MIN at least and no
     * sum of figures times households gives back the figure of fewer.
     */
    DISCLOSURE_KIND_MEAN,
} DisclosureKind;

/** Why a whole cell is hidden whatever its figures are. */
typedef enum {
    DISCLOSURE_AREA_LARGE,  /* it is not */
    DISCLOSURE_AREA_SMALL,  /* too few surveyed: passed and failed are hidden */
    DISCLOSURE_AREA_PART,   /* a part (women, an age) of such an area: surveyed too */
    DISCLOSURE_AREA_UNTOLD, /* not published at all: what is missing from a sum that is */
} DisclosureArea;

typedef struct {
    int64_t surveyed;
    int64_t passed;
    DisclosureKind kind;
    DisclosureArea area;
    /**
     * An earlier release has shown exactly these figures with these marks: they stay as they are. A
     * cell that is no longer in the table (corrected since, or withdrawn) is added all the same:
     * what is still hidden of it must stay so.
     */
    bool published;
    DisclosureMark marks[DISCLOSURE_FIGURE_COUNT];
} DisclosureCell;

/** Fewer surveyed than this and no characteristics are shown (ONS and Statistics Canada practice:
 *  40/100 people; testing.md §6). */
#define DISCLOSURE_TABLE_PEOPLE_MIN 100
#define DISCLOSURE_TABLE_HOUSEHOLD_MIN 30
/** Up to here an area is small: shares of nine tenths and more are capped. (The US statistical
 *  standard for education records codes the ends of a scale up to groups of 300.) */
#define DISCLOSURE_TABLE_CAP_BELOW 300
/** The threshold of small counts when the province sets none, and the least it may set. */
#define DISCLOSURE_TABLE_THRESHOLD 10
#define DISCLOSURE_TABLE_THRESHOLD_MIN 5

/** `threshold`: counts from 1 up to below it are small; at least DISCLOSURE_TABLE_THRESHOLD_MIN. */
DisclosureTable *disclosure_table_new(int threshold) G_GNUC_WARN_UNUSED_RESULT;
void disclosure_table_free(DisclosureTable *table);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(DisclosureTable, disclosure_table_free)

/** Copies a cell; 0 ≤ passed ≤ surveyed. Returns: its number, from 0. */
int disclosure_table_add(DisclosureTable *table, const DisclosureCell *cell);

/**
 * The figures of `parent` are the sums of those of its children, and readers know it. Wrong sums
 * are a programmer's mistake. All cells of a sum are of one kind.
 */
void disclosure_table_add_sum(DisclosureTable *table, int parent, const int *children, int count);

/** Decides every cell. `outcome->unprotected` above 0: some secrets were given away earlier. */
void disclosure_table_protect(DisclosureTable *table, DisclosureOutcome *outcome);

/** How a figure is shown, after disclosure_table_protect(). */
DisclosureMark disclosure_table_get(const DisclosureTable *table, int cell,
                                    DisclosureFigure figure);
