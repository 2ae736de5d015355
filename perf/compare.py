"""Krait against CPython on perf/programs: ratios of times, interleaved round by round.

steady: what one more call of run() costs once it is warm, from processes that call it 30 and 50 times; first: a whole
process that calls it once. Each is given twice: CPU seconds of all threads, and wall time; medians of the rounds. Ratios are
CPython's time / Krait's: more is faster.
"""
import glob
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time

WARM, CALLS = 30, 20


def seconds(command):
    """(CPU of all threads, wall) of a whole process."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
    wall = time.perf_counter() - start
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, wall


def main():
    rounds, python, modes, names = 5, sys.executable, ["off", "on"], []
    for argument in sys.argv[1:]:
        if argument.startswith("--rounds="):
            rounds = int(argument[9:])
        elif argument.startswith("--python="):
            python = argument[9:]
        elif argument.startswith("--modes="):
            modes = argument[8:].split(",")
        else:
            names.append(argument)
    programs = {os.path.basename(f)[:-3]: f for f in glob.glob(os.path.join(os.path.dirname(__file__), "programs", "*", "*.py"))}
    names = names or sorted(programs)
    krait = os.path.join("build", "release", "krait")
    print(subprocess.run([python, "--version"], capture_output=True, text=True).stdout.strip(), "/ Krait, medians of", rounds)
    print(" " * 28 + "".join(f"  | {'--jit=' + m:^34}" for m in modes))
    print(f"{'program':16}{'CPython ms':>12}" + "".join(f"  |{'steady cpu':>11}{'wall':>7}{'first cpu':>10}{'wall':>7}" for m in modes))
    geometric = {m: [[], []] for m in modes}
    with tempfile.TemporaryDirectory() as work:
        for name in names:
            source = open(programs[name]).read()
            files = {}
            for calls in (1, WARM, WARM + CALLS):
                files[calls] = os.path.join(work, f"{name}{calls}.py")
                with open(files[calls], "w") as f:
                    f.write(source + f"\nfor _ in range({calls}):\n    run()\n")
            commands = {"python": [python]} | {m: [krait, f"--jit={m}", "--time-limit=0", "--memory-limit=2G"] for m in modes}
            steady, first = {k: [] for k in commands}, {k: [] for k in commands}
            for _ in range(rounds):
                for key, command in commands.items():
                    first[key].append(seconds(command + [files[1]]))
                    warm = seconds(command + [files[WARM]])
                    many = seconds(command + [files[WARM + CALLS]])
                    steady[key].append([max(b - a, 1e-6) / CALLS for a, b in zip(warm, many)])
            s = {k: [statistics.median(x) for x in zip(*v)] for k, v in steady.items()}
            f = {k: [statistics.median(x) for x in zip(*v)] for k, v in first.items()}
            row = f"{name:16}{s['python'][0] * 1000:12.2f}"
            for m in modes:
                ratios = [s["python"][k] / s[m][k] for k in (0, 1)] + [f["python"][k] / f[m][k] for k in (0, 1)]
                for k in (0, 1):
                    geometric[m][k].append(ratios[k])
                row += f"  |{ratios[0]:11.2f}{ratios[1]:7.2f}{ratios[2]:10.2f}{ratios[3]:7.2f}"
            print(row, flush=True)
    for m in modes:
        cpu, wall = (statistics.geometric_mean(x) for x in geometric[m])
        print(f"geometric mean of steady, --jit={m}: cpu {cpu:.2f}, wall {wall:.2f}")


main()
