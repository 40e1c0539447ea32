#include "changes.h"

#include <snapshot/total.h>
#include <string.h>

#include "kind.h"
#include "words.h"

/* Kinds of data: their word, and the screen of a tambon that shows them ("": none). */
static const struct {
    const char *kind;
    UiIcon icon;
    const char *word;
    const char *leaf;
} kinds[] = {
    {"projects", UI_ICON_PROJECT, N_("Projects"), ""},
    {"plans", UI_ICON_PLAN, N_("Community plan"), "/plan"},
    {"process", UI_ICON_HISTORY, N_("How far the making of the plan is"), "/process"},
    {"quality", UI_ICON_STAR, N_("Checked and certified"), "/plan?part=standing"},
    {"profile", UI_ICON_INFO, N_("About the tambon"), "/profile"},
    {"roles", UI_ICON_PEOPLE, N_("Who answers for what"), "/people"},
    {"documents", UI_ICON_DOCUMENT, N_("Documents"), ""},
    {"photos", UI_ICON_PICTURE, N_("Photos"), ""},
    {"indicators", UI_ICON_INDICATOR, N_("Indicators"), ""},
    {"household_accounts", UI_ICON_MONEY, N_("Household accounts"), ""},
    {"consumption", UI_ICON_MONEY, N_("What households buy"), ""},
    {"assessment", UI_ICON_CHECK, N_("Assessments"), ""},
    {"results", UI_ICON_DONE, N_("What was achieved"), ""},
    {"funding", UI_ICON_FUNDER, N_("Who pays"), ""},
};

// -1 for a kind without a word of its own.
static int index_of(const char *kind)
{
    for (size_t i = 0; i < G_N_ELEMENTS(kinds); i++) {
        if (g_strcmp0(kinds[i].kind, kind) == 0) {
            return (int)i;
        }
    }
    return -1;
}

const char *screen_changes_kind(const char *kind)
{
    int index = index_of(kind);
    return index < 0 ? _("Other data") : _(kinds[index].word);
}

const char *screen_changes_count(ScreenText *text, int count)
{
    return screen_text_say(text, P_("%s change", "%s changes", count),
                           screen_text_count(text, count));
}

static const char *say_value(ScreenText *text, const SnapshotChange *change, const char *value)
{
    if (value == NULL) {
        return _("not stated");
    }
    if (strcmp(change->what, "status") == 0) {
        SnapshotStatus status = snapshot_status_from_key(value);
        return status == SNAPSHOT_STATUS_ALL ? screen_text_words(text, value)
                                             : screen_kind_status(status).word;
    }
    if (strcmp(change->what, "percent") == 0) {
        return screen_text_say(text, "%.0f %%", g_ascii_strtod(value, NULL));
    }
    return screen_text_baht(text, g_ascii_strtoll(value, NULL, 10));
}

/* What a changed figure is of; NULL for changes that are not of one figure. */
static const char *name_figure(const char *what)
{
    static const char *const names[][2] = {
        {"status", N_("Status")},
        {"amount", N_("Whole budget")},
        {"disbursed", N_("Paid out")},
        {"percent", N_("Progress")},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(names); i++) {
        if (g_strcmp0(names[i][0], what) == 0) {
            return _(names[i][1]);
        }
    }
    return NULL;
}

/* A step of a plan: it is called as the strip of steps calls it. */
static const char *say_step(const char *state)
{
    return g_strcmp0(state, "done") == 0  ? _("Done")
           : g_strcmp0(state, "now") == 0 ? _("Now")
                                          : _("Next");
}

const char *screen_changes_say(ScreenText *text, const SnapshotChange *change)
{
    const char *figure =
        g_strcmp0(change->kind, "projects") == 0 ? name_figure(change->what) : NULL;
    if (figure != NULL) {
        return screen_text_print(text, "%s: %s → %s", figure,
                                 say_value(text, change, change->old_value),
                                 say_value(text, change, change->new_value));
    }
    if (g_strcmp0(change->kind, "process") == 0 && g_strcmp0(change->what, "status") == 0) {
        return screen_text_print(text, "%s → %s", say_step(change->old_value),
                                 say_step(change->new_value));
    }
    if (g_strcmp0(change->what, "new") == 0) {
        return _("New in this release");
    }
    if (g_strcmp0(change->what, "gone") == 0) {
        return _("Taken out of the data");
    }
    return g_strcmp0(change->what, "values") == 0 ? _("Figures have changed")
                                                  : _("Its text has been changed");
}

static UiBadge badge_of(const SnapshotChange *change)
{
    if (g_strcmp0(change->what, "new") == 0) {
        return (UiBadge){UI_TONE_POSITIVE, UI_ICON_NEW, _("New")};
    }
    return g_strcmp0(change->what, "gone") == 0
               ? (UiBadge){UI_TONE_NEUTRAL, UI_ICON_CANCELLED, _("Gone")}
               : (UiBadge){UI_TONE_INFO, UI_ICON_HISTORY, _("Changed")};
}

/* NULL where nothing can be seen: it is gone, or no screen shows it yet. */
static const char *address_of(ScreenText *text, const SnapshotChange *change)
{
    int index = index_of(change->kind);
    if (index < 0 || g_strcmp0(change->what, "gone") == 0) {
        return NULL;
    }
    if (strcmp(change->kind, "projects") == 0) {
        return change->record_key[0] == '\0'
                   ? NULL
                   : screen_text_print(text, "/project/%s", change->record_key);
    }
    return kinds[index].leaf[0] == '\0'
               ? NULL
               : screen_text_print(text, "/area/%s%s", change->area_code, kinds[index].leaf);
}

void screen_changes_add(ScreenPage *page, const SnapshotChange *change)
{
    ScreenText *text = page->text;
    int index = index_of(change->kind);
    if (g_strcmp0(change->what, "more") == 0) {
        int count =
            change->new_value == NULL ? 0 : (int)g_ascii_strtoll(change->new_value, NULL, 10);
        screen_flow_add_text(
            page->flow, UI_TYPE_BODY, true,
            screen_text_say(text,
                            P_("And %s more, which the release does not list",
                               "And %s more, which the release does not list", count),
                            screen_text_count(text, count)));
        return;
    }
    const UiBadge badge = badge_of(change);
    const char *name = screen_text_words(text, change->name);
    const char *title = name != NULL && name[0] != '\0' ? name : screen_changes_kind(change->kind);
    screen_flow_add_row(page->flow, &(UiRow){.icon = index < 0 ? UI_ICON_INFO : kinds[index].icon,
                                             .title = title,
                                             .detail = screen_changes_say(text, change),
                                             .badge = &badge,
                                             .id = address_of(text, change),
                                             .label = title});
}

bool screen_changes_mark_sample(ScreenPage *page, Snapshot *snapshot, const char *scope,
                                GError **error)
{
    for (size_t i = 0; i < G_N_ELEMENTS(kinds) && !page->sample; i++) {
        g_auto(SnapshotCoverage) sent = {0};
        if (!snapshot_total_get_coverage(snapshot, scope, kinds[i].kind, &sent, error)) {
            return false;
        }
        page->sample = sent.sample_count > 0;
    }
    return true;
}
