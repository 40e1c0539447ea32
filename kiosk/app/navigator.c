#include "navigator.h"

#include <string.h>

#define PAGE_PARAMETER "page"
#define OVER_PARAMETER "over" // something lies over the page: a code or a picture enlarged
#define X_PARAMETER "x"
#define Y_PARAMETER "y"

// Of what lies over the page: which sheet of words, how close one looks at a picture, and where.
static const char *const over_parameters[] = {OVER_PARAMETER, "sheet", "zoom", X_PARAMETER,
                                              Y_PARAMETER};

struct Navigator {
    BaseAddress *address;
    GPtrArray *history; /* of BaseAddress *, oldest first */
};

static void free_address(void *address) { base_address_free(address); }

static BaseAddress *home_address(void)
{
    BaseAddress *address = base_address_parse("/", NULL);
    g_assert(address != NULL);
    return address;
}

Navigator *navigator_new(const char *start)
{
    Navigator *navigator = g_new0(Navigator, 1);
    navigator->address = start != NULL ? base_address_parse(start, NULL) : NULL;
    if (navigator->address == NULL) {
        navigator->address = home_address();
    }
    navigator->history = g_ptr_array_new_with_free_func(free_address);
    return navigator;
}

void navigator_free(Navigator *navigator)
{
    if (navigator == NULL) {
        return;
    }
    base_address_free(navigator->address);
    g_ptr_array_unref(navigator->history);
    g_free(navigator);
}

const BaseAddress *navigator_address(const Navigator *navigator) { return navigator->address; }

bool navigator_can_go_back(const Navigator *navigator) { return navigator->history->len > 0; }

bool navigator_is_same_page(const BaseAddress *a, const BaseAddress *b)
{
    int count = base_address_segment_count(a);
    if (count != base_address_segment_count(b)) {
        return false;
    }
    for (int i = 0; i < count; i++) {
        if (strcmp(base_address_segment(a, i), base_address_segment(b, i)) != 0) {
            return false;
        }
    }
    return true;
}

static bool is_rest(const BaseAddress *address)
{
    return base_address_segment_count(address) == 1 &&
           strcmp(base_address_segment(address, 0), NAVIGATOR_REST + 1) == 0;
}

static bool go_to(Navigator *navigator, BaseAddress *address)
{
    if (base_address_equal(navigator->address, address)) {
        base_address_free(address);
        return false;
    }
    if (navigator_is_same_page(navigator->address, address) || is_rest(navigator->address)) {
        base_address_free(navigator->address);
    } else {
        if (navigator->history->len == NAVIGATOR_HISTORY_LIMIT) {
            g_ptr_array_remove_index(navigator->history, 0);
        }
        g_ptr_array_add(navigator->history, navigator->address);
    }
    navigator->address = address;
    return true;
}

static bool go_back(Navigator *navigator)
{
    if (base_address_parameter(navigator->address, OVER_PARAMETER) != NULL) {
        for (size_t i = 0; i < G_N_ELEMENTS(over_parameters); i++) {
            base_address_set_parameter(navigator->address, over_parameters[i], NULL);
        }
        return true;
    }
    if (!navigator_can_go_back(navigator)) {
        return false;
    }
    base_address_free(navigator->address);
    navigator->address = g_ptr_array_steal_index(navigator->history, navigator->history->len - 1);
    return true;
}

bool navigator_turn_to(Navigator *navigator, int page)
{
    g_autofree char *value = g_strdup_printf("%d", page + 1);
    BaseAddress *address = base_address_copy(navigator->address);
    base_address_set_parameter(address, PAGE_PARAMETER, page == 0 ? NULL : value);
    return go_to(navigator, address);
}

void navigator_begin_anew(Navigator *navigator)
{
    static const char *const stretches[] = {PAGE_PARAMETER, "near", "far"};
    for (size_t i = 0; i < G_N_ELEMENTS(stretches); i++) {
        base_address_set_parameter(navigator->address, stretches[i], NULL);
    }
}

static void set_number(BaseAddress *address, const char *name, int value)
{
    g_autofree char *text = g_strdup_printf("%d", value);
    base_address_set_parameter(address, name, text);
}

bool navigator_look_at(Navigator *navigator, int x, int y)
{
    BaseAddress *address = base_address_copy(navigator->address);
    set_number(address, X_PARAMETER, x);
    set_number(address, Y_PARAMETER, y);
    return go_to(navigator, address);
}

static bool turn_page(Navigator *navigator, int step)
{
    const char *text = base_address_parameter(navigator->address, PAGE_PARAMETER);
    gint64 page = text != NULL ? g_ascii_strtoll(text, NULL, 10) : 1;
    page = CLAMP(page, 1, G_MAXINT32 - 1) + step;
    return page >= 1 && navigator_turn_to(navigator, (int)page - 1);
}

bool navigator_follow(Navigator *navigator, const char *target_id)
{
    if (strcmp(target_id, "back") == 0) {
        return go_back(navigator);
    }
    if (strcmp(target_id, "page:up") == 0) {
        return turn_page(navigator, -1);
    }
    if (strcmp(target_id, "page:down") == 0) {
        return turn_page(navigator, 1);
    }
    const char *text = strcmp(target_id, "home") == 0   ? "/"
                       : strcmp(target_id, "help") == 0 ? "/help"
                                                        : target_id;
    BaseAddress *address = text[0] == '/' ? base_address_parse(text, NULL) : NULL;
    return address != NULL && go_to(navigator, address);
}

bool navigator_remembers(const Navigator *navigator,
                         bool (*is_it)(const void *user, const BaseAddress *address),
                         const void *user)
{
    for (guint i = 0; i < navigator->history->len; i++) {
        if (is_it(user, g_ptr_array_index(navigator->history, i))) {
            return true;
        }
    }
    return is_it(user, navigator->address);
}

void navigator_reset(Navigator *navigator)
{
    base_address_free(navigator->address);
    navigator->address = base_address_parse(NAVIGATOR_REST, NULL);
    g_ptr_array_set_size(navigator->history, 0);
}
