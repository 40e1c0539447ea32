#pragma once

#include <base/address.h>
#include <snapshot/glossary.h>
#include <ui/draw.h>

#include "text.h"

/**
 * Terms: the abbreviations on a page, and their full names one touch away (A9, K11). Every page
 * gets this from page.c: what it shows is searched for the abbreviations of the release, and where
 * there are any a button in its head says so. Touched, it lays a sheet over the page with what each
 * stands for. That it lies there is in the address: "over=terms".
 *
 * Searched is what is drawn, not what was asked: so no screen has to do anything, and words of the
 * interface count too.
 */

/**
 * The abbreviations a release knows: list of SnapshotTerm, owned. A release that cannot be read has
 * none: the screen's own questions say that. `snapshot` may be NULL.
 */
GPtrArray *screen_terms_known(Snapshot *snapshot) G_GNUC_WARN_UNUSED_RESULT;

/**
 * Whether an abbreviation occurs in a text, for itself: not as the end of a longer word ("ศอช." is
 * not in "กศอช."), and not as a measure ("2 กม." is no committee). Written without its inner dots
 * it is the same: "ธกส." for "ธ.ก.ส.".
 */
bool screen_terms_occurs(const char *text, const char *term);

/**
 * Those of `known` that occur in the `heading` of a page, which may be NULL, or among the texts of
 * its canvas. Returns: owned, elements borrowed.
 */
GPtrArray *screen_terms_find(const GPtrArray *known, const char *heading,
                             const UiCanvas *canvas) G_GNUC_WARN_UNUSED_RESULT;

/** The address with the sheet over its page. Borrowed from `text`. */
const char *screen_terms_address(ScreenText *text, const BaseAddress *address);

/** The found words in a row, for who has the button read out. Returns: owned. */
char *screen_terms_label(const GPtrArray *found) G_GNUC_WARN_UNUSED_RESULT;

/** Draws the sheet over the page when the address says so and something was found. */
void screen_terms_draw_over(const GPtrArray *found, const UiDraw *draw, const BaseAddress *address);
