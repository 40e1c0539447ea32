#include "scope.h"

#include <snapshot/area.h>
#include <string.h>

#include "place.h"
#include "words.h"

#define GROUP "group"
#define MOST_GROUPS 99
#define TAMBON_DIGITS 6

static const struct {
    int digits;
    ScreenScope scope;
} levels[] = {
    {2, SCREEN_SCOPE_PROVINCE}, {4, SCREEN_SCOPE_DISTRICT}, {TAMBON_DIGITS, SCREEN_SCOPE_TAMBON}};

static int group_of(const BaseAddress *address)
{
    if (base_address_segment_count(address) < 2 ||
        strcmp(base_address_segment(address, 0), GROUP) != 0) {
        return 0;
    }
    gint64 number = g_ascii_strtoll(base_address_segment(address, 1), NULL, 10);
    return number >= 1 && number <= MOST_GROUPS ? (int)number : 0;
}

static const char *code_of(const BaseAddress *address, const char *leaf, ScreenScope *scope)
{
    for (size_t i = 0; i < G_N_ELEMENTS(levels); i++) {
        const char *code = screen_place_of_address(address, levels[i].digits, leaf);
        if (code != NULL) {
            *scope = levels[i].scope;
            return code;
        }
    }
    return NULL;
}

ScreenScope screen_scope_of_address(const BaseAddress *address, const char *leaf)
{
    ScreenScope scope = SCREEN_SCOPE_NONE;
    bool is_group = group_of(address) > 0 && base_address_segment_count(address) == 3 &&
                    strcmp(base_address_segment(address, 2), leaf) == 0;
    (void)code_of(address, leaf, &scope);
    if (base_address_segment_count(address) == 1 &&
        strcmp(base_address_segment(address, 0), leaf) == 0) {
        return SCREEN_SCOPE_PROVINCE;
    }
    return is_group ? SCREEN_SCOPE_GROUP : scope;
}

static const char *read_group(Snapshot *snapshot, ScreenPage *page, int number, GError **error)
{
    g_autoptr(GPtrArray) tambons = snapshot_area_list_group(snapshot, number, error);
    if (tambons == NULL) {
        return NULL;
    }
    if (tambons->len == 0) {
        g_set_error(error, SNAPSHOT_ERROR, SNAPSHOT_ERROR_NOT_FOUND, "no pilot group %d", number);
        return NULL;
    }
    page->place = screen_text_say(page->text, _("Group %d"), number);
    return screen_text_print(page->text, GROUP "/%d", number);
}

const char *screen_scope_read(Snapshot *snapshot, ScreenPage *page, const char *leaf,
                              GError **error)
{
    ScreenScope scope = SCREEN_SCOPE_NONE;
    const char *code = code_of(page->address, leaf, &scope);
    if (base_address_segment_count(page->address) == 1) {
        const char *area = base_address_parameter(page->address, "area");
        code = area != NULL ? area : snapshot_release(snapshot)->province_code;
    }
    if (code == NULL) {
        return read_group(snapshot, page, group_of(page->address), error);
    }
    g_autoptr(SnapshotArea) place = snapshot_area_get(snapshot, code, error);
    if (place == NULL) {
        return NULL;
    }
    page->place = screen_place_full(page->text, place);
    return code;
}

bool screen_scope_is_tambon(const char *scope)
{
    return strlen(scope) == TAMBON_DIGITS && g_ascii_isdigit(scope[0]);
}

const char *screen_scope_address(ScreenText *text, const char *scope, const char *leaf)
{
    return screen_text_print(text, "/%s%s/%s", g_ascii_isdigit(scope[0]) ? "area/" : "", scope,
                             leaf);
}

GPtrArray *screen_scope_list_places(Snapshot *snapshot, const char *scope, GError **error)
{
    return g_str_has_prefix(scope, GROUP "/")
               ? snapshot_area_list_group(
                     snapshot, (int)g_ascii_strtoll(scope + strlen(GROUP "/"), NULL, 10), error)
               : snapshot_area_list_children(snapshot, scope, error);
}
