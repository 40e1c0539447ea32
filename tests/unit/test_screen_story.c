#include "story_page.h"

#include <base/address.h>
#include <base/error.h>
#include <glib.h>
#include <string.h>

#include "screen_bed.h"
#include "screens.h"
#include "snapshot_case.h"

// The template of the story, how long its scenes are shown, and what is told of whom.

#define LENGTH "[story]\nleast-minutes = 1\nmost-minutes = 2\nletters-a-second = 10\n"
#define SCENE(name, kind, least, most)                                                             \
    "[" name "]\nkind = " kind "\nleast-seconds = " least "\nmost-seconds = " most                 \
    "\ntitle[th] = ก\ntitle[en] = A\n"

static ScreenStoryTemplate *parse(const char *text)
{
    g_autoptr(GError) error = NULL;
    ScreenStoryTemplate *story = screen_story_template_parse(text, strlen(text), &error);
    g_assert_no_error(error);
    return story;
}

static void expect_refused(const char *text, const char *word)
{
    g_autoptr(GError) error = NULL;
    g_assert_null(screen_story_template_parse(text, strlen(text), &error));
    g_assert_error(error, BASE_ERROR, BASE_ERROR_INVALID);
    g_assert_nonnull(strstr(error->message, word));
}

static void the_template_says_what_is_wrong(SnapshotCase *fixture, const void *unused)
{
    (void)fixture;
    (void)unused;
    expect_refused("", "1 to");
    expect_refused(LENGTH, "no scene");
    expect_refused(SCENE("a", "end", "1", "2"), "story");
    expect_refused(LENGTH SCENE("a", "dance", "1", "2"), "kind");
    expect_refused(LENGTH SCENE("a", "end", "9", "2"), "least-seconds");
    expect_refused(LENGTH SCENE("a", "end", "1", "86400"), "most-seconds");
    expect_refused(LENGTH SCENE("a", "end", "1", "2x"), "most-seconds");
    expect_refused(LENGTH SCENE("a", "end", "1", "2") "speed = 2\n", "speed");
    expect_refused(LENGTH "[a]\nkind = end\nleast-seconds = 1\nmost-seconds = 2\ntitle[th] = ก\n",
                   "title");
    expect_refused("[story]\nleast-minutes = 3\nmost-minutes = 2\nletters-a-second = 10\n" SCENE(
                       "a", "end", "1", "2"),
                   "least-minutes");
}

static void the_programs_own_template_is_sound(SnapshotCase *fixture, const void *unused)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(ScreenStoryTemplate) story = screen_story_template_read(NULL, &error);
    int most = 0;
    (void)fixture;
    (void)unused;
    g_assert_no_error(error);
    for (guint i = 0; i < story->scenes->len; i++) {
        const ScreenStoryScene *scene = g_ptr_array_index(story->scenes, i);
        most += scene->most_seconds;
        g_assert_nonnull(scene->caption.th);
        g_assert_nonnull(scene->caption.en);
    }
    g_assert_cmpint(story->least_seconds, ==, 600);
    g_assert_cmpint(story->most_seconds, ==, 720);
    g_assert_cmpint(most, >=, 600); // told once each, all of them can fill ten minutes
}

static void *open_story(Snapshot *snapshot, const UiMetrics *metrics, const char *address_text,
                        const ScreenStoryTemplate *template)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(BaseAddress) address = base_address_parse(address_text, NULL);
    static StoreStatus status;
    const ScreenContext context = {.snapshot = snapshot,
                                   .status = &status,
                                   .metrics = metrics,
                                   .now_unix = INT64_C(1769828400),
                                   .story = template};
    g_assert_true(screen_find(address) == &screen_story);
    void *state = screen_story.open(&context, address, &error);
    g_assert_no_error(error);
    return state;
}

static void all_of_it_has_the_length_asked_for(SnapshotCase *fixture, const void *unused)
{
    const UiMetrics metrics = ui_metrics_make(1920, 1080, 0);
    (void)unused;
    // Two scenes that need a few seconds each are stretched to a minute, and no further than they
    // go.
    g_autoptr(ScreenStoryTemplate) wide =
        parse(LENGTH SCENE("a", "opening", "5", "50") SCENE("b", "end", "5", "50"));
    g_autoptr(ScreenStory) filled = open_story(fixture->snapshot, &metrics, "/story/800120", wide);
    g_assert_cmpint(filled->seconds, ==, 60);
    g_autoptr(ScreenStoryTemplate) tight =
        parse(LENGTH SCENE("a", "opening", "5", "20") SCENE("b", "end", "5", "20"));
    g_autoptr(ScreenStory) poor = open_story(fixture->snapshot, &metrics, "/story/800120", tight);
    g_assert_cmpint(poor->seconds, ==, 40);
    g_autoptr(ScreenStoryTemplate) slow =
        parse("[story]\nleast-minutes = 1\nmost-minutes = 1\nletters-a-second = 1\n" SCENE(
            "a", "opening", "5", "120") SCENE("b", "issues", "5", "120")
                  SCENE("c", "status", "5", "120"));
    g_autoptr(ScreenStory) shortened =
        open_story(fixture->snapshot, &metrics, "/story/800120", slow);
    g_assert_cmpint(shortened->seconds, ==, 60);
    for (guint i = 0; i < shortened->shots->len; i++) {
        const ScreenStoryShot *shot = g_ptr_array_index(shortened->shots, i);
        g_assert_cmpint(shot->seconds, >=, 5);
    }
}

static const ScreenStoryShot *find_shot(const ScreenStory *story, ScreenStoryKind kind)
{
    for (guint i = 0; i < story->shots->len; i++) {
        const ScreenStoryShot *shot = g_ptr_array_index(story->shots, i);
        if (shot->scene->kind == kind) {
            return shot;
        }
    }
    return NULL;
}

static void captions_are_made_of_the_data(SnapshotCase *fixture, const void *unused)
{
    const UiMetrics metrics = ui_metrics_make(1920, 1080, 0);
    (void)unused;
    g_autoptr(ScreenStory) story = open_story(fixture->snapshot, &metrics, "/story/800120", NULL);
    const ScreenStoryShot *planned = find_shot(story, SCREEN_STORY_PLANNED);
    g_assert_nonnull(planned);
    g_assert_nonnull(strstr(planned->caption, "8"));
    g_assert_null(strchr(planned->caption, '{'));
    g_assert_nonnull(find_shot(story, SCREEN_STORY_PAID));
    g_assert_nonnull(find_shot(story, SCREEN_STORY_GIVERS));
    g_assert_null(find_shot(story, SCREEN_STORY_PLACES)); // a tambon's story has no list of places
    g_assert_null(screen_story_fill(story, "{nothing}"));
    g_assert_cmpstr(screen_story_fill(story, "a {place"), ==, "a {place");
}

static void who_sent_nothing_has_a_short_story_that_says_so(SnapshotCase *fixture,
                                                            const void *unused)
{
    const UiMetrics metrics = ui_metrics_make(1920, 1080, 0);
    (void)unused;
    g_autoptr(ScreenStory) story = open_story(fixture->snapshot, &metrics, "/story/801002", NULL);
    g_assert_null(find_shot(story, SCREEN_STORY_PLANNED));
    g_assert_nonnull(find_shot(story, SCREEN_STORY_OPENING));
    g_assert_nonnull(find_shot(story, SCREEN_STORY_END));
    g_assert_cmpuint(story->left_out->len, >, 10);
    g_assert_cmpint(story->seconds, <, 600);
}

static void a_district_tells_of_its_places(SnapshotCase *fixture, const void *unused)
{
    const UiMetrics metrics = ui_metrics_make(1920, 1080, 0);
    (void)unused;
    g_autoptr(ScreenStory) district = open_story(fixture->snapshot, &metrics, "/story/8001", NULL);
    g_assert_nonnull(find_shot(district, SCREEN_STORY_PLACES));
    g_assert_null(find_shot(district, SCREEN_STORY_VISION));
    g_autoptr(ScreenStory) group = open_story(fixture->snapshot, &metrics, "/story/group/1", NULL);
    g_assert_cmpstr(group->subject.scope, ==, "group/1");
    g_assert_nonnull(find_shot(group, SCREEN_STORY_PLACES));
    g_assert_false(group->is_tambon);
    // The release adds marks up by district: those of a group are gathered from its tambons.
    g_assert_cmpint(find_shot(group, SCREEN_STORY_FOCUS) != NULL, ==,
                    find_shot(district, SCREEN_STORY_FOCUS) != NULL);
    g_assert_cmpint(find_shot(group, SCREEN_STORY_BEYOND) != NULL, ==,
                    find_shot(district, SCREEN_STORY_BEYOND) != NULL);
    g_autoptr(ScreenStory) province = open_story(fixture->snapshot, &metrics, "/story", NULL);
    g_assert_cmpstr(province->subject.scope, ==, "80");
}

static void it_goes_on_by_itself_to_its_end(SnapshotCase *fixture, const void *unused)
{
    const UiMetrics metrics = ui_metrics_make(1920, 1080, 0);
    ScreenPlay play = {0};
    (void)unused;
    g_autoptr(ScreenStory) first = open_story(fixture->snapshot, &metrics, "/story/800120", NULL);
    g_assert_true(screen_story.play(first, &play));
    g_assert_cmpstr(play.next, ==, "/story/800120?scene=2");
    g_assert_cmpint(play.arrival_ms, ==, 0);
    g_assert_cmpint(play.after_ms, >, 5000);
    g_autoptr(ScreenStory) last =
        open_story(fixture->snapshot, &metrics, "/story/800120?scene=99", NULL);
    g_assert_true(screen_story.play(last, &play));
    g_assert_cmpstr(play.next, ==, "back");
    g_autoptr(ScreenStory) loop =
        open_story(fixture->snapshot, &metrics, "/story/800120?loop=1&scene=99", NULL);
    g_assert_true(screen_story.play(loop, &play));
    g_assert_cmpstr(play.next, ==, "/attract");
    g_autoptr(ScreenStory) stopped =
        open_story(fixture->snapshot, &metrics, "/story/800120?scene=2&stop=1", NULL);
    g_assert_false(screen_story.play(stopped, &play));
}

static char *draw_story(const SnapshotCase *fixture, const char *scenes)
{
    g_autoptr(ScreenStoryTemplate) template = parse(scenes);
    const UiMetrics metrics = ui_metrics_make(1200, 630, 300);
    g_auto(ScreenBed) bed = {0};
    screen_bed_init(&bed, fixture->file.path, INT64_C(1769828400));
    bed.story = template;
    g_autoptr(UiCanvas) canvas = screen_bed_draw(&bed, "/story/800120", &metrics);
    return ui_canvas_to_text(canvas);
}

// As of the card of a page that is sent to others.
static void a_single_scene_is_no_first_of_some(SnapshotCase *fixture, const void *unused)
{
    (void)unused;
    g_autofree char *one = draw_story(fixture, LENGTH SCENE("a", "planned", "10", "60"));
    g_autofree char *two =
        draw_story(fixture, LENGTH SCENE("a", "planned", "10", "60") SCENE("b", "who", "10", "60"));
    g_assert_nonnull(strstr(two, "1/2"));
    g_assert_null(strstr(one, "1/1"));
}

int main(int argc, char **argv)
{
    static const SnapshotCaseTest tests[] = {
        {"/screen/story/the-template-says-what-is-wrong", the_template_says_what_is_wrong},
        {"/screen/story/the-programs-own-template-is-sound", the_programs_own_template_is_sound},
        {"/screen/story/all-of-it-has-the-length-asked-for", all_of_it_has_the_length_asked_for},
        {"/screen/story/captions-are-made-of-the-data", captions_are_made_of_the_data},
        {"/screen/story/who-sent-nothing-has-a-short-story-that-says-so",
         who_sent_nothing_has_a_short_story_that_says_so},
        {"/screen/story/a-district-tells-of-its-places", a_district_tells_of_its_places},
        {"/screen/story/a-single-scene-is-no-first-of-some", a_single_scene_is_no_first_of_some},
        {"/screen/story/it-goes-on-by-itself-to-its-end", it_goes_on_by_itself_to_its_end},
    };
    return snapshot_case_run(argc, argv, tests, G_N_ELEMENTS(tests));
}
