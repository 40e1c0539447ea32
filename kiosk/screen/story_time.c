#include "story_page.h"

// How long each shot is shown.

// To look up, find where to read, and look at the picture.
#define PAUSE_SECONDS 6

#define SECONDS_A_MINUTE 60

static ScreenStoryShot *shot_of(const ScreenStory *story, guint i)
{
    return g_ptr_array_index(story->shots, i);
}

static int count_seconds(const ScreenStory *story)
{
    int sum = 0;
    for (guint i = 0; i < story->shots->len; i++) {
        sum += shot_of(story, i)->seconds;
    }
    return sum;
}

/* What a shot can still give (towards its shortest) or take (towards its longest). */
static int room_of(const ScreenStoryShot *shot, bool longer)
{
    return longer ? shot->scene->most_seconds - shot->seconds
                  : shot->seconds - shot->scene->least_seconds;
}

/* Every shot gives or takes its share of `change` by the room it has; what is lost by rounding goes
   to the first that have any left. */
static void share_out(const ScreenStory *story, int change, bool longer)
{
    int room = 0;
    for (guint i = 0; i < story->shots->len; i++) {
        room += room_of(shot_of(story, i), longer);
    }
    int wanted = MIN(change, room);
    int left = wanted;
    for (guint i = 0; i < story->shots->len && room > 0; i++) {
        ScreenStoryShot *shot = shot_of(story, i);
        int part = (int)((int64_t)wanted * room_of(shot, longer) / room);
        shot->seconds += longer ? part : -part;
        left -= part;
    }
    for (guint i = 0; i < story->shots->len && left > 0; i++) {
        ScreenStoryShot *shot = shot_of(story, i);
        int one = MIN(room_of(shot, longer), 1);
        shot->seconds += longer ? one : -one;
        left -= one;
    }
}

void screen_story_set_seconds(ScreenStory *story)
{
    for (guint i = 0; i < story->shots->len; i++) {
        ScreenStoryShot *shot = shot_of(story, i);
        int needed = PAUSE_SECONDS + shot->letters / story->story->letters_a_second;
        shot->seconds = CLAMP(needed, shot->scene->least_seconds, shot->scene->most_seconds);
    }
    int sum = count_seconds(story);
    if (sum < story->story->least_seconds) {
        share_out(story, story->story->least_seconds - sum, true);
    } else if (sum > story->story->most_seconds) {
        share_out(story, sum - story->story->most_seconds, false);
    }
    story->seconds = count_seconds(story);
}

int screen_story_minutes(const ScreenStory *story)
{
    return MAX((story->seconds + SECONDS_A_MINUTE / 2) / SECONDS_A_MINUTE, 1);
}
