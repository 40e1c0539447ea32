#include "typing.h"

#include <base/thai.h>
#include <string.h>
#include <ui/widget/keyboard.h>

static void point_at_text(Typing *typing)
{
    typing->shown.text = typing->text;
    typing->shown.field = typing->field;
}

void typing_init(Typing *typing)
{
    memset(typing, 0, sizeof *typing);
    point_at_text(typing);
}

void typing_clear(Typing *typing)
{
    explicit_bzero(typing, sizeof *typing);
    point_at_text(typing);
}

// The path alone: filters and pages of a list do not make it another page.
static void take_path(const BaseAddress *page, char path[BASE_ADDRESS_LIMIT_BYTES])
{
    path[0] = '\0';
    for (int i = 0; i < base_address_segment_count(page); i++) {
        g_strlcat(path, "/", BASE_ADDRESS_LIMIT_BYTES);
        g_strlcat(path, base_address_segment(page, i), BASE_ADDRESS_LIMIT_BYTES);
    }
}

bool typing_is_of(const Typing *typing, const BaseAddress *page)
{
    char path[BASE_ADDRESS_LIMIT_BYTES];
    take_path(page, path);
    return strcmp(path, typing->page) == 0;
}

static TypingResult open_field(Typing *typing, const char *field, const BaseAddress *page)
{
    if (field[0] == '\0' || strlen(field) >= sizeof typing->field) {
        return TYPING_NOT_MINE;
    }
    bool same = strcmp(field, typing->field) == 0 && typing_is_of(typing, page);
    if (!same) {
        typing_clear(typing);
        g_strlcpy(typing->field, field, sizeof typing->field);
        take_path(page, typing->page);
    }
    typing->shown.open = true;
    return same ? TYPING_LOOKS : TYPING_TEXT;
}

static gunichar last_letter(const Typing *typing)
{
    size_t length = strlen(typing->text);
    const char *last = g_utf8_find_prev_char(typing->text, typing->text + length);
    return last != NULL ? g_utf8_get_char(last) : 0;
}

static bool is_consonant(gunichar letter) { return letter >= 0x0e01 && letter <= 0x0e2e; }

// A mark stands on a letter or on another mark, and nothing carries the same one twice.
static bool fits_after(gunichar before, gunichar letter)
{
    if (!base_thai_is_combining(letter)) {
        return true;
    }
    return is_consonant(before) || (base_thai_is_combining(before) && before != letter);
}

static TypingResult add(Typing *typing, const char *character)
{
    if (typing->shown.full || !fits_after(last_letter(typing), g_utf8_get_char(character))) {
        return TYPING_SAME;
    }
    g_strlcat(typing->text, character, sizeof typing->text);
    typing->shown.full = g_utf8_strlen(typing->text, -1) >= TYPING_LIMIT_CHARACTERS;
    // The upper layer is for the next letter only: hardly two of it follow each other.
    typing->shown.layer.shifted = false;
    return TYPING_TEXT;
}

// One character, be it a mark: whoever missed only the tone mark keeps the letter.
static TypingResult take_back(Typing *typing)
{
    size_t length = strlen(typing->text);
    char *last = g_utf8_find_prev_char(typing->text, typing->text + length);
    if (last == NULL) {
        return TYPING_SAME;
    }
    explicit_bzero(last, (size_t)(typing->text + length - last));
    typing->shown.full = false;
    return TYPING_TEXT;
}

static TypingResult empty(Typing *typing)
{
    if (typing->text[0] == '\0') {
        return TYPING_SAME;
    }
    explicit_bzero(typing->text, sizeof typing->text);
    typing->shown.full = false;
    return TYPING_TEXT;
}

bool typing_close(Typing *typing)
{
    bool was_open = typing->shown.open;
    typing->shown.open = false;
    typing->shown.layer = (UiKeyboardLayer){false, false};
    return was_open;
}

static TypingResult change_layer(Typing *typing, bool english, bool shifted)
{
    typing->shown.layer = (UiKeyboardLayer){english, shifted};
    return TYPING_LOOKS;
}

static TypingResult follow_command(Typing *typing, const char *id)
{
    UiKeyboardLayer layer = typing->shown.layer;
    if (strcmp(id, UI_KEYBOARD_ID_BACKSPACE) == 0) {
        return take_back(typing);
    }
    if (strcmp(id, UI_KEYBOARD_ID_CLEAR) == 0) {
        return empty(typing);
    }
    if (strcmp(id, UI_KEYBOARD_ID_SHIFT) == 0) {
        return change_layer(typing, layer.english, !layer.shifted);
    }
    if (strcmp(id, UI_KEYBOARD_ID_LANGUAGE) == 0) {
        return change_layer(typing, !layer.english, false);
    }
    if (strcmp(id, UI_KEYBOARD_ID_DONE) == 0) {
        typing_close(typing);
        return TYPING_LOOKS;
    }
    return TYPING_NOT_MINE;
}

TypingResult typing_follow(Typing *typing, const char *id, const BaseAddress *page)
{
    if (g_str_has_prefix(id, TYPING_ID_PREFIX)) {
        return open_field(typing, id + strlen(TYPING_ID_PREFIX), page);
    }
    if (!typing->shown.open) {
        return TYPING_NOT_MINE;
    }
    const char *typed = ui_keyboard_typed(id);
    return typed != NULL ? add(typing, typed) : follow_command(typing, id);
}
