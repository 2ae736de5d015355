// What it costs to take a pooled isolate, run `1+1` in it and give it back, through the C interface.
#include <krait/krait.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <vector>

int main() {
  constexpr int kBatches = 200, kRuns = 500;
  const char* source = "1+1";
  krait_engine* engine = krait_engine_new();
  krait_program* program = krait_program_new(source, std::strlen(source), "perf", nullptr);
  krait_host host = {};
  std::vector<double> times;
  for (int b = 0; b < kBatches; ++b) {
    auto start = std::chrono::steady_clock::now();
    for (int i = 0; i < kRuns; ++i) {
      krait_isolate* isolate = krait_isolate_new(engine, program, &host, nullptr);
      if (krait_run(isolate) != KRAIT_VALUE) return 1;
      krait_isolate_free(isolate);
    }
    times.push_back(std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - start).count() / kRuns);
  }
  std::sort(times.begin(), times.end());
  std::printf("pooled isolate, 1+1: %.2f us (median; fastest %.2f, slowest %.2f)\n", times[kBatches / 2], times.front(), times.back());
  krait_program_free(program);
  krait_engine_free(engine);
}
