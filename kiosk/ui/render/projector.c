#include "ui/projector.h"

#include "render/panel.h"
#include "render/reach.h"
#include "render/renderer.h"

struct UiProjector {
    UiRenderer *renderer; /* NULL: no window */
    UiBox box;            /* of the window, on the screen */
    UiHeads heads;        /* as the last look left them */
    bool looked;
    unsigned long lit; /* the display that showed something; off without being unplugged: by hand */
    UiHeadsBefore before; /* what the first one that was given a place had */
};

UiProjector *ui_projector_new(void) { return g_new0(UiProjector, 1); }

static void close_window(UiProjector *projector)
{
    ui_renderer_close(projector->renderer);
    projector->renderer = NULL;
}

void ui_projector_free(UiProjector *projector)
{
    if (projector != NULL) {
        close_window(projector);
        g_free(projector);
    }
}

UiRenderer *ui_projector_renderer(const UiProjector *projector) { return projector->renderer; }

/* A point of the panel on the screen. */
static UiPoint point_of_panel(SDL_Window *window)
{
    UiPoint at = {0, 0};
    SDL_GetWindowPosition(window, &at.x, &at.y);
    return at;
}

/* Returns whether a second display shows something of its own. */
static bool settle(UiProjector *projector, Display *display, UiPoint at)
{
    UiHeads heads;
    if (!ui_heads_find(display, at, &heads)) {
        return false;
    }
    if (!projector->looked) {
        projector->heads = heads;
        projector->looked = true;
    }
    if (heads.output == 0) {
        projector->lit = 0;
    }
    bool by_hand =
        heads.output != 0 && heads.output == projector->lit && ui_box_is_empty(heads.second);
    UiHeadsBefore before = {0};
    bool on = !by_hand && ui_heads_extend(display, at, &heads, &before);
    if (projector->before.output == 0) {
        projector->before = before;
    }
    if (on) {
        projector->lit = heads.output;
    }
    ui_reach_follow(display, &projector->heads, &heads);
    projector->heads = heads;
    return on;
}

static void open_window(UiProjector *projector, UiBox box, UiText *text)
{
    const UiWindowOptions options = {.title = "tambon-point",
                                     .width_px = box.width,
                                     .height_px = box.height,
                                     .beside = true,
                                     .at = {box.x, box.y}};
    g_autoptr(GError) error = NULL;
    projector->renderer = ui_renderer_open_window(&options, text, &error);
    projector->box = box;
    if (projector->renderer == NULL) {
        g_warning("projector: %s", error->message);
    }
}

UiRenderer *ui_projector_look(UiProjector *projector, UiRenderer *panel, UiText *text)
{
    SDL_Window *window = ui_window_sdl(ui_renderer_window(panel));
    Display *display = ui_panel_find_display(window);
    if (display == NULL) {
        return NULL;
    }
    UiPanelErrors errors = ui_panel_begin_asking(display);
    bool on = settle(projector, display, point_of_panel(window));
    ui_panel_end_asking(display, errors);
    if (projector->renderer != NULL &&
        (!on || !ui_box_equal(projector->box, projector->heads.second))) {
        close_window(projector);
        SDL_SetWindowInputFocus(window);
    }
    if (on && projector->renderer == NULL) {
        open_window(projector, projector->heads.second, text);
        SDL_SetWindowInputFocus(window); // what is typed is heard either way; it stays where it was
    }
    return projector->renderer;
}

void ui_projector_end(UiProjector *projector, UiRenderer *panel)
{
    SDL_Window *window = ui_window_sdl(ui_renderer_window(panel));
    Display *display = ui_panel_find_display(window);
    if (display == NULL || !projector->looked) {
        return;
    }
    close_window(projector);
    UiHeads heads = projector->heads;
    UiPanelErrors errors = ui_panel_begin_asking(display);
    ui_heads_restore(display, point_of_panel(window), &heads, &projector->before);
    ui_reach_follow(display, &projector->heads, &heads);
    ui_panel_end_asking(display, errors);
    SDL_SetWindowInputFocus(window);
    *projector = (UiProjector){0};
}
