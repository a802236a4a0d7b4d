// A network as an ONNX model (field numbers: onnx.proto of the ONNX project), with the batch's size fixed.
import { bytes, integer, message, text } from './protobuf.mjs';

const irVersion = 8, opset = 13, float = 1, attributeInteger = 2;

export const variants = {
  'Gemm': (x, layer, z) => [node('Gemm', [x, `W${layer}`, `b${layer}`], z)],
  'MatMul and Add': (x, layer, z) => [node('MatMul', [x, `W${layer}`], `${z}s`), node('Add', [`${z}s`, `b${layer}`], z)],
};

export function makeModel(network, parameters, samples, variant) {
  const { sizes, activations } = network, fields = [];
  let at = 0, x = 'x';
  const take = count => parameters.subarray(at, at += count);
  activations.forEach((activation, k) => {
    const layer = k + 1, a = layer === activations.length ? 'output' : `a${layer}`;
    const z = activation === 'Identity' ? a : `z${layer}`;
    fields.push(...variants[variant](x, layer, z));
    if (activation === 'Softmax')
      fields.push(node(activation, [z], a, message(5, text(1, 'axis'), integer(3, 1), integer(20, attributeInteger))));
    else if (activation !== 'Identity')
      fields.push(node(activation, [z], a));
    fields.push(tensor(`W${layer}`, [sizes[k], sizes[k + 1]], take(sizes[k] * sizes[k + 1])));
    fields.push(tensor(`b${layer}`, [sizes[k + 1]], take(sizes[k + 1])));
    x = a;
  });

  fields.push(text(2, network.name), value(11, 'x', [samples, sizes[0]]), value(12, 'output', [samples, sizes.at(-1)]));
  return Buffer.concat([integer(1, irVersion), message(8, text(1, ''), integer(2, opset)), message(7, ...fields)]);
}

// Repeated fields of a graph: 1 nodes, 5 initializers, 11 inputs, 12 outputs.
const node = (type, inputs, output, ...attributes) =>
  message(1, ...inputs.map(input => text(1, input)), text(2, output), text(4, type), ...attributes);

const tensor = (name, dimensions, values) => message(
  5, ...dimensions.map(size => integer(1, size)), integer(2, float), text(8, name),
  bytes(9, Buffer.from(values.buffer, values.byteOffset, values.byteLength)));

const value = (field, name, dimensions) => message(
  field, text(1, name), message(2, message(1, integer(1, float), message(2, ...dimensions.map(size => message(1, integer(1, size)))))));
