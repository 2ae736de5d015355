# What the objects that asynchronous generators hand out do, as generators themselves. coroutine.cpp calls these.
from _coroutines import resume, yielded, unwrap, begin


@builtin
def asend(generator, value):
    begin(generator, 'anext')
    throws = False
    while True:
        value = resume(generator, value, throws)
        if yielded(value):
            return unwrap(value)
        try:
            value = yield value
            throws = False
        except BaseException as e:
            value = e
            throws = True


@builtin
def _instance(exception, value):
    if isinstance(exception, type) and issubclass(exception, BaseException):
        return exception() if value is None else exception(value)
    if not isinstance(exception, BaseException):
        raise TypeError(f'exceptions must be classes or instances deriving from BaseException, not {type(exception).__name__}')
    return exception


@builtin
def athrow(generator, exception, value):
    if not begin(generator, 'athrow', False):
        return
    value = _instance(exception, value)
    throws = True
    while True:
        value = resume(generator, value, throws)
        if yielded(value):
            return unwrap(value)
        try:
            value = yield value
            throws = False
        except BaseException as e:
            value = e
            throws = True


@builtin
def aclose(generator):
    if not begin(generator, 'aclose', True):
        return
    value = GeneratorExit()
    throws = True
    while True:
        try:
            value = resume(generator, value, throws)
        except (StopAsyncIteration, GeneratorExit):
            return
        if yielded(value):
            raise RuntimeError('async generator ignored GeneratorExit')
        try:
            value = yield value
            throws = False
        except BaseException as e:
            value = e
            throws = True


@builtin
async def anext_default(awaitable, default):
    try:
        return await awaitable
    except StopAsyncIteration:
        return default


@builtin
async def wrap(coroutine):
    return await coroutine
