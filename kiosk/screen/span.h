#pragma once

#include <snapshot/programme.h>

#include "screen/screen.h"
#include "text.h"

/**
 * The years of a programme in words, and which of them it is now. A programme counts in fiscal
 * years unless its source says calendar years: "entering year 4" of a text from November 2550 is
 * true in fiscal years alone (domain.md §1.7).
 */
typedef enum {
    SCREEN_SPAN_UNKNOWN, /* no first year is told */
    SCREEN_SPAN_AHEAD,   /* it begins later */
    SCREEN_SPAN_RUNNING, /* this is year_no of year_count */
    SCREEN_SPAN_OPEN,    /* it has begun; when it ends is not told */
    SCREEN_SPAN_OVER,    /* the last year has passed */
} ScreenSpanState;

typedef struct {
    ScreenSpanState state;
    int year_no;    /* from 1, when RUNNING; else 0 */
    int year_count; /* first and last year counted; 0: not told, or last before first */
} ScreenSpan;

/** Where `year_be` lies in the years from `start_year_be` to `end_year_be` (0: not told). */
ScreenSpan screen_span_make(int start_year_be, int end_year_be, int year_be);

/**
 * The year it is for a programme: fiscal, or of the calendar when `year_kind` is "calendar". With a
 * clock in doubt the fiscal year the release was made in.
 */
int screen_span_year_now(const ScreenContext *context, const char *year_kind);

/**
 * How many years a name says its programme has: 4 for "แผนปฏิบัติราชการ 4 ปี (พ.ศ. 2555 – 2559)"; 0
 * when it says none. It may differ from the years counted: the screen then says so.
 */
int screen_span_claimed_years(const char *name);

/** "ปีงบประมาณ 2548", "ปี พ.ศ. 2555": one year of a programme. */
const char *screen_span_year(ScreenText *text, const char *year_kind, int year_be);

/** "ปีงบประมาณ 2548 ถึง 2553 (6 ปี)"; words also for years that are not told. */
const char *screen_span_years(ScreenText *text, const SnapshotProgramme *programme);

/** "ตอนนี้ปีที่ 4 จาก 6 ปี", "จบแล้ว", …; NULL when nothing can be said. */
const char *screen_span_now(ScreenText *text, const ScreenSpan *span);
