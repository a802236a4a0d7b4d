// The networks of the comparison, as FixedNet.Benchmarks declares them.
#pragma once

#include "activations.hpp"
#include "losses.hpp"
#include "network.hpp"

using W1 = Shape<float, SoftmaxCrossEntropy, 2, Dense<3, Tanh>, Dense<2, Identity>>;
using W2 = Shape<float, HalfSquaredError, 2, Dense<2, Sigmoid>, Dense<1, Sigmoid>>;
using W3 = Shape<float, MeanSquaredError<4>, 8, Dense<16, Tanh>, Dense<16, Tanh>, Dense<4, Identity>>;
using W4 = Shape<float, MeanSquaredError<8>, 32, Dense<64, Relu>, Dense<64, Relu>, Dense<8, Identity>>;
using W5 = Shape<float, SoftmaxCrossEntropy, 784, Dense<128, Relu>, Dense<10, Identity>>;
using H1 = Shape<float, HalfSquaredError, 4, Dense<32, Tanh>, Dense<16, Tanh>, Dense<4, Tanh>>;
using H2 = Shape<double, HalfSquaredError, 24, Dense<8, Tanh>, Dense<2, Tanh>>;
