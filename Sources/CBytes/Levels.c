#include "Levels.h"

cbytes_level cbytes_widest(void) {
#if defined(__x86_64__)
  __builtin_cpu_init();
  bool has_bits = __builtin_cpu_supports("bmi") && __builtin_cpu_supports("bmi2") &&
                  __builtin_cpu_supports("lzcnt") && __builtin_cpu_supports("popcnt");
  if (has_bits && __builtin_cpu_supports("avx2"))
    return __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512dq") &&
                   __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512vbmi2")
               ? cbytes_level_avx512
               : cbytes_level_avx2;
#endif
  return cbytes_level_plain;
}
