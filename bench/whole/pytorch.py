# A whole process of PyTorch: trains a Transformer on the workload of a file, and recites the text if it is to.
import json
import sys
from pathlib import Path

import torch

sys.path.insert(0, str(Path(__file__).parent.parent / "rivals"))
from pytorch_transformer import start_training  # noqa: E402

torch.set_num_threads(1)


@torch.inference_mode()
def recite(transformer, ids, given):
    """Always the likeliest token after the last ones; how many are wrong."""
    context = transformer.shape["context"]
    said = ids[:given]
    while len(said) < len(ids):
        scores = transformer.scores(torch.tensor([said[-context:]]), last_only=True)
        said.append(scores.argmax().item())
    return sum(token != wanted for token, wanted in zip(said, ids))


def main(file, steps):
    workload = json.loads(Path(file).read_text())
    transformer, step = start_training(workload)
    losses = [step(number) for number in range(int(steps))]
    answer = {"reached": sum(losses[-20:]) / 20}
    if "given" in workload:
        answer["wrong"] = recite(transformer, workload["ids"], workload["given"])
    print(json.dumps(answer))


main(*sys.argv[1:])
