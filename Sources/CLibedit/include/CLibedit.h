// libedit for Swift: its own header, and one wrapper for each call that Swift cannot make itself.
//
// `el_set`, `el_get` and `history` are variadic, which Swift does not import; each wrapper below fixes
// the arguments of one use, so that the compiler checks what the variadic call would take on trust.
#ifndef CLIBEDIT_H
#define CLIBEDIT_H

#if !__has_include(<histedit.h>)
#error "libedit headers not found: apt-get install libedit-dev"
#else
#include <histedit.h>
#include <stdint.h>

// A command that a key is bound to; gives one of libedit's CC_ codes.
typedef unsigned char (*clibedit_command)(EditLine *, int);
// Gives the prompt as a string that must stay alive until the next call.
typedef char *(*clibedit_prompt)(EditLine *);

// `stdin`, `stdout` and `stderr` are mutable globals, which Swift 6 does not let pass.
EditLine *clibedit_start(const char *program);

// el_set(EL_EDITOR): "emacs" or "vi"; before the person's ~/.editrc, for the default differs by system.
int clibedit_set_editor(EditLine *el, const char *name);
// el_get(EL_EDITOR): whether ~/.editrc chose vi, where keys that begin with Escape must not be bound.
int clibedit_is_vi(EditLine *el);
// el_set(EL_SIGNAL, 0): libedit would send each signal again to the whole process group.
int clibedit_leave_signals_alone(EditLine *el);
// el_set(EL_EDITMODE, 1): `edit off` in ~/.editrc would leave a terminal that echoes nothing.
int clibedit_keep_editing(EditLine *el);
// el_set(EL_SETTY): while editing, Ctrl-C and Ctrl-Z arrive as keys and not as signals.
int clibedit_read_control_keys(EditLine *el);
// el_set(EL_PREP_TERM): raw (1) before anything is read, cooked (0) before the process stops.
int clibedit_set_raw(EditLine *el, int raw);
// el_set(EL_CLIENTDATA): the owner's state, found again in every callback.
int clibedit_set_owner(EditLine *el, void *owner);
// el_get(EL_CLIENTDATA).
void *clibedit_owner(EditLine *el);
// el_set(EL_PROMPT_ESC): text between two `marker`s goes to the terminal and takes no column.
int clibedit_set_prompt(EditLine *el, clibedit_prompt prompt, char marker);
// el_set(EL_GETCFN): the function that every key comes from; it gets wide characters even here.
int clibedit_set_reader(EditLine *el, el_rfunc_t reader);
// el_set(EL_ADDFN): the narrow call copies the names, el_wset keeps the pointers.
int clibedit_add_command(EditLine *el, const char *name, const char *help, clibedit_command command);
// el_set(EL_BIND) in the map that is typed into.
int clibedit_bind(EditLine *el, const char *key, const char *command);
// el_set(EL_BIND, "-a") in the alternative map: the command mode of vi.
int clibedit_bind_alternative(EditLine *el, const char *key, const char *command);
// el_set(EL_SETTC): letters are written over, never pushed aside by the terminal, which counts the cells
// of wide letters at the edge of a row otherwise than libedit does.
int clibedit_write_over(EditLine *el);
// el_set(EL_REFRESH): draws prompt and text anew from the cursor's row downwards.
int clibedit_redraw(EditLine *el);

// wcwidth, by which libedit counts cells; hidden from Swift behind a feature macro. −1 for no cell.
int clibedit_width(uint32_t scalar);

#endif
#endif
