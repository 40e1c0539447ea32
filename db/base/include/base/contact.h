#pragma once

#include <glib.h>
#include <stdbool.h>

/**
 * Where one tells the province's office that data are wrong (J6): telephone, a form on the web and
 * an official account of LINE, as province.conf states them. All owned; NULL: not stated.
 */
typedef struct {
    char *name; /* whose they are, "สำนักงานพัฒนาชุมชนจังหวัด…" */
    char *phone; /* as it is written, "0 7535 6000 ต่อ 12" */
    char *form;  /* https address with BASE_CONTACT_PAGE in it once */
    char *line;  /* "@tambon80" */
} BaseContact;

/** Where in a form's address the code of the page goes. */
#define BASE_CONTACT_PAGE "{page}"

/** Frees the texts, not the struct. */
void base_contact_clear(BaseContact *contact);

/** A copy of each text; `copy` is filled, whatever it held. */
void base_contact_copy(const BaseContact *contact, BaseContact *copy);

/** Whether there is any way: a name alone is none. */
bool base_contact_is_stated(const BaseContact *contact);

/** The form's address for a page, its code escaped. Returns: owned; NULL when there is no form. */
char *base_contact_form_url(const BaseContact *contact,
                            const char *page_code) G_GNUC_WARN_UNUSED_RESULT;

/** "https://line.me/R/ti/p/@tambon80". Returns: owned; NULL without an account. */
char *base_contact_line_url(const BaseContact *contact) G_GNUC_WARN_UNUSED_RESULT;

/**
 * Digits of the first number in a text as offices write it, "0 7535 6000 ต่อ 12"; what joins digits
 * is left out. Returns: owned, "" without a number.
 */
char *base_contact_phone_digits(const char *phone) G_GNUC_WARN_UNUSED_RESULT;

/** Whether it is an office's number (9 digits from 02–05 or 07, or 4 as 1567), and no mobile one.
 */
bool base_contact_is_office_phone(const char *phone);

/**
 * What a phone dials, "tel:075356000": an office's extension is left out. `phone` may be NULL.
 * Returns: owned; NULL when there is no number.
 */
char *base_contact_phone_url(const char *phone) G_GNUC_WARN_UNUSED_RESULT;

/**
 * Whether they can be shown to people: empty texts become NULL, and what would lead nowhere, or to
 * a person instead of an office, is BASE_ERROR_INVALID. The message (Thai) names `file`, the key
 * (contact-name, -phone, -form, -line) and what to write instead.
 */
bool base_contact_check(BaseContact *contact, const char *file,
                        GError **error) G_GNUC_WARN_UNUSED_RESULT;
