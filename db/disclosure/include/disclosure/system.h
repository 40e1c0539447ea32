#pragma once

#include <glib.h>
#include <stdbool.h>
#include <stdint.h>

/**
 * Whole numbers tied together by sums, some of them hidden: what can a reader work out about the
 * hidden ones, and what else must be hidden so that he cannot? DISCLOSURE.md has the mathematics.
 *
 * Numbers ("variables") and sums ("equations") are added once; disclosure_system_protect() then
 * hides more until every hidden number keeps the freedom it needs. The reader is taken to know
 * every number that is not hidden, every equation, the range low…high of every hidden number, and
 * this file. Nothing here knows what the numbers count.
 *
 * Deterministic: the same calls in the same order give the same answer. Not for several threads.
 */
typedef struct DisclosureSystem DisclosureSystem;

/** Above every number a province can count; "no upper limit". */
#define DISCLOSURE_SYSTEM_UNLIMITED INT64_C(1000000000000)

/** What a number must keep while it is hidden. */
typedef enum {
    DISCLOSURE_NEED_NONE,  /* nothing of its own: another number stands for it */
    DISCLOSURE_NEED_RANGE, /* a sensitive number: all of need_low … need_high must stay possible */
    DISCLOSURE_NEED_WIDTH, /* hidden to protect others: need_width */
} DisclosureNeed;

/**
 * A number. `value` lies in low…high when it is hidden from the start, and in mute_low…mute_high
 * always.
 */
typedef struct {
    int64_t value;     /* the truth */
    int64_t low, high; /* what its mark tells while it is hidden: 1…9 for "fewer than 10" */
    /** What is told when the mark is taken back: the last means before giving up. */
    int64_t mute_low, mute_high;
    DisclosureNeed need;
    int64_t need_low, need_high;
    /** Highest − lowest possible is to be this at least; less where the mark itself tells more. */
    int64_t need_width;
    /** The need is the twin's, translated by the number that is known; void once that is hidden. */
    bool need_of_twin;
    int64_t weight; /* of two numbers that serve, the lighter one is hidden */
    bool hidden;
    /** An earlier release decided: shown then is known for ever, hidden then keeps low…high. */
    bool fixed;
    /** Hidden together with this one (an index), or -1: what one tells, the other tells. */
    int twin;
    /** When this one is hidden so is `follower` (and its twin), without limits; -1 for none. */
    int follower;
} DisclosureVariable;

/** One addend of an equation: coefficient 1 or -1 times a variable. */
typedef struct {
    int variable;
    int coefficient;
} DisclosureTerm;

/** Nothing happens to the caller's structures: all is copied. Ended by disclosure_system_free(). */
DisclosureSystem *disclosure_system_new(void) G_GNUC_WARN_UNUSED_RESULT;
void disclosure_system_free(DisclosureSystem *system);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(DisclosureSystem, disclosure_system_free)

/** Returns: the variable's index, counting from 0. twin and follower may name later ones. */
int disclosure_system_add(DisclosureSystem *system, const DisclosureVariable *variable);

/**
 * The terms add up to nothing: parent − child − child = 0. A system whose true values break an
 * equation is a programmer's mistake. In an equation of areas or of groups of people the parent has
 * coefficient -1 and the children 1: children are hidden before the parent.
 */
void disclosure_system_add_equation(DisclosureSystem *system, const DisclosureTerm *terms,
                                    int count);

/**
 * The same for numbers that belong together (surveyed = passed + failed): readers use the equation,
 * but nothing is hidden for its sake.
 */
void disclosure_system_add_identity(DisclosureSystem *system, const DisclosureTerm *terms,
                                    int count);

/** What protecting came to. */
typedef struct {
    int hidden;      /* variables hidden at the end */
    int added;       /* of these, hidden for the sake of others */
    int muted;       /* marks taken back ("fewer than 10" becomes "hidden") */
    int tied;        /* narrower than needed, because they stand for a sensitive number that keeps
                        all of its own range, and nothing more can be hidden */
    int unprotected; /* what no hiding can protect: earlier releases have told too much */
} DisclosureOutcome;

/**
 * Hides until every hidden variable keeps what it needs: in each equation the lightest child that
 * serves, else the parent; then marks are taken back; then what does not serve well (zeros). Every
 * step hides one more variable or takes back one more mark, so it ends.
 *
 * Exact: intervals of tree-shaped parts by elimination in whole numbers, of parts with circles by
 * linear programming (GLPK), whose intervals are those of an attacker who allows fractions.
 */
void disclosure_system_protect(DisclosureSystem *system, DisclosureOutcome *outcome);

/** How many variables have been added: the index of the next one. */
int disclosure_system_count(const DisclosureSystem *system);

/** A variable as it is now. Borrowed until the next call that adds or protects. */
const DisclosureVariable *disclosure_system_get(const DisclosureSystem *system, int variable);

/** Whether the mark of a variable was taken back: only "hidden" may be said. */
bool disclosure_system_is_muted(const DisclosureSystem *system, int variable);
