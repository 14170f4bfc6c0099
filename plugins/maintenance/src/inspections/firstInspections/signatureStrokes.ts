import type { PointGroup } from 'signature_pad';

/** Width and height of a field, in pixels of the page. */
export interface FieldSize {
  width: number;
  height: number;
}

/** Where the strokes of a signature lie in a field: their origin, and pixels to their unit. */
export interface StrokeView {
  scale: number;
  left: number;
  top: number;
}

/**
 * The strokes of a signature as vectors relative to the field in which the
 * first one was drawn, whose width is 1. A stroke that was drawn after the
 * field had changed its shape may lie outside of it.
 */
export interface SignatureStrokes {
  strokes: PointGroup[];
  /** Height of that field. */
  aspect: number;
}

/** Strokes out of a field in which they are seen like this. */
export function strokesFrom(
  drawn: readonly PointGroup[],
  view: StrokeView,
): PointGroup[] {
  return drawn.map(stroke =>
    place(
      stroke,
      1 / view.scale,
      -view.left / view.scale,
      -view.top / view.scale,
    ),
  );
}

/** Strokes as they are drawn in a field. */
export function strokesIn(
  strokes: readonly PointGroup[],
  { scale, left, top }: StrokeView,
): PointGroup[] {
  return strokes.map(stroke => place(stroke, scale, left, top));
}

/**
 * How the whole signature, and the field it was begun in, fit into a field of
 * another size: as large as possible, in the middle, undistorted.
 */
export function fitStrokes(
  { strokes, aspect }: SignatureStrokes,
  field: FieldSize,
): StrokeView {
  let [left, top, right, bottom] = [0, 0, 1, aspect];
  for (const { points, maxWidth } of strokes) {
    for (const { x, y } of points) {
      left = Math.min(left, x - maxWidth);
      top = Math.min(top, y - maxWidth);
      right = Math.max(right, x + maxWidth);
      bottom = Math.max(bottom, y + maxWidth);
    }
  }
  const scale = Math.min(
    field.width / (right - left),
    field.height / (bottom - top),
  );
  return {
    scale,
    left: (field.width - (left + right) * scale) / 2,
    top: (field.height - (top + bottom) * scale) / 2,
  };
}

function place(
  stroke: PointGroup,
  scale: number,
  left: number,
  top: number,
): PointGroup {
  return {
    ...stroke,
    dotSize: stroke.dotSize * scale,
    minWidth: stroke.minWidth * scale,
    maxWidth: stroke.maxWidth * scale,
    points: stroke.points.map(point => ({
      ...point,
      x: point.x * scale + left,
      y: point.y * scale + top,
    })),
  };
}
