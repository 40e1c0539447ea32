#include "personal_plant.h"

#include <string.h>

#define ID_DIGITS 13

static const char *pick(GRand *random, const char *const *texts, gsize count)
{
    return texts[g_rand_int_range(random, 0, (gint32)count)];
}
#define PICK(random, texts) pick(random, texts, G_N_ELEMENTS(texts))

static void append_random_digits(GRand *random, GString *digits, int count)
{
    for (int i = 0; i < count; i++) {
        g_string_append_c(digits, (char)('0' + g_rand_int_range(random, 0, 10)));
    }
}

/** Check digit of the register: 11 minus (sum of digit × (13 … 2) modulo 11), its last digit. */
static char check_digit(const char *twelve)
{
    int sum = 0;
    for (int i = 0; i < ID_DIGITS - 1; i++) {
        sum += (twelve[i] - '0') * (ID_DIGITS - i);
    }
    return (char)('0' + (11 - sum % 11) % 10);
}

static GString *make_id(GRand *random, int wrong_by)
{
    GString *id = g_string_new(NULL);
    g_string_append_c(id, (char)('1' + g_rand_int_range(random, 0, 8)));
    append_random_digits(random, id, ID_DIGITS - 2);
    char right = check_digit(id->str);
    g_string_append_c(id, (char)('0' + (right - '0' + wrong_by) % 10));
    return id;
}

static GString *make_mobile(GRand *random)
{
    static const char *const starts[] = {"06", "08", "09"};
    GString *mobile = g_string_new(PICK(random, starts));
    append_random_digits(random, mobile, 8);
    return mobile;
}

/** Cuts `digits` as `layout` says ("1-4-5-2-1" as 1,4,5,2,1) and puts `separator` between. */
static void cut(GString *digits, const char *layout, const char *separator)
{
    gssize at = 0;
    for (const char *size = layout; size[1] != '\0'; size++) {
        at += *size - '0';
        g_string_insert(digits, at, separator);
        at += (gssize)strlen(separator);
    }
}

/** Half of all offices type Thai digits. */
static char *write_digits(GRand *random, GString *digits)
{
    g_autoptr(GString) owned = digits;
    if (g_rand_boolean(random)) {
        return g_strdup(owned->str);
    }
    GString *thai = g_string_new(NULL);
    for (const char *at = owned->str; *at != '\0'; at++) {
        if (g_ascii_isdigit(*at)) {
            g_string_append_unichar(thai, (gunichar)(0x0E50 + (*at - '0')));
        } else {
            g_string_append_c(thai, *at);
        }
    }
    return g_string_free(thai, FALSE);
}

static char *write_id(GRand *random, int wrong_by)
{
    static const char *const separators[] = {"", "-", " ", ".", " - "};
    GString *id = make_id(random, wrong_by);
    const char *separator = PICK(random, separators);
    cut(id, *separator == '\0' ? "=" : "14521", separator);
    return write_digits(random, id);
}

static char *write_mobile(GRand *random)
{
    static const char *const layouts[] = {":", "37", "334", "244", "145", "28"};
    static const char *const separators[] = {"-", " ", " - "};
    GString *mobile = make_mobile(random);
    if (g_rand_int_range(random, 0, 4) == 0) {
        g_string_erase(mobile, 0, 1);
        g_string_prepend(mobile, g_rand_boolean(random) ? "+66" : "+66 ");
    } else {
        cut(mobile, PICK(random, layouts), PICK(random, separators));
    }
    return write_digits(random, mobile);
}

static char *write_name(GRand *random)
{
    static const char *const titles[] = {"นาย",      "นาง",   "นางสาว", "น.ส.",    "น.ส. ",
                                         "ด.ช.",     "ด.ญ.",  "เด็กชาย", "เด็กหญิง",  "นาย ",
                                         "ว่าที่ ร.ต.", "ร้อยตรี", "จ.ส.อ.", "พ.ต.ท. ", "นางสาว "};
    static const char *const given[] = {"สมชาย", "มาลี",   "ประเสริฐ", "วิไลวรรณ", "กมล",
                                        "เกียรติ", "อำนวย", "สาวิตรี",   "พลเทพ",   "ธนพร"};
    static const char *const family[] = {"ใจดี", "มีสุข", "ทองแท้", "รักบ้านเกิด", "ศรีสวัสดิ์", "แก้วมณี"};
    return g_strconcat(PICK(random, titles), PICK(random, given), " ", PICK(random, family), NULL);
}

/** Alone, or in the middle of what an office would write. */
static char *surround(GRand *random, char *plant)
{
    static const char *const before[] = {"", "", "ติดต่อ ", "ขุดลอกคลอง (", "ผู้ประสาน: ", "โดย"};
    static const char *const after[] = {"", "", " หมู่ที่ 3", ") ปี 2569", " และคณะ", " ครับ"};
    g_autofree char *owned = plant;
    return g_strconcat(PICK(random, before), owned, PICK(random, after), NULL);
}

char *personal_plant_make(GRand *random, PersonalPlant sort)
{
    switch (sort) {
    case PERSONAL_PLANT_ID:
        return surround(random, write_id(random, 0));
    case PERSONAL_PLANT_MOBILE:
        return surround(random, write_mobile(random));
    default:
        return surround(random, write_name(random));
    }
}

static char *make_land_line(GRand *random)
{
    static const char *const starts[] = {"02", "075", "074", "053", "043", "0 75"};
    GString *line = g_string_new(PICK(random, starts));
    g_string_append_c(line, '-');
    append_random_digits(random, line, 3);
    g_string_append_c(line, g_rand_boolean(random) ? ' ' : '-');
    append_random_digits(random, line, 3);
    return write_digits(random, line);
}

static char *make_figure(GRand *random)
{
    static const char *const words[] = {"นายก อบต.", "นางพญา",  "มิถุนายน 2569",   "พัฒนายกระดับ",
                                        "ต.นางหลง",  "น.ส.3 ก", "เด็กหญิงอายุ 5 ปี", "นายช่างโยธา"};
    switch (g_rand_int_range(random, 0, 5)) {
    case 0:
        return g_strdup_printf("%d,%03d,%03d.50", g_rand_int_range(random, 1, 999),
                               g_rand_int_range(random, 0, 1000),
                               g_rand_int_range(random, 0, 1000));
    case 1:
        return g_strdup_printf("8.%05d, 99.%05d", g_rand_int_range(random, 0, 100000),
                               g_rand_int_range(random, 0, 100000));
    case 2:
        return g_strdup_printf("%02d/%02d/25%02d", g_rand_int_range(random, 1, 29),
                               g_rand_int_range(random, 1, 13), g_rand_int_range(random, 50, 80));
    case 3:
        return g_strdup_printf("80%06d", g_rand_int_range(random, 0, 1000000));
    default:
        return g_strdup(PICK(random, words));
    }
}

char *personal_plant_make_clean(GRand *random)
{
    switch (g_rand_int_range(random, 0, 3)) {
    case 0:
        return surround(random, write_id(random, g_rand_int_range(random, 1, 10)));
    case 1:
        return surround(random, make_land_line(random));
    default:
        return surround(random, make_figure(random));
    }
}
