#include "terms.h"

#include <base/thai.h>
#include <string.h>
#include <ui/widget/button.h>

#include "address.h"
#include "sheet.h"
#include "words.h"

#define OVER "over"
#define OVER_TERMS "terms"

// So many lie across the sheet, more in columns.
#define MOST_ACROSS 6

// Two letters are the end of many words, and some of them are measures.
#define SHORT_LETTERS 2

// ---- finding -----------------------------------------------------------------------------------

static bool is_abbreviation(const char *term) { return strchr(term, '.') != NULL; }

GPtrArray *screen_terms_known(Snapshot *snapshot)
{
    GPtrArray *known = snapshot == NULL ? NULL : snapshot_glossary_list(snapshot, NULL);
    for (guint i = known == NULL ? 0 : known->len; i > 0; i--) {
        const SnapshotTerm *term = g_ptr_array_index(known, i - 1);
        if (!is_abbreviation(term->term)) {
            g_ptr_array_remove_index(known, i - 1);
        }
    }
    return known != NULL ? known : g_ptr_array_new();
}

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

// Texts with a dot, which few have, in one string: each between two line ends.
static char *dotted_texts(const char *heading, const UiCanvas *canvas)
{
    g_autoptr(GString) all = g_string_new(heading);
    g_string_append_c(all, '\n');
    for (int i = 0; i < ui_canvas_count(canvas); i++) {
        UiCommand command = ui_canvas_command(canvas, i);
        if (command.kind == UI_COMMAND_TEXT && strchr(command.text, '.') != NULL) {
            g_string_append_printf(all, "%s\n", command.text);
        }
    }
    return base_thai_digits_to_arabic(all->str, NULL);
}

GPtrArray *screen_terms_find(const GPtrArray *known, const char *heading, const UiCanvas *canvas)
{
    GPtrArray *found = g_ptr_array_new();
    g_autofree char *texts = dotted_texts(heading, canvas);
    for (guint i = 0; i < known->len; i++) {
        SnapshotTerm *term = g_ptr_array_index(known, i);
        if (screen_terms_occurs(texts, term->term)) {
            g_ptr_array_add(found, term);
        }
    }
    return found;
}

char *screen_terms_label(const GPtrArray *found)
{
    g_autoptr(GString) names = g_string_new(NULL);
    for (guint i = 0; i < found->len; i++) {
        const SnapshotTerm *term = g_ptr_array_index(found, i);
        g_string_append_printf(names, "%s%s", i == 0 ? "" : "  ", term->term);
    }
    return g_strdup_printf(P_("What is %s", "What are %s", found->len), names->str);
}

// ---- the sheet ---------------------------------------------------------------------------------

const char *screen_terms_address(ScreenText *text, const BaseAddress *address)
{
    return screen_address_here(text, address, OVER, OVER_TERMS);
}

static ScreenFlow *make_meanings(ScreenText *text, const GPtrArray *found)
{
    ScreenFlow *flow = screen_flow_new();
    screen_flow_begin(flow, &(ScreenSection){.kind = SCREEN_SECTION_WIDE});
    screen_flow_add_text(flow, UI_TYPE_HEADING, false, _("Abbreviations on this page"));
    screen_flow_begin(flow,
                      &(ScreenSection){.kind = found->len > MOST_ACROSS ? SCREEN_SECTION_PLAIN
                                                                        : SCREEN_SECTION_WIDE});
    for (guint i = 0; i < found->len; i++) {
        const SnapshotTerm *term = g_ptr_array_index(found, i);
        screen_flow_add_fact(flow, screen_text_words(text, term->term),
                             screen_text_name(text, term->meaning_th, term->meaning_en),
                             _("No data yet"));
    }
    return flow;
}

void screen_terms_draw_over(const GPtrArray *found, const UiDraw *draw, const BaseAddress *address)
{
    if (found->len == 0 || g_strcmp0(base_address_parameter(address, OVER), OVER_TERMS) != 0) {
        return;
    }
    g_autoptr(ScreenText) text = screen_text_new(draw->metrics);
    g_autoptr(ScreenFlow) flow = make_meanings(text, found);
    const char *under = screen_sheet_under(text, address);
    const UiButton buttons[] = {
        {.kind = UI_BUTTON_PRIMARY, .icon = UI_ICON_CLOSE, .word = _("Close"), .id = under},
        {.kind = UI_BUTTON_PLAIN, .icon = UI_ICON_LIST, .word = _("All words"), .id = "/glossary"},
    };
    screen_sheet_draw(draw, flow, address, buttons, G_N_ELEMENTS(buttons));
}
