// Tests of this room stand beside this file.
