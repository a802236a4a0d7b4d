// A network whose every size is known at compile time: its shape and its parameters.
#pragma once

#include <array>
#include <tuple>
#include <utility>

#include <Eigen/Core>

template <int Outputs, class F> struct Dense {
    static constexpr int outputs = Outputs;
    using Activation = F;
};

template <class T, class LossFunction, int Inputs, class... Ls> struct Shape {
    using Scalar = T;
    using Loss = LossFunction;
    template <int L> using Activation = typename std::tuple_element_t<L, std::tuple<Ls...>>::Activation;

    static constexpr int layers = sizeof...(Ls);
    static constexpr std::array<int, layers + 1> size{Inputs, Ls::outputs...};
    static constexpr int inputs = Inputs, outputs = size[layers];
};

// Eigen wants row vectors row-major and column vectors column-major.
constexpr int legalOrder(int rows, int columns, int order) {
    return rows == 1 ? Eigen::RowMajor : columns == 1 ? Eigen::ColMajor : order;
}

template <class T, int Rows, int Columns, int Order>
using Matrix = Eigen::Matrix<T, Rows, Columns, legalOrder(Rows, Columns, Order)>;

// A view of a caller's rows.
template <class T, int Rows, int Columns> using View = Eigen::Map<Matrix<T, Rows, Columns, Eigen::RowMajor>>;
template <class T, int Rows, int Columns> using ConstView = Eigen::Map<const Matrix<T, Rows, Columns, Eigen::RowMajor>>;

// W[in][out] row by row and b, each row filled up with zeros to whole groups of `Padding` outputs.
template <class S, int L, int Padding = 1> struct Layer {
    using T = typename S::Scalar;
    static constexpr int in = S::size[L], out = S::size[L + 1], padded = (out + Padding - 1) / Padding * Padding;

    Matrix<T, in, padded, Eigen::RowMajor> w;
    Matrix<T, 1, padded, Eigen::RowMajor> b;

    const T* load(const T* from) {
        clear();
        w.template leftCols<out>() = ConstView<T, in, out>(from);
        b.template leftCols<out>() = ConstView<T, 1, out>(from + in * out);
        return from + (in + 1) * out;
    }

    T* save(T* to) const {
        View<T, in, out>{to} = w.template leftCols<out>();
        View<T, 1, out>{to + in * out} = b.template leftCols<out>();
        return to + (in + 1) * out;
    }

    void clear() {
        w.setZero();
        b.setZero();
    }
};

template <class S, int Padding = 1, class Indices = std::make_integer_sequence<int, S::layers>> struct Parameters;

template <class S, int Padding, int... L> struct Parameters<S, Padding, std::integer_sequence<int, L...>> {
    std::tuple<Layer<S, L, Padding>...> layers;

    void load(const typename S::Scalar* from) { ((from = std::get<L>(layers).load(from)), ...); }
    void save(typename S::Scalar* to) const { ((to = std::get<L>(layers).save(to)), ...); }
    void clear() { (std::get<L>(layers).clear(), ...); }

    // action(W, the others' W …) and action(b, the others' b …), layer by layer.
    template <class Action, class... Others> void each(Action action, Others&... others) { (at<L>(action, others...), ...); }

private:
    template <int Index, class Action, class... Others> void at(Action action, Others&... others) {
        action(std::get<Index>(layers).w, std::get<Index>(others.layers).w...);
        action(std::get<Index>(layers).b, std::get<Index>(others.layers).b...);
    }
};
