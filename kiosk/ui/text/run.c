#include "text/run.h"

#include "text/engine.h"
#include "text/line.h"
#include "text/tabular.h"

#include <SDL_ttf.h>

static const uint32_t *row_of(const SDL_Surface *surface, int y)
{
    const uint8_t *bytes = surface->pixels;
    return (const uint32_t *)(const void *)(bytes + (size_t)y * (size_t)surface->pitch);
}

/* Rows and columns of a surface that show something. */
static SDL_Rect find_ink(const SDL_Surface *surface)
{
    int left = surface->w;
    int right = -1;
    int top = surface->h;
    int bottom = -1;
    for (int y = 0; y < surface->h; y++) {
        const uint32_t *row = row_of(surface, y);
        for (int x = 0; x < surface->w; x++) {
            if (row[x] >> 24 != 0) {
                left = MIN(left, x);
                right = MAX(right, x);
                top = MIN(top, y);
                bottom = y;
            }
        }
    }
    return (SDL_Rect){left, top, right - left + 1, bottom - top + 1};
}

static UiMask *take_coverage(const SDL_Surface *surface)
{
    SDL_Rect ink = find_ink(surface);
    UiMask *mask = ui_mask_new(ink.w, ink.h);
    if (mask == NULL) {
        return NULL;
    }
    mask->x = ink.x;
    mask->y = ink.y;
    uint8_t *coverage = mask->coverage;
    for (int y = 0; y < ink.h; y++) {
        const uint32_t *row = row_of(surface, ink.y + y) + ink.x;
        for (int x = 0; x < ink.w; x++) {
            *coverage++ = (uint8_t)(row[x] >> 24);
        }
    }
    return mask;
}

/* A run that shows nothing is remembered as one clear pixel, so that it is not shaped again. */
static const UiMask *keep(UiText *text, UiMask *mask)
{
    UiMask *kept = mask != NULL ? mask : ui_mask_new(1, 1);
    ui_lru_put(text->runs, text->key->str, kept, ui_mask_bytes(kept) + text->key->len);
    return kept;
}

/* Takes the surface; NULL is nothing to see. */
static UiMask *make_mask(SDL_Surface *surface)
{
    UiMask *mask = surface != NULL ? take_coverage(surface) : NULL;
    SDL_FreeSurface(surface);
    return mask;
}

static const UiMask *find_text(UiText *text, UiTextStyle style, const char *line)
{
    const int numbers[] = {(int)style.face, style.em_px, style.line_px};
    ui_lru_make_key(text->key, numbers, G_N_ELEMENTS(numbers), line);
    return ui_lru_get(text->runs, text->key->str);
}

/* Right after find_text(), whose key it keeps the run under. */
static const UiMask *render_text(UiText *text, UiTextStyle style, const char *line)
{
    TTF_Font *font = ui_face_font(text->faces, style.face, style.em_px);
    UiMask *mask = font != NULL ? make_mask(ui_line_render(text->faces, style, line)) : NULL;
    if (mask != NULL) {
        /* ฎุ ฏู hang a pixel or two below a line of 1.6 em: damage would leave it behind. */
        int lowest = MAX(style.line_px - mask->height, 0);
        mask->y = MIN(mask->y + (style.line_px - TTF_FontHeight(font)) / 2, lowest);
    }
    return keep(text, mask);
}

const UiMask *ui_run_text(UiText *text, UiTextStyle style, const char *line)
{
    const UiMask *known = find_text(text, style, line);
    return known != NULL ? known : render_text(text, style, line);
}

bool ui_run_prepare(UiText *text, UiTextStyle style, const char *line)
{
    bool known = find_text(text, style, line) != NULL;
    if (!known) {
        (void)render_text(text, style, line);
    }
    return !known;
}

const UiMask *ui_run_icon(UiText *text, UiIcon icon, int size_px)
{
    const int numbers[] = {-1, (int)icon, size_px}; // -1 is no face: no text has this key
    ui_lru_make_key(text->key, numbers, G_N_ELEMENTS(numbers), "");
    const UiMask *known = ui_lru_get(text->runs, text->key->str);
    if (known != NULL) {
        return known;
    }
    TTF_Font *font = ui_face_font(text->faces, UI_FACE_ICON, size_px);
    char utf8[8] = {0};
    g_unichar_to_utf8(ui_icon_code_point(icon), utf8);
    return keep(text, font != NULL ? make_mask(ui_tabular_render(font, utf8)) : NULL);
}
