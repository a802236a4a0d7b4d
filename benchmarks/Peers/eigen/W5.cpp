#include "serve.hpp"

int main(int count, char** arguments) {
    Variants<float> variants;
    addOneSample<W5, 1, 4>(variants);
    addBatch<
        W5, Schedule<64, row, blocked, blocked, blocked>, Schedule<128, row, blocked, blocked, blocked>,
        Schedule<256, row, gemm, gemm, gemm>>(variants);
    addSmallStep<W5, Schedule<32, row, blocked, blocked, blocked>, Schedule<32, row, gemm, gemm, gemm>>(variants);
    addLargeStep<
        W5, Schedule<64, row, blocked, blocked, blocked>, Schedule<256, row, blocked, blocked, blocked>,
        Schedule<256, row, gemm, gemm, gemm>>(variants);
    return serve(count, arguments, variants);
}
