#include <ui/widget/button.h>

#include "layout.h"
#include "story_page.h"
#include "words.h"

// A scene: its place and title at the top, how far the story is, what it shows as large as it fits,
// and a sentence at the bottom. While it comes up, the one before makes room for it.

#define FRAME_PERCENT 36 /* of the height, for what stands around a scene */
#define STRIP_MM 2.5
#define SECONDS_A_MINUTE 60

static const ScreenStoryShot *shot_at(const ScreenStory *story, int index)
{
    return g_ptr_array_index(story->shots, (guint)index);
}

/* ---- head ---- */

static const char *say_left(const ScreenStory *story, ScreenText *text)
{
    int seconds = 0;
    for (guint i = (guint)story->shown; i < story->shots->len; i++) {
        seconds += shot_at(story, (int)i)->seconds;
    }
    int minutes = (seconds + SECONDS_A_MINUTE / 2) / SECONDS_A_MINUTE;
    return minutes == 0
               ? _("less than a minute left")
               : screen_text_say(text, P_("%d minute left", "%d minutes left", minutes), minutes);
}

static const char *say_place(const ScreenStory *story, const ScreenContext *context,
                             ScreenText *text)
{
    const char *words = story->subject.full;
    if (context->notice != NULL) {
        words = screen_text_print(text, "%s · %s", words, context->notice);
    } else if (story->page->as_of != NULL) {
        words = screen_text_print(text, "%s · %s", words,
                                  screen_text_print(text, _("Data of %s"), story->page->as_of));
    }
    return story->page->sample ? screen_text_print(text, "%s · %s", words, _("Sample data"))
                               : words;
}

/* A single scene, as of a card that is sent to others, is no first of some. */
static bool is_alone(const ScreenStory *story) { return story->shots->len == 1; }

/* Told, being told, to come: by how full they are, in one colour. */
static void draw_strip(const UiDraw *draw, UiBox strip, const ScreenStory *story)
{
    int count = (int)story->shots->len;
    int gap = ui_draw_space(draw, UI_SPACE_HAIR);
    for (int i = 0; i < count; i++) {
        UiBox part = ui_box_column(strip, i, count, gap);
        UiBox line = {part.x, part.y + part.height * 2 / 5, part.width, part.height / 5};
        ui_canvas_add_fill(draw->canvas, i <= story->shown ? part : line, draw->theme->on_head);
    }
}

/* Where it is told of and how far it is: beside each other where they fit. */
static int draw_top(const UiDraw *draw, UiBox box, const ScreenStory *story,
                    const ScreenContext *context, bool brief)
{
    g_autoptr(ScreenText) text = screen_text_new(context->metrics);
    const char *number = screen_text_say(text, "%d/%d", story->shown + 1, (int)story->shots->len);
    const char *far = is_alone(story) ? ""
                      : brief         ? number
                              : screen_text_print(text, "%s · %s", number, say_left(story, text));
    UiParagraph place = ui_draw_paragraph(draw, UI_TYPE_CAPTION, say_place(story, context, text));
    UiParagraph where = ui_draw_paragraph(draw, UI_TYPE_CAPTION, far);
    int width = ui_draw_text_width(draw, UI_TYPE_CAPTION, far) + ui_draw_space(draw, UI_SPACE_M);
    place.colour = where.colour = draw->theme->on_head_muted;
    where.align = UI_ALIGN_END;
    box.height = 0;
    (void)ui_draw_text_lines(draw, box, &where);
    box.width -= width;
    return ui_draw_text_lines(draw, box, &place);
}

static int draw_head(const UiDraw *draw, UiBox whole, const ScreenStory *story,
                     const ScreenContext *context, bool brief)
{
    const ScreenStoryShot *shot = shot_at(story, story->shown);
    int gap = ui_draw_space(draw, UI_SPACE_S);
    int strip = is_alone(story) ? 0 : ui_draw_px(draw, STRIP_MM);
    UiBox inside = ui_box_inset_xy(whole, ui_draw_space(draw, UI_SPACE_L), gap);
    UiDraw measuring = ui_draw_measuring(draw);
    UiParagraph title =
        ui_draw_paragraph(draw, brief ? UI_TYPE_HEADING : UI_TYPE_TITLE, shot->title);
    title.colour = draw->theme->on_head;
    UiBox at = {inside.x, inside.y, inside.width, 0};
    int height = 3 * gap + strip + draw_top(&measuring, at, story, context, brief) +
                 ui_draw_text_lines(&measuring, at, &title);
    ui_canvas_add_fill(draw->canvas, (UiBox){whole.x, whole.y, whole.width, height},
                       draw->theme->head);
    at.y += draw_top(draw, at, story, context, brief);
    at.y += ui_draw_text_lines(draw, at, &title) + gap;
    if (strip > 0) {
        draw_strip(draw, (UiBox){at.x, at.y, at.width, strip}, story);
    }
    return height;
}

/* ---- foot ---- */

static int draw_caption(const UiDraw *draw, UiBox whole, const ScreenStoryShot *shot, bool brief)
{
    int margin = ui_draw_space(draw, UI_SPACE_L);
    int gap = ui_draw_space(draw, brief ? UI_SPACE_S : UI_SPACE_M);
    if (shot->caption == NULL) {
        return 0;
    }
    UiParagraph words =
        ui_draw_paragraph(draw, brief ? UI_TYPE_STRONG : UI_TYPE_HEADING, shot->caption);
    words.colour = draw->theme->on_head;
    words.align = UI_ALIGN_CENTRE;
    UiDraw measuring = ui_draw_measuring(draw);
    UiBox inside = ui_box_inset_xy(whole, margin, 0);
    inside.height = 0;
    int height = ui_draw_text_balanced(&measuring, inside, &words) + 2 * gap;
    UiBox band = {whole.x, whole.y + whole.height - height, whole.width, height};
    ui_canvas_add_fill(draw->canvas, band, draw->theme->head);
    inside.y = band.y + gap;
    (void)ui_draw_text_balanced(draw, inside, &words);
    return height;
}

/* As many of them beside one another as have room for their words. */
static int find_columns(const UiDraw *draw, UiBox box, const UiButton *buttons, int count, int gap)
{
    int columns = ui_metrics_is_portrait(draw->metrics) ? 2 : count;
    for (int i = 0; i < count && columns > 1; i++) {
        if (ui_button_width(draw, &buttons[i]) > ui_box_column(box, 0, columns, gap).width) {
            columns--;
            i = -1;
        }
    }
    return columns;
}

static int draw_rows(const UiDraw *draw, UiBox whole, const UiButton *buttons, int count)
{
    int margin = ui_draw_space(draw, UI_SPACE_M);
    UiBox inside = ui_box_inset_xy(whole, margin, 0);
    int columns = find_columns(draw, inside, buttons, count, margin);
    int height = 0;
    for (int i = 0; i < count; i++) {
        UiBox column = ui_box_column(inside, i % columns, columns, margin);
        height = MAX(height, ui_button_height(draw, column.width, &buttons[i]));
    }
    int rows = (count + columns - 1) / columns;
    int used = rows * (height + margin) + margin;
    int y = whole.y + whole.height - used + margin;
    for (int i = 0; i < count; i++) {
        UiBox column = ui_box_column(inside, i % columns, columns, margin);
        UiBox place = {column.x, y + i / columns * (height + margin), column.width, height};
        (void)ui_button_draw(draw, place, &buttons[i]);
    }
    return used;
}

/* Once it is stopped: on with it, one scene back or on, away. */
static int draw_buttons(const UiDraw *draw, UiBox whole, const ScreenStory *story,
                        const ScreenContext *context)
{
    g_autoptr(ScreenText) text = screen_text_new(context->metrics);
    int last = (int)story->shots->len - 1;
    const UiButton buttons[] = {
        {.kind = UI_BUTTON_PRIMARY,
         .icon = UI_ICON_FORWARD,
         .word = _("Go on"),
         .id = screen_story_address(story, text, story->shown, false)},
        {.kind = UI_BUTTON_PLAIN,
         .icon = UI_ICON_UP,
         .word = _("Scene before"),
         .disabled = story->shown == 0,
         .id = screen_story_address(story, text, MAX(story->shown - 1, 0), true)},
        {.kind = UI_BUTTON_PLAIN,
         .icon = UI_ICON_DOWN,
         .word = _("Next scene"),
         .disabled = story->shown == last,
         .id = screen_story_address(story, text, MIN(story->shown + 1, last), true)},
        {.kind = UI_BUTTON_PLAIN, .icon = UI_ICON_HOME, .word = _("Home"), .id = "home"},
        {.kind = UI_BUTTON_PLAIN,
         .icon = UI_ICON_CLOSE,
         .word = _("Leave the story"),
         .id = "back"},
    };
    // Where nothing moves by itself it cannot be set going.
    const UiButton *shown = context->metrics->calm ? buttons + 1 : buttons;
    int end = (int)G_N_ELEMENTS(buttons) - (context->can_go_back ? 0 : 1);
    return draw_rows(draw, whole, shown, end - (int)(shown - buttons));
}

/* ---- contents ---- */

static UiDraw enlarge(const UiDraw *draw, UiMetrics *metrics, double times)
{
    UiDraw large = *draw;
    *metrics = *draw->metrics;
    metrics->px_per_mm *= times;
    metrics->text_size = UI_TEXT_NORMAL;
    large.metrics = metrics;
    return large;
}

/* How a shot is set: larger than life, and where the panel is small without what may be read last.
 */
typedef struct {
    double times;
    bool compact;
} Setting;

static const Setting settings[] = {
    {2.4, false}, {2.1, false}, {1.85, false}, {1.65, false},  {1.45, false}, {1.3, false},
    {1.2, false}, {1.1, false}, {1.0, false},  {0.925, false}, {0.925, true}, {0.85, true},
    {0.75, true}, {0.65, true}, {0.55, true},  {0.45, true},
};

static UiDraw set_contents(const UiDraw *draw, UiMetrics *metrics, int setting)
{
    UiDraw large = enlarge(draw, metrics, settings[setting].times);
    large.compact = settings[setting].compact;
    return large;
}

static bool fits(const UiDraw *draw, UiBox box, const ScreenStoryShot *shot, int setting)
{
    UiMetrics metrics;
    UiDraw large = set_contents(draw, &metrics, setting);
    if (shot->line != NULL && ui_draw_text_width(&large, UI_TYPE_DISPLAY, shot->line) > box.width) {
        return false;
    }
    g_autoptr(ScreenLayout) layout = screen_layout_new(&large, shot->flow, box);
    return screen_layout_page_count(layout) == 1 && screen_layout_height(layout, 0) <= box.height;
}

/* As large as it fits in one page. Found once for a box: while it moves, thirty times a second, the
   answer is the same. */
static int find_setting(const UiDraw *draw, UiBox box, const ScreenStoryShot *shot)
{
    ScreenStoryShot *own = (ScreenStoryShot *)(uintptr_t)shot;
    if (own->fitted.width != box.width || own->fitted.height != box.height) {
        int last = (int)G_N_ELEMENTS(settings) - 1;
        own->fitted = box;
        own->setting = 0;
        while (own->setting < last && !fits(draw, box, shot, own->setting)) {
            own->setting++;
        }
    }
    return own->setting;
}

static void draw_contents(const UiDraw *draw, UiBox box, const ScreenStoryShot *shot, int down_px)
{
    UiMetrics metrics;
    UiDraw large = set_contents(draw, &metrics, find_setting(draw, box, shot));
    g_autoptr(ScreenLayout) layout = screen_layout_new(&large, shot->flow, box);
    int spare = MAX(box.height - screen_layout_height(layout, 0), 0);
    screen_layout_draw(layout, &large, 0, box.y + spare / 2 + down_px);
}

/* Slow at both ends. */
static double ease(double part) { return part * part * (3 - 2 * part); }

static void draw_scene(const UiDraw *draw, UiBox room, const ScreenStory *story, double arriving)
{
    UiBox box =
        ui_box_inset_xy(room, ui_draw_space(draw, UI_SPACE_L), ui_draw_space(draw, UI_SPACE_S));
    int way = (int)(room.height * ease(arriving));
    if (way == 0) {
        draw_contents(draw, box, shot_at(story, story->shown), 0);
        return;
    }
    ui_canvas_push_clip(draw->canvas, room);
    if (story->shown > 0) {
        draw_contents(draw, box, shot_at(story, story->shown - 1), way - room.height);
    }
    draw_contents(draw, box, shot_at(story, story->shown), way);
    ui_canvas_pop_clip(draw->canvas);
}

/* What stands around a scene leaves it most of the panel: on a small one it is brief, then smaller.
 */
static bool choose_frame(const UiDraw *draw, UiMetrics *metrics, UiDraw *frame,
                         const ScreenStory *story, const ScreenContext *context)
{
    static const double tries[] = {1.25, 1.0, 0.85, 0.75, 0.65};
    UiBox whole = {0, 0, context->metrics->width_px, context->metrics->height_px};
    for (size_t i = 0; i < 2 * G_N_ELEMENTS(tries); i++) {
        bool brief = i % 2 == 1;
        *frame = enlarge(draw, metrics, tries[i / 2]);
        UiDraw measuring = ui_draw_measuring(frame);
        int height = draw_head(&measuring, whole, story, context, brief) +
                     draw_caption(&measuring, whole, shot_at(story, story->shown), brief);
        if (height * 100 <= whole.height * FRAME_PERCENT) {
            return brief;
        }
    }
    return true;
}

void screen_story_draw(const void *state, const ScreenContext *context, const UiDraw *draw)
{
    const ScreenStory *story = state;
    const UiMetrics *metrics = context->metrics;
    UiBox whole = {0, 0, metrics->width_px, metrics->height_px};
    UiMetrics frame_metrics;
    UiDraw frame;
    bool brief = choose_frame(draw, &frame_metrics, &frame, story, context);
    // A page that is to keep still goes on only when it is touched.
    bool stands = story->stopped || metrics->calm;
    ui_canvas_add_fill(draw->canvas, whole, draw->theme->surface);
    UiBox room = whole;
    (void)ui_box_cut_top(&room, draw_head(&frame, whole, story, context, brief));
    if (stands) {
        (void)ui_box_cut_bottom(&room, draw_buttons(draw, room, story, context));
    }
    (void)ui_box_cut_bottom(&room, draw_caption(&frame, room, shot_at(story, story->shown), brief));
    draw_scene(draw, room, story, stands ? 0 : context->arriving);
    if (!stands) {
        g_autoptr(ScreenText) text = screen_text_new(metrics);
        (void)ui_draw_target(draw, whole,
                             story->loops ? "home"
                                          : screen_story_address(story, text, story->shown, true),
                             story->loops ? _("Touch to begin") : _("Stop the story"));
    }
}
