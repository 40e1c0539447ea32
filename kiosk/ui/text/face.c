#include "text/face.h"

#include "lru.h"

#include <SDL_ttf.h>

/* Sizes in use at a time: eight roles and a dozen icon sizes; more is a loop that grows sizes. */
#define LIMIT_SIZES 32
#define LIMIT_EM_PX 2048
#define COST_OF_A_SIZE 1024
#define LIMIT_FILE_BYTES 16777216

struct UiFaces {
    char *paths[UI_FACE_COUNT];
    GBytes *files[UI_FACE_COUNT]; /* what is in them; fonts read from here */
    UiLru *fonts;                 /* "face:em" → TTF_Font */
    UiFallbacks *fallbacks;
};

typedef struct {
    const char *name;
    const char *folder;  /* where the distribution puts it */
    const char *package; /* of Debian */
} FaceFile;

static const FaceFile files[UI_FACE_COUNT] = {
    [UI_FACE_REGULAR] = {"Loma.ttf", "/usr/share/fonts/truetype/tlwg", "fonts-tlwg-loma-ttf"},
    [UI_FACE_BOLD] = {"Loma-Bold.ttf", "/usr/share/fonts/truetype/tlwg", "fonts-tlwg-loma-ttf"},
    [UI_FACE_ICON] = {"MaterialIcons-Regular.ttf",
                      "/usr/share/fonts/truetype/material-design-icons-iconfont",
                      "fonts-material-design-icons-iconfont"},
};

static bool find_files(UiFaces *faces, const char *font_folder, GError **error)
{
    for (int face = 0; face < UI_FACE_COUNT; face++) {
        const FaceFile *file = &files[face];
        const char *folder = font_folder != NULL ? font_folder : file->folder;
        faces->paths[face] = g_build_filename(folder, file->name, NULL);
        if (!g_file_test(faces->paths[face], G_FILE_TEST_IS_REGULAR)) {
            g_set_error(error, UI_ERROR, UI_ERROR_FONT,
                        "ไม่พบแบบอักษร %s จอจึงยังเปิดไม่ได้ ข้อมูลในเครื่องไม่เสียหาย "
                        "ให้ผู้ดูแลติดตั้งแพ็กเกจ %s แล้วเปิดใหม่",
                        faces->paths[face], file->package);
            return false;
        }
    }
    return true;
}

/* K6: without HarfBuzz the marks of Thai would stand in the wrong place without any error. */
static bool check_shaping(TTF_Font *font, GError **error)
{
    if (TTF_SetFontScriptName(font, "Thai") == 0) {
        return true;
    }
    g_set_error(error, UI_ERROR, UI_ERROR_SHAPING,
                "SDL_ttf ในเครื่องนี้ไม่มี HarfBuzz จึงวางสระและวรรณยุกต์ไทยไม่ถูก จอจึงยังเปิดไม่ได้ "
                "ข้อมูลในเครื่องไม่เสียหาย ให้ผู้ดูแลติดตั้งแพ็กเกจ libsdl2-ttf-2.0-0 ของ Debian แล้วเปิดใหม่");
    return false;
}

static TTF_Font *open_size(const UiFaces *faces, int face, int size)
{
    gsize bytes = 0;
    const void *file = g_bytes_get_data(faces->files[face], &bytes);
    return TTF_OpenFontRW(SDL_RWFromConstMem(file, (int)bytes), 1, size);
}

static bool refuse_file(const UiFaces *faces, int face, const char *reason, GError **error)
{
    g_set_error(error, UI_ERROR, UI_ERROR_FONT,
                "เปิดแบบอักษร %s ไม่ได้ (%s) จอจึงยังเปิดไม่ได้ ข้อมูลในเครื่องไม่เสียหาย "
                "ให้ผู้ดูแลติดตั้งแพ็กเกจ %s ใหม่",
                faces->paths[face], reason, files[face].package);
    return false;
}

/* Whole, once: FreeType would seek and read twelve thousand times for the first page. */
static bool read_file(UiFaces *faces, int face, GError **error)
{
    g_autoptr(GError) failure = NULL;
    char *content = NULL;
    gsize bytes = 0;
    if (!g_file_get_contents(faces->paths[face], &content, &bytes, &failure)) {
        return refuse_file(faces, face, failure->message, error);
    }
    faces->files[face] = g_bytes_new_take(content, bytes);
    return bytes <= LIMIT_FILE_BYTES || refuse_file(faces, face, "too large", error);
}

/* Each file is tried now, for 0.2 ms each, rather than found broken by a visitor. */
static bool check_files(UiFaces *faces, GError **error)
{
    for (int face = 0; face < UI_FACE_COUNT; face++) {
        if (!read_file(faces, face, error)) {
            return false;
        }
        TTF_Font *font = open_size(faces, face, 16);
        if (font == NULL) {
            return refuse_file(faces, face, TTF_GetError(), error);
        }
        bool shapes = face == UI_FACE_ICON || check_shaping(font, error);
        TTF_CloseFont(font);
        if (!shapes) {
            return false;
        }
    }
    return true;
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
    faces->fallbacks = ui_fallback_new(font_folder);
    if (!find_files(faces, font_folder, error) || !check_files(faces, error)) {
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
    ui_fallback_free(faces->fallbacks);
    for (int face = 0; face < UI_FACE_COUNT; face++) {
        g_free(faces->paths[face]);
        g_bytes_unref(faces->files[face]);
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
    font = open_size(faces, (int)face, size);
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

UiFallbacks *ui_face_fallbacks(const UiFaces *faces) { return faces->fallbacks; }
