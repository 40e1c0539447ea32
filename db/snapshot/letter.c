#include "letter.h"

#include <string.h>

#define THAI_FIRST 0x0E00
#define THAI_LAST 0x0E5B
#define THAI_BYTE 0x80
#define OTHER_BYTE 0x7F
#define SARA_AM 0x0E33
#define MAI_HAN_AKAT 0x0E31
#define MO_MA 0x0E21
#define RO_RUA 0x0E23
#define SARA_AI_MAIMUAN 0x0E43
#define SARA_AI_MAIMALAI 0x0E44

#define ALIKE_COST 4
#define SWAP_COST 6
#define MARK_COST 5
#define VOWEL_COST 7
#define DOUBLE_COST 4

// Letters that sound alike or look alike. A letter may stand in several.
static const char *const alike[] = {
    "ศษสซ", "ณน", "ฎด", "ฏต", "ฐฑฒทธถ", "ภพผ", "ญย", "ฬลร", "ฆคขกฃฅ", "ฌชฉจ", "ฟฝพผ", "ฮห", "ใไ",
    "ิีึื",     "ุู",   "เแ", "ะาั", "บป",     "ดตค", "ถภ", "มน",  "โเ",     "อฮ",   "ฐธร",  "ทบ", "ยผ",
};

static guint8 byte_of(gunichar character)
{
    if (character >= THAI_FIRST && character <= THAI_LAST) {
        return (guint8)(THAI_BYTE + (character - THAI_FIRST));
    }
    return character < OTHER_BYTE ? (guint8)character : OTHER_BYTE;
}

static void append(SnapshotLetters *letters, gunichar character)
{
    if (letters->length < SNAPSHOT_LETTER_LIMIT) {
        letters->letters[letters->length++] = byte_of(character);
    }
}

static bool is_consonant(gunichar character)
{
    return character >= THAI_FIRST + 1 && character <= 0x0E2E;
}

// "พรรณ" is said as "พัณ": two ร before a consonant are one vowel.
static bool is_ro_han(const char *at)
{
    const char *second = g_utf8_next_char(at);

    return g_utf8_get_char(at) == RO_RUA && g_utf8_get_char(second) == RO_RUA &&
           is_consonant(g_utf8_get_char(g_utf8_next_char(second)));
}

void snapshot_letter_read(const char *search_key, SnapshotLetters *letters)
{
    letters->length = 0;
    for (const char *at = search_key; *at != '\0'; at = g_utf8_next_char(at)) {
        gunichar character = g_utf8_get_char(at);
        if (character == SARA_AM) {
            append(letters, MAI_HAN_AKAT);
            append(letters, MO_MA);
        } else if (is_ro_han(at)) {
            append(letters, MAI_HAN_AKAT);
            at = g_utf8_next_char(at);
        } else {
            append(letters, character == SARA_AI_MAIMUAN ? SARA_AI_MAIMALAI : character);
        }
    }
}

static void add_group(SnapshotLetterCosts *costs, const char *group)
{
    for (const char *a = group; *a != '\0'; a = g_utf8_next_char(a)) {
        for (const char *b = group; *b != '\0'; b = g_utf8_next_char(b)) {
            if (a != b) {
                costs->change[byte_of(g_utf8_get_char(a))][byte_of(g_utf8_get_char(b))] =
                    ALIKE_COST;
            }
        }
    }
}

void snapshot_letter_init_costs(SnapshotLetterCosts *costs)
{
    memset(costs->change, SNAPSHOT_LETTER_COST, sizeof costs->change);
    for (int letter = 0; letter < 256; letter++) {
        costs->change[letter][letter] = 0;
    }
    for (gsize i = 0; i < G_N_ELEMENTS(alike); i++) {
        add_group(costs, alike[i]);
    }
}

// What it costs to leave a letter out or to put one in; `before` is the letter it stands behind.
static int drop_cost(guint8 letter, guint8 before)
{
    gunichar character = THAI_FIRST + (gunichar)letter - THAI_BYTE;

    if (letter == before) {
        return DOUBLE_COST;
    }
    if (letter < THAI_BYTE) {
        return SNAPSHOT_LETTER_COST;
    }
    if (character == MAI_HAN_AKAT || (character >= 0x0E34 && character <= 0x0E3A)) {
        return MARK_COST;
    }
    return character >= 0x0E30 && character <= 0x0E45 ? VOWEL_COST : SNAPSHOT_LETTER_COST;
}

typedef struct {
    const SnapshotLetters *typed;
    const SnapshotLetters *name;
    const SnapshotLetterCosts *costs;
    int rows[3][SNAPSHOT_LETTER_LIMIT + 1]; // of this letter of `typed` and of the two before
} Comparison;

static guint8 letter_before(const SnapshotLetters *letters, int index)
{
    return index > 0 ? letters->letters[index - 1] : 0;
}

static int cell(const Comparison *comparison, int i, int j)
{
    const guint8 *typed = comparison->typed->letters;
    const guint8 *name = comparison->name->letters;
    const int *row = comparison->rows[i % 3];
    const int *above = comparison->rows[(i + 2) % 3];
    int change = above[j - 1] + comparison->costs->change[typed[i - 1]][name[j - 1]];
    int extra = above[j] + drop_cost(typed[i - 1], letter_before(comparison->typed, i - 1));
    int missing = row[j - 1] + drop_cost(name[j - 1], letter_before(comparison->name, j - 1));
    int best = MIN(change, MIN(extra, missing));

    if (i > 1 && j > 1 && typed[i - 1] == name[j - 2] && typed[i - 2] == name[j - 1]) {
        best = MIN(best, comparison->rows[(i + 1) % 3][j - 2] + SWAP_COST);
    }
    return best;
}

SnapshotDistance snapshot_letter_distance(const SnapshotLetterCosts *costs,
                                          const SnapshotLetters *typed, const SnapshotLetters *name,
                                          int most)
{
    const SnapshotDistance far = {SNAPSHOT_LETTER_FAR, SNAPSHOT_LETTER_FAR};
    Comparison comparison = {.typed = typed, .name = name, .costs = costs};
    int least_before = 0;

    if ((typed->length - name->length) * DOUBLE_COST > most) {
        return far;
    }
    for (int j = 1; j <= name->length; j++) {
        comparison.rows[0][j] =
            comparison.rows[0][j - 1] + drop_cost(name->letters[j - 1], letter_before(name, j - 1));
    }
    for (int i = 1; i <= typed->length; i++) {
        int *row = comparison.rows[i % 3];
        row[0] = comparison.rows[(i + 2) % 3][0] +
                 drop_cost(typed->letters[i - 1], letter_before(typed, i - 1));
        int least = row[0];
        for (int j = 1; j <= name->length; j++) {
            row[j] = cell(&comparison, i, j);
            least = MIN(least, row[j]);
        }
        // An exchange of neighbours reaches over one row.
        if (least > most && least_before > most) {
            return far;
        }
        least_before = least;
    }
    const int *last = comparison.rows[typed->length % 3];
    SnapshotDistance distance = {last[name->length], SNAPSHOT_LETTER_FAR};
    for (int j = 0; j <= name->length; j++) {
        distance.beginning = MIN(distance.beginning, last[j]);
    }
    distance.whole = distance.whole > most ? SNAPSHOT_LETTER_FAR : distance.whole;
    distance.beginning = distance.beginning > most ? SNAPSHOT_LETTER_FAR : distance.beginning;
    return distance;
}

bool snapshot_letter_find(const SnapshotLetters *name, const SnapshotLetters *part, int *start)
{
    for (int at = 0; at + part->length <= name->length; at++) {
        if (memcmp(name->letters + at, part->letters, (gsize)part->length) == 0) {
            *start = at;
            return true;
        }
    }
    return false;
}
