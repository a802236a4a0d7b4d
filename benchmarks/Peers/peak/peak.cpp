// The most multiply-adds that a core does: sums in registers that wait for nothing but themselves. A request is "bits, tab, seconds",
// its answer GFLOP/s; the first line lists the widths that this machine has.
#include <algorithm>
#include <chrono>
#include <iostream>
#include <sstream>
#include <string>
#include <vector>

typedef float Vector128 __attribute__((vector_size(16)));
typedef float Vector256 __attribute__((vector_size(32)));
typedef float Vector512 __attribute__((vector_size(64)));

// The median of repetitions of about 0.1 ms.
template <class Vector> double gflops(double seconds) {
    using Clock = std::chrono::steady_clock;
    auto since = [](Clock::time_point start) { return std::chrono::duration<double>(Clock::now() - start).count(); };
    constexpr int sums = 12, steps = 50'000;
    Vector factor = Vector{} + 0.999f, addend = Vector{} + 0.001f, total = {};
    std::vector<double> times;
    auto start = Clock::now();
    do {
        // Not known to the compiler, so that nothing is computed beforehand.
        asm volatile("" : "+v"(factor), "+v"(addend));
        // All different, or one would do.
        Vector sum[sums];
        for (int k = 0; k < sums; k++)
            sum[k] = addend * static_cast<float>(k);
        auto begin = Clock::now();
        for (int step = 0; step < steps; step++)
#pragma GCC unroll 12
            for (int k = 0; k < sums; k++)
                sum[k] = sum[k] * factor + addend;
#pragma GCC unroll 12
        for (int k = 0; k < sums; k++)
            total += sum[k];
        asm volatile("" : "+v"(total));
        times.push_back(since(begin));
    } while (since(start) < seconds);

    auto middle = times.begin() + times.size() / 2;
    std::nth_element(times.begin(), middle, times.end());
    return 2.0 * (sizeof(Vector) / sizeof(float)) * sums * steps / *middle / 1e9;
}

int main() {
#if defined(__AVX512F__)
    std::cout << "ok 512 256" << std::endl;
#elif defined(__AVX__)
    std::cout << "ok 256" << std::endl;
#else
    std::cout << "ok 128" << std::endl;
#endif
    for (std::string line; std::getline(std::cin, line);) {
        std::istringstream request(line);
        int bits = 0;
        double seconds = 0;
        request >> bits >> seconds;
        std::cout << "ok " << (bits == 512 ? gflops<Vector512>(seconds) : bits == 256 ? gflops<Vector256>(seconds) : gflops<Vector128>(seconds))
            << std::endl;
    }
}
