#pragma once

#include <snapshot/companion.h>
#include <snapshot/digest.h>
#include <snapshot/search.h>
#include <snapshot/snapshot.h>

/** What is asked about: one place of each tambon, and what lies in it. */
typedef struct {
    Snapshot *snapshot;
    SnapshotSearch *search;
    SnapshotCompanion *companion;
    GPtrArray *tambons;       /* of char *: codes of tambons with projects */
    GPtrArray *villages;      /* of char *: one village of each */
    GPtrArray *codes;         /* of char *: one project of each */
    GPtrArray *programmes;    /* of SnapshotProgramme */
    GPtrArray *organisations; /* of SnapshotOrganisation: those that serve the province */
    GPtrArray *documents;     /* of SnapshotDocument: the newest */
    GPtrArray *indicators;    /* of SnapshotIndicatorValue: of the first tambon's newest set */
    SnapshotDetails *details; /* of all projects, for the digests of a year */
    GPtrArray *typed;         /* of char *: mistyped names */
} QuestionsBench;

typedef void Question(const QuestionsBench *bench, guint tambon);

typedef struct {
    const char *name;
    Question *ask;
} QuestionsAsked;

/**
 * Every kind of question a screen asks: of tambons, of what belongs to the whole province, and with
 * every key that is typed (only these need `companion`).
 * Ended by a NULL name; borrowed, constant. A function of db/snapshot that none of them asks is a
 * failure of tests/rules/questions.py.
 */
const QuestionsAsked *questions_asked_of_tambons(void);
const QuestionsAsked *questions_asked_of_province(void);
const QuestionsAsked *questions_asked_of_typed(void);
