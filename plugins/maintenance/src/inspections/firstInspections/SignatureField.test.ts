import { SignatureField } from './SignatureField';

/** Paints nothing, and knows the area of what it was told to paint. */
class Ink {
  bounds?: { left: number; top: number; right: number; bottom: number };
  scale() {}
  clearRect() {}
  fillRect() {
    this.bounds = undefined;
  }
  beginPath() {}
  closePath() {}
  fill() {}
  moveTo() {}
  arc(x: number, y: number) {
    const { left, top, right, bottom } = this.bounds ?? {
      left: x,
      top: y,
      right: x,
      bottom: y,
    };
    this.bounds = {
      left: Math.min(left, x),
      top: Math.min(top, y),
      right: Math.max(right, x),
      bottom: Math.max(bottom, y),
    };
  }
}

function aCanvas() {
  const canvas = document.createElement('canvas');
  const ink = new Ink();
  let size = { width: 800, height: 200 };
  Object.defineProperties(canvas, {
    offsetWidth: { get: () => size.width },
    offsetHeight: { get: () => size.height },
  });
  canvas.getContext = () => ink as never;
  canvas.toBlob = callback => callback(new Blob(['png']));
  const resize = (width: number, height: number) => {
    size = { width, height };
  };
  return { canvas, ink, resize };
}

/** A dot at each of the points. */
function draw(canvas: HTMLCanvasElement, points: [number, number][]) {
  for (const [clientX, clientY] of points) {
    const tell = (target: EventTarget, type: string, buttons: number) =>
      target.dispatchEvent(
        Object.assign(
          new MouseEvent(type, { bubbles: true, buttons, clientX, clientY }),
          { pointerId: 1, pressure: 0.5 },
        ),
      );
    tell(canvas, 'pointerdown', 1);
    tell(window, 'pointerup', 0);
  }
}

describe('SignatureField', () => {
  // What the pad asks the browser for and jsdom lacks.
  beforeAll(() => {
    Object.assign(window, { PointerEvent: MouseEvent });
  });

  it('keeps all the ink when the phone is turned before signing off', async () => {
    const { canvas, ink, resize } = aCanvas();
    const onChange = jest.fn();
    const field = new SignatureField(canvas, onChange);
    draw(canvas, [
      [20, 100],
      [300, 40],
      [780, 160],
    ]);
    expect(onChange).toHaveBeenLastCalledWith(true);

    resize(350, 200);
    field.fit();
    expect(ink.bounds?.left).toBeGreaterThanOrEqual(0);
    expect(ink.bounds?.right).toBeLessThanOrEqual(350);
    expect(ink.bounds?.right).toBeGreaterThan(320);
    expect(await field.toImage()).toBeInstanceOf(Blob);

    field.clear();
    expect(onChange).toHaveBeenLastCalledWith(false);
    expect(await field.toImage()).toBeUndefined();
  });

  it('loses nothing while it is hidden', async () => {
    const { canvas, ink, resize } = aCanvas();
    const field = new SignatureField(canvas, () => {});
    draw(canvas, [
      [20, 100],
      [780, 160],
    ]);
    resize(0, 0);
    field.fit();
    resize(400, 200);
    field.fit();
    expect(ink.bounds?.right).toBeLessThanOrEqual(400);
    expect(ink.bounds?.right).toBeGreaterThan(350);
  });
});
