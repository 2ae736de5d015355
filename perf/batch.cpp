// Small programs back to back in one process, through the C interface: how many a second from source to result, on one
// thread and on all processors; how many when their Programs are kept, as a service does that runs them again; and what
// each takes from source to result.
// Usage: krait-perf-batch [--threads=N] [FOLDER [OPTION...]]; options as krait's.
#include <krait/krait.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <mutex>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

namespace {

using Clock = std::chrono::steady_clock;

struct Source {
  std::string name, text;
  double best = 1e9;  // microseconds, of all rounds
};

bool discard(void*, int, const char*, size_t) { return true; }
bool zeros(void*, void* into, size_t bytes) { return std::memset(into, 0, bytes); }
double microsecondsSince(Clock::time_point start) { return std::chrono::duration<double, std::micro>(Clock::now() - start).count(); }

std::vector<Source> read(const char* folder) {
  std::vector<Source> sources;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() != ".py") continue;
    std::stringstream text;
    text << std::ifstream(entry.path(), std::ios::binary).rdbuf();
    sources.push_back({entry.path().stem().string(), text.str()});
  }
  return sources;
}

krait_program* programOf(const Source& source, const krait_options* options) {
  return krait_program_new(source.text.data(), source.text.size(), "program", options);
}

bool run(krait_engine* engine, const krait_options* options, krait_program* program) {
  krait_host host = {};
  host.write = discard;
  host.entropy = zeros;
  krait_isolate* isolate = krait_isolate_new(engine, program, &host, options);
  const bool ended = krait_run(isolate) == KRAIT_VALUE;
  krait_isolate_free(isolate);
  return ended;
}

// Seconds of processor time, of all threads of the process.
double processorSeconds() {
  timespec t;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
  return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_nsec) * 1e-9;
}

// Programs a second of wall time, in the median round and the fastest; of processor time, compile threads included.
struct Throughput {
  double wall, fastest, processor;
};

// `kept`: a Program for each source, made before; empty: made and freed for each run.
Throughput throughput(krait_engine* engine, const krait_options* options, std::vector<Source>& sources, unsigned threads, const std::vector<krait_program*>& kept) {
  constexpr size_t kRounds = 11;
  std::atomic<size_t> next{0};
  std::mutex lock;
  auto work = [&] {
    for (size_t i; (i = next++) < sources.size();) {
      Source& source = sources[i];
      const auto start = Clock::now();
      krait_program* program = kept.empty() ? programOf(source, options) : kept[i];
      if (!run(engine, options, program)) {
        std::fprintf(stderr, "%s ends otherwise than it should\n", source.name.c_str());
        std::exit(1);
      }
      if (!kept.empty()) continue;
      krait_program_free(program);
      const double took = microsecondsSince(start);
      std::lock_guard<std::mutex> hold(lock);
      source.best = std::min(source.best, took);
    }
  };
  const double used = processorSeconds();
  std::vector<double> rounds;
  for (size_t round = 0; round < kRounds; ++round) {
    next = 0;
    const auto start = Clock::now();
    std::vector<std::thread> others;
    for (unsigned t = 1; t < threads; ++t) others.emplace_back(work);
    work();
    for (std::thread& t : others) t.join();
    rounds.push_back(static_cast<double>(sources.size()) / microsecondsSince(start) * 1e6);
  }
  std::sort(rounds.begin(), rounds.end());
  return {rounds[kRounds / 2], rounds.back(), static_cast<double>(kRounds * sources.size()) / (processorSeconds() - used)};
}

}  // namespace

int main(int argc, char** argv) {
  constexpr size_t kNamed = 6;
  unsigned threads = std::max(1u, std::thread::hardware_concurrency());
  if (argc > 1 && !std::strncmp(argv[1], "--threads=", 10)) {
    threads = static_cast<unsigned>(std::max(1, std::atoi(argv[1] + 10)));
    --argc, ++argv;
  }
  krait_options* options = krait_options_new();
  for (int i = 2; i < argc; ++i) {
    if (const char* wrong = krait_options_set(options, argv[i])) {
      std::fprintf(stderr, "%s\n", wrong);
      return 2;
    }
  }
  std::vector<Source> sources = read(argc > 1 ? argv[1] : "tests/humaneval");
  krait_engine* engine = krait_engine_new();
  const std::vector<krait_program*> none;
  auto print = [&](const char* what, const std::vector<krait_program*>& kept) {
    for (unsigned t : {1u, threads}) {
      const Throughput seen = throughput(engine, options, sources, t, kept);
      std::printf("%s, threads %u: %.0f a second (fastest round %.0f; %.0f a processor second)\n", what, t, seen.wall, seen.fastest, seen.processor);
      if (threads == 1) break;
    }
  };
  std::printf("%zu programs\n", sources.size());
  print("from source", none);
  std::vector<krait_program*> kept;
  for (const Source& source : sources) kept.push_back(programOf(source, options));
  for (int warm = 0; warm < 2; ++warm) throughput(engine, options, sources, 1, kept);
  print("of kept Programs", kept);
  for (krait_program* program : kept) krait_program_free(program);
  std::sort(sources.begin(), sources.end(), [](const Source& a, const Source& b) { return a.best < b.best; });
  const size_t count = sources.size() * 95 / 100;
  double most = 0;
  for (size_t i = 0; i < count; ++i) most += sources[i].best;
  if (count) std::printf("from source without the longest 5%%, threads 1: %.0f; median %.0f us\n", static_cast<double>(count) / most * 1e6, sources[sources.size() / 2].best);
  std::printf("longest:");
  for (size_t i = sources.size() - std::min(sources.size(), kNamed); i < sources.size(); ++i) std::printf(" %s %.2f ms", sources[i].name.c_str(), sources[i].best / 1000);
  std::printf("\n");
  krait_options_free(options);
  krait_engine_free(engine);
}
