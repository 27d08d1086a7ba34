// The instructions that the loops are compiled for, one beside the other.
#ifndef LEVELS_H
#define LEVELS_H

#include "CBytes.h"

#include <string.h>

#if defined(__x86_64__)
#include <immintrin.h>
#define AVX2 __attribute__((target("avx2,bmi,bmi2,lzcnt,popcnt")))
#define AVX512 \
  __attribute__((target("avx2,bmi,bmi2,lzcnt,popcnt,avx512f,avx512bw,avx512dq,avx512vl,avx512vbmi2")))
#endif

// A loop that is written once: it is compiled for the instructions of each function that it becomes a part of.
#define PART static inline __attribute__((always_inline))

#endif
