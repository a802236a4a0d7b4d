// A tile of samples through a network: forward, and forward and back. Activations and deltas are locals of fixed size, layer by layer.
#pragma once

#include "schedule.hpp"
#include "transpose.hpp"

template <class S, class P> struct Pass {
    using T = typename S::Scalar;
    using Loss = typename S::Loss;
    using Net = Parameters<S>;
    using Transposed = TransposedWeights<S>;
    static constexpr int last = S::layers - 1;
    static constexpr bool readsTransposed = readsRows(P::backward) && P::order == Eigen::RowMajor;

    template <int Columns> using Tile = Matrix<T, P::rows, Columns, P::order>;
    using Inputs = ConstView<T, P::rows, S::inputs>;
    using Targets = ConstView<T, P::rows, S::outputs>;
    using Outputs = View<T, P::rows, S::outputs>;

    static void forward(const Net& net, const Inputs& x, Outputs out) {
        enter(x, [&](const auto& tile) { forwardFrom<0>(net, tile, out); });
    }

    // Adds scale · ∂loss/∂θ to `gradient`, which may be the parameters themselves; returns the sum of the samples' losses.
    // `transposed` must be fresh where the schedule reads it.
    static T backward(const Net& net, const Transposed& transposed, const Inputs& x, const Targets& y, T scale, Net& gradient) {
        T loss;
        enter(x, [&](const auto& tile) {
            Tile<S::inputs> unused;
            loss = backwardFrom<0>(net, transposed, tile, y, scale, gradient, unused);
        });
        return loss;
    }

private:
    // Column by column, lanes are samples: the inputs are transposed first, unless the blocked product packs them anyway.
    template <class Action> static void enter(const Inputs& x, Action action) {
        if constexpr (legalOrder(P::rows, S::inputs, P::order) == Eigen::ColMajor && (readsRows(P::forward) || readsRows(P::gradient))) {
            Tile<S::inputs> tile;
            copyTile(x, tile);
            action(tile);
        } else {
            action(x);
        }
    }

    template <int L, class X, class A> static void activate(const Layer<S, L>& layer, const X& x, A& a) {
        a.rowwise() = layer.b;
        addProduct<P::forward>(a, x, layer.w);
        S::template Activation<L>::apply(a);
    }

    template <int L, class X> static void forwardFrom(const Net& net, const X& x, Outputs& out) {
        if constexpr (L == last) {
            Tile<S::outputs> a;
            activate<L>(std::get<L>(net.layers), x, a);
            copyTile(Loss::outputs(a), out);
        } else {
            Tile<S::size[L + 1]> a;
            activate<L>(std::get<L>(net.layers), x, a);
            forwardFrom<L + 1>(net, a, out);
        }
    }

    // Leaves ∂loss/∂x in `below`, except of the first layer, where nobody asks.
    template <int L, class X>
    static T backwardFrom(
        const Net& net, const Transposed& transposed, const X& x, const Targets& y, T scale, Net& gradient, Tile<S::size[L]>& below) {
        const auto& layer = std::get<L>(net.layers);
        Tile<S::size[L + 1]> a, delta;
        T loss;
        activate<L>(layer, x, a);
        if constexpr (L == last) {
            Tile<S::outputs> targets;
            copyTile(y, targets);
            loss = Loss::seed(a, targets, delta, scale);
        } else {
            loss = backwardFrom<L + 1>(net, transposed, a, y, scale, gradient, delta);
        }
        S::template Activation<L>::timesDerivative(a, delta);

        if constexpr (L > 0) {
            below.setZero();
            if constexpr (readsTransposed)
                addProduct<P::backward>(below, delta, std::get<L - 1>(transposed.layers));
            else
                addProduct<P::backward>(below, delta, layer.w.transpose());
        }

        auto& g = std::get<L>(gradient.layers);
        addProduct<P::gradient>(g.w, x.transpose(), delta);
        g.b += delta.colwise().sum();
        return loss;
    }
};
