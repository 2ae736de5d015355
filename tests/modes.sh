# The matrix: the modes that every program is run in. To be sourced.
modes=("--jit=off" "--jit=off --gc-every-alloc=7" "--jit=on" "--jit=on --jit-patience=0" "--jit=always" "--jit=always --fail-every-nth-guard=1"
  "--jit=always --fail-every-nth-guard=2" "--jit=always --fail-every-nth-guard=7" "--jit=always --gc-every-alloc=7"
  "--jit=always --pause-every-nth-call=1" "--jit=always --pause-every-nth-call=7"
  "--jit-install=1" "--jit-install=2" "--jit-install=3")
