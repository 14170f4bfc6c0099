/** That of jsdom does not read the blobs of Node, which can be stored. */
export function readNodeBlobs(): void {
  jest
    .spyOn(FileReader.prototype, 'readAsDataURL')
    .mockImplementation(async function read(this: FileReader, blob) {
      const url = `data:${blob.type};base64,${btoa(await blob.text())}`;
      Object.defineProperty(this, 'result', { value: url });
      this.dispatchEvent(new ProgressEvent('load'));
    });
}

/** A photo as a camera gives it, which can be stored. */
export function nodePhoto(): File {
  return Object.assign(new Blob(['photo'], { type: 'image/jpeg' }), {
    name: 'photo.jpg',
    lastModified: 0,
    webkitRelativePath: '',
  });
}
