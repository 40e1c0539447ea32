#include <glib.h>
#include <string.h>
#include <ui/widget/field.h>

static char *parted(const char *text)
{
    GString *out = g_string_new(NULL);
    for (size_t bytes = ui_field_cluster(text); bytes > 0; bytes = ui_field_cluster(text)) {
        g_string_append(out, out->len > 0 ? "|" : "");
        g_string_append_len(out, text, (gssize)bytes);
        text += bytes;
    }
    return g_string_free(out, FALSE);
}

static void test_clusters_keep_their_marks(void)
{
    g_autofree char *thai = parted("น้ำปู่ที่เก็บ");
    g_assert_cmpstr(thai, ==, "น้ำ|ปู่|ที่|เ|ก็|บ");
    g_autofree char *mixed = parted("ก A1");
    g_assert_cmpstr(mixed, ==, "ก| |A|1");
    g_assert_cmpuint(ui_field_cluster(""), ==, 0);
}

static void test_endless_marks_are_parted(void)
{
    GString *text = g_string_new("ก");
    for (int i = 0; i < 100; i++) {
        g_string_append(text, "้");
    }
    g_assert_cmpuint(ui_field_cluster(text->str), <, 32);
    g_assert_cmpuint(ui_field_cluster(text->str), >, 3);
    g_string_free(text, TRUE);
}

typedef struct {
    UiText *text;
    UiCanvas *canvas;
    UiMetrics metrics;
} Bed;

static void draw_field(Bed *bed, const char *typed)
{
    UiDraw draw = ui_draw_make(bed->canvas, bed->text, &bed->metrics);
    const UiField field = {
        .text = typed, .placeholder = "พิมพ์ชื่อ", .active = true, .id = "type:search"};
    ui_canvas_reset(bed->canvas, 1080, 400);
    ui_field_draw(&draw, (UiBox){40, 40, 600, 0}, &field);
}

static GString *shown_letters(const Bed *bed, int *most_bytes)
{
    GString *shown = g_string_new(NULL);
    for (int i = 0; i < ui_canvas_count(bed->canvas); i++) {
        UiCommand command = ui_canvas_command(bed->canvas, i);
        if (command.kind == UI_COMMAND_TEXT) {
            g_assert_false(command.overflows);
            g_assert_false(command.cut);
            g_assert_cmpint(command.box.x + command.box.width, <=, 640);
            *most_bytes = MAX(*most_bytes, (int)strlen(command.text));
            g_string_append(shown, command.text);
        }
    }
    return shown;
}

static int last_letter_x(const Bed *bed)
{
    int x = 0;
    for (int i = 0; i < ui_canvas_count(bed->canvas); i++) {
        UiCommand command = ui_canvas_command(bed->canvas, i);
        x = command.kind == UI_COMMAND_TEXT ? command.box.x : x;
    }
    return x;
}

static void test_a_space_is_seen(void)
{
    g_autoptr(GError) error = NULL;
    Bed bed = {.text = ui_text_open(NULL, &error),
               .canvas = ui_canvas_new(),
               .metrics = ui_metrics_make(1080, 1920, 336)};
    g_assert_no_error(error);
    draw_field(&bed, "นป");
    int together = last_letter_x(&bed);
    draw_field(&bed, "น ป");
    g_assert_cmpint(last_letter_x(&bed), >, together + 2);
    ui_canvas_free(bed.canvas);
    ui_text_close(bed.text);
}

static void test_no_list_entry_holds_more_than_a_cluster(void)
{
    g_autoptr(GError) error = NULL;
    Bed bed = {.text = ui_text_open(NULL, &error),
               .canvas = ui_canvas_new(),
               .metrics = ui_metrics_make(1080, 1920, 336)};
    g_assert_no_error(error);
    int most_bytes = 0;
    draw_field(&bed, "น้ำปู่");
    GString *shown = shown_letters(&bed, &most_bytes);
    g_assert_cmpstr(shown->str, ==, "น้ำปู่");
    g_assert_cmpint(most_bytes, ==, (int)strlen("น้ำ"));
    g_string_free(shown, TRUE);

    draw_field(&bed, "โครงการก่อสร้างถนนคอนกรีตเสริมเหล็กสายบ้านควนยาวถึงบ้านในทอน");
    shown = shown_letters(&bed, &most_bytes);
    g_assert_true(g_str_has_suffix(shown->str, "บ้านในทอน"));
    g_assert_false(g_str_has_prefix(shown->str, "โ"));
    g_string_free(shown, TRUE);
    ui_canvas_free(bed.canvas);
    ui_text_close(bed.text);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/ui/field/a-space-is-seen", test_a_space_is_seen);
    g_test_add_func("/ui/field/clusters-keep-their-marks", test_clusters_keep_their_marks);
    g_test_add_func("/ui/field/endless-marks-are-parted", test_endless_marks_are_parted);
    g_test_add_func("/ui/field/a-long-text-shows-its-end-in-single-clusters",
                    test_no_list_entry_holds_more_than_a_cluster);
    return g_test_run();
}
