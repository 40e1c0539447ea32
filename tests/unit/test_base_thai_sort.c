#include <glib.h>
#include <string.h>

#include "base/thai.h"

static int compare(const char *a, const char *b)
{
    g_autoptr(GBytes) key_a = base_thai_sort_key(a);
    g_autoptr(GBytes) key_b = base_thai_sort_key(b);
    return g_bytes_compare(key_a, key_b);
}

/** Every word comes before every later word of its line, whatever lies between. */
static void check_order(const char *line)
{
    g_auto(GStrv) words = g_strsplit(line, " < ", -1);
    guint count = g_strv_length(words);
    g_assert_cmpuint(count, >, 1);
    for (guint i = 0; i < count; i++) {
        for (guint j = 0; j < count; j++) {
            int order = compare(words[i], words[j]);
            int wanted = (i > j) - (i < j);
            if (CLAMP(order, -1, 1) != wanted) {
                g_error("“%s” and “%s” are ordered %d", words[i], words[j], order);
            }
        }
    }
}

static void check_orders(const char *const *lines)
{
    for (; *lines != NULL; lines++) {
        check_order(*lines);
    }
}

static void the_consonant_comes_before_the_vowel_in_front_of_it(void)
{
    static const char *const lines[] = {
        "กา < เก < เกาะ < แก < โก < ใก < ไก < ขา",
        "ควน < เคร็ง < ชะอวด < เชียรใหญ่ < ดุสิต",
        "ทุ่งสง < เทพราช < แท่น < โท < ไทยบุรี < ธง",
        "มะ < เมือง < แม่เจ้าอยู่หัว < โมคลาน < ไม้ < ยางค้อม",
        "สวนหลวง < เสาเภา < แสง < โสน < ใส < ไสหมาก < ไสหร้า < หนองหงส์",
        "ปากพูน < เปลี่ยน < แป้น < โปรด < ไป < ผา",
        "พรหมโลก < เพชร < โพธิ์เสด็จ < ภู",
        "กลม < เกลือ < เกวียน < แกลง",
        "อินคีรี < เอก < แอ่ง < โอ่ง < ไอ < ฮา",
        NULL,
    };
    check_orders(lines);
}

static void consonants_and_vowels_follow_the_dictionary(void)
{
    static const char *const lines[] = {
        "กก < กข < กฮ < กะ < กัก < กา < กาง < กำ < กิน < กีบ < กึก < กืด < กุ้ง < กู < เก",
        "รส < ฤดู < ฤษี < ฤๅษี < ลม < ฦ < ฦๅ < วน",
        "กรุงชิง < กะปาง < การะเกด < กำแพงเซา < เกาะขันธ์",
        "ฎีกา < ฏ < ฐาน < ณ < ด < ต < ถ < ท < ธ < น",
        "นากะชะ < นาเขลียง < นางหลง < นาทราย < นาพรุ < นาเรียง < นาแว < นาหมอบุญ",
        "ก < กก < กกก < กา",
        NULL,
    };
    check_orders(lines);
}

static void tone_marks_only_break_ties(void)
{
    static const char *const lines[] = {
        "ทาง < ท่าซัก < ท่าดี < ท่าเรือ < ท่าศาลา",
        "แกง < แก่ง < แก้ง < แก๊ง < แก๋ง < แกงกะหรี่",
        "เก < เก็ < เก่ < เก้ < เก๊ < เก๋ < เก๋ง",
        "ปา < ป่า < ป้า < ป๊า < ป๋า < ปาก < ป่าระกำ",
        "กก < กก่ < ก่ก < ก่ก่ < ก้ก",
        "ขัน < ขั้น < ขันที < ขันธ์ < ขันหมาก",
        "บางจาก < บางรูป < บาน < บ้านนิคม < บ้านราม < บ้านลำนาว",
        "ช้างกลาง < ช้างซ้าย < ชาด",
        "พุธ < พุธ์ < พุธฺ",
        NULL,
    };
    check_orders(lines);
}

static void digits_come_before_latin_before_thai(void)
{
    static const char *const lines[] = {
        "0 < 1 < 10 < 2 < 9 < a < B < c < ก < ฮ < あ",
        "กชช < กชช.2ค < กชช.ข",
        "TAO < tap < อบต.",
        NULL,
    };
    check_orders(lines);
    g_assert_cmpint(compare("หมู่ ๒", "หมู่ 2"), ==, 0);
    g_assert_cmpint(compare("๑๐", "9"), <, 0);
    g_assert_cmpint(compare("tao", "TAO"), !=, 0);
}

static void spaces_and_punctuation_only_break_ties(void)
{
    static const char *const lines[] = {
        "ต่าง < ต่างๆ < ต่างจาก",
        "ทา เรือ < ท่าเรือ < ท่า เรือน",
        "สกว < สกว. < สปสช < สปสช. < สสส",
        NULL,
    };
    check_orders(lines);
    g_assert_cmpint(compare("ท่าเรือ", "ท่า เรือ"), <, 0);
    g_assert_cmpint(compare("น"
                            "\u0e4d\u0e49"
                            "า",
                            "น้ำ"),
                    ==, 0);
}

static void the_pilot_tambons_are_sorted_as_a_dictionary_would(void)
{
    check_order(
        "กรุงชิง < กะปาง < การะเกด < กำแพงเซา < เกาะขันธ์ < ขอนหาด < ขุนทะเล < คลองน้อย < ควนกรด < "
        "ควนชะลิก < ควนทอง < เคร็ง < ชะอวด < ช้างกลาง < ช้างซ้าย < เชียรใหญ่ < ดอนตะโก < ดุสิต < "
        "ตลิ่งชัน < ถ้ำพรรณรา < ท้องลำเจียก < ทอนหงส์ < ท่าซัก < ท่าดี < ท่าเรือ < ท่าศาลา < "
        "ทุ่งสง < ไทยบุรี < นากะชะ < นาเขลียง < นางหลง < นาทราย < นาพรุ < นาเรียง < นาแว < "
        "นาหมอบุญ < บางจาก < บางรูป < บ้านนิคม < บ้านราม < บ้านลำนาว < ปากพูน < ป่าระกำ < "
        "เปลี่ยน < พรหมโลก < โพธิ์เสด็จ < แม่เจ้าอยู่หัว < โมคลาน < ยางค้อม < ลานสกา < วังอ่าง < "
        "สวนขัน < สวนหลวง < เสาเภา < ไสหมาก < ไสหร้า < หนองหงส์ < หินตก < หูล่อง < อินคีรี");
}

static void empty_text_has_an_empty_key(void)
{
    g_autoptr(GBytes) empty = base_thai_sort_key("");
    g_assert_cmpuint(g_bytes_get_size(empty), ==, 0);
    g_assert_cmpint(compare("", "0"), <, 0);
    g_assert_cmpint(compare("", "-"), <, 0);
    // A name without marks or capitals costs one byte a letter in the file.
    g_autoptr(GBytes) plain = base_thai_sort_key("นาทราย");
    g_assert_cmpuint(g_bytes_get_size(plain), ==, 6);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/db/base/thai-sort/the-consonant-comes-before-the-vowel-in-front-of-it",
                    the_consonant_comes_before_the_vowel_in_front_of_it);
    g_test_add_func("/db/base/thai-sort/consonants-and-vowels-follow-the-dictionary",
                    consonants_and_vowels_follow_the_dictionary);
    g_test_add_func("/db/base/thai-sort/tone-marks-only-break-ties", tone_marks_only_break_ties);
    g_test_add_func("/db/base/thai-sort/digits-come-before-latin-before-thai",
                    digits_come_before_latin_before_thai);
    g_test_add_func("/db/base/thai-sort/spaces-and-punctuation-only-break-ties",
                    spaces_and_punctuation_only_break_ties);
    g_test_add_func("/db/base/thai-sort/the-pilot-tambons-are-sorted-as-a-dictionary-would",
                    the_pilot_tambons_are_sorted_as_a_dictionary_would);
    g_test_add_func("/db/base/thai-sort/empty-text-has-an-empty-key", empty_text_has_an_empty_key);
    return g_test_run();
}
