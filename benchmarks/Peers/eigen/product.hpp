// c += a · b in the three ways that Eigen offers an engineer who measures.
#pragma once

#include <Eigen/Core>

enum class Kind {
    gemm,     // Eigen's packed, cache-blocked product
    lazy,     // Eigen's coefficient-based product
    blocked,  // a tile of c in registers, written with Eigen's fixed-size blocks
};

constexpr const char* word(Kind kind) {
    return kind == Kind::gemm ? "gemm" : kind == Kind::lazy ? "lazy" : "blocked";
}

// Whether factors are better in an order that suits it; the packed products copy them anyway.
constexpr bool readsRows(Kind kind) {
    return kind == Kind::lazy || kind == Kind::blocked;
}

template <class C, class A, class B> void addBlocked(C& c, const A& a, const B& b);

template <Kind kind, class C, class A, class B> void addProduct(C& c, const A& a, const B& b) {
    // The registers' tile needs rows of whole vectors of 16 bytes.
    constexpr int width = C::IsRowMajor ? C::ColsAtCompileTime : C::RowsAtCompileTime;
    if constexpr (kind == Kind::blocked && width * sizeof(typename C::Scalar) % 16 == 0)
        addBlocked(c, a, b);
    else if constexpr (kind == Kind::lazy)
        c.noalias() += a.lazyProduct(b);
    else
        c.noalias() += a * b;
}

// Rows × Columns of c stay in registers while k runs; b's rows must be contiguous. Flattened, because a copy that GCC does not inline
// puts the sums in memory.
template <int Rows, int Columns, int Depth, class C, class A, class B>
[[gnu::flatten]] void addTile(C& c, const A& a, const B& b, int row, int column, int start) {
    Eigen::Matrix<typename C::Scalar, Rows, Columns, Columns == 1 ? Eigen::ColMajor : Eigen::RowMajor> sum =
        c.template block<Rows, Columns>(row, column);
    for (int k = start; k < start + Depth; k++)
        for (int r = 0; r < Rows; r++)
            sum.row(r) += a(row + r, k) * b.row(k).template segment<Columns>(column);
    c.template block<Rows, Columns>(row, column) = sum;
}

// Enough sums in flight for the latency of a multiply-add: 16 vectors of 64 bytes, or eight rows of one.
template <int Columns, int Depth, class C, class A, class B> void addRows(C& c, const A& a, const B& b, int column, int start) {
    constexpr int height = Columns * sizeof(typename C::Scalar) > 64 ? 4 : 8;
    constexpr int rows = C::RowsAtCompileTime, tiled = rows / height * height;
    for (int row = 0; row < tiled; row += height)
        addTile<height, Columns, Depth>(c, a, b, row, column, start);
    if constexpr (tiled < rows)
        addTile<rows - tiled, Columns, Depth>(c, a, b, tiled, column, start);
}

// So much of b at a time as the first-level cache holds for all rows: 128 × 256 bytes.
template <int Columns, class C, class A, class B> void addPanel(C& c, const A& a, const B& b, int column) {
    constexpr int most = 128, depth = A::ColsAtCompileTime, tiled = depth / most * most;
    for (int start = 0; start < tiled; start += most)
        addRows<Columns, most>(c, a, b, column, start);
    if constexpr (tiled < depth)
        addRows<Columns, depth - tiled>(c, a, b, column, tiled);
}

template <class C, class A, class B> void addBlocked(C& c, const A& a, const B& b) {
    if constexpr (!C::IsRowMajor) {
        auto transposed = c.transpose();
        addBlocked(transposed, b.transpose(), a.transpose());
    } else {
        constexpr int width = 256 / sizeof(typename C::Scalar), columns = C::ColsAtCompileTime, tiled = columns / width * width;
        for (int column = 0; column < tiled; column += width)
            addPanel<width>(c, a, b, column);
        if constexpr (tiled < columns)
            addPanel<columns - tiled>(c, a, b, tiled);
    }
}
