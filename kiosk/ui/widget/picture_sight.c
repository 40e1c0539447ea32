#include "ui/widget/picture_view.h"

#include <glib.h>

#define SHARES UI_PICTURE_VIEW_SHARES

const UiPicturePlace ui_picture_view_whole = {0, SHARES / 2, SHARES / 2};

static const int percents[UI_PICTURE_VIEW_MOST_ZOOM + 1] = {100, 150, 200, 300};

static int step_of(int zoom) { return CLAMP(zoom, 0, UI_PICTURE_VIEW_MOST_ZOOM); }

/* Pixels of the file a pixel of the glass. */
static double scale_of(const UiPictureSight *sight)
{
    double across = (double)sight->width_px / MAX(sight->view.width, 1);
    double down = (double)sight->height_px / MAX(sight->view.height, 1);
    return MAX(across, down) * 100 / percents[step_of(sight->place.zoom)];
}

/* Half of what is seen of one side, in shares of it. */
static int half_seen(int view_px, int picture_px, double scale)
{
    double seen = view_px * scale * SHARES / MAX(picture_px, 1);
    // To the nearest: what shows the whole must not be a share less, or it could be moved.
    return (int)((CLAMP(seen, 1, SHARES) + 1) / 2);
}

static UiPoint halves_of(const UiPictureSight *sight)
{
    double scale = scale_of(sight);
    return (UiPoint){half_seen(sight->view.width, sight->width_px, scale),
                     half_seen(sight->view.height, sight->height_px, scale)};
}

/* Nothing beyond the picture's edge is looked at. */
static UiPicturePlace keep_inside(const UiPictureSight *sight)
{
    UiPoint half = halves_of(sight);
    return (UiPicturePlace){.zoom = step_of(sight->place.zoom),
                            .x = CLAMP(sight->place.x, half.x, SHARES - half.x),
                            .y = CLAMP(sight->place.y, half.y, SHARES - half.y)};
}

/* A step shows half of what was seen before again, so that nobody loses her way. */
UiPicturePlace ui_picture_view_move(const UiPictureSight *sight, UiPictureMove move)
{
    UiPictureSight after = *sight;
    after.place = keep_inside(sight);
    UiPoint step = halves_of(sight);
    switch (move) {
    case UI_PICTURE_NEARER:
        after.place.zoom++;
        break;
    case UI_PICTURE_FARTHER:
        after.place.zoom--;
        break;
    case UI_PICTURE_WHOLE:
        return ui_picture_view_whole;
    case UI_PICTURE_LEFT:
        after.place.x -= step.x;
        break;
    case UI_PICTURE_RIGHT:
        after.place.x += step.x;
        break;
    case UI_PICTURE_UP:
        after.place.y -= step.y;
        break;
    case UI_PICTURE_DOWN:
        after.place.y += step.y;
        break;
    default:
        break;
    }
    return keep_inside(&after);
}

/* Where a part of `seen` begins whose middle is at `share`, in UI_CANVAS_PART of pixels. */
static int first_of(int picture_px, int seen, int share)
{
    int whole = picture_px * UI_CANVAS_PART;
    int middle = (int)((int64_t)whole * share / SHARES);
    return CLAMP(middle - seen / 2, 0, whole - seen);
}

UiBox ui_picture_view_part(const UiPictureSight *sight)
{
    UiPicturePlace place = keep_inside(sight);
    double scale = scale_of(sight) * UI_CANVAS_PART;
    int width = CLAMP((int)(sight->view.width * scale), 1, sight->width_px * UI_CANVAS_PART);
    int height = CLAMP((int)(sight->view.height * scale), 1, sight->height_px * UI_CANVAS_PART);
    return (UiBox){first_of(sight->width_px, width, place.x),
                   first_of(sight->height_px, height, place.y), width, height};
}

UiCanvasPan ui_picture_view_pan(const UiPictureSight *sight)
{
    UiPicturePlace place = keep_inside(sight);
    UiPoint half = halves_of(sight);
    double scale = scale_of(sight);
    return (UiCanvasPan){.box = sight->view,
                         .x = place.x,
                         .y = place.y,
                         .least_x = half.x,
                         .most_x = SHARES - half.x,
                         .least_y = half.y,
                         .most_y = SHARES - half.y,
                         .x_per_px = scale * SHARES / MAX(sight->width_px, 1),
                         .y_per_px = scale * SHARES / MAX(sight->height_px, 1)};
}

UiBox ui_picture_view_fit(UiBox view, UiBox part)
{
    if (part.width < 1 || part.height < 1) {
        return (UiBox){view.x, view.y, 0, 0};
    }
    int64_t by_width = (int64_t)part.height * view.width / part.width;
    if (by_width <= view.height) {
        return ui_box_centre(view, view.width, (int)by_width);
    }
    return ui_box_centre(view, (int)((int64_t)part.width * view.height / part.height), view.height);
}
