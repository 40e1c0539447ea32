#include "page.h"
#include "screens.h"
#include "words.h"

// The two pages that stand in when there is nothing to show: an address that names nothing here,
// and no data at all. Their open() cannot fail.

static bool matches_nothing(const BaseAddress *address)
{
    (void)address;
    return false;
}

static void *open_not_found(const ScreenContext *context, const BaseAddress *address,
                            GError **error)
{
    (void)error;
    ScreenPage *page = screen_page_new(context, address);
    page->icon = UI_ICON_INFO;
    page->title = _("Not here");
    screen_flow_begin(page->flow, &(ScreenSection){.kind = SCREEN_SECTION_REST});
    screen_flow_add_empty(
        page->flow,
        &(UiEmpty){.icon = UI_ICON_SEARCH,
                   .title = _("What you look for is not in these data"),
                   .sentence = _("It may have been taken out, or not come in yet. Touch Home to "
                                 "begin again.")});
    return page;
}

// What the last try said, for the officer who is called.
static const char *with_reason(ScreenPage *page, const ScreenContext *context, const char *sentence)
{
    const StoreStatus *status = context->status;
    if (status->exit_code == 0) {
        return sentence;
    }
    bool says = status->reason_th != NULL && context->metrics->language == UI_LANGUAGE_THAI;
    return screen_text_say(page->text, "%s\n%s\n%s: %04d", sentence, says ? status->reason_th : "",
                           _("Number to tell the officer"), status->support_code);
}

static void *open_no_data(const ScreenContext *context, const BaseAddress *address, GError **error)
{
    (void)error;
    bool never_came = context->status->release == 0;
    ScreenPage *page = screen_page_new(context, address);
    page->icon = UI_ICON_INFO;
    page->title = _("Tambon Point");
    page->is_home = true;
    page->is_help = true;
    UiEmpty empty = {
        .icon = UI_ICON_WAITING,
        .title = _("Waiting for the first data"),
        .sentence = _("This kiosk is ready. The plans and projects appear by themselves as soon "
                      "as the province has sent them."),
    };
    if (!never_came) {
        empty.icon = UI_ICON_WARNING;
        empty.title = _("The data cannot be read");
        empty.sentence = _("The kiosk is fetching them again. Please tell an officer if this page "
                           "does not go away.");
    }
    empty.sentence = with_reason(page, context, empty.sentence);
    screen_flow_begin(page->flow, &(ScreenSection){.kind = SCREEN_SECTION_REST});
    screen_flow_add_empty(page->flow, &empty);
    return page;
}

const ScreenClass screen_not_found = {
    .name = "not_found",
    .matches = matches_nothing,
    .open = open_not_found,
    .draw = screen_page_draw,
    .close = screen_page_close,
};

const ScreenClass screen_no_data = {
    .name = "no_data",
    .matches = matches_nothing,
    .open = open_no_data,
    .draw = screen_page_draw,
    .close = screen_page_close,
};
