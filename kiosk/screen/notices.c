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

static ScreenPage *new_notice(const ScreenContext *context, const BaseAddress *address,
                              const char *title, const UiEmpty *empty)
{
    ScreenPage *page = screen_page_new(context, address);
    page->icon = UI_ICON_INFO;
    page->title = title;
    screen_flow_begin_wide(page->flow);
    screen_flow_add_empty(page->flow, empty);
    return page;
}

static void *open_not_found(const ScreenContext *context, const BaseAddress *address,
                            GError **error)
{
    (void)error;
    ScreenPage *page = new_notice(
        context, address, _("Not here"),
        &(UiEmpty){.icon = UI_ICON_SEARCH,
                   .title = _("What you look for is not in these data"),
                   .sentence = _("It may have been taken out, or not come in yet. Touch Home to "
                                 "begin again.")});
    return page;
}

static void *open_no_data(const ScreenContext *context, const BaseAddress *address, GError **error)
{
    (void)error;
    bool never_came = context->status->release == 0;
    ScreenPage *page = new_notice(
        context, address, _("Tambon Point"),
        never_came
            ? &(UiEmpty){.icon = UI_ICON_WAITING,
                         .title = _("Waiting for the first data"),
                         .sentence = _("This kiosk is ready. The plans and projects appear by "
                                       "themselves as soon as the province has sent them.")}
            : &(UiEmpty){.icon = UI_ICON_WARNING,
                         .title = _("The data cannot be read"),
                         .sentence = _("The kiosk is fetching them again. Please tell an officer "
                                       "if this page does not go away.")});
    if (context->status->exit_code != 0) {
        screen_flow_add_text(page->flow, UI_TYPE_CAPTION, true,
                             screen_text_say(page->text, _("Number to tell the officer: %04d"),
                                             context->status->support_code));
    }
    page->is_home = true;
    page->is_help = true;
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
