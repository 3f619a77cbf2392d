/**
 * The three inner loops of the lanes in WebAssembly, written out here instruction by instruction: two numbers of eight bytes are reckoned at once, which
 * JavaScript cannot ask for, and an address is not checked at each step. In words, with all arrays of lanes holding eight numbers a firm:
 *
 *   passUp     for each firm, for each of its suppliers: upNext[supplier] += share · up[firm]
 *   passDown   for each firm: down = max(down, each sum of share · felt[supplier] over a group); added = max(added, what down grew)
 *   findAdded  added = max(added, upNext − up)
 */

/** Codes of the instructions used, by their names in the standard (WebAssembly 2.0). */
const get = (/** @type {number} */ local) => [0x20, local];
const set = (/** @type {number} */ local) => [0x21, local];
const number = (/** @type {number} */ value) => [0x41, value];
const add = 0x6a;
const xor = 0x73;
const shiftLeft = 0x74;
const shiftRight = 0x75;
const isBelow = 0x49;
const isZero = 0x45;
const load = (/** @type {number} */ offset) => [0x28, 2, offset];
const loadTwo = (/** @type {number} */ offset) => [0xfd, 0x00, 3, offset];
const storeTwo = (/** @type {number} */ offset) => [0xfd, 0x0b, 3, offset];
const loadTwice = [0xfd, 0x0a, 3, 0];
const addTwo = [0xfd, 0xf0, 0x01];
const subtractTwo = [0xfd, 0xf1, 0x01];
const multiplyTwo = [0xfd, 0xf2, 0x01];
const largerOfTwo = [0xfd, 0xf7, 0x01];
const spread = [0xfd, 0x11];
const andNot = [0xfd, 0x4f];
const block = [0x02, 0x40];
const loop = [0x03, 0x40];
const end = 0x0b;
const leaveIf = (/** @type {number} */ depth) => [0x0d, depth];
const again = (/** @type {number} */ depth) => [0x0c, depth];

/** @typedef {number | readonly Code[]} Code */

const increase = (/** @type {number} */ local, /** @type {number} */ by) => [get(local), number(by), add, set(local)];
/** Four pairs make the eight lanes. `each` is given the place of a pair in bytes, and which of the four it is. */
const pairs = (/** @type {(offset: number, pair: number) => Code} */ each) => [0, 1, 2, 3].map((pair) => each(16 * pair, pair));
/** For each firm, then for each of its links while `at` is before the end its start array gives; the arrays of links are walked once from front to back. */
const forLinks = (
  /** @type {{ firms: number, start: number, first: number, at: number, end: number, link: Code, before: Code, after: Code }} */ walk,
) => [
  block,
  [get(walk.firms), isZero, leaveIf(0)],
  loop,
  walk.before,
  [get(walk.start), load(4), number(2), shiftLeft, get(walk.first), add, set(walk.end)],
  block,
  loop,
  [get(walk.at), get(walk.end), isBelow, isZero, leaveIf(1)],
  walk.link,
  again(0),
  end,
  end,
  walk.after,
  increase(walk.start, 4),
  [...increase(walk.firms, -1 & 0x7f), get(walk.firms), leaveIf(0)],
  end,
  end,
];

/** Parameters: 0 firms, 1 start, 2 suppliers, 3 shares, 4 up, 5 upNext. Locals: 6 end, 7 place, 8 at; pairs 9 to 12 loss, 13 share. */
const passUp = {
  parameters: 6,
  numbers: 3,
  pairs: 5,
  code: [
    [get(2), set(8)],
    forLinks({
      firms: 0,
      start: 1,
      first: 2,
      at: 8,
      end: 6,
      before: pairs((offset, pair) => [get(4), loadTwo(offset), set(9 + pair)]),
      link: [
        [get(3), loadTwice, set(13)],
        [get(8), load(0), number(6), shiftLeft, get(5), add, set(7)],
        pairs((offset, pair) => [get(7), get(7), loadTwo(offset), get(13), get(9 + pair), multiplyTwo, addTwo, storeTwo(offset)]),
        increase(8, 4),
        increase(3, 8),
      ],
      after: [get(4), number64(), add, set(4)],
    }),
  ],
};

/**
 * Parameters: 0 firms, 1 start, 2 suppliers, 3 shares, 4 felt, 5 down, 6 added. Locals: 7 end, 8 place, 9 at, 10 all bits where a group ends;
 * pairs 11 to 14 worst, 15 to 18 sum (0 at the end of each group), 19 share, 20 the same bits.
 */
const passDown = {
  parameters: 7,
  numbers: 4,
  pairs: 10,
  code: [
    [get(2), set(9)],
    forLinks({
      firms: 0,
      start: 1,
      first: 2,
      at: 9,
      end: 7,
      before: pairs((offset, pair) => [get(5), loadTwo(offset), set(11 + pair)]),
      link: [
        [get(3), loadTwice, set(19)],
        [get(9), load(0), number(31), shiftRight, set(10)],
        [get(9), load(0), get(10), xor, number(6), shiftLeft, get(4), add, set(8)],
        [get(10), spread, set(20)],
        // Sums only grow within a group: the largest of all on the way is the largest at its end.
        pairs((offset, pair) => [
          [get(15 + pair), get(19), get(8), loadTwo(offset), multiplyTwo, addTwo, set(15 + pair)],
          [get(11 + pair), get(15 + pair), largerOfTwo, set(11 + pair)],
          [get(15 + pair), get(20), andNot, set(15 + pair)],
        ]),
        increase(9, 4),
        increase(3, 8),
      ],
      after: [
        pairs((offset, pair) => [
          [get(6), get(6), loadTwo(offset), get(11 + pair), get(5), loadTwo(offset), subtractTwo, largerOfTwo, storeTwo(offset)],
          [get(5), get(11 + pair), storeTwo(offset)],
        ]),
        [get(5), number64(), add, set(5)],
      ],
    }),
  ],
};

/** Parameters: 0 firms, 1 up, 2 upNext, 3 added. */
const findAdded = {
  parameters: 4,
  numbers: 0,
  pairs: 0,
  code: [
    block,
    [get(0), isZero, leaveIf(0)],
    loop,
    pairs((offset) => [
      get(3),
      get(3),
      loadTwo(offset),
      get(2),
      loadTwo(offset),
      get(1),
      loadTwo(offset),
      subtractTwo,
      largerOfTwo,
      storeTwo(offset),
    ]),
    [get(1), number64(), add, set(1)],
    [get(2), number64(), add, set(2)],
    [...increase(0, -1 & 0x7f), get(0), leaveIf(0)],
    end,
    end,
  ],
};

/** 64, bytes of a firm's eight numbers; constants have seven bits a byte and a sign. */
function number64() {
  return [0x41, 0xc0, 0x00];
}

/**
 * What is used of WebAssembly; the types of Node leave it to those of browsers.
 * @typedef {{ readonly buffer: ArrayBuffer }} Memory
 * @typedef {{
 *   readonly Memory: new (size: { initial: number }) => Memory,
 *   readonly Module: new (bytes: Uint8Array) => object,
 *   readonly Instance: new (module: object, imports: object) => { readonly exports: unknown },
 * }} Wasm
 */
const wasm = /** @type {{ WebAssembly: Wasm }} */ (/** @type {unknown} */ (globalThis)).WebAssembly;

/**
 * A memory of at least so many bytes, and the three functions on it. Addresses are bytes.
 * @param {number} bytes
 */
export function laneCode(bytes) {
  const memory = new wasm.Memory({ initial: Math.ceil(bytes / 65_536) });
  const { exports } = new wasm.Instance(new wasm.Module(moduleOf({ passUp, passDown, findAdded })), { lanes: { memory } });
  const code = /** @type {Record<"passUp" | "passDown" | "findAdded", (...addresses: number[]) => void>} */ (exports);
  return { code, buffer: memory.buffer };
}

/**
 * The bytes of a module of functions without results.
 * @param {Record<string, { parameters: number, numbers: number, pairs: number, code: Code }>} functions
 */
function moduleOf(functions) {
  const all = Object.entries(functions);
  const types = all.map(([, { parameters }]) => [0x60, size(parameters), Array.from({ length: parameters }, () => 0x7f), 0]);
  const exported = all.map(([name], at) => [text(name), 0, at]);
  const bodies = all.map(([, { numbers, pairs: twos, code }]) => {
    const locals = [numbers, 0x7f, twos, 0x7b];
    const body = flat([2, locals, code, end]);
    return [size(body.length), body];
  });
  /** @type {[id: number, content: Code][]} */
  const contents = [
    [1, [size(all.length), types]],
    [2, [1, text("lanes"), text("memory"), 2, 0, 0]],
    [3, [size(all.length), all.map((_, at) => at)]],
    [7, [size(all.length), exported]],
    [10, [size(all.length), bodies]],
  ];
  const sections = contents.map(([id, content]) => {
    const bytes = flat(content);
    return [id, size(bytes.length), bytes];
  });
  return Uint8Array.from(flat([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, sections]));
}

/**
 * @param {Code} code
 * @returns {number[]}
 */
function flat(code) {
  return typeof code === "number" ? [code] : code.flatMap(flat);
}

/**
 * A size in seven bits a byte.
 * @param {number} value
 * @returns {number[]}
 */
function size(value) {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...size(value >>> 7)];
}

/** @param {string} name */
function text(name) {
  return [size(name.length), Array.from({ length: name.length }, (_, at) => name.charCodeAt(at))];
}
