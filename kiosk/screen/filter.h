#pragma once

#include <base/address.h>
#include <snapshot/project.h>

#include "text.h"

/**
 * The filter of a register of projects. All of it is in the address, so that choosing one thing
 * keeps the others, and so do the pager and the way back from a project:
 * "/area/800120/projects?issue=5.1&source=tao&village=80012003".
 */
typedef enum {
    SCREEN_FILTER_YEAR,
    SCREEN_FILTER_STATUS,
    SCREEN_FILTER_SOURCE, /* class of money, and who gives it */
    SCREEN_FILTER_ISSUE,
    SCREEN_FILTER_VILLAGE,
    SCREEN_FILTER_DOER,
    SCREEN_FILTER_PROGRAMME,
    SCREEN_FILTER_MARK, /* focus, beyond capacity, not told of for long */
    SCREEN_FILTER_COUNT,
} ScreenFilterKind;

/** In `choosing`: the list of all kinds. */
#define SCREEN_FILTER_EVERY_KIND SCREEN_FILTER_COUNT

/** Texts are borrowed from the address it was read from, NULL: all. */
typedef struct {
    const char *scope;          /* "800120"; above the tambons "8001", "80", "group/2" */
    int fiscal_year_be;         /* 0: all */
    SnapshotStatus status;      /* SNAPSHOT_STATUS_ALL */
    SnapshotClass budget_class; /* SNAPSHOT_CLASS_ALL */
    const char *funder;         /* code of the organisation that gives */
    const char *issue_edition;  /* NULL: the one in force */
    const char *issue_code;
    const char *village_code; /* the tambon's own code: for all of it */
    const char *doer;
    const char *programme;
    bool focus;
    bool beyond_capacity;
    bool stale;
    int choosing; /* the kind being chosen from (choose=status); -1: none */
} ScreenFilter;

/**
 * What the address asks for. A status, source, doer or year nobody knows asks for all; an issue,
 * village, funder or programme that is not in the release leaves nothing, and the screen says so.
 */
ScreenFilter screen_filter_read(const BaseAddress *address, const char *scope);

/** The address of a filter. Borrowed from `text`. */
const char *screen_filter_address(ScreenText *text, const ScreenFilter *filter);

/** The same of another place: "/area/8001/projects?…" of "8001". */
const char *screen_filter_address_of(ScreenText *text, const ScreenFilter *filter,
                                     const char *scope);

/** Whether anything of a kind is chosen, or anything at all. */
bool screen_filter_has(const ScreenFilter *filter, ScreenFilterKind kind);
bool screen_filter_is_narrow(const ScreenFilter *filter);

/** Whether year, status and class are all it asks: then the sums of the release answer it. */
bool screen_filter_is_summed(const ScreenFilter *filter);

/** Takes what is chosen of one kind out of it, or all of it. */
void screen_filter_drop(ScreenFilter *filter, ScreenFilterKind kind);
void screen_filter_drop_all(ScreenFilter *filter);

/** The day that ends "up to date" today: what was last told of before it is old. Owned. */
char *screen_filter_stale_before(int64_t now_unix, int stale_days);

/** The question to the snapshot; texts are borrowed from filter and `stale_before`. */
SnapshotProjectFilter screen_filter_question(const ScreenFilter *filter, const char *stale_before);

/** "status", as `choose` in the address has it; "more" for the list of all kinds. Static. */
const char *screen_filter_kind_key(int kind);
