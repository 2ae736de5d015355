// Small programs back to back in one process, through the C interface: how many a second, from source to result.
// Usage: krait-perf-batch [FOLDER [OPTION...]]; options as krait's.
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
  constexpr size_t kNamed = 6;
  std::vector<std::string> sources, names;
  krait_options* options = krait_options_new();
  for (int i = 2; i < argc; ++i) {
    if (const char* wrong = krait_options_set(options, argv[i])) {
      std::fprintf(stderr, "%s\n", wrong);
      return 2;
    }
  }
  for (const auto& entry : std::filesystem::directory_iterator(argc > 1 ? argv[1] : "tests/humaneval")) {
    if (entry.path().extension() != ".py") continue;
    std::stringstream text;
    text << std::ifstream(entry.path(), std::ios::binary).rdbuf();
    sources.push_back(text.str());
    names.push_back(entry.path().stem().string());
  }
  krait_engine* engine = krait_engine_new();
  krait_host host = {};
  host.write = discard;
  host.entropy = zeros;
  std::vector<std::pair<double, size_t>> best(sources.size());
  for (size_t i = 0; i < best.size(); ++i) best[i] = {1e9, i};
  for (int round = 0; round < kRounds; ++round) {
    for (size_t i = 0; i < sources.size(); ++i) {
      auto start = std::chrono::steady_clock::now();
      krait_program* program = krait_program_new(sources[i].data(), sources[i].size(), "program", options);
      krait_isolate* isolate = krait_isolate_new(engine, program, &host, options);
      if (krait_run(isolate) != KRAIT_VALUE) {
        std::fprintf(stderr, "program %zu ends otherwise than it should\n", i);
        return 1;
      }
      krait_isolate_free(isolate);
      krait_program_free(program);
      best[i].first = std::min(best[i].first, std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - start).count());
    }
  }
  std::sort(best.begin(), best.end());
  double all = 0, most = 0;
  const size_t count = best.size() * 95 / 100;
  for (size_t i = 0; i < best.size(); ++i) {
    all += best[i].first;
    if (i < count) most += best[i].first;
  }
  std::printf("%zu programs: %.0f a second; without the longest 5%%: %.0f a second; median %.0f us, longest %.1f ms\n", best.size(), best.size() / all * 1e6,
              static_cast<double>(count) / most * 1e6, best[best.size() / 2].first, best.back().first / 1000);
  std::printf("longest:");
  for (size_t i = best.size() - std::min(best.size(), kNamed); i < best.size(); ++i) std::printf(" %s %.2f ms", names[best[i].second].c_str(), best[i].first / 1000);
  std::printf("\n");
  krait_options_free(options);
  krait_engine_free(engine);
}
