# PyTorch's logits, loss and gradients, in the precision that is named, for the problem that comes as the only line.
import json
import platform
import sys
from pathlib import Path

import torch

sys.path.insert(0, str(Path(__file__).parent.parent / "rivals"))
from pytorch_transformer import Transformer  # noqa: E402

precision = sys.argv[1]
problem = json.loads(sys.stdin.readline())
transformer = Transformer(problem["shape"], problem["weights"], getattr(torch, precision))
ids, targets = torch.tensor(problem["ids"]), torch.tensor(problem["targets"])
loss = transformer.loss(ids, targets)
loss.backward()
answer = {
    "by": f"PyTorch, {precision}",
    "versions": {"torch": torch.__version__, "python": platform.python_version()},
    **problem,
    "logits": transformer.scores(ids).flatten(0, 1).tolist(),
    "loss": loss.item(),
    "gradients": {name: weight.grad.tolist() for name, weight in transformer.weights.items()},
}
print(json.dumps(answer))
