#include <string.h>

#include "setup_page.h"
#include "words.h"

// What went wrong in the first run, and what to do about it.

static const struct {
    const char *word; /* of packaging/setup/tambon-setup */
    const char *sentence;
} faults[] = {
    {"answer", N_("What was typed cannot be right. Look at it again.")},
    {"disk", N_("It cannot be saved. The disk may be full or broken.")},
    {"manager", N_("The network program of this machine does not run. Switch the machine off and "
                   "on again; if that does not help, tell the province.")},
    {"network", N_("The network program does not take this. Try another way.")},
    {"cable-none", N_("This machine has no socket for a network cable.")},
    {"cable-unplugged",
     N_("No cable is plugged in, or its other end is not connected. Plug it in and try again.")},
    {"cable-failed", N_("The cable is plugged in, but the network gives this machine no address. "
                        "Ask whoever looks after the office's network.")},
    {"wifi-none", N_("This machine has no Wi-Fi, or it is switched off.")},
    {"wifi-password", N_("The password is not right. Type it again.")},
    {"wifi-short", N_("A password of a Wi-Fi has 8 to 63 letters, digits or signs.")},
    {"wifi-closed", N_("This Wi-Fi wants a name to log in and cannot be set up from this screen.")},
    {"wifi-failed", N_("The Wi-Fi did not answer. Go nearer to it, or try again.")},
    {"mobile-none",
     N_("No 4G device was found. Plug it in with its SIM card, wait a minute and try again.")},
    {"mobile-password", N_("The SIM card asks for a PIN. Switch that off in a phone first.")},
    {"mobile-failed", N_("The SIM card got no connection. Look at the APN and at the signal.")},
    {"pin", N_("The PIN in the file setup.conf cannot be used.")},
    {"stick-none", N_("No USB stick is plugged in, or this machine cannot read it.")},
    {"stick-unread", N_("The USB stick cannot be read. Try another one.")},
    {"stick-empty", N_("The USB stick does not have the folder tambon-point of the province.")},
    {"stick-root", N_("The file root.json on the stick is not one of a province.")},
    {"stick-other", N_("This stick is of another province: its root.json is not the one that this "
                       "machine has.")},
    {"root-none", N_("The province's root.json is missing. Plug in its stick first.")},
    {"url-none", N_("The address of the province is missing. Plug in its stick first.")},
    {"run",
     N_("The program that fetches data did not start. Switch the machine off and on again.")},
};

const char *screen_setup_fault(const char *word)
{
    for (size_t i = 0; word != NULL && i < G_N_ELEMENTS(faults); i++) {
        if (strcmp(faults[i].word, word) == 0) {
            return _(faults[i].sentence);
        }
    }
    return word != NULL ? _("It did not work. Try again; if it comes back, tell the province.")
                        : NULL;
}
