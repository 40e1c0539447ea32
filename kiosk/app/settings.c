#include "settings.h"

#include <base/address.h>
#include <base/error.h>
#include <screen/language.h>
#include <string.h>

#include "config.h"
#include "pin.h"
#include "request.h"
#include "setup.h"

#define DEFAULT_STORE "/var/lib/tambon-point/store"
#define DEFAULT_LANGUAGE "th"
#define PICTURE_WIDTH_PX 1920
#define PICTURE_HEIGHT_PX 1080
#define SIZE_LIMIT_PX 8192

const char *const settings_text_sizes[] = {"normal", "large", "largest", NULL};
const char *const settings_themes[] = {"light", "dark", "contrast", NULL};
static const char *const digit_words[] = {"arabic", "thai", NULL};
static const char *const attract_words[] = {"facts", "story", NULL};
static const char *const turn_words[] = {"0", "90", "180", "270", NULL};
static const char *const reach_words[] = {"all", "low", NULL};

/* What GOption fills in as text, before it is understood. */
typedef struct {
    char *config;
    char *size;
    char *language;
    char *text;
    char *theme;
    char *reach;
    char *picture;
    int width_mm;
    char **rest;
    gboolean version;
    gboolean gpu;
    gboolean meeting;
    gboolean safe;
    gboolean selftest;
    gboolean setup;
    gboolean trace;
} Words;

static void clear_words(Words *words)
{
    g_free(words->config);
    g_free(words->size);
    g_free(words->language);
    g_free(words->text);
    g_free(words->theme);
    g_free(words->reach);
    g_free(words->picture);
    g_strfreev(words->rest);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Words, clear_words)

int settings_index_of(const char *word, const char *const *choices)
{
    for (int i = 0; choices[i] != NULL; i++) {
        if (strcmp(choices[i], word) == 0) {
            return i;
        }
    }
    return -1;
}

/* A word of `choices`, said on the command line or, if nothing is said there, in kiosk.conf. */
typedef struct {
    const char *option; /* as the command line names it */
    const char *key;    /* as kiosk.conf does */
    const char *said;
    const char *configured;
    const char *const *choices;
} Word;

/* The index chosen, 0 when nobody says anything; false with an error that lists the choices. */
static bool choose(const Word *word, int *chosen, GError **error)
{
    const char *value = word->said != NULL ? word->said : word->configured;
    *chosen = value != NULL ? settings_index_of(value, word->choices) : 0;
    if (*chosen < 0) {
        g_autofree char *list = g_strjoinv(", ", (char **)(uintptr_t)word->choices);
        g_set_error(error, BASE_ERROR, BASE_ERROR_INVALID, "%s: '%s' is not one of %s",
                    word->said != NULL ? word->option : word->key, value, list);
    }
    return *chosen >= 0;
}

/* A whole number of 1 to SIZE_LIMIT_PX that ends at `stop`; 0 when it is not one. */
static int read_side(const char *text, char stop)
{
    char *end = NULL;
    guint64 side = g_ascii_isdigit(*text) ? g_ascii_strtoull(text, &end, 10) : 0;
    return side >= 1 && side <= SIZE_LIMIT_PX && *end == stop ? (int)side : 0;
}

static bool understand_size(Settings *settings, const char *size, GError **error)
{
    const char *by = strchr(size, 'x');
    settings->width_px = read_side(size, 'x');
    settings->height_px = by != NULL ? read_side(by + 1, '\0') : 0;
    if (settings->width_px == 0 || settings->height_px == 0) {
        g_set_error(error, BASE_ERROR, BASE_ERROR_INVALID,
                    "--size: '%s' is not WIDTHxHEIGHT with sides of 1 to %d pixels", size,
                    SIZE_LIMIT_PX);
        return false;
    }
    return true;
}

static bool understand_language(Settings *settings, const Words *words, const Config *config,
                                GError **error)
{
    const char *code = words->language != NULL ? words->language : config->language;
    g_free(settings->language);
    settings->language = g_strdup(code != NULL ? code : DEFAULT_LANGUAGE);
    if (code != NULL && !screen_language_is_known(code)) {
        g_set_error(error, BASE_ERROR, BASE_ERROR_INVALID,
                    "language: there is no catalogue for '%s'", code);
        return false;
    }
    return true;
}

static bool understand_looks(Settings *settings, const Words *words, const Config *config,
                             GError **error)
{
    const Word text = {"--text", "text-size", words->text, config->text_size, settings_text_sizes};
    const Word theme = {"--theme", "theme", words->theme, config->theme, settings_themes};
    const Word digits = {NULL, "digits", NULL, config->digits, digit_words};
    const Word reach = {"--reach", NULL, words->reach, NULL, reach_words};
    int chosen_text = 0;
    int chosen_theme = 0;
    int thai = 0;
    const Word attract = {NULL, "attract", NULL, config->attract, attract_words};
    int story = 0;
    const Word rotation = {NULL, "rotation", NULL, config->rotation, turn_words};
    int low = 0;
    int turn = 0;
    if (!choose(&text, &chosen_text, error) || !choose(&theme, &chosen_theme, error) ||
        !choose(&digits, &thai, error) || !choose(&reach, &low, error) ||
        !choose(&rotation, &turn, error) || !choose(&attract, &story, error)) {
        return false;
    }
    settings->text_size = (UiTextSize)chosen_text;
    settings->theme = (UiThemeKind)chosen_theme;
    settings->thai_digits = thai == 1;
    settings->low_reach = low == 1;
    settings->turn = (UiTurn)turn;
    settings->calm = config->calm;
    settings->tells_story = story == 1;
    return understand_language(settings, words, config, error);
}

static bool understand_panel(Settings *settings, const Config *config, GError **error)
{
    settings->week = (BaseWeek){0};
    settings->brightness = (Brightness){0};
    if (config->opening_hours != NULL &&
        !base_week_parse(config->opening_hours, &settings->week, error)) {
        g_prefix_error(error, "opening-hours: ");
        return false;
    }
    if (config->brightness != NULL &&
        !brightness_parse(config->brightness, &settings->brightness, error)) {
        g_prefix_error(error, "brightness: ");
        return false;
    }
    return true;
}

static bool understand_picture(Settings *settings, Words *words, GError **error)
{
    int count = words->rest != NULL ? (int)g_strv_length(words->rest) : 0;
    if (words->picture != NULL ? count % 2 == 0 : count > 0) {
        g_set_error(error, BASE_ERROR, BASE_ERROR_INVALID,
                    words->picture != NULL ? "--picture takes an address and a file"
                                           : "unexpected argument '%s'",
                    count > 0 ? words->rest[0] : "");
        return false;
    }
    if (words->picture != NULL) {
        g_autoptr(GStrvBuilder) pictures = g_strv_builder_new();
        g_strv_builder_add(pictures, words->picture);
        for (char **at = words->rest; *at != NULL; at++) {
            g_strv_builder_add(pictures, *at);
        }
        settings->pictures = g_strv_builder_end(pictures);
    }
    bool on_paper = settings->pictures != NULL || settings->tour != NULL ||
                    settings->list != NULL || settings->story != NULL;
    if (on_paper && settings->width_px == 0) {
        settings->width_px = PICTURE_WIDTH_PX;
        settings->height_px = PICTURE_HEIGHT_PX;
    }
    return true;
}

static char *take_or(char **configured, const char *usual)
{
    return *configured != NULL ? g_steal_pointer(configured) : g_strdup(usual);
}

/* The configuration fills what the command line left open. */
static void fill_in(Settings *settings, const Words *words, Config *config)
{
    settings->idle_seconds = config->idle_seconds;
    settings->countdown_seconds = config->countdown_seconds;
    settings->panel_bottom_mm = config->panel_bottom_mm;
    settings->screen_width_mm = words->width_mm > 0 ? words->width_mm : config->panel_width_mm;
    settings->home_district = g_steal_pointer(&config->home_district);
    settings->state_folder = g_steal_pointer(&config->state_folder);
    settings->count_use = config->count_use;
    settings->deadlines_roll = config->deadlines_roll;
    settings->kiosk_id = g_steal_pointer(&config->kiosk_id);
    settings->story_template = g_steal_pointer(&config->story_template);
    settings->pin_file = take_or(&config->pin_file, PIN_FILE);
    settings->request_file = take_or(&config->request_file, REQUEST_FILE);
    if (settings->store == NULL) {
        settings->store = take_or(&config->store, DEFAULT_STORE);
    }
}

static bool check_address(const char *option, const char *address, GError **error)
{
    g_autoptr(BaseAddress) parsed = address != NULL ? base_address_parse(address, error) : NULL;
    if (address != NULL && parsed == NULL) {
        g_prefix_error(error, "%s '%s': ", option, address);
    }
    return address == NULL || parsed != NULL;
}

static bool check_notice(const Settings *settings, GError **error)
{
    if (settings->notice != NULL && !g_utf8_validate(settings->notice, -1, NULL)) {
        g_set_error(error, BASE_ERROR, BASE_ERROR_INVALID, "--notice: not UTF-8");
        return false;
    }
    return true;
}

static bool check_addresses(const Settings *settings, GError **error)
{
    for (char **at = settings->pictures; at != NULL && *at != NULL; at += 2) {
        if (!check_address("--picture", *at, error)) {
            return false;
        }
    }
    return check_address("--open", settings->open, error) &&
           check_address("--list", settings->list, error) &&
           check_address("--story", settings->story, error);
}

static bool check_story(const Settings *settings, GError **error)
{
    if ((settings->story == NULL) != (settings->story_folder == NULL)) {
        g_set_error(error, BASE_ERROR, BASE_ERROR_INVALID,
                    "--story ADDRESS and --out DIR go together");
        return false;
    }
    return true;
}

/* The safe screen and the first run must come up, and the self-test go on: what they cannot
 * understand of kiosk.conf is as if nothing stood there. */
static bool understand_config(Settings *settings, const Words *words, Config *config,
                              GError **error)
{
    g_autoptr(GError) local = NULL;
    if (config_read(config, words->config, &local) &&
        understand_looks(settings, words, config, &local) &&
        understand_panel(settings, config, &local)) {
        return true;
    }
    if (words->selftest) {
        settings->fault = g_strdup(local->message);
    } else if (!words->safe && !words->setup) {
        g_propagate_error(error, g_steal_pointer(&local));
        return false;
    }
    if (words->safe) {
        g_warning("kiosk: going on without kiosk.conf: %s", local->message);
    }
    config_clear(config);
    config_init(config);
    return understand_looks(settings, words, config, error) &&
           understand_panel(settings, config, error);
}

static bool understand(Settings *settings, Words *words, GError **error)
{
    settings->through_gpu = words->gpu;
    settings->safe = words->safe;
    settings->meeting = words->meeting;
    settings->selftest = words->selftest;
    settings->setup = words->setup;
    settings->trace = words->trace;
    g_auto(Config) config = {0};
    if (!understand_config(settings, words, &config, error)) {
        return false;
    }
    fill_in(settings, words, &config);
    if (settings->setup) {
        g_clear_pointer(&settings->state_folder, g_free); // it is the daily program's alone
    }
    if (settings->setup_program == NULL) {
        settings->setup_program = g_strdup(SETUP_PROGRAM);
    }
    return (words->size == NULL || understand_size(settings, words->size, error)) &&
           understand_picture(settings, words, error) && check_addresses(settings, error) &&
           check_notice(settings, error) && check_story(settings, error);
}

static bool parse_arguments(Settings *settings, Words *words, int argc, char **argv, GError **error)
{
    const GOptionEntry entries[] = {
        {"store", 0, 0, G_OPTION_ARG_FILENAME, &settings->store,
         "Folder that tambon-sync keeps current (" DEFAULT_STORE ")", "DIR"},
        {"config", 0, 0, G_OPTION_ARG_FILENAME, &words->config,
         "Configuration (/etc/tambon-point/kiosk.conf, when it exists)", "FILE"},
        {"open", 0, 0, G_OPTION_ARG_STRING, &settings->open, "Screen to begin with", "ADDRESS"},
        {"picture", 0, 0, G_OPTION_ARG_STRING, &words->picture,
         "Draw a screen into FILE.png and end: --picture ADDRESS FILE.png [ADDRESS FILE.png …]",
         "ADDRESS"},
        {"tour", 0, 0, G_OPTION_ARG_FILENAME, &settings->tour,
         "Draw every kind of screen into PNG files in DIR and end", "DIR"},
        {"list", 0, 0, G_OPTION_ARG_STRING, &settings->list,
         "Print one screen's draw list as text and end", "ADDRESS"},
        {"story", 0, 0, G_OPTION_ARG_STRING, &settings->story,
         "Film a story (/story/800120) into DIR/story.mp4 and end: --story ADDRESS --out DIR",
         "ADDRESS"},
        {"out", 0, 0, G_OPTION_ARG_FILENAME, &settings->story_folder, "Where the film goes", "DIR"},
        // Bytes as they are: Thai words must come through whatever the caller's locale is.
        {"notice", 0, 0, G_OPTION_ARG_FILENAME, &settings->notice,
         "Words at the foot of every page, for data that are not published", "TEXT"},
        {"fonts", 0, 0, G_OPTION_ARG_FILENAME, &settings->fonts,
         "Folder of the font files, instead of the distribution's", "DIR"},
        {"size", 0, 0, G_OPTION_ARG_STRING, &words->size,
         "A window of this size instead of the full screen", "WIDTHxHEIGHT"},
        {"screen-width-mm", 0, 0, G_OPTION_ARG_INT, &words->width_mm,
         "Width of the panel, when the display reports a wrong one", "N"},
        {"language", 0, 0, G_OPTION_ARG_STRING, &words->language,
         "th, en or another language there is a catalogue of", "CODE"},
        {"text", 0, 0, G_OPTION_ARG_STRING, &words->text, "normal, large or largest", "SIZE"},
        {"theme", 0, 0, G_OPTION_ARG_STRING, &words->theme, "light, dark or contrast", "NAME"},
        {"reach", 0, 0, G_OPTION_ARG_STRING, &words->reach, "all or low (pictures of low reach)",
         "WORD"},
        {"meeting", 0, 0, G_OPTION_ARG_NONE, &words->meeting, "Pictures as in a meeting", NULL},
        {"gpu", 0, 0, G_OPTION_ARG_NONE, &words->gpu, "Present through the GPU (KMSDRM, Wayland)",
         NULL},
        {"safe", 0, 0, G_OPTION_ARG_NONE, &words->safe,
         "After repeated crashes: show the release before, for an hour or until a newer one comes",
         NULL},
        {"selftest", 0, 0, G_OPTION_ARG_NONE, &words->selftest,
         "Try all that the screen needs, say in Thai what is broken, and end", NULL},
        {"setup", 0, 0, G_OPTION_ARG_NONE, &words->setup,
         "The first run: ask what this machine has to know (tambon-setup.service)", NULL},
        {"setup-program", 0, 0, G_OPTION_ARG_FILENAME, &settings->setup_program,
         "What does it (" SETUP_PROGRAM ")", "FILE"},
        {"trace", 0, 0, G_OPTION_ARG_NONE, &words->trace,
         "Write the times of every frame to standard error", NULL},
        {"version", 0, 0, G_OPTION_ARG_NONE, &words->version, "Print the version", NULL},
        {G_OPTION_REMAINING, 0, G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_FILENAME_ARRAY, &words->rest,
         NULL, NULL},
        {NULL, 0, 0, 0, NULL, NULL, NULL},
    };
    g_autoptr(GOptionContext) context = g_option_context_new(NULL);
    g_option_context_set_summary(context, "The touchscreen of a district office. Uses no network.");
    g_option_context_set_description(
        context, "With SOURCE_DATE_EPOCH set, screens take that for now (reproducible pictures).");
    g_option_context_add_main_entries(context, entries, NULL);
    g_auto(GStrv) copy = g_new0(char *, (size_t)argc + 1);
    for (int i = 0; i < argc; i++) {
        copy[i] = g_strdup(argv[i]);
    }
    return g_option_context_parse_strv(context, &copy, error);
}

SettingsResult settings_read(Settings *settings, int argc, char **argv)
{
    *settings = (Settings){0};
    g_auto(Words) words = {0};
    g_autoptr(GError) error = NULL;
    if (!parse_arguments(settings, &words, argc, argv, &error) ||
        (!words.version && !understand(settings, &words, &error))) {
        g_printerr("tambon-kiosk: %s\nSee tambon-kiosk --help\n", error->message);
        return SETTINGS_WRONG;
    }
    if (words.version) {
        g_print("tambon-kiosk %s\n", TAMBON_VERSION);
        return SETTINGS_DONE;
    }
    return SETTINGS_RUN;
}

UiWindowOptions settings_make_window(const Settings *settings)
{
    bool full_screen = settings->width_px == 0;
    return (UiWindowOptions){
        .title = "tambon-point",
        .width_px = settings->width_px,
        .height_px = settings->height_px,
        .full_screen = full_screen,
        .hide_pointer = full_screen,
        .through_gpu = settings->through_gpu,
        .turn = settings->turn,
    };
}

UiMetrics settings_make_metrics(const Settings *settings, int width_px, int height_px,
                                double width_mm)
{
    UiMetrics metrics = ui_metrics_make(width_px, height_px, width_mm);
    metrics.theme = settings->theme;
    metrics.language = screen_language_writing(settings->language);
    metrics.thai_digits = settings->thai_digits;
    metrics.calm = settings->calm;
    metrics.reach_top_px = ui_metrics_reach_top(&metrics, settings->panel_bottom_mm);
    metrics.low_reach = settings->low_reach && metrics.reach_top_px > 0;
    metrics.text_size = ui_metrics_fit_text_size(&metrics, settings->text_size);
    return metrics;
}

void settings_clear(Settings *settings)
{
    g_free(settings->store);
    g_free(settings->home_district);
    g_free(settings->state_folder);
    g_free(settings->fault);
    g_free(settings->kiosk_id);
    g_free(settings->pin_file);
    g_free(settings->request_file);
    g_free(settings->open);
    g_strfreev(settings->pictures);
    g_free(settings->tour);
    g_free(settings->list);
    g_free(settings->story);
    g_free(settings->story_folder);
    g_free(settings->story_template);
    g_free(settings->fonts);
    g_free(settings->notice);
    g_free(settings->setup_program);
    g_free(settings->language);
}
