"use strict";
// A QR code of version 4, level L: 78 bytes are enough for an address. ISO/IEC 18004.
const Qr = (() => {
  const SIDE = 33, DATA = 80, CHECK = 20;
  const exp = new Uint8Array(512), log = new Uint8Array(256);
  for (let i = 0, x = 1; i < 255; i++) {
    exp[i] = exp[i + 255] = x;
    log[x] = i;
    x = x & 128 ? (x << 1) ^ 0x11d : x << 1;
  }
  let generator = [1];
  for (let i = 0; i < CHECK; i++) {
    const next = new Array(generator.length + 1).fill(0);
    generator.forEach((c, k) => {
      next[k] ^= c;
      next[k + 1] ^= c ? exp[log[c] + i] : 0;
    });
    generator = next;
  }

  function codewords(text) {
    const bytes = new TextEncoder().encode(text);
    let bits = "0100" + bytes.length.toString(2).padStart(8, "0");
    for (const b of bytes) bits += b.toString(2).padStart(8, "0");
    bits = bits.slice(0, DATA * 8).padEnd(Math.min(bits.length + 4, DATA * 8), "0");
    bits = bits.padEnd(Math.ceil(bits.length / 8) * 8, "0");
    const words = [];
    for (let i = 0; i < bits.length; i += 8) words.push(parseInt(bits.slice(i, i + 8), 2));
    for (let pad = 0xec; words.length < DATA; pad ^= 0xec ^ 0x11) words.push(pad);
    const rest = words.concat(new Array(CHECK).fill(0));
    for (let i = 0; i < DATA; i++) {
      const factor = rest[i];
      if (factor) generator.forEach((c, k) => { if (c) rest[i + k] ^= exp[log[c] + log[factor]]; });
    }
    return words.concat(rest.slice(DATA));
  }

  function matrix(text) {
    const dark = Array.from({ length: SIDE }, () => new Array(SIDE).fill(null));
    const square = (row, column, from, to, is) => {
      for (let r = from; r <= to; r++) for (let c = from; c <= to; c++)
        if (dark[row + r] !== undefined && dark[row + r][column + c] !== undefined)
          dark[row + r][column + c] = is(Math.max(Math.abs(r), Math.abs(c)));
    };
    for (const [row, column] of [[3, 3], [3, SIDE - 4], [SIDE - 4, 3]])
      square(row, column, -4, 4, d => d !== 2 && d !== 4);
    square(26, 26, -2, 2, d => d !== 1);
    for (let i = 8; i < SIDE - 8; i++) dark[6][i] = dark[i][6] = i % 2 === 0;
    const format = 0b111011111000100; // level L, mask 0
    for (let i = 0; i < 15; i++) {
      const bit = (format >> i & 1) === 1;
      dark[i < 6 ? i : i < 8 ? i + 1 : SIDE - 15 + i][8] = bit;
      dark[8][i < 8 ? SIDE - 1 - i : i < 9 ? 7 : 14 - i] = bit;
    }
    dark[SIDE - 8][8] = true;
    const words = codewords(text);
    let at = 0, up = true;
    for (let right = SIDE - 1; right > 0; right -= 2, up = !up) {
      if (right === 6) right = 5;
      for (let i = 0; i < SIDE; i++) for (const column of [right, right - 1]) {
        const row = up ? SIDE - 1 - i : i;
        if (dark[row][column] !== null) continue;
        const bit = at < words.length * 8 && (words[at >> 3] >> (7 - (at & 7)) & 1) === 1;
        at++;
        dark[row][column] = bit !== ((row + column) % 2 === 0);
      }
    }
    return dark;
  }

  function svg(text, px) {
    let path = "";
    matrix(text).forEach((line, y) => line.forEach((is, x) => {
      if (is) path += `M${x + 4} ${y + 4}h1v1h-1z`;
    }));
    const side = SIDE + 8;
    return `<svg width="${px}" height="${px}" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges">` +
      `<path fill="#fff" d="M0 0h${side}v${side}h-${side}z"/><path d="${path}"/></svg>`;
  }
  return { svg };
})();
