// Whatever is read as an amount is within the limit, and its text reads as the same amount.
#include <glib.h>

#include "base/money.h"
#include "input.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    g_autofree char *text = input_to_text(data, size);
    BaseMoney money = {0};
    if (text == NULL || !base_money_parse(text, &money, NULL)) {
        return 0;
    }
    g_assert_cmpint(money.amount_satang, >=, 0);
    g_assert_cmpint(money.amount_satang, <=, BASE_MONEY_LIMIT_SATANG);
    g_assert_true(!money.missing || money.amount_satang == 0);
    g_autofree char *shown = base_money_to_text(money.amount_satang);
    BaseMoney again = {0};
    g_assert_true(base_money_parse(shown, &again, NULL));
    g_assert_cmpint(again.amount_satang, ==, money.amount_satang);
    return 0;
}
