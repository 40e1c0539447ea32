#include <screen/language.h>
#include <screen/screen.h>
#include <string.h>

#include "visit_bed.h"

// The story in front of a visitor and of nobody, on a clock that the test turns.

#define STORY "/story/800120"

static int64_t scene_ms(const VisitBed *bed)
{
    ScreenPlay play = {0};
    g_assert_true(bed->visit.view.screen->play(bed->visit.view.state, &play));
    return play.after_ms;
}

static void begin(VisitBed *bed)
{
    visit_bed_touch(bed, STORY);
    visit_bed_assert_address(bed, STORY);
    visit_bed_pass(bed, 0);
}

static void test_it_goes_on_and_nothing_is_due_between(VisitBed *bed, gconstpointer address)
{
    (void)address;
    begin(bed);
    g_assert_cmpint(visit_wait_ms(&bed->visit, bed->now_ms), ==, scene_ms(bed));
    visit_bed_pass(bed, scene_ms(bed) - 1);
    visit_bed_assert_address(bed, STORY);
    visit_bed_pass(bed, 1);
    visit_bed_assert_address(bed, STORY "?scene=2");
    g_assert_cmpfloat(bed->visit.view.arriving, ==, 1);
    g_assert_cmpint(visit_wait_ms(&bed->visit, bed->now_ms), <, 40); // 30 pictures a second or more
    visit_bed_pass(bed, SCREEN_STORY_ARRIVAL_MS / 2);
    g_assert_cmpfloat(bed->visit.view.arriving, >, 0);
    g_assert_cmpfloat(bed->visit.view.arriving, <, 1);
    visit_bed_pass(bed, SCREEN_STORY_ARRIVAL_MS);
    g_assert_cmpfloat(bed->visit.view.arriving, ==, 0);
    g_assert_cmpint(visit_wait_ms(&bed->visit, bed->now_ms), >, 5 * VISIT_BED_SECOND_MS);
}

static void test_whoever_watches_is_not_asked_whether_she_is_there(VisitBed *bed,
                                                                   gconstpointer address)
{
    (void)address;
    begin(bed);
    for (int scene = 0; scene < 3; scene++) {
        visit_bed_pass(bed, scene_ms(bed));
        g_assert_cmpint(bed->visit.idle.phase, ==, IDLE_USE);
    }
    visit_bed_assert_address(bed, STORY "?scene=4");
}

static void test_a_touch_stops_it_and_it_goes_on_from_there(VisitBed *bed, gconstpointer address)
{
    (void)address;
    begin(bed);
    visit_bed_pass(bed, scene_ms(bed));
    visit_bed_touch_at(bed, 500, 900);
    visit_bed_assert_address(bed, STORY "?scene=2&stop=1");
    visit_bed_pass(bed, 60 * VISIT_BED_SECOND_MS);
    visit_bed_assert_address(bed, STORY "?scene=2&stop=1");
    visit_bed_touch(bed, STORY "?scene=3&stop=1");
    visit_bed_touch(bed, STORY "?scene=3");
    visit_bed_pass(bed, scene_ms(bed));
    visit_bed_assert_address(bed, STORY "?scene=4");
    visit_bed_touch_at(bed, 500, 900);
    visit_bed_touch(bed, "back");
    visit_bed_assert_address(bed, VISIT_BED_TAMBON);
}

static void test_it_ends_where_it_began(VisitBed *bed, gconstpointer address)
{
    (void)address;
    begin(bed);
    for (int scene = 0; scene < 60; scene++) {
        if (bed->visit.view.screen->play == NULL) {
            break;
        }
        visit_bed_pass(bed, scene_ms(bed));
    }
    visit_bed_assert_address(bed, VISIT_BED_TAMBON);
}

static void test_where_nothing_may_move_it_waits_for_a_touch(VisitBed *bed, gconstpointer address)
{
    (void)address;
    begin(bed);
    bed->visit.view.metrics.calm = true;
    visit_bed_pass(bed, 80 * VISIT_BED_SECOND_MS);
    visit_bed_assert_address(bed, STORY);
    visit_bed_touch(bed, STORY "?scene=2&stop=1");
    visit_bed_assert_address(bed, STORY "?scene=2&stop=1");
}

/* The facts are told first, ten seconds each. */
static void wait_for_story(VisitBed *bed)
{
    bed->data.tells_story = true;
    visit_fit(&bed->visit, 1080, 1920, 336);
    visit_bed_pass(bed, 0);
    for (int fact = 0; fact < 6 && strcmp(view_name(&bed->visit.view), "story") != 0; fact++) {
        visit_bed_pass(bed, 10 * VISIT_BED_SECOND_MS);
    }
    visit_bed_assert_address(bed, "/story/8001?loop=1");
}

static void test_at_rest_it_takes_turns_with_the_facts(VisitBed *bed, gconstpointer address)
{
    (void)address;
    visit_bed_pass(bed, 300 * VISIT_BED_SECOND_MS);
    visit_bed_assert_address(bed, NAVIGATOR_REST); // unless it was asked for
    wait_for_story(bed);
    g_assert_cmpint(bed->visit.idle.phase, ==, IDLE_REST);
    visit_bed_pass(bed, scene_ms(bed));
    visit_bed_assert_address(bed, "/story/8001?loop=1&scene=2");
    visit_bed_touch_at(bed, 500, 900);
    visit_bed_assert_address(bed, "/");
    g_assert_false(navigator_can_go_back(bed->visit.navigator));
}

static void test_at_rest_it_ends_with_the_facts_again(VisitBed *bed, gconstpointer address)
{
    (void)address;
    wait_for_story(bed);
    for (int scene = 0; scene < 60 && strcmp(view_name(&bed->visit.view), "story") == 0; scene++) {
        visit_bed_pass(bed, scene_ms(bed));
    }
    visit_bed_assert_address(bed, NAVIGATOR_REST);
    g_assert_false(navigator_can_go_back(bed->visit.navigator));
}

#define ADD(path, address, test)                                                                   \
    g_test_add(path, VisitBed, address, visit_bed_set_up, test, visit_bed_tear_down)

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    ADD("/app/story/it-goes-on-and-nothing-is-due-between", VISIT_BED_TAMBON,
        test_it_goes_on_and_nothing_is_due_between);
    ADD("/app/story/whoever-watches-is-not-asked-whether-she-is-there", VISIT_BED_TAMBON,
        test_whoever_watches_is_not_asked_whether_she_is_there);
    ADD("/app/story/a-touch-stops-it-and-it-goes-on-from-there", VISIT_BED_TAMBON,
        test_a_touch_stops_it_and_it_goes_on_from_there);
    ADD("/app/story/it-ends-where-it-began", VISIT_BED_TAMBON, test_it_ends_where_it_began);
    ADD("/app/story/where-nothing-may-move-it-waits-for-a-touch", VISIT_BED_TAMBON,
        test_where_nothing_may_move_it_waits_for_a_touch);
    ADD("/app/story/at-rest-it-takes-turns-with-the-facts", NULL,
        test_at_rest_it_takes_turns_with_the_facts);
    ADD("/app/story/at-rest-it-ends-with-the-facts-again", NULL,
        test_at_rest_it_ends_with_the_facts_again);
    return g_test_run();
}
