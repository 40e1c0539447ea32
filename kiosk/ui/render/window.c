#include "render/panel.h"
#include "render/turn.h"

#include <SDL.h>

#define FULL_PERCENT 100

struct UiWindow {
    SDL_Window *window;     /* NULL: memory only */
    SDL_Renderer *renderer; /* texture path only */
    SDL_Texture *texture;
    SDL_Surface *own; /* our pixels, where the window's own cannot be drawn into */
    bool whole;       /* fills the display: it alone may touch the panel */
    bool switched;    /* the panel was switched, or dimmed, and is put back at the end */
    bool dimmed;
    UiTurn turn;
    SDL_Surface *turned;   /* what is drawn into when the picture is turned */
    const void *last_seen; /* pixels of the last lock: others mean everything is gone */
    int width_px;
    int height_px;
};

static void set_hints(void)
{
    /* SDL opens an X input method with its window, and Xlib reads half a megabyte of key
       compositions for it: a tenth of a start. Nothing is typed but on our own keyboard. */
    (void)g_setenv("XCOMPOSEFILE", "/dev/null", FALSE);
    /* figures.md §1: SDL's default goes through an OpenGL texture: 7 threads and 87 MB for nothing.
     */
    SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
    /* F5: one action a touch; SDL must not make mouse events of touches or touches of the mouse. */
    SDL_SetHint(SDL_HINT_TOUCH_MOUSE_EVENTS, "0");
    SDL_SetHint(SDL_HINT_MOUSE_TOUCH_EVENTS, "0");
    SDL_SetHint(SDL_HINT_VIDEO_MINIMIZE_ON_FOCUS_LOSS, "0");
    /* SDL drops a click that it hears of within 10 ms of the focus: the first one on a busy
       machine. That is for windows among windows; here there is only one. */
    SDL_SetHint(SDL_HINT_MOUSE_FOCUS_CLICKTHROUGH, "1");
}

static SDL_Window *create_window(const UiWindowOptions *options)
{
    SDL_DisplayMode mode = {.w = 1280, .h = 720};
    SDL_GetDesktopDisplayMode(0, &mode);
    bool whole = options->full_screen || options->width_px <= 0 || options->height_px <= 0;
    /* Without a window manager nobody makes a full-screen window large: it is made that large. */
    Uint32 flags = whole ? SDL_WINDOW_FULLSCREEN_DESKTOP | SDL_WINDOW_BORDERLESS : 0;
    int width = whole ? mode.w : options->width_px;
    int height = whole ? mode.h : options->height_px;
    const char *title = options->title != NULL ? options->title : "";
    if (options->beside) {
        return SDL_CreateWindow(title, options->at.x, options->at.y, options->width_px,
                                options->height_px, SDL_WINDOW_BORDERLESS);
    }
    return SDL_CreateWindow(title, whole ? 0 : SDL_WINDOWPOS_CENTERED,
                            whole ? 0 : SDL_WINDOWPOS_CENTERED, width, height, flags);
}

static bool is_plain(const SDL_Surface *surface)
{
    return surface->format->BitsPerPixel == 32 && surface->format->Rmask == 0xff0000 &&
           surface->format->Gmask == 0xff00 && surface->format->Bmask == 0xff;
}

static SDL_Surface *create_own(int width, int height)
{
    return SDL_CreateRGBSurfaceWithFormat(0, width, height, 32, SDL_PIXELFORMAT_XRGB8888);
}

static bool open_texture(UiWindow *window)
{
    window->renderer = SDL_CreateRenderer(window->window, -1, SDL_RENDERER_PRESENTVSYNC);
    return window->renderer != NULL;
}

/* The window's own framebuffer where there is one (X11), a texture where there is not (KMSDRM,
   Wayland) or where the caller wants it. */
static bool open_path(UiWindow *window, bool through_gpu)
{
    bool has_surface = !through_gpu && SDL_GetWindowSurface(window->window) != NULL;
    return has_surface || open_texture(window);
}

UiWindow *ui_window_open(const UiWindowOptions *options, GError **error)
{
    set_hints();
    if (SDL_InitSubSystem(SDL_INIT_VIDEO) != 0) {
        g_set_error(error, UI_ERROR, UI_ERROR_DISPLAY, "เปิดจอภาพไม่ได้: %s", SDL_GetError());
        return NULL;
    }
    UiWindow *window = g_new0(UiWindow, 1);
    window->turn = options->turn;
    window->whole = options->full_screen;
    window->window = create_window(options);
    if (window->window == NULL || !open_path(window, options->through_gpu)) {
        g_set_error(error, UI_ERROR, UI_ERROR_DISPLAY, "เปิดหน้าต่างไม่ได้: %s", SDL_GetError());
        ui_window_close(window);
        SDL_QuitSubSystem(SDL_INIT_VIDEO);
        return NULL;
    }
    if (!options->beside) {
        SDL_ShowCursor(options->hide_pointer ? SDL_DISABLE : SDL_ENABLE);
    }
    /* SDL starts an input method with its video; ours is the keyboard on the screen. */
    SDL_StopTextInput();
    return window;
}

UiWindow *ui_window_open_memory(int width_px, int height_px)
{
    UiWindow *window = g_new0(UiWindow, 1);
    window->own = create_own(width_px, height_px);
    return window;
}

void ui_window_close(UiWindow *window)
{
    if (window == NULL) {
        return;
    }
    if (window->switched) {
        (void)ui_panel_switch(window->window, true);
    }
    if (window->dimmed) {
        (void)ui_panel_dim(window->window, FULL_PERCENT);
    }
    SDL_FreeSurface(window->own);
    SDL_FreeSurface(window->turned);
    if (window->texture != NULL) {
        SDL_DestroyTexture(window->texture);
    }
    if (window->renderer != NULL) {
        SDL_DestroyRenderer(window->renderer);
    }
    if (window->window != NULL) {
        SDL_DestroyWindow(window->window);
        SDL_QuitSubSystem(SDL_INIT_VIDEO);
    }
    g_free(window);
}

struct SDL_Window *ui_window_sdl(const UiWindow *window) { return window->window; }

void ui_window_set_turn(UiWindow *window, UiTurn turn)
{
    window->turn = turn;
    SDL_FreeSurface(window->turned);
    window->turned = NULL;
}

bool ui_window_switch_panel(UiWindow *window, bool on)
{
    bool done = window->whole && ui_panel_switch(window->window, on);
    window->switched = window->switched || done;
    return done;
}

bool ui_window_dim_panel(UiWindow *window, int percent)
{
    bool done = window->whole && ui_panel_dim(window->window, percent);
    window->dimmed = window->dimmed || done;
    return done;
}

void ui_window_panel_size(const UiWindow *window, int *width_px, int *height_px)
{
    if (window->renderer != NULL) {
        SDL_GetRendererOutputSize(window->renderer, width_px, height_px);
    } else if (window->window != NULL) {
        SDL_GetWindowSize(window->window, width_px, height_px);
    } else {
        *width_px = window->own->w;
        *height_px = window->own->h;
    }
}

void ui_window_size(const UiWindow *window, int *width_px, int *height_px)
{
    bool quarter = ui_turn_is_quarter(window->turn);
    ui_window_panel_size(window, quarter ? height_px : width_px, quarter ? width_px : height_px);
}

UiPoint ui_window_find_point(const UiWindow *window, UiPoint point)
{
    int width = 0;
    int height = 0;
    ui_window_panel_size(window, &width, &height);
    return ui_turn_point_back(window->turn, point, width, height);
}

double ui_window_panel_width_mm(const UiWindow *window)
{
    float dpi_across = 0;
    float dpi_down = 0;
    SDL_DisplayMode mode;
    if (window->window == NULL) {
        return 0;
    }
    int display = SDL_GetWindowDisplayIndex(window->window);
    if (SDL_GetDisplayDPI(display, NULL, &dpi_across, &dpi_down) != 0 || dpi_across <= 0 ||
        dpi_down <= 0 || SDL_GetDesktopDisplayMode(display, &mode) != 0) {
        return 0;
    }
    return (ui_turn_is_quarter(window->turn) ? mode.h / (double)dpi_down
                                             : mode.w / (double)dpi_across) *
           25.4;
}

/* Own pixels of the size asked for; the texture follows. */
static SDL_Surface *fit_own(UiWindow *window, int width, int height)
{
    if (window->own != NULL && window->own->w == width && window->own->h == height) {
        return window->own;
    }
    SDL_FreeSurface(window->own);
    window->own = create_own(width, height);
    if (window->texture != NULL) {
        SDL_DestroyTexture(window->texture);
        window->texture = NULL;
    }
    if (window->renderer != NULL) {
        window->texture = SDL_CreateTexture(window->renderer, SDL_PIXELFORMAT_XRGB8888,
                                            SDL_TEXTUREACCESS_STREAMING, width, height);
    }
    return window->own;
}

static SDL_Surface *find_surface(UiWindow *window)
{
    if (window->window == NULL) {
        return window->own;
    }
    int width = 0;
    int height = 0;
    ui_window_panel_size(window, &width, &height);
    if (window->renderer != NULL) {
        return fit_own(window, width, height);
    }
    SDL_Surface *surface = SDL_GetWindowSurface(window->window);
    if (surface == NULL || is_plain(surface)) {
        return surface;
    }
    return fit_own(window, surface->w, surface->h);
}

static UiWindowPixels pixels_of(const SDL_Surface *surface)
{
    return (UiWindowPixels){.pixels = surface->pixels,
                            .stride_px = surface->pitch / 4,
                            .width_px = surface->w,
                            .height_px = surface->h};
}

/* What to draw into when the picture is turned: as wide as `panel` is high, or the other way. */
static SDL_Surface *fit_turned(UiWindow *window, const SDL_Surface *panel)
{
    bool quarter = ui_turn_is_quarter(window->turn);
    int width = quarter ? panel->h : panel->w;
    int height = quarter ? panel->w : panel->h;
    if (window->turned == NULL || window->turned->w != width || window->turned->h != height) {
        SDL_FreeSurface(window->turned);
        window->turned = create_own(width, height);
    }
    return window->turned;
}

bool ui_window_lock(UiWindow *window, UiWindowPixels *pixels)
{
    SDL_Surface *surface = find_surface(window);
    if (surface == NULL) {
        return false;
    }
    bool fresh = surface->pixels != window->last_seen || surface->w != window->width_px ||
                 surface->h != window->height_px;
    window->last_seen = surface->pixels;
    window->width_px = surface->w;
    window->height_px = surface->h;
    SDL_Surface *canvas = window->turn != UI_TURN_NONE ? fit_turned(window, surface) : surface;
    if (canvas == NULL) {
        return false;
    }
    *pixels = pixels_of(canvas);
    pixels->fresh = fresh;
    return true;
}

/* Copies what was drawn onto the panel, and says where it lies there. */
static UiBox turn_onto_panel(UiWindow *window, UiBox box)
{
    const SDL_Surface *surface = find_surface(window);
    if (window->turn == UI_TURN_NONE || surface == NULL || window->turned == NULL) {
        return box;
    }
    UiWindowPixels canvas = pixels_of(window->turned);
    UiWindowPixels panel = pixels_of(surface);
    ui_turn_copy(window->turn, &canvas, &panel, box);
    return ui_turn_box(window->turn, box, surface->w, surface->h);
}

static void show_texture(UiWindow *window, const SDL_Rect *rects, int count)
{
    for (int i = 0; i < count; i++) {
        size_t offset = (size_t)rects[i].y * (size_t)window->own->pitch + (size_t)rects[i].x * 4;
        const uint8_t *corner = (const uint8_t *)window->own->pixels + offset;
        SDL_UpdateTexture(window->texture, &rects[i], corner, window->own->pitch);
    }
    SDL_RenderCopy(window->renderer, window->texture, NULL, NULL);
    SDL_RenderPresent(window->renderer);
}

void ui_window_show(UiWindow *window, const UiBox *boxes, int count)
{
    SDL_Rect rects[UI_CANVAS_LIMIT_DAMAGE];
    if (window->window == NULL) {
        return;
    }
    for (int i = 0; i < count; i++) {
        UiBox there = turn_onto_panel(window, boxes[i]);
        rects[i] = (SDL_Rect){there.x, there.y, there.width, there.height};
    }
    if (window->renderer != NULL) {
        show_texture(window, rects, count);
        return;
    }
    for (int i = 0; i < count && window->own != NULL; i++) {
        SDL_BlitSurface(window->own, &rects[i], SDL_GetWindowSurface(window->window), &rects[i]);
    }
    SDL_UpdateWindowSurfaceRects(window->window, rects, count);
}
