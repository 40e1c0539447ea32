#include "text/number.h"

#include "text/breaks.h"
#include "text/letter.h"

static size_t skip_spaces_back(const UiProse *text, size_t at)
{
    while (at > 0 && text->letters[at - 1] == ' ') {
        at--;
    }
    return at;
}

static size_t skip_number(const UiProse *text, size_t at)
{
    while (at < text->count && (g_unichar_isdigit(text->letters[at]) ||
                                g_utf8_strchr(",./-–", -1, text->letters[at]) != NULL)) {
        at++;
    }
    return at;
}

/* Length of the unit at `at`, spaces before it left out, or 0. */
static size_t find_unit(const UiGlue *glue, const UiProse *text, size_t at)
{
    while (at < text->count && text->letters[at] == ' ') {
        at++;
    }
    size_t unit = ui_glue_unit_at(glue, text->letters, text->count, at);
    return unit > 0 && ui_prose_is_edge(text, at + unit) ? unit : 0;
}

/* "หมู่ที่ 5", "ซอยเทศบาล 4", but not "ระดับ 60 ตำบล". */
static bool belongs_to_word_before(const UiGlue *glue, const UiProse *text, size_t at)
{
    if (ui_glue_awaits_number(glue, text->letters, at)) {
        return true;
    }
    size_t word_end = skip_spaces_back(text, at);
    gunichar last = word_end > 0 ? text->letters[word_end - 1] : 0;
    return (ui_letter_is_thai(last) || last == '.') &&
           find_unit(glue, text, skip_number(text, at)) == 0;
}

/* "3,500 บาท", but not "หมู่ที่ 5 ตำบลกะปาง": there ตำบล counts nothing. */
static void keep_number_and_unit(const UiGlue *glue, const UiProse *text, size_t at)
{
    size_t number_end = skip_spaces_back(text, at);
    size_t unit = find_unit(glue, text, at);
    if (unit > 0 && number_end > 0 && g_unichar_isdigit(text->letters[number_end - 1])) {
        ui_prose_keep(text, number_end, at + unit);
    }
}

void ui_number_keep(const UiGlue *glue, const UiProse *text)
{
    for (size_t i = 1; i < text->count; i++) {
        if (text->letters[i - 1] != ' ' || text->kinds[i] != UI_BREAK_WORD) {
            continue;
        }
        if (!g_unichar_isdigit(text->letters[i])) {
            keep_number_and_unit(glue, text, i);
        } else if (belongs_to_word_before(glue, text, i)) {
            text->kinds[i] = UI_BREAK_HELD;
        }
    }
}
