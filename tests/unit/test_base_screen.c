#include <base/screen.h>
#include <glib.h>

/** What an address names, "project K7F3Q2M; set bmn 2560"; "-" for one no meeting can show. */
static char *names_of(const char *text)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(BaseAddress) address = base_address_parse(text, &error);
    g_assert_no_error(error);
    g_autoptr(GPtrArray) names = base_screen_list_named(address);
    if (names == NULL) {
        return g_strdup("-");
    }
    GString *words = g_string_new(NULL);
    for (guint i = 0; i < names->len; i++) {
        const BaseScreenNamed *named = g_ptr_array_index(names, i);
        g_string_append_printf(words, "%s%s %s", i > 0 ? "; " : "",
                               base_screen_kind_key(named->kind), named->code);
        if (named->set != NULL) {
            g_string_append_printf(words, " of %s", named->set);
        }
        if (named->edition != NULL) {
            g_string_append_printf(words, " %s", named->edition);
        }
    }
    return g_string_free(words, FALSE);
}

static void expect(const char *address, const char *words)
{
    g_autofree char *found = names_of(address);
    g_assert_cmpstr(found, ==, words);
}

static void segments_name_what_the_data_have(void)
{
    expect("/", "");
    expect("/results", "");
    expect("/area/800120/plan", "area 800120");
    expect("/story/8001", "area 8001");
    expect("/story/group/2", "group 2");
    expect("/area/800120/village/3", "area 800120; village 80012003");
    expect("/group/2/map", "group 2");
    expect("/project/K7F3Q2M", "project K7F3Q2M");
    expect("/area/800120/indicators/bmn", "area 800120; set bmn");
    expect("/area/800120/indicators/bmn?edition=2560", "area 800120; set bmn 2560");
    expect("/indicator/1.1", "indicator 1.1");
    expect("/indicator/%E0%B8%81", "indicator ก"); // codes are the province's own
}

static void parameters_name_too(void)
{
    expect("/compare?areas=800120,801002", "area 800120; area 801002");
    expect("/issues?area=group/2", "group 2");
    expect("/money?area=8001", "area 8001");
    expect("/deadlines?district=8001", "area 8001");
    expect("/area/8001/map?edition=2560&indicator=1&set=bmn",
           "area 8001; set bmn 2560; indicator 1 of bmn 2560");
    expect("/indicator/1?area=800120&set=bmn", "indicator 1 of bmn; area 800120; set bmn");
}

static void what_no_meeting_can_show_is_told_apart(void)
{
    expect("/where", "-");
    expect("/meeting/monthly", "-");
    expect("/staff", "-");
    expect("/area/thung", "-");
    expect("/area/80012001", "-");
    expect("/area/800120/village/1000", "-");
    expect("/group/two", "-");
    expect("/project/K7F3Q2", "-");
    expect("/area/800120/plan/more", "-");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/db/base/screen/segments-name-what-the-data-have",
                    segments_name_what_the_data_have);
    g_test_add_func("/db/base/screen/parameters-name-too", parameters_name_too);
    g_test_add_func("/db/base/screen/what-no-meeting-can-show-is-told-apart",
                    what_no_meeting_can_show_is_told_apart);
    return g_test_run();
}
