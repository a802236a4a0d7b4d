#include "serve.hpp"

template <class... P> void addEpoch(Variants<float>& variants) {
    (variants.add<AdamStep<H1, P>>("epoch", P::name(), 10'000), ...);
}

int main(int count, char** arguments) {
    Variants<float> variants;
    addEpoch<
        Schedule<80, row, blocked, blocked, blocked>, Schedule<80, column, blocked, blocked, lazy>, Schedule<400, row, gemm, gemm, gemm>>(
        variants);
    return serve(count, arguments, variants);
}
