// Answers requests on the standard input: ../README.md describes the protocol, which all peers follow.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
import { variants } from './model.mjs';
import { Work } from './work.mjs';

const repetition = 0.0005;
const [folder, name] = process.argv.slice(2);
const network = JSON.parse(readFileSync(`${folder}/index.json`)).find(each => each.name === name);
const read = file => new Float32Array(new Uint8Array(readFileSync(`${folder}/${name}/${file}`)).buffer);
const numbers = { parameters: read('parameters'), inputs: read('inputs') };

// A window of time, filled with repetitions of about half a millisecond: their median, in ns per sample.
function timeWindow(work, samples, seconds) {
  const now = () => Number(process.hrtime.bigint()) * 1e-9;
  const repeat = calls => {
    work.reset();
    const start = now();
    work.run(calls);
    return now() - start;
  };

  let calls = 1, once;
  while ((once = repeat(calls)) < repetition / 2)
    calls *= 2;
  calls = Math.max(1, Math.round(calls * repetition / once));

  const times = [], start = now();
  do
    times.push(repeat(calls));
  while (now() - start < seconds);
  times.sort((a, b) => a - b);
  return times[times.length >> 1] * 1e9 / (calls * samples);
}

function answer([verb, task, variant, rate, ...rest]) {
  if (verb === 'settle')
    return '';
  if (verb === 'variants')
    return Object.keys(variants).join('\t');
  const cell = network.cells.find(each => each.task === task);
  const work = new Work(network, numbers, cell, variant);
  if (verb === 'time')
    return timeWindow(work, cell.samples, Number(rest[0]));
  if (verb !== 'compute')
    throw new Error(`${verb} is no request`);
  work.reset();
  writeFileSync(rest[1], Buffer.from(work.compute().buffer));
  return '';
}

const { version } = createRequire(import.meta.url)('onnxruntime-node/package.json');
console.log(`ok ONNX Runtime ${version}, Node ${process.version}, 1 thread`);
for await (const line of createInterface({ input: process.stdin }))
  console.log(`ok ${answer(line.split('\t'))}`);
