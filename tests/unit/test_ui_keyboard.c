#include <glib.h>
#include <string.h>
#include <ui/widget/keyboard.h>

/* Both ship with Debian's X: names of keys to characters, and which key has which. */
#define KEYSYMS "/usr/include/X11/keysymdef.h"
#define THAI_KEYS "/usr/share/X11/xkb/symbols/th"
#define LATIN_KEYS "/usr/share/X11/xkb/symbols/us"

static const UiKeyboardLayer layers[] = {
    {false, false}, {false, true}, {true, false}, {true, true}};

static bool layer_has(UiKeyboardLayer layer, const char *character)
{
    for (int i = 0; i < UI_KEYBOARD_ROWS * UI_KEYBOARD_COLUMNS; i++) {
        if (g_strcmp0(
                ui_keyboard_character(layer, i / UI_KEYBOARD_COLUMNS, i % UI_KEYBOARD_COLUMNS),
                character) == 0) {
            return true;
        }
    }
    return false;
}

static void assert_typed(gunichar letter, bool english)
{
    char text[8] = {0};
    g_unichar_to_utf8(letter, text);
    UiKeyboardLayer lower = {english, false};
    UiKeyboardLayer upper = {english, true};
    if (!layer_has(lower, text) && !layer_has(upper, text)) {
        g_test_message("no key for U+%04X %s", letter, text);
        g_test_fail();
    }
    g_autofree char *id = g_strconcat(UI_KEYBOARD_ID_PREFIX, text, NULL);
    g_assert_cmpstr(ui_keyboard_typed(id), ==, text);
}

/* All of TIS-620 but the signs no keyboard has: fongman, angkhankhu, khomut; the baht is there. */
static void test_every_thai_character_is_there(void)
{
    for (gunichar letter = 0x0e01; letter <= 0x0e3a; letter++) {
        assert_typed(letter, false);
    }
    for (gunichar letter = 0x0e3f; letter <= 0x0e59; letter++) {
        if (letter != 0x0e4e && letter != 0x0e4f) {
            assert_typed(letter, false);
        }
    }
}

static void test_every_ascii_character_is_there(void)
{
    for (gunichar letter = '!'; letter <= '~'; letter++) {
        assert_typed(letter, true);
    }
}

static void test_no_character_stands_twice_in_a_layer(void)
{
    for (size_t layer = 0; layer < G_N_ELEMENTS(layers); layer++) {
        g_autoptr(GHashTable) seen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
        for (int i = 0; i < UI_KEYBOARD_ROWS * UI_KEYBOARD_COLUMNS; i++) {
            const char *character = ui_keyboard_character(layers[layer], i / UI_KEYBOARD_COLUMNS,
                                                          i % UI_KEYBOARD_COLUMNS);
            g_assert_true(character == NULL || g_hash_table_add(seen, g_strdup(character)));
        }
        g_assert_cmpuint(g_hash_table_size(seen), ==, 47);
    }
}

static void test_only_keys_type(void)
{
    g_assert_cmpstr(ui_keyboard_typed(UI_KEYBOARD_ID_SPACE), ==, " ");
    g_assert_null(ui_keyboard_typed(UI_KEYBOARD_ID_SHIFT));
    g_assert_null(ui_keyboard_typed(UI_KEYBOARD_ID_BACKSPACE));
    g_assert_null(ui_keyboard_typed("key:"));
    g_assert_null(ui_keyboard_typed("key:กข"));
    g_assert_null(ui_keyboard_typed("/area/8001"));
}

static GHashTable *read_keysyms(void)
{
    g_autofree char *text = NULL;
    g_assert_true(g_file_get_contents(KEYSYMS, &text, NULL, NULL)); // x11proto-dev
    GHashTable *names = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    g_autoptr(GRegex) line =
        g_regex_new("^#define XK_(\\w+)\\s+0x[0-9a-f]+\\s*/\\*[ (]U\\+([0-9A-F]{4})",
                    G_REGEX_MULTILINE, 0, NULL);
    g_autoptr(GMatchInfo) match = NULL;
    for (g_regex_match(line, text, 0, &match); g_match_info_matches(match);
         g_match_info_next(match, NULL)) {
        g_autofree char *code = g_match_info_fetch(match, 2);
        g_hash_table_insert(names, g_match_info_fetch(match, 1),
                            GUINT_TO_POINTER(g_ascii_strtoull(code, NULL, 16)));
    }
    return names;
}

/* The first section of the file that names a key: { [ lower, upper ] }. */
static bool find_key(const char *symbols, const char *key, char **lower, char **upper)
{
    g_autofree char *pattern = g_strdup_printf("<%s>\\s*\\{\\s*\\[\\s*(\\w+)\\s*,\\s*(\\w+)", key);
    g_autoptr(GRegex) line = g_regex_new(pattern, 0, 0, NULL);
    g_autoptr(GMatchInfo) match = NULL;
    if (!g_regex_match(line, symbols, 0, &match)) {
        return false;
    }
    *lower = g_match_info_fetch(match, 1);
    *upper = g_match_info_fetch(match, 2);
    return true;
}

static void assert_named(GHashTable *names, const char *name, const char *character)
{
    gunichar expected = GPOINTER_TO_UINT(g_hash_table_lookup(names, name));
    g_assert_cmphex(g_utf8_get_char(character), ==, expected);
}

/* The physical key of a place: rows of xkb are AE, AD, AC, AB, counted from 1. */
static char *physical_key(int row, int column)
{
    static const char *const rows[UI_KEYBOARD_ROWS] = {"AE", "AD", "AC", "AB"};
    if (row == 2 && column == 11) {
        return g_strdup("BKSL");
    }
    if (row == 3) {
        return column == 0 ? g_strdup("TLDE") : g_strdup_printf("AB%02d", column);
    }
    return g_strdup_printf("%s%02d", rows[row], column + 1);
}

static void compare_with(const char *file, bool english)
{
    g_autoptr(GHashTable) names = read_keysyms();
    g_autofree char *symbols = NULL;
    g_assert_true(g_file_get_contents(file, &symbols, NULL, NULL)); // xkb-data
    int compared = 0;
    for (int i = 0; i < UI_KEYBOARD_ROWS * UI_KEYBOARD_COLUMNS; i++) {
        int row = i / UI_KEYBOARD_COLUMNS;
        int column = i % UI_KEYBOARD_COLUMNS;
        const char *lower = ui_keyboard_character((UiKeyboardLayer){english, false}, row, column);
        const char *upper = ui_keyboard_character((UiKeyboardLayer){english, true}, row, column);
        if (lower == NULL) {
            continue;
        }
        g_autofree char *key = physical_key(row, column);
        g_autofree char *lower_name = NULL;
        g_autofree char *upper_name = NULL;
        g_assert_true(find_key(symbols, key, &lower_name, &upper_name));
        assert_named(names, lower_name, lower);
        assert_named(names, upper_name, upper);
        compared++;
    }
    g_assert_cmpint(compared, ==, 47);
}

static void test_thai_is_where_the_standard_has_it(void) { compare_with(THAI_KEYS, false); }

static void test_english_is_where_the_standard_has_it(void) { compare_with(LATIN_KEYS, true); }

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/ui/keyboard/every-thai-character-is-in-two-layers",
                    test_every_thai_character_is_there);
    g_test_add_func("/ui/keyboard/every-ascii-character-is-in-two-layers",
                    test_every_ascii_character_is_there);
    g_test_add_func("/ui/keyboard/no-character-stands-twice-in-a-layer",
                    test_no_character_stands_twice_in_a_layer);
    g_test_add_func("/ui/keyboard/only-keys-of-a-layer-type", test_only_keys_type);
    g_test_add_func("/ui/keyboard/thai-is-where-the-standard-has-it",
                    test_thai_is_where_the_standard_has_it);
    g_test_add_func("/ui/keyboard/english-is-where-the-standard-has-it",
                    test_english_is_where_the_standard_has_it);
    return g_test_run();
}
