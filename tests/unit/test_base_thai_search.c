#include <glib.h>
#include <string.h>

#include "base/thai.h"

static void expect(const char *text, const char *key)
{
    g_autofree char *found = base_thai_search_key(text, false);
    g_assert_cmpstr(found, ==, key);
}

static void expect_same(const char *one, const char *other)
{
    g_autofree char *key = base_thai_search_key(one, false);
    expect(other, key);
}

static void test_marks_and_signs_do_not_count(void)
{
    expect("แม่เจ้าอยู่หัว", "แมเจาอยูหัว");
    expect("สิทธิ์ ๆ", "สิทธิ");
    expect("โพธิ์เสด็จ", "โพธิเสดจ");
    expect("ฯลฯ", "ล");
    expect("", "");
    expect(" . ", "");
    expect_same("ถ้ำพรรณรา", "ถำพรรณรา");
    expect_same("น้ำ", "นํ้า");
    expect_same("แผน", "เเผน");
    expect_same("ต่าง ๆ", "ตางๆ");
    expect_same("ฤๅษี", "ฤาษี");
    expect_same("จปฐ.", "จปฐ");
    expect_same("ศอช.ต.", "ศอช ต");
    expect_same("กชช.2ค", "กชช.๒ค");
    expect_same("TAMBON Plan", "tambonplan");
    expect_same("ปาก\u200bพูน", "ปากพูน");
    expect_same("แผน (ฉบับแก้ไข)", "แผนฉบับแกไข");
}

static void test_letters_do_count(void)
{
    static const char *const pairs[][2] = {
        {"ให้", "ไห้"}, {"ภาณุ", "ภานุ"}, {"ปี", "ปิ"}, {"กา", "กะ"}, {"ทุ่งสง", "ทุ่งใส"}, {"ม.1", "ม.11"},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(pairs); i++) {
        g_autofree char *one = base_thai_search_key(pairs[i][0], false);
        g_autofree char *other = base_thai_search_key(pairs[i][1], false);
        g_assert_cmpstr(one, !=, other);
    }
}

static void test_place_words_go_only_when_asked(void)
{
    static const char *const texts[][2] = {
        {"ตำบลปากพูน", "ปากพูน"},
        {"ต. ปากพูน", "ปากพูน"},
        {"อบต.ปากพูน", "ปากพูน"},
        {"อ.เมือง", "เมือง"},
        {"หมู่ที่ 3", "3"},
        {"ม.3 ต.ปากพูน", "3ตปากพูน"},
        {"จังหวัดนครศรีธรรมราช", "นครศรีธรรมราช"},
        {"ตำบล", "ตำบล"},
        {"บ้านราม", "ราม"},
        {"ปากพูน", "ปากพูน"},
        {"เทศบาลเมืองทุ่งสง", "ทุงสง"},
    };
    for (size_t i = 0; i < G_N_ELEMENTS(texts); i++) {
        g_autofree char *key = base_thai_search_key(texts[i][0], true);
        g_assert_cmpstr(key, ==, texts[i][1]);
    }
    expect("ตำบลปากพูน", "ตำบลปากพูน");
}

static void test_a_key_of_a_key_is_itself(void)
{
    static const char *const texts[] = {"ก์ำ", "เ่เ", "ํ ่า", "น้ำ", "๑ˇ", "İ", NULL};
    for (int i = 0; texts[i] != NULL; i++) {
        g_autofree char *key = base_thai_search_key(texts[i], false);
        expect(key, key);
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/db/base/thai-search/marks-and-signs-do-not-count",
                    test_marks_and_signs_do_not_count);
    g_test_add_func("/db/base/thai-search/letters-do-count", test_letters_do_count);
    g_test_add_func("/db/base/thai-search/place-words-go-only-when-asked",
                    test_place_words_go_only_when_asked);
    g_test_add_func("/db/base/thai-search/a-key-of-a-key-is-itself", test_a_key_of_a_key_is_itself);
    return g_test_run();
}
