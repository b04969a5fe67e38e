# Dense layers in PyTorch's own modules: W2 and W3.
import torch


def start(workload):
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

    def step(number):
        inputs, wanted = batches[number % len(batches)]
        optimiser.zero_grad()
        loss = measure(network(inputs), wanted)
        loss.backward()
        optimiser.step()
        return loss.item()

    return step
