#pragma once

#include "record.h"
#include "snapshot/indicator.h"

/** The columns of figures that a question begins with, read into the member `figures`. */
#define SNAPSHOT_INDICATOR_FIGURES(Type)                                                           \
    SNAPSHOT_RECORD_MEMBER(Type, figures.year_be), SNAPSHOT_RECORD_MEMBER(Type, figures.surveyed), \
        SNAPSHOT_RECORD_WORD(Type, figures.surveyed_state, snapshot_record_take_state),            \
        SNAPSHOT_RECORD_MEMBER(Type, figures.passed),                                              \
        SNAPSHOT_RECORD_WORD(Type, figures.passed_state, snapshot_record_take_state),              \
        SNAPSHOT_RECORD_MEMBER(Type, figures.failed),                                              \
        SNAPSHOT_RECORD_WORD(Type, figures.failed_state, snapshot_record_take_state),              \
        SNAPSHOT_RECORD_MEMBER(Type, figures.value),                                               \
        SNAPSHOT_RECORD_WORD(Type, figures.value_state, snapshot_record_take_state),               \
        SNAPSHOT_RECORD_MEMBER(Type, figures.unit),                                                \
        SNAPSHOT_RECORD_MEMBER(Type, figures.sent_count),                                          \
        SNAPSHOT_RECORD_MEMBER(Type, figures.sent_total),                                          \
        SNAPSHOT_RECORD_MEMBER(Type, figures.as_of), SNAPSHOT_RECORD_MEMBER(Type, figures.source), \
        SNAPSHOT_RECORD_MEMBER(Type, figures.sample)

/** The columns of an indicator, read into `prefix` (indicator. , or nothing). */
#define SNAPSHOT_INDICATOR_MEMBERS(Type, prefix)                                                   \
    SNAPSHOT_RECORD_MEMBER(Type, prefix set_code), SNAPSHOT_RECORD_MEMBER(Type, prefix edition),   \
        SNAPSHOT_RECORD_MEMBER(Type, prefix code),                                                 \
        SNAPSHOT_RECORD_MEMBER(Type, prefix dimension_no),                                         \
        SNAPSHOT_RECORD_MEMBER(Type, prefix dimension_th),                                         \
        SNAPSHOT_RECORD_MEMBER(Type, prefix name_th), SNAPSHOT_RECORD_MEMBER(Type, prefix unit),   \
        SNAPSHOT_RECORD_MEMBER(Type, prefix direction),                                            \
        SNAPSHOT_RECORD_MEMBER(Type, prefix target),                                               \
        SNAPSHOT_RECORD_MEMBER(Type, prefix aggregation),                                          \
        SNAPSHOT_RECORD_MEMBER(Type, prefix public_words),                                         \
        SNAPSHOT_RECORD_MEMBER(Type, prefix definition),                                           \
        SNAPSHOT_RECORD_MEMBER(Type, prefix source)
