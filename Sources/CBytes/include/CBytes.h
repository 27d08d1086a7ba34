// Loops over the bytes of a text or a column that Swift has no way to write: 64 bytes are compared at once, with one bit
// each as the answer, and by the widest instructions of the machine that it happens to run on.
//
// What is looked for, and what follows from what was found, is for Swift to decide. Nothing here keeps a state of its
// own, takes memory, or reads and writes outside what its comment says.
#ifndef CBYTES_H
#define CBYTES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// The instructions to go by; each gives the same as the others.
typedef enum __attribute__((enum_extensibility(closed))) {
  // What the program is built for.
  cbytes_level_plain,
  // AVX2 and the bit manipulation that comes with it.
  cbytes_level_avx2,
  // AVX-512 that compares bytes and packs them.
  cbytes_level_avx512,
} cbytes_level;

// The widest instructions that this machine has.
cbytes_level cbytes_widest(void);

// A scan for the places where cells end: the delimiters and line feeds outside quotes.
typedef struct {
  // The byte between cells.
  uint8_t delimiter;
  // The byte around cells that need it, where there is one.
  uint8_t quote;
  bool has_quote;

  // What the bytes so far leave for the next: whether those are inside quotes, and what the last one was.
  bool is_inside;
  bool is_behind_end, is_behind_closing, is_behind_return;

  // How many places were found, and how many of them are line feeds.
  size_t found, lines;
  // How many quotes there were, and how many carriage returns outside of them.
  size_t quotes, returns;
  // How many line feeds inside of them.
  size_t inner_feeds;
} cbytes_scan;

// Goes on with a scan through `groups` times 64 bytes, and writes the places, `base` added, behind those found so far.
//
// False once quotes stand elsewhere than around cells and doubled in them, or a carriage return without a line feed.
// `ends` must have room for 64 places more than those that were found, and for each byte of the groups.
bool cbytes_find_ends(cbytes_scan *scan, const uint8_t *text, size_t groups, uint32_t *ends,
                      uint32_t base, cbytes_level level);

// Tells whether so many bytes are whole letters of UTF-8. 64 more than those must be readable.
bool cbytes_is_utf8(const uint8_t *text, size_t count, cbytes_level level);

// The cells of one column in rows that follow each other.
typedef struct {
  const uint8_t *text;
  // Where in the text each cell ends; the one before it is where it begins.
  const uint32_t *ends;
  // How many cells a row has.
  size_t columns;
  // Whether a carriage return behind a cell is not a part of it.
  bool may_have_return;
} cbytes_cells;

// Numbers of up to eight bytes that are digits, with the same count of decimals behind a mark or none.
typedef struct {
  // The length of a cell with one digit before the decimals.
  size_t least_bytes;
  // Where the mark is in a word that ends with the cell, what it is there, and the bytes before and behind it.
  uint64_t mark_place, mark, before, behind;
  // The least and the greatest of the numbers read.
  int64_t least, greatest;
} cbytes_digits;

// Reads up to 64 cells from a row on, and gives a bit for each that is something else, whose number is any.
//
// Eight bytes from a cell's start on must be readable, and `numbers` must have room for 64.
uint64_t cbytes_read_digits(cbytes_digits *digits, cbytes_cells cells, size_t row, size_t count,
                            int64_t *numbers, cbytes_level level);

// A cell that has a number, as three words and its length.
//
// The words of one of up to 24 bytes are all of it, and zeros behind it; what they are of a longer one is not known here.
typedef struct {
  uint64_t low, middle, high;
  // 0 where the slot is free.
  uint32_t length;
  uint32_t number;
} cbytes_slot;

// The slots of a column's cells: each cell stands in the one that its words tell, or behind it before a free one.
typedef struct {
  // A free slot is behind the last.
  const cbytes_slot *first;
  // What the words are multiplied with, and by how many bits their sum is more than a slot's place.
  uint64_t low, middle, high, shift;
  // Whether no cell has more than eight bytes.
  bool are_short;
} cbytes_slots;

// Writes down the numbers of cells from a row on, and gives the first row before `rows` whose cell has none.
//
// Those are cells without bytes and of more than 24 too. 24 bytes from a cell's start on must be readable.
size_t cbytes_find_cells(const cbytes_slots *slots, cbytes_cells cells, size_t row, size_t rows,
                         uint32_t *numbers, cbytes_level level);

// Numbers that pass: those no further above `least` than `width`, and the same of the others where there are some.
typedef struct {
  uint16_t least, width;
  bool has_other;
  uint16_t other_least, other_width;
} cbytes_intervals;

// Clears the bits of rows whose numbers of one byte don't pass. The first of a word's 64 rows has its lowest bit.
void cbytes_keep_bytes(uint64_t *bits, const uint8_t *numbers, size_t words,
                       cbytes_intervals intervals, cbytes_level level);

// The same for numbers of two bytes.
void cbytes_keep_halves(uint64_t *bits, const uint16_t *numbers, size_t words,
                        cbytes_intervals intervals, cbytes_level level);

// How many bits are set.
size_t cbytes_count_bits(const uint64_t *bits, size_t words, cbytes_level level);

// Writes down the rows that have a bit, in order, from the number of the first one on.
//
// `room` is how many rows there is room for, no less than there are bits; what is behind the last row is written over.
void cbytes_write_rows(const uint64_t *bits, size_t words, uint32_t first, uint32_t *rows,
                       size_t room, cbytes_level level);

// Asks the memory for bytes that are read soon, so that they come while something else is done.
static inline void cbytes_fetch(const void *start, size_t count) {
  for (size_t i = 0; i < count; i += 64) __builtin_prefetch((const uint8_t *)start + i, 0, 2);
}

#endif
