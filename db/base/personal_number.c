#include <string.h>

#include "base/personal.h"
#include "personal_scan.h"

#define ID_DIGITS 13
#define ID_MODULUS 11
#define MOBILE_DIGITS 10
/** +66 (0) 81 234 5678 cut into single digits. */
#define LIMIT_GROUPS 14
#define LIMIT_DIGITS 14
#define LIMIT_SEPARATORS 3
#define HASH_DIGITS 32

typedef struct {
    int first; // character
    int end;
} Group;

/** Groups of digits, one after the other, that may be one number. */
typedef struct {
    const BasePersonalScan *scan;
    const GArray *groups; // Group, of the whole text
    int first;            // group
    int count;
    char digits[LIMIT_DIGITS + 1];
    char layout[LIMIT_GROUPS + 1]; // how many digits each group has: "3 3 4" is 334, 10 is ':'
} Number;

static bool is_digit(gunichar character) { return character >= '0' && character <= '9'; }

static const Group *group_at(const Number *number, int index)
{
    return &g_array_index(number->groups, Group, (guint)index);
}

static int first_character(const Number *number) { return group_at(number, number->first)->first; }

static int end_character(const Number *number)
{
    return group_at(number, number->first + number->count - 1)->end;
}

static GArray *find_groups(const BasePersonalScan *scan)
{
    GArray *groups = g_array_new(FALSE, FALSE, sizeof(Group));
    int length = base_personal_scan_length(scan);
    for (int at = 0; at < length; at++) {
        if (!is_digit(base_personal_scan_at(scan, at))) {
            continue;
        }
        Group group = {at, at};
        while (is_digit(base_personal_scan_at(scan, group.end))) {
            group.end++;
        }
        g_array_append_val(groups, group);
        at = group.end;
    }
    return groups;
}

/** True if only a few separators stand between two groups. */
static bool is_joined(const Number *number, int index)
{
    int at = group_at(number, index)->end;
    int end = group_at(number, index + 1)->first;
    if (end - at > LIMIT_SEPARATORS) {
        return false;
    }
    for (; at < end; at++) {
        gunichar character = base_personal_scan_at(number->scan, at);
        if (character >= 0x80 || strchr(" -.,/()_~", (int)character) == NULL) {
            return false;
        }
    }
    return true;
}

/** Takes the next group into the number; false when there is none that may belong to it. */
static bool take_group(Number *number)
{
    int index = number->first + number->count;
    if (index >= (int)number->groups->len || number->count == LIMIT_GROUPS ||
        (number->count > 0 && !is_joined(number, index - 1))) {
        return false;
    }
    const Group *group = group_at(number, index);
    int size = group->end - group->first;
    size_t before = strlen(number->digits);
    if (size + before > LIMIT_DIGITS) {
        return false;
    }
    for (int i = 0; i < size; i++) {
        number->digits[before + (size_t)i] =
            (char)base_personal_scan_at(number->scan, group->first + i);
    }
    number->layout[number->count] = (char)('0' + size);
    number->count++;
    return true;
}

/** True if the same separators stand behind group `index` as behind the first of the number. */
static bool has_first_separator(const Number *number, int index)
{
    const Group *groups = group_at(number, number->first);
    int length = groups[1].first - groups[0].end;
    if (groups[index + 1].first - groups[index].end != length) {
        return false;
    }
    for (int i = 0; i < length; i++) {
        if (base_personal_scan_at(number->scan, groups[0].end + i) !=
            base_personal_scan_at(number->scan, groups[index].end + i)) {
            return false;
        }
    }
    return true;
}

/** True if the same separators stand everywhere in the number, and they are no commas. */
static bool has_one_separator(const Number *number)
{
    for (int i = 1; i + 1 < number->count; i++) {
        if (!has_first_separator(number, i)) {
            return false;
        }
    }
    return number->count == 1 ||
           base_personal_scan_at(number->scan, group_at(number, number->first)->end) != ',';
}

/** True if the number goes on, before or behind, with digits that are joined to it. */
static bool goes_on(const Number *number)
{
    int after = number->first + number->count;
    return (number->first > 0 && is_joined(number, number->first - 1)) ||
           (after < (int)number->groups->len && is_joined(number, after - 1));
}

static bool has_check_digit(const char *digits)
{
    int sum = 0;
    for (int i = 0; i < ID_DIGITS - 1; i++) {
        sum += (digits[i] - '0') * (ID_DIGITS - i);
    }
    return (ID_MODULUS - sum % ID_MODULUS) % 10 == digits[ID_DIGITS - 1] - '0';
}

static bool is_book_number(const Number *number)
{
    static const char *const words[] = {"isbn", "isbn ", "isbn: ", "isbn:", "isbn-13: ", NULL};
    return base_personal_scan_ends(number->scan, first_character(number), words);
}

static bool has_id_layout(const Number *number)
{
    static const char *const dates[] = {"422", "224", "124", "214", "114"};
    if (number->count == 1 || strcmp(number->layout, "14521") == 0) {
        return true;
    }
    for (size_t i = 0; i < G_N_ELEMENTS(dates); i++) {
        if (g_str_has_prefix(number->layout, dates[i])) {
            return false;
        }
    }
    bool two = number->count == 2 && number->layout[0] != '1' && number->layout[1] != '1';
    return !two && has_one_separator(number) && !goes_on(number);
}

static bool is_id(const Number *number)
{
    return strlen(number->digits) == ID_DIGITS && has_check_digit(number->digits) &&
           has_id_layout(number) && !is_book_number(number);
}

/** 06/2569 and another year, or two of anything else behind a month: no telephone number. */
static bool is_month_and_year(const Number *number, const char *layout)
{
    if (strcmp(layout, "244") != 0) {
        return false;
    }
    gunichar separator = base_personal_scan_at(number->scan, group_at(number, number->first)->end);
    int century = (number->digits[2] - '0') * 10 + (number->digits[3] - '0');
    bool year = (century >= 24 && century <= 26) || (century >= 19 && century <= 21);
    return year && (separator == '/' || !has_one_separator(number));
}

/** The ways in which people write ten digits. */
static bool has_mobile_layout(const Number *number, const char *layout)
{
    static const char *const layouts[] = {":",   "37",   "334",  "244",  "145",
                                          "28",  "19",   "343",  "64",   "46",
                                          "433", "1333", "1234", "1144", "1111111111"};
    for (size_t i = 0; i < G_N_ELEMENTS(layouts); i++) {
        if (strcmp(layout, layouts[i]) == 0) {
            // "08.45772012" is a number with decimals, "081.2345678" is not.
            gunichar separator =
                base_personal_scan_at(number->scan, group_at(number, number->first)->end);
            bool decimals = strlen(layout) == 2 && separator == '.' && strcmp(layout, "37") != 0;
            return !decimals && !is_month_and_year(number, layout);
        }
    }
    return false;
}

static bool is_mobile_start(char digit) { return digit == '6' || digit == '8' || digit == '9'; }

static bool is_national(const Number *number)
{
    return strlen(number->digits) == MOBILE_DIGITS && number->digits[0] == '0' &&
           is_mobile_start(number->digits[1]) && has_mobile_layout(number, number->layout);
}

/** +66 81 234 5678, (+66) 8-1234-5678, 66812345678, +66 (0)81 234 5678, 0066 81 …. */
static bool is_international(const Number *number)
{
    const char *rest = number->digits;
    rest += g_str_has_prefix(rest, "0066") ? strlen("00") : 0;
    if (!g_str_has_prefix(rest, "66")) {
        return false;
    }
    rest += strlen("66");
    bool zero = *rest == '0';
    rest += zero;
    if (strlen(rest) != MOBILE_DIGITS - 1 || !is_mobile_start(*rest)) {
        return false;
    }
    int before = first_character(number) - 1;
    bool plus = base_personal_scan_at(number->scan, before) == '+';
    static const char *const layouts[] = {";", "29", "2234", "2144", "2243", "227", "2:", "2334"};
    for (size_t i = 0; i < G_N_ELEMENTS(layouts) && !plus; i++) {
        plus = strcmp(number->layout, layouts[i]) == 0;
    }
    return plus || number->digits[0] == '0';
}

/** True if what stands before announces a telephone number. */
static bool is_announced(const Number *number)
{
    static const char *const words[] = {"โทร",   "โทรศัพท์", "มือถือ", "เบอร์", "ติดต่อ", "tel",
                                        "phone", "mobile", "call", "mob",  NULL};
    int at = first_character(number);
    for (int i = 0; i < LIMIT_SEPARATORS; i++) {
        gunichar character = base_personal_scan_at(number->scan, at - 1);
        if (character == 0 || character >= 0x80 || strchr(" .:-=(", (int)character) == NULL) {
            break;
        }
        at--;
    }
    return base_personal_scan_ends(number->scan, at, words);
}

static bool is_without_zero(const Number *number)
{
    bool phone_field = (number->scan->flags & BASE_PERSONAL_PHONE_FIELD) != 0;
    return strlen(number->digits) == MOBILE_DIGITS - 1 && is_mobile_start(number->digits[0]) &&
           has_one_separator(number) && ((phone_field && !goes_on(number)) || is_announced(number));
}

/** Letters of its own word before or behind: a code, a file name, a colour. */
static bool is_in_code(const Number *number)
{
    gunichar before = base_personal_scan_at(number->scan, first_character(number) - 1);
    gunichar after = base_personal_scan_at(number->scan, end_character(number));
    bool code = base_personal_scan_is_latin(before) || before == '_';
    return (code && !is_announced(number)) || base_personal_scan_is_latin(after);
}

static bool is_mobile(const Number *number)
{
    return (is_national(number) || is_international(number) || is_without_zero(number)) &&
           !is_in_code(number);
}

/** True inside a word of 32 and more hexadecimal digits. */
static bool is_in_hash(const Number *number)
{
    int first = first_character(number);
    int end = end_character(number);
    for (gunichar c = base_personal_scan_at(number->scan, first - 1); g_unichar_isxdigit(c);
         c = base_personal_scan_at(number->scan, first - 1)) {
        first--;
    }
    while (g_unichar_isxdigit(base_personal_scan_at(number->scan, end))) {
        end++;
    }
    return end - first >= HASH_DIGITS;
}

static char *mask_mobile(const Number *number)
{
    size_t length = strlen(number->digits);
    return g_strdup_printf("%.2sx-xxx-xx%s", number->digits, number->digits + length - 2);
}

static char *mask_id(const Number *number)
{
    return g_strdup_printf("%c-xxxx-xxxxx-xx-%c", number->digits[0], number->digits[ID_DIGITS - 1]);
}

/** Finds the shortest number from group `first` on that is of a kind; its groups, 0 if none. */
static int find_kind(BasePersonalScan *scan, const GArray *groups, int first, BasePersonalKind kind)
{
    bool id = kind == BASE_PERSONAL_ID;
    Number number = {.scan = scan, .groups = groups, .first = first};
    while (take_group(&number)) {
        if ((id ? is_id(&number) : is_mobile(&number)) && !is_in_hash(&number)) {
            base_personal_scan_add(scan, kind, first_character(&number), end_character(&number),
                                   id ? mask_id(&number) : mask_mobile(&number));
            return number.count;
        }
    }
    return 0;
}

static int find_number(BasePersonalScan *scan, const GArray *groups, int first)
{
    // An ID may begin like a telephone number; its masked form hides more.
    int taken = find_kind(scan, groups, first, BASE_PERSONAL_ID);
    return taken > 0 ? taken : find_kind(scan, groups, first, BASE_PERSONAL_MOBILE);
}

void base_personal_number_find(BasePersonalScan *scan)
{
    g_autoptr(GArray) groups = find_groups(scan);
    for (int first = 0; first < (int)groups->len;) {
        first += MAX(1, find_number(scan, groups, first));
    }
}
