#include "../support/word_sheet.h"

#include <glib.h>
#include <inttypes.h>
#include <string.h>
#include <ui/text.h>

#define BREAKS TEST_SOURCE_DIR "/tests/data/type/breaks.txt"
#define REGISTER TEST_SOURCE_DIR "/kiosk/ui/text/names.txt"

/* K7: of what the engine breaks, this share reads right. What it leaves whole is a matter of taste,
   but a text that never breaks would pass: so a share of the right breaks is asked for too. */
#define ACCEPTABLE_PERCENT 95
#define FOUND_PERCENT 90

/* Read by hand: every bar is a place where a reader may rest. Names, numbers with their unit and
   abbreviations stay whole. */
static const char *const sentences[] = {
    "โครงการ|ก่อสร้าง|ถนน",
    "ก่อสร้าง|ถนน|คอนกรีต|เสริมเหล็ก|สาย|บ้านควนยาว |หมู่ที่ 5",
    "ตำบลแม่เจ้าอยู่หัว |อำเภอเชียรใหญ่ |จังหวัดนครศรีธรรมราช",
    "ตำบลทุ่งสง |อำเภอนาบอน",
    "ตำบลท้องลำเจียก",
    "ซ่อมแซม|ระบบ|ประปา|หมู่บ้าน|หมู่ที่ 3 |ตำบลกะปาง|อำเภอทุ่งสง",
    "ส่งเสริม|กลุ่ม|อาชีพ|แม่บ้าน|แปรรูป|ปลา|น้ำจืด",
    "อบรม|เยาวชน|ต้านภัย|ยาเสพติด",
    "งบประมาณ 1,250,000 บาท |ปี 2569",
    "ปีงบประมาณ |พ.ศ. 2569",
    "ประชุม|เมื่อ|วันที่ 8 มิ.ย. 2552",
    "ฟื้นฟู|ป่า|ต้นน้ำ|และ|ปลูกป่า|ชุมชน",
    "องค์การ|บริหาร|ส่วน|ตำบลนาทราย",
    "สถาบัน|พัฒนา|องค์กร|ชุมชน |(พอช.)",
    "สำนักงาน|กองทุน|สนับสนุน|การสร้างเสริม|สุขภาพ |(สสส.)",
    "ที่ทำการ|ปกครอง|จังหวัดนครศรีธรรมราช",
    "แผนแม่บท|ชุมชน|ระดับ|หมู่บ้าน",
    "ระบบ|สารสนเทศ|ตำบล",
    "บัญชี|รับ–|จ่าย|ครัวเรือน",
    "การบริหาร|จัดการ|และ|เชื่อมโยง",
    "ความมั่นคง|และ|สุขภาวะ|ของ|ชุมชน",
    "ทรัพยากร|ธรรมชาติ|และ|สิ่งแวดล้อม",
    "การท่องเที่ยว|เชิงอนุรักษ์",
    "ศูนย์|เรียนรู้|เศรษฐกิจ|พอเพียง|บ้านนาเคียน",
    "พัฒนา|เด็ก|และ|เยาวชน |สตรี |ผู้สูงอายุ",
    "ขุดลอก|คลอง|ระบายน้ำ|สายวัด|พระธาตุ",
    "ก่อสร้าง|อาคาร|อเนกประสงค์ |ม.4",
    "เบี้ยยังชีพ|ผู้สูงอายุ |ผู้พิการ |และ|ผู้ป่วย|เอดส์",
    "งาน|อื่น ๆ |ที่|เกี่ยวข้อง",
    "ผัก |ผลไม้ |ปลา ฯลฯ",
    "กรุงเทพฯ |ส่ง|งบประมาณ|มา|ให้",
    "ยัง|ไม่มี|ข้อมูล",
    "ข้อมูล|เก่า |ไม่ได้|รับ|ข้อมูล|ใหม่|มา |45 วัน",
    "สนาม|กีฬา|กลาง|ตำบลโพธิ์เสด็จ",
    "อำเภอเมืองนครศรีธรรมราช",
    "จัดซื้อ|เครื่อง|สูบน้ำ|ขนาด 8 นิ้ว |จำนวน 2 เครื่อง",
    "ร่วมกับ |อบต.กรุงชิง |และ |รพ.สต.",
    "ยุทธศาสตร์|อยู่ดีมีสุข",
    "ข้อบัญญัติ|งบประมาณ|รายจ่าย|ประจำปี",
    "ติดตั้ง|ไฟฟ้า|ส่องสว่าง|พลังงาน|แสงอาทิตย์",
    "แก้|ปัญหา|ความยากจน|และ|หนี้สิน|เกษตรกร",
    "ตลาดนัด|ชุมชน/|ถนนคนเดิน",
    "กลุ่ม |OTOP |ตำบลเปลี่ยน",
    "ลด|ต้นทุน|การผลิต|ปุ๋ยอินทรีย์|ชีวภาพ",
    "คณะทำงาน|ตำบลบางจาก|ประชุม|ทุก|วันที่ 25",
    "นายก|องค์การ|บริหาร|ส่วน|ตำบลดุสิต",
    "วัฒนธรรม|ประเพณี|ท้องถิ่น",
    "ผู้รับผิดชอบ|โครงการ",
    "ผ่าน|ความเห็นชอบ|จาก|ประชาคม|หมู่บ้าน|แล้ว",
    "กำแพง|กันดิน|ริม|คลองเสาธง",
    "ตำบลช้างซ้าย|อำเภอพระพรหม",
    "พื้นที่|นา|แวดล้อม|ด้วย|ภูเขา",
    "ทั้งหมด |60 ตำบล |23 อำเภอ",
    "สนับสนุน|โดย |สปสช. |3,000,000 บาท",
    "โครงการ|ความร่วมมือ|เพื่อ|แก้|ปัญหา|ความยากจน |ระยะที่ 2",
    "ปลูก|ต้นไม้|ใช้หนี้ |70 ตำบล",
    "จัดทำ|แผน|ชุมชน|แบบ|บูรณาการ",
    "ชุด|ข้อมูล|ที่ 12",
    "เครือข่าย|ทรัพยากร|ลุ่มน้ำ|ปากพนัง",
    "หอกระจายข่าว|บ้านหนองหงส์",
    "หมู่ที่ 5 |ตำบลกะปาง",
    "3,500 บาทถ้วน",
    "8–9 มิ.ย. 2552",
    "อ.ลานสกา |จ.นครศรีธรรมราช",
    "พ.ศ. 2560-2564",
    "(ร่าง)|แผน",
    "หมู่ 1–9 |ทั้ง|ตำบล",
};

typedef struct {
    UiText *text;
} Fixture;

static void set_up(Fixture *fixture, gconstpointer data)
{
    (void)data;
    g_autoptr(GError) error = NULL;
    fixture->text = ui_text_open(NULL, &error);
    g_assert_no_error(error);
}

static void tear_down(Fixture *fixture, gconstpointer data)
{
    (void)data;
    ui_text_close(fixture->text);
}

static void assert_breaks(const Fixture *fixture, const char *wanted)
{
    g_auto(GStrv) parts = g_strsplit(wanted, "|", -1);
    g_autofree char *whole = g_strjoinv("", parts);
    g_autofree char *shown = ui_text_break(fixture->text, whole);
    g_assert_cmpstr(shown, ==, wanted);
}

static void test_sentences(Fixture *fixture, gconstpointer data)
{
    (void)data;
    for (size_t i = 0; i < G_N_ELEMENTS(sentences); i++) {
        assert_breaks(fixture, sentences[i]);
    }
    g_assert_cmpuint(G_N_ELEMENTS(sentences), >=, 40);
}

static void test_joiners(Fixture *fixture, gconstpointer data)
{
    (void)data;
    assert_breaks(fixture, "ก\u00a0ข |ค");
    assert_breaks(fixture, "คน\u2060งาน");
    assert_breaks(fixture, "หมู่\u200b|บ้าน");
}

/* The rule of domain.md §3 no. 14, whatever a dictionary says. */
static bool may_begin_line(gunichar c)
{
    return !(c >= 0x0e30 && c <= 0x0e3a) && !(c >= 0x0e45 && c <= 0x0e4e) && c != 0x0e2f;
}

static bool may_end_line(gunichar c) { return c < 0x0e40 || c > 0x0e44; }

/* Cuts the bars out; where they were is told before each letter of `plain` in `bars`. Owned. */
static char *take_bars(const char *text, GByteArray *bars)
{
    GString *plain = g_string_new(NULL);
    guint8 bar = 0;
    g_byte_array_set_size(bars, 0);
    for (const char *at = text; *at != '\0'; at = g_utf8_next_char(at)) {
        if (*at == '|') {
            bar = 1;
        } else {
            g_string_append_unichar(plain, g_utf8_get_char(at));
            g_byte_array_append(bars, &bar, 1);
            bar = 0;
        }
    }
    return g_string_free(plain, FALSE);
}

typedef struct {
    int64_t found;      /* breaks of the engine */
    int64_t acceptable; /* of these, where a reader may rest */
    int64_t possible;   /* where a reader may rest */
} Score;

static void add_score(const Fixture *fixture, const char *wanted, Score *score)
{
    g_autoptr(GByteArray) right = g_byte_array_new();
    g_autoptr(GByteArray) ours = g_byte_array_new();
    g_autofree char *plain = take_bars(wanted, right);
    g_autofree char *shown = ui_text_break(fixture->text, plain);
    g_autofree char *again = take_bars(shown, ours);
    g_assert_cmpstr(plain, ==, again);
    bool all_right = true;
    const char *at = plain;
    for (guint i = 0; i < ours->len; i++, at = g_utf8_next_char(at)) {
        score->possible += right->data[i];
        score->found += ours->data[i];
        score->acceptable += ours->data[i] & right->data[i];
        all_right = all_right && ours->data[i] <= right->data[i];
        if (ours->data[i] != 0) {
            g_assert_true(may_begin_line(g_utf8_get_char(at)));
            g_assert_true(may_end_line(g_utf8_get_char(g_utf8_prev_char(at))));
        }
    }
    if (!all_right) {
        g_test_message("%s instead of %s", shown, wanted);
    }
}

static void test_real_names(Fixture *fixture, gconstpointer data)
{
    (void)data;
    Score score = {0};
    g_auto(GStrv) names = word_sheet_read(BREAKS);
    for (char **name = names; *name != NULL; name++) {
        add_score(fixture, *name, &score);
    }
    g_test_message("%u names: %" PRId64 " of %" PRId64 " breaks acceptable, of %" PRId64
                   " possible",
                   g_strv_length(names), score.acceptable, score.found, score.possible);
    g_assert_cmpuint(g_strv_length(names), >=, 300);
    g_assert_cmpint(score.acceptable * 100, >=, score.found * ACCEPTABLE_PERCENT);
    g_assert_cmpint(score.acceptable * 100, >=, score.possible * FOUND_PERCENT);
}

/* Names of places, in running text without spaces: never in two pieces. */
static void test_register(Fixture *fixture, gconstpointer data)
{
    (void)data;
    g_auto(GStrv) names = word_sheet_read(REGISTER);
    g_assert_cmpuint(g_strv_length(names), >=, 83);
    for (char **name = names; *name != NULL; name++) {
        g_autofree char *text =
            g_strdup_printf("โครงการพัฒนาตำบล%sและอำเภอ%sจังหวัดนครศรีธรรมราช", *name, *name);
        g_autofree char *shown = ui_text_break(fixture->text, text);
        g_autofree char *tambon = g_strconcat("|ตำบล", *name, "|", NULL);
        g_autofree char *district = g_strconcat("อำเภอ", *name, "|", NULL);
        g_test_message("%s", shown);
        g_assert_nonnull(strstr(shown, tambon));
        g_assert_nonnull(strstr(shown, district));
    }
}

static void assert_lines_are_legal(const UiCanvas *canvas)
{
    for (int i = 0; i < ui_canvas_count(canvas); i++) {
        UiCommand command = ui_canvas_command(canvas, i);
        const char *end = command.text + strlen(command.text);
        g_assert_true(may_begin_line(g_utf8_get_char(command.text)));
        g_assert_true(may_end_line(g_utf8_get_char(g_utf8_prev_char(end))));
    }
}

/* Boxes so narrow that words must be broken inside: still at the borders of clusters. */
static void test_narrow_boxes(Fixture *fixture, gconstpointer data)
{
    (void)data;
    g_autoptr(UiCanvas) canvas = ui_canvas_new();
    UiTextStyle style = {UI_FACE_REGULAR, 30, 48};
    for (size_t i = 0; i < G_N_ELEMENTS(sentences); i++) {
        g_auto(GStrv) parts = g_strsplit(sentences[i], "|", -1);
        g_autofree char *whole = g_strjoinv("", parts);
        for (int width = 20; width < 200; width += 20) {
            UiParagraph paragraph = {.text = whole, .style = style, .colour = 0xff000000};
            ui_canvas_reset(canvas, 400, 400);
            ui_text_draw(fixture->text, canvas, (UiBox){0, 0, width, 0}, &paragraph);
            assert_lines_are_legal(canvas);
        }
    }
}

static void test_names_are_added(Fixture *fixture, gconstpointer data)
{
    (void)data;
    assert_breaks(fixture, "ที่|ทุ่ง|ขี้เหล็ก|งาม|มี|ฝาย");
    ui_text_keep_whole(fixture->text, "ทุ่งขี้เหล็กงาม");
    ui_text_keep_whole(fixture->text, "ทุ่งขี้เหล็กงาม");
    ui_text_keep_whole(fixture->text, "ก");
    assert_breaks(fixture, "ที่|ทุ่งขี้เหล็กงาม|มี|ฝาย");
}

/* นาแว is a tambon; นาแวดล้อม is not in it. */
static void test_names_inside_words(Fixture *fixture, gconstpointer data)
{
    (void)data;
    assert_breaks(fixture, "พื้นที่|นา|แวดล้อม|ด้วย|ภูเขา");
    assert_breaks(fixture, "ตำบลนาแว |อำเภอฉวาง");
}

static void test_unknown_names(Fixture *fixture, gconstpointer data)
{
    (void)data;
    assert_breaks(fixture, "ตำบลถ้ำใหญ่ |อำเภอทุ่งสง");
    assert_breaks(fixture, "ระดับ|ตำบล|และ|จังหวัด");
    assert_breaks(fixture, "นายภาณุ |อุทัยรัตน์ |ประธาน");
    assert_breaks(fixture, "นายก|องค์การ|บริหาร|ส่วน|จังหวัด");
    assert_breaks(fixture, "ถนน |สายหนองจิก–|คลองเตย |หมู่ที่ 3");
}

static void test_numbers(Fixture *fixture, gconstpointer data)
{
    (void)data;
    assert_breaks(fixture, "ซอยเทศบาล 4 |หมู่ที่ 2");
    assert_breaks(fixture, "หมู่ที่ 3, |6 |และ 11");
    assert_breaks(fixture, "ระดับ |60 ตำบล");
    assert_breaks(fixture, "ไม่น้อยกว่า 780 ตารางเมตร");
    assert_breaks(fixture, "หมู่ที่ ๖ |จำนวน ๒ แห่ง");
}

/* Held words part before a word is broken inside. */
static void test_held_words_part_first(Fixture *fixture, gconstpointer data)
{
    (void)data;
    g_autoptr(UiCanvas) canvas = ui_canvas_new();
    UiTextStyle style = {UI_FACE_BOLD, 30, 48};
    UiParagraph paragraph = {.text = "15 มกราคม 2568", .style = style, .colour = 0xff000000};
    int width = ui_text_width(fixture->text, style, "15 มกราคม");
    ui_canvas_reset(canvas, 400, 400);
    ui_text_draw(fixture->text, canvas, (UiBox){0, 0, width + 2, 0}, &paragraph);
    g_assert_cmpint(ui_canvas_count(canvas), ==, 2);
    g_assert_cmpstr(ui_canvas_command(canvas, 1).text, ==, "2568");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define CASE(name, function)                                                                       \
    g_test_add("/ui/text/breaks/" name, Fixture, NULL, set_up, function, tear_down)
    CASE("sentences-break-where-a-reader-rests", test_sentences);
    CASE("of-the-breaks-in-300-real-names-95-in-100-are-acceptable", test_real_names);
    CASE("no-name-of-the-register-is-parted", test_register);
    CASE("joiners-and-zero-width-space-are-obeyed", test_joiners);
    CASE("no-line-begins-with-a-mark-or-ends-with-a-leading-vowel", test_narrow_boxes);
    CASE("names-told-at-run-time-stay-whole", test_names_are_added);
    CASE("a-name-inside-another-word-is-no-name", test_names_inside_words);
    CASE("unknown-names-are-known-by-the-word-before-them", test_unknown_names);
    CASE("numbers-stay-with-what-they-count-or-number", test_numbers);
    CASE("words-held-together-part-before-a-word-is-split", test_held_words_part_first);
    return g_test_run();
}
