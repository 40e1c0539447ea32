#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stddef.h>

/**
 * The template of the story (`/story/800120`): which scenes it has, in which order, with which
 * words and how long. A key file that an office may change (assets/story/story.conf explains every
 * key); what a scene shows is made of the data.
 */
typedef enum {
    SCREEN_STORY_OPENING,
    SCREEN_STORY_WHO,
    SCREEN_STORY_VISION,
    SCREEN_STORY_STRATEGY,
    SCREEN_STORY_PLANNED,
    SCREEN_STORY_ISSUES,
    SCREEN_STORY_PLACES,
    SCREEN_STORY_FOCUS,
    SCREEN_STORY_STATUS,
    SCREEN_STORY_DONE,
    SCREEN_STORY_DOING,
    SCREEN_STORY_MONEY,
    SCREEN_STORY_PAID,
    SCREEN_STORY_GIVERS,
    SCREEN_STORY_BETTER,
    SCREEN_STORY_WORSE,
    SCREEN_STORY_BEYOND,
    SCREEN_STORY_NEXT,
    SCREEN_STORY_THANKS,
    SCREEN_STORY_END,
    SCREEN_STORY_KIND_COUNT,
} ScreenStoryKind;

/** How long one scene takes to make room for the next, which follows it upwards. */
#define SCREEN_STORY_ARRIVAL_MS 700

/** Limits of the file, checked before anything is kept. */
#define SCREEN_STORY_LIMIT_BYTES 65536
#define SCREEN_STORY_LIMIT_SCENES 60
#define SCREEN_STORY_LIMIT_WORDS 300 /* letters of a title or caption */
#define SCREEN_STORY_LIMIT_SECONDS 120

typedef struct {
    char *th; /* NULL: nothing is said */
    char *en;
} ScreenStoryWords;

typedef struct {
    ScreenStoryKind kind;
    int least_seconds; /* 1 … most_seconds */
    int most_seconds;  /* … SCREEN_STORY_LIMIT_SECONDS */
    int rows;          /* 1 … 12 */
    int parts;         /* 1 … 6 */
    ScreenStoryWords title;
    ScreenStoryWords caption;   /* with {names} to fill in */
    ScreenStoryWords otherwise; /* where one of them is not known */
} ScreenStoryScene;

typedef struct {
    int least_seconds;
    int most_seconds;
    int letters_a_second;
    GPtrArray *scenes; /* of ScreenStoryScene */
} ScreenStoryTemplate;

void screen_story_template_free(ScreenStoryTemplate *story);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(ScreenStoryTemplate, screen_story_template_free)

/**
 * Reads the bytes of a template. Returns: owned, or NULL with BASE_ERROR_INVALID that names section
 * and key: an unknown kind, a number out of its bounds, a scene without a title, no scene at all.
 */
ScreenStoryTemplate *screen_story_template_parse(const char *bytes, size_t length,
                                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** The same of a file; also BASE_ERROR_MISSING and IO. NULL: the one the program came with. */
ScreenStoryTemplate *screen_story_template_read(const char *path,
                                                GError **error) G_GNUC_WARN_UNUSED_RESULT;
