// Losses of a tile: the sum over its samples, and δ, which is `scale` times the derivative by what the last layer hands over.
#pragma once

#include <Eigen/Core>

struct SquaredError {
    template <class A> static const A& outputs(const A& a) { return a; }
    template <int Outputs, class A> static auto outputsOfOne(const A& a) { return a.template leftCols<Outputs>(); }

    // Σ factor (a − y)²; δ by a.
    template <class A, class T> static T seed(const A& a, const A& y, A& delta, T scale, T factor) {
        delta = a - y;
        T loss = factor * delta.squaredNorm();
        delta *= 2 * factor * scale;
        return loss;
    }
};

template <int Outputs> struct MeanSquaredError : SquaredError {
    template <class A, class T> static T seed(const A& a, const A& y, A& delta, T scale) {
        return SquaredError::seed(a, y, delta, scale, T(1) / Outputs);
    }
};

struct HalfSquaredError : SquaredError {
    template <class A, class T> static T seed(const A& a, const A& y, A& delta, T scale) {
        return SquaredError::seed(a, y, delta, scale, T(1) / 2);
    }
};

// Softmax of a tile, column by column, so that lanes are samples.
template <class Z> struct Softmax {
    static constexpr int rows = Z::RowsAtCompileTime, columns = Z::ColsAtCompileTime;
    using Column = Eigen::Array<typename Z::Scalar, rows, 1>;

    explicit Softmax(const Z& z) : exponentials(z) {
        top = exponentials.col(0);
        for (int o = 1; o < columns; o++)
            top = top.max(exponentials.col(o));
        sum.setZero();
        for (int o = 0; o < columns; o++) {
            exponentials.col(o) = (exponentials.col(o) - top).exp();
            sum += exponentials.col(o);
        }
    }

    Z probabilities() const {
        Column inverse = sum.inverse();
        Z p;
        for (int o = 0; o < columns; o++)
            p.col(o).array() = exponentials.col(o) * inverse;
        return p;
    }

    Eigen::Array<typename Z::Scalar, rows, columns> exponentials;
    Column top, sum;
};

// Cross-entropy after softmax, both from z: the last layer is the identity.
struct SoftmaxCrossEntropy {
    template <class Z> static Z outputs(const Z& z) { return Softmax<Z>(z).probabilities(); }

    // Of one sample, lanes are outputs; what stands beyond them only fills up a vector.
    template <int Outputs, class Z> static auto outputsOfOne(const Z& z) {
        Eigen::Array<typename Z::Scalar, 1, Z::ColsAtCompileTime> e = (z.array() - z.template leftCols<Outputs>().maxCoeff()).exp();
        e /= e.template leftCols<Outputs>().sum();
        return e.template leftCols<Outputs>().matrix().eval();
    }

    // Σ ln Σ e^(z−top) + top − y·z, for targets that sum to 1; δ by z.
    template <class Z, class T> static T seed(const Z& z, const Z& y, Z& delta, T scale) {
        Softmax<Z> softmax(z);
        delta = scale * (softmax.probabilities() - y);
        return (softmax.sum.log() + softmax.top).sum() - y.cwiseProduct(z).sum();
    }
};
