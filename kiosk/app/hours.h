#pragma once

#include <base/week.h>
#include <screen/panel.h>
#include <snapshot/duty.h>
#include <stdbool.h>
#include <stdint.h>

/* Opening hours (I5): what the buttons of the officers' page do to them, and the release's
 * holidays. */

/* Monday to Friday from 08:30 to 16:30: the hours of Thai government offices. */
BaseWeek hours_of_office(void);

/*
 * Does to every day of a group what a button says. Earlier and later move the first opening and the
 * last closing of each day that is open, never past each other nor over midnight; what lies between
 * (a pause at noon) stays. Returns whether anything has changed: false also where the last open day
 * would be closed, since a screen that is never on is nobody's wish.
 */
bool hours_change(BaseWeek *week, ScreenPanelGroup group, ScreenPanelChange change);

/* The holidays of the days that base_week_next_change() looks at; none without data. */
BaseWeekHolidays hours_list_holidays(Snapshot *snapshot, int64_t now_unix);
