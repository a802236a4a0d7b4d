// How a tile of samples is stored and multiplied.
#pragma once

#include <string>

#include "product.hpp"

// A rows × columns tile holds a sample a row: row by row, lanes are outputs; column by column, lanes are samples.
template <int Rows, int Order, Kind Forward, Kind Backward, Kind Gradient> struct Schedule {
    static constexpr int rows = Rows, order = Order;
    static constexpr Kind forward = Forward, backward = Backward, gradient = Gradient;

    static std::string name() {
        return std::string(Order == Eigen::RowMajor ? "row" : "column") + "-major tiles of " + std::to_string(Rows) + ", " + word(Forward)
            + "/" + word(Backward) + "/" + word(Gradient);
    }
};
