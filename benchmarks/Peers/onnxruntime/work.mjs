// T1 and T2. The binding beneath session.run is called directly: it is synchronous, so that no promise is timed.
import { createRequire } from 'node:module';
import { makeModel } from './model.mjs';

const require = createRequire(import.meta.url);
const { Tensor } = require('onnxruntime-common');
const { binding, initOrt } = require('onnxruntime-node/dist/binding.js');
initOrt();

const options = {
  executionProviders: ['cpu'], intraOpNumThreads: 1, interOpNumThreads: 1, executionMode: 'sequential', graphOptimizationLevel: 'all',
};

export class Work {
  constructor(network, numbers, cell, variant) {
    const rows = cell.kind === 'ForwardEach' ? 1 : cell.samples;
    const inputs = network.sizes[0], outputs = network.sizes.at(-1);
    const model = makeModel(network, numbers.parameters, rows, variant);
    this.session = new binding.InferenceSession();
    this.session.loadModel(model.buffer, model.byteOffset, model.byteLength, options);
    this.outputs = new Float32Array(cell.samples * outputs);
    this.calls = [];
    for (let s = 0; s < cell.samples; s += rows) {
      const x = numbers.inputs.slice(s * inputs, (s + rows) * inputs), y = this.outputs.subarray(s * outputs, (s + rows) * outputs);
      this.calls.push([{ x: new Tensor('float32', x, [rows, inputs]) }, { output: new Tensor('float32', y, [rows, outputs]) }]);
    }
  }

  // Nothing is learned; the outputs tell whether they were written.
  reset() {
    this.outputs.fill(NaN);
  }

  run(calls) {
    for (let call = 0; call < calls; call++)
      for (const [feeds, fetches] of this.calls)
        this.session.run(feeds, fetches, {});
  }

  compute() {
    this.run(1);
    return this.outputs;
  }
}
