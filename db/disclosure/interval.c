#include "disclosure.h"

bool disclosure_need_met(const DisclosureVariable *variable, DisclosureInterval interval)
{
    bool wide =
        interval.high - interval.low >= MIN(variable->need_width, variable->high - variable->low);

    switch (variable->need) {
    case DISCLOSURE_NEED_RANGE:
        return wide && interval.low <= variable->need_low && interval.high >= variable->need_high;
    case DISCLOSURE_NEED_WIDTH:
        return wide;
    case DISCLOSURE_NEED_NONE:
        return true;
    }
    return false;
}

/* What its mark tells about a hidden variable; muted: what it would tell without. */
static DisclosureInterval told(const DisclosureVariable *variable, bool muted)
{
    return muted && !variable->fixed ? (DisclosureInterval){variable->mute_low, variable->mute_high}
                                     : (DisclosureInterval){variable->low, variable->high};
}

DisclosureInterval disclosure_interval_local(const DisclosureSystem *system, int equation,
                                             int variable, bool muted)
{
    const Equation *whole = disclosure_equation(system, equation);
    const DisclosureVariable *own = disclosure_variable(system, variable);
    DisclosureInterval rest = {0, 0}; /* of everything but the variable */
    int coefficient = 1;

    for (int i = whole->first; i < whole->first + whole->count; i++) {
        const DisclosureTerm *term = disclosure_term(system, i);
        const DisclosureVariable *other = disclosure_variable(system, term->variable);
        if (term->variable == variable) {
            coefficient = term->coefficient;
            continue;
        }
        DisclosureInterval range = {other->value, other->value};
        if (other->hidden) {
            range = told(other, muted);
        }
        DisclosureInterval part =
            disclosure_interval_scale(term->coefficient, range.low, range.high);
        rest.low += part.low;
        rest.high += part.high;
    }
    DisclosureInterval given = disclosure_interval_scale(-coefficient, rest.low, rest.high);
    DisclosureInterval range = told(own, muted);
    return (DisclosureInterval){MAX(range.low, given.low), MIN(range.high, given.high)};
}
