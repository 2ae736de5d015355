# The matrix: the modes that every program is run in, and how they are spread over processors. To be sourced.
modes=("--jit=off" "--jit=off --gc-every-alloc=7" "--jit=on" "--jit=on --jit-patience=0" "--jit=always" "--jit=always --fail-every-nth-guard=1"
  "--jit=always --fail-every-nth-guard=2" "--jit=always --fail-every-nth-guard=7" "--jit=always --gc-every-alloc=7"
  "--jit=always --pause-every-nth-call=1" "--jit=always --pause-every-nth-call=7"
  "--jit-install=1" "--jit-install=2" "--jit-install=3")

# Runs `driver FILES...` with --mode= for each mode of `arguments`: a process a processor, each with its part of them.
spread() {
  local driver=$1 parts failed=0 jobs=() job k i part
  shift
  parts=$(nproc)
  for ((k = 0; k < parts; ++k)); do
    part=()
    for ((i = k; i < ${#arguments[@]}; i += parts)); do part+=("--mode=${arguments[i]}"); done
    [ ${#part[@]} -eq 0 ] && continue
    "$driver" "${part[@]}" "$@" &
    jobs+=($!)
  done
  for job in "${jobs[@]}"; do wait "$job" || failed=1; done
  return $failed
}
