#pragma once

#include <glib.h>
#include <stdbool.h>

/**
 * How often each screen was opened on each day (feature J4): sums and nothing else. No times, no
 * order, no addresses, no words: from them nobody can be told who was there or what she asked.
 *
 * The kiosk keeps them in the file `uses` of its state folder, a day a line (more lines when a day
 * does not fit one), screens in the order of their names:
 *
 *   2026-11-21 home 12 tambon 5
 *
 * The same line travels with the heartbeat (base/heartbeat.h). A day is one in Thailand, counted
 * from 1970-01-01.
 */

/** More days are not kept: the oldest falls out. */
#define BASE_USES_DAYS_MAXIMUM 40
/** More screens of one day are not counted. */
#define BASE_USES_SCREENS_MAXIMUM 64
/** A screen's name: 1 to 24 of a–z, 0–9, '-' and '_'. */
#define BASE_USES_NAME_MAXIMUM 24
/** A day's sum stands still here. */
#define BASE_USES_COUNT_MAXIMUM 99999
/** Longest line, without its end. */
#define BASE_USES_LINE_BYTES 320

typedef struct BaseUses BaseUses;

typedef struct {
    int day;
    int count;
    char name[BASE_USES_NAME_MAXIMUM + 1];
} BaseUsesSum;

BaseUses *base_uses_new(void) G_GNUC_WARN_UNUSED_RESULT;
void base_uses_free(BaseUses *uses);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(BaseUses, base_uses_free)

/** The day in Thailand at a Unix time. */
int base_uses_day(gint64 unix_seconds);

/** "2026-11-21". Returns: owned text. */
char *base_uses_day_to_iso(int day) G_GNUC_WARN_UNUSED_RESULT;

/** Opened once more. A name that is none is not counted. */
void base_uses_add(BaseUses *uses, int day, const char *name);

/** The sum is at least `count`: hearing the same twice counts once. */
void base_uses_raise(BaseUses *uses, int day, const char *name, int count);

/** Forgets what is not of these days: what is too old, and what a wrong clock has written. */
void base_uses_keep(BaseUses *uses, int first_day, int last_day);

/** Sums in the order of days and names. Borrowed until the next change. */
int base_uses_length(const BaseUses *uses);
const BaseUsesSum *base_uses_at(const BaseUses *uses, int index);

/** The lines. Returns: owned list of owned texts, each of at most BASE_USES_LINE_BYTES. */
GPtrArray *base_uses_to_lines(const BaseUses *uses) G_GNUC_WARN_UNUSED_RESULT;

/**
 * Raises what a line says (it may come from anybody): pairs that are no name and no sum are passed
 * over. False, and nothing changed, when it begins with no day.
 */
bool base_uses_read_line(BaseUses *uses, const char *line);

/** The day a line begins with, or -1. */
int base_uses_line_day(const char *line);

/** The kiosk's file. A missing or damaged one has counted nothing yet. Returns: owned. */
BaseUses *base_uses_read(const char *folder) G_GNUC_WARN_UNUSED_RESULT;

/**
 * Replaces it, whole or not at all, without waiting for the disk: the screen must not.
 * Errors: BASE_ERROR_NO_SPACE, BASE_ERROR_MISSING, BASE_ERROR_IO.
 */
bool base_uses_write(const BaseUses *uses, const char *folder,
                     GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Deletes it: whoever switches counting off keeps nothing. */
void base_uses_remove(const char *folder);
