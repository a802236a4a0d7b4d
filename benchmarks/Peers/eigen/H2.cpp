#include "serve.hpp"

template <class... P> void addGradient(Variants<double>& variants) {
    (variants.add<Gradient<H2, P>>("gradient", P::name(), 200), ...);
}

int main(int count, char** arguments) {
    Variants<double> variants;
    addGradient<
        Schedule<40, row, blocked, blocked, blocked>, Schedule<200, row, blocked, blocked, blocked>,
        Schedule<40, column, blocked, blocked, lazy>>(variants);
    return serve(count, arguments, variants);
}
