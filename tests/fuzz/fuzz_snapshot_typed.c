// What somebody types, taken apart and compared: letters stay within their bounds, a name is at no
// distance from itself, and a distance is the same both ways.
#include "input.h"
#include "typed.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void check_letters(const SnapshotLetters *letters)
{
    g_assert_cmpint(letters->length, >=, 0);
    g_assert_cmpint(letters->length, <=, SNAPSHOT_LETTER_LIMIT);
}

static void check_distance(const SnapshotLetterCosts *costs, const SnapshotLetters *a,
                           const SnapshotLetters *b)
{
    int most = SNAPSHOT_LETTER_FAR - 1;
    SnapshotDistance there = snapshot_letter_distance(costs, a, b, most);
    SnapshotDistance back = snapshot_letter_distance(costs, b, a, most);

    g_assert_cmpint(there.whole, ==, back.whole);
    g_assert_cmpint(there.beginning, <=, there.whole);
    g_assert_cmpint(snapshot_letter_distance(costs, a, a, 0).whole, ==, 0);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static SnapshotLetterCosts costs;
    static gsize ready = 0;
    g_autofree char *text = input_to_text(data, size);
    SnapshotTyped typed = {0};
    SnapshotTyped split = {0};

    if (text == NULL) {
        return 0;
    }
    if (g_once_init_enter(&ready)) {
        snapshot_letter_init_costs(&costs);
        g_once_init_leave(&ready, 1);
    }
    snapshot_typed_read(text, &typed);
    check_letters(&typed.full);
    check_letters(&typed.bare);
    check_letters(&typed.narrower);
    g_assert_cmpint(typed.village_no, >=, 0);
    g_assert_cmpint(typed.village_no, <=, 99);
    check_distance(&costs, &typed.full, &typed.bare);
    check_distance(&costs, &typed.bare, &typed.narrower);
    if (snapshot_typed_split(text, &split)) {
        check_letters(&split.full);
        check_letters(&split.narrower);
    }
    return 0;
}
