#pragma once

#include "pin.h"
#include "setup.h"
#include "setup_answers.h"
#include "setup_networks.h"
#include "setup_verb.h"

/* What setup.c (the work and the pages) and setup_touch.c (what is touched) share. */
#define SETUP_KEPT_FILE "setup.partial"

/* One word for the program, and what it is for. */
typedef struct {
    const char *verb;
    char *input; /* overwritten when it has been handed over */
    ScreenSetupWork work;
    bool may_fail;  /* the rest goes on all the same */
    bool completes; /* all that the file of answers needs is known then */
} SetupTask;

struct Setup {
    char *program;
    Settings *look; /* borrowed */
    void (*ended)(void *user);
    void *user;
    SetupVerb *running;
    SetupTask *task; /* of `running` */
    GQueue tasks;
    SetupAnswers answers;
    SetupNetworks networks;
    ScreenSetup shown;
    PinEntry pin;
    PinEntry first_pin;
    char fault[32];
    char *file_fault;
    char *before;
    bool measured;
    bool alone; /* goes through the file of answers without a touch */
    bool leads; /* to the page that is opened next; its words about what was done go along */
    bool done;
};

/* The number of an id or an answer; 0 for NULL and for what is none. */
int setup_part_number(const char *text);

/* Puts a task at the end of those to do; its input is copied. setup_part_run() begins them. */
void setup_part_add_task(Setup *setup, const SetupTask *task);
void setup_part_add(Setup *setup, const char *verb, ScreenSetupWork work);

/* The answers as they are now, to be kept for after a power cut, or into the settings. */
void setup_part_add_answers(Setup *setup, bool keep, ScreenSetupWork work);

/* Begins the next task when none is under way. */
void setup_part_run(Setup *setup);

/* An answer has changed: shown, and kept. */
void setup_part_keep(Setup *setup);
void setup_part_show(Setup *setup);

/* Ends the words about what was last done. */
void setup_part_begin_anew(Setup *setup);

/* The panel as the answers have it: for the next window, and on another page for this one. */
void setup_part_fit_look(Setup *setup);

void setup_part_look(Setup *setup);
void setup_part_finish(Setup *setup);
void setup_part_forget_pin(Setup *setup);
