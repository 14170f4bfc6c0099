/** Widths of the bars and the gaps between them, in turn. */
const BARS = {
  'Code 128': [
    'CZJ1230ABC',
    '2112141313213123111121331131411122322121231141311113231311231313214311112331112',
  ],
  'Code 39': [
    'SN-4711',
    '131131311111311133111111311331131111313111133111311113113131311311113131131111311311313111',
  ],
  'EAN-13': [
    '4006381333931',
    '11132111123111414113121122211111141114111411311214112221111',
  ],
  'EAN-8': ['96385074', '1113112111414111213111111231321113121132111'],
} as const;

const SQUARES = {
  QR: [
    '#######.#.##..#######',
    '#.....#..#.#..#.....#',
    '#.###.#.......#.###.#',
    '#.###.#.#..##.#.###.#',
    '#.###.#..##.#.#.###.#',
    '#.....#....##.#.....#',
    '#######.#.#.#.#######',
    '.........#.#.........',
    '..#.###.####.#...#..#',
    '....#..#.#.#..#...#.#',
    '#.##.###..##.#..#...#',
    '##.#.#...###.#.....#.',
    '.###..#.#.###.#.##..#',
    '........#....#.#.#...',
    '#######..#...###...#.',
    '#.....#.#..#.####...#',
    '#.###.#.#......#..#.#',
    '#.###.#..#.#####..##.',
    '#.###.#.###.#.#.##..#',
    '#.....#..........#.##',
    '#######....#....#.#.#',
  ],
  'Data Matrix': [
    '#.#.#.#.#.#.',
    '#.###.##..##',
    '#..##...#.#.',
    '####..####.#',
    '#..##.##.##.',
    '#.###...#.##',
    '####..#.....',
    '#.#...######',
    '##.####..#..',
    '#....#####.#',
    '##.##.#...#.',
    '############',
  ],
} as const;

const HEIGHT_OF_BARS = 16;
const MARGIN = 12;
const SCALE = 6;

export interface BarcodePicture {
  format: string;
  /** What the barcode says. */
  text: string;
  data: Uint8ClampedArray;
  width: number;
  height: number;
}

/** A label as a camera sees it, with a barcode of each kind that is read. */
export const barcodePictures: readonly BarcodePicture[] = [
  ...Object.entries(BARS).map(([format, [text, widths]]) => {
    const row = [...widths]
      .map((width, index) => (index % 2 ? '.' : '#').repeat(Number(width)))
      .join('');
    return { format, text, ...draw(Array(HEIGHT_OF_BARS).fill(row)) };
  }),
  ...Object.entries(SQUARES).map(([format, rows]) => ({
    format,
    text: 'SN-4711',
    ...draw(rows),
  })),
];

/** A label without anything on it. */
export const blankPicture = draw(Array(HEIGHT_OF_BARS).fill('.'.repeat(80)));

/** Dark on light, with the margin that a barcode needs. */
function draw(rows: readonly string[]) {
  const width = (rows[0].length + 2 * MARGIN) * SCALE;
  const height = (rows.length + 2 * MARGIN) * SCALE;
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const row = rows[Math.floor(y / SCALE) - MARGIN];
      const isDark = row?.[Math.floor(x / SCALE) - MARGIN] === '#';
      const grey = isDark ? 40 : 220;
      data.set([grey, grey, grey, 255], (y * width + x) * 4);
    }
  }
  return { data, width, height };
}
