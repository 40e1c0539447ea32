#include <screen/language.h>

#include "page.h"
#include "screens.h"
#include "words.h"

// How the screen looks, for whom it is too small, too bright, too high or in the wrong language.
// Each choice is one touch and shows at once, on this page first. What is touched is "set:…", which
// only the program understands (kiosk/app/choice.h); it all ends with the visit.

static bool matches(const BaseAddress *address)
{
    return base_address_segment_count(address) == 1 &&
           g_strcmp0(base_address_segment(address, 0), "display") == 0;
}

static void begin(ScreenPage *page, UiIcon icon, const char *heading)
{
    screen_flow_begin(page->flow, &(ScreenSection){.kind = SCREEN_SECTION_CARD,
                                                   .card = {.heading = heading, .icon = icon},
                                                   .whole = true});
}

// Why a size is not among the choices; NULL when all are.
static const char *why_not_larger(const UiMetrics *metrics)
{
    UiMetrics raised = *metrics;
    raised.low_reach = false;
    if (ui_metrics_offers(metrics, UI_TEXT_LARGEST)) {
        return NULL;
    }
    return ui_metrics_offers(&raised, UI_TEXT_LARGEST)
               ? _("Larger letters have no room while the buttons are low down.")
               : _("This screen is too small for larger letters.");
}

static void add_text_sizes(ScreenPage *page, const UiMetrics *metrics)
{
    static const struct {
        const char *word;
        const char *id;
    } sizes[UI_TEXT_CHOICE_COUNT] = {
        [UI_TEXT_NORMAL] = {N_("Usual"), "set:text=normal"},
        [UI_TEXT_LARGE] = {N_("Large"), "set:text=large"},
        [UI_TEXT_LARGEST] = {N_("Largest"), "set:text=largest"},
    };
    begin(page, UI_ICON_TEXT_SIZE, _("Size of the letters"));
    UiTextSize largest = ui_metrics_fit_text_size(metrics, UI_TEXT_LARGEST);
    for (int i = 0; i <= (int)largest; i++) {
        screen_flow_add_option(page->flow, &(UiOption){.sample = _("Abc"),
                                                       .text_size = (UiTextSize)i,
                                                       .theme = metrics->theme,
                                                       .word = _(sizes[i].word),
                                                       .chosen = (int)metrics->text_size == i,
                                                       .id = sizes[i].id});
    }
    screen_flow_add_text(page->flow, UI_TYPE_BODY, true, why_not_larger(metrics));
}

static void add_themes(ScreenPage *page, const UiMetrics *metrics)
{
    static const struct {
        const char *word;
        const char *id;
    } themes[UI_THEME_COUNT] = {
        [UI_THEME_LIGHT] = {N_("Light"), "set:theme=light"},
        [UI_THEME_DARK] = {N_("Dark"), "set:theme=dark"},
        [UI_THEME_CONTRAST] = {N_("Sharp"), "set:theme=contrast"},
    };
    begin(page, UI_ICON_CONTRAST, _("Colours of the screen"));
    for (int i = 0; i < UI_THEME_COUNT; i++) {
        screen_flow_add_option(page->flow, &(UiOption){.sample = _("Abc"),
                                                       .text_size = metrics->text_size,
                                                       .theme = (UiThemeKind)i,
                                                       .word = _(themes[i].word),
                                                       .chosen = (int)metrics->theme == i,
                                                       .id = themes[i].id});
    }
}

static void add_languages(ScreenPage *page)
{
    g_autoptr(GPtrArray) languages = screen_language_list();
    begin(page, UI_ICON_LANGUAGE, _("Language"));
    for (guint i = 0; i < languages->len; i++) {
        const ScreenLanguage *language = g_ptr_array_index(languages, i);
        screen_flow_add_option(
            page->flow,
            &(UiOption){.word = screen_text_keep(page->text, language->name),
                        .chosen = g_str_equal(language->code, screen_language_code()),
                        .id = screen_text_print(page->text, "set:language=%s", language->code)});
    }
}

static void add_ease(ScreenPage *page, const UiMetrics *metrics)
{
    begin(page, UI_ICON_PEOPLE, _("More comfortable"));
    if (metrics->reach_top_px > 0) {
        screen_flow_add_option(
            page->flow, &(UiOption){.icon = UI_ICON_LOW_REACH,
                                    .theme = metrics->theme,
                                    .word = _("Buttons low down"),
                                    .chosen = metrics->low_reach,
                                    .label = _("For use from a wheelchair or by a child"),
                                    .id = metrics->low_reach ? "set:reach=all" : "set:reach=low"});
    }
    screen_flow_add_option(page->flow,
                           &(UiOption){.icon = UI_ICON_CALM,
                                       .theme = metrics->theme,
                                       .word = _("Nothing moves"),
                                       .chosen = metrics->calm,
                                       .label = _("Pictures stand still, lists do not glide"),
                                       .id = metrics->calm ? "set:motion=yes" : "set:motion=no"});
}

static void *open_display(const ScreenContext *context, const BaseAddress *address, GError **error)
{
    (void)error;
    ScreenPage *page = screen_page_new(context, address);
    page->icon = UI_ICON_DISPLAY;
    page->place = _("Touch what suits you. It goes back to usual when you leave.");
    page->title = _("Make the screen suit you");
    page->is_display = true;
    add_text_sizes(page, context->metrics);
    add_themes(page, context->metrics);
    add_languages(page);
    add_ease(page, context->metrics);
    return page;
}

const ScreenClass screen_display = {
    .name = "display",
    .needs_no_data = true,
    .matches = matches,
    .open = open_display,
    .draw = screen_page_draw,
    .close = screen_page_close,
};
