#pragma once

#include <base/address.h>
#include <base/uses.h>
#include <stdint.h>

/*
 * How often each screen is opened by visitors, a day (base/uses.h), for the province. Counted is a
 * page that a visitor goes to: not the one at rest, not the same page with another filter, list
 * page, language or release, not going back to it, and never the pages of staff and of setting up.
 *
 * Written at most once in five minutes, and when a visit ends. Times are milliseconds of a clock
 * that only goes forward.
 */
typedef struct {
    const char *folder; /* the state folder, borrowed; NULL: nothing is counted */
    BaseUses *uses;
    int64_t written_ms;
    bool changed; /* since it was written */
} Counts;

/* `folder` may be NULL. With `on` false what was counted before is deleted. */
void counts_init(Counts *counts, const char *folder, bool on, int64_t now_ms);

/* Writes what is not written yet. */
void counts_clear(Counts *counts);

/* A visitor went to `address`, where `screen` (the name of its class) was opened. */
void counts_open(Counts *counts, const BaseAddress *address, const char *screen, int64_t now_unix);

/* Writes when it is due. A folder that cannot be written is warned of once. */
void counts_advance(Counts *counts, bool at_rest, int64_t now_ms);
