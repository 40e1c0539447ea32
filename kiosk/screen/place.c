#include "place.h"

#include <string.h>

#include "words.h"

#define VILLAGE_DIGITS 2
#define TAMBON_DIGITS 6
#define VILLAGE_SEGMENTS 4 // of "/area/800120/village/3"

static const char *name_with_level(ScreenText *text, SnapshotLevel level, const char *name)
{
    switch (level) {
    case SNAPSHOT_LEVEL_PROVINCE:
        return screen_text_print(text, _("%s Province"), name);
    case SNAPSHOT_LEVEL_DISTRICT:
        return screen_text_print(text, _("%s District"), name);
    case SNAPSHOT_LEVEL_TAMBON:
        return screen_text_print(text, _("Tambon %s"), name);
    default:
        return screen_text_print(text, _("Village %s"), name);
    }
}

const char *screen_place_name(ScreenText *text, const SnapshotArea *area)
{
    return name_with_level(text, area->level, screen_text_name(text, area->name_th, area->name_en));
}

const char *screen_place_short(ScreenText *text, const SnapshotArea *area)
{
    return screen_text_is_thai(text) ? screen_place_name(text, area)
                                     : screen_text_name(text, area->name_th, area->name_en);
}

const char *screen_place_above(ScreenText *text, const SnapshotArea *area)
{
    const char *name = screen_text_name(text, area->parent_name_th, area->parent_name_en);
    return area->level == SNAPSHOT_LEVEL_PROVINCE || name == NULL
               ? NULL
               : name_with_level(text, area->level - 1, name);
}

const char *screen_place_full(ScreenText *text, const SnapshotArea *area)
{
    const char *above = screen_place_above(text, area);
    const char *name = screen_place_name(text, area);
    return above == NULL ? name : screen_text_print(text, _("%1$s, %2$s"), name, above);
}

const char *screen_place_tambon_of(ScreenText *text, const SnapshotArea *village)
{
    const SnapshotArea tambon = {.level = SNAPSHOT_LEVEL_TAMBON,
                                 .name_th = village->parent_name_th,
                                 .name_en = village->parent_name_en,
                                 .parent_name_th = village->district_name_th,
                                 .parent_name_en = village->district_name_en};
    return screen_place_full(text, &tambon);
}

static int village_number(const char *village_code)
{
    size_t length = strlen(village_code);
    const char *digits =
        length < VILLAGE_DIGITS ? village_code : village_code + length - VILLAGE_DIGITS;
    return (int)g_ascii_strtoll(digits, NULL, 10);
}

const char *screen_place_village(ScreenText *text, const char *village_code)
{
    return screen_text_say(text, _("Village no. %d"), village_number(village_code));
}

const char *screen_place_village_name(ScreenText *text, const char *village_code, const char *th,
                                      const char *en)
{
    const char *number = screen_place_village(text, village_code);
    const char *name = screen_text_name(text, th, en);
    // Where villages have no names of their own the list of places says their number again.
    bool says_more = name != NULL && (th == NULL || !g_str_has_prefix(th, "หมู่"));
    return says_more ? screen_text_print(text, "%s %s", number, name) : number;
}

const char *screen_place_village_address(ScreenText *text, const char *village_code)
{
    return screen_text_print(text, "/area/%.*s/village/%d",
                             (int)strlen(village_code) - VILLAGE_DIGITS, village_code,
                             village_number(village_code));
}

const char *screen_place_address(ScreenText *text, const char *area_code)
{
    return screen_text_print(text, "/area/%s", area_code);
}

const char *screen_place_of_address(const BaseAddress *address, int digits, const char *leaf)
{
    int count = leaf == NULL ? 2 : 3;
    if (base_address_segment_count(address) != count ||
        strcmp(base_address_segment(address, 0), "area") != 0 ||
        (leaf != NULL && strcmp(base_address_segment(address, 2), leaf) != 0)) {
        return NULL;
    }
    const char *code = base_address_segment(address, 1);
    return (int)strlen(code) == digits && strspn(code, "0123456789") == (size_t)digits ? code
                                                                                       : NULL;
}

static bool is_digits(const char *words, size_t least, size_t most)
{
    size_t length = strlen(words);
    return length >= least && length <= most && strspn(words, "0123456789") == length;
}

int screen_place_village_in_address(const BaseAddress *address)
{
    if (base_address_segment_count(address) < VILLAGE_SEGMENTS ||
        strcmp(base_address_segment(address, 0), "area") != 0 ||
        strcmp(base_address_segment(address, 2), "village") != 0) {
        return 0;
    }
    const char *number = base_address_segment(address, 3);
    bool named = is_digits(base_address_segment(address, 1), TAMBON_DIGITS, TAMBON_DIGITS) &&
                 is_digits(number, 1, VILLAGE_DIGITS);
    return named ? (int)g_ascii_strtoll(number, NULL, 10) : 0;
}

int screen_place_village_of_address(const BaseAddress *address, const char *leaf)
{
    int more = leaf == NULL ? 0 : 1;
    bool fits = base_address_segment_count(address) == VILLAGE_SEGMENTS + more &&
                g_strcmp0(base_address_segment(address, VILLAGE_SEGMENTS), leaf) == 0;
    return fits ? screen_place_village_in_address(address) : 0;
}

// "800120" of itself, and of a village in it; NULL for anything else.
static const char *tambon_of_code(ScreenText *text, const char *code)
{
    size_t digits = code == NULL ? 0 : strspn(code, "0123456789");
    bool lies_in_one = digits == TAMBON_DIGITS || digits == TAMBON_DIGITS + VILLAGE_DIGITS;
    return lies_in_one && code[digits] == '\0'
               ? screen_text_print(text, "%.*s", TAMBON_DIGITS, code)
               : NULL;
}

const char *screen_place_tambon_in(ScreenText *text, const BaseAddress *address)
{
    const char *tambon = tambon_of_code(text, base_address_parameter(address, "area"));
    return tambon != NULL ? tambon : tambon_of_code(text, base_address_segment(address, 1));
}

SnapshotArea *screen_place_find_here(const ScreenContext *context, GError **error)
{
    g_autoptr(GError) failure = NULL;
    SnapshotArea *here =
        context->home_district == NULL
            ? NULL
            : snapshot_area_get(context->snapshot, context->home_district, &failure);
    if (here == NULL &&
        (failure == NULL || g_error_matches(failure, SNAPSHOT_ERROR, SNAPSHOT_ERROR_NOT_FOUND))) {
        const char *province_code = snapshot_release(context->snapshot)->province_code;
        return snapshot_area_get(context->snapshot, province_code, error);
    }
    if (here == NULL) {
        g_propagate_error(error, g_steal_pointer(&failure));
    }
    return here;
}
