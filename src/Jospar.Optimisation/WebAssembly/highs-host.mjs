// Hosts HiGHS in WebAssembly for Jospar: reads frames from standard input, answers on standard output.
//
// A frame is a kind and a length (32-bit integers, little-endian, as all numbers) and the payload; arrays in a payload
// are a count and the items, aligned to their size. The solver runs on a worker thread because a solve blocks: this
// thread goes on reading, so that a cancellation arrives, and ends the process when the parent closes the pipe.
import { writeSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { Worker, isMainThread, workerData, parentPort } from 'node:worker_threads';

const REQUEST = { open: 1, columnBounds: 2, rowBounds: 3, costs: 4, objective: 5, rows: 6, kinds: 7, addColumns: 8, removeColumns: 9, solve: 10, cancel: 11, keepBasis: 12, returnToBasis: 13 };
const ANSWER = { ready: 1, progress: 2, incumbent: 3, outcome: 4, failure: 5 };

function main() {
  const cancelled = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(new URL(import.meta.url), { workerData: { module: process.argv[2], cancelled } });
  const fail = (error) => { send(ANSWER.failure, Buffer.from(String(error?.stack ?? error))); process.exit(1); };
  worker.on('error', fail);
  worker.on('exit', (code) => { if (code !== 0) fail(`the solver's thread ended with ${code}`); });

  let pending = [];
  let size = 0;
  process.stdin.on('data', (chunk) => {
    pending.push(chunk);
    size += chunk.length;
    while (size >= 8) {
      if (pending[0].length < 8) pending = [Buffer.concat(pending)];
      const length = pending[0].readInt32LE(4);
      if (size < 8 + length) return;
      const all = pending.length === 1 ? pending[0] : Buffer.concat(pending);
      const kind = all.readInt32LE(0);
      const payload = new ArrayBuffer(length);
      new Uint8Array(payload).set(all.subarray(8, 8 + length));
      pending = [all.subarray(8 + length)];
      size -= 8 + length;
      if (kind === REQUEST.cancel) Atomics.store(cancelled, 0, new DataView(payload).getInt32(0, true));
      else worker.postMessage({ kind, payload }, [payload]);
    }
  });
  process.stdin.on('end', () => process.exit(0));
  process.stdin.on('error', () => process.exit(0));
}

async function work() {
  const { default: load } = await import(pathToFileURL(workerData.module).href);
  const highs = await load({ print: () => {}, printErr: (text) => writeSync(2, text + '\n') });
  let model = null;
  const bases = new Map();
  let trouble = null;

  parentPort.on('message', ({ kind, payload }) => {
    const reader = new Reader(payload);
    try {
      if (kind === REQUEST.solve) {
        if (trouble) throw trouble;
        solve(reader);
      } else {
        change(kind, reader);
      }
    } catch (error) {
      // A refused change is said by the solve that follows: only solves are answered.
      if (kind === REQUEST.solve) {
        trouble = null;
        send(ANSWER.failure, Buffer.from(String(error?.message ?? error)));
      } else {
        trouble ??= error;
      }
    }
  });
  const greeting = new Writer();
  greeting.text(highs.raw.version().string);
  send(ANSWER.ready, greeting.done());

  function require(result, name) {
    if (result.status === highs.constants.status.error) throw new Error(`HiGHS refused ${name}`);
  }

  function change(kind, reader) {
    switch (kind) {
      case REQUEST.open: return open(reader);
      case REQUEST.columnBounds: return bounds(reader, 'changeColsBounds');
      case REQUEST.rowBounds: return bounds(reader, 'changeRowsBounds');
      case REQUEST.costs: {
        const [indices, costs] = sorted(reader.ints(), reader.doubles());
        return require(model.changeColsCost({ kind: 'set', indices }, costs), 'changeColsCost');
      }
      case REQUEST.objective:
        require(model.changeObjectiveSense(reader.int()), 'changeObjectiveSense');
        return require(model.changeObjectiveOffset(reader.double()), 'changeObjectiveOffset');
      case REQUEST.rows: {
        const lower = reader.doubles();
        const upper = reader.doubles();
        const matrix = reader.matrix('csr', lower.length, model.getDimensions().numCols);
        return lower.length > 0 ? require(model.addRows({ lower, upper, matrix }), 'addRows') : undefined;
      }
      case REQUEST.kinds: {
        const kinds = reader.ints();
        return require(model.changeColsIntegrality({ kind: 'range', from: 0, to: kinds.length - 1 }, kinds), 'changeColsIntegrality');
      }
      case REQUEST.addColumns: {
        const cost = reader.doubles();
        const lower = new Float64Array(cost.length);
        const upper = new Float64Array(cost.length).fill(Infinity);
        const matrix = reader.matrix('csc', model.getDimensions().numRows, cost.length);
        return cost.length > 0 ? require(model.addCols({ cost, lower, upper, matrix }), 'addCols') : undefined;
      }
      case REQUEST.removeColumns: {
        const from = reader.int();
        const to = model.getDimensions().numCols - 1;
        if (to >= from) {
          require(model.deleteCols({ kind: 'range', from, to }), 'deleteCols');
          // What the solver keeps of the larger model would make the next points wrong.
          require(model.clearSolver(), 'clearSolver');
        }
        return undefined;
      }
      case REQUEST.keepBasis: return keepBasis(reader.int());
      case REQUEST.returnToBasis: return returnToBasis(reader.int());
      default: throw new Error(`unknown request ${kind}`);
    }
  }

  function open(reader) {
    model?.dispose();
    bases.clear();
    trouble = null;
    model = highs.raw.createModel();
    require(model.setOptionValue('output_flag', false), 'output_flag');
    const sense = reader.int();
    const offset = reader.double();
    const colCost = reader.doubles();
    const colLower = reader.doubles();
    const colUpper = reader.doubles();
    const integrality = reader.ints();
    const rowLower = reader.doubles();
    const rowUpper = reader.doubles();
    const numCols = colCost.length;
    const numRows = rowLower.length;
    const matrix = reader.matrix('csr', numRows, numCols);
    const data = { numCols, numRows, sense, offset, colCost, colLower, colUpper, rowLower, rowUpper, matrix };
    if (integrality.length > 0) data.integrality = integrality;
    require(model.passModel(data), 'passModel');
  }

  function keepBasis(slot) {
    const validity = model.getInfoValue('basis_validity');
    if (validity.status !== highs.constants.status.error && Number(validity.value) === 1) bases.set(slot, model.getBasis().value);
  }

  function returnToBasis(slot) {
    const basis = bases.get(slot);
    const fits = basis && basis.rowStatus.length === model.getDimensions().numRows;
    require(fits ? model.setBasis(basis) : model.setLogicalBasis(), 'setBasis');
  }

  function bounds(reader, name) {
    const [indices, lower, upper] = sorted(reader.ints(), reader.doubles(), reader.doubles());
    if (indices.length > 0) require(model[name]({ kind: 'set', indices }, lower, upper), name);
  }

  // The library takes sets of indices in ascending order only.
  function sorted(indices, ...values) {
    let ascending = true;
    for (let i = 1; i < indices.length && ascending; i++) ascending = indices[i] > indices[i - 1];
    if (ascending) return [indices, ...values];
    const order = Array.from(indices.keys()).sort((a, b) => indices[a] - indices[b]);
    return [Int32Array.from(order, (i) => indices[i]), ...values.map((list) => Float64Array.from(order, (i) => list[i]))];
  }

  function solve(reader) {
    const number = reader.int();
    const wantsProgress = reader.int() !== 0;
    const wantsIncumbents = reader.int() !== 0;
    setOptions(reader);
    // HiGHS takes infinity for a value that is left open.
    const start = reader.doubles().map((value) => (Number.isFinite(value) ? value : Infinity));
    if (start.length > 0) require(model.setSolution({ colValue: start }), 'setSolution');
    require(model.zeroAllClocks(), 'zeroAllClocks');
    listen(number, wantsProgress, wantsIncumbents);
    const { status } = model.run();
    model.setCallback(undefined);
    answer(status);
  }

  function setOptions(reader) {
    const count = reader.int();
    for (let i = 0; i < count; i++) {
      const name = reader.text();
      const value = reader.int() === 0 ? reader.text() : reader.double();
      require(model.setOptionValue(name, value), `option ${name}`);
    }
  }

  function listen(number, wantsProgress, wantsIncumbents) {
    const type = highs.constants.callbackType;
    let next = 0;
    model.setCallback((event) => {
      if (event.type === type.mipImprovingSolution) {
        if (wantsIncumbents) sendIncumbent(event.data);
        return;
      }
      if (event.type === type.mipInterrupt && wantsProgress && performance.now() >= next) {
        next = performance.now() + 100;
        sendProgress(event.data);
      }
      if (Atomics.load(workerData.cancelled, 0) >= number) event.interrupt();
    });
    for (const kind of [type.simplexInterrupt, type.ipmInterrupt, type.mipInterrupt, type.mipImprovingSolution]) {
      require(model.startCallback(kind), 'startCallback');
    }
  }

  function sendProgress(data) {
    const writer = new Writer();
    writer.double(data.mip_primal_bound ?? NaN);
    writer.double(data.mip_dual_bound ?? NaN);
    send(ANSWER.progress, writer.done());
  }

  function sendIncumbent(data) {
    if (!data.mip_solution) return;
    const writer = new Writer();
    writer.double(data.objective_function_value);
    writer.double(data.mip_dual_bound ?? NaN);
    writer.doubles(data.mip_solution);
    send(ANSWER.incumbent, writer.done());
  }

  function answer(status) {
    const info = (name) => {
      const result = model.getInfoValue(name);
      return result.status === highs.constants.status.error ? 0 : Number(result.value);
    };
    const writer = new Writer();
    writer.int(status);
    writer.int(model.getModelStatus());
    writer.int(info('primal_solution_status'));
    writer.double(info('objective_function_value'));
    writer.double(info('mip_dual_bound'));
    writer.double(info('mip_node_count'));
    writer.double(Math.max(0, info('simplex_iteration_count')) + Math.max(0, info('ipm_iteration_count')));
    const solution = model.getSolution().value ?? {};
    writer.doubles(solution.colValue ?? new Float64Array(0));
    writer.doubles(solution.rowDual ?? new Float64Array(0));
    writer.doubles(solution.colDual ?? new Float64Array(0));
    send(ANSWER.outcome, writer.done());
  }
}

function send(kind, payload) {
  const head = Buffer.alloc(8);
  head.writeInt32LE(kind, 0);
  head.writeInt32LE(payload.length, 4);
  writeAll(Buffer.concat([head, payload]));
}

function writeAll(bytes) {
  let at = 0;
  while (at < bytes.length) {
    try {
      at += writeSync(1, bytes, at);
    } catch (error) {
      // The parent is gone: nobody is left to answer.
      if (error.code === 'EPIPE') process.exit(0);
      if (error.code !== 'EAGAIN') throw error;
    }
  }
}

class Reader {
  #view;
  #at = 0;
  constructor(payload) { this.#view = new DataView(payload); }
  #take(bytes, alignment) {
    const from = Math.ceil(this.#at / alignment) * alignment;
    this.#at = from + bytes;
    return from;
  }
  int() { return this.#view.getInt32(this.#take(4, 4), true); }
  double() { return this.#view.getFloat64(this.#take(8, 8), true); }
  text() {
    const length = this.int();
    return Buffer.from(this.#view.buffer, this.#take(length, 1), length).toString('utf8');
  }
  ints() {
    const count = this.int();
    return new Int32Array(this.#view.buffer, this.#take(count * 4, 4), count);
  }
  doubles() {
    const count = this.int();
    return new Float64Array(this.#view.buffer, this.#take(count * 8, 8), count);
  }
  matrix(format, numRows, numCols) {
    return { format, numRows, numCols, starts: this.ints(), indices: this.ints(), values: this.doubles() };
  }
}

class Writer {
  #parts = [];
  #length = 0;
  #put(bytes, alignment) {
    const gap = (alignment - (this.#length % alignment)) % alignment;
    if (gap > 0) this.#parts.push(Buffer.alloc(gap));
    this.#parts.push(bytes);
    this.#length += gap + bytes.length;
  }
  int(value) { const bytes = Buffer.alloc(4); bytes.writeInt32LE(value); this.#put(bytes, 4); }
  double(value) { const bytes = Buffer.alloc(8); bytes.writeDoubleLE(value); this.#put(bytes, 8); }
  doubles(values) { this.int(values.length); this.#put(Buffer.from(values.buffer, values.byteOffset, values.byteLength), 8); }
  text(value) { const bytes = Buffer.from(value, 'utf8'); this.int(bytes.length); this.#put(bytes, 1); }
  done() { return Buffer.concat(this.#parts); }
}

if (isMainThread) main();
else await work();
