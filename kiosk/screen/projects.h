#pragma once

#include <snapshot/project.h>

#include "filter_bar.h"
#include "page.h"

/** What the register of projects shows: made by projects.c, drawn by projects_list.c. */

/** Rows a page shows at most; as many are read for each page up to the one asked for. */
#define SCREEN_PROJECTS_LIMIT_PAGE_ROWS 40

typedef struct {
    ScreenPage *page; /* frame; its flow holds the choices, or what to say when nothing is left */
    bool in_flow;     /* that is what is shown, not the rows */
    ScreenFilterBar bar;
    int count; /* of all projects that the filter leaves */
    GPtrArray
        *rows; /* of SnapshotProjectRow, from the first: at least those of the page asked for */
    SnapshotClass budget_class; /* the money of a row: of this class */
    int64_t now_unix;
    int stale_days;
    const char *total;  /* "12 โครงการ · 3,400,000 บาท" */
    const char *chosen; /* "เฉพาะ: ปีงบประมาณ 2569 · แล้วเสร็จ"; NULL: nothing is chosen */
    const char *money;  /* what the sum counts or lacks; NULL: nothing more to say */
    int64_t most_satang; /* the whole sum */
    const char *widest;  /* no row's figure is wider: the whole sum */
} ScreenProjects;
