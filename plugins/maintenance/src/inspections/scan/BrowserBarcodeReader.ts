import { BarcodeReader } from './BarcodeReader';

/** The part of the Barcode Detection API that is used. */
interface BarcodeDetector {
  detect(source: HTMLVideoElement): Promise<{ rawValue: string }[]>;
}

interface BarcodeDetectorConstructor {
  new (options: { formats: readonly string[] }): BarcodeDetector;
  getSupportedFormats(): Promise<string[]>;
}

/** What stands on the labels of devices and parts. */
const FORMATS = [
  'code_128',
  'code_39',
  'ean_13',
  'ean_8',
  'qr_code',
  'data_matrix',
];

/** The reader that some browsers bring with them. */
export class BrowserBarcodeReader implements BarcodeReader {
  readonly #detector: BarcodeDetector;

  /**
   * @returns undefined where the browser has no reader, or one that knows no
   *   barcodes, as on Android phones without the services of Google
   */
  static async create(): Promise<BrowserBarcodeReader | undefined> {
    const { BarcodeDetector: Detector } = window as {
      BarcodeDetector?: BarcodeDetectorConstructor;
    };
    if (!Detector) return undefined;
    const known = await Detector.getSupportedFormats();
    if (!FORMATS.every(format => known.includes(format))) return undefined;
    return new BrowserBarcodeReader(new Detector({ formats: FORMATS }));
  }

  private constructor(detector: BarcodeDetector) {
    this.#detector = detector;
  }

  async read(video: HTMLVideoElement): Promise<string | undefined> {
    const [code] = await this.#detector.detect(video);
    return code?.rawValue;
  }
}
