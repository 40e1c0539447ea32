#include "classes.h"

#include <glib.h>
#include <math.h>

// Classes of a map: about as many places in each, equal figures never parted.

#define NONE ((double)NAN)
#define PILOT 60

static void ten_different_figures_give_five_classes_of_two(void)
{
    static const double numbers[] = {9, 0, 8, 1, 7, 2, 6, 3, 5, 4};
    ScreenClasses classes;
    int of[10];
    screen_classes_make(numbers, 10, 1, &classes, of);
    g_assert_cmpint(classes.count, ==, 5);
    for (int i = 0; i < 10; i++) {
        g_assert_cmpint(of[i], ==, (int)numbers[i] / 2);
    }
    for (int i = 0; i < 5; i++) {
        g_assert_cmpint(classes.classes[i].count, ==, 2);
        g_assert_cmpfloat(numbers[classes.classes[i].least], ==, 2 * i);
        g_assert_cmpfloat(numbers[classes.classes[i].greatest], ==, 2 * i + 1);
    }
}

static void two_figures_in_the_whole_province_give_two_classes(void)
{
    double numbers[PILOT];
    int of[PILOT];
    ScreenClasses classes;
    for (int i = 0; i < PILOT; i++) {
        numbers[i] = i == 17 ? 99.9 : 100;
    }
    screen_classes_make(numbers, PILOT, 0.1, &classes, of);
    g_assert_cmpint(classes.count, ==, 2);
    g_assert_cmpint(classes.classes[0].count, ==, 1);
    g_assert_cmpint(classes.classes[0].least, ==, 17);
    g_assert_cmpint(classes.classes[1].count, ==, PILOT - 1);
    g_assert_cmpint(screen_classes_step(&classes, 0, 5), ==, 0);
    g_assert_cmpint(screen_classes_step(&classes, 1, 5), ==, 4);
}

static void equal_figures_are_never_parted(void)
{
    double numbers[PILOT];
    int of[PILOT];
    ScreenClasses classes;
    for (int i = 0; i < PILOT; i++) {
        numbers[i] = i < 56 ? 0 : i;
    }
    screen_classes_make(numbers, PILOT, 1, &classes, of);
    g_assert_cmpint(classes.count, ==, 5);
    g_assert_cmpint(classes.classes[0].count, ==, 56);
    for (int i = 1; i < 5; i++) {
        g_assert_cmpint(classes.classes[i].count, ==, 1);
    }
}

static void figures_shown_as_equal_are_equal(void)
{
    static const double numbers[] = {70.0, 70.0 + 1e-9, 70.1, 70.1 - 1e-9};
    ScreenClasses classes;
    int of[4];
    screen_classes_make(numbers, 4, 0.1, &classes, of);
    g_assert_cmpint(classes.count, ==, 2);
    g_assert_cmpint(of[0], ==, of[1]);
    g_assert_cmpint(of[2], ==, of[3]);
}

static void one_figure_gives_one_class_in_the_middle_of_the_scale(void)
{
    static const double numbers[] = {3, 3, 3};
    ScreenClasses classes;
    int of[3];
    screen_classes_make(numbers, 3, 1, &classes, of);
    g_assert_cmpint(classes.count, ==, 1);
    g_assert_cmpint(classes.classes[0].count, ==, 3);
    g_assert_cmpint(screen_classes_step(&classes, 0, 5), ==, 2);
}

static void what_has_no_number_is_in_no_class(void)
{
    const double numbers[] = {NONE, 4, NONE, 2};
    const double none[] = {NONE, NONE};
    ScreenClasses classes;
    int of[4];
    screen_classes_make(numbers, 4, 1, &classes, of);
    g_assert_cmpint(classes.count, ==, 2);
    g_assert_cmpint(of[0], ==, -1);
    g_assert_cmpint(of[1], ==, 1);
    g_assert_cmpint(of[2], ==, -1);
    g_assert_cmpint(of[3], ==, 0);
    screen_classes_make(none, 2, 1, &classes, of);
    g_assert_cmpint(classes.count, ==, 0);
    g_assert_cmpint(of[0], ==, -1);
}

// Whatever the figures: no class is empty, all have one, and they follow one another.
static void any_figures_are_parted_in_order(void)
{
    for (int round = 0; round < 500; round++) {
        int count = g_test_rand_int_range(1, 90);
        int different = g_test_rand_int_range(1, 12);
        double numbers[90];
        int of[90];
        ScreenClasses classes;
        for (int i = 0; i < count; i++) {
            numbers[i] = g_test_rand_int_range(0, different) * 0.1;
        }
        screen_classes_make(numbers, count, 0.1, &classes, of);
        int sum = 0;
        for (int i = 0; i < classes.count; i++) {
            const ScreenClassesOne *one = &classes.classes[i];
            g_assert_cmpint(one->count, >, 0);
            g_assert_cmpfloat(numbers[one->least], <=, numbers[one->greatest]);
            g_assert_true(i == 0 ||
                          numbers[classes.classes[i - 1].greatest] < numbers[one->least] - 0.05);
            sum += one->count;
        }
        g_assert_cmpint(sum, ==, count);
    }
}

static void given_breaks_part_whatever_the_figures(void)
{
    const double numbers[] = {50, 90, NONE, 49.9, 75, 200};
    const double breaks[] = {50, 60, 90};
    ScreenClasses classes;
    int of[6];
    screen_classes_make_given(numbers, 6, breaks, 3, &classes, of);
    g_assert_cmpint(classes.count, ==, 4);
    g_assert_cmpint(of[0], ==, 1); // a break begins its class
    g_assert_cmpint(of[1], ==, 3);
    g_assert_cmpint(of[2], ==, -1);
    g_assert_cmpint(of[3], ==, 0);
    g_assert_cmpint(of[4], ==, 2);
    g_assert_cmpint(classes.classes[3].count, ==, 2);
    g_assert_cmpint(classes.classes[3].least, ==, 1);
    g_assert_cmpint(classes.classes[3].greatest, ==, 5);
    const double none[] = {NONE, 10};
    screen_classes_make_given(none, 2, breaks, 3, &classes, of);
    g_assert_cmpint(classes.count, ==, 4);
    g_assert_cmpint(classes.classes[1].count, ==, 0);
}

static void breaks_are_a_few_rising_numbers(void)
{
    static const char *const bad[] = {NULL,  "",   ",",   "5,5", "9,1",   "1,2,3,4,5",
                                      "1,x", "1 ", "inf", "nan", "1e300", "5,"};
    double breaks[SCREEN_CLASSES_LIMIT_BREAKS];
    g_assert_cmpint(screen_classes_read_breaks("-1,0.5,70,1e6", breaks), ==, 4);
    g_assert_cmpfloat(breaks[1], ==, 0.5);
    g_assert_cmpfloat(breaks[3], ==, 1000000);
    for (size_t i = 0; i < G_N_ELEMENTS(bad); i++) {
        g_assert_cmpint(screen_classes_read_breaks(bad[i], breaks), ==, 0);
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/screen/classes/ten-different-figures-give-five-classes-of-two",
                    ten_different_figures_give_five_classes_of_two);
    g_test_add_func("/screen/classes/two-figures-in-the-whole-province-give-two-classes",
                    two_figures_in_the_whole_province_give_two_classes);
    g_test_add_func("/screen/classes/equal-figures-are-never-parted",
                    equal_figures_are_never_parted);
    g_test_add_func("/screen/classes/figures-shown-as-equal-are-equal",
                    figures_shown_as_equal_are_equal);
    g_test_add_func("/screen/classes/one-figure-gives-one-class-in-the-middle-of-the-scale",
                    one_figure_gives_one_class_in_the_middle_of_the_scale);
    g_test_add_func("/screen/classes/what-has-no-number-is-in-no-class",
                    what_has_no_number_is_in_no_class);
    g_test_add_func("/screen/classes/any-figures-are-parted-in-order",
                    any_figures_are_parted_in_order);
    g_test_add_func("/screen/classes/given-breaks-part-whatever-the-figures",
                    given_breaks_part_whatever_the_figures);
    g_test_add_func("/screen/classes/breaks-are-a-few-rising-numbers",
                    breaks_are_a_few_rising_numbers);
    return g_test_run();
}
