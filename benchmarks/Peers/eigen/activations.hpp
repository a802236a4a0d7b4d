// Activations as Eigen's vectorised array functions, and their derivatives from a = f(z).
#pragma once

#include <type_traits>

#include <Eigen/Core>

struct Identity {
    template <class Z> static void apply(Z&) {}
    template <class A, class Delta> static void timesDerivative(const A&, Delta&) {}
};

struct Relu {
    template <class Z> static void apply(Z& z) { z = z.cwiseMax(0); }

    template <class A, class Delta> static void timesDerivative(const A& a, Delta& delta) {
        delta.array() = (a.array() > 0).select(delta.array(), typename A::Scalar(0));
    }
};

struct Tanh {
    template <class Z> static void apply(Z& z) {
        // Eigen 3.4 has no vectorised tanh of doubles, but an exponential.
        if constexpr (std::is_same_v<typename Z::Scalar, double>)
            z.array() = 1 - 2 / ((2 * z.array()).exp() + 1);
        else
            z.array() = z.array().tanh();
    }

    template <class A, class Delta> static void timesDerivative(const A& a, Delta& delta) { delta.array() *= 1 - a.array().square(); }
};

struct Sigmoid {
    template <class Z> static void apply(Z& z) { z.array() = z.array().logistic(); }

    template <class A, class Delta> static void timesDerivative(const A& a, Delta& delta) { delta.array() *= a.array() * (1 - a.array()); }
};
