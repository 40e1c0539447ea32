#pragma once

#include <base/address.h>
#include <screen/screen.h>
#include <stdbool.h>

/*
 * What the visitor types (L3): the one place it lives. It is never in an address, a log line or a
 * file; screens read it where it is (ScreenContext.typed) and copy nothing. typing_clear()
 * overwrites it; whoever clears it also wipes the canvases it was drawn into.
 *
 * A field is touched ("type:NAME"), the keyboard opens, keys ("key:…", ui/widget/keyboard.h) add
 * and take back, "key:done" closes the keyboard and leaves the text. The text belongs to one field
 * of one page: typing into another field begins anew.
 */
#define TYPING_ID_PREFIX "type:"

/* As many as the longest name of a place has with its words of level; a search needs fewer. */
#define TYPING_LIMIT_CHARACTERS 60

#define TYPING_LIMIT_NAME_BYTES 64

typedef struct {
    char text[4 * TYPING_LIMIT_CHARACTERS + 1];
    char field[TYPING_LIMIT_NAME_BYTES]; /* whose text it is; "" for nobody's */
    char page[BASE_ADDRESS_LIMIT_BYTES]; /* path of the page the field is on */
    ScreenTyped shown;                   /* for the screens; points at the above */
} Typing;

/* To be called before anything else; `typing` must not be moved afterwards. */
void typing_init(Typing *typing);

/* Overwrites everything: nothing was ever typed. */
void typing_clear(Typing *typing);

typedef enum {
    TYPING_NOT_MINE, /* another kind of id, or a key while no field is open */
    TYPING_SAME,     /* a key that changes nothing: the text is full, a mark without a letter */
    TYPING_LOOKS,    /* the keyboard looks different: draw again */
    TYPING_TEXT,     /* the text is another: open the screen again, it may have to ask */
} TypingResult;

/* Does what a target's id says. `page` is the address the visitor is on. */
TypingResult typing_follow(Typing *typing, const char *id, const BaseAddress *page);

/* Closes the keyboard, keeping the text. Returns whether it was open. */
bool typing_close(Typing *typing);

/* Whether `page` (its path, whatever its parameters) is the one the text was typed on. */
bool typing_is_of(const Typing *typing, const BaseAddress *page);
