#include <glib.h>
#include <string.h>

#include "base/address.h"
#include "base/error.h"

static BaseAddress *parse(const char *text)
{
    g_autoptr(GError) error = NULL;
    BaseAddress *address = base_address_parse(text, &error);
    g_assert_no_error(error);
    return address;
}

static void check_text(const char *written, const char *canonical)
{
    g_autoptr(BaseAddress) address = parse(written);
    g_autofree char *text = base_address_to_text(address);
    g_assert_cmpstr(text, ==, canonical);
    g_autoptr(BaseAddress) again = parse(text);
    g_assert_true(base_address_equal(address, again));
}

static void every_screen_of_the_design_has_a_stable_address(void)
{
    static const char *const addresses[] = {
        "/",
        "/area/8001",
        "/group/2",
        "/area/800120",
        "/area/800120/plan",
        "/area/800120/village/3",
        "/area/800120/projects?source=tao&status=doing",
        "/project/K7F3Q2M",
        "/indicator/health-1?area=8001",
        "/documents/800120",
        "/beyond-capacity",
        "/meeting/2569-10",
        NULL,
    };
    for (int i = 0; addresses[i] != NULL; i++) {
        check_text(addresses[i], addresses[i]);
    }
}

static void parameters_are_sorted_and_escapes_are_canonical(void)
{
    check_text("/a?z=1&b=2&m=", "/a?b=2&m=&z=1");
    check_text("/%61%2fb", "/a%2Fb");
    check_text("/search?q=%E0%B8%81", "/search?q=%E0%B8%81");
    check_text("/a?q=%e0%b8%81+(x)", "/a?q=%E0%B8%81%2B%28x%29");
    check_text("/a?q=a=b", "/a?q=a%3Db");
    check_text("/a/b:c,d@e", "/a/b:c,d@e");
}

static void segments_and_parameters_are_given_decoded(void)
{
    g_autoptr(BaseAddress) address = parse("/search/%E0%B8%97?q=%E0%B8%97%20x&area=8001");
    g_assert_cmpint(base_address_segment_count(address), ==, 2);
    g_assert_cmpstr(base_address_segment(address, 0), ==, "search");
    g_assert_cmpstr(base_address_segment(address, 1), ==, "ท");
    g_assert_null(base_address_segment(address, 2));
    g_assert_null(base_address_segment(address, -1));
    g_assert_cmpstr(base_address_parameter(address, "q"), ==, "ท x");
    g_assert_cmpstr(base_address_parameter(address, "area"), ==, "8001");
    g_assert_null(base_address_parameter(address, "status"));
    g_assert_null(base_address_parameter(address, "are"));
    g_autoptr(BaseAddress) home = parse("/");
    g_assert_cmpint(base_address_segment_count(home), ==, 0);
}

static void parameters_can_be_set_changed_and_removed(void)
{
    g_autoptr(BaseAddress) address = parse("/area/800120/projects?status=doing");
    g_autoptr(BaseAddress) original = base_address_copy(address);
    g_assert_true(base_address_equal(address, original));
    base_address_set_parameter(address, "source", "tao");
    base_address_set_parameter(address, "page", "2");
    base_address_set_parameter(address, "status", "แล้วเสร็จ");
    base_address_set_parameter(address, "page", NULL);
    base_address_set_parameter(address, "absent", NULL);
    g_autofree char *text = base_address_to_text(address);
    g_assert_cmpstr(text, ==,
                    "/area/800120/projects?source=tao&status="
                    "%E0%B9%81%E0%B8%A5%E0%B9%89%E0%B8%A7%E0%B9%80%E0%B8%AA%E0%B8%A3%E0%B9%87%E0%B8"
                    "%88");
    g_assert_false(base_address_equal(address, original));
    g_assert_cmpstr(base_address_parameter(original, "status"), ==, "doing");
}

static void what_is_no_address_is_refused(void)
{
    static const char *const texts[] = {
        "",        "area",     "//",      "/a/",    "/a//b",      "/a?",      "/a?b",
        "/a?=1",   "/a?b=1&",  "/a?&b=1", "/a?B=1", "/a?b=1&b=2", "/a b",     "/a#b",
        "/ก",      "/%",       "/%4",     "/%zz",   "/%00",       "/a?b=%00", "/%ff",
        "/%E0%B8", "/a?b=%0a", "/%7f",    "/a\tb",  "/a?b c=1",   "/%C2%85",  NULL,
    };
    for (int i = 0; texts[i] != NULL; i++) {
        g_autoptr(GError) error = NULL;
        if (base_address_parse(texts[i], &error) != NULL) {
            g_error("%s is taken for an address", texts[i]);
        }
        g_assert_error(error, BASE_ERROR, BASE_ERROR_INVALID);
    }
}

static void addresses_have_limits(void)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(BaseAddress) deep = parse("/1/2/3/4/5/6/7/8");
    g_assert_cmpint(base_address_segment_count(deep), ==, BASE_ADDRESS_LIMIT_SEGMENTS);
    g_assert_null(base_address_parse("/1/2/3/4/5/6/7/8/9", &error));
    g_assert_error(error, BASE_ERROR, BASE_ERROR_INVALID);
    g_clear_error(&error);

    g_autoptr(GString) many = g_string_new("/a?p0=");
    for (int i = 1; i < BASE_ADDRESS_LIMIT_PARAMETERS; i++) {
        g_string_append_printf(many, "&p%d=", i);
    }
    g_autoptr(BaseAddress) full = parse(many->str);
    g_string_append(many, "&one=");
    g_assert_null(base_address_parse(many->str, &error));
    g_assert_error(error, BASE_ERROR, BASE_ERROR_INVALID);
    g_clear_error(&error);

    g_autofree char *filling = g_strnfill(BASE_ADDRESS_LIMIT_BYTES - 1, 'x');
    g_autofree char *longest = g_strconcat("/", filling, NULL);
    g_autoptr(BaseAddress) fits = parse(longest);
    g_autofree char *longer = g_strconcat(longest, "x", NULL);
    g_assert_null(base_address_parse(longer, &error));
    g_assert_error(error, BASE_ERROR, BASE_ERROR_TOO_LARGE);
    g_clear_error(&error);

    // Short as written, too long once its parentheses are escaped: it could not be printed again.
    memset(longest + 1, '(', BASE_ADDRESS_LIMIT_BYTES - 1);
    g_assert_null(base_address_parse(longest, &error));
    g_assert_error(error, BASE_ERROR, BASE_ERROR_TOO_LARGE);
}

static void phone_urls_point_at_a_year_or_a_project(void)
{
    g_autofree char *project =
        base_address_phone_url("https://plan.example.go.th/nst", "800120", 2569, "K7F3Q2M");
    g_assert_cmpstr(project, ==, "https://plan.example.go.th/nst/t/800120/2569#K7F3Q2M");
    g_autofree char *year = base_address_phone_url("http://10.0.0.1", "800120", 2569, NULL);
    g_assert_cmpstr(year, ==, "http://10.0.0.1/t/800120/2569");
}

static void a_document_has_an_address_to_type(void)
{
    g_autofree char *url = base_address_document_url("https://plan.example.go.th/nst", "K7F3Q2M");
    g_assert_cmpstr(url, ==, "https://plan.example.go.th/nst/d/K7F3Q2M");
}

static void expect_wrong(const char *base_url, const char *tambon_code, int release_number,
                         const char *page, const char *expected)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(BaseAddress) address = page == NULL ? NULL : base_address_parse(page, &error);
    g_assert_no_error(error);
    g_autofree char *url = base_address_wrong_url(base_url, tambon_code, release_number, address);
    g_assert_cmpstr(url, ==, expected);
    g_assert_cmpuint(strlen(url), <=, BASE_ADDRESS_LIMIT_PHONE_BYTES);
}

#define PLAN "https://plan.example.go.th"

static void what_is_wrong_is_told_of_a_page_and_its_release(void)
{
    expect_wrong(PLAN, "800120", 12, "/area/800120/plan?over=wrong&page=2&sheet=2&year=2569",
                 PLAN "/w/800120/#12.plan?year=2569");
    expect_wrong(PLAN, "800120", 12, "/area/800120", PLAN "/w/800120/#12");
    expect_wrong(PLAN, "800120", 12, "/area/800120?year=2569", PLAN "/w/800120/#12.?year=2569");
    expect_wrong(PLAN, "800120", 12, "/project/K7F3Q2M", PLAN "/w/800120/#12/project/K7F3Q2M");
    expect_wrong(PLAN, "800120", 12, "/area/80012003", PLAN "/w/800120/#12/area/80012003");
    expect_wrong(PLAN, NULL, 12, "/area/8001", PLAN "/w/#12/area/8001");
    expect_wrong(PLAN, NULL, 12, "/", PLAN "/w/#12");
    expect_wrong(PLAN, NULL, 12, NULL, PLAN "/w/#12");
}

static void what_a_code_has_no_room_for_is_left_out_from_the_end(void)
{
    expect_wrong(PLAN, "800120", 12, "/area/800120/projects?source=tao&status=doing",
                 PLAN "/w/800120/#12.projects");
    expect_wrong("https://a-long-name-of-38-bytes.example.go.", "800120", 4321,
                 "/area/800120/village/12/process",
                 "https://a-long-name-of-38-bytes.example.go./w/800120/#4321");
    expect_wrong("https://a-long-name-of-38-bytes.example.go.", NULL, 4321, "/area/8001/compare",
                 "https://a-long-name-of-38-bytes.example.go./w/#4321/area");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/db/base/address/every-screen-of-the-design-has-a-stable-address",
                    every_screen_of_the_design_has_a_stable_address);
    g_test_add_func("/db/base/address/parameters-are-sorted-and-escapes-are-canonical",
                    parameters_are_sorted_and_escapes_are_canonical);
    g_test_add_func("/db/base/address/segments-and-parameters-are-given-decoded",
                    segments_and_parameters_are_given_decoded);
    g_test_add_func("/db/base/address/parameters-can-be-set-changed-and-removed",
                    parameters_can_be_set_changed_and_removed);
    g_test_add_func("/db/base/address/what-is-no-address-is-refused",
                    what_is_no_address_is_refused);
    g_test_add_func("/db/base/address/addresses-have-limits", addresses_have_limits);
    g_test_add_func("/db/base/address/phone-urls-point-at-a-year-or-a-project",
                    phone_urls_point_at_a_year_or_a_project);
    g_test_add_func("/db/base/address/a-document-has-an-address-to-type",
                    a_document_has_an_address_to_type);
    g_test_add_func("/db/base/address/what-is-wrong-is-told-of-a-page-and-its-release",
                    what_is_wrong_is_told_of_a_page_and_its_release);
    g_test_add_func("/db/base/address/what-a-code-has-no-room-for-is-left-out-from-the-end",
                    what_a_code_has_no_room_for_is_left_out_from_the_end);
    return g_test_run();
}
