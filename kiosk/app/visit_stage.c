#include <string.h>

#include "visit_part.h"

// A meeting with a second display: the slide is there, the list stays in front of whoever leads.

static bool has_list(const Visit *visit) { return visit->meeting.list != NULL; }

static bool is_slide(const Visit *visit)
{
    return !meeting_is_for_one(navigator_address(visit->navigator));
}

/* What the panel's page says of the slide; its pages are known once it is drawn. */
static void tell_panel(Visit *visit)
{
    Stage *stage = &visit->stage;
    ScreenMeeting *shown = &visit->meeting.shown;
    const UiCanvas *canvas = stage->view.canvas;
    const UiCanvasScroll *scroll = ui_canvas_scroll(canvas);
    g_free(stage->position);
    stage->position = scroll == NULL || scroll->page_count < 2
                          ? NULL
                          : g_strdup_printf("%d/%d", scroll->page + 1, scroll->page_count);
    shown->projected = true;
    shown->position = stage->position;
    shown->can_before = visit->meeting.item > 0 || ui_canvas_page_up(canvas) != NULL;
    shown->can_next =
        visit->meeting.item + 1 < shown->item_count || ui_canvas_page_down(canvas) != NULL;
}

static void open_slide(Visit *visit)
{
    Stage *stage = &visit->stage;
    const BaseAddress *address = navigator_address(stage->navigator);
    bool near = visit->meeting.shown.near;
    meeting_show(&visit->meeting, address);
    stage->shown = visit->meeting.shown;
    stage->view.meeting = &stage->shown;
    choice_apply(&visit->choice, &stage->view.metrics);
    meeting_set_letters(&stage->view.metrics, address, near);
    view_open(&stage->view, visit->data, stage->navigator);
    view_draw(&stage->view, visit->data, stage->navigator, NULL, NULL);
    tell_panel(visit);
}

void visit_stage_go(Visit *visit, const char *id)
{
    if (navigator_follow(visit->stage.navigator, id)) {
        visit_open_screen(visit); // and before it the slide
    }
}

void visit_stage_open(Visit *visit)
{
    Stage *stage = &visit->stage;
    if (!stage->on) {
        return;
    }
    if (!has_list(visit) && is_slide(visit)) {
        g_autofree char *here = base_address_to_text(navigator_address(visit->navigator));
        (void)navigator_follow(stage->navigator, here);
    }
    open_slide(visit);
}

void visit_set_projector(Visit *visit, int width_px, int height_px)
{
    Stage *stage = &visit->stage;
    bool wanted = width_px > 0 && height_px > 0 && visit->meeting.on;
    if (!wanted) {
        bool leaves = stage->on && visit->meeting.on && has_list(visit);
        stage_end(stage);
        visit->meeting.shown.projected = false;
        if (leaves) {
            visit_show_item(visit); // the panel is the only one again
        }
        return;
    }
    const UiMetrics metrics = settings_make_metrics(visit->settings, width_px, height_px, 0);
    g_autofree char *here = base_address_to_text(navigator_address(visit->navigator));
    g_autofree char *item = has_list(visit) ? meeting_page_address(&visit->meeting) : NULL;
    stage_begin(stage, visit->view.text, &metrics, item != NULL ? item : here);
    g_message("meeting: a second display of %d × %d", width_px, height_px);
    if (has_list(visit)) {
        visit_follow_list(visit);
    }
    visit_open_screen(visit);
}

bool visit_wants_projector(const Visit *visit) { return visit->meeting.on; }

const UiCanvas *visit_draw_projector(Visit *visit, int64_t now_ms)
{
    Stage *stage = &visit->stage;
    if (!stage->on) {
        return NULL;
    }
    stage->view.arriving = play_arriving(&stage->play, now_ms);
    view_draw(&stage->view, visit->data, stage->navigator, NULL, NULL);
    return stage->view.canvas;
}

void visit_stage_advance(Visit *visit, int64_t now_ms)
{
    Stage *stage = &visit->stage;
    if (!stage->on || !has_list(visit)) {
        return;
    }
    const BaseAddress *address = navigator_address(stage->navigator);
    (void)play_look(&stage->play, &stage->view, address, now_ms);
    g_autofree char *next = g_strdup(play_next(&stage->play, now_ms));
    // Told to its end, it stays there until whoever leads goes on.
    if (next != NULL && next[0] == '/' && strcmp(next, NAVIGATOR_REST) != 0) {
        visit_stage_go(visit, next);
    }
}

int64_t visit_stage_wait_ms(const Visit *visit, int64_t now_ms, int frame_ms)
{
    const Stage *stage = &visit->stage;
    return stage->on ? play_wait_ms(&stage->play, now_ms, visit->drawn_ms, frame_ms) : -1;
}
