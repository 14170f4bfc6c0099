import type { PointGroup } from 'signature_pad';
import {
  FieldSize,
  fitStrokes,
  SignatureStrokes,
  strokesFrom,
  strokesIn,
} from './signatureStrokes';

const LANDSCAPE: FieldSize = { width: 800, height: 200 };
const PORTRAIT: FieldSize = { width: 350, height: 200 };

function stroke(points: [number, number][], width = 2): PointGroup {
  return {
    dotSize: 0,
    minWidth: 0.5,
    maxWidth: width,
    penColor: 'black',
    velocityFilterWeight: 0.7,
    compositeOperation: 'source-over',
    points: points.map(([x, y], time) => ({ x, y, time, pressure: 0.5 })),
  };
}

/** Strokes drawn in a field that is empty. */
function begin(drawn: PointGroup[], field: FieldSize): SignatureStrokes {
  const aspect = field.height / field.width;
  const view = fitStrokes({ strokes: [], aspect }, field);
  return { strokes: strokesFrom(drawn, view), aspect };
}

function pointsIn(signature: SignatureStrokes, field: FieldSize) {
  return strokesIn(signature.strokes, fitStrokes(signature, field)).flatMap(
    ({ points }) => points.map(({ x, y }) => [Math.round(x), Math.round(y)]),
  );
}

describe('the strokes of a signature', () => {
  it('stay in a field that becomes narrower, undistorted and in the middle', () => {
    const signature = begin(
      [
        stroke([
          [20, 100],
          [780, 180],
        ]),
      ],
      LANDSCAPE,
    );
    expect(pointsIn(signature, PORTRAIT)).toEqual([
      [9, 100],
      [341, 135],
    ]);
  });

  it('are where they were when the phone is turned back', () => {
    const signature = begin(
      [
        stroke([
          [20, 100],
          [780, 180],
        ]),
      ],
      LANDSCAPE,
    );
    const view = fitStrokes(signature, PORTRAIT);
    const turned = {
      ...signature,
      strokes: strokesFrom(strokesIn(signature.strokes, view), view),
    };
    expect(pointsIn(turned, LANDSCAPE)).toEqual([
      [20, 100],
      [780, 180],
    ]);
  });

  it('all fit where some were drawn above and below those of a wider field', () => {
    const begun = begin([stroke([[20, 100]])], LANDSCAPE);
    const view = fitStrokes(begun, PORTRAIT);
    const more = strokesFrom(
      [
        stroke([
          [10, 5],
          [340, 195],
        ]),
      ],
      view,
    );
    const signature = { ...begun, strokes: [...begun.strokes, ...more] };
    for (const field of [LANDSCAPE, PORTRAIT]) {
      for (const [x, y] of pointsIn(signature, field)) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(y).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(field.width);
        expect(y).toBeLessThanOrEqual(field.height);
      }
    }
  });

  it('become as thick as the field is large', () => {
    const signature = begin([stroke([[0, 0]], 4)], LANDSCAPE);
    const [small] = strokesIn(
      signature.strokes,
      fitStrokes({ ...signature, strokes: [] }, PORTRAIT),
    );
    expect(small.maxWidth).toBeCloseTo((4 * 350) / 800);
  });
});
