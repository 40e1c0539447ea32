#include "text/engine.h"

#include "mask.h"
#include "text/layout.h"

#include <string.h>

/* Runs of four full 1080p pages; layouts of as many. */
#define LIMIT_RUN_BYTES 6291456
#define LIMIT_LAYOUT_BYTES 1048576

G_DEFINE_QUARK(ui_error_quark, ui_error)

static void free_layout(void *layout) { ui_layout_free(layout); }

static void free_mask(void *mask) { ui_mask_free(mask); }

UiText *ui_text_open(const char *font_folder, GError **error)
{
    UiFaces *faces = ui_face_open(font_folder, error);
    if (faces == NULL) {
        return NULL;
    }
    UiText *text = g_new0(UiText, 1);
    text->faces = faces;
    text->breaks = ui_breaks_new();
    text->layouts = ui_lru_new(LIMIT_LAYOUT_BYTES, free_layout);
    text->runs = ui_lru_new(LIMIT_RUN_BYTES, free_mask);
    text->key = g_string_new(NULL);
    return text;
}

void ui_text_close(UiText *text)
{
    if (text == NULL) {
        return;
    }
    g_string_free(text->key, TRUE);
    ui_lru_free(text->runs);
    ui_lru_free(text->layouts);
    ui_breaks_free(text->breaks);
    ui_face_close(text->faces);
    g_free(text);
}

/* What was set before the name was known may break inside it. */
void ui_text_keep_whole(UiText *text, const char *name)
{
    if (ui_names_add(ui_breaks_names(text->breaks), name)) {
        ui_lru_clear(text->layouts);
    }
}

const char *ui_text_find_missing(const UiText *text)
{
    return ui_fallback_find_missing(ui_face_fallbacks(text->faces));
}

bool ui_text_sets_marks(UiText *text)
{
    const UiTextStyle style = {.face = UI_FACE_REGULAR, .em_px = 64, .line_px = 96};
    return ui_text_width(text, style, "น้ำ") == ui_text_width(text, style, "นำ");
}

bool ui_text_parts_words(UiText *text)
{
    g_autofree char *words = ui_text_break(text, "ประชาชนทำงาน");
    return g_str_equal(words, "ประชาชน|ทำงาน");
}

char *ui_text_break(UiText *text, const char *paragraph)
{
    g_autofree char *clean = ui_layout_clean(paragraph);
    size_t bytes = strlen(clean);
    g_autofree uint8_t *kinds = ui_breaks_find(text->breaks, clean, bytes);
    GString *shown = g_string_sized_new(bytes * 2);
    for (size_t i = 0; i < bytes; i++) {
        if (kinds[i] >= UI_BREAK_WORD) {
            g_string_append_c(shown, '|');
        }
        g_string_append_c(shown, clean[i]);
    }
    return g_string_free(shown, FALSE);
}

static const UiLayout *lay_out_in(UiText *text, const char *words, const UiLayoutFrame *frame)
{
    const int numbers[] = {(int)frame->style.face, frame->style.em_px, frame->width_px,
                           frame->max_lines};
    ui_lru_make_key(text->key, numbers, G_N_ELEMENTS(numbers), words);
    UiLayout *layout = ui_lru_get(text->layouts, text->key->str);
    if (layout == NULL) {
        layout = ui_layout_new(text->faces, text->breaks, words, frame);
        ui_lru_put(text->layouts, text->key->str, layout, ui_layout_bytes(layout) + text->key->len);
    }
    return layout;
}

static const UiLayout *lay_out_endless(UiText *text, UiTextStyle style, const char *words)
{
    const UiLayoutFrame frame = {.style = style, .width_px = G_MAXINT16, .max_lines = 1};
    return lay_out_in(text, words, &frame);
}

/* What is one line is the same line in every box that it fits: set once, not for each width a page
   is tried with. */
static const UiLayout *lay_out(UiText *text, const char *words, const UiLayoutFrame *frame)
{
    if (strlen(words) <= ui_layout_bound(frame->style, frame->width_px) &&
        strchr(words, '\n') == NULL) {
        const UiLayout *endless = lay_out_endless(text, frame->style, words);
        if (endless->lines[0].width_px <= frame->width_px) {
            return endless;
        }
    }
    return lay_out_in(text, words, frame);
}

int ui_text_width(UiText *text, UiTextStyle style, const char *line)
{
    return lay_out_endless(text, style, line != NULL ? line : "")->lines[0].width_px;
}

int ui_text_height(UiText *text, const UiParagraph *paragraph, int width_px)
{
    return ui_text_draw(text, NULL, (UiBox){0, 0, width_px, 0}, paragraph);
}

static int first_x(UiBox box, UiAlign align, int width_px)
{
    switch (align) {
    case UI_ALIGN_CENTRE:
        return box.x + (box.width - width_px) / 2;
    case UI_ALIGN_END:
        return box.x + box.width - width_px;
    default:
        return box.x;
    }
}

static void record_line(UiCanvas *canvas, const UiLayout *layout, const UiLayoutLine *line,
                        const UiTextLine *record)
{
    const char *text = layout->text + line->offset;
    if (!line->cut) {
        ui_canvas_add_text(canvas, record, text, line->bytes);
        return;
    }
    g_autofree char *shown = g_strdup_printf("%.*s…", (int)line->bytes, text);
    ui_canvas_add_text(canvas, record, shown, strlen(shown));
}

int ui_text_draw(UiText *text, UiCanvas *canvas, UiBox box, const UiParagraph *paragraph)
{
    UiTextStyle style = paragraph->style;
    UiLayoutFrame frame = {style, box.width, paragraph->max_lines};
    if (frame.max_lines == 0 && box.height > 0) {
        frame.max_lines = MAX(1, box.height / style.line_px);
    }
    const UiLayout *layout = lay_out(text, paragraph->text != NULL ? paragraph->text : "", &frame);
    int height = layout->line_count * style.line_px;
    for (int i = 0; canvas != NULL && i < layout->line_count; i++) {
        const UiLayoutLine *line = &layout->lines[i];
        UiTextLine record = {
            .box = {first_x(box, paragraph->align, line->width_px), box.y + i * style.line_px,
                    line->width_px, style.line_px},
            .limit = {box.x, box.y, box.width, MAX(box.height, height)},
            .style = style,
            .colour = paragraph->colour,
            .cut = line->cut,
            .overflows = layout->overflows || (box.height > 0 && height > box.height),
        };
        record_line(canvas, layout, line, &record);
    }
    return height;
}

size_t ui_text_cache_bytes(const UiText *text)
{
    return ui_lru_bytes(text->runs) + ui_lru_bytes(text->layouts);
}
