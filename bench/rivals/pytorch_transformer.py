# The Transformer in PyTorch's operations: W4 and the recital, and in double precision the gradients ours are compared with.
import math

import torch
from torch.nn import functional


class Transformer:
    def __init__(self, shape, weights, dtype=torch.float32):
        self.shape = shape
        # Gains of 1 arrive as whole numbers.
        self.weights = {name: torch.tensor(rows, dtype=dtype, requires_grad=True) for name, rows in weights.items()}
        context = shape["context"]
        self.mask = torch.full((context, context), -math.inf, dtype=dtype).triu(1)

    def scores(self, ids, last_only=False):
        """The scores of what follows each token; ids: windows × tokens."""
        w = self.weights
        x = functional.embedding(ids, w["tokens"]) + w["positions"][: ids.shape[1]]
        for block in range(1, self.shape["blocks"] + 1):
            own = {name: w[f"block{block}.{name}"] for name in ("norm1", "wq", "wk", "wv", "wo", "norm2", "w1", "w2")}
            x = x + self.attention(norm(x, own["norm1"]), own)
            x = x + torch.relu(norm(x, own["norm2"]) @ own["w1"]) @ own["w2"]
        if last_only:
            x = x[:, -1:]
        return norm(x, w["norm"]) @ w["head"]

    def attention(self, x, own):
        windows, tokens, width = x.shape
        heads = self.shape["heads"]
        q, k, v = (
            (x @ own[name]).view(windows, tokens, heads, width // heads).transpose(1, 2) for name in ("wq", "wk", "wv")
        )
        similarity = q @ k.transpose(2, 3) / math.sqrt(width // heads)
        shares = torch.softmax(similarity + self.mask[:tokens, :tokens], dim=-1)
        return (shares @ v).transpose(1, 2).reshape(windows, tokens, width) @ own["wo"]

    def loss(self, inputs, targets):
        return functional.cross_entropy(self.scores(inputs).flatten(0, 1), targets.flatten())


def norm(x, gain):
    return x * torch.rsqrt(x.square().mean(-1, keepdim=True) + 1e-5) * gain


def start(workload):
    return start_training(workload)[1]


def start_training(workload):
    """The Transformer, and what trains it by one step."""
    context = workload["shape"]["context"]
    transformer = Transformer(workload["shape"], workload["weights"])
    rates = workload.get("rates")
    betas = (0.9, workload.get("beta2", 0.999))
    optimiser = torch.optim.Adam(transformer.weights.values(), lr=workload.get("rate", 0), betas=betas)
    ids = torch.tensor(workload["ids"])
    windows = ids.unfold(0, context + 1, 1)
    batches = [
        (windows[starts, :-1].contiguous(), windows[starts, 1:].flatten()) for starts in workload["batches"]
    ]

    def step(number):
        inputs, targets = batches[number % len(batches)]
        if rates:
            optimiser.param_groups[0]["lr"] = rates[number]
        optimiser.zero_grad(set_to_none=True)
        loss = transformer.loss(inputs, targets)
        loss.backward()
        optimiser.step()
        return loss.item()

    return transformer, step
