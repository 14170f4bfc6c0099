/** On the longer edge: enough to read a label on a device, a tenth of what a phone takes. */
const MOST_PIXELS = 2000;
const JPEG_QUALITY = 0.85;

/**
 * A photo as it is sent: upright, no larger than its purpose asks for, so that
 * it gets through where the network is poor. What this browser cannot read, or
 * would make larger, stays as it is; the backend judges it.
 */
export async function shrinkPhoto(photo: Blob): Promise<Blob> {
  const image = await readUpright(photo);
  if (!image) return photo;
  try {
    const scale = MOST_PIXELS / Math.max(image.width, image.height);
    if (scale >= 1) return photo;
    const smaller = await draw(image, scale);
    return smaller && smaller.size < photo.size ? smaller : photo;
  } finally {
    image.close();
  }
}

async function readUpright(photo: Blob): Promise<ImageBitmap | undefined> {
  try {
    return await createImageBitmap(photo, { imageOrientation: 'from-image' });
  } catch {
    return undefined;
  }
}

function draw(image: ImageBitmap, scale: number): Promise<Blob | null> {
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(image.width * scale);
  canvas.height = Math.round(image.height * scale);
  const context = canvas.getContext('2d');
  if (!context) return Promise.resolve(null);
  // What is transparent would be black in a JPEG.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise(resolve => {
    canvas.toBlob(resolve, 'image/jpeg', JPEG_QUALITY);
  });
}
