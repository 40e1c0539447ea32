#pragma once

#include <snapshot/figure.h>
#include <ui/widget/mark.h>

#include "page.h"

/**
 * Figure: what stands in the place of a number of a survey that is none (features C9). Missing,
 * zero, not applicable and kept private are four marks that are never mixed up; each is explained
 * on the page it stands on.
 */

/** The words in place of the number, short enough for a bar; NULL where the figure is SHOWN. */
const char *screen_figure_words(ScreenText *text, SnapshotFigureState state, int small_cell);

/** One plain sentence on why there is no number; NULL where the figure is SHOWN. Static text. */
const char *screen_figure_reason(SnapshotFigureState state);

/** Its mark; NONE for SHOWN and for a share that is known to be 90 % or more. */
UiMarkKind screen_figure_mark(SnapshotFigureState state);

/** The word of a mark for a legend: "ยังไม่มีข้อมูล"; NULL for one that stands for a number. Static. */
const char *screen_figure_mark_word(UiMarkKind mark);

/** "1,970", or the words. `count` is only looked at when SHOWN. */
const char *screen_figure_count(ScreenText *text, SnapshotFigureState state, int64_t count,
                                int small_cell);

/** Which marks a page has drawn: a bit for each UiMarkKind. */
typedef unsigned ScreenFigureMarks;

/** Notes that a mark is on the page. */
void screen_figure_note(ScreenFigureMarks *marks, UiMarkKind mark);

/** A card that explains the marks which are on the page; none when there are none. */
void screen_figure_add_legend(ScreenPage *page, ScreenFigureMarks marks);
