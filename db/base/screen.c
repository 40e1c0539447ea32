#include "base/screen.h"

#include <string.h>

#include "base/code.h"

#define NUMBER_DIGITS 3
#define TAMBON_DIGITS 6
#define DECIMAL 10

/**
 * {} stands for a segment: an area's code, a group's or a village's number, a project's code, the
 * code of a set or of an indicator.
 */
static const char *const screens[] = {"",
                                      "area/{area}",
                                      "area/{area}/plan",
                                      "area/{area}/profile",
                                      "area/{area}/people",
                                      "area/{area}/projects",
                                      "area/{area}/village/{village}",
                                      "area/{area}/indicators",
                                      "area/{area}/indicators/{set}",
                                      "area/{area}/households",
                                      "area/{area}/assessment",
                                      "group/{group}",
                                      "project/{project}",
                                      "indicator/{indicator}",
                                      "documents/{area}",
                                      "issues",
                                      "funders",
                                      "results",
                                      "programmes",
                                      "beyond-capacity",
                                      "glossary",
                                      "new",
                                      "area/{area}/compare",
                                      "area/{area}/map",
                                      "area/{area}/money",
                                      "area/{area}/issues",
                                      "area/{area}/beyond-capacity",
                                      "area/{area}/process",
                                      "area/{area}/villages",
                                      "group/{group}/compare",
                                      "group/{group}/map",
                                      "group/{group}/money",
                                      "money",
                                      "story",
                                      "story/{area}",
                                      "story/group/{group}",
                                      "compare",
                                      "deadlines",
                                      "calendar",
                                      "offices",
                                      "province",
                                      "about",
                                      "help"};

static const struct {
    const char *key;
    const char *pattern;
    const char *words;
} kinds[] = {
    [BASE_SCREEN_AREA] = {"area", "{area}", "พื้นที่รหัส"},
    [BASE_SCREEN_VILLAGE] = {"village", "{village}", "หมู่บ้านรหัส"},
    [BASE_SCREEN_GROUP] = {"group", "{group}", "กลุ่มตำบลที่"},
    [BASE_SCREEN_PROJECT] = {"project", "{project}", "โครงการรหัส"},
    [BASE_SCREEN_SET] = {"set", "{set}", "ชุดตัวชี้วัดรหัส"},
    [BASE_SCREEN_INDICATOR] = {"indicator", "{indicator}", "ตัวชี้วัดรหัส"},
};

const char *base_screen_kind_key(BaseScreenKind kind) { return kinds[kind].key; }

const char *base_screen_kind_words(BaseScreenKind kind) { return kinds[kind].words; }

static void free_named(void *data)
{
    BaseScreenNamed *named = data;
    g_free(named->code);
    g_free(named->set);
    g_free(named->edition);
    g_free(named);
}

static BaseScreenNamed *add(GPtrArray *list, BaseScreenKind kind, const char *code)
{
    BaseScreenNamed *named = g_new0(BaseScreenNamed, 1);
    named->kind = kind;
    named->code = g_strdup(code);
    g_ptr_array_add(list, named);
    return named;
}

static bool is_digits(const char *text)
{
    return *text != '\0' && strspn(text, "0123456789") == strlen(text);
}

static bool has_form(BaseScreenKind kind, const char *segment)
{
    char code[BASE_CODE_LENGTH + 1] = "";
    switch (kind) {
    case BASE_SCREEN_AREA: // of a village there are no pages of its own code
        return is_digits(segment) && strlen(segment) <= TAMBON_DIGITS;
    case BASE_SCREEN_VILLAGE:
    case BASE_SCREEN_GROUP:
        return is_digits(segment) && strlen(segment) <= NUMBER_DIGITS;
    case BASE_SCREEN_PROJECT:
        return base_code_read(segment, code) && strcmp(segment, code) == 0;
    default:
        return *segment != '\0';
    }
}

/** The kind a part of a screen stands for; -1: it stands for itself. */
static int kind_of(const char *part)
{
    for (int kind = 0; kind < (int)G_N_ELEMENTS(kinds); kind++) {
        if (strcmp(kinds[kind].pattern, part) == 0) {
            return kind;
        }
    }
    return -1;
}

static void add_segment(GPtrArray *list, BaseScreenKind kind, const BaseAddress *address, int index)
{
    const char *segment = base_address_segment(address, index);
    BaseScreenNamed *named = add(list, kind, segment);
    if (kind == BASE_SCREEN_VILLAGE) {
        g_free(named->code);
        named->code = g_strdup_printf("%s%02d", base_address_segment(address, 1),
                                      (int)g_ascii_strtoll(segment, NULL, DECIMAL));
    }
    if (kind == BASE_SCREEN_SET || kind == BASE_SCREEN_INDICATOR) {
        named->edition = g_strdup(base_address_parameter(address, "edition"));
    }
    if (kind == BASE_SCREEN_INDICATOR) {
        named->set = g_strdup(base_address_parameter(address, "set"));
    }
}

/** Adds what the segments name. Returns false where the address is not this screen's. */
static bool take_path(const char *screen, const BaseAddress *address, GPtrArray *list)
{
    g_auto(GStrv) parts = g_strsplit(screen, "/", -1);
    if ((int)g_strv_length(parts) != base_address_segment_count(address)) {
        return false;
    }
    for (int i = 0; parts[i] != NULL; i++) {
        const char *segment = base_address_segment(address, i);
        int kind = kind_of(parts[i]);
        if (kind < 0 ? strcmp(parts[i], segment) != 0 : !has_form((BaseScreenKind)kind, segment)) {
            return false;
        }
        if (kind >= 0) {
            add_segment(list, (BaseScreenKind)kind, address, i);
        }
    }
    return true;
}

/** "800120", or "group/2" as screens name the scope of their sums. */
static void add_scope(GPtrArray *list, const char *scope)
{
    bool group = g_str_has_prefix(scope, "group/");
    (void)add(list, group ? BASE_SCREEN_GROUP : BASE_SCREEN_AREA,
              group ? scope + strlen("group/") : scope);
}

static void take_parameters(const BaseAddress *address, GPtrArray *list)
{
    const char *area = base_address_parameter(address, "area");
    const char *areas = base_address_parameter(address, "areas");
    const char *district = base_address_parameter(address, "district");
    const char *set = base_address_parameter(address, "set");
    const char *indicator = base_address_parameter(address, "indicator");
    g_auto(GStrv) codes = g_strsplit(areas == NULL ? "" : areas, ",", -1);
    for (int i = 0; codes[i] != NULL; i++) {
        add_scope(list, codes[i]);
    }
    if (area != NULL) {
        add_scope(list, area);
    }
    if (district != NULL) {
        add_scope(list, district);
    }
    if (set != NULL) {
        add(list, BASE_SCREEN_SET, set)->edition =
            g_strdup(base_address_parameter(address, "edition"));
    }
    if (indicator != NULL) {
        BaseScreenNamed *named = add(list, BASE_SCREEN_INDICATOR, indicator);
        named->set = g_strdup(set);
        named->edition = g_strdup(base_address_parameter(address, "edition"));
    }
}

GPtrArray *base_screen_list_named(const BaseAddress *address)
{
    g_autoptr(GPtrArray) list = g_ptr_array_new_with_free_func(free_named);
    for (size_t i = 0; i < G_N_ELEMENTS(screens); i++) {
        g_ptr_array_set_size(list, 0); // what a screen before had named when it ended
        if (take_path(screens[i], address, list)) {
            take_parameters(address, list);
            return g_steal_pointer(&list);
        }
    }
    return NULL;
}
