#pragma once

#include <base/address.h>
#include <snapshot/project.h>
#include <ui/widget/tile.h>

#include "text.h"

/**
 * The filter of a tambon's projects: year, status and source of money, all in the address, so that
 * changing one keeps the others. Beside each choice stands how many projects it would leave.
 */
typedef enum {
    SCREEN_FILTER_YEAR,
    SCREEN_FILTER_STATUS,
    SCREEN_FILTER_SOURCE,
    SCREEN_FILTER_COUNT,
} ScreenFilterKind;

/** Years, statuses or sources of one set, "all" among them. */
#define SCREEN_FILTER_LIMIT_CHOICES 16

typedef struct {
    char tambon_code[8];
    int fiscal_year_be;         /* 0: all */
    SnapshotStatus status;      /* SNAPSHOT_STATUS_ALL */
    SnapshotClass budget_class; /* SNAPSHOT_CLASS_ALL */
    int choosing;               /* the set being chosen from (choose=status); -1: none */
} ScreenFilter;

/** One set of choices, each a tile that leads to the address with that choice. */
typedef struct {
    const char *word;   /* "สถานะ" */
    const char *chosen; /* "แล้วเสร็จ" */
    const char *open;   /* address that shows this set to choose from */
    UiTile choices[SCREEN_FILTER_LIMIT_CHOICES];
    int count;
} ScreenFilterSet;

/** What the address asks for; a value nobody knows asks for all. */
ScreenFilter screen_filter_read(const BaseAddress *address, const char *tambon_code);

/** The address of a filter. Borrowed from `text`. */
const char *screen_filter_address(ScreenText *text, const ScreenFilter *filter);

/** True when anything but "all" is chosen. */
bool screen_filter_is_narrow(const ScreenFilter *filter);

/** What is chosen, in words: "ปีงบประมาณ 2569 · แล้วเสร็จ"; NULL when nothing is. */
const char *screen_filter_words(ScreenText *text, const ScreenFilter *filter);

/** What is known to count with: the sums of all years and of each. */
typedef struct {
    SnapshotTotals *totals; /* [0]: all years, then as in `years` */
    GArray *years;          /* of int, newest first */
} ScreenFilterSums;

void screen_filter_sums_clear(ScreenFilterSums *sums);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(ScreenFilterSums, screen_filter_sums_clear)

bool screen_filter_read_sums(Snapshot *snapshot, const char *tambon_code, ScreenFilterSums *sums,
                             GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** The total of what the filter leaves; borrowed from `sums`. */
const SnapshotTotal *screen_filter_total(const ScreenFilterSums *sums, const ScreenFilter *filter);

/** Makes one set of choices. */
void screen_filter_make_set(ScreenText *text, const ScreenFilter *filter,
                            const ScreenFilterSums *sums, ScreenFilterKind kind,
                            ScreenFilterSet *set);
