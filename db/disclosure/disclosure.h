#pragma once

#include "disclosure/system.h"

/** The stages of protecting a system, in their order. Private to db/disclosure. */

/** An equation: terms `first` … `first + count - 1` of the system. */
typedef struct {
    int first;
    int count;
    bool identity; /* offers nothing to hide */
} Equation;

struct DisclosureSystem {
    GArray *variables; /* DisclosureVariable */
    GArray *muted;     /* bool, as long as variables */
    GArray *terms;     /* DisclosureTerm */
    GArray *equations; /* Equation */
    /** Which equations a variable is in: occurrences[starts[v]] … occurrences[starts[v + 1] - 1].
     */
    GArray *starts;
    GArray *occurrences;
};

static inline DisclosureVariable *disclosure_variable(const DisclosureSystem *system, int variable)
{
    return &g_array_index(system->variables, DisclosureVariable, variable);
}

static inline const Equation *disclosure_equation(const DisclosureSystem *system, int equation)
{
    return &g_array_index(system->equations, Equation, equation);
}

static inline const DisclosureTerm *disclosure_term(const DisclosureSystem *system, int term)
{
    return &g_array_index(system->terms, DisclosureTerm, term);
}

/** Lowest and highest possible value. */
typedef struct {
    int64_t low;
    int64_t high;
} DisclosureInterval;

/** What a coefficient, 1 or -1, makes of a range. */
static inline DisclosureInterval disclosure_interval_scale(int coefficient, int64_t low,
                                                           int64_t high)
{
    return coefficient > 0 ? (DisclosureInterval){low, high} : (DisclosureInterval){-high, -low};
}

/** Fills `starts` and `occurrences` from the equations. */
void disclosure_system_index(DisclosureSystem *system);

/** Hides a variable, its twin, its follower. `mute`: with the widest range. */
void disclosure_system_hide(DisclosureSystem *system, int variable, bool mute);

/** The only other hidden variable of an equation; -1 when there are none or several. */
int disclosure_system_only_other(const DisclosureSystem *system, int equation, int variable);

/** Takes back the mark of a variable and its twin. Returns: whether that tells less than before. */
bool disclosure_system_mute(DisclosureSystem *system, int variable);

/**
 * The hidden variables that hang together with one, and the different equations between them,
 * reduced to what is unknown. Indices inside are positions in `variables`.
 */
typedef struct {
    GArray *variables; /* int: index in the system */
    GArray *rows;      /* ComponentRow */
    GArray *entries;   /* DisclosureTerm, variable = position in `variables` */
} Component;

typedef struct {
    int equation; /* in the system */
    int first;    /* in entries */
    int count;
    int64_t sum; /* what the entries add up to */
} ComponentRow;

Component *disclosure_component_collect(const DisclosureSystem *system, int variable);
void disclosure_component_free(Component *component);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Component, disclosure_component_free)

/**
 * The interval of one hidden variable by one equation alone: never narrower than the truth of the
 * whole component, and the truth itself when nothing else binds the variables. `muted`: as if every
 * mark in the equation were taken back.
 */
DisclosureInterval disclosure_interval_local(const DisclosureSystem *system, int equation,
                                             int variable, bool muted);

/**
 * What can be known of the variables of a component, named by their position in it. `reached` says
 * of every variable of the system, by index, some values that are possible; what is found out
 * widens it. Hiding more never makes them impossible, so it may be kept for the next look.
 */
typedef struct DisclosureIntervals DisclosureIntervals;

/** Borrows all three until disclosure_intervals_free(). */
DisclosureIntervals *disclosure_intervals_new(const DisclosureSystem *system,
                                              const Component *component,
                                              DisclosureInterval *reached);
void disclosure_intervals_free(DisclosureIntervals *intervals);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(DisclosureIntervals, disclosure_intervals_free)

/** Values known to be possible so far: the whole interval, or a part of it. Costs nothing. */
DisclosureInterval disclosure_intervals_sure(const DisclosureIntervals *intervals, int position);

/** The whole interval; by a linear program where there are circles. 1 to 0, by which no need is
 * met, when that fails. */
DisclosureInterval disclosure_intervals_exact(DisclosureIntervals *intervals, int position);

/** A linear program over the rows of a component that are `kept`, variables with `ranges`. */
typedef struct DisclosureLinear DisclosureLinear;

DisclosureLinear *disclosure_linear_new(const Component *component, const bool *kept,
                                        const DisclosureInterval *ranges);
void disclosure_linear_free(DisclosureLinear *linear);

/**
 * Widens `reached` (by position) of one variable in those rows to all that is possible in `range`,
 * and on the way those of others. Returns: false when the program cannot be solved.
 */
bool disclosure_linear_reach(DisclosureLinear *linear, int variable, DisclosureInterval range,
                             DisclosureInterval *reached) G_GNUC_WARN_UNUSED_RESULT;

/** Whether an interval gives a variable what it needs. */
bool disclosure_need_met(const DisclosureVariable *variable, DisclosureInterval interval);

/**
 * What is to be hidden next in an equation, to give room to `variable` (-1: to anything in it): the
 * lightest child that serves, or with `parents` else the parent. Returns: a variable, -1 for none.
 */
int disclosure_choose_complement(const DisclosureSystem *system, int equation, int variable,
                                 bool parents);

/** The last means: what is not hidden yet and helps, zeros too. Returns: a variable, or -1. */
int disclosure_choose_anything(const DisclosureSystem *system, int equation, int variable);

/**
 * Judges what is left: `given_up` lack what they need; `secret` were hidden for their own sake.
 * Adds to hidden, muted, tied and unprotected of `outcome`.
 */
void disclosure_outcome_count(const DisclosureSystem *system, const bool *given_up,
                              const bool *secret, DisclosureInterval *reached,
                              DisclosureOutcome *outcome);
