#include "page.h"
#include "screens.h"
#include "staff_door.h"
#include "words.h"

// The pages that stand in when there is nothing to show: an address that names nothing here, no
// data at all, data that cannot be read. Each says what still works and what to do about it. Their
// open() cannot fail.

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
    page->wrong = (ScreenWrong){0}; // what is not there has nothing wrong to tell of
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

/* One failure in words: keys of texts, so that English can stand under Thai. */
typedef struct {
    UiIcon icon;
    const char *title;
    const char *sentence; /* what still works */
    const char *officer;  /* what to do about it */
} Failure;

static const Failure waiting = {
    .icon = UI_ICON_WAITING,
    .title = N_("Waiting for the first data"),
    .sentence = N_("This kiosk is ready. The plans and projects appear by themselves as soon as "
                   "the province has sent them."),
    .officer = N_("Check that the network cable is plugged in, or plug in the USB stick from the "
                  "province."),
};

static const Failure damaged = {
    .icon = UI_ICON_WARNING,
    .title = N_("The data cannot be read"),
    .sentence = N_("Help and Display still work. As soon as the kiosk has fetched the data again, "
                   "they appear by themselves."),
    .officer = N_("Check the network, or plug in the USB stick from the province. If this comes "
                  "back, the disk may be failing: tell the province."),
};

static const Failure too_new = {
    .icon = UI_ICON_WARNING,
    .title = N_("The data are newer than this program"),
    .sentence = N_("The data are whole and wait here. They appear once the program of this kiosk "
                   "has been renewed. Help and Display still work."),
    .officer = N_("Have the new version of the kiosk program installed. The data need not be "
                  "fetched again."),
};

static const Failure page_damaged = {
    .icon = UI_ICON_WARNING,
    .title = N_("This page cannot be read"),
    .sentence = N_("Other pages may still work: touch Home or Back."),
    .officer = N_("Check the network, or plug in the USB stick from the province. If this comes "
                  "back, the disk may be failing: tell the province."),
};

// What the last run of tambon-sync said, for the officer who is called.
static void add_reason(ScreenPage *page, const ScreenContext *context)
{
    const StoreStatus *status = context->status;
    if (status->exit_code == 0) {
        return;
    }
    if (status->reason_th != NULL && screen_text_is_thai(page->text)) {
        screen_flow_add_text(page->flow, UI_TYPE_BODY, true,
                             screen_text_say(page->text, "%s", status->reason_th));
    }
    screen_flow_add_text(page->flow, UI_TYPE_STRONG, false,
                         screen_text_say(page->text, "%s: %04d", _("Number to tell the officer"),
                                         status->support_code));
}

static void add_failure(ScreenPage *page, const ScreenContext *context, const Failure *failure)
{
    screen_flow_begin_wide(page->flow);
    screen_flow_add_empty(page->flow, &(UiEmpty){.icon = failure->icon,
                                                 .title = _(failure->title),
                                                 .sentence = _(failure->sentence)});
    screen_flow_begin_card(page->flow, UI_ICON_PEOPLE, _("For the officer"), NULL);
    screen_flow_add_text(page->flow, UI_TYPE_BODY, false, _(failure->officer));
    add_reason(page, context);
    if (context->staff != NULL) {
        screen_staff_door_add(page, context, _("None yet"));
    }
    if (screen_text_is_thai(page->text)) {
        screen_flow_begin_card(page->flow, UI_ICON_LANGUAGE, failure->title, NULL);
        screen_flow_add_text(page->flow, UI_TYPE_BODY, false, failure->sentence);
        screen_flow_add_text(page->flow, UI_TYPE_BODY, true, failure->officer);
    }
}

static ScreenPage *open_failure(const ScreenContext *context, const BaseAddress *address,
                                const Failure *failure)
{
    ScreenPage *page = screen_page_new(context, address);
    page->wrong = (ScreenWrong){0}; // what is not there has nothing wrong to tell of
    page->icon = UI_ICON_INFO;
    page->title = _("Tambon Point");
    page->is_home = base_address_segment_count(address) == 0;
    add_failure(page, context, failure);
    return page;
}

static void *open_no_data(const ScreenContext *context, const BaseAddress *address, GError **error)
{
    (void)error;
    const Failure *failure = context->fault == SCREEN_FAULT_DAMAGED   ? &damaged
                             : context->fault == SCREEN_FAULT_TOO_NEW ? &too_new
                                                                      : &waiting;
    return open_failure(context, address, failure);
}

static void *open_damaged(const ScreenContext *context, const BaseAddress *address, GError **error)
{
    (void)error;
    return open_failure(context, address, &page_damaged);
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

const ScreenClass screen_damaged = {
    .name = "damaged",
    .matches = matches_nothing,
    .open = open_damaged,
    .draw = screen_page_draw,
    .close = screen_page_close,
};
