#include "CBytes.h"

#include <string.h>

#if defined(__x86_64__)
#include <immintrin.h>
#define AVX2 __attribute__((target("avx2,bmi,bmi2,lzcnt,popcnt")))
#define AVX512 \
  __attribute__((target("avx2,bmi,bmi2,lzcnt,popcnt,avx512f,avx512bw,avx512vl,avx512vbmi2")))
#endif

// What each of the ways below is made of takes on the instructions of the one that it becomes a part of.
#define PART static inline __attribute__((always_inline))

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

PART uint64_t equal(const uint8_t *text, uint8_t byte) {
  GROUP(text);
  BITS(group == byte);
}

PART uint64_t equal_in(const uint8_t *text, uint8_t mask, uint8_t byte) {
  GROUP(text);
  BITS((group & mask) == byte);
}

PART uint64_t at_least(const uint8_t *text, uint8_t byte) {
  GROUP(text);
  BITS(group >= byte);
}

// Where cells end.

// Writes down the places of the bits that are set, and whatever behind them, up to 64 in all.
typedef void writer(uint64_t bits, uint32_t *ends, uint32_t start);

PART void write_by_bit(uint64_t bits, uint32_t *ends, uint32_t start) {
  // Most groups have no more places than these: no branch depends on how many they are.
  size_t usual = 10;
  for (size_t i = 0; i < usual; i++, bits &= bits - 1)
    ends[i] = start + (bits ? (uint32_t)__builtin_ctzll(bits) : 64);
  for (ends += usual; bits; ends += 6)
    for (size_t i = 0; i < 6; i++, bits &= bits - 1)
      ends[i] = start + (bits ? (uint32_t)__builtin_ctzll(bits) : 64);
}

#if defined(__x86_64__)
AVX512 PART void write_packed(uint64_t bits, uint32_t *ends, uint32_t start) {
  static const uint8_t own[64] = {
      0,  1,  2,  3,  4,  5,  6,  7,  8,  9,  10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21,
      22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43,
      44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63};
  __m512i places = _mm512_maskz_compress_epi8(bits, _mm512_loadu_si512(own));
  __m512i starts = _mm512_set1_epi32((int)start);
#define WRITE(part)                                                                                \
  _mm512_storeu_si512(                                                                             \
      ends + 16 * (part),                                                                          \
      _mm512_add_epi32(starts, _mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(places, part))))
  WRITE(0);
  int count = __builtin_popcountll(bits);
  if (count > 16) {
    WRITE(1);
    if (count > 32) {
      WRITE(2);
      WRITE(3);
    }
  }
#undef WRITE
}
#endif

// For every bit whether an odd number of bits is set up to and including it.
PART uint64_t parity(uint64_t bits) {
  for (int distance = 1; distance < 64; distance *= 2) bits ^= bits << distance;
  return bits;
}

PART bool find_ends(cbytes_scan *result, const uint8_t *text, size_t groups, uint32_t *ends,
                    uint32_t base, writer *write) {
  // What the loop goes by stays in registers.
  cbytes_scan scan = *result;
  uint64_t is_inside = scan.is_inside ? ~0ull : 0;
  uint64_t is_behind_end = scan.is_behind_end;
  uint64_t is_behind_closing = scan.is_behind_closing, is_behind_return = scan.is_behind_return;
  for (; groups; groups--, text += 64, base += 64) {
    uint64_t feeds = equal(text, '\n');
    uint64_t places = feeds | equal(text, scan.delimiter);
    uint64_t quotes = scan.has_quote ? equal(text, scan.quote) : 0;
    uint64_t returns = equal(text, '\r');
    if (quotes | returns | is_inside | is_behind_closing | is_behind_return) {
      uint64_t inside = parity(quotes) ^ is_inside;
      places &= ~inside;
      feeds &= ~inside;
      returns &= ~inside;
      uint64_t opening = quotes & inside, closing = quotes & ~inside;
      uint64_t behind_end = places << 1 | is_behind_end;
      uint64_t behind_closing = closing << 1 | is_behind_closing;
      uint64_t behind_return = returns << 1 | is_behind_return;
      uint64_t faults = opening & ~(behind_end | behind_closing);
      faults |= behind_closing & ~(places | quotes | returns);
      faults |= behind_return & ~feeds;
      if (faults) return false;
      is_inside = inside >> 63 ? ~0ull : 0;
      is_behind_closing = closing >> 63;
      is_behind_return = returns >> 63;
      scan.quotes += (size_t)__builtin_popcountll(quotes);
      scan.returns += (size_t)__builtin_popcountll(returns);
    }
    is_behind_end = places >> 63;
    write(places, ends + scan.found, base);
    scan.found += (size_t)__builtin_popcountll(places);
    scan.lines += (size_t)__builtin_popcountll(feeds);
  }
  scan.is_inside = is_inside;
  scan.is_behind_end = is_behind_end;
  scan.is_behind_closing = is_behind_closing;
  scan.is_behind_return = is_behind_return;
  *result = scan;
  return true;
}

// UTF-8.

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
PART bool is_utf8(const uint8_t *text, size_t count) {
  // What the letters that began before have still to come.
  uint64_t due = 0;
  for (size_t start = 0; start < count; start += 64) {
    const uint8_t *group = text + start;
    uint64_t mask = count - start >= 64 ? ~0ull : (1ull << (count - start)) - 1;
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
    uint64_t expected = due | leading << 1 | longer << 2 | longest << 3;
    if ((high & ~leading) != (expected & mask) || (expected & ~mask)) return false;
    due = leading >> 63 | longer >> 62 | longest >> 61;
  }
  return due == 0;
}

// The ways.

#if defined(__x86_64__)
AVX2 static bool find_ends_avx2(cbytes_scan *scan, const uint8_t *text, size_t groups,
                                uint32_t *ends, uint32_t base) {
  return find_ends(scan, text, groups, ends, base, write_by_bit);
}

AVX512 static bool find_ends_avx512(cbytes_scan *scan, const uint8_t *text, size_t groups,
                                    uint32_t *ends, uint32_t base) {
  return find_ends(scan, text, groups, ends, base, write_packed);
}

AVX2 static bool is_utf8_avx2(const uint8_t *text, size_t count) { return is_utf8(text, count); }

AVX512 static bool is_utf8_avx512(const uint8_t *text, size_t count) {
  return is_utf8(text, count);
}
#endif

cbytes_level cbytes_widest(void) {
#if defined(__x86_64__)
  __builtin_cpu_init();
  bool has_bits = __builtin_cpu_supports("bmi") && __builtin_cpu_supports("bmi2") &&
                  __builtin_cpu_supports("lzcnt") && __builtin_cpu_supports("popcnt");
  if (has_bits && __builtin_cpu_supports("avx2"))
    return __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vl") &&
                   __builtin_cpu_supports("avx512vbmi2")
               ? cbytes_level_avx512
               : cbytes_level_avx2;
#endif
  return cbytes_level_plain;
}

bool cbytes_find_ends(cbytes_scan *scan, const uint8_t *text, size_t groups, uint32_t *ends,
                      uint32_t base, cbytes_level level) {
#if defined(__x86_64__)
  if (level == cbytes_level_avx512) return find_ends_avx512(scan, text, groups, ends, base);
  if (level == cbytes_level_avx2) return find_ends_avx2(scan, text, groups, ends, base);
#endif
  return find_ends(scan, text, groups, ends, base, write_by_bit);
}

bool cbytes_is_utf8(const uint8_t *text, size_t count, cbytes_level level) {
#if defined(__x86_64__)
  if (level == cbytes_level_avx512) return is_utf8_avx512(text, count);
  if (level == cbytes_level_avx2) return is_utf8_avx2(text, count);
#endif
  return is_utf8(text, count);
}
