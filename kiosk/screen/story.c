#include "story_page.h"

#include <string.h>

#include "gauge.h"
#include "place.h"
#include "plan.h"
#include "screens.h"
#include "words.h"

// The story of a tambon, a district or the province, told by itself from the data in ten to twelve
// minutes: every scene is a page of its own (scene=3), so it can be looked at, filmed and stopped
// at.

#define LEAF "story"
#define TAMBON_DIGITS 6

// A shot has no room for more letters of one text, in the smallest letters it may have.
#define PROSE_LETTERS 380

/* Of "/story", "/story/8001" and "/story/group/2"; owned, NULL for other addresses. */
static char *scope_of(const BaseAddress *address, const char *province_code)
{
    const char *first = base_address_segment(address, 0);
    const char *second = base_address_segment(address, 1);
    const char *third = base_address_segment(address, 2);
    if (g_strcmp0(first, LEAF) != 0 || base_address_segment_count(address) > 3) {
        return NULL;
    }
    if (third != NULL) {
        return strcmp(second, "group") == 0 ? g_strdup_printf("group/%s", third) : NULL;
    }
    return g_strdup(second != NULL ? second : province_code);
}

static bool matches(const BaseAddress *address)
{
    g_autofree char *scope = scope_of(address, "");
    if (scope == NULL || scope[0] == '\0') {
        return scope != NULL;
    }
    bool is_village = g_ascii_isdigit(scope[0]) && strlen(scope) > TAMBON_DIGITS;
    return screen_subject_is_scope(scope) && !is_village; // which tells no story
}

/* ---- making ---- */

static void free_shot(void *data)
{
    ScreenStoryShot *shot = data;
    screen_flow_free(shot->flow);
    g_free(shot);
}

void screen_story_free(ScreenStory *story)
{
    if (story != NULL) {
        story->page->flow = story->spare;
        screen_page_close(story->page);
        screen_story_template_free(story->made);
        screen_summary_clear(&story->summary);
        g_clear_pointer(&story->plan, snapshot_plan_free);
        g_hash_table_unref(story->values);
        g_ptr_array_unref(story->shots);
        g_ptr_array_unref(story->left_out);
        g_free(story);
    }
}

static void close_story(void *state) { screen_story_free(state); }

static ScreenStory *new_story(const ScreenContext *context, const BaseAddress *address)
{
    ScreenStory *story = g_new0(ScreenStory, 1);
    story->context = context;
    story->snapshot = context->snapshot;
    story->page = screen_page_new(context, address);
    story->spare = story->page->flow;
    story->story = context->story;
    story->values = g_hash_table_new(g_str_hash, g_str_equal);
    story->shots = g_ptr_array_new_with_free_func(free_shot);
    story->left_out = g_ptr_array_new();
    return story;
}

static ScreenStoryShot *last_shot(const ScreenStory *story)
{
    return g_ptr_array_index(story->shots, story->shots->len - 1);
}

static void count_letters(ScreenStory *story, const char *words)
{
    if (words != NULL) {
        last_shot(story)->letters += (int)g_utf8_strlen(words, -1);
    }
}

static const char *choose_words(const ScreenStory *story, const ScreenStoryWords *words)
{
    return screen_text_is_thai(story->page->text) ? words->th : words->en;
}

void screen_story_begin(ScreenStory *story, UiIcon icon)
{
    ScreenStoryShot *shot = g_new0(ScreenStoryShot, 1);
    shot->scene = story->scene;
    shot->icon = icon;
    shot->flow = screen_flow_new();
    g_ptr_array_add(story->shots, shot);
    story->page->flow = shot->flow;
    screen_flow_begin_wide(shot->flow);
    count_letters(story, choose_words(story, &story->scene->title));
    count_letters(story, choose_words(story, &story->scene->caption));
}

void screen_story_begin_part(ScreenStory *story, UiIcon icon, int index)
{
    if (index % story->scene->rows == 0) {
        screen_story_begin(story, icon);
    }
}

int screen_story_rows(const ScreenStory *story, int count)
{
    return MIN(count, story->scene->rows * story->scene->parts);
}

void screen_story_set(ScreenStory *story, const char *name, const char *words)
{
    if (words != NULL) {
        (void)g_hash_table_insert(story->values, (void *)(uintptr_t)name, (void *)(uintptr_t)words);
    }
}

void screen_story_add_text(ScreenStory *story, UiType type, const char *words)
{
    screen_flow_begin_wide(story->page->flow);
    screen_flow_add_text(story->page->flow, type, false, words);
    count_letters(story, words);
}

void screen_story_add_fact(ScreenStory *story, const char *name, const char *value)
{
    screen_flow_add_fact(story->page->flow, name, value, NULL);
    count_letters(story, name);
    count_letters(story, value);
}

void screen_story_add_stat(ScreenStory *story, const UiStat *stat)
{
    screen_flow_add_stat(story->page->flow, stat);
    count_letters(story, stat->number);
    count_letters(story, stat->unit);
    count_letters(story, stat->sentence);
}

void screen_story_add_line(ScreenStory *story, const ScreenStoryLine *line)
{
    const ScreenGauge gauge = {.part = {.label = line->name,
                                        .figure = line->figure,
                                        .value = line->value,
                                        .series = line->series},
                               .maximum = line->maximum,
                               .caption = line->caption,
                               .badge = line->badge};
    // Beside one another where the panel has room for two: then all of them are larger.
    screen_flow_begin(story->page->flow,
                      &(ScreenSection){.kind = SCREEN_SECTION_PLAIN, .whole = true});
    screen_flow_add_widget(story->page->flow, screen_gauge_draw, &gauge, sizeof gauge);
    count_letters(story, line->name);
    count_letters(story, line->figure);
    count_letters(story, line->caption);
    count_letters(story, line->badge.word);
}

/* The bytes of the next piece of a text: to the end of a line or of a word. */
static size_t find_piece(const char *words)
{
    const char *end = words;
    const char *word = NULL;
    for (int letters = 0; letters < PROSE_LETTERS && *end != '\0'; letters++) {
        if (*end == '\n' || *end == ' ') {
            word = end;
        }
        end = g_utf8_next_char(end);
    }
    return (size_t)((*end == '\0' || word == NULL ? end : word) - words);
}

void screen_story_add_prose(ScreenStory *story, UiIcon icon, const char *label, const char *words)
{
    while (words != NULL && *words != '\0') {
        size_t bytes = find_piece(words);
        g_autofree char *piece = g_strndup(words, bytes);
        int letters = (int)g_utf8_strlen(piece, -1);
        bool begun = story->shots->len > 0 && last_shot(story)->scene == story->scene;
        if (!begun || last_shot(story)->prose + letters > PROSE_LETTERS) {
            screen_story_begin(story, icon);
        }
        last_shot(story)->prose += letters;
        screen_story_add_text(story, UI_TYPE_BODY, label);
        screen_story_add_text(story, UI_TYPE_HEADING, screen_text_words(story->page->text, piece));
        words += bytes;
        words += strspn(words, " \n");
        label = NULL;
    }
}

/* ---- captions ---- */

const char *screen_story_fill(const ScreenStory *story, const char *words)
{
    g_autoptr(GString) filled = g_string_new(NULL);
    while (words != NULL && *words != '\0') {
        const char *end = *words == '{' ? strchr(words, '}') : NULL;
        if (end == NULL) {
            g_string_append_c(filled, *words++);
            continue;
        }
        g_autofree char *name = g_strndup(words + 1, (size_t)(end - words) - 1);
        const char *value = g_hash_table_lookup(story->values, name);
        if (value == NULL) {
            return NULL;
        }
        g_string_append(filled, value);
        words = end + 1;
    }
    return screen_text_words(story->page->text, g_strstrip(filled->str));
}

static void fill_captions(ScreenStory *story)
{
    for (guint i = 0; i < story->shots->len; i++) {
        ScreenStoryShot *shot = g_ptr_array_index(story->shots, i);
        const ScreenStoryScene *scene = shot->scene;
        shot->title = screen_text_or_not_stated(
            story->page->text, screen_story_fill(story, choose_words(story, &scene->title)));
        shot->caption = screen_story_fill(story, choose_words(story, &scene->caption));
        if (shot->caption == NULL) {
            shot->caption = screen_story_fill(story, choose_words(story, &scene->otherwise));
        }
    }
}

/* ---- open ---- */

static ScreenStoryMake *const makers[SCREEN_STORY_KIND_COUNT] = {
    [SCREEN_STORY_OPENING] = screen_story_make_opening,
    [SCREEN_STORY_WHO] = screen_story_make_who,
    [SCREEN_STORY_VISION] = screen_story_make_vision,
    [SCREEN_STORY_STRATEGY] = screen_story_make_strategy,
    [SCREEN_STORY_PLANNED] = screen_story_make_planned,
    [SCREEN_STORY_ISSUES] = screen_story_make_issues,
    [SCREEN_STORY_PLACES] = screen_story_make_places,
    [SCREEN_STORY_FOCUS] = screen_story_make_focus,
    [SCREEN_STORY_STATUS] = screen_story_make_status,
    [SCREEN_STORY_DONE] = screen_story_make_done,
    [SCREEN_STORY_DOING] = screen_story_make_doing,
    [SCREEN_STORY_MONEY] = screen_story_make_money,
    [SCREEN_STORY_PAID] = screen_story_make_paid,
    [SCREEN_STORY_GIVERS] = screen_story_make_givers,
    [SCREEN_STORY_BETTER] = screen_story_make_better,
    [SCREEN_STORY_WORSE] = screen_story_make_worse,
    [SCREEN_STORY_BEYOND] = screen_story_make_beyond,
    [SCREEN_STORY_NEXT] = screen_story_make_next,
    [SCREEN_STORY_THANKS] = screen_story_make_thanks,
    [SCREEN_STORY_END] = screen_story_make_end,
};

/* Lists of places are told above the tambons, plans and lists of projects of a tambon. */
static bool is_of_place(const ScreenStory *story, ScreenStoryKind kind)
{
    switch (kind) {
    case SCREEN_STORY_PLACES:
        return !story->is_tambon;
    case SCREEN_STORY_VISION:
    case SCREEN_STORY_STRATEGY:
    case SCREEN_STORY_DONE:
    case SCREEN_STORY_DOING:
        return story->is_tambon;
    default:
        return true;
    }
}

static bool make_scenes(ScreenStory *story, GError **error)
{
    for (guint i = 0; i < story->story->scenes->len; i++) {
        guint before = story->shots->len;
        story->scene = g_ptr_array_index(story->story->scenes, i);
        if (!makers[story->scene->kind](story, error)) {
            return false;
        }
        if (story->shots->len == before && is_of_place(story, story->scene->kind)) {
            g_ptr_array_add(story->left_out,
                            (void *)(uintptr_t)choose_words(story, &story->scene->title));
        }
    }
    return true;
}

static bool read_place(ScreenStory *story, const BaseAddress *address, GError **error)
{
    ScreenText *text = story->page->text;
    g_autofree char *code = scope_of(address, snapshot_release(story->snapshot)->province_code);
    if (!screen_subject_read(story->snapshot, text, code, &story->subject, error)) {
        return false;
    }
    story->is_tambon = screen_subject_is_tambon(code);
    story->page->place = story->subject.full;
    screen_story_set(story, "place", story->subject.name);
    screen_story_set(story, "district", story->subject.full);
    screen_story_set(story, "date", story->page->as_of);
    if (!screen_summary_read(story->snapshot, story->subject.scope, &story->summary, error)) {
        return false;
    }
    screen_story_set_sums(story);
    story->page->sample = story->summary.coverage.sample_count > 0;
    return !story->is_tambon || screen_plan_read(story->snapshot, code, 0, &story->plan, error);
}

const char *screen_story_address(const ScreenStory *story, ScreenText *text, int scene,
                                 bool stopped)
{
    g_autoptr(BaseAddress) address = base_address_copy(story->page->address);
    g_autofree char *number = g_strdup_printf("%d", scene + 1);
    base_address_set_parameter(address, "scene", scene == 0 ? NULL : number);
    base_address_set_parameter(address, "stop", stopped ? "1" : NULL);
    g_autofree char *words = base_address_to_text(address);
    return screen_text_keep(text, words);
}

/* The scene of the address; one that is not there is the last. */
static void find_scene(ScreenStory *story, const BaseAddress *address)
{
    const char *scene = base_address_parameter(address, "scene");
    gint64 number = scene == NULL ? 1 : g_ascii_strtoll(scene, NULL, 10);
    story->shown = (int)CLAMP(number, 1, (gint64)story->shots->len) - 1;
    story->stopped = base_address_parameter(address, "stop") != NULL;
    story->loops = base_address_parameter(address, "loop") != NULL;
    bool last = story->shown + 1 == (int)story->shots->len;
    story->next = !last ? screen_story_address(story, story->page->text, story->shown + 1, false)
                  : story->loops ? "/attract"
                                 : "back";
}

static bool read_template(ScreenStory *story, GError **error)
{
    if (story->story == NULL) {
        story->story = story->made = screen_story_template_read(NULL, error);
    }
    return story->story != NULL;
}

static void *open_story(const ScreenContext *context, const BaseAddress *address, GError **error)
{
    g_autoptr(ScreenStory) story = new_story(context, address);
    if (!read_template(story, error) || !read_place(story, address, error) ||
        !make_scenes(story, error)) {
        return NULL;
    }
    if (story->shots->len == 0) { // of a template that asks only for what nobody has sent
        story->scene = g_ptr_array_index(story->story->scenes, 0);
        (void)screen_story_make_end(story, error);
    }
    screen_story_set_seconds(story);
    screen_story_set(story, "minutes",
                     screen_text_say(story->page->text, "%d", screen_story_minutes(story)));
    fill_captions(story);
    screen_story_finish_opening(story);
    find_scene(story, address);
    story->page->flow = story->spare;
    story->context = NULL;
    story->snapshot = NULL;
    return g_steal_pointer(&story);
}

/* ---- by itself ---- */

static bool play(const void *state, ScreenPlay *played)
{
    const ScreenStory *story = state;
    if (story->stopped) {
        return false;
    }
    const ScreenStoryShot *shot = g_ptr_array_index(story->shots, (guint)story->shown);
    played->after_ms = shot->seconds * INT64_C(1000);
    played->arrival_ms = story->shown == 0 ? 0 : SCREEN_STORY_ARRIVAL_MS;
    played->next = story->next;
    return true;
}

void screen_story_add_way(ScreenPage *page, const char *code)
{
    screen_flow_add_tile(page->flow,
                         &(UiTile){.icon = UI_ICON_PICTURE,
                                   .title = _("Our story"),
                                   .sentence = _("Told by itself in about ten minutes"),
                                   .id = screen_text_print(page->text, "/" LEAF "/%s", code)});
}

const ScreenClass screen_story = {
    .name = "story",
    .matches = matches,
    .open = open_story,
    .draw = screen_story_draw,
    .play = play,
    .close = close_story,
};
