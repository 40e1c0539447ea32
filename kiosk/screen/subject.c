#include "subject.h"

#include <string.h>

#include "place.h"
#include "words.h"

#define GROUP "group"
#define TAMBON_DIGITS 6
#define VILLAGE_DIGITS 8

static bool is_digits(const char *words, size_t most)
{
    size_t digits = strspn(words, "0123456789");
    return digits > 0 && digits <= most && words[digits] == '\0';
}

// An area that is no village: those have an address of their own kind.
static bool is_area(const char *code)
{
    static const size_t lengths[] = {2, 4, TAMBON_DIGITS};
    for (size_t i = 0; i < G_N_ELEMENTS(lengths); i++) {
        if (strlen(code) == lengths[i]) {
            return is_digits(code, lengths[i]);
        }
    }
    return false;
}

bool screen_subject_is_scope(const char *scope)
{
    return g_str_has_prefix(scope, GROUP "/") ? is_digits(scope + strlen(GROUP "/"), 2)
           : strlen(scope) == VILLAGE_DIGITS  ? is_digits(scope, VILLAGE_DIGITS)
                                              : is_area(scope);
}

char *screen_subject_scope(const BaseAddress *address, const char *leaf, int more)
{
    int village = screen_place_village_in_address(address);
    int place = village == 0 ? 2 : 4; // segments of it
    if (base_address_segment_count(address) != place + 1 + more ||
        strcmp(base_address_segment(address, place), leaf) != 0) {
        return NULL;
    }
    const char *kind = base_address_segment(address, 0);
    const char *code = base_address_segment(address, 1);
    if (village != 0) {
        return g_strdup_printf("%s%02d", code, village);
    }
    if (strcmp(kind, "area") == 0 && is_area(code)) {
        return g_strdup(code);
    }
    return strcmp(kind, GROUP) == 0 && is_digits(code, 2) ? g_strdup_printf(GROUP "/%s", code)
                                                          : NULL;
}

static bool read_group(Snapshot *snapshot, ScreenText *text, const char *scope,
                       ScreenSubject *subject, GError **error)
{
    int number = (int)g_ascii_strtoll(scope + strlen(GROUP "/"), NULL, 10);
    g_autoptr(GPtrArray) tambons = snapshot_area_list_group(snapshot, number, error);
    if (tambons == NULL) {
        return false;
    }
    if (tambons->len == 0) {
        g_set_error(error, SNAPSHOT_ERROR, SNAPSHOT_ERROR_NOT_FOUND, "group %d", number);
        return false;
    }
    subject->group_no = number;
    subject->parent = screen_text_keep(text, snapshot_release(snapshot)->province_code);
    subject->level = SNAPSHOT_LEVEL_DISTRICT;
    subject->name = screen_text_say(text, _("Group %d"), number);
    subject->full = subject->name;
    subject->address = screen_text_print(text, "/group/%d", number);
    return true;
}

const char *screen_subject_name(ScreenText *text, const SnapshotArea *area)
{
    return area->level == SNAPSHOT_LEVEL_VILLAGE
               ? screen_place_village_name(text, area->code, area->name_th, area->name_en)
               : screen_place_name(text, area);
}

/* The tambon of a village with its district: both with the village have no room over a title. There
   is one province: a district stands without it. */
static const char *full_name(ScreenText *text, const SnapshotArea *area)
{
    if (area->level == SNAPSHOT_LEVEL_DISTRICT) {
        return screen_place_name(text, area);
    }
    if (area->level != SNAPSHOT_LEVEL_VILLAGE) {
        return screen_place_full(text, area);
    }
    return screen_place_tambon_of(text, area);
}

void screen_subject_set_head(ScreenPage *page, const ScreenSubject *subject, const char *title)
{
    page->icon = UI_ICON_INDICATOR;
    page->place = subject->full;
    page->title =
        subject->village_no == 0
            ? title
            : screen_text_say(page->text, _("%1$s, village no. %2$d"), title, subject->village_no);
}

bool screen_subject_read(Snapshot *snapshot, ScreenText *text, const char *scope,
                         ScreenSubject *subject, GError **error)
{
    *subject = (ScreenSubject){.scope = screen_text_keep(text, scope)};
    if (g_str_has_prefix(scope, GROUP "/")) {
        return read_group(snapshot, text, scope, subject, error);
    }
    g_autoptr(SnapshotArea) area = snapshot_area_get(snapshot, scope, error);
    if (area == NULL) {
        return false;
    }
    subject->level = area->level;
    subject->parent = screen_text_keep(text, area->parent_code);
    subject->name = screen_subject_name(text, area);
    subject->full = full_name(text, area);
    subject->address = screen_place_address(text, area->code);
    if (area->level == SNAPSHOT_LEVEL_VILLAGE) {
        subject->village_no = (int)g_ascii_strtoll(area->code + TAMBON_DIGITS, NULL, 10);
        subject->address = screen_place_village_address(text, area->code);
    }
    return true;
}

static const char *all_sent(ScreenText *text, bool of_villages, int total)
{
    if (total == 1) {
        return of_villages ? _("From the one village here") : _("From the one tambon here");
    }
    return of_villages ? screen_text_say(text, _("From all %d villages"), total)
                       : screen_text_say(text, _("From all %d tambons"), total);
}

const char *screen_subject_coverage(ScreenText *text, const ScreenSubject *subject, int sent_count,
                                    int sent_total)
{
    bool of_villages = subject->level == SNAPSHOT_LEVEL_TAMBON;
    if (sent_total <= 0) {
        return NULL;
    }
    if (sent_count >= sent_total) {
        return all_sent(text, of_villages, sent_total);
    }
    return of_villages ? screen_text_say(text, _("%1$d of %2$d villages have sent theirs"),
                                         sent_count, sent_total)
                       : screen_text_say(text, _("%1$d of %2$d tambons have sent theirs"),
                                         sent_count, sent_total);
}

char *screen_subject_scope_of_page(const BaseAddress *address, const char *leaf,
                                   const char *province_code)
{
    if (base_address_segment_count(address) == 1 &&
        strcmp(base_address_segment(address, 0), leaf) == 0) {
        const char *area = base_address_parameter(address, "area");
        return g_strdup(area != NULL ? area : province_code);
    }
    g_autofree char *scope = screen_subject_scope(address, leaf, 0);
    bool has_sums =
        scope != NULL && (screen_subject_is_tambon(scope) || screen_subject_is_above_tambon(scope));
    return has_sums ? g_steal_pointer(&scope) : NULL;
}

const char *screen_subject_read_page(Snapshot *snapshot, ScreenPage *page, const char *leaf,
                                     GError **error)
{
    ScreenSubject subject;
    g_autofree char *scope = screen_subject_scope_of_page(
        page->address, leaf, snapshot_release(snapshot)->province_code);
    if (scope == NULL) {
        g_set_error(error, SNAPSHOT_ERROR, SNAPSHOT_ERROR_NOT_FOUND, "no place of %s", leaf);
        return NULL;
    }
    if (!screen_subject_read(snapshot, page->text, scope, &subject, error)) {
        return NULL;
    }
    page->place = subject.full;
    return subject.scope;
}

bool screen_subject_is_tambon(const char *scope)
{
    return strlen(scope) == TAMBON_DIGITS && g_ascii_isdigit(scope[0]);
}

bool screen_subject_is_above_tambon(const char *scope)
{
    return g_str_has_prefix(scope, GROUP "/") || strlen(scope) < TAMBON_DIGITS;
}

const char *screen_subject_address(ScreenText *text, const char *scope, const char *leaf)
{
    return screen_text_print(text, "/%s%s/%s", g_ascii_isdigit(scope[0]) ? "area/" : "", scope,
                             leaf);
}

GPtrArray *screen_subject_list_places(Snapshot *snapshot, const char *scope, GError **error)
{
    return g_str_has_prefix(scope, GROUP "/")
               ? snapshot_area_list_group(
                     snapshot, (int)g_ascii_strtoll(scope + strlen(GROUP "/"), NULL, 10), error)
               : snapshot_area_list_children(snapshot, scope, error);
}
