// Copies between orders of storage. Eigen assigns them element by element; the compiler vectorises these loops.
#pragma once

#include "network.hpp"

// to = from, element by element; both may be of either order.
template <class From, class To> void copyElements(const From& from, To& to) {
    for (int r = 0; r < From::RowsAtCompileTime; r++)
        for (int c = 0; c < From::ColsAtCompileTime; c++)
            to(r, c) = from(r, c);
}

// to = from, in squares of eight, which the compiler transposes in registers.
template <class From, class To> void copyTile(const From& from, To& to) {
    constexpr int rows = From::RowsAtCompileTime, columns = From::ColsAtCompileTime, side = 8;
    if constexpr (bool(From::IsRowMajor) == bool(To::IsRowMajor)) {
        to = from;
    } else if constexpr (rows % side == 0 && columns % side == 0) {
        for (int r = 0; r < rows; r += side)
            for (int c = 0; c < columns; c += side) {
                Matrix<typename To::Scalar, side, side, From::IsRowMajor ? Eigen::RowMajor : Eigen::ColMajor> square = from.template block<side, side>(r, c);
                Matrix<typename To::Scalar, side, side, From::IsRowMajor ? Eigen::ColMajor : Eigen::RowMajor> turned = square;
                to.template block<side, side>(r, c) = turned;
            }
    } else {
        copyElements(from, to);
    }
}

// The weights of every layer but the first, [out][in], so that δ Wᵀ reads them along their rows; fresh for each step.
template <class S, class Indices = std::make_integer_sequence<int, S::layers - 1>> struct TransposedWeights;

template <class S, int... L> struct TransposedWeights<S, std::integer_sequence<int, L...>> {
    std::tuple<Matrix<typename S::Scalar, S::size[L + 2], S::size[L + 1], Eigen::RowMajor>...> layers;

    void refresh(const Parameters<S>& net) { (refresh(std::get<L + 1>(net.layers).w, std::get<L>(layers)), ...); }

private:
    template <class W, class Transposed> static void refresh(const W& w, Transposed& transposed) {
        auto view = transposed.transpose();
        copyTile(w, view);
    }
};
