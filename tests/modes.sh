# The matrix: the modes that every program is run in, the longest first, and how they are spread over processors. To be sourced.
modes=("--jit=always --fail-every-nth-guard=1" "--jit=off --gc-every-alloc=7" "--jit=always --gc-every-alloc=7" "--jit=always --fail-every-nth-guard=2"
  "--jit=always --pause-every-nth-call=1" "--jit=always --fail-every-nth-guard=7" "--jit=always --pause-every-nth-call=7" "--jit=always" "--jit=always --jit-plain"
  "--jit-install=1" "--jit-install=2" "--jit-install=3" "--jit=on --jit-patience=0" "--jit=on" "--jit=off")

# Runs `driver --mode=MODE FILES...` for each mode of `arguments`, as many at a time as there are processors.
spread() {
  local driver=$1
  shift
  printf '%s\0' "${arguments[@]}" | xargs -0 -P "$(nproc)" -I{} "$driver" "--mode={}" "$@"
}
