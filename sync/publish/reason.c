#include "reason.h"

#include <base/error.h>
#include <string.h>

#include "ask.h"

bool reason_check_blocks(const Draft *draft, const char *what, GError **error)
{
    g_autoptr(GString) list = g_string_new(NULL);
    for (guint i = 0; i < draft->concerns->len; i++) {
        const Concern *concern = g_ptr_array_index(draft->concerns, i);
        if (concern->blocks) {
            g_string_append_printf(list, "\n  %s", concern->text);
        }
    }
    if (list->len > 0) {
        g_set_error(error, BASE_ERROR, BASE_ERROR_INVALID, "%sไม่ได้จนกว่าจะแก้:%s\nแล้วสั่ง 'diff' ใหม่",
                    what, list->str);
    }
    return list->len == 0;
}

/* Every --reason must name something: a mistyped one would otherwise be lost in silence. */
static bool check_given(const Draft *draft, char **given, GError **error)
{
    for (char **one = given; one != NULL && *one != NULL; one++) {
        const char *equals = strchr(*one, '=');
        g_autofree char *id = equals != NULL ? g_strndup(*one, (gsize)(equals - *one)) : NULL;
        bool named = false;
        for (guint i = 0; id != NULL && i < draft->concerns->len; i++) {
            named = named || concern_is_named(g_ptr_array_index(draft->concerns, i), id);
        }
        if (!named || equals[1] == '\0') {
            g_set_error(error, BASE_ERROR, BASE_ERROR_INVALID,
                        "--reason %s: ต้องเป็น ข้อสังเกต=เหตุผล ตามข้อสังเกตของร่างนี้", *one);
            return false;
        }
    }
    return true;
}

static const char *find_given(const Concern *concern, char **given)
{
    for (char **one = given; one != NULL && *one != NULL; one++) {
        const char *equals = strchr(*one, '=');
        g_autofree char *id = g_strndup(*one, (gsize)(equals - *one));
        if (concern_is_named(concern, id)) {
            return equals + 1;
        }
    }
    return NULL;
}

static char *get_reason(const Concern *concern, char **given, GError **error)
{
    const char *found = find_given(concern, given);
    if (found != NULL) {
        return g_strdup(found);
    }
    g_autofree char *question = g_strdup_printf("%s\n  เหตุผล: ", concern->text);
    g_autofree char *option = g_strdup_printf("--reason '%s=…'", concern->id);
    return ask_text(question, option, error);
}

GPtrArray *reason_collect(const Draft *draft, char **given, GError **error)
{
    if (!reason_check_blocks(draft, "อนุมัติ", error) || !check_given(draft, given, error)) {
        return NULL;
    }
    g_autoptr(GPtrArray) reasons = g_ptr_array_new_with_free_func(g_free);
    for (guint i = 0; i < draft->concerns->len; i++) {
        char *reason = get_reason(g_ptr_array_index(draft->concerns, i), given, error);
        if (reason == NULL) {
            return NULL;
        }
        g_ptr_array_add(reasons, reason);
    }
    return g_steal_pointer(&reasons);
}
