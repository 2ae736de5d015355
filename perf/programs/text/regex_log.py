"""Regular expressions over a log."""
import re

LOG = "\n".join(f"2026-11-{i % 28 + 1:02d} 12:{i % 60:02d}:{i * 7 % 60:02d} {('INFO', 'WARN', 'ERROR')[i % 3]} [worker-{i % 9}] request {i * 31} took {i % 450} ms from 10.0.{i % 256}.{i * 3 % 256}" for i in range(2500))
LINE = re.compile(r"(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d) (\w+) \[([\w-]+)\] request (\d+) took (\d+) ms from (\d+\.\d+\.\d+\.\d+)")


def run():
    slow = {}
    for match in LINE.finditer(LOG):
        if match.group(3) == "ERROR" and int(match.group(6)) > 100:
            slow[match.group(4)] = slow.get(match.group(4), 0) + 1
    addresses = set(re.findall(r"10\.0\.\d+\.\d+", LOG))
    return sorted(slow.items()), len(addresses), len(re.sub(r"\d+", "#", LOG))
