#include "serve.hpp"

int main(int count, char** arguments) {
    Variants<float> variants;
    addOneSample<W2, 1, 4>(variants);
    addBatch<W2, Schedule<64, column, lazy, lazy, lazy>, Schedule<128, column, lazy, lazy, lazy>>(variants);
    addSmallStep<W2, Schedule<32, column, lazy, lazy, lazy>, Schedule<32, column, blocked, blocked, lazy>>(variants);
    addLargeStep<W2, Schedule<64, column, blocked, blocked, lazy>, Schedule<128, column, lazy, lazy, lazy>>(variants);
    return serve(count, arguments, variants);
}
