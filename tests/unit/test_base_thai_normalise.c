#include <glib.h>
#include <string.h>

#include "base/thai.h"

// Escapes, because these spellings look the same in an editor: that is what the test is about.
#define MAI_HAN_AKAT "\u0e31"
#define SARA_AA "\u0e32"
#define SARA_AM "\u0e33"
#define SARA_I "\u0e34"
#define SARA_U "\u0e38"
#define PHINTHU "\u0e3a"
#define SARA_E "\u0e40"
#define MAI_EK "\u0e48"
#define MAI_THO "\u0e49"
#define THANTHAKHAT "\u0e4c"
#define NIKHAHIT "\u0e4d"

typedef struct {
    const char *written;
    const char *normal;
} Spelling;

static void check(const Spelling *spellings, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        g_autofree char *normal = base_thai_normalise(spellings[i].written);
        g_assert_cmpstr(normal, ==, spellings[i].normal);
        g_autofree char *again = base_thai_normalise(normal);
        g_assert_cmpstr(again, ==, normal);
    }
}

static void sara_am_has_one_spelling(void)
{
    static const Spelling spellings[] = {
        {"ก" SARA_AM "แพงเซา", "ก" SARA_AM "แพงเซา"},
        {"ก" NIKHAHIT SARA_AA "แพง", "ก" SARA_AM "แพง"},
        {"น" MAI_THO SARA_AM, "น" MAI_THO SARA_AM},
        {"น" NIKHAHIT MAI_THO SARA_AA, "น" MAI_THO SARA_AM},
        {"น" MAI_THO NIKHAHIT SARA_AA, "น" MAI_THO SARA_AM},
        {"น" SARA_AM MAI_THO, "น" MAI_THO SARA_AM},
        {"น" NIKHAHIT SARA_AM, "น" SARA_AM},
        {"ก" SARA_AM SARA_AA, "ก" SARA_AM SARA_AA},
        {"ก" SARA_AM NIKHAHIT SARA_AA, "ก" SARA_AM SARA_AA},
        {"ก" NIKHAHIT " " SARA_AA, "ก" NIKHAHIT " " SARA_AA},
        {"พุท" PHINTHU "ธ" NIKHAHIT, "พุท" PHINTHU "ธ" NIKHAHIT},
    };
    check(spellings, G_N_ELEMENTS(spellings));
}

static void two_sara_e_are_sara_ae(void)
{
    static const Spelling spellings[] = {
        {SARA_E SARA_E "ม" MAI_EK, "แม" MAI_EK},
        {SARA_E "\u200b" SARA_E "ม", "แม"},
        {SARA_E SARA_E SARA_E "ม", "แ" SARA_E "ม"},
        {"เก เก", "เก เก"},
        {SARA_E, SARA_E},
    };
    check(spellings, G_N_ELEMENTS(spellings));
}

static void marks_stand_in_one_order_and_once(void)
{
    static const Spelling spellings[] = {
        {"ป" MAI_EK SARA_U "น", "ป" SARA_U MAI_EK "น"},
        {"ท" MAI_EK SARA_I, "ท" SARA_I MAI_EK},
        {"ท" MAI_EK MAI_EK "า", "ท" MAI_EK "า"},
        {"ก" SARA_I SARA_I MAI_THO MAI_THO, "ก" SARA_I MAI_THO},
        {"ก" MAI_THO SARA_I MAI_THO, "ก" SARA_I MAI_THO},
        {"โพธ" THANTHAKHAT SARA_I, "โพธ" SARA_I THANTHAKHAT},
        {"พันธ" THANTHAKHAT SARA_U, "พันธ" SARA_U THANTHAKHAT},
        {"ข" MAI_HAN_AKAT "น", "ข" MAI_HAN_AKAT "น"},
        {"ก" MAI_EK MAI_THO, "ก" MAI_EK MAI_THO},
        {MAI_EK MAI_EK "ก", MAI_EK "ก"},
    };
    check(spellings, G_N_ELEMENTS(spellings));
}

static void what_cannot_be_seen_is_dropped(void)
{
    static const Spelling spellings[] = {
        {"\ufeffทุ่งสง", "ทุ่งสง"},
        {"ทุ่ง\u200bสง\u200c\u200d\u2060", "ทุ่งสง"},
        {"\u200eทุ่งสง\u200f", "ทุ่งสง"},
        {"ทุ่ง\u00adสง\x01", "ทุ่งสง"},
        {"น\u200b" MAI_THO SARA_AM, "น" MAI_THO SARA_AM},
    };
    check(spellings, G_N_ELEMENTS(spellings));
}

static void white_space_is_one_space_or_one_line_break(void)
{
    static const Spelling spellings[] = {
        {"", ""},
        {" \t\u00a0\u200b ", ""},
        {"  ตำบล\u00a0\u3000 ท่าเรือ\t", "ตำบล ท่าเรือ"},
        {"ก \u200b ข", "ก ข"},
        {"ก \r\n\r\n ข", "ก\nข"},
        {"ก\u2028ข\vค", "ก\nข\nค"},
        {"\nก\n", "ก"},
        {"ฯลฯ และ อื่น ๆ", "ฯลฯ และ อื่น ๆ"},
        {"ปี ๒๕๖๙ 2569 १", "ปี ๒๕๖๙ 2569 १"},
    };
    check(spellings, G_N_ELEMENTS(spellings));
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/db/base/thai-normalise/sara-am-has-one-spelling", sara_am_has_one_spelling);
    g_test_add_func("/db/base/thai-normalise/two-sara-e-are-sara-ae", two_sara_e_are_sara_ae);
    g_test_add_func("/db/base/thai-normalise/marks-stand-in-one-order-and-once",
                    marks_stand_in_one_order_and_once);
    g_test_add_func("/db/base/thai-normalise/what-cannot-be-seen-is-dropped",
                    what_cannot_be_seen_is_dropped);
    g_test_add_func("/db/base/thai-normalise/white-space-is-one-space-or-one-line-break",
                    white_space_is_one_space_or_one_line_break);
    return g_test_run();
}
