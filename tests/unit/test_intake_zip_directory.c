#include <glib.h>
#include <string.h>

#include "zip_directory.h"

/** A zip file of made-up sizes: entries without data, so that any size can be declared. */
typedef struct {
    GByteArray *bytes;
    GByteArray *directory;
    unsigned count;
} Zip;

static void put_16(GByteArray *to, unsigned value)
{
    const guint8 bytes[] = {value & 0xff, value >> 8 & 0xff};
    g_byte_array_append(to, bytes, sizeof bytes);
}

static void put_32(GByteArray *to, guint32 value)
{
    put_16(to, value & 0xffff);
    put_16(to, value >> 16);
}

static void put_text(GByteArray *to, const char *text)
{
    g_byte_array_append(to, (const guint8 *)text, (guint)strlen(text));
}

static void zip_init(Zip *zip) { *zip = (Zip){g_byte_array_new(), g_byte_array_new(), 0}; }

static void zip_clear(Zip *zip)
{
    g_byte_array_unref(zip->bytes);
    g_byte_array_unref(zip->directory);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Zip, zip_clear)

static void zip_add(Zip *zip, const char *name, const char *packed, guint32 unpacked_bytes)
{
    guint32 at = zip->bytes->len;
    put_32(zip->bytes, 0x04034b50);
    for (int i = 0; i < 11; i++) {
        put_16(zip->bytes, 0);
    }
    put_16(zip->bytes, (unsigned)strlen(name));
    put_16(zip->bytes, 0);
    put_text(zip->bytes, name);
    put_text(zip->bytes, packed);
    GByteArray *entry = zip->directory;
    put_32(entry, 0x02014b50);
    put_32(entry, 0);
    put_32(entry, 0); // flags 0, stored
    put_32(entry, 0);
    put_32(entry, 0);
    put_32(entry, (guint32)strlen(packed));
    put_32(entry, unpacked_bytes);
    put_16(entry, (unsigned)strlen(name));
    for (int i = 0; i < 6; i++) {
        put_16(entry, 0);
    }
    put_32(entry, at);
    put_text(entry, name);
    zip->count++;
}

/** The end record; `shift` moves the directory from where it really is. */
static void zip_end(Zip *zip, int shift)
{
    guint32 at = zip->bytes->len;
    g_byte_array_append(zip->bytes, zip->directory->data, zip->directory->len);
    put_32(zip->bytes, 0x06054b50);
    put_32(zip->bytes, 0);
    put_16(zip->bytes, zip->count);
    put_16(zip->bytes, zip->count);
    put_32(zip->bytes, zip->directory->len);
    put_32(zip->bytes, at + (guint32)shift);
    put_16(zip->bytes, 0);
}

static IntakeZipResult read_zip(const Zip *zip)
{
    g_autoptr(GArray) entries = NULL;
    IntakeZipResult result = intake_zip_directory_read(zip->bytes->data, zip->bytes->len, &entries);
    g_assert_true((entries != NULL) == (result == INTAKE_ZIP_DONE));
    return result;
}

static void test_entries_are_found_by_name(void)
{
    g_auto(Zip) zip;
    zip_init(&zip);
    zip_add(&zip, "mimetype", "application/x", 13);
    zip_add(&zip, "xl/workbook.xml", "<workbook/>", 11);
    zip_end(&zip, 0);
    put_text(zip.bytes, ""); // no comment
    g_autoptr(GArray) entries = NULL;
    g_assert_cmpint(intake_zip_directory_read(zip.bytes->data, zip.bytes->len, &entries), ==,
                    INTAKE_ZIP_DONE);
    g_assert_cmpuint(entries->len, ==, 2);
    const IntakeZipEntry *entry = intake_zip_directory_find(entries, "xl/workbook.xml");
    g_assert_nonnull(entry);
    g_assert_cmpuint(entry->unpacked_bytes, ==, 11);
    g_assert_cmpint(intake_zip_directory_first_byte(zip.bytes->data, zip.bytes->len, entry), ==,
                    '<');
    g_assert_null(intake_zip_directory_find(entries, "xl/workbook"));
    g_assert_true(intake_zip_directory_has_prefix(entries, "xl/"));
    g_assert_false(intake_zip_directory_has_prefix(entries, "Basic/"));
}

static void test_a_bomb_is_known_by_what_it_declares(void)
{
    g_auto(Zip) large;
    zip_init(&large);
    zip_add(&large, "a", "x", 200 * 1024 * 1024);
    zip_add(&large, "b", "x", 57 * 1024 * 1024);
    zip_end(&large, 0);
    g_assert_cmpint(read_zip(&large), ==, INTAKE_ZIP_BOMB);
    g_auto(Zip) many;
    zip_init(&many);
    for (int i = 0; i <= INTAKE_ZIP_LIMIT_ENTRIES; i++) {
        zip_add(&many, "a", "x", 1);
    }
    zip_end(&many, 0);
    g_assert_cmpint(read_zip(&many), ==, INTAKE_ZIP_BOMB);
    g_auto(Zip) wide;
    zip_init(&wide);
    zip_add(&wide, "a", "x", 0xffffffff);
    zip_end(&wide, 0);
    g_assert_cmpint(read_zip(&wide), ==, INTAKE_ZIP_BOMB);
}

static void test_overlapping_entries_are_damage(void)
{
    g_auto(Zip) zip;
    zip_init(&zip);
    g_autofree char *packed = g_strnfill(1000, 'x');
    zip_add(&zip, "a", packed, 1000);
    // The same bytes again and again, as a bomb without nesting does.
    g_autoptr(GByteArray) entry = g_byte_array_new();
    g_byte_array_append(entry, zip.directory->data, zip.directory->len);
    for (int i = 0; i < 20; i++) {
        g_byte_array_append(zip.directory, entry->data, entry->len);
        zip.count++;
    }
    zip_end(&zip, 0);
    g_assert_cmpint(read_zip(&zip), ==, INTAKE_ZIP_DAMAGED);
}

static void test_a_directory_outside_the_file_is_damage(void)
{
    for (int shift = -3; shift <= 3; shift++) {
        g_auto(Zip) zip;
        zip_init(&zip);
        zip_add(&zip, "a", "x", 1);
        zip_end(&zip, shift);
        g_assert_cmpint(read_zip(&zip), ==, shift == 0 ? INTAKE_ZIP_DONE : INTAKE_ZIP_DAMAGED);
    }
    g_auto(Zip) zip;
    zip_init(&zip);
    zip_add(&zip, "a", "x", 1);
    zip_end(&zip, 0x7fffff00);
    g_assert_cmpint(read_zip(&zip), ==, INTAKE_ZIP_DAMAGED);
}

static void test_every_cut_of_a_zip_is_damage(void)
{
    g_auto(Zip) zip;
    zip_init(&zip);
    zip_add(&zip, "content.xml", "<office/>", 9);
    zip_end(&zip, 0);
    for (guint length = 0; length < zip.bytes->len; length++) {
        g_autoptr(GArray) entries = NULL;
        g_autofree guint8 *copy = g_memdup2(zip.bytes->data, length);
        g_assert_cmpint(intake_zip_directory_read(copy, length, &entries), ==, INTAKE_ZIP_DAMAGED);
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/db/intake/zip_directory/entries-are-found-by-name",
                    test_entries_are_found_by_name);
    g_test_add_func("/db/intake/zip_directory/a-bomb-is-known-by-what-it-declares",
                    test_a_bomb_is_known_by_what_it_declares);
    g_test_add_func("/db/intake/zip_directory/overlapping-entries-are-damage",
                    test_overlapping_entries_are_damage);
    g_test_add_func("/db/intake/zip_directory/a-directory-outside-the-file-is-damage",
                    test_a_directory_outside_the_file_is_damage);
    g_test_add_func("/db/intake/zip_directory/every-cut-of-a-zip-is-damage",
                    test_every_cut_of_a_zip_is_damage);
    return g_test_run();
}
