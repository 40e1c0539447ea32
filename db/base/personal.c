#include "base/personal.h"

#include <string.h>

#include "base/thai.h"
#include "personal_scan.h"

/** Fewer digits than this are no identifier: nine, where the zero was eaten. */
#define LEAST_DIGITS 9

static bool stands_at(const char *at, const char *word)
{
    return strncmp(at, word, strlen(word)) == 0;
}

/** True if one of `words` (NULL at the end) stands at `at`. */
static bool any_at(const char *at, const char *const *words)
{
    for (; *words != NULL; words++) {
        if (stands_at(at, *words)) {
            return true;
        }
    }
    return false;
}

/** What a Thai letter can begin of a title, a rank, a house number or ไลน์. */
static bool is_thai_sign(const char *at)
{
    static const char *const no_nu[] = {"นาย", "นาง", "น.ส", "น. ส", "น.อ", "น.ท", "น.ต", NULL};
    static const char *const do_dek[] = {"ด.ช", "ด.ญ", "ด. ช", "ด. ญ", "ด.ต", "ดาบต", NULL};
    static const char *const pho_phan[] = {"พ.ต", "พ.อ", "พ.ท", "พ.จ", "พล.", "พันต",
                                           "พันโ", "พันเ", "พลต", "พลโ", "พลเ", NULL};
    static const char *const ro_ruea[] = {"ร.ต", "ร.ท", "ร.อ", "ร้อยต", "ร้อยโ", "ร้อยเอก", NULL};
    static const char *const so_suea[] = {"ส.ต", "สิบต", "สิบโ", "สิบเอก", NULL};
    static const char *const others[] = {"จ.ส", "จ.อ",  "จ.ท",  "จ.ต",  "จ่าสิบ", "ม.ร",
                                         "ม.ล", "เด็กช", "เด็กห", "เลขที่", "ไลน",  NULL};
    switch (((guchar)at[1] << 8) | (guchar)at[2]) {
    case 0xb899: // น
        return any_at(at, no_nu);
    case 0xb894: // ด
        return any_at(at, do_dek);
    case 0xb89e: // พ
        return any_at(at, pho_phan);
    case 0xb8a3: // ร
        return any_at(at, ro_ruea);
    case 0xb8aa: // ส
        return any_at(at, so_suea);
    case 0xb888: // จ
    case 0xb8a1: // ม
    case 0xb980: // เ
    case 0xb984: // ไ
        return any_at(at, others);
    default:
        return false;
    }
}

/** Letters that hide a word from is_thai_sign(): glyph variants, and marks and signs out of sight.
 */
static bool is_disguise(const char *at)
{
    gunichar character = g_utf8_get_char(at);
    return g_unichar_type(character) == G_UNICODE_FORMAT ||
           g_unichar_type(character) == G_UNICODE_PRIVATE_USE ||
           (character >= 0xFF01 && character <= 0xFF5E);
}

static bool is_ascii_sign(const char *at)
{
    char next = g_ascii_tolower(at[1]);
    switch (g_ascii_tolower(*at)) {
    case '@':
        return true;
    case 'm':
        return next == 'r' || next == 's' || next == 'i';
    case 'l':
        return next == 'i' && g_ascii_tolower(at[2]) == 'n';
    default:
        return false;
    }
}

/** Marks written twice also hide a word; letters and digits may well stand twice. */
static bool is_doubled_mark(const char *at)
{
    return strncmp(at, at + 3, 3) == 0 && base_thai_is_combining(g_utf8_get_char(at));
}

/** What a text may hold, so that it is worth folding. */
typedef enum {
    SIGN_DIGITS = 1 << 0, /* enough digits for a number that counts */
    SIGN_WORDS = 1 << 1,  /* the beginning of a word that counts */
} Sign;

static bool is_thai_digit(const char *at)
{
    return (guchar)at[1] == 0xb9 && (guchar)at[2] >= 0x90 && (guchar)at[2] <= 0x99;
}

/** Reads one character. Out: digit and word, whether it is or begins one. Returns: its bytes. */
static size_t read_sign(const char *at, bool *digit, bool *word)
{
    guchar lead = (guchar)*at;
    if (lead < 0x80) {
        *digit = g_ascii_isdigit(*at);
        *word = is_ascii_sign(at);
        return 1;
    }
    if (lead == 0xe0 && ((guchar)at[1] == 0xb8 || (guchar)at[1] == 0xb9)) {
        *digit = is_thai_digit(at);
        *word = is_thai_sign(at) || is_doubled_mark(at);
        return 3;
    }
    *digit = g_unichar_isdigit(g_utf8_get_char(at));
    *word = is_disguise(at);
    return (size_t)(g_utf8_next_char(at) - at);
}

/** Looks at every byte once; most texts end here. Returns: Signs. */
static unsigned find_signs(const char *text, size_t bytes)
{
    int digits = 0;
    unsigned signs = 0;
    for (size_t i = 0; i < bytes && signs != (SIGN_DIGITS | SIGN_WORDS);) {
        bool digit = false;
        bool word = false;
        i += read_sign(text + i, &digit, &word);
        digits += digit ? 1 : 0;
        signs |= (word ? SIGN_WORDS : 0U) | (digits >= LEAST_DIGITS ? SIGN_DIGITS : 0U);
    }
    return signs;
}

static void clear_find(gpointer data) { g_free(((BasePersonalFind *)data)->masked); }

static gint compare_finds(gconstpointer a, gconstpointer b)
{
    const BasePersonalFind *first = a;
    const BasePersonalFind *second = b;
    return first->start < second->start ? -1 : first->start > second->start;
}

/** Takes out names that may be there, and what lies inside what was found before it. */
static void tidy_finds(BasePersonalScan *scan)
{
    g_array_sort(scan->finds, compare_finds);
    size_t end = 0;
    for (guint i = 0; i < scan->finds->len;) {
        const BasePersonalFind *find = &g_array_index(scan->finds, BasePersonalFind, i);
        bool allowed =
            find->kind == BASE_PERSONAL_NAME && (scan->flags & BASE_PERSONAL_NAMES_ALLOWED) != 0;
        if (allowed || find->start < end) {
            g_array_remove_index(scan->finds, i);
            continue;
        }
        end = find->start + find->length;
        i++;
    }
}

/** As much of the text as is looked at, never half a character. */
static size_t limit_bytes(const char *text)
{
    size_t bytes = strlen(text);
    if (bytes > BASE_PERSONAL_LIMIT_BYTES) {
        bytes = BASE_PERSONAL_LIMIT_BYTES;
        while (((guchar)text[bytes] & 0xc0) == 0x80) {
            bytes--;
        }
    }
    return bytes;
}

GArray *base_personal_find(const char *text, unsigned flags)
{
    size_t bytes = limit_bytes(text);
    unsigned signs = find_signs(text, bytes);
    if (signs == 0) {
        return NULL;
    }
    BasePersonalScan scan = {.text = text, .flags = flags};
    scan.characters = g_array_new(FALSE, FALSE, sizeof(BasePersonalCharacter));
    scan.finds = g_array_new(FALSE, FALSE, sizeof(BasePersonalFind));
    g_array_set_clear_func(scan.finds, clear_find);
    base_personal_scan_read(&scan, bytes);
    if ((signs & SIGN_DIGITS) != 0) {
        base_personal_number_find(&scan);
    }
    if ((signs & SIGN_WORDS) != 0) {
        base_personal_name_find(&scan);
        base_personal_house_find(&scan);
        base_personal_contact_find(&scan);
    }
    tidy_finds(&scan);
    g_array_unref(scan.characters);
    if (scan.finds->len == 0) {
        g_clear_pointer(&scan.finds, g_array_unref);
    }
    return scan.finds;
}

char *base_personal_redact(const char *text)
{
    g_autoptr(GArray) finds = base_personal_find(text, 0);
    GString *result = g_string_new(NULL);
    size_t at = 0;
    for (guint i = 0; finds != NULL && i < finds->len; i++) {
        const BasePersonalFind *find = &g_array_index(finds, BasePersonalFind, i);
        g_string_append_len(result, text + at, (gssize)(find->start - at));
        g_string_append(result, find->masked);
        at = find->start + find->length;
    }
    g_string_append(result, text + at);
    return g_string_free(result, FALSE);
}

const char *base_personal_kind_word(BasePersonalKind kind)
{
    static const char *const words[] = {
        [BASE_PERSONAL_ID] = "เลขประจำตัวประชาชน", [BASE_PERSONAL_MOBILE] = "หมายเลขโทรศัพท์มือถือ",
        [BASE_PERSONAL_NAME] = "ชื่อบุคคลมีคำนำหน้า",  [BASE_PERSONAL_HOUSE] = "บ้านเลขที่ของบุคคล",
        [BASE_PERSONAL_LINE] = "ไอดีไลน์",          [BASE_PERSONAL_EMAIL] = "อีเมลของบุคคล",
    };
    return words[kind];
}
