#include "base/contact.h"
#include "base/error.h"

#include <stdint.h>

#define FORM "https://form.example.go.th/?id=7&page={page}&from=kiosk"

static void expect_dialled(const char *phone, const char *url)
{
    g_autofree char *found = base_contact_phone_url(phone);
    g_assert_cmpstr(found, ==, url);
}

static void a_phone_dials_the_first_number_without_its_extension(void)
{
    expect_dialled("0 7535 6000", "tel:075356000");
    expect_dialled("โทร (075) 356-000 ต่อ 12", "tel:075356000");
    expect_dialled("0 7535 6000 12", "tel:075356000");
    expect_dialled("0 7535 6000, 0 7535 6001", "tel:075356000");
    expect_dialled("1567", "tel:1567");
    expect_dialled("ยังไม่มี", NULL);
    expect_dialled(NULL, NULL);
}

static void the_code_of_a_page_stands_in_the_forms_address(void)
{
    BaseContact contact = {.form = (char *)(uintptr_t)FORM};
    g_autofree char *url = base_contact_form_url(&contact, "12/area/800120?year=2569&x=ก");
    g_assert_cmpstr(url, ==,
                    "https://form.example.go.th/"
                    "?id=7&page=12%2Farea%2F800120%3Fyear%3D2569%26x%3D%E0%B8%81&from=kiosk");
    contact.form = NULL;
    g_autofree char *none = base_contact_form_url(&contact, "12");
    g_assert_null(none);
}

static void an_account_of_line_has_an_address(void)
{
    const BaseContact contact = {.line = (char *)(uintptr_t) "@tambon80"};
    g_autofree char *url = base_contact_line_url(&contact);
    g_assert_cmpstr(url, ==, "https://line.me/R/ti/p/@tambon80");
    g_autofree char *none = base_contact_line_url(&(BaseContact){0});
    g_assert_null(none);
}

static void a_name_alone_is_no_way(void)
{
    g_assert_false(base_contact_is_stated(&(BaseContact){.name = (char *)(uintptr_t) "สำนักงาน"}));
    g_assert_true(base_contact_is_stated(&(BaseContact){.line = (char *)(uintptr_t) "@tambon80"}));
}

static void a_copy_is_its_own(void)
{
    g_autofree char *phone = g_strdup("1567");
    const BaseContact contact = {.phone = phone};
    BaseContact copy = {0};
    base_contact_copy(&contact, &copy);
    phone[0] = '2';
    g_assert_cmpstr(copy.phone, ==, "1567");
    g_assert_null(copy.form);
    base_contact_clear(&copy);
    g_assert_null(copy.phone);
}

static void what_offices_state_is_taken(void)
{
    BaseContact contact = {g_strdup("สำนักงานพัฒนาชุมชนจังหวัด"), g_strdup("0 7535 6000 ต่อ 12"),
                           g_strdup(FORM), g_strdup("@tambon80")};
    g_autoptr(GError) error = NULL;
    g_assert_true(base_contact_check(&contact, "province.conf", &error));
    g_assert_no_error(error);
    g_assert_cmpstr(contact.form, ==, FORM);
    base_contact_clear(&contact);
    contact = (BaseContact){g_strdup(""), g_strdup(""), g_strdup(""), g_strdup("")};
    g_assert_true(base_contact_check(&contact, "province.conf", &error));
    g_assert_null(contact.name);
    g_assert_null(contact.phone);
    g_assert_null(contact.form);
    g_assert_null(contact.line);
}

// One of them alone; the message names the key.
static void expect_refused(const char *key, const char *value)
{
    BaseContact contact = {0};
    char **place = g_str_equal(key, "contact-name")    ? &contact.name
                   : g_str_equal(key, "contact-phone") ? &contact.phone
                   : g_str_equal(key, "contact-form")  ? &contact.form
                                                       : &contact.line;
    *place = g_strdup(value);
    g_autoptr(GError) error = NULL;
    g_assert_false(base_contact_check(&contact, "province.conf", &error));
    g_assert_error(error, BASE_ERROR, BASE_ERROR_INVALID);
    g_autofree char *start = g_strdup_printf("province.conf: %s '", key);
    g_assert_true(g_str_has_prefix(error->message, start));
    base_contact_clear(&contact);
}

static void what_leads_nowhere_or_to_a_person_is_refused(void)
{
    g_autofree char *long_form = g_strnfill(500, 'a');
    g_autofree char *too_long = g_strconcat("https://", long_form, "/{page}", NULL);
    g_autofree char *long_name = g_strnfill(121, 'a');
    expect_refused("contact-name", long_name);
    expect_refused("contact-name", "สำนักงาน\tจังหวัด");
    expect_refused("contact-phone", "081 234 5678");
    expect_refused("contact-phone", "โทรหาเรา");
    expect_refused("contact-phone", "191191");
    expect_refused("contact-form", "http://form.example.go.th/{page}");
    expect_refused("contact-form", "javascript:alert('{page}')");
    expect_refused("contact-form", "https:///{page}");
    expect_refused("contact-form", "https://form.example.go.th/?page={page} ");
    expect_refused("contact-form", "https://form.example.go.th/\"{page}");
    expect_refused("contact-form", "https://form.example.go.th/แจ้ง/{page}");
    expect_refused("contact-form", "https://form.example.go.th/");
    expect_refused("contact-form", "https://form.example.go.th/{page}/{page}");
    expect_refused("contact-form", "https://form.example.go.th/{code}");
    expect_refused("contact-form", too_long);
    expect_refused("contact-line", "somchai");
    expect_refused("contact-line", "@");
    expect_refused("contact-line", "@Tambon 80");
    expect_refused("contact-line", "@a-name-that-is-too-long");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/db/base/contact/a-phone-dials-the-first-number-without-its-extension",
                    a_phone_dials_the_first_number_without_its_extension);
    g_test_add_func("/db/base/contact/the-code-of-a-page-stands-in-the-forms-address",
                    the_code_of_a_page_stands_in_the_forms_address);
    g_test_add_func("/db/base/contact/an-account-of-line-has-an-address",
                    an_account_of_line_has_an_address);
    g_test_add_func("/db/base/contact/a-name-alone-is-no-way", a_name_alone_is_no_way);
    g_test_add_func("/db/base/contact/a-copy-is-its-own", a_copy_is_its_own);
    g_test_add_func("/db/base/contact/what-offices-state-is-taken", what_offices_state_is_taken);
    g_test_add_func("/db/base/contact/what-leads-nowhere-or-to-a-person-is-refused",
                    what_leads_nowhere_or_to_a_person_is_refused);
    return g_test_run();
}
