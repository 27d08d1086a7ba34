#include "Levels.h"

enum { word_bytes = 8, most_bytes = 24 };

// Goes through the cells of a column from `row` on, by where each starts and how long it is.
#define FOR_EACH_CELL                                                                              \
  const uint8_t *text = cells.text;                                                                \
  const uint32_t *ends = cells.ends + row * cells.columns;                                         \
  for (; row < rows; row++, ends += cells.columns)

#define CELL                                                                                       \
  size_t start = (size_t)ends[0] + 1, end = ends[1];                                               \
  if (cells.may_have_return && end > start && text[end - 1] == '\r') end--;                        \
  size_t length = end - start

typedef struct {
  uint64_t low, middle, high;
} words;

// The words of a cell of up to 24 bytes.
PART words words_of(const uint8_t *cell, size_t length) {
  // What of the words is the cell's own, from as many bytes before the middle as it has.
  static const uint8_t own[2 * most_bytes] __attribute__((aligned(64))) = {
      [0 ... most_bytes - 1] = 0xFF};
  words all, mask;
  memcpy(&all, cell, sizeof all);
  memcpy(&mask, own + most_bytes - length, sizeof mask);
  return (words){all.low & mask.low, all.middle & mask.middle, all.high & mask.high};
}

// The slot that is a cell's own, though another may stand in it.
PART const cbytes_slot *slot_of(words cell, const cbytes_slots *slots) {
  uint64_t hash = cell.low * slots->low + cell.middle * slots->middle + cell.high * slots->high;
  return slots->first + (hash >> slots->shift);
}

PART bool holds(const cbytes_slot *slot, words cell, size_t length) {
  return ((slot->low ^ cell.low) | (slot->middle ^ cell.middle) | (slot->high ^ cell.high) |
          (slot->length ^ length)) == 0;
}

// Writes down the numbers of cells that stand in their own slots, and gives the first row of another cell.
typedef size_t finder(cbytes_slots slots, cbytes_cells cells, size_t row, size_t rows,
                      uint32_t *numbers);

// For slots without a cell of more than a word, where less has to be looked at.
PART size_t find_short(cbytes_slots slots, cbytes_cells cells, size_t row, size_t rows,
                       uint32_t *numbers) {
  FOR_EACH_CELL {
    CELL;
    if (length == 0 || length > word_bytes) return row;
    uint64_t word;
    memcpy(&word, text + start, sizeof word);
    size_t others = 8 * (word_bytes - length);
    word = word << others >> others;
    const cbytes_slot *slot = slots.first + (word * slots.low >> slots.shift);
    if ((slot->low ^ word) | (slot->length ^ length)) return row;
    numbers[row] = slot->number;
  }
  return rows;
}

PART size_t find_any(cbytes_slots slots, cbytes_cells cells, size_t row, size_t rows,
                     uint32_t *numbers) {
  FOR_EACH_CELL {
    CELL;
    if (length == 0 || length > most_bytes) return row;
    words cell = words_of(text + start, length);
    const cbytes_slot *slot = slot_of(cell, &slots);
    if (!holds(slot, cell, length)) return row;
    numbers[row] = slot->number;
  }
  return rows;
}

static size_t find_plain(cbytes_slots slots, cbytes_cells cells, size_t row, size_t rows,
                         uint32_t *numbers) {
  return slots.are_short ? find_short(slots, cells, row, rows, numbers)
                         : find_any(slots, cells, row, rows, numbers);
}

#if defined(__x86_64__)
AVX2 static size_t find_avx2(cbytes_slots slots, cbytes_cells cells, size_t row, size_t rows,
                             uint32_t *numbers) {
  return slots.are_short ? find_short(slots, cells, row, rows, numbers)
                         : find_any(slots, cells, row, rows, numbers);
}

// A cell's words, with its length behind them as in a slot, are one register here.
AVX512 PART size_t find_whole(cbytes_slots slots, cbytes_cells cells, size_t row, size_t rows,
                              uint32_t *numbers) {
  __m256i factors =
      _mm256_set_epi64x(0, (int64_t)slots.high, (int64_t)slots.middle, (int64_t)slots.low);
  FOR_EACH_CELL {
    CELL;
    if (length == 0 || length > most_bytes) return row;
    __mmask32 own = _bzhi_u32(~0u, (uint32_t)length);
    __m256i cell = _mm256_maskz_loadu_epi8(own, text + start);
    __m256i products = _mm256_mullo_epi64(cell, factors);
    __m128i sums = _mm_add_epi64(_mm256_castsi256_si128(products),
                                 _mm256_extracti128_si256(products, 1));
    sums = _mm_add_epi64(sums, _mm_unpackhi_epi64(sums, sums));
    const cbytes_slot *slot = slots.first + ((uint64_t)_mm_cvtsi128_si64(sums) >> slots.shift);
    cell = _mm256_mask_set1_epi32(cell, 1 << 6, (int)length);
    __m256i known = _mm256_loadu_si256((const __m256i *)slot);
    if (_mm256_mask_cmpneq_epi32_mask(0x7F, cell, known)) return row;
    numbers[row] = slot->number;
  }
  return rows;
}

AVX512 static size_t find_avx512(cbytes_slots slots, cbytes_cells cells, size_t row, size_t rows,
                                 uint32_t *numbers) {
  return slots.are_short ? find_short(slots, cells, row, rows, numbers)
                         : find_whole(slots, cells, row, rows, numbers);
}
#endif

// The slot that holds the cell of a row; null where none does before a free one. Few cells have to be looked for so.
static const cbytes_slot *slot_holding(const cbytes_slots *slots, cbytes_cells cells, size_t row) {
  size_t rows = row + 1;
  FOR_EACH_CELL {
    CELL;
    if (length == 0 || length > most_bytes) return NULL;
    words cell = words_of(text + start, length);
    for (const cbytes_slot *slot = slot_of(cell, slots); slot->length; slot++)
      if (holds(slot, cell, length)) return slot;
  }
  return NULL;
}

size_t cbytes_find_cells(const cbytes_slots *slots, cbytes_cells cells, size_t row, size_t rows,
                         uint32_t *numbers, cbytes_level level) {
  finder *find = find_plain;
#if defined(__x86_64__)
  if (level == cbytes_level_avx2) find = find_avx2;
  if (level == cbytes_level_avx512) find = find_avx512;
#endif
  for (; row < rows; row++) {
    row = find(*slots, cells, row, rows, numbers);
    const cbytes_slot *slot = row < rows ? slot_holding(slots, cells, row) : NULL;
    if (!slot) break;
    numbers[row] = slot->number;
  }
  return row;
}
