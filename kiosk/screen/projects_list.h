#pragma once

#include "projects.h"

/** Rows that the slides of a meeting have at most; the rest is said in a line. */
#define SCREEN_PROJECTS_LIMIT_SLIDE_ROWS 200

/** Adds what was read to the page's flow instead: total, and a row a project. */
void screen_projects_list_add(ScreenProjects *projects);

/**
 * Draws frame, choices, total and one page of rows. Rows are set in slots of one height, so that a
 * register of any length is laid out by measuring one row, and a page turns in the same time on the
 * first page as on the last.
 */
void screen_projects_list_draw(const ScreenProjects *projects, const ScreenContext *context,
                               const UiDraw *draw);
