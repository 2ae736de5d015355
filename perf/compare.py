"""Krait against CPython on perf/programs: ratios of times, interleaved round by round.

steady: one call of run() once it is warm: the median of the later half of at least ten calls in one process; first: a whole
process that calls it once. Each is given twice: CPU seconds of all threads, and wall time; medians of the rounds. Ratios are
the first Python's time / the other's: more is faster.
"""
import glob
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time

HEADLINE = ["json_loads", "loop", "concat", "comprehension", "fib"]
# Ends a program: ten calls or more, for at least so many seconds, as lines of "wall CPU".
STEADY = """
import time
began = time.perf_counter()
calls = 0
while calls < 10 or time.perf_counter() - began < %g:
    cpu, wall = time.process_time(), time.perf_counter()
    run()
    print("call", time.perf_counter() - wall, time.process_time() - cpu)
    calls += 1
"""
SECONDS = 0.5


def first(command):
    """(CPU of all threads, wall) of a whole process."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
    wall = time.perf_counter() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, wall


def steady(command):
    """(CPU of all threads, wall) of a warm call."""
    lines = subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines()
    calls = [[float(n) for n in line.split()[1:]] for line in lines if line.startswith("call ")]
    late = calls[len(calls) // 2:]
    return [statistics.median(call[k] for call in late) for k in (1, 0)]


def main():
    rounds, python, modes, peers, names = 5, sys.executable, ["off", "on"], [], []
    for argument in sys.argv[1:]:
        if argument.startswith("--rounds="):
            rounds = int(argument[9:])
        elif argument.startswith("--python="):
            python = argument[9:]
        elif argument.startswith("--peer="):
            peers.append(argument[7:])
        elif argument.startswith("--modes="):
            modes = argument[8:].split(",")
        else:
            names += HEADLINE if argument == "headline" else [argument]
    programs = {os.path.basename(f)[:-3]: f for f in glob.glob(os.path.join(os.path.dirname(__file__), "programs", "*", "*.py"))}
    names = names or sorted(programs)
    krait = os.path.join("build", "release", "krait")
    columns = {f"--jit={m}": [krait, f"--jit={m}", "--time-limit=0", "--memory-limit=2G"] for m in modes}
    columns |= {os.path.basename(peer): [peer] for peer in peers}
    print(subprocess.run([python, "--version"], capture_output=True, text=True).stdout.strip(), "/ each column, medians of", rounds)
    print(" " * 28 + "".join(f"  | {c:^34}" for c in columns))
    print(f"{'program':16}{'CPython ms':>12}" + "  |steady cpu   wall first cpu   wall" * len(columns))
    means = {c: [[], [], [], []] for c in columns}
    with tempfile.TemporaryDirectory() as work:
        for name in names:
            source = open(programs[name]).read()
            files = {"first": "\nrun()\n", "steady": STEADY % SECONDS}
            for kind, end in files.items():
                files[kind] = os.path.join(work, f"{name}_{kind}.py")
                with open(files[kind], "w") as f:
                    f.write(source + end)
            commands = {"": [python]} | columns
            times = {key: [] for key in commands}
            for _ in range(rounds):
                for key, command in commands.items():
                    times[key].append([*steady(command + [files["steady"]]), *first(command + [files["first"]])])
            medians = {key: [statistics.median(t) for t in zip(*all)] for key, all in times.items()}
            row = f"{name:16}{medians[''][0] * 1000:12.2f}"
            for c in columns:
                ratios = [medians[""][k] / max(medians[c][k], 1e-6) for k in range(4)]
                for k in range(4):
                    means[c][k].append(ratios[k])
                row += "  |{:10.2f}{:7.2f}{:10.2f}{:7.2f}".format(*ratios)
            print(row, flush=True)
    print(f"{'geometric mean':28}" + "".join("  |{:10.2f}{:7.2f}{:10.2f}{:7.2f}".format(*(statistics.geometric_mean(r) for r in means[c])) for c in columns))


main()
