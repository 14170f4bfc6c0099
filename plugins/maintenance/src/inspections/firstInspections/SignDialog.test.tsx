import { renderInTestApp } from '@backstage/frontend-test-utils';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { maintenanceApiRef, queryClientRef } from '../../api';
import { inspection } from '../../__testUtils__/inspections';
import { maintenanceApiMock } from '../../__testUtils__/maintenanceApiMock';
import { SignDialog } from './SignDialog';

/** Draws a stroke as soon as somebody touches the canvas. */
class FakeSignaturePad extends EventTarget {
  #isEmpty = true;
  constructor(canvas: HTMLCanvasElement) {
    super();
    canvas.addEventListener('pointerdown', () => {
      this.#isEmpty = false;
      this.dispatchEvent(new Event('endStroke'));
    });
  }
  isEmpty() {
    return this.#isEmpty;
  }
  clear() {
    this.#isEmpty = true;
  }
  toData() {
    return [];
  }
  fromData() {}
  off() {}
}

jest.mock('signature_pad', () => ({
  __esModule: true,
  get default() {
    return FakeSignaturePad;
  },
}));

/** Nothing has a size here, so that none changes. */
class FakeResizeObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
}

describe('SignDialog', () => {
  const drawing = new Blob(['png'], { type: 'image/png' });

  beforeEach(() => {
    HTMLCanvasElement.prototype.getContext = () => null;
    window.ResizeObserver = FakeResizeObserver;
    HTMLCanvasElement.prototype.toBlob = callback => callback(drawing);
  });

  it('stores the drawing and binds it to what the sheet says', async () => {
    const api = maintenanceApiMock({
      uploadFile: jest.fn(async () => ({
        id: 'f1',
        contentType: 'image/png',
        size: 3,
        sha256: '',
      })),
      signDiscrepancySheet: jest.fn(),
    });
    const onClose = jest.fn();
    renderInTestApp(
      <SignDialog
        inspection={inspection({
          kind: 'first',
          appointment: {
            startsAt: '2026-11-23T01:00:00.000Z',
            contactName: 'He Zhiqiang',
          },
        })}
        sheet={{
          inspectionId: 'i1',
          state: 'open',
          contentHash: 'abc',
          counts: {
            devices: 2,
            open: 0,
            confirmed: 1,
            different: 0,
            missing: 1,
            extra: 0,
          },
          discrepancies: [],
          amendments: [],
        }}
        onClose={onClose}
      />,
      {
        apis: [
          [maintenanceApiRef, api],
          [queryClientRef, {}],
        ],
      },
    );

    const dialog = await screen.findByRole('dialog');
    expect(dialog).toHaveTextContent('Devices: 2. As in the ledger: 1.');
    const sign = within(dialog).getByRole('button', { name: 'Sign' });
    expect(sign).toBeDisabled();
    expect(
      within(dialog).getByRole('textbox', { name: /Customer contact/ }),
    ).toHaveValue('He Zhiqiang');

    fireEvent.pointerDown(
      await within(dialog).findByRole('img', { name: 'Signature' }),
    );
    await userEvent.click(sign);
    await waitFor(() => expect(onClose).toHaveBeenCalled());
    expect(api.uploadFile).toHaveBeenCalledWith({
      body: drawing,
      query: {
        customerRef: 'customer:default/harbour-bank',
      },
    });
    expect(api.signDiscrepancySheet).toHaveBeenCalledWith({
      path: { id: 'i1' },
      body: {
        contentHash: 'abc',
        signedBy: 'He Zhiqiang',
        fileId: 'f1',
      },
    });
  });
});
