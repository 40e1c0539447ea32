#include "../../sync/tuf/pattern.h"

#include <glib.h>

/** Names that the pattern matches, then those that it does not; each list ended by NULL. */
typedef struct {
    const char *pattern;
    const char *yes[6];
    const char *no[8];
} Case;

static void check(const Case *cases, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        for (size_t j = 0; cases[i].yes[j] != NULL; j++) {
            g_test_message("\"%s\" matches \"%s\"", cases[i].pattern, cases[i].yes[j]);
            g_assert_true(tuf_pattern_matches(cases[i].pattern, cases[i].yes[j]));
        }
        for (size_t j = 0; cases[i].no[j] != NULL; j++) {
            g_test_message("\"%s\" does not match \"%s\"", cases[i].pattern, cases[i].no[j]);
            g_assert_false(tuf_pattern_matches(cases[i].pattern, cases[i].no[j]));
        }
    }
}

static void test_plain(void)
{
    static const Case cases[] = {
        {"a/b.zst", {"a/b.zst"}, {"a/b.zs", "a/b.zstd", "xa/b.zst", "a/b_zst", "A/b.zst", ""}},
        {"", {""}, {"a", "/"}},
        {"a\\b", {"a\\b"}, {"ab"}},
        {"\\*", {"\\x", "\\"}, {"*"}},
        {"ตำบล", {"ตำบล"}, {"ตำบ", "ตำบลๆ"}},
    };
    check(cases, G_N_ELEMENTS(cases));
}

static void test_star(void)
{
    static const Case cases[] = {
        {"*", {"a", "", ".hidden", "ก", "a.b"}, {"a/b", "/", "a/", "/a"}},
        {"*.md", {"a.md", ".md", "a.md.md"}, {"a.mdx", "md", "d/a.md"}},
        {"a*", {"a", "ab", "abc"}, {"b", "ba", "a/"}},
        {"a*b*c", {"abc", "axbxc", "abbcc", "abcbc"}, {"ab", "acb", "a/bc", "abc/"}},
        {"*/*", {"a/b", "/", "a/"}, {"a", "a/b/c"}},
        {"d/*/e", {"d/x/e", "d//e"}, {"d/e", "d/x/y/e", "d/x/f"}},
        {"**", {"", "ab"}, {"a/b"}},
        {"*a*/b", {"a/b", "xax/b"}, {"x/b", "x/ab", "a/b/b"}},
        {"*x/*y", {"x/y", "xx/yy", "ax/ay"}, {"x/yx", "y/y", "xy/y"}},
    };
    check(cases, G_N_ELEMENTS(cases));
}

static void test_question_mark(void)
{
    static const Case cases[] = {
        {"?", {"a", "ก", "?"}, {"", "ab", "/"}},
        {"v?.db", {"v1.db", "vก.db"}, {"v.db", "v12.db", "v/.db"}},
        {"*?", {"a", "ab"}, {"", "/"}},
        {"?*?", {"ab", "abc"}, {"a", "a/b"}},
    };
    check(cases, G_N_ELEMENTS(cases));
}

static void test_sets(void)
{
    static const Case cases[] = {
        {"[abc]", {"a", "c"}, {"d", "", "ab", "[abc]", "]"}},
        {"v[0-9].db", {"v0.db", "v9.db"}, {"va.db", "v-.db", "v10.db"}},
        {"[!a-c]", {"d", "ก", "!"}, {"a", "b", "c", "/"}},
        {"[ก-ฮ]*", {"ตำบล"}, {"a", "๑"}},
        {"[]x]", {"]", "x"}, {"[", "a"}},
        {"[!]x]", {"a", "["}, {"]", "x"}},
        {"[a-]", {"a", "-"}, {"b"}},
        {"[-a]", {"a", "-"}, {"b"}},
        {"[c-a]", {NULL}, {"a", "b", "c", "-"}},
        {"*[0-9]", {"a1", "1", "1a2"}, {"a", "1a"}},
        {"[!x]*", {"a", "ab"}, {"x", "/", "a/b"}},
    };
    check(cases, G_N_ELEMENTS(cases));
}

static void test_unfinished_sets(void)
{
    static const Case cases[] = {
        {"[", {"["}, {"a", ""}},
        {"[abc", {"[abc"}, {"a"}},
        {"[]", {"[]"}, {"]"}},
        {"[!]", {"[!]"}, {"!", "a"}},
        {"[a/b]", {"[a/b]"}, {"a", "/", "b"}},
        {"*[", {"[", "a["}, {"a"}},
    };
    check(cases, G_N_ELEMENTS(cases));
}

/** A matcher that tries every way would not come back in a lifetime. */
static void test_hostile_patterns(void)
{
    GString *pattern = g_string_new(NULL);
    for (int i = 0; i < 200; i++) {
        g_string_append(pattern, "*a");
    }
    g_string_append_c(pattern, 'b');
    g_autofree char *name = g_strnfill(1024, 'a');
    gint64 began_us = g_get_monotonic_time();
    g_assert_false(tuf_pattern_matches(pattern->str, name));
    g_assert_cmpint(g_get_monotonic_time() - began_us, <, G_USEC_PER_SEC);
    g_string_free(pattern, TRUE);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define ADD(path, function) g_test_add_func("/sync/tuf/pattern/" path, function)
    ADD("plain-characters-match-themselves", test_plain);
    ADD("a-star-is-any-run-without-a-slash", test_star);
    ADD("a-question-mark-is-one-character-and-no-slash", test_question_mark);
    ADD("a-set-is-one-of-its-characters", test_sets);
    ADD("a-bracket-that-nothing-closes-is-a-bracket", test_unfinished_sets);
    ADD("a-hostile-pattern-takes-no-time", test_hostile_patterns);
#undef ADD
    return g_test_run();
}
