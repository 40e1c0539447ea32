#include "personal_scan.h"

#include <string.h>

#define MOST_SPACES 3
#define LEAST_ID_CHARACTERS 3
#define LEAST_COUNTRY_LETTERS 2

static bool is_digit(gunichar character) { return character >= '0' && character <= '9'; }

static bool is_plain(gunichar character, const char *also)
{
    return character != 0 && character < 0x80 &&
           (g_ascii_isalnum((char)character) || strchr(also, (int)character) != NULL);
}

/** คุณสมชาย, but not คุณภาพ: an address good enough beside a house number, not by itself. */
static bool has_addressed_person(const BasePersonalScan *scan)
{
    static const char *const words[] = {"คุณ", "ยาย", "ลุง", "ป้า", NULL};
    for (int at = 0; at < base_personal_scan_length(scan); at++) {
        for (int i = 0; words[i] != NULL; i++) {
            int length = base_personal_scan_word(scan, at, words[i]);
            bool other = false;
            for (int j = 0; i == 0 && base_personal_khun_words[j] != NULL; j++) {
                other = other ||
                        base_personal_scan_word(scan, at + length, base_personal_khun_words[j]) > 0;
            }
            if (length > 0 && !other &&
                base_personal_scan_is_thai(base_personal_scan_at(scan, at + length))) {
                return true;
            }
        }
    }
    return false;
}

/** Words for who lives there: beside the number of a house they mean one household. */
static bool has_resident(const BasePersonalScan *scan)
{
    static const char *const words[] = {"ผู้ป่วย",  "ผู้พิการ",  "คนพิการ",    "ผู้สูงอายุ",    "ผู้ยากไร้",
                                        "ยากจน", "ติดเตียง", "เจ้าบ้าน",    "เจ้าของบ้าน", "หัวหน้าครัวเรือน",
                                        "ผู้ติดยา", "ผู้เสพ",   "ครอบครัวของ"};
    for (size_t i = 0; i < G_N_ELEMENTS(words); i++) {
        for (int at = 0; at < base_personal_scan_length(scan); at++) {
            if (base_personal_scan_word(scan, at, words[i]) > 0) {
                return true;
            }
        }
    }
    return false;
}

/** The end of a number with strokes behind a word for houses at `at`; 0 if there is none. */
static int house_end(const BasePersonalScan *scan, int at)
{
    static const char *const words[] = {"บ้านเลขที่", "เลขที่บ้าน", "บ.เลขที่", "บ้าน เลขที่"};
    int length = 0;
    for (size_t i = 0; i < G_N_ELEMENTS(words) && length == 0; i++) {
        length = base_personal_scan_word(scan, at, words[i]);
    }
    int end = base_personal_scan_skip_spaces(scan, at + length, MOST_SPACES);
    end += base_personal_scan_at(scan, end) == ':';
    end = base_personal_scan_skip_spaces(scan, end, MOST_SPACES);
    if (length == 0 || !is_digit(base_personal_scan_at(scan, end))) {
        return 0;
    }
    while (is_digit(base_personal_scan_at(scan, end)) ||
           (base_personal_scan_at(scan, end) == '/' &&
            is_digit(base_personal_scan_at(scan, end + 1)))) {
        end++;
    }
    return end;
}

void base_personal_house_find(BasePersonalScan *scan)
{
    bool asked = false;
    bool lived_in = false;
    for (int at = 0; at < base_personal_scan_length(scan); at++) {
        int end = house_end(scan, at);
        if (end > 0 && !asked) {
            asked = true;
            lived_in = base_personal_scan_has(scan, BASE_PERSONAL_NAME) || has_resident(scan) ||
                       has_addressed_person(scan);
        }
        if (end > 0 && lived_in) {
            base_personal_scan_add(scan, BASE_PERSONAL_HOUSE, at, end, g_strdup("บ้านเลขที่ …"));
        }
    }
}

/** Offices write from these domains; the mailbox of an office elsewhere counts as a person's. */
static bool is_office_domain(const char *address)
{
    static const char *const domains[] = {".go.th", ".or.th", ".ac.th", ".mi.th"};
    g_autofree char *lower = g_ascii_strdown(address, -1);
    for (size_t i = 0; i < G_N_ELEMENTS(domains); i++) {
        if (g_str_has_suffix(lower, domains[i])) {
            return true;
        }
    }
    return false;
}

/** The end of "name.th" at `at`, without a full stop behind it; 0 if there is no domain. */
static int domain_end(const BasePersonalScan *scan, int at)
{
    int end = at;
    int last_label = at;
    while (is_plain(base_personal_scan_at(scan, end), ".-")) {
        end++;
    }
    while (end > at && !is_plain(base_personal_scan_at(scan, end - 1), "")) {
        end--;
    }
    for (int i = at; i < end; i++) {
        last_label = base_personal_scan_at(scan, i) == '.' ? i + 1 : last_label;
    }
    return last_label > at + 1 && end - last_label >= LEAST_COUNTRY_LETTERS ? end : 0;
}

static char *mask_plain(const BasePersonalScan *scan, int first, int shown_from, int end)
{
    g_autofree char *start = base_personal_scan_copy(scan, first, first + 1);
    g_autofree char *rest = base_personal_scan_copy(scan, shown_from, end);
    return g_strconcat(start, "…", rest, NULL);
}

/** Reports the address around the @ at `at`; where to look on. */
static int look_at_address(BasePersonalScan *scan, int at)
{
    int first = at;
    while (is_plain(base_personal_scan_at(scan, first - 1), "._%+-")) {
        first--;
    }
    int end = domain_end(scan, at + 1);
    if (first == at || end == 0) {
        return at + 1;
    }
    g_autofree char *address = base_personal_scan_copy(scan, first, end);
    if (!is_office_domain(address)) {
        base_personal_scan_add(scan, BASE_PERSONAL_EMAIL, first, end,
                               mask_plain(scan, first, at, end));
    }
    return end;
}

/** Goes past "ID", "ไอดี" and what stands before what is called so; 0 if that is not announced. */
static int line_id_start(const BasePersonalScan *scan, int at)
{
    static const char *const ids[] = {"id", "ไอดี"};
    at = base_personal_scan_skip_spaces(scan, at, MOST_SPACES);
    int length = 0;
    for (size_t i = 0; i < G_N_ELEMENTS(ids) && length == 0; i++) {
        length = base_personal_scan_word(scan, at, ids[i]);
    }
    at = base_personal_scan_skip_spaces(scan, at + length, MOST_SPACES);
    gunichar mark = base_personal_scan_at(scan, at);
    bool marked = mark == ':' || mark == '=' || mark == '.';
    at = base_personal_scan_skip_spaces(scan, at + marked, MOST_SPACES);
    return length > 0 || mark == ':' || mark == '=' ? at : 0;
}

static int line_word(const BasePersonalScan *scan, int at)
{
    static const char *const words[] = {"ไอดีไลน์", "ไลน์", "id line", "line"};
    // In an English sentence a line is something else.
    int before = at - 1 - (base_personal_scan_at(scan, at - 1) == ' ');
    bool inside = is_plain(base_personal_scan_at(scan, before), "_-");
    int length = 0;
    for (size_t i = 0; i < G_N_ELEMENTS(words) && length == 0 && !inside; i++) {
        length = base_personal_scan_word(scan, at, words[i]);
    }
    return length;
}

/** Reports the LINE ID announced at `at`; where to look on. */
static int look_at_line(BasePersonalScan *scan, int at)
{
    int length = line_word(scan, at);
    int first = length > 0 ? line_id_start(scan, at + length) : 0;
    int end = first;
    while (first > 0 && is_plain(base_personal_scan_at(scan, end), "._-@")) {
        end++;
    }
    if (end - first < LEAST_ID_CHARACTERS) {
        return at + MAX(length, 1);
    }
    base_personal_scan_add(scan, BASE_PERSONAL_LINE, first, end, mask_plain(scan, first, end, end));
    return end;
}

void base_personal_contact_find(BasePersonalScan *scan)
{
    for (int at = 0; at < base_personal_scan_length(scan);) {
        at = base_personal_scan_at(scan, at) == '@' ? look_at_address(scan, at)
                                                    : look_at_line(scan, at);
    }
}
