#include "screen/panel.h"

#include <screen/overlay.h>

#include "panel_page.h"
#include "screens.h"
#include "words.h"

// The officers' page of the panel: which way is up, how bright it is, how large, and where a finger
// on it is. What is touched is "panel:…", which only the program understands (kiosk/app/panel.c).

#define EDGE 0.1 /* of a side: the crosses stand so far inside the picture */

void screen_panel_find_cross(int index, double *x, double *y)
{
    *x = index == 1 || index == 2 ? 1 - EDGE : EDGE;
    *y = index >= 2 ? 1 - EDGE : EDGE;
}

bool screen_panel_is_page(const BaseAddress *address, const char *page)
{
    return base_address_segment_count(address) == 2 &&
           g_strcmp0(base_address_segment(address, 0), "staff") == 0 &&
           g_strcmp0(base_address_segment(address, 1), page) == 0;
}

ScreenPage *screen_panel_new_page(const ScreenContext *context, const BaseAddress *address,
                                  GError **error)
{
    if (context->panel == NULL) {
        g_set_error(error, SNAPSHOT_ERROR, SNAPSHOT_ERROR_NOT_FOUND, "no panel here");
        return NULL;
    }
    ScreenPage *page = screen_page_new(context, address);
    page->wrong = (ScreenWrong){0};
    return page;
}

void screen_panel_add_loss(ScreenPage *page, const ScreenPanel *panel)
{
    if (!panel->can_keep) {
        screen_flow_begin_wide(page->flow);
        screen_flow_add_note(
            page->flow,
            &(UiNote){.tone = UI_TONE_WARNING,
                      .title = _("What is chosen here is lost when the screen starts again"),
                      .sentence = _("This kiosk has no folder to keep it. Tell whoever installs "
                                    "it.")});
    }
}

static bool matches(const BaseAddress *address) { return screen_panel_is_page(address, "panel"); }

static void add_turns(ScreenPage *page, const ScreenContext *context)
{
    static const struct {
        UiIcon icon;
        const char *word;
    } turns[] = {
        {UI_ICON_UP, N_("Not turned, 0°")},
        {UI_ICON_FORWARD, N_("To the right, 90°")},
        {UI_ICON_DOWN, N_("Upside down, 180°")},
        {UI_ICON_LEFT, N_("To the left, 270°")},
    };
    screen_flow_begin_card(page->flow, UI_ICON_DISPLAY, _("Turn the picture"), NULL);
    for (int i = 0; i < (int)G_N_ELEMENTS(turns); i++) {
        screen_flow_add_option(
            page->flow,
            &(UiOption){.icon = turns[i].icon,
                        .theme = context->metrics->theme,
                        .word = _(turns[i].word),
                        .chosen = context->panel->turn == i,
                        .id = screen_text_print(page->text, SCREEN_PANEL_ID_TURN "%d", i)});
    }
    screen_flow_add_text(page->flow, UI_TYPE_CAPTION, true,
                         _("The screen asks whether it is right, and goes back by itself after 15 "
                           "seconds."));
}

static void add_brightness(ScreenPage *page, const ScreenPanel *panel)
{
    static const int percents[] = {100, 80, 60, 40, 20};
    screen_flow_begin_card(page->flow, UI_ICON_CONTRAST, _("Brightness"), NULL);
    for (size_t i = 0; i < G_N_ELEMENTS(percents); i++) {
        screen_flow_add_option(
            page->flow,
            &(UiOption){
                .word = screen_text_say(page->text, "%d %%", percents[i]),
                .chosen = panel->brightness_chosen && panel->brightness_percent == percents[i],
                .id = screen_text_print(page->text, SCREEN_PANEL_ID_BRIGHTNESS "%d", percents[i])});
    }
    screen_flow_add_option(page->flow, &(UiOption){.word = _("As it was installed"),
                                                   .chosen = !panel->brightness_chosen,
                                                   .id = SCREEN_PANEL_ID_PLAN});
    screen_flow_add_text(page->flow, UI_TYPE_CAPTION, true,
                         _("The picture gets darker. The lamp of the panel has buttons of its "
                           "own."));
}

static void add_size(ScreenPage *page, const ScreenContext *context)
{
    const UiMetrics *metrics = context->metrics;
    ScreenText *text = page->text;
    screen_flow_begin_card(page->flow, UI_ICON_WHOLE, _("Size"), NULL);
    screen_flow_add_fact(
        page->flow, _("Width of the picture"),
        screen_text_say(text, _("%d mm"), (int)(metrics->width_px / metrics->px_per_mm + 0.5)),
        NULL);
    screen_flow_add_fact(page->flow, _("Points of the picture"),
                         screen_text_say(text, "%d × %d", metrics->width_px, metrics->height_px),
                         NULL);
    screen_flow_add_text(page->flow, UI_TYPE_CAPTION, true,
                         _("Measure it. If it is another, tell whoever installs the kiosk."));
}

static void add_touch(ScreenPage *page, const ScreenPanel *panel)
{
    screen_flow_begin_card(page->flow, UI_ICON_TOUCH, _("Touch"), NULL);
    screen_flow_add_fact(page->flow, _("Finger and answer"),
                         panel->corrected ? _("Set right on this screen") : _("As the panel says"),
                         NULL);
    screen_flow_add_button(page->flow, &(UiButton){.kind = UI_BUTTON_PLAIN,
                                                   .icon = UI_ICON_GOAL,
                                                   .word = _("Set the touch right"),
                                                   .id = SCREEN_PANEL_ADDRESS_CROSSES});
}

static void *open_panel(const ScreenContext *context, const BaseAddress *address, GError **error)
{
    ScreenPage *page = screen_panel_new_page(context, address, error);
    if (page == NULL) {
        return NULL;
    }
    page->icon = UI_ICON_DISPLAY;
    page->place = _("Each choice shows at once.");
    page->title = _("The panel");
    screen_panel_add_loss(page, context->panel);
    add_turns(page, context);
    add_brightness(page, context->panel);
    add_size(page, context);
    add_touch(page, context->panel);
    return page;
}

// The question over it is the program's, as long as something is tried; for pictures of it the
// address asks it too.
static void draw_panel(const void *state, const ScreenContext *context, const UiDraw *draw)
{
    const ScreenPage *page = state;
    screen_page_draw(page, context, draw);
    const char *over = base_address_parameter(page->address, "over");
    if (g_strcmp0(over, "turn") == 0) {
        screen_overlay_draw_trial(context, draw, SCREEN_PANEL_TURN, SCREEN_PANEL_TRIAL_SECONDS);
    } else if (g_strcmp0(over, "touch") == 0) {
        screen_overlay_draw_trial(context, draw, SCREEN_PANEL_TOUCH, SCREEN_PANEL_TRIAL_SECONDS);
    }
}

const ScreenClass screen_panel = {
    .name = "staff_panel",
    .needs_no_data = true,
    .matches = matches,
    .open = open_panel,
    .draw = draw_panel,
    .close = screen_page_close,
};
