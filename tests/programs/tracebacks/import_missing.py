def f():
    import nothing_here
f()
