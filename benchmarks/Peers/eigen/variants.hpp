// The ways in which each cell is tried; the comparison keeps the fastest.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "networks.hpp"
#include "work.hpp"

constexpr int row = Eigen::RowMajor, column = Eigen::ColMajor;
constexpr Kind gemm = Kind::gemm, lazy = Kind::lazy, blocked = Kind::blocked;

template <class T> class Variants {
public:
    template <class W> void add(const std::string& task, const std::string& name, int samples) {
        tasks[task].emplace_back(name, [=](const Data<T>& data) { return std::make_unique<W>(data, samples); });
    }

    // "name, tab, name …"
    std::string names(const std::string& task) const {
        std::string all;
        for (const auto& [name, make] : tasks.at(task))
            all += (all.empty() ? "" : "\t") + name;
        return all;
    }

    std::unique_ptr<Work> make(const std::string& task, const std::string& wanted, const Data<T>& data) const {
        for (const auto& [name, make] : tasks.at(task))
            if (name == wanted)
                return make(data);
        throw std::runtime_error("no variant " + wanted);
    }

private:
    std::map<std::string, std::vector<std::pair<std::string, std::function<std::unique_ptr<Work>(const Data<T>&)>>>> tasks;
};

template <class S, int... Paddings> void addOneSample(Variants<float>& variants) {
    auto add = [&](auto one) {
        using One = decltype(one);
        variants.add<ForwardEach<S, One>>("T1", One::name(), 32);
    };
    (add(OneSample<S, OneKind::product, Paddings>()), ...);
    (add(OneSample<S, OneKind::rows, Paddings>()), ...);
    (add(OneSample<S, OneKind::pairs, Paddings>()), ...);
}

template <class S, class... P> void addBatch(Variants<float>& variants) {
    (variants.add<ForwardBatch<S, P>>("T2", P::name(), 1024), ...);
}

template <class S, class... P> void addSmallStep(Variants<float>& variants) {
    (variants.add<SgdStep<S, P>>("T3", P::name(), 32), ...);
}

template <class S, class... P> void addLargeStep(Variants<float>& variants) {
    (variants.add<SgdStep<S, P>>("T4", P::name(), 256), ...);
}
