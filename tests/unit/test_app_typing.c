#include <glib.h>
#include <string.h>

#include "typing.h"

typedef struct {
    Typing typing;
    BaseAddress *page;
} Bed;

static void set_up(Bed *bed, gconstpointer data)
{
    (void)data;
    typing_init(&bed->typing);
    bed->page = base_address_parse("/search?page=2", NULL);
    g_assert_nonnull(bed->page);
}

static void tear_down(Bed *bed, gconstpointer data)
{
    (void)data;
    base_address_free(bed->page);
}

static TypingResult follow(Bed *bed, const char *id)
{
    return typing_follow(&bed->typing, id, bed->page);
}

/* Each letter of `text` is one touch of its key. */
static void type(Bed *bed, const char *text)
{
    for (const char *at = text; *at != '\0'; at = g_utf8_next_char(at)) {
        g_autofree char *id = g_strdup_printf("key:%.*s", (int)(g_utf8_next_char(at) - at), at);
        follow(bed, *at == ' ' ? "key:space" : id);
    }
}

static void test_keys_type_into_the_open_field(Bed *bed, gconstpointer data)
{
    (void)data;
    g_assert_cmpint(follow(bed, "key:ก"), ==, TYPING_NOT_MINE);
    g_assert_cmpint(follow(bed, "type:search"), ==, TYPING_TEXT);
    g_assert_true(bed->typing.shown.open);
    g_assert_cmpint(follow(bed, "key:ก"), ==, TYPING_TEXT);
    type(bed, "้อน 5");
    g_assert_cmpstr(bed->typing.shown.text, ==, "ก้อน 5");
    g_assert_cmpstr(bed->typing.shown.field, ==, "search");
}

static void test_other_ids_are_left_alone(Bed *bed, gconstpointer data)
{
    (void)data;
    follow(bed, "type:search");
    g_assert_cmpint(follow(bed, "/area/8001"), ==, TYPING_NOT_MINE);
    g_assert_cmpint(follow(bed, "home"), ==, TYPING_NOT_MINE);
    g_assert_cmpint(follow(bed, "key:nonsense"), ==, TYPING_NOT_MINE);
    g_assert_cmpint(follow(bed, "type:"), ==, TYPING_NOT_MINE);
    g_autofree char *endless = g_strdup_printf("type:%0200d", 1);
    g_assert_cmpint(follow(bed, endless), ==, TYPING_NOT_MINE);
    g_assert_cmpstr(bed->typing.shown.text, ==, "");
}

static void test_backspace_takes_one_mark(Bed *bed, gconstpointer data)
{
    (void)data;
    follow(bed, "type:search");
    type(bed, "ปู่");
    g_assert_cmpint(follow(bed, "key:backspace"), ==, TYPING_TEXT);
    g_assert_cmpstr(bed->typing.shown.text, ==, "ปู");
    follow(bed, "key:backspace");
    follow(bed, "key:backspace");
    g_assert_cmpstr(bed->typing.shown.text, ==, "");
    g_assert_cmpint(follow(bed, "key:backspace"), ==, TYPING_SAME);
}

static void test_clear_empties_the_field(Bed *bed, gconstpointer data)
{
    (void)data;
    follow(bed, "type:search");
    g_assert_cmpint(follow(bed, "key:clear"), ==, TYPING_SAME);
    type(bed, "นา");
    g_assert_cmpint(follow(bed, "key:clear"), ==, TYPING_TEXT);
    g_assert_cmpstr(bed->typing.shown.text, ==, "");
    g_assert_true(bed->typing.shown.open);
}

static void test_a_mark_needs_a_letter(Bed *bed, gconstpointer data)
{
    (void)data;
    follow(bed, "type:search");
    g_assert_cmpint(follow(bed, "key:้"), ==, TYPING_SAME);
    type(bed, " ่");
    g_assert_cmpstr(bed->typing.shown.text, ==, " ");
    type(bed, "ที่่");
    g_assert_cmpstr(bed->typing.shown.text, ==, " ที่");
    type(bed, "เ็");
    g_assert_cmpstr(bed->typing.shown.text, ==, " ที่เ");
}

static void test_the_upper_layer_is_for_one_letter(Bed *bed, gconstpointer data)
{
    (void)data;
    follow(bed, "type:search");
    g_assert_cmpint(follow(bed, "key:shift"), ==, TYPING_LOOKS);
    g_assert_true(bed->typing.shown.layer.shifted);
    type(bed, "ญ");
    g_assert_false(bed->typing.shown.layer.shifted);
    follow(bed, "key:shift");
    follow(bed, "key:shift");
    g_assert_false(bed->typing.shown.layer.shifted);
    g_assert_cmpint(follow(bed, "key:language"), ==, TYPING_LOOKS);
    g_assert_true(bed->typing.shown.layer.english);
}

static void test_a_full_field_takes_no_more(Bed *bed, gconstpointer data)
{
    (void)data;
    follow(bed, "type:search");
    for (int i = 0; i < TYPING_LIMIT_CHARACTERS; i++) {
        g_assert_false(bed->typing.shown.full);
        type(bed, "ก");
    }
    g_assert_true(bed->typing.shown.full);
    g_assert_cmpint(follow(bed, "key:ข"), ==, TYPING_SAME);
    g_assert_cmpint(follow(bed, "key:space"), ==, TYPING_SAME);
    g_assert_cmpint((int)strlen(bed->typing.text), ==, INT64_C(3) * TYPING_LIMIT_CHARACTERS);
    follow(bed, "key:backspace");
    g_assert_false(bed->typing.shown.full);
}

static void test_done_keeps_the_text(Bed *bed, gconstpointer data)
{
    (void)data;
    follow(bed, "type:search");
    type(bed, "นา");
    g_assert_cmpint(follow(bed, "key:done"), ==, TYPING_LOOKS);
    g_assert_false(bed->typing.shown.open);
    g_assert_cmpint(follow(bed, "key:ก"), ==, TYPING_NOT_MINE);
    g_assert_cmpint(follow(bed, "type:search"), ==, TYPING_LOOKS);
    g_assert_cmpstr(bed->typing.shown.text, ==, "นา");
}

static void test_another_field_begins_anew(Bed *bed, gconstpointer data)
{
    (void)data;
    follow(bed, "type:search");
    type(bed, "นา");
    g_assert_cmpint(follow(bed, "type:other"), ==, TYPING_TEXT);
    g_assert_cmpstr(bed->typing.shown.text, ==, "");
    type(bed, "นา");
    g_autoptr(BaseAddress) elsewhere = base_address_parse("/staff", NULL);
    g_assert_cmpint(typing_follow(&bed->typing, "type:other", elsewhere), ==, TYPING_TEXT);
    g_assert_cmpstr(bed->typing.shown.text, ==, "");
}

static void test_the_text_belongs_to_its_page(Bed *bed, gconstpointer data)
{
    (void)data;
    follow(bed, "type:search");
    g_autoptr(BaseAddress) same = base_address_parse("/search?letter=a", NULL);
    g_autoptr(BaseAddress) other = base_address_parse("/searching", NULL);
    g_assert_true(typing_is_of(&bed->typing, same));
    g_assert_false(typing_is_of(&bed->typing, other));
}

static void test_clearing_leaves_no_byte(Bed *bed, gconstpointer data)
{
    (void)data;
    follow(bed, "type:search");
    type(bed, "ความลับ");
    typing_clear(&bed->typing);
    for (size_t i = 0; i < sizeof bed->typing.text; i++) {
        g_assert_cmpint(bed->typing.text[i], ==, 0);
    }
    g_assert_cmpstr(bed->typing.shown.text, ==, "");
    g_assert_cmpstr(bed->typing.shown.field, ==, "");
    g_assert_false(bed->typing.shown.open);
}

static void test_deleted_letters_leave_no_byte(Bed *bed, gconstpointer data)
{
    (void)data;
    follow(bed, "type:search");
    type(bed, "ลับ");
    follow(bed, "key:backspace");
    follow(bed, "key:clear");
    for (size_t i = 0; i < sizeof bed->typing.text; i++) {
        g_assert_cmpint(bed->typing.text[i], ==, 0);
    }
}

static void add(const char *name, void (*test)(Bed *, gconstpointer))
{
    g_autofree char *path = g_strconcat("/kiosk/app/typing/", name, NULL);
    g_test_add(path, Bed, NULL, set_up, test, tear_down);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    add("keys-type-into-the-open-field", test_keys_type_into_the_open_field);
    add("other-ids-are-left-alone", test_other_ids_are_left_alone);
    add("backspace-takes-one-mark", test_backspace_takes_one_mark);
    add("clear-empties-the-field", test_clear_empties_the_field);
    add("a-mark-needs-a-letter-and-stands-once", test_a_mark_needs_a_letter);
    add("the-upper-layer-is-for-one-letter", test_the_upper_layer_is_for_one_letter);
    add("a-full-field-takes-no-more", test_a_full_field_takes_no_more);
    add("done-keeps-the-text", test_done_keeps_the_text);
    add("another-field-begins-anew", test_another_field_begins_anew);
    add("the-text-belongs-to-its-page", test_the_text_belongs_to_its_page);
    add("clearing-leaves-no-byte", test_clearing_leaves_no_byte);
    add("deleted-letters-leave-no-byte", test_deleted_letters_leave_no_byte);
    return g_test_run();
}
