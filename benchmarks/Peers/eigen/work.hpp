// The cells of the table: what is reset, run, timed and checked.
#pragma once

#include <cmath>
#include <fstream>
#include <limits>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

#include "one_sample.hpp"
#include "pass.hpp"

template <class T> struct Data {
    std::vector<T> parameters, inputs, targets;

    explicit Data(const std::string& folder)
        : parameters(read(folder + "/parameters")), inputs(read(folder + "/inputs")), targets(read(folder + "/targets")) {}

private:
    static std::vector<T> read(const std::string& path) {
        std::ifstream file(path, std::ios::binary | std::ios::ate);
        if (!file)
            throw std::runtime_error("cannot read " + path);
        std::vector<T> values(static_cast<size_t>(file.tellg()) / sizeof(T));
        file.seekg(0).read(reinterpret_cast<char*>(values.data()), static_cast<std::streamsize>(values.size() * sizeof(T)));
        return values;
    }
};

struct Work {
    explicit Work(int sampleCount) : samples(sampleCount) {}
    virtual ~Work() = default;

    // Back to the starting parameters, with an optimiser at its first step.
    virtual void reset(double rate) = 0;
    virtual void run(int calls) = 0;
    // The outputs; or the loss of each step, then the parameters or the gradient.
    virtual void compute(int steps, std::ostream& to) = 0;

    const int samples;
};

template <class T> void write(std::ostream& to, const std::vector<T>& values) {
    to.write(reinterpret_cast<const char*>(values.data()), static_cast<std::streamsize>(values.size() * sizeof(T)));
}

template <class S, class One> struct ForwardEach : Work {
    using T = typename S::Scalar;

    ForwardEach(const Data<T>& data, int samples) : Work(samples), data(data), outputs(samples * S::outputs) {}

    void reset(double) override {
        net->load(data.parameters.data());
        std::fill(outputs.begin(), outputs.end(), std::numeric_limits<T>::quiet_NaN());
    }

    void run(int calls) override {
        for (int call = 0; call < calls; call++)
            for (int s = 0; s < samples; s++)
                One::forward(*net, &data.inputs[s * S::inputs], &outputs[s * S::outputs]);
    }

    void compute(int, std::ostream& to) override {
        run(1);
        write(to, outputs);
    }

private:
    const Data<T>& data;
    std::unique_ptr<typename One::Net> net = std::make_unique<typename One::Net>();
    std::vector<T> outputs;
};

template <class S, class P> struct ForwardBatch : Work {
    using T = typename S::Scalar;
    using Tile = Pass<S, P>;

    ForwardBatch(const Data<T>& data, int samples) : Work(samples), data(data), outputs(samples * S::outputs) {
        if (samples % P::rows != 0)
            throw std::logic_error("tiles must divide the batch");
    }

    void reset(double) override {
        net->load(data.parameters.data());
        std::fill(outputs.begin(), outputs.end(), std::numeric_limits<T>::quiet_NaN());
    }

    void run(int calls) override {
        for (int call = 0; call < calls; call++)
            for (int s = 0; s < samples; s += P::rows)
                Tile::forward(
                    *net, typename Tile::Inputs(&data.inputs[s * S::inputs]), typename Tile::Outputs(&outputs[s * S::outputs]));
    }

    void compute(int, std::ostream& to) override {
        run(1);
        write(to, outputs);
    }

private:
    const Data<T>& data;
    std::unique_ptr<typename Tile::Net> net = std::make_unique<typename Tile::Net>();
    std::vector<T> outputs;
};

// What steps and gradients share: the sum over the tiles.
template <class S, class P> struct Training : Work {
    using T = typename S::Scalar;
    using Tile = Pass<S, P>;
    using Net = typename Tile::Net;

    Training(const Data<T>& data, int samples) : Work(samples), data(data) {
        if (samples % P::rows != 0)
            throw std::logic_error("tiles must divide the batch");
    }

    void reset(double) override { net->load(data.parameters.data()); }

    void run(int calls) override {
        for (int call = 0; call < calls; call++)
            lastLoss = step();
    }

    void compute(int steps, std::ostream& to) override {
        std::vector<T> result;
        for (int k = 0; k < steps; k++)
            result.push_back(step());
        size_t losses = result.size();
        result.resize(losses + data.parameters.size());
        answer().save(&result[losses]);
        write(to, result);
    }

protected:
    virtual T step() = 0;
    virtual const Net& answer() const { return *net; }

    // Adds to `sum` the gradient of the mean loss times `scale`; returns the mean loss.
    T addGradient(T scale, Net& sum) {
        if constexpr (Tile::readsTransposed)
            transposed->refresh(*net);
        T loss = 0;
        for (int s = 0; s < samples; s += P::rows)
            loss += Tile::backward(
                *net, *transposed, typename Tile::Inputs(&data.inputs[s * S::inputs]), typename Tile::Targets(&data.targets[s * S::outputs]),
                scale / samples, sum);
        return loss / samples;
    }

    const Data<T>& data;
    std::unique_ptr<Net> net = std::make_unique<Net>(), gradient = std::make_unique<Net>();
    std::unique_ptr<typename Tile::Transposed> transposed = std::make_unique<typename Tile::Transposed>();
    volatile T lastLoss = 0;
};

template <class S, class P> struct SgdStep : Training<S, P> {
    using Base = Training<S, P>;
    using Base::Base;
    using typename Base::T;

    void reset(double newRate) override {
        Base::reset(newRate);
        rate = static_cast<T>(newRate);
    }

protected:
    T step() override {
        // A batch of one tile goes straight into the parameters; of several, the weights must last until the last.
        if (this->samples == P::rows)
            return this->addGradient(-rate, *this->net);
        this->gradient->clear();
        T loss = this->addGradient(-rate, *this->gradient);
        this->net->each([](auto& theta, const auto& change) { theta += change; }, *this->gradient);
        return loss;
    }

private:
    T rate = 0;
};

template <class S, class P> struct AdamStep : Training<S, P> {
    using Base = Training<S, P>;
    using Base::Base;
    using typename Base::T;

    void reset(double newRate) override {
        Base::reset(newRate);
        rate = newRate;
        t = 0;
        first->clear();
        second->clear();
    }

protected:
    T step() override {
        this->gradient->clear();
        T loss = this->addGradient(1, *this->gradient);
        t++;
        const T size = static_cast<T>(rate / (1 - std::pow(0.9, t))), root = static_cast<T>(std::sqrt(1 - std::pow(0.999, t)));
        this->net->each(
            [=](auto& theta, const auto& g, auto& m, auto& v) {
                m.array() = T(0.9) * m.array() + T(0.1) * g.array();
                v.array() = T(0.999) * v.array() + T(0.001) * g.array().square();
                theta.array() -= size * m.array() / (v.array().sqrt() / root + T(1e-8));
            },
            *this->gradient, *first, *second);
        return loss;
    }

private:
    std::unique_ptr<typename Base::Net> first = std::make_unique<typename Base::Net>(), second = std::make_unique<typename Base::Net>();
    double rate = 0;
    int t = 0;
};

template <class S, class P> struct Gradient : Training<S, P> {
    using Base = Training<S, P>;
    using Base::Base;
    using typename Base::T;

protected:
    T step() override {
        this->gradient->clear();
        return this->addGradient(1, *this->gradient);
    }

    const typename Base::Net& answer() const override { return *this->gradient; }
};
