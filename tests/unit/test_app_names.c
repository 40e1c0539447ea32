#include "names.h"

#include <snapshot_fixture.h>

#define SENTENCE "ทางไปบ้านทุ่งขี้เหล็กงามตาและไปตลาดนัดบ้านศาลาบางปูน้อยมาก"

static void assert_break(UiText *text, const char *wanted)
{
    g_autofree char *shown = ui_text_break(text, SENTENCE);
    g_assert_cmpstr(shown, ==, wanted);
}

/* K7: a village is known by its name, with or without its number before it. */
static void test_villages(void)
{
    g_auto(SnapshotFixture) fixture = {0};
    snapshot_fixture_init(&fixture, "UPDATE area SET name_th = 'หมู่ที่ 5 บ้านทุ่งขี้เหล็กงามตา'"
                                    " WHERE code = '80012002'");
    g_autoptr(GError) error = NULL;
    g_autoptr(UiText) text = ui_text_open(NULL, &error);
    g_assert_no_error(error);
    g_autoptr(Snapshot) snapshot = snapshot_open(fixture.path, &error);
    g_assert_no_error(error);
    assert_break(text, "ทาง|ไป|บ้านทุ่ง|ขี้เหล็ก|งามตา|และ|ไป|ตลาดนัด|บ้าน|ศาลา|บางปู|น้อยมาก");
    names_keep_whole(text, snapshot);
    assert_break(text, "ทาง|ไป|บ้านทุ่งขี้เหล็กงามตา|และ|ไป|ตลาดนัด|บ้านศาลาบางปู|น้อยมาก");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/app/names/villages-of-the-snapshot-are-kept-whole", test_villages);
    return g_test_run();
}
