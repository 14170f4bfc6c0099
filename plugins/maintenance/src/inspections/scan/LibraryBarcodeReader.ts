import { BarcodeReader } from './BarcodeReader';
import { decodeBarcode } from './decodeBarcode';

/** Enough for the bars of a small label; more only takes longer to look at. */
const LONGEST_SIDE = 1280;

/** Reads in JavaScript, where the browser has no reader. */
export class LibraryBarcodeReader implements BarcodeReader {
  readonly #canvas = document.createElement('canvas');
  #isTurned = false;

  static create(): LibraryBarcodeReader {
    return new LibraryBarcodeReader();
  }

  private constructor() {}

  async read(video: HTMLVideoElement): Promise<string | undefined> {
    const pixels = this.#draw(video);
    // Bars are only found across the picture, so every other look is at the
    // picture on its side: labels are also stuck on upright.
    this.#isTurned = !this.#isTurned;
    return pixels && decodeBarcode(pixels);
  }

  #draw(video: HTMLVideoElement): ImageData | undefined {
    const { videoWidth, videoHeight } = video;
    const context = this.#canvas.getContext('2d', { willReadFrequently: true });
    if (!context || !videoWidth || !videoHeight) return undefined;
    const scale = Math.min(1, LONGEST_SIDE / Math.max(videoWidth, videoHeight));
    const width = Math.round(videoWidth * scale);
    const height = Math.round(videoHeight * scale);
    this.#canvas.width = this.#isTurned ? height : width;
    this.#canvas.height = this.#isTurned ? width : height;
    if (this.#isTurned) context.setTransform(0, 1, -1, 0, height, 0);
    context.drawImage(video, 0, 0, width, height);
    return context.getImageData(0, 0, this.#canvas.width, this.#canvas.height);
  }
}
