#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stdint.h>

/** Amounts are int64_t satang (1 baht = 100 satang); baht exist only in text. */

/** The largest amount accepted: 10^12 baht, far above any budget, far below overflow of sums. */
#define BASE_MONEY_LIMIT_SATANG INT64_C(100000000000000)

typedef struct {
    int64_t amount_satang;
    bool missing; /* empty or "-": not stated, which is not zero */
    bool rounded; /* "257 ล้านบาท", "ประมาณ 5,000": not known to the satang */
} BaseMoney;

/**
 * Reads an amount in baht as staff write it: 1,234,567.50 · ๑,๐๐๐ · 1.6 ล้าน · 257 ล้านบาท ·
 * 5 แสน · 1.2 พันล้าน · 1 ล้าน 5 แสน · ประมาณ 257 ล้าน · ฿5,000.- · 35,978,000 บาท(ถ้วน) ·
 * 1,500 บาท 50 สตางค์ · "-" and "" (missing) · ไม่มี (zero). บาทถ้วน behind a unit makes it exact.
 * Errors: BASE_ERROR_INVALID (negative, more than 2 decimals without a unit: "1.234" may mean a
 * thousand; finer than a satang with one, a second point, scientific notation, commas not in
 * threes: "1,5"; a stroke: "12/5"; other words, above BASE_MONEY_LIMIT_SATANG). Messages are in
 * Thai and do not repeat `text`.
 */
bool base_money_parse(const char *text, BaseMoney *money, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** "35,978,000" or "1,234.50": satang only when there are any. Returns: owned text. */
char *base_money_to_text(int64_t amount_satang) G_GNUC_WARN_UNUSED_RESULT;

/** "1,037": a count with separators. Returns: owned text. */
char *base_money_count_to_text(int64_t count) G_GNUC_WARN_UNUSED_RESULT;
