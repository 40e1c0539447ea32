#pragma once

#include <snapshot/document.h>
#include <ui/icon.h>

#include "page.h"

/** What a document is, in words: on its own page, in the library and among what a search found. */

/** Its kind: "แผนชุมชน", "บทเรียน", …; "เอกสารอื่น" for a key nobody knows. Static. */
const char *screen_paper_type(const char *type);
UiIcon screen_paper_icon(const char *type);

/** "1.2 MB"; NULL below 0 (not stated). */
const char *screen_paper_size(ScreenText *text, int64_t bytes);

/** "147 หน้า"; NULL for 0 (not stated). */
const char *screen_paper_pages(ScreenText *text, int pages);

/** Whose it is: "ตำบลปากพูน อำเภอเมือง…", "หมู่ที่ 3 …", "จังหวัด…". */
const char *screen_paper_place(ScreenText *text, const SnapshotDocument *document);

/**
 * The file of page `number` (from 1) in this kiosk's store, kept in `text`; NULL when it is not
 * there. Looks at the disk: for open().
 */
const char *screen_paper_page(const ScreenContext *context, ScreenText *text,
                              const SnapshotDocument *document, int number);

/** Why no page of it is there, as far as its kind tells, and what to do instead. Static. */
const char *screen_paper_no_pages(const SnapshotDocument *document);

/**
 * One line under its title: kind, date, pages, whether it is read here or on a phone, and with
 * `place` whose it is. One that is older than SCREEN_PAPER_OLD_YEARS says so (E5). As
 * screen_paper_page(), for open().
 */
#define SCREEN_PAPER_OLD_YEARS 3
const char *screen_paper_detail(const ScreenContext *context, ScreenText *text,
                                const SnapshotDocument *document, bool place);

/**
 * A row of a list that leads to its page: title and screen_paper_detail(). A sample makes the page
 * one of samples.
 */
void screen_paper_add_row(ScreenPage *page, const ScreenContext *context,
                          const SnapshotDocument *document, bool place);

/** How old it is, in words: "เอกสารเก่า 5 ปี"; NULL for one that is not old. */
const char *screen_paper_age(ScreenText *text, const char *date, int64_t now_unix);

/**
 * A row that leads to a document of a tambon whose title is known; nothing for a NULL title (it was
 * named, but not sent). `area_code`: the tambon's or that of a village of it.
 */
typedef struct {
    const char *area_code;
    const char *code;
    const char *title;
    const char *detail; /* NULL: "touch to see it" */
} ScreenPaperLink;
void screen_paper_add_link(ScreenPage *page, const ScreenPaperLink *link);

/** Address of its page: "/documents/800120/plan-2569". */
const char *screen_paper_address(ScreenText *text, const char *area_code, const char *code);
