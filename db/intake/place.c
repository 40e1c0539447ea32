#include "place.h"

#include <string.h>

typedef enum {
    PART_ANY, // before the first word that names a level
    PART_PROVINCE,
    PART_DISTRICT,
    PART_TAMBON,
    PART_VILLAGE,
    PART_COUNT,
} Part;

typedef struct {
    const char *word;
    Part part;
} LevelWord;

// A longer word stands before one it contains.
static const LevelWord level_words[] = {
    {"จังหวัด", PART_PROVINCE}, {"จ.", PART_PROVINCE},       {"อำเภอ", PART_DISTRICT},
    {"อ.", PART_DISTRICT},    {"เทศบาลตำบล", PART_TAMBON}, {"ทต.", PART_TAMBON},
    {"อบต.", PART_TAMBON},    {"ตำบล", PART_TAMBON},       {"ต.", PART_TAMBON},
    {"หมู่ที่", PART_VILLAGE},    {"ม.", PART_VILLAGE},
};

/** Digits of a code at each level. */
static const size_t part_digits[PART_COUNT] = {
    0, 2, INTAKE_AREA_DISTRICT_DIGITS, INTAKE_AREA_TAMBON_DIGITS, INTAKE_AREA_VILLAGE_DIGITS};

static const LevelWord *word_at(const char *text)
{
    for (size_t i = 0; i < G_N_ELEMENTS(level_words); i++) {
        if (g_str_has_prefix(text, level_words[i].word)) {
            return &level_words[i];
        }
    }
    return NULL;
}

/** Cuts "ต.ทุ่งสง อ.นาบอน" into its parts; each is owned text or NULL. */
static void split_parts(const char *text, char *parts[PART_COUNT])
{
    Part part = PART_ANY;
    g_autoptr(GString) name = g_string_new(NULL);
    for (const char *at = text; *at != '\0';) {
        const LevelWord *word = word_at(at);
        if (word == NULL) {
            const char *next = g_utf8_next_char(at);
            g_string_append_len(name, at, next - at);
            at = next;
            continue;
        }
        if (name->len > 0) {
            g_free(parts[part]);
            parts[part] = g_strstrip(g_strdup(name->str));
            g_string_truncate(name, 0);
        }
        part = word->part;
        at += strlen(word->word);
    }
    g_free(parts[part]);
    parts[part] = g_strstrip(g_strdup(name->str));
}

static bool is_given(const char *part) { return part != NULL && *part != '\0'; }

/** The narrowest part that was written; PART_ANY when the name stands without a word of level. */
static Part find_target(char *const parts[PART_COUNT])
{
    Part target = PART_VILLAGE;
    while (target > PART_ANY && (!is_given(parts[target]) || is_given(parts[PART_ANY]))) {
        target--;
    }
    return target;
}

/** True if the ancestors of `code` at the wider levels that were written have those names. */
static bool fits_wider(const IntakeReference *reference, const char *code, Part target,
                       char *const parts[PART_COUNT])
{
    Part end = target == PART_ANY ? PART_COUNT : target;
    for (Part part = PART_PROVINCE; part < end; part++) {
        if (!is_given(parts[part])) {
            continue;
        }
        g_autofree char *ancestor = g_strndup(code, part_digits[part]);
        if (strlen(code) <= part_digits[part] ||
            !intake_names_is(reference->places, ancestor, parts[part])) {
            return false;
        }
    }
    return true;
}

/** Arrays of GLib hold no const; the codes in them are never written to. */
static void add_code(GPtrArray *codes, const char *code)
{
    g_ptr_array_add(codes, (gpointer)(uintptr_t)code);
}

/** Codes of the places called like the target part, at its level, inside the wider parts. */
static GPtrArray *collect(const IntakeReference *reference, Part target,
                          char *const parts[PART_COUNT])
{
    GPtrArray *found = g_ptr_array_new();
    const GPtrArray *named = intake_names_match(reference->places, parts[target]);
    for (guint i = 0; named != NULL && i < named->len; i++) {
        gpointer code = g_ptr_array_index(named, i);
        bool level = target == PART_ANY || strlen(code) == part_digits[target];
        if (level && fits_wider(reference, code, target, parts)) {
            g_ptr_array_add(found, code);
        }
    }
    return found;
}

/** หมู่ที่ N of the tambon that was written, or of the office. */
static GPtrArray *collect_village(const IntakeReference *reference, const char *office_code,
                                  char *const parts[PART_COUNT])
{
    GPtrArray *found = g_ptr_array_new();
    const char *digits = parts[PART_VILLAGE];
    size_t length = strspn(digits, "0123456789");
    if (length == 0 || length > 2 || digits[length] != '\0') {
        return found;
    }
    g_autoptr(GPtrArray) tambons =
        is_given(parts[PART_TAMBON]) ? collect(reference, PART_TAMBON, parts) : g_ptr_array_new();
    if (!is_given(parts[PART_TAMBON]) && office_code != NULL) {
        add_code(tambons, office_code);
    }
    for (guint i = 0; i < tambons->len; i++) {
        g_autofree char *code =
            g_strdup_printf("%s%02u", (const char *)g_ptr_array_index(tambons, i),
                            (unsigned)g_ascii_strtoull(digits, NULL, 10));
        const char *kept = intake_names_code(reference->places, code);
        if (kept != NULL) {
            add_code(found, kept);
        }
    }
    return found;
}

/** Of several places, those of the office are meant: keeps only them, if there are any. */
static void prefer_office(GPtrArray *found, const char *office_code)
{
    bool own = false;
    for (guint i = 0; i < found->len && office_code != NULL && !own; i++) {
        own = g_str_has_prefix(g_ptr_array_index(found, i), office_code);
    }
    for (guint i = found->len; own && i > 0; i--) {
        if (!g_str_has_prefix(g_ptr_array_index(found, i - 1), office_code)) {
            g_ptr_array_remove_index(found, i - 1);
        }
    }
}

static GPtrArray *collect_parts(const IntakeReference *reference, const char *office_code,
                                char *const parts[PART_COUNT])
{
    Part target = find_target(parts);
    if (target == PART_VILLAGE) {
        return collect_village(reference, office_code, parts);
    }
    return parts[target] != NULL ? collect(reference, target, parts) : g_ptr_array_new();
}

IntakeMatch intake_place_find(const IntakeReference *reference, const char *office_code,
                              const char *text, const char **code, char **candidates)
{
    *code = intake_names_code(reference->places, text);
    if (*code != NULL) {
        return INTAKE_MATCH_ONE;
    }
    char *parts[PART_COUNT] = {NULL};
    split_parts(text, parts);
    g_autoptr(GPtrArray) found = collect_parts(reference, office_code, parts);
    for (Part part = PART_ANY; part < PART_COUNT; part++) {
        g_free(parts[part]);
    }
    prefer_office(found, office_code);
    if (found->len > 1) {
        *candidates = intake_names_describe(reference->places, found);
        return INTAKE_MATCH_SEVERAL;
    }
    *code = found->len == 1 ? g_ptr_array_index(found, 0) : NULL;
    return *code != NULL ? INTAKE_MATCH_ONE : INTAKE_MATCH_NONE;
}
