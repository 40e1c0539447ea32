#include "mojibake.h"

#include <glib.h>
#include <string.h>

#define TRIPLES_IN_A_ROW 3
#define LETTERS_IN_A_ROW 5
#define SARA_E 0x0e40
#define THO_THONG 0x0e18
#define NO_NU 0x0e19
#define KO_KAI 0x0e01
#define FO_FAN 0x0e1f

typedef struct {
    const char *at;
    const char *end;
} Text;

static gunichar next_character(Text *text)
{
    if (text->at >= text->end) {
        return 0;
    }
    gunichar character = g_utf8_get_char(text->at);
    text->at = g_utf8_next_char(text->at);
    return character;
}

/** What a byte 80–BF becomes: the Thai page's letter, its sign, or that of Windows-1252. */
static bool is_continuation(gunichar character)
{
    static const struct {
        gunichar first;
        gunichar last;
    } ranges[] = {
        {0x80, 0xa0},     {KO_KAI, FO_FAN}, {0x152, 0x192}, {0x2c6, 0x2dc},   {0x2010, 0x203a},
        {0x20ac, 0x20ac}, {0x2122, 0x2122}, {'?', '?'},     {0xfffd, 0xfffd},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(ranges); i++) {
        if (character >= ranges[i].first && character <= ranges[i].last) {
            return true;
        }
    }
    return false;
}

static bool is_thai_read_as_thai(const char *at, const char *end)
{
    Text text = {at, end};
    for (int i = 0; i < TRIPLES_IN_A_ROW; i++) {
        gunichar first = next_character(&text);
        gunichar second = next_character(&text);
        gunichar third = next_character(&text);
        if (first != SARA_E || (second != THO_THONG && second != NO_NU) || third == 0 ||
            !is_continuation(third)) {
            return false;
        }
    }
    return true;
}

static bool is_page_read_as_latin(const char *at, const char *end)
{
    Text text = {at, end};
    for (int i = 0; i < LETTERS_IN_A_ROW; i++) {
        gunichar character = next_character(&text);
        if (character < 0xa1 || character > 0xfb) {
            return false;
        }
    }
    return true;
}

static bool begins_with(const char *at, const char *end, const char *word)
{
    size_t bytes = strlen(word);
    return (size_t)(end - at) >= bytes && memcmp(at, word, bytes) == 0;
}

static IntakeMojibake look_at(const char *at, const char *end)
{
    switch ((unsigned char)*at) {
    case 0xe0: // the lead byte of every Thai letter: most of the text comes here
        return begins_with(at, end, "เธ") || begins_with(at, end, "เน")
                   ? (is_thai_read_as_thai(at, end) ? INTAKE_MOJIBAKE_THAI : INTAKE_MOJIBAKE_NONE)
                   : INTAKE_MOJIBAKE_NONE;
    case 0xe2:
        return begins_with(at, end, "‡∏") || begins_with(at, end, "‡π") ? INTAKE_MOJIBAKE_MAC
                                                                        : INTAKE_MOJIBAKE_NONE;
    case 0xc2:
    case 0xc3:
        if (begins_with(at, end, "à¸") || begins_with(at, end, "à¹")) {
            return INTAKE_MOJIBAKE_LATIN;
        }
        return is_page_read_as_latin(at, end) ? INTAKE_MOJIBAKE_THAI_PAGE : INTAKE_MOJIBAKE_NONE;
    default:
        return INTAKE_MOJIBAKE_NONE;
    }
}

IntakeMojibake intake_mojibake_find(const char *text, size_t text_bytes, size_t *offset)
{
    const char *end = text + text_bytes;
    for (const char *at = text; at < end; at = g_utf8_next_char(at)) {
        IntakeMojibake found = look_at(at, end);
        if (found != INTAKE_MOJIBAKE_NONE) {
            *offset = (size_t)(at - text);
            return found;
        }
    }
    return INTAKE_MOJIBAKE_NONE;
}

const char *intake_mojibake_story(IntakeMojibake mojibake)
{
    static const char *const stories[] = {
        [INTAKE_MOJIBAKE_NONE] = "",
        [INTAKE_MOJIBAKE_LATIN] = "ตัวอักษรไทยเสีย (à¸…): ไฟล์ UTF-8 ถูกเปิดเป็นรหัสอักษรตะวันตกแล้วบันทึกทับ",
        [INTAKE_MOJIBAKE_MAC] = "ตัวอักษรไทยเสีย (‡∏…): ไฟล์ UTF-8 ถูกเปิดเป็นรหัสอักษรของ Mac แล้วบันทึกทับ",
        [INTAKE_MOJIBAKE_THAI] = "ตัวอักษรไทยเสีย (เธ…เน…): ไฟล์ UTF-8 ถูกเปิดเป็น Windows-874 แล้วบันทึกทับ",
        [INTAKE_MOJIBAKE_THAI_PAGE] =
            "ตัวอักษรไทยเสีย (âçÃ§…): ไฟล์ Windows-874 ถูกเปิดเป็นรหัสอักษรตะวันตกแล้วบันทึกทับ",
    };
    return stories[mojibake];
}
