import SignaturePad from 'signature_pad';
import {
  fitStrokes,
  SignatureStrokes,
  strokesFrom,
  strokesIn,
  StrokeView,
} from './signatureStrokes';

/**
 * A canvas that is signed on. Its strokes are kept as vectors, so that a phone
 * which is turned loses none of them: they are drawn anew to fit the canvas.
 */
export class SignatureField {
  readonly #canvas: HTMLCanvasElement;
  readonly #pad: SignaturePad;
  readonly #onChange: (isDrawn: boolean) => void;
  #size = { width: 0, height: 0 };
  #view: StrokeView = { scale: 1, left: 0, top: 0 };
  /** Of the field in which the first stroke was drawn. */
  #aspect = 1;

  constructor(canvas: HTMLCanvasElement, onChange: (isDrawn: boolean) => void) {
    this.#canvas = canvas;
    this.#onChange = onChange;
    // White, so that the image can be read in both themes and on paper.
    this.#pad = new SignaturePad(canvas, { backgroundColor: '#fff' });
    this.#pad.addEventListener('endStroke', this.#tell);
    this.fit();
  }

  /** To be called where the canvas may have changed its size. */
  fit(): void {
    const { offsetWidth: width, offsetHeight: height } = this.#canvas;
    const isSame = width === this.#size.width && height === this.#size.height;
    // A canvas without a size is hidden for a while.
    if (isSame || width * height === 0) return;
    const strokes = this.#strokes();
    // The pixels of the screen are finer than those of the page.
    const ratio = Math.max(window.devicePixelRatio, 1);
    this.#canvas.width = width * ratio;
    this.#canvas.height = height * ratio;
    this.#canvas.getContext('2d')?.scale(ratio, ratio);
    this.#size = { width, height };
    this.#draw(strokes);
  }

  clear(): void {
    this.#pad.clear();
    this.#draw(this.#strokes());
    this.#tell();
  }

  /** A PNG with every stroke, undefined while nothing is drawn. */
  async toImage(): Promise<Blob | undefined> {
    if (this.#pad.isEmpty()) return undefined;
    // What a finger drew beyond the edge comes in.
    this.#draw(this.#strokes());
    return new Promise(resolve =>
      this.#canvas.toBlob(image => resolve(image ?? undefined), 'image/png'),
    );
  }

  close(): void {
    this.#pad.removeEventListener('endStroke', this.#tell);
    this.#pad.off();
  }

  #strokes(): SignatureStrokes {
    return {
      strokes: strokesFrom(this.#pad.toData(), this.#view),
      aspect: this.#aspect,
    };
  }

  #draw(drawn: SignatureStrokes): void {
    const { width, height } = this.#size;
    if (drawn.strokes.length === 0) this.#aspect = height / width;
    this.#view = fitStrokes({ ...drawn, aspect: this.#aspect }, this.#size);
    this.#pad.fromData(strokesIn(drawn.strokes, this.#view));
  }

  readonly #tell = () => this.#onChange(!this.#pad.isEmpty());
}
