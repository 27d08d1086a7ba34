// Comparisons of 64 bytes at once.
#ifndef GROUPS_H
#define GROUPS_H

#include "Levels.h"

typedef uint8_t bytes64 __attribute__((ext_vector_type(64)));
typedef bool bools64 __attribute__((ext_vector_type(64)));

// 64 bytes, wherever they stand. They are handed on by their address, as how they are by value depends on the machine.
#define GROUP(text)                                                                                \
  bytes64 group;                                                                                   \
  memcpy(&group, text, sizeof group)

// A bit for each of 64 bytes for which a comparison holds, the first one's lowest.
#define BITS(comparison)                                                                           \
  bools64 bools = __builtin_convertvector(comparison, bools64);                                    \
  uint64_t bits;                                                                                   \
  memcpy(&bits, &bools, sizeof bits);                                                              \
  return bits

// The bytes that equal one.
PART uint64_t equal(const uint8_t *text, uint8_t byte) {
  GROUP(text);
  BITS(group == byte);
}

// The bytes of which the bits of a mask equal a byte.
PART uint64_t equal_in(const uint8_t *text, uint8_t mask, uint8_t byte) {
  GROUP(text);
  BITS((group & mask) == byte);
}

// The bytes that are no less than one, without a sign.
PART uint64_t at_least(const uint8_t *text, uint8_t byte) {
  GROUP(text);
  BITS(group >= byte);
}

#endif
