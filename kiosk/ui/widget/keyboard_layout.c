#include "ui/widget/keyboard.h"

#include <string.h>

/*
 * Where the characters are. Thai: TIS 820-2538 (Kedmanee, without its optional third level), the
 * arrangement of every keyboard sold in Thailand; English: ANSI INCITS 154 (QWERTY). A key's four
 * characters are those of the same physical key. Keys stand as there, except two, because twelve
 * columns are what 204 mm of glass hold (K3): the key left of 1 begins the last row, and the one
 * above Enter ends the third.
 * tests/unit/test_ui_keyboard.c compares the table with the description the X server ships.
 */
typedef struct {
    const char *thai[2]; /* lower, upper layer */
    const char *english[2];
} Key;

/* clang-format off */
static const Key keys[UI_KEYBOARD_ROWS][UI_KEYBOARD_COLUMNS] = {
    {{{"ๅ", "+"}, {"1", "!"}}, {{"/", "๑"}, {"2", "@"}}, {{"-", "๒"}, {"3", "#"}},
     {{"ภ", "๓"}, {"4", "$"}}, {{"ถ", "๔"}, {"5", "%"}}, {{"ุ", "ู"}, {"6", "^"}},
     {{"ึ", "฿"}, {"7", "&"}}, {{"ค", "๕"}, {"8", "*"}}, {{"ต", "๖"}, {"9", "("}},
     {{"จ", "๗"}, {"0", ")"}}, {{"ข", "๘"}, {"-", "_"}}, {{"ช", "๙"}, {"=", "+"}}},
    {{{"ๆ", "๐"}, {"q", "Q"}}, {{"ไ", "\""}, {"w", "W"}}, {{"ำ", "ฎ"}, {"e", "E"}},
     {{"พ", "ฑ"}, {"r", "R"}}, {{"ะ", "ธ"}, {"t", "T"}}, {{"ั", "ํ"}, {"y", "Y"}},
     {{"ี", "๊"}, {"u", "U"}}, {{"ร", "ณ"}, {"i", "I"}}, {{"น", "ฯ"}, {"o", "O"}},
     {{"ย", "ญ"}, {"p", "P"}}, {{"บ", "ฐ"}, {"[", "{"}}, {{"ล", ","}, {"]", "}"}}},
    {{{"ฟ", "ฤ"}, {"a", "A"}}, {{"ห", "ฆ"}, {"s", "S"}}, {{"ก", "ฏ"}, {"d", "D"}},
     {{"ด", "โ"}, {"f", "F"}}, {{"เ", "ฌ"}, {"g", "G"}}, {{"้", "็"}, {"h", "H"}},
     {{"่", "๋"}, {"j", "J"}}, {{"า", "ษ"}, {"k", "K"}}, {{"ส", "ศ"}, {"l", "L"}},
     {{"ว", "ซ"}, {";", ":"}}, {{"ง", "."}, {"'", "\""}}, {{"ฃ", "ฅ"}, {"\\", "|"}}},
    {{{"_", "%"}, {"`", "~"}}, {{"ผ", "("}, {"z", "Z"}}, {{"ป", ")"}, {"x", "X"}},
     {{"แ", "ฉ"}, {"c", "C"}}, {{"อ", "ฮ"}, {"v", "V"}}, {{"ิ", "ฺ"}, {"b", "B"}},
     {{"ื", "์"}, {"n", "N"}}, {{"ท", "?"}, {"m", "M"}}, {{"ม", "ฒ"}, {",", "<"}},
     {{"ใ", "ฬ"}, {".", ">"}}, {{"ฝ", "ฦ"}, {"/", "?"}}, {{NULL, NULL}, {NULL, NULL}}},
};
/* clang-format on */

const char *ui_keyboard_character(UiKeyboardLayer layer, int row, int column)
{
    const Key *key = &keys[row][column];
    return layer.english ? key->english[layer.shifted] : key->thai[layer.shifted];
}

static const char *find_in_layer(UiKeyboardLayer layer, const char *character)
{
    for (int i = 0; i < UI_KEYBOARD_ROWS * UI_KEYBOARD_COLUMNS; i++) {
        const char *found =
            ui_keyboard_character(layer, i / UI_KEYBOARD_COLUMNS, i % UI_KEYBOARD_COLUMNS);
        if (found != NULL && strcmp(found, character) == 0) {
            return found;
        }
    }
    return NULL;
}

const char *ui_keyboard_typed(const char *id)
{
    size_t prefix = strlen(UI_KEYBOARD_ID_PREFIX);
    if (strncmp(id, UI_KEYBOARD_ID_PREFIX, prefix) != 0) {
        return NULL;
    }
    if (strcmp(id, UI_KEYBOARD_ID_SPACE) == 0) {
        return " ";
    }
    const char *found = NULL;
    for (int layer = 0; found == NULL && layer < 4; layer++) {
        found = find_in_layer((UiKeyboardLayer){(layer & 2) != 0, (layer & 1) != 0}, id + prefix);
    }
    return found;
}
