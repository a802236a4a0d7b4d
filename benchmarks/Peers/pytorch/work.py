"""The cells as a PyTorch user writes them; parameters are kept as nn.Linear keeps them, W[output][input]."""

import array

import torch
import torch.nn.functional as F

ACTIVATIONS = {"Tanh": torch.nn.Tanh, "Relu": torch.nn.ReLU, "Sigmoid": torch.nn.Sigmoid}


def read(path, dtype):
    return torch.frombuffer(bytearray(path.read_bytes()), dtype=dtype)


class Numbers:
    """What was exported of a network."""

    def __init__(self, folder, network):
        dtype = torch.float32 if network["precision"] == "Single" else torch.float64
        self.network = network
        self.parameters = read(folder / "parameters", dtype)
        self.inputs = read(folder / "inputs", dtype).reshape(-1, network["sizes"][0])
        self.targets = read(folder / "targets", dtype).reshape(-1, network["sizes"][-1])

    def make_model(self, softmax):
        """Without the softmax where the loss is computed from what stands before it."""
        sizes, layers = self.network["sizes"], []
        for inputs, outputs, activation in zip(sizes, sizes[1:], self.network["activations"]):
            layers.append(torch.nn.Linear(inputs, outputs, dtype=self.inputs.dtype))
            if activation in ACTIVATIONS:
                layers.append(ACTIVATIONS[activation]())
            elif activation == "Softmax" and softmax:
                layers.append(torch.nn.Softmax(dim=1))
        model = torch.nn.Sequential(*layers)
        self.load(model)
        return model

    def load(self, model):
        start = 0
        with torch.no_grad():
            for layer in linear_layers(model):
                outputs, inputs = layer.weight.shape
                layer.weight.copy_(self.parameters[start:start + inputs * outputs].reshape(inputs, outputs).T)
                start += inputs * outputs
                layer.bias.copy_(self.parameters[start:start + outputs])
                start += outputs

    def make_loss(self, samples):
        y = self.targets[:samples]
        if self.network["loss"] == "CrossEntropy":
            classes = y.argmax(dim=1)
            return lambda z: F.cross_entropy(z, classes)
        if self.network["loss"] == "HalfSquaredError":
            return lambda a: F.mse_loss(a, y, reduction="sum") * (0.5 / samples)
        return lambda a: F.mse_loss(a, y)


def linear_layers(model):
    return [layer for layer in model if isinstance(layer, torch.nn.Linear)]


def flatten(of_layer, model):
    """In the order of the exchange: W[input][output] row by row, then b."""
    return [value for layer in linear_layers(model)
            for tensor in (of_layer(layer.weight).T, of_layer(layer.bias)) for value in tensor.flatten().tolist()]


class Forward:
    """T1 and T2: modules, in both of the modes that leave out the graph."""

    variants = {"no_grad": torch.no_grad, "inference_mode": torch.inference_mode}

    def __init__(self, numbers, cell, variant):
        self._mode = self.variants[variant]
        self._model = numbers.make_model(softmax=True)
        x = numbers.inputs[:cell["samples"]]
        self._batches = list(x.split(1)) if cell["kind"] == "ForwardEach" else [x]

    def reset(self, rate):
        """Nothing is learned."""

    def run(self, calls):
        with self._mode():
            for _ in range(calls):
                for x in self._batches:
                    self._model(x)

    def compute(self, steps):
        with self._mode():
            return [value for x in self._batches for value in self._model(x).flatten().tolist()]


class Step:
    """T3, T4 and an epoch: zero_grad, forward, backward, step."""

    variants = {"an update for each tensor": False, "foreach": True}

    def __init__(self, numbers, cell, variant):
        self._numbers = numbers
        self._model = numbers.make_model(softmax=False)
        self._x = numbers.inputs[:cell["samples"]]
        self._loss = numbers.make_loss(cell["samples"])
        optimizer = torch.optim.Adam if cell["kind"] == "Adam" else torch.optim.SGD
        self._optimizer = optimizer(self._model.parameters(), lr=1.0, foreach=self.variants[variant])

    def reset(self, rate):
        self._numbers.load(self._model)
        for group in self._optimizer.param_groups:
            group["lr"] = rate
        for state in self._optimizer.state.values():
            for tensor in state.values():
                if tensor is not None:
                    tensor.zero_()

    def run(self, calls):
        for _ in range(calls):
            self._step()

    def compute(self, steps):
        losses = [self._step().item() for _ in range(steps)]
        return losses + flatten(lambda parameter: parameter.detach(), self._model)

    def _step(self):
        self._optimizer.zero_grad(set_to_none=True)
        loss = self._loss(self._model(self._x))
        loss.backward()
        self._optimizer.step()
        return loss


class Gradient:
    """A loss and its gradient."""

    variants = {"backward": None, "autograd.grad": None}

    def __init__(self, numbers, cell, variant):
        self._model = numbers.make_model(softmax=False)
        self._parameters = list(self._model.parameters())
        self._x = numbers.inputs[:cell["samples"]]
        self._loss = numbers.make_loss(cell["samples"])
        self._evaluate = self._backward if variant == "backward" else self._grad

    def reset(self, rate):
        """Nothing is learned."""

    def run(self, calls):
        for _ in range(calls):
            self._evaluate()

    def compute(self, steps):
        loss, gradients = self._evaluate()
        of = {id(parameter): gradient for parameter, gradient in zip(self._parameters, gradients)}
        return [loss.item()] + flatten(lambda parameter: of[id(parameter)], self._model)

    def _backward(self):
        self._model.zero_grad(set_to_none=True)
        loss = self._loss(self._model(self._x))
        loss.backward()
        return loss, [parameter.grad for parameter in self._parameters]

    def _grad(self):
        loss = self._loss(self._model(self._x))
        return loss, torch.autograd.grad(loss, self._parameters)


KINDS = {"ForwardEach": Forward, "ForwardBatch": Forward, "Sgd": Step, "Adam": Step, "Gradient": Gradient}


def write(path, values, network):
    path.write_bytes(array.array("f" if network["precision"] == "Single" else "d", values).tobytes())
