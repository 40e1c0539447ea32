#include <glib.h>
#include <string.h>

#include "base/personal.h"

typedef struct {
    const char *text;
    BasePersonalKind kind;
    const char *found; // the part of the text that is personal
} Case;

static void expect_found(const Case *cases, gsize count)
{
    for (gsize i = 0; i < count; i++) {
        g_autoptr(GArray) finds = base_personal_find(cases[i].text, 0);
        if (finds == NULL) {
            g_error("nothing found in: %s", cases[i].text);
        }
        bool there = false;
        for (guint j = 0; j < finds->len; j++) {
            const BasePersonalFind *find = &g_array_index(finds, BasePersonalFind, j);
            g_autofree char *found = g_strndup(cases[i].text + find->start, find->length);
            there = there || (find->kind == cases[i].kind && strcmp(found, cases[i].found) == 0);
            g_assert_null(strstr(find->masked, cases[i].found));
        }
        if (!there) {
            g_error("“%s” not found in: %s", cases[i].found, cases[i].text);
        }
    }
}

static void expect_nothing(const char *const *texts)
{
    for (; *texts != NULL; texts++) {
        g_autoptr(GArray) finds = base_personal_find(*texts, 0);
        if (finds != NULL) {
            const BasePersonalFind *find = &g_array_index(finds, BasePersonalFind, 0);
            g_error("%s “%.*s” found in: %s", base_personal_kind_word(find->kind),
                    (int)find->length, *texts + find->start, *texts);
        }
    }
}

static void test_id_numbers(void)
{
    static const Case cases[] = {
        {"1101700230708", BASE_PERSONAL_ID, "1101700230708"},
        {"เลข 1-1017-00230-70-8 ครับ", BASE_PERSONAL_ID, "1-1017-00230-70-8"},
        {"1 1017 00230 70 8", BASE_PERSONAL_ID, "1 1017 00230 70 8"},
        {"๑๑๐๑๗๐๐๒๓๐๗๐๘", BASE_PERSONAL_ID, "๑๑๐๑๗๐๐๒๓๐๗๐๘"},
        {"๑-๑๐๑๗-๐๐๒๓๐-๗๐-๘", BASE_PERSONAL_ID, "๑-๑๐๑๗-๐๐๒๓๐-๗๐-๘"},
        {"११०१७००२३०७०८", BASE_PERSONAL_ID, "११०१७००२३०७०८"},
        {"１１０１７００２３０７０８", BASE_PERSONAL_ID, "１１０１７００２３０７０８"},
        {"1.1017.00230.70.8", BASE_PERSONAL_ID, "1.1017.00230.70.8"},
        {"1–1017–00230–70–8", BASE_PERSONAL_ID, "1–1017–00230–70–8"},
        {"1 1 0 1 7 0 0 2 3 0 7 0 8", BASE_PERSONAL_ID, "1 1 0 1 7 0 0 2 3 0 7 0 8"},
        {"1-101700230708", BASE_PERSONAL_ID, "1-101700230708"},
        {"1101\u200b700230708", BASE_PERSONAL_ID, "1101\u200b700230708"},
        {"1\u00a01017\u00a000230\u00a070\u00a08", BASE_PERSONAL_ID,
         "1\u00a01017\u00a000230\u00a070\u00a08"},
        {"ปชช1101700230708หมู่ 3", BASE_PERSONAL_ID, "1101700230708"},
        {"ID1101700230708", BASE_PERSONAL_ID, "1101700230708"},
        {"1101700230708.jpg", BASE_PERSONAL_ID, "1101700230708"},
    };
    expect_found(cases, G_N_ELEMENTS(cases));
}

static void test_numbers_that_are_no_id(void)
{
    static const char *const texts[] = {
        "1101700230701",      // wrong check digit
        "1-1017-00230-70-1",  //
        "11017002307080",     // a longer number
        "91101700230708",     //
        "2569-11-21-00008",   // a date and a running number
        "8.45772 99.90980",   // a place
        "1,101,700,230,708",  // money
        "ISBN 9786160000029", // a book
        "0d3c7c2b1101700230708abcdef01234567890abcdef0123456789abcdef01234", // a hash
        "1500000-2000000",
        NULL};
    expect_nothing(texts);
}

static void test_mobile_numbers(void)
{
    static const Case cases[] = {
        {"0812345678", BASE_PERSONAL_MOBILE, "0812345678"},
        {"โทร 081-234-5678 (งานแผน)", BASE_PERSONAL_MOBILE, "081-234-5678"},
        {"08-1234-5678", BASE_PERSONAL_MOBILE, "08-1234-5678"},
        {"081 2345678", BASE_PERSONAL_MOBILE, "081 2345678"},
        {"(081) 234-5678", BASE_PERSONAL_MOBILE, "081) 234-5678"},
        {"081.234.5678", BASE_PERSONAL_MOBILE, "081.234.5678"},
        {"081/234/5678", BASE_PERSONAL_MOBILE, "081/234/5678"},
        {"๐๘๑-๒๓๔-๕๖๗๘", BASE_PERSONAL_MOBILE, "๐๘๑-๒๓๔-๕๖๗๘"},
        {"०८१२३४५६७८", BASE_PERSONAL_MOBILE, "०८१२३४५६७८"},
        {"061 - 234 - 5678", BASE_PERSONAL_MOBILE, "061 - 234 - 5678"},
        {"โทร.0991234567", BASE_PERSONAL_MOBILE, "0991234567"},
        {"Tel0812345678", BASE_PERSONAL_MOBILE, "0812345678"},
        {"+66812345678", BASE_PERSONAL_MOBILE, "66812345678"},
        {"+66 81 234 5678", BASE_PERSONAL_MOBILE, "66 81 234 5678"},
        {"+66 (0)81-234-5678", BASE_PERSONAL_MOBILE, "66 (0)81-234-5678"},
        {"66812345678", BASE_PERSONAL_MOBILE, "66812345678"},
        {"0066812345678", BASE_PERSONAL_MOBILE, "0066812345678"},
        {"โทร 812345678", BASE_PERSONAL_MOBILE, "812345678"},
        {"มือถือ: 81-234-5678", BASE_PERSONAL_MOBILE, "81-234-5678"},
    };
    expect_found(cases, G_N_ELEMENTS(cases));
    g_assert_null(base_personal_find("812345678", 0));
    g_autoptr(GArray) finds = base_personal_find("812345678", BASE_PERSONAL_PHONE_FIELD);
    g_assert_nonnull(finds);
}

static void test_numbers_that_are_no_mobile(void)
{
    static const char *const texts[] = {"02-123-4567",
                                        "075-356-044",
                                        "075356044",
                                        "0 7535 6044",
                                        "043-123456",
                                        "053 123 456",
                                        "1,234,567.50",
                                        "0812345",
                                        "812345678",
                                        "899999999.00",
                                        "21/11/2569",
                                        "08/12/2569 10:30",
                                        "08/12/2569 09",
                                        "06/2569, 2570",
                                        "08-2569,2568",
                                        "09.00-12.00 25",
                                        "08.45772012",
                                        "8.45772, 99.90980",
                                        "800120",
                                        "80012003",
                                        "PRJ0812345678",
                                        "IMG_0812345678",
                                        "67119012345",
                                        "08 09 10 11 12",
                                        "2569-11-21",
                                        "ปี 2567 2568 2569",
                                        "0812345678902",
                                        "081-2-34567-8",
                                        "5e0812345678aa90b1c2d3e4f5061728394a5b6c",
                                        NULL};
    expect_nothing(texts);
}

static void test_names_with_a_title(void)
{
    static const Case cases[] = {
        {"นายสมชาย ใจดี", BASE_PERSONAL_NAME, "นายสมชาย ใจดี"},
        {"โดยนายประยงค์ หนูบุญคง ประธาน", BASE_PERSONAL_NAME, "นายประยงค์ หนูบุญคง"},
        {"นาย สมชาย  ใจดี", BASE_PERSONAL_NAME, "นาย สมชาย  ใจดี"},
        {"นายกมล รักดี", BASE_PERSONAL_NAME, "นายกมล รักดี"},
        {"นายพลเทพ ใจดี", BASE_PERSONAL_NAME, "นายพลเทพ ใจดี"},
        {"นายแพทย์สมชาย ใจดี", BASE_PERSONAL_NAME, "นายแพทย์สมชาย ใจดี"},
        {"ถนนสายบ้านนายแดง", BASE_PERSONAL_NAME, "นายแดง"},
        {"นางสมศรี มีสุข", BASE_PERSONAL_NAME, "นางสมศรี มีสุข"},
        {"นางสาวิตรี มีสุข", BASE_PERSONAL_NAME, "นางสาวิตรี มีสุข"},
        {"นางสาวชุลีพร ราชเวช", BASE_PERSONAL_NAME, "นางสาวชุลีพร ราชเวช"},
        {"น.ส.สมหญิง ใจงาม", BASE_PERSONAL_NAME, "น.ส.สมหญิง ใจงาม"},
        {"น.ส. สมหญิง", BASE_PERSONAL_NAME, "น.ส. สมหญิง"},
        {"ด.ช.กล้า หาญ", BASE_PERSONAL_NAME, "ด.ช.กล้า หาญ"},
        {"ด.ญ. ดวงใจ", BASE_PERSONAL_NAME, "ด.ญ. ดวงใจ"},
        {"เด็กชายสมศักดิ์ รักเรียน", BASE_PERSONAL_NAME, "เด็กชายสมศักดิ์ รักเรียน"},
        {"เด็กหญิง มาลี มีทรัพย์", BASE_PERSONAL_NAME, "เด็กหญิง มาลี มีทรัพย์"},
        {"ว่าที่ ร.ต.สมชาย ใจดี", BASE_PERSONAL_NAME, "ร.ต.สมชาย ใจดี"},
        {"ว่าที่ร้อยตรีสมชาย ใจดี", BASE_PERSONAL_NAME, "ร้อยตรีสมชาย ใจดี"},
        {"พ.ต.อ.สมชาย ใจดี", BASE_PERSONAL_NAME, "พ.ต.อ.สมชาย ใจดี"},
        {"จ.ส.ต. สมชาย ใจดี", BASE_PERSONAL_NAME, "จ.ส.ต. สมชาย ใจดี"},
        {"Mr. Somchai Jaidee", BASE_PERSONAL_NAME, "Mr. Somchai Jaidee"},
        {"MRS SOMSRI MEESUK", BASE_PERSONAL_NAME, "MRS SOMSRI MEESUK"},
        {"Miss Malee", BASE_PERSONAL_NAME, "Miss Malee"},
        {"นา\u200bยสมชาย", BASE_PERSONAL_NAME, "นา\u200bยสมชาย"},
        {"เด็็กชายสมชาย", BASE_PERSONAL_NAME, "เด็็กชายสมชาย"},
        {"เด\uf712กชายสมชาย", BASE_PERSONAL_NAME, "เด\uf712กชายสมชาย"},
    };
    expect_found(cases, G_N_ELEMENTS(cases));
}

static void test_words_that_only_look_like_a_title(void)
{
    static const char *const texts[] = {"นายก อบต.ปากพูน",
                                        "นายกเทศมนตรีตำบลท่าศาลา",
                                        "นายกองค์การบริหารส่วนตำบล",
                                        "ท่านนายกฯ",
                                        "รองนายก",
                                        "นายอำเภอเมือง",
                                        "นายทะเบียนอำเภอ",
                                        "นายช่างโยธา",
                                        "นายแพทย์สาธารณสุขจังหวัด",
                                        "นายแพทย์ ",
                                        "นายหน้าขายที่ดิน",
                                        "นายจ้างและลูกจ้าง",
                                        "นายหนังตะลุง",
                                        "นายท้ายเรือ",
                                        "เจ้านาย",
                                        "ทนายความอาสา",
                                        "นายพล",
                                        "นางรำ 20 คน",
                                        "กล้วยนางพญา",
                                        "ต.นางหลง อ.ชะอวด",
                                        "ตำบลนางหลง ปีงบประมาณ 2570",
                                        "เห็ดนางฟ้าเป็นรายได้เสริม",
                                        "นางเอกหนังตะลุง",
                                        "หอยนางรม",
                                        "ใบย่านาง",
                                        "นกนางนวลแกลบ",
                                        "ขุนนาง",
                                        "นางสาวไทย",
                                        "วันที่ 5 มิถุนายน 2552",
                                        "พัฒนายกระดับคุณภาพชีวิต",
                                        "สัมมนายกระดับแนวคิด",
                                        "พัฒนางบประมาณ",
                                        "พัฒนางาน",
                                        "ชาวนายากจน",
                                        "พยากรณ์ทำนายฝน",
                                        "ภูมิลำเนายะลา",
                                        "น.ส.3 ก",
                                        "น.ส.ล. เลขที่ 5",
                                        "เวลา 09.00 น.สวนหลวง",
                                        "10.00 น.ต.นาทราย อำเภอเมือง",
                                        "เด็กชายและเด็กหญิง",
                                        "เด็กหญิงอายุ 3 ปี",
                                        "เด็กชาย 5 คน",
                                        "จำนวนเด็กหญิง",
                                        "คำนำหน้า นาย นาง นางสาว เด็กชาย",
                                        "(นาย/นาง/นางสาว)",
                                        "ว่าที่ผ่านมา",
                                        "พ.ศ. 2569 ถึง",
                                        "พ.อ.สว ออกหน่วย",
                                        "ก.ร.อ. จังหวัด ประชุม",
                                        "ร้อยเอ็ด ขอนแก่น",
                                        "เอกสารแนบ ทั้งหมด",
                                        "Mission statement",
                                        "Miss Thailand",
                                        "MS Word",
                                        "นายก.",
                                        "นางิ้ว",
                                        "นายางขาว",
                                        NULL};
    expect_nothing(texts);
}

static void test_houses_lines_and_addresses(void)
{
    static const Case cases[] = {
        {"บ้านเลขที่ 12/3 หมู่ 4 ของนายแดง", BASE_PERSONAL_HOUSE, "บ้านเลขที่ 12/3"},
        {"ซ่อมบ้านผู้พิการ บ้านเลขที่ ๔๕", BASE_PERSONAL_HOUSE, "บ้านเลขที่ ๔๕"},
        {"คุณสมศรี บ้านเลขที่ 7", BASE_PERSONAL_HOUSE, "บ้านเลขที่ 7"},
        {"LINE ID: somchai99", BASE_PERSONAL_LINE, "somchai99"},
        {"ไลน์ไอดี  malee_k", BASE_PERSONAL_LINE, "malee_k"},
        {"ไลน์: malee_k", BASE_PERSONAL_LINE, "malee_k"},
        {"แจ้ง LINE ID\u00a0@gotoknow", BASE_PERSONAL_LINE, "@gotoknow"},
        {"ส่งที่ somchai.j@gmail.com.", BASE_PERSONAL_EMAIL, "somchai.j@gmail.com"},
    };
    static const char *const texts[] = {"บ้านเลขที่ 12/3 คุณภาพดี",
                                        "สำนักงานเลขที่ 9 หมู่ 2",
                                        "saraban@nasai.go.th",
                                        "LINE กลุ่มแผนตำบล",
                                        "pipeline: main",
                                        "on one line: the end",
                                        "a @ b",
                                        "@mention",
                                        NULL};
    expect_found(cases, G_N_ELEMENTS(cases));
    expect_nothing(texts);
}

static void test_a_place_for_names_may_hold_names_only(void)
{
    g_assert_null(base_personal_find("นายสมชาย ใจดี", BASE_PERSONAL_NAMES_ALLOWED));
    g_autoptr(GArray) finds =
        base_personal_find("นายสมชาย ใจดี บ้านเลขที่ 3 โทร 081-234-5678", BASE_PERSONAL_NAMES_ALLOWED);
    g_assert_nonnull(finds);
    g_assert_cmpuint(finds->len, ==, 2);
    g_assert_cmpint(g_array_index(finds, BasePersonalFind, 0).kind, ==, BASE_PERSONAL_HOUSE);
    g_assert_cmpint(g_array_index(finds, BasePersonalFind, 1).kind, ==, BASE_PERSONAL_MOBILE);
}

static void test_masked_forms_hide_it(void)
{
    g_autofree char *text =
        base_personal_redact("ติดต่อนายสมชาย ใจดี ๐๘๑-๒๓๔-๕๖๗๘ บัตร 1-1017-00230-70-8 ครับ");
    g_assert_cmpstr(text, ==, "ติดต่อนายส… 08x-xxx-xx78 บัตร 1-xxxx-xxxxx-xx-8 ครับ");
    g_autofree char *plain = base_personal_redact("ขุดลอกคลอง");
    g_assert_cmpstr(plain, ==, "ขุดลอกคลอง");
    g_autofree char *address = base_personal_redact("malee@gmail.com, LINE ID: malee");
    g_assert_cmpstr(address, ==, "m…@gmail.com, LINE ID: m…");
}

static void test_a_very_long_text_is_looked_at_to_its_limit(void)
{
    g_autoptr(GString) text = g_string_new(NULL);
    while (text->len < BASE_PERSONAL_LIMIT_BYTES + 10) {
        g_string_append(text, "ก");
    }
    g_string_append(text, " 0812345678");
    g_assert_null(base_personal_find(text->str, 0));
    g_string_prepend(text, "0812345678 ");
    g_autoptr(GArray) finds = base_personal_find(text->str, 0);
    g_assert_nonnull(finds);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/db/base/personal/id-numbers", test_id_numbers);
    g_test_add_func("/db/base/personal/numbers-that-are-no-id", test_numbers_that_are_no_id);
    g_test_add_func("/db/base/personal/mobile-numbers", test_mobile_numbers);
    g_test_add_func("/db/base/personal/numbers-that-are-no-mobile",
                    test_numbers_that_are_no_mobile);
    g_test_add_func("/db/base/personal/names-with-a-title", test_names_with_a_title);
    g_test_add_func("/db/base/personal/words-that-only-look-like-a-title",
                    test_words_that_only_look_like_a_title);
    g_test_add_func("/db/base/personal/houses-lines-and-addresses",
                    test_houses_lines_and_addresses);
    g_test_add_func("/db/base/personal/a-place-for-names-may-hold-names-only",
                    test_a_place_for_names_may_hold_names_only);
    g_test_add_func("/db/base/personal/masked-forms-hide-it", test_masked_forms_hide_it);
    g_test_add_func("/db/base/personal/a-very-long-text-is-looked-at-to-its-limit",
                    test_a_very_long_text_is_looked_at_to_its_limit);
    return g_test_run();
}
