#!/usr/bin/python3
"""Reference values for optimisers with all their options and with parameter groups, computed by PyTorch in float64.

Usage: make_optimizers.py OUT.json   (needs Debian's python3-torch)

The parameters are those of a network 3-4-2 in four blocks; the gradients are given, not computed from anything. After the steps with
gradients come `zero_steps` with gradients of 0, as of a network that no longer errs.
OUT.json:
  parameters       flat; blocks gives the length of each block
  gradients        [steps][parameters]
  zero_steps       how many steps with gradients of 0 come last
  rates            [steps], what the learning rate is multiplied by at each step: a schedule
  frozen           the block that the grouped runs freeze, and in which steps (from, to)
  cases            name, optimiser and its options; groups, or null; parameters after the steps, and after the zero steps as well;
                   those are null where the last digits decide: for RMSprop and NAdam with weight decay, which divide
                   the decay by its own root, and for Lion with decay, which goes by the sign of a moment that is all but forgotten
A group has the blocks it consists of, the multiplier of the learning rate, and a weight decay or null for the optimiser's.
"""
import json, sys
import torch

torch.set_default_dtype(torch.float64)

class Lion(torch.optim.Optimizer):
    """Chen et al., "Symbolic discovery of optimization algorithms", 2023, algorithm 2; PyTorch 1.13 has none."""

    def __init__(self, params, lr, betas=(0.9, 0.99), weight_decay=0.0):
        super().__init__(params, dict(lr=lr, betas=betas, weight_decay=weight_decay))

    @torch.no_grad()
    def step(self):
        for group in self.param_groups:
            b1, b2 = group["betas"]
            for p in group["params"]:
                if p.grad is None:
                    continue
                m = self.state[p].setdefault("m", torch.zeros_like(p))
                update = torch.sign(b1 * m + (1 - b1) * p.grad) + group["weight_decay"] * p
                p -= group["lr"] * update
                self.state[p]["m"] = b2 * m + (1 - b2) * p.grad

BLOCKS = [12, 4, 8, 2]
STEPS, ZERO_STEPS = 10, 3000
FROZEN = {"block": 2, "from": 3, "to": 6}
RATES = [1.0] * 5 + [0.5] * 5

OPTIMISERS = {
    "sgd_decay": (torch.optim.SGD, dict(lr=0.1, weight_decay=0.02)),
    "sgd_momentum_decay": (torch.optim.SGD, dict(lr=0.05, momentum=0.9, weight_decay=0.02)),
    "sgd_nesterov_decay": (torch.optim.SGD, dict(lr=0.05, momentum=0.8, nesterov=True, weight_decay=0.02)),
    "adam_decay": (torch.optim.Adam, dict(lr=0.02, weight_decay=0.02)),
    "adamw_decay": (torch.optim.AdamW, dict(lr=0.02, weight_decay=0.1)),
    "rmsprop_decay": (torch.optim.RMSprop, dict(lr=0.01, weight_decay=0.02)),
    "rmsprop_momentum": (torch.optim.RMSprop, dict(lr=0.01, momentum=0.9)),
    "rmsprop_centered": (torch.optim.RMSprop, dict(lr=0.01, centered=True)),
    "adam_amsgrad": (torch.optim.Adam, dict(lr=0.02, amsgrad=True)),
    "adamw_amsgrad_decay": (torch.optim.AdamW, dict(lr=0.02, betas=(0.8, 0.9), weight_decay=0.1, amsgrad=True)),
    # foreach: the other form of PyTorch 1.13 multiplies by μ twice, against its documentation, this form, and all forms since 2.0.
    "nadam": (torch.optim.NAdam, dict(lr=0.02, foreach=True)),
    "nadam_decay": (torch.optim.NAdam, dict(lr=0.02, betas=(0.8, 0.99), momentum_decay=0.1, weight_decay=0.02, foreach=True)),
    "adagrad": (torch.optim.Adagrad, dict(lr=0.1)),
    "adagrad_decay": (torch.optim.Adagrad, dict(lr=0.1, lr_decay=0.05, initial_accumulator_value=0.3, eps=1e-6, weight_decay=0.02)),
    "lion": (Lion, dict(lr=0.01)),
    "lion_decay": (Lion, dict(lr=0.01, betas=(0.8, 0.9), weight_decay=0.3)),
    "rmsprop_all": (torch.optim.RMSprop, dict(lr=0.01, alpha=0.95, momentum=0.8, centered=True, weight_decay=0.02)),
}

# Biases without decay; the first layer's weights ten times slower, with a decay of their own; the second layer's follow the optimiser.
GROUPS = [
    {"blocks": [1, 3], "scale": 1.0, "weight_decay": 0.0},
    {"blocks": [0], "scale": 0.1, "weight_decay": 0.05},
    {"blocks": [2], "scale": 1.0, "weight_decay": None},
]

def run(make, options, start, gradients, groups):
    blocks = [torch.nn.Parameter(b.clone()) for b in start.split(BLOCKS)]
    if groups is None:
        optimiser = make(blocks, **options)
    else:
        decay = options.get("weight_decay", 0.0)
        optimiser = make([{
            "params": [blocks[b] for b in g["blocks"]],
            "lr": options["lr"] * g["scale"],
            "weight_decay": decay if g["weight_decay"] is None else g["weight_decay"]} for g in groups], **options)
    rates = [g["lr"] for g in optimiser.param_groups]
    flat = lambda: torch.cat([b.detach() for b in blocks]).tolist()
    for k in range(STEPS + ZERO_STEPS):
        if k == STEPS:
            after = flat()
        gradient = gradients[k] if k < STEPS else torch.zeros_like(start)
        for b, g in zip(blocks, gradient.split(BLOCKS)):
            b.grad = g.clone()
        if groups is not None and FROZEN["from"] <= k < FROZEN["to"]:
            blocks[FROZEN["block"]].grad = None
        for g, rate in zip(optimiser.param_groups, rates):
            g["lr"] = rate * (RATES[k] if k < STEPS else RATES[-1])
        optimiser.step()
    return after, flat()

if __name__ == "__main__":
    generator = torch.Generator().manual_seed(8)
    # rounded to float32, so that a single-precision optimiser starts from exactly these numbers
    rand = lambda *shape: torch.randn(*shape, generator=generator).float().double()
    start, gradients = rand(sum(BLOCKS)), rand(STEPS, sum(BLOCKS))
    short = lambda v: [short(e) for e in v] if isinstance(v, list) else float("%.15g" % v)
    cases = []
    for name, (make, options) in OPTIMISERS.items():
        for groups in (None, GROUPS):
            after, faded = run(make, options, start, gradients, groups)
            is_chaos = make in (torch.optim.RMSprop, torch.optim.NAdam, Lion) and (groups is not None or "weight_decay" in options)
            cases.append({"name": name, "options": options, "groups": groups, "after": short(after), "after_zeros": None if is_chaos else short(faded)})
    head = {"parameters": start.tolist(), "blocks": BLOCKS, "gradients": gradients.tolist(), "zero_steps": ZERO_STEPS, "rates": RATES, "frozen": FROZEN}
    text = json.dumps(head)[:-1] + ', "cases": [\n' + ",\n".join(json.dumps(c) for c in cases) + "\n]}\n"
    open(sys.argv[1], "w").write(text)
