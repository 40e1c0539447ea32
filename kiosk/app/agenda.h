#pragma once

#include <glib.h>
#include <stdbool.h>

/*
 * The order in which officers want the screens of prepared meetings at this kiosk (D2): the file
 * `meetings` in the state folder, a key file with a group a list (its name as in an address) and
 * the key "order" (screen/meeting.h). A file that cannot be used counts for nothing: the
 * province's order is shown. Lists that are gone from the release cost a line each; when the file
 * would become too long to be read, all but the list just ordered are forgotten.
 */
#define AGENDA_FILE "meetings"
#define AGENDA_LIMIT_BYTES 65536

typedef struct {
    const char *folder; /* borrowed; NULL: what is chosen lasts until the program ends */
    GHashTable *orders; /* list → order */
} Agenda;

void agenda_init(Agenda *agenda, const char *folder);
void agenda_clear(Agenda *agenda);

/* NULL: nothing was chosen for that list. Borrowed until the next call of agenda_choose(). */
const char *agenda_order(const Agenda *agenda, const char *list);

/* `order` NULL: as the province has it again. Survives a power cut; that it could not be written is
   told in the journal. */
void agenda_choose(Agenda *agenda, const char *list, const char *order);
