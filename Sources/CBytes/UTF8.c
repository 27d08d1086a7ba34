#include "Groups.h"

// Tells whether the first two bytes go together in each of the letters that begin at some bits.
PART bool have_allowed_seconds(uint64_t beginnings, const uint8_t *text) {
  for (; beginnings; beginnings &= beginnings - 1) {
    const uint8_t *letter = text + __builtin_ctzll(beginnings);
    uint8_t first = letter[0], second = letter[1];
    // What the first ones of these would begin one byte is enough for.
    bool is_allowed = first < 0xC2 ? false
                    : first == 0xE0 ? second >= 0xA0
                    : first == 0xED ? second < 0xA0
                    : first == 0xF0 ? second >= 0x90
                    : first == 0xF4 ? second < 0x90
                                    : first < 0xF5;
    if (!is_allowed) return false;
  }
  return true;
}

// Which bytes must be a letter's second, third or fourth follows from those that begin letters. Groups with one of the
// beginnings that not every second byte goes with, which are few, are looked at once more.
//
// `due` are the bytes that the letters that began before have still to come.
PART bool are_letters(const uint8_t *group, uint64_t mask, uint64_t *due) {
  uint64_t high = at_least(group, 0x80) & mask;
  uint64_t leading = at_least(group, 0xC0) & mask;
  uint64_t longer = at_least(group, 0xE0) & mask;
  uint64_t longest = 0;
  // C0, C1, E0 and E1 of which the last is as good as any other, and all from ED on.
  uint64_t doubtful = (equal_in(group, 0xDE, 0xC0) | at_least(group, 0xED)) & mask;
  if (doubtful) {
    if (!have_allowed_seconds(doubtful, group)) return false;
    longest = at_least(group, 0xF0) & mask;
  }
  uint64_t expected = *due | leading << 1 | longer << 2 | longest << 3;
  *due = leading >> 63 | longer >> 62 | longest >> 61;
  return (high & ~leading) == (expected & mask) && !(expected & ~mask);
}

PART bool is_utf8(const uint8_t *text, size_t count) {
  uint64_t due = 0;
  for (; count >= 64; count -= 64, text += 64)
    if (!are_letters(text, ~0ull, &due)) return false;
  return are_letters(text, (1ull << count) - 1, &due);
}

#if defined(__x86_64__)
AVX2 static bool is_utf8_avx2(const uint8_t *text, size_t count) { return is_utf8(text, count); }

AVX512 static bool is_utf8_avx512(const uint8_t *text, size_t count) {
  return is_utf8(text, count);
}
#endif

bool cbytes_is_utf8(const uint8_t *text, size_t count, cbytes_level level) {
#if defined(__x86_64__)
  if (level == cbytes_level_avx512) return is_utf8_avx512(text, count);
  if (level == cbytes_level_avx2) return is_utf8_avx2(text, count);
#endif
  return is_utf8(text, count);
}
