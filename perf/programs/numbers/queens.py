"""All ways to place nine queens."""
def place(n, row, cols, left, right):
    if row == n:
        return 1
    count = 0
    for c in range(n):
        if not cols[c] and not left[row + c] and not right[row - c + n]:
            cols[c] = left[row + c] = right[row - c + n] = True
            count += place(n, row + 1, cols, left, right)
            cols[c] = left[row + c] = right[row - c + n] = False
    return count
def run():
    n = 9
    return place(n, 0, [False] * n, [False] * (2 * n), [False] * (2 * n + 1))
