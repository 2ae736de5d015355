"""What an agent does with JSON: reads records, groups and sums them, writes a report."""
import json

TEXT = "\n".join(json.dumps({"user": f"u{i % 50}", "kind": ("view", "click", "buy")[i % 3], "amount": i % 17 * 1.5, "ok": i % 7 != 0}) for i in range(3000))


def run():
    totals = {}
    for line in TEXT.split("\n"):
        record = json.loads(line)
        if record["ok"]:
            of = totals.setdefault(record["user"], {"count": 0, "amount": 0.0, "kinds": {}})
            of["count"] += 1
            of["amount"] += record["amount"]
            of["kinds"][record["kind"]] = of["kinds"].get(record["kind"], 0) + 1
    best = sorted(totals.items(), key=lambda item: (-item[1]["amount"], item[0]))[:10]
    return len(json.dumps({"best": best, "users": len(totals)}, indent=2, sort_keys=True))
