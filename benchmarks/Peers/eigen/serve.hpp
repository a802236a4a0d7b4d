// Answers requests on the standard input: ../README.md describes the protocol, which all peers follow.
#pragma once

#include <algorithm>
#include <chrono>
#include <exception>
#include <iostream>
#include <sstream>

#include "variants.hpp"

// A window of time, filled with repetitions of about half a millisecond that all start from the same parameters: their median, in ns per sample.
inline double timeWindow(Work& work, double rate, double seconds) {
    using Clock = std::chrono::steady_clock;
    constexpr double repetition = 0.0005;
    auto since = [](Clock::time_point start) { return std::chrono::duration<double>(Clock::now() - start).count(); };
    auto time = [&](int calls) {
        work.reset(rate);
        auto start = Clock::now();
        work.run(calls);
        return since(start);
    };

    int calls = 1;
    double once;
    while ((once = time(calls)) < repetition / 2)
        calls *= 2;
    calls = std::max(1, static_cast<int>(calls * repetition / once + 0.5));

    std::vector<double> times;
    auto start = Clock::now();
    do
        times.push_back(time(calls));
    while (since(start) < seconds);
    auto middle = times.begin() + times.size() / 2;
    std::nth_element(times.begin(), middle, times.end());
    return *middle * 1e9 / (static_cast<double>(calls) * work.samples);
}

template <class T> std::string answer(const std::vector<std::string>& request, const Variants<T>& variants, const Data<T>& data) {
    const std::string& verb = request.at(0);
    if (verb == "settle")
        return "";
    if (verb == "variants")
        return variants.names(request.at(1));

    auto work = variants.make(request.at(1), request.at(2), data);
    double rate = std::stod(request.at(3));
    if (verb == "time")
        return std::to_string(timeWindow(*work, rate, std::stod(request.at(4))));
    if (verb != "compute")
        throw std::runtime_error("no request " + verb);
    std::ofstream file(request.at(5), std::ios::binary);
    work->reset(rate);
    work->compute(std::stoi(request.at(4)), file);
    return "";
}

// arguments: the network's folder
template <class T> int serve(int count, char** arguments, const Variants<T>& variants) {
    if (count != 2) {
        std::cerr << "usage: " << arguments[0] << " FOLDER\n";
        return 2;
    }

    const Data<T> data(arguments[1]);
    std::cout << "ok Eigen " << EIGEN_WORLD_VERSION << '.' << EIGEN_MAJOR_VERSION << '.' << EIGEN_MINOR_VERSION << " (" <<
        Eigen::SimdInstructionSetsInUse() << "), g++ " << __VERSION__ << std::endl;
    for (std::string line; std::getline(std::cin, line);) {
        std::vector<std::string> request;
        std::istringstream words(line);
        for (std::string word; std::getline(words, word, '\t');)
            request.push_back(word);
        try {
            std::cout << "ok " << answer(request, variants, data) << std::endl;
        } catch (const std::exception& problem) {
            std::cout << "error " << problem.what() << std::endl;
        }
    }

    return 0;
}
