"""A JSON text of 100 KB read."""
import json

DOCUMENT = json.dumps([{"id": i, "name": f"user {i}", "email": f"user{i}@example.com", "score": i * 1.25, "active": i % 3 == 0,
                        "tags": ["red", "green", "blue"], "address": {"street": f"{i} Main Street", "zip": f"{i:05d}"}} for i in range(560)])


def run():
    return len(DOCUMENT) + sum(len(json.loads(DOCUMENT)) for _ in range(10))
