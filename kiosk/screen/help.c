#include <ui/widget/mark.h>

#include "code.h"
#include "page.h"
#include "screens.h"
#include "words.h"

// How to use the kiosk, for somebody who has never touched one.

static bool matches(const BaseAddress *address)
{
    return base_address_segment_count(address) == 1 &&
           g_strcmp0(base_address_segment(address, 0), "help") == 0;
}

static void add_step(ScreenPage *page, UiIcon icon, int number, const char *title,
                     const char *sentence)
{
    screen_flow_begin_card(page->flow, icon, screen_text_say(page->text, "%d. %s", number, title),
                           NULL);
    screen_flow_add_text(page->flow, UI_TYPE_BODY, false, sentence);
}

static int draw_mark(const UiDraw *draw, UiBox box, const void *model, int piece)
{
    const UiMark *marks = model;
    return ui_mark_draw_set(draw, box, &marks[piece], 1);
}

// The marks of figures that are no numbers, as charts and tables draw them.
static void add_marks(ScreenPage *page)
{
    const UiMark marks[] = {
        {UI_MARK_MISSING, _("No data yet: the office has not sent it. It does not mean zero.")},
        {UI_MARK_ZERO, _("None: counted, and there is none")},
        {UI_MARK_NOT_APPLICABLE, _("Does not apply")},
        {UI_MARK_HIDDEN, _("Kept private: few people")},
    };
    screen_flow_add_pieces(page->flow, draw_mark, marks, sizeof marks, G_N_ELEMENTS(marks));
}

static void add_signs(ScreenPage *page)
{
    screen_flow_begin_card(page->flow, UI_ICON_INFO, _("What the signs mean"), NULL);
    add_marks(page);
    screen_flow_add_fact(page->flow, _("Old data"),
                         _("Nothing was reported for a long time. Ask before you rely on it."),
                         NULL);
    screen_flow_add_fact(page->flow, _("Sample data"),
                         _("Made up to try the kiosk, not a real project."), NULL);
}

// A panel too small for the button of the head has its way to them here.
static void add_words(ScreenPage *page)
{
    screen_flow_begin_card(page->flow, UI_ICON_QUESTION, _("Short words"), NULL);
    screen_flow_add_text(page->flow, UI_TYPE_BODY, false,
                         _("What the short words on the pages mean."));
    screen_flow_add_button(page->flow, &(UiButton){.kind = UI_BUTTON_PLAIN,
                                                   .icon = UI_ICON_LIST,
                                                   .word = _("All words"),
                                                   .id = "/glossary"});
}

static void add_wrong(ScreenPage *page)
{
    screen_flow_begin_card(page->flow, UI_ICON_EXCLAMATION, _("Is something wrong here?"), NULL);
    screen_flow_add_text(page->flow, UI_TYPE_BODY, false,
                         _("Tell the office what is wrong. Nothing is typed on this screen."));
    screen_flow_add_button(page->flow,
                           &(UiButton){.kind = UI_BUTTON_PLAIN,
                                       .icon = UI_ICON_EXCLAMATION,
                                       .word = _("Mistake?"),
                                       .id = screen_wrong_address(page->text, page->address)});
}

// There are no recordings yet: an officer reads, or a phone that can (K5).
static void add_reading(ScreenPage *page, const Snapshot *snapshot)
{
    screen_flow_begin_card(page->flow, UI_ICON_PEOPLE, _("Need a hand?"), NULL);
    screen_flow_add_text(page->flow, UI_TYPE_BODY, false,
                         _("This screen cannot read aloud yet. Ask any officer here: they can read "
                           "the page to you."));
    if (snapshot != NULL) {
        const char *url =
            screen_text_print(page->text, "%s/", snapshot_release(snapshot)->base_url);
        screen_code_add(page, &(UiQr){.text = url,
                                      .title = _("The same on a phone that reads aloud"),
                                      .needs = _("The phone needs the internet, but no app.")});
    }
}

static void *open_help(const ScreenContext *context, const BaseAddress *address, GError **error)
{
    (void)error;
    ScreenPage *page = screen_page_new(context, address);
    page->icon = UI_ICON_HELP;
    page->title = _("How to use this kiosk");
    page->is_help = true;
    add_step(page, UI_ICON_TOUCH, 1, _("Touch with one finger"),
             _("Touch a name or a button once and let go. Touched the wrong thing? Slide the "
               "finger away before you let go, and nothing happens."));
    add_step(page, UI_ICON_BACK, 2, _("Go back or begin again"),
             _("Back goes to the page before. Home goes to the first page. Both are always at "
               "the bottom of the screen."));
    add_step(page, UI_ICON_DOWN, 3, _("See more"),
             _("When there is more than fits, the buttons Down and Up turn the pages."));
    add_step(page, UI_ICON_QR, 4, _("Take it home on your phone"),
             _("Point the phone's camera at the black-and-white square. The phone needs the "
               "internet; this kiosk does not."));
    add_reading(page, context->snapshot);
    add_signs(page);
    if (ui_metrics_is_tight(context->metrics)) {
        add_words(page);
    }
    if (ui_metrics_is_tight(context->metrics) && page->wrong.url != NULL) {
        add_wrong(page);
    }
    screen_flow_begin_card(page->flow, UI_ICON_CLEAN, _("Wipe the screen"), NULL);
    screen_flow_add_text(page->flow, UI_TYPE_BODY, false,
                         _("For half a minute the screen takes no touch and can be wiped. Then it "
                           "begins anew."));
    screen_flow_add_button(page->flow, &(UiButton){.kind = UI_BUTTON_PLAIN,
                                                   .icon = UI_ICON_CLEAN,
                                                   .word = _("Wipe now"),
                                                   .id = "clean"});
    return page;
}

const ScreenClass screen_help = {
    .name = "help",
    .needs_no_data = true,
    .matches = matches,
    .open = open_help,
    .draw = screen_page_draw,
    .close = screen_page_close,
};
