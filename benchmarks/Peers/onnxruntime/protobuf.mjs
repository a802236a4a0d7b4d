// Protocol buffers, as far as a model needs them: a message is a list of fields, each the concatenation of its tag and its value.

const varint = value => {
  const bytes = [];
  do {
    bytes.push((value & 0x7f) | (value > 0x7f ? 0x80 : 0));
    value >>>= 7;
  } while (value > 0);
  return Buffer.from(bytes);
};

export const integer = (field, value) => Buffer.concat([varint(field << 3), varint(value)]);

export const bytes = (field, value) => Buffer.concat([varint((field << 3) | 2), varint(value.length), value]);

export const text = (field, value) => bytes(field, Buffer.from(value));

export const message = (field, ...parts) => bytes(field, Buffer.concat(parts));
