import { BarcodeReader } from './BarcodeReader';
import { BrowserBarcodeReader } from './BrowserBarcodeReader';
import { openCamera } from './openCamera';

const PAUSE_MILLISECONDS = 150;

/**
 * Shows the camera in a video until it sees a barcode. The camera is off again
 * when this ends, and as soon as it is given up.
 *
 * @returns the text of the first barcode; undefined when it was given up
 */
export async function scanBarcode(
  video: HTMLVideoElement,
  signal: AbortSignal,
): Promise<string | undefined> {
  const camera = await openCamera();
  const turnOff = () => camera.getTracks().forEach(track => track.stop());
  signal.addEventListener('abort', turnOff);
  try {
    if (signal.aborted) return undefined;
    video.srcObject = camera;
    await video.play();
    const reader = await barcodeReader();
    while (!signal.aborted) {
      const text = (await reader.read(video))?.trim();
      if (text) return text;
      await new Promise(resolve => setTimeout(resolve, PAUSE_MILLISECONDS));
    }
    return undefined;
  } finally {
    // Before the camera goes, so that its last picture stays to be seen.
    video.pause();
    turnOff();
    signal.removeEventListener('abort', turnOff);
  }
}

/** The browser's own, or else the library's, which is only then loaded. */
async function barcodeReader(): Promise<BarcodeReader> {
  const ofBrowser = await BrowserBarcodeReader.create();
  if (ofBrowser) return ofBrowser;
  const { LibraryBarcodeReader } = await import('./LibraryBarcodeReader');
  return LibraryBarcodeReader.create();
}
