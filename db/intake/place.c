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
    bool town;
} LevelWord;

// A longer word stands before one it contains.
static const LevelWord level_words[] = {
    {"จังหวัด", PART_PROVINCE, false},
    {"จ.", PART_PROVINCE, false},
    {"changwat ", PART_PROVINCE, false},
    {"กิ่งอำเภอ", PART_DISTRICT, false},
    {"กิ่ง อ.", PART_DISTRICT, false},
    {"อำเภอ", PART_DISTRICT, false},
    {"อ.", PART_DISTRICT, false},
    {"amphoe ", PART_DISTRICT, false},
    {"องค์การบริหารส่วนตำบล", PART_TAMBON, false},
    {"เทศบาลตำบล", PART_TAMBON, false},
    {"เทศบาลเมือง", PART_TAMBON, true},
    {"เทศบาลนคร", PART_TAMBON, true},
    {"เทศบาล", PART_TAMBON, true},
    {"ทต.", PART_TAMBON, false},
    {"ทม.", PART_TAMBON, true},
    {"ทน.", PART_TAMBON, true},
    {"อบต.", PART_TAMBON, false},
    {"ตำบล", PART_TAMBON, false},
    {"ต.", PART_TAMBON, false},
    {"tambon ", PART_TAMBON, false},
    {"หมู่ที่", PART_VILLAGE, false},
    {"ม.", PART_VILLAGE, false},
};

/** Digits of a code at each level. */
static const size_t part_digits[PART_COUNT] = {
    0, 2, INTAKE_AREA_DISTRICT_DIGITS, INTAKE_AREA_TAMBON_DIGITS, INTAKE_AREA_VILLAGE_DIGITS};

/** A text cut at its words of level; each name is owned text or NULL. */
typedef struct {
    char *names[PART_COUNT];
    bool written[PART_COUNT]; // its word of level stands there, with or without a name
    bool town; // the tambon is named by a municipality, which may be named after its district
} PlaceParts;

static void clear_parts(PlaceParts *parts)
{
    for (Part part = PART_ANY; part < PART_COUNT; part++) {
        g_free(parts->names[part]);
    }
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(PlaceParts, clear_parts)

static const LevelWord *word_at(const char *text)
{
    static const LevelWord village = {"หมู่", PART_VILLAGE, false};
    for (size_t i = 0; i < G_N_ELEMENTS(level_words); i++) {
        const char *word = level_words[i].word;
        if (g_ascii_strncasecmp(text, word, strlen(word)) == 0) {
            return &level_words[i];
        }
    }
    // "หมู่ 3"; the word alone may be part of a name.
    if (g_str_has_prefix(text, village.word)) {
        const char *number = text + strlen(village.word);
        number += strspn(number, " ");
        return g_ascii_isdigit(*number) ? &village : NULL;
    }
    return NULL;
}

static void keep_name(PlaceParts *parts, Part part, GString *name)
{
    g_free(parts->names[part]);
    parts->names[part] = g_strstrip(g_strdup(name->str));
    g_string_truncate(name, 0);
}

/** Cuts "ต.ทุ่งสง อ.นาบอน" into its parts. */
static void split_parts(const char *text, PlaceParts *parts)
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
            keep_name(parts, part, name);
        }
        part = word->part;
        parts->written[part] = true;
        parts->town = parts->town || word->town;
        at += strlen(word->word);
    }
    keep_name(parts, part, name);
}

/** Every province has its อำเภอเมือง, whose full name ends in the province's. */
static void complete_capital(const IntakeReference *reference, PlaceParts *parts)
{
    static const char capital[] = "เมือง";
    char **name = &parts->names[PART_DISTRICT];
    if (*name != NULL && g_str_has_suffix(*name, "ฯ")) {
        (*name)[strlen(*name) - strlen("ฯ")] = '\0';
        g_strchomp(*name);
    }
    if (*name == NULL || strcmp(*name, capital) != 0) {
        return;
    }
    GHashTableIter iter;
    gpointer area = NULL;
    g_hash_table_iter_init(&iter, reference->areas);
    while (g_hash_table_iter_next(&iter, NULL, &area)) {
        if (strlen(((IntakeArea *)area)->code) == part_digits[PART_PROVINCE]) {
            g_free(*name);
            *name = g_strconcat(capital, ((IntakeArea *)area)->name, NULL);
            return;
        }
    }
}

static bool is_given(const char *part) { return part != NULL && *part != '\0'; }

/** The narrowest part that was written; PART_ANY when the name stands without a word of level. */
static Part find_target(const PlaceParts *parts)
{
    Part target = PART_VILLAGE;
    while (target > PART_ANY &&
           (!is_given(parts->names[target]) || is_given(parts->names[PART_ANY]))) {
        target--;
    }
    return target;
}

/** "ต. อ. จ.นครศรีธรรมราช": a form nobody filled in means no place, not the wider one. */
static bool is_unfilled(const PlaceParts *parts, Part target)
{
    for (Part part = target + 1; target > PART_ANY && part <= PART_TAMBON; part++) {
        if (parts->written[part] && !is_given(parts->names[part])) {
            return true;
        }
    }
    return false;
}

/** True if the ancestors of `code` at the wider levels that were written have those names. */
static bool fits_wider(const IntakeReference *reference, const char *code, Part target,
                       const PlaceParts *parts)
{
    Part end = target == PART_ANY ? PART_COUNT : target;
    for (Part part = PART_PROVINCE; part < end; part++) {
        if (!is_given(parts->names[part])) {
            continue;
        }
        g_autofree char *ancestor = g_strndup(code, part_digits[part]);
        if (strlen(code) <= part_digits[part] ||
            !intake_names_is(reference->places, ancestor, parts->names[part])) {
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

/** Adds the codes of `digits` digits (0: any) called `name`, inside the wider parts. */
static void collect_level(const IntakeReference *reference, Part target, size_t digits,
                          const PlaceParts *parts, GPtrArray *found)
{
    const GPtrArray *named = intake_names_match(reference->places, parts->names[target]);
    for (guint i = 0; named != NULL && i < named->len; i++) {
        gpointer code = g_ptr_array_index(named, i);
        bool level = digits == 0 || strlen(code) == digits;
        if (level && fits_wider(reference, code, target, parts)) {
            g_ptr_array_add(found, code);
        }
    }
}

/** Codes of the places called like the target part, at its level, inside the wider parts. */
static GPtrArray *collect(const IntakeReference *reference, Part target, const PlaceParts *parts)
{
    GPtrArray *found = g_ptr_array_new();
    collect_level(reference, target, part_digits[target], parts, found);
    // เทศบาลเมืองทุ่งสง lies in the district of that name, not in the tambon: ask, never guess.
    if (target == PART_TAMBON && parts->town && found->len > 0) {
        collect_level(reference, target, INTAKE_AREA_DISTRICT_DIGITS, parts, found);
    }
    return found;
}

/** หมู่ที่ N of the tambon that was written, or of the office. */
static GPtrArray *collect_village(const IntakeReference *reference, const char *office_code,
                                  const PlaceParts *parts)
{
    GPtrArray *found = g_ptr_array_new();
    const char *digits = parts->names[PART_VILLAGE];
    size_t length = digits != NULL ? strspn(digits, "0123456789") : 0;
    if (length == 0 || length > 2 || digits[length] != '\0') {
        return found;
    }
    g_autoptr(GPtrArray) tambons = is_given(parts->names[PART_TAMBON])
                                       ? collect(reference, PART_TAMBON, parts)
                                       : g_ptr_array_new();
    if (!is_given(parts->names[PART_TAMBON]) && office_code != NULL) {
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
                                const PlaceParts *parts)
{
    Part target = find_target(parts);
    if (target == PART_VILLAGE) {
        return collect_village(reference, office_code, parts);
    }
    bool named = parts->names[target] != NULL && !is_unfilled(parts, target);
    return named ? collect(reference, target, parts) : g_ptr_array_new();
}

static IntakeMatch find_named(const IntakeReference *reference, const char *office_code,
                              const char *text, const char **code, char **candidates)
{
    g_auto(PlaceParts) parts = {0};
    split_parts(text, &parts);
    complete_capital(reference, &parts);
    g_autoptr(GPtrArray) found = collect_parts(reference, office_code, &parts);
    prefer_office(found, office_code);
    if (found->len > 1) {
        *candidates = intake_names_describe(reference->places, found);
        return INTAKE_MATCH_SEVERAL;
    }
    *code = found->len == 1 ? g_ptr_array_index(found, 0) : NULL;
    return *code != NULL ? INTAKE_MATCH_ONE : INTAKE_MATCH_NONE;
}

/** "800120 ปากพูน": a code and its name, as lists show them. NULL unless both mean the same. */
static const char *find_code_and_name(const IntakeReference *reference, const char *text)
{
    size_t digits = strspn(text, "0123456789");
    g_autofree char *code = g_strndup(text, digits);
    const char *kept = intake_names_code(reference->places, code);
    if (kept == NULL || text[digits] != ' ') {
        return NULL;
    }
    const char *named = NULL;
    g_autofree char *candidates = NULL;
    IntakeMatch match =
        find_named(reference, NULL, text + digits + strlen(" "), &named, &candidates);
    bool own = intake_names_is(reference->places, kept, text + digits + strlen(" "));
    return own || (match == INTAKE_MATCH_ONE && strcmp(named, kept) == 0) ? kept : NULL;
}

IntakeMatch intake_place_find(const IntakeReference *reference, const char *office_code,
                              const char *text, const char **code, char **candidates)
{
    *code = intake_names_code(reference->places, text);
    if (*code == NULL) {
        *code = find_code_and_name(reference, text);
    }
    return *code != NULL ? INTAKE_MATCH_ONE
                         : find_named(reference, office_code, text, code, candidates);
}
