#include "text/face.h"

#include "lru.h"

#include <SDL_ttf.h>

/* Sizes in use at a time: eight roles and a dozen icon sizes; more is a loop that grows sizes. */
#define LIMIT_SIZES 32
#define LIMIT_EM_PX 2048
#define COST_OF_A_SIZE 1024

struct UiFaces {
    char *paths[UI_FACE_COUNT];
    UiLru *fonts; /* "face:em" → TTF_Font */
};

static const char *const file_names[UI_FACE_COUNT] = {
    [UI_FACE_REGULAR] = "Loma.ttf",
    [UI_FACE_BOLD] = "Loma-Bold.ttf",
    [UI_FACE_ICON] = "MaterialIcons-Regular.ttf",
};

static const char *const system_folders[] = {
    "/usr/share/fonts/truetype/tlwg",
    "/usr/share/fonts/truetype/material-design-icons-iconfont",
    "/usr/local/share/fonts",
};

static char *find_file(const char *font_folder, const char *name)
{
    const char *folders[G_N_ELEMENTS(system_folders) + 1] = {font_folder};
    for (size_t i = 0; i < G_N_ELEMENTS(system_folders); i++) {
        folders[i + 1] = system_folders[i];
    }
    for (size_t i = 0; i < G_N_ELEMENTS(folders); i++) {
        if (folders[i] == NULL) {
            continue;
        }
        g_autofree char *path = g_build_filename(folders[i], name, NULL);
        if (g_file_test(path, G_FILE_TEST_IS_REGULAR)) {
            return g_steal_pointer(&path);
        }
    }
    return NULL;
}

static bool find_files(UiFaces *faces, const char *font_folder, GError **error)
{
    for (int face = 0; face < UI_FACE_COUNT; face++) {
        faces->paths[face] = find_file(font_folder, file_names[face]);
        if (faces->paths[face] == NULL) {
            g_set_error(error, UI_ERROR, UI_ERROR_FONT,
                        "ไม่พบแบบอักษร %s: ติดตั้งแพ็กเกจ fonts-tlwg-loma-ttf และ "
                        "fonts-material-design-icons-iconfont",
                        file_names[face]);
            return false;
        }
    }
    return true;
}

/* K6: without HarfBuzz the marks of Thai would stand in the wrong place without any error. */
static bool check_shaping(UiFaces *faces, GError **error)
{
    TTF_Font *font = TTF_OpenFont(faces->paths[UI_FACE_REGULAR], 16);
    if (font == NULL) {
        g_set_error(error, UI_ERROR, UI_ERROR_FONT, "เปิดแบบอักษร %s ไม่ได้: %s",
                    faces->paths[UI_FACE_REGULAR], TTF_GetError());
        return false;
    }
    bool shapes = TTF_SetFontScriptName(font, "Thai") == 0;
    TTF_CloseFont(font);
    if (!shapes) {
        g_set_error(error, UI_ERROR, UI_ERROR_SHAPING,
                    "SDL_ttf ในเครื่องนี้ไม่มี HarfBuzz จึงวางสระและวรรณยุกต์ไทยไม่ถูก: %s", TTF_GetError());
    }
    return shapes;
}

static void close_font(void *font) { TTF_CloseFont(font); }

UiFaces *ui_face_open(const char *font_folder, GError **error)
{
    if (TTF_Init() != 0) {
        g_set_error(error, UI_ERROR, UI_ERROR_FONT, "เริ่มระบบแบบอักษรไม่ได้: %s", TTF_GetError());
        return NULL;
    }
    UiFaces *faces = g_new0(UiFaces, 1);
    faces->fonts = ui_lru_new((size_t)LIMIT_SIZES * COST_OF_A_SIZE, close_font);
    if (!find_files(faces, font_folder, error) || !check_shaping(faces, error)) {
        ui_face_close(faces);
        return NULL;
    }
    return faces;
}

void ui_face_close(UiFaces *faces)
{
    if (faces == NULL) {
        return;
    }
    ui_lru_free(faces->fonts);
    for (int face = 0; face < UI_FACE_COUNT; face++) {
        g_free(faces->paths[face]);
    }
    g_free(faces);
    TTF_Quit();
}

TTF_Font *ui_face_font(UiFaces *faces, UiFace face, int em_px)
{
    int size = CLAMP(em_px, 1, LIMIT_EM_PX);
    char key[32];
    g_snprintf(key, sizeof key, "%d:%d", (int)face, size);
    TTF_Font *font = ui_lru_get(faces->fonts, key);
    if (font != NULL) {
        return font;
    }
    font = TTF_OpenFont(faces->paths[face], size);
    if (font == NULL) {
        g_warning("font %s: %s", faces->paths[face], TTF_GetError());
        return NULL;
    }
    if (face != UI_FACE_ICON) {
        TTF_SetFontScriptName(font, "Thai");
        TTF_SetFontDirection(font, TTF_DIRECTION_LTR);
        TTF_SetFontHinting(font, TTF_HINTING_LIGHT);
    }
    ui_lru_put(faces->fonts, key, font, COST_OF_A_SIZE);
    return font;
}
