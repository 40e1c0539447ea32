#include "own.h"

#include <base/config.h>
#include <base/error.h>
#include <base/file.h>
#include <base/hash.h>
#include <string.h>

#include "brightness.h"

#define CHECK "check = "
#define DEGREES_A_TURN 90
#define TURNS 4

typedef struct {
    char *matrix;
    char *week;
    int degrees;
    int percent;
} OwnWords;

static void clear_words(OwnWords *words)
{
    g_free(words->matrix);
    g_free(words->week);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(OwnWords, clear_words)

static bool refuse(GError **error, const char *why)
{
    g_set_error(error, BASE_ERROR, BASE_ERROR_INVALID, OWN_FILE ": %s", why);
    return false;
}

static void append_check(GString *text)
{
    char hex[BASE_HASH_HEX_LENGTH + 1];
    base_hash_bytes(text->str, text->len, hex);
    g_string_append_printf(text, CHECK "%s\n", hex);
}

/* The bytes before the last line, when that is the right one for them; else 0. */
static size_t find_checked(const char *text, size_t text_bytes)
{
    const size_t check_bytes = strlen(CHECK) + BASE_HASH_HEX_LENGTH + 1;
    if (text_bytes <= check_bytes || text_bytes > OWN_LIMIT_BYTES) {
        return 0;
    }
    size_t checked = text_bytes - check_bytes;
    g_autoptr(GString) right = g_string_new_len(text, (gssize)checked);
    append_check(right);
    return memcmp(right->str, text, text_bytes) == 0 ? checked : 0;
}

static bool understand(Own *own, const OwnWords *words, GError **error)
{
    *own = (Own){.has_turn = words->degrees >= 0,
                 .has_matrix = words->matrix != NULL,
                 .has_week = words->week != NULL,
                 .brightness_percent = words->percent};
    own->turn = own->has_turn ? (UiTurn)(words->degrees / DEGREES_A_TURN) : UI_TURN_NONE;
    if (own->has_turn && words->degrees % DEGREES_A_TURN != 0) {
        return refuse(error, "rotation is not 0, 90, 180 or 270");
    }
    if (own->has_matrix && !calibration_parse(words->matrix, &own->matrix)) {
        return refuse(error, "touch-matrix cannot be used");
    }
    return !own->has_week || base_week_parse(words->week, &own->week, error);
}

bool own_parse(Own *own, const char *text, size_t text_bytes, GError **error)
{
    g_auto(OwnWords) words = {.degrees = -1};
    const BaseConfigKey keys[] = {
        {"rotation", BASE_CONFIG_INTEGER, &words.degrees, 0, (TURNS - 1) * DEGREES_A_TURN},
        {"touch-matrix", BASE_CONFIG_TEXT, &words.matrix, 0, 0},
        {"opening-hours", BASE_CONFIG_TEXT, &words.week, 0, 0},
        {"brightness", BASE_CONFIG_INTEGER, &words.percent, BRIGHTNESS_LEAST, BRIGHTNESS_FULL},
        {NULL, BASE_CONFIG_TEXT, NULL, 0, 0},
    };
    *own = (Own){0};
    size_t checked = find_checked(text, text_bytes);
    if (checked == 0) {
        return refuse(error, "damaged");
    }
    if (!base_config_parse(OWN_FILE, text, checked, keys, error) ||
        !understand(own, &words, error)) {
        *own = (Own){0};
        return false;
    }
    return true;
}

char *own_to_text(const Own *own)
{
    GString *text = g_string_new("# Chosen at the screen; written by tambon-kiosk.\n");
    if (own->has_turn) {
        g_string_append_printf(text, "rotation = %d\n", (int)own->turn * DEGREES_A_TURN);
    }
    if (own->has_matrix) {
        g_autofree char *matrix = calibration_to_text(&own->matrix);
        g_string_append_printf(text, "touch-matrix = %s\n", matrix);
    }
    if (own->has_week) {
        g_autofree char *week = base_week_to_text(&own->week);
        g_string_append_printf(text, "opening-hours = %s\n", week);
    }
    if (own->brightness_percent > 0) {
        g_string_append_printf(text, "brightness = %d\n", own->brightness_percent);
    }
    append_check(text);
    return g_string_free(text, FALSE);
}

static bool read_file(Own *own, const char *folder, GError **error)
{
    g_autofree char *path = g_build_filename(folder, OWN_FILE, NULL);
    g_autoptr(GBytes) bytes = base_file_read(path, OWN_LIMIT_BYTES, error);
    gsize size = 0;
    const char *text = bytes != NULL ? g_bytes_get_data(bytes, &size) : NULL;
    return bytes != NULL && own_parse(own, text != NULL ? text : "", size, error);
}

void own_read(Own *own, const char *folder)
{
    g_autoptr(GError) error = NULL;
    *own = (Own){0};
    if (folder != NULL && !read_file(own, folder, &error) &&
        !g_error_matches(error, BASE_ERROR, BASE_ERROR_MISSING)) {
        g_warning("kiosk: going on without what was chosen at the screen: %s", error->message);
    }
}

bool own_write(const Own *own, const char *folder, GError **error)
{
    g_autofree char *path = g_build_filename(folder, OWN_FILE, NULL);
    g_autofree char *text = own_to_text(own);
    return base_file_write(path, text, strlen(text), error);
}
