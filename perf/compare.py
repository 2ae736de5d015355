"""Krait against CPython on perf/programs: ratios of times, interleaved round by round.

steady: what one more call of run() costs once it is warm, from processes that call it 11 and 31 times; first: a whole
process that calls it once. Both are CPU seconds of all threads, medians of the rounds. Ratios are CPython's time / Krait's: more is
faster. Every column after the first two is one mode of Krait.
"""
import os
import resource
import statistics
import subprocess
import sys
import tempfile

WARM, CALLS = 11, 20


def cpu_seconds(command):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


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
    folder = os.path.join(os.path.dirname(__file__), "programs")
    names = names or sorted(f[:-3] for f in os.listdir(folder) if f.endswith(".py"))
    krait = os.path.join("build", "release", "krait")
    print(subprocess.run([python, "--version"], capture_output=True, text=True).stdout.strip(), "/ Krait; CPU, median of", rounds)
    print(f"{'program':16}{'CPython ms':>12}" + "".join(f"{'jit ' + m:>10}{'first':>8}" for m in modes))
    geometric = {m: [] for m in modes}
    with tempfile.TemporaryDirectory() as work:
        for name in names:
            source = open(os.path.join(folder, name + ".py")).read()
            files = {}
            for calls in (1, WARM, WARM + CALLS):
                files[calls] = os.path.join(work, f"{name}{calls}.py")
                with open(files[calls], "w") as f:
                    f.write(source + f"\nfor _ in range({calls}):\n    run()\n")
            commands = {"python": [python]} | {m: [krait, f"--jit={m}", "--time-limit=0", "--memory-limit=2G"] for m in modes}
            steady, first = {k: [] for k in commands}, {k: [] for k in commands}
            for _ in range(rounds):
                for key, command in commands.items():
                    once = cpu_seconds(command + [files[1]])
                    warm = cpu_seconds(command + [files[WARM]])
                    many = cpu_seconds(command + [files[WARM + CALLS]])
                    first[key].append(once)
                    steady[key].append(max(many - warm, 1e-6) / CALLS)
            s = {k: statistics.median(v) for k, v in steady.items()}
            f = {k: statistics.median(v) for k, v in first.items()}
            row = f"{name:16}{s['python'] * 1000:12.2f}"
            for m in modes:
                ratio = s["python"] / s[m]
                geometric[m].append(ratio)
                row += f"{ratio:10.2f}{f['python'] / f[m]:8.2f}"
            print(row, flush=True)
    for m in modes:
        print(f"geometric mean, jit {m}: {statistics.geometric_mean(geometric[m]):.2f}")


main()
