#pragma once

#include <ui/widget/empty.h>
#include <ui/widget/row.h>

#include "filter.h"
#include "page.h"

/** What the register of projects shows: made by projects.c, drawn by projects_list.c. */

/** Rows a page shows at most; as many are read for each page up to the one asked for. */
#define SCREEN_PROJECTS_LIMIT_PAGE_ROWS 40

typedef struct {
    ScreenPage *page; /* frame; its flow holds the choices while one is being made */
    ScreenFilterSet sets[SCREEN_FILTER_COUNT];
    bool choosing;
    int count;         /* of all projects that the filter leaves */
    GArray *rows;      /* of UiRow, from the first: at least those of the page asked for */
    GArray *badges;    /* of UiBadge, one for one */
    const char *total; /* "12 โครงการ · 3,400,000 บาท" */
    const char *money; /* what the sum counts or lacks; NULL: nothing more to say */
    UiEmpty empty;     /* instead of rows */
    const char *clear; /* address without any choice; NULL: nothing is chosen */
} ScreenProjects;
