#include "disclosure.h"

/* How a number may serve as a complement; the smaller the better. */
typedef enum {
    SERVES_CHILD,
    SERVES_WEAKLY, /* a child with little freedom of its own: several of them serve */
    SERVES_PARENT,
    SERVES_LAST, /* a parent with little freedom */
    SERVES_NOT,  /* zero, or known already, or hidden already, or of no help */
} Service;

/* On which side of its interval a number could have more room, as far as its own mark goes. */
typedef struct {
    bool lower;
    bool higher;
    int coefficient;
} Lack;

static Lack find_lack(const DisclosureSystem *system, int equation, int variable)
{
    const Equation *whole = disclosure_equation(system, equation);
    Lack lack = {true, true, 0};

    if (variable < 0) {
        return lack;
    }
    const DisclosureVariable *one = disclosure_variable(system, variable);
    DisclosureInterval interval = disclosure_interval_local(system, equation, variable, false);
    lack.lower = interval.low > one->low;
    lack.higher = interval.high < one->high;
    for (int i = whole->first; i < whole->first + whole->count; i++) {
        const DisclosureTerm *term = disclosure_term(system, i);
        lack.coefficient = term->variable == variable ? term->coefficient : lack.coefficient;
    }
    return lack;
}

/* Whether a number that could be anything from low to high would give the other one room. */
static bool helps(const Lack *lack, const DisclosureTerm *term, int64_t value,
                  DisclosureInterval range)
{
    bool up = range.high > value;
    bool down = range.low < value;

    if (lack->coefficient == 0) {
        return up || down;
    }
    // Of two addends one goes down when the other goes up.
    bool together = lack->coefficient != term->coefficient;
    return (lack->lower && (together ? down : up)) || (lack->higher && (together ? up : down));
}

static Service get_service(const DisclosureSystem *system, const DisclosureTerm *term,
                           const Lack *lack)
{
    const DisclosureVariable *one = disclosure_variable(system, term->variable);
    int64_t freedom = MIN(one->value - one->low, one->high - one->value);
    const DisclosureInterval range = {one->low, one->high};

    if (one->hidden || one->fixed || freedom < 0 || !helps(lack, term, one->value, range)) {
        return SERVES_NOT;
    }
    bool weak = freedom < one->need_width;
    if (term->coefficient > 0) {
        return weak ? SERVES_WEAKLY : SERVES_CHILD;
    }
    return weak ? SERVES_LAST : SERVES_PARENT;
}

int disclosure_choose_complement(const DisclosureSystem *system, int equation, int variable,
                                 bool parents)
{
    const Equation *whole = disclosure_equation(system, equation);
    const Lack lack = find_lack(system, equation, variable);
    Service best_service = parents ? SERVES_NOT : SERVES_PARENT;
    int best = -1;

    for (int i = whole->first; !whole->identity && i < whole->first + whole->count; i++) {
        const DisclosureTerm *term = disclosure_term(system, i);
        Service service = get_service(system, term, &lack);
        bool lighter = best >= 0 && service == best_service &&
                       disclosure_variable(system, term->variable)->weight <
                           disclosure_variable(system, best)->weight;
        if (service < best_service || lighter) {
            best = term->variable;
            best_service = service;
        }
    }
    return best;
}

int disclosure_choose_anything(const DisclosureSystem *system, int equation, int variable)
{
    const Equation *whole = disclosure_equation(system, equation);
    const Lack lack = find_lack(system, equation, variable);

    for (int i = whole->first; !whole->identity && i < whole->first + whole->count; i++) {
        const DisclosureTerm *term = disclosure_term(system, i);
        const DisclosureVariable *one = disclosure_variable(system, term->variable);
        const DisclosureInterval range = {one->mute_low, one->mute_high};
        if (!one->hidden && !one->fixed && helps(&lack, term, one->value, range)) {
            return term->variable;
        }
    }
    return -1;
}
