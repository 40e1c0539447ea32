// A photo is small, turned as it was taken, and holds nothing but the picture; what is none is told
// apart. And through a whole import: what is on the disk is what the rows show.
#include <glib.h>
#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>

#include "../support/intake_bed.h"
#include "../support/picture_maker.h"
#include "../support/scratch.h"
#include "photo.h"

#define PHOTOS "intake/800120/photos.csv"
#define HEADING "project_code,stage,date,file,caption,people_visible,publish_people\n"
#define TWO_PHOTOS                                                                                 \
    HEADING "001,before,1/1/2569,a.png,ก่อนทำ,ไม่ใช่,\n"                   \
            "001,after,1/6/2569,b.png,หลังทำ,ใช่,ใช่\n"

/** Markers of the segments of a JPEG up to its first scan, and that it ends with its end. */
static char *list_segments(GBytes *jpeg)
{
    gsize length = 0;
    const guint8 *data = g_bytes_get_data(jpeg, &length);
    GString *markers = g_string_new(NULL);
    gsize at = 2;
    g_assert_cmpmem(data, 2, "\xff\xd8", 2);
    g_assert_cmpmem(data + length - 2, 2, "\xff\xd9", 2);
    while (at + 4 < length && data[at + 1] != 0xda) {
        g_assert_cmpint(data[at], ==, 0xff);
        g_string_append_printf(markers, "%02x ", data[at + 1]);
        at += 2 + (gsize)(data[at + 2] << 8 | data[at + 3]);
    }
    return g_string_free(markers, FALSE);
}

static IntakePhoto *make_from(GBytes *bytes)
{
    char *folder = scratch_make();
    // libvips reads options out of names like this.
    g_autofree char *path = g_build_filename(folder, "ภาพ [page=2].jpg", NULL);
    picture_maker_write(path, bytes);
    IntakePhoto *photo = NULL;
    g_assert_cmpint(intake_photo_make(path, &photo), ==, INTAKE_PHOTO_MADE);
    scratch_remove(folder);
    return photo;
}

static void expect_end(GBytes *bytes, IntakePhotoEnd expected)
{
    char *folder = scratch_make();
    g_autofree char *path = g_build_filename(folder, "picture.jpg", NULL);
    picture_maker_write(path, bytes);
    IntakePhoto *photo = NULL;
    g_assert_cmpint(intake_photo_make(path, &photo), ==, expected);
    g_assert_null(photo);
    scratch_remove(folder);
}

static void test_a_large_picture_becomes_small(void)
{
    g_autoptr(GBytes) noise = picture_maker_png(2400, 1800, PICTURE_MAKER_NOISE);
    g_autoptr(IntakePhoto) photo = make_from(noise);
    g_assert_cmpint(g_bytes_get_size(photo->jpeg), <=, INTAKE_PHOTO_LIMIT_JPEG_BYTES);
    g_assert_cmpint(photo->width_px, <=, INTAKE_PHOTO_LIMIT_SIDE_PX);
    g_assert_true(photo->width_px * 3 == photo->height_px * 4);
    g_autoptr(GBytes) plain = picture_maker_png(2400, 1800, PICTURE_MAKER_HALVES);
    g_autoptr(IntakePhoto) large = make_from(plain);
    g_assert_cmpint(large->width_px, ==, INTAKE_PHOTO_LIMIT_SIDE_PX);
    g_assert_cmpint(large->height_px, ==, 1200);
}

static void test_a_small_picture_is_not_made_larger(void)
{
    g_autoptr(GBytes) png = picture_maker_png(60, 40, PICTURE_MAKER_HALVES);
    g_autoptr(IntakePhoto) photo = make_from(png);
    g_assert_cmpint(photo->width_px, ==, 60);
    g_assert_cmpint(photo->height_px, ==, 40);
}

static void test_nothing_but_the_picture_is_left(void)
{
    g_autoptr(GBytes) png = picture_maker_png(64, 32, PICTURE_MAKER_HALVES);
    g_autoptr(GBytes) plain = picture_maker_jpeg(png);
    g_autoptr(GBytes) jpeg = picture_maker_add_extras(plain);
    g_autofree char *before = list_segments(plain);
    g_assert_null(strstr(before, "e1"));
    g_autoptr(IntakePhoto) photo = make_from(jpeg);
    g_autofree char *after = list_segments(photo->jpeg);
    g_auto(GStrv) markers = g_strsplit(g_strchomp(after), " ", -1);
    for (char **marker = markers; *marker != NULL; marker++) {
        // Of the application segments only JFIF's; tables and one frame; never a comment.
        g_assert_true(strcmp(*marker, "e0") == 0 || strcmp(*marker, "db") == 0 ||
                      strcmp(*marker, "c4") == 0 || strcmp(*marker, "c0") == 0 ||
                      strcmp(*marker, "c2") == 0);
    }
    gsize length = 0;
    const char *data = g_bytes_get_data(photo->jpeg, &length);
    g_assert_null(g_strstr_len(data, (gssize)length, "Exif"));
    g_assert_null(memmem(data, length, "secret", 6));
    g_assert_null(memmem(data, length, "somebody", 8));
    g_assert_null(memmem(data, length, "xxxxxxxx", 8));
    // Turned by what EXIF said: 64 × 32 stands upright now.
    g_assert_cmpint(photo->width_px, ==, 32);
    g_assert_cmpint(photo->height_px, ==, 64);
}

static void test_the_same_bytes_give_the_same_photo(void)
{
    g_autoptr(GBytes) png = picture_maker_png(900, 700, PICTURE_MAKER_NOISE);
    g_autoptr(IntakePhoto) one = make_from(png);
    g_autoptr(IntakePhoto) other = make_from(png);
    g_assert_cmpstr(one->sha256, ==, other->sha256);
}

static void test_what_is_no_picture_is_told_apart(void)
{
    g_autoptr(GBytes) text = g_bytes_new_static("ไม่ใช่ภาพ", strlen("ไม่ใช่ภาพ"));
    expect_end(text, INTAKE_PHOTO_NO_PICTURE);
    g_autoptr(GBytes) svg = g_bytes_new_static("<svg xmlns='http://www.w3.org/2000/svg'/>", 41);
    expect_end(svg, INTAKE_PHOTO_NO_PICTURE);
    g_autoptr(GBytes) empty = g_bytes_new_static("", 0);
    expect_end(empty, INTAKE_PHOTO_NO_PICTURE);
    IntakePhoto *photo = NULL;
    g_assert_cmpint(intake_photo_make("/nowhere/a.jpg", &photo), ==, INTAKE_PHOTO_MISSING);
}

static void test_a_bomb_is_never_decoded(void)
{
    g_autoptr(GBytes) png = picture_maker_png(4, 4, PICTURE_MAKER_HALVES);
    gsize length = 0;
    g_autofree guint8 *data = g_memdup2(g_bytes_get_data(png, &length), g_bytes_get_size(png));
    data[16] = 0x00;
    data[18] = 0xea; // 60,000 wide
    data[22] = 0xea;
    g_autoptr(GBytes) bomb = g_bytes_new(data, length);
    expect_end(bomb, INTAKE_PHOTO_TOO_WIDE);
}

static void test_half_a_picture_is_damaged(void)
{
    g_autoptr(GBytes) png = picture_maker_png(640, 480, PICTURE_MAKER_NOISE);
    g_autoptr(GBytes) half_png = g_bytes_new_from_bytes(png, 0, g_bytes_get_size(png) / 2);
    expect_end(half_png, INTAKE_PHOTO_DAMAGED);
    g_autoptr(GBytes) jpeg = picture_maker_jpeg(png);
    g_autoptr(GBytes) half_jpeg = g_bytes_new_from_bytes(jpeg, 0, g_bytes_get_size(jpeg) / 2);
    expect_end(half_jpeg, INTAKE_PHOTO_DAMAGED);
}

static void write_picture(const IntakeBed *bed, const char *name, int width_px)
{
    g_autofree char *path = intake_bed_path(bed, name);
    g_autoptr(GBytes) png = picture_maker_png(width_px, 40, PICTURE_MAKER_HALVES);
    picture_maker_write(path, png);
}

/** A project, two pictures, and the sheet `photos`. */
static void init_photos(IntakeBed *bed, const char *photos)
{
    intake_bed_init(bed);
    intake_bed_write(bed, "intake/800120/projects.csv",
                     "project_code,fiscal_year_be,issue_code,name,doer,status,status_date\n"
                     "001,2569,5.1,โครงการ,community,done,1/9/2569\n"
                     "002,2569,5.1,โครงการอื่น,community,done,1/9/2569\n");
    intake_bed_write(bed, PHOTOS, photos);
    write_picture(bed, "intake/800120/a.png", 60);
    write_picture(bed, "intake/800120/b.png", 80);
}

static char *list_kept(const IntakeBed *bed)
{
    g_autofree char *folder = intake_bed_path(bed, "photos");
    return g_file_test(folder, G_FILE_TEST_IS_DIR) ? scratch_list(folder) : g_strdup("");
}

/** The files on the disk are those that the rows name, no more and no fewer. */
static void expect_kept(const IntakeBed *bed, int count)
{
    g_autofree char *names = intake_bed_ask_text(bed, "SELECT group_concat(name, ' ') FROM (SELECT "
                                                      "DISTINCT sha256 || '.jpg' AS name FROM "
                                                      "photo ORDER BY 1)");
    g_autofree char *kept = list_kept(bed);
    g_assert_cmpstr(kept, ==, names != NULL ? names : "");
    g_assert_cmpint(intake_bed_ask(bed, "SELECT count(*) FROM photo"), ==, count);
}

static void test_photos_are_kept_beside_the_database(void)
{
    g_auto(IntakeBed) bed;
    init_photos(&bed, TWO_PHOTOS);
    intake_bed_import(&bed);
    intake_bed_expect_no(&bed, INTAKE_SEVERITY_ERROR);
    intake_bed_expect_no(&bed, INTAKE_SEVERITY_WARNING);
    expect_kept(&bed, 2);
    g_autofree char *row = intake_bed_ask_text(
        &bed, "SELECT stage || ' ' || date || ' ' || file || ' ' || caption || ' ' || width_px ||"
              " ' ' || height_px || ' ' || sample FROM photo WHERE stage = 'after'");
    g_assert_cmpstr(row, ==, "after 2026-06-01 b.png หลังทำ 80 40 0");
}

static void test_importing_again_changes_nothing(void)
{
    g_auto(IntakeBed) bed;
    init_photos(&bed, TWO_PHOTOS);
    intake_bed_import(&bed);
    g_autofree char *before = intake_bed_dump(&bed);
    g_autofree char *kept = list_kept(&bed);
    bed.options.reread_unchanged = true;
    intake_bed_import(&bed);
    g_autofree char *after = intake_bed_dump(&bed);
    g_autofree char *kept_after = list_kept(&bed);
    g_assert_cmpstr(kept, ==, kept_after);
    // Files that were read again have new numbers; the photos do not.
    const char *photos = strstr(before, "== photo\n");
    const char *photos_after = strstr(after, "== photo\n");
    g_autofree char *one = g_strndup(photos, (gsize)(strstr(photos + 3, "== ") - photos));
    g_assert_true(g_str_has_prefix(photos_after, one));
}

static void expect_width(const IntakeBed *bed, int width_px)
{
    g_assert_cmpint(intake_bed_ask(bed, "SELECT width_px FROM photo WHERE file = 'b.png'"), ==,
                    width_px);
}

static void test_a_picture_exchanged_under_its_name_is_taken(void)
{
    g_auto(IntakeBed) bed;
    init_photos(&bed, TWO_PHOTOS);
    intake_bed_import(&bed);
    expect_width(&bed, 80);
    write_picture(&bed, "intake/800120/b.png", 90);
    intake_bed_import(&bed);
    expect_width(&bed, 90);
    expect_kept(&bed, 2);
    g_autofree char *before = intake_bed_dump(&bed);
    intake_bed_import(&bed);
    g_autofree char *after = intake_bed_dump(&bed);
    g_assert_cmpstr(before, ==, after); // seen once, it is no news any more
}

static void test_a_check_writes_no_photo(void)
{
    g_auto(IntakeBed) bed;
    init_photos(&bed, TWO_PHOTOS);
    intake_bed_check(&bed);
    intake_bed_expect_no(&bed, INTAKE_SEVERITY_ERROR);
    g_autofree char *kept = list_kept(&bed);
    g_assert_cmpstr(kept, ==, "");
}

static void test_people_without_consent_are_not_taken(void)
{
    g_auto(IntakeBed) bed;
    init_photos(&bed, HEADING "001,before,1/1/2569,a.png,,ใช่,\n"
                              "001,after,1/6/2569,b.png,,ไม่ใช่,\n");
    intake_bed_import(&bed);
    intake_bed_expect_no(&bed, INTAKE_SEVERITY_ERROR);
    intake_bed_expect(&bed, "photo.people", 2);
    expect_kept(&bed, 1);
}

static void test_consent_withdrawn_takes_the_photo_away(void)
{
    g_auto(IntakeBed) bed;
    init_photos(&bed, TWO_PHOTOS);
    intake_bed_import(&bed);
    expect_kept(&bed, 2);
    intake_bed_write(&bed, PHOTOS,
                     HEADING "001,before,1/1/2569,a.png,,ไม่ใช่,\n"
                             "001,after,1/6/2569,b.png,,ใช่,ไม่ใช่\n");
    intake_bed_import(&bed);
    intake_bed_expect_no(&bed, INTAKE_SEVERITY_ERROR); // it has not vanished: it was withdrawn
    expect_kept(&bed, 1);
    g_assert_cmpint(intake_bed_ask(&bed, "SELECT count(*) FROM row_source WHERE kind = 'photos'"),
                    ==, 1);
}

static void test_photos_that_vanish_are_confirmed_and_swept(void)
{
    g_auto(IntakeBed) bed;
    init_photos(&bed, TWO_PHOTOS);
    intake_bed_import(&bed);
    intake_bed_write(&bed, PHOTOS, HEADING "001,before,1/1/2569,a.png,,ไม่ใช่,\n");
    intake_bed_import(&bed);
    intake_bed_expect(&bed, "row.vanished", 0);
    expect_kept(&bed, 2);
    bed.options.accept_vanished = true;
    intake_bed_import(&bed);
    expect_kept(&bed, 1);
    // With its project a photo goes, too.
    intake_bed_write(&bed, "intake/800120/projects.csv",
                     "project_code,fiscal_year_be,issue_code,name,doer,status,status_date\n"
                     "002,2569,5.1,โครงการอื่น,community,done,1/9/2569\n");
    g_autofree char *sheet = intake_bed_path(&bed, PHOTOS);
    g_assert_cmpint(g_unlink(sheet), ==, 0);
    intake_bed_import(&bed);
    expect_kept(&bed, 0);
    g_assert_cmpint(intake_bed_ask(&bed, "SELECT count(*) FROM row_source WHERE kind = 'photos'"),
                    ==, 0);
}

static void test_a_refused_sheet_leaves_no_photo(void)
{
    g_auto(IntakeBed) bed;
    init_photos(&bed, HEADING "001,before,1/1/2569,a.png,,ไม่ใช่,\n"
                              "001,after,1/6/2569,ไม่มี.png,,ไม่ใช่,\n");
    intake_bed_import(&bed);
    intake_bed_expect(&bed, "photo.missing", 3);
    expect_kept(&bed, 0);
}

int main(int argc, char **argv)
{
    (void)setlocale(LC_ALL, "");
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/db/intake/photo/a-large-picture-becomes-small",
                    test_a_large_picture_becomes_small);
    g_test_add_func("/db/intake/photo/a-small-picture-is-not-made-larger",
                    test_a_small_picture_is_not_made_larger);
    g_test_add_func("/db/intake/photo/nothing-but-the-picture-is-left",
                    test_nothing_but_the_picture_is_left);
    g_test_add_func("/db/intake/photo/the-same-bytes-give-the-same-photo",
                    test_the_same_bytes_give_the_same_photo);
    g_test_add_func("/db/intake/photo/what-is-no-picture-is-told-apart",
                    test_what_is_no_picture_is_told_apart);
    g_test_add_func("/db/intake/photo/a-bomb-is-never-decoded", test_a_bomb_is_never_decoded);
    g_test_add_func("/db/intake/photo/half-a-picture-is-damaged", test_half_a_picture_is_damaged);
    g_test_add_func("/db/intake/photo/photos-are-kept-beside-the-database",
                    test_photos_are_kept_beside_the_database);
    g_test_add_func("/db/intake/photo/importing-again-changes-nothing",
                    test_importing_again_changes_nothing);
    g_test_add_func("/db/intake/photo/a-picture-exchanged-under-its-name-is-taken",
                    test_a_picture_exchanged_under_its_name_is_taken);
    g_test_add_func("/db/intake/photo/a-check-writes-no-photo", test_a_check_writes_no_photo);
    g_test_add_func("/db/intake/photo/people-without-consent-are-not-taken",
                    test_people_without_consent_are_not_taken);
    g_test_add_func("/db/intake/photo/consent-withdrawn-takes-the-photo-away",
                    test_consent_withdrawn_takes_the_photo_away);
    g_test_add_func("/db/intake/photo/photos-that-vanish-are-confirmed-and-swept",
                    test_photos_that_vanish_are_confirmed_and_swept);
    g_test_add_func("/db/intake/photo/a-refused-sheet-leaves-no-photo",
                    test_a_refused_sheet_leaves_no_photo);
    return g_test_run();
}
