/** Reads barcodes in the picture of a camera. */
export interface BarcodeReader {
  /** @returns the text of a barcode that the video shows at this moment, if any */
  read(video: HTMLVideoElement): Promise<string | undefined>;
}
