import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import {
  createKernels,
  createMatrix,
  Dense,
  fromRows,
  type JsonObject,
  loadInto,
  Network,
  readWeights,
  type StoredParameter,
  toRows,
  type WeightsProblem,
  weightsLimits,
  writeWeights,
} from '../../../src/engine/index.ts';
import { crc32 } from '../../../src/engine/weights/crc-32.ts';
import { drawer, seed, size } from '../arbitrary.ts';

type Written = Parameters<typeof writeWeights>[1][number];

const finite = { noNaN: true, noDefaultInfinity: true };
/** Rows, columns, and numbers for them, of either length. */
const value: fc.Arbitrary<Written['value']> = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
  .chain(([rows, columns]) => {
    const length = { minLength: rows * columns, maxLength: rows * columns };
    return fc
      .oneof(fc.float32Array({ ...finite, ...length }), fc.float64Array({ ...finite, ...length }))
      .map((data) => ({ rows, columns, data }));
  });
const name = fc.constantFrom('w1', 'b1', 'w', 'γ₂', '注意力', 'query 1');
const parameters: fc.Arbitrary<Written[]> = fc.array(fc.record({ name, value }), { maxLength: 4 });
const network: fc.Arbitrary<JsonObject> = fc
  .dictionary(fc.string({ unit: 'binary' }), fc.jsonValue())
  // As JSON keeps it: −0 becomes 0.
  .map((object) => JSON.parse(JSON.stringify(object)));

const small = writeWeights({ kind: 'example' }, [
  { name: 'w1', value: { rows: 1, columns: 2, data: Float32Array.of(1, -0.5) } },
  { name: 'b1', value: { rows: 1, columns: 1, data: Float64Array.of(0.1) } },
]);

function bits(data: Float32Array | Float64Array): string {
  return `${data.BYTES_PER_ELEMENT}: ${[...new Uint8Array(data.buffer, data.byteOffset, data.byteLength)].join()}`;
}

function read(bytes: Uint8Array): { network: JsonObject; parameters: readonly StoredParameter[] } {
  const result = readWeights(bytes);
  if (!result.ok) throw new Error(result.problem.message);
  return result;
}

function problemOf(bytes: Uint8Array): WeightsProblem | undefined {
  const result = readWeights(bytes);
  return result.ok ? undefined : result.problem;
}

function kindOf(bytes: Uint8Array): WeightsProblem['kind'] | undefined {
  return problemOf(bytes)?.kind;
}

type Parts = { version?: number; headerLength?: number; header: string; numbers?: number };
/** A file that is whole, whatever it says: its length and its checksum are right. */
function seal({ version = 1, header, headerLength = header.length, numbers = 0 }: Parts): Uint8Array {
  const bytes = new Uint8Array(20 + header.length + numbers + 4);
  const view = new DataView(bytes.buffer);
  bytes.set(small.subarray(0, 8));
  view.setUint32(8, version, true);
  view.setUint32(12, bytes.length, true);
  view.setUint32(16, headerLength, true);
  for (let index = 0; index < header.length; index++) bytes[20 + index] = header.charCodeAt(index);
  view.setUint32(bytes.length - 4, crc32(bytes.subarray(0, -4)), true);
  return bytes;
}

function sealParameters(list: unknown, numbers = 0): Uint8Array {
  const header = JSON.stringify({ network: {}, parameters: list }).replace(
    /[^ -~]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return seal({ header, numbers });
}

test('what is written is read again, to the last bit', () => {
  fc.assert(
    fc.property(network, parameters, (description, list) => {
      const found = read(writeWeights(description, list));
      expect(found.network).toEqual(description);
      expect(found.parameters.map(({ data, ...shape }) => ({ ...shape, bits: bits(data) }))).toEqual(
        list.map(({ name: called, value: { rows, columns, data } }) => ({
          name: called,
          rows,
          columns,
          bits: bits(data),
        })),
      );
    }),
  );
});

test('the format stays what it is: the bytes of a small file', () => {
  const header =
    '{"network":{"kind":"example"},"parameters":[{"name":"w1","rows":1,"columns":2,"format":"f32"},{"name":"b1","rows":1,"columns":1,"format":"f64"}]}';
  const hex = (from: number, to?: number) =>
    [...small.subarray(from, to)].map((byte) => byte.toString(16).padStart(2, '0')).join(' ');
  expect(hex(0, 20)).toBe('89 4e 4e 57 0d 0a 1a 0a 01 00 00 00 b9 00 00 00 91 00 00 00');
  expect(String.fromCharCode(...small.subarray(20, -20))).toBe(header);
  expect(hex(-20, -4)).toBe('00 00 80 3f 00 00 00 bf 9a 99 99 99 99 99 b9 3f');
  expect(hex(-4)).toBe('37 be 52 14');
});

test('all characters of a header are written in ASCII', () => {
  const description = { title: '三字经 🀄 \u007f\u2028' };
  const bytes = writeWeights(description, []);
  expect(bytes.subarray(20, -4).every((byte) => byte >= 0x20 && byte < 0x7f)).toBe(true);
  expect(read(bytes).network).toEqual(description);
});

test('a file may lie anywhere in a longer buffer', () => {
  const longer = new Uint8Array(small.length + 7);
  longer.set(small, 3);
  expect(read(longer.subarray(3, 3 + small.length))).toEqual(read(small));
});

test('reading leaves the bytes as they are, and what was read does not hang on them', () => {
  const bytes = small.slice();
  const found = read(bytes);
  expect(bytes).toEqual(small);
  bytes.fill(0);
  expect(found).toEqual(read(small));
});

test('a network is saved, and another one built alike gives the same outputs with its numbers', () => {
  fc.assert(
    fc.property(seed, size, size, size, (from, inputs, hidden, outputs) => {
      const draw = drawer(from);
      const build = () =>
        new Network([new Dense(draw(inputs, hidden), draw(1, hidden)), new Dense(draw(hidden, outputs))]);
      const [trained, fresh] = [build(), build()];
      const x = draw(3, inputs);
      const found = read(writeWeights({ kind: 'dense' }, trained.parameters));
      expect(loadInto(fresh.parameters, found.parameters)).toEqual({ ok: true });
      expect(toRows(fresh.forward(x))).toEqual(toRows(trained.forward(x)));
    }),
  );
});

test('numbers written in 4 bytes fit a network that counts in 8', () => {
  const dense = new Dense(createMatrix(1, 2), createMatrix(1, 1 + 1));
  const found = read(
    writeWeights({}, [
      { name: 'w', value: { rows: 1, columns: 2, data: Float32Array.of(0.1, 2) } },
      { name: 'b', value: { rows: 1, columns: 2, data: Float32Array.of(0, -3) } },
    ]),
  );
  expect(loadInto(dense.parameters, found.parameters)).toEqual({ ok: true });
  expect([toRows(dense.w), toRows(dense.b)]).toEqual([[[Math.fround(0.1), 2]], [[0, -3]]]);
});

test('a network that counts in 4 bytes takes numbers of 8 rounded, and none that would become infinite', () => {
  const kernels = createKernels('float32');
  const dense = new Dense(createMatrix(1, 1, kernels), createMatrix(1, 1, kernels));
  const stored = (name: string, number: number) => ({
    name,
    rows: 1,
    columns: 1,
    data: Float64Array.of(number),
  });
  expect(loadInto(dense.parameters, [stored('w', 0.1), stored('b', 2)])).toEqual({ ok: true });
  expect(loadInto(dense.parameters, [stored('w', 5), stored('b', 1e300)])).toMatchObject({
    ok: false,
    problem: { kind: 'not-finite', name: 'b' },
  });
  expect([toRows(dense.w), toRows(dense.b)]).toEqual([[[Math.fround(0.1)]], [[2]]]);
});

test.each([
  [
    'another name',
    [
      ['w', 1, 2],
      ['c', 1, 2],
    ],
    'c (1×2) in place of b (1×2)',
  ],
  [
    'other rows',
    [
      ['w', 2, 2],
      ['b', 1, 2],
    ],
    'w (2×2) in place of w (1×2)',
  ],
  [
    'other columns',
    [
      ['w', 1, 2],
      ['b', 1, 3],
    ],
    'b (1×3) in place of b (1×2)',
  ],
  [
    'as many numbers in another shape',
    [
      ['w', 2, 1],
      ['b', 1, 2],
    ],
    'w (2×1) in place of w (1×2)',
  ],
  ['too few parameters', [['w', 1, 2]], 'nothing in place of b (1×2)'],
  [
    'too many parameters',
    [
      ['w', 1, 2],
      ['b', 1, 2],
      ['c', 1, 1],
    ],
    'c (1×1) in place of nothing',
  ],
] as const)('%s: the file is of another network, which stays as it was', (_, shapes, said) => {
  const dense = new Dense(fromRows([[1, 2]]), fromRows([[3, 4]]));
  const stored = shapes.map(([called, rows, columns]) => ({
    name: called,
    rows,
    columns,
    data: new Float64Array(rows * columns),
  }));
  expect(loadInto(dense.parameters, stored)).toMatchObject({
    ok: false,
    problem: {
      kind: 'other-network',
      message: `This weights file is of another network, with ${said}, so choose one of a network built alike.`,
    },
  });
  expect([toRows(dense.w), toRows(dense.b)]).toEqual([[[1, 2]], [[3, 4]]]);
});

test('a file that ends anywhere before its end is cut off', () => {
  for (let length = 0; length < small.length; length++)
    expect(kindOf(small.slice(0, length))).toBe('cut-off');
});

test('every flipped bit is found', () => {
  for (let bit = 0; bit < small.length * 8; bit++) {
    const at = bit >>> 3;
    const bytes = small.slice();
    bytes[at] = (bytes[at] ?? 0) ^ (1 << (bit & 7));
    // A length that grew asks for bytes that aren't there.
    const expected = at < 8 ? ['not-weights'] : at >= 12 && at < 16 ? ['cut-off', 'damaged'] : ['damaged'];
    expect(expected).toContain(kindOf(bytes));
  }
});

test('bytes added at the end are found', () => {
  expect(kindOf(Uint8Array.of(...small, 0))).toBe('damaged');
  expect(kindOf(Uint8Array.of(...small, ...small))).toBe('damaged');
});

test('so is a length that says less than there is, even under a right checksum', () => {
  const bytes = seal({ header: '{"network":{},"parameters":[]}' });
  const view = new DataView(bytes.buffer);
  view.setUint32(12, bytes.length - 1, true);
  view.setUint32(bytes.length - 4, crc32(bytes.subarray(0, -4)), true);
  expect(kindOf(bytes)).toBe('damaged');
});

test('random bytes are no weights file, also behind the first bytes of one', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 200 }), (bytes) => {
      fc.pre(bytes[0] !== small[0]);
      expect(kindOf(bytes)).toBe('not-weights');
      for (const known of [8, 12, 16, 20])
        expect(['cut-off', 'damaged']).toContain(
          kindOf(Uint8Array.of(...small.subarray(0, known), ...bytes)),
        );
    }),
  );
});

test('whatever a whole file holds in place of a header and numbers is answered, not thrown at', () => {
  const anyParameter = fc.record(
    {
      name: fc.oneof(name, fc.jsonValue()),
      rows: fc.oneof(fc.integer({ min: -2, max: 3 }), fc.jsonValue()),
      columns: fc.oneof(fc.integer({ min: -2, max: 3 }), fc.jsonValue()),
      format: fc.oneof(fc.constantFrom('f32', 'f64'), fc.jsonValue()),
    },
    { requiredKeys: [] },
  );
  const anyHeader = fc.oneof(
    fc.record({ network: fc.jsonValue(), parameters: fc.jsonValue() }),
    fc.record({ network: fc.constant({}), parameters: fc.array(anyParameter, { maxLength: 3 }) }),
    fc.jsonValue(),
  );
  const headers = fc.oneof(
    anyHeader.map((header) => JSON.stringify(header)),
    fc.string(),
  );
  fc.assert(
    fc.property(headers, fc.nat({ max: 40 }), fc.integer({ min: 0, max: 2 }), (header, numbers, version) => {
      const result = readWeights(seal({ header, numbers, version }));
      if (result.ok) {
        const bytes = result.parameters.reduce((sum, { data }) => sum + data.byteLength, 0);
        expect(bytes).toBe(numbers);
        for (const { rows, columns, data } of result.parameters) expect(data).toHaveLength(rows * columns);
      } else expect(['newer', 'malformed', 'wrong-sizes', 'not-finite']).toContain(result.problem.kind);
    }),
    { numRuns: 1000 },
  );
});

test('a file of a newer version is known as whole, and as newer', () => {
  expect(problemOf(seal({ version: 3, header: 'whatever comes' }))).toEqual({
    kind: 'newer',
    version: 3,
    message:
      'This weights file was written by a newer nn-tutor, in version 3 of the format, so update nn-tutor to read it.',
  });
});

test.each([
  ['no JSON', '{"network":{}'],
  ['nothing', ''],
  ['a list', '[]'],
  ['null', 'null'],
  ['no parameters', '{"network":{}}'],
  ['no network', '{"parameters":[]}'],
  ['a network that is a list', '{"network":[],"parameters":[]}'],
  ['parameters that are an object', '{"network":{},"parameters":{}}'],
  ['a parameter that is null', '{"network":{},"parameters":[null]}'],
  ['characters that are not ASCII', '{"network":{"a":"é"},"parameters":[]}'],
  ['lists within lists without end', '['.repeat(1_000_000)],
])('a header of %s is malformed', (_, header) => {
  expect(kindOf(seal({ header }))).toBe('malformed');
});

const one = { name: 'w', rows: 1, columns: 1, format: 'f32' };
test.each([
  ['a name that is a number', { ...one, name: 1 }],
  ['an empty name', { ...one, name: '' }],
  ['a name that steers the terminal', { ...one, name: '\u001b[2J' }],
  ['a name written backwards', { ...one, name: 'w\u202e' }],
  ['a name that is too long', { ...one, name: 'w'.repeat(weightsLimits.nameLength + 1) }],
  ['rows that are text', { ...one, rows: '1' }],
  ['no columns', { name: 'w', rows: 1, format: 'f32' }],
  ['another format', { ...one, format: 'f16' }],
])('so is one with %s', (_, parameter) => {
  expect(kindOf(sealParameters([parameter], 4))).toBe('malformed');
});

test('a file of version 0, or one too short for a header, is malformed', () => {
  const tooShort = seal({ header: '' }).slice(0, 20);
  const view = new DataView(tooShort.buffer);
  view.setUint32(12, 20, true);
  view.setUint32(16, crc32(tooShort.subarray(0, 16)), true);
  expect(kindOf(tooShort)).toBe('malformed');
  expect(kindOf(seal({ version: 0, header: '{"network":{},"parameters":[]}' }))).toBe('malformed');
});

test.each([
  ['fewer numbers than it says', [one, one], 4],
  ['more numbers than it says', [one], 8],
  ['numbers of nothing', [], 4],
  ['numbers of half the length', [{ ...one, format: 'f64' }], 4],
  ['no rows', [{ ...one, rows: 0 }], 0],
  ['rows and columns below 0', [{ ...one, rows: -1, columns: -1 }], 4],
  [
    'rows that take numbers back',
    [
      { ...one, rows: -1 },
      { ...one, rows: 2 },
    ],
    4,
  ],
  ['parts of rows', [{ ...one, rows: 0.5, columns: 2 }], 4],
  ['more rows than can be counted', [{ ...one, rows: 1e300, columns: 1e300 }], 4],
])('a header with %s has wrong sizes', (_, list, numbers) => {
  expect(kindOf(sealParameters(list, numbers))).toBe('wrong-sizes');
});

test('so does one with an infinity for a size, or that says it is longer than the file or the limit', () => {
  const header = '{"network":{},"parameters":[{"name":"w","rows":1e999,"columns":1,"format":"f32"}]}';
  expect(kindOf(seal({ header, numbers: 4 }))).toBe('wrong-sizes');
  const empty = '{"network":{},"parameters":[]}';
  for (const headerLength of [empty.length + 1, 2 ** 31, 2 ** 32 - 1])
    expect(kindOf(seal({ header: empty, headerLength }))).toBe('wrong-sizes');
  const long = empty + ' '.repeat(weightsLimits.headerBytes + 1 - empty.length);
  expect(kindOf(seal({ header: long }))).toBe('wrong-sizes');
  expect(kindOf(seal({ header: long.slice(0, -1) }))).toBeUndefined();
});

test('no memory is taken for numbers that a header only claims', () => {
  const claims = fc.record({
    name,
    rows: fc.integer({ min: 1, max: 2 ** 32 }),
    columns: fc.integer({ min: 1000, max: 2 ** 32 }),
    format: fc.constantFrom('f32', 'f64'),
  });
  const takeNone = () => {
    throw new Error('Memory for numbers was taken.');
  };
  fc.assert(
    fc.property(fc.array(claims, { minLength: 1, maxLength: 5 }), (list) => {
      const bytes = sealParameters(list, 8);
      vi.stubGlobal('Float32Array', takeNone);
      vi.stubGlobal('Float64Array', takeNone);
      try {
        expect(kindOf(bytes)).toBe('wrong-sizes');
      } finally {
        vi.unstubAllGlobals();
      }
    }),
  );
});

test.each([
  ['f32', Number.NaN],
  ['f32', Number.NEGATIVE_INFINITY],
  ['f64', Number.NaN],
  ['f64', Number.POSITIVE_INFINITY],
])('a %s that is %d is refused, with the name of its parameter', (format, number) => {
  const length = format === 'f32' ? 4 : 8;
  const bytes = sealParameters(
    [
      { ...one, format },
      { ...one, name: 'b', format },
    ],
    2 * length,
  );
  const view = new DataView(bytes.buffer);
  if (format === 'f32') view.setFloat32(bytes.length - 8, number, true);
  else view.setFloat64(bytes.length - 12, number, true);
  view.setUint32(bytes.length - 4, crc32(bytes.subarray(0, -4)), true);
  expect(problemOf(bytes)).toEqual({
    kind: 'not-finite',
    name: 'b',
    message:
      'Some numbers of b in this weights file are infinite or too large, so choose one from a training that did not diverge.',
  });
});

test('a file beyond the limit is not read, however it begins', () => {
  const bytes = new Uint8Array(weightsLimits.fileBytes + 1);
  expect(kindOf(bytes)).toBe('not-weights');
  bytes.set(small);
  expect(problemOf(bytes)).toEqual({
    kind: 'too-large',
    bytes: 2 ** 26 + 1,
    limit: 2 ** 26,
    message:
      'This weights file has 67108865 bytes, more than the 67108864 that are read, so choose a smaller one.',
  });
});

test.each([
  [
    'cut-off',
    small.slice(0, -1),
    'The end of this weights file is missing, so copy it or save the network once more.',
  ],
  [
    'damaged',
    small.with(-1, 0),
    'This weights file was changed after it was written, so copy it or save the network once more.',
  ],
  [
    'not-weights',
    Uint8Array.of(1),
    'This is not a weights file, so choose one that was written by nn-tutor.',
  ],
  [
    'malformed',
    seal({ header: '' }),
    'The header of this weights file is not written as the format asks, so save the network once more.',
  ],
  [
    'wrong-sizes',
    sealParameters([], 4),
    'The sizes in the header of this weights file are not those of its numbers, so save the network once more.',
  ],
])('%s says what is wrong and what to do', (kind, bytes, message) => {
  expect(problemOf(bytes)).toEqual({ kind, message });
});

const number = { rows: 1, columns: 1, data: Float64Array.of(1) };
test.each([
  [
    'an empty name',
    { name: '', value: number },
    'a name must have 1 to 64 characters that can be seen, but got "".',
  ],
  [
    'a name with a line break',
    { name: 'a\n', value: number },
    'a name must have 1 to 64 characters that can be seen, but got "a\\n".',
  ],
  [
    'too few numbers',
    { name: 'w', value: { ...number, rows: 2 } },
    'w must have a number for each of its 2×1 places, but got 1.',
  ],
  [
    'no numbers',
    { name: 'w', value: { rows: 0, columns: 3, data: new Float64Array(0) } },
    'w must have a number for each of its 0×3 places, but got 0.',
  ],
  [
    'a NaN',
    { name: 'w', value: { ...number, data: Float64Array.of(Number.NaN) } },
    'w must have finite numbers only, but got NaN.',
  ],
])('%s is not written', (_, parameter, problem) => {
  expect(() => writeWeights({}, [parameter])).toThrow(new RangeError(`writeWeights: ${problem}`));
});

test('neither is a header or a file beyond the limit', () => {
  const long = { text: 'a'.repeat(weightsLimits.headerBytes) };
  expect(() => writeWeights(long, [])).toThrow(/^writeWeights: the header must have at most 1048576 bytes/);
  const data = new Float32Array(weightsLimits.fileBytes / 4);
  expect(() => writeWeights({}, [{ name: 'w', value: { rows: 1, columns: data.length, data } }])).toThrow(
    /^writeWeights: the file must have at most 67108864 bytes/,
  );
});
