#!/usr/bin/python3
"""Reference values for schedules and clipping, computed by PyTorch in float64.

Usage: make_training.py OUT.json   (needs Debian's python3-torch)

OUT.json:
  schedules  name and rate: the rates [steps] that the scheduler gives to the steps; for plateaus one an epoch, with the losses [epochs]
  averages   decay, start [n], gradients [steps][n]; average: of the parameters of SGD with rate, by AveragedModel with this average
  clips      gradient, norm or null, value or null; clipped: norm first, then value; total: the norm that clip_grad_norm_ returned
"""
import json, sys, warnings
import torch
from torch.optim import lr_scheduler as lr

warnings.simplefilter("ignore")
torch.set_default_dtype(torch.float64)

STEPS, RATE = 40, 0.3

def rates(make):
    optimiser = torch.optim.SGD([torch.nn.Parameter(torch.zeros(1))], lr=RATE)
    scheduler = make(optimiser)
    result = []
    for _ in range(STEPS):
        result.append(optimiser.param_groups[0]["lr"])
        optimiser.step()
        scheduler.step()
    return result

def warmup_cosine(warmup, start, end):
    return lambda o: lr.SequentialLR(o, [
        lr.LinearLR(o, start_factor=start, end_factor=1.0, total_iters=warmup),
        lr.CosineAnnealingLR(o, STEPS - warmup, eta_min=end * RATE)], [warmup])

SCHEDULES = {
    "warmup_cosine": warmup_cosine(7, 0.01, 0),
    "warmup_cosine_end": warmup_cosine(10, 0.25, 0.1),
    "cosine": lambda o: lr.CosineAnnealingLR(o, STEPS),
    "step_decay": lambda o: lr.StepLR(o, 9, gamma=0.3),
    "exponential": lambda o: lr.ExponentialLR(o, 0.93),
    "linear": lambda o: lr.LinearLR(o, start_factor=1.0, end_factor=0.0, total_iters=STEPS),
    "linear_short": lambda o: lr.LinearLR(o, start_factor=1 / 3, end_factor=0.5, total_iters=13),
    "one_cycle": lambda o: lr.OneCycleLR(o, RATE, total_steps=STEPS, cycle_momentum=False),
    "one_cycle_other": lambda o: lr.OneCycleLR(o, RATE, total_steps=STEPS, pct_start=0.45, div_factor=10, final_div_factor=50, cycle_momentum=False),
}
PLATEAUS = {"plateau": dict(), "plateau_patient": dict(factor=0.5, patience=2, threshold=0.05, cooldown=3, min_lr=0.02)}

def plateau(options, losses):
    optimiser = torch.optim.SGD([torch.nn.Parameter(torch.zeros(1))], lr=RATE)
    scheduler = lr.ReduceLROnPlateau(optimiser, **options)
    result = []
    for loss in losses:
        result.append(optimiser.param_groups[0]["lr"])
        scheduler.step(loss)
    return result

def clip(gradient, norm, value):
    parameter = torch.nn.Parameter(torch.zeros_like(gradient))
    parameter.grad = gradient.clone()
    total = float(gradient.norm())
    if norm is not None:
        total = float(torch.nn.utils.clip_grad_norm_([parameter], norm))
    if value is not None:
        torch.nn.utils.clip_grad_value_([parameter], value)
    return {"gradient": gradient.tolist(), "norm": norm, "value": value, "total": total, "clipped": parameter.grad.tolist()}

def average(decay, start, gradients):
    model = torch.nn.Linear(len(start) - 1, 1)
    model.weight.data, model.bias.data = start[:-1].reshape(1, -1).clone(), start[-1:].clone()
    averaged = torch.optim.swa_utils.AveragedModel(model, avg_fn=lambda mean, new, n: decay * mean + (1 - decay) * new)
    optimiser = torch.optim.SGD(model.parameters(), lr=RATE)
    for g in gradients:
        model.weight.grad, model.bias.grad = g[:-1].reshape(1, -1).clone(), g[-1:].clone()
        optimiser.step()
        averaged.update_parameters(model)
    result = torch.cat([p.detach().reshape(-1) for p in averaged.module.parameters()])
    return {"decay": decay, "start": start.tolist(), "gradients": gradients.tolist(), "average": result.tolist()}

if __name__ == "__main__":
    generator = torch.Generator().manual_seed(12)
    # Falls, then stays, with noise: some epochs improve by less than the threshold.
    losses = [1 / (1 + k) + 0.02 * float(torch.rand(1, generator=generator)) for k in range(60)]
    schedules = [{"name": name, "rates": rates(make)} for name, make in SCHEDULES.items()]
    schedules += [{"name": name, "losses": losses, "rates": plateau(options, losses)} for name, options in PLATEAUS.items()]
    gradients = [torch.randn(17, generator=generator).float().double() for _ in range(2)]
    clips = [clip(g * s, norm, value) for g in gradients for s in (0.01, 1, 100)
             for norm, value in ((1.0, None), (None, 0.5), (2.0, 0.5), (None, None))]
    averages = [average(decay, torch.randn(19, generator=generator).float().double(), torch.randn(12, 19, generator=generator).float().double())
                for decay in (0.0, 0.9, 0.999)]
    lines = lambda items: "[\n" + ",\n".join(json.dumps(item) for item in items) + "\n]"
    open(sys.argv[1], "w").write('{"rate": %r, "steps": %d,\n"schedules": %s,\n"averages": %s,\n"clips": %s}\n' % (RATE, STEPS, lines(schedules), lines(averages), lines(clips)))
