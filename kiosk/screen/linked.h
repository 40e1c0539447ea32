#pragma once

#include <snapshot/marked.h>
#include <snapshot/organisation.h>
#include <snapshot/project.h>

#include "page.h"

/** Projects of several tambons in one list: each with its tambon, which never stands alone. */

/**
 * More rows than this are not laid out on one screen: 40 take 10 ms the first time. A longer list
 * is shown in stretches of so many; which one, the address says ("from=41").
 */
#define SCREEN_LINKED_LIMIT_ROWS 40

/** A row of the card begun last for a project of the register, with its whole budget. */
void screen_linked_add_project(ScreenPage *page, const SnapshotProjectRow *project);

/** The same for a project an organisation gives money to: where it is, and what it gets. */
void screen_linked_add_paid(ScreenPage *page, const SnapshotPaidProject *paid);

/** The same for a project anywhere in the province: with its tambon and its year. */
void screen_linked_add_marked(ScreenPage *page, const SnapshotMarked *marked);

/**
 * Row, from 0, with which the stretch begins that the address asks for; of a list that has become
 * shorter, the last stretch.
 */
int screen_linked_first_row(const ScreenPage *page, int64_t project_count);

/** "โครงการที่ 41 ถึง 80 จากทั้งหมด 1,160"; NULL when all of them are shown. */
const char *screen_linked_say_stretch(const ScreenPage *page, int64_t project_count);

/** Buttons to the stretches before and after, in the section begun last; none where there are none.
 */
void screen_linked_add_stretches(ScreenPage *page, int64_t project_count);
