#include <screen/language.h>

#include "drift.h"
#include "fresh.h"
#include "page.h"
#include "place.h"
#include "screens.h"
#include "summary.h"
#include "words.h"

// What the kiosk shows while nobody uses it (I2): what this is and one fact of this district after
// another, large enough for somebody walking past. Touching it anywhere begins.

#define MOST_FACTS 5

// Long enough to read a fact from across the room; one wake-up in ten seconds costs nothing.
#define FACT_SECONDS 10

// Lower panels than this have no room for the whole sentence on freshness: 15 inches lying down.
#define SMALL_PANEL_MM 220

typedef struct {
    ScreenPage *page; /* its flow stays empty */
    const char *district;
    const char *languages; /* "ไทย · English" */
    UiStat facts[MOST_FACTS];
    int fact_count;
    const char *story; /* address of the district's, told in turn; NULL: never */
} Attract;

static bool matches(const BaseAddress *address)
{
    return base_address_segment_count(address) == 1 &&
           g_strcmp0(base_address_segment(address, 0), "attract") == 0;
}

static void close_attract(void *state)
{
    Attract *attract = state;
    if (attract != NULL) {
        screen_page_close(attract->page);
        g_free(attract);
    }
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Attract, close_attract)

static void add_fact(Attract *attract, UiIcon icon, UiTone tone, const char *number,
                     const char *unit, const char *sentence)
{
    attract->facts[attract->fact_count++] =
        (UiStat){.icon = icon, .tone = tone, .number = number, .unit = unit, .sentence = sentence};
}

static void add_projects_fact(Attract *attract, const SnapshotTotal *total, UiIcon icon,
                              UiTone tone, const char *sentence)
{
    if (total->project_count > 0) {
        add_fact(attract, icon, tone, screen_text_count(attract->page->text, total->project_count),
                 P_("project", "projects", total->project_count), sentence);
    }
}

/* What there is of the district, none of it nothing: facts, not gaps. */
static bool add_facts(Attract *attract, Snapshot *snapshot, const char *scope, GError **error)
{
    ScreenText *text = attract->page->text;
    g_auto(ScreenSummary) summary = {0};
    if (!screen_summary_read(snapshot, scope, &summary, error)) {
        return false;
    }
    const SnapshotTotals *totals = &summary.totals;
    attract->page->sample = summary.coverage.sample_count > 0;
    add_projects_fact(attract, &totals->all, UI_ICON_PROJECT, UI_TONE_INFO,
                      screen_summary_coverage(text, &summary.coverage));
    if (totals->all.amount_satang > 0) {
        add_fact(attract, UI_ICON_MONEY, UI_TONE_INFO,
                 screen_text_amount(text, totals->all.amount_satang), _("baht"),
                 _("Budget of the projects you can look up here"));
    }
    add_projects_fact(attract, &totals->by_status[SNAPSHOT_STATUS_DONE], UI_ICON_DONE,
                      UI_TONE_POSITIVE, _("Finished"));
    add_projects_fact(attract, &totals->by_status[SNAPSHOT_STATUS_DOING], UI_ICON_DOING,
                      UI_TONE_INFO, _("Being worked on now"));
    if (summary.plans.tambon_count > 0) {
        add_fact(attract, UI_ICON_PLAN, UI_TONE_INFO,
                 screen_text_count(text, summary.plans.tambon_count),
                 P_("tambon", "tambons", summary.plans.tambon_count),
                 _("Community plans you can read here"));
    }
    return true;
}

static const char *name_languages(ScreenText *text)
{
    g_autoptr(GPtrArray) languages = screen_language_list();
    const char *names = NULL;
    for (guint i = 0; i < languages->len; i++) {
        const ScreenLanguage *language = g_ptr_array_index(languages, i);
        names = names == NULL ? screen_text_keep(text, language->name)
                              : screen_text_print(text, "%s · %s", names, language->name);
    }
    return names;
}

static void *open_attract(const ScreenContext *context, const BaseAddress *address, GError **error)
{
    g_autoptr(SnapshotArea) here = screen_place_find_here(context, error);
    if (here == NULL) {
        return NULL;
    }
    g_autoptr(Attract) attract = g_new0(Attract, 1);
    attract->page = screen_page_new(context, address);
    ScreenText *text = attract->page->text;
    attract->district = screen_place_name(text, here);
    attract->languages = name_languages(text);
    if (!add_facts(attract, context->snapshot, here->code, error)) {
        return NULL;
    }
    attract->story =
        context->tells_story ? screen_text_print(text, "/story/%s?loop=1", here->code) : NULL;
    return g_steal_pointer(&attract);
}

/* Once all facts have been seen. */
static bool play(const void *state, ScreenPlay *played)
{
    const Attract *attract = state;
    played->next = attract->story;
    played->after_ms = MAX(attract->fact_count, 1) * FACT_SECONDS * INT64_C(1000);
    return attract->story != NULL;
}

static int draw_centred(const UiDraw *draw, UiBox box, UiType type, UiColour colour,
                        const char *words)
{
    UiParagraph paragraph = ui_draw_paragraph(draw, type, words);
    paragraph.colour = colour;
    paragraph.align = UI_ALIGN_CENTRE;
    box.height = 0;
    // What is said in small letters has its own places to break: between two facts.
    return type == UI_TYPE_CAPTION ? ui_draw_text_lines(draw, box, &paragraph)
                                   : ui_draw_text_balanced(draw, box, &paragraph);
}

/* What this is: on the colour of the head, the most of the screen that never changes. */
static int draw_what(const UiDraw *draw, UiBox box, const Attract *attract,
                     const ScreenContext *context)
{
    g_autoptr(ScreenText) text = screen_text_new(context->metrics);
    const UiTheme *theme = draw->theme;
    UiBox rest = box;
    if (!context->status->clock_uncertain) {
        ui_box_cut_top(&rest, draw_centred(draw, rest, UI_TYPE_CAPTION, theme->on_head_muted,
                                           screen_text_today(text, context->now_unix)));
    }
    ui_box_cut_top(&rest,
                   draw_centred(draw, rest, UI_TYPE_DISPLAY, theme->on_head, _("Tambon Point")));
    ui_box_cut_top(&rest,
                   draw_centred(draw, rest, UI_TYPE_TITLE, theme->on_head, attract->district));
    ui_box_cut_top(&rest,
                   draw_centred(draw, rest, UI_TYPE_BODY, theme->on_head,
                                _("What is planned and done in your tambon, and with what money")));
    return box.height - rest.height;
}

/* The number is what is seen from the door: as large as the sheet is wide, up to `most` times the
   largest letters there are. */
static int draw_number(const UiDraw *draw, UiBox box, double most, const char *number)
{
    static const double times[] = {2.6, 2.2, 1.9, 1.6, 1.3, 1.0, 0.8, 0.6};
    UiMetrics metrics = *draw->metrics;
    UiDraw large = *draw;
    large.metrics = &metrics;
    for (size_t i = 0; i < G_N_ELEMENTS(times); i++) {
        metrics.px_per_mm = draw->metrics->px_per_mm * MIN(times[i], most);
        if (ui_draw_text_width(&large, UI_TYPE_DISPLAY, number) <= box.width) {
            break;
        }
    }
    return draw_centred(&large, box, UI_TYPE_DISPLAY, draw->theme->text, number);
}

static int draw_fact_words(const UiDraw *draw, UiBox box, const UiStat *fact, double most)
{
    const UiTheme *theme = draw->theme;
    UiBox rest = box;
    UiBox shape = ui_box_cut_top(&rest, ui_draw_icon_size(draw, UI_TYPE_DISPLAY));
    ui_draw_icon(draw, shape, fact->icon, theme->tone[fact->tone].ink);
    ui_box_cut_top(&rest, draw_number(draw, rest, most, fact->number));
    ui_box_cut_top(&rest, draw_centred(draw, rest, UI_TYPE_HEADING, theme->text_muted, fact->unit));
    ui_box_cut_top(&rest, draw_centred(draw, rest, UI_TYPE_HEADING, theme->text, fact->sentence));
    return box.height - rest.height;
}

/* All facts stand on a sheet as high as the highest of them needs: nothing jumps. */
static int fact_height(const UiDraw *draw, int width_px, const Attract *attract, double most)
{
    UiDraw measuring = ui_draw_measuring(draw);
    int padding = ui_draw_space(draw, UI_SPACE_L);
    int highest = 0;
    for (int i = 0; i < attract->fact_count; i++) {
        UiBox box = {0, 0, width_px - 2 * padding, G_MAXINT16};
        highest = MAX(highest, draw_fact_words(&measuring, box, &attract->facts[i], most));
    }
    return highest > 0 ? highest + 2 * padding : 0;
}

static void draw_fact(const UiDraw *draw, UiBox box, const Attract *attract, int64_t now_unix,
                      double most)
{
    if (attract->fact_count == 0) {
        return;
    }
    bool still = draw->metrics->calm;
    int64_t turn = still ? 0 : now_unix / FACT_SECONDS % attract->fact_count;
    ui_draw_round(draw, box, UI_RADIUS_L, draw->theme->card);
    UiBox inside = ui_box_inset(box, ui_draw_space(draw, UI_SPACE_L));
    UiDraw measuring = ui_draw_measuring(draw);
    int used = draw_fact_words(&measuring, inside, &attract->facts[turn], most);
    ui_box_cut_top(&inside, (inside.height - used) / 2);
    draw_fact_words(draw, inside, &attract->facts[turn], most);
}

static const char *freshness(const Attract *attract, const ScreenContext *context, ScreenText *text)
{
    if (context->notice != NULL) {
        return context->notice;
    }
    ScreenFresh fresh = screen_fresh_of(text, context, attract->page->stale_days);
    const char *words = screen_text_print(text, _("Data of %s"), attract->page->as_of);
    if (context->metrics->height_px >= SMALL_PANEL_MM * context->metrics->px_per_mm) {
        words = screen_text_print(text, "%s · %s", words, fresh.words);
    }
    return attract->page->sample ? screen_text_print(text, "%s · %s", words, _("Sample data"))
                                 : words;
}

static int pill_width(const UiDraw *draw)
{
    int gap = ui_draw_space(draw, UI_SPACE_M);
    return ui_draw_icon_size(draw, UI_TYPE_TITLE) + 7 * gap / 2 +
           ui_draw_text_width(draw, UI_TYPE_TITLE, _("Touch to begin"));
}

/* Down from the top of the box: what to do, and what who cannot read; in which languages (not when
   `brief`: no letters are small enough), how fresh it all is. */
static int draw_invitation(const UiDraw *draw, UiBox box, const Attract *attract,
                           const ScreenContext *context, bool brief)
{
    g_autoptr(ScreenText) text = screen_text_new(context->metrics);
    const UiTheme *theme = draw->theme;
    int gap = ui_draw_space(draw, UI_SPACE_M);
    int height = ui_draw_line_height(draw, UI_TYPE_TITLE) + gap;
    UiBox rest = box;
    UiBox pill = ui_box_cut_top(&rest, height);
    pill = ui_box_centre(pill, MIN(pill_width(draw), box.width), height);
    // White on the colour of the head in every theme: this is what everybody must see.
    ui_draw_round(draw, pill, UI_RADIUS_L, theme->on_head);
    UiBox face = ui_box_inset_xy(pill, gap, 0);
    UiBox shape = ui_box_cut_left(&face, ui_draw_icon_size(draw, UI_TYPE_TITLE));
    ui_draw_icon(draw, shape, UI_ICON_TOUCH, theme->head);
    ui_box_cut_left(&face, gap);
    UiParagraph line = ui_draw_paragraph(draw, UI_TYPE_TITLE, _("Touch to begin"));
    line.colour = theme->head;
    ui_draw_line_of_text(draw, face, &line);
    ui_box_cut_top(&rest, gap / 2);
    ui_box_cut_top(&rest, draw_centred(draw, rest, UI_TYPE_BODY, theme->on_head,
                                       _("Reading is hard? Ask any officer here.")));
    if (!brief) {
        ui_box_cut_top(&rest, draw_centred(draw, rest, UI_TYPE_CAPTION, theme->on_head_muted,
                                           attract->languages));
    }
    ui_box_cut_top(&rest, draw_centred(draw, rest, UI_TYPE_CAPTION, theme->on_head_muted,
                                       freshness(attract, context, text)));
    return box.height - rest.height;
}

/* Where the three parts of the screen stand: over each other, in landscape the fact beside. */
typedef struct {
    UiBox what;
    UiBox fact;
    UiBox invitation;
    bool brief; /* the invitation */
    bool fits;
} Places;

static Places find_places(const UiDraw *draw, UiBox box, const Attract *attract,
                          const ScreenContext *context, bool brief)
{
    UiDraw measuring = ui_draw_measuring(draw);
    int gap = ui_draw_space(draw, UI_SPACE_L);
    bool beside = !ui_metrics_is_portrait(draw->metrics) && attract->fact_count > 0;
    UiBox column = beside ? ui_box_column(box, 0, 2, gap) : box;
    Places places = {.fact = beside ? ui_box_column(box, 1, 2, gap) : box, .brief = brief};
    UiBox measured = {0, 0, column.width, G_MAXINT16};
    int what = draw_what(&measuring, measured, attract, context);
    int invitation = draw_invitation(&measuring, measured, attract, context, brief);
    int fact = fact_height(draw, places.fact.width, attract, 1.0);
    places.fits = beside ? fact <= box.height && what + invitation + gap <= box.height
                         : what + fact + invitation + 2 * gap <= box.height;
    places.fits = places.fits && pill_width(draw) <= column.width;
    places.what = ui_box_cut_top(&column, what);
    places.invitation = ui_box_cut_bottom(&column, invitation);
    if (beside) {
        places.what.y += column.height / 2;
    } else {
        places.fact = ui_box_inset_xy(column, 0, gap);
    }
    return places;
}

/* As large as the panel has room for: it is read in passing, from three metres. */
static Places fit(UiDraw *draw, UiMetrics *metrics, UiBox box, const Attract *attract,
                  const ScreenContext *context)
{
    static const struct {
        double times;
        UiTextSize size;
        bool brief;
    } tries[] = {{2.2, UI_TEXT_LARGEST, false}, {1.8, UI_TEXT_LARGEST, false},
                 {1.5, UI_TEXT_LARGEST, false}, {1.25, UI_TEXT_LARGEST, false},
                 {1.0, UI_TEXT_LARGEST, false}, {1.0, UI_TEXT_LARGE, false},
                 {1.0, UI_TEXT_NORMAL, false},  {1.0, UI_TEXT_NORMAL, true}};
    double px_per_mm = metrics->px_per_mm;
    Places places = {0};
    for (size_t i = 0; i < G_N_ELEMENTS(tries) && !places.fits; i++) {
        metrics->px_per_mm = px_per_mm * tries[i].times;
        metrics->text_size = tries[i].size;
        places = find_places(draw, box, attract, context, tries[i].brief);
    }
    return places;
}

/* One fact has the most room: its words may be larger still than those around it, and its number
   takes what they leave. */
static void draw_fact_large(const UiDraw *draw, UiBox box, const Attract *attract, int64_t now_unix)
{
    static const double times[] = {2.4, 2.0, 1.7, 1.4, 1.2, 1.0};
    UiMetrics metrics = *draw->metrics;
    UiDraw large = *draw;
    large.metrics = &metrics;
    for (size_t i = 0; i < G_N_ELEMENTS(times); i++) {
        metrics.px_per_mm = draw->metrics->px_per_mm * times[i];
        if (fact_height(&large, box.width, attract, 1.0) <= box.height) {
            break;
        }
    }
    double most = times[0];
    for (size_t i = 0; i < G_N_ELEMENTS(times); i++) {
        most = times[i];
        if (fact_height(&large, box.width, attract, most) <= box.height) {
            break;
        }
    }
    draw_fact(&large, box, attract, now_unix, most);
}

static void draw_attract(const void *state, const ScreenContext *context, const UiDraw *draw)
{
    const Attract *attract = state;
    UiBox whole = {0, 0, context->metrics->width_px, context->metrics->height_px};
    ui_canvas_add_fill(draw->canvas, whole, draw->theme->head);
    UiPoint drift = screen_drift_at(context->now_unix);
    UiBox box = ui_box_inset(whole, ui_draw_space(draw, UI_SPACE_L));
    box.x += drift.x;
    box.y += drift.y;
    UiMetrics metrics = *context->metrics;
    UiDraw large = *draw;
    large.metrics = &metrics;
    Places places = fit(&large, &metrics, box, attract, context);
    draw_what(&large, places.what, attract, context);
    draw_fact_large(&large, places.fact, attract, context->now_unix);
    draw_invitation(&large, places.invitation, attract, context, places.brief);
    ui_draw_target(draw, whole, "home", _("Touch to begin"));
}

const ScreenClass screen_attract = {
    .name = "attract",
    .redraw_seconds = FACT_SECONDS,
    .matches = matches,
    .open = open_attract,
    .draw = draw_attract,
    .play = play,
    .close = close_attract,
};
