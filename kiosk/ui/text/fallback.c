#include "text/fallback.h"

#include "lru.h"

#include <SDL_ttf.h>

/* Of a few sizes each: a page has one foreign name, not eight. */
#define LIMIT_SIZES 12
#define COST_OF_A_SIZE 1024
#define LIMIT_EM_PX 2048

typedef struct {
    const char *names[2]; /* regular, bold */
    const char *folder;
    const char *package;
    int size_percent; /* capitals as high as Loma's; Arabic has none: it was looked at */
} FallbackFile;

static const FallbackFile files[UI_FALLBACK_COUNT] = {
    [UI_FALLBACK_SIGN] = {{"DejaVuSans.ttf", "DejaVuSans-Bold.ttf"},
                          "/usr/share/fonts/truetype/dejavu",
                          "fonts-dejavu-core",
                          97},
    [UI_FALLBACK_ARABIC] = {{"NotoSansArabicUI-Regular.ttf", "NotoSansArabicUI-Bold.ttf"},
                            "/usr/share/fonts/truetype/noto",
                            "fonts-noto-ui-core",
                            106},
    [UI_FALLBACK_HAN] = {{"DroidSansFallbackFull.ttf", "DroidSansFallbackFull.ttf"},
                         "/usr/share/fonts/truetype/droid",
                         "fonts-droid-fallback",
                         100},
};

struct UiFallbacks {
    char *font_folder;
    UiLru *fonts; /* "face:bold:em" → TTF_Font */
    GMappedFile *mapped[UI_FALLBACK_COUNT][2];
    bool missing[UI_FALLBACK_COUNT][2];
};

static void close_font(void *font) { TTF_CloseFont(font); }

UiFallbacks *ui_fallback_new(const char *font_folder)
{
    UiFallbacks *fallbacks = g_new0(UiFallbacks, 1);
    fallbacks->font_folder = g_strdup(font_folder);
    fallbacks->fonts = ui_lru_new((size_t)LIMIT_SIZES * COST_OF_A_SIZE, close_font);
    return fallbacks;
}

void ui_fallback_free(UiFallbacks *fallbacks)
{
    if (fallbacks == NULL) {
        return;
    }
    ui_lru_free(fallbacks->fonts);
    for (int which = 0; which < UI_FALLBACK_COUNT; which++) {
        g_clear_pointer(&fallbacks->mapped[which][0], g_mapped_file_unref);
        g_clear_pointer(&fallbacks->mapped[which][1], g_mapped_file_unref);
    }
    g_free(fallbacks->font_folder);
    g_free(fallbacks);
}

static char *path_of(const UiFallbacks *fallbacks, UiFallback which, bool bold)
{
    const FallbackFile *file = &files[which];
    const char *folder = fallbacks->font_folder != NULL ? fallbacks->font_folder : file->folder;
    return g_build_filename(folder, file->names[bold], NULL);
}

const char *ui_fallback_find_missing(const UiFallbacks *fallbacks)
{
    for (int n = 0; n < 2 * UI_FALLBACK_COUNT; n++) {
        g_autofree char *path = path_of(fallbacks, (UiFallback)(n / 2), n % 2 == 1);
        if (!g_file_test(path, G_FILE_TEST_IS_REGULAR)) {
            return files[n / 2].package;
        }
    }
    return NULL;
}

/* All sizes of a file share one mapping: each would hold it open. */
static GMappedFile *map_file(UiFallbacks *fallbacks, UiFallback which, bool bold, GError **error)
{
    GMappedFile **mapped = &fallbacks->mapped[which][bold];
    if (*mapped == NULL) {
        g_autofree char *path = path_of(fallbacks, which, bold);
        *mapped = g_mapped_file_new(path, FALSE, error);
    }
    return *mapped;
}

static TTF_Font *open_font(UiFallbacks *fallbacks, UiFallback which, bool bold, int em_px)
{
    g_autoptr(GError) error = NULL;
    GMappedFile *mapped = map_file(fallbacks, which, bold, &error);
    TTF_Font *font = NULL;
    if (mapped != NULL) {
        SDL_RWops *bytes = SDL_RWFromConstMem(g_mapped_file_get_contents(mapped),
                                              (int)g_mapped_file_get_length(mapped));
        font = bytes == NULL ? NULL : TTF_OpenFontRW(bytes, 1, em_px);
    }
    if (font == NULL) {
        fallbacks->missing[which][bold] = true;
        g_message("letters of %s are drawn as boxes: %s; package %s brings it",
                  files[which].names[bold], error != NULL ? error->message : TTF_GetError(),
                  files[which].package);
        return NULL;
    }
    TTF_SetFontHinting(font, TTF_HINTING_LIGHT);
    return font;
}

TTF_Font *ui_fallback_font(UiFallbacks *fallbacks, UiFallback which, bool bold, int em_px)
{
    int size = CLAMP(em_px * files[which].size_percent / 100, 1, LIMIT_EM_PX);
    char key[48];
    if (fallbacks->missing[which][bold]) {
        return NULL;
    }
    g_snprintf(key, sizeof key, "%d:%d:%d", (int)which, bold, size);
    TTF_Font *font = ui_lru_get(fallbacks->fonts, key);
    if (font == NULL) {
        font = open_font(fallbacks, which, bold, size);
        if (font != NULL) {
            ui_lru_put(fallbacks->fonts, key, font, COST_OF_A_SIZE);
        }
    }
    return font;
}

UiFallback ui_fallback_first(gunichar letter)
{
    switch (g_unichar_get_script(letter)) {
    case G_UNICODE_SCRIPT_ARABIC:
        return UI_FALLBACK_ARABIC;
    case G_UNICODE_SCRIPT_HAN:
    case G_UNICODE_SCRIPT_HIRAGANA:
    case G_UNICODE_SCRIPT_KATAKANA:
    case G_UNICODE_SCRIPT_BOPOMOFO:
        return UI_FALLBACK_HAN;
    default:
        return UI_FALLBACK_SIGN;
    }
}
