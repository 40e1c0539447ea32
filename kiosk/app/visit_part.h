#pragma once

#include "visit.h"

/* What visit.c and visit_input.c share of a visit. */

/* Opens the screen of the address anew: what was being touched is nobody's. */
void visit_open_screen(Visit *visit);

/* Does what the id of a target says, "" being nothing: somebody is there in any case. */
void visit_activate(Visit *visit, const char *id, int64_t now_ms);

/* From the crosses back to where the way to them began. */
void visit_leave_crosses(Visit *visit);

/* Whether an officers' page is in front: of this name, or any (NULL). */
bool visit_is_staff_page(const Visit *visit, const char *name);

/* Whether the page with the cells to be touched is, and nothing lies over it. */
bool visit_is_trying_touch(const Visit *visit);
