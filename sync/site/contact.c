#include "contact.h"

#include <string.h>

#include "node.h"

#define TAMBON_DIGITS 6

/* "800120" of "t/800120/2569/" and of "l/800120/"; NULL where the address names no tambon. */
static char *tambon_in(const char *path)
{
    const char *slash = strchr(path, '/');
    const char *code = slash == NULL ? "" : slash + 1;
    size_t digits = strspn(code, "0123456789");
    return digits == TAMBON_DIGITS && code[digits] == '/' ? g_strndup(code, digits) : NULL;
}

static void set_form(xmlNode *node, const BaseContact *contact, const char *code)
{
    const char *place = contact->form == NULL ? NULL : strstr(contact->form, BASE_CONTACT_PAGE);
    if (place != NULL) {
        g_autofree char *url = base_contact_form_url(contact, code);
        g_autofree char *start = g_strndup(contact->form, (gsize)(place - contact->form));
        node_set(node, "form-url", url);
        node_set(node, "form-start", start);
        node_set(node, "form-end", place + strlen(BASE_CONTACT_PAGE));
    }
}

void contact_add(const Site *site, xmlNode *root, const char *path)
{
    const BaseContact *contact = &site->release->contact;
    xmlNode *node = node_add(root, "contact");
    g_autofree char *phone_url = base_contact_phone_url(contact->phone);
    g_autofree char *line_url = base_contact_line_url(contact);
    g_autofree char *code = g_strdup(*path == '\0' ? "/" : path);
    g_autofree char *place = tambon_in(path);
    if (strlen(code) > 1) {
        code[strlen(code) - 1] = '\0'; // the slash at the end
    }
    node_set_flag(node, "stated", base_contact_is_stated(contact));
    node_set(node, "name", contact->name);
    node_set(node, "phone", contact->phone);
    node_set(node, "phone-url", phone_url);
    node_set(node, "line", contact->line);
    node_set(node, "line-url", line_url);
    node_set(node, "code", code);
    node_set(node, "place", place);
    set_form(node, contact, code);
}
