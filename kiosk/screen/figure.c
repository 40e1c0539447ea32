#include "figure.h"

#include "kind.h"
#include "words.h"

// The page explains the mark: a word is enough beside a bar.
const char *screen_figure_words(ScreenText *text, SnapshotFigureState state, int small_cell)
{
    return state == SNAPSHOT_FIGURE_HIDDEN ? _("Kept private")
                                           : screen_kind_figure(text, state, small_cell);
}

const char *screen_figure_reason(SnapshotFigureState state)
{
    switch (state) {
    case SNAPSHOT_FIGURE_SHOWN:
        return NULL;
    case SNAPSHOT_FIGURE_SMALL:
    case SNAPSHOT_FIGURE_HIDDEN:
        return _("With so few people a number could tell who they are, so it is kept private.");
    case SNAPSHOT_FIGURE_CAPPED:
        return _("Nearly all pass. The others are so few that an exact number could tell who they "
                 "are.");
    case SNAPSHOT_FIGURE_NOT_APPLY:
        return _("There was nobody here to be asked about this.");
    default:
        return _("The office has not sent it yet. It does not mean zero.");
    }
}

UiMarkKind screen_figure_mark(SnapshotFigureState state)
{
    switch (state) {
    case SNAPSHOT_FIGURE_SHOWN:
    case SNAPSHOT_FIGURE_CAPPED:
        return UI_MARK_NONE;
    case SNAPSHOT_FIGURE_SMALL:
    case SNAPSHOT_FIGURE_HIDDEN:
        return UI_MARK_HIDDEN;
    case SNAPSHOT_FIGURE_NOT_APPLY:
        return UI_MARK_NOT_APPLICABLE;
    default:
        return UI_MARK_MISSING;
    }
}

const char *screen_figure_mark_word(UiMarkKind mark)
{
    static const char *const words[UI_MARK_COUNT] = {
        [UI_MARK_MISSING] = N_("No data yet"),
        [UI_MARK_NOT_APPLICABLE] = N_("Does not apply"),
        [UI_MARK_HIDDEN] = N_("Kept private"),
    };
    return words[mark] == NULL ? NULL : _(words[mark]);
}

const char *screen_figure_count(ScreenText *text, SnapshotFigureState state, int64_t count,
                                int small_cell)
{
    return state == SNAPSHOT_FIGURE_SHOWN ? screen_text_count(text, count)
                                          : screen_figure_words(text, state, small_cell);
}

void screen_figure_note(ScreenFigureMarks *marks, UiMarkKind mark) { *marks |= 1U << mark; }

static int draw_mark(const UiDraw *draw, UiBox box, const void *model)
{
    return ui_mark_draw_set(draw, box, model, 1);
}

void screen_figure_add_legend(ScreenPage *page, ScreenFigureMarks marks)
{
    static const char *const words[UI_MARK_COUNT] = {
        [UI_MARK_ZERO] = N_("Zero: counted, and there is none"),
        [UI_MARK_MISSING] = N_("No data yet: the office has not sent it. It does not mean zero."),
        [UI_MARK_NOT_APPLICABLE] = N_("Does not apply: there was nobody here to be asked"),
        [UI_MARK_HIDDEN] = N_("Kept private: so few people that a number could tell who they are"),
    };
    screen_flow_begin_card(page->flow, UI_ICON_INFO, _("When there is no number"), NULL);
    for (int kind = UI_MARK_ZERO; kind < UI_MARK_COUNT; kind++) {
        if ((marks & (1U << kind)) != 0) {
            const UiMark mark = {(UiMarkKind)kind, _(words[kind])};
            screen_flow_add_widget(page->flow, draw_mark, &mark, sizeof mark);
        }
    }
}
