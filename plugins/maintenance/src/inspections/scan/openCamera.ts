/** Why there is no picture of a camera. */
export type CameraFault = 'insecure' | 'refused' | 'missing' | 'busy';

const FAULTS: Record<string, CameraFault> = {
  NotAllowedError: 'refused',
  SecurityError: 'refused',
  NotFoundError: 'missing',
  OverconstrainedError: 'missing',
  NotReadableError: 'busy',
  AbortError: 'busy',
};

/** A camera that cannot be used for a reason that the browser gives. */
export class CameraError extends Error {
  readonly fault: CameraFault;

  constructor(fault: CameraFault, cause?: unknown) {
    super(`The camera cannot be used: ${fault}`, { cause });
    this.name = 'CameraError';
    this.fault = fault;
  }
}

/**
 * Opens the camera that looks away from whoever holds the phone, or the one there is.
 *
 * @throws CameraError when there is none, or when it may not be used
 */
export async function openCamera(): Promise<MediaStream> {
  // Pages that did not come over https are not given the devices at all.
  if (!navigator.mediaDevices?.getUserMedia) throw new CameraError('insecure');
  try {
    return await navigator.mediaDevices.getUserMedia({
      video: {
        facingMode: 'environment',
        // Otherwise some phones give a picture too coarse for thin bars.
        width: { ideal: 1280 },
        height: { ideal: 720 },
      },
    });
  } catch (failure) {
    const fault = FAULTS[(failure as Error | undefined)?.name ?? ''];
    throw fault ? new CameraError(fault, failure) : failure;
  }
}
