#include "filter_words.h"

#include <snapshot/area.h>
#include <snapshot/issue.h>
#include <snapshot/organisation.h>
#include <snapshot/programme.h>
#include <string.h>

#include "kind.h"
#include "place.h"
#include "words.h"

// How a village without a name of its own is written in the register of places.
#define VILLAGE_NUMBER "หมู่ที่"

static const struct {
    const char *word;
    UiIcon icon;
    const char *all;
} kinds[SCREEN_FILTER_COUNT] = {
    [SCREEN_FILTER_YEAR] = {N_("Fiscal year"), UI_ICON_CALENDAR, N_("Every year")},
    [SCREEN_FILTER_STATUS] = {N_("Status"), UI_ICON_HISTORY, N_("Every status")},
    [SCREEN_FILTER_SOURCE] = {N_("Source of money"), UI_ICON_MONEY, N_("Every budget")},
    [SCREEN_FILTER_ISSUE] = {N_("What it is about"), UI_ICON_ISSUE, N_("Every issue")},
    [SCREEN_FILTER_VILLAGE] = {N_("Village"), UI_ICON_VILLAGE, N_("Every village")},
    [SCREEN_FILTER_DOER] = {N_("Who does it"), UI_ICON_PEOPLE, N_("Whoever does it")},
    [SCREEN_FILTER_PROGRAMME] = {N_("Programme"), UI_ICON_GOAL, N_("Any programme or none")},
    [SCREEN_FILTER_MARK] = {N_("Specially marked"), UI_ICON_STAR, N_("Marked or not")},
};

const char *screen_filter_kind_word(ScreenFilterKind kind) { return _(kinds[kind].word); }

UiIcon screen_filter_kind_icon(ScreenFilterKind kind) { return kinds[kind].icon; }

const char *screen_filter_kind_all(ScreenFilterKind kind) { return _(kinds[kind].all); }

const char *screen_filter_issue_name(ScreenText *text, const char *code, const char *name_th,
                                     const char *name_en)
{
    const char *name = screen_text_name(text, name_th, name_en);
    return name == NULL ? screen_text_words(text, code) : name;
}

// True, with *name NULL, for what this release does not have.
static bool is_missing(GError **failure, GError **error)
{
    if (g_error_matches(*failure, SNAPSHOT_ERROR, SNAPSHOT_ERROR_NOT_FOUND)) {
        g_clear_error(failure);
        return true;
    }
    g_propagate_error(error, g_steal_pointer(failure));
    return false;
}

static bool read_issue(Snapshot *snapshot, ScreenText *text, const ScreenFilter *filter,
                       const char **name, GError **error)
{
    g_autoptr(GError) failure = NULL;
    const char *edition = filter->issue_edition != NULL ? filter->issue_edition
                                                        : snapshot_release(snapshot)->issue_edition;
    g_autoptr(SnapshotIssue) issue =
        snapshot_issue_get(snapshot, edition, filter->issue_code, &failure);
    if (issue == NULL) {
        *name = screen_text_words(text, filter->issue_code);
        return is_missing(&failure, error);
    }
    *name = screen_filter_issue_name(text, issue->code, issue->name_th, issue->name_en);
    return true;
}

static bool read_funder(Snapshot *snapshot, ScreenText *text, const char *code, const char **name,
                        GError **error)
{
    g_autoptr(GError) failure = NULL;
    g_autoptr(SnapshotOrganisation) funder = snapshot_organisation_get(snapshot, code, &failure);
    if (funder == NULL) {
        *name = screen_text_words(text, code);
        return is_missing(&failure, error);
    }
    *name = screen_text_name(text, funder->name_th, funder->name_en);
    return true;
}

static bool read_programme(Snapshot *snapshot, ScreenText *text, const char *code,
                           const char **name, GError **error)
{
    g_autoptr(GError) failure = NULL;
    g_autoptr(SnapshotProgramme) programme = snapshot_programme_get(snapshot, code, &failure);
    *name = screen_text_words(text, programme == NULL ? code : programme->name_th);
    return programme != NULL || is_missing(&failure, error);
}

const char *screen_filter_village_name(ScreenText *text, const char *name_th, const char *name_en)
{
    return name_th == NULL || g_str_has_prefix(name_th, VILLAGE_NUMBER)
               ? NULL
               : screen_text_name(text, name_th, name_en);
}

static bool read_village(Snapshot *snapshot, ScreenText *text, const ScreenFilter *filter,
                         const char **name, GError **error)
{
    g_autoptr(GError) failure = NULL;
    if (strcmp(filter->village_code, filter->scope) == 0) {
        *name = _("For the whole tambon");
        return true;
    }
    g_autoptr(SnapshotArea) village = snapshot_area_get(snapshot, filter->village_code, &failure);
    if (village == NULL) {
        *name = screen_text_words(text, filter->village_code);
        return is_missing(&failure, error);
    }
    const char *number = screen_place_village(text, village->code);
    const char *own = screen_filter_village_name(text, village->name_th, village->name_en);
    *name = own == NULL ? number : screen_text_print(text, "%s %s", number, own);
    return true;
}

static const char *join(ScreenText *text, const char *a, const char *b)
{
    return a == NULL ? b : b == NULL ? a : screen_text_print(text, "%s · %s", a, b);
}

static const char *say_marks(ScreenText *text, const ScreenFilter *filter)
{
    const char *marks = filter->focus ? _("Focus projects") : NULL;
    marks = join(text, marks, filter->beyond_capacity ? _("More than the tambon can do") : NULL);
    return join(text, marks, filter->stale ? _("Old data") : NULL);
}

bool screen_filter_read_words(Snapshot *snapshot, ScreenText *text, const ScreenFilter *filter,
                              ScreenFilterWords *words, GError **error)
{
    const char *funder = NULL;
    *words = (ScreenFilterWords){0};
    const char **chosen = words->chosen;
    chosen[SCREEN_FILTER_YEAR] = screen_text_year(text, filter->fiscal_year_be);
    if (filter->status != SNAPSHOT_STATUS_ALL) {
        chosen[SCREEN_FILTER_STATUS] = screen_kind_status(filter->status).word;
    }
    if (filter->funder != NULL && !read_funder(snapshot, text, filter->funder, &funder, error)) {
        return false;
    }
    bool every_class = filter->budget_class == SNAPSHOT_CLASS_ALL;
    chosen[SCREEN_FILTER_SOURCE] =
        join(text, every_class ? NULL : screen_kind_class(filter->budget_class), funder);
    chosen[SCREEN_FILTER_DOER] = screen_kind_doer(filter->doer);
    chosen[SCREEN_FILTER_MARK] = say_marks(text, filter);
    return (filter->issue_code == NULL ||
            read_issue(snapshot, text, filter, &chosen[SCREEN_FILTER_ISSUE], error)) &&
           (filter->village_code == NULL ||
            read_village(snapshot, text, filter, &chosen[SCREEN_FILTER_VILLAGE], error)) &&
           (filter->programme == NULL || read_programme(snapshot, text, filter->programme,
                                                        &chosen[SCREEN_FILTER_PROGRAMME], error));
}

const char *screen_filter_say(ScreenText *text, const ScreenFilterWords *words)
{
    const char *all = NULL;
    for (int kind = 0; kind < SCREEN_FILTER_COUNT; kind++) {
        all = join(text, all, words->chosen[kind]);
    }
    return all;
}
