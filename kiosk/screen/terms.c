#include "terms.h"

#include <base/thai.h>
#include <string.h>
#include <ui/widget/button.h>

#include "item.h"
#include "layout.h"
#include "words.h"

#define OVER "over"
#define OVER_TERMS "terms"

// The button names so many; more are counted.
#define MOST_NAMED 4

// So many lie across the sheet, more in columns.
#define MOST_ACROSS 6

// Lines of body text that the contents of a page need at least.
#define LEAST_LINES 9

// Two letters are the end of many words, and some of them are measures.
#define SHORT_LETTERS 2

struct ScreenTerms {
    GPtrArray *all;   /* of SnapshotTerm */
    GPtrArray *found; /* of those in `all` that occur */
    bool looked;
    bool below; /* the button stands under the contents of every page */
};

ScreenTerms *screen_terms_new(Snapshot *snapshot)
{
    ScreenTerms *terms = g_new0(ScreenTerms, 1);
    terms->all = snapshot == NULL ? NULL : snapshot_glossary_list(snapshot, NULL);
    terms->found = g_ptr_array_new();
    terms->looked = terms->all == NULL;
    return terms;
}

void screen_terms_free(ScreenTerms *terms)
{
    if (terms != NULL) {
        g_clear_pointer(&terms->all, g_ptr_array_unref);
        g_ptr_array_unref(terms->found);
        g_free(terms);
    }
}

void screen_terms_set_none(ScreenTerms *terms)
{
    g_ptr_array_set_size(terms->found, 0);
    terms->looked = true;
    terms->below = false;
}

const GPtrArray *screen_terms_found(const ScreenTerms *terms) { return terms->found; }

// ---- finding -----------------------------------------------------------------------------------

static bool is_abbreviation(const char *term) { return strchr(term, '.') != NULL; }

static int count_letters(const char *term)
{
    int count = 0;
    for (const char *at = term; *at != '\0'; at = g_utf8_next_char(at)) {
        count += *at != '.';
    }
    return count;
}

// "2 กม.", "12กม." are measures; a year before an office is none.
static bool follows_measure(const char *text, const char *at)
{
    int digits = 0;
    while (at > text && at[-1] == ' ') {
        at--;
    }
    while (at > text) {
        const char *before = g_utf8_prev_char(at);
        gunichar letter = g_utf8_get_char(before);
        if (!g_unichar_isdigit(letter) && letter != ',' && letter != '.') {
            break;
        }
        digits++;
        at = before;
    }
    return digits > 0 && digits < 4;
}

static bool stands_alone(const char *text, const char *at, bool is_short)
{
    if (at == text) {
        return true;
    }
    gunichar before = g_utf8_get_char(g_utf8_prev_char(at));
    bool in_word = g_unichar_isalpha(before) || g_unichar_ismark(before) || before == '.';
    if (is_short) {
        return !in_word && !follows_measure(text, at);
    }
    return before != '.';
}

static bool occurs_as(const char *text, const char *term)
{
    bool is_short = count_letters(term) <= SHORT_LETTERS;
    for (const char *at = strstr(text, term); at != NULL; at = strstr(at + 1, term)) {
        if (stands_alone(text, at, is_short)) {
            return true;
        }
    }
    return false;
}

// "ธ.ก.ส." as "ธกส.": all dots but the last left out.
static char *without_inner_dots(const char *term)
{
    GString *brief = g_string_new(NULL);
    for (const char *at = term; *at != '\0'; at++) {
        if (*at != '.' || at[1] == '\0') {
            g_string_append_c(brief, *at);
        }
    }
    return g_string_free(brief, FALSE);
}

bool screen_terms_occurs(const char *text, const char *term)
{
    g_autofree char *brief = without_inner_dots(term);
    return occurs_as(text, term) || (strcmp(brief, term) != 0 && occurs_as(text, brief));
}

static void look_through(const ScreenTerms *terms, const UiCanvas *canvas, bool *occurs)
{
    int count = canvas == NULL ? 0 : ui_canvas_count(canvas);
    for (int i = 0; i < count; i++) {
        UiCommand command = ui_canvas_command(canvas, i);
        if (command.kind != UI_COMMAND_TEXT || strchr(command.text, '.') == NULL) {
            continue;
        }
        g_autofree char *arabic = base_thai_digits_to_arabic(command.text, NULL);
        for (guint j = 0; j < terms->all->len; j++) {
            const SnapshotTerm *term = g_ptr_array_index(terms->all, j);
            occurs[j] = occurs[j] ||
                        (is_abbreviation(term->term) && screen_terms_occurs(arabic, term->term));
        }
    }
}

static void look_through_flow(const ScreenTerms *terms, const UiDraw *draw, const ScreenFlow *flow,
                              UiBox box, bool *occurs)
{
    g_autoptr(ScreenLayout) layout = screen_layout_new(draw, flow, box);
    g_autoptr(UiCanvas) canvas = ui_canvas_new();
    UiDraw recording = *draw;
    recording.canvas = canvas;
    for (int page = 0; page < screen_layout_page_count(layout); page++) {
        ui_canvas_reset(canvas, draw->metrics->width_px, draw->metrics->height_px);
        screen_layout_draw(layout, &recording, page, box.y);
        look_through(terms, canvas, occurs);
    }
}

// ---- the button and the sheet ------------------------------------------------------------------

static const char *address_with(const BaseAddress *address, ScreenText *text, const char *over)
{
    g_autoptr(BaseAddress) with = base_address_copy(address);
    base_address_set_parameter(with, OVER, over);
    g_autofree char *words = base_address_to_text(with);
    return screen_text_keep(text, words);
}

static const char *name_them(ScreenText *text, const GPtrArray *found)
{
    g_autoptr(GString) names = g_string_new(NULL);
    if (found->len > MOST_NAMED) {
        return screen_text_say(text,
                               P_("What %d abbreviation on this page means",
                                  "What %d abbreviations on this page mean", found->len),
                               (int)found->len);
    }
    for (guint i = 0; i < found->len; i++) {
        const SnapshotTerm *term = g_ptr_array_index(found, i);
        g_string_append_printf(names, "%s%s", i == 0 ? "" : "  ", term->term);
    }
    return screen_text_print(text, P_("What is %s", "What are %s", found->len), names->str);
}

static UiButton make_button(const ScreenTerms *terms, ScreenText *text, const BaseAddress *address)
{
    return (UiButton){.kind = UI_BUTTON_PLAIN,
                      .icon = UI_ICON_HELP,
                      .word = name_them(text, terms->found),
                      .id = address == NULL ? NULL : address_with(address, text, OVER_TERMS)};
}

// Whether the contents can spare the room: what cannot be divided, a tile of a long name for one,
// needs some lines of its own.
static bool has_room(const UiDraw *draw, UiBox box)
{
    int left = box.height - ui_metrics_target(draw->metrics) - ui_draw_space(draw, UI_SPACE_M);
    return left >= LEAST_LINES * ui_draw_line_height(draw, UI_TYPE_BODY);
}

static int count_pages(const UiDraw *draw, const ScreenFlow *flow, UiBox box)
{
    g_autoptr(ScreenLayout) layout = screen_layout_new(draw, flow, box);
    return screen_layout_page_count(layout);
}

// One page that becomes two for a button says less at a glance than it did.
static bool costs_the_page(const UiDraw *draw, const ScreenFlow *flow, UiBox box)
{
    UiBox rest = box;
    ui_box_cut_bottom(&rest, ui_metrics_target(draw->metrics) + ui_draw_space(draw, UI_SPACE_M));
    return count_pages(draw, flow, box) == 1 && count_pages(draw, flow, rest) > 1;
}

// An item that takes the rest of the page leaves no room behind it.
static bool fills_page(const ScreenFlow *flow)
{
    const GPtrArray *sections = screen_flow_sections(flow);
    const ScreenFlowSection *last =
        sections->len == 0 ? NULL : g_ptr_array_index(sections, sections->len - 1);
    return last != NULL && last->section.kind == SCREEN_SECTION_REST;
}

// Where the button of what was found belongs.
static void place_button(ScreenTerms *terms, const UiDraw *draw, const ScreenTermsPage *page,
                         UiBox box)
{
    bool found = terms->found->len > 0;
    bool costs = found && costs_the_page(draw, page->flow, box);
    terms->below = found && !costs && has_room(draw, box);
    if (found && !terms->below && !fills_page(page->flow)) {
        const UiButton button = make_button(terms, page->text, page->address);
        screen_flow_begin(page->flow,
                          &(ScreenSection){.kind = SCREEN_SECTION_WIDE, .optional = costs});
        screen_flow_add_button(page->flow, &button);
    }
}

void screen_terms_find(ScreenTerms *terms, const UiDraw *draw, const ScreenTermsPage *page,
                       UiBox box)
{
    if (terms->looked) {
        return;
    }
    g_autofree bool *occurs = g_new0(bool, terms->all->len + 1);
    look_through(terms, draw->canvas, occurs);
    look_through_flow(terms, draw, page->flow, box, occurs);
    for (guint i = 0; i < terms->all->len; i++) {
        if (occurs[i]) {
            g_ptr_array_add(terms->found, g_ptr_array_index(terms->all, i));
        }
    }
    terms->looked = true;
    place_button(terms, draw, page, box);
}

UiBox screen_terms_cut(const ScreenTerms *terms, const UiDraw *draw, UiBox *box)
{
    if (!terms->below) {
        return (UiBox){0};
    }
    g_autoptr(ScreenText) text = screen_text_new(draw->metrics);
    const UiButton button = make_button(terms, text, NULL);
    int width = MIN(box->width, ui_button_width(draw, &button));
    UiBox room = ui_box_cut_bottom(box, ui_button_height(draw, width, &button));
    ui_box_cut_bottom(box, ui_draw_space(draw, UI_SPACE_M));
    room.width = width;
    return room;
}

void screen_terms_draw(const ScreenTerms *terms, const UiDraw *draw, UiBox room,
                       const BaseAddress *address)
{
    if (terms->below) {
        g_autoptr(ScreenText) text = screen_text_new(draw->metrics);
        const UiButton button = make_button(terms, text, address);
        (void)ui_button_draw(draw, room, &button);
    }
}

static const char *meaning_of(ScreenText *text, const SnapshotTerm *term)
{
    return screen_text_name(text, term->meaning_th, term->meaning_en);
}

static void draw_buttons(const BaseAddress *address, const UiDraw *draw, UiBox *inside,
                         ScreenText *text)
{
    const UiButton close = {.kind = UI_BUTTON_PRIMARY,
                            .icon = UI_ICON_CLOSE,
                            .word = _("Close"),
                            .id = address_with(address, text, NULL)};
    const UiButton all = {
        .kind = UI_BUTTON_PLAIN, .icon = UI_ICON_LIST, .word = _("All words"), .id = "/glossary"};
    int gap = ui_draw_space(draw, UI_SPACE_M);
    int width = (inside->width - gap) / 2;
    int height = MAX(ui_button_height(draw, width, &close), ui_button_height(draw, width, &all));
    UiBox row = ui_box_cut_bottom(inside, height);
    ui_box_cut_bottom(inside, gap);
    (void)ui_button_draw(draw, ui_box_column(row, 0, 2, gap), &close);
    (void)ui_button_draw(draw, ui_box_column(row, 1, 2, gap), &all);
}

// What has no room on the sheet is a touch further, among all words.
static void draw_meanings(const UiDraw *draw, UiBox inside, ScreenText *text,
                          const GPtrArray *found)
{
    g_autoptr(ScreenFlow) flow = screen_flow_new();
    screen_flow_begin(flow, &(ScreenSection){.kind = SCREEN_SECTION_WIDE});
    screen_flow_add_text(flow, UI_TYPE_HEADING, false, _("Abbreviations on this page"));
    screen_flow_begin(flow,
                      &(ScreenSection){.kind = found->len > MOST_ACROSS ? SCREEN_SECTION_PLAIN
                                                                        : SCREEN_SECTION_WIDE});
    for (guint i = 0; i < found->len; i++) {
        const SnapshotTerm *term = g_ptr_array_index(found, i);
        screen_flow_add_fact(flow, screen_text_words(text, term->term), meaning_of(text, term),
                             _("No data yet"));
    }
    g_autoptr(ScreenLayout) layout = screen_layout_new(draw, flow, inside);
    screen_layout_draw(layout, draw, 0, inside.y);
}

void screen_terms_draw_over(const ScreenTerms *terms, const UiDraw *draw,
                            const BaseAddress *address)
{
    if (terms->found->len == 0 ||
        g_strcmp0(base_address_parameter(address, OVER), OVER_TERMS) != 0) {
        return;
    }
    g_autoptr(ScreenText) text = screen_text_new(draw->metrics);
    UiBox whole = {0, 0, draw->metrics->width_px, draw->metrics->height_px};
    UiBox sheet = ui_box_inset(whole, ui_draw_space(draw, UI_SPACE_M));
    ui_draw_sheet(draw, sheet);
    UiBox inside = ui_box_inset(sheet, ui_draw_space(draw, UI_SPACE_L));
    draw_buttons(address, draw, &inside, text);
    draw_meanings(draw, inside, text, terms->found);
}
