// The places of the bits that are set in a word.
#ifndef PLACES_H
#define PLACES_H

#include "Levels.h"

// Writes down the places of the bits that are set, and whatever behind them, up to 64 in all.
typedef void writer(uint64_t bits, uint32_t *places, uint32_t start);

// Bit by bit: `usual` places at once and then `more`, so that no branch depends on how many they are up to those.
PART void write_by_bit(uint64_t bits, uint32_t *places, uint32_t start, size_t usual, size_t more) {
  for (size_t i = 0; i < usual; i++, bits &= bits - 1)
    places[i] = start + (bits ? (uint32_t)__builtin_ctzll(bits) : 64);
  for (places += usual; bits; places += more)
    for (size_t i = 0; i < more; i++, bits &= bits - 1)
      places[i] = start + (bits ? (uint32_t)__builtin_ctzll(bits) : 64);
}

#if defined(__x86_64__)
AVX512 PART void write_packed(uint64_t bits, uint32_t *places, uint32_t start) {
  static const uint8_t own[64] = {
      0,  1,  2,  3,  4,  5,  6,  7,  8,  9,  10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21,
      22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43,
      44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63};
  __m512i packed = _mm512_maskz_compress_epi8(bits, _mm512_loadu_si512(own));
  __m512i starts = _mm512_set1_epi32((int)start);
#define WRITE(part)                                                                                \
  _mm512_storeu_si512(                                                                             \
      places + 16 * (part),                                                                        \
      _mm512_add_epi32(starts, _mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(packed, part))))
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

#endif
