#include <glib.h>
#include <string.h>

#include "base/thai.h"

static void thai_and_foreign_digits_become_arabic(void)
{
    int foreign = -1;
    g_autofree char *thai = base_thai_digits_to_arabic("๐๑๒๓๔๕๖๗๘๙ บาท", &foreign);
    g_assert_cmpstr(thai, ==, "0123456789 บาท");
    g_assert_cmpint(foreign, ==, 0);

    // The group numbers of the seed document, as a bad conversion left them.
    g_autofree char *devanagari = base_thai_digits_to_arabic("กลุ่มที่ १ २ ३ ४ / 5", &foreign);
    g_assert_cmpstr(devanagari, ==, "กลุ่มที่ 1 2 3 4 / 5");
    g_assert_cmpint(foreign, ==, 4);

    g_autofree char *wide = base_thai_digits_to_arabic("２５６９", NULL);
    g_assert_cmpstr(wide, ==, "2569");
    g_autofree char *fraction = base_thai_digits_to_arabic("½ ตร.กม.²", &foreign);
    g_assert_cmpstr(fraction, ==, "½ ตร.กม.²");
    g_assert_cmpint(foreign, ==, 0);
}

static void arabic_digits_become_thai(void)
{
    g_autofree char *text = base_thai_digits_to_thai("ปี 2569: 0–9 โครงการ");
    g_assert_cmpstr(text, ==, "ปี ๒๕๖๙: ๐–๙ โครงการ");
}

static void names_that_look_alike_have_one_match_key(void)
{
    static const char *const pairs[][2] = {
        {"พ.ย.", "พ ย"},        {"อบต. ปากพูน", "อบต.ปากพูน"}, {"ศอช.ต.", "ศอชต."},
        {"กชช.2ค", "กชช. ๒ ค"}, {"น้ำ", "น\u0e4d\u0e49า"},    {"เเม่เจ้าอยู่หัว", "แม่เจ้าอยู่หัว"},
        {"TAO", "tao"},         {"ท่า เรือ", "ท่าเรือ"},         {"หมู่\u00a0\u200bที่ १", "หมู่ที่1"},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(pairs); i++) {
        g_autofree char *a = base_thai_match_key(pairs[i][0]);
        g_autofree char *b = base_thai_match_key(pairs[i][1]);
        g_assert_cmpstr(a, ==, b);
    }
    g_autofree char *port = base_thai_match_key("ท่าเรือ");
    g_autofree char *other = base_thai_match_key("ทาเรือ");
    g_assert_cmpstr(port, !=, other);
}

static void marks_above_and_below_combine(void)
{
    static const char combining[] = "ัิีึืฺุู็่้๊๋์ํ๎";
    int count = 0;
    for (const char *at = combining; *at != '\0'; at = g_utf8_next_char(at)) {
        g_assert_true(base_thai_is_combining(g_utf8_get_char(at)));
        count++;
    }
    g_assert_cmpint(count, ==, 16);
    static const char standing[] = "กฮะาำเแโใไๅๆฯ฿๏๐๙๚๛a1 ";
    for (const char *at = standing; *at != '\0'; at = g_utf8_next_char(at)) {
        g_assert_false(base_thai_is_combining(g_utf8_get_char(at)));
    }
}

static void test_glyph_variants_of_old_fonts_are_letters(void)
{
    int mended = 0;
    // "ปู่ที่น้ำ" as Windows fonts (low and left forms) and as Macintosh fonts wrote it.
    g_autofree char *windows = base_thai_mend_glyphs("ป\u0e39\uf705ที\uf70bน\uf70bำ", &mended);
    g_assert_cmpstr(windows, ==, "ปู่ที้น้ำ");
    g_assert_cmpint(mended, ==, 3);
    g_autofree char *macintosh = base_thai_mend_glyphs("ป\uf885\uf88bน\uf88dำ\uf875", &mended);
    g_assert_cmpstr(macintosh, ==, "ปิ่น้ำ");
    g_assert_cmpint(mended, ==, 4);
    g_autofree char *plain = base_thai_mend_glyphs("ปู่", &mended);
    g_assert_cmpstr(plain, ==, "ปู่");
    g_assert_cmpint(mended, ==, 0);
    g_assert_cmphex(base_thai_mend_glyph(0xF71A), ==, 0x0E3A);
    g_assert_cmphex(base_thai_mend_glyph(0xF71B), ==, 0xF71B);
    g_assert_cmphex(base_thai_mend_glyph(0xF899), ==, 0x0E4D);
}

static void test_likely_slips_are_pointed_out(void)
{
    static const struct {
        const char *text;
        const char *part;
        const char *likely;
    } slips[] = {
        {"พัฒนาบทฐานข้อมูลตำบล", "บทฐานข้อมูล", "บนฐานข้อมูล"},
        {"ผุ้ประสาน", "ผุ้", "ผู้"},
        {"ทำไห้เกิด", "ไห้", "ให้"},
        {"ดุแลป่า", "ดุแล", "ดูแล"},
        {"เรียนรุ้ร่วมกัน", "รุ้", "รู้"},
        {"น่\u0e49ำ", "น่้ำ", NULL},  // two tones
        {"กิีน", "กิีน", NULL},        // two vowels above
        {"เ นาทราย", "เ น", NULL}, // a vowel before nothing
        {"บ้านเ", "นเ", NULL},      //
        {" ่าง", " ่า", NULL},       // a tone on nothing
        {"น้ะะ", "ะะ", NULL},       //
        {"ตำบลปัา", "ปัา", NULL},    //
    };
    for (size_t i = 0; i < G_N_ELEMENTS(slips); i++) {
        BaseThaiSlip slip = {0};
        if (!base_thai_find_slip(slips[i].text, &slip)) {
            g_error("no slip in “%s”", slips[i].text);
        }
        g_autofree char *part = g_strndup(slips[i].text + slip.start, slip.length);
        g_assert_nonnull(strstr(part, slips[i].part));
        g_assert_cmpstr(slip.likely, ==, slips[i].likely);
    }
}

static void test_right_words_are_no_slips(void)
{
    static const char *const words[] = {
        "ร้องไห้",      "รุ้งกินน้ำ", "กรุ้มกริ่ม",     "เกาะ", "ตัวะ", "ฤๅษี",     "สิทธิ์",    "พันธุ์",
        "ปู่ฟื้นฟูป่าต้นน้ำ", "ตั้งแต่",   "ทุก ๆ หมู่บ้าน", "น้ำ",   "ฯลฯ", "โพธิ์เสด็จ", "(อบต.)", "ที่ 1",
        "ม.3",        "",       "Plan",       "ผู้ใหญ่", "ค่ะ",  "๑๒",      NULL};
    for (int i = 0; words[i] != NULL; i++) {
        BaseThaiSlip slip = {0};
        if (base_thai_find_slip(words[i], &slip)) {
            g_error("“%.*s” in “%s”", (int)slip.length, words[i] + slip.start, words[i]);
        }
    }
}

/**
 * Texts that are plainly normal take a short way; a space behind makes any text take the long one.
 * All texts of up to four of these characters: what the ways are about, and some of everything
 * else.
 */
static void test_short_way_gives_what_the_long_one_gives(void)
{
    static const char *const characters[] = {"",       "ก", "ะ", "า", "ำ", "เ", "แ",
                                             "ิ",       "ุ",  "็",  "่",  "์",  "ํ",  "ฺ",
                                             "\u200b", "–", "ๆ", "๑", " ", "a", "-"};
    enum { COUNT = G_N_ELEMENTS(characters), PLACES = 4 };
    int total = 1;
    for (int place = 0; place < PLACES; place++) {
        total *= COUNT;
    }
    for (int number = 0; number < total; number++) {
        g_autoptr(GString) text = g_string_new(NULL);
        for (int rest = number, place = 0; place < PLACES; place++, rest /= COUNT) {
            g_string_append(text, characters[rest % COUNT]);
        }
        g_autofree char *normal = base_thai_normalise(text->str);
        g_string_append_c(text, ' ');
        g_autofree char *closely = base_thai_normalise(text->str);
        g_assert_cmpstr(normal, ==, closely);
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/db/base/thai/short-way-gives-what-the-long-one-gives",
                    test_short_way_gives_what_the_long_one_gives);
    g_test_add_func("/db/base/thai/thai-and-foreign-digits-become-arabic",
                    thai_and_foreign_digits_become_arabic);
    g_test_add_func("/db/base/thai/arabic-digits-become-thai", arabic_digits_become_thai);
    g_test_add_func("/db/base/thai/names-that-look-alike-have-one-match-key",
                    names_that_look_alike_have_one_match_key);
    g_test_add_func("/db/base/thai/marks-above-and-below-combine", marks_above_and_below_combine);
    g_test_add_func("/db/base/thai/glyph-variants-of-old-fonts-are-letters",
                    test_glyph_variants_of_old_fonts_are_letters);
    g_test_add_func("/db/base/thai/likely-slips-are-pointed-out",
                    test_likely_slips_are_pointed_out);
    g_test_add_func("/db/base/thai/right-words-are-no-slips", test_right_words_are_no_slips);
    return g_test_run();
}
