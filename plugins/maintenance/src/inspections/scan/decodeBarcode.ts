import {
  BarcodeFormat,
  BinaryBitmap,
  DataMatrixReader,
  DecodeHintType,
  GlobalHistogramBinarizer,
  HybridBinarizer,
  MultiFormatOneDReader,
  QRCodeReader,
  Reader,
  RGBLuminanceSource,
} from '@zxing/library';

const HINTS = new Map([
  [
    DecodeHintType.POSSIBLE_FORMATS,
    [
      BarcodeFormat.CODE_128,
      BarcodeFormat.CODE_39,
      BarcodeFormat.EAN_13,
      BarcodeFormat.EAN_8,
    ],
  ],
]);

// Not the library's reader of all formats, which writes to the console each
// time that one of them is not there.
const bars = new MultiFormatOneDReader(HINTS);
const squares = [new QRCodeReader(), new DataMatrixReader()];

/** The text of a barcode that runs across the picture or, if square, lies in its middle. */
export function decodeBarcode(
  pixels: Pick<ImageData, 'data' | 'width' | 'height'>,
): string | undefined {
  const light = new RGBLuminanceSource(
    brightness(pixels),
    pixels.width,
    pixels.height,
  );
  // Dark is what is darker than its surroundings, which sees through shadows,
  // or than the whole picture, which sees through the grain of poor light.
  const local = new BinaryBitmap(new HybridBinarizer(light));
  const whole = new BinaryBitmap(new GlobalHistogramBinarizer(light));
  const attempts: [Reader, BinaryBitmap][] = [
    [bars, local],
    ...squares.map((reader): [Reader, BinaryBitmap] => [reader, local]),
    ...squares.map((reader): [Reader, BinaryBitmap] => [reader, whole]),
  ];
  for (const [reader, picture] of attempts) {
    try {
      return reader.decode(picture, HINTS).getText();
    } catch {
      // So the library says that it found none, or one that it could not make out.
    }
  }
  return undefined;
}

function brightness({ data }: Pick<ImageData, 'data'>): Uint8ClampedArray {
  const result = new Uint8ClampedArray(data.length / 4);
  for (let index = 0; index < result.length; index++) {
    const at = index * 4;
    // The eye, and the camera, see most of a picture in its green.
    result[index] = (data[at] + 2 * data[at + 1] + data[at + 2]) / 4;
  }
  return result;
}
