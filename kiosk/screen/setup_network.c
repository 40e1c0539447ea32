#include "setup_page.h"
#include "words.h"

// The way to the internet: by cable, by Wi-Fi, by a SIM card, or none.

#define STRONG_PERCENT 60
#define FAIR_PERCENT 35

static const char *say_device(ScreenSetupDevice device, const char *off)
{
    switch (device) {
    case SCREEN_SETUP_MISSING:
        return _("This machine has none");
    case SCREEN_SETUP_OFF:
        return off;
    case SCREEN_SETUP_CONNECTED:
        return _("Connected");
    default:
        return _("Touch to connect");
    }
}

static void add_device(ScreenPage *page, ScreenSetupDevice device, const UiTile *tile)
{
    UiTile shown = *tile;
    shown.icon = device == SCREEN_SETUP_CONNECTED ? UI_ICON_DONE : UI_ICON_NONE;
    shown.sentence = say_device(device, tile->sentence);
    screen_flow_add_tile(page->flow, &shown);
}

bool screen_setup_network(ScreenPage *page, const ScreenContext *context, GError **error)
{
    (void)error;
    const ScreenSetup *setup = context->setup;
    if (setup->connected) {
        screen_setup_note(page, UI_TONE_POSITIVE, NULL, _("This machine is connected."));
    } else {
        screen_setup_say(page, _("Data come over the internet or by a USB stick from the province. "
                                 "Without internet just touch Next."));
    }
    add_device(page, setup->cable,
               &(UiTile){.title = _("Network cable"),
                         .sentence = _("No cable is plugged in"),
                         .id = screen_setup_work_id(page, "setup:cable")});
    add_device(
        page, setup->wifi,
        &(UiTile){.title = _("Wi-Fi"), .sentence = _("Switched off"), .id = "/setup/network/wifi"});
    add_device(page, setup->mobile,
               &(UiTile){.title = _("4G by a SIM card"),
                         .sentence = _("No SIM card, or switched off"),
                         .id = "/setup/network/mobile"});
    screen_setup_tile(page, UI_ICON_NONE, _("Proxy of the office"),
                      setup->proxy != NULL ? screen_text_keep(page->text, setup->proxy)
                                           : _("Only where the office's network needs one"),
                      "/setup/network/proxy");
    screen_setup_tile(page, UI_ICON_NONE, _("Look again"), _("After something was plugged in"),
                      screen_setup_work_id(page, "setup:look"));
    return true;
}

static const char *say_signal(int percent)
{
    return percent >= STRONG_PERCENT ? _("strong")
           : percent >= FAIR_PERCENT ? _("fair")
                                     : _("weak");
}

static const char *say_lock(ScreenSetupLock lock)
{
    switch (lock) {
    case SCREEN_SETUP_OPEN:
        return _("without a password");
    case SCREEN_SETUP_CLOSED:
        return _("cannot be set up from this screen");
    default:
        return _("with a password");
    }
}

static void add_wifi(ScreenPage *page, const ScreenSetupWifi *wifi, int index)
{
    static const UiBadge in_use = {.tone = UI_TONE_POSITIVE, .word = N_("Connected")};
    const UiBadge badge = {.tone = in_use.tone, .word = _(in_use.word)};
    bool closed = wifi->lock == SCREEN_SETUP_CLOSED || page->is_busy;
    screen_flow_add_row(
        page->flow,
        &(UiRow){.title = screen_text_keep(page->text, wifi->name),
                 .detail = screen_text_say(page->text, "%s · %s", say_signal(wifi->signal_percent),
                                           say_lock(wifi->lock)),
                 .badge = wifi->in_use ? &badge : NULL,
                 .id = closed ? NULL : screen_text_print(page->text, "setup:wifi=%d", index)});
}

bool screen_setup_wifi(ScreenPage *page, const ScreenContext *context, GError **error)
{
    (void)error;
    const ScreenSetup *setup = context->setup;
    page->next = (UiButton){.kind = UI_BUTTON_PLAIN,
                            .word = _("Look again"),
                            .disabled = page->is_busy,
                            .id = "setup:look"};
    if (setup->network_count == 0) {
        screen_setup_say(page, setup->wifi == SCREEN_SETUP_MISSING
                                   ? screen_setup_fault("wifi-none")
                                   : _("No Wi-Fi was found. Look again in a moment."));
        return true;
    }
    screen_flow_begin(page->flow, &(ScreenSection){.kind = SCREEN_SECTION_CARD});
    for (int i = 0; i < setup->network_count; i++) {
        add_wifi(page, &setup->networks[i], i);
    }
    return true;
}

static void add_field(ScreenPage *page, const char *name, const char *placeholder)
{
    page->typing.name = name;
    page->typing.icon = UI_ICON_NONE;
    page->typing.placeholder = placeholder;
}

bool screen_setup_password(ScreenPage *page, const ScreenContext *context, GError **error)
{
    (void)error;
    const ScreenSetupWifi *wifi = context->setup->chosen;
    add_field(page, "password", _("Type it here"));
    screen_flow_add_text(page->flow, UI_TYPE_STRONG, false,
                         wifi != NULL ? screen_text_keep(page->text, wifi->name)
                                      : _("Choose the Wi-Fi first"));
    screen_setup_say(page,
                     _("The password can be read while you type: look who stands behind you."));
    page->next = (UiButton){
        .kind = UI_BUTTON_PRIMARY,
        .word = _("Connect"),
        .disabled = wifi == NULL || screen_typing_text(&page->typing)[0] == '\0' || page->is_busy,
        .id = "setup:join"};
    return true;
}

bool screen_setup_mobile(ScreenPage *page, const ScreenContext *context, GError **error)
{
    (void)context;
    (void)error;
    add_field(page, "apn", _("Another APN"));
    screen_setup_say(page, _("Plug in the 4G device with its SIM card, then touch the APN that the "
                             "telephone company told you."));
    screen_setup_tile(page, UI_ICON_NONE, "internet", _("Most companies use this one"),
                      screen_setup_work_id(page, "setup:mobile=internet"));
    page->next =
        (UiButton){.word = _("Connect"),
                   .disabled = screen_typing_text(&page->typing)[0] == '\0' || page->is_busy,
                   .id = "setup:mobile"};
    return true;
}

bool screen_setup_proxy(ScreenPage *page, const ScreenContext *context, GError **error)
{
    (void)error;
    add_field(page, "proxy", _("Type it here"));
    screen_setup_say(page, _("Most offices have none. Else ask whoever looks after the network for "
                             "a line such as proxy.office.go.th:3128"));
    if (context->setup->proxy != NULL) {
        screen_flow_add_fact(page->flow, _("Set now"),
                             screen_text_keep(page->text, context->setup->proxy), NULL);
        screen_setup_tile(page, UI_ICON_NONE, _("Without a proxy"), NULL, "setup:proxy=none");
    }
    page->next = (UiButton){.word = _("Use it"),
                            .disabled = screen_typing_text(&page->typing)[0] == '\0',
                            .id = "setup:proxy"};
    return true;
}
