// One sample through a network, lanes are outputs.
#pragma once

#include <string>

#include "network.hpp"

enum class OneKind {
    product,  // Eigen's vector-matrix product
    rows,     // Σ x[i] W[i], row by row
    pairs,    // the same in two sums, which do not wait for each other
};

// Padding: rows of W filled up to whole vectors of so many floats.
template <class S, OneKind Kind, int Padding> struct OneSample {
    using T = typename S::Scalar;
    using Net = Parameters<S, Padding>;
    static constexpr int last = S::layers - 1;
    template <int Columns> using Row = Matrix<T, 1, Columns, Eigen::RowMajor>;

    static std::string name() {
        std::string kind = Kind == OneKind::product ? "vector product" : Kind == OneKind::rows ? "row by row" : "two rows at a time";
        return Padding == 1 ? kind : kind + ", padded to " + std::to_string(Padding);
    }

    // Not inlined: what is timed is a call.
    [[gnu::noinline]] static void forward(const Net& net, const T* x, T* out) {
        forwardFrom<0>(net, ConstView<T, 1, S::inputs>(x), View<T, 1, S::outputs>(out));
    }

private:
    template <int L, class X> static void forwardFrom(const Net& net, const X& x, View<T, 1, S::outputs> out) {
        const auto& layer = std::get<L>(net.layers);
        auto z = weightedSum(layer, x);
        S::template Activation<L>::apply(z);
        if constexpr (L == last)
            out = S::Loss::template outputsOfOne<S::outputs>(z);
        else
            forwardFrom<L + 1>(net, z, out);
    }

    // Flattened, because a copy that GCC does not inline puts the sums in memory.
    template <int L, class X> [[gnu::flatten]] static auto weightedSum(const Layer<S, L, Padding>& layer, const X& x) {
        constexpr int in = S::size[L];
        Row<Layer<S, L, Padding>::padded> z = layer.b;
        if constexpr (Kind == OneKind::product) {
            z.noalias() += x.template leftCols<in>() * layer.w;
        } else if constexpr (Kind == OneKind::rows || in % 2 != 0) {
            for (int i = 0; i < in; i++)
                z += x[i] * layer.w.row(i);
        } else {
            Row<Layer<S, L, Padding>::padded> odd = x[1] * layer.w.row(1);
            z += x[0] * layer.w.row(0);
            for (int i = 2; i < in; i += 2) {
                z += x[i] * layer.w.row(i);
                odd += x[i + 1] * layer.w.row(i + 1);
            }
            z += odd;
        }
        return z;
    }
};
