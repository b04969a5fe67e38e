# PyTorch on one thread: the workload comes as the first line, then `proof` and `window` as for the others (run.mjs).
import json
import sys
import time

import torch

torch.set_num_threads(1)
workload = json.loads(sys.stdin.readline())
weights = [torch.tensor(w, dtype=torch.float32) for w in workload["weights"]]
x = torch.tensor(workload["x"], dtype=torch.float32)
is_score = workload["loss"] == "cross-entropy"
target = torch.tensor(workload["target"], dtype=torch.long if is_score else torch.float32)
activation = {"tanh": torch.nn.Tanh, "relu": torch.nn.ReLU}[workload["activation"]]

layers = []
for index, w in enumerate(weights):
    if index > 0:
        layers.append(activation())
        if workload["dropout"] > 0:
            layers.append(torch.nn.Dropout(workload["dropout"]))
    dense = torch.nn.Linear(w.shape[0], w.shape[1])
    with torch.no_grad():
        dense.weight.copy_(w.T)
        dense.bias.zero_()
    layers.append(dense)
network = torch.nn.Sequential(*layers)
rule = {"SGD": torch.optim.SGD, "Adam": torch.optim.Adam}[workload["optimiser"]["name"]]
optimiser = rule(network.parameters(), lr=workload["optimiser"]["rate"])
batches = [
    (x[batch], target[batch].squeeze(1) if is_score else target[batch])
    for batch in (torch.tensor(numbers) for numbers in workload["batches"])
]
measure = torch.nn.functional.cross_entropy if is_score else torch.nn.functional.mse_loss
at = 0


def run(steps):
    global at
    total = 0.0
    for _ in range(steps):
        inputs, wanted = batches[at % len(batches)]
        at += 1
        optimiser.zero_grad()
        loss = measure(network(inputs), wanted)
        loss.backward()
        optimiser.step()
        total += loss.item()
    return total / steps


def window():
    warm = time.perf_counter() + 0.25
    while time.perf_counter() < warm:
        run(20)
    start, began = at, time.perf_counter()
    while time.perf_counter() < began + 1:
        run(20)
    return (at - start) * len(workload["batches"][0]) / (time.perf_counter() - began)


for line in sys.stdin:
    if line.strip() == "proof":
        steps = workload["proofSteps"]
        first = run(1)
        run(steps - 21)
        answer = {"name": f"PyTorch {torch.__version__}", "first": first, "reached": run(20), "steps": steps}
    else:
        answer = window()
    print(json.dumps(answer), flush=True)
