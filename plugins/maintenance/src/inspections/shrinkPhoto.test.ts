import { shrinkPhoto } from './shrinkPhoto';

/** Stands for what a browser has and jsdom has not: reading and drawing of images. */
function browserThatReads(
  image: { width: number; height: number } | undefined,
) {
  const close = jest.fn();
  const read = jest.fn(async () => {
    if (!image) throw new Error('The source image could not be decoded');
    return { ...image, close };
  });
  Object.assign(globalThis, { createImageBitmap: read });
  const drawn = { drawImage: jest.fn(), fillRect: jest.fn() };
  const canvas = HTMLCanvasElement.prototype;
  jest.spyOn(canvas, 'getContext').mockReturnValue(drawn as never);
  jest
    .spyOn(canvas, 'toBlob')
    .mockImplementation((tell, type) => tell(new Blob(['small'], { type })));
  return { close, read, ...drawn };
}

const photo = new Blob(['x'.repeat(5000)], { type: 'image/png' });

describe('shrinkPhoto', () => {
  afterEach(() => {
    jest.restoreAllMocks();
    Reflect.deleteProperty(globalThis, 'createImageBitmap');
  });

  it('makes a photo no longer than 2000 pixels, upright', async () => {
    const browser = browserThatReads({ width: 3000, height: 4000 });
    const sent = await shrinkPhoto(photo);
    expect(sent.type).toBe('image/jpeg');
    expect(browser.read).toHaveBeenCalledWith(photo, {
      imageOrientation: 'from-image',
    });
    expect(browser.drawImage).toHaveBeenCalledWith(
      expect.anything(),
      0,
      0,
      1500,
      2000,
    );
    expect(browser.close).toHaveBeenCalled();
  });

  it.each([
    ['is small enough', { width: 2000, height: 1200 }],
    ['this browser cannot read', undefined],
  ])('leaves a photo as it is that %s', async (_, image) => {
    browserThatReads(image);
    await expect(shrinkPhoto(photo)).resolves.toBe(photo);
  });

  it('leaves a photo as it is that would become larger', async () => {
    browserThatReads({ width: 3000, height: 4000 });
    const tiny = new Blob(['x'], { type: 'image/png' });
    await expect(shrinkPhoto(tiny)).resolves.toBe(tiny);
  });
});
