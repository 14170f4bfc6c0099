import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { barcodePictures, blankPicture } from '../../__testUtils__/barcodes';
import { ScanButton } from './ScanButton';

const EVERY_FORMAT = [
  'code_128',
  'code_39',
  'ean_13',
  'ean_8',
  'qr_code',
  'data_matrix',
  'pdf417',
];

/** A camera with its light, in a browser that may have a reader of its own. */
function fakeCamera(options: { refuses?: string } = {}) {
  const track = { stop: jest.fn() };
  const getUserMedia = jest.fn(async () => {
    if (options.refuses) throw new DOMException('', options.refuses);
    return { getTracks: () => [track] };
  });
  Object.defineProperty(navigator, 'mediaDevices', {
    configurable: true,
    value: { getUserMedia },
  });
  return { track, getUserMedia };
}

function fakeBrowserReader(
  detect: () => Promise<{ rawValue: string }[]>,
  formats = EVERY_FORMAT,
) {
  class BarcodeDetector {
    static getSupportedFormats = async () => formats;
    detect = detect;
  }
  Object.assign(window, { BarcodeDetector });
}

/** What the camera sees, where the picture is drawn to be read in JavaScript. */
function fakePictures(
  picture: () => Pick<ImageData, 'data' | 'width' | 'height'>,
) {
  jest
    .spyOn(HTMLVideoElement.prototype, 'videoWidth', 'get')
    .mockReturnValue(640);
  jest
    .spyOn(HTMLVideoElement.prototype, 'videoHeight', 'get')
    .mockReturnValue(480);
  HTMLCanvasElement.prototype.getContext = jest.fn(() => ({
    setTransform() {},
    drawImage() {},
    getImageData: picture,
  })) as unknown as HTMLCanvasElement['getContext'];
}

function openScanner() {
  const onScanned = jest.fn();
  const { unmount } = renderInTestApp(<ScanButton onScanned={onScanned} />);
  const open = async () => {
    await userEvent.click(
      await screen.findByRole('button', { name: 'Scan serial number' }),
    );
    return screen.findByRole('dialog');
  };
  return { onScanned, open, unmount };
}

describe('ScanButton', () => {
  const vibrate = jest.fn();

  beforeEach(() => {
    HTMLMediaElement.prototype.play = async () => {};
    HTMLMediaElement.prototype.pause = () => {};
    Object.assign(navigator, { vibrate });
  });

  afterEach(() => {
    jest.restoreAllMocks();
    vibrate.mockReset();
    Reflect.deleteProperty(window, 'BarcodeDetector');
    Reflect.deleteProperty(navigator, 'mediaDevices');
  });

  it('shows what it read, gives it on and turns the camera off', async () => {
    const { track, getUserMedia } = fakeCamera();
    const detect = jest
      .fn()
      .mockResolvedValueOnce([])
      .mockResolvedValue([{ rawValue: ' CZJ1230ABC\n' }]);
    fakeBrowserReader(detect);
    const { onScanned, open } = openScanner();

    const dialog = await open();
    expect(within(dialog).getByText(/Hold the barcode/)).toBeVisible();
    expect(getUserMedia).toHaveBeenCalledWith({
      video: expect.objectContaining({ facingMode: 'environment' }),
    });

    expect(await within(dialog).findByText('CZJ1230ABC')).toBeVisible();
    expect(track.stop).toHaveBeenCalled();
    expect(vibrate).toHaveBeenCalled();
    expect(onScanned).not.toHaveBeenCalled();

    await waitFor(() => expect(onScanned).toHaveBeenCalledWith('CZJ1230ABC'));
    await waitFor(() => expect(dialog).not.toBeInTheDocument());
    expect(onScanned).toHaveBeenCalledTimes(1);
  });

  describe.each([
    ['has no reader', () => {}],
    [
      'has a reader that knows no barcodes',
      () => fakeBrowserReader(jest.fn(), []),
    ],
  ])('where the browser %s', (_, prepare) => {
    it('reads the picture all the same', async () => {
      prepare();
      fakeCamera();
      const [label] = barcodePictures;
      const picture = jest
        .fn()
        .mockReturnValueOnce(blankPicture)
        .mockReturnValue(label);
      fakePictures(picture);
      const { onScanned, open } = openScanner();

      await open();
      await waitFor(() => expect(onScanned).toHaveBeenCalledWith(label.text));
    });
  });

  it.each([
    ['NotAllowedError', 'The camera is not allowed for this page'],
    ['NotFoundError', 'This device has no camera'],
    ['NotReadableError', 'The camera is in use elsewhere'],
  ])('says in words what %s means', async (refuses, words) => {
    fakeCamera({ refuses });
    const { open } = openScanner();

    const dialog = await open();
    expect(await within(dialog).findByText(words)).toBeVisible();
    expect(
      within(dialog).getByText(/type the serial number instead/),
    ).toBeVisible();
  });

  it('says that a page over http is not given the camera', async () => {
    const { open } = openScanner();

    const dialog = await open();
    expect(await within(dialog).findByText(/begins with https/)).toBeVisible();
    expect(
      within(dialog).getByText(/type the serial number instead/),
    ).toBeVisible();
  });

  it('can be closed where there is no camera, and opened again', async () => {
    fakeCamera({ refuses: 'NotFoundError' });
    const { open } = openScanner();

    const dialog = await open();
    await within(dialog).findByText('This device has no camera');
    await userEvent.click(
      within(dialog).getByRole('button', { name: /close/i }),
    );
    await waitFor(() => expect(dialog).not.toBeInTheDocument());

    fakeCamera();
    fakeBrowserReader(async () => []);
    expect(
      await within(await open()).findByLabelText('Picture of the camera'),
    ).toBeVisible();
  });

  it('turns the camera off when it is closed', async () => {
    const { track } = fakeCamera();
    const detect = jest.fn(async () => []);
    fakeBrowserReader(detect);
    const { onScanned, open } = openScanner();

    const dialog = await open();
    await waitFor(() => expect(detect).toHaveBeenCalled());
    expect(track.stop).not.toHaveBeenCalled();
    await userEvent.click(
      within(dialog).getByRole('button', { name: /close/i }),
    );
    await waitFor(() => expect(track.stop).toHaveBeenCalled());
    expect(onScanned).not.toHaveBeenCalled();
  });

  it('turns the camera off when its page is left', async () => {
    const { track } = fakeCamera();
    const detect = jest.fn(async () => []);
    fakeBrowserReader(detect);
    const { open, unmount } = openScanner();

    await open();
    await waitFor(() => expect(detect).toHaveBeenCalled());
    unmount();
    expect(track.stop).toHaveBeenCalled();
  });

  it('turns off a camera that is allowed only after it was closed', async () => {
    const { track, getUserMedia } = fakeCamera();
    let allow = () => {};
    getUserMedia.mockReturnValue(
      new Promise(resolve => {
        allow = () => resolve({ getTracks: () => [track] });
      }),
    );
    const { open } = openScanner();

    const dialog = await open();
    await userEvent.click(
      within(dialog).getByRole('button', { name: /close/i }),
    );
    await waitFor(() => expect(dialog).not.toBeInTheDocument());
    allow();
    await waitFor(() => expect(track.stop).toHaveBeenCalled());
  });
});
