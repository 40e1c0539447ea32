#pragma once

#include <base/address.h>
#include <snapshot/snapshot.h>
#include <ui/draw.h>

#include "text.h"

/**
 * Wrong data (J6): what is wrong on a page is told to the office, never typed here. A button in the
 * foot of every page that shows data lays a sheet over it: a code for the phone that names this
 * page and this release, the same in words, the telephone of the tambon's office where the release
 * has it, and of the province's own ways those that its province.conf states (base/contact.h). The
 * code leads to the page w/ of the site, which has them all to touch. Where there is no way at all
 * the sheet sends to the officer who stands by. Every page gets this from page.c. That the sheet
 * lies there is in the address: "over=wrong".
 *
 * A tight panel (ui/metrics.h) has no room for the button in its foot: there /help leads to it, and
 * the code names the release alone.
 */
typedef struct {
    const char *url;      /* at most 60 characters; NULL: no data, and nothing to be wrong */
    const char *where;    /* the page's address, to be read out on the telephone; NULL on /help */
    const char *release;  /* "ชุดที่ 12 · 8 มิ.ย. 2569" */
    const char *office;   /* who answers for the place; NULL: the release names nobody */
    const char *phone;    /* of that office, never of a person; NULL: not stated */
    const char *province; /* whose the province's ways are; these are NULL where not stated */
    const char *province_phone;
    const char *line; /* "@tambon80" */
    bool has_form;
} ScreenWrong;

/**
 * What the sheet of an address says; texts are borrowed from `text`. The office is that of the
 * tambon in the address, asked for only when the sheet lies there. Without data (`snapshot` NULL)
 * all is NULL.
 */
ScreenWrong screen_wrong_of(Snapshot *snapshot, ScreenText *text, const BaseAddress *address);

/** The office and the code of a tambon that the address does not name, as that of a project. */
void screen_wrong_set_tambon(ScreenWrong *wrong, Snapshot *snapshot, ScreenText *text,
                             const BaseAddress *address, const char *tambon_code);

/** The address with the sheet over its page. Borrowed from `text`. */
const char *screen_wrong_address(ScreenText *text, const BaseAddress *address);

/** Draws the sheet over the page when the address says so; `heading`: what the page is called. */
void screen_wrong_draw_over(const ScreenWrong *wrong, const char *heading, const UiDraw *draw,
                            const BaseAddress *address);
