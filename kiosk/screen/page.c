#include "page.h"

#include <snapshot/plan.h>
#include <string.h>
#include <ui/widget/frame.h>
#include <ui/widget/pager.h>
#include <ui/widget/thumbnail.h>

#include "address.h"
#include "code.h"
#include "fresh.h"
#include "layout.h"
#include "pages.h"
#include "picture.h"
#include "place.h"
#include "slide.h"
#include "words.h"

// Between field and keyboard the page's own contents need room for a pager and a few lines; with
// less, only field and keys are shown while one types.
#define LEAST_TARGETS 5

static int page_of_address(const BaseAddress *address)
{
    const char *value = base_address_parameter(address, "page");
    gint64 number = value == NULL ? 1 : g_ascii_strtoll(value, NULL, 10);
    return (int)CLAMP(number, 1, G_MAXINT) - 1;
}

/* What a phone shows of this page: its tambon's newest year, or the province. */
static const char *find_phone_url(ScreenPage *page, const ScreenContext *context)
{
    if (!screen_slide_is_on(context)) {
        return NULL;
    }
    const char *base_url = snapshot_release(context->snapshot)->base_url;
    const char *tambon = screen_place_tambon_in(page->text, page->address);
    g_autoptr(SnapshotPlan) plan =
        tambon == NULL ? NULL : snapshot_plan_get(context->snapshot, tambon, 0, NULL);
    if (plan == NULL) {
        return screen_text_print(page->text, "%s/", base_url);
    }
    g_autofree char *url = base_address_phone_url(base_url, tambon, plan->fiscal_year_be, NULL);
    return screen_text_keep(page->text, url);
}

ScreenPage *screen_page_new(const ScreenContext *context, const BaseAddress *address)
{
    ScreenPage *page = g_new0(ScreenPage, 1);
    page->text = screen_text_new(context->metrics);
    page->flow = screen_flow_new();
    page->pictures = g_array_new(FALSE, FALSE, sizeof(UiThumbnail));
    page->address = base_address_copy(address);
    page->page = page_of_address(address);
    if (screen_slide_is_on(context)) {
        const ScreenFlowSlides slides = {.on = true,
                                         .of_list = context->meeting->title != NULL,
                                         .brief = context->metrics->text_size == UI_TEXT_MEETING};
        screen_flow_make_slides(page->flow, slides);
        page->is_slide = true;
        page->is_brief = slides.brief;
    }
    page->typing.typed = context->typed;
    page->terms = screen_terms_known(context->snapshot);
    if (context->snapshot != NULL) {
        const SnapshotRelease *release = snapshot_release(context->snapshot);
        page->as_of = screen_text_date_of_moment(page->text, release->made_utc);
        page->stale_days = release->stale_days;
        page->wrong = screen_wrong_of(context->snapshot, page->text, address);
        page->phone_url = find_phone_url(page, context);
    }
    return page;
}

void screen_page_close(void *state)
{
    ScreenPage *page = state;
    if (page != NULL) {
        g_ptr_array_unref(page->terms);
        screen_text_free(page->text);
        screen_flow_free(page->flow);
        g_array_unref(page->pictures);
        base_address_free(page->address);
        g_free(page);
    }
}

static const char *freshness(const ScreenPage *page, ScreenText *text, const ScreenFresh *fresh)
{
    if (page->as_of == NULL) {
        return fresh->words;
    }
    return screen_text_print(text, "%s · %s", screen_text_print(text, _("Data of %s"), page->as_of),
                             fresh->words);
}

// What shows no data has nothing wrong to tell of; help leads there where no foot has room.
static bool shows_data(const ScreenPage *page)
{
    return page->wrong.url != NULL && !page->is_display && !page->is_help;
}

// Freshness leads to the page about the data, where there are any; but not from there.
static bool leads_to_about(const ScreenPage *page)
{
    bool is_about = base_address_segment_count(page->address) == 1 &&
                    strcmp(base_address_segment(page->address, 0), "about") == 0;
    return page->as_of != NULL && !is_about;
}

static UiFrame make_frame(const ScreenPage *page, const ScreenContext *context, ScreenText *text)
{
    ScreenFresh fresh = screen_fresh_of(text, context, page->stale_days);
    bool knows_today = page->is_home && !context->status->clock_uncertain;
    return (UiFrame){
        .place = knows_today ? screen_text_today(text, context->now_unix) : page->place,
        .title = page->title,
        .icon = page->icon,
        .example = page->sample ? _("Sample data") : NULL,
        .explain_word = page->terms->len > 0 ? _("Short words") : NULL,
        .home_word = page->is_home ? NULL : _("Home"),
        .back_word = context->can_go_back ? _("Back") : NULL,
        .wrong_word = shows_data(page) ? _("Mistake?") : NULL,
        .wrong_id = screen_wrong_address(text, page->address),
        .wrong_label = _("Is something wrong here?"),
        .help_word = page->is_help ? NULL : _("Help"),
        .display_word = page->is_display ? NULL : _("Display"),
        .reach_word = page->is_display              ? NULL // it is among the choices there
                      : context->metrics->low_reach ? _("Use it all")
                                                    : _("Lower it"),
        .lowered = _("Everything to touch is in the lower part of the screen"),
        .freshness = context->notice != NULL ? context->notice : freshness(page, text, &fresh),
        .freshness_brief = context->notice != NULL ? NULL : page->as_of,
        .freshness_label = leads_to_about(page) ? _("About the data") : NULL,
        .freshness_tone = context->notice != NULL ? UI_TONE_WARNING : fresh.tone,
    };
}

UiBox screen_page_box(const ScreenPage *page, const ScreenContext *context, const UiDraw *draw)
{
    if (screen_slide_is_on(context)) {
        return screen_slide_box(page, context, draw);
    }
    g_autoptr(ScreenText) text = screen_text_new(context->metrics);
    const UiFrame frame = make_frame(page, context, text);
    UiBox box = ui_frame_box(draw, &frame);
    if (page->is_setup) {
        box.height = draw->metrics->height_px - box.y - ui_draw_space(draw, UI_SPACE_M);
    }
    return box;
}

static void explain(const ScreenPage *page, ScreenText *text, const GPtrArray *terms,
                    UiFrame *frame)
{
    if (terms->len > 0) {
        g_autofree char *label = screen_terms_label(terms);
        frame->explain_id = screen_terms_address(text, page->address);
        frame->explain_label = screen_text_keep(text, label);
    }
}

// On a small panel field and keys cover the foot too.
void screen_page_draw_frame(const ScreenPage *page, const ScreenContext *context,
                            const UiDraw *draw)
{
    g_autoptr(ScreenText) text = screen_text_new(context->metrics);
    const char *heading = screen_text_print(text, "%s\n%s", page->title, page->place);
    g_autoptr(GPtrArray) terms = screen_terms_find(page->terms, heading, draw->canvas);
    bool covered = ui_canvas_cover_end(draw->canvas) != 0; // by field and keys
    int contents = ui_canvas_count(draw->canvas);
    if (screen_slide_is_on(context)) {
        screen_slide_draw_head(page, context, draw);
        ui_canvas_move_to_front(draw->canvas, contents);
        screen_slide_draw_foot(page, context, draw);
        screen_slide_draw_over(page, context, draw);
    } else {
        UiFrame frame = make_frame(page, context, text);
        explain(page, text, terms, &frame);
        ui_frame_draw_head(draw, &frame);
        ui_canvas_move_to_front(draw->canvas, contents);
        if (!covered && !page->is_setup) {
            ui_frame_draw_foot(draw, &frame);
        }
    }
    screen_terms_draw_over(terms, draw, page->address);
    screen_wrong_draw_over(&page->wrong, heading, draw, page->address);
    screen_code_draw_over(page, draw);
    screen_picture_draw_over(page, draw);
}

static const char *address_of_page(const ScreenPage *page, ScreenText *text, int number)
{
    g_autofree char *value = g_strdup_printf("%d", number);
    return screen_address_here(text, page->address, "page", value);
}

void screen_page_draw_pager(const ScreenPage *page, const UiDraw *draw, UiBox box, int shown,
                            int page_count)
{
    g_autoptr(ScreenText) text = screen_text_new(draw->metrics);
    UiPager pager = screen_pages_make_pager(text, shown, page_count);
    pager.up_id = address_of_page(page, text, shown);
    pager.down_id = address_of_page(page, text, shown + 2);
    (void)ui_pager_draw(draw, box, &pager);
}

/* Room for both ways at the bottom of the box; none while somebody types. */
static UiBox cut_ways(const ScreenPage *page, const UiDraw *draw, UiBox *box)
{
    if (page->typing.name != NULL && screen_typing_is_open(&page->typing)) {
        return (UiBox){0};
    }
    int gap = ui_draw_space(draw, UI_SPACE_M);
    int width_px = ui_box_column(*box, 0, 2, gap).width;
    int before = page->before.word != NULL ? ui_button_height(draw, width_px, &page->before) : 0;
    int next = page->next.word != NULL ? ui_button_height(draw, width_px, &page->next) : 0;
    if (before == 0 && next == 0) {
        return (UiBox){0};
    }
    UiBox row = ui_box_cut_bottom(box, MAX(before, next));
    (void)ui_box_cut_bottom(box, gap);
    return row;
}

static void draw_ways(const ScreenPage *page, const UiDraw *draw, UiBox row)
{
    const UiButton *buttons[] = {&page->before, &page->next};
    for (int i = 0; i < 2 && !ui_box_is_empty(row); i++) {
        if (buttons[i]->word != NULL) {
            UiBox column = ui_box_column(row, i, 2, ui_draw_space(draw, UI_SPACE_M));
            (void)ui_button_draw(draw, column, buttons[i]);
        }
    }
}

static void draw_page_of_flow(const UiDraw *draw, UiBox box, int page, const void *layout)
{
    screen_layout_draw(layout, draw, page, box.y);
}

// What has to be typed stands first; a field and its keys may leave no room for anything below.
static void draw_contents(const ScreenPage *page, const UiDraw *draw, UiBox box)
{
    if (page->typing.name != NULL) {
        screen_typing_draw(&page->typing, draw, &box);
        if (screen_typing_is_open(&page->typing) &&
            box.height < LEAST_TARGETS * ui_metrics_target(draw->metrics)) {
            return;
        }
    }
    g_autoptr(ScreenLayout) layout = screen_layout_new(draw, page->flow, box);
    int page_count = screen_layout_page_count(layout);
    UiBox pager = {0};
    if (page_count > 1) {
        pager = ui_pager_cut(draw, &box);
        screen_layout_free(layout);
        layout = screen_layout_new(draw, page->flow, box);
        page_count = screen_layout_page_count(layout);
    }
    const ScreenPages pages = {.box = box,
                               .gap_px = ui_draw_space(draw, UI_SPACE_M),
                               .shown = MIN(page->page, page_count - 1),
                               .count = page_count,
                               .draw = draw_page_of_flow,
                               .model = layout};
    screen_pages_draw(draw, &pages);
    screen_page_draw_pager(page, draw, pager, pages.shown, page_count);
}

void screen_page_draw(const void *state, const ScreenContext *context, const UiDraw *draw)
{
    const ScreenPage *page = state;
    UiBox box = screen_page_box(page, context, draw);
    UiBox ways = cut_ways(page, draw, &box);
    draw_contents(page, draw, box);
    draw_ways(page, draw, ways);
    screen_page_draw_frame(page, context, draw);
}
