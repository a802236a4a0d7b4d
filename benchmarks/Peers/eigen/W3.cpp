#include "serve.hpp"

int main(int count, char** arguments) {
    Variants<float> variants;
    addOneSample<W3, 1>(variants);
    addBatch<
        W3, Schedule<16, column, lazy, lazy, lazy>, Schedule<64, column, blocked, blocked, blocked>,
        Schedule<32, row, blocked, blocked, blocked>>(variants);
    addSmallStep<W3, Schedule<32, row, blocked, blocked, blocked>, Schedule<32, column, blocked, blocked, lazy>>(variants);
    addLargeStep<W3, Schedule<32, row, blocked, blocked, blocked>, Schedule<64, column, blocked, blocked, gemm>>(variants);
    return serve(count, arguments, variants);
}
