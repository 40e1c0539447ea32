#include <snapshot/area.h>
#include <ui/widget/side.h>

#include "compare.h"
#include "figure.h"
#include "kind.h"
#include "summary.h"
#include "words.h"

// Projects, their statuses and their money as the release has summed them up. More of them is not
// better or worse: the words only say which has more.

typedef struct {
    ScreenCompare *compare;
    ScreenSummary summaries[SCREEN_COMPARE_LIMIT];
    ScreenFigureMarks marks;
} Summed;

static void clear(Summed *summed)
{
    for (int i = 0; i < SCREEN_COMPARE_LIMIT; i++) {
        screen_summary_clear(&summed->summaries[i]);
    }
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Summed, clear)

/* A line: one figure of each tambon; below 0 where nobody has told it. */
typedef struct {
    const char *heading;
    bool is_money;
    int64_t figures[SCREEN_COMPARE_LIMIT];
    const char *captions[SCREEN_COMPARE_LIMIT];
    double maximum;
} Line;

static guint area_count(const Summed *summed) { return summed->compare->areas->len; }

static const char *say(ScreenText *text, bool is_money, int64_t figure)
{
    return is_money ? screen_text_baht(text, figure) : screen_text_projects(text, figure);
}

static UiBadge differ(ScreenText *text, const Line *line, guint area)
{
    int64_t own = line->figures[area];
    int64_t first = line->figures[0];
    if (area == 0) {
        return (UiBadge){UI_TONE_INFO, UI_ICON_PLACE, _("Held against this")};
    }
    if (own < 0 || first < 0) {
        return (UiBadge){UI_TONE_UNKNOWN, UI_ICON_NONE, _("Cannot be compared")};
    }
    if (own == first) {
        return (UiBadge){UI_TONE_NEUTRAL, UI_ICON_FORWARD, _("Equal")};
    }
    const char *by = say(text, line->is_money, own > first ? own - first : first - own);
    return (UiBadge){UI_TONE_NEUTRAL, own > first ? UI_ICON_UP : UI_ICON_DOWN,
                     screen_text_print(text, own > first ? _("%s more") : _("%s less"), by)};
}

static int draw_side(const UiDraw *draw, UiBox box, const void *model, int piece)
{
    return ui_side_draw_piece(draw, box, model, piece);
}

static void add_line(Summed *summed, const Line *line)
{
    ScreenPage *page = summed->compare->page;
    UiSidePart parts[SCREEN_COMPARE_LIMIT];
    for (guint i = 0; i < area_count(summed); i++) {
        int64_t figure = line->figures[i];
        parts[i] = (UiSidePart){
            .label = summed->compare->names[i],
            .figure = figure < 0 ? _("No data yet") : say(page->text, line->is_money, figure),
            .value = (double)figure,
            .caption = line->captions[i],
            .badge = differ(page->text, line, i),
        };
        screen_figure_note(&summed->marks, figure < 0    ? UI_MARK_MISSING
                                           : figure == 0 ? UI_MARK_ZERO
                                                         : UI_MARK_NONE);
    }
    const UiSide side = {
        .heading = line->heading,
        .parts = screen_flow_keep(page->flow, parts, sizeof parts[0] * area_count(summed)),
        .count = (int)area_count(summed),
        .maximum = line->maximum,
    };
    screen_flow_add_pieces(page->flow, draw_side, &side, sizeof side, ui_side_piece_count(&side));
}

/* Who sent no projects has no figure of them; a sum of projects none of which states its budget is
   no sum of money. */
static int64_t figure_of(const ScreenSummary *summary, const SnapshotTotal *total, bool is_money)
{
    bool sent = summary->coverage.row_count > 0 || summary->totals.all.project_count > 0;
    bool without = total->project_count > 0 && total->no_budget_count == total->project_count;
    if (!sent || (is_money && without)) {
        return -1;
    }
    return is_money ? total->amount_satang : total->project_count;
}

/* Which sum of a tambon a line is about: of a status, of a class, or (both ALL) of all. */
static void add_sums(Summed *summed, Line *line, SnapshotStatus status, SnapshotClass budget_class,
                     bool always)
{
    ScreenText *text = summed->compare->page->text;
    bool any = always;
    for (guint i = 0; i < area_count(summed); i++) {
        const ScreenSummary *summary = &summed->summaries[i];
        const SnapshotTotal *total = snapshot_total_pick(&summary->totals, status, budget_class);
        line->figures[i] = figure_of(summary, total, line->is_money);
        line->captions[i] = line->is_money
                                ? screen_summary_without_budget(text, total->no_budget_count)
                            : always ? screen_summary_beside(text, &summary->coverage, true)
                                     : NULL;
        any |= total->project_count > 0;
    }
    if (any) {
        add_line(summed, line);
    }
}

static void begin(Summed *summed, const char *heading)
{
    screen_flow_begin_wide(summed->compare->page->flow);
    screen_flow_add_text(summed->compare->page->flow, UI_TYPE_HEADING, false, heading);
}

static void add_all(Summed *summed)
{
    double projects = 0;
    double money = 0;
    for (guint i = 0; i < area_count(summed); i++) {
        const SnapshotTotal *all = &summed->summaries[i].totals.all;
        projects = MAX(projects, (double)all->project_count);
        money = MAX(money, (double)all->amount_satang);
    }
    Line count = {.heading = _("Projects sent, all years"), .maximum = projects};
    Line amount = {.heading = _("Their budget"), .is_money = true, .maximum = money};
    begin(summed, _("Projects and money"));
    add_sums(summed, &count, SNAPSHOT_STATUS_ALL, SNAPSHOT_CLASS_ALL, true);
    add_sums(summed, &amount, SNAPSHOT_STATUS_ALL, SNAPSHOT_CLASS_ALL, true);
    begin(summed, _("Projects by status"));
    for (int i = 0; i < SNAPSHOT_STATUS_COUNT; i++) {
        count.heading = screen_kind_status((SnapshotStatus)i).word;
        add_sums(summed, &count, (SnapshotStatus)i, SNAPSHOT_CLASS_ALL, false);
    }
    begin(summed, _("Where the money comes from"));
    for (int i = 0; i < SNAPSHOT_CLASS_COUNT; i++) {
        amount.heading = screen_kind_class((SnapshotClass)i);
        add_sums(summed, &amount, SNAPSHOT_STATUS_ALL, (SnapshotClass)i, false);
    }
}

bool screen_compare_add_projects(ScreenCompare *compare, GError **error)
{
    g_auto(Summed) summed = {.compare = compare};
    for (guint i = 0; i < compare->areas->len; i++) {
        const SnapshotArea *area = g_ptr_array_index(compare->areas, i);
        if (!screen_summary_read(compare->context->snapshot, area->code, &summed.summaries[i],
                                 error)) {
            return false;
        }
        compare->page->sample |= summed.summaries[i].coverage.sample_count > 0;
    }
    add_all(&summed);
    screen_figure_add_legend(compare->page, summed.marks);
    return true;
}
