#include "film.h"

#include <base/error.h>
#include <base/file.h>
#include <math.h>

#include "picture.h"

#define FRAMES_A_SECOND 30
#define MOST_SECONDS 1.0
#define SHEET_SECONDS 10
#define SHEET_COLUMNS 6
#define SHEET_WIDTH_PX 480

// A template's scenes and then some: a page that led round and round would never end.
#define LIMIT_SCENES 400

typedef struct {
    const Settings *settings;
    const Data *data;
    UiRenderer *renderer;
    PictureBed bed;
    char *frames;  /* folder */
    GString *list; /* of the frames and their seconds */
    char *last;    /* name of the last frame */
    int count;     /* of frames */
    double seconds;
} Film;

/* What stands long is named once a second: a player can then begin anywhere, and a film of twelve
   minutes has a thousand pictures, not twenty thousand. The rate is that of the clock the times are
   counted in. */
static void list_frame(Film *film, const char *name, double seconds)
{
    int pieces = (int)ceil(seconds / MOST_SECONDS);
    for (int i = 0; i < pieces; i++) {
        double left = seconds - i * MOST_SECONDS;
        char number[G_ASCII_DTOSTR_BUF_SIZE];
        g_ascii_formatd(number, sizeof number, "%.5f", MIN(left, MOST_SECONDS));
        g_string_append_printf(film->list, "file 'frames/%s'\noption framerate %d\nduration %s\n",
                               name, FRAMES_A_SECOND, number);
    }
    film->seconds += seconds;
}

static bool add_frame(Film *film, double seconds, GError **error)
{
    g_autofree char *name = g_strdup_printf("%04d.png", ++film->count);
    g_autofree char *path = g_build_filename(film->frames, name, NULL);
    list_frame(film, name, seconds);
    g_free(film->last);
    film->last = g_steal_pointer(&name);
    return picture_bed_save(&film->bed, film->renderer, path, error);
}

/* The scene while it comes up, then at rest. Returns the address of the next: owned, NULL after the
 * last. */
static char *add_scene(Film *film, const char *address, bool *saved, GError **error)
{
    View *view = &film->bed.view;
    ScreenPlay play = {0};
    picture_bed_draw(&film->bed, film->data, address);
    bool plays = view->screen->play != NULL && view->screen->play(view->state, &play);
    if (!plays) {
        g_set_error(error, BASE_ERROR, BASE_ERROR_INVALID, "%s is no page that goes on by itself",
                    address);
        return NULL;
    }
    g_autofree char *next = play.next[0] == '/' ? g_strdup(play.next) : NULL;
    double seconds = (double)play.after_ms / 1000;
    int moving = play.arrival_ms * FRAMES_A_SECOND / 1000;
    for (int i = 0; i < moving; i++) {
        view->arriving = 1 - (double)i / moving;
        picture_bed_draw(&film->bed, film->data, address);
        if (!add_frame(film, 1.0 / FRAMES_A_SECOND, error)) {
            return NULL;
        }
        seconds -= 1.0 / FRAMES_A_SECOND;
    }
    view->arriving = 0;
    picture_bed_draw(&film->bed, film->data, address);
    *saved = add_frame(film, seconds, error);
    return g_steal_pointer(&next);
}

static bool add_scenes(Film *film, GError **error)
{
    g_autofree char *address = g_strdup(film->settings->story);
    bool saved = true;
    for (int i = 0; address != NULL && i < LIMIT_SCENES; i++) {
        saved = false;
        char *next = add_scene(film, address, &saved, error);
        g_free(address);
        address = next;
        if (!saved) {
            return false;
        }
    }
    return saved;
}

/* The last frame stands twice: the format gives only those before another their time. */
static bool write_list(Film *film, GError **error)
{
    g_autofree char *path = g_build_filename(film->settings->story_folder, "frames.txt", NULL);
    g_string_append_printf(film->list, "file 'frames/%s'\noption framerate %d\n", film->last,
                           FRAMES_A_SECOND);
    return base_file_write(path, film->list->str, film->list->len, error);
}

static bool run(const char *const *arguments, GError **error)
{
    g_autofree char *said = NULL;
    int status = 0;
    bool done = g_spawn_sync(NULL, (char **)(uintptr_t)arguments, NULL,
                             G_SPAWN_SEARCH_PATH | G_SPAWN_STDOUT_TO_DEV_NULL, NULL, NULL, NULL,
                             &said, &status, error) &&
                g_spawn_check_wait_status(status, error);
    if (!done && said != NULL && said[0] != '\0') {
        g_prefix_error(error, "%s: ", g_strchomp(said));
    }
    return done;
}

static bool encode(const Film *film, GError **error)
{
    // Whole: a name that begins with '-' would be an option.
    g_autofree char *folder = g_canonicalize_filename(film->settings->story_folder, NULL);
    g_autofree char *program = g_find_program_in_path("ffmpeg");
    g_autofree char *list = g_build_filename(folder, "frames.txt", NULL);
    g_autofree char *video = g_build_filename(folder, "story.mp4", NULL);
    g_autofree char *sheet = g_build_filename(folder, "sheet.png", NULL);
    if (program == NULL) {
        g_set_error(error, BASE_ERROR, BASE_ERROR_MISSING,
                    "ffmpeg is not installed, so there is no film: apt install ffmpeg. The frames "
                    "are in %s",
                    film->frames);
        return false;
    }
    // Sides of H.264 are even; "faststart" lets a player begin before it has all of it.
    const char *const film_it[] = {program,
                                   "-nostdin",
                                   "-v",
                                   "error",
                                   "-y",
                                   "-f",
                                   "concat",
                                   "-safe",
                                   "0",
                                   "-i",
                                   list,
                                   "-vf",
                                   "pad=ceil(iw/2)*2:ceil(ih/2)*2,format=yuv420p",
                                   "-vsync",
                                   "vfr",
                                   "-c:v",
                                   "libx264",
                                   "-preset",
                                   "veryfast",
                                   "-tune",
                                   "stillimage",
                                   "-crf",
                                   "20",
                                   "-movflags",
                                   "+faststart",
                                   video,
                                   NULL};
    int rows = MAX((int)ceil(film->seconds / SHEET_SECONDS / SHEET_COLUMNS), 1);
    g_autofree char *tiles = g_strdup_printf("fps=1/%d:round=up,scale=%d:-2,tile=%dx%d",
                                             SHEET_SECONDS, SHEET_WIDTH_PX, SHEET_COLUMNS, rows);
    const char *const lay_it_out[] = {program, "-nostdin", "-v",        "error", "-y",  "-i", video,
                                      "-vf",   tiles,      "-frames:v", "1",     sheet, NULL};
    return run(film_it, error) && run(lay_it_out, error);
}

static bool make(Film *film, GError **error)
{
    return base_file_make_folder(film->frames, error) && add_scenes(film, error) &&
           write_list(film, error) && encode(film, error);
}

bool film_make(const Settings *settings, const Data *data, UiText *text, GError **error)
{
    g_autoptr(UiRenderer) renderer =
        ui_renderer_open_picture(settings->width_px, settings->height_px, text, error);
    if (renderer == NULL) {
        return false;
    }
    Film film = {.settings = settings, .data = data, .renderer = renderer};
    film.frames = g_build_filename(settings->story_folder, "frames", NULL);
    film.list = g_string_new("ffconcat version 1.0\n");
    picture_bed_init(&film.bed, settings, data, text);
    film.bed.view.metrics.calm = false; // a film moves, and nobody touches it
    bool made = make(&film, error);
    if (made) {
        g_print("%s/story.mp4: %d:%02d\n", settings->story_folder, (int)film.seconds / 60,
                (int)film.seconds % 60);
    }
    picture_bed_clear(&film.bed);
    g_free(film.frames);
    g_free(film.last);
    (void)g_string_free(film.list, TRUE);
    return made;
}
