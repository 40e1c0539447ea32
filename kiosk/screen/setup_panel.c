#include <screen/language.h>
#include <ui/widget/ruler.h>

#include "setup_page.h"
#include "words.h"

// How the screen hangs: its language, which way up, how wide, how high.

#define BOTTOM_STEP_MM 50
#define BOTTOM_LEAST_MM 100
#define BOTTOM_MOST_MM 2000
#define BOTTOM_USUAL_MM 800
#define BOTTOM_HIGHEST_MM 800 // domain.md §2: so that all is within a wheelchair's reach
#define WIDTH_LEAST_MM 100
#define WIDTH_MOST_MM 3000

bool screen_setup_language(ScreenPage *page, const ScreenContext *context, GError **error)
{
    (void)context;
    (void)error;
    g_autoptr(GPtrArray) languages = screen_language_list();
    screen_setup_say(page, _("In which language the screen begins. A visitor may change it for "
                             "herself at any time."));
    for (guint i = 0; i < languages->len; i++) {
        const ScreenLanguage *language = g_ptr_array_index(languages, i);
        screen_flow_add_option(
            page->flow,
            &(UiOption){.word = screen_text_keep(page->text, language->name),
                        .chosen = g_str_equal(language->code, screen_language_code()),
                        .id = screen_text_print(page->text, "setup:language=%s", language->code)});
    }
    return true;
}

bool screen_setup_turn(ScreenPage *page, const ScreenContext *context, GError **error)
{
    static const struct {
        int degrees;
        const char *word;
    } turns[] = {
        {0, N_("As it comes")},
        {90, N_("A quarter to the right")},
        {180, N_("Upside down")},
        {270, N_("A quarter to the left")},
    };
    (void)error;
    screen_setup_say(page, _("Touch until these words stand upright. The picture turns at once."));
    for (size_t i = 0; i < G_N_ELEMENTS(turns); i++) {
        screen_flow_add_option(page->flow,
                               &(UiOption){.word = _(turns[i].word),
                                           .chosen = context->setup->rotation == turns[i].degrees,
                                           .id = screen_text_print(page->text, "setup:rotation=%d",
                                                                   turns[i].degrees)});
    }
    return true;
}

int screen_setup_width_mm(const ScreenContext *context)
{
    const UiMetrics *metrics = context->metrics;
    return context->setup->width_mm > 0 ? context->setup->width_mm
                                        : (int)(metrics->width_px / metrics->px_per_mm + 0.5);
}

static int draw_ruler(const UiDraw *draw, UiBox box, const void *model)
{
    return ui_ruler_draw(draw, box, model);
}

static void add_step(ScreenPage *page, const char *key, const char *title, int value)
{
    screen_flow_add_option(
        page->flow,
        &(UiOption){.word = title, .id = screen_text_print(page->text, "setup:%s=%d", key, value)});
}

// What is drawn shrinks when the panel is wider than was thought.
bool screen_setup_width(ScreenPage *page, const ScreenContext *context, GError **error)
{
    static const struct {
        const char *word;
        int percent;
    } steps[] = {
        {N_("Much smaller"), 10},
        {N_("A little smaller"), 1},
        {N_("A little larger"), -1},
        {N_("Much larger"), -10},
    };
    (void)error;
    int width = screen_setup_width_mm(context);
    const UiRuler ruler = {
        .width_mm = width,
        .card_words = _("An ID card just fits the frame."),
        .line_words = screen_text_say(page->text, _("This line is %d cm long"), UI_RULER_LINE_CM)};
    screen_setup_say(page, _("Hold an ID card or a ruler against the glass."));
    screen_flow_add_widget(page->flow, draw_ruler, &ruler, sizeof ruler);
    screen_flow_add_text(page->flow, UI_TYPE_STRONG, false,
                         screen_text_say(page->text, _("The picture is %d mm wide"), width));
    for (size_t i = 0; i < G_N_ELEMENTS(steps); i++) {
        int change = width * steps[i].percent / 100;
        change = change == 0 ? steps[i].percent : change;
        add_step(page, "width", _(steps[i].word),
                 CLAMP(width + change, WIDTH_LEAST_MM, WIDTH_MOST_MM));
    }
    return true;
}

bool screen_setup_height(ScreenPage *page, const ScreenContext *context, GError **error)
{
    (void)error;
    int bottom = context->setup->bottom_mm;
    int from = bottom > 0 ? bottom : BOTTOM_USUAL_MM;
    screen_setup_say(page, _("Measure from the floor up to the lower edge of the picture. With it, "
                             "one touch moves all buttons within reach of a wheelchair."));
    screen_flow_add_text(page->flow, UI_TYPE_TITLE, false,
                         bottom > 0
                             ? screen_text_say(page->text, _("%d cm over the floor"), bottom / 10)
                             : _("Not measured"));
    if (bottom > BOTTOM_HIGHEST_MM) {
        screen_setup_note(page, UI_TONE_WARNING, _("That is high"),
                          _("Children and people in wheelchairs do not reach it well. If you can, "
                            "hang it so that the edge is 80 cm over the floor or lower."));
    }
    add_step(page, "height", _("5 cm lower"), MAX(from - BOTTOM_STEP_MM, BOTTOM_LEAST_MM));
    add_step(page, "height", _("5 cm higher"), MIN(from + BOTTOM_STEP_MM, BOTTOM_MOST_MM));
    screen_flow_add_option(
        page->flow,
        &(UiOption){.word = _("Not yet"), .chosen = bottom == 0, .id = "setup:height=none"});
    if (bottom == 0) {
        screen_flow_add_text(page->flow, UI_TYPE_BODY, true,
                             _("Not measured, buttons come down to the lower half of the screen."));
    }
    return true;
}
