"""A page of text out of pieces."""
def run():
    lines = []
    for i in range(8000):
        words = [chr(97 + (i * k) % 26) * (1 + k % 4) for k in range(1, 8)]
        lines.append(" ".join(words).title().replace("A", "aa") + "." + str(i).zfill(6))
    page = "\n".join(lines)
    return len(page), page.count("aa"), page.upper().find("ZZZ")
