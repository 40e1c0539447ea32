#include "hits.h"

#include <base/code.h>
#include <snapshot/companion.h>
#include <snapshot/document.h>
#include <snapshot/project.h>
#include <snapshot/search.h>
#include <string.h>

#include "linked.h"
#include "paper.h"
#include "place.h"
#include "words.h"

static const UiIcon icons[] = {
    [SNAPSHOT_HIT_ORGANISATION] = UI_ICON_OFFICE, [SNAPSHOT_HIT_PROGRAMME] = UI_ICON_GOAL,
    [SNAPSHOT_HIT_ISSUE] = UI_ICON_ISSUE,         [SNAPSHOT_HIT_TERM] = UI_ICON_HELP,
    [SNAPSHOT_HIT_DOCUMENT] = UI_ICON_DOCUMENT,
};

static const UiIcon level_icons[] = {
    [SNAPSHOT_LEVEL_PROVINCE] = UI_ICON_PROVINCE,
    [SNAPSHOT_LEVEL_DISTRICT] = UI_ICON_DISTRICT,
    [SNAPSHOT_LEVEL_TAMBON] = UI_ICON_TAMBON,
    [SNAPSHOT_LEVEL_VILLAGE] = UI_ICON_VILLAGE,
};

// A village is named with its tambon and district, a tambon with its district.
static const char *say_around(ScreenText *text, const SnapshotArea *area)
{
    const SnapshotArea tambon = {.level = SNAPSHOT_LEVEL_TAMBON,
                                 .name_th = area->parent_name_th,
                                 .name_en = area->parent_name_en,
                                 .parent_name_th = area->district_name_th,
                                 .parent_name_en = area->district_name_en};
    return area->level == SNAPSHOT_LEVEL_VILLAGE ? screen_place_full(text, &tambon)
                                                 : screen_place_above(text, area);
}

static bool add_area(ScreenPage *page, Snapshot *snapshot, const SnapshotHit *hit, GError **error)
{
    ScreenText *text = page->text;
    g_autoptr(SnapshotArea) area = snapshot_area_get(snapshot, hit->key, error);
    if (area == NULL) {
        return false;
    }
    bool village = area->level == SNAPSHOT_LEVEL_VILLAGE;
    const char *name =
        village ? screen_place_village_name(text, area->code, area->name_th, area->name_en)
                : screen_place_name(text, area);
    screen_flow_add_row(page->flow,
                        &(UiRow){.icon = level_icons[area->level],
                                 .title = name,
                                 .detail = say_around(text, area),
                                 .id = village ? screen_place_village_address(text, area->code)
                                               : screen_place_address(text, area->code)});
    return true;
}

static const char *address_of_term(ScreenText *text, const char *term)
{
    g_autoptr(BaseAddress) address = base_address_parse("/glossary", NULL);
    base_address_set_parameter(address, "letter", term);
    g_autofree char *words = base_address_to_text(address);
    return screen_text_keep(text, words);
}

// NULL: nothing shows it.
static const char *address_of(ScreenText *text, const SnapshotHit *hit)
{
    const char *slash = strchr(hit->key, '/');
    switch (hit->kind) {
    case SNAPSHOT_HIT_ORGANISATION:
        return screen_text_print(text, "/funders/%s", hit->key);
    case SNAPSHOT_HIT_PROGRAMME:
        return screen_text_print(text, "/programmes/%s", hit->key);
    case SNAPSHOT_HIT_TERM:
        return address_of_term(text, hit->key);
    case SNAPSHOT_HIT_DOCUMENT:
        return slash == NULL
                   ? NULL
                   : screen_paper_address(
                         text, screen_text_print(text, "%.*s", (int)(slash - hit->key), hit->key),
                         slash + 1);
    default:
        return NULL;
    }
}

static bool add_hit(ScreenPage *page, Snapshot *snapshot, const SnapshotHit *hit, GError **error)
{
    ScreenText *text = page->text;
    if (hit->kind == SNAPSHOT_HIT_AREA) {
        return add_area(page, snapshot, hit, error);
    }
    const char *name = screen_text_name(text, hit->name_th, hit->name_en);
    screen_flow_add_row(page->flow,
                        &(UiRow){.icon = icons[hit->kind],
                                 .title = screen_text_or_not_stated(text, name),
                                 .detail = screen_text_name(text, hit->detail_th, hit->detail_en),
                                 .id = address_of(text, hit)});
    return true;
}

static bool add_names(ScreenPage *page, Snapshot *snapshot, const char *typed, int *count,
                      GError **error)
{
    SnapshotSearch *search = snapshot_search_shared(snapshot, error);
    g_autoptr(GPtrArray) hits =
        search == NULL ? NULL : snapshot_search_list(search, typed, SCREEN_HITS_LIMIT_ROWS, error);
    if (hits == NULL) {
        return false;
    }
    for (guint i = 0; i < hits->len; i++) {
        const SnapshotHit *hit = g_ptr_array_index(hits, i);
        if (hit->kind == SNAPSHOT_HIT_ISSUE) {
            continue;
        }
        if ((*count)++ == 0) {
            screen_flow_begin_card(
                page->flow, UI_ICON_SEARCH,
                hit->guessed ? _("Did you mean one of these?") : _("Found: places first"), NULL);
        }
        if (!add_hit(page, snapshot, hit, error)) {
            return false;
        }
    }
    return true;
}

static bool is_real(GError *failure, GError **error)
{
    bool real = !g_error_matches(failure, SNAPSHOT_ERROR, SNAPSHOT_ERROR_NOT_FOUND);
    if (real) {
        g_propagate_error(error, failure);
    } else {
        g_error_free(failure);
    }
    return real;
}

static void begin_code(ScreenPage *page, int *count)
{
    (*count)++;
    screen_flow_begin_card(page->flow, UI_ICON_QR, _("What this code stands for"), NULL);
}

// Codes are printed beside a QR; a word that reads like one and is none finds nothing here.
static bool add_code(ScreenPage *page, Snapshot *snapshot, const char *typed, int *count,
                     GError **error)
{
    char code[BASE_CODE_LENGTH + 1] = "";
    GError *failure = NULL;
    if (!base_code_read(typed, code)) {
        return true;
    }
    g_autoptr(SnapshotProject) project = snapshot_project_get(snapshot, code, &failure);
    if (project != NULL) {
        begin_code(page, count);
        screen_linked_add_project(page, &project->row);
    } else if (is_real(g_steal_pointer(&failure), error)) {
        return false;
    }
    g_autoptr(SnapshotDocument) document = snapshot_document_find(snapshot, typed, &failure);
    if (document == NULL) {
        return !is_real(failure, error);
    }
    begin_code(page, count);
    screen_flow_add_row(
        page->flow,
        &(UiRow){.icon = screen_paper_icon(document->type),
                 .title = screen_text_or_not_stated(page->text,
                                                    screen_text_words(page->text, document->title)),
                 .detail = screen_paper_place(page->text, document),
                 .id = screen_paper_address(page->text, document->area_code, document->code)});
    return true;
}

static bool add_texts(ScreenPage *page, Snapshot *snapshot, const char *typed, int *count,
                      GError **error)
{
    SnapshotCompanion *companion = snapshot_companion_shared(snapshot);
    if (companion == NULL) {
        return true;
    }
    g_autoptr(GPtrArray) found =
        snapshot_companion_list(companion, typed, 0, SCREEN_HITS_LIMIT_ROWS, error);
    if (found == NULL) {
        return false;
    }
    if (found->len > 0) {
        screen_flow_begin_card(page->flow, UI_ICON_PROJECT, _("Projects with these words"),
                               _("The newest year first"));
    }
    for (guint i = 0; i < found->len; i++) {
        screen_linked_add_marked(page, g_ptr_array_index(found, i));
    }
    *count += (int)found->len;
    return true;
}

bool screen_hits_add(ScreenPage *page, Snapshot *snapshot, const char *typed, int *count,
                     GError **error)
{
    *count = 0;
    return add_code(page, snapshot, typed, count, error) &&
           add_names(page, snapshot, typed, count, error) &&
           add_texts(page, snapshot, typed, count, error);
}
