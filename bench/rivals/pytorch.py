# PyTorch on one thread: the workload comes as the first line, then `proof` and `window` as for the others (run.mjs).
import json
import sys
import time

import torch

import pytorch_dense
import pytorch_transformer

torch.set_num_threads(1)
workload = json.loads(sys.stdin.readline())
is_transformer = workload.get("kind") == "transformer"
step = (pytorch_transformer if is_transformer else pytorch_dense).start(workload)
per_step = len(workload["batches"][0]) * (workload["shape"]["context"] if is_transformer else 1)
# A Transformer's step is long enough to look at the clock after each.
at_once = 1 if is_transformer else 20
at = 0


def run(steps):
    global at
    total = 0.0
    for _ in range(steps):
        total += step(at)
        at += 1
    return total / steps


def window():
    warm = time.perf_counter() + 0.25
    while time.perf_counter() < warm:
        run(at_once)
    start, began = at, time.perf_counter()
    while time.perf_counter() < began + 1:
        run(at_once)
    return (at - start) * per_step / (time.perf_counter() - began)


for line in sys.stdin:
    if line.strip() == "proof":
        steps = workload["proofSteps"]
        first = run(1)
        run(steps - 21)
        answer = {"name": f"PyTorch {torch.__version__}", "first": first, "reached": run(20), "steps": steps}
    else:
        answer = window()
    print(json.dumps(answer), flush=True)
