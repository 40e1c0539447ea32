#pragma once

#include "projects.h"

/**
 * Draws frame, choices, total and one page of rows. Rows are set in slots of one height, so that a
 * register of any length is laid out by measuring one row, and a page turns in the same time on the
 * first page as on the last.
 */
void screen_projects_list_draw(const ScreenProjects *projects, const ScreenContext *context,
                               const UiDraw *draw);
