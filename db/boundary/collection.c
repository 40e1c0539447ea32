#include "collection.h"

#include <stdbool.h>
#include <string.h>

/* Only the outermost object and the list of features are read here; all values are jansson's. */
typedef struct {
    const char *text;
    gsize bytes;
    gsize at;
    BoundaryCollectionEach *each;
    void *user;
    bool has_type;
    bool has_features;
} Walk;

static char next_char(Walk *walk)
{
    while (walk->at < walk->bytes && strchr(" \t\r\n", walk->text[walk->at]) != NULL &&
           walk->text[walk->at] != '\0') {
        walk->at++;
    }
    if (walk->at >= walk->bytes) {
        return '\0';
    }
    return walk->text[walk->at];
}

static bool take_char(Walk *walk, char wanted)
{
    if (next_char(walk) != wanted || walk->at >= walk->bytes) {
        return false;
    }
    walk->at++;
    return true;
}

/* Returns: owned, or NULL where no value begins. */
static json_t *take_value(Walk *walk)
{
    json_error_t end;
    (void)next_char(walk);
    json_t *value =
        json_loadb(walk->text + walk->at, walk->bytes - walk->at,
                   JSON_REJECT_DUPLICATES | JSON_DECODE_ANY | JSON_DISABLE_EOF_CHECK, &end);
    walk->at = MIN(walk->bytes, walk->at + (gsize)MAX(end.position, 0));
    return value;
}

static bool take_features(Walk *walk)
{
    if (!take_char(walk, '[')) {
        return false;
    }
    walk->has_features = true;
    if (take_char(walk, ']')) {
        return true;
    }
    do {
        json_auto_t *feature = take_value(walk);
        if (feature == NULL) {
            return false;
        }
        walk->each(feature, walk->user);
    } while (take_char(walk, ','));
    return take_char(walk, ']');
}

static bool take_member(Walk *walk)
{
    json_auto_t *key = next_char(walk) == '"' ? take_value(walk) : NULL;
    const char *name = json_string_value(key);
    if (name == NULL || !take_char(walk, ':')) {
        return false;
    }
    if (strcmp(name, "features") == 0 && !walk->has_features && next_char(walk) == '[') {
        return take_features(walk);
    }
    json_auto_t *value = take_value(walk);
    walk->has_type |=
        strcmp(name, "type") == 0 && g_strcmp0(json_string_value(value), "FeatureCollection") == 0;
    return value != NULL;
}

static bool take_object(Walk *walk)
{
    if (!take_char(walk, '{')) {
        return false;
    }
    if (!take_char(walk, '}')) {
        do {
            if (!take_member(walk)) {
                return false;
            }
        } while (take_char(walk, ','));
        if (!take_char(walk, '}')) {
            return false;
        }
    }
    (void)next_char(walk);
    return walk->at == walk->bytes;
}

BoundaryCollectionResult boundary_collection_each(const char *text, gsize bytes,
                                                  BoundaryCollectionEach *each, void *user,
                                                  int *line_no)
{
    static const char mark[] = "\xef\xbb\xbf";
    Walk walk = {.text = text, .bytes = bytes, .each = each, .user = user};
    walk.at = bytes >= strlen(mark) && memcmp(text, mark, strlen(mark)) == 0 ? strlen(mark) : 0;
    if (!take_object(&walk)) {
        *line_no = 1;
        for (gsize i = 0; i < walk.at; i++) {
            *line_no += text[i] == '\n' ? 1 : 0;
        }
        return BOUNDARY_COLLECTION_NO_JSON;
    }
    return walk.has_type && walk.has_features ? BOUNDARY_COLLECTION_READ
                                              : BOUNDARY_COLLECTION_OTHER;
}
