#include "text/tabular.h"

#include "text/letter.h"

#include <SDL_ttf.h>
#include <glib.h>
#include <string.h>

/* A part of a run: one Thai figure, or all up to the next. */
typedef struct {
    const char *text;
    size_t bytes;
    bool is_figure;
} Piece;

static bool is_figure(gunichar c) { return c >= 0x0e50 && c <= 0x0e59; }

/* A mark after a figure is no number of ours: it stays with it, and both with the text around. */
static bool begins_figure(const char *at)
{
    return is_figure(g_utf8_get_char(at)) &&
           !ui_letter_clings(g_utf8_get_char(g_utf8_next_char(at)));
}

static bool has_figures(const char *run)
{
    for (const char *at = run; *at != '\0'; at = g_utf8_next_char(at)) {
        if (begins_figure(at)) {
            return true;
        }
    }
    return false;
}

static bool next_piece(const char **at, Piece *piece)
{
    if (**at == '\0') {
        return false;
    }
    piece->text = *at;
    piece->is_figure = begins_figure(*at);
    do {
        *at = g_utf8_next_char(*at);
    } while (!piece->is_figure && **at != '\0' && !begins_figure(*at));
    piece->bytes = (size_t)(*at - piece->text);
    return true;
}

static int measure(TTF_Font *font, const char *text)
{
    int width = 0;
    TTF_SizeUTF8(font, text, &width, NULL);
    return width;
}

static int cell_width(TTF_Font *font)
{
    int widest = 0;
    for (gunichar c = 0x0e50; c <= 0x0e59; c++) {
        char figure[8] = {0};
        g_unichar_to_utf8(c, figure);
        widest = MAX(widest, measure(font, figure));
    }
    return widest;
}

int ui_tabular_width(TTF_Font *font, const char *run)
{
    if (!has_figures(run)) {
        return measure(font, run);
    }
    int cell = cell_width(font);
    int width = 0;
    Piece piece;
    for (const char *at = run; next_piece(&at, &piece);) {
        g_autofree char *text = g_strndup(piece.text, piece.bytes);
        width += piece.is_figure ? cell : measure(font, text);
    }
    return width;
}

static SDL_Surface *render(TTF_Font *font, const char *text)
{
    const SDL_Color white = {255, 255, 255, 255};
    SDL_Surface *surface = TTF_RenderUTF8_Blended(font, text, white);
    if (surface != NULL) {
        SDL_SetSurfaceBlendMode(surface, SDL_BLENDMODE_NONE);
    }
    return surface;
}

/* Draws one piece at `x` and returns where the next stands: figures in the middle of their cell. */
static int draw_piece(TTF_Font *font, const Piece *piece, int cell, SDL_Surface *run, int x)
{
    g_autofree char *text = g_strndup(piece->text, piece->bytes);
    int width = piece->is_figure ? cell : measure(font, text);
    SDL_Surface *drawn = render(font, text);
    if (drawn != NULL) {
        SDL_Rect place = {piece->is_figure ? x + (cell - drawn->w) / 2 : x, 0, 0, 0};
        SDL_BlitSurface(drawn, NULL, run, &place);
        SDL_FreeSurface(drawn);
    }
    return x + width;
}

SDL_Surface *ui_tabular_render(TTF_Font *font, const char *run)
{
    if (!has_figures(run)) {
        return render(font, run);
    }
    SDL_Surface *whole = SDL_CreateRGBSurfaceWithFormat(
        0, ui_tabular_width(font, run), TTF_FontHeight(font), 32, SDL_PIXELFORMAT_ARGB8888);
    if (whole == NULL) {
        return NULL;
    }
    int cell = cell_width(font);
    int x = 0;
    Piece piece;
    for (const char *at = run; next_piece(&at, &piece);) {
        x = draw_piece(font, &piece, cell, whole, x);
    }
    return whole;
}
