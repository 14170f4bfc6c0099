/** The part of the Barcode Detection API that is used; not every browser has it. */
interface BarcodeDetector {
  detect(source: HTMLVideoElement): Promise<{ rawValue: string }[]>;
}

type BarcodeDetectorConstructor = new () => BarcodeDetector;

const LOOK_MILLISECONDS = 250;

function barcodeDetector(): BarcodeDetectorConstructor | undefined {
  return (window as { BarcodeDetector?: BarcodeDetectorConstructor })
    .BarcodeDetector;
}

/** Whether this browser reads barcodes with its camera. */
export function canScan(): boolean {
  return (
    barcodeDetector() !== undefined &&
    typeof navigator.mediaDevices?.getUserMedia === 'function'
  );
}

/**
 * Shows the camera in a video until it sees a barcode.
 *
 * @returns the text of the first barcode; undefined when it was given up
 */
export async function scanBarcode(
  video: HTMLVideoElement,
  signal: AbortSignal,
): Promise<string | undefined> {
  const Detector = barcodeDetector();
  if (!Detector) return undefined;
  const camera = await navigator.mediaDevices.getUserMedia({
    video: { facingMode: 'environment' },
  });
  try {
    video.srcObject = camera;
    await video.play();
    const detector = new Detector();
    while (!signal.aborted) {
      const [code] = await detector.detect(video);
      if (code?.rawValue.trim()) return code.rawValue.trim();
      await new Promise(resolve => setTimeout(resolve, LOOK_MILLISECONDS));
    }
    return undefined;
  } finally {
    for (const track of camera.getTracks()) track.stop();
    video.srcObject = null;
  }
}
