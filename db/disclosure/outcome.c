#include "disclosure.h"

/* Ties between more variables than this are not followed. */
#define TIE_LIMIT 16

typedef struct {
    const DisclosureSystem *system;
    const bool *given_up; /* by variable: lacks what it needs, and nothing more can be hidden */
    DisclosureInterval *reached; /* see disclosure_intervals_new() */
} Judge;

/*
 * Whether a variable differs from a sensitive one by a known number: its interval is then as wide
 * as that one's, which is as much as there can be.
 */
static bool stands_for_sensitive(const Judge *judge, int variable, int from, int depth)
{
    const DisclosureSystem *system = judge->system;
    const DisclosureVariable *one = disclosure_variable(system, variable);

    if (one->need == DISCLOSURE_NEED_RANGE) {
        return !judge->given_up[variable];
    }
    for (int o = g_array_index(system->starts, int, variable);
         o < g_array_index(system->starts, int, variable + 1); o++) {
        int equation = g_array_index(system->occurrences, int, o);
        int other = disclosure_system_only_other(system, equation, variable);
        if (other >= 0 && other != from && depth < TIE_LIMIT &&
            stands_for_sensitive(judge, other, variable, depth + 1)) {
            return true;
        }
    }
    return false;
}

/*
 * A sensitive number whose values are others than it needs, but as many, is no secret told: of two
 * villages with "fewer than 10" each, an earlier release said that their sum is 2 at least.
 */
static bool is_wide_as_needed(const Judge *judge, int variable)
{
    const DisclosureSystem *system = judge->system;
    const DisclosureVariable *one = disclosure_variable(system, variable);
    g_autoptr(Component) component = disclosure_component_collect(system, variable);
    g_autoptr(DisclosureIntervals) intervals =
        disclosure_intervals_new(system, component, judge->reached);
    DisclosureInterval interval = disclosure_intervals_exact(intervals, 0);
    int64_t width = interval.high - interval.low;

    if (disclosure_need_met(one, interval)) {
        return true;
    }
    bool sensitive = one->need == DISCLOSURE_NEED_RANGE || one->need_of_twin;
    if (sensitive) {
        return width >= one->need_high - one->need_low;
    }
    // What earlier releases hid for others' sake has been judged when it was. The rest may be the
    // counterpart of a small count, and then is as wide as that is: 1 … threshold - 1.
    return one->fixed || width >= one->need_width - 2;
}

void disclosure_outcome_count(const DisclosureSystem *system, const bool *given_up,
                              const bool *secret, DisclosureInterval *reached,
                              DisclosureOutcome *outcome)
{
    const Judge judge = {system, given_up, reached};

    for (int v = 0; v < (int)system->variables->len; v++) {
        outcome->hidden += disclosure_variable(system, v)->hidden;
        outcome->muted += disclosure_system_is_muted(system, v);
        if (given_up[v] && disclosure_variable(system, v)->hidden) {
            bool tied = stands_for_sensitive(&judge, v, -1, 0) || is_wide_as_needed(&judge, v);
            outcome->tied += tied;
            outcome->unprotected += !tied && secret[v];
        }
    }
}
