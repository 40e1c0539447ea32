#pragma once

#include <base/date.h>
#include <screen/screen.h>

#include "text.h"

/** Months in words, as calendars and steps of a plan name them. */

/** "มกราคม" for 1 … "ธันวาคม" for 12; NULL for any other number. Static text. */
const char *screen_month_name(int month);

/**
 * "กุมภาพันธ์ถึงมีนาคม" of "2-3", "มกราคม" of "1" (SnapshotStep.months); NULL for NULL, for what is no
 * such text, and for all twelve: what belongs to every month is said otherwise.
 */
const char *screen_month_say(ScreenText *text, const char *months);

/** The first day of the month so many months after the one of `day`; before it: negative. */
BaseDate screen_month_first(const BaseDate *day, int months);

/** The month it is in Thailand, 1–12; 0 when the clock is in doubt. */
int screen_month_now(const ScreenContext *context);
