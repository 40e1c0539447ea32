#pragma once

#include <base/address.h>
#include <snapshot/glossary.h>

#include "flow.h"
#include "text.h"

/**
 * Terms: the abbreviations on a page, and their full names one touch away (A9, K11). Every page
 * gets this from page.c: what it shows is searched for the abbreviations of the release, and where
 * there are any a button at its end says which. Touched, it lays a sheet over the page with what
 * each stands for. That it lies there is in the address: "over=terms".
 *
 * Searched is what is drawn, not what was asked: so no screen has to do anything, and words of the
 * interface count too.
 */
typedef struct ScreenTerms ScreenTerms;

/**
 * The abbreviations a release knows. A release that cannot be read has none: the screen's own
 * questions say that. `snapshot` may be NULL. Returns: owned.
 */
ScreenTerms *screen_terms_new(Snapshot *snapshot) G_GNUC_WARN_UNUSED_RESULT;
void screen_terms_free(ScreenTerms *terms);

/**
 * Whether an abbreviation occurs in a text, for itself: not as the end of a longer word ("ศอช." is
 * not in "กศอช."), and not as a measure ("2 กม." is no committee). Written without its inner dots
 * it is the same: "ธกส." for "ธ.ก.ส.".
 */
bool screen_terms_occurs(const char *text, const char *term);

/** From now on there is nothing to explain: for a page that is itself the explanation. */
void screen_terms_set_none(ScreenTerms *terms);

/** Where the button of a page is kept. */
typedef struct {
    ScreenFlow *flow;
    ScreenText *text;           /* keeps what is added to the flow */
    const BaseAddress *address; /* of the page */
} ScreenTermsPage;

/**
 * Finds those that occur in what was drawn so far or on any page of a flow in `box`. Only the first
 * call looks: what a screen says does not change while it is open, and looking through all its
 * pages costs as much as drawing them.
 *
 * Where the box has room to spare the button stands under the contents of every page; on a small
 * panel with large letters it is added to the end of the flow. Contents that just fill one page
 * keep it: then the button stands behind them, or not at all, and the words are among those of
 * /glossary.
 */
void screen_terms_find(ScreenTerms *terms, const UiDraw *draw, const ScreenTermsPage *page,
                       UiBox box);

/** Those that were found, in dictionary order: list of SnapshotTerm, borrowed. */
const GPtrArray *screen_terms_found(const ScreenTerms *terms);

/** Cuts the room of the button from the bottom of `box`, where it stands there; else nothing. */
UiBox screen_terms_cut(const ScreenTerms *terms, const UiDraw *draw, UiBox *box);

/** Draws the button in its room, after contents and pager: the four-key focus comes to it last. */
void screen_terms_draw(const ScreenTerms *terms, const UiDraw *draw, UiBox room,
                       const BaseAddress *address);

/** Draws the sheet over the page when the address says so and something was found. */
void screen_terms_draw_over(const ScreenTerms *terms, const UiDraw *draw,
                            const BaseAddress *address);
