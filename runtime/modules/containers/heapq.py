# The module heapq: priority queues in lists. What _heapq can compare it does; the rest is done here.
import _heapq

__all__ = ['heappush', 'heappop', 'heapify', 'heapreplace', 'merge', 'nlargest', 'nsmallest', 'heappushpop', 'heappush_max', 'heappop_max',
           'heapify_max', 'heapreplace_max', 'heappushpop_max']

_push, _pop, _replace, _pushpop, _heapify = _heapq.heappush, _heapq.heappop, _heapq.heapreplace, _heapq.heappushpop, _heapq.heapify
_push_max, _pop_max, _replace_max = _heapq.heappush_max, _heapq.heappop_max, _heapq.heapreplace_max
_pushpop_max, _heapify_max = _heapq.heappushpop_max, _heapq.heapify_max


# --- sifting with comparisons of the script; with `greatest` the largest item is first

@builtin
def _up(heap, start, pos, greatest):
    item = heap[pos]
    while pos > start:
        parentpos = (pos - 1) >> 1
        parent = heap[parentpos]
        if parent < item if greatest else item < parent:
            heap[pos] = parent
            pos = parentpos
        else:
            break
    heap[pos] = item


@builtin
def _down(heap, pos, greatest):
    end = len(heap)
    start = pos
    item = heap[pos]
    child = 2 * pos + 1
    while child < end:
        right = child + 1
        if right < end:
            if greatest:
                if not heap[right] < heap[child]:
                    child = right
            elif not heap[child] < heap[right]:
                child = right
        heap[pos] = heap[child]
        pos = child
        child = 2 * pos + 1
    heap[pos] = item
    _up(heap, start, pos, greatest)


@builtin
def _slow_pop(heap, greatest):
    last = heap.pop()
    if not heap:
        return last
    first = heap[0]
    heap[0] = last
    _down(heap, 0, greatest)
    return first


@builtin
def heappush(heap, item, /):
    """Push item onto heap, maintaining the heap invariant."""
    if _push(heap, item) is NotImplemented:
        heap.append(item)
        _up(heap, 0, len(heap) - 1, False)


@builtin
def heappop(heap, /):
    """Pop the smallest item off the heap, maintaining the heap invariant."""
    item = _pop(heap)
    return _slow_pop(heap, False) if item is NotImplemented else item


@builtin
def heapreplace(heap, item, /):
    """Pop and return the current smallest value, and add the new item."""
    first = _replace(heap, item)
    if first is not NotImplemented:
        return first
    first = heap[0]
    heap[0] = item
    _down(heap, 0, False)
    return first


@builtin
def heappushpop(heap, item, /):
    """Push item on the heap, then pop and return the smallest item."""
    first = _pushpop(heap, item)
    if first is not NotImplemented:
        return first
    if heap and heap[0] < item:
        item, heap[0] = heap[0], item
        _down(heap, 0, False)
    return item


@builtin
def heapify(heap, /):
    """Transform list into a heap, in-place, in O(len(heap)) time."""
    if _heapify(heap) is NotImplemented:
        for i in range(len(heap) // 2 - 1, -1, -1):
            _down(heap, i, False)


@builtin
def heappush_max(heap, item, /):
    """Push item onto max heap, maintaining the heap invariant."""
    if _push_max(heap, item) is NotImplemented:
        heap.append(item)
        _up(heap, 0, len(heap) - 1, True)


@builtin
def heappop_max(heap, /):
    """Pop the largest item off the max heap, maintaining the heap invariant."""
    item = _pop_max(heap)
    return _slow_pop(heap, True) if item is NotImplemented else item


@builtin
def heapreplace_max(heap, item, /):
    """Pop and return the current largest value, and add the new item."""
    first = _replace_max(heap, item)
    if first is not NotImplemented:
        return first
    first = heap[0]
    heap[0] = item
    _down(heap, 0, True)
    return first


@builtin
def heappushpop_max(heap, item, /):
    """Push item on the max heap, then pop and return the largest item."""
    first = _pushpop_max(heap, item)
    if first is not NotImplemented:
        return first
    if heap and item < heap[0]:
        item, heap[0] = heap[0], item
        _down(heap, 0, True)
    return item


@builtin
def heapify_max(heap, /):
    """Maxheap variant of heapify."""
    if _heapify_max(heap) is NotImplemented:
        for i in range(len(heap) // 2 - 1, -1, -1):
            _down(heap, i, True)


def merge(*iterables, key=None, reverse=False):
    """The items of sorted iterables as one sorted iterator."""
    heap = []
    order = 0
    direction = -1 if reverse else 1
    for iterable in iterables:
        step = iter(iterable).__next__
        try:
            value = step()
        except StopIteration:
            pass
        else:
            heap.append((value if key is None else key(value), order, value, step))
        order += direction
    (heapify_max if reverse else heapify)(heap)
    replace, pop = (heapreplace_max, heappop_max) if reverse else (heapreplace, heappop)
    while heap:
        k, order, value, step = heap[0]
        if len(heap) == 1:
            break
        yield value
        try:
            value = step()
        except StopIteration:
            pop(heap)
        else:
            replace(heap, (value if key is None else key(value), order, value, step))
    while heap:
        yield value
        try:
            value = step()
        except StopIteration:
            return


def _best(n, iterable, key, greatest):
    # Of equal items the first ones are kept, in their order.
    it = iter(iterable)
    heap = []
    if n <= 0:
        return heap
    order = 0
    for item in it:
        entry = (item if key is None else key(item), order, item)
        order -= 1
        heap.append(entry)
        if len(heap) >= n:
            break
    if greatest:
        heapify(heap)
        push = heapreplace
        for item in it:
            k = item if key is None else key(item)
            if heap[0][0] < k:
                push(heap, (k, order, item))
                order -= 1
        heap.sort(reverse=True)
    else:
        heap = [(k, -o, item) for k, o, item in heap]
        heapify_max(heap)
        order = -order
        for item in it:
            k = item if key is None else key(item)
            if k < heap[0][0]:
                heapreplace_max(heap, (k, order, item))
                order += 1
        heap.sort()
    return [item for k, o, item in heap]


def nsmallest(n, iterable, key=None):
    """The n smallest items, in order."""
    if n == 1:
        absent = object()
        item = min(iterable, key=key, default=absent)
        return [] if item is absent else [item]
    try:
        size = len(iterable)
    except (TypeError, AttributeError):
        pass
    else:
        if n >= size:
            return sorted(iterable, key=key)[:n]
    return _best(n, iterable, key, False)


def nlargest(n, iterable, key=None):
    """The n largest items, the largest first."""
    if n == 1:
        absent = object()
        item = max(iterable, key=key, default=absent)
        return [] if item is absent else [item]
    try:
        size = len(iterable)
    except (TypeError, AttributeError):
        pass
    else:
        if n >= size:
            return sorted(iterable, key=key, reverse=True)[:n]
    return _best(n, iterable, key, True)
