// What the kiosk says when its faces are missing or broken, or SDL_ttf cannot shape Thai: in Thai,
// with the package that helps.
#include "../support/scratch.h"

#include <SDL_ttf.h>
#include <string.h>
#include <ui/text.h>
#include <unistd.h>

#define TLWG "/usr/share/fonts/truetype/tlwg/"
#define ICONS "/usr/share/fonts/truetype/material-design-icons-iconfont/"

/* An SDL_ttf built without HarfBuzz: stands before the library's own at linking, and answers like
 * it. */
int TTF_SetFontScriptName(TTF_Font *font, const char *script)
{
    (void)font;
    (void)script;
    return TTF_SetError("Unsupported");
}

typedef struct {
    char *folder;
} Fixture;

static void set_up(Fixture *fixture, gconstpointer data)
{
    (void)data;
    fixture->folder = scratch_make();
    g_autofree char *regular = g_build_filename(fixture->folder, "Loma.ttf", NULL);
    g_autofree char *bold = g_build_filename(fixture->folder, "Loma-Bold.ttf", NULL);
    g_autofree char *icons = g_build_filename(fixture->folder, "MaterialIcons-Regular.ttf", NULL);
    g_assert_cmpint(symlink(TLWG "Loma.ttf", regular), ==, 0);
    g_assert_cmpint(symlink(TLWG "Loma-Bold.ttf", bold), ==, 0);
    g_assert_cmpint(symlink(ICONS "MaterialIcons-Regular.ttf", icons), ==, 0);
}

static void tear_down(Fixture *fixture, gconstpointer data)
{
    (void)data;
    scratch_remove(fixture->folder);
}

static void assert_refused(const char *folder, UiError code, const char *file, const char *package)
{
    g_autoptr(GError) error = NULL;
    g_assert_null(ui_text_open(folder, &error));
    g_assert_error(error, UI_ERROR, (int)code);
    g_test_message("%s", error->message);
    g_assert_nonnull(strstr(error->message, file));
    g_assert_nonnull(strstr(error->message, package));
    g_assert_nonnull(strstr(error->message, "ข้อมูลในเครื่องไม่เสียหาย"));
}

static void test_missing(Fixture *fixture, gconstpointer data)
{
    (void)data;
    static const char *const files[][2] = {
        {"MaterialIcons-Regular.ttf", "fonts-material-design-icons-iconfont"},
        {"Loma-Bold.ttf", "fonts-tlwg-loma-ttf"},
        {"Loma.ttf", "fonts-tlwg-loma-ttf"},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(files); i++) {
        g_autofree char *path = g_build_filename(fixture->folder, files[i][0], NULL);
        g_assert_cmpint(unlink(path), ==, 0);
        assert_refused(fixture->folder, UI_ERROR_FONT, path, files[i][1]);
    }
    assert_refused("/nowhere", UI_ERROR_FONT, "/nowhere/Loma.ttf", "fonts-tlwg-loma-ttf");
}

static void test_broken(Fixture *fixture, gconstpointer data)
{
    (void)data;
    g_autofree char *path = g_build_filename(fixture->folder, "Loma.ttf", NULL);
    g_assert_cmpint(unlink(path), ==, 0);
    scratch_write(path, "no font");
    assert_refused(fixture->folder, UI_ERROR_FONT, path, "fonts-tlwg-loma-ttf");
}

static void test_no_shaping(Fixture *fixture, gconstpointer data)
{
    (void)data;
    assert_refused(fixture->folder, UI_ERROR_SHAPING, "HarfBuzz", "libsdl2-ttf-2.0-0");
    assert_refused(NULL, UI_ERROR_SHAPING, "HarfBuzz", "libsdl2-ttf-2.0-0");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define CASE(name, function)                                                                       \
    g_test_add("/ui/text/faces/" name, Fixture, NULL, set_up, function, tear_down)
    CASE("a-missing-file-is-named-with-its-package", test_missing);
    CASE("a-file-that-is-no-font-is-named", test_broken);
    CASE("an-sdl-ttf-without-harfbuzz-is-refused", test_no_shaping);
    return g_test_run();
}
