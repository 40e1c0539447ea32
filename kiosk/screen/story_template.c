#include <base/error.h>
#include <base/file.h>
#include <screen/story.h>
#include <string.h>

#include "story_text.h"

// The key file of the story: every number has bounds, so that no slip of the pen makes a scene of a
// day.

#define STORY_GROUP "story"
#define SECONDS_A_MINUTE 60
#define USUAL_ROWS 5
#define MOST_ROWS 12
#define MOST_PARTS 6
#define MOST_MINUTES 60
#define MOST_LETTERS 100

static const char *const kinds[SCREEN_STORY_KIND_COUNT] = {
    [SCREEN_STORY_OPENING] = "opening", [SCREEN_STORY_WHO] = "who",
    [SCREEN_STORY_VISION] = "vision",   [SCREEN_STORY_STRATEGY] = "strategy",
    [SCREEN_STORY_PLANNED] = "planned", [SCREEN_STORY_ISSUES] = "issues",
    [SCREEN_STORY_PLACES] = "places",   [SCREEN_STORY_FOCUS] = "focus",
    [SCREEN_STORY_STATUS] = "status",   [SCREEN_STORY_DONE] = "done",
    [SCREEN_STORY_DOING] = "doing",     [SCREEN_STORY_MONEY] = "money",
    [SCREEN_STORY_PAID] = "paid",       [SCREEN_STORY_GIVERS] = "givers",
    [SCREEN_STORY_BETTER] = "better",   [SCREEN_STORY_WORSE] = "worse",
    [SCREEN_STORY_BEYOND] = "beyond",   [SCREEN_STORY_NEXT] = "next",
    [SCREEN_STORY_THANKS] = "thanks",   [SCREEN_STORY_END] = "end",
};

static void clear_words(ScreenStoryWords *words)
{
    g_free(words->th);
    g_free(words->en);
}

static void free_scene(void *data)
{
    ScreenStoryScene *scene = data;
    clear_words(&scene->title);
    clear_words(&scene->caption);
    clear_words(&scene->otherwise);
    g_free(scene);
}

void screen_story_template_free(ScreenStoryTemplate *story)
{
    if (story != NULL) {
        g_ptr_array_unref(story->scenes);
        g_free(story);
    }
}

static bool fail(GError **error, const char *group, const char *key, const char *what)
{
    g_set_error(error, BASE_ERROR, BASE_ERROR_INVALID, "[%s] %s: %s", group, key, what);
    return false;
}

/* A whole number of a section. */
typedef struct {
    const char *key;
    int usual; /* where the key is not there; 0: it must be */
    int most;  /* the least is 1 */
} Number;

static bool read_number(GKeyFile *file, const char *group, Number asked, int *number,
                        GError **error)
{
    g_autofree char *text = g_key_file_get_value(file, group, asked.key, NULL);
    char *end = NULL;
    gint64 value = text == NULL ? asked.usual : g_ascii_strtoll(text, &end, 10);
    if (value < 1 || value > asked.most || (text != NULL && (end == text || *end != '\0'))) {
        g_autofree char *what = g_strdup_printf("not a number from 1 to %d", asked.most);
        return fail(error, group, asked.key, what);
    }
    *number = (int)value;
    return true;
}

static bool read_word(GKeyFile *file, const char *group, const char *key, char **word,
                      GError **error)
{
    *word = g_key_file_get_string(file, group, key, NULL);
    if (*word != NULL && g_utf8_strlen(*word, -1) > SCREEN_STORY_LIMIT_WORDS) {
        return fail(error, group, key, "too long");
    }
    if (*word != NULL && **word == '\0') {
        g_clear_pointer(word, g_free);
    }
    return true;
}

static bool read_words(GKeyFile *file, const char *group, const char *key, ScreenStoryWords *words,
                       GError **error)
{
    g_autofree char *th = g_strdup_printf("%s[th]", key);
    g_autofree char *en = g_strdup_printf("%s[en]", key);
    return read_word(file, group, th, &words->th, error) &&
           read_word(file, group, en, &words->en, error);
}

static bool read_kind(GKeyFile *file, const char *group, ScreenStoryKind *kind, GError **error)
{
    g_autofree char *word = g_key_file_get_value(file, group, "kind", NULL);
    for (int i = 0; i < SCREEN_STORY_KIND_COUNT; i++) {
        if (g_strcmp0(word, kinds[i]) == 0) {
            *kind = (ScreenStoryKind)i;
            return true;
        }
    }
    return fail(error, group, "kind", "not a kind of scene");
}

static bool check_keys(GKeyFile *file, const char *group, const char *const *known, GError **error)
{
    g_auto(GStrv) keys = g_key_file_get_keys(file, group, NULL, NULL);
    for (int i = 0; keys != NULL && keys[i] != NULL; i++) {
        if (!g_strv_contains(known, keys[i])) {
            return fail(error, group, keys[i], "not a key of this section");
        }
    }
    return true;
}

static bool read_scene(GKeyFile *file, const char *group, ScreenStoryScene *scene, GError **error)
{
    static const char *const known[] = {
        "kind",      "least-seconds", "most-seconds", "rows",          "parts",         "title[th]",
        "title[en]", "caption[th]",   "caption[en]",  "otherwise[th]", "otherwise[en]", NULL};
    if (!check_keys(file, group, known, error) || !read_kind(file, group, &scene->kind, error) ||
        !read_number(file, group, (Number){"most-seconds", 0, SCREEN_STORY_LIMIT_SECONDS},
                     &scene->most_seconds, error) ||
        !read_number(file, group, (Number){"least-seconds", 0, scene->most_seconds},
                     &scene->least_seconds, error) ||
        !read_number(file, group, (Number){"rows", USUAL_ROWS, MOST_ROWS}, &scene->rows, error) ||
        !read_number(file, group, (Number){"parts", 1, MOST_PARTS}, &scene->parts, error) ||
        !read_words(file, group, "title", &scene->title, error) ||
        !read_words(file, group, "caption", &scene->caption, error) ||
        !read_words(file, group, "otherwise", &scene->otherwise, error)) {
        return false;
    }
    return scene->title.th != NULL && scene->title.en != NULL
               ? true
               : fail(error, group, "title", "needed in th and en");
}

static bool read_length(GKeyFile *file, ScreenStoryTemplate *story, GError **error)
{
    static const char *const known[] = {"least-minutes", "most-minutes", "letters-a-second", NULL};
    int least = 0;
    int most = 0;
    if (!g_key_file_has_group(file, STORY_GROUP)) {
        return fail(error, STORY_GROUP, "least-minutes", "the section is not there");
    }
    if (!check_keys(file, STORY_GROUP, known, error) ||
        !read_number(file, STORY_GROUP, (Number){"most-minutes", 0, MOST_MINUTES}, &most, error) ||
        !read_number(file, STORY_GROUP, (Number){"least-minutes", 0, most}, &least, error) ||
        !read_number(file, STORY_GROUP, (Number){"letters-a-second", 0, MOST_LETTERS},
                     &story->letters_a_second, error)) {
        return false;
    }
    story->least_seconds = least * SECONDS_A_MINUTE;
    story->most_seconds = most * SECONDS_A_MINUTE;
    return true;
}

static bool read_scenes(GKeyFile *file, ScreenStoryTemplate *story, GError **error)
{
    g_auto(GStrv) groups = g_key_file_get_groups(file, NULL);
    for (int i = 0; groups[i] != NULL; i++) {
        if (strcmp(groups[i], STORY_GROUP) == 0) {
            continue;
        }
        if (story->scenes->len == SCREEN_STORY_LIMIT_SCENES) {
            return fail(error, groups[i], "kind", "too many scenes");
        }
        ScreenStoryScene *scene = g_new0(ScreenStoryScene, 1);
        g_ptr_array_add(story->scenes, scene);
        if (!read_scene(file, groups[i], scene, error)) {
            return false;
        }
    }
    return story->scenes->len > 0 ? true : fail(error, STORY_GROUP, "kind", "no scene at all");
}

ScreenStoryTemplate *screen_story_template_parse(const char *bytes, size_t length, GError **error)
{
    g_autoptr(GKeyFile) file = g_key_file_new();
    g_autoptr(GError) local = NULL;
    if (length == 0 || length > SCREEN_STORY_LIMIT_BYTES ||
        !g_utf8_validate_len(bytes, length, NULL)) {
        g_set_error(error, BASE_ERROR, BASE_ERROR_INVALID,
                    "the template of the story: not UTF-8 text of 1 to %d bytes",
                    SCREEN_STORY_LIMIT_BYTES);
        return NULL;
    }
    if (!g_key_file_load_from_data(file, bytes, length, G_KEY_FILE_KEEP_TRANSLATIONS, &local)) {
        g_set_error(error, BASE_ERROR, BASE_ERROR_INVALID, "the template of the story: %s",
                    local->message);
        return NULL;
    }
    g_autoptr(ScreenStoryTemplate) story = g_new0(ScreenStoryTemplate, 1);
    story->scenes = g_ptr_array_new_with_free_func(free_scene);
    return read_length(file, story, error) && read_scenes(file, story, error)
               ? g_steal_pointer(&story)
               : NULL;
}

ScreenStoryTemplate *screen_story_template_read(const char *path, GError **error)
{
    if (path == NULL) {
        return screen_story_template_parse(story_conf, strlen(story_conf), error);
    }
    g_autofree char *text = base_file_read_text(path, SCREEN_STORY_LIMIT_BYTES, error);
    ScreenStoryTemplate *story =
        text == NULL ? NULL : screen_story_template_parse(text, strlen(text), error);
    if (story == NULL) {
        g_prefix_error(error, "%s: ", path);
    }
    return story;
}
