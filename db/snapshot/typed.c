#include "typed.h"

#include <base/thai.h>
#include <string.h>

#define MOST_VILLAGES 99

typedef struct {
    const char *word;
    int level;
} LevelWord;

// A longer word stands before one it begins with.
static const LevelWord level_words[] = {
    {"องค์การบริหารส่วนตำบล", SNAPSHOT_LEVEL_TAMBON},
    {"เทศบาลตำบล", SNAPSHOT_LEVEL_TAMBON},
    {"เทศบาลเมือง", SNAPSHOT_LEVEL_TAMBON},
    {"เทศบาลนคร", SNAPSHOT_LEVEL_TAMBON},
    {"เทศบาล", SNAPSHOT_LEVEL_TAMBON},
    {"อบต.", SNAPSHOT_LEVEL_TAMBON},
    {"อบต", SNAPSHOT_LEVEL_TAMBON},
    {"ทต.", SNAPSHOT_LEVEL_TAMBON},
    {"ทม.", SNAPSHOT_LEVEL_TAMBON},
    {"ทน.", SNAPSHOT_LEVEL_TAMBON},
    {"ตำบล", SNAPSHOT_LEVEL_TAMBON},
    {"ต.", SNAPSHOT_LEVEL_TAMBON},
    {"ต ", SNAPSHOT_LEVEL_TAMBON},
    {"กิ่งอำเภอ", SNAPSHOT_LEVEL_DISTRICT},
    {"อำเภอ", SNAPSHOT_LEVEL_DISTRICT},
    {"อ.", SNAPSHOT_LEVEL_DISTRICT},
    {"อ ", SNAPSHOT_LEVEL_DISTRICT},
    {"จังหวัด", SNAPSHOT_LEVEL_PROVINCE},
    {"จ.", SNAPSHOT_LEVEL_PROVINCE},
    {"หมู่บ้าน", SNAPSHOT_LEVEL_VILLAGE},
    {"บ้าน", SNAPSHOT_LEVEL_VILLAGE},
};

static const LevelWord *level_word_at(const char *text)
{
    for (gsize i = 0; i < G_N_ELEMENTS(level_words); i++) {
        if (g_str_has_prefix(text, level_words[i].word)) {
            return &level_words[i];
        }
    }
    return NULL;
}

static void read_letters(const char *text, bool bare, SnapshotLetters *letters)
{
    g_autofree char *key = base_thai_search_key(text, bare);

    snapshot_letter_read(key, letters);
}

// "หมู่ที่ 3", "หมู่ 3", "ม.3", "ม 3": taken out of the text.
static int take_village_number(GString *text)
{
    static const char *const words[] = {"หมู่ที่", "หมู่", "ม.", "ม "};

    for (gsize i = 0; i < G_N_ELEMENTS(words); i++) {
        for (char *at = strstr(text->str, words[i]); at != NULL; at = strstr(at + 1, words[i])) {
            const char *digits = at + strlen(words[i]);
            digits += strspn(digits, " ");
            gsize count = strspn(digits, "0123456789");
            bool word_start = at == text->str || at[-1] == ' ';
            gint64 number = count > 0 && count < 3 ? g_ascii_strtoll(digits, NULL, 10) : 0;
            if (number >= 1 && number <= MOST_VILLAGES && (word_start || i < 2)) {
                g_string_erase(text, at - text->str, digits + count - at);
                return (int)number;
            }
        }
    }
    return 0;
}

// Where another name begins inside the text: "… อ.นาบอน". NULL: nowhere.
static const char *find_second(const char *text)
{
    static const char *const marks[] = {" ต.", " ตำบล",  " ต ",   " อ.", " อ ",
                                        " จ.", " จังหวัด", "อำเภอ", "อ."};

    const char *first = NULL;
    for (gsize i = 0; i < G_N_ELEMENTS(marks); i++) {
        const char *at = *text == '\0' ? NULL : strstr(g_utf8_next_char(text), marks[i]);
        if (at != NULL && (first == NULL || at < first)) {
            first = at;
        }
    }
    return first;
}

static void read_name(const char *text, SnapshotTyped *typed)
{
    const LevelWord *word = level_word_at(text);
    const char *rest = word == NULL ? text : text + strlen(word->word);

    typed->level = word == NULL ? -1 : word->level;
    read_letters(text, false, &typed->full);
    read_letters(*rest == '\0' ? text : rest, true, &typed->bare);
}

static char *prepare(const char *text, int *village_no)
{
    g_autofree char *normal = base_thai_normalise(text);
    g_autofree char *arabic = base_thai_digits_to_arabic(normal, NULL);
    g_autoptr(GString) left = g_string_new(arabic);

    *village_no = take_village_number(left);
    return g_strstrip(g_string_free(g_steal_pointer(&left), false));
}

void snapshot_typed_read(const char *text, SnapshotTyped *typed)
{
    g_autofree char *left = prepare(text, &typed->village_no);
    const char *second = find_second(left);

    typed->narrower.length = 0;
    if (second == NULL) {
        read_name(left, typed);
        return;
    }
    g_autofree char *first_name = g_strchomp(g_strndup(left, (gsize)(second - left)));
    const char *second_name = second + strspn(second, " ");
    const LevelWord *first_word = level_word_at(first_name);
    const LevelWord *second_word = level_word_at(second_name);
    // "อ.นาบอน ต.ทุ่งสง": the smaller place is the one that is meant.
    bool turned =
        first_word != NULL && second_word != NULL && second_word->level > first_word->level;
    read_name(turned ? second_name : first_name, typed);
    read_letters(turned ? first_name : second_name, true, &typed->narrower);
}

bool snapshot_typed_split(const char *text, SnapshotTyped *typed)
{
    int village_no = 0;
    g_autofree char *left = prepare(text, &village_no);
    char *space = strchr(left, ' ');

    if (space == NULL || space == left) {
        return false;
    }
    *space = '\0';
    read_name(left, typed);
    read_letters(space + 1, true, &typed->narrower);
    typed->village_no = village_no;
    return true;
}
