/** The generator polynomial, its bits read backwards. */
const generator = 0xedb88320;

/** What each byte comes to: eight steps of the division at once. */
const remainders = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) rest = (rest >>> 1) ^ (generator & -(rest & 1));
  return rest;
});

/**
 * The checksum CRC-32 of bytes, a whole number below 2³²: the one of PNG, gzip and Ethernet (CRC-32/ISO-HDLC). A single
 * wrong bit and any run of wrong bits no longer than 32 are always found; other damage is missed once in 2³².
 *
 * Reference: ITU-T Recommendation V.42, 8.1.1.6.2; W. W. Peterson and D. T. Brown, "Cyclic codes for error detection",
 * 1961.
 */
export function crc32(bytes: Uint8Array): number {
  let rest = 0xffffffff;
  for (const byte of bytes) rest = (rest >>> 8) ^ (remainders[(rest ^ byte) & 0xff] ?? 0);
  return ~rest >>> 0;
}
