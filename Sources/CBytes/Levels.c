#include "CBytes.h"

#if defined(__x86_64__)
#if __has_include(<sys/platform/x86.h>)
// What the C library found out at its start: to ask the processor again takes tens of microseconds in a virtual machine.
#include <sys/platform/x86.h>
#define HAS(name, glibc_name) CPU_FEATURE_ACTIVE(glibc_name)
#else
#define HAS(name, glibc_name) __builtin_cpu_supports(name)
#endif
#endif

cbytes_level cbytes_widest(void) {
#if defined(__x86_64__)
  bool has_bits =
      HAS("bmi", BMI1) && HAS("bmi2", BMI2) && HAS("lzcnt", LZCNT) && HAS("popcnt", POPCNT);
  if (has_bits && HAS("avx2", AVX2))
    return HAS("avx512f", AVX512F) && HAS("avx512bw", AVX512BW) && HAS("avx512dq", AVX512DQ) &&
                   HAS("avx512vl", AVX512VL) && HAS("avx512vbmi2", AVX512_VBMI2)
               ? cbytes_level_avx512
               : cbytes_level_avx2;
#endif
  return cbytes_level_plain;
}
