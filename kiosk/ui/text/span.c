#include "text/span.h"

#include "text/fallback.h"
#include "text/letter.h"

#include <SDL_ttf.h>
#include <fribidi.h>
#include <string.h>

/* A letter and the marks on it. */
typedef struct {
    const gunichar *letters;
    size_t count;
} Cluster;

typedef struct {
    UiFaces *faces;
    UiTextStyle style;
    TTF_Font *own;
    int before; /* source of the cluster before */
} Choice;

/* Loma has them all (tests/unit/test_ui_text_fallback.c): no need to ask, for nearly every line. */
static bool is_everyday(gunichar c)
{
    return (c >= ' ' && c <= '~') || (c >= 0x0e01 && c <= 0x0e3a) || (c >= 0x0e3f && c <= 0x0e5b);
}

/* Direction marks, joiners: they show nothing themselves and need no face. */
static bool is_silent(gunichar c) { return g_unichar_type(c) == G_UNICODE_FORMAT; }

static bool turns(gunichar c)
{
    FriBidiCharType type = fribidi_get_bidi_type(c);
    return FRIBIDI_IS_RTL(type) || FRIBIDI_IS_EXPLICIT(type) || FRIBIDI_IS_ISOLATE(type);
}

static bool has(TTF_Font *font, gunichar c)
{
    return font != NULL && (is_silent(c) || TTF_GlyphIsProvided32(font, c) != 0);
}

static bool has_all(TTF_Font *font, const Cluster *cluster)
{
    for (size_t i = 0; i < cluster->count; i++) {
        if (!has(font, cluster->letters[i])) {
            return false;
        }
    }
    return true;
}

static bool is_bold(UiTextStyle style) { return style.face == UI_FACE_BOLD; }

static TTF_Font *fallback_font(const Choice *choice, int which)
{
    return ui_fallback_font(ui_face_fallbacks(choice->faces), (UiFallback)which,
                            is_bold(choice->style), choice->style.em_px);
}

/* The n-th fallback to ask: that of the cluster before, that of the script, then all in order. */
static int nth_fallback(const Choice *choice, gunichar letter, int n)
{
    if (n == 0) {
        return choice->before >= 0 ? choice->before : (int)ui_fallback_first(letter);
    }
    return n == 1 ? (int)ui_fallback_first(letter) : n - 2;
}

static int choose(const Choice *choice, const Cluster *cluster)
{
    gunichar letter = cluster->letters[0];
    if (has_all(choice->own, cluster)) {
        return UI_SPAN_OWN;
    }
    for (int n = 0; n < UI_FALLBACK_COUNT + 2; n++) {
        int which = nth_fallback(choice, letter, n);
        if (has_all(fallback_font(choice, which), cluster)) {
            return which;
        }
    }
    /* A mark nobody has must not take its letter away. */
    if (has(choice->own, letter)) {
        return UI_SPAN_OWN;
    }
    for (int n = 0; n < UI_FALLBACK_COUNT + 2; n++) {
        int which = nth_fallback(choice, letter, n);
        if (has(fallback_font(choice, which), letter)) {
            return which;
        }
    }
    return UI_SPAN_BOX;
}

bool ui_span_is_plain(UiFaces *faces, UiTextStyle style, const char *line)
{
    TTF_Font *own = NULL;
    for (const char *at = line; *at != '\0'; at = g_utf8_next_char(at)) {
        gunichar c = g_utf8_get_char(at);
        if (is_everyday(c)) {
            continue;
        }
        own = own != NULL ? own : ui_face_font(faces, style.face, style.em_px);
        if (turns(c) || !has(own, c)) {
            return false;
        }
    }
    return true;
}

/* Levels of embedding, one a letter. Owned. */
static FriBidiLevel *find_levels(const gunichar *letters, size_t count)
{
    FriBidiLevel *levels = g_new0(FriBidiLevel, count + 1);
    bool any = false;
    for (size_t i = 0; i < count && !any; i++) {
        any = !is_everyday(letters[i]) && turns(letters[i]);
    }
    if (!any) {
        return levels;
    }
    g_autofree FriBidiCharType *types = g_new(FriBidiCharType, count);
    g_autofree FriBidiBracketType *brackets = g_new(FriBidiBracketType, count);
    FriBidiParType direction = FRIBIDI_PAR_LTR;
    fribidi_get_bidi_types(letters, (FriBidiStrIndex)count, types);
    fribidi_get_bracket_types(letters, (FriBidiStrIndex)count, types, brackets);
    if (fribidi_get_par_embedding_levels_ex(types, brackets, (FriBidiStrIndex)count, &direction,
                                            levels) == 0) {
        memset(levels, 0, count * sizeof levels[0]); /* no memory: all from left to right */
    }
    return levels;
}

static size_t find_cluster_end(const gunichar *letters, size_t count, size_t from)
{
    size_t to = from + 1;
    while (to < count && (g_unichar_ismark(letters[to]) || is_silent(letters[to]))) {
        to++;
    }
    return to;
}

/* The script of a letter; one that is everybody's (a digit, a bracket) stays with those before. */
static void name_script(gunichar letter, const UiSpan *before, char script[5])
{
    GUnicodeScript found = g_unichar_get_script(letter);
    if ((found == G_UNICODE_SCRIPT_COMMON || found == G_UNICODE_SCRIPT_INHERITED) &&
        before != NULL && before->script[0] != '\0') {
        memcpy(script, before->script, 5);
        return;
    }
    guint32 tag = g_unicode_script_to_iso15924(found);
    for (int i = 0; i < 4; i++) {
        script[i] = (char)(tag >> (24 - 8 * i) & 0xff);
    }
    script[4] = '\0';
}

static bool joins(const UiSpan *before, const UiSpan *next)
{
    return before != NULL && before->source == next->source && before->level == next->level &&
           strcmp(before->script, next->script) == 0;
}

static void add(GArray *spans, const UiSpan *next)
{
    UiSpan *last = spans->len > 0 ? &g_array_index(spans, UiSpan, spans->len - 1) : NULL;
    if (joins(last, next)) {
        last->bytes += next->bytes;
        last->letter_count++;
    } else {
        g_array_append_val(spans, *next);
    }
}

static size_t bytes_of(const gunichar *letters, size_t count)
{
    size_t bytes = 0;
    for (size_t i = 0; i < count; i++) {
        bytes += (size_t)g_unichar_to_utf8(letters[i], NULL);
    }
    return bytes;
}

GArray *ui_span_cut(UiFaces *faces, UiTextStyle style, const char *line)
{
    glong length = 0;
    g_autofree gunichar *letters = g_utf8_to_ucs4_fast(line, -1, &length);
    size_t count = (size_t)length;
    g_autofree FriBidiLevel *levels = find_levels(letters, count);
    GArray *spans = g_array_new(FALSE, TRUE, sizeof(UiSpan));
    Choice choice = {faces, style, ui_face_font(faces, style.face, style.em_px), UI_SPAN_OWN};
    size_t offset = 0;
    for (size_t from = 0; from < count;) {
        size_t to = find_cluster_end(letters, count, from);
        const Cluster cluster = {letters + from, to - from};
        UiSpan next = {.offset = offset,
                       .bytes = bytes_of(cluster.letters, cluster.count),
                       .source = choose(&choice, &cluster),
                       .level = levels[from],
                       .letter_count = 1};
        if (next.source >= 0) {
            UiSpan *last = spans->len > 0 ? &g_array_index(spans, UiSpan, spans->len - 1) : NULL;
            name_script(cluster.letters[0], last, next.script);
        }
        add(spans, &next);
        choice.before = next.source;
        offset += next.bytes;
        from = to;
    }
    return spans;
}

static void reverse(GArray *spans, guint from, guint to)
{
    while (from + 1 < to) {
        UiSpan one = g_array_index(spans, UiSpan, from);
        g_array_index(spans, UiSpan, from++) = g_array_index(spans, UiSpan, --to);
        g_array_index(spans, UiSpan, to) = one;
    }
}

static void reverse_from_level(GArray *spans, int level)
{
    guint from = 0;
    while (from < spans->len) {
        guint to = from;
        while (to < spans->len && g_array_index(spans, UiSpan, to).level >= level) {
            to++;
        }
        reverse(spans, from, to);
        from = to + 1;
    }
}

/* Unicode's rule L2: from the deepest level up, what is at least so deep is turned round. */
void ui_span_order(GArray *spans)
{
    int deepest = 0;
    for (guint i = 0; i < spans->len; i++) {
        deepest = MAX(deepest, g_array_index(spans, UiSpan, i).level);
    }
    for (int level = deepest; level > 0; level--) {
        reverse_from_level(spans, level);
    }
}

TTF_Font *ui_span_font(UiFaces *faces, UiTextStyle style, const UiSpan *span)
{
    TTF_Font *font = NULL;
    if (span->source == UI_SPAN_OWN) {
        font = ui_face_font(faces, style.face, style.em_px);
    } else if (span->source != UI_SPAN_BOX) {
        font = ui_fallback_font(ui_face_fallbacks(faces), (UiFallback)span->source, is_bold(style),
                                style.em_px);
    }
    if (font != NULL) {
        TTF_SetFontScriptName(font, span->script[0] != '\0' ? span->script : "Thai");
        TTF_SetFontDirection(font, span->level % 2 == 1 ? TTF_DIRECTION_RTL : TTF_DIRECTION_LTR);
    }
    return font;
}
