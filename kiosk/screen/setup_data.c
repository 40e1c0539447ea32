#include <snapshot/area.h>

#include "place.h"
#include "setup_page.h"
#include "words.h"

// The province's address and trust, the first data, and the district the screen stands in.

bool screen_setup_province(ScreenPage *page, const ScreenContext *context, GError **error)
{
    (void)error;
    const ScreenSetup *setup = context->setup;
    if (setup->has_root) {
        screen_setup_note(page, UI_TONE_POSITIVE, NULL,
                          _("The trust of the province (root.json) is on this machine."));
    } else {
        screen_setup_note(page, UI_TONE_WARNING, _("The trust of the province is missing"),
                          _("Plug in the province's USB stick: in its folder tambon-point are "
                            "root.json and setup.conf. Without them no data are taken."));
    }
    screen_flow_add_fact(page->flow, _("Address of the province"),
                         screen_text_keep(page->text, setup->url),
                         _("none: data come by USB stick alone"));
    screen_flow_add_fact(page->flow, _("Name of this screen in the province"),
                         screen_text_keep(page->text, setup->kiosk_id), _("none"));
    if (setup->done == SCREEN_SETUP_STICK) {
        screen_setup_note(page, UI_TONE_POSITIVE, NULL, _("The stick was read."));
    }
    screen_setup_tile(page, UI_ICON_NONE, _("Read the province's stick"), _("Plug it in first"),
                      screen_setup_work_id(page, "setup:stick"));
    return true;
}

static void add_result(ScreenPage *page, const ScreenContext *context)
{
    const StoreStatus *status = context->status;
    const char *code = screen_text_say(page->text, "%s: %04d", _("Number to tell the officer"),
                                       status->support_code);
    if (status->exit_code == 0 && context->snapshot != NULL) {
        screen_setup_note(page, UI_TONE_POSITIVE, _("The data are here"), code);
    } else {
        const char *reason = screen_text_is_thai(page->text) && status->reason_th != NULL
                                 ? screen_text_words(page->text, status->reason_th)
                                 : _("No data were taken. Look at the network or the stick.");
        screen_setup_note(page, UI_TONE_WARNING, reason, code);
    }
}

bool screen_setup_data(ScreenPage *page, const ScreenContext *context, GError **error)
{
    (void)error;
    const ScreenSetup *setup = context->setup;
    bool has_data = context->snapshot != NULL;
    if (setup->done == SCREEN_SETUP_ASKING || setup->done == SCREEN_SETUP_READING) {
        add_result(page, context);
    } else if (has_data) {
        screen_setup_note(page, UI_TONE_POSITIVE, NULL, _("There are data on this machine."));
    } else {
        screen_setup_say(page, _("The screen shows plans and projects as soon as it has data. If "
                                 "they come later, they appear by themselves."));
    }
    screen_setup_tile(page, UI_ICON_NONE, _("Fetch them over the internet"),
                      setup->url != NULL ? screen_text_keep(page->text, setup->url)
                                         : _("The address of the province is missing"),
                      screen_setup_work_id(page, "setup:data=line"));
    screen_setup_tile(page, UI_ICON_NONE, _("Take them from a USB stick"),
                      _("Plug in the stick with the province's data"),
                      screen_setup_work_id(page, "setup:data=stick"));
    if (!has_data && !page->is_busy) {
        page->next.word = _("Later");
    }
    return true;
}

static GPtrArray *list_districts(Snapshot *snapshot, GError **error)
{
    return snapshot_area_list_children(snapshot, snapshot_release(snapshot)->province_code, error);
}

// In the order of ก to ฮ, as the release has them.
bool screen_setup_district(ScreenPage *page, const ScreenContext *context, GError **error)
{
    if (context->snapshot == NULL) {
        screen_setup_say(page, _("Which districts there are is in the data, and there are none "
                                 "yet. The screen begins with the first district then; it can be "
                                 "changed later by setting up again."));
        return true;
    }
    g_autoptr(GPtrArray) districts = list_districts(context->snapshot, error);
    if (districts == NULL) {
        return false;
    }
    screen_setup_say(page, _("The screen begins with this district."));
    for (guint i = 0; i < districts->len; i++) {
        const SnapshotArea *district = g_ptr_array_index(districts, i);
        bool chosen = g_strcmp0(context->setup->home_district, district->code) == 0;
        screen_setup_tile(page, chosen ? UI_ICON_DONE : UI_ICON_NONE,
                          screen_text_name(page->text, district->name_th, district->name_en), NULL,
                          screen_text_print(page->text, "setup:district=%s", district->code));
    }
    return true;
}
