#include "serve.hpp"

int main(int count, char** arguments) {
    Variants<float> variants;
    addOneSample<W4, 1>(variants);
    addBatch<
        W4, Schedule<64, row, blocked, blocked, blocked>, Schedule<64, column, blocked, blocked, blocked>,
        Schedule<256, row, gemm, gemm, gemm>>(variants);
    addSmallStep<
        W4, Schedule<32, row, blocked, blocked, blocked>, Schedule<32, column, blocked, blocked, gemm>,
        Schedule<32, row, gemm, gemm, gemm>>(variants);
    addLargeStep<
        W4, Schedule<64, row, blocked, blocked, blocked>, Schedule<128, row, blocked, blocked, blocked>,
        Schedule<256, row, gemm, gemm, gemm>>(variants);
    return serve(count, arguments, variants);
}
