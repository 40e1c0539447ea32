#include "text/line.h"

#include "text/span.h"
#include "text/tabular.h"

#include <SDL_ttf.h>
#include <string.h>

/* An unknown letter: a box as high as a capital and as wide as most letters, with air around it. */
#define BOX_ADVANCE_EM 0.68
#define BOX_SIDE_EM 0.08
#define BOX_HEIGHT_EM 0.70
#define BOX_STROKE_EM 0.07

/* A line while it is drawn. */
typedef struct {
    UiFaces *faces;
    UiTextStyle style;
    const char *text;
    SDL_Surface *surface;
    int ascent_px; /* of the text face: the baseline */
} Drawing;

static int em_px(UiTextStyle style, double em) { return MAX((int)(style.em_px * em + 0.5), 1); }

static char *text_of(const char *line, const UiSpan *span)
{
    return g_strndup(line + span->offset, span->bytes);
}

static int span_width(UiFaces *faces, UiTextStyle style, const char *line, const UiSpan *span)
{
    TTF_Font *font = ui_span_font(faces, style, span);
    if (font == NULL) {
        return em_px(style, BOX_ADVANCE_EM) * span->letter_count;
    }
    g_autofree char *text = text_of(line, span);
    return ui_tabular_width(font, text);
}

/* The text face is shared: whoever asks for it next expects Thai, from left to right. */
static void restore_own(UiFaces *faces, UiTextStyle style)
{
    const UiSpan own = {.source = UI_SPAN_OWN};
    (void)ui_span_font(faces, style, &own);
}

int ui_line_width(UiFaces *faces, UiTextStyle style, const char *line)
{
    if (ui_span_is_plain(faces, style, line)) {
        TTF_Font *font = ui_face_font(faces, style.face, style.em_px);
        return font != NULL ? ui_tabular_width(font, line) : 0;
    }
    g_autoptr(GArray) spans = ui_span_cut(faces, style, line);
    int width = 0;
    for (guint i = 0; i < spans->len; i++) {
        width += span_width(faces, style, line, &g_array_index(spans, UiSpan, i));
    }
    restore_own(faces, style);
    return width;
}

static size_t guess_in_span(TTF_Font *font, const char *text, size_t bytes, int width_px)
{
    int extent = 0;
    int count = 0;
    if (font == NULL || TTF_MeasureUTF8(font, text, width_px, &extent, &count) != 0) {
        return bytes;
    }
    const char *at = text;
    while (count > 0 && *at != '\0') {
        at = g_utf8_next_char(at);
        count--;
    }
    return (size_t)(at - text);
}

size_t ui_line_guess(UiFaces *faces, UiTextStyle style, const char *line, int width_px)
{
    if (ui_span_is_plain(faces, style, line)) {
        TTF_Font *font = ui_face_font(faces, style.face, style.em_px);
        return guess_in_span(font, line, strlen(line), width_px);
    }
    g_autoptr(GArray) spans = ui_span_cut(faces, style, line);
    size_t fitting = 0;
    for (guint i = 0; i < spans->len && width_px > 0; i++) {
        const UiSpan *span = &g_array_index(spans, UiSpan, i);
        int width = span_width(faces, style, line, span);
        bool right_to_left = span->level % 2 == 1; /* counted from its end: rather too much */
        if (width <= width_px || right_to_left || span->source == UI_SPAN_BOX) {
            fitting = span->offset + span->bytes;
        } else {
            g_autofree char *text = text_of(line, span);
            TTF_Font *font = ui_span_font(faces, style, span);
            fitting = span->offset + guess_in_span(font, text, span->bytes, width_px);
        }
        width_px -= width;
    }
    restore_own(faces, style);
    return fitting;
}

static void fill(const Drawing *drawing, int x, int y, int width, int height)
{
    const SDL_Rect place = {x, y, width, height};
    SDL_FillRect(drawing->surface, &place,
                 SDL_MapRGBA(drawing->surface->format, 255, 255, 255, 255));
}

static void draw_boxes(const Drawing *drawing, const UiSpan *span, int x)
{
    int side = em_px(drawing->style, BOX_SIDE_EM);
    int stroke = em_px(drawing->style, BOX_STROKE_EM);
    int width = em_px(drawing->style, BOX_ADVANCE_EM) - 2 * side;
    int height = em_px(drawing->style, BOX_HEIGHT_EM);
    int y = drawing->ascent_px - height;
    for (int i = 0; i < span->letter_count; i++) {
        int left = x + i * (width + 2 * side) + side;
        fill(drawing, left, y, width, stroke);
        fill(drawing, left, y + height - stroke, width, stroke);
        fill(drawing, left, y, stroke, height);
        fill(drawing, left + width - stroke, y, stroke, height);
    }
}

static void draw_letters(const Drawing *drawing, TTF_Font *font, const UiSpan *span, int x)
{
    g_autofree char *text = text_of(drawing->text, span);
    SDL_Surface *drawn = ui_tabular_render(font, text);
    if (drawn != NULL) {
        SDL_Rect place = {x, drawing->ascent_px - TTF_FontAscent(font), 0, 0};
        SDL_SetSurfaceBlendMode(drawn, SDL_BLENDMODE_BLEND); /* letters may hang over their span */
        SDL_BlitSurface(drawn, NULL, drawing->surface, &place);
        SDL_FreeSurface(drawn);
    }
}

static void draw_spans(const Drawing *drawing, GArray *spans)
{
    ui_span_order(spans);
    int x = 0;
    for (guint i = 0; i < spans->len; i++) {
        const UiSpan *span = &g_array_index(spans, UiSpan, i);
        int width = span_width(drawing->faces, drawing->style, drawing->text, span);
        TTF_Font *font = ui_span_font(drawing->faces, drawing->style, span);
        if (font != NULL) {
            draw_letters(drawing, font, span, x);
        } else {
            draw_boxes(drawing, span, x);
        }
        x += width;
    }
}

SDL_Surface *ui_line_render(UiFaces *faces, UiTextStyle style, const char *line)
{
    TTF_Font *own = ui_face_font(faces, style.face, style.em_px);
    if (own == NULL) {
        return NULL;
    }
    if (ui_span_is_plain(faces, style, line)) {
        return ui_tabular_render(own, line);
    }
    int width = ui_line_width(faces, style, line);
    if (width <= 0) {
        return NULL; /* direction marks alone */
    }
    Drawing drawing = {faces, style, line, NULL, TTF_FontAscent(own)};
    drawing.surface =
        SDL_CreateRGBSurfaceWithFormat(0, width, TTF_FontHeight(own), 32, SDL_PIXELFORMAT_ARGB8888);
    if (drawing.surface != NULL) {
        g_autoptr(GArray) spans = ui_span_cut(faces, style, line);
        draw_spans(&drawing, spans);
        restore_own(faces, style);
    }
    return drawing.surface;
}
