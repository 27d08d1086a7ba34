#include "Levels.h"
#include "Places.h"

typedef uint8_t bytes64 __attribute__((ext_vector_type(64)));
typedef uint16_t halves32 __attribute__((ext_vector_type(32)));
typedef bool bools64 __attribute__((ext_vector_type(64)));
typedef bool bools32 __attribute__((ext_vector_type(32)));

// The numbers of rows from one on that are in an interval, or in either of two.
#define IN_INTERVALS(numbers)                                                                      \
  (has_other ? (numbers - least <= width) | (numbers - other_least <= other_width)                 \
             : (numbers - least <= width))

PART uint64_t passing_bytes(const uint8_t *rows, cbytes_intervals intervals, bool has_other) {
  bytes64 least = (uint8_t)intervals.least, width = (uint8_t)intervals.width;
  bytes64 other_least = (uint8_t)intervals.other_least, other_width = (uint8_t)intervals.other_width;
  bytes64 numbers;
  memcpy(&numbers, rows, sizeof numbers);
  bools64 bools = __builtin_convertvector(IN_INTERVALS(numbers), bools64);
  uint64_t bits;
  memcpy(&bits, &bools, sizeof bits);
  return bits;
}

PART uint64_t passing_halves(const uint16_t *rows, cbytes_intervals intervals, bool has_other) {
  halves32 least = intervals.least, width = intervals.width;
  halves32 other_least = intervals.other_least, other_width = intervals.other_width;
  uint32_t bits[2];
  for (size_t i = 0; i < 2; i++) {
    halves32 numbers;
    memcpy(&numbers, rows + 32 * i, sizeof numbers);
    bools32 bools = __builtin_convertvector(IN_INTERVALS(numbers), bools32);
    memcpy(bits + i, &bools, sizeof bits[i]);
  }
  return bits[0] | (uint64_t)bits[1] << 32;
}

// Four words far from each other are worked out in turn: a processor fetches ahead by itself, but not past the end of a
// page, and what lies ahead of four places comes from memory faster than what lies ahead of one.
#define KEEP(passing, has_other)                                                                   \
  do {                                                                                             \
    size_t quarter = words / 4;                                                                    \
    for (size_t i = 0; i < quarter; i++)                                                           \
      for (size_t word = i; word < quarter * 4; word += quarter)                                   \
        bits[word] &= passing(numbers + word * 64, intervals, has_other);                          \
    for (size_t word = quarter * 4; word < words; word++)                                          \
      bits[word] &= passing(numbers + word * 64, intervals, has_other);                            \
  } while (0)

PART void keep_bytes(uint64_t *bits, const uint8_t *numbers, size_t words,
                     cbytes_intervals intervals) {
  if (intervals.has_other)
    KEEP(passing_bytes, true);
  else
    KEEP(passing_bytes, false);
}

PART void keep_halves(uint64_t *bits, const uint16_t *numbers, size_t words,
                      cbytes_intervals intervals) {
  if (intervals.has_other)
    KEEP(passing_halves, true);
  else
    KEEP(passing_halves, false);
}

PART size_t count_bits(const uint64_t *bits, size_t words) {
  size_t count = 0;
  for (size_t word = 0; word < words; word++) count += (size_t)__builtin_popcountll(bits[word]);
  return count;
}

PART void write_rows(const uint64_t *bits, size_t words, uint32_t first, uint32_t *rows,
                     size_t room, writer *write) {
  uint32_t *end = rows + room;
  for (; words; words--, bits++, first += 64) {
    uint64_t rest = *bits;
    if (rest == 0) continue;
    if (end - rows >= 64) {
      write(rest, rows, first);
      rows += __builtin_popcountll(rest);
    } else {
      for (; rest; rest &= rest - 1) *rows++ = first + (uint32_t)__builtin_ctzll(rest);
    }
  }
}

// Few of 64 rows pass most conditions.
PART void write_few(uint64_t bits, uint32_t *rows, uint32_t first) {
  write_by_bit(bits, rows, first, 4, 4);
}

#if defined(__x86_64__)
AVX2 static void keep_bytes_avx2(uint64_t *bits, const uint8_t *numbers, size_t words,
                                 cbytes_intervals intervals) {
  keep_bytes(bits, numbers, words, intervals);
}

AVX512 static void keep_bytes_avx512(uint64_t *bits, const uint8_t *numbers, size_t words,
                                     cbytes_intervals intervals) {
  keep_bytes(bits, numbers, words, intervals);
}

AVX2 static void keep_halves_avx2(uint64_t *bits, const uint16_t *numbers, size_t words,
                                  cbytes_intervals intervals) {
  keep_halves(bits, numbers, words, intervals);
}

AVX512 static void keep_halves_avx512(uint64_t *bits, const uint16_t *numbers, size_t words,
                                      cbytes_intervals intervals) {
  keep_halves(bits, numbers, words, intervals);
}

AVX2 static size_t count_bits_avx2(const uint64_t *bits, size_t words) {
  return count_bits(bits, words);
}

AVX2 static void write_rows_avx2(const uint64_t *bits, size_t words, uint32_t first, uint32_t *rows,
                                 size_t room) {
  write_rows(bits, words, first, rows, room, write_few);
}

AVX512 static void write_rows_avx512(const uint64_t *bits, size_t words, uint32_t first,
                                     uint32_t *rows, size_t room) {
  write_rows(bits, words, first, rows, room, write_packed);
}
#endif

void cbytes_keep_bytes(uint64_t *bits, const uint8_t *numbers, size_t words,
                       cbytes_intervals intervals, cbytes_level level) {
#if defined(__x86_64__)
  if (level == cbytes_level_avx512) return keep_bytes_avx512(bits, numbers, words, intervals);
  if (level == cbytes_level_avx2) return keep_bytes_avx2(bits, numbers, words, intervals);
#endif
  keep_bytes(bits, numbers, words, intervals);
}

void cbytes_keep_halves(uint64_t *bits, const uint16_t *numbers, size_t words,
                        cbytes_intervals intervals, cbytes_level level) {
#if defined(__x86_64__)
  if (level == cbytes_level_avx512) return keep_halves_avx512(bits, numbers, words, intervals);
  if (level == cbytes_level_avx2) return keep_halves_avx2(bits, numbers, words, intervals);
#endif
  keep_halves(bits, numbers, words, intervals);
}

size_t cbytes_count_bits(const uint64_t *bits, size_t words, cbytes_level level) {
#if defined(__x86_64__)
  if (level != cbytes_level_plain) return count_bits_avx2(bits, words);
#endif
  return count_bits(bits, words);
}

void cbytes_write_rows(const uint64_t *bits, size_t words, uint32_t first, uint32_t *rows,
                       size_t room, cbytes_level level) {
#if defined(__x86_64__)
  if (level == cbytes_level_avx512) return write_rows_avx512(bits, words, first, rows, room);
  if (level == cbytes_level_avx2) return write_rows_avx2(bits, words, first, rows, room);
#endif
  write_rows(bits, words, first, rows, room, write_few);
}
