// Any bytes as the file of answers: never a crash; what is wrong changes nothing; what is taken can
// be written and read again as the same, and no line of it can be more than one line.
#include <stdint.h>
#include <string.h>

#include "setup_answers.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void assert_same(const SetupAnswers *answers)
{
    g_autofree char *lines = setup_answers_write(answers, true);
    g_auto(SetupAnswers) again = {0};
    g_assert_true(setup_answers_read(&again, "again", lines, strlen(lines), true, NULL));
    g_autofree char *once_more = setup_answers_write(&again, true);
    g_assert_cmpstr(once_more, ==, lines);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    g_auto(SetupAnswers) answers = {0};
    g_autoptr(GError) error = NULL;
    if (setup_answers_read(&answers, "setup.conf", (const char *)data, size, false, &error)) {
        assert_same(&answers);
    } else {
        g_assert_cmpint(setup_answers_line(error), >=, 0);
        const SetupAnswers none = {0};
        g_autofree char *lines = setup_answers_write(&answers, true);
        g_autofree char *no_lines = setup_answers_write(&none, true);
        g_assert_cmpstr(lines, ==, no_lines);
        g_assert_null(answers.wifi_password);
        g_assert_null(answers.pin_hash);
    }
    return 0;
}
