#include "text/layout.h"

#include "text/line.h"

#include <string.h>

#define ELLIPSIS "…"
#define SEPARATOR "•"

/* A paragraph being set. */
typedef struct {
    UiFaces *faces;
    const UiLayoutFrame *frame;
    const char *text;
    size_t bytes;
    UiBreaks *breaks;
    uint8_t *kinds; /* NULL until a line has to be broken: most texts are one line */
    GArray *lines;  /* UiLayoutLine */
    int max_lines;
    bool overflows;
    size_t measured_from; /* the last piece that was measured: mostly it becomes the line */
    size_t measured_to;
    int measured_px;
} Setter;

char *ui_layout_clean(const char *text)
{
    size_t bytes = strlen(text);
    bool too_long = bytes > UI_TEXT_LIMIT_BYTES;
    if (too_long) {
        const char *end = g_utf8_find_prev_char(text, text + UI_TEXT_LIMIT_BYTES);
        bytes = end != NULL ? (size_t)(end - text) : 0;
    }
    g_autofree char *valid = g_utf8_make_valid(text, (gssize)bytes);
    for (char *at = valid; *at != '\0'; at++) {
        if ((unsigned char)*at < ' ' && *at != '\n') {
            *at = ' ';
        }
    }
    /* The face's middle dot hangs where tone marks stand and reads like one. */
    GString *clean = g_string_new(valid);
    g_string_replace(clean, "·", SEPARATOR, 0);
    g_string_append(clean, too_long ? ELLIPSIS : "");
    return g_string_free(clean, FALSE);
}

int ui_layout_measure(UiFaces *faces, UiTextStyle style, const char *text, size_t bytes)
{
    g_autofree char *copy = g_strndup(text, bytes);
    return bytes > 0 ? ui_line_width(faces, style, copy) : 0;
}

static int measure(Setter *setter, size_t from, size_t to)
{
    while (to > from && setter->text[to - 1] == ' ') {
        to--;
    }
    if (from != setter->measured_from || to != setter->measured_to) {
        setter->measured_px =
            ui_layout_measure(setter->faces, setter->frame->style, setter->text + from, to - from);
        setter->measured_from = from;
        setter->measured_to = to;
    }
    return setter->measured_px;
}

/* End of the piece that a newline (or the end of the text) closes. */
static size_t find_hard_end(const Setter *setter, size_t from)
{
    const char *newline = memchr(setter->text + from, '\n', setter->bytes - from);
    return newline != NULL ? (size_t)(newline - setter->text) : setter->bytes;
}

/* Ten to the em is narrower than "ii" with marks on. */
size_t ui_layout_bound(UiTextStyle style, int width_px)
{
    return ((size_t)MAX(width_px, 0) / (size_t)MAX(style.em_px, 1) + 4) * 10;
}

static void need_kinds(Setter *setter)
{
    if (setter->kinds == NULL) {
        setter->kinds = ui_breaks_find(setter->breaks, setter->text, setter->bytes);
    }
}

/* A long paragraph is not shaped anew, whole, for each of its lines. */
static size_t bound_end(const Setter *setter, size_t from, size_t to, int width_px)
{
    size_t bound = from + ui_layout_bound(setter->frame->style, width_px);
    while (bound < to && setter->kinds[bound] == UI_BREAK_NEVER) {
        bound++;
    }
    return MIN(bound, to);
}

/* A first guess in one shaping: how many bytes fit. It may be a little too far (a SARA AM is two
   glyphs) or too short (a last mark that hangs over its advance), never relied on. */
static size_t guess_end(const Setter *setter, size_t from, size_t hard_end, int width_px)
{
    size_t to = bound_end(setter, from, hard_end, width_px);
    g_autofree char *copy = g_strndup(setter->text + from, to - from);
    /* Letters that just fit bring their marks, and spaces hang over. */
    size_t end = from + ui_line_guess(setter->faces, setter->frame->style, copy, width_px);
    while (end < hard_end && setter->kinds[end] == UI_BREAK_NEVER) {
        end++;
    }
    return end;
}

/* The last place of at least `kind` in (from, end], or `from` when there is none. */
static size_t step_back(const Setter *setter, size_t from, size_t end, UiBreakKind kind)
{
    while (end > from && (end < setter->bytes && setter->kinds[end] < kind)) {
        end--;
    }
    return end;
}

static size_t fit_to(Setter *setter, size_t from, size_t end, int width_px, UiBreakKind kind)
{
    size_t at = step_back(setter, from, end, kind);
    while (at > from && measure(setter, from, at) > width_px) {
        at = step_back(setter, from, at - 1, kind);
    }
    return at;
}

static size_t next_cluster(const Setter *setter, size_t from, size_t hard_end)
{
    size_t at = from + 1;
    while (at < hard_end && setter->kinds[at] == UI_BREAK_NEVER) {
        at++;
    }
    return at;
}

/* Where the line that begins at `from` ends: between words, else between words that should stay
   together, else inside one, else after one cluster that is too wide for the box. */
static size_t find_end(Setter *setter, size_t from, size_t hard_end)
{
    int width_px = setter->frame->width_px;
    bool may_fit = hard_end - from <= ui_layout_bound(setter->frame->style, width_px);
    if (may_fit && measure(setter, from, hard_end) <= width_px) {
        return hard_end; // as most texts do: they are shaped once
    }
    need_kinds(setter);
    size_t guess = guess_end(setter, from, hard_end, width_px);
    for (UiBreakKind kind = UI_BREAK_WORD; kind >= UI_BREAK_CLUSTER; kind--) {
        size_t end = fit_to(setter, from, MIN(guess, hard_end), width_px, kind);
        if (end > from) {
            return end;
        }
    }
    setter->overflows = true;
    return next_cluster(setter, from, hard_end);
}

static void add_line(Setter *setter, size_t from, size_t to, bool cut)
{
    while (to > from && setter->text[to - 1] == ' ') {
        to--;
    }
    UiLayoutLine line = {.offset = from, .bytes = to - from, .cut = cut};
    if (cut) {
        g_autofree char *shown =
            g_strdup_printf("%.*s" ELLIPSIS, (int)(to - from), setter->text + from);
        line.width_px =
            ui_layout_measure(setter->faces, setter->frame->style, shown, strlen(shown));
    } else {
        line.width_px = measure(setter, from, to);
    }
    setter->overflows = setter->overflows || line.width_px > setter->frame->width_px;
    g_array_append_val(setter->lines, line);
}

static bool is_of_number(gunichar c) { return g_unichar_isdigit(c) || c == ',' || c == '.'; }

/* "1,2…" for 1,200,000 would tell another number: it goes as a whole. */
static size_t leave_number(const Setter *setter, size_t from, size_t end)
{
    while (end > from && end < setter->bytes) {
        const char *before = g_utf8_prev_char(setter->text + end);
        if (!is_of_number(g_utf8_get_char(before)) ||
            !is_of_number(g_utf8_get_char(setter->text + end))) {
            break;
        }
        end = (size_t)(before - setter->text);
    }
    return end;
}

/* The last line allowed, with more text behind it. */
static void add_cut_line(Setter *setter, size_t from, size_t hard_end)
{
    need_kinds(setter);
    int ellipsis_px =
        ui_layout_measure(setter->faces, setter->frame->style, ELLIPSIS, strlen(ELLIPSIS));
    /* Shaped together, letters and ellipsis may take a pixel more than apart. */
    int width_px = setter->frame->width_px - ellipsis_px - 1;
    size_t guess = guess_end(setter, from, hard_end, width_px);
    size_t end = fit_to(setter, from, guess, width_px, UI_BREAK_CLUSTER);
    add_line(setter, from, leave_number(setter, from, end), true);
}

static size_t skip_spaces(const Setter *setter, size_t at)
{
    while (at < setter->bytes && setter->text[at] == ' ') {
        at++;
    }
    return at;
}

/* A new line parts as well as the "•" between two facts does: at the end of a line it would hang.
 */
static size_t leave_separator(const Setter *setter, size_t from, size_t end)
{
    while (end > from && setter->text[end - 1] == ' ') {
        end--;
    }
    size_t length = strlen(SEPARATOR);
    bool hangs = end > from + length && memcmp(setter->text + end - length, SEPARATOR, length) == 0;
    return hangs ? end - length : end;
}

static void set_lines(Setter *setter)
{
    size_t from = 0;
    do {
        size_t hard_end = find_hard_end(setter, from);
        size_t end = hard_end > from ? find_end(setter, from, hard_end) : hard_end;
        bool more = end < setter->bytes && skip_spaces(setter, end) < setter->bytes;
        if (more && (int)setter->lines->len + 1 >= setter->max_lines) {
            add_cut_line(setter, from, hard_end);
            return;
        }
        bool parts = more && end < hard_end;
        add_line(setter, from, parts ? leave_separator(setter, from, end) : end, false);
        from = end == hard_end ? hard_end + 1 : skip_spaces(setter, end);
    } while (from <= setter->bytes && (from < setter->bytes || setter->text[from - 1] == '\n'));
}

UiLayout *ui_layout_new(UiFaces *faces, UiBreaks *breaks, const char *text,
                        const UiLayoutFrame *frame)
{
    UiLayout *layout = g_new0(UiLayout, 1);
    layout->text = ui_layout_clean(text);
    size_t bytes = strlen(layout->text);
    Setter setter = {
        .faces = faces,
        .frame = frame,
        .text = layout->text,
        .bytes = bytes,
        .breaks = breaks,
        .lines = g_array_new(FALSE, FALSE, sizeof(UiLayoutLine)),
        .max_lines =
            frame->max_lines > 0 ? MIN(frame->max_lines, UI_TEXT_LIMIT_LINES) : UI_TEXT_LIMIT_LINES,
    };
    set_lines(&setter);
    g_free(setter.kinds);
    layout->overflows = setter.overflows;
    layout->line_count = (int)setter.lines->len;
    layout->lines = (UiLayoutLine *)(void *)g_array_free(setter.lines, FALSE);
    return layout;
}

void ui_layout_free(UiLayout *layout)
{
    if (layout == NULL) {
        return;
    }
    g_free(layout->text);
    g_free(layout->lines);
    g_free(layout);
}

size_t ui_layout_bytes(const UiLayout *layout)
{
    return sizeof *layout + strlen(layout->text) +
           (size_t)layout->line_count * sizeof(UiLayoutLine);
}
