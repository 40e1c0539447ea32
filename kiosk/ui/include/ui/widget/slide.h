#pragma once

#include "ui/draw.h"

/**
 * Slide: the frame of a page in a meeting. Above what it is about, with its code for the phones;
 * below which release it is of, and the two ways. Nothing else: what is left is the page's.
 *
 * No word on it is set smaller than those of the page.
 */
#define UI_SLIDE_ID_BEFORE "meeting:before"
#define UI_SLIDE_ID_NEXT "meeting:next"
#define UI_SLIDE_ID_LIST "meeting:list"

typedef struct {
    const char *title;    /* "แผนชุมชนตำบลปากพูน" */
    const char *about;    /* under it: what it is of, which filter is on; NULL: nothing */
    const char *about_id; /* both take two lines; touched, they are said whole */
    const char *about_label;
    const char *progress;   /* "3/6", leads to the list; NULL: there is none, only the way to it */
    const char *list_label; /* "รายการประชุม" */
    const char *release; /* "ตัวอย่าง · ชุดที่ 12 · 8 มิ.ย. 2569"; NULL: no data */
    const char *position; /* "2/5" of the pages of this one; NULL: one page, or no room for it */
    const char *code;     /* URL; NULL: none */
    const char *code_id;  /* touching it enlarges it */
    const char *code_label;
    const char *before_word; /* spoken of the arrows */
    const char *next_word;
    bool can_before;
    bool can_next;
} UiSlide;

/** The box between head and foot that is left for the page. */
UiBox ui_slide_box(const UiDraw *draw, const UiSlide *slide);

/** Ground and head, to be drawn first; foot, to be drawn last (the order of the four keys). */
void ui_slide_draw_head(const UiDraw *draw, const UiSlide *slide);
void ui_slide_draw_foot(const UiDraw *draw, const UiSlide *slide);
