def f():
    try:
        raise ValueError('naked')
    except* ValueError as e:
        print(repr(e), e.__traceback__.tb_lineno)
        raise
f()
