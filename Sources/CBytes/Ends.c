#include "Groups.h"
#include "Places.h"

// Most groups have no more ends than ten.
PART void write_ends(uint64_t bits, uint32_t *ends, uint32_t start) {
  write_by_bit(bits, ends, start, 10, 6);
}

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
      scan.inner_feeds += (size_t)__builtin_popcountll(feeds & inside);
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

#if defined(__x86_64__)
AVX2 static bool find_ends_avx2(cbytes_scan *scan, const uint8_t *text, size_t groups,
                                uint32_t *ends, uint32_t base) {
  return find_ends(scan, text, groups, ends, base, write_ends);
}

AVX512 static bool find_ends_avx512(cbytes_scan *scan, const uint8_t *text, size_t groups,
                                    uint32_t *ends, uint32_t base) {
  return find_ends(scan, text, groups, ends, base, write_packed);
}
#endif

bool cbytes_find_ends(cbytes_scan *scan, const uint8_t *text, size_t groups, uint32_t *ends,
                      uint32_t base, cbytes_level level) {
#if defined(__x86_64__)
  if (level == cbytes_level_avx512) return find_ends_avx512(scan, text, groups, ends, base);
  if (level == cbytes_level_avx2) return find_ends_avx2(scan, text, groups, ends, base);
#endif
  return find_ends(scan, text, groups, ends, base, write_ends);
}
