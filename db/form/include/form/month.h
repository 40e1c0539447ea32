#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stdint.h>

#include "base/date.h"

/** A calendar month as staff name it, "2569-10": October of 2569 BE. */
typedef struct {
    BaseDate first; /* its first day */
    BaseDate last;  /* its last day */
} FormMonth;

/**
 * Reads "2569-10" (Thai digits allowed).
 * Errors: BASE_ERROR_INVALID, message in Thai.
 */
bool form_month_parse(const char *text, FormMonth *month, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** The month in Thailand at a Unix time. */
FormMonth form_month_at(int64_t unix_seconds);

/** "2569-10". Returns: owned text. */
char *form_month_to_text(const FormMonth *month) G_GNUC_WARN_UNUSED_RESULT;

/** "ตุลาคม 2569". Returns: owned text. */
char *form_month_to_thai(const FormMonth *month) G_GNUC_WARN_UNUSED_RESULT;

/** -1, 0, 1: `day` is before, in, after the month. */
int form_month_compare(const FormMonth *month, const BaseDate *day);

/** The same for a date as it is stored (ISO 8601); 1 for a text that is none. */
int form_month_compare_iso(const FormMonth *month, const char *iso);

/** The day in Thailand of a time as it is stored (RFC 3339, UTC). False if it is none. */
bool form_month_day_of(const char *utc, BaseDate *day);
