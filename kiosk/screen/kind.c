#include "kind.h"

#include "words.h"

static const UiBadge status_badges[SNAPSHOT_STATUS_COUNT] = {
    [SNAPSHOT_STATUS_PROPOSED] = {UI_TONE_NEUTRAL, UI_ICON_WAITING, N_("Proposed")},
    [SNAPSHOT_STATUS_IN_PLAN] = {UI_TONE_NEUTRAL, UI_ICON_PLAN, N_("In the plan")},
    [SNAPSHOT_STATUS_BUDGETED] = {UI_TONE_INFO, UI_ICON_MONEY, N_("Has a budget")},
    [SNAPSHOT_STATUS_DOING] = {UI_TONE_INFO, UI_ICON_DOING, N_("Under way")},
    [SNAPSHOT_STATUS_DONE] = {UI_TONE_POSITIVE, UI_ICON_DONE, N_("Finished")},
    [SNAPSHOT_STATUS_POSTPONED] = {UI_TONE_WARNING, UI_ICON_STOPPED, N_("Put off")},
    [SNAPSHOT_STATUS_CANCELLED] = {UI_TONE_DANGER, UI_ICON_CANCELLED, N_("Cancelled")},
};

static const char *const class_words[SNAPSHOT_CLASS_COUNT] = {
    [SNAPSHOT_CLASS_COMMUNITY] = N_("Community's own"),
    [SNAPSHOT_CLASS_TAO] = N_("Local budget"),
    [SNAPSHOT_CLASS_AGENCY] = N_("State agency money"),
    [SNAPSHOT_CLASS_OTHER] = N_("Money from elsewhere"),
};

static const char *const class_meanings[SNAPSHOT_CLASS_COUNT] = {
    [SNAPSHOT_CLASS_COMMUNITY] = N_("Paid by the villagers and their groups themselves."),
    [SNAPSHOT_CLASS_TAO] = N_("Paid by the tambon administration or the municipality."),
    [SNAPSHOT_CLASS_AGENCY] = N_("Paid by ministries, departments and their provincial offices."),
    [SNAPSHOT_CLASS_OTHER] = N_("Paid by funds, foundations, companies and others."),
};

static const char *const rung_words[SNAPSHOT_RUNG_COUNT] = {
    [SNAPSHOT_RUNG_VILLAGE] = N_("Village plan"),
    [SNAPSHOT_RUNG_TAMBON] = N_("Tambon plan"),
    [SNAPSHOT_RUNG_LAO_PLAN] = N_("Local development plan"),
    [SNAPSHOT_RUNG_ORDINANCE] = N_("Budget ordinance"),
    [SNAPSHOT_RUNG_DISTRICT] = N_("District plan"),
    [SNAPSHOT_RUNG_PROVINCE] = N_("Provincial plan"),
};

UiBadge screen_kind_status(SnapshotStatus status)
{
    if (status == SNAPSHOT_STATUS_ALL) {
        return (UiBadge){UI_TONE_NEUTRAL, UI_ICON_LIST, _("Every status")};
    }
    UiBadge badge = status_badges[status];
    badge.word = _(badge.word);
    return badge;
}

bool screen_kind_is_stale(SnapshotStatus status, int days, int stale_days)
{
    bool stays = status == SNAPSHOT_STATUS_DONE || status == SNAPSHOT_STATUS_CANCELLED;
    return !stays && stale_days > 0 && days > stale_days;
}

const char *screen_kind_class(SnapshotClass budget_class)
{
    return budget_class == SNAPSHOT_CLASS_ALL ? _("Every budget") : _(class_words[budget_class]);
}

const char *screen_kind_class_meaning(SnapshotClass budget_class)
{
    return budget_class == SNAPSHOT_CLASS_ALL ? NULL : _(class_meanings[budget_class]);
}

const char *screen_kind_doer(const char *doer)
{
    if (g_strcmp0(doer, "community") == 0) {
        return _("The community does it itself");
    }
    if (g_strcmp0(doer, "shared") == 0) {
        return _("Community and local government do it together");
    }
    return g_strcmp0(doer, "agency") == 0 ? _("A state agency does it") : NULL;
}

UiIcon screen_kind_doer_icon(const char *doer)
{
    if (g_strcmp0(doer, "community") == 0) {
        return UI_ICON_PEOPLE;
    }
    return g_strcmp0(doer, "shared") == 0 ? UI_ICON_TAMBON : UI_ICON_OFFICE;
}

const char *screen_kind_rung(SnapshotRung rung)
{
    return rung == SNAPSHOT_RUNG_COUNT ? _("another plan") : _(rung_words[rung]);
}

const char *screen_kind_stage(const char *stage)
{
    if (g_strcmp0(stage, "before") == 0) {
        return _("Before the work");
    }
    return g_strcmp0(stage, "during") == 0 ? _("During the work") : _("After the work");
}

const char *screen_kind_figure(ScreenText *text, SnapshotFigureState state, int small_cell)
{
    switch (state) {
    case SNAPSHOT_FIGURE_SHOWN:
        return NULL;
    case SNAPSHOT_FIGURE_SMALL:
        return screen_text_say(text, _("Fewer than %d"), small_cell);
    case SNAPSHOT_FIGURE_HIDDEN:
        return _("Kept private: few people");
    case SNAPSHOT_FIGURE_CAPPED:
        return screen_text_words(text, _("90 % or more"));
    case SNAPSHOT_FIGURE_NOT_APPLY:
        return _("Does not apply here");
    default:
        return _("No data yet");
    }
}
