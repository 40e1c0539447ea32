#pragma once

#include <release/diff.h>

/* The Thai words for what the comparison of two releases tells. */

/* "โครงการ": the name of a kind of sheet, or of what else a release holds. Borrowed. */
const char *phrase_kind(const char *kind);

/* "ใหม่", "สถานะ": for ReleaseDiffLine.what. Borrowed. */
const char *phrase_what(const char *what);

/* "กำลังดำเนินการ": for a status of a project. Borrowed. */
const char *phrase_status(const char *status);

/* "ต.ปากพูน อ.เมืองนครศรีธรรมราช (800120)", "อ.ขนอม (8015)", "จังหวัดนครศรีธรรมราช"; a name has no word
   of its level. Returns: owned. */
char *phrase_area(const char *code, const char *name, const char *district_name);
char *phrase_place(const ReleaseDiffSummary *summary);

/* A value of a line as people read it: baht for satang, words for states. Returns: owned, "–" for
   NULL. */
char *phrase_value(const ReleaseDiffLine *line, const char *value);
