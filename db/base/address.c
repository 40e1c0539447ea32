#include "base/address.h"

#include <string.h>

#include "base/error.h"

// What may stand unescaped in canonical text beside letters, digits and "-._~".
#define PLAIN_PUNCTUATION ":,@"

typedef struct {
    char *name;
    char *value;
} Parameter;

struct BaseAddress {
    GPtrArray *segments;   // of owned decoded text
    GPtrArray *parameters; // of owned Parameter, sorted by name
};

static void free_parameter(void *data)
{
    Parameter *parameter = data;
    g_free(parameter->name);
    g_free(parameter->value);
    g_free(parameter);
}

static BaseAddress *new_address(void)
{
    BaseAddress *address = g_new0(BaseAddress, 1);
    address->segments = g_ptr_array_new_with_free_func(g_free);
    address->parameters = g_ptr_array_new_with_free_func(free_parameter);
    return address;
}

void base_address_free(BaseAddress *address)
{
    if (address == NULL) {
        return;
    }
    g_ptr_array_unref(address->segments);
    g_ptr_array_unref(address->parameters);
    g_free(address);
}

static bool refuse(GError **error, const char *reason)
{
    g_set_error(error, BASE_ERROR, BASE_ERROR_INVALID, "not an address: %s", reason);
    return false;
}

/** Index of the first parameter whose name is not before `name`; `*found`: it is `name`. */
static guint find_parameter(const BaseAddress *address, const char *name, bool *found)
{
    guint index = 0;
    int order = 1;
    for (; index < address->parameters->len; index++) {
        const Parameter *parameter = g_ptr_array_index(address->parameters, index);
        order = strcmp(parameter->name, name);
        if (order >= 0) {
            break;
        }
    }
    *found = order == 0;
    return index;
}

static bool is_parameter_name(const char *name)
{
    return *name != '\0' && strspn(name, "abcdefghijklmnopqrstuvwxyz0123456789-_") == strlen(name);
}

/** Owned text without escapes, or NULL. Text that no screen could show is refused. */
static char *decode(const char *text, GError **error)
{
    g_autofree char *decoded = g_uri_unescape_string(text, NULL);
    if (decoded == NULL || !g_utf8_validate(decoded, -1, NULL)) {
        refuse(error, "bad %XX escape");
        return NULL;
    }
    for (const char *at = decoded; *at != '\0'; at = g_utf8_next_char(at)) {
        if (g_unichar_iscntrl(g_utf8_get_char(at))) {
            refuse(error, "control character");
            return NULL;
        }
    }
    return g_steal_pointer(&decoded);
}

static bool parse_segments(BaseAddress *address, const char *path, GError **error)
{
    if (path[0] != '/') {
        return refuse(error, "it must begin with /");
    }
    if (path[1] == '\0') {
        return true;
    }
    g_auto(GStrv) parts = g_strsplit(path + 1, "/", BASE_ADDRESS_LIMIT_SEGMENTS + 1);
    if (g_strv_length(parts) > BASE_ADDRESS_LIMIT_SEGMENTS) {
        return refuse(error, "too many segments");
    }
    for (int i = 0; parts[i] != NULL; i++) {
        char *segment = decode(parts[i], error);
        if (segment == NULL) {
            return false;
        }
        g_ptr_array_add(address->segments, segment);
        if (*segment == '\0') {
            return refuse(error, "empty segment");
        }
    }
    return true;
}

static bool parse_parameter(BaseAddress *address, const char *text, GError **error)
{
    const char *equals = strchr(text, '=');
    if (equals == NULL) {
        return refuse(error, "parameter without =");
    }
    g_autofree char *name = g_strndup(text, (size_t)(equals - text));
    if (!is_parameter_name(name)) {
        return refuse(error, "parameter names are lower case ASCII");
    }
    if (base_address_parameter(address, name) != NULL) {
        return refuse(error, "the same parameter twice");
    }
    g_autofree char *value = decode(equals + 1, error);
    if (value == NULL) {
        return false;
    }
    base_address_set_parameter(address, name, value);
    return true;
}

static bool parse_parameters(BaseAddress *address, const char *query, GError **error)
{
    g_auto(GStrv) parts = g_strsplit(query, "&", BASE_ADDRESS_LIMIT_PARAMETERS + 1);
    if (g_strv_length(parts) > BASE_ADDRESS_LIMIT_PARAMETERS) {
        return refuse(error, "too many parameters");
    }
    if (parts[0] == NULL) {
        return refuse(error, "nothing after ?");
    }
    for (int i = 0; parts[i] != NULL; i++) {
        if (!parse_parameter(address, parts[i], error)) {
            return false;
        }
    }
    return true;
}

/** The characters an address is written with, before any decoding. */
static bool check_characters(const char *text, GError **error)
{
    for (const char *at = text; *at != '\0'; at++) {
        if (!g_ascii_isgraph(*at) || *at == '#') {
            return refuse(error, "only printable ASCII without spaces and #");
        }
    }
    return true;
}

/** Escapes grow when printed canonically; the canonical text must parse again. */
static bool check_length(const char *text, GError **error)
{
    if (strlen(text) <= BASE_ADDRESS_LIMIT_BYTES) {
        return true;
    }
    g_set_error(error, BASE_ERROR, BASE_ERROR_TOO_LARGE, "address longer than %d bytes",
                BASE_ADDRESS_LIMIT_BYTES);
    return false;
}

BaseAddress *base_address_parse(const char *text, GError **error)
{
    if (!check_length(text, error) || !check_characters(text, error)) {
        return NULL;
    }
    g_autoptr(BaseAddress) address = new_address();
    const char *question = strchrnul(text, '?');
    g_autofree char *path = g_strndup(text, (size_t)(question - text));
    if (!parse_segments(address, path, error)) {
        return NULL;
    }
    if (*question == '?' && !parse_parameters(address, question + 1, error)) {
        return NULL;
    }
    g_autofree char *canonical = base_address_to_text(address);
    return check_length(canonical, error) ? g_steal_pointer(&address) : NULL;
}

BaseAddress *base_address_copy(const BaseAddress *address)
{
    BaseAddress *copy = new_address();
    for (guint i = 0; i < address->segments->len; i++) {
        g_ptr_array_add(copy->segments, g_strdup(g_ptr_array_index(address->segments, i)));
    }
    for (guint i = 0; i < address->parameters->len; i++) {
        const Parameter *parameter = g_ptr_array_index(address->parameters, i);
        base_address_set_parameter(copy, parameter->name, parameter->value);
    }
    return copy;
}

int base_address_segment_count(const BaseAddress *address) { return (int)address->segments->len; }

const char *base_address_segment(const BaseAddress *address, int index)
{
    bool inside = index >= 0 && index < base_address_segment_count(address);
    return inside ? g_ptr_array_index(address->segments, index) : NULL;
}

const char *base_address_parameter(const BaseAddress *address, const char *name)
{
    bool found = false;
    guint index = find_parameter(address, name, &found);
    if (!found) {
        return NULL;
    }
    const Parameter *parameter = g_ptr_array_index(address->parameters, index);
    return parameter->value;
}

void base_address_set_parameter(BaseAddress *address, const char *name, const char *value)
{
    g_assert(is_parameter_name(name));
    bool found = false;
    guint index = find_parameter(address, name, &found);
    if (found) {
        g_ptr_array_remove_index(address->parameters, index);
    }
    if (value == NULL) {
        return;
    }
    Parameter *parameter = g_new0(Parameter, 1);
    parameter->name = g_strdup(name);
    parameter->value = g_strdup(value);
    g_ptr_array_insert(address->parameters, (int)index, parameter);
}

char *base_address_to_text(const BaseAddress *address)
{
    GString *text = g_string_new(address->segments->len == 0 ? "/" : NULL);
    for (guint i = 0; i < address->segments->len; i++) {
        g_string_append_c(text, '/');
        g_string_append_uri_escaped(text, g_ptr_array_index(address->segments, i),
                                    PLAIN_PUNCTUATION, FALSE);
    }
    for (guint i = 0; i < address->parameters->len; i++) {
        const Parameter *parameter = g_ptr_array_index(address->parameters, i);
        g_string_append_printf(text, "%c%s=", i == 0 ? '?' : '&', parameter->name);
        g_string_append_uri_escaped(text, parameter->value, PLAIN_PUNCTUATION, FALSE);
    }
    return g_string_free(text, FALSE);
}

bool base_address_equal(const BaseAddress *a, const BaseAddress *b)
{
    g_autofree char *text_a = base_address_to_text(a);
    g_autofree char *text_b = base_address_to_text(b);
    return g_str_equal(text_a, text_b);
}

char *base_address_phone_url(const char *base_url, const char *tambon_code, int fiscal_year_be,
                             const char *project_code)
{
    return g_strdup_printf("%s/t/%s/%d%s%s", base_url, tambon_code, fiscal_year_be,
                           project_code == NULL ? "" : "#",
                           project_code == NULL ? "" : project_code);
}

// What only says how the page is shown just now.
static char *page_of_screen(const BaseAddress *address)
{
    static const char *const shown[] = {"over", "page", "sheet", "x", "y", "zoom"};
    g_autoptr(BaseAddress) page = base_address_copy(address);
    for (size_t i = 0; i < G_N_ELEMENTS(shown); i++) {
        base_address_set_parameter(page, shown[i], NULL);
    }
    return base_address_to_text(page);
}

// Of a screen of this very tambon the path says already which: ".plan" for "/area/800120/plan".
static void append_page(GString *url, const char *tambon_code, const char *page)
{
    g_autofree char *own = g_strconcat("/area/", tambon_code, NULL);
    const char *rest = page + strlen(own);
    if (tambon_code == NULL || !g_str_has_prefix(page, own) || g_ascii_isdigit(*rest)) {
        g_string_append(url, strcmp(page, "/") == 0 ? "" : page);
    } else if (*rest != '\0') {
        g_string_append_printf(url, ".%s", *rest == '/' ? rest + 1 : rest);
    }
}

char *base_address_wrong_url(const char *base_url, const char *tambon_code, int release_number,
                             const BaseAddress *address)
{
    GString *url = g_string_new(base_url);
    g_string_append_printf(url, "/w/%s%s#%d", tambon_code == NULL ? "" : tambon_code,
                           tambon_code == NULL ? "" : "/", release_number);
    size_t least = url->len;
    g_autofree char *page = address == NULL ? NULL : page_of_screen(address);
    if (page != NULL) {
        append_page(url, tambon_code, page);
    }
    const char *question = strchr(url->str, '?');
    if (url->len > BASE_ADDRESS_LIMIT_PHONE_BYTES && question != NULL) {
        g_string_truncate(url, (gsize)(question - url->str));
    }
    while (url->len > BASE_ADDRESS_LIMIT_PHONE_BYTES && url->len > least) {
        const char *slash = strrchr(url->str, '/');
        g_string_truncate(url, MAX(least, (gsize)(slash - url->str)));
    }
    return g_string_free(url, FALSE);
}

char *base_address_document_url(const char *base_url, const char *short_code)
{
    return g_strdup_printf("%s/d/%s", base_url, short_code);
}
