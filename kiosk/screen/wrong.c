#include "wrong.h"

#include <snapshot/organisation.h>
#include <string.h>

#include "address.h"
#include "place.h"
#include "sheet.h"
#include "words.h"

#define OVER "over"
#define OVER_WRONG "wrong"

static bool lies_over(const BaseAddress *address)
{
    return g_strcmp0(base_address_parameter(address, OVER), OVER_WRONG) == 0;
}

static bool is_help(const BaseAddress *address)
{
    return base_address_segment_count(address) == 1 &&
           strcmp(base_address_segment(address, 0), "help") == 0;
}

static void set_url(ScreenWrong *wrong, Snapshot *snapshot, ScreenText *text,
                    const BaseAddress *address, const char *tambon_code)
{
    const SnapshotRelease *release = snapshot_release(snapshot);
    const BaseAddress *page = is_help(address) ? NULL : address;
    g_autofree char *url =
        base_address_wrong_url(release->base_url, tambon_code, release->number, page);
    wrong->url = screen_text_keep(text, url);
}

// A page without its office's telephone is still a page: a release that cannot be read says so
// elsewhere.
void screen_wrong_set_tambon(ScreenWrong *wrong, Snapshot *snapshot, ScreenText *text,
                             const BaseAddress *address, const char *tambon_code)
{
    if (tambon_code == NULL || !lies_over(address)) {
        return;
    }
    set_url(wrong, snapshot, text, address, tambon_code);
    g_autoptr(GPtrArray) offices = snapshot_organisation_list(snapshot, tambon_code, NULL);
    for (guint i = 0; offices != NULL && i < offices->len && wrong->phone == NULL; i++) {
        const SnapshotOrganisation *office = g_ptr_array_index(offices, i);
        wrong->office = screen_text_name(text, office->name_th, office->name_en);
        wrong->phone = screen_text_words(text, office->phone);
    }
}

ScreenWrong screen_wrong_of(Snapshot *snapshot, ScreenText *text, const BaseAddress *address)
{
    ScreenWrong wrong = {0};
    if (snapshot == NULL) {
        return wrong;
    }
    const SnapshotRelease *release = snapshot_release(snapshot);
    const BaseContact *contact = &release->contact;
    set_url(&wrong, snapshot, text, address, NULL);
    wrong.where = is_help(address) ? NULL : screen_sheet_under(text, address);
    wrong.release =
        screen_text_print(text, "%s · %s", screen_text_say(text, _("No. %d"), release->number),
                          screen_text_date_of_moment(text, release->made_utc));
    wrong.province = screen_text_words(text, contact->name);
    wrong.province_phone = screen_text_words(text, contact->phone);
    wrong.line = screen_text_keep(text, contact->line);
    wrong.has_form = contact->form != NULL;
    screen_wrong_set_tambon(&wrong, snapshot, text, address, screen_place_tambon_in(text, address));
    return wrong;
}

const char *screen_wrong_address(ScreenText *text, const BaseAddress *address)
{
    return screen_address_here(text, address, OVER, OVER_WRONG);
}

// A fact to itself: it stands whole on one sheet, or on the next.
static void add_fact(ScreenFlow *flow, const char *name, const char *value, const char *missing)
{
    screen_flow_begin(flow, &(ScreenSection){.kind = SCREEN_SECTION_PLAIN, .whole = true});
    screen_flow_add_fact(flow, name, value, missing);
}

static bool has_way(const ScreenWrong *wrong)
{
    return wrong->phone != NULL || wrong->province_phone != NULL || wrong->line != NULL ||
           wrong->has_form;
}

static void add_code(ScreenFlow *flow, const ScreenWrong *wrong)
{
    const char *title = wrong->has_form
                            ? _("Point your phone's camera here to tell the office")
                            : _("Point your phone's camera here for the ways to tell the office");
    screen_flow_add_qr(flow, &(UiQr){.text = wrong->url,
                                     .title = title,
                                     .needs = _("The phone needs the internet, but no app.")});
}

// The place's own office first, then the province's: whoever is nearer knows more of it.
static void add_telephones(ScreenFlow *flow, ScreenText *text, const ScreenWrong *wrong)
{
    const char *first = wrong->phone != NULL ? wrong->phone : wrong->province_phone;
    screen_flow_add_fact(flow, has_way(wrong) ? _("Or call") : _("Telephone"), first,
                         _("Ask any officer here: no telephone is stated"));
    if (wrong->phone != NULL && wrong->province_phone != NULL) {
        add_fact(flow, _("Or call the province"),
                 wrong->province == NULL
                     ? wrong->province_phone
                     : screen_text_print(text, "%s\n%s", wrong->province_phone, wrong->province),
                 NULL);
    }
    if (wrong->line != NULL) {
        add_fact(flow, _("Or write by LINE"), wrong->line, NULL);
    }
}

// What one needs first stands first: a small panel leaves the end to a second sheet.
static ScreenFlow *make_sheet(ScreenText *text, const ScreenWrong *wrong, const char *heading)
{
    ScreenFlow *flow = screen_flow_new();
    screen_flow_begin(flow, &(ScreenSection){.kind = SCREEN_SECTION_WIDE});
    screen_flow_add_text(flow, UI_TYPE_HEADING, false, _("Is something wrong here?"));
    screen_flow_begin(flow, &(ScreenSection){.kind = SCREEN_SECTION_PLAIN});
    if (has_way(wrong)) {
        add_code(flow, wrong);
    }
    add_telephones(flow, text, wrong);
    if (wrong->where != NULL) {
        add_fact(flow, _("Tell them this page"),
                 screen_text_print(text, "%s\n%s", heading, wrong->where), NULL);
    }
    add_fact(flow, _("Release"), wrong->release, NULL);
    const char *office = wrong->phone != NULL ? wrong->office : wrong->province;
    if (office != NULL && (wrong->phone != NULL || wrong->province_phone != NULL)) {
        add_fact(flow, _("Whose telephone it is"), office, NULL);
    }
    return flow;
}

void screen_wrong_draw_over(const ScreenWrong *wrong, const char *heading, const UiDraw *draw,
                            const BaseAddress *address)
{
    if (wrong->url == NULL || !lies_over(address)) {
        return;
    }
    g_autoptr(ScreenText) text = screen_text_new(draw->metrics);
    g_autoptr(ScreenFlow) flow = make_sheet(text, wrong, heading);
    const UiButton close = {.kind = UI_BUTTON_PRIMARY,
                            .icon = UI_ICON_CLOSE,
                            .word = _("Close"),
                            .id = screen_sheet_under(text, address)};
    screen_sheet_draw(draw, flow, address, &close, 1);
}
