#include "preview_table.h"

#include <stdbool.h>

#define ELLIPSIS "…"

static int character_width(gunichar character)
{
    if (g_unichar_iszerowidth(character)) {
        return 0;
    }
    return g_unichar_iswide(character) ? 2 : 1;
}

int intake_preview_table_width(const char *text)
{
    int width = 0;
    for (const char *at = text; *at != '\0'; at = g_utf8_next_char(at)) {
        width += character_width(g_utf8_get_char(at));
    }
    return width;
}

static void append_character(GString *line, gunichar character)
{
    g_string_append_unichar(line, g_unichar_iscntrl(character) ? ' ' : character);
}

void intake_preview_table_append(GString *line, const char *text, int width)
{
    bool cut = intake_preview_table_width(text) > width;
    int room = cut ? width - 1 : width;
    int used = 0;
    const char *at = text;
    // Marks after the last letter still belong to it, hence the test before each character.
    while (*at != '\0' && used + character_width(g_utf8_get_char(at)) <= room) {
        used += character_width(g_utf8_get_char(at));
        append_character(line, g_utf8_get_char(at));
        at = g_utf8_next_char(at);
    }
    if (cut) {
        g_string_append(line, ELLIPSIS);
        used++;
    }
    for (; used < width; used++) {
        g_string_append_c(line, ' ');
    }
}
