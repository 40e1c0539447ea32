#include "filter_bar.h"

#include "words.h"

static const char *open_address(ScreenText *text, const ScreenFilter *filter, int choosing)
{
    ScreenFilter open = *filter;
    open.choosing = choosing;
    return screen_filter_address(text, &open);
}

static UiButton kind_button(ScreenText *text, const ScreenFilter *filter,
                            const ScreenFilterWords *words, ScreenFilterKind kind)
{
    const char *chosen =
        words->chosen[kind] != NULL ? words->chosen[kind] : screen_filter_kind_all(kind);
    return (UiButton){
        .kind = UI_BUTTON_PLAIN,
        .icon = screen_filter_kind_icon(kind),
        .word = chosen,
        .id = open_address(text, filter, (int)kind),
        .label = screen_text_print(text, "%s: %s", screen_filter_kind_word(kind), chosen),
    };
}

static UiButton clear_button(ScreenText *text, const ScreenFilter *filter)
{
    ScreenFilter all = *filter;
    screen_filter_drop_all(&all);
    all.choosing = -1;
    return (UiButton){.kind = UI_BUTTON_PLAIN,
                      .icon = UI_ICON_CLOSE,
                      .word = _("Show all"),
                      .id = screen_filter_address(text, &all),
                      .label = _("Show all projects")};
}

ScreenFilterBar screen_filter_bar_make(ScreenText *text, const ScreenFilter *filter,
                                       const ScreenFilterWords *words)
{
    ScreenFilterBar bar = {0};
    for (int kind = SCREEN_FILTER_YEAR; kind <= SCREEN_FILTER_SOURCE; kind++) {
        bar.buttons[bar.count++] = kind_button(text, filter, words, (ScreenFilterKind)kind);
    }
    UiButton more = {.kind = UI_BUTTON_PLAIN,
                     .icon = UI_ICON_FILTER,
                     .word = _("More choices"),
                     .id = open_address(text, filter, SCREEN_FILTER_EVERY_KIND)};
    bar.buttons[bar.count++] = more;
    more.word = _("Choose which to see");
    bar.brief[bar.brief_count++] = more;
    if (screen_filter_is_narrow(filter)) {
        bar.buttons[bar.count++] = clear_button(text, filter);
        bar.brief[bar.brief_count++] = clear_button(text, filter);
    }
    return bar;
}

// What all buttons beside each other leave of `room_px`; negative when they do not fit.
static int spare_px(const UiDraw *draw, int room_px, const UiButton *buttons, int count)
{
    int spare = room_px - (count - 1) * ui_draw_space(draw, UI_SPACE_S);
    for (int i = 0; i < count; i++) {
        spare -= ui_button_width(draw, &buttons[i]);
    }
    return spare;
}

static int draw_side_by_side(const UiDraw *draw, UiBox box, const UiButton *buttons, int count,
                             int spare)
{
    int gap = ui_draw_space(draw, UI_SPACE_S);
    int height = 0;
    for (int i = 0; i < count; i++) {
        int width = ui_button_width(draw, &buttons[i]) + spare / count;
        height = ui_button_draw(draw, (UiBox){box.x, box.y, width, 0}, &buttons[i]);
        ui_box_cut_left(&box, width + gap);
    }
    return height;
}

static int draw_under_one_another(const UiDraw *draw, UiBox box, const UiButton *buttons, int count)
{
    int gap = ui_draw_space(draw, UI_SPACE_S);
    int used = 0;
    for (int i = 0; i < count; i++) {
        used += ui_button_draw(draw, (UiBox){box.x, box.y + used, box.width, 0}, &buttons[i]) + gap;
    }
    return used - gap;
}

static bool draw_without_icons(const UiDraw *draw, UiBox box, const ScreenFilterBar *bar,
                               int *height)
{
    UiButton buttons[SCREEN_FILTER_BAR_LIMIT];
    for (int i = 0; i < bar->count; i++) {
        buttons[i] = bar->buttons[i];
        buttons[i].icon = UI_ICON_NONE;
    }
    int spare = spare_px(draw, box.width, buttons, bar->count);
    if (spare >= 0) {
        *height = draw_side_by_side(draw, box, buttons, bar->count, spare);
    }
    return spare >= 0;
}

int screen_filter_bar_draw(const UiDraw *draw, UiBox box, const void *model)
{
    const ScreenFilterBar *bar = model;
    int height = 0;
    int spare = spare_px(draw, box.width, bar->buttons, bar->count);
    if (spare >= 0) {
        return draw_side_by_side(draw, box, bar->buttons, bar->count, spare);
    }
    if (draw_without_icons(draw, box, bar, &height)) {
        return height;
    }
    spare = spare_px(draw, box.width, bar->brief, bar->brief_count);
    return spare >= 0 ? draw_side_by_side(draw, box, bar->brief, bar->brief_count, spare)
                      : draw_under_one_another(draw, box, bar->brief, bar->brief_count);
}
