// tambon-kiosk: the touchscreen. Reads one snapshot, draws, takes touches; uses no network.
#include <base/hash.h>
#include <locale.h>
#include <screen/language.h>
#include <signal.h>
#include <stdlib.h>
#include <ui/poster.h>
#include <ui/text.h>

#include "data.h"
#include "film.h"
#include "heap.h"
#include "loop.h"
#include "picture.h"
#include "selftest.h"
#include "settings.h"

#define EXIT_USAGE 2
#define POSTER_SECONDS 60

/* <prefix>/bin/tambon-kiosk finds <prefix>/share/locale, installed or in a build. */
static char *locale_folder(void)
{
    g_autofree char *program = g_file_read_link("/proc/self/exe", NULL);
    g_autofree char *bin = program != NULL ? g_path_get_dirname(program) : g_strdup("/usr/bin");
    g_autofree char *prefix = g_path_get_dirname(bin);
    return g_build_filename(prefix, "share", "locale", NULL);
}

/* On paper nobody stands there: the first run is drawn as a sample. */
static bool is_on_paper(const Settings *settings)
{
    return settings->pictures != NULL || settings->tour != NULL || settings->list != NULL ||
           settings->story != NULL;
}

static bool run(const Settings *settings, Data *data, UiText *text, Setup *setup, GError **error)
{
    if (settings->pictures != NULL) {
        return picture_save(settings, data, text, error);
    }
    if (settings->tour != NULL) {
        return picture_tour(settings, data, text, error);
    }
    if (settings->list != NULL) {
        return picture_list(settings, data, text, error);
    }
    if (settings->story != NULL) {
        return film_make(settings, data, text, error);
    }
    return loop_run(settings, data, text, setup, error);
}

/* Without a font no page can be written: a picture says so to whoever stands there. Whoever keeps
   the kiosk running starts it again afterwards, by then perhaps with its fonts. */
static void show_poster(const Settings *settings)
{
    if (is_on_paper(settings)) {
        return;
    }
    const UiWindowOptions options = settings_make_window(settings);
    g_autoptr(GError) error = NULL;
    if (!ui_poster_show(&options, POSTER_SECONDS, &error)) {
        g_printerr("tambon-kiosk: %s\n", error->message);
    }
}

/* A template nobody can read must not keep the screen dark: the program's own is told, and the
   journal says why. */
static ScreenStoryTemplate *read_story(const Settings *settings)
{
    g_autoptr(GError) error = NULL;
    ScreenStoryTemplate *story = screen_story_template_read(settings->story_template, &error);
    if (story == NULL) {
        g_warning("kiosk: %s", error->message);
        story = screen_story_template_read(NULL, NULL);
    }
    return story;
}

int main(int argc, char **argv)
{
    base_hash_prepare();
    heap_settle();
    (void)signal(SIGPIPE, SIG_IGN); // a journal that is gone must not end the screen
    // SDL asks a session's D-Bus to hold the screen saver off; without one, libdbus starts one.
    (void)g_setenv("DBUS_SESSION_BUS_ADDRESS", "disabled:", TRUE);
    (void)setlocale(LC_CTYPE, "C.UTF-8"); // --help and messages whatever the caller's locale
    g_autofree char *locale = locale_folder();
    screen_language_bind(locale);
    g_auto(Settings) settings = {0};
    SettingsResult result = settings_read(&settings, argc, argv);
    if (result != SETTINGS_RUN) {
        return result == SETTINGS_DONE ? EXIT_SUCCESS : EXIT_USAGE;
    }
    if (settings.selftest) {
        return (int)selftest_run(&settings, settings.fault);
    }
    screen_language_set(settings.language);

    g_autoptr(GError) error = NULL;
    g_autoptr(UiText) text = ui_text_open(settings.fonts, &error);
    if (text == NULL) {
        g_printerr("tambon-kiosk: %s\n", error->message);
        show_poster(&settings);
        return EXIT_FAILURE;
    }
    g_autoptr(ScreenStoryTemplate) story = read_story(&settings);
    Setup *setup = settings.setup && !is_on_paper(&settings)
                       ? setup_new(settings.setup_program, &settings)
                       : NULL;
    Data data;
    data_init(&data, settings.store, settings.home_district, text);
    data.notice = settings.notice;
    data.deadlines_roll = settings.deadlines_roll;
    data.state_folder = settings.state_folder;
    data.safe = settings.safe;
    data.story = story;
    data.tells_story = settings.tells_story;
    data_refresh(&data);
    bool done = run(&settings, &data, text, setup, &error);
    setup_free(setup);
    data_clear(&data);
    if (!done) {
        g_printerr("tambon-kiosk: %s\n", error->message);
        return EXIT_FAILURE;
    }
    return EXIT_SUCCESS;
}
