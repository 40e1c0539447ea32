#pragma once

#include "ui/draw.h"

/**
 * Frame: what every page has in the same place. Head with where I am, the title and, where the page
 * has words to explain, the button that does; foot with
 * หน้าแรก, ย้อนกลับ and where the page shows data ข้อมูลผิด? at the left, the ways to change the
 * screen and ช่วยเหลือ at the right (low, within everybody's reach), and between them how fresh the
 * data are. Where the foot is too narrow for these words in a row, the screen's own two stand in a
 * row above; on a tight panel the button for wrong data is left out, and the page has to lead there
 * in another way.
 *
 * With low reach on (ui/metrics.h) the head reaches down over all that is too high to touch, and
 * its button stands below that.
 */
#define UI_FRAME_ID_HOME "home"
#define UI_FRAME_ID_BACK "back"
#define UI_FRAME_ID_HELP "help"
#define UI_FRAME_ID_FRESHNESS "/about"
#define UI_FRAME_ID_DISPLAY "/display"
#define UI_FRAME_ID_LOWER "set:reach=low"
#define UI_FRAME_ID_RAISE "set:reach=all"

typedef struct {
    const char *place; /* where I am: "นครศรีธรรมราช › อำเภอพิปูน" */
    const char *title; /* "ตำบลยางค้อม" */
    UiIcon icon;       /* beside the title */
    const char *example; /* "ข้อมูลตัวอย่าง": badge in the head; NULL: real data */
    const char *explain_word;  /* "คำย่อ": button at the end of the head; NULL: none */
    const char *explain_id;    /* NULL: its height is kept, so that no page jumps, but no button */
    const char *explain_label; /* which words it explains; NULL: its own word */
    const char *home_word;     /* NULL: this is the home page; the place stays empty */
    const char *back_word;     /* NULL: nowhere to go back to */
    const char *wrong_word; /* "ข้อมูลผิด?": how to tell what is wrong here; NULL: no data */
    const char *wrong_id;
    const char *wrong_label;
    const char *help_word;
    const char *display_word; /* NULL: this is where the screen is changed */
    const char *reach_word;   /* turns low reach on or off; not shown where all is within reach */
    const char *lowered;      /* with low reach on: why the top of the screen is empty */
    const char *freshness; /* "ข้อมูลวันที่ 8 มิ.ย. 2569 · ชุดที่ 12" */
    const char *freshness_brief; /* "8 มิ.ย. 2569", for a narrow foot; NULL: never cut short */
    const char *freshness_label; /* what touching it does: "เกี่ยวกับข้อมูล"; NULL: only words */
    UiTone freshness_tone; /* POSITIVE fresh, WARNING old, UNKNOWN never synced */
} UiFrame;

/**
 * The frame in two halves, for pages with things to touch: ground and head, then the page, then the
 * foot. Targets get the four-key focus in the order they are drawn, and that must be the order they
 * are read in (ui_canvas_move_to_front() for a head that is known last).
 */
void ui_frame_draw_head(const UiDraw *draw, const UiFrame *frame);
void ui_frame_draw_foot(const UiDraw *draw, const UiFrame *frame);

/** The box that both leave for the page. */
UiBox ui_frame_box(const UiDraw *draw, const UiFrame *frame);

/** Both halves, for a page that has nothing to touch. Returns the box that is left for the page. */
UiBox ui_frame_draw(const UiDraw *draw, const UiFrame *frame);
