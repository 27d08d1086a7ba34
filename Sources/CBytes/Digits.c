#include "Levels.h"

// Eight cells at once, with a word each.
typedef uint64_t words8 __attribute__((ext_vector_type(8)));
typedef int64_t numbers8 __attribute__((ext_vector_type(8)));
typedef bool bools8 __attribute__((ext_vector_type(8)));

PART uint64_t read_digits(cbytes_digits *digits, cbytes_cells cells, size_t row, size_t count,
                          int64_t *numbers) {
  // What stands apart in the text is gathered first, so that the rest is done for eight cells at once.
  uint64_t bytes[64], lengths[64];
  const uint32_t *ends = cells.ends + row * cells.columns;
  for (size_t i = 0; i < count; i++, ends += cells.columns) {
    size_t start = (size_t)ends[0] + 1, end = ends[1];
    if (cells.may_have_return && end > start && cells.text[end - 1] == '\r') end--;
    lengths[i] = end - start;
    memcpy(bytes + i, cells.text + start, sizeof *bytes);
  }
  for (size_t i = count; i < (count + 7) / 8 * 8; i++) bytes[i] = lengths[i] = 0;

  words8 high_bits = 0x8080808080808080;
  numbers8 least = digits->least, greatest = digits->greatest;
  uint64_t odd = 0;
  for (size_t i = 0; i < count; i += 8) {
    words8 word, length;
    memcpy(&word, bytes + i, sizeof word);
    memcpy(&length, lengths + i, sizeof length);
    word ^= 0x3030303030303030;
    // Each of these is below zero, and has a high bit, where the cell is something else.
    words8 faults = (length - digits->least_bytes) | (8 - length);
    faults |= ((word & 0xFF) - 1) & (digits->least_bytes - length);
    // What is before the mark moves into its place.
    word <<= (64 - 8 * length) & 63;
    words8 digit = (word & digits->before) << 8 | (word & digits->behind);
    faults = (faults | (digit + 0x7676767676767676) | digit) & high_bits;
    faults |= (word & digits->mark_place) ^ digits->mark;
    // Pairs, then fours, then all eight at once.
    words8 pairs = digit * 10 + (digit >> 8);
    words8 even = (pairs & 0x000000FF000000FF) * 0x000F424000000064;
    words8 uneven = (pairs >> 16 & 0x000000FF000000FF) * 0x0000271000000001;
    numbers8 number = __builtin_convertvector((even + uneven) >> 32, numbers8);
    memcpy(numbers + i, &number, sizeof number);

    numbers8 is_odd = faults != 0;
    least = __builtin_elementwise_min(least, is_odd ? (numbers8)INT64_MAX : number);
    greatest = __builtin_elementwise_max(greatest, is_odd ? (numbers8)INT64_MIN : number);
    bools8 bools = __builtin_convertvector(is_odd, bools8);
    uint8_t bits;
    memcpy(&bits, &bools, sizeof bits);
    odd |= (uint64_t)bits << i;
  }
  digits->least = __builtin_reduce_min(least);
  digits->greatest = __builtin_reduce_max(greatest);
  return count < 64 ? odd & ((1ull << count) - 1) : odd;
}

#if defined(__x86_64__)
AVX2 static uint64_t read_digits_avx2(cbytes_digits *digits, cbytes_cells cells, size_t row,
                                      size_t count, int64_t *numbers) {
  return read_digits(digits, cells, row, count, numbers);
}

AVX512 static uint64_t read_digits_avx512(cbytes_digits *digits, cbytes_cells cells, size_t row,
                                          size_t count, int64_t *numbers) {
  return read_digits(digits, cells, row, count, numbers);
}
#endif

uint64_t cbytes_read_digits(cbytes_digits *digits, cbytes_cells cells, size_t row, size_t count,
                            int64_t *numbers, cbytes_level level) {
#if defined(__x86_64__)
  if (level == cbytes_level_avx512) return read_digits_avx512(digits, cells, row, count, numbers);
  if (level == cbytes_level_avx2) return read_digits_avx2(digits, cells, row, count, numbers);
#endif
  return read_digits(digits, cells, row, count, numbers);
}
