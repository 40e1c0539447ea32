#include "render/reach.h"

#include <X11/Xatom.h>
#include <X11/extensions/XInput2.h>
#include <glib.h>
#include <string.h>

#define MATRIX "Coordinate Transformation Matrix"
#define SIDE 3
#define COUNT 9

/* Along one side the panel is `scale` of the screen and begins at `begin` of it. */
typedef struct {
    double scale;
    double begin;
} Share;

static Share share_of(int begin_px, int length_px, int screen_px)
{
    return (Share){(double)length_px / screen_px, (double)begin_px / screen_px};
}

/* The row that brings the place on the screen from one share to another. */
static void change_row(float *row, const float *last, Share from, Share to)
{
    double scale = to.scale / from.scale;
    double begin = to.begin - scale * from.begin;
    for (int i = 0; i < SIDE; i++) {
        row[i] = (float)(scale * row[i] + begin * last[i]);
    }
}

static bool is_placed(const XIDeviceInfo *device)
{
    for (int i = 0; i < device->num_classes; i++) {
        const XIAnyClassInfo *any = device->classes[i];
        const XIValuatorClassInfo *valuator = (const XIValuatorClassInfo *)any;
        const XITouchClassInfo *touch = (const XITouchClassInfo *)any;
        if ((any->type == XITouchClass && touch->mode == XIDirectTouch) ||
            (any->type == XIValuatorClass && valuator->number == 0 &&
             valuator->mode == XIModeAbsolute && valuator->max > valuator->min)) {
            return true;
        }
    }
    return false;
}

static void change(Display *display, int device, const UiHeads *before, const UiHeads *after)
{
    Atom property = XInternAtom(display, MATRIX, False);
    Atom type_float = XInternAtom(display, "FLOAT", False);
    Atom type = None;
    int format = 0;
    unsigned long count = 0;
    unsigned long left = 0;
    unsigned char *data = NULL;
    if (XIGetProperty(display, device, property, 0, COUNT, False, type_float, &type, &format,
                      &count, &left, &data) != Success) {
        return;
    }
    if (type == type_float && format == 32 && count == COUNT) {
        float matrix[COUNT];
        memcpy(matrix, data, sizeof matrix);
        const float *last = &matrix[(size_t)2 * SIDE];
        change_row(&matrix[0], last,
                   share_of(before->panel.x, before->panel.width, before->screen_width_px),
                   share_of(after->panel.x, after->panel.width, after->screen_width_px));
        change_row(&matrix[SIDE], last,
                   share_of(before->panel.y, before->panel.height, before->screen_height_px),
                   share_of(after->panel.y, after->panel.height, after->screen_height_px));
        XIChangeProperty(display, device, property, type_float, 32, XIPropModeReplace,
                         (unsigned char *)matrix, COUNT);
    }
    XFree(data);
}

static bool is_the_same(const UiHeads *a, const UiHeads *b)
{
    return ui_box_equal(a->panel, b->panel) && a->screen_width_px == b->screen_width_px &&
           a->screen_height_px == b->screen_height_px;
}

void ui_reach_follow(Display *display, const UiHeads *before, const UiHeads *after)
{
    int major = 2;
    int minor = 2;
    int count = 0;
    if (is_the_same(before, after) || XIQueryVersion(display, &major, &minor) != Success) {
        return;
    }
    XIDeviceInfo *devices = XIQueryDevice(display, XIAllDevices, &count);
    for (int i = 0; i < count; i++) {
        bool slave = devices[i].use == XISlavePointer || devices[i].use == XIFloatingSlave;
        if (slave && is_placed(&devices[i])) {
            change(display, devices[i].deviceid, before, after);
        }
    }
    if (devices != NULL) {
        XIFreeDeviceInfo(devices);
    }
}
