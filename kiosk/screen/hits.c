#include "hits.h"

#include <base/code.h>
#include <snapshot/companion.h>
#include <snapshot/document.h>
#include <snapshot/project.h>
#include <snapshot/search.h>
#include <string.h>

#include "hit_projects.h"
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
    return area->level == SNAPSHOT_LEVEL_VILLAGE ? screen_place_tambon_of(text, area)
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

typedef struct {
    ScreenPage *page;
    const ScreenContext *context;
    const char *typed;
    GPtrArray *names;              // of SnapshotHit
    SnapshotCompanionFound *texts; // NULL: no companion, or a broken one
    int row_limit;                 // of each list
    int count;                     // of all that is shown
} Hits;

// Below a list that may not be all there is. While the keyboard is open it says nothing: more
// letters come anyway.
static void say_there_may_be_more(Hits *hits, guint listed)
{
    if ((int)listed >= hits->row_limit && !screen_typing_is_open(&hits->page->typing)) {
        screen_flow_add_text(hits->page->flow, UI_TYPE_CAPTION, true,
                             screen_text_say(hits->page->text,
                                             _("No more than %d are listed. Type more letters or "
                                               "another word to find the others."),
                                             hits->row_limit));
    }
}

// Exactly those, or what may have been meant: that comes last.
static bool add_names(Hits *hits, bool guessed, GError **error)
{
    bool begun = false;
    for (guint i = 0; i < hits->names->len; i++) {
        const SnapshotHit *hit = g_ptr_array_index(hits->names, i);
        if (hit->kind == SNAPSHOT_HIT_ISSUE || hit->guessed != guessed) {
            continue;
        }
        if (!begun) {
            screen_flow_begin_card(
                hits->page->flow, UI_ICON_SEARCH,
                guessed ? _("Did you mean one of these?") : _("Found: places first"), NULL);
            begun = true;
        }
        hits->count++;
        if (!add_hit(hits->page, hits->context->snapshot, hit, error)) {
            return false;
        }
    }
    if (begun && !guessed) {
        say_there_may_be_more(hits, hits->names->len);
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

static void begin_code(Hits *hits)
{
    hits->count++;
    screen_flow_begin_card(hits->page->flow, UI_ICON_QR, _("What this code stands for"), NULL);
}

// Codes are printed beside a QR; a word that reads like one and is none finds nothing here.
static bool add_code(Hits *hits, GError **error)
{
    ScreenPage *page = hits->page;
    Snapshot *snapshot = hits->context->snapshot;
    char code[BASE_CODE_LENGTH + 1] = "";
    GError *failure = NULL;
    if (!base_code_read(hits->typed, code)) {
        return true;
    }
    g_autoptr(SnapshotProject) project = snapshot_project_get(snapshot, code, &failure);
    if (project != NULL) {
        begin_code(hits);
        screen_linked_add_project(page, &project->row);
    } else if (is_real(g_steal_pointer(&failure), error)) {
        return false;
    }
    g_autoptr(SnapshotDocument) document = snapshot_document_find(snapshot, hits->typed, &failure);
    if (document == NULL) {
        return !is_real(failure, error);
    }
    begin_code(hits);
    screen_flow_add_row(
        page->flow,
        &(UiRow){.icon = screen_paper_icon(document->type),
                 .title = screen_text_or_not_stated(page->text,
                                                    screen_text_words(page->text, document->title)),
                 .detail = screen_paper_place(page->text, document),
                 .id = screen_paper_address(page->text, document->area_code, document->code)});
    return true;
}

static bool is_among(const GPtrArray *names, const SnapshotHit *document)
{
    for (guint i = 0; i < names->len; i++) {
        const SnapshotHit *hit = g_ptr_array_index(names, i);
        if (hit->kind == SNAPSHOT_HIT_DOCUMENT && strcmp(hit->key, document->key) == 0) {
            return true;
        }
    }
    return false;
}

// Those whose title begins so stand among the names already.
static bool add_documents(Hits *hits, GError **error)
{
    bool begun = false;
    for (guint i = 0; i < hits->texts->documents->len; i++) {
        const SnapshotHit *document = g_ptr_array_index(hits->texts->documents, i);
        if (is_among(hits->names, document)) {
            continue;
        }
        if (!begun) {
            screen_flow_begin_card(hits->page->flow, UI_ICON_DOCUMENT,
                                   _("Documents with these words"), _("The newest first"));
            begun = true;
        }
        hits->count++;
        if (!add_hit(hits->page, hits->context->snapshot, document, error)) {
            return false;
        }
    }
    if (begun) {
        say_there_may_be_more(hits, hits->texts->documents->len);
    }
    return true;
}

static void say_no_words(Hits *hits)
{
    screen_flow_begin_wide(hits->page->flow);
    screen_flow_add_text(hits->page->flow, UI_TYPE_BODY, true,
                         _("Projects cannot be looked for by their words right now. Look for the "
                           "tambon, or type the code printed beside the project."));
}

static bool add_all(Hits *hits, GError **error)
{
    if (!add_code(hits, error) || !add_names(hits, false, error)) {
        return false;
    }
    if (hits->texts != NULL) {
        screen_hit_projects_add(hits->page, hits->texts, hits->row_limit);
        hits->count += (int)(hits->texts->near->len + hits->texts->far->len);
        if (!add_documents(hits, error)) {
            return false;
        }
    }
    if (!add_names(hits, true, error)) {
        return false;
    }
    if (hits->texts == NULL) {
        say_no_words(hits);
    }
    return true;
}

bool screen_hits_add(ScreenPage *page, const ScreenContext *context, const char *typed, int *count,
                     GError **error)
{
    int row_limit = screen_typing_is_open(&page->typing) ? SCREEN_HITS_LIMIT_ROWS_TYPING
                                                         : SCREEN_HITS_LIMIT_ROWS;
    SnapshotCompanionWish wish = {typed, context->home_district, row_limit, 0, 0};
    screen_hit_projects_read(page, &wish);
    SnapshotCompanion *companion = snapshot_companion_shared(context->snapshot);
    g_autoptr(SnapshotCompanionFound) texts =
        companion == NULL ? NULL : snapshot_companion_find(companion, &wish, NULL);
    SnapshotSearch *search = snapshot_search_shared(context->snapshot, error);
    g_autoptr(GPtrArray) names =
        search == NULL ? NULL : snapshot_search_list(search, typed, row_limit, error);
    Hits hits = {page, context, typed, names, texts, row_limit, 0};
    bool done = names != NULL && add_all(&hits, error);
    *count = hits.count;
    return done;
}
