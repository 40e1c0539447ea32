#include "base/contact.h"

#include <string.h>

#include "base/error.h"

#define LINE_URL "https://line.me/R/ti/p/"
#define OFFICE_DIGITS 9
#define EXTENSION_DIGITS 4
#define SHORT_DIGITS 4
#define NAME_LIMIT_CHARACTERS 120
#define PHONE_LIMIT_CHARACTERS 60
#define FORM_LIMIT_BYTES 500
// Of a LINE official account: "@" and at most 18 characters.
#define LINE_LIMIT_BYTES 19
#define LINE_LEAST_BYTES 4
#define LINE_BYTES "abcdefghijklmnopqrstuvwxyz0123456789._-"
// What a web address may hold (RFC 3986), and the braces of the page's place.
#define FORM_MARKS "-._~:/?#[]@!$&'()*+,;=%{}"

// Between the digits of one number.
static bool joins(char byte) { return strchr(" -()", byte) != NULL; }

void base_contact_clear(BaseContact *contact)
{
    g_free(contact->name);
    g_free(contact->phone);
    g_free(contact->form);
    g_free(contact->line);
    *contact = (BaseContact){0};
}

void base_contact_copy(const BaseContact *contact, BaseContact *copy)
{
    *copy = (BaseContact){.name = g_strdup(contact->name),
                          .phone = g_strdup(contact->phone),
                          .form = g_strdup(contact->form),
                          .line = g_strdup(contact->line)};
}

bool base_contact_is_stated(const BaseContact *contact)
{
    return contact->phone != NULL || contact->form != NULL || contact->line != NULL;
}

char *base_contact_form_url(const BaseContact *contact, const char *page_code)
{
    const char *place = contact->form == NULL ? NULL : strstr(contact->form, BASE_CONTACT_PAGE);
    if (place == NULL) {
        return g_strdup(contact->form);
    }
    g_autofree char *code = g_uri_escape_string(page_code, NULL, FALSE);
    return g_strdup_printf("%.*s%s%s", (int)(place - contact->form), contact->form, code,
                           place + strlen(BASE_CONTACT_PAGE));
}

char *base_contact_line_url(const BaseContact *contact)
{
    return contact->line == NULL ? NULL : g_strconcat(LINE_URL, contact->line, NULL);
}

char *base_contact_phone_digits(const char *phone)
{
    GString *digits = g_string_new(NULL);
    for (const char *at = phone; *at != '\0'; at++) {
        if (g_ascii_isdigit(*at)) {
            g_string_append_c(digits, *at);
        } else if (digits->len > 0 && !joins(*at)) {
            break; // a second number, ต่อ 12, or words
        }
    }
    return g_string_free(digits, FALSE);
}

// An extension may follow after a space, and looks like more digits.
static bool is_office_number(const char *digits)
{
    size_t length = strlen(digits);
    return digits[0] == '0' && length >= OFFICE_DIGITS &&
           length <= OFFICE_DIGITS + EXTENSION_DIGITS && strchr("23457", digits[1]) != NULL;
}

bool base_contact_is_office_phone(const char *phone)
{
    g_autofree char *digits = base_contact_phone_digits(phone);
    bool is_short = strlen(digits) == SHORT_DIGITS && digits[0] == '1'; // 1567
    return is_short || is_office_number(digits);
}

char *base_contact_phone_url(const char *phone)
{
    g_autofree char *digits = base_contact_phone_digits(phone == NULL ? "" : phone);
    if (is_office_number(digits)) {
        digits[OFFICE_DIGITS] = '\0';
    }
    return *digits == '\0' ? NULL : g_strconcat("tel:", digits, NULL);
}

static void drop_empty(char **text)
{
    if (*text != NULL && **text == '\0') {
        g_clear_pointer(text, g_free);
    }
}

static bool is_one_line(const char *text, long limit_characters)
{
    for (const char *at = text; *at != '\0'; at = g_utf8_next_char(at)) {
        if (g_unichar_iscntrl(g_utf8_get_char(at))) {
            return false;
        }
    }
    return g_utf8_strlen(text, -1) <= limit_characters;
}

static bool is_phone(const char *phone)
{
    return is_one_line(phone, PHONE_LIMIT_CHARACTERS) && base_contact_is_office_phone(phone);
}

// "@" is what an official account has and a person's does not.
static bool is_line(const char *line)
{
    size_t length = strlen(line);
    return line[0] == '@' && length >= LINE_LEAST_BYTES && length <= LINE_LIMIT_BYTES &&
           strspn(line + 1, LINE_BYTES) == length - 1;
}

static bool is_web_address(const char *form)
{
    static const char start[] = "https://";
    const char *at = form;
    while (g_ascii_isalnum(*at) || (*at != '\0' && strchr(FORM_MARKS, *at) != NULL)) {
        at++;
    }
    return *at == '\0' && at - form <= FORM_LIMIT_BYTES && g_str_has_prefix(form, start) &&
           g_ascii_isalnum(form[strlen(start)]);
}

static bool has_one_place(const char *form)
{
    const char *place = strstr(form, BASE_CONTACT_PAGE);
    return place != NULL && strchr(place + strlen(BASE_CONTACT_PAGE), '{') == NULL &&
           strchr(form, '{') == place && strchr(form, '}') == strrchr(form, '}');
}

static bool refuse(GError **error, const char *file, const char *key, const char *value,
                   const char *rule)
{
    g_set_error(error, BASE_ERROR, BASE_ERROR_INVALID, "%s: %s '%s' ใช้ไม่ได้: %s", file, key, value,
                rule);
    return false;
}

bool base_contact_check(BaseContact *contact, const char *file, GError **error)
{
    drop_empty(&contact->name);
    drop_empty(&contact->phone);
    drop_empty(&contact->form);
    drop_empty(&contact->line);
    if (contact->name != NULL && !is_one_line(contact->name, NAME_LIMIT_CHARACTERS)) {
        return refuse(error, file, "contact-name", contact->name,
                      "ต้องเป็นชื่อสำนักงานบรรทัดเดียว ไม่เกิน 120 ตัว");
    }
    if (contact->phone != NULL && !is_phone(contact->phone)) {
        return refuse(error, file, "contact-phone", contact->phone,
                      "ต้องเป็นหมายเลขสำนักงาน (9 หลัก ขึ้นต้นด้วย 02–05 หรือ 07) หรือสายด่วน 4 หลัก "
                      "เช่น 0 7535 6000 ต่อ 12 ไม่ใช่หมายเลขมือถือของคน");
    }
    if (contact->form != NULL && !is_web_address(contact->form)) {
        return refuse(error, file, "contact-form", contact->form,
                      "ต้องเป็นที่อยู่เว็บที่ขึ้นต้นด้วย https:// ไม่มีช่องว่างหรืออักษรไทย ไม่เกิน 500 ตัว");
    }
    if (contact->form != NULL && !has_one_place(contact->form)) {
        return refuse(error, file, "contact-form", contact->form,
                      "ต้องมี " BASE_CONTACT_PAGE " หนึ่งแห่ง ตรงที่ให้ใส่รหัสหน้า "
                      "เช่น https://form.example.go.th/?page=" BASE_CONTACT_PAGE);
    }
    if (contact->line != NULL && !is_line(contact->line)) {
        return refuse(error, file, "contact-line", contact->line,
                      "ต้องเป็นบัญชีทางการของสำนักงานที่ขึ้นต้นด้วย @ เช่น @tambon80 ไม่ใช่ไลน์ของคน");
    }
    return true;
}
