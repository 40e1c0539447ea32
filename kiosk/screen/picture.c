#include "picture.h"

#include <string.h>
#include <ui/widget/picture_view.h>
#include <ui/widget/thumbnail.h>

#include "words.h"

#define OVER "over"
#define OVER_PICTURE "picture-" // and its place on the page, from 1

// Beside the picture on the panel: what is the picture's own is decided by its buttons.
typedef struct {
    const ScreenPage *page;
    ScreenText *text;
    int number; // from 1
} Address;

static char *print_number(int value) { return g_strdup_printf("%d", value); }

static int read_number(const BaseAddress *address, const char *name, int usual)
{
    const char *value = base_address_parameter(address, name);
    gint64 number = value != NULL ? g_ascii_strtoll(value, NULL, 10) : usual;
    return (int)CLAMP(number, 0, UI_PICTURE_VIEW_SHARES);
}

static void set_number(BaseAddress *address, const char *name, int value)
{
    g_autofree char *words = print_number(value);
    base_address_set_parameter(address, name, words);
}

// The page with picture `number` over it, at a place; number 0: the page alone.
static const char *say_address(const Address *of, int number, const UiPicturePlace *place)
{
    g_autoptr(BaseAddress) address = base_address_copy(of->page->address);
    g_autofree char *over = g_strdup_printf(OVER_PICTURE "%d", number);
    base_address_set_parameter(address, OVER, number > 0 ? over : NULL);
    base_address_set_parameter(address, "zoom", NULL);
    base_address_set_parameter(address, "x", NULL);
    base_address_set_parameter(address, "y", NULL);
    if (place->zoom > 0) {
        set_number(address, "zoom", place->zoom);
        set_number(address, "x", place->x);
        set_number(address, "y", place->y);
    }
    g_autofree char *words = base_address_to_text(address);
    return screen_text_keep(of->text, words);
}

static const char *say_place(void *user, UiPicturePlace place)
{
    const Address *of = user;
    return say_address(of, of->number, &place);
}

const char *screen_picture_path(const ScreenContext *context, ScreenText *text, const char *name)
{
    bool inside = name != NULL && name[0] != '\0' && name[0] != '/' && strstr(name, "..") == NULL;
    if (context->files == NULL || !inside) {
        return NULL;
    }
    return screen_text_print(text, "%s/%s", context->files, name);
}

static int draw_thumbnail(const UiDraw *draw, UiBox box, const void *model)
{
    return ui_thumbnail_draw(draw, box, model);
}

const char *screen_picture_address(const ScreenPage *page, int number)
{
    const Address of = {page, page->text, number};
    return say_address(&of, number, &ui_picture_view_whole);
}

void screen_picture_add(ScreenPage *page, const ScreenPicture *picture)
{
    if (page->pictures->len >= SCREEN_PICTURE_LIMIT) {
        return;
    }
    UiThumbnail thumbnail = {
        .path = picture->path,
        .caption = picture->caption,
        .enlarge_word = _("Touch to enlarge"),
        .missing_title = _("This picture is not in the kiosk"),
        .missing_sentence = _("It comes with the next data. To see it today, ask an officer."),
        .id = screen_picture_address(page, (int)page->pictures->len + 1),
        .label = picture->label,
    };
    (void)ui_picture_view_measure(picture->path, &thumbnail.width_px, &thumbnail.height_px);
    g_array_append_val(page->pictures, thumbnail);
    screen_flow_add_widget(page->flow, draw_thumbnail, &thumbnail, sizeof thumbnail);
}

// The picture the address wants large, from 1; 0: none.
static int find_large(const ScreenPage *page)
{
    const char *over = base_address_parameter(page->address, OVER);
    if (over == NULL || !g_str_has_prefix(over, OVER_PICTURE)) {
        return 0;
    }
    gint64 number = g_ascii_strtoll(over + strlen(OVER_PICTURE), NULL, 10);
    return number >= 1 && number <= page->pictures->len ? (int)number : 0;
}

static UiPictureView make_view(const ScreenPage *page, Address *of)
{
    const UiThumbnail *small = &g_array_index(page->pictures, UiThumbnail, (guint)of->number - 1);
    return (UiPictureView){
        .path = small->path,
        .width_px = small->width_px,
        .height_px = small->height_px,
        .place = {read_number(page->address, "zoom", 0),
                  read_number(page->address, "x", ui_picture_view_whole.x),
                  read_number(page->address, "y", ui_picture_view_whole.y)},
        .caption = small->caption,
        .missing_title = small->missing_title,
        .missing_sentence = small->missing_sentence,
        .words = {[UI_PICTURE_NEARER] = _("Closer"),
                  [UI_PICTURE_FARTHER] = _("Farther"),
                  [UI_PICTURE_WHOLE] = _("All of it"),
                  [UI_PICTURE_CLOSE] = _("Close"),
                  [UI_PICTURE_LEFT] = _("Left"),
                  [UI_PICTURE_RIGHT] = _("Right"),
                  [UI_PICTURE_UP] = _("Up"),
                  [UI_PICTURE_DOWN] = _("Down")},
        .before_word = page->pictures->len > 1 ? _("One before") : NULL,
        .before_id =
            of->number > 1 ? say_address(of, of->number - 1, &ui_picture_view_whole) : NULL,
        .after_word = page->pictures->len > 1 ? _("One after") : NULL,
        .after_id = of->number < (int)page->pictures->len
                        ? say_address(of, of->number + 1, &ui_picture_view_whole)
                        : NULL,
        .close_id = say_address(of, 0, &ui_picture_view_whole),
        .say_id = say_place,
        .user = of,
    };
}

void screen_picture_draw_over(const ScreenPage *page, const UiDraw *draw)
{
    g_autoptr(ScreenText) text = screen_text_new(draw->metrics);
    Address of = {page, text, find_large(page)};
    if (of.number == 0) {
        return;
    }
    const UiPictureView view = make_view(page, &of);
    UiBox whole = {0, 0, draw->metrics->width_px, draw->metrics->height_px};
    UiBox sheet = ui_box_inset(whole, ui_draw_space(draw, UI_SPACE_S));
    ui_draw_sheet(draw, sheet);
    (void)ui_picture_view_draw(draw, ui_box_inset(sheet, ui_draw_space(draw, UI_SPACE_M)), &view);
}
