"""Words counted in a dict."""
TEXT = "the quick brown fox jumps over the lazy dog and runs away from the bear " * 2000
def run():
    counts = {}
    for w in TEXT.split():
        counts[w] = counts.get(w, 0) + 1
    return len(counts)
