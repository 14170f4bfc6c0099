import { barcodePictures, blankPicture } from '../../__testUtils__/barcodes';
import { decodeBarcode } from './decodeBarcode';

/** Like a camera that sees little: the same spots of grain in every run. */
function grainy(data: Uint8ClampedArray): Uint8ClampedArray {
  let seed = 1;
  let grain = 0;
  return data.map((value, index) => {
    if (index % 4 === 0) {
      seed = (seed * 16_807) % 2_147_483_647;
      grain = (seed % 61) - 30;
    }
    return value + grain;
  });
}

describe('decodeBarcode', () => {
  it.each(barcodePictures)('reads $format', picture => {
    expect(decodeBarcode(picture)).toBe(picture.text);
  });

  it.each(barcodePictures)('reads $format in poor light', picture => {
    expect(decodeBarcode({ ...picture, data: grainy(picture.data) })).toBe(
      picture.text,
    );
  });

  it('reads nothing where no barcode is, and says nothing about it', () => {
    const warn = jest.spyOn(console, 'warn');
    expect(decodeBarcode(blankPicture)).toBeUndefined();
    expect(warn).not.toHaveBeenCalled();
  });
});
