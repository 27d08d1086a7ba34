// For wcwidth.
#define _XOPEN_SOURCE 700

#include "CLibedit.h"

#include <stdio.h>
#include <wchar.h>

EditLine *clibedit_start(const char *program) { return el_init(program, stdin, stdout, stderr); }

int clibedit_set_editor(EditLine *el, const char *name) { return el_set(el, EL_EDITOR, name); }

int clibedit_is_vi(EditLine *el) {
  const char *name = NULL;
  return el_get(el, EL_EDITOR, &name) == 0 && name != NULL && name[0] == 'v';
}

int clibedit_leave_signals_alone(EditLine *el) { return el_set(el, EL_SIGNAL, 0); }

int clibedit_keep_editing(EditLine *el) { return el_set(el, EL_EDITMODE, 1); }

int clibedit_read_control_keys(EditLine *el) {
  return el_set(el, EL_SETTY, "-d", "-isig", (const char *)NULL);
}

int clibedit_set_raw(EditLine *el, int raw) { return el_set(el, EL_PREP_TERM, raw); }

int clibedit_set_owner(EditLine *el, void *owner) { return el_set(el, EL_CLIENTDATA, owner); }

void *clibedit_owner(EditLine *el) {
  void *owner = NULL;
  return el_get(el, EL_CLIENTDATA, &owner) == 0 ? owner : NULL;
}

int clibedit_set_prompt(EditLine *el, clibedit_prompt prompt, char marker) {
  return el_set(el, EL_PROMPT_ESC, prompt, (int)marker);
}

int clibedit_set_reader(EditLine *el, el_rfunc_t reader) { return el_set(el, EL_GETCFN, reader); }

int clibedit_add_command(EditLine *el, const char *name, const char *help,
                         clibedit_command command) {
  return el_set(el, EL_ADDFN, name, help, command);
}

int clibedit_bind(EditLine *el, const char *key, const char *command) {
  return el_set(el, EL_BIND, key, command, (const char *)NULL);
}

int clibedit_bind_alternative(EditLine *el, const char *key, const char *command) {
  return el_set(el, EL_BIND, "-a", key, command, (const char *)NULL);
}

int clibedit_write_over(EditLine *el) {
  static const char *const capabilities[] = {"im", "ic", "IC", "dm", "dc", "DC"};
  int failures = 0;
  for (size_t i = 0; i < sizeof capabilities / sizeof *capabilities; i++)
    failures += el_set(el, EL_SETTC, capabilities[i], "", (const char *)NULL) != 0;
  return failures ? -1 : 0;
}

int clibedit_redraw(EditLine *el) { return el_set(el, EL_REFRESH); }

int clibedit_width(uint32_t scalar) { return wcwidth((wchar_t)scalar); }
