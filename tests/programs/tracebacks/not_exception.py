def f():
    raise 'text'
f()
