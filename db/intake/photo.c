#include "photo.h"

#include <glib/gstdio.h>

#include "base/error.h"
#include "base/file.h"
#include "child.h"
#include "picture.h"
#include "shelf.h"

#define CONVERTER "vipsthumbnail"
#define INPUT "picture"
#define FOLDER "photos"
#define ENDING ".jpg"

/** Smaller and coarser until it fits: a photo of leaves needs the third, a document the first. */
typedef struct {
    int side_px;
    int quality;
} Attempt;

static const Attempt attempts[] = {{INTAKE_PHOTO_LIMIT_SIDE_PX, 80},
                                   {INTAKE_PHOTO_LIMIT_SIDE_PX, 65},
                                   {1280, 65},
                                   {1024, 60},
                                   {800, 55},
                                   {480, 50}};

void intake_photo_free(IntakePhoto *photo)
{
    if (photo == NULL) {
        return;
    }
    g_bytes_unref(photo->jpeg);
    g_free(photo);
}

/** Under a name of ours: libvips reads options out of file names. */
static char *copy_input(const char *folder, GBytes *bytes)
{
    g_autofree char *path = g_build_filename(folder, INPUT, NULL);
    gsize length = 0;
    const char *data = g_bytes_get_data(bytes, &length);
    bool written =
        g_file_set_contents_full(path, data, (gssize)length, G_FILE_SET_CONTENTS_NONE, 0600, NULL);
    return written ? g_steal_pointer(&path) : NULL;
}

static IntakePhotoEnd convert(const char *program, const char *folder, const char *input,
                              const Attempt *attempt)
{
    g_autofree char *size = g_strdup_printf("%dx%d>", attempt->side_px, attempt->side_px);
    g_autofree char *output =
        g_strdup_printf("%s/small" ENDING "[Q=%d,strip,optimize_coding,background=255 255 255]",
                        folder, attempt->quality);
    g_autofree char *temporary = g_strconcat("TMPDIR=", folder, NULL);
    const char *const arguments[] = {program, "--size", size, "--export-profile", "srgb", "-o",
                                     output,  input,    NULL};
    // One thread: the address space counts every thread's stack, and the pictures are small.
    const char *const environment[] = {temporary, "LC_ALL=C.UTF-8", "VIPS_BLOCK_UNTRUSTED=1",
                                       "VIPS_CONCURRENCY=1", NULL};
    const IntakeChild child = {.arguments = arguments,
                               .environment = environment,
                               .folder = folder,
                               .seconds = INTAKE_PHOTO_LIMIT_SECONDS,
                               .memory_bytes = INTAKE_PHOTO_LIMIT_MEMORY_BYTES,
                               .file_bytes = INTAKE_PHOTO_LIMIT_FILE_BYTES};
    IntakeChildEnd end = INTAKE_CHILD_FAILED;
    g_autofree char *said = NULL;
    if (!intake_child_run(&child, &end, &said, NULL)) {
        return INTAKE_PHOTO_NO_CONVERTER;
    }
    return end == INTAKE_CHILD_DONE ? INTAKE_PHOTO_MADE : INTAKE_PHOTO_DAMAGED;
}

/** What the converter wrote, cleaned and measured; NULL when it is no picture. */
static IntakePhoto *take_output(const char *folder)
{
    g_autofree char *path = g_build_filename(folder, "small" ENDING, NULL);
    g_autoptr(GBytes) bytes = base_file_read(path, INTAKE_PHOTO_LIMIT_FILE_BYTES, NULL);
    gsize length = 0;
    const void *data = bytes != NULL ? g_bytes_get_data(bytes, &length) : NULL;
    g_autoptr(GBytes) clean = data != NULL ? intake_picture_clean_jpeg(data, length) : NULL;
    if (clean == NULL) {
        return NULL;
    }
    IntakePicture picture = {0};
    data = g_bytes_get_data(clean, &length);
    if (!intake_picture_read(data, length, &picture) || picture.form != INTAKE_PICTURE_JPEG) {
        return NULL;
    }
    IntakePhoto *photo = g_new0(IntakePhoto, 1);
    photo->width_px = picture.width_px;
    photo->height_px = picture.height_px;
    base_hash_bytes(data, length, photo->sha256);
    photo->jpeg = g_steal_pointer(&clean);
    return photo;
}

static IntakePhotoEnd shrink(const char *program, const char *folder, const char *input,
                             IntakePhoto **photo)
{
    for (size_t i = 0; i < G_N_ELEMENTS(attempts); i++) {
        IntakePhotoEnd end = convert(program, folder, input, &attempts[i]);
        if (end != INTAKE_PHOTO_MADE) {
            return end;
        }
        g_autoptr(IntakePhoto) made = take_output(folder);
        if (made == NULL) {
            return INTAKE_PHOTO_DAMAGED;
        }
        if (g_bytes_get_size(made->jpeg) <= INTAKE_PHOTO_LIMIT_JPEG_BYTES) {
            *photo = g_steal_pointer(&made);
            return INTAKE_PHOTO_MADE;
        }
    }
    return INTAKE_PHOTO_DAMAGED; // noise from edge to edge: no photo of anything
}

static void remove_folder(const char *folder)
{
    static const char *const names[] = {INPUT, "small" ENDING};
    for (size_t i = 0; i < G_N_ELEMENTS(names); i++) {
        g_autofree char *path = g_build_filename(folder, names[i], NULL);
        (void)g_unlink(path);
    }
    (void)g_rmdir(folder);
}

static IntakePhotoEnd look(GBytes *bytes)
{
    IntakePicture picture = {0};
    gsize length = 0;
    const void *data = g_bytes_get_data(bytes, &length);
    if (!intake_picture_read(data, length, &picture)) {
        return INTAKE_PHOTO_NO_PICTURE;
    }
    bool wide = picture.width_px > INTAKE_PHOTO_LIMIT_READ_SIDE_PX ||
                picture.height_px > INTAKE_PHOTO_LIMIT_READ_SIDE_PX ||
                (int64_t)picture.width_px * picture.height_px > INTAKE_PHOTO_LIMIT_PIXELS;
    if (wide) {
        return INTAKE_PHOTO_TOO_WIDE;
    }
    // The converter would make grey of what is missing, and only warn.
    return intake_picture_is_whole(data, length) ? INTAKE_PHOTO_MADE : INTAKE_PHOTO_DAMAGED;
}

static IntakePhotoEnd make(GBytes *bytes, IntakePhoto **photo)
{
    g_autofree char *program = g_find_program_in_path(CONVERTER);
    g_autofree char *folder = program != NULL ? g_dir_make_tmp("photo-XXXXXX", NULL) : NULL;
    if (folder == NULL) {
        return INTAKE_PHOTO_NO_CONVERTER;
    }
    g_autofree char *input = copy_input(folder, bytes);
    IntakePhotoEnd end =
        input != NULL ? shrink(program, folder, input, photo) : INTAKE_PHOTO_NO_CONVERTER;
    remove_folder(folder);
    return end;
}

IntakePhotoEnd intake_photo_make(const char *path, IntakePhoto **photo)
{
    g_autoptr(GError) problem = NULL;
    g_autoptr(GBytes) bytes = base_file_read(path, INTAKE_PHOTO_LIMIT_FILE_BYTES, &problem);
    *photo = NULL;
    if (bytes == NULL) {
        return g_error_matches(problem, BASE_ERROR, BASE_ERROR_TOO_LARGE) ? INTAKE_PHOTO_TOO_LARGE
                                                                          : INTAKE_PHOTO_MISSING;
    }
    IntakePhotoEnd end = look(bytes);
    return end == INTAKE_PHOTO_MADE ? make(bytes, photo) : end;
}

bool intake_photo_keep(const IntakePhoto *photo, const char *workspace, GError **error)
{
    g_autofree char *folder = g_build_filename(workspace, FOLDER, NULL);
    g_autofree char *name = g_strconcat(photo->sha256, ENDING, NULL);
    g_autofree char *path = g_build_filename(folder, name, NULL);
    if (g_file_test(path, G_FILE_TEST_IS_REGULAR)) {
        return true;
    }
    gsize length = 0;
    const void *data = g_bytes_get_data(photo->jpeg, &length);
    return base_file_make_folder(folder, error) && base_file_write(path, data, length, error);
}

void intake_photo_sweep(const char *workspace, GHashTable *needed)
{
    intake_shelf_sweep(workspace, FOLDER, ENDING, needed);
}
