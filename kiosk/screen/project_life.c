#include <math.h>
#include <snapshot/child.h>
#include <snapshot/photo.h>
#include <string.h>

#include "kind.h"
#include "picture.h"
#include "project_page.h"
#include "words.h"

// What became of a project: how far it is and who says so, its activities, its days, its pictures.

static void add_stale_note(ScreenPage *page, int days)
{
    screen_flow_add_note(
        page->flow,
        &(UiNote){.tone = UI_TONE_WARNING,
                  .icon = UI_ICON_STALE,
                  .title = _("Old data"),
                  .sentence = screen_text_say(
                      page->text,
                      P_("Nothing was reported for %d day. It may have moved on since.",
                         "Nothing was reported for %d days. It may have moved on since.", days),
                      days)});
}

void screen_project_add_status(ScreenPage *page, const SnapshotProject *project, int64_t now_unix)
{
    ScreenText *text = page->text;
    UiBadge badge = screen_kind_status(project->row.status);
    const char *as_of = screen_text_date(text, project->row.status_date);
    screen_flow_begin_card(page->flow, UI_ICON_HISTORY, _("How far it is"),
                           as_of == NULL ? NULL : screen_text_print(text, _("as of %s"), as_of));
    screen_flow_add_badge(page->flow, &badge);
    int days = screen_text_days_since(project->row.status_date, now_unix);
    if (screen_kind_is_stale(project->row.status, days, page->stale_days)) {
        add_stale_note(page, days);
    }
    screen_flow_add_text(page->flow, UI_TYPE_CAPTION, true,
                         _("As the tambon's own office reported it."));
}

static const char *rule_words(ScreenText *text, const SnapshotProgress *progress)
{
    if (progress->rule == SNAPSHOT_PROGRESS_NONE) {
        return _("No activity says how far it is.");
    }
    return progress->rule == SNAPSHOT_PROGRESS_STATED_WEIGHT
               ? screen_text_say(text,
                                 P_("This is what its %d activity says.",
                                    "This is the mean of %d activities, each by the weight the "
                                    "office gave it.",
                                    progress->told_count),
                                 progress->told_count)
               : screen_text_say(text,
                                 P_("This is what its %d activity says, which has no weight.",
                                    "This is the mean of %d activities. Not every one has a "
                                    "weight, so all count alike.",
                                    progress->told_count),
                                 progress->told_count);
}

// How the percent of the activities came about: printed, not guessed (B5).
static void add_rule(ScreenPage *page, const SnapshotProgress *progress)
{
    ScreenText *text = page->text;
    int untold = progress->child_count - progress->told_count;
    if (progress->rule != SNAPSHOT_PROGRESS_NONE) {
        const UiBarPart part = {.label = _("Its activities together"),
                                .figure = screen_text_say(text, "%.0f %%", progress->percent),
                                .value = progress->percent};
        screen_flow_add_bar(page->flow, &part, 100);
    }
    screen_flow_add_text(page->flow, UI_TYPE_CAPTION, true, rule_words(text, progress));
    if (untold > 0 && progress->told_count > 0) {
        screen_flow_add_text(page->flow, UI_TYPE_CAPTION, true,
                             screen_text_say(text,
                                             P_("%d more does not say how far it is.",
                                                "%d more do not say how far they are.", untold),
                                             untold));
    }
    if (progress->cancelled_count > 0) {
        screen_flow_add_text(
            page->flow, UI_TYPE_CAPTION, true,
            screen_text_say(text,
                            P_("%d was cancelled and is left out.",
                               "%d were cancelled and are left out.", progress->cancelled_count),
                            progress->cancelled_count));
    }
}

static void add_child(ScreenPage *page, const SnapshotChild *child, bool weighed)
{
    ScreenText *text = page->text;
    const char *percent =
        isnan(child->percent) ? NULL : screen_text_say(text, "%.0f %%", child->percent);
    const char *weight = !weighed || isnan(child->weight)
                             ? NULL
                             : screen_text_say(text, _("weight %g"), child->weight);
    const char *amount = screen_text_amount(text, child->budget_satang);
    const UiBadge badge = screen_kind_status(child->status);
    page->sample |= child->sample;
    screen_flow_add_row(
        page->flow, &(UiRow){.icon = UI_ICON_PROJECT,
                             .title = screen_text_or_not_stated(text, child->name),
                             .detail = percent == NULL || weight == NULL
                                           ? (percent != NULL ? percent : weight)
                                           : screen_text_print(text, "%s · %s", percent, weight),
                             .figure = amount == NULL ? "–" : amount,
                             .figure_note = amount == NULL ? _("not stated") : _("baht"),
                             .badge = &badge,
                             .id = screen_text_print(text, "/project/%s", child->code),
                             .label = screen_text_or_not_stated(text, child->name)});
}

bool screen_project_add_activities(ScreenPage *page, Snapshot *snapshot,
                                   const SnapshotProject *project, GError **error)
{
    g_autoptr(GPtrArray) children = snapshot_child_list(snapshot, project->row.code, error);
    if (children == NULL || children->len == 0) {
        return children != NULL;
    }
    const SnapshotProgress progress = snapshot_child_progress(children);
    screen_flow_begin_card(page->flow, UI_ICON_LIST, _("The activities it is made of"), NULL);
    add_rule(page, &progress);
    for (guint i = 0; i < children->len; i++) {
        add_child(page, g_ptr_array_index(children, i),
                  progress.rule == SNAPSHOT_PROGRESS_STATED_WEIGHT);
    }
    return true;
}

// "rung:tambon": what stands behind the colon, or NULL where the kind is another.
static const char *behind(const char *kind, const char *prefix)
{
    return g_str_has_prefix(kind, prefix) ? kind + strlen(prefix) : NULL;
}

static const char *with_detail(ScreenText *text, const char *words, const char *detail)
{
    const char *more = screen_text_words(text, detail);
    return more == NULL ? words : screen_text_print(text, "%s · %s", words, more);
}

static const char *event_words(ScreenText *text, const SnapshotMilestone *day)
{
    const char *rung = behind(day->kind, "rung:");
    const char *stage = behind(day->kind, "photo:");
    if (rung != NULL) {
        return screen_text_print(text, _("Put into: %s"),
                                 screen_kind_rung(snapshot_project_rung_from_key(rung)));
    }
    if (stage != NULL) {
        return screen_text_print(text, _("Picture taken: %s"), screen_kind_stage(stage));
    }
    if (g_strcmp0(day->kind, "report") == 0) {
        return screen_text_print(text, _("Reported as: %s"),
                                 screen_kind_status(snapshot_status_from_key(day->detail)).word);
    }
    if (g_strcmp0(day->kind, "start") == 0) {
        return _("The work begins");
    }
    if (g_strcmp0(day->kind, "end") == 0) {
        return _("The work is to be finished");
    }
    return g_strcmp0(day->kind, "forwarded") == 0
               ? with_detail(text, _("Sent on for help"), day->detail)
               : _("Money paid out as of this day");
}

bool screen_project_add_days(ScreenPage *page, Snapshot *snapshot, const SnapshotProject *project,
                             GError **error)
{
    g_autoptr(GPtrArray) days =
        snapshot_project_list_milestones(snapshot, project->row.code, error);
    if (days == NULL || days->len == 0) {
        return days != NULL;
    }
    screen_flow_begin_card(page->flow, UI_ICON_CALENDAR, _("Day by day"), NULL);
    for (guint i = 0; i < days->len; i++) {
        const SnapshotMilestone *day = g_ptr_array_index(days, i);
        screen_flow_add_fact(page->flow, screen_text_date(page->text, day->date),
                             event_words(page->text, day), NULL);
    }
    return true;
}

static void add_photo(ScreenPage *page, const ScreenContext *context, const SnapshotPhoto *photo)
{
    ScreenText *text = page->text;
    const char *when = screen_text_print(text, "%s · %s", screen_kind_stage(photo->stage),
                                         screen_text_date(text, photo->date));
    page->sample |= photo->sample;
    screen_picture_add(
        page,
        &(ScreenPicture){.path = screen_picture_path(
                             context, text, screen_text_print(text, "photo/%s.jpg", photo->sha256)),
                         .caption = with_detail(text, when, photo->caption),
                         .label = when});
}

bool screen_project_add_photos(ScreenPage *page, const ScreenContext *context,
                               const SnapshotProject *project, GError **error)
{
    g_autoptr(GPtrArray) photos = snapshot_photo_list(context->snapshot, project->row.code, error);
    if (photos == NULL || photos->len == 0) {
        return photos != NULL;
    }
    screen_flow_begin_card(page->flow, UI_ICON_PICTURE, _("Before, during, after"), NULL);
    for (guint i = 0; i < photos->len; i++) {
        add_photo(page, context, g_ptr_array_index(photos, i));
    }
    return true;
}
