#pragma once

#include <screen/screen.h>

#include "flow.h"
#include "terms.h"
#include "text.h"
#include "typing.h"
#include "wrong.h"

/**
 * Page: the state of nearly every screen. open() fills it in; drawing it is the same for all: the
 * frame with title and freshness, then the flow, one page of it with its pager when it is longer.
 */
typedef struct {
    ScreenText *text;  /* owned; all texts below are kept in it */
    ScreenFlow *flow;  /* owned */
    const char *place; /* where I am, over the title; NULL: none */
    const char *title;
    UiIcon icon;
    bool is_home;    /* no way home from here */
    bool is_help;    /* no way to help from here */
    bool is_display; /* no way to "make the screen suit you" from here */
    bool is_slide;   /* of a meeting (slide.h), */
    bool is_brief;   /* in letters for a room */
    bool is_setup;   /* of the first run: instead of the foot there are these two ways alone */
    bool is_busy;    /* with something of the first run: what else would take time cannot begin */
    UiButton before; /* its word NULL: none */
    UiButton next;
    bool sample;       /* something on it is made up: says ตัวอย่าง */
    const char *as_of; /* date of the release; NULL without data */
    int stale_days;
    BaseAddress *address;  /* owned */
    int page;              /* from 0, as the address says; may lie beyond the end */
    const char *phone_url; /* in a meeting: where phones read on, unless `code` says it */
    UiQr code;             /* what can be enlarged (code.h); its text NULL: nothing */
    GArray *pictures;      /* owned; of UiThumbnail: what can be enlarged (picture.h) */
    ScreenTyping typing;   /* a field over the flow; its name NULL: nothing is typed here */
    ScreenWrong wrong;     /* how to tell what is wrong here (wrong.h) */
    GPtrArray *terms;      /* owned; abbreviations that are explained where they occur (terms.h) */
} ScreenPage;

/** An empty page with what the context and the address say. Returns: owned. */
ScreenPage *screen_page_new(const ScreenContext *context,
                            const BaseAddress *address) G_GNUC_WARN_UNUSED_RESULT;

/** ScreenClass.close of pages; accepts NULL. */
void screen_page_close(void *page);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(ScreenPage, screen_page_close)

/** ScreenClass.draw of pages. */
void screen_page_draw(const void *page, const ScreenContext *context, const UiDraw *draw);

/**
 * For screens that set their own contents: first the box for them; when they are drawn, the frame
 * around them and what the address lays over the page. The frame comes last because it explains
 * what they show, but lies under them: they may cover it.
 */
UiBox screen_page_box(const ScreenPage *page, const ScreenContext *context, const UiDraw *draw);
void screen_page_draw_frame(const ScreenPage *page, const ScreenContext *context,
                            const UiDraw *draw);

/**
 * The pager of a list that shows page `shown` (from 0) of `page_count`. Its buttons lead from the
 * page that is shown, not from the one the address asks for: after a change of text size that one
 * may lie beyond the end.
 */
void screen_page_draw_pager(const ScreenPage *page, const UiDraw *draw, UiBox box, int shown,
                            int page_count);
