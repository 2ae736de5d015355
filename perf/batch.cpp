// Small programs back to back in one process, through the C interface: how many a second, from source to result.
// Usage: krait-perf-batch FOLDER
#include <krait/krait.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

namespace {

bool discard(void*, int, const char*, size_t) { return true; }
bool zeros(void*, void* into, size_t bytes) { return std::memset(into, 0, bytes); }

}  // namespace

int main(int argc, char** argv) {
  constexpr int kRounds = 10;
  std::vector<std::string> sources;
  for (const auto& entry : std::filesystem::directory_iterator(argc > 1 ? argv[1] : "tests/humaneval")) {
    if (entry.path().extension() != ".py") continue;
    std::stringstream text;
    text << std::ifstream(entry.path(), std::ios::binary).rdbuf();
    sources.push_back(text.str());
  }
  krait_engine* engine = krait_engine_new();
  krait_host host = {};
  host.write = discard;
  host.entropy = zeros;
  std::vector<double> best(sources.size(), 1e9);
  for (int round = 0; round < kRounds; ++round) {
    for (size_t i = 0; i < sources.size(); ++i) {
      auto start = std::chrono::steady_clock::now();
      krait_program* program = krait_program_new(sources[i].data(), sources[i].size(), "program", nullptr);
      krait_isolate* isolate = krait_isolate_new(engine, program, &host, nullptr);
      if (krait_run(isolate) != KRAIT_VALUE) {
        std::fprintf(stderr, "program %zu ends otherwise than it should\n", i);
        return 1;
      }
      krait_isolate_free(isolate);
      krait_program_free(program);
      best[i] = std::min(best[i], std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - start).count());
    }
  }
  std::sort(best.begin(), best.end());
  double all = 0, most = 0;
  const size_t count = best.size() * 95 / 100;
  for (size_t i = 0; i < best.size(); ++i) {
    all += best[i];
    if (i < count) most += best[i];
  }
  std::printf("%zu programs: %.0f a second; without the longest 5%%: %.0f a second; median %.0f us, longest %.1f ms\n", best.size(), best.size() / all * 1e6,
              static_cast<double>(count) / most * 1e6, best[best.size() / 2], best.back() / 1000);
  krait_engine_free(engine);
}
