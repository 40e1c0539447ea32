#pragma once

#include <screen/story.h>
#include <snapshot/plan.h>

#include "page.h"
#include "subject.h"
#include "summary.h"

/**
 * The story of a place while it is made and shown: scenes out of the data, in the order and with
 * the words of the template. Each kind of scene has a function in story_scenes.c, story_projects.c
 * or story_money.c that adds one or more shots, or none where nothing was sent of it.
 */

/** A scene as it is shown. Texts are kept in the page's. */
typedef struct {
    const ScreenStoryScene *scene; /* what the template says of it; borrowed */
    UiIcon icon;
    const char *title;
    const char *caption; /* NULL: none */
    ScreenFlow *flow;    /* owned */
    const char *line;    /* of UI_TYPE_DISPLAY, that must not be broken; NULL: none */
    int letters;         /* to be read in it */
    int prose;           /* of these, in long texts */
    int seconds;
    int setting; /* in which it fits into `fitted`: only drawing looks at it */
    UiBox fitted;
} ScreenStoryShot;

typedef struct {
    const ScreenContext *context; /* borrowed for open() */
    Snapshot *snapshot;           /* likewise */
    ScreenPage *page;  /* owned; its flow is that of the shot being made, and at last of nothing */
    ScreenFlow *spare; /* the page's own flow */
    ScreenStoryTemplate *made; /* owned: the program's own template; NULL: the context's */
    const ScreenStoryTemplate *story;
    const ScreenStoryScene *scene; /* the one being made */
    ScreenSubject subject;
    bool is_tambon;
    ScreenSummary summary;
    SnapshotPlan *plan;  /* owned; NULL: none sent, or no tambon */
    GHashTable *values;  /* owned; what {names} in captions stand for */
    GPtrArray *shots;    /* owned; of ScreenStoryShot */
    GPtrArray *left_out; /* owned; titles of the scenes of which nothing was sent; borrowed texts */
    int seconds;         /* of all shots */
    int shown;           /* from 0 */
    bool stopped;
    const char *next; /* where it goes after the shot shown; kept in the page's texts */
    bool loops;       /* while nobody is there: it ends where it began, at the attract screen */
} ScreenStory;

void screen_story_free(ScreenStory *story);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(ScreenStory, screen_story_free)

/** Begins a shot of the scene being made; what is added next stands in it. */
void screen_story_begin(ScreenStory *story, UiIcon icon);

/** Begins one where line `index` (from 0) of a list begins a new part of the scene. */
void screen_story_begin_part(ScreenStory *story, UiIcon icon, int index);

/** How many lines of a list of `count` the scene has room for in all its parts. */
int screen_story_rows(const ScreenStory *story, int count);

/** What {name} stands for in captions; NULL: it is not known. */
void screen_story_set(ScreenStory *story, const char *name, const char *words);

/** The name of the place as large as it fits in one line, and below it with what it lies in. */
void screen_story_add_name(ScreenStory *story, ScreenStoryShot *shot);

/** Contents of the shot begun last; the words are counted for how long it is shown. */
void screen_story_add_text(ScreenStory *story, UiType type, const char *words);
void screen_story_add_fact(ScreenStory *story, const char *name, const char *value);
void screen_story_add_stat(ScreenStory *story, const UiStat *stat);

/** A line with a bar: what, how much in words, how much of `maximum`, and more in small letters. */
typedef struct {
    const char *name;
    const char *figure;
    double value; /* below 0: not stated */
    double maximum;
    int series;
    const char *caption; /* NULL: none */
    UiBadge badge;       /* its word NULL: none */
} ScreenStoryLine;
void screen_story_add_line(ScreenStory *story, const ScreenStoryLine *line);

/**
 * A long text with what it is over it (NULL: nothing), in the shot of the scene begun last while
 * that has room for it, then in as many more as it needs.
 */
void screen_story_add_prose(ScreenStory *story, UiIcon icon, const char *label, const char *words);

/**
 * The scenes, by kind. What adds no shot is told as left out. The opening is filled in when all
 * else is there (screen_story_finish_opening()).
 */
typedef bool ScreenStoryMake(ScreenStory *story, GError **error);
ScreenStoryMake screen_story_make_opening;
ScreenStoryMake screen_story_make_who;
ScreenStoryMake screen_story_make_vision;
ScreenStoryMake screen_story_make_strategy;
ScreenStoryMake screen_story_make_better;
ScreenStoryMake screen_story_make_worse;
ScreenStoryMake screen_story_make_thanks;
ScreenStoryMake screen_story_make_end;
ScreenStoryMake screen_story_make_planned;
ScreenStoryMake screen_story_make_places;
ScreenStoryMake screen_story_make_focus;
ScreenStoryMake screen_story_make_status;
ScreenStoryMake screen_story_make_done;
ScreenStoryMake screen_story_make_doing;
ScreenStoryMake screen_story_make_next;
ScreenStoryMake screen_story_make_beyond;
ScreenStoryMake screen_story_make_issues;
ScreenStoryMake screen_story_make_money;
ScreenStoryMake screen_story_make_paid;
ScreenStoryMake screen_story_make_givers;

void screen_story_finish_opening(ScreenStory *story);

/** What captions may say of all projects of the place. */
void screen_story_set_sums(ScreenStory *story);

/**
 * How long each shot is shown: as its letters need, within its bounds; all of them then shorter or
 * longer together, until the whole has the length the template asks for, or no shot can give or
 * take more (story_time.c).
 */
void screen_story_set_seconds(ScreenStory *story);

/** Minutes of the whole, rounded; at least 1. */
int screen_story_minutes(const ScreenStory *story);

/** "มี {projects} …" with what is known filled in; NULL where one of the names is not. */
const char *screen_story_fill(const ScreenStory *story, const char *words);

/** ScreenClass.draw (story_draw.c). */
void screen_story_draw(const void *state, const ScreenContext *context, const UiDraw *draw);

/** The story's address at a scene (from 0). */
const char *screen_story_address(const ScreenStory *story, ScreenText *text, int scene,
                                 bool stopped);

/** A tile that leads to the story of a place, in the section begun last. */
void screen_story_add_way(ScreenPage *page, const char *code);
