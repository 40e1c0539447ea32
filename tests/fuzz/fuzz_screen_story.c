// A template of the story is refused with a message, or all it says lies within its bounds.
#include <base/error.h>
#include <glib.h>
#include <screen/story.h>

#include "input.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(ScreenStoryTemplate) story =
        screen_story_template_parse((const char *)data, size, &error);
    if (story == NULL) {
        g_assert_true(g_error_matches(error, BASE_ERROR, BASE_ERROR_INVALID));
        return 0;
    }
    g_assert_cmpint(story->least_seconds, <=, story->most_seconds);
    g_assert_cmpint(story->letters_a_second, >, 0);
    g_assert_cmpuint(story->scenes->len, <=, SCREEN_STORY_LIMIT_SCENES);
    for (guint i = 0; i < story->scenes->len; i++) {
        const ScreenStoryScene *scene = g_ptr_array_index(story->scenes, i);
        g_assert_true(scene->kind >= 0 && scene->kind < SCREEN_STORY_KIND_COUNT);
        g_assert_cmpint(scene->least_seconds, >=, 1);
        g_assert_cmpint(scene->least_seconds, <=, scene->most_seconds);
        g_assert_cmpint(scene->most_seconds, <=, SCREEN_STORY_LIMIT_SECONDS);
        g_assert_true(scene->rows > 0 && scene->parts > 0);
        g_assert_nonnull(scene->title.th);
    }
    return 0;
}
